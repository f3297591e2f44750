"""What is told around a gift: goods sent along with it, oil that a loan is to be paid back in, money that goods are bought with."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .holding import BULK, GOODS
from .roles import maker_of, owner_of, side, true_goods

ALONG = frozenset("along together".split())
SENT = GOODS | {"troops", "training", "intelligence", "labour", "military_aid", "economic_aid"}
"""What may go along with other goods."""
DUE = frozenset("future later coming upcoming deliveries delivery shipments shipment cargoes exports sales output production".split())
"""Words of goods that are still to be delivered, against which money is lent."""
BUYING = frozenset("buy purchase acquire order pay build procure finance fund".split())
CREDITS = frozenset("credit credits loan loans money funds grant grants aid financing cash".split())
"""What something may be bought with."""


def further_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return what a sentence tells around the gifts that it tells of."""
    words, found = passage.parse.words, []
    if told and "with" in words and not words.isdisjoint(ALONG):
        found += _along(passage, context, told)
    if told and "against" in words and not words.isdisjoint(DUE):
        found += _advanced(passage, context, told)
    if "with" in words and not words.isdisjoint(CREDITS) and not passage.parse.lemmas.isdisjoint(BUYING):
        found += _on_credit(passage, context, told)
    return found


def _along(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """As in "shipped shells to Russia, along with missiles and, since May, soldiers"."""
    parse = passage.parse
    elements, tokens = parse.elements, parse.tokens
    for n, one in enumerate(elements):
        joined = isinstance(one, NounPhrase) and one.preposition == "with" and one.start > 1 and tokens[one.start - 2].low in ALONG
        before = [r for r in told if r.at is not None and r.at < n and r.giver and r.receiver] if joined else []
        if not before:
            continue
        last, stop = before[-1], 0
        goods: list[Found] = []
        for k, e in enumerate(elements[n:], n):
            following = elements[k + 1] if k + 1 < len(elements) else None
            if isinstance(e, VerbGroup) or (isinstance(e, Mark) and e.sort not in {"comma", "and"}):
                break
            if isinstance(e, Mark) or e.date or e.preposition not in {"with", "", "of"}:
                continue
            if any(m.actor.codes for m in e.mentions) or (isinstance(following, VerbGroup) and following.finite and not following.bare_participle):
                break
            more = [g for g in true_goods(passage, context.goods(passage, e.start, e.end)) if g.entry.id in SENT]
            goods, stop = goods + more, e.end if more else stop
        if goods:
            start, end = passage.place(one.start, stop)
            return [Roles(last.giver, last.receiver, goods, last.at, start, end, "transfer/along")]
    return []


def _advanced(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """As in "lent Chad a billion dollars against future deliveries of crude": the oil goes the other way, later."""
    parse = passage.parse
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or one.preposition != "against":
            continue
        lent = [r for r in told if r.at is not None and r.at < n and all(g.entry.id == "economic_aid" for g in r.goods)]
        extent = parse.extent(one)
        goods = [g for g in context.goods(passage, one.start, extent) if g.entry.id in BULK]
        if lent and goods and not DUE.isdisjoint({t.low for t in parse.tokens[one.start : extent]}):
            start, end = passage.place(one.start, extent)
            return [Roles(lent[-1].receiver, lent[-1].giver, goods, lent[-1].at, start, end, "transfer/advance", "planned")]
    return []


def _on_credit(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """As in "six Bayraktar drones bought with Turkish credit": the money of whoever lent it, and goods of a known make."""
    parse, found = passage.parse, []
    for at, verb in parse.verbs():
        if BUYING.isdisjoint(verb.lemmas) or verb.negated:
            continue
        paid = next((c for c in parse.complements(at) if c.preposition == "with" and parse.tokens[c.end - 1].low in CREDITS), None)
        lender = next((m.actor for m in paid.mentions if (m.adjective or m.genitive) and side(m.actor)), None) if paid else None
        if paid is None or lender is None:
            continue
        buyer = _buyer(passage, context, at, verb, lender)
        if buyer is None:
            continue
        bought = parse.subject(at) if verb.passive else next((c for c in parse.complements(at) if not c.preposition), None)
        made = [g for g in true_goods(passage, context.goods(passage, bought.start, bought.end)) if g.entry.id in GOODS] if bought else []
        maker = maker_of(passage, context, made) or (owner_of(passage, context, bought) if made else None)
        start, end = passage.place(min(verb.start, bought.start if bought else verb.start), paid.end)
        if maker is not None and not set(maker.codes) & set(buyer.codes) and not any(g.start == h.start for r in told for g in made for h in r.goods):
            found.append(Roles(maker, buyer, made, at, start, end, "transfer/credit"))
        money = Found(paid.end - 1, paid.end, context.lexicon.goods("economic_aid"), "credit")
        if not any(g.start < paid.end and g.end > paid.start for r in told for g in r.goods):
            found.append(Roles(lender, buyer, [money], at, start, end, "transfer/credit"))
    return found


def _buyer(passage: Passage, context: Context, at: int, verb: VerbGroup, lender: Actor) -> Actor | None:
    """Who buys: the subject, the one after "by", or the state spoken of."""
    agent = side(passage.parse.agent(at))
    if agent is None and not verb.passive:
        agent = owner_of(passage, context, passage.parse.subject(at))
    if agent is not None:
        return agent if not set(agent.codes) & set(lender.codes) else None
    return context.salience.foremost(but=lender.codes, here=passage.parse) if verb.passive else None
