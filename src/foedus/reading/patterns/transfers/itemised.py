"""Goods that are told one by one after the deal they belong to: what a package includes, a shopping list, an answer, "that of jets to Greece"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, Deal
from ..transfer_roles import Roles
from .carried import deal_of
from .holding import GOODS
from .roles import maker_of, side, true_goods

PACKAGES = frozenset(
    """
        package packages list lists order orders deal sale shipment shipments consignment consignments delivery deliveries tranche batch aid
        assistance contract offer gift donation arsenal cargo convoy instalment purchase haul bill transfer support
    """.split()
)
"""What is made up of several goods."""
INCLUDING = frozenset("include comprise contain consist cover feature range".split())
ADDING = frozenset({"with", "including", "alongside", "plus"})
ANSWERS = GOODS | {"economic_aid", "military_aid", "troops", "training", "technology", "intelligence"}
"""What an answer may name."""
GETTING = frozenset("get buy receive obtain acquire order gain purchase want".split())
GIVING = frozenset("give send supply provide sell offer deliver contribute lend promise pledge".split())
ASKING = frozenset("is are do does did has have had will would can could should was were may might".split())


def itemised_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the goods that belong to a deal told in this sentence or the ones before."""
    found = [*_included(passage, context), *_answered(passage, context)]
    if told:
        found += [*_added(passage, context, told), *_that_of(passage, context, told), *_spelt_out(passage, context, told)]
    elif not found:
        found += _listed(passage, context)
    return found


def asked(passage: Passage) -> tuple[str, Actor] | None:
    """Return of whom a question asks what it gets ("receiver") or gives ("giver"): "What does Riyadh get to buy?"."""
    parse = passage.parse
    if not {t.low for t in parse.tokens[:4]} & {"what", "which"} or not parse.mentions:
        return None
    lemmas = {lemma for _, v in parse.verbs() for lemma in v.lemmas} | {t.low for t in parse.tokens}
    actor = next((a for m in parse.mentions if (a := side(m.actor)) and not m.adjective), None)
    if actor is None:
        return None
    return ("receiver", actor) if lemmas & GETTING else ("giver", actor) if lemmas & GIVING else None


def is_asked(passage: Passage) -> bool:
    """Whether a sentence asks for yes or no ("Is Pakistan lending it the bomb?")."""
    tokens = passage.parse.tokens
    opening = next((t.low for t in tokens if t.kind == "word" and t.low not in {"q", "and", "but", "so", "then"}), "")
    reported = "that" in {t.low for t in tokens[:5]}  # "Is it true that ...?"
    return bool(tokens) and tokens[-1].text == "?" and opening in ASKING and not reported


def _near(passage: Passage, context: Context) -> Deal | None:
    deal = context.deal
    return deal if deal is not None and 0 < passage.index - deal.sentence < 6 else None


def _of_deal(passage: Passage, deal: Deal, goods: list[Found], at: int | None, start: int, end: int) -> list[Roles]:
    kinds = [g for g in goods if g.entry.id in GOODS]
    first, last = passage.place(start, end)
    return [Roles(deal.giver, deal.receiver, kinds, at, first, last, "transfer/itemised")] if kinds else []


def _included(passage: Passage, context: Context) -> list[Roles]:
    """As in "The package includes 82 launchers and 400 missiles"."""
    parse, deal = passage.parse, _near(passage, context)
    for at, verb in parse.verbs() if deal else []:
        subject = parse.subject(at)
        if not INCLUDING & set(verb.lemmas) or verb.passive or verb.negated or subject is None or deal is None:
            continue
        if parse.tokens[subject.end - 1].low not in PACKAGES or any(m.actor.codes and m.genitive for m in subject.mentions):
            continue
        goods = [g for c in parse.complements(at) if not c.date for g in true_goods(passage, context.goods(passage, c.start, parse.extent(c)))]
        if goods:
            return _of_deal(passage, deal, goods, at, subject.start, goods[-1].end)
    return []


def _listed(passage: Passage, context: Context) -> list[Roles]:
    """As in "Consider the shopping list: 82 launchers, 400 missiles, plus drones"."""
    parse, deal = passage.parse, _near(passage, context)
    colon = next((n for n, e in enumerate(parse.elements) if isinstance(e, Mark) and e.text == ":"), None)
    if deal is None or not colon or any(isinstance(e, VerbGroup) and e.finite for e in parse.elements[colon:]):
        return []
    named = parse.elements[colon - 1]
    if not isinstance(named, NounPhrase) or parse.tokens[named.end - 1].low not in PACKAGES:
        return []
    rest = [e for e in parse.elements[colon:] if isinstance(e, NounPhrase) and not e.date]
    goods = [g for c in rest for g in true_goods(passage, context.goods(passage, c.start, c.end))]
    return _of_deal(passage, deal, goods, None, named.start, goods[-1].end) if goods else []


def _answered(passage: Passage, context: Context) -> list[Roles]:
    """As in "What does Riyadh get to buy? F-35 fighters and tanks"."""
    parse = passage.parse
    if context.question is None:
        return []
    way, actor = context.question
    first = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.end - e.start > 1), None)
    if first is None or any(isinstance(e, VerbGroup) for e in parse.elements[: first + 2]):
        return []
    found = []
    makers = {m.actor.codes: m.actor for m in parse.mentions if m.adjective and side(m.actor)}
    only = next(iter(makers.values())) if len(makers) == 1 else None
    for one in parse.elements[first:]:
        if not isinstance(one, NounPhrase) or one.preposition or one.date:
            continue
        goods = [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.entry.id in ANSWERS]
        made = next((m.actor for m in one.mentions if m.adjective and side(m.actor)), None) or maker_of(passage, context, goods) or only
        rest = [c for c in context.pair if c not in actor.codes] if set(actor.codes) <= set(context.pair) else []
        other = made if way == "receiver" and made else Actor("state", rest[0], (rest[0],)) if len(rest) == 1 else None
        if goods and other and not set(other.codes) & set(actor.codes):
            giver, receiver = (other, actor) if way == "receiver" else (actor, other)
            start, end = passage.place(one.start, one.end)
            found.append(Roles(giver, receiver, goods, None, start, end, "transfer/answer", "planned"))
    return found


def _added(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """As in "approved the sale of jets, with kits to modernise others"."""
    parse, last = passage.parse, told[-1]
    deal = deal_of(passage, last)
    goods_end = max(g.end for g in last.goods)
    if deal is None or any(g.entry.id not in GOODS for g in last.goods):
        return []
    n = next((k for k, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start < goods_end <= e.end), None)
    if n is None:
        return []
    after = [e for e in parse.elements[n + 1 : n + 3] if not (isinstance(e, Mark) and e.sort in {"comma", "dash"})][:1]
    one = after[0] if after else None
    if not isinstance(one, NounPhrase) or one.preposition not in ADDING or any(m.actor.codes for m in one.mentions):
        return []
    return _of_deal(passage, deal, true_goods(passage, context.goods(passage, one.start, one.end)), last.at, one.start, one.end)


def _spelt_out(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """As in "sent 127 tonnes of relief goods to Chad: flour, tents and medicines"."""
    parse, deal = passage.parse, deal_of(passage, told[-1])
    colon = next((n for n, e in enumerate(parse.elements) if isinstance(e, Mark) and e.sort in {"colon", "dash"}), None)
    if deal is None or colon is None or parse.tokens[parse.elements[colon].start].start < parse.tokens[told[-1].goods[-1].end - 1].end:
        return []
    rest = parse.elements[colon + 1 :]
    listed = [e for e in rest if isinstance(e, NounPhrase) and e.preposition in {"", "of", "with", "including"}]
    if any(isinstance(e, VerbGroup) or (isinstance(e, NounPhrase) and any(m.actor.codes for m in e.mentions)) for e in rest):
        return []
    goods = [g for e in listed for g in true_goods(passage, context.goods(passage, e.start, e.end))]
    return _of_deal(passage, deal, goods, told[-1].at, listed[0].start, goods[-1].end) if goods else []


def _that_of(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """As in "approved the sale of jets to Turkey, as well as that of tanks to Greece"."""
    parse, giver = passage.parse, told[-1].giver
    for n, one in enumerate(parse.elements[1:-1], 1):
        before, after = parse.elements[n - 1], parse.elements[n + 1]
        pointing = parse.text(before.start, before.end).casefold() in {"that", "those"}
        if not (pointing and isinstance(one, NounPhrase) and one.preposition == "of" and isinstance(after, NounPhrase) and giver):
            continue
        receiver = side(after.head) if after.preposition in {"to", "for"} else None
        goods = [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.entry.id in GOODS]
        if goods and receiver and not set(receiver.codes) & set(giver.codes):
            start, end = passage.place(one.start, after.end)
            return [Roles(giver, receiver, goods, told[-1].at, start, end, "transfer/itemised")]
    return []
