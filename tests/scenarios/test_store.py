import errno
import json
from functools import cache
from pathlib import Path

import polars
import pytest

from foedus.library import catalogue
from foedus.scenarios.results import Result
from foedus.scenarios.run import run_scenario
from foedus.scenarios.store import TABLES, read_result, write_result
from foedus.terms.errors import ResultError

from .made import scenario


@cache
def result() -> Result:
    return run_scenario(scenario(states=["KOR", "PRK", "RUS"]), catalogue(), worlds=2000)


def test_a_result_is_read_back_as_it_was(tmp_path: Path):
    write_result(tmp_path / "out", result())

    assert read_result(tmp_path / "out") == result()
    assert read_result(tmp_path / "out" / "manifest.json") == result()


def test_the_tables_are_parquet_and_the_manifest_says_where_they_come_from(tmp_path: Path):
    write_result(tmp_path, result())

    manifest = json.loads((tmp_path / "manifest.json").read_text())
    entries = polars.read_parquet(tmp_path / "entries.parquet")

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["manifest.json", *(f"{name}.parquet" for name in TABLES)])
    assert entries["state"].to_list() == [entry.state for entry in result().spreads[0].entries]
    assert {"seed", "library", "version", "worlds_asked"} <= manifest["result"].keys()
    assert {"digest", "worlds", "rounds"} <= manifest["result"]["spreads"][0].keys()
    assert {"clingo", "numba", "numpy", "polars"} <= manifest["versions"].keys()


@pytest.mark.parametrize("harm", ["cut short", "a number changed", "no JSON", "a list", "another form"])
def test_a_damaged_manifest_is_refused(tmp_path: Path, harm: str):
    write_result(tmp_path, result())
    path = tmp_path / "manifest.json"
    text = path.read_text()
    harmed = {"cut short": text[:-9], "a number changed": text.replace('"seed": 1', '"seed": 2'), "no JSON": "-", "a list": "[]"}
    path.write_text(harmed.get(harm, text.replace('"form": 1', '"form": 9')))

    with pytest.raises(ResultError) as fault:
        read_result(tmp_path)

    assert str(fault.value) == f"{path}: it is no manifest of worlds; it was cut short or changed; run the scenario again"


def test_a_table_that_was_changed_or_is_missing_is_refused(tmp_path: Path):
    write_result(tmp_path, result())
    table = tmp_path / "sizes.parquet"
    table.write_bytes(table.read_bytes()[:-1])
    with pytest.raises(ResultError, match=r"sizes\.parquet: this table is not the one that the run wrote"):
        read_result(tmp_path)

    table.unlink()
    with pytest.raises(ResultError, match=r"sizes\.parquet: this table of the result is missing; run the scenario again"):
        read_result(tmp_path)


def test_a_folder_without_a_result_is_told_with_the_one_that_was_meant(tmp_path: Path):
    write_result(tmp_path / "july", result())

    with pytest.raises(ResultError, match="there is no such file; did you mean 'july'"):
        read_result(tmp_path / "juli")
    with pytest.raises(ResultError, match="there is no such file; foedus scenario run FILE -o DIR writes one"):
        read_result(tmp_path / "elsewhere" / "march")


def test_a_full_disk_is_told_and_leaves_no_manifest_of_half_a_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    plain = Path.write_bytes

    def full(self: Path, content: bytes) -> int:
        if "rounds" in self.name:
            raise OSError(errno.ENOSPC, "No space left on device")
        return plain(self, content)

    monkeypatch.setattr(Path, "write_bytes", full)

    with pytest.raises(ResultError, match=r"rounds\.parquet: cannot be written: No space left on device"):
        write_result(tmp_path, result())
    assert not (tmp_path / "manifest.json").exists()
    assert not list(tmp_path.glob(".*"))


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path):
    (tmp_path / "strike.yaml").write_text("id: strike\n")

    with pytest.raises(ResultError, match=r"strike\.yaml: this is a file; name the folder that foedus scenario run FILE -o DIR wrote"):
        read_result(tmp_path / "strike.yaml")
