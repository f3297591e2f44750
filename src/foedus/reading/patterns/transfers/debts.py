"""Debts that a lender lets go: "Moscow wrote off most of Cuba's debt", "Paris has forgiven Chad two billion euros that it owed"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .receivers import examples_of
from .roles import complete, side, true_goods

FORGIVING = frozenset("forgive cancel waive annul remit excuse pardon erase relinquish renounce drop forgo scrap restructure reschedule".split())
STRIKING = {"write": "off", "wipe": "out", "strike": "off", "clear": "away", "let": "off", "sign": "away"}
"""Verbs that let a debt go with the adverb after them."""
RULE = "transfer/debt"
DEBTS = frozenset("debt debts arrears loan loans repayment repayments instalments borrowings credit credits interest".split())
OWING = frozenset("owe borrow".split())
PAYING = frozenset("pay settle foot cover meet clear shoulder underwrite".split())
BILLS = frozenset("debt wages salaries salary pensions payroll arrears bill bills debts deficit upkeep".split())
"""What one state may pay for another."""
DUTIES = frozenset("obligation obligations duty duties commitment".split())


def debt_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the debts let go, as aid from the lender to the debtor."""
    found = []
    for at, verb in passage.parse.verbs():
        if "owe" in verb.lemmas and not verb.passive and (owed := _owes(passage, context, at)):
            found.append(owed)
        if PAYING & set(verb.lemmas) and not verb.passive and (paid := _pays(passage, context, at)):
            found.append(paid)
        if not _lets_go(passage, verb):
            continue
        one = _let_go(passage, context, at, verb)
        if one is not None:
            found.append(one)
    return found


def _owes(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Kenya owes China four billion dollars", "owes nearly two billion dollars to Russia": what was lent once."""
    parse = passage.parse
    complements = parse.complements(at)
    debtor = side(parse.agent(at))
    named = [m for c in complements[:3] if c.preposition in {"", "to"} and not c.date for m in c.mentions[:1] if m.start <= c.start + 1]
    lender = next((a for m in named if not m.adjective and not m.genitive and (a := side(m.actor))), None)
    sums = [g for c in complements for g in context.goods(passage, c.start, c.end) if g.entry.id == "economic_aid"]
    owed = next((c for c in complements[:3] if c.preposition in {"", "of"} and parse.tokens[c.end - 1].low in DEBTS), None)
    if owed is not None and not sums:
        sums = [Found(owed.start, owed.end, context.lexicon.goods("economic_aid"), "debt")]
    if (
        debtor is None
        or lender is None
        or not sums
        or "worth" in {t.low for t in parse.tokens[sums[0].start : sums[0].end + 3]}
        or set(lender.codes) & set(debtor.codes)
    ):
        return None
    if "worth" in {t.low for t in parse.tokens[sums[0].start : sums[0].end + 3]}:
        return None  # "owe us millions' worth of goods"
    start, end = passage.place(parse.elements[at].start, sums[-1].end)
    return Roles(lender, debtor, sums[:1], at, start, end, "transfer/debt")


def _pays(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "pays the wages of the Lebanese army", "settled Sudan's arrears": money for those whose bills they are."""
    parse = passage.parse
    complements = parse.complements(at)
    bill = next((c for c in complements[:1] if not c.preposition and parse.tokens[c.end - 1].low in BILLS), None)
    payer = side(parse.agent(at)) or _of(parse.subject(at))
    if bill is None or payer is None:
        return None
    in_kind = next((c for c in complements[1:] if c.preposition in {"in", "with"} and not c.date), None)
    paid = true_goods(passage, context.goods(passage, in_kind.start, in_kind.end)) if in_kind else []
    lender = next((a for c in complements[1:] if c.preposition == "to" and (a := side(c.head)) and not set(a.codes) & set(payer.codes)), None)
    if paid and lender and in_kind and paid[0].entry.id != "economic_aid":
        return Roles(
            payer, lender, paid, at, *passage.place(parse.elements[at].start, in_kind.end), "transfer/bill"
        )  # "settled its debt to China in crude"
    row = [bill, *(c for c in complements[1:3] if c.preposition in {"of", "for"} and not c.date)]
    owner = next((a for c in row if (a := _of(c) or side(c.head)) and not set(a.codes) & set(payer.codes)), None)
    if owner is None:
        return None
    start, end = passage.place(parse.elements[at].start, row[-1].end)
    goods = Found(bill.end - 1, bill.end, context.lexicon.goods("economic_aid"), "bill")
    return Roles(payer, owner, [goods], at, start, end, "transfer/bill")


def _lets_go(passage: Passage, verb: VerbGroup) -> bool:
    lemmas = set(verb.lemmas)
    following = {t.low for t in passage.parse.tokens[verb.end : verb.end + 1]}
    return bool(lemmas & FORGIVING) or any(particle in following for lemma, particle in STRIKING.items() if lemma in lemmas)


def _let_go(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    parse = passage.parse
    subject, complements = parse.subject(at), parse.complements(at)
    objects = [c for c in complements if c.preposition in {"", "of"} and not c.date]
    if verb.passive:
        first = next((n for n, e in enumerate(parse.elements) if e is subject), at)
        objects = [e for e in parse.elements[first:at] if isinstance(e, NounPhrase) and e.preposition in {"", "of"} and not e.date]
    owed = next((c for c in objects if {t.low for t in parse.tokens[c.start : c.end]} & DEBTS), None)
    if owed is None:
        return None
    lender = side(parse.agent(at)) or (_of(subject) if not verb.passive else None)
    debtor = _debtor(passage, objects, complements, lender)
    if lender is None and debtor is None:
        return None
    lender, debtor = complete(context, lender, debtor, "")
    if lender is not None and debtor is None:
        start, end = passage.place(min(verb.start, owed.start), max(verb.end, owed.end))
        context.open_gifts.append(
            Roles(lender, None, [Found(owed.start, owed.end, context.lexicon.goods("economic_aid"), "debt")], at, start, end, RULE)
        )
    if lender is None or debtor is None or set(lender.codes) & set(debtor.codes):
        return None
    start, end = passage.place(min(verb.start, owed.start), max(verb.end, owed.end))
    goods = Found(owed.start, owed.end, context.lexicon.goods("economic_aid"), "debt")
    return Roles(lender, debtor, [goods], at, start, end, "transfer/debt")


def _of(phrase: NounPhrase | None) -> Actor | None:
    """Whose something is, by an adjective or a genitive."""
    return next((m.actor for m in phrase.mentions if (m.adjective or m.genitive) and side(m.actor)), None) if phrase else None


def _debtor(passage: Passage, objects: list[NounPhrase], complements: list[NounPhrase], lender: Actor | None) -> Actor | None:
    """Whose debt it is: its owner, the dative before it, who owes it, or for whom it is let go."""
    known = set(lender.codes) if lender else set()
    named = [_of(c) for c in objects] + [side(c.head) for c in objects]
    parse = passage.parse
    for at, verb in parse.verbs():
        if OWING & set(verb.lemmas) and objects and parse.elements[at].start > objects[0].start:
            named.append(side(parse.agent(at)))
    named += [side(c.head) for c in complements if c.preposition in {"for", "by", "from", "to", "with", "in"} and not c.date]
    named += [examples_of(passage, c) for c in complements]
    return next((a for a in named if a is not None and not set(a.codes) & known), None)
