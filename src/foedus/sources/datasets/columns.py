"""Tables of others read column by column: names, kinds of cell, missing codes, keys and state codes are checked on the way."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ...terms.actors import bearers, name_of
from ...terms.errors import DatasetError, did_you_mean
from .codes import CHANGED, NOT_OURS, UNLISTED
from .polars_extra import pl
from .table import BLANK, LARGEST, Layout, check_header, header_of, listed, text_of
from .typed_table import CODE_NAMES, Codes, duplicates

CellKind = Literal["whole", "number", "flag", "text", "day"]
TYPES: dict[CellKind, type[pl.DataType]] = {"whole": pl.Int32, "number": pl.Float64, "flag": pl.Int8, "text": pl.String, "day": pl.Date}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name with us, the names it has in published files, what a cell is, and which codes mean that nothing is known."""

    name: str
    kind: CellKind = "whole"
    called: tuple[str, ...] = ()
    missing: tuple[int, ...] = ()
    needed: bool = True
    """Whether a file without the column is refused."""
    blank: bool = True
    """Whether a cell may be blank."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a table looks like."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    others: tuple[tuple[frozenset[str], str], ...] = ()
    """(columns, what a table with these columns is): the first that fits explains a wrong file."""
    keep_rest: bool = False
    """Whether columns that the form does not name are kept."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table that was read: the frame, where it came from, and where its lines are."""

    frame: pl.DataFrame
    path: Path
    form: Form
    has_lines: bool

    def fault(self, problem: str, fix: str = "", row: int | None = None) -> DatasetError:
        """Return the error that says what is wrong, with its line where the row is known."""
        return DatasetError(self.path, problem, fix, line=row + 2 if row is not None and self.has_lines else None)

    def refuse(self, wrong: pl.Series, problem: str, column: str = "", fix: str = "") -> None:
        """Raise DatasetError on the first row that is wrong, with how many there are; ``{cell}`` in the problem is the cell."""
        at = wrong.fill_null(value=False).arg_true()
        if len(at):
            cell = self.frame[column][int(at[0])] if column in self.frame.columns else ""
            more = f" (and {len(at) - 1} more rows)" if len(at) > 1 else ""
            raise self.fault(problem.format(cell=cell) + more, fix, int(at[0]))

    def check_years(self, *columns: str, first: int = 1500, last: int = 2100) -> None:
        """Raise DatasetError if a year is none."""
        for column in columns:
            cells = self.frame[column]
            self.refuse((cells < first) | (cells > last), f"{column}: {{cell}} is no year", column)

    def check_codes(self, column: str, system: Codes, year: str) -> None:
        """Raise DatasetError if a state code is none of its list, or was not in use in the year of its row."""
        codes = self.frame[column]
        for code in codes.drop_nulls().unique().sort().to_list():
            if code >= UNLISTED or bearers(system, code):
                continue
            here = codes == code
            if system == "cow" and code in NOT_OURS:
                right, name = NOT_OURS[code]
                self.refuse(here, f"{column}: {code} is no COW code", column, f"{name} is {right} there; are these Gleditsch-Ward codes?")
            other: Codes = "gw" if system == "cow" else "cow"
            whose = bearers(other, code)
            if system == "gw" and not whose:  # some states of that list, such as Tibet, are in no other, and not in our table
                continue
            fix = f"{name_of(whose[-1][0].code)} has it in the {CODE_NAMES[other]} list; are these {CODE_NAMES[other]} codes?" if whose else ""
            self.refuse(here, f"{column}: {code} is no {CODE_NAMES[system]} state code", column, fix)
        for name, spells in CHANGED if system == "cow" else ():
            for code in {one for one, _ in spells}:
                inside = pl.lit(value=False)
                for spell in (spell for one, spell in spells if one == code):
                    begins = spell.start.year if spell.start else 0
                    inside = inside | pl.col(year).is_between(begins, spell.last.year if spell.last else 9999)
                wrong = self.frame.select(((pl.col(column) == code) & ~inside).alias("wrong"))["wrong"]
                at = wrong.fill_null(value=False).arg_true()
                if len(at):
                    when = self.frame[year][int(at[0])]
                    then = [one for one, spell in spells if one != code and _touches(spell.start, spell.last, when)]
                    fix = f"{name} is {then[0]} then; was the table recoded?" if then else "COW has no such state then"
                    self.refuse(wrong, f"{column}: COW code {code} was not in use in {when}", column, fix)


def _touches(start: object, last: object, year: int) -> bool:
    return getattr(start, "year", 0) <= year <= getattr(last, "year", 9999)


def read_sheet(path: Path, form: Form) -> Sheet:
    """Read a table into typed columns.

    Parameters
    ----------
    path
        A file with commas and one header line, in UTF-8 or Latin-1; it may be packed by gzip.
    form
        The columns wanted, under any of their published names; more may be there, in any order.

    Returns
    -------
    Sheet
        The columns under our names, missing cells null; after them the others of the file, where the form keeps them.

    Raises
    ------
    DatasetError
        If the file cannot be read, is no such table, lacks a column, has a cell of another kind, or two rows with one key.
    """
    text = text_of(path)
    if "\n" not in text:
        text = text.replace("\r", "\n")
    header = header_of(path, text)
    names = {column.name: next((one for one in (column.name, *column.called) if one in header), "") for column in form.columns}
    spare = [name for name in header if name not in names.values()]
    wanted = tuple(names[column.name] or _meant(column, spare) for column in form.columns if column.needed)
    check_header(path, header, Layout(form.name, wanted, form.others))
    try:
        raw = pl.read_csv(io.BytesIO(text.encode()), infer_schema=False, truncate_ragged_lines=False)
    except pl.exceptions.PolarsError as fault:
        raise DatasetError(path, f"no table with commas: {str(fault).partition(chr(10))[0]}", "is a comma or a quote missing?") from None
    raw = raw.rename(dict(zip(raw.columns, header, strict=True)))
    if not raw.height:
        raise DatasetError(path, "there are no rows under the header")
    if raw[raw.columns[-1]].null_count():
        _refuse_short(path, text, len(header))
    lines = text.count("\n") + (not text.endswith("\n"))
    sheet = Sheet(raw, path, form, has_lines=lines == raw.height + 1)
    series = [_cells(sheet, column, names[column.name]) for column in form.columns if names[column.name]]
    used = set(names.values())
    rest = [_loose(raw[name]) for name in header if form.keep_rest and name not in used and name not in names]
    read = Sheet(pl.DataFrame([*series, *rest]), path, form, sheet.has_lines)
    _check_key(read)
    return read


def _meant(column: Column, spare: Sequence[str]) -> str:
    """Of the names that a column has, that which one of the header's other names comes nearest to, so that the error speaks of the user's file."""
    return next((name for cutoff in (0.9, 0.6) for name in (*column.called, column.name) if did_you_mean(name, spare, cutoff=cutoff)), column.name)


def _refuse_short(path: Path, text: str, width: int) -> None:
    """Raise DatasetError on the first line with fewer cells than the header, which Polars would fill up in silence."""
    reader = csv.reader(io.StringIO(text, newline=""))
    for cells in reader:
        if cells and len(cells) != width:
            raise DatasetError(path, f"{len(cells)} cells under {width} columns", "is a comma or a quote missing?", line=reader.line_num)


def _cells(sheet: Sheet, column: Column, name: str) -> pl.Series:
    text = sheet.frame[name].str.strip_chars().replace(list(BLANK), [None] * len(BLANK))
    if column.kind == "text":
        found = text
    elif column.kind == "day":
        found = text.str.to_date("%Y-%m-%d", strict=False)
        sheet.refuse(found.is_null() & text.is_not_null(), f"{name}: '{{cell}}' is no day; days are written YYYY-MM-DD", name)
    else:
        number = text.cast(pl.Float64, strict=False)
        sheet.refuse((number.is_null() | ~number.is_finite()) & text.is_not_null(), f"{name} is no number: '{{cell}}'", name)
        if column.missing:
            number = number.replace(list(column.missing), [None] * len(column.missing))
        if column.kind != "number":
            sheet.refuse(number != number.round(), f"{name} is no whole number: '{{cell}}'", name)
            sheet.refuse(number.abs() > LARGEST, f"{name} is no number that can be: '{{cell}}'", name)
        if column.kind == "flag":
            sheet.refuse(~number.is_in([0.0, 1.0]), f"{name} must be 0 or 1, not {{cell}}", name)
        found = number.cast(TYPES[column.kind])
    if not column.blank:
        sheet.refuse(found.is_null(), f"{name} is blank", name)
    return found.alias(column.name)


def _loose(cells: pl.Series) -> pl.Series:
    text = cells.str.strip_chars().replace(list(BLANK), [None] * len(BLANK))
    for kind in (pl.Int64, pl.Float64):
        found = text.cast(kind, strict=False)
        if found.null_count() == text.null_count():
            return found
    return text


def _check_key(sheet: Sheet) -> None:
    key = sheet.frame.select(sheet.form.key)
    if not sheet.form.key or key.n_unique() == key.height:
        return
    twice = duplicates(sheet.frame.with_row_index("row of the file"), sheet.form.key)
    if twice.height:
        first = twice.row(0, named=True)
        same = twice.filter(pl.all_horizontal(pl.col(name).eq_missing(pl.lit(first[name])) for name in sheet.form.key))["row of the file"].to_list()
        named = ", ".join(f"{name} {first[name]}" for name in sheet.form.key)
        fix = f"first on line {same[0] + 2}" if sheet.has_lines else ""
        raise sheet.fault(f"{named} stands twice ({twice.height} rows share a key)", fix, same[1])


def spanned(frame: pl.DataFrame, columns: Sequence[str]) -> tuple[int, int]:
    """Return the first and the last year in columns of years."""
    lows = [low for name in columns if isinstance(low := frame[name].min(), int)]
    highs = [high for name in columns if isinstance(high := frame[name].max(), int)]
    return min(lows), max(highs)


def one_version(sheet: Sheet, column: str = "version") -> str:
    """Return what the version column says, trimmed; ``not stated`` without one; refuse a table that mixes versions."""
    if column not in sheet.frame.columns:
        return "not stated"
    stated = sorted({str(value).strip() for value in sheet.frame[column].drop_nulls().unique().to_list()})
    if len(stated) > 1:
        raise sheet.fault(f"the rows are of versions {listed(stated)}", "keep the rows of one version")
    return stated[0] if stated else "not stated"
