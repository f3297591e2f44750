"""Whom "one of them", "some of these" mean: one or several of those spoken of last."""

from ..naming.actors import Actor, Mention
from ..naming.memory import Memory
from ..words.tokens import Token
from ..words.words import Tag

SINGLE = frozenset({"one", "another"})
SEVERAL = frozenset("two three four five some several many most few both".split())
THEM = frozenset({"them", "these", "those"})


def part_of(tokens: list[Token], tags: list[Tag], place: int, memory: Memory) -> Mention | None:
    """Return one or several of a crowd spoken of before ("Bishops met on Monday. One of them said ...")."""
    words = [t.low for t in tokens[place : place + 5]]
    if memory.crowd is None or memory.crowd.members or len(words) < 3 or words[1] != "of" or words[0] not in SINGLE | SEVERAL:
        return None
    of_two = words[2:4] in (["the", "two"], ["the", "three"]) and len(words) == 5 and tags[place + 4].pos in "VHBM."
    if words[2] not in THEM and not of_two:
        return None
    crowd = memory.crowd.name
    crowd = crowd.removeprefix("The ").removeprefix("the ")
    whole = crowd if crowd[:2].isupper() else crowd[:1].lower() + crowd[1:]
    sort = "person" if words[0] in SINGLE else "crowd"
    return Mention(Actor(sort, f"{words[0]} of the {whole}", memory.crowd.codes), place, place + 3 + of_two, anaphor=True)  # type: ignore[arg-type]
