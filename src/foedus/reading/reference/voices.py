"""Whom "it said" means: the body whose words the sentence before gave."""

from ..naming.actors import Actor, Mention
from ..naming.memory import Memory
from ..words.tokens import Token
from ..words.words import Tag

SAYING = frozenset(
    """
        say add note write warn predict estimate think believe expect conclude argue find put claim reckon state explain announce observe
        suggest forecast assess report point describe stress insist calculate tell recall maintain
    """.split()
)
"""Verbs by which a voice that was heard before goes on."""
LINKS = frozenset("and but also".split())


def heard_again(tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention]) -> Actor | None:
    """Return whom "it" means before a verb of saying that opens a sentence or stands between commas ("In return, it said, ...")."""
    if memory.voice is None:
        return None
    at = place + 1
    while at < len(tags) and (tags[at].pos in "HBR" or tokens[at].low in LINKS) and at < place + 4:
        at += 1
    if at >= len(tags) or not tags[at].verb or not SAYING.intersection(tags[at].lemmas):
        return None
    closed = at + 1 < len(tokens) and tokens[at + 1].text == ","
    opened = place > 0 and tokens[place - 1].text == ","
    opens = not before and not any(t.verb for t in tags[:place])
    return memory.voice if opens or (opened and closed) else None
