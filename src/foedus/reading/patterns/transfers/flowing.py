"""Goods that go, come or arrive ("shells reached Russia from Iran"), and those that somebody announces."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, after
from ..transfer_roles import Roles
from .holding import BULK
from .recalled import recalled_receiver
from .roles import firm_of, owner_of, side, town_of, true_goods

USING = frozenset("import buy use consume burn purchase receive get eat need order".split())
CARRYING = frozenset("carry bear haul load lade bring transport".split())
GIFTS = frozenset("gifts donations deliveries shipments consignments cargoes sales batches".split())
NEAR = 3
"""For how many sentences a buyer is at hand."""


def flow(passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str) -> Roles | None:
    """As in "500 million dollars have gone from Canberra to American shipyards", "shells reached Russia from Iran"."""
    parse = passage.parse
    subject = parse.subject(at)
    if not verb.passive and lemma in {"come", "arrive", "flow", "pour"} and (turned := _inverted(passage, context, at)):
        return turned
    if subject is None or verb.passive:
        return None
    if lemma in {"roll", "pour", "cross"} and after(parse.complements(at), "into") and after(parse.complements(at), "from") is None:
        return None  # "tanks rolled into Prague": an invasion
    if lemma == "touch" and passage.parse.text(verb.end, verb.end + 1).casefold() != "down":
        return None
    if lemma == "land" and any(not c.preposition and not c.date for c in parse.complements(at)):
        return None  # "planes landed weapons": the weapons are what is left there
    goods = [
        g
        for s in _list_of(parse, subject)
        for g in true_goods(passage, context.goods(passage, s.start, s.end), _before_trade(parse, s))
        if g.entry.id not in {"access", "support"} and _whole(parse, s, g) and (g.entry.id != "troops" or lemma in {"land", "arrive", "deploy"})
    ]
    complements = parse.complements(at)
    laden = parse.elements[parse.elements.index(subject) + 1]
    if isinstance(laden, VerbGroup) and CARRYING & set(laden.lemmas):
        goods = [g for g in goods if g.entry.id not in {"vessels", "aircraft"}]  # "a ship carrying wheat docked"
        cargo = next((c for c in parse.complements(parse.elements.index(laden)) if c.preposition in {"", "with"}), None)
        goods += true_goods(passage, context.goods(passage, cargo.start, parse.extent(cargo))) if cargo else []
    for of in parse.elements[parse.elements.index(subject) + 1 :]:  # "a shipment of 30,000 tonnes of wheat"
        if goods or not isinstance(of, NounPhrase) or of.preposition != "of":
            break
        goods = true_goods(passage, context.goods(passage, of.start, of.end), _before_trade(parse, of))
    if not goods and context.last_goods and parse.tokens[subject.end - 1].low in GIFTS and lemma in {"go", "reach"}:
        goods = [Found(subject.end - 1, subject.end, context.last_goods, context.last_goods.id)]  # "Its earliest gifts went to Cambodia"
    weighed = parse.tokens[subject.end - 1].low in {"tonnes", "tons", "barrels"} and context.last_goods and context.last_goods.id in BULK
    if not goods and weighed and context.last_goods and lemma in {"go", "reach", "flow"}:
        goods = [Found(subject.end - 1, subject.end, context.last_goods, context.last_goods.id)]
    if not goods:
        return None
    place = parse.elements.index(subject)
    source = after(complements, "from") or after([e for e in parse.elements[place + 1 : at] if isinstance(e, NounPhrase)], "from")
    target = next((c for c in complements if not c.preposition and not c.date), None) if lemma == "reach" else after(complements, "to", "in", "into")
    if lemma.startswith("be ") and not (target is not None and target.mentions):
        target = after(complements, "to", "for")  # "are in the pipeline for Chad"
    giver = side(source.head or (source.mentions[0].actor if source.mentions else None)) if source else None
    tail = parse.elements[place + 1] if place + 1 < len(parse.elements) else None
    named = subject.mentions + (tail.mentions if isinstance(tail, NounPhrase) and tail.preposition == "of" else [])
    giver = giver or owner_of(passage, context, source)
    if giver is None:  # ships and planes go by themselves, unless they come from somebody
        goods = [g for g in goods if g.entry.id != "vessels" and (g.entry.id != "aircraft" or lemma not in {"pass", "cross", "travel", "land"})]
        giver = next((m.actor for m in named if (m.adjective or m.genitive) and side(m.actor)), None) or firm_of(passage, context, subject)
    if not goods:
        return None
    receiver = side(target.head or (target.mentions[0].actor if target.mentions else None)) if target else None
    if target is not None and receiver is None and not target.mentions and not any(d.value and d.value < "1992" for _, _, d in parse.dates):
        receiver = town_of(passage, context, target)
    receiver = receiver or _importer(parse, place, at)
    if receiver is None and giver is not None and context.label and not set(context.label.codes) & set(giver.codes):
        receiver = context.label
    if receiver is None and target is None and source is None and giver is not None and _comes(parse, at, lemma) and len(goods) == 1:
        receiver = context.salience.foremost(but=giver.codes)
    if giver is None and receiver is not None and (verb.modal in {"will", "would"} or (lemma == "go" and verb.perfect)):
        giver = announcer(parse, at, receiver)
    if receiver is None and giver is not None and source is not None and target is None and lemma in {"come", "arrive", "land"}:
        receiver = announcer(parse, at, giver)  # "Bamako confirmed that four drones had arrived from Turkey"
    if receiver is None and giver is not None and parse.text(verb.end, verb.end + 1).casefold() == "there":
        before = [m.actor for m in parse.mentions if m.end <= subject.start and side(m.actor) and not set(m.actor.codes) & set(giver.codes)]
        receiver = before[-1] if before else context.salience.foremost(but=giver.codes)
    if receiver is None and source is not None:
        meant = after([e for e in parse.elements[place + 1 : at] if isinstance(e, NounPhrase)], "for", "to")
        receiver = side(meant.head) if meant else next((m.actor for m in subject.mentions if m.genitive and side(m.actor)), None)
        if giver and receiver is None and target is None:
            receiver = recalled_receiver(passage, context, giver, goods) or _at_hand(passage, context, giver, lemma)
    if giver is None and receiver is not None and source is None and not context.goods(passage, goods[0].start, goods[0].end):
        start, stop = passage.place(subject.start, verb.end)
        context.open_gifts.append(Roles(None, receiver, goods, at, start, stop, "transfer/flow"))  # "a million tonnes went to Chad"
    if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
        return None
    end = complements[-1].end if complements else verb.end
    return Roles(giver, receiver, goods, at, parse.tokens[subject.start].start, parse.tokens[end - 1].end, "transfer/flow")


def _comes(parse: Parse, at: int, lemma: str) -> bool:
    """Whether goods are only said to have come ("Turkish drones had arrived in 2022")."""
    return lemma in {"arrive", "land"} and all(c.date or c.preposition in {"in", "on", "by", "at", ""} for c in parse.complements(at)[:1])


def _importer(parse: Parse, place: int, at: int) -> Actor | None:
    """Who is said to import or use the goods of a subject ("a fifth of the machine tools that Russia imported")."""
    for k in range(place + 1, at):
        verb = parse.elements[k]
        if isinstance(verb, VerbGroup) and not verb.passive and USING & set(verb.lemmas):
            return side(parse.agent(k))
    return None


def _inverted(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "in return came Soviet tanks", "through Haiphong came Chinese rifles": who gets them is named before the verb."""
    parse = passage.parse
    before, first = parse.elements[at - 1] if at else None, parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    if not (isinstance(before, NounPhrase) and before.preposition) or not isinstance(first, NounPhrase) or first.preposition or first.date:
        return None
    giver = next((m.actor for m in first.mentions if m.adjective and side(m.actor)), None)
    goods = [g for p in _list_of(parse, first) for g in true_goods(passage, context.goods(passage, p.start, p.end)) if g.entry.id != "access"]
    if giver is None or not goods:
        return None
    named = [m.actor for m in parse.mentions if m.end <= first.start and side(m.actor) and not set(m.actor.codes) & set(giver.codes)]
    receiver = named[-1] if named else context.salience.foremost(but=giver.codes)
    start, end = passage.place(parse.elements[at].start, goods[-1].end)
    return Roles(giver, receiver, goods, at, start, end, "transfer/flow") if receiver else None


def _at_hand(passage: Passage, context: Context, giver: Actor, lemma: str) -> Actor | None:
    """Who gets what "has come from India": who was just said to buy, else the state that is spoken of most."""
    if lemma not in {"come", "arrive"}:
        return None
    buyer = context.buyer[0] if context.buyer and passage.index - context.buyer[1] < NEAR else None
    found = buyer or context.salience.foremost(but=giver.codes)
    return found if found and not set(found.codes) & set(giver.codes) else None


def _before_trade(parse: Parse, phrase: NounPhrase) -> int | None:
    """Where the word for the goods ends in "oil exports"."""
    last = phrase.end - 1
    return last if parse.tokens[last].low in {"exports", "export", "shipments", "supplies", "deliveries", "imports"} else None


def _whole(parse: Parse, phrase: NounPhrase, goods: Found) -> bool:
    """Whether goods are what a phrase names, up to a word for their trade or their worth."""
    return goods.end >= phrase.end or goods.end == _before_trade(parse, phrase) or parse.tokens[goods.end].low in {"worth", "made", "exports"}


def _list_of(parse: Parse, subject: NounPhrase) -> list[NounPhrase]:
    """The phrases of "tanks, guns and shells", of which one is known."""
    found = [subject]
    for step in (-1, 1):
        n = parse.elements.index(subject) + step
        while 0 <= n < len(parse.elements) and isinstance(m := parse.elements[n], Mark) and m.sort in {"comma", "and"}:
            one = parse.elements[n + step] if 0 <= n + step < len(parse.elements) else None
            if not isinstance(one, NounPhrase) or one.preposition or one.date:
                break
            found.append(one)
            n += 2 * step
    return sorted(found, key=lambda p: p.start)


def announcer(parse: Parse, at: int, receiver: Actor | None) -> Actor | None:
    """Who gives what he announces: "Berlin announced that two batteries would be sent to Kyiv"."""
    for k in range(at - 1, -1, -1):
        verb = parse.elements[k]
        telling = {"announce", "promise", "pledge", "confirm", "decide", "declare", "say"}
        if not isinstance(verb, VerbGroup) or not telling & set(verb.lemmas):
            continue
        subject = parse.subject(k)
        if subject is None or verb.passive:
            return None
        named = side(subject.head) or next((m.actor for m in subject.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        return named if named and not (receiver and set(named.codes) & set(receiver.codes)) else None
    return None
