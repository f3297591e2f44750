"""Whom an office means: "the president", "the Swedish PM", "the minister" of somebody named before, or of the only one who holds it in the report."""

from dataclasses import replace

from ..words.tokens import Token
from .actors import Actor, Mention
from .memory import Memory
from .sexes import sex

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
    "gen.": "general",
    "col.": "colonel",
    "adm.": "admiral",
    "capt.": "captain",
    "sen.": "senator",
    "gov.": "governor",
    "amb.": "ambassador",
    "prof.": "professor",
}
"""Offices that are called by two names."""
PORTFOLIOS = frozenset(
    """
        energy defence defense foreign affairs finance economy economic trade interior justice transport national health culture education
        agriculture industry war internal relations security environment external intelligence commerce labour labor and for
    """.split()
)
KEEPERS = frozenset("state minister secretary ministry department commissioner deputy".split())
"""Offices that are held of a portfolio ("Minister of National Defence")."""
SOLE = frozenset("president premier minister chancellor king queen emperor emir sultan pope pm secretary".split())
"""Offices that one person holds, so that another than the one heard may be meant."""
VISITING = frozenset("guest visitor speaker interlocutor".split())
"""Words for whoever stands there, whatever the office."""
OTHER_ONES = frozenset("former other another same new next first second third unnamed senior junior host visiting".split())
LEADING = frozenset(
    ("president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "supreme leader", "general secretary", "leader", "ruler")
)
"""Offices whose holder is called the leader of a state."""
HIGHEST = frozenset({"president", "prime minister", "chancellor", "king", "emir", "sultan"})


def office(mention: Mention, tokens: list[Token], memory: Memory) -> Mention:
    """Understand "the president" as the person of that office: named before, or the only one named in the report."""
    first = tokens[mention.start].low
    role = mention.actor.role or ""
    if first in {"the", "that"} and (again := _described_again(mention, memory)):
        return replace(mention, actor=again, anaphor=True)
    adjective = mention.actor.codes and mention.actor.name.casefold().endswith(role.casefold() or "?") and len(mention.actor.name.split()) < 5
    whose = first == "its" or any(t.kind == "gen" for t in tokens[mention.start : mention.end])
    if mention.actor.codes and whose and (holder := _only_holder(mention, memory, its=first == "its")):
        return replace(mention, actor=holder, anaphor=True)
    if first == "the" and mention.actor.codes and (holder := _named_holder(mention, memory)):
        return replace(mention, actor=holder, anaphor=True)
    if (
        first not in {"the", "his", "her", "its"}
        and not (adjective and first not in {"a", "an", "another", "one", "former"} and tokens[mention.end - 1].capital)
    ) or any(a.name == mention.actor.name for a in memory.people):
        return mention
    wanted = _kind(role)
    called = mention.actor.name.partition(" of ")[0]
    if called.rpartition(" ")[2].casefold() in OFFICES and called != mention.actor.name and first == "the" and mention.actor.codes:
        last = memory.person
        if last and last.codes == mention.actor.codes and (last.role is None or _kind(last.role).startswith(wanted)) and mention.start == 0:
            return replace(mention, actor=last, anaphor=True)  # "Omar Lund was blunt. The president of the Commission said"
    if mention.actor.name.rpartition(" ")[2].casefold() not in OFFICES or wanted.rpartition(" ")[2] not in OFFICES:
        return mention
    portfolio = mention.actor.name.casefold().split()[-2:-1]
    if wanted in {"minister", "secretary", "commissioner"} and PORTFOLIOS.intersection(portfolio):
        wanted = f"{portfolio[0]} {wanted}"
    for one in reversed(memory.people):
        held = [_kind(role) for role in (one.role, *memory.titles.get(one.name, ())) if role]
        leads = wanted == "leader" and bool(mention.actor.codes) and not LEADING.isdisjoint(held)
        if (leads or any(_fits(wanted, role) for role in held)) and (not mention.actor.codes or mention.actor.codes == one.codes):
            return replace(mention, actor=one, anaphor=True)
    holders = [a for a in memory.cast if a.role and _kind(a.role) == wanted and (not mention.actor.codes or mention.actor.codes == a.codes)]
    if wanted in HIGHEST and first == "the" and len(holders) == 1 and (mention.actor.codes or len(mention.actor.name.split()) < 3):
        return replace(mention, actor=holders[0], anaphor=True)
    return mention


def _described_again(mention: Mention, memory: Memory) -> Actor | None:
    """Whom a bare noun means, where somebody without a name was told of more fully by it before ("a Maltese officer ... the officer added")."""
    noun = mention.actor.name
    heard = memory.heard
    last = noun.rpartition(" ")[2]
    if last in VISITING and heard is not None and not mention.actor.codes and noun == last == "speaker":
        return heard
    if last in VISITING and mention.actor.codes:
        named = [one for one in reversed(memory.people) if one.name != noun and " " in one.name]
        return next((one for one in named if one.codes == mention.actor.codes), next((one for one in named if not one.codes), None))
    if last == "leader" and mention.actor.codes and len(noun.split()) == 2 and (only := _unplaced(memory)) is not None:
        return only
    if mention.actor.sort != "person" or mention.actor.codes or not noun.islower():
        return None
    unlike = {sex(heard), sex(mention.actor)} == {"f", "m"} if heard else True
    fits = heard is not None and heard.role is None and " " in heard.name and not unlike and last not in SOLE
    if " " in noun:
        return heard if fits and noun.partition(" ")[0] not in OTHER_ONES else None
    for one in reversed(memory.people):
        roles = [_kind(role).partition(" of ")[0] for role in (one.role, *memory.titles.get(one.name, ())) if role]
        if one.name.partition(" of ")[0].rpartition(" ")[2] == noun or any(role.rpartition(" ")[2] == noun for role in roles):
            return one if one.name != noun else None
    return heard if fits else None


def _unplaced(memory: Memory) -> Actor | None:
    """The topic, if it is somebody named last of whom the report says neither office nor state ("Sixto Duran asked ... The Ecuadorean leader")."""
    topic = memory.person
    if topic is None or topic.codes or topic.role or topic.affiliation or " " not in topic.name or topic.name in memory.titles:
        return None
    return topic if memory.people and memory.people[-1].name == topic.name else None


def _only_holder(mention: Mention, memory: Memory, *, its: bool) -> Actor | None:
    """The only one in the report who holds an office that a state is said to have ("Poland's prime minister"), though named only later."""
    wanted = _kind(mention.actor.role or "")
    owned = mention.actor.name.casefold().endswith(f"'s {mention.actor.role}".casefold()) or (its and mention.actor.name == mention.actor.role)
    if not owned:
        return None
    cast = {a.name: a for a in memory.cast if a.codes == mention.actor.codes}
    held = [a for a in cast.values() if wanted in {_kind(role) for role in (a.role, *memory.titles.get(a.name, ())) if role}]
    return held[0] if len(held) == 1 else None


def _named_holder(mention: Mention, memory: Memory) -> Actor | None:
    """Somebody named before whose office and state are those of "the Iraqi Prime Minister", though a headline gave the office alone."""
    wanted = _kind(mention.actor.role or "")
    if wanted not in HIGHEST or not any(one.name == mention.actor.name for one in memory.people):
        return None
    named = [one for one in reversed(memory.people) if one.name != mention.actor.name and " " in one.name and one.codes == mention.actor.codes]
    return next((one for one in named if one.role and _kind(one.role) == wanted and not _unnamed(one)), None)


def _unnamed(actor: Actor) -> bool:
    """Whether somebody is known by an office alone."""
    return bool(actor.role) and actor.name.casefold().endswith(str(actor.role).casefold())


def _kind(role: str) -> str:
    """An office by its usual name."""
    low = role.casefold().strip()
    return SAME.get(low, low)


def _fits(wanted: str, held: str) -> bool:
    """Whether an office may be meant by a word for it: the same, or one of which only the last word is said ("the minister")."""
    last = held.partition(" of ")[0].rpartition(" ")[2]
    return wanted in {held, last} or (" " in wanted and wanted.rpartition(" ")[2] == held)


def two_holders(one: Actor, other: Actor) -> bool:
    """Whether two persons called by their offices are of two states ("at the invitation of the minister of Oman, the minister of Peru came")."""
    unnamed = bool(one.role) and str(one.role).casefold() in one.name.casefold()
    return unnamed and bool(one.codes) and bool(other.codes) and one.codes != other.codes


def portfolio_end(tokens: list[Token], at: int) -> int:
    """Where the portfolio of a minister ends ("Minister of National Defence")."""
    end = at
    while end < len(tokens) and tokens[end].low in PORTFOLIOS:
        end += 1
    return end - (end > at and tokens[end - 1].low in {"and", "for"})
