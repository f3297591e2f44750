"""What a loan or a favour is paid back with: "repaid its loans in oil", "lent it 2bn dollars, to be repaid in gas", "thanked it with crude"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, codes_of
from ..hearing import BULK
from ..transfer_roles import Roles
from .roles import side, true_goods

REPAYING = frozenset("repay settle redeem service reimburse amortise amortize".split())
THANKING = frozenset("thank reward repay recompense compensate".split())
BY_MEANS = frozenset({"in", "with", "by", "through"})
"""Prepositions of what is paid with."""


def repaid_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return what goes back for what was lent or done; ``told``: what the sentence gives otherwise."""
    parse = passage.parse
    found = []
    for at, verb in parse.verbs():
        if not (REPAYING | THANKING) & set(verb.lemmas) or verb.negated:
            continue
        complements = parse.complements(at)
        means = [c for c in complements if c.preposition in BY_MEANS and not c.date]
        goods = [
            g for c in means for g in true_goods(passage, context.goods(passage, c.start, c.end)) if g.entry.id not in {"access", "economic_aid"}
        ]
        ends = _lender_and_debtor(passage, context, at, verb, told) if goods else None
        if ends is not None and not any({g.entry.id for g in one.goods} & {g.entry.id for g in goods} for one in told):
            creditor, debtor = ends
            start, end = passage.place(verb.start, goods[-1].end)
            found.append(Roles(debtor, creditor, goods, at, start, end, "transfer/repaid"))
    loan = next((one for one in told if _lends(one) and one.giver and one.receiver), None)
    for one in parse.elements if loan is not None and not found else ():
        if isinstance(one, NounPhrase) and one.preposition == "against" and loan is not None:
            pledged = [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.entry.id in BULK]
            start, end = passage.place(one.start, one.end)
            if pledged and not any(set(codes_of(r.giver)) == set(codes_of(loan.receiver)) for r in told):
                found.append(Roles(loan.receiver, loan.giver, pledged, loan.at, start, end, "transfer/repaid", "planned"))
    return found


def _lender_and_debtor(passage: Passage, context: Context, at: int, verb: VerbGroup, told: list[Roles]) -> tuple[Actor, Actor] | None:
    """Who is paid back and who pays: as the clause says, or the ends of the loan told right before."""
    parse = passage.parse
    objects = [c for c in parse.complements(at)[:1] if not c.preposition and not c.date]
    payer = side(parse.agent(at))
    if payer is not None and objects and not verb.passive:
        paid = next((m.actor for m in objects[0].mentions if side(m.actor) and not set(m.actor.codes) & set(payer.codes)), None)
        if paid is not None:
            return paid, payer
    loan = next((one for one in reversed(told) if _lends(one)), None)
    if loan is not None and loan.giver and loan.receiver and (payer is None or set(payer.codes) <= set(loan.receiver.codes)):
        return loan.giver, loan.receiver
    deal = context.deal
    owed = deal is not None and any(e.id == "economic_aid" for e in deal.goods) and deal.sentence >= passage.index - 1
    if deal is not None and owed and (payer is None or set(payer.codes) <= set(deal.receiver.codes)) and _of_a_loan(passage, at, verb):
        return deal.giver, deal.receiver
    return None


def _lends(roles: Roles) -> bool:
    return any(g.entry.id == "economic_aid" for g in roles.goods)


def _of_a_loan(passage: Passage, at: int, verb: VerbGroup) -> bool:
    """Whether what is paid back is a loan or a sum, or "it"."""
    parse = passage.parse
    phrase = parse.subject(at) if verb.passive else next(iter(parse.complements(at)), None)
    words = {t.low for t in parse.tokens[phrase.start : phrase.end]} if isinstance(phrase, NounPhrase) else set()
    return bool(words & {"loan", "loans", "credit", "credits", "debt", "debts", "sum", "money", "it", "them", "advance", "line"})
