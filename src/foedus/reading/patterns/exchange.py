"""Sides that the sentence names elsewhere than in the clause of giving: the other party, the owner of soil or of the taught."""

from ..actors import Actor
from ..clauses import Parse
from ..context import Context, after
from ..lexicon import Found
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup
from .access import FORCES
from .roles import Roles, side, true_goods

GETTING = frozenset("get receive obtain gain secure acquire".split())
SENDING = frozenset("send deploy dispatch despatch commit contribute".split())
SERVING = frozenset("train help protect defend guard assist support aid instruct equip reinforce".split())
OWNING = frozenset("its their his her".split())


def exchanged(parse: Parse, at: int, receiver: Actor) -> Actor | None:
    """The giver of "X obtained bases; Y received aid": who gets something else in the same sentence."""
    if not _gets(parse, at):
        return None
    others = []
    for k, _ in parse.verbs():
        subject = parse.subject(k) if k != at and _gets(parse, k) else None
        other = side(subject.head) if subject and after(parse.complements(k), "from") is None else None
        if other and other.sort == "state" and not set(other.codes) & set(receiver.codes):
            others.append(other)
    return others[0] if len({o.codes for o in others}) == 1 else None


def _gets(parse: Parse, at: int) -> bool:
    verb = parse.elements[at]
    return isinstance(verb, VerbGroup) and not verb.passive and not verb.negated and bool(GETTING & set(verb.lemmas))


def ordered_there(passage: Passage, context: Context, verb: VerbGroup, receiver: Actor) -> Actor | None:
    """The giver of "jets that Jakarta ordered there": the state spoken of before."""
    parse = passage.parse
    at = parse.elements.index(verb)
    last = next((e for e in parse.elements[at + 1 : at + 4] if parse.text(e.end, e.end + 1).casefold() == "there"), None)
    if parse.text(verb.end, verb.end + 1).casefold() != "there" and last is None:
        return None
    named = [m.actor for m in parse.mentions if m.end <= verb.start and m.actor.sort == "state" and not m.adjective]
    spoken_of = (*reversed(named), context.topic, *(Actor("state", c, (c,)) for c in context.pair if len(context.pair) == 2))
    return next((a for a in spoken_of if a and side(a) and not set(a.codes) & set(receiver.codes)), None)


def named_by_owner(passage: Passage, context: Context, at: int, giver: Actor) -> Roles | None:
    """As in "the Turks train its navy": the forces of the state spoken of in the sentence."""
    parse = passage.parse
    taught = next((e for e in parse.elements[at + 1 : at + 4] if isinstance(e, NounPhrase) and not e.preposition), None)
    if taught is None or parse.tokens[taught.start].low not in OWNING or parse.tokens[taught.end - 1].low not in FORCES:
        return None
    named = [m.actor for m in parse.mentions if m.end <= parse.elements[at].start and m.actor.sort == "state"]
    whose = next((a for a in (*named, context.topic) if a and side(a) and not set(a.codes) & set(giver.codes)), None)
    if whose is None:
        return None
    entry = context.lexicon.goods("training")
    start, end = passage.place(parse.elements[at].start, taught.end)
    return Roles(giver, whose, [Found(taught.start, taught.end, entry, "training")], at, start, end, "transfer/training")


def soil_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return soil opened to the forces of another, and soldiers sent to serve those of another."""
    found = []
    for at, verb in passage.parse.verbs():
        if verb.passive:
            continue
        one = None
        if {"open"} & set(verb.lemmas):
            one = _opened(passage, context, at)
        elif {"let", "allow", "permit"} & set(verb.lemmas):
            one = _let_operate(passage, context, at)
        elif {"equip", "arm"} & set(verb.lemmas):
            one = _trained_too(passage, context, at)
        elif SENDING & set(verb.lemmas):
            one = _sent_to_serve(passage, context, at)
        if one and one.giver and one.receiver and not set(one.giver.codes) & set(one.receiver.codes):
            found.append(one)
    return found


def _opened(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "opens 17 Swedish bases to American forces"."""
    parse = passage.parse
    complements = parse.complements(at)
    soil, guests = next((c for c in complements if not c.preposition), None), after(complements, "to")
    if soil is None or guests is None or parse.tokens[guests.end - 1].low not in FORCES or not guests.mentions:
        return None
    goods = [g for g in true_goods(passage, context.goods(passage, soil.start, soil.end)) if g.entry.id == "access"]
    owner = next((m.actor for m in soil.mentions if (m.adjective or m.genitive) and side(m.actor)), None) or side(parse.agent(at))
    if not goods or owner is None:
        return None
    start, end = passage.place(parse.elements[at].start, guests.end)
    return Roles(owner, side(guests.mentions[0].actor), goods[-1:], at, start, end, "transfer/access")


def _let_operate(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "let French jets operate from three bases"."""
    parse = passage.parse
    owner, guests = side(parse.agent(at)), next(iter(parse.complements(at)), None)
    near = [e for e in parse.elements[at + 1 : at + 7] if isinstance(e, NounPhrase)]
    soil = next((e for e in near if e.preposition in {"from", "on", "at", "in", "over", "through"} and context.goods(passage, e.start, e.end)), None)
    if owner is None or guests is None or soil is None or not guests.mentions:
        return None
    last = parse.tokens[
        guests.end - 2
        if parse.tokens[guests.end - 1].low in {"operate", "fly", "land", "train", "refuel", "dock", "exercise", "use"}
        else guests.end - 1
    ].low
    goods = [g for g in true_goods(passage, context.goods(passage, soil.start, soil.end)) if g.entry.id == "access"]
    if last not in FORCES or not goods:
        return None
    start, end = passage.place(parse.elements[at].start, soil.end)
    return Roles(owner, side(guests.mentions[0].actor), goods[-1:], at, start, end, "transfer/access")


def _trained_too(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "the Turks train and equip its navy"."""
    parse = passage.parse
    before = parse.elements[at - 2] if at > 1 and isinstance(m := parse.elements[at - 1], Mark) and m.text == "and" else None
    if not isinstance(before, NounPhrase) or parse.tokens[before.end - 1].low != "train" or not before.mentions:
        return None
    giver = side(before.mentions[-1].actor)
    return named_by_owner(passage, context, at, giver) if giver else None


def _sent_to_serve(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "plans to send 200 soldiers to train the Chadian army"."""
    parse = passage.parse
    giver = side(parse.agent(at))
    sent = next((c for c in parse.complements(at) if not c.preposition and not c.date), None)
    goods = [g for g in true_goods(passage, context.goods(passage, sent.start, parse.extent(sent))) if g.entry.id == "troops"] if sent else []
    if giver is None or not goods:
        return None
    for k, verb in parse.verbs():
        if at < k <= at + 4 and SERVING & set(verb.lemmas) and parse.tokens[verb.start].low == "to":
            served = next((c for c in parse.complements(k)[:1] if not c.preposition), None)
            whose = next((m.actor for m in (served.mentions if served else []) if side(m.actor)), None)
            start, end = passage.place(parse.elements[at].start, goods[-1].end)
            return Roles(giver, whose, goods[-1:], at, start, end, "transfer/serving")
    return None
