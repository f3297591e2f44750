"""Whose "the junta", "the foreign ministry", "parliament" is, named without its state: of the state that the sentences before were about."""

from ..naming.actors import Actor, Mention
from ..naming.memory import Memory, known_state
from ..words.tokens import Token
from ..words.words import Tag

OF_STATE = frozenset(
    """
        government junta cabinet parliament senate army navy military presidency regime authorities lawmakers legislators mps deputies
        police ministry treasury palace forces guards guard generals rulers soldiers troops dictatorship leadership kremlin
        force ministers officials president premier minister king queen emir sultan monarch chancellor office party bank legislature
        court courts commander commanders spokesman spokeswoman diplomats envoy ambassador authorities bundestag leaders
    """.split()
)
"""Last words of what every state has."""
COMMON = frozenset({"office", "party", "bank", "court", "courts", "guard", "guards", "forces", "force", "leaders"})
"""Of these, words that mean a state's only with another before them ("the central bank", "the ruling party", "the supreme court")."""
QUALIFIED = frozenset(
    """
        central ruling governing foreign supreme constitutional armed security border coast presidential revolutionary national military
        special air
    """.split()
)
JUNTAS = frozenset("MLI NER BFA GIN TCD SDN GAB MMR THA EGY CHL ARG GRC BRA PER URY BOL PRY TUR PAK FJI MDG NGA GHA LBR SLE PRT SLV GTM".split())
"""States that juntas have ruled."""
THRONES = frozenset("king queen emir sultan monarch".split())
PLACING = frozenset("in across inside within throughout".split())


def owner_understood(tokens: list[Token], tags: list[Tag], mention: Mention, memory: Memory, before: list[Mention]) -> Actor | None:
    """Return the state of a body, an office or people that a word names without saying whose they are.

    A place that opens the sentence comes first ("In Mali, the junta"), then what acted in the sentence before, then the only state
    named there, then that of the dateline; a sentence that names another state before leaves it open.
    """
    words = [t.low for t in tokens[mention.start : mention.end]]
    first, last = words[0], words[-1]
    if last not in OF_STATE or (first != "the" and not (mention.start == 0 or last == "parliament")):
        return None
    if first != "the" and tags[mention.start].pos in "D#":
        return None  # "each government"
    if last in COMMON and not QUALIFIED & set(words[:-1]):
        return None
    after = tokens[mention.end] if mention.end < len(tokens) else None
    if after is not None and (
        after.low in {"of", "for", "in", "from", "at", "here", "there"} or (after.capital and after.kind == "word") or tags[mention.end].pos == "N"
    ):
        return None
    acting = {c for m in before for c in m.actor.codes}
    if last in {"junta", "generals"}:
        ruled = [a for a in reversed(memory.states) if a.codes[0] in JUNTAS and a.codes[0] not in acting]
        if ruled:
            return max(ruled, key=lambda a: sum(b.codes == a.codes for b in ruled))  # the one named most, of several the last
    if mention.actor.sort == "person" and any(one.role and one.role.casefold().endswith(last) for one in memory.people):
        return None  # the report has a person of that office
    named = list(dict.fromkeys(c for m in before if m.actor.sort in {"state", "body", "person", "group"} and not m.adjective for c in m.actor.codes))
    if first == "the" and tokens[mention.end - 1].capital:
        official = memory.dateline if not named else named[0] if len(named) == 1 else None
        return known_state(memory, official) if official else None  # "The Ministry further recalls": its own paper
    opening = before[0] if before else None
    if opening is not None and opening.start > 0 and opening.start < 3 and tokens[opening.start - 1].low in PLACING and len(opening.actor.codes) == 1:
        return known_state(memory, opening.actor.codes[0])
    meant = _spoken_of(memory, sure=mention.actor.sort != "body")
    if (
        named
        and mention.start
        and (tags[mention.start - 1].pos == "P" or tags[mention.start - 1].verb or tokens[mention.start - 1].low in {"to", "of"})
    ):
        meant = None if meant in named else meant  # "Iran had shipped drones to the army": not its own
        return known_state(memory, meant) if meant else None
    if len(named) > 1 and memory.dateline in named:
        return known_state(memory, memory.dateline)
    if named and (len(named) > 1 or (meant is not None and meant != named[0])):
        return None
    code = named[0] if named else meant
    return known_state(memory, code) if code else None


def _spoken_of(memory: Memory, *, sure: bool) -> str | None:
    """The state that the sentences before were about; ``sure``: only if they named no other."""
    subject = memory.subject if memory.subject is not None and memory.subject.sort != "organisation" else None
    acted = subject.codes[0] if subject is not None and len(subject.codes) == 1 else None
    if acted is not None and memory.subject_age == 0 and (not sure or set(memory.last_named) <= {acted}):
        return acted
    if len(memory.last_named) == 1:
        return memory.last_named[0]
    if acted is not None and not memory.last_named and memory.subject_age < 3:
        return acted
    if memory.dateline is not None and (not memory.last_named or memory.dateline in memory.last_named):
        return memory.dateline
    return acted if acted is not None and not sure and memory.subject_age < 3 and (not memory.last_named or acted in memory.last_named) else None
