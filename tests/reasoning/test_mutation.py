"""The mutation check on a tiny library: with all its cases every condition is guarded, and each case guards what its name says."""

from pathlib import Path

import pytest
from tests.reasoning.tiny import tiny

from foedus.reasoning import casebook, known_unguarded, unguarded
from foedus.terms.errors import LibraryError

GUARDS = {
    "blockade": ["trigger blockade"],
    "threat": ["kind of event"],
    "provoked": ["unprovoked"],
    "other-enemy": ["adversaries"],
    "not-asked": ["awaits request"],
    "too-early": ["in force from"],
    "too-late": ["in force until"],
    "before-joining": ["ESP from 2005-01-01"],
    "arms": ["in force from", "bound", "side", "direction", "goods"],
}
BEYOND = "side"
"""Somalia, to which nothing may be sent, is no party: whether its own side is meant decides nothing."""


def names(home: Path, *without: str) -> list[str]:
    law = tiny(home, without=without)
    return [condition.name for condition in unguarded(law, casebook(law)) if without == ("arms",) or condition.name != BEYOND]


def test_with_all_its_cases_every_condition_is_guarded_but_the_one_that_decides_nothing(tmp_path: Path):
    law = tiny(tmp_path)

    assert [str(condition) for condition in unguarded(law, casebook(law))] == ["ban-2003/1: side"]


@pytest.mark.parametrize("case", GUARDS)
def test_without_a_case_the_condition_goes_unguarded_that_it_alone_guards(case: str, tmp_path: Path):
    assert names(tmp_path, case) == GUARDS[case]


def test_the_library_itself_is_left_as_it_was(tmp_path: Path):
    law = tiny(tmp_path)
    before = law.agreement("pact-2001"), law.measures["ban-2003/1"]
    list(unguarded(law, casebook(law)))

    assert (law.agreement("pact-2001"), law.measures["ban-2003/1"]) == before


def test_a_list_of_exceptions_that_is_wrong_says_where(tmp_path: Path):
    law = tiny(tmp_path, known="- {id: pact-2001/1, condition: unprovoked}\n")

    with pytest.raises(LibraryError, match="'why' is missing"):
        known_unguarded(law)


def test_a_library_without_such_a_list_has_no_exceptions(tmp_path: Path):
    law = tiny(tmp_path)
    (tmp_path / "unguarded.yaml").unlink()

    assert known_unguarded(law) == []
