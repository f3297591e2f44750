"""What the casebook of a tiny library guards, counted, and what is missing, told."""

from pathlib import Path

from tests.reasoning.tiny import SIDE, tiny

from foedus.reasoning import guarding


def test_a_library_with_all_its_cases_lacks_nothing(tmp_path: Path):
    found = guarding(tiny(tmp_path), mutate=True)

    assert (found.agreements, found.norms, found.measures, found.cases) == (1, 1, 1, 10)
    assert (found.conditions, found.guarded, found.both) == (14, 13, 2)
    assert list(found.warnings()) == []


def test_a_missing_case_is_told_for_what_it_was(tmp_path: Path):
    found = guarding(tiny(tmp_path, without=("provoked", "arms")), mutate=True)

    assert "ban-2003/1: a passing case is missing" in found.warnings()
    assert "pact-2001/1: no case guards the condition 'unprovoked'" in found.warnings()
    assert found.both == 1


def test_without_the_check_only_cases_are_asked_for(tmp_path: Path):
    found = guarding(tiny(tmp_path, without=("provoked",)))

    assert (found.conditions, found.open, found.beyond) == (0, (), ())


def test_an_exception_that_a_case_guards_is_told(tmp_path: Path):
    known = SIDE + '- {id: pact-2001/1, condition: unprovoked, why: "Nobody can say who began."}\n'
    found = guarding(tiny(tmp_path, known=known), mutate=True)

    assert list(found.warnings()) == ["pact-2001/1: 'unprovoked' stands in the list of what no case can guard, and is guarded or not there"]
