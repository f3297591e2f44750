"""Verbs that the words around them give away: what is demanded, and what somebody hopes to do."""

from collections.abc import Collection

from .tokens import Token
from .words import Tag

HOPING = frozenset("hope plan aim want seek need offer vow pledge promise".split())
DEMANDING = frozenset("demand insist ask request urge require propose recommend suggest order stipulate provide prescribe oblige mandate".split())
EACH = frozenset("each either neither both it they one".split())
"""Verbs after which "that" sets a bare verb."""


def demanded(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether a bare verb follows the subject of what is demanded ("demanded that Sudan allow aid in")."""
    that = next((k for k in range(n - 2, max(0, n - 8), -1) if tokens[k].low == "that"), None)
    if that is None or DEMANDING.isdisjoint(before[that - 1].lemmas) or not before[that - 1].verb:
        return False
    if before[n - 1].pos != "N" and tokens[n - 1].low not in EACH:
        return False
    return not any(one.verb or one.pos in "BHMO" for one in before[that + 1 : n])


def hoped(tokens: list[Token], n: int, lemmas: Collection[str]) -> bool:
    """Whether a name is said to hope or plan to do something ("Namibia hopes to sign before the year is out")."""
    return n + 1 < len(tokens) and tokens[n + 1].low == "to" and tokens[n - 1].capital and not HOPING.isdisjoint(lemmas)
