"""Lessons told by other words: "the training of Tunisian cadets in Algerian academies", "runs a police academy in Managua"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .presence import place_before
from .roles import owner_of, side, town_of
from .serving import PUPILS, TEACHING, serving

LESSONS = frozenset("training schooling instruction education drilling tuition".split())
LEARNERS = PUPILS | frozenset("cadets students trainees recruits gunners commandos mechanics navigators technicians judges doctors men".split())
SCHOOLS = frozenset("academy academies college colleges school schools centre center centres course courses camp".split())
SCHOOLED = frozenset(
    "police military army officer officers naval war staff training flying cadet pilot pilots gendarmerie artillery infantry".split()
)
"""What says that a school teaches soldiers or policemen."""
RUNNING = frozenset("run open build establish found set operate maintain fund staff inaugurate".split())
LEARNING_AT = frozenset({"in", "at", "by", "on", "under", "from"})


def teaching_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the lessons that a sentence tells of by nouns, by schools abroad, or by rarer verbs."""
    parse = passage.parse
    found: list[Roles] = []
    for n, one in enumerate(parse.elements):
        told = None
        if isinstance(one, VerbGroup):
            if TEACHING & set(one.lemmas) and not context.lexicon.verb_entries("giving", one.lemmas[0]):
                told = serving(passage, context, n, one) if _of_people(passage, context, n, one) else None
            elif RUNNING & set(one.lemmas) and not one.passive:
                told = _school_abroad(passage, context, n)
        elif isinstance(one, NounPhrase) and parse.tokens[one.end - 1].low in LESSONS:
            told = _lessons(passage, context, n, one)
        if told is not None and told.giver and told.receiver and not set(told.giver.codes) & set(told.receiver.codes):
            found.append(told)
    return found


def _lessons(passage: Passage, context: Context, n: int, noun: NounPhrase) -> Roles | None:
    """As in "foresees the training of Tunisian cadets in Algerian academies", "Russia's training of Malian officers"."""
    parse = passage.parse
    pupils, place = [*parse.elements[n + 1 : n + 3], None, None][:2]
    if not isinstance(pupils, NounPhrase) or pupils.preposition != "of" or not _learn(passage, pupils):
        return None
    learning = next((m.actor for m in pupils.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    giver = next((m.actor for m in noun.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    if giver is None and isinstance(place, NounPhrase) and place.preposition in LEARNING_AT and not place.date:
        giver = owner_of(passage, context, place) or town_of(passage, context, place)
    last = place if isinstance(place, NounPhrase) and place.preposition in LEARNING_AT else pupils
    at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    start, end = passage.place(noun.start, last.end)
    goods = Found(noun.end - 1, pupils.end, context.lexicon.goods("training"), "training")
    return Roles(giver, learning, [goods], at, start, end, "transfer/teaching")


def _of_people(passage: Passage, context: Context, at: int, verb: VerbGroup) -> bool:
    """Whether those who are drilled are people ("drilled eleven companies of its army", not "drilled wells")."""
    taught = passage.parse.subject(at) if verb.passive else next((c for c in passage.parse.complements(at)[:1] if not c.preposition), None)
    if taught is None:
        return False
    men = any(g.entry.id == "troops" for g in context.goods(passage, taught.start, taught.end))
    return men or _learn(passage, taught) or passage.parse.tokens[taught.end - 1].low in {"companies", "platoons", "classes", "teams"}


def _learn(passage: Passage, phrase: NounPhrase) -> bool:
    return passage.parse.tokens[phrase.end - 1].low in LEARNERS


def _school_abroad(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "runs a police academy in Managua", "has opened a war college for Somali officers"."""
    parse, verb = passage.parse, passage.parse.elements[at]
    school = next((c for c in parse.complements(at)[:2] if c.preposition in {"", "up"} and not c.date), None)
    if school is None or parse.tokens[school.end - 1].low not in SCHOOLS:
        return None
    n = next(k for k, e in enumerate(parse.elements) if e is school)
    rest = [e for e in parse.elements[n + 1 : n + 4] if isinstance(e, NounPhrase) and not e.date]
    words = {t.low for t in parse.tokens[school.start : school.end]}
    pupils = next((e for e in rest if e.preposition == "for"), None)
    if words.isdisjoint(SCHOOLED) and (pupils is None or not _learn(passage, pupils)):
        return None
    giver = side(parse.agent(at)) or owner_of(passage, context, parse.subject(at))
    if giver is None or any(set(m.actor.codes) & set(giver.codes) for e in rest if e.preposition == "in" for m in e.mentions):
        return None
    receiver: Actor | None = _named(pupils)
    for one in rest:
        if receiver is None and one.preposition in {"in", "at", "near", "outside", "of"}:
            receiver = _named(one) or town_of(passage, context, one)
            if receiver is None and parse.text(one.start, one.end).casefold() in {"the capital", "the country"}:
                receiver = place_before(passage, context, one.start, giver)
    start, end = passage.place(verb.start, rest[0].end if rest else school.end)
    goods = Found(school.start, school.end, context.lexicon.goods("training"), "school")
    return Roles(giver, receiver, [goods], at, start, end, "transfer/teaching")


def _named(phrase: NounPhrase | None) -> Actor | None:
    """The state whose people or soil a phrase names."""
    return next((a for m in phrase.mentions if (a := side(m.actor))), None) if phrase else None
