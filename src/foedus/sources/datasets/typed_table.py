"""A table of others as a typed frame that knows its unit of analysis, its code system, its version and the years that it covers."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from ...terms.errors import UsageError
from .polars_extra import pl
from .table import listed

Codes = Literal["cow", "gw"]
CODE_NAMES: dict[Codes, str] = {"cow": "Correlates of War", "gw": "Gleditsch-Ward"}
Unit = Literal[
    "state spell",
    "state-year",
    "state-day",
    "directed dyad-year",
    "dyad-year",
    "dyad spell",
    "alliance",
    "alliance-year",
    "phase-year",
    "alliance member",
    "member-year",
    "war participant",
    "directed dispute-year",
    "dispute participant",
    "crisis actor",
    "vote",
]
"""What one row is."""


@dataclass(frozen=True)
class Table:
    """A table with what must be known of it before it is joined to another.

    >>> rows = pl.DataFrame({"ccode": [2, 2], "year": [1816, 1817], "cinc": [0.04, 0.036]})
    >>> table = Table(rows, "state-year", "cow", "NMC", "5.0", (1816, 2012), ("ccode", "year"))
    >>> table.wanted("state-year", "gw")
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: NMC 5.0 has Correlates of War codes, and Gleditsch-Ward codes are wanted; recode one of the two first
    """

    frame: pl.DataFrame
    unit: Unit
    codes: Codes
    dataset: str
    version: str
    """As the file says it, or as its years tell it; ``not stated`` if neither does."""
    years: tuple[int, int]
    """First and last year of which it speaks; a year outside them is missing, never zero."""
    key: tuple[str, ...]
    """Columns that name a row; no two rows share them."""
    path: Path | None = None
    notices: tuple[str, ...] = field(default=())
    """What was read with a grain of salt, one line each."""

    @property
    def title(self) -> str:
        """Dataset and version."""
        return f"{self.dataset} {self.version}" if self.version != "not stated" else self.dataset

    def wanted(self, unit: Unit | tuple[Unit, ...], codes: Codes) -> "Table":
        """Return the table itself if its rows and its codes are those wanted.

        Raises
        ------
        UsageError
            If its unit of analysis or its code system is another.
        """
        units = (unit,) if isinstance(unit, str) else unit
        if self.unit not in units:
            meant = " or ".join(units)
            raise UsageError(f"{self.title}: one row is one {self.unit}, and a table with one row per {meant} is wanted")
        if self.codes != codes:
            mine, theirs = CODE_NAMES[self.codes], CODE_NAMES[codes]
            raise UsageError(f"{self.title} has {mine} codes, and {theirs} codes are wanted; recode one of the two first")
        return self

    def covers(self, year: int) -> bool:
        """Whether the table speaks of a year."""
        return self.years[0] <= year <= self.years[1]


def duplicates(frame: pl.DataFrame, key: tuple[str, ...]) -> pl.DataFrame:
    """Return the rows whose key stands more than once.

    >>> duplicates(pl.DataFrame({"a": [1, 1, 2]}), ("a",)).height
    2
    """
    return frame.filter(pl.struct(key).is_duplicated())


def assert_unique(frame: pl.DataFrame, key: tuple[str, ...], title: str) -> None:
    """Raise UsageError if two rows have one key.

    >>> assert_unique(pl.DataFrame({"a": [1, 1, 2]}), ("a",), "made up")
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: made up: 2 rows share their key (a): 1
    """
    twice = duplicates(frame, key)
    if twice.height:
        keys = [", ".join(str(cell) for cell in row) for row in twice.select(key).unique(maintain_order=True).head(4).iter_rows()]
        raise UsageError(f"{title}: {twice.height} rows share their key ({', '.join(key)}): {listed(keys, 3)}")
