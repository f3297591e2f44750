"""Transfers that reports tell of, as pairs of states by year: the table that ``foedus read -o FILE.parquet`` writes, or a plain one.

A plain table has the columns year, giver, receiver; states are our codes or Correlates of War numbers. Of what was read, only transfers that a report
asserts or reports count; planned, possible and denied ones do not. The year is that of the transfer, else that of the report.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..sources.datasets import cow_of
from ..sources.datasets.polars_extra import pl
from ..sources.datasets.table import Layout, read_table, text_of
from ..terms.actors import bearers, state
from ..terms.errors import DatasetError, UnknownName

PLAIN = Layout("a table of transfers", ("year", "giver", "receiver"))
COUNTED = ("asserted", "reported")
"""Certainties of a record that count as a transfer."""
YEARS = range(1500, 2101)
"""What is outside them is no year of a transfer."""
READ = {"kind", "certainty", "date", "slots", "published"}


@dataclass(frozen=True)
class RecordedTransfers:
    """Who gave to whom, by Correlates of War numbers, and the years from the first to the last of them."""

    rows: tuple[tuple[int, int, int], ...]
    """(year, giver, receiver)."""
    years: tuple[int, int]
    notes: tuple[str, ...] = ()


def read_transfers(path: Path) -> RecordedTransfers:
    """Read transfers, ``.parquet`` as ``foedus read`` writes it, else a plain table with commas.

    Raises
    ------
    DatasetError
        If the file is another table, holds no transfer that counts, or names a state that there is not.
    """
    rows, notes = _of_records(path) if path.suffix.lower() == ".parquet" else (list(_of_plain(path)), ())
    if not rows:
        raise DatasetError(path, "there is no transfer that counts", f"counted are {' and '.join(COUNTED)} ones, between two states, with a year")
    return RecordedTransfers(tuple(sorted(set(rows))), (min(row[0] for row in rows), max(row[0] for row in rows)), notes)


def _of_plain(path: Path) -> Iterator[tuple[int, int, int]]:
    for row in read_table(path, PLAIN):
        year = row.needed("year")
        if year not in YEARS:
            raise row.fault(f"year: {year} is no year")
        try:
            giver, receiver = _number(row.text("giver"), year), _number(row.text("receiver"), year)
        except UnknownName as fault:
            raise row.fault(str(fault)) from None
        if giver is None or receiver is None:
            raise row.fault(f"a state has no Correlates of War number in {year}")
        if giver == receiver:
            raise row.fault(f"state {giver} gives to itself")
        yield year, giver, receiver


def _of_records(path: Path) -> tuple[list[tuple[int, int, int]], tuple[str, ...]]:
    if not path.is_file():
        text_of(path)  # says what is there instead
    try:
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as fault:
        raise DatasetError(path, f"no Parquet table: {str(fault).partition(chr(10))[0]}", "name what foedus read -o wrote") from None
    if lacking := sorted(READ - set(frame.columns)):
        raise DatasetError(path, f"there is no column '{lacking[0]}', as tables of foedus read have")
    told = frame.filter(pl.col("kind") == "transfer")
    rows = []
    for day, published, slots in told.filter(pl.col("certainty").is_in(COUNTED)).select("date", "published", "slots").iter_rows():
        filled, year = json.loads(slots), (day or published or "")[:4]
        pairs = [(a, b) for a in filled.get("giver") or () for b in filled.get("receiver") or ()] if year.isdecimal() and int(year) in YEARS else []
        for giver, receiver in pairs:
            numbers = cow_of(giver, date(int(year), 7, 1)), cow_of(receiver, date(int(year), 7, 1))
            if numbers[0] is not None and numbers[1] is not None:
                rows.append((int(year), numbers[0], numbers[1]))
    return rows, (f"{path.name}: {told.height} transfers told, {len(rows)} pairs of giver and receiver counted",)


def _number(word: str, year: int) -> int | None:
    if word.isdigit():
        if not bearers("cow", int(word)):
            raise UnknownName("Correlates of War number", word)
        return int(word)
    return cow_of(state(word, date(year, 7, 1)).code, date(year, 7, 1))
