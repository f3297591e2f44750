"""The state that a sentence presents without its acting: "That was the business of France", "Then there was Iran"."""

from ..naming.actors import Actor, Mention
from ..words.tokens import Token
from ..words.words import Tag

OPENING = frozenset("that this it here there next then so such enter".split())
LONGEST = 12
"""Words of which such a sentence has at most."""


def presented(tokens: list[Token], tags: list[Tag], found: list[Mention]) -> Actor | None:
    """Return the one state that a short sentence names, behind a copula whose subject only points."""
    if not tokens or len(tokens) > LONGEST or tokens[0].low not in OPENING:
        return None
    named = [m for m in found if m.actor.codes and not m.anaphor]
    if len(named) != 1 or named[0].adjective or named[0].genitive or named[0].actor.sort != "state" or named[0].actor.role == "capital":
        return None
    verbs = [t for t in tags[: named[0].start] if t.verb or t.pos in "BHM"]
    return named[0].actor if (verbs and all(t.pos == "B" or "be" in t.lemmas for t in verbs)) or tokens[0].low == "enter" else None
