"""Whom "the three", "all three", "the three foreign ministers" mean: the three states named together last."""

from ..naming.actors import Mention
from ..naming.memory import Memory, state_actor
from ..words.tokens import Token
from ..words.words import Tag

THREES = frozenset(
    """
        countries nations states sides allies neighbours neighbors partners parties powers capitals governments signatories members republics
        kingdoms ministers presidents premiers leaders armies juntas foreign defence defense interior navies sheikhdoms emirates monarchies
        sultanates principalities islands archipelagos democracies regimes friends lands
    """.split()
)


def three_meant(tokens: list[Token], tags: list[Tag], places: tuple[int, int, int], memory: Memory) -> Mention | None:
    """Return whom words with "three" mean; ``places`` are the first of them, the first after the article and number, and the noun."""
    place, at, head = places
    three = memory.pair if len(memory.pair) == 3 else memory.trio
    if len(three) != 3:
        return None
    words = [t.low for t in tokens[place:at]]
    if head < len(tokens) and tokens[head].low in THREES:
        end = head + 1
        while end < len(tokens) and tokens[end].low in {"ministers", "secretaries"}:
            end += 1
        named = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].capital  # "the three ministers, Ann Lee, ..."
        return None if named else Mention(state_actor(three, " ".join(t.text for t in tokens[place:end])), place, end, anaphor=True)
    alone = words in (["the", "three"], ["all", "three"], ["these", "three"]) and (head >= len(tokens) or tags[at].pos in "VMBHOR.")
    return Mention(state_actor(three, " ".join(words)), place, at, anaphor=True) if alone else None
