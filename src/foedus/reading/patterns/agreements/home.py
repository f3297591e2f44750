"""The state that a report is about: party to its pacts where a sentence names but the other one, or none."""

from collections import Counter
from collections.abc import Sequence

from .late_parties import Named
from .told import Pact

ENOUGH = 3
"""Of so many sentences with states, at the least, a report must consist before it is about one of them."""


def home_of(told: Sequence[Named], pacts: Sequence[Pact], titled: frozenset[str] = frozenset()) -> str | None:
    """Return the state that is party to nearly all pacts, that the title alone names, or that acts in half the sentences; none in doubt."""
    bound = Counter(c for p in pacts if len(p.parties) == 2 for c in p.parties)
    pairs = {frozenset(p.parties) for p in pacts if len(p.parties) == 2}
    most = bound.most_common(2)
    if len(pairs) > 1 and most[0][1] > most[1][1] and sum(1 for pair in pairs if most[0][0] in pair) >= max(2, len(pairs) - 1):
        return most[0][0]
    if len(titled) == 1:
        return min(titled)
    acting = Counter(c for one in told for c in one.states)
    ranked = acting.most_common(2)
    if len(told) < ENOUGH or not ranked or 2 * ranked[0][1] < len(told):
        return None
    clear = len(ranked) == 1 or 2 * ranked[0][1] >= 3 * ranked[1][1]
    return ranked[0][0] if clear else None
