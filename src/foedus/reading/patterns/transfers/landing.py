"""Goods and soldiers set down in a state: unloaded at its airport, flown in, stationed where the sentence says."""

from ....sources.gazetteer import Organisation, fold
from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, after
from ..transfer_roles import Roles
from .presence import place_before
from .roles import side, town_of, true_goods

UNLOADING = frozenset("unload offload land disembark discharge".split())
FLYING = frozenset("fly send bring ship rush airlift pour".split())
GROUNDS = frozenset("airport port base airfield harbour harbor airbase docks dock quay terminal airstrip".split())
CARRIERS = frozenset(
    """
        aircraft plane planes ship ships vessel vessels freighter freighters transport transports jet jets convoy train flight trains flights
        tanker tankers lorries trucks barges boats helicopters freight airlift
    """.split()
)
POINTING = frozenset(("that city", "the city", "that country", "the country", "the capital", "that port", "that town"))
CARRYING = frozenset("carry bring ferry haul transport deliver take rush fly".split())
COMING = frozenset("land arrive come disembark turn".split())
KEEPING = frozenset("keep station base maintain deploy have".split())
STATIONING = frozenset("station base deploy garrison quarter billet post lodge keep maintain".split())


def landing_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what is set down in another state than the one it comes from."""
    found = []
    for at, verb in passage.parse.verbs():
        if verb.negated:
            continue
        one = None
        if UNLOADING & set(verb.lemmas) and not verb.passive:
            one = _unloaded(passage, context, at)
        elif CARRYING & set(verb.lemmas) and not verb.passive and (one := _carried_by(passage, context, at)):
            pass
        elif FLYING & set(verb.lemmas) and not verb.passive:
            one = _flown_in(passage, context, at)
        if one is None and COMING & set(verb.lemmas) and not verb.passive:
            one = _came_with(passage, context, at)
        elif KEEPING & set(verb.lemmas) and not verb.passive and "there" in {t.low for t in passage.parse.tokens[verb.end : verb.end + 6]}:
            one = _kept_there(passage, context, at)
        elif STATIONING & set(verb.lemmas) and passage.parse.relative(at) == "where":
            one = _stationed_where(passage, context, at, verb)
        if one is not None and one.giver and one.receiver and not set(one.giver.codes) & set(one.receiver.codes):
            found.append(one)
    return found


def _owner(phrase: NounPhrase | None) -> Actor | None:
    """Whose something is, or who it is."""
    if phrase is None:
        return None
    return side(phrase.head) or next((m.actor for m in phrase.mentions if (m.adjective or m.genitive) and side(m.actor)), None)


def _spot(passage: Passage, phrases: list[NounPhrase], goods_end: int) -> Actor | None:
    """The state of "at Mogadishu airport", "in the port of Tripoli"."""
    parse = passage.parse
    for n, one in enumerate(phrases):
        if one.preposition not in {"at", "in", "on"} or one.date or one.start < goods_end:
            continue
        named = next((m.actor for m in one.mentions if side(m.actor)), None)
        near = phrases[n : n + 2] if parse.tokens[one.end - 1].low in GROUNDS else [one]
        if named is None and any(parse.text(e.start, e.end).casefold() in POINTING for e in near):
            named = next((side(m.actor) for m in reversed(parse.mentions) if m.end <= one.start and not m.adjective), None)
        if named is None and parse.tokens[one.end - 1].low in GROUNDS and n + 1 < len(phrases) and phrases[n + 1].preposition in {"of", "in"}:
            named = next((m.actor for m in phrases[n + 1].mentions if side(m.actor)), None)
        if named is not None:
            return named
    return None


def _unloaded(passage: Passage, context: Context, at: int) -> Roles | None:
    parse = passage.parse
    subject, complements = parse.subject(at), parse.complements(at)
    near = parse.elements[at - 1] if at else None
    if isinstance(near, NounPhrase) and near.preposition == "within" and parse.tokens[near.end - 1].low in CARRIERS:
        subject = near  # "within two weeks Egyptian planes landed weapons"
    moved = [c for c in complements if not c.preposition and not c.date]
    goods = [g for c in moved for g in true_goods(passage, context.goods(passage, c.start, parse.extent(c))) if g.entry.id != "access"]
    if subject is None or not goods or not {t.low for t in parse.tokens[subject.start : subject.end]} & CARRIERS:
        return None
    start, end = passage.place(parse.elements[at].start, goods[-1].end)
    return Roles(_owner(subject), _spot(passage, complements, goods[-1].end), goods, at, start, end, "transfer/landing")


def _carried_by(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Chinese ships carried relief supplies to Tonga", "thanked Beijing for the planes that carried them to Tonga"."""
    parse = passage.parse
    subject, complements = parse.subject(at), parse.complements(at)
    if subject is None or not {t.low for t in parse.tokens[subject.start : subject.end]} & CARRIERS:
        return None
    moved = [c for c in complements if not c.preposition and not c.date]
    goods = [
        g for c in moved for g in true_goods(passage, context.goods(passage, c.start, parse.extent(c))) if g.entry.id not in {"access", "labour"}
    ]
    target = after(complements, "to", "into", "for")
    thanked = next((k for k, v in parse.verbs() if k < at and {"thank", "praise"} & set(v.lemmas)), None)
    praised = next((c for c in parse.complements(thanked) if not c.preposition), None) if thanked is not None else None
    row = [e for e in parse.elements[at + 1 : at + 5] if isinstance(e, NounPhrase) and e.preposition in {"", "of"} and not e.date]
    goods = goods or [g for c in row for g in true_goods(passage, context.goods(passage, c.start, c.end)) if g.entry.id not in {"access", "labour"}]
    made = next((m.actor for c in row for m in c.mentions if m.adjective and side(m.actor)), None)
    giver = _owner(subject) or (side(praised.head) if praised else None) or made
    if not goods or target is None or giver is None or all(g.entry.id == "troops" for g in goods):
        return None
    start, end = passage.place(parse.elements[at].start, goods[-1].end)
    return Roles(giver, side(target.head), goods, at, start, end, "transfer/landing")


def _flown_in(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Canberra flew in troops": to the state spoken of before."""
    parse = passage.parse
    complements = parse.complements(at)
    if not complements or complements[0].preposition != "in" or complements[0].mentions or complements[0].date:
        return None
    giver = _owner(parse.subject(at))
    goods = [g for g in true_goods(passage, context.goods(passage, complements[0].start, complements[0].end)) if g.entry.id != "access"]
    above = next((e for e in reversed(parse.elements[:at]) if isinstance(e, VerbGroup)), None)
    if giver is None or not goods or (above is not None and "threaten" in above.lemmas):
        return None
    place = parse.elements[at].start
    named = [m.actor for m in parse.mentions if m.actor.sort == "state" and side(m.actor) and not m.adjective and m.end <= place]
    partner = [Actor("state", c, (c,)) for c in context.pair if giver.codes[0] in context.pair]
    others = [*partner, *named, *([context.topic] if context.topic else [])]
    receiver = next((a for a in others if not set(a.codes) & set(giver.codes)), None)
    start, end = passage.place(parse.elements[at].start, goods[-1].end)
    return Roles(giver, receiver, goods, at, start, end, "transfer/landing", filled=True)


def _came_with(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "instructors from the Africa Corps landed with an air-defence system": to the state spoken of, with what they bring."""
    parse = passage.parse
    subject, complements = parse.subject(at), parse.complements(at)
    brought = next((c for c in complements if c.preposition == "with"), None)
    if (
        subject is None
        or subject.preposition not in {"", "about", "over", "around", "nearly"}
        or brought is None
        or any(m.actor.codes for m in brought.mentions)
    ):
        return None
    men = [g for g in true_goods(passage, context.goods(passage, subject.start, subject.end)) if g.entry.id == "troops" and g.end >= subject.end]
    n = parse.elements.index(subject)
    after_it = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
    hung = after_it if isinstance(after_it, NounPhrase) and after_it.preposition in {"from", "of"} and not after_it.date else None
    bands = (m.actor for m in subject.mentions if m.actor.sort == "organisation")  # "Wagner fighters"
    giver = _owner(hung) or _owner(subject) or side(next(bands, None))
    if not men or giver is None:
        return None
    giver = home_of(context, giver)
    target = after(complements, "in", "at", "to")
    label = context.label if context.label is not None and not set(context.label.codes) & set(giver.codes) else None
    town = town_of(passage, context, target) if target and not target.mentions else None
    receiver = side(target.head) if target and target.mentions else town or label or context.salience.foremost(but=giver.codes, here=parse)
    goods = men + [g for g in true_goods(passage, context.goods(passage, brought.start, parse.extent(brought))) if g.entry.id != "access"]
    start, end = passage.place(subject.start, goods[-1].end)
    if receiver is None and target is None:
        context.left_open.append((passage, Roles(giver, None, goods, at, start, end, "transfer/landing")))
    return Roles(giver, receiver, goods, at, start, end, "transfer/landing")


def home_of(context: Context, actor: Actor) -> Actor:
    """The state in which an armed group has its home, or the actor itself."""
    entries = context.names.find(fold(actor.name).split()) if actor.sort == "organisation" else ()
    home = next((e.thing.state for e in entries if isinstance(e.thing, Organisation) and e.thing.state), None)
    return Actor("state", actor.name, (home,)) if home else actor


def _kept_there(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "France has kept soldiers there since 1977": in the state that the clause or the sentence before speaks of."""
    parse = passage.parse
    kept = next((c for c in parse.complements(at)[:1] if not c.preposition and not c.date), None)
    goods = [g for g in true_goods(passage, context.goods(passage, kept.start, kept.end)) if g.entry.id == "troops"] if kept else []
    if not goods or parse.text(goods[-1].end, goods[-1].end + 1) != "there":
        return None
    start, end = passage.place(parse.elements[at].start, goods[-1].end + 1)
    guest = _owner(parse.subject(at))
    host = place_before(passage, context, kept.start, guest) if guest and kept else None
    return Roles(guest, host, goods, at, start, end, "transfer/landing", filled=True)


def _stationed_where(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    """As in "the base near Doha, where Turkish soldiers are stationed"."""
    parse = passage.parse
    host = parse.antecedent(at)
    subject = parse.subject(at)
    if host is None or subject is None:
        return None
    kept = subject if verb.passive else next((c for c in parse.complements(at) if not c.preposition), None)
    goods = [g for g in true_goods(passage, context.goods(passage, kept.start, kept.end)) if g.entry.id == "troops"] if kept else []
    receiver = next((m.actor for m in host.mentions if side(m.actor)), None) or town_of(passage, context, host)
    if not goods:
        return None
    start, end = passage.place(min(subject.start, goods[0].start), verb.end)
    return Roles(_owner(subject), receiver, goods, at, start, end, "transfer/landing")
