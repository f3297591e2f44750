"""Goods that a verb of giving or getting does not move, though they stand near it, and those that stand before it."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase
from ...words.lexicon import Found
from ..context import Context
from .holding import GOODS
from .roles import side, true_goods


def apposed(parse: Parse, complements: list[NounPhrase], goods: list[Found]) -> bool:
    """Whether goods stand only in an aside after what is placed ("placed an order for jets, the largest in the history of its army")."""
    moved = next((c for c in complements if not c.preposition and not c.date), None)
    commas = [t for t in parse.tokens[moved.end : goods[0].start] if t.text == ","] if moved and goods[0].start > moved.end else []
    return bool(commas)


def is_bought(passage: Passage, context: Context, agent: NounPhrase | None) -> bool:
    """Whether what looks like the subject of a verb of getting is goods."""
    if agent is None or agent.head is not None:
        return False
    return any(g.end >= agent.end and g.entry.id in GOODS for g in true_goods(passage, context.goods(passage, agent.start, agent.end)))


def of_another_make(complements: list[NounPhrase], goods: Found, giver: Actor) -> bool:
    """Whether goods are of another state's make than the giver's ("lived on Russian wheat and Iranian oil")."""
    phrase = next((c for c in complements if c.start <= goods.start < c.end), None)
    makers = [m.actor for m in phrase.mentions if m.adjective and m.end <= goods.start and side(m.actor)] if phrase else []
    return bool(makers) and not any(set(a.codes) & set(giver.codes) for a in makers)


def unmarked_antecedent(parse: Parse, at: int, subject: NounPhrase | None) -> NounPhrase | None:
    """The goods of "drones it had obtained from Turkey": a phrase right before the subject."""
    place = next((n for n in range(at - 1, 0, -1) if parse.elements[n] is subject), None)
    before = parse.elements[place - 1] if place else None
    return before if isinstance(before, NounPhrase) and not before.date else None


def apposed_antecedent(parse: Parse, at: int) -> NounPhrase | None:
    """What stands right before a relative word, as an aside to what the clause hangs on ("Incirlik, the base that Turkey lends to them")."""
    for n in range(at - 1, max(1, at - 4), -1):
        one, before = parse.elements[n], parse.elements[n - 1]
        if isinstance(one, Mark) and (one.sort == "relative" or one.text == "that"):
            aside = isinstance(before, NounPhrase) and not before.preposition and not before.date
            return before if aside and parse.tokens[before.start - 1].text == "," else None  # type: ignore[return-value]
    return None
