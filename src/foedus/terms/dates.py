"""Days, partial dates (EDTF) and spells of time."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field

from .errors import UsageError

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def parse_day(text: Any) -> date:
    """Read one day written as YYYY-MM-DD.

    Raises
    ------
    UsageError
        If the text is no such day; the message says why.

    Examples
    --------
    >>> parse_day("2024-06-19")
    datetime.date(2024, 6, 19)
    >>> parse_day("2024-31-12")
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: '2024-31-12' is no date: there is no month 31; did you mean 2024-12-31?
    """
    if isinstance(text, date):
        return text
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", str(text).strip())
    if not match:
        raise UsageError(f"'{text}' is no date; write it as YYYY-MM-DD, e.g. 2024-06-19")
    year, month, day = map(int, match.groups())
    if not 1 <= month <= 12:
        hint = f"; did you mean {year:04}-{day:02}-{month:02}?" if 1 <= day <= 12 and month <= 31 else ""
        raise UsageError(f"'{text}' is no date: there is no month {month}{hint}")
    if year < 1 or not 1 <= day <= monthrange(year, month)[1]:
        raise UsageError(f"'{text}' is no date: {year:04}-{month:02} has no day {day}")
    return date(year, month, day)


def _model_day(value: Any) -> Any:
    if value is None or isinstance(value, date):
        return value
    try:
        return parse_day(value)
    except UsageError as error:
        raise ValueError(str(error)) from None


Day = Annotated[date, BeforeValidator(_model_day)]
"""A day in a model; text is read by :func:`parse_day`."""


class Spell(BaseModel, frozen=True, extra="forbid", populate_by_name=True):
    """A stretch of days, both ends included; an open end is None.

    >>> Spell(start=date(1949, 8, 24)).covers(date(2026, 1, 1))
    True
    """

    start: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")

    def covers(self, day: date) -> bool:
        """Whether the day lies in the spell."""
        return within(day, self.start, self.last)


def within(day: date, start: date | None, last: date | None) -> bool:
    """Whether a day lies between two days, both included; None is an open end.

    >>> within(date(2026, 1, 1), date(1949, 8, 24), None)
    True
    """
    return (start is None or start <= day) and (last is None or day <= last)


def edtf(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a partial date as EDTF.

    >>> edtf(2024, 6), edtf(1951), edtf(2024, 6, 19)
    ('2024-06', '1951', '2024-06-19')
    """
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def bounds(value: str) -> Spell:
    """Return the first and last day that an EDTF year, month or day may mean.

    >>> bounds("2024-02").last
    datetime.date(2024, 2, 29)
    """
    parts = [int(p) for p in value.split("-")]
    if len(parts) == 3:
        return Spell(start=date(*parts), last=date(*parts))
    if len(parts) == 2:
        return Spell(start=date(parts[0], parts[1], 1), last=date(parts[0], parts[1], monthrange(parts[0], parts[1])[1]))
    return Spell(start=date(parts[0], 1, 1), last=date(parts[0], 12, 31))


def in_words(day: date) -> str:
    """Write a day for people.

    >>> in_words(date(2024, 6, 19))
    '19 June 2024'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
