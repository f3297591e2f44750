"""Transfers out of tables: ours and plain ones, what counts, and what is refused."""

import json
from pathlib import Path

import polars as pl
import pytest
from tests.measures.tables import write

from foedus.measures.recorded_transfers import read_transfers
from foedus.terms.errors import DatasetError

RUSSIA, NORTH_KOREA, IRAN = 365, 731, 630


def records(path: Path, *rows: tuple[str, str, str | None, str | None, list[str], list[str]]) -> Path:
    """A table as foedus read writes it: (kind, certainty, day, day of publication, giver, receiver)."""
    frame = pl.DataFrame(
        [
            {"kind": kind, "certainty": how, "date": day, "published": told, "slots": json.dumps({"giver": giver, "receiver": receiver})}
            for kind, how, day, told, giver, receiver in rows
        ],
        schema=dict.fromkeys(("kind", "certainty", "date", "published", "slots"), pl.String),
    )
    frame.write_parquet(path)
    return path


def test_asserted_and_reported_transfers_count_and_others_do_not(tmp_path):
    path = records(
        tmp_path / "r.parquet",
        ("transfer", "asserted", "2023-09", "2024-01-01", ["PRK"], ["RUS"]),
        ("transfer", "reported", None, "2024-06-19", ["IRN", "PRK"], ["RUS"]),
        ("transfer", "denied", "2022", "2024-01-01", ["IRN"], ["RUS"]),
        ("transfer", "planned", "2025", "2024-01-01", ["RUS"], ["PRK"]),
        ("visit", "asserted", "2021", "2024-01-01", ["RUS"], ["PRK"]),
    )

    found = read_transfers(path)

    assert found.rows == ((2023, NORTH_KOREA, RUSSIA), (2024, IRAN, RUSSIA), (2024, NORTH_KOREA, RUSSIA))
    assert found.years == (2023, 2024)
    assert found.notes == ("r.parquet: 4 transfers told, 3 pairs of giver and receiver counted",)


def test_a_plain_table_has_codes_names_or_numbers(tmp_path):
    rows = [{"year": 2023, "giver": "PRK", "receiver": "Russia"}, {"year": 1980, "giver": RUSSIA, "receiver": "731"}]

    assert read_transfers(write(tmp_path / "t.csv", ("year", "giver", "receiver"), rows)).rows == (
        (1980, RUSSIA, NORTH_KOREA),
        (2023, NORTH_KOREA, RUSSIA),
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"year": 2023, "giver": "RUZ", "receiver": "PRK"}, "t.csv:2: unknown state 'RUZ': did you mean 'RUS'"),
        ({"year": 2023, "giver": "3", "receiver": "PRK"}, "unknown Correlates of War number '3'"),
        ({"year": "", "giver": "RUS", "receiver": "PRK"}, "year is blank"),
        ({"year": -9, "giver": "RUS", "receiver": "PRK"}, "t.csv:2: year: -9 is no year"),
        ({"year": 99999, "giver": "RUS", "receiver": "PRK"}, "t.csv:2: year: 99999 is no year"),
        ({"year": 2023, "giver": "RUS", "receiver": "365"}, "t.csv:2: state 365 gives to itself"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(tmp_path, row, message):
    with pytest.raises(DatasetError, match=message):
        read_transfers(write(tmp_path / "t.csv", ("year", "giver", "receiver"), [row]))


def test_tables_without_transfers_are_refused(tmp_path):
    with pytest.raises(DatasetError, match="there is no transfer that counts"):
        read_transfers(records(tmp_path / "r.parquet", ("visit", "asserted", "2021", None, ["RUS"], ["PRK"])))
    pl.DataFrame({"kind": ["transfer"]}).write_parquet(tmp_path / "x.parquet")
    with pytest.raises(DatasetError, match="there is no column 'certainty', as tables of foedus read have"):
        read_transfers(tmp_path / "x.parquet")
    (tmp_path / "y.parquet").write_text("no table")
    with pytest.raises(DatasetError, match="no Parquet table"):
        read_transfers(tmp_path / "y.parquet")


def test_a_parquet_file_that_is_not_there_is_said_with_the_nearest(tmp_path):
    (tmp_path / "records.parquet").write_text("")

    with pytest.raises(DatasetError, match=r"record\.parquet: no such file; did you mean 'records\.parquet'\?"):
        read_transfers(tmp_path / "record.parquet")
