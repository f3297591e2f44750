"""Militarized interstate disputes: dyadic dispute-years and participants, of the Correlates of War (MID) or of Gibler, Miller and Little (GML).

Written to the published column names: ``dispnum, ccode1, ccode2, year, midonset, fatality1 ...`` (GML directed dispute-years),
``disno, statea, stateb, year, strtyr, fatlev, hihost ...`` (Dyadic MID 4) and ``dispnum, ccode, styear, sidea ...`` (participants, MIDB
and GML). A dispute may stand in several years, and two states may have several disputes in one year.

References
----------
Palmer et al. (2022), Conflict Management and Peace Science 39. Maoz et al. (2019), Journal of Conflict Resolution 63.
Gibler, Miller & Little (2016), International Studies Quarterly 60.
"""

from pathlib import Path

from .columns import Column, Form, one_version, read_sheet, spanned
from .polars_extra import pl
from .typed_table import Table

UNKNOWN = -9
COVERED = {"MID": (1816, 2014), "GML": (1816, 2010)}
"""Years of which the published versions (MID 4 and 5, GML 2) speak."""
DYADIC = Form(
    "a table of dyadic dispute-years",
    (
        Column("dispute", called=("dispnum", "disno"), blank=False),
        Column("ccode1", called=("statea",), blank=False),
        Column("ccode2", called=("stateb",), blank=False),
        Column("year", blank=False),
        Column("onset", "flag", ("midonset", "gmlmidonset", "cowmidonset"), needed=False),
        Column("begun", called=("strtyr", "styear"), needed=False),
        Column("fatality", called=("fatlev",), missing=(UNKNOWN,)),
        Column("hostility", called=("hostlev", "hihost"), missing=(UNKNOWN,)),
        Column("shortest", called=("mindur", "duration"), missing=(UNKNOWN,), needed=False),
        Column("longest", called=("maxdur",), missing=(UNKNOWN,), needed=False),
        Column("reciprocated", called=("recip",), missing=(UNKNOWN,), needed=False),
        Column("start_month", called=("stmon", "strtmnth"), missing=(UNKNOWN,), needed=False),
        Column("side_a1", called=("sidea1", "sideaa"), missing=(UNKNOWN,), needed=False),
        Column("side_a2", called=("sidea2", "sideab"), missing=(UNKNOWN,), needed=False),
        Column("originator1", called=("orig1", "orignata"), missing=(UNKNOWN,), needed=False),
        Column("originator2", called=("orig2", "orignatb"), missing=(UNKNOWN,), needed=False),
        Column("fatality1", called=("fatleva",), missing=(UNKNOWN,), needed=False),
        Column("fatality2", called=("fatlevb",), missing=(UNKNOWN,), needed=False),
        Column("hostility1", called=("hostlev1", "hihosta"), missing=(UNKNOWN,), needed=False),
        Column("hostility2", called=("hostlev2", "hihostb"), missing=(UNKNOWN,), needed=False),
        Column("version", "text", needed=False),
    ),
    ("dispute", "ccode1", "ccode2", "year"),
    ((frozenset({"dispnum", "sidea", "styear"}), "the table of dispute participants (MIDB)"),),
)
PARTICIPANTS = Form(
    "a table of dispute participants",
    (
        Column("dispute", called=("dispnum", "dispnum3"), blank=False),
        Column("ccode", blank=False),
        Column("start_day", called=("stday",), missing=(UNKNOWN,)),
        Column("start_month", called=("stmon",), missing=(UNKNOWN,)),
        Column("start_year", called=("styear",), blank=False),
        Column("end_day", called=("endday",), missing=(UNKNOWN,)),
        Column("end_month", called=("endmon",), missing=(UNKNOWN,)),
        Column("end_year", called=("endyear",), blank=False),
        Column("side_a", "flag", ("sidea",), blank=False),
        Column("fatality", missing=(UNKNOWN,), needed=False),
        Column("hostility", called=("hostlev",), missing=(UNKNOWN,), needed=False),
        Column("originator", called=("orig",), missing=(UNKNOWN,), needed=False),
        Column("version", "text", needed=False),
    ),
    ("dispute", "ccode", "start_year", "start_month", "start_day", "side_a"),
    (
        (frozenset({"ccode1", "ccode2"}), "a table of dyadic dispute-years"),
        (frozenset({"disno", "statea"}), "a table of dyadic dispute-years"),
        (frozenset({"dispnum", "outcome", "numa"}), "the table of disputes (MIDA); name the one of participants (MIDB)"),
    ),
)


def read_dyadic_disputes(path: Path) -> Table:
    """Read dyadic dispute-years; a pair that stands in one direction only gets the other one, and a notice says so.

    Returns
    -------
    Table
        A row a dispute, directed pair and year: dispute, ccode1, ccode2, year, onset (1 in the first year), fatality (0 to 6), hostility
        (1 to 5), and what else the file has: shortest and longest (days), reciprocated, start_month, sides, originators; -9 is null.

    Raises
    ------
    DatasetError
        If the file is another table, tells neither the onset nor the first year, a code was not in use, or a row stands twice.
    """
    sheet = read_sheet(path, DYADIC)
    sheet.check_years("year")
    for column in ("ccode1", "ccode2"):
        sheet.check_codes(column, "cow", "year")
    frame = sheet.frame
    sheet.refuse(frame["ccode1"] == frame["ccode2"], "state {cell} disputes with itself", "ccode1")
    if "onset" not in frame.columns:
        if "begun" not in frame.columns:
            raise sheet.fault("there is no column 'midonset', nor 'strtyr'", "one of the two tells the first year of a dispute")
        frame = frame.with_columns((pl.col("begun") == pl.col("year")).cast(pl.Int8).alias("onset"))
    family = "GML" if "midonset" in _header(path) or "gmlmidonset" in _header(path) else "MID"
    version = one_version(sheet)
    frame = frame.drop("version", strict=False)
    turned = frame.rename({name: _other(name) for name in frame.columns}).select(frame.columns) if _turns(frame) else frame.clear()
    lacking = turned.join(frame, on=["dispute", "ccode1", "ccode2", "year"], how="anti")
    notices = (f"{path.name}: {lacking.height} of {frame.height} rows stood in one direction only; the other was added",) if lacking.height else ()
    whole = pl.concat([frame, lacking]).sort("ccode1", "ccode2", "year", "dispute")
    years = _covered(family, spanned(frame, ("year",)))
    return Table(whole, "directed dispute-year", "cow", f"{family} disputes", version, years, sheet.form.key, path, notices)


def read_dispute_participants(path: Path) -> Table:
    """Read participants of disputes, a row each time a state took part, with side_a (1: on the side of the first to act).

    Without a version, which alone tells MID from GML, the table speaks of the years up to its last row.

    Raises
    ------
    DatasetError
        If the file is another table, a code was not in use, an end lies before its start, or a row stands twice.
    """
    sheet = read_sheet(path, PARTICIPANTS)
    sheet.check_years("start_year", "end_year")
    sheet.check_codes("ccode", "cow", "start_year")
    sheet.refuse(sheet.frame["end_year"] < sheet.frame["start_year"], "ends in {cell}, before it begins", "end_year")
    version = one_version(sheet)
    family = "GML" if version.lower().startswith(("2", "gml")) else "MID"
    seen = spanned(sheet.frame, ("start_year", "end_year"))
    years = _covered(family, seen) if version != "not stated" else (COVERED[family][0], seen[1])
    kept = sheet.frame.drop("version", strict=False)
    return Table(kept, "dispute participant", "cow", f"{family} participants", version, years, sheet.form.key, path)


def _covered(family: str, seen: tuple[int, int]) -> tuple[int, int]:
    first, last = COVERED[family]
    return first, max(last, seen[1])


def _header(path: Path) -> list[str]:
    with path.open("rb") as file:
        return [name.strip().strip('"') for name in file.readline().decode("latin-1").split(",")]


def _turns(frame: pl.DataFrame) -> bool:
    return all(_other(name) in frame.columns for name in frame.columns)


def _other(name: str) -> str:
    return {"1": f"{name[:-1]}2", "2": f"{name[:-1]}1"}.get(name[-1], name)
