"""How two ways to fill a slot stand to each other: the same, one more precise, or not both possible."""

import re
from collections.abc import Callable, Iterable
from typing import Literal

from ..terms.actors import states
from ..terms.evidence import Record
from .slots import as_text, codes, folded, in_a_row, inside, listed, one, overlap, same_person, signed, spell, states_in_words

Relation = Literal["same", "refines", "contradicts"]

NARROWER = ("invasion", "attack", "aggression", "threat")
"""Triggers, each narrower than the next: an invasion is an attack, an attack an aggression, any of them a threat."""
STAGES = ("initialled", "signed", "approved", "ratified", "in_force")
_AT_LEAST = re.compile(r"\b(over|more than|at least|above|exceed\w*|upwards of|no (?:less|fewer) than)\b")
_AT_MOST = re.compile(r"\b(under|less than|fewer than|at most|up to|below|no more than)\b")
_NEARLY = re.compile(r"\b(nearly|almost|close to)\b")
_ABOUT = re.compile(r"\b(about|around|some|roughly|approximately|or so)\b")
_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_WORDS = {word: number for number, word in enumerate(_TO_TWENTY.split())} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
}
_A_UNIT = re.compile(r"\b(?:an?|the|one|half a|last|past|in) (?:decade|century|year|month|week|day|thousand|million|billion)\b")
_SCALE = {
    "decade": 10,
    "century": 100,
    "centuries": 100,
    "month": 1 / 12,
    "week": 7 / 365,
    "day": 1 / 365,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
}


def extent(phrase: str) -> tuple[float, float] | None:
    """Return the least and the most that a phrase of number allows; None where it holds no number.

    Spans of time count in years, all else in units.

    >>> extent("over 20 years"), extent("24 years"), extent("two decades"), extent("some time")
    ((20.0, inf), (24.0, 24.0), (20.0, 20.0), None)
    """
    text = folded(phrase).replace(",", "")
    match = re.search(r"\d+(?:\.\d+)?", text)
    word = next((w for w in re.findall(r"[a-z]+", text) if w in _WORDS), None)
    if match:
        number = float(match.group())
    elif word or _A_UNIT.search(text):
        number = float(_WORDS.get(word or "", 1))
    else:
        return None
    for unit, size in _SCALE.items():
        if re.search(rf"\b{unit}s?\b", text):
            number *= size
    if _AT_LEAST.search(text):
        return (number, float("inf"))
    if _NEARLY.search(text):
        return (number * 0.8, number)
    if _AT_MOST.search(text):
        return (0.0, number)
    return (number * 0.9, number * 1.1) if _ABOUT.search(text) else (number, number)


def numbers(a: str, b: str) -> Relation:
    """Compare two phrases of number.

    >>> numbers("24 years", "over 20 years"), numbers("24 years", "10 years"), numbers("24 years", "twenty-four years")
    ('refines', 'contradicts', 'same')
    """
    if folded(a) == folded(b):
        return "same"
    x, y = extent(_joined(a)), extent(_joined(b))
    if x is None or y is None:
        return "refines"
    if x == y:
        return "same"
    return "refines" if max(x[0], y[0]) <= min(x[1], y[1]) else "contradicts"


def _joined(phrase: str) -> str:
    """Turn ``twenty-four`` into 24."""

    def value(match: re.Match[str]) -> str:
        return str(_WORDS[match[1]] + _WORDS[match[2]])

    tens, ones = (r"(twenty|thirty|forty|fifty|sixty|seventy)", r"(one|two|three|four|five|six|seven|eight|nine)")
    return re.sub(rf"\b{tens}[- ]{ones}\b", value, folded(phrase))


def triggers(a: str, b: str) -> Relation:
    """Compare what sets an obligation off: one narrower than the other refines it; two that no scale joins cannot both be the condition.

    >>> triggers("attack", "aggression"), triggers("attack", "war"), triggers("armed attack", "attack")
    ('refines', 'contradicts', 'same')
    """
    x, y = (folded(t).replace("_", " ").removeprefix("armed ").removeprefix("military ") for t in (a, b))
    if x == y:
        return "same"
    return "refines" if x in NARROWER and y in NARROWER else "contradicts"


def days(a: str, b: str) -> Relation:
    """Compare two partial dates.

    >>> days("2024-06", "2024-06-19"), days("2024-06-18", "2024-06-19")
    ('refines', 'contradicts')
    """
    x, y = spell(a), spell(b)
    if a == b or x is None or y is None:
        return "same"
    if inside(x, y) or inside(y, x):
        return "refines"
    return "refines" if overlap(x, y) else "contradicts"


def places(a: str, b: str) -> Relation:
    """Compare two places of signature; only capitals of two states are known to be apart.

    >>> places("Moscow", "Tehran"), places("Pyongyang", "Kumsusan state residence")
    ('contradicts', 'same')
    """
    capitals = {folded(c.name): s.code for s in states().values() for c in s.capitals}
    x, y = capitals.get(folded(a)), capitals.get(folded(b))
    return "contradicts" if x and y and x != y else "same"


def stages(a: str, b: str) -> Relation:
    """Compare two stages of an agreement: the later one is the more precise news."""
    return "refines" if a != b and a in STAGES and b in STAGES else "same"


def lists(a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
    """Compare two lists that need not be complete."""
    return "same" if {folded(w)[:5] for w in a} == {folded(w)[:5] for w in b} else "refines"


def people(a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
    """Compare two lists of people: with nobody in common they cannot both be right; a shorter list is only shorter."""
    if any(same_person(x, y) for x in a for y in b):
        few, many = sorted((a, b), key=len)
        return "same" if all(any(same_person(x, y) for y in many) for x in few) else "contradicts"
    return "contradicts"


def _terms(a: str, b: str) -> Relation:
    return "same" if folded(as_text(a)) == folded(as_text(b)) else "contradicts"


def _parties(a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
    return "same" if set(a) == set(b) else "contradicts"


def _single(compare: Callable[[str, str], Relation]) -> Callable[[tuple[str, ...], tuple[str, ...]], Relation]:
    return lambda a, b: compare(a[0], b[0])


class Point:
    """One slot in which reports of the same fact may differ."""

    def __init__(
        self,
        slot: str,
        about: str,
        compare: Callable[[tuple[str, ...], tuple[str, ...]], Relation],
        words: Callable[[tuple[str, ...]], str] | None = None,
    ) -> None:
        self.slot, self.about, self.compare = slot, about, compare
        self.words = words or (lambda value: in_a_row(map(as_text, value)))

    def value(self, record: Record) -> tuple[str, ...]:
        """Return what a record says on this point; empty if nothing."""
        if self.slot == "signed":
            day = signed(record)
            return (one(record, "signed") or "",) if day and one(record, "signed") else ()
        if self.slot == "parties":
            return tuple(sorted(codes(record, "parties")))
        return listed(record, self.slot)


def _text(value: tuple[str, ...]) -> str:
    return "“" + ", ".join(value) + "”"


POINTS: dict[str, tuple[Point, ...]] = {
    "agreement": (
        Point("signed", "day of signature of the", _single(days)),
        Point("parties", "parties of the", _parties, states_in_words),
        Point("signatories", "who signed the", people),
        Point("place", "where they signed the", _single(places)),
        Point("areas", "areas of the", lists),
        Point("status", "status of the", _single(stages)),
    ),
    "obligation": (Point("trigger", "trigger of", _single(triggers), _text),),
    "transfer": (Point("terms", "terms of", _single(_terms)), Point("quantity", "amount of", _single(numbers))),
    "visit": (Point("first_in", "how long since the last such visit:", _single(numbers), _text),),
    "accession": (Point("date", "day of the", _single(days)),),
    "quote": (Point("speaker", "who spoke", people),),
}
"""Points on which records of one fact are compared, by kind."""


def strongest(relations: Iterable[Relation]) -> Relation:
    """Return the gravest of several relations, and ask for no more of them than it takes."""
    found: Relation = "same"
    for relation in relations:
        if relation == "contradicts":
            return relation
        if relation == "refines":
            found = relation
    return found
