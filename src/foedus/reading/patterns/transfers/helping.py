"""Help with something: its technology goes to the one who is helped ("helps X build a reactor", "advances in Y with Z's help")."""

from ....terms.evidence import Certainty
from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Entry, Found
from ..context import Context
from ..transfer_roles import Roles
from .roles import side, true_goods

AID_NOUNS = frozenset("help assistance aid support backing expertise know-how".split())
HELPING = frozenset("help assist aid enable support".split())
MAKING = frozenset(
    """
        develop build make design construct produce improve acquire perfect modernise modernize upgrade miniaturise launch test assemble manufacture
    """.split()
)
KNOW_HOW = dict.fromkeys("drone drones tanks jets shells rockets howitzers warships frigates".split(), "military_technology") | {
    "submarine": "submarine_technology",
    "submarines": "submarine_technology",
    "missile": "missile_technology",
    "missiles": "missile_technology",
    "satellite": "space_technology",
    "satellites": "space_technology",
    "reactor": "nuclear_technology",
    "reactors": "nuclear_technology",
    "centrifuges": "nuclear_technology",
    "warheads": "nuclear_technology",
    "bomb": "nuclear_technology",
}
"""Whose technology goes over when somebody is helped to make a thing."""


def help_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the technologies with which one state is said to help another."""
    found = []
    parse = passage.parse
    for n, one in enumerate(parse.elements):
        if isinstance(one, VerbGroup) and HELPING & set(one.lemmas):
            found += _by_verb(passage, context, n, one)
        if isinstance(one, NounPhrase) and one.preposition == "with" and parse.tokens[one.end - 1].low in AID_NOUNS:
            found += _by_noun(passage, context, n, one)
    return found


def _by_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Roles]:
    parse = passage.parse
    giver = side(parse.agent(at))
    complements = parse.complements(at)
    helped = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    receiver = side(parse.subject(at).head if verb.passive and parse.subject(at) else helped.head if isinstance(helped, NounPhrase) else None)  # type: ignore[union-attr]
    if receiver is None and not verb.passive and isinstance(helped, NounPhrase) and not helped.preposition:
        receiver = next((m.actor for m in helped.mentions if (m.genitive or m.adjective) and side(m.actor)), None)  # "helped Sudan's army"
    if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
        return []
    found = []
    for k in range(at + 1, min(at + 6, len(parse.elements))):
        one = parse.elements[k]
        if isinstance(one, VerbGroup) and MAKING & set(one.lemmas) and k - at < 5:
            found += [_roles(passage, giver, receiver, t, at) for t in _made(passage, context, k)]
            break
    for c in complements:
        if c.preposition in {"with", "in"} and not c.date:
            goods = [g for g in true_goods(passage, context.goods(passage, c.start, c.end)) if g.entry.id.endswith("technology")]
            found += [_roles(passage, giver, receiver, g, at) for g in goods]
    return found


def _by_noun(passage: Passage, context: Context, place: int, aid: NounPhrase) -> list[Roles]:
    parse = passage.parse
    giver = next((m.actor for m in aid.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    if giver is None:
        return []
    verb = next((k for k in range(place - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    before = [e for e in parse.elements[verb + 1 if verb is not None else 0 : place] if isinstance(e, NounPhrase)]
    owner = next((m.actor for e in before for m in e.mentions if m.genitive and side(m.actor) and m.actor.codes != giver.codes), None)
    subject = parse.subject(verb) if verb is not None else None
    receiver = owner or side(subject.head if subject else None)
    if receiver is None or set(receiver.codes) & set(giver.codes):
        return []
    found = [
        g
        for e in before
        if e.preposition in {"in", ""}
        for g in true_goods(passage, context.goods(passage, e.start, e.end))
        if g.entry.id.endswith("technology")
    ]
    for k, one in enumerate(parse.elements):
        if isinstance(one, VerbGroup) and MAKING & set(one.lemmas) and (one.gerund or k == verb) and abs(k - place) < 6:
            found += _made(passage, context, k)
    certainty: Certainty | None = (
        "possible" if any(t.low in {"potential", "possible"} for e in before for t in parse.tokens[e.start : e.end]) else None
    )
    return [_roles(passage, giver, receiver, g, verb if owner is None else None, certainty) for g in found]


def _made(passage: Passage, context: Context, at: int) -> list[Found]:
    """The technology of what a verb of making makes."""
    parse = passage.parse
    made = next((c for c in parse.complements(at) if not c.preposition and not c.date), None)
    if made is None:
        return []
    last = parse.tokens[made.end - 1].low
    wanted = KNOW_HOW.get(last)
    if wanted is None and any(t.low in {"nuclear", "atomic"} for t in parse.tokens[made.start : made.end]):
        wanted = "nuclear_technology"
    if wanted is None:
        return [g for g in true_goods(passage, context.goods(passage, made.start, made.end)) if g.entry.id.endswith("technology")]
    entry: Entry = context.lexicon.goods(wanted)
    return [Found(made.end - 1, made.end, entry, last)]


def _roles(passage: Passage, giver: Actor, receiver: Actor, goods: Found, at: int | None, certainty: Certainty | None = None) -> Roles:
    first = passage.parse.tokens[min(goods.start, passage.parse.elements[at].start if at is not None else goods.start)]
    return Roles(giver, receiver, [goods], at, first.start, passage.parse.tokens[goods.end - 1].end, "transfer/help", certainty)
