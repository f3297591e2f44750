"""What a state buys, told item by item: "Serbia buys widely: jets from France, ...", "We did. Howitzers from France, rockets from India."."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .holding import GOODS
from .roles import maker_of, side, true_goods

BUYING = frozenset(
    """
        buy shop purchase order import acquire get procure arm rearm receive obtain equip diversify modernise modernize re-equip re-arm restock
    """.split()
)
SHOPPING = frozenset({"shopping", "shopped", "rearming"})
BOUGHT = frozenset("order buy purchase deliver acquire commission commissioned procure".split())
NEAR = 2
"""For how many sentences a state that buys is at hand for what is listed without a verb."""


def shopping_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what a state is said to buy in a row, after a colon or in a sentence of its own without a verb, each with its source."""
    parse = passage.parse
    colon = next((n for n, e in enumerate(parse.elements) if isinstance(e, Mark) and e.sort == "colon" and n > 1), None)
    buying = _buyer(passage, colon)
    if buying is not None:
        context.buyer = (buying, passage.index)
    if buying is not None and colon is not None:
        return _items(passage, context, buying, colon + 1)
    told = [v for _, v in parse.verbs() if v.finite and not v.bare_participle and not (BOUGHT & set(v.lemmas) and not v.modal)]
    if told or context.buyer is None:
        return []
    buyer, sentence = context.buyer
    return _items(passage, context, buyer, 0) if 0 < passage.index - sentence <= NEAR else []


def _buyer(passage: Passage, colon: int | None) -> Actor | None:
    """Who is said to buy before the colon, or in the whole sentence where it names no goods but arms in general."""
    parse = passage.parse
    for at, verb in parse.verbs():
        if colon is not None and at > colon:
            return None
        words = {t.low for t in parse.tokens[verb.start : verb.end]}
        if not (BUYING & set(verb.lemmas) or SHOPPING & words) or verb.passive or verb.negated:
            continue
        subject = parse.subject(at)
        actor = side(subject.head) if subject else None
        if actor is not None and len(actor.codes) == 1:
            return Actor("state", actor.name, actor.codes) if actor.sort == "person" else actor
    return None


def _items(passage: Passage, context: Context, buyer: Actor, first: int) -> list[Roles]:
    """The goods of a row: of the maker that stands before them, or of the state that the row says they are from."""
    parse, found = passage.parse, []
    waiting: list[tuple[NounPhrase, list[Found]]] = []
    listed = [e for e in parse.elements[first:] if isinstance(e, NounPhrase) and not e.date]
    sourced = any(e.preposition == "from" and side(e.head) for e in listed) or any(m.adjective for e in listed for m in e.mentions)
    for one in listed if sourced else []:
        if _in_relative(passage, one):
            continue
        if one.preposition == "from":
            giver = side(one.head) or next((m.actor for m in one.mentions if m.genitive and side(m.actor)), None)
            found += [_roles(passage, giver, buyer, kinds, phrase, one.end) for phrase, kinds in waiting if giver]
            waiting = []
            continue
        if one.preposition not in {"", "of", "with"}:
            continue
        kinds = [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.entry.id in GOODS]
        maker = next((m.actor for m in one.mentions if m.adjective and side(m.actor)), None)
        if kinds and maker:
            found.append(_roles(passage, maker, buyer, kinds, one, one.end))
        elif kinds:
            waiting.append((one, kinds))
    for phrase, kinds in waiting:
        if found and (maker := maker_of(passage, context, kinds)) is not None:
            found.append(_roles(passage, maker, buyer, kinds, phrase, phrase.end))
    return [one for one in found if one.giver and not set(one.giver.codes) & set(buyer.codes)]


def _in_relative(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase stands in a relative clause ("a system that Chinese planes delivered")."""
    before = passage.parse.elements[passage.parse.elements.index(phrase) - 1]
    return isinstance(before, Mark) and (before.sort == "relative" or before.text == "that")


def _roles(passage: Passage, giver: Actor | None, buyer: Actor, kinds: list[Found], phrase: NounPhrase, stop: int) -> Roles:
    verb = next((k for k, e in enumerate(passage.parse.elements) if isinstance(e, VerbGroup) and e.end <= phrase.start), None)
    start, end = passage.place(phrase.start, stop)
    return Roles(giver, buyer, kinds, verb, start, end, "transfer/listing")
