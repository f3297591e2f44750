"""Tables of others, as comma-separated files: the header checked, every cell read with its line."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...terms.dates import bounds, edtf
from ...terms.errors import DatasetError, did_you_mean

GZIP = b"\x1f\x8b"
BLANK = ("", "NA", ".", "NaN")
"""Cells that say nothing."""
LARGEST = 2**31 - 1
"""No code, year or count in these tables is larger; spending in NMC is, and is no whole number here."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; cells are text, one of :data:`BLANK` if unknown."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def fault(self, problem: str, fix: str = "") -> DatasetError:
        """Return the error that says what is wrong on this line."""
        return DatasetError(self.path, problem, fix, line=self.line)

    def text(self, column: str) -> str:
        """Return a cell, stripped."""
        return self.cells[column].strip()

    def number(self, column: str) -> int | None:
        """Return a whole number, or None for a blank cell."""
        cell = self.text(column)
        if cell in BLANK:
            return None
        try:
            value = float(cell)
        except ValueError:
            raise self.fault(f"{column} is no number: '{cell}'") from None
        if abs(value) > LARGEST or value != value:
            raise self.fault(f"{column} is no number that can be: '{cell}'")
        if value != int(value):
            raise self.fault(f"{column} is no whole number: '{cell}'")
        return int(value)

    def needed(self, column: str) -> int:
        """Return a whole number that must be there."""
        value = self.number(column)
        if value is None:
            raise self.fault(f"{column} is blank")
        return value

    def flag(self, column: str) -> bool:
        """Return whether a yes-or-no cell says yes; blank says no."""
        value = self.number(column)
        if value not in {None, 0, 1}:
            raise self.fault(f"{column} must be 0 or 1, not {value}")
        return value == 1

    def day(self, columns: tuple[str, str, str], *, last: bool) -> date | None:
        """Return the day that year, month and day columns name, or None without a year.

        A month or day that is not known is the first that it may be, or with `last` the last.
        """
        year, month, day = (self.number(c) for c in columns)
        if year is None or year <= 0:
            return None
        known = edtf(year, *(None if part is None or part <= 0 else part for part in (month, day)))
        try:
            spell = bounds(known)
        except ValueError:
            raise self.fault(f"{', '.join(columns)}: there is no day {year}-{month}-{day}") from None
        return spell.last if last else spell.start


@dataclass(frozen=True, slots=True)
class Layout:
    """What a kind of table looks like: its name, the columns that foedus needs, and marks of the tables it may be mistaken for."""

    name: str
    columns: tuple[str, ...]
    others: tuple[tuple[frozenset[str], str], ...] = ()
    """(columns, what a table with these columns is): the first that fits explains a wrong file."""


def read_table(path: Path, layout: Layout) -> Iterator[Row]:
    """Yield the rows of a table.

    Parameters
    ----------
    path
        A file with commas and one header line, in UTF-8 or Latin-1.
    layout
        The columns wanted; more may be there, in any order.

    Raises
    ------
    DatasetError
        If the file cannot be read, is no such table, or lacks a column; with what was probably meant.
    """
    reader = csv.reader(io.StringIO(text_of(path), newline=""))
    try:
        header = [name.strip() for name in next(reader, [])]
        check_header(path, header, layout)
        for cells in reader:
            if not any(cells):
                continue
            if len(cells) != len(header):
                raise DatasetError(path, f"{len(cells)} cells under {len(header)} columns", "is a comma or a quote missing?", line=reader.line_num)
            yield Row(path, reader.line_num, dict(zip(header, cells, strict=True)))
    except csv.Error as fault:
        raise DatasetError(path, f"no table with commas: {fault}", line=reader.line_num) from None


def text_of(path: Path) -> str:
    """Return a table's text, from UTF-8 or else Latin-1; a table packed by gzip is unpacked.

    Raises
    ------
    DatasetError
        If there is no such file, or it holds no text.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        near = did_you_mean(path.name, (one.name for one in path.parent.glob("*")) if path.parent.is_dir() else ())
        raise DatasetError(path, "no such file", near) from None
    except OSError as fault:
        raise DatasetError(path, f"cannot be read: {fault.strerror or fault}") from None
    if raw[:2] == GZIP:
        with suppress(OSError, EOFError, zlib.error):
            raw = gzip.decompress(raw)
    if not raw.strip():
        raise DatasetError(path, "the file is empty")
    if b"\0" in raw[:4096] or raw[:2] == GZIP:
        raise DatasetError(path, "this is no text with commas", "unpack it, or export it as CSV")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def header_of(path: Path, text: str) -> list[str]:
    """Return the names in the header of a table's text; raise DatasetError if it has no header."""
    try:
        return [name.strip() for name in next(csv.reader(io.StringIO(text, newline="")), [])]
    except csv.Error as fault:
        raise DatasetError(path, f"no table with commas: {fault}", "is it a table at all?", line=1) from None


def check_header(path: Path, header: list[str], layout: Layout) -> None:
    """Raise DatasetError if a column that the layout wants is not in the header, with what the file probably is or the name probably meant."""
    twice = sorted({name for name in header if name and header.count(name) > 1})
    if twice:
        raise DatasetError(path, f"the column '{twice[0]}' stands twice", line=1)
    missing = [name for name in layout.columns if name not in header]
    if not missing:
        return
    for marks, what in layout.others:
        if marks <= set(header):
            raise DatasetError(path, f"this is {what}, not {layout.name}", "were two files swapped?", line=1)
    if len(header) < 2:
        raise DatasetError(path, f"no table with commas, so not {layout.name}", "is it separated by tabs or semicolons?", line=1)
    spare = [name for name in header if name not in layout.columns]
    if len(missing) == len(layout.columns):
        raise DatasetError(path, f"this is not {layout.name}: it has none of its columns", f"foedus looks for {', '.join(missing[:4])} ...", line=1)
    more = f" (and {len(missing) - 1} more)" if len(missing) > 1 else ""
    raise DatasetError(path, f"there is no column '{missing[0]}'{more}, as {layout.name} has", did_you_mean(missing[0], spare), line=1)


def listed(words: Iterable[object], most: int = 5) -> str:
    """Write a few of many in a message.

    >>> listed([1, 2, 3], most=2)
    '1, 2 and 1 more'
    """
    every = [str(word) for word in words]
    return ", ".join(every[:most]) + (f" and {len(every) - most} more" if len(every) > most else "")
