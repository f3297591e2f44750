import json
from pathlib import Path

import pytest

RAID = """
id: raid
title: South Korea strikes North Korea
today: 2025-03-01
events:
  - {id: raid, date: 2025-03-01, kind: armed_attack, by: [KOR], on: [PRK]}
states: [KOR, PRK, RUS]
chances: {default: 0.5, discretion: 0}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "raid.yaml"
    path.write_text(RAID)
    return path


def test_what_matters_is_told_in_words(file: Path, foedus):
    result = foedus("scenario", "matters", file, "--worlds", "2e3", "--of", "Russia", "--counterfactual", "remove:rus-prk-2024")

    assert result.exit_code == 0
    assert "As asked: the difference over the same worlds" in result.stdout
    assert "without rus-prk-2024/4" in result.stdout
    assert "Russia does not keep its word to North Korea under rus-prk-2024/4" in result.stdout
    assert "no prediction" in result.stdout


def test_what_matters_is_drawn_and_added_to_a_kept_result(file: Path, tmp_path: Path, foedus):
    kept, figure = tmp_path / "out", tmp_path / "tornado.svg"
    assert foedus("scenario", "run", file, "--worlds", "2e3", "-o", kept).exit_code == 0
    for _ in range(2):
        found = foedus("scenario", "matters", file, "--worlds", "1e3", "-o", kept, "--figure", figure, "--format", "json")
        assert found.exit_code == 0

    shown = json.loads(foedus("scenario", "show", kept, "--format", "json").stdout)
    assert shown["matters"] == [json.loads(found.stdout)], "asked again, the newer answer replaces the older"
    assert "what matters" in foedus("scenario", "show", kept).stdout
    assert figure.read_text().startswith("<?xml")


def test_what_matters_in_one_scenario_is_not_added_to_another(file: Path, tmp_path: Path, foedus):
    kept = tmp_path / "out"
    assert foedus("scenario", "run", file, "--worlds", "2e3", "--seed", 2, "-o", kept).exit_code == 0

    result = foedus("scenario", "matters", file, "--worlds", "1e3", "-o", kept)

    assert result.exit_code == 2
    assert result.stderr == f"error: {kept}: this is a result of raid, seed 2; what matters in raid, seed 1 goes elsewhere\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--worlds", "0"), "error: 0 worlds: at least one is needed"),
        (("--of", "KOR"), "error: KOR stands in the events of the file, so there is no chance of its entry; ask of another state"),
        (("--of", "Ruritania"), "error: unknown state 'Ruritania'"),
        (("--counterfactual", "remove:rus-prk-2025"), "error: unknown agreement, norm, will or state of the scenario 'rus-prk-2025'"),
        (("--counterfactual", "rus-prk-2024"), "error: 'rus-prk-2024' says nothing to change; write remove:ID"),
        (("--top", "40"), "error: 40 levers cannot share a chance; write a number from 0 to 16"),
        (("--keep-at", "1"), "error: 2 states fight from the start, so the war cannot stay at 1"),
        (("--figure", "x.pdf"), "error: x.pdf: cannot tell what to write from the ending '.pdf'"),
        (("-o", "nowhere"), "error: nowhere/manifest.json: there is no such file"),
    ],
)
def test_a_wrong_word_is_told_in_one_line(file: Path, foedus, words: tuple[str, ...], message: str):
    result = foedus("scenario", "matters", file, "--worlds", "200", *words)

    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1


def test_a_scheduler_that_does_not_answer_is_told_in_one_line(file: Path, foedus):
    pytest.importorskip("distributed", reason="Dask (extra cluster) is not installed")

    result = foedus("scenario", "run", file, "--scheduler", "nowhere")

    assert result.exit_code == 2
    assert result.stderr == "error: --scheduler nowhere: no Dask scheduler answers there (ValueError); nothing was counted\n"
