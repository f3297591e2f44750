"""Sanctions measures as a list, and where each stands on a day."""

from collections.abc import Iterable
from datetime import date

from ..library import Catalogue
from ..terms.dates import in_words
from ..terms.errors import UnknownName
from ..terms.measures import Measure, MeasureSet
from .wording import plain, states


def standing(measure: Measure, day: date) -> str:
    """Say in words where a measure stands on a day: not yet, in force, lapsed; and for whom not, where that is contested."""
    if any(one.covers(day) for one in measure.spells):
        if measure.contested_from and day >= measure.contested_from and measure.void_for:
            return f"in force, but not in the view of {states(measure.void_for)}"
        return "in force"
    coming = [one.start for one in measure.spells if one.start and one.start > day]
    past = any(one.last and one.last < day for one in measure.spells)
    if past:
        return f"lapsed, in force again from {in_words(coming[0])}" if coming else "lapsed"
    return "not yet in force"


def days(measure: Measure) -> str:
    """Write the spells of a measure.

    >>> from ..library import catalogue
    >>> days(catalogue().measures["unsc-2231/b5"])
    '2016-01-16 to 2020-10-18'
    """
    return ", ".join(f"{one.start} to {one.last}" if one.last else str(one.start) for one in measure.spells)


def target(measure: Measure) -> str:
    """Write which way the goods go: ``to PRK``."""
    return f"to {' '.join(measure.towards)}" if measure.towards else f"from {' '.join(measure.out_of)}"


def row(measure: Measure, on: date | None) -> dict[str, object]:
    """Return what a list shows of a measure."""
    return {
        "id": measure.id,
        "spells": [one.model_dump(mode="json", by_alias=True) for one in measure.spells],
        "verb": measure.verb,
        "to": list(measure.towards),
        "from": list(measure.out_of),
        "side": measure.side,
        "goods": list(measure.goods),
        "bound": measure.bound,
        "standing": standing(measure, on) if on else None,
        "void_for": list(measure.void_for) if on and measure.contested_from and on >= measure.contested_from else [],
        "paraphrase": measure.paraphrase,
    }


def set_row(law: Catalogue, identifier: str, on: date | None) -> dict[str, object]:
    """Return a resolution or regulation, or the paragraphs of it that an id begins, for programs; with a day, where each stands.

    Raises
    ------
    UnknownName
        If the library has no such resolution or paragraph.
    """
    measures = chosen(law, identifier)
    whole = measures.model_dump(mode="json", by_alias=True)
    return whole | ({"on": on.isoformat(), "standing": {one.id: row(one, on)["standing"] for one in measures.measures}} if on else {})


def chosen(law: Catalogue, identifier: str) -> MeasureSet:
    """Return a resolution with the paragraphs that an id names: all, one, or those whose ids it begins."""
    whole, slash, _ = identifier.partition("/")
    if whole not in law.measure_sets:
        raise UnknownName("measure", identifier, [*law.measure_sets, *law.measures])
    measures = law.measure_sets[whole]
    shown = [one for one in measures.measures if not slash or one.id == identifier] or [
        one for one in measures.measures if one.id.startswith(identifier)
    ]
    if not shown:
        raise UnknownName("paragraph", identifier, [one.id for one in measures.measures])
    return measures.model_copy(update={"measures": tuple(shown)})


def table(found: Iterable[Measure], on: date | None = None) -> list[str]:
    """Return measures as a table: id, days, standing on the day, direction, goods."""
    rows = [
        (one.id, days(one), *([standing(one, on).replace("but not in the view of", "not for")] if on else []), target(one),
         ", ".join(map(plain, one.goods)))
        for one in found
    ]  # fmt: skip
    widths = [max((len(row[n]) for row in rows), default=0) for n in range(4 if on else 3)]
    return ["  ".join([*(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)), row[-1]]) for row in rows]
