"""ATOP's tables as typed frames: alliances, members by phase, and directed dyad-years.

A member row says what that member owes, not what it is owed. In a directed dyad-year the first state owes and the second is owed.
A dyad-year that is not there has no alliance, within the years of the data only: to 2016 in version 4.01, to 2018 in version 5.

References
----------
Leeds, Ritter, Mitchell & Long (2002), International Interactions 28. Layouts read: the project's own files, and the one of the R package
peacesciencer (Miller 2022, Conflict Management and Peace Science 39).
"""

from pathlib import Path

from ...terms.errors import DatasetError
from .atop import COLUMNS, READ, Atop, Kind
from .columns import Column, Form, Sheet, one_version, read_sheet, spanned
from .polars_extra import pl
from .typed_table import Table

KINDS: tuple[Kind, ...] = ("defense", "offense", "neutrality", "nonaggression", "consultation")
LAST_YEAR = {"4": 2016, "5": 2018}
"""Last year of ATOP's major versions."""
FIRST_YEAR = 1815
DYAD_YEARS = Form(
    "the ATOP file of directed dyad-years",
    (
        Column("ccode1", called=("stateA", "statea"), blank=False),
        Column("ccode2", called=("stateB", "stateb"), blank=False),
        Column("year", blank=False),
        *(Column(kind, "flag", (f"atop_{short}", short), blank=False) for kind, short in COLUMNS.items()),
        Column("version", "text", needed=False),
    ),
    ("ccode1", "ccode2", "year"),
    (
        (frozenset({"mem1", "mem2", "year"}), "the ATOP file of undirected dyad-years; who owes what is lost in it"),
        (frozenset({"member", "yrent"}), "the ATOP file of members"),
        (frozenset({"atopid", "begyr"}), "the ATOP file of alliances"),
    ),
)


def alliance_table(atop: Atop) -> Table:
    """Return ATOP's alliances, a row each: atop_id, begin, end (null: in force when the data end), bilateral, wartime, the five kinds, members."""
    frame = pl.DataFrame(
        [
            {
                "atop_id": one.atop_id,
                "begin": one.begin,
                "end": one.end,
                "bilateral": one.bilateral,
                "wartime": one.wartime,
                **{kind: kind in one.duties for kind in KINDS},
                "conditional": any(row.conditions for row in one.rows) if one.conditional is None else one.conditional,
                "members": len(one.members),
                "phases": len(one.phases),
            }
            for one in atop.alliances.values()
        ],
        schema_overrides={"end": pl.Date},
        infer_schema_length=None,
    )
    return Table(frame, "alliance", "cow", "ATOP", atop.version, _years(atop.version), ("atop_id",), notices=atop.notices)


def member_table(atop: Atop) -> Table:
    """Return what each member owes in each phase: atop_id, phase, ccode, entry, exit (null: in force when the data end), the five kinds.

    A state that left and came back has two rows; of two phases of a member that begin on one day the later holds.
    """
    frame = pl.DataFrame(
        [
            {
                "atop_id": row.atop_id,
                "phase": row.phase,
                "ccode": row.member,
                "entry": row.entry,
                "exit": row.exit,
                **{kind: kind in row.duties for kind in KINDS},
                "conditional": bool(row.conditions),
                "wartime": row.wartime,
            }
            for one in atop.alliances.values()
            for row in one.rows
        ],
        schema_overrides={"exit": pl.Date, "ccode": pl.Int32},
        infer_schema_length=None,
    )
    key = ("atop_id", "phase", "ccode", "entry")
    return Table(frame, "alliance member", "cow", "ATOP", atop.version, _years(atop.version), key, notices=atop.notices)


def read_atop_dyad_years(path: Path) -> Table:
    """Read ATOP's directed dyad-years.

    Returns
    -------
    Table
        A row a directed pair and year with any alliance: ccode1 (who owes), ccode2 (who is owed), year, and the five kinds as 0 or 1.

    Raises
    ------
    DatasetError
        If the file is another table or version, a code was not in use, a state is its own ally, a directed pair stands twice in a year,
        or a pair has no row in the other direction.
    """
    sheet = read_sheet(path, DYAD_YEARS)
    sheet.check_years("year")
    for column in ("ccode1", "ccode2"):
        sheet.check_codes(column, "cow", "year")
    frame = sheet.frame
    sheet.refuse(frame["ccode1"] == frame["ccode2"], "state {cell} is its own ally", "ccode1")
    turned = frame.select(pl.col("ccode2").alias("ccode1"), pl.col("ccode1").alias("ccode2"), "year")
    lost = turned.join(frame, on=["ccode1", "ccode2", "year"], how="anti")
    if lost.height:
        first = lost.row(0, named=True)
        raise DatasetError(
            path,
            f"{first['ccode2']} to {first['ccode1']} in {first['year']} has no row in the other direction ({lost.height} such rows)",
            "is this the file of undirected dyad-years?",
        )
    stated, last = _stated(sheet), spanned(frame, ("year",))
    version = stated or next((major for major, year in LAST_YEAR.items() if year == last[1]), "not stated")
    years = _years(version) if version != "not stated" else last
    notices = () if version != "not stated" else (f"{path.name}: no version is stated; its rows are taken to cover {last[0]} to {last[1]} only",)
    if last[1] > years[1]:
        raise DatasetError(path, f"there are rows of {last[1]}, and ATOP {version} ends in {years[1]}", "were rows added?")
    kept = frame.select("ccode1", "ccode2", "year", *KINDS).sort("ccode1", "ccode2", "year")
    return Table(kept, "directed dyad-year", "cow", "ATOP", version, years, ("ccode1", "ccode2", "year"), path, notices)


def _stated(sheet: Sheet) -> str:
    stated = one_version(sheet)
    if stated == "not stated":
        return ""
    version = stated[:4].rstrip("0").rstrip(".")
    if not version.startswith(READ):
        raise sheet.fault(f"this is ATOP {version}", "foedus reads versions 4 and 5", 0)
    return version


def _years(version: str) -> tuple[int, int]:
    return FIRST_YEAR, LAST_YEAR[version[:1]]
