"""Several pacts told by their days alone ("three treaties: Fiji and Tonga on 4 May 1990, Fiji and Samoa on 23 June 1991")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....discourse.passages import Passage
from ....naming.dates import DateMention
from ....naming.pacts import PactMention
from ....syntax.phrases import NounPhrase
from ....words.lexicon import Lexicon
from .ties import verb_class

LASTING = frozenset({"since", "until", "till", "from", "by", "before", "after", "for", "during", "between"})
"""Before a day on which nothing was signed."""
OTHERWISE = frozenset("ending approving attacking helping giving seeking judging meeting renewing saying".split())
"""Classes of verbs that tell what else is done on a day."""
PLACED = frozenset({"in", "at"})


@dataclass(frozen=True, slots=True)
class Told:
    """One pact of a row: its parties, its day, and the words of its sentence that tell it."""

    parties: tuple[str, ...]
    day: str
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Part:
    """The words up to a day, and the states that they name."""

    states: tuple[str, ...]
    day: DateMention
    first: int
    last: int


def rows_by_day(passages: Sequence[Passage], lexicon: Lexicon) -> list[Told]:
    """Return the pacts of all sentences that tell several by their days, beside a plural noun for them."""
    found: list[Told] = []
    for number, passage in enumerate(passages):
        parts = _parts(passage)
        if len(parts) < 2 or any(p.value is None for p in (part.day for part in parts)) or passage.parse.tokens[-1].text == "?":
            continue
        beside = [one for one in passages[max(0, number - 1) : number + 2] if one.sentence.paragraph == passage.sentence.paragraph]
        plural = [(one, pact) for one in beside for pact in one.parse.pacts if _several(pact)]
        if not plural or any(v.start < parts[-1].last and verb_class(v, lexicon) in OTHERWISE for _, v in passage.parse.verbs() if v.finite):
            continue
        pairs = _pairs(parts, passage, beside)
        if pairs is None or len({frozenset(pair) for pair in pairs}) < len(pairs):
            continue
        for part, pair in zip(parts, pairs, strict=True):
            start, end = passage.place(part.first, part.last)
            found.append(Told(pair, str(part.day.value), start, end, passage.sentence.paragraph))
    return found


def _several(pact: PactMention) -> bool:
    return pact.plural and not pact.name and not pact.unreal


def _parts(passage: Passage) -> list[Part]:
    """Cut a sentence behind each of its days."""
    parts: list[Part] = []
    first = 0
    for one in passage.parse.elements:
        if not isinstance(one, NounPhrase) or one.date is None or len(one.date.value or "") < 7 or one.preposition in LASTING:
            continue
        parts.append(Part(tuple(_states(passage, first, one.start)), one.date, first, one.end))
        first = one.end
    return parts


def _states(passage: Passage, first: int, last: int) -> Iterator[str]:
    """Yield the states named from one word to another, each once, but for the places of a signature."""
    placed = {id(m) for e in passage.parse.elements if isinstance(e, NounPhrase) and e.preposition in PLACED for m in e.mentions}
    seen: set[str] = set()
    for mention in passage.parse.mentions:
        if first <= mention.start < last and mention.actor.sort in {"state", "group", "body"} and not mention.anaphor and id(mention) not in placed:
            for code in mention.actor.codes:
                if code not in seen:
                    seen.add(code)
                    yield code


def _pairs(parts: Sequence[Part], passage: Passage, around: Sequence[Passage]) -> list[tuple[str, ...]] | None:
    """Return the two parties of each part: both named, or one beside the state that all have in common."""
    if any(not 1 <= len(part.states) <= 2 for part in parts):
        return None
    alone = {part.states[0] for part in parts if len(part.states) == 1}
    if not alone:
        return [part.states for part in parts]
    if len(parts[0].states) == 2:
        holder: str | None = parts[0].states[0]
    else:
        named = {c for part in parts for c in part.states}
        told = [{c for c in _states(one, 0, len(one.parse.tokens)) if len(c) == 3} - named for one in around if one is not passage]
        holder = next((min(others) for others in told if len(others) == 1), None)
    if holder is None or holder in alone:
        return None
    return [part.states if len(part.states) == 2 else (holder, part.states[0]) for part in parts]
