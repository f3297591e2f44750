"""The Correlates of War list of inter-state wars as a typed frame: a row a state's spell on one side of a war."""

from pathlib import Path

from .polars_extra import pl
from .typed_table import Table
from .wars import read_cow_wars

COVERED = (1816, 2007)
"""Years of version 4.0: the first war on the list began in 1823, the last ended in 2003, and the years around them had none."""


def read_war_table(path: Path) -> Table:
    """Read inter-state wars.

    Returns
    -------
    Table
        A row a war, state and spell: war, name, ccode, side (1 or 2), start, last (days; null: not known), initiator.

    Raises
    ------
    DatasetError
        If the file is another table or version, or a row says what cannot be.
    """
    rows = [
        {
            "war": one.war,
            "name": one.name,
            "ccode": one.state,
            "side": one.side,
            "start": one.start,
            "last": one.end,
            "initiator": one.initiator,
        }
        for one in read_cow_wars(path)
    ]
    frame = pl.DataFrame(rows, schema_overrides={"ccode": pl.Int32, "last": pl.Date}, infer_schema_length=None)
    return Table(frame, "war participant", "cow", "COW inter-state wars", "4.0", COVERED, ("war", "ccode", "side", "start"), path)
