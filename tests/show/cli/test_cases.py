import json
from pathlib import Path

import pytest
from tests.reasoning.tiny import tiny

CASE = """
id: {name}
title: An attack on Poland
today: 2024-06-20
events:
  - {{id: attack, date: 2024-06-01, kind: armed_attack, by: [BLR], on: [POL]}}
expect:
  - {{who: USA, toward: POL, norm: {norm}, verdict: {verdict}}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, norm, verdict in (("a-right", "nato-1949/5", "obliged"), ("b-absent", "made-up-1900/1", "obliged")):
        (tmp_path / f"{name}.yaml").write_text(CASE.format(name=name, norm=norm, verdict=verdict))
    return tmp_path


def add_wrong(folder: Path) -> None:
    (folder / "c-wrong.yaml").write_text(CASE.format(name="c-wrong", norm="nato-1949/5", verdict="permitted"))


def test_cases_that_hold_pass_and_those_not_in_the_library_are_counted_apart(folder: Path, foedus):
    result = foedus("cases", folder)

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{folder / 'b-absent.yaml'}: not yet in the library: made-up-1900",
        "1 not yet in the library: b-absent",
        "1 passed, 0 failed",
    ]


def test_without_a_path_the_casebook_of_the_library_runs(foedus, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    law = tiny(tmp_path)
    monkeypatch.setattr("foedus.library.catalogue", lambda: law)

    assert foedus("cases").stdout == f"{len(law.case_files)} passed, 0 failed\n"


def test_a_miss_is_told_with_what_was_expected_and_what_came(folder: Path, foedus):
    add_wrong(folder)

    result = foedus("cases", folder)

    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert lines[-1] == "1 passed, 1 failed"
    miss = " ".join(lines[lines.index("c-wrong: An attack on Poland") + 1 :])
    assert "permitted" in miss
    assert "obliged" in miss


def test_a_file_that_cannot_be_read_does_not_stop_the_others(folder: Path, foedus):
    (folder / "d-broken.yaml").write_text("id: d\ntoday: 2024-13-01\n")

    result = foedus("cases", folder, folder / "none.yaml")

    assert result.exit_code == 2
    assert result.stdout.splitlines()[-1] == "1 passed, 0 failed"
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["error", "error"]
    assert "there is no month 13" in result.stderr
    assert "none.yaml: no such file or folder" in result.stderr


def test_a_folder_without_cases_is_said_to_hold_none(tmp_path: Path, foedus):
    result = foedus("cases", tmp_path)

    assert result.exit_code == 2
    assert "no case files (*.yaml) in this folder" in result.stderr


def test_a_mistyped_path_gets_a_suggestion(folder: Path, foedus):
    result = foedus("cases", folder / "a-rihgt.yaml")

    assert "did you mean 'a-right.yaml'?" in result.stderr


def test_an_agreement_not_in_the_library_is_named_with_the_nearest_one(folder: Path, foedus):
    (folder / "b-absent.yaml").write_text(CASE.format(name="b-absent", norm="nato-1948/5", verdict="obliged"))

    result = foedus("cases", folder)

    assert result.exit_code == 0
    assert "b-absent.yaml: not yet in the library: nato-1948 (did you mean 'nato-1949'?)" in result.stdout


@pytest.mark.parametrize("text", ["title: &a [*a]", "id: " + "[" * 5000, "id: " + '["]",' * 100_000, "- " * 100 + "a"])
def test_a_file_that_contains_itself_or_is_nested_too_deep_does_not_stop_the_others(text: str, folder: Path, foedus):
    (folder / "a-deep.yaml").write_text(text)

    result = foedus("cases", folder)

    assert result.exit_code == 2
    assert result.stdout.splitlines()[-1] == "1 passed, 0 failed"
    assert "a-deep.yaml:1:" in result.stderr
    assert "contains itself" in result.stderr or "nested deeper than" in result.stderr


def test_an_article_that_its_agreement_does_not_have_is_an_error_of_that_file_alone(folder: Path, foedus):
    (folder / "c-article.yaml").write_text(CASE.format(name="c-article", norm="nato-1949/55", verdict="obliged"))

    result = foedus("cases", folder)

    assert result.exit_code == 2
    assert result.stdout.splitlines()[-1] == "1 passed, 0 failed"
    assert "c-article.yaml:8: at $.expect[0].norm: unknown article 'nato-1949/55'; did you mean 'nato-1949/5'?" in result.stderr


def test_the_outcome_of_each_case_as_json(folder: Path, foedus):
    add_wrong(folder)

    result = foedus("cases", folder, "--format", "json")

    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (answer["passed"], answer["failed"], answer["absent"]) == (1, 1, 1)
    assert [one["result"] for one in answer["cases"]] == ["passed", "absent", "failed"]


def test_a_scenario_in_a_folder_is_left_aside_and_by_name_it_is_sent_to_its_own_command(tmp_path: Path, foedus):
    (tmp_path / "case.yaml").write_text("id: a\ntoday: 2024-06-20\nevents:\n  - {id: e, date: 2024-06-01, kind: invasion, by: [BLR], on: [POL]}\n")
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text((tmp_path / "case.yaml").read_text() + "chances: {default: 0.5}\n")

    folder, named = foedus("cases", tmp_path), foedus("cases", scenario)

    assert (folder.exit_code, folder.stdout) == (0, "1 passed, 0 failed\n")
    assert named.exit_code == 2
    assert named.stderr == f"error: {scenario}: this is a scenario, not a case; foedus scenario run {scenario} runs it\n"
