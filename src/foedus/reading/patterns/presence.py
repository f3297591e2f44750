"""Soldiers of one state who stay in another ("2,500 American troops remain in Iraq")."""

from ..actors import group
from ..context import Context, after
from ..passages import Passage
from ..phrases import Mark, NounPhrase
from .roles import Roles, side, true_goods

STAYING = frozenset("stay remain sit serve stand linger be number patrol camp winter".split())


def presence_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what states keep in other states, where only the staying is told."""
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        if verb.passive or not STAYING & set(verb.lemmas):
            continue
        complements = parse.complements(at)
        subject = parse.subject(at)
        there = subject is None or parse.tokens[subject.start].low == "there"
        kept = next((c for c in complements if not c.preposition and not c.date), None) if there else subject
        if verb.copula and not there:
            kept = subject if complements and complements[0].preposition in {"in", "on"} else None
        place = after(complements, "in", "on")
        if not isinstance(kept, NounPhrase) or place is None:
            continue
        goods = [g for g in true_goods(passage, context.goods(passage, kept.start, parse.extent(kept))) if g.entry.id == "troops"]
        host = side(place.head or (place.mentions[0].actor if place.mentions else None))
        guests = [m.actor for m in kept.mentions if m.adjective or m.genitive]
        n = parse.elements.index(kept)
        if n > 1 and isinstance(earlier := parse.elements[n - 2], NounPhrase) and isinstance(m := parse.elements[n - 1], Mark) and m.sort == "and":
            guests = [group([one.actor for one in earlier.mentions[-1:] if one.adjective] + guests)] if guests else []
        if not goods or goods[-1].end < kept.end or host is None:
            continue
        for guest in guests:
            if guest.sort in {"state", "group"} and guest.codes and not set(guest.codes) & set(host.codes):
                start, end = parse.tokens[kept.start].start, parse.tokens[place.end - 1].end
                found.append(Roles(guest, host, goods[-1:], at, start, end, "transfer/presence"))
    return found
