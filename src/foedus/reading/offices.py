"""Whom an office means: "the president", "the Swedish PM", "the minister" of somebody named before, or of the only one who holds it in the report."""

from dataclasses import replace

from .actors import Mention
from .memory import Memory
from .tokens import Token

OFFICES = frozenset(
    """
        president premier minister chancellor king queen leader emir sultan secretary prince chairman tsar emperor kaiser pope general
        marshal spokesman spokeswoman pm rapporteur commissioner ambassador envoy
    """.split()
)
SAME = {
    "pm": "prime minister",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "defense secretary": "defence minister",
    "defence secretary": "defence minister",
    "war secretary": "defence minister",
    "secretary of defense": "defence minister",
    "secretary of war": "defence minister",
    "minister of defence": "defence minister",
    "defense minister": "defence minister",
    "foreign secretary": "foreign minister",
    "secretary of state": "foreign minister",
    "minister of foreign affairs": "foreign minister",
    "head of state": "president",
}
"""Offices that are called by two names."""
HIGHEST = frozenset({"president", "prime minister", "chancellor", "king", "emir", "sultan"})


def office(mention: Mention, tokens: list[Token], memory: Memory) -> Mention:
    """Understand "the president" as the person of that office: named before, or the only one named in the report."""
    first = tokens[mention.start].low
    role = mention.actor.role or ""
    adjective = mention.actor.codes and mention.actor.name.casefold().endswith(role.casefold() or "?") and len(mention.actor.name.split()) < 5
    if (
        first not in {"the", "his", "her", "its"}
        and not (adjective and first not in {"a", "an", "another", "one", "former"} and tokens[mention.end - 1].capital)
    ) or any(a.name == mention.actor.name for a in memory.people):
        return mention
    wanted = _kind(role)
    if mention.actor.name.rpartition(" ")[2].casefold() not in OFFICES or wanted.rpartition(" ")[2] not in OFFICES:
        return mention
    for one in reversed(memory.people):
        if one.role and _fits(wanted, _kind(one.role)) and (not mention.actor.codes or mention.actor.codes == one.codes):
            return replace(mention, actor=one, anaphor=True)
    holders = [a for a in memory.cast if a.role and _kind(a.role) == wanted and (not mention.actor.codes or mention.actor.codes == a.codes)]
    if wanted in HIGHEST and first == "the" and len(holders) == 1 and (mention.actor.codes or len(mention.actor.name.split()) < 3):
        return replace(mention, actor=holders[0], anaphor=True)
    return mention


def _kind(role: str) -> str:
    """An office by its usual name."""
    low = role.casefold().strip()
    return SAME.get(low, low)


def _fits(wanted: str, held: str) -> bool:
    """Whether an office may be meant by a word for it: the same, or one of which only the last word is said ("the minister")."""
    last = held.partition(" of ")[0].rpartition(" ")[2]
    return wanted in {held, last} or (" " in wanted and wanted.rpartition(" ")[2] == held)
