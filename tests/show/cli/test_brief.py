import json
from pathlib import Path

import pytest
from tests.show.pages import Page

REPORT = """Harbour Gazette

Published June 20, 2024

MOSCOW - On June 19, 2024, Russian President Vladimir Putin and North Korean leader Kim Jong Un signed a treaty in Pyongyang
that promises mutual aid if either country is attacked. North Korea has supplied Russia with munitions for its war in Ukraine, the ministry said.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "gazette.txt"
    path.write_text(REPORT)
    return path


def test_a_dossier_is_printed(report: Path, foedus):
    result = foedus("brief", report)

    assert result.exit_code == 0
    assert result.stderr == ""
    assert "In brief" in result.stdout
    assert "As of 20 June 2024" in result.stdout


@pytest.mark.parametrize(("name", "start"), [("a.html", "<!DOCTYPE html>"), ("a.md", "# "), ("a.json", "{"), ("a.txt", "")])
def test_a_dossier_is_written_as_its_ending_says(name: str, start: str, report: Path, tmp_path: Path, foedus):
    result = foedus("brief", report, "-o", tmp_path / name)

    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([name, "gazette.txt"])


def test_the_dossier_as_json_is_the_whole_dossier(report: Path, foedus):
    dossier = json.loads(foedus("brief", report, "--on", "2025-01-10", "--format", "json").stdout)

    assert dossier["asked_on"] == "2025-01-10"
    assert dossier["sources"][0]["text"] == REPORT
    assert len(dossier["headline"]) == 3


def test_a_report_that_cannot_be_read_does_not_stop_the_others(report: Path, tmp_path: Path, foedus):
    (tmp_path / "empty.txt").write_text("")

    result = foedus("brief", tmp_path / "none.txt", report, tmp_path / "empty.txt", "-o", tmp_path / "a.md")

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 2
    assert "none.txt: no such file" in result.stderr
    assert "empty.txt: the file is empty" in result.stderr
    assert (tmp_path / "a.md").exists()


def test_without_a_single_report_nothing_is_written(tmp_path: Path, foedus):
    result = foedus("brief", tmp_path / "none.txt", "-o", tmp_path / "a.md")

    assert result.exit_code == 2
    assert result.stdout == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-o", "a.htm"), "did you mean '.html'?"),
        (("-o", "no-such-folder/a.html"), "there is no folder"),
        (("-f", "htm"), "unknown format 'htm': did you mean 'html'?"),
        (("-o", "a.html", "-f", "md"), "the ending says html, --format says md"),
        (("--on", "2024-31-12"), "did you mean 2024-12-31?"),
        (("--published", "June 20"), "'June 20' is no date"),
    ],
)
def test_bad_input_is_refused_before_any_work(words: tuple[str, ...], message: str, tmp_path: Path, foedus, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    result = foedus("brief", "report.txt", *words)

    assert result.exit_code == 2
    assert message in result.stderr
    assert "report.txt" not in result.stderr, "the report was not even looked for"
    assert list(tmp_path.iterdir()) == []


def test_two_real_reports_make_a_sound_page(shared: Path, tmp_path: Path, foedus):
    reports = sorted((shared / "seeds").glob("*.txt"))

    result = foedus("brief", *reports, "-o", tmp_path / "a.html")

    page = Page((tmp_path / "a.html").read_text(encoding="utf-8"))
    assert result.exit_code == 0
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert [link for link in page.links if not link.startswith("#") or link[1:] not in page.ids] == []
    assert page.tags.count("svg") == 2
    assert page.tags.count("mark") > 20


def test_a_report_is_never_written_over(tmp_path: Path, foedus):
    report = tmp_path / "report.txt"
    report.write_text("Russia and North Korea signed a treaty on 19 June 2024.\n")

    result = foedus("brief", report, "-o", tmp_path / "." / "report.txt")

    assert result.exit_code == 2
    assert "this is one of the reports" in result.stderr
    assert report.read_text().startswith("Russia and")


def test_a_dossier_is_never_written_into_a_folder_of_reports(report: Path, tmp_path: Path, foedus):
    result = foedus("brief", tmp_path, "-o", tmp_path / "dossier.html")

    assert result.exit_code == 2
    assert "in a folder of them; write elsewhere" in result.stderr
    assert list(tmp_path.iterdir()) == [report]
