"""What may be given in a sentence: the goods that it names, sums of money, and the verbs that tell of a service."""

from ....discourse.passages import Passage
from ....syntax.phrases import Mark, NounPhrase, VerbGroup
from ....words.lexicon import Found
from ...context import Context, money
from ...transfer_scenes import Item
from ..roles import true_goods
from .words import CARRIERS

SERVICES = {
    **dict.fromkeys("train instruct teach drill school coach tutor".split(), "training"),
    **dict.fromkeys("arm rearm".split(), "arms"),
    **dict.fromkeys("fund finance bankroll subsidise subsidize".split(), "economic_aid"),
    "equip": "equipment",
    "feed": "food",
}
"""Verbs of a service that is itself what is given."""
LENDING = frozenset("lend loan owe advance borrow repay deposit grant donate pay".split())
"""Verbs with which a sum of money is what is given."""


def is_carrier(item: Item) -> bool:
    """Whether something is what goods are brought with."""
    return item.goods.word.split()[-1] in CARRIERS


def items_of(passage: Passage, context: Context) -> list[Item]:
    """Return what may be given in a sentence, each kind of goods once in a phrase."""
    parse = passage.parse
    named = true_goods(passage, context.goods(passage, 0, len(parse.tokens)))
    found: list[Item] = []
    for goods in named:
        at = _element(passage, goods.end - 1)
        if at is not None and isinstance(parse.elements[at], NounPhrase) and not _told_something(passage, at):
            found.append(Item(goods, at))
    taken = {k for item in found for k in range(item.goods.start, item.goods.end)}
    for n, one in enumerate(parse.elements):
        if isinstance(one, VerbGroup) and (service := _service(one)) and one.end - 1 not in taken:
            found.append(Item(Found(one.start, one.end, context.lexicon.goods(SERVICES[service]), service), n, service=True))
        elif (
            isinstance(one, NounPhrase)
            and not taken & set(range(one.start, one.end))
            and (word := _sum(passage, n, one))
            and (word == "money lent" or not named)
        ):
            found.append(Item(Found(one.start, one.end, context.lexicon.goods("economic_aid"), word), n))
    if not all(is_carrier(item) for item in found):
        found = [item for item in found if not is_carrier(item)]  # "planes brought shells"
    kinds: dict[str, Item] = {}
    for item in sorted(found, key=lambda item: item.goods.start):
        kinds.setdefault(f"{item.goods.entry.id} {item.at}", item)
    return list(kinds.values())


def _told_something(passage: Passage, n: int) -> bool:
    """Whether a phrase is who or what somebody tells something ("told the cameras")."""
    before, phrase = passage.parse.elements[n - 1] if n else None, passage.parse.elements[n]
    return isinstance(before, VerbGroup) and "tell" in before.lemmas and isinstance(phrase, NounPhrase) and not phrase.preposition


def _service(verb: VerbGroup) -> str | None:
    """The verb of a service that a group has."""
    return next((lemma for lemma in verb.lemmas if lemma in SERVICES), None)


def _sum(passage: Passage, n: int, phrase: NounPhrase) -> str | None:
    """What a phrase is if it names a sum of money: "money lent" after a verb of lending or owing; beside goods it is their price."""
    if money([t.low for t in passage.parse.tokens[phrase.start : phrase.end]]) is None:
        return None
    for k in range(n - 1, max(-1, n - 5), -1):
        one = passage.parse.elements[k]
        if isinstance(one, VerbGroup):
            return "money lent" if LENDING & set(one.lemmas) else "money"
        if isinstance(one, Mark) and one.sort not in {"and", "comma"}:
            break
    return "money"


def _element(passage: Passage, word: int) -> int | None:
    """The place of the element that a word stands in."""
    return next((n for n, e in enumerate(passage.parse.elements) if e.start <= word < e.end), None)
