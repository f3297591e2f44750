from pathlib import Path

from tests.reasoning.tiny import tiny

from foedus.reasoning import guarding
from foedus.show.guarding import guarding_lines


def table(home: Path, *without: str, mutate: bool = True) -> dict[str, str]:
    lines = guarding_lines(guarding(tiny(home, without=without), mutate=mutate))
    return {words.strip(): number for line in lines for words, _, number in [line.partition("  ")]}


def test_the_table_counts_what_is_there_and_what_is_guarded(tmp_path: Path):
    rows = {words: number.strip() for words, number in table(tmp_path).items()}

    assert rows["agreements"] == "1"
    assert rows["norms and measures with a passing case and a near miss"] == "2 of 2 (100.0%)"
    assert rows["conditions that a case guards"] == "13 of 14 (92.9%)"
    assert rows["listed as beyond any case"] == "1"
    assert rows["status: not yet checked against a source"] == "2 of 2 (100.0%)"


def test_without_the_check_the_table_says_nothing_of_conditions(tmp_path: Path):
    assert "conditions" not in table(tmp_path, mutate=False)


def test_where_most_is_missing_comes_first(tmp_path: Path):
    lines = guarding_lines(guarding(tiny(tmp_path, without=("provoked", "arms")), mutate=True))

    assert [line.split(":")[0] for line in lines[-2:]] == ["missing in ban-2003", "missing in pact-2001"]
    assert lines[-1] == "missing in pact-2001: pact-2001/1 (unprovoked)"
