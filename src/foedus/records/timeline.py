"""The claims of a reading in the order of their days."""

from datetime import date

from ..terms.evidence import Kind, Reading, Record, Term
from .slots import denies, one, spell

DATED_BY = {"agreement": "signed", "accession": "date"}
"""Slots that hold the day of a thing itself."""


class Dated(Term):
    """A claim and its day as EDTF: ``2024-06-19``, ``2024-06`` or ``1951``; no day where no report gives one."""

    day: str | None
    about: str
    kind: Kind
    denied: bool = False
    records: tuple[str, ...]
    origins: tuple[str, ...]


def timeline(reading: Reading) -> tuple[Dated, ...]:
    """Return the claims by day, the earliest first, a year before its months and days; what has no day stands at the end.

    A claim's day is that which most of its records give, the more exact and then the earlier where they are as many. What somebody said is no
    event, so statements and quotations are left out.

    Examples
    --------
    >>> from .corroborate import corroborate
    >>> span = {"start": 0, "end": 5, "text": "signs"}
    >>> def pact(doc, other, day):
    ...     slots = {"parties": ["RUS", other], "signed": day}
    ...     return Record(id=doc, kind="agreement", doc=doc, slots=slots, spans=(span,), rule="by hand")
    >>> [one.day for one in timeline(corroborate([], [pact("a", "PRK", "2024-06-19"), pact("b", "IRN", "2024"), pact("c", "CHN", None)]))]
    ['2024', '2024-06-19', None]
    """
    records = {record.id: record for record in reading.records}
    found = []
    for claim in reading.claims:
        if claim.kind in {"statement", "quote"}:
            continue
        rows = [records[r] for r in claim.records]
        found.append(
            Dated(
                day=_day(rows),
                about=claim.about,
                kind=claim.kind,
                denied=all(map(denies, rows)),
                records=claim.records,
                origins=claim.origins,
            )
        )
    return tuple(sorted(found, key=_place))


def _day(rows: list[Record]) -> str | None:
    """The day that most records give."""
    days = [day for row in rows if (day := one(row, DATED_BY.get(row.kind, "")) or (row.date.value if row.date else None)) and spell(day)]
    return min(days, key=lambda day: (-days.count(day), -len(day), day), default=None)


def _place(claim: Dated) -> tuple[bool, date, int]:
    """Where a claim stands: by its first possible day, the vaguer day first."""
    days = spell(claim.day)
    return days is None, (days.start if days else None) or date.max, len(claim.day or "")
