"""Services that are told without a noun for them: places at academies, workers taken in, what radars see, what stands ready for another."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .roles import complete, side, true_goods
from .teaching import teaching_roles

OFFERING = frozenset("offer give grant provide award promise pledge reserve allot allocate open set find".split())
PLACES = frozenset("places scholarships seats cadetships berths bursaries fellowships courses slots".split())
SCHOOLS = frozenset("academy academies college colleges school schools university centre center institute course courses".split())
TAKING = frozenset("admit accept receive take recruit hire employ absorb invite bring welcome let".split())
WORKERS = frozenset(
    "workers labourers laborers nurses doctors carers builders miners welders loggers seamen farmhands physicians medics workmen hands".split()
)
TELLING = frozenset("share pass relay hand forward transmit give send supply feed".split())
SEEING = frozenset("see sees saw learn learns learned hear hears gather gathers pick intercept intercepts find finds know knows detect spot".split())
MAKING = frozenset("make place put keep hold".split())


def service_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the services that a sentence tells of."""
    found = []
    for at, verb in passage.parse.verbs():
        if verb.passive:
            continue
        lemmas = set(verb.lemmas)
        one = None
        if OFFERING & lemmas:
            one = _schooled(passage, context, at)
        if one is None and TAKING & lemmas:
            one = _taken_in(passage, context, at)
        if one is None and TELLING & lemmas:
            one = _told(passage, context, at)
        if one is None and MAKING & lemmas:
            one = _at_disposal(passage, context, at)
        if one is not None and one.giver and one.receiver and not set(one.giver.codes) & set(one.receiver.codes):
            found.append(one)
    return found + teaching_roles(passage, context)


def _foreigners(phrase: NounPhrase) -> Actor | None:
    """The state of "fifty Vietnamese officers"."""
    for m in phrase.mentions:
        if m.actor.codes and not m.genitive and (m.adjective or m.actor.sort == "crowd") and len(m.actor.codes) == 1:
            return Actor("state", m.actor.codes[0], m.actor.codes)
    return None


def _schooled(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "offered fifty Vietnamese officers places at its staff college", "grants scholarships at its academy to Chadian cadets"."""
    parse = passage.parse
    complements = parse.complements(at)
    objects = [c for c in complements if not c.preposition and not c.date]
    places = next((c for c in objects if parse.tokens[c.end - 1].low in PLACES), None)
    school = next((c for c in complements if c.preposition in {"at", "in", "on"} and {t.low for t in parse.tokens[c.start : c.end]} & SCHOOLS), None)
    if places is None or school is None:
        return None
    pupils = next((a for c in objects if (a := _foreigners(c))), None)
    pupils = pupils or next((a for c in complements if c.preposition in {"to", "for"} and (a := _foreigners(c) or side(c.head))), None)
    giver = side(parse.agent(at))
    goods = Found(places.end - 1, places.end, context.lexicon.goods("training"), "places")
    start, end = passage.place(parse.elements[at].start, school.end)
    return Roles(giver, pupils, [goods], at, start, end, "transfer/training")


def _taken_in(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "agreed to admit a further 12,000 Nepali workers": their state gives their labour."""
    parse = passage.parse
    taken = next((c for c in parse.complements(at)[:1] if not c.preposition and not c.date), None)
    if taken is None:
        return None
    last = next((e for e in parse.elements[at + 1 : at + 4] if isinstance(e, NounPhrase) and parse.tokens[e.end - 1].low in WORKERS), None)
    home = _foreigners(taken) or (side(taken.head) if taken is not last else None)
    source = next((c for c in parse.complements(at) if c.preposition == "from" and side(c.head)), None)
    home = home or (source.head if source else None)
    if last is None or home is None or (last is not taken and last.preposition not in {"of", ""}):
        return None
    goods = Found(last.end - 1, last.end, context.lexicon.goods("labour"), "workers")
    start, end = passage.place(parse.elements[at].start, last.end)
    return Roles(home, side(parse.agent(at)), [goods], at, start, end, "transfer/labour")


def _told(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "will share what the aircraft see", "passes on to Kyiv what its satellites pick up"."""
    parse = passage.parse
    tokens, verb = parse.tokens, parse.elements[at]
    what = next((n for n in range(verb.end, min(verb.end + 8, len(tokens))) if tokens[n].low in {"what", "whatever", "everything", "all"}), None)
    if what is None or not {t.low for t in tokens[what + 1 : what + 8]} & SEEING:
        return None
    told = next((c.head for c in parse.complements(at) if c.preposition in {"with", "to"} and side(c.head)), None)
    dative = next((c.head for c in parse.complements(at)[:1] if not c.preposition and side(c.head) and c.end <= what), None)
    giver, receiver = complete(context, side(parse.agent(at)), side(told or dative), "")
    goods = Found(what, what + 1, context.lexicon.goods("intelligence"), "what it sees")
    start, end = passage.place(verb.start, min(what + 5, len(tokens)))
    return Roles(giver, receiver, [goods], at, start, end, "transfer/intelligence")


def _at_disposal(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "makes available to Russia another forty hectares", "put two ships at Oslo's disposal"."""
    parse = passage.parse
    verb = parse.elements[at]
    assert isinstance(verb, VerbGroup)
    tokens = parse.tokens
    complements = parse.complements(at)
    available = "make" in verb.lemmas and any(t.low == "available" for t in tokens[verb.end : verb.end + 9])
    disposal = next((c for c in complements if c.preposition == "at" and tokens[c.end - 1].low in {"disposal", "service"}), None)
    if not available and disposal is None:
        return None
    goods = [g for c in complements if c.preposition in {"", "of"} for g in true_goods(passage, context.goods(passage, c.start, c.end))]
    meant = next((c for c in complements if c.preposition in {"to", "for", "of"} and side(c.head)), None)
    owner = next((m.actor for m in disposal.mentions if m.genitive and side(m.actor)), None) if disposal else None
    giver, receiver = complete(context, side(parse.agent(at)), owner or (side(meant.head) if meant else None), "")
    if not goods:
        return None
    start, end = passage.place(verb.start, goods[-1].end)
    return Roles(giver, receiver, goods, at, start, end, "transfer/disposal")
