import json
from pathlib import Path

import pytest

REPORT = """Russia and North Korea signed a treaty in Pyongyang on June 19, 2024.
The pact binds the two countries to mutual defense in the event of an attack.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "gazette.txt"
    path.write_text(REPORT)
    return path


def test_the_reading_as_json_is_one_object_with_exact_spans(report: Path, foedus):
    reading = json.loads(foedus("read", report, "--format", "json").stdout)

    assert list(reading) == ["documents", "records", "claims", "disagreements"]
    assert {record["kind"] for record in reading["records"]} >= {"agreement", "obligation"}
    spans = [span for record in reading["records"] for span in record["spans"]]
    assert all(REPORT[span["start"] : span["end"]] == span["text"] for span in spans)


def test_the_reading_in_words_is_grouped_by_kind(report: Path, foedus):
    result = foedus("read", report, "--published", "2024-06-20")

    assert result.exit_code == 0
    assert "Agreements (1)" in result.stdout
    assert "published 2024-06-20" in " ".join(result.stdout.split())


def test_a_report_that_cannot_be_read_does_not_stop_the_others(report: Path, tmp_path: Path, foedus):
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2" * 100)

    result = foedus("read", tmp_path / "binary.txt", report, "--format", "json")

    assert result.exit_code == 2
    assert [document["id"] for document in json.loads(result.stdout)["documents"]] == ["gazette"]
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_without_a_single_report_there_is_nothing_to_print(tmp_path: Path, foedus):
    result = foedus("read", tmp_path / "none.txt")

    assert result.exit_code == 2
    assert result.stdout == ""


def test_a_day_of_publication_that_is_none_is_refused(report: Path, foedus):
    result = foedus("read", report, "--published", "20/6/2024")

    assert result.exit_code == 2
    assert "write it as YYYY-MM-DD" in result.stderr


def test_the_texts_in_which_spans_count_can_be_kept(report: Path, tmp_path: Path, foedus):
    feed = tmp_path / "alerts.jsonl"
    feed.write_text(json.dumps({"id": "../../a/1", "title": "A pact", "text": REPORT}), encoding="utf-8")

    result = foedus("read", feed, report, "--keep-text", tmp_path / "new" / "texts", "--format", "json")

    texts = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "new" / "texts").iterdir()}
    assert texts == {"a-1": f"A pact\n\n{REPORT}", "gazette": REPORT}
    records = json.loads(result.stdout)["records"]
    assert {record["doc"] for record in records} == set(texts)
    assert all(texts[record["doc"]][span["start"] : span["end"]] == span["text"] for record in records for span in record["spans"])


def test_a_kept_text_never_replaces_another(report: Path, tmp_path: Path, foedus):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "gazette.txt").write_text("mine", encoding="utf-8")

    result = foedus("read", report, "--keep-text", folder)

    assert result.exit_code == 2
    assert "gazette.txt: a file with another content stands there; name another folder" in result.stderr
    assert (folder / "gazette.txt").read_text(encoding="utf-8") == "mine"


def test_texts_cannot_be_kept_in_a_file(report: Path, foedus):
    result = foedus("read", report, "--keep-text", report)

    assert result.exit_code == 2
    assert "gazette.txt: cannot be made" in result.stderr
