"""Roll calls of the United Nations General Assembly, a row a state's vote.

Written to the published column names: ``rcid, ccode, vote`` and ``year`` or ``session``.
A session is dated by the year in which it opened, 1945 plus its number.

References
----------
Voeten (2013), in Reinalda (ed.), Routledge Handbook of International Organization.
"""

from dataclasses import replace
from pathlib import Path

from .columns import Column, Form, read_sheet, spanned
from .polars_extra import pl
from .typed_table import Table

YES, ABSTAIN, NO, ABSENT, NO_MEMBER = 1, 2, 3, 8, 9
FIRST_SESSION = 1945
"""Year before the first session's."""
VOTES = Form(
    "the table of votes in the General Assembly",
    (
        Column("rcid", blank=False),
        Column("ccode", blank=False),
        Column("vote", blank=False),
        Column("year", needed=False),
        Column("session", needed=False),
    ),
    ("rcid", "ccode"),
    ((frozenset({"rcid", "country_code"}), "the table of the R package unvotes, which has no Correlates of War codes"),),
)


def read_votes(path: Path) -> Table:
    """Read votes.

    Returns
    -------
    Table
        A row a roll call and state that was a member: rcid, ccode, year, vote (1 yes, 2 abstained, 3 no; null: absent).

    Raises
    ------
    DatasetError
        If the file is another table, has neither year nor session, a vote is none of 1, 2, 3, 8, 9, a code was not in use, or a state votes twice.
    """
    sheet = read_sheet(path, VOTES)
    frame = sheet.frame
    known = frame["vote"].is_in(pl.Series([YES, ABSTAIN, NO, ABSENT, NO_MEMBER], dtype=pl.Int32).implode())
    sheet.refuse(~known, "vote must be 1, 2, 3, 8 or 9, not {cell}", "vote")
    if "year" not in frame.columns:
        if "session" not in frame.columns:
            raise sheet.fault("there is no column 'year', nor 'session'", "one of the two tells when the vote was")
        frame = frame.with_columns((pl.col("session") + FIRST_SESSION).alias("year"))
    sheet.refuse(frame["year"].is_null(), "the year is blank")
    replace(sheet, frame=frame).check_codes("ccode", "cow", "year")
    members = frame.filter(pl.col("vote") != NO_MEMBER)
    left = frame.height - members.height
    notices = (f"{path.name}: {left} of {frame.height} rows are of states that were no members, and are left out",) if left else ()
    cast = members.with_columns(pl.when(pl.col("vote") == ABSENT).then(None).otherwise(pl.col("vote")).cast(pl.Int8).alias("vote"))
    years = spanned(cast, ("year",))
    return Table(cast.select("rcid", "ccode", "year", "vote"), "vote", "cow", "UN votes", "not stated", years, ("rcid", "ccode"), path, notices)
