"""Goods told after a gift, between the same two: "howitzers followed, then shells", "ten guns are on order", "its first sale was four radars"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, Deal, after
from ..transfer_roles import Roles
from .carried import deal_of
from .holding import GOODS
from .roles import side, true_goods

FOLLOWING = frozenset("follow arrive come".split())
DUE = frozenset("order way pipeline route".split())
"""What goods may be on, or in, before they come."""
SALES = frozenset("sale gift delivery donation shipment consignment contribution present offering handover loan export".split())
"""Nouns for one act of giving, of which goods may be told to be the matter."""
DUE_SALES = DUE | SALES
KEPT = 3
"""For how many sentences a gift is gone on with."""


def sequel_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the goods that a sentence adds to a gift told before it, or in it."""
    parse = passage.parse
    if parse.lemmas.isdisjoint(FOLLOWING) and parse.words.isdisjoint(DUE_SALES):
        return []
    found: list[Roles] = []
    for at, verb in parse.verbs():
        before = parse.elements[at - 1] if at else None
        awaited = verb.infinitive and isinstance(before, VerbGroup) and before.copula  # "183 Strykers are to come"
        if verb.passive or verb.negated or not (verb.finite or awaited) or any(one.at == at for one in told):
            continue
        subject = parse.subject(at)
        if subject is None or subject.preposition:
            continue
        if verb.copula and parse.tokens[subject.end - 1].low in SALES:
            found += _matter(passage, context, at, subject)
        elif (FOLLOWING & set(verb.lemmas) and _bare(passage, at)) or (verb.copula and _due(passage, at)):
            found += _more(passage, context, told, at, subject)
    return found


def _bare(passage: Passage, at: int) -> bool:
    """Whether nothing but a time follows a verb of coming."""
    after_it = passage.parse.elements[at + 1] if at + 1 < len(passage.parse.elements) else None
    if isinstance(after_it, NounPhrase):
        return after_it.date is not None or (after_it.preposition in {"in", "within", "by", "after"} and not after_it.mentions)
    return not isinstance(after_it, VerbGroup)


def _due(passage: Passage, at: int) -> bool:
    """Whether goods are on order, on their way, in the pipeline."""
    first = next(iter(passage.parse.complements(at)), None)
    return first is not None and first.preposition in {"on", "in", "en"} and passage.parse.tokens[first.end - 1].low in DUE and not first.date


def _deal(passage: Passage, context: Context, told: list[Roles], at: int) -> Deal | None:
    """The gift that is gone on with: told before in the sentence, or first in the last sentence of the paragraph that told one."""
    here = [one for one in told if one.at is not None and one.at < at and one.receiver and one.giver]
    if here:
        return deal_of(passage, here[-1])
    told_of = [d for d in context.deals if d.paragraph == passage.sentence.paragraph and any(g.id in GOODS for g in d.goods)]
    if not told_of or passage.index - told_of[-1].sentence > KEPT:
        return None
    return next(d for d in told_of if d.sentence == told_of[-1].sentence)


def _more(passage: Passage, context: Context, told: list[Roles], at: int, subject: NounPhrase) -> list[Roles]:
    """As in "rocket launchers followed, then missiles, then howitzers"."""
    parse = passage.parse
    first = [g for g in true_goods(passage, context.goods(passage, subject.start, subject.end)) if g.entry.id in GOODS and g.end >= subject.end]
    deal = _deal(passage, context, told, at) if first else None
    if deal is None:
        return []
    known = {*deal.giver.codes, *deal.receiver.codes}
    if any(m.end <= subject.start and not known & set(m.actor.codes) for m in parse.mentions if m.actor.codes):
        return []  # "Turkish drones arrived, and launchers followed": of another's gift
    owners = [m.actor for m in subject.mentions if side(m.actor)]
    if any(not set(a.codes) & set(deal.giver.codes) for a in owners):
        return []
    goods, last = list(first), parse.elements[at].end
    row = parse.elements[at + 1 :]
    for n, one in enumerate(row):
        if isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.sort not in {"comma", "and"}):
            break
        joined = n and isinstance(row[n - 1], Mark)
        if joined and isinstance(one, NounPhrase) and not one.preposition and not one.date and not one.mentions:
            following = row[n + 1] if n + 1 < len(row) else None
            if isinstance(following, VerbGroup):
                break
            more = [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.entry.id in GOODS]
            goods, last = goods + more, one.end if more else last
    start, end = passage.place(subject.start, last)
    return [Roles(deal.giver, deal.receiver, goods, at, start, end, "transfer/sequel", guessed=not here_named(passage, deal.receiver))]


def _matter(passage: Passage, context: Context, at: int, subject: NounPhrase) -> list[Roles]:
    """As in "India's first sale was four radars", "the latest French gift was a patrol boat for Benin"."""
    parse = passage.parse
    complements = parse.complements(at)
    first = next((c for c in complements[:1] if not c.preposition and not c.date), None)
    giver = next((m.actor for m in subject.mentions if (m.genitive or m.adjective) and side(m.actor)), None)
    if first is None or giver is None or parse.subject(at) is not subject:
        return []
    goods: list[Found] = [g for g in true_goods(passage, context.goods(passage, first.start, parse.extent(first))) if g.entry.id in GOODS]
    target = after(complements, "to", "for")
    receiver: Actor | None = side(target.head) if target else None
    if receiver is None and target is None:
        near = context.deal if context.deal is not None and passage.index - context.deal.sentence <= KEPT else None
        same = near is not None and bool(set(near.giver.codes) & set(giver.codes))
        receiver = near.receiver if near is not None and same else context.salience.foremost(but=giver.codes, here=parse)
    if not goods or receiver is None or set(giver.codes) & set(receiver.codes):
        return []
    start, end = passage.place(subject.start, goods[-1].end)
    return [Roles(giver, receiver, goods, at, start, end, "transfer/sequel")]


def here_named(passage: Passage, actor: Actor) -> bool:
    """Whether a sentence names a state itself."""
    return any(set(actor.codes) & set(m.actor.codes) for m in passage.parse.mentions)
