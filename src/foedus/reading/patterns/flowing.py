"""Goods that go, come or arrive ("shells reached Russia from Iran"), and those that somebody announces."""

from ..actors import Actor
from ..clauses import Parse
from ..context import Context, after
from ..lexicon import Found
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup
from .recalled import recalled_receiver
from .roles import Roles, firm_of, side, true_goods


def flow(passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str) -> Roles | None:
    """As in "500 million dollars have gone from Canberra to American shipyards", "shells reached Russia from Iran"."""
    parse = passage.parse
    subject = parse.subject(at)
    if subject is None or verb.passive:
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
    if isinstance(of := next(iter(parse.elements[parse.elements.index(subject) + 1 :]), None), NounPhrase) and of.preposition == "of" and not goods:
        goods = true_goods(passage, context.goods(passage, of.start, of.end), _before_trade(parse, of))
    if not goods:
        return None
    place = parse.elements.index(subject)
    source = after(complements, "from") or after([e for e in parse.elements[place + 1 : at] if isinstance(e, NounPhrase)], "from")
    target = next((c for c in complements if not c.preposition and not c.date), None) if lemma == "reach" else after(complements, "to", "in", "into")
    giver = side(source.head or (source.mentions[0].actor if source.mentions else None)) if source else None
    tail = parse.elements[place + 1] if place + 1 < len(parse.elements) else None
    named = subject.mentions + (tail.mentions if isinstance(tail, NounPhrase) and tail.preposition == "of" else [])
    if giver is None:  # ships and planes go by themselves, unless they come from somebody
        goods = [g for g in goods if g.entry.id != "vessels" and (g.entry.id != "aircraft" or lemma not in {"pass", "cross", "travel", "land"})]
        giver = next((m.actor for m in named if (m.adjective or m.genitive) and side(m.actor)), None) or firm_of(passage, context, subject)
    if not goods:
        return None
    receiver = side(target.head or (target.mentions[0].actor if target.mentions else None)) if target else None
    if giver is None and receiver is not None and verb.modal in {"will", "would"}:
        giver = announcer(parse, at, receiver)
    if receiver is None and source is not None:
        meant = after([e for e in parse.elements[place + 1 : at] if isinstance(e, NounPhrase)], "for", "to")
        receiver = side(meant.head) if meant else next((m.actor for m in subject.mentions if m.genitive and side(m.actor)), None)
        if giver and receiver is None and target is None:
            receiver = recalled_receiver(passage, context, giver, goods)
    if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
        return None
    end = complements[-1].end if complements else verb.end
    return Roles(giver, receiver, goods, at, parse.tokens[subject.start].start, parse.tokens[end - 1].end, "transfer/flow")


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
