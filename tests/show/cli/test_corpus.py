"""``foedus read`` over many reports: lines as they come, tables, workers, runs that go on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from foedus.reading import read_document

GOODS = ("drones", "tanks", "oil", "ammunition", "missiles", "rifles")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "reports"
    found.mkdir()
    for n, goods in enumerate(GOODS):
        (found / f"report-{n}.txt").write_text(f"Iran sent {goods} to Russia on June {n + 1}, 2024. Norway aids Ukraine.\n", encoding="utf-8")
    return found


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_lines_hold_what_the_one_json_object_holds(folder: Path, foedus):
    whole = json.loads(foedus("read", folder, "--format", "json").stdout)
    told = lines(foedus("read", folder, "--format", "jsonl").stdout)

    assert [one["document"] for one in told if "document" in one] == whole["documents"]
    records = [record for one in told if "document" in one for record in one["records"]]
    assert records == [{**record, "origins": None} for record in whole["records"]]
    assert [one["claim"] for one in told if "claim" in one] == whole["claims"]
    assert [one["disagreement"] for one in told if "disagreement" in one] == whole["disagreements"]


def test_reports_read_apart_end_without_claims(folder: Path, foedus):
    told = lines(foedus("read", folder, "--format", "jsonl", "--apart").stdout)

    assert [list(one) for one in told] == [["document", "records", "by"]] * len(GOODS)


def test_workers_change_nothing_in_what_is_printed(folder: Path, foedus):
    (folder / "report-1a.txt").write_bytes(b"\0\1\2" * 100)

    alone, many = foedus("read", folder, "-f", "json"), foedus("read", folder, "-f", "json", "--workers", 2)

    assert many.stdout == alone.stdout
    assert many.stderr == alone.stderr
    assert (many.exit_code, alone.exit_code) == (2, 2)


def test_what_is_written_to_a_file_is_what_would_be_printed(folder: Path, tmp_path: Path, foedus):
    for ending, form in ((".json", "json"), (".jsonl", "jsonl"), (".txt", "text")):
        output = tmp_path / f"out{ending}"
        assert foedus("read", folder, "-o", output).stdout == ""
        assert output.read_text(encoding="utf-8") == foedus("read", folder, "-f", form).stdout


def test_a_run_that_was_cut_off_goes_on_and_comes_to_the_same(folder: Path, tmp_path: Path, foedus):
    output = tmp_path / "out.jsonl"
    foedus("read", folder, "-o", output)
    whole = output.read_bytes()
    for cut in (0, 1, whole.index(b"\n") + 1, whole.index(b"\n") + 40, whole.rindex(b'{"claim"') + 5, len(whole)):
        output.write_bytes(whole[:cut])
        assert foedus("read", folder, "-o", output, "--resume").exit_code == 0
        assert output.read_bytes() == whole


def test_reports_that_are_finished_are_not_read_again_and_new_ones_are(folder: Path, tmp_path: Path, foedus, monkeypatch: pytest.MonkeyPatch):
    output = tmp_path / "out.jsonl"
    foedus("read", folder, "-o", output)
    (folder / "a-new.txt").write_text("Poland sent tanks to Ukraine.\n", encoding="utf-8")
    read: list[str] = []

    def noted(document):
        read.append(document.id)
        return read_document(document)

    monkeypatch.setattr(sys.modules["foedus.brief.compose"], "read_document", noted)
    foedus("read", folder, "-o", output, "--resume")

    told = lines(output.read_text(encoding="utf-8"))
    assert read == ["a-new"]
    assert [one["document"]["id"] for one in told if "document" in one] == [*(f"report-{n}" for n in range(len(GOODS))), "a-new"]
    assert any("Poland" in one["claim"]["about"] for one in told if "claim" in one)


def test_without_resume_an_output_is_written_anew(folder: Path, tmp_path: Path, foedus):
    output = tmp_path / "out.jsonl"
    output.write_text("something else\n" * 10_000, encoding="utf-8")

    foedus("read", folder, "-o", output, "--apart")

    assert len(lines(output.read_text(encoding="utf-8"))) == len(GOODS)


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_run_that_is_killed_leaves_whole_reports(folder: Path, tmp_path: Path, foedus):
    for n in range(300):
        (folder / f"more-{n:03}.txt").write_text(f"Iran sent {n} tanks to Russia on June 1, 2024.\n", encoding="utf-8")
    output = tmp_path / "out.jsonl"
    command = [sys.executable, "-c", "from foedus.show.cli import main; main()", "read", folder, "-o", output, "--apart", "--workers", "2"]
    process = subprocess.Popen([str(word) for word in command], stderr=subprocess.DEVNULL)
    while process.poll() is None and (not output.exists() or output.stat().st_size < 2000):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    left = output.read_bytes()

    assert left.endswith(b"\n")
    assert foedus("read", folder, "-o", output, "--apart", "--resume").exit_code == 0
    assert output.read_bytes().startswith(left)
    assert len(lines(output.read_text(encoding="utf-8"))) == 300 + len(GOODS)


def test_a_report_that_came_before_is_noted(folder: Path, tmp_path: Path, foedus):
    (folder / "twin.txt").write_bytes((folder / "report-0.txt").read_bytes())

    result = foedus("read", folder, "-f", "jsonl")

    assert len([one for one in lines(result.stdout) if "document" in one]) == len(GOODS)
    assert result.stderr == f"note: {folder / 'report-0.txt'} and {folder / 'twin.txt'} hold the same bytes and are one report.\n"


def test_texts_are_kept_of_reports_that_were_finished_too(folder: Path, tmp_path: Path, foedus):
    output = tmp_path / "out.jsonl"
    foedus("read", folder / "report-0.txt", "-o", output)
    foedus("read", folder, "-o", output, "--resume", "--keep-text", tmp_path / "texts")

    assert len(list((tmp_path / "texts").iterdir())) == len(GOODS)


def test_a_table_has_a_row_a_record(folder: Path, tmp_path: Path, foedus):
    pl = pytest.importorskip("polars", reason="polars (extra measures) is not installed")
    output = tmp_path / "records.parquet"

    assert foedus("read", folder, "-o", output).exit_code == 0

    records = json.loads(foedus("read", folder, "-f", "json").stdout)["records"]
    table = pl.read_parquet(output)
    assert table["id"].to_list() == [record["id"] for record in records]
    assert table["spans"].to_list() == [record["spans"] for record in records]
    assert [json.loads(slots) for slots in table["slots"]] == [record["slots"] for record in records]
    assert sorted(tmp_path.iterdir()) == [output, folder], "nothing else is left behind"


def test_a_table_without_a_record_has_its_columns(tmp_path: Path, foedus):
    pl = pytest.importorskip("polars", reason="polars (extra measures) is not installed")
    report, output = tmp_path / "a.txt", tmp_path / "a.parquet"
    report.write_text("The harvest was good and the weather was fine all week.\n", encoding="utf-8")

    foedus("read", report, "-o", output)

    assert pl.read_parquet(output).shape == (0, 16)


def test_without_polars_the_extra_is_named(folder: Path, tmp_path: Path, foedus, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "polars", None)

    result = foedus("read", folder, "-o", tmp_path / "a.parquet")

    assert result.exit_code == 2
    assert "pip install 'foedus[measures]'" in result.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--resume",), "--resume cannot be used without -o FILE.jsonl"),
        (("--resume", "-o", "OUT.json"), "--resume cannot be used without -o FILE.jsonl"),
        (("--apart",), "--apart cannot be used without --format jsonl"),
        (("-f", "parquet"), "--format parquet cannot be used without -o FILE.parquet"),
        (("--workers", "2", "--scheduler", "tcp://h:1"), "--workers cannot be used with --scheduler"),
        (("-f", "plover", "--workers", "2"), "cannot be used with --format plover and --compare-backends"),
        (("--backend", "llm", "--workers", "2"), "--workers and --scheduler cannot be used with another --backend than rules"),
        (("-f", "json", "-o", "OUT.jsonl"), "the ending says jsonl, --format says json"),
        (("-o", "OUT.jsonll"), "did you mean '.jsonl'?"),
        (("-o", "FOLDER/out.jsonl"), "in a folder of them; write elsewhere"),
    ],
)
def test_options_that_do_not_go_together_are_refused(words: tuple[str, ...], message: str, folder: Path, tmp_path: Path, foedus):
    given = [word.replace("OUT", str(tmp_path / "out")).replace("FOLDER", str(folder)) for word in words]

    result = foedus("read", folder, *given)

    assert result.exit_code == 2
    assert message in result.stderr
