"""What a state wants of another ("seeks Russian technology", "is interested in Chinese drones")."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase
from ..context import Context
from ..transfer_roles import Roles
from .roles import side, true_goods

WANTING = frozenset("seek prefer want desire covet crave eye pursue need".split())
INTEREST = frozenset("interest interested appetite hopes".split())


def wish_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the goods of one state that another wants and does not have yet."""
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        complements = parse.complements(at)
        words = [t.low for t in parse.tokens[verb.end : verb.end + 4]]
        keen = bool({"be", "show", "express", "have"} & set(verb.lemmas) and INTEREST & set(words))
        if verb.negated or verb.passive or not (keen or WANTING & set(verb.lemmas)):
            continue
        wanting = parse.subject(at)
        receiver = side(wanting.head) if wanting else None
        wanted = [c for c in complements if not c.date and c.preposition in ({"in"} if keen else {""})]
        if receiver is None or not wanted:
            continue
        goods = true_goods(passage, context.goods(passage, wanted[0].start, parse.extent(wanted[0])))
        giver = _owner(wanted[0], complements)
        if goods and giver and not set(giver.codes) & set(receiver.codes):
            start, end = parse.tokens[verb.start].start, parse.tokens[wanted[0].end - 1].end
            found.append(Roles(giver, receiver, goods, at, start, end, "transfer/wish", "planned"))
    return found


def _owner(wanted: NounPhrase, complements: list[NounPhrase]) -> Actor | None:
    source = next((c.head for c in complements if c.preposition == "from" and side(c.head)), None)
    return source or next((m.actor for m in wanted.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
