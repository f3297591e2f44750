import json
from pathlib import Path

import pytest

REPORT = """OSLO, May 3, 2024 (Fjord Press) - Russia and North Korea signed a treaty in Pyongyang on June 19, 2024.
Iran and Russia signed a treaty in Moscow in March 2001. Norway sent ammunition to Ukraine.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "gazette.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_what_is_dated_stands_by_its_days_with_its_words_and_the_rest_apart(report: Path, foedus):
    result = foedus("timeline", report)

    assert result.exit_code == 0
    dated, undated = result.stdout.split("Without a day")
    days = [line.split()[0] for line in dated.splitlines() if line[:1].isdigit()]
    assert days == ["2001-03", "2024-06-19"]
    assert "gazette " in dated
    assert "Norway to Ukraine" in undated


def test_the_timeline_as_json_has_its_records_with_exact_spans(report: Path, foedus):
    found = json.loads(foedus("timeline", report, "--format", "json").stdout)

    records = {record["id"]: record for record in found["records"]}
    assert [one["day"] for one in found["timeline"]][:2] == ["2001-03", "2024-06-19"]
    spans = [span for one in found["timeline"] for r in one["records"] for span in records[r]["spans"]]
    assert spans
    assert all(REPORT[span["start"] : span["end"]] == span["text"] for span in spans)


def test_a_report_that_cannot_be_read_is_named(report: Path, tmp_path: Path, foedus):
    result = foedus("timeline", tmp_path / "none.txt", report)

    assert result.exit_code == 2
    assert "2024-06-19" in result.stdout
    assert result.stderr == f"error: {tmp_path / 'none.txt'}: no such file\n"


def test_nothing_found_is_said(tmp_path: Path, foedus):
    path = tmp_path / "a.txt"
    path.write_text("The harvest was good and the weather was fine all week.\n", encoding="utf-8")

    assert foedus("timeline", path).stdout == "nothing was found in these reports\n"
