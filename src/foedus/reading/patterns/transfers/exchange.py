"""Sides that the sentence names elsewhere than in the clause of giving: the other party, the owner of soil or of the taught."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, after
from ..transfer_roles import Roles
from .access import FORCES
from .roles import side, true_goods

GETTING = frozenset("get receive obtain gain secure acquire".split())
SENDING = frozenset("send deploy dispatch despatch commit contribute pack ship fly rush ferry order lend".split())
SERVING = frozenset(
    """
        train help protect defend guard assist support aid instruct equip reinforce prop bolster shore strengthen shield secure save rescue
        relieve
    """.split()
)
LETTING = frozenset("let allow permit authorise authorize clear enable".split())
HAVING = frozenset("have buy get purchase acquire keep order obtain receive borrow lease".split())
CRAFT = frozenset("fighters jets planes aircraft bombers tankers drones helicopters ships frigates destroyers warships submarines".split())
ENDS = frozenset((",", ".", ";", "by", "under", "and", "for", "after", "from", "until", "again"))
"""What may follow "in" where it closes a clause."""
LAWMEN = frozenset("police policemen gendarmes guards coastguard".split())
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
    if taught is None or parse.tokens[taught.start].low not in OWNING or parse.tokens[taught.end - 1].low not in FORCES | LAWMEN:
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
        elif LETTING & set(verb.lemmas):
            one = _let_operate(passage, context, at) or _let_have(passage, context, at)
        elif {"equip", "arm"} & set(verb.lemmas):
            keeper = kept_so(passage.parse, at)
            one = _kept_supplied(passage, context, at, keeper) if keeper is not None else _trained_too(passage, context, at)
        elif verb.lemmas and (keeper := kept_so(passage.parse, at)) is not None:
            one = _kept_supplied(passage, context, at, keeper)
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
    inside = guests is not None and parse.text(guests.end, guests.end + 2).casefold().split()
    if owner and guests and guests.mentions and inside and inside[0] == "in" and (len(inside) < 2 or inside[1] in ENDS):
        if parse.tokens[guests.end - 1].low not in FORCES | CRAFT:
            return None
        start, end = passage.place(parse.elements[at].start, guests.end)  # "agreed to let American fighters in"
        soil_itself = Found(guests.start, guests.end, context.lexicon.goods("access"), "soil")
        return Roles(owner, side(guests.mentions[0].actor), [soil_itself], at, start, end, "transfer/access")
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


def _let_have(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "let Churchill have fifty destroyers", "allowed Turkey to buy jets"."""
    parse = passage.parse
    giver = side(parse.agent(at))
    who, verb = (parse.elements[k] if k < len(parse.elements) else None for k in (at + 1, at + 2))
    if giver is None or not isinstance(who, NounPhrase) or who.preposition or not isinstance(verb, VerbGroup) or not HAVING & set(verb.lemmas):
        return None
    had = next((c for c in parse.complements(at + 2)[:1] if not c.preposition and not c.date), None)
    if had is None or after(parse.complements(at + 2), "from") is not None or any(m.genitive for m in had.mentions):
        return None
    goods = [
        g for g in true_goods(passage, context.goods(passage, had.start, parse.extent(had))) if g.entry.id not in {"access", "troops", "support"}
    ]
    last = had.end
    if not goods and parse.tokens[had.start].low in {"what", "whatever"}:
        colon = next((k for k in range(at + 3, len(parse.elements)) if parse.tokens[parse.elements[k].start].text == ":"), len(parse.elements))
        row = [e for e in parse.elements[colon + 1 :] if isinstance(e, NounPhrase) and e.preposition in {"", "of"}]
        goods = [g for e in row for g in true_goods(passage, context.goods(passage, e.start, e.end)) if g.entry.id != "access"]
        last = row[-1].end if goods else last  # "let Kyiv have what it could: a dozen interceptors"
    start, end = passage.place(parse.elements[at].start, last)
    return Roles(giver, side(who.head), goods, at, start, end, "transfer/letting") if goods else None


def kept_so(parse: Parse, at: int) -> int | None:
    """The verb of keeping of "has kept the army supplied with shells", if that is how a verb of giving stands."""
    verb, who = parse.elements[at], parse.elements[at - 1] if at else None
    keeper = next((k for k in range(at - 2, max(-1, at - 5), -1) if isinstance(parse.elements[k], VerbGroup)), None)
    if keeper is None or not isinstance(verb, VerbGroup) or verb.end - verb.start > 1 or verb.form not in {"past", "participle"}:
        return None
    keeping = parse.elements[keeper]
    direct = isinstance(who, NounPhrase) and isinstance(e := parse.elements[keeper + 1], NounPhrase) and not e.preposition
    return keeper if isinstance(keeping, VerbGroup) and "keep" in keeping.lemmas and direct and not keeping.passive else None


def _kept_supplied(passage: Passage, context: Context, at: int, keeper: int) -> Roles | None:
    """As in "has kept the Libyan army supplied with shells"."""
    parse = passage.parse
    who = parse.elements[keeper + 1]
    named = [m.actor for m in who.mentions if side(m.actor)] if isinstance(who, NounPhrase) else []
    kept = [c for c in parse.complements(at) if c.preposition in {"with", "in", ""} and not c.date]
    goods = [g for c in kept for g in true_goods(passage, context.goods(passage, c.start, c.end)) if g.entry.id != "access"]
    if not named or not goods:
        return None
    start, end = passage.place(parse.elements[keeper].start, goods[-1].end)
    return Roles(side(parse.agent(keeper)), named[-1], goods, keeper, start, end, "transfer/keeping")


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
    sent = next((c for c in parse.complements(at) if c.preposition in {"", "off", "out", "over"} and not c.date), None)
    goods = [g for g in true_goods(passage, context.goods(passage, sent.start, parse.extent(sent))) if g.entry.id == "troops"] if sent else []
    if giver is None or not goods:
        return None
    for k, verb in parse.verbs():
        if at < k <= at + 4 and SERVING & set(verb.lemmas) and parse.tokens[verb.start].low == "to":
            served = next((c for c in parse.complements(k)[:1] if c.preposition in {"", "up"}), None)
            whose = next((m.actor for m in (served.mentions if served else []) if side(m.actor)), None)
            start, end = passage.place(parse.elements[at].start, goods[-1].end)
            return Roles(giver, whose, goods[-1:], at, start, end, "transfer/serving")
    return None
