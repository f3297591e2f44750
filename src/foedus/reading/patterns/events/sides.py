"""The other side of a deed where its clause names none: the state that the report has been speaking of, or fought with before."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ..context import Context
from .deed import Deed

NAMED, MARKED = 1.5, 0.9
"""What a state counts for that the same sentence names, as such or by an adjective or genitive."""
FOUGHT = 1.5
"""What it counts for that a deed was told between both sides."""
STATIONED = 2.0
"""What it counts for of those who withdraw that soldiers were said to be there."""
HOME = 3.0
"""What it counts for of a crowd that the report was sent from a country."""
BOUND = 0.8
"""What it counts for that a pact named last binds both."""
KEPT = 0.15
THEME = 1.5
LEAD = 1.05
"""How many times the weight of the next the foremost state must have."""
LEAST = 0.5
SHARE = 14.0
"""What it counts for that every sentence of a report names a state."""
BODIES = frozenset({"organisation"})


def _weights(passage: Passage, context: Context, actors: Collection[str], at: int, *, fleeing: bool, home: bool) -> dict[str, float]:
    """What speaks for each state that a report has named as the other side of those who act."""
    spoken = context.salience
    weighed: dict[str, float] = defaultdict(float)
    for code, weight in spoken.weights.items():
        weighed[code] += weight + KEPT * spoken.counts[code]
    if spoken.theme:
        weighed[spoken.theme] += THEME
    end = next((n for n, t in enumerate(passage.parse.tokens) if n > at and t.text in {";", ":"}), len(passage.parse.tokens))
    for mention in passage.parse.mentions:
        if mention.start >= end:
            break
        if mention.actor.sort in {"state", "body", "person", "group", "crowd"}:
            for code in mention.actor.codes:
                weighed[code] += MARKED if mention.adjective or mention.genitive else NAMED
    for told in context.findings:
        if told.kind == "event":
            does, suffers = set(told.slots.get("actors") or ()), set(told.slots.get("recipients") or ())
            others = suffers if does & set(actors) else does if suffers & set(actors) else set()
            for code in others:
                weighed[code] += FOUGHT
    dateline = context.hearing.dateline
    if home and dateline:
        weighed[dateline] += HOME
    for code in context.forces[1] if fleeing else ():
        weighed[code] += STATIONED
    if set(actors) < set(context.pact_parties):
        for code in context.pact_parties:
            weighed[code] += BOUND
    return weighed


def _foremost(weighed: Mapping[str, float], but: Collection[str]) -> list[str]:
    """The state with the most weight; nobody if another comes near it."""
    first, *rest = sorted(((w, c) for c, w in weighed.items() if c not in but and len(c) == 3 and c.isupper()), reverse=True) or [(0.0, "")]
    if first[0] < LEAST or (rest and first[0] < LEAD * rest[0][0]):
        return []
    return [first[1]]


def other_side(
    passage: Passage, context: Context, but: Collection[str], at: int, *, fleeing: bool = False, home: bool = False
) -> tuple[list[str], dict[str, float]]:
    """The state most likely meant beside some, at a word, with what speaks for each state.

    ``fleeing``: it is where soldiers leave; ``home``: it is where a crowd gathers.
    """
    weighed = dict(_weights(passage, context, but, at, fleeing=fleeing, home=home))
    return _foremost(weighed, but), weighed


def settle_events(context: Context) -> None:
    """Look again at the deeds whose other side was supposed, now that all the report is read."""
    told, sentences = context.hearing.whole(), max(1, len(context.hearing.weights))
    for finding, slot, but, weighed in context.supposed:
        whole = {c: weighed.get(c, 0.0) + SHARE * told[c] / sentences for c in {*weighed, *told}}
        if meant := _foremost(whole, but):
            finding.slots[slot] = meant


def body_asked(context: Context, passage: Passage) -> list[str]:
    """The organisation that a state asks, where the clause only speaks of membership, of its allies or of a pact."""
    here = [m.actor for m in passage.parse.mentions if m.actor.sort in BODIES and m.actor.codes]
    here += [Actor("organisation", "NATO", ("NATO",))] if not here and "atlantic" in passage.parse.words else []
    body: Actor | None = here[-1] if here else context.body
    return list(body.codes)[:1] if body is not None else []


def answered(deed: Deed) -> list[str]:
    """Whose measures or whose attack a state rejects, where the report has told of them."""
    if deed.words & {"measures", "sanctions", "embargo", "penalties", "restrictions"} and deed.context.penalty is not None:
        by, on, _ = deed.context.penalty
        return [c for c in by if c not in deed.actors] if set(on) & set(deed.actors) else []
    if deed.words & {"attack", "attacks", "strikes", "raid", "raids", "invasion", "bombing", "operation"}:
        told = [f for f in deed.context.findings if f.kind == "event" and f.slots["type"] == "ASSAULT"]
        return [c for f in told[-1:] for c in f.slots.get("actors") or () if c not in deed.actors]
    return []
