"""Short answers to questions of who gives or gets: "Who sends Mali its drones? - Turkey, since 2022"."""

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase
from ..context import Context, Sought
from ..transfer_roles import Roles
from .holding import GOODS
from .recalled import HELP
from .roles import side, true_goods

GIVING = frozenset("send supply give sell deliver provide ship lend arm donate".split())
GETTING = frozenset("buy get receive import obtain".split())
WHO = frozenset("who which".split())


def sought_in(passage: Passage, context: Context) -> Sought | None:
    """Return what a question leaves to be named: the giver ("Who sends Mali its drones?") or the receiver ("Who buys Iranian oil?").

    A question without a verb ("And its helicopters?") asks the last one again of other goods.
    """
    parse = passage.parse
    if not parse.tokens or parse.tokens[-1].text != "?":
        return None
    goods = true_goods(passage, context.goods(passage, 0, len(parse.tokens)))
    kinds = tuple(g.entry for g in goods if g.entry.id in GOODS | HELP | {"food", "troops"})
    last = context.sought
    if not parse.verbs() and last is not None and kinds and passage.index - last.sentence < 4:
        return Sought(last.known, last.giver_sought, kinds, passage.index)
    if not kinds or not WHO & {t.low for t in parse.tokens[:2]}:
        return None
    lemmas = {lemma for _, v in parse.verbs() for lemma in v.lemmas}
    known = next((a for m in parse.mentions if (a := side(m.actor))), None)
    if known is None or not lemmas & (GIVING | GETTING):
        return None
    return Sought(known, bool(lemmas & GIVING), kinds, passage.index)


def reply_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the transfer that a bare name answers a question with."""
    parse, sought = passage.parse, context.sought
    first = parse.elements[0] if parse.elements else None
    if sought is None or passage.index - sought.sentence != 1 or parse.verbs() or not isinstance(first, NounPhrase) or first.preposition:
        return []
    named = side(first.head)
    if named is None or set(named.codes) & set(sought.known.codes) or first.end - first.start > 4:
        return []
    giver, receiver = (named, sought.known) if sought.giver_sought else (sought.known, named)
    goods = sought.found(first.start, first.end)
    return [Roles(giver, receiver, goods, None, parse.tokens[first.start].start, parse.tokens[first.end - 1].end, "transfer/reply")]
