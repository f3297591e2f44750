"""Which states there were: the Correlates of War list, Gleditsch and Ward's, and ours, as spells of days.

A state that was gone and came back has several rows. The last day of a list is the day on which it was closed, not the end of the states on it.

References
----------
Correlates of War Project (2017), State System Membership. Gleditsch & Ward (1999), International Interactions 25.
"""

from datetime import date
from pathlib import Path

from ...terms.actors import states
from .columns import Column, Form, Sheet, one_version, read_sheet
from .polars_extra import pl
from .table import text_of
from .typed_table import Codes, Table

COW_STATES = Form(
    "the Correlates of War list of states",
    (
        Column("abbreviation", "text", ("stateabb",)),
        Column("ccode", blank=False),
        Column("name", "text", ("statenme", "statename")),
        *(Column(name, blank=False) for name in ("styear", "stmonth", "stday", "endyear", "endmonth", "endday")),
        Column("version", "text", needed=False),
    ),
    ("ccode", "styear", "stmonth", "stday"),
    ((frozenset({"gwcode"}), "Gleditsch and Ward's list of states"), (frozenset({"ccode", "year", "cinc"}), "the National Material Capabilities")),
)
GW_STATES = Form(
    "Gleditsch and Ward's list of states",
    (
        Column("gwcode", blank=False),
        Column("abbreviation", "text", ("stateabb",)),
        Column("name", "text", ("statename", "statenme")),
        Column("start", "day", ("startdate",), blank=False),
        Column("last", "day", ("enddate",), blank=False),
    ),
    ("gwcode", "start"),
    ((frozenset({"ccode", "styear"}), "the Correlates of War list of states"),),
)


def read_cow_states(path: Path) -> Table:
    """Read the Correlates of War list of states.

    Returns
    -------
    Table
        A row a spell: ccode, abbreviation, name, start, last (days, both included).

    Raises
    ------
    DatasetError
        If the file is another table, a code is none, or a spell ends before it begins.
    """
    sheet = read_sheet(path, COW_STATES)
    sheet.check_codes("ccode", "cow", "styear")
    start = _days(sheet, "styear", "stmonth", "stday")
    last = _days(sheet, "endyear", "endmonth", "endday")
    frame = sheet.frame.with_columns(start.alias("start"), last.alias("last"))
    version = one_version(sheet)
    return _spells(sheet, frame.select("ccode", "abbreviation", "name", "start", "last"), "cow", "COW states", version)


def read_gw_states(path: Path) -> Table:
    """Read Gleditsch and Ward's list of states: gwcode, abbreviation, name, start, last; the errors are those of :func:`read_cow_states`."""
    sheet = read_sheet(path, GW_STATES)
    sheet.check_codes("gwcode", "gw", "gwcode")
    return _spells(sheet, sheet.frame, "gw", "Gleditsch-Ward states", "not stated")


def read_states(path: Path) -> Table:
    """Read a list of states, Gleditsch and Ward's if it has their codes, or else the Correlates of War list."""
    return read_gw_states(path) if "gwcode" in text_of(path).partition("\n")[0] else read_cow_states(path)


def our_states(codes: Codes = "cow", last: date | None = None) -> Table:
    """Return the states of foedus's own dated table under the numbers of a research list, up to a day, by default the end of this year.

    >>> ours = our_states("cow", date(2026, 12, 31))
    >>> ours.frame.filter(pl.col("ccode") == 678).select("name", "start", "last").rows()
    [('Yemen', datetime.date(1918, 10, 30), datetime.date(1990, 5, 21))]
    """
    until = last or date(date.today().year, 12, 31)
    column = "ccode" if codes == "cow" else "gwcode"
    rows = [
        {column: number, "abbreviation": one.code, "name": one.name, "start": max(spell.start or date(1816, 1, 1), date(1815, 1, 1)), "last": end}
        for one in states().values()
        for number, spell in one.numbers(codes)
        if (end := min(spell.last or until, until)) >= max(spell.start or date(1816, 1, 1), date(1815, 1, 1))
    ]
    frame = pl.DataFrame(rows, schema_overrides={column: pl.Int32}).sort(column, "start")
    return Table(frame, "state spell", codes, "foedus states", "of this version", (1815, until.year), (column, "start"))


def _days(sheet: Sheet, year: str, month: str, day: str) -> pl.Series:
    found = sheet.frame.select(
        pl.format("{}-{}-{}", year, pl.col(month).cast(pl.String).str.zfill(2), pl.col(day).cast(pl.String).str.zfill(2))
        .str.to_date("%Y-%m-%d", strict=False)
        .alias("day")
    )["day"]
    sheet.refuse(found.is_null(), f"{year}, {month}, {day}: there is no such day; the year is {{cell}}", year)
    return found


def _spells(sheet: Sheet, frame: pl.DataFrame, codes: Codes, dataset: str, version: str) -> Table:
    sheet.refuse(frame["last"] < frame["start"], "the spell ends before it begins")
    code = "ccode" if codes == "cow" else "gwcode"
    ordered = frame.sort(code, "start")
    follows = (ordered[code] == ordered[code].shift(1)) & (ordered["start"] <= ordered["last"].shift(1))
    if follows.any():
        row = ordered.filter(follows).row(0, named=True)
        raise sheet.fault(f"two spells of state {row[code]} overlap on {row['start']}")
    first, last = frame["start"].min(), frame["last"].max()
    assert isinstance(first, date)
    assert isinstance(last, date)
    return Table(ordered, "state spell", codes, dataset, version, (first.year, last.year), (code, "start"), sheet.path)
