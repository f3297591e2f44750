"""International Crisis Behavior (ICB): the states in foreign-policy crises, a row a crisis actor.

Written to the published column names of the actor-level file: ``crisno, cracid, yrtrig, motrig, datrig, yrterm, moterm, daterm``.

References
----------
Brecher, Wilkenfeld, Beardsley, James & Quinn, International Crisis Behavior Data Codebook. Wilkenfeld & Brecher (1997), A Study of Crisis.
"""

from pathlib import Path

from .columns import Column, Form, read_sheet, spanned
from .typed_table import Table

FIRST_YEAR = 1918
"""The project begins with the last days of the First World War."""
CRISES = Form(
    "the ICB file of crisis actors",
    (
        Column("crisis", called=("crisno",), blank=False),
        Column("ccode", called=("cracid",), blank=False),
        Column("year", called=("yrtrig",), blank=False),
        Column("month", called=("motrig",)),
        Column("day", called=("datrig",)),
        Column("end_year", called=("yrterm",)),
        Column("end_month", called=("moterm",)),
        Column("end_day", called=("daterm",)),
    ),
    ("crisis", "ccode", "year", "month", "day"),
    (
        (frozenset({"crisno", "brkdur"}), "the ICB file of crises; name the one of actors"),
        (frozenset({"crisno", "statea"}), "the ICB file of dyads; name the one of actors"),
    ),
)


def read_crises(path: Path) -> Table:
    """Read crisis actors: crisis, ccode, and the days on which the crisis began and ended for the state, in parts as published.

    Raises
    ------
    DatasetError
        If the file is another table, a code was not in use, or an actor stands twice on one day.
    """
    sheet = read_sheet(path, CRISES)
    sheet.check_years("year", "end_year")
    sheet.check_codes("ccode", "cow", "year")
    sheet.refuse(sheet.frame["end_year"] < sheet.frame["year"], "ends in {cell}, before it begins", "end_year")
    last = spanned(sheet.frame, ("year",))[1]
    return Table(sheet.frame, "crisis actor", "cow", "ICB actors", "not stated", (FIRST_YEAR, last), sheet.form.key, path)
