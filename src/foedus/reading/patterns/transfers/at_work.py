"""Goods of one state's make that do something for another: "Iranian gas runs the power stations of Iraq", "Turkish drones fly for Chad"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, after
from ..transfer_roles import Roles
from .holding import BULK, GOODS
from .roles import side, town_of, true_goods

BURNING = frozenset("run heat light power feed fuel fire warm drive cook supply sustain nourish fill keep propel fertilise fertilize cool".split())
"""What gas, oil, coal and grain do for those who get them."""
ARMING = frozenset(
    """
        arm equip protect guard shield defend cover fill patrol police save rescue turn tip tilt swing carry help serve bolster strengthen
        reinforce shore prop back support sustain
    """.split()
)
"""What arms do for those who have them."""
FLYING = frozenset("fly fight patrol serve work operate".split())
"""What they do for somebody after "for"."""
SHOWN = frozenset("parade roll rumble march fly drive serve stand patrol".split())
HOMES = frozenset(
    """
        homes home houses cities stations station plants plant factories mills industry kitchens households stoves boilers power grid population
        people army navy force forces troops soldiers police skies airspace coast coasts border borders arsenal arsenals capital economy
        refineries regime government campaign war effort generators flats ovens furnaces bakeries radiators side favour
    """.split()
)
"""What belongs to a state so that what serves it serves the state."""


def at_work_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the goods that are said to serve another state than the one they are from."""
    parse, found = passage.parse, []
    for at, verb in parse.verbs():
        lemmas = set(verb.lemmas)
        if verb.passive or verb.negated or not lemmas & (BURNING | ARMING | FLYING | SHOWN) or (verb.infinitive and not verb.modal):
            continue
        subject = parse.subject(at)
        if subject is None or subject.date or subject.preposition:
            continue
        goods = [g for g in true_goods(passage, context.goods(passage, subject.start, subject.end)) if g.entry.id in GOODS and g.end >= subject.end]
        maker = next((m.actor for m in subject.mentions if (m.adjective or m.genitive) and side(m.actor)), None) if goods else None
        user = _served(passage, context, at, lemmas, goods, maker) if maker else None
        if (
            maker is None
            or user is None
            or set(maker.codes) & set(user.codes)
            or any(g.start == h.start for r in told for g in goods for h in r.goods)
        ):
            continue
        start, end = passage.place(subject.start, verb.end)
        found.append(Roles(maker, user, goods, at, start, end, "transfer/at-work"))
    return found


def _served(passage: Passage, context: Context, at: int, lemmas: set[str], goods: list[Found], maker: Actor | None) -> Actor | None:
    """Whom goods serve: the object of the verb or its owner, or who stands after "for"."""
    parse = passage.parse
    complements = parse.complements(at)
    bulk = all(g.entry.id in BULK for g in goods)
    direct = next((c for c in complements[:1] if not c.preposition and not c.date), None)
    if direct is not None and lemmas & (BURNING if bulk else ARMING):
        return _owner(passage, context, direct, maker)
    if bulk:
        return None
    meant = after(complements[:3], "for")
    if meant is not None and lemmas & (FLYING | ARMING):
        return side(meant.head)
    place = next((c for c in complements[:1] if c.preposition in {"in", "through", "over"} and not c.date), None)
    if place is not None and "parade" in lemmas:
        return side(place.head) or town_of(passage, context, place)
    return None


def _owner(passage: Passage, context: Context, phrase: NounPhrase, maker: Actor | None) -> Actor | None:
    """The state that a phrase names, or whose homes, army or skies it names."""
    parse = passage.parse
    named = side(phrase.head)
    if named is not None and named.sort in {"state", "group"}:
        return named
    last = parse.tokens[phrase.end - 1].low
    if last not in HOMES:
        return town_of(passage, context, phrase) if phrase.end - phrase.start == 1 else None
    marked = next((m.actor for m in phrase.mentions if (m.adjective or m.genitive) and side(m.actor) and not _same(m.actor, maker)), None)
    if marked is not None:
        return marked
    n = next((k for k, e in enumerate(parse.elements) if e is phrase), len(parse.elements))
    following = [e for e in parse.elements[n + 1 : n + 3] if isinstance(e, NounPhrase) and e.preposition in {"of", "in"} and not e.date]
    if any(isinstance(e, VerbGroup) for e in parse.elements[n + 1 : n + 2]):
        return None
    return next((a for e in following if (a := side(e.head)) and not _same(a, maker)), None)


def _same(one: Actor, other: Actor | None) -> bool:
    return other is not None and bool(set(one.codes) & set(other.codes))
