"""The commands over tables of others."""

import csv
import json
from pathlib import Path

import pytest
from tests.measures.tables import cow, iwd, pact, write
from typer.testing import CliRunner

from foedus.show.cli.app import app

RUN = CliRunner()


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def tables(tmp_path):
    alliances, members = pact(tmp_path, 300, 255, begin="1879-10-7", end="1918-11-3", defense=1, defcoadv=1, statthr1=365, neutral=1)
    spells = (365, "Russia", 1, 1, "1905-8-1", "1905-11-3", 2, 70), (300, "Austria-Hungary", 2, 2, "1905-8-1", "1905-11-3", 2, 70)
    wars = cow(tmp_path / "cow.csv", *spells)
    dyads = iwd(tmp_path / "iwd.csv", (7, 365, "Russia", 300, "Austria-Hungary", "1905-8-1", "1905-11-3"))
    return {"alliances": alliances, "members": members, "wars": wars, "iwd": dyads}


def options(tables: dict[str, Path], *names: str) -> list[str]:
    return [word for name in names for word in (f"--{name}", str(tables[name]))]


def test_import_keeps_the_norms_and_compare_finds_them(tables, tmp_path):
    brought = RUN.invoke(app, ["import", "atop", str(tables["alliances"]), str(tables["members"])])
    beside = RUN.invoke(app, ["compare", "atop", "--format", "json"])

    assert brought.exit_code == 0
    assert "1 alliances, 1 phases, 2 norms" in brought.output
    assert json.loads(beside.output)["pairs"] == {"1001": "dual-1879"}


def test_import_names_the_coding_sheets(tables, tmp_path):
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "ATOP1001.pdf").touch()

    brought = RUN.invoke(app, ["import", "atop", str(tables["alliances"]), str(tables["members"]), "--codebook", str(tmp_path / "sheets")])

    assert "1 of the alliances have a coding sheet" in brought.output


def test_compare_reads_files_without_an_import(tables):
    beside = RUN.invoke(app, ["compare", "atop", *options(tables, "alliances", "members"), "--all"])

    assert beside.exit_code == 0
    assert "1 treaties that both hold" in beside.output
    assert "types of obligation" in beside.output


def test_compare_without_either_says_what_to_do():
    beside = RUN.invoke(app, ["compare", "atop"])

    assert beside.exit_code == 2
    assert "foedus import atop" in beside.output


def test_compare_with_one_of_the_files_wants_both(tables):
    assert RUN.invoke(app, ["compare", "atop", *options(tables, "alliances")]).exit_code == 2


def test_backtest_writes_what_the_scorer_reads(tables, tmp_path):
    output = tmp_path / "predictions.csv"
    pairs = write(tmp_path / "pairs.csv", ["atop_id", "war_id"], [{"atop_id": 1001, "war_id": 7}, {"atop_id": 1001, "war_id": 93}])

    done = RUN.invoke(app, ["backtest", "casus", *options(tables, "alliances", "members", "wars", "iwd"), "--pairs", str(pairs), "-o", str(output)])

    assert done.exit_code == 0
    assert "not answered: 1" in done.output
    with output.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["atop_id", "war_id", "obligation", "predicted", "reasons"]
    assert {(row["war_id"], row["obligation"], row["predicted"]) for row in rows} >= {("7", "defence", "1"), ("93", "any", "")}
    assert "Germany owes Austria-Hungary (dual-1879/1)" in rows[0]["reasons"]


def test_backtest_without_dyads_numbers_wars_by_cow(tables, tmp_path):
    output = tmp_path / "predictions.csv"

    RUN.invoke(app, ["backtest", "casus", *options(tables, "alliances", "members", "wars"), "-o", str(output)])

    assert "1001,cow:70,defence,1" in output.read_text()


@pytest.mark.parametrize("output", ["predictions.txt", "cow.csv", "nowhere/predictions.csv"])
def test_backtest_refuses_an_output_that_is_no_table_or_an_input(tables, tmp_path, output):
    before = tables["wars"].read_text()

    done = RUN.invoke(app, ["backtest", "casus", *options(tables, "alliances", "members", "wars"), "-o", str(tmp_path / output)])

    assert done.exit_code == 2
    assert tables["wars"].read_text() == before


def test_a_wrong_table_is_one_line(tables, tmp_path):
    done = RUN.invoke(
        app, ["backtest", "casus", *options(tables, "alliances", "members"), "--wars", str(tables["iwd"]), "-o", str(tmp_path / "p.csv")]
    )

    assert done.exit_code == 2
    assert "this is the Interstate War Data" in done.output
    assert len(done.output.strip().splitlines()) == 1
