"""Whom "both leaders", "the two countries", "either side" mean: the two named together last, or those of the pact at hand."""

from ..naming.actors import Mention, group
from ..naming.memory import Memory, state_actor
from ..words.tokens import Token
from ..words.words import Tag
from .trios import three_meant

LEADERS = frozenset(
    """
        leaders presidents men ministers premiers chancellors monarchs kings statesmen prime foreign defence defense counterparts rulers
        women heads negotiators
    """.split()
)
COUNTRIES = frozenset(
    """
        countries nations states sides allies neighbours neighbors partners parties powers capitals governments signatories members
        republics kingdoms side country state party sheikhdoms emirates monarchies sultanates principalities islands archipelagos dictatorships
        democracies regimes juntas friends rivals foes lands peoples navies armies
    """.split()
)
PLURAL_MARKS = frozenset("both two these three either each neither".split())


def several(tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention]) -> Mention | None:
    """As in "both leaders", "the two countries", "the two", "either side", "each other"."""
    at = place
    while at < len(tokens) and at < place + 3 and tokens[at].low in {"the", "both", "two", "these", "either", "each", "neither", "three", "of"}:
        at += 1
    if at == place:
        if tokens[place].low == "they" and (memory.crowd or memory.leaders):
            return None
        return None
    words = [t.low for t in tokens[place:at]]
    head = at
    while head < len(tokens) and head < at + 2 and tags[head].pos in "JN" and tokens[head].low not in LEADERS | COUNTRIES:
        head += 1
    noun = tokens[head].low if head < len(tokens) else ""
    marked = any(w in PLURAL_MARKS for w in words)
    if "three" in words and (three := three_meant(tokens, tags, (place, at, head), memory)):
        return three
    if (
        noun in LEADERS
        and ("three" not in words or len(memory.leaders) == 3)
        and (marked or (words == ["the"] and noun.endswith("s")))
        and memory.leaders
        and (head + 1 >= len(tokens) or (tokens[head + 1].low != "of" and not (tokens[head + 1].capital and tokens[head + 1].kind == "word")))
    ):
        end = head + 1
        while end < len(tokens) and tokens[end].low in {"ministers", "secretaries"}:
            end += 1
        return Mention(group(list(memory.leaders)), place, end, anaphor=True)
    pair = _pair(memory, before)
    if (
        noun in COUNTRIES
        and (marked or (words == ["the"] and noun in {"allies", "sides", "parties", "signatories", "neighbours", "partners"}))
        and len(pair) > 1
    ):
        return Mention(state_actor(pair, " ".join(t.text for t in tokens[place : head + 1])), place, head + 1, anaphor=True)
    ends = place > 0 and tags[place - 1].pos in "PT" and (at >= len(tags) or tags[at].pos in ".P")
    alone = ends or (head < len(tokens) and at < len(tags) and tags[at].pos in "VMBHOR")
    if words in (["the", "two"], ["both"], ["the", "pair"]) and len(pair) > 1 and alone:
        return Mention(state_actor(pair, " ".join(words)), place, at, anaphor=True)
    return None


def _pair(memory: Memory, before: list[Mention]) -> tuple[str, ...]:
    """The two states meant by "the two": two of this sentence, or of the one before, or those of the pact at hand."""
    here = tuple(dict.fromkeys(c for m in before if m.actor.sort in {"state", "group", "person"} and not m.anaphor for c in m.actor.codes))
    if len(here) == 2:
        return here
    both = tuple(dict.fromkeys(c for m in before if m.actor.sort in {"state", "group", "person"} for c in m.actor.codes))
    if len(here) == 1 and len(both) == 2:
        return both  # "America sent it grain; later the two signed"
    if memory.pair and (not memory.recent or set(memory.recent) == set(memory.pair)):
        return memory.pair
    return memory.recent or memory.pair or tuple(c for a in memory.leaders for c in a.codes)
