"""Clauses without a verb ("To Poland, eight million pounds of credit")."""

from ..context import Context
from ..passages import Passage
from ..phrases import NounPhrase
from .roles import Roles, side, true_goods


def elliptic_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what a sentence without a verb gives to one state, or has from it: the other is the subject of the sentences before."""
    parse = passage.parse
    phrases = [e for e in parse.elements if isinstance(e, NounPhrase)]
    if parse.verbs() or len(phrases) < 2:
        return []
    named = phrases[0]
    if named.preposition not in {"to", "from", "for"} or named.head is None or side(named.head) is None:
        return []
    goods = true_goods(
        passage, [g for p in phrases if p is not named and p.preposition in {"", "of"} for g in context.goods(passage, p.start, p.end)]
    )
    owners = [m.actor for p in phrases[1:] for m in p.mentions if m.adjective or m.genitive]
    other = next((a for a in (*owners, context.topic, *context.last_sides) if a and a.codes and not set(a.codes) & set(named.head.codes)), None)
    if not goods or other is None:
        return []
    giver, receiver = (named.head, other) if named.preposition == "from" else (other, named.head)
    start, end = parse.tokens[phrases[0].start].start, parse.tokens[phrases[-1].end - 1].end
    return [Roles(giver, receiver, goods, None, start, end, "transfer/elliptic")]
