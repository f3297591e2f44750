"""Direct contiguity of states, as spells: by land, or by at most 12, 24, 150 or 400 miles of water.

A pair without a row is not contiguous, between 1816 and the last year of the table only. Dates are exact to the month.

References
----------
Stinnett, Tir, Schafer, Diehl & Gochman (2002), Conflict Management and Peace Science 19.
"""

from pathlib import Path

from .columns import Column, Form, Sheet, read_sheet
from .polars_extra import pl
from .typed_table import Table

NONE, LAND, FAR = 0, 1, 5
TOUCHES = {1: "by land", 2: "up to 12 miles of water", 3: "up to 24 miles", 4: "up to 150 miles", 5: "up to 400 miles"}
"""What the types of contiguity mean; they are no scale to compute with."""
CONTIGUITY = Form(
    "the Correlates of War table of direct contiguity",
    (
        Column("ccode1", called=("state1no",), blank=False),
        Column("ccode2", called=("state2no",), blank=False),
        Column("conttype", blank=False),
        Column("start", "text", ("stdate", "begin"), blank=False),
        Column("last", "text", ("enddate", "end"), blank=False),
    ),
    ("ccode1", "ccode2", "start"),
    ((frozenset({"conttype", "year"}), "the table of contiguity with a row a year (contdird); name the one of spells (contdir)"),),
)


def read_contiguity(path: Path) -> Table:
    """Read spells of direct contiguity; days as published (``1920-01-01``) or months (``192001``).

    Returns
    -------
    Table
        A row a directed pair and spell: ccode1, ccode2, conttype (1 to 5; 0: farther), start, last (years).

    Raises
    ------
    DatasetError
        If the file is another table, a code is none, a state touches itself, or a type or day is none.
    """
    sheet = read_sheet(path, CONTIGUITY)
    frame = sheet.frame.with_columns(_year(sheet, "start"), _year(sheet, "last"))
    sheet.refuse((frame["conttype"] < NONE) | (frame["conttype"] > FAR), "conttype must be 1 to 5, or 0 for none, not {cell}", "conttype")
    sheet.refuse(frame["ccode1"] == frame["ccode2"], "state {cell} touches itself", "ccode1")
    sheet.refuse(frame["last"] < frame["start"], "the spell ends before it begins")
    dated = Sheet(frame, path, sheet.form, sheet.has_lines)
    for column in ("ccode1", "ccode2"):
        dated.check_codes(column, "cow", "start")
    turned = frame.rename({"ccode1": "ccode2", "ccode2": "ccode1"}).select(frame.columns)
    lacking = turned.join(frame, on=["ccode1", "ccode2", "start", "conttype"], how="anti")
    notices = (f"{path.name}: {lacking.height} of {frame.height} pairs stood in one direction only; the other was added",) if lacking.height else ()
    whole = pl.concat([frame, lacking]).sort("ccode1", "ccode2", "start")
    last = whole["last"].max()
    years = (1816, last if isinstance(last, int) else 1816)
    key = ("ccode1", "ccode2", "start", "conttype")
    return Table(whole.unique(key, maintain_order=True), "dyad spell", "cow", "COW contiguity", "not stated", years, key, path, notices)


def _year(sheet: Sheet, column: str) -> pl.Series:
    text = sheet.frame[column]
    year = text.str.extract(r"^(\d{4})-?\d{2}(?:-?\d{2})?$").cast(pl.Int32, strict=False)
    sheet.refuse(year.is_null() & text.is_not_null(), f"{column}: '{{cell}}' is no day or month", column, "write 1920-01-01, or 192001")
    return year.alias(column)
