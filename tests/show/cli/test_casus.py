import json
from pathlib import Path

import pytest

CASE = """
id: made-up
title: An attack on Poland
today: 2024-06-20
events:
  - {id: attack, date: 2024-06-01, kind: armed_attack, by: [BLR], on: [POL]}
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.yaml"
    path.write_text(CASE)
    return path


def test_a_case_file_is_answered_in_words(case: Path, foedus):
    result = foedus("casus", case)

    assert result.exit_code == 0
    assert "An attack on Poland" in result.stdout
    assert "● OBLIGED" in result.stdout
    assert "[nato-1949/5]" in result.stdout
    assert result.stdout.count("[nato-1949/5]") < 10, "allies of one mind are folded"


def test_a_case_file_is_answered_as_the_contract_says(case: Path, foedus):
    answer = json.loads(foedus("casus", case, "--format", "json").stdout)

    assert {"case", "today", "answers", "measures", "conflicts"} <= answer.keys()
    assert (answer["case"], answer["today"]) == ("made-up", "2024-06-20")
    found = [a for a in answer["answers"] if a["who"] == "USA" and a["norm"] == "nato-1949/5"]
    keys = {"who", "toward", "norm", "event", "duty", "strength", "verdict", "reasons", "by_viewpoint", "depends_on", "explanation"}
    assert [a["verdict"] for a in found] == ["obliged"]
    assert keys <= found[0].keys()
    assert {"text", "article", "because"} <= found[0]["explanation"][0].keys()


def test_a_state_that_was_none_on_the_day_is_noted_with_what_was_perhaps_meant(tmp_path: Path, foedus):
    path = tmp_path / "case.yaml"
    path.write_text(CASE.replace("[BLR]", "[SUN]"))
    result = foedus("casus", path)

    assert result.exit_code == 0
    assert result.stderr.count("\n") == 1
    assert "note: " in result.stderr
    assert "$.events[0].by[0]: the Soviet Union (SUN) was no state on 1 June 2024; it was one from 30 December 1922 to" in result.stderr
    assert result.stderr.endswith("; did you mean RUS?\n")


def test_a_place_without_sovereignty_data_leaves_the_answer_open_and_names_what_is_missing(tmp_path: Path, foedus):
    path = tmp_path / "case.yaml"
    path.write_text(
        "{id: a, today: 1914-10-02, events: [{id: e, date: 1914-10-01, kind: armed_attack, by: [GBR], on: [OTT], place: cyprus-republic}],"
        " expect: [{who: DEU, toward: OTT, norm: deu-ott-1914/4, verdict: undetermined}]}"
    )
    result = foedus("casus", path)

    assert "Turns on: sovereignty" in result.stdout
    assert "the library does not say who is sovereign over" in " ".join(result.stdout.split())


def test_a_supposed_attack_needs_no_file(foedus):
    result = foedus("casus", "--attack", "UKR:RUS@kursk", "--on", "2025-01-10", "--fact", "state_of_war RUS true", "--format", "json")

    found = {a["who"]: a["verdict"] for a in json.loads(result.stdout)["answers"] if a["norm"] == "rus-prk-2024/4"}
    assert found["PRK"] == "obliged"


def test_what_is_not_given_is_unknown_and_named(foedus):
    result = foedus("casus", "--attack", "UKR:RUS@kursk", "--on", "2025-01-10")

    assert "Whether North Korea must assist Russia" in result.stdout
    assert "Turns on: state of war" in result.stdout


def test_viewpoints_that_differ_are_shown(foedus):
    result = foedus(
        "casus", "--attack", "UKR:RUS@kursk", "--on", "2025-01-10", "-v", "RUS", "-v", "UKR",
        "--fact", "provoked RUS=false,UKR=true", "--fact", "state_of_war RUS true",
    )  # fmt: skip

    assert "≠ DISPUTED" in result.stdout
    assert "RUS: obliged; UKR: not triggered" in result.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "name either a case file or an --attack"),
        (("case.yaml", "--attack", "UKR:RUS"), "name either a case file or an --attack"),
        (("case.yaml", "--on", "2024-01-01"), "go with --attack"),
        (("case.yaml", "--kind", "invasion"), "go with --attack"),
        (("--attack", "UKR:RUS"), "say on which day"),
        (("--attack", "UKR:RUS", "--on", "2025-31-01"), "there is no month 31; did you mean 2025-01-31?"),
        (("--attack", "UKR:RUS@kurks", "--on", "2025-01-10"), "unknown place 'kurks': did you mean 'kursk'?"),
        (("--attack", "UKR:RUZ", "--on", "2025-01-10"), "unknown state 'RUZ': did you mean 'RUS'?"),
        (("--attack", "UKR:RUS", "--on", "2025-01-10", "-v", "RUZ"), "unknown viewpoint 'RUZ'"),
        (("no-such.yaml",), "no-such.yaml: no such file"),
    ],
)
def test_bad_input_is_one_clear_line(words: tuple[str, ...], message: str, foedus):
    result = foedus("casus", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("error: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_wrong_case_file_names_its_line(case: Path, foedus):
    case.write_text(CASE.replace("BLR", "BLX"))

    result = foedus("casus", case)

    assert result.exit_code == 2
    assert f"{case}:6: at $.events[0].by[0]: unknown state 'BLX'" in result.stderr


def test_a_case_on_an_agreement_not_in_the_library_is_answered_with_a_note(case: Path, foedus):
    case.write_text(CASE + "expect:\n  - {who: USA, toward: POL, norm: nato-1948/5, verdict: obliged}\n")

    result = foedus("casus", case)

    assert result.exit_code == 0
    assert "not yet in the library: nato-1948 (did you mean 'nato-1949'?)" in result.stderr


def test_the_short_answer_says_only_what_binds_or_is_open(case: Path, foedus):
    result = foedus("casus", case, "--short")

    lines = [line for line in result.stdout.splitlines() if "[nato-1949/5]" in line]
    assert len(lines) == 1
    assert "● OBLIGED" in result.stdout
    assert "NOT TRIGGERED" not in result.stdout
    assert len(result.stdout) < len(foedus("casus", case).stdout) / 3


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--attack", "UKR:SUN", "--on", "2025-01-10"), "the Soviet Union (SUN) was no state on 10 January 2025; it was one from 30 December 1922"),
        (("--attack", "UKR:RUS", "--on", "1066-01-01"), "Ukraine (UKR) was no state on 1 January 1066"),
        (("--attack", "RUS:RUS", "--on", "2025-01-10"), "RUS stands on both sides"),
        (("--attack", "RSU:UKR", "--on", "2025-01-10"), "unknown state 'RSU': did you mean 'RUS'?"),
        (("--attack", "RUS:UKR", "--on", "2025-01-10", "--kind", "foo"), "use one of armed_attack"),
        (("--attack", "RUS:UKR", "--on", "2025-01-10", "-v", "XYZ"), "or unga"),
        (("--attack", "RUS:UKR", "--on", "2025-01-10", "-v", "SUN"), "nobody holds this viewpoint: the Soviet Union (SUN) was no state on"),
        (("--attack", "RUS:UKR", "--on", "2025-01-10", "--short", "--all"), "keep one of them"),
    ],
)
def test_a_question_that_cannot_be_is_one_clear_line(words: tuple[str, ...], message: str, foedus):
    result = foedus("casus", *words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
