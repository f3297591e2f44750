"""Soldiers of one state who stay in another ("2,500 American troops remain in Iraq")."""

from ..actors import group
from ..clauses import Parse
from ..context import Context, after
from ..passages import Passage
from ..phrases import Mark, NounPhrase
from .roles import Roles, side, true_goods

STAYING = frozenset("stay remain sit serve stand linger be number patrol camp winter".split())
HAVING = frozenset("have keep maintain".split())


def presence_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what states keep in other states, where only the staying is told."""
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        home = next((c for c in parse.complements(at)[:1] if verb.copula and parse.tokens[c.end - 1].low in {"home", "host"}), None)
        if home is not None and (lodged := _lodged(passage, context, at)):
            found.append(lodged)
            continue
        if not verb.passive and HAVING & set(verb.lemmas) and (had := _had(passage, context, at)):
            found.append(had)
            continue
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
        joined = _last_joined(parse, kept)
        goods = [g for g in true_goods(passage, context.goods(passage, joined.start, parse.extent(joined))) if g.entry.id == "troops"]
        host = side(place.head or (place.mentions[0].actor if place.mentions else None))
        guests = [m.actor for m in kept.mentions if m.adjective or m.genitive]
        if joined is not kept:
            guests = [group([m.actor for m in kept.mentions[-1:] if m.adjective] + [m.actor for m in joined.mentions if m.adjective])]
            kept = joined
        if not goods or goods[-1].end < joined.end or host is None:
            continue
        for guest in guests:
            if guest.sort in {"state", "group"} and guest.codes and not set(guest.codes) & set(host.codes):
                start, end = parse.tokens[kept.start].start, parse.tokens[place.end - 1].end
                found.append(Roles(guest, host, goods[-1:], at, start, end, "transfer/presence"))
    return found


def _had(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Paris still has about 1,000 troops in Chad"."""
    parse = passage.parse
    owner, complements = parse.subject(at), parse.complements(at)
    place = after(complements, "in", "on")
    guest = side(owner.head) if owner else None
    host = side(place.head or (place.mentions[0].actor if place.mentions else None)) if place else None
    if guest is None or host is None or place is None or set(guest.codes) & set(host.codes):
        return None
    kept = [c for c in complements if c.preposition in {"", "of"} and not c.date and c.start < place.start]
    goods = [g for c in kept for g in true_goods(passage, context.goods(passage, c.start, c.end)) if g.entry.id == "troops" and g.end == c.end]
    if not goods:
        return None
    start, end = passage.place(parse.elements[at].start, place.end)
    return Roles(guest, host, goods[-1:], at, start, end, "transfer/presence")


def _lodged(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Tajikistan is home to 7,000 Russian soldiers"."""
    parse = passage.parse
    place, guests = parse.subject(at), after(parse.complements(at), "to")
    if place is None or guests is None or side(place.head) is None:
        return None
    kinds = {"troops", "access"}
    goods = [g for g in true_goods(passage, context.goods(passage, guests.start, parse.extent(guests))) if g.entry.id in kinds]
    guest = next((m.actor for m in guests.mentions if m.adjective or m.genitive), None)
    if not goods or guest is None or place.head is None or set(guest.codes) & set(place.head.codes):
        return None
    giver, receiver = (guest, place.head) if goods[-1].entry.id == "troops" else (place.head, guest)
    start, end = parse.tokens[place.start].start, parse.tokens[guests.end - 1].end
    return Roles(giver, receiver, goods[-1:], at, start, end, "transfer/presence")


def _last_joined(parse: Parse, phrase: NounPhrase) -> NounPhrase:
    """The second of "1,500 French and 1,100 American soldiers", or the phrase itself."""
    n = parse.elements.index(phrase)
    rest = parse.elements[n + 1 : n + 3]
    if len(rest) == 2 and isinstance(rest[0], Mark) and rest[0].text == "and" and isinstance(rest[1], NounPhrase) and not rest[1].preposition:
        return rest[1]
    return phrase
