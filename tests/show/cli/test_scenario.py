import json
from pathlib import Path

import pytest

SCENARIO = """
id: strike
title: South Korea strikes North Korea
today: 2025-03-01
events:
  - {id: raid, date: 2025-03-01, kind: armed_attack, by: [KOR], on: [PRK]}
states: [KOR, PRK, RUS]
chances: {default: 0.5, discretion: 0}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "strike.yaml"
    path.write_text(SCENARIO)
    return path


@pytest.fixture
def kept(file: Path, foedus) -> Path:
    folder = file.parent / "out"
    assert foedus("scenario", "run", file, "--worlds", "2e3", "-o", folder).exit_code == 0
    return folder


def test_a_run_is_told_in_words_and_is_no_prediction(file: Path, foedus):
    result = foedus("scenario", "run", file, "--worlds", "2e3", "--seed", 3, "--threads", 2)

    assert result.exit_code == 0
    assert "2,000 worlds, seed 3" in result.stdout
    assert "no prediction" in result.stdout
    assert "World 2" in result.stdout
    assert result.stderr == "", "no bar where there is no terminal"


def test_a_run_as_json_is_what_is_kept_and_shown(file: Path, kept: Path, foedus):
    run = foedus("scenario", "run", file, "--worlds", "2000", "--format", "json")
    shown = foedus("scenario", "show", kept, "--format", "json")

    assert json.loads(run.stdout) == json.loads(shown.stdout)
    assert json.loads(run.stdout)["spreads"][0]["worlds"] == 2000


def test_a_kept_result_is_shown_as_it_was_told(file: Path, kept: Path, foedus):
    told = foedus("scenario", "run", file, "--worlds", "2000").stdout

    assert foedus("scenario", "show", kept).stdout == told


def test_a_second_run_into_the_same_folder_takes_up_its_counts(file: Path, kept: Path, foedus):
    before = {path.name: path.stat().st_mtime_ns for path in (kept / "checkpoints").iterdir()}

    assert foedus("scenario", "run", file, "--worlds", "2000", "-o", kept).exit_code == 0
    assert {path.name: path.stat().st_mtime_ns for path in (kept / "checkpoints").iterdir()} == before


def test_two_results_are_compared(kept: Path, foedus):
    result = foedus("scenario", "compare", kept, kept)

    assert result.exit_code == 0
    assert "the same" in result.stdout


@pytest.mark.parametrize("what", ["entries", "sizes", "rounds"])
def test_a_result_is_drawn(kept: Path, tmp_path: Path, foedus, what: str):
    assert foedus("scenario", "draw", kept, "--what", what, "-o", tmp_path / "x.svg").exit_code == 0
    assert (tmp_path / "x.svg").read_text().startswith("<?xml")


def test_a_rare_entry_is_worked_out(file: Path, foedus):
    words = foedus("scenario", "rare", file, "RUS", "--worlds", "1e4")
    numbers = foedus("scenario", "rare", file, "RUS", "--worlds", "1e4", "--format", "json")

    assert words.stdout.startswith("Russia enters: 0.2")
    assert json.loads(numbers.stdout)["method"] == "conditioning"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--worlds", "0"), "error: 0 worlds: at least one is needed"),
        (("--worlds", "many"), "error: 'many' is no number of worlds; write 100000 or 1e5"),
        (("--worlds", "1.5"), "error: '1.5' is no whole number of worlds; write 100000 or 1e5"),
        (("--worlds", "nan"), "error: 'nan' is no number of worlds; write 100000 or 1e5"),
        (("--worlds", "1e16"), "error: 10,000,000,000,000,000 worlds would take about "),
        (("--precision", "2"), "error: a precision of 2 cannot be reached"),
        (("--viewpoint", "RUS"), "error: unknown viewpoint of the scenario 'RUS': one of default"),
    ],
)
def test_a_wrong_word_is_told_in_one_line(file: Path, foedus, words: tuple[str, ...], message: str):
    result = foedus("scenario", "run", file, *words)

    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1


def test_a_wrong_file_is_told_with_its_line(file: Path, foedus):
    file.write_text(SCENARIO.replace("default: 0.5", "default: 5"))

    result = foedus("scenario", "run", file)

    assert result.exit_code == 2
    assert result.stderr == f"error: {file}:8: at $.chances.default: 5 is no chance; write a number from 0 to 1: 5 per cent is 0.05\n"


def test_a_result_that_is_none_is_told(tmp_path: Path, foedus):
    result = foedus("scenario", "show", tmp_path)

    assert result.exit_code == 2
    assert result.stderr == f"error: {tmp_path}/manifest.json: there is no such file; foedus scenario run FILE -o DIR writes one\n"


def test_a_damaged_checkpoint_is_told_and_the_result_stays(file: Path, kept: Path, foedus):
    (checkpoint,) = (kept / "checkpoints").iterdir()
    checkpoint.write_text("{")

    result = foedus("scenario", "run", file, "--worlds", "2000", "-o", kept)

    assert result.exit_code == 2
    assert f"{checkpoint}: this checkpoint is damaged or of another run; remove it" in result.stderr
    assert foedus("scenario", "show", kept).exit_code == 0


def test_a_result_does_not_go_where_a_file_stands(file: Path, foedus):
    result = foedus("scenario", "run", file, "-o", file)

    assert result.exit_code == 2
    assert result.stderr == f"error: {file}: this is a file; name a folder for the result\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--what", "entires", "-o", "x.svg"), "error: unknown drawing 'entires': one of entries, sizes, rounds"),
        (("-o", "x.pdf"), "error: x.pdf: cannot tell what to write from the ending '.pdf'"),
    ],
)
def test_a_drawing_that_is_none_is_told(kept: Path, foedus, words: tuple[str, ...], message: str):
    result = foedus("scenario", "draw", kept, *words)

    assert result.exit_code == 2
    assert result.stderr.startswith(message)


def test_a_state_that_is_not_in_the_scenario_cannot_be_asked_for(file: Path, foedus):
    result = foedus("scenario", "rare", file, "France")

    assert result.exit_code == 2
    assert result.stderr.startswith("error: unknown state of the scenario 'FRA'")
