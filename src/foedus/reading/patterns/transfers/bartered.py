"""Goods that pay for goods: "sold it oil against ships", "bartered crude for tea", "pays for its jets in palm oil"."""

from ...discourse.passages import Passage
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .holding import GOODS
from .roles import side, true_goods

SELLING = frozenset("sell supply deliver export ship send provide give buy purchase import get obtain acquire receive offer trade".split())
SWAPPING = frozenset("barter swap trade exchange".split())
PAYING = frozenset("pay settle compensate".split())
PRICE = frozenset({"against", "for"})


def bartered_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return what goes the other way in the clause of a sale or a swap."""
    parse, found = passage.parse, []
    for at, verb in parse.verbs():
        lemmas = set(verb.lemmas)
        if verb.negated or not lemmas & (SELLING | SWAPPING | PAYING):
            continue
        one = None
        if lemmas & PAYING and not verb.passive:
            one = _paid_in(passage, context, at, told)
        elif lemmas & SWAPPING:
            one = _for(passage, context, at, told, PRICE)
        if one is None and lemmas & SELLING:
            one = _for(passage, context, at, told, frozenset({"against"}))
        if one is not None and not any(_same(one, r) for r in told):
            found.append(one)
    return found


def _same(one: Roles, other: Roles) -> bool:
    kinds = {g.entry.id for g in other.goods}
    return one.giver == other.giver and one.receiver == other.receiver and all(g.entry.id in kinds for g in one.goods)


def _row(passage: Passage, context: Context, first: int) -> list[Found]:
    """The goods of a phrase and of what is joined to it."""
    goods: list[Found] = []
    for n, e in enumerate(passage.parse.elements[first:]):
        if isinstance(e, Mark) and e.sort in {"comma", "and"}:
            continue
        if not isinstance(e, NounPhrase) or e.date or (n and e.preposition not in {"", "of"}):
            break
        kinds = true_goods(passage, context.goods(passage, e.start, e.end))
        if not kinds and n and not e.preposition:
            break
        goods += [g for g in kinds if g.entry.id in GOODS and g.word != "money"]
    return goods


def _for(passage: Passage, context: Context, at: int, told: list[Roles], prepositions: frozenset[str]) -> Roles | None:
    """As in "sold Cairo oil against cotton": the price goes from whoever gets the goods."""
    parse = passage.parse
    deal = next((r for r in told if r.at == at and r.giver and r.receiver), None)
    if deal is None:
        return None
    for n in range(at + 1, min(at + 9, len(parse.elements))):
        e = parse.elements[n]
        if isinstance(e, VerbGroup) or (isinstance(e, Mark) and e.sort not in {"comma", "and"}):
            return None
        if isinstance(e, NounPhrase) and e.preposition in prepositions and not e.date and e.start >= deal.goods[0].end:
            goods = _row(passage, context, n)
            if goods:
                start, end = passage.place(parse.elements[at].start, goods[-1].end)
                return Roles(deal.receiver, deal.giver, goods, at, start, end, "transfer/barter")
    return None


def _paid_in(passage: Passage, context: Context, at: int, told: list[Roles]) -> Roles | None:
    """As in "will pay for the Russian jets in palm oil", "paid Prague in cotton": what pays goes to whoever sells."""
    parse = passage.parse
    payer = side(parse.agent(at))
    if payer is None:
        return None
    means = next(
        (
            k
            for k in range(at + 1, min(at + 8, len(parse.elements)))
            if isinstance(e := parse.elements[k], NounPhrase) and e.preposition in {"in", "with"} and not e.date
        ),
        None,
    )
    goods = _row(passage, context, means) if means is not None else []
    if not goods or means is None:
        return None
    between = [e for e in parse.elements[at + 1 : means] if isinstance(e, NounPhrase)]
    seller = next(
        (a for r in told if r.receiver and set(r.receiver.codes) & set(payer.codes) and (a := r.giver) and _within(passage, r, at, means)), None
    )
    marked = (m.actor for e in between for m in e.mentions if side(m.actor) and not set(m.actor.codes) & set(payer.codes))
    seller = seller or next(marked, None)
    if seller is None or set(seller.codes) & set(payer.codes):
        return None
    start, end = passage.place(parse.elements[at].start, goods[-1].end)
    return Roles(payer, seller, goods, at, start, end, "transfer/barter")


def _within(passage: Passage, roles: Roles, first: int, last: int) -> bool:
    """Whether goods told of stand between two places of a sentence."""
    elements = passage.parse.elements
    return any(elements[first].start <= g.start < elements[last].end for g in roles.goods)
