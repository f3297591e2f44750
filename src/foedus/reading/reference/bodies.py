"""Which body "the ministry", "the centre", "the newspaper" means: the one named last whose name has that word."""

from ..naming.actors import Mention
from ..naming.memory import Memory
from ..words.tokens import Token
from ..words.words import Tag

NOUNS = frozenset(
    """
        ministry centre center institute agency command council commission court company group foundation bureau department bank union committee
        team network newspaper magazine weekly daily broadcaster think-tank forum party office service programme fund authority academy
        university college observatory organisation organization
    """.split()
)
OUTLETS = frozenset("newspaper magazine weekly daily broadcaster agency".split())


def body_again(tokens: list[Token], tags: list[Tag], place: int, memory: Memory) -> Mention | None:
    """Return the mention of a body by the common noun of its name ("the ministry said"), where it was named in full before."""
    if tokens[place].low != "the" or place + 1 >= len(tokens) or tokens[place + 1].low not in NOUNS:
        return None
    noun, after = tokens[place + 1].low, tokens[place + 2] if place + 2 < len(tokens) else None
    if tokens[place + 1].capital and (noun != "ministry" or (after is not None and after.capital)):
        return None  # "the Commission" is a name, "the Ministry" is not
    if after is not None and (after.kind in {"word", "abbr"} and (tags[place + 2].pos in "NJ" or after.low in {"of", "for", "in"})):
        return None
    for actor in reversed(memory.bodies if not tokens[place + 1].capital else memory.bodies[memory.heads :]):
        words = actor.name.casefold().split()
        if noun in words and len(words) > 1:
            return Mention(actor, place, place + 2, anaphor=True)
        if actor.sort == "media" and noun in OUTLETS:
            return Mention(actor, place, place + 2, anaphor=True)
    return None
