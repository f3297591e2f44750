"""Spells of days made into years, and years since something happened."""

from collections.abc import Sequence
from typing import Literal

from ...sources.datasets.polars_extra import pl
from ...terms.errors import UsageError
from .keys import packed

Counted = Literal["any day", "first day", "mid-year", "last day"]
"""When a state counts in a year: on any of its days, on 1 January, on 1 July, on 31 December."""
ON: dict[Counted, tuple[int, int]] = {"first day": (1, 1), "mid-year": (7, 1), "last day": (12, 31)}

LATEST = 2100
"""No row is made of a later year: such a number is a slip."""


def years_of(frame: pl.DataFrame, first: int, last: int, counted: Counted = "any day", *, start: str = "start", end: str = "last") -> pl.DataFrame:
    """Return a row for each year of each spell, between two years.

    Parameters
    ----------
    frame
        Spells with a first and a last day, or a first and a last year; an open end is null.
    first, last
        Years asked for, both included.
    counted
        Of spells of days: on which day of the year the spell must hold.
    start, end
        Names of the two columns.

    Returns
    -------
    DataFrame
        The columns of the frame without the two, and ``year``; a spell that covers no year asked for has no row.

    Raises
    ------
    UsageError
        If the years are the wrong way round.

    Examples
    --------
    >>> from datetime import date
    >>> spells = pl.DataFrame({"ccode": [260], "start": [date(1955, 5, 5)], "last": [date(1990, 10, 2)]})
    >>> [years_of(spells, 1954, 1992, counted)["year"].max() for counted in ("any day", "last day")]
    [1990, 1989]
    """
    if last < first:
        raise UsageError(f"from {first} to {last} there is no year; were the two swapped?")
    dated = frame.schema[start] == pl.Date
    begins, ends = pl.col(start), pl.col(end)
    if dated:
        begins, ends = begins.dt.year(), ends.dt.year()
        if counted != "any day":
            month, day = ON[counted]
            begins = begins + (pl.date(pl.col(start).dt.year(), month, day) < pl.col(start)).cast(pl.Int32)
            ends = ends - (pl.date(pl.col(end).dt.year(), month, day) > pl.col(end)).cast(pl.Int32)
    low = pl.max_horizontal(begins.cast(pl.Int32), pl.lit(first, dtype=pl.Int32))
    high = pl.min_horizontal(ends.cast(pl.Int32).fill_null(last), pl.lit(last, dtype=pl.Int32))
    cut = frame.with_columns(low.alias("__low"), high.alias("__high")).filter(pl.col("__low") <= pl.col("__high"))
    ranged = cut.with_columns(pl.int_ranges(pl.col("__low"), pl.col("__high") + 1, dtype=pl.Int32).alias("year"))
    return ranged.drop(start, end, "__low", "__high").explode("year")


def years_since(frame: pl.DataFrame, unit: Sequence[str], event: str) -> pl.Series:
    """Count the years of peace before each row: since the unit began, came back after a gap, or last had the event.

    The first year is 0, and so is the year after an event. A row of which the event is not known is missing, and so the count begins anew
    after it.

    Parameters
    ----------
    frame
        Rows of unit and year, in any order; ``event`` is 0, 1 or null.
    unit
        Columns that name the unit, such as the two states of a dyad.
    event
        Column of the event.

    Returns
    -------
    Series
        Whole numbers in the order of the frame's rows.

    References
    ----------
    Beck, Katz & Tucker (1998), American Journal of Political Science 42.

    Examples
    --------
    >>> rows = pl.DataFrame({"ccode": [2] * 6, "year": [1900, 1901, 1902, 1903, 1904, 1910], "war": [0, 0, 1, 0, 0, 0]})
    >>> years_since(rows, ["ccode"], "war").to_list()
    [0, 1, 2, 0, 1, 0]
    """
    key = [*unit, "year"]
    rows = frame.select(packed(key), packed(unit).alias("__unit"), "year", pl.col(event).alias("__event")).with_row_index("__row")
    in_order = rows["__packed"].is_sorted()
    ordered = rows if in_order else rows.sort("__packed")
    follows = (pl.col("__unit") == pl.col("__unit").shift(1)) & (pl.col("year") == pl.col("year").shift(1) + 1) & (pl.col("__event").shift(1) == 0)
    begins = pl.when(follows.fill_null(value=False)).then(None).otherwise(pl.int_range(pl.len(), dtype=pl.Int32))
    count = pl.int_range(pl.len(), dtype=pl.Int32) - begins.forward_fill()
    known = ordered.with_columns(pl.when(pl.col("__event").is_null()).then(None).otherwise(count).alias("__count"))
    known = known if in_order else known.sort("__row")
    return known["__count"].alias("years_since")
