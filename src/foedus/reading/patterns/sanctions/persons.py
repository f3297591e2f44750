"""People and firms of a state who are refused visas or entry, or whose money is frozen, where they are what the clause is about.

As in "denied visas to four Iranian judges", "was refused entry by Canada", "had their assets frozen by the European Union".
"""

from ...discourse.passages import Passage
from ...syntax.clauses import Parse
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, after, codes_of
from .listed import Told, made, punished
from .struck import PUNISHED, imposer, struck

REFUSING = frozenset("deny refuse revoke cancel withhold strip withdraw annul void rescind".split())
VISAS = frozenset({"visa", "visas", "entry"})
OFFICIAL = PUNISHED - frozenset("person persons people individual individuals citizen citizens nationals men women member members".split())
"""Who is refused a visa as a punishment, not for want of a paper."""
OFFICES = frozenset("president premier chancellor king emir envoy ambassador spokesman spokeswoman speaker journalist journalists wife wives".split())
UNDERGOING = frozenset("have see find get".split())
FREEZING = frozenset("freeze block seize revoke cancel withdraw impound sequester".split())
HELD = frozenset("assets accounts account funds property properties money savings holdings deposits reserves visas yachts villas".split())
THEIRS = frozenset({"their", "his", "her", "its"})


def persons(passage: Passage, context: Context) -> list[Told]:
    """Return who shuts out whose people, or freezes their money."""
    found: list[Told] = []
    for at, verb in passage.parse.verbs():
        if verb.negated:
            continue
        if REFUSING & set(verb.lemmas) and passage.parse.words & VISAS:
            found += _refused(passage, context, at, verb)
        if FREEZING & set(verb.lemmas) and at > 1 and verb.passive:
            found += _undergone(passage, context, at, verb)
    return found


def undergone(parse: Parse, at: int) -> bool:
    """Whether a participle tells what somebody had done to what is his ("saw their accounts frozen")."""
    before, above = parse.elements[at - 1] if at else None, parse.elements[at - 2] if at > 1 else None
    taken = isinstance(before, NounPhrase) and not before.preposition and parse.tokens[before.start].low in THEIRS
    return taken and isinstance(above, VerbGroup) and bool(UNDERGOING & set(above.lemmas)) and not above.negated and above.modal is None


def _official(parse: Parse, phrase: NounPhrase) -> bool:
    """Whether a phrase names people who are struck for what they are, of a state that it names."""
    words = {t.low for t in parse.tokens[phrase.start : phrase.end]}
    office = phrase.head is not None and phrase.head.sort == "person" and bool(phrase.head.codes)
    return bool(words & (OFFICIAL | OFFICES)) or office


def _refused(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Told]:
    """As in "refused a visa to the Iranian envoy", "revoked the visas of eight judges", "were denied entry by Norway"."""
    parse = passage.parse
    complements = [c for c in parse.complements(at) if not c.date]
    papers = next((c for c in complements if parse.tokens[c.end - 1].low in VISAS and c.preposition in {"", "of"}), None)
    shown = papers or (parse.subject(at) if verb.passive else None)
    if shown is None or (papers is None and parse.tokens[shown.end - 1].low not in VISAS) or (verb.infinitive and not verb.passive):
        return []
    by = codes_of(parse.agent(at)) or (imposer(passage, context) if verb.passive else [])
    whom = after(complements, "to", "of", "for") or next((c for c in complements if not c.preposition and c is not shown), None)
    if verb.passive and papers is not None:
        whom = parse.subject(at)
    if whom is None and any(m.codes for m in [m.actor for m in shown.mentions if m.genitive]):
        whom = shown  # "revoked the Iranian minister's visa"
    if whom is None or not by or not (_official(parse, whom) or whom is shown):
        return []
    on = struck(passage, context, whom) or [c for m in whom.mentions[:1] if m.actor.sort != "organisation" for c in codes_of(m.actor)]
    return made(by, on, at, verb, whom, papers)


def _undergone(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Told]:
    """As in "Six Libyan generals had their assets frozen by the European Union", "found their EU accounts frozen"."""
    parse = passage.parse
    if not undergone(parse, at):
        return []
    held = parse.elements[at - 1]
    whose = parse.subject(at - 2)
    if not isinstance(held, NounPhrase) or parse.tokens[held.end - 1].low not in HELD or whose is None:
        return []
    by = codes_of(parse.agent(at)) or [c for m in held.mentions if m.adjective or m.actor.sort == "organisation" for c in codes_of(m.actor)]
    by = by or _kept_in(parse, at) or imposer(passage, context)
    on = punished(parse, whose) or struck(passage, context, whose) or ([] if whose.head is None else codes_of(whose.head))
    return made(by, on, at, verb, held, whose)


def _kept_in(parse: Parse, at: int) -> list[str]:
    """Where the money lies that is frozen ("had their accounts blocked in Switzerland")."""
    there = after(parse.complements(at), "in")
    return codes_of(there.head) if there is not None and there.head is not None and there.head.sort in {"state", "group"} else []
