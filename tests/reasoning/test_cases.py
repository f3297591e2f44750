"""The casebook, and the shared cases it was begun with: what was expected comes, and every expectation was really held against an answer."""

from pathlib import Path
from typing import get_args

import pytest
from tests.reasoning.small import BOOK, LAW, OURS, PLACES

from foedus.reasoning import Case, Expectation, judge, read_case, run_case
from foedus.reasoning.answers import NormVerdict
from foedus.reasoning.expectations import misses

WRONG_VERDICTS = (*get_args(NormVerdict), "breach", "no_breach", "exempt")


def unjudged(case: Case) -> list[Expectation]:
    """Expectations that no answer contradicts, whatever they say."""
    given = judge(case, LAW, only_expected=not any(e.conflict for e in case.expect))
    return [
        wanted
        for wanted in case.expect
        if not wanted.conflict
        and any(not misses(wanted.model_copy(update={"verdict": other}), given) for other in WRONG_VERDICTS if other != wanted.verdict)
    ]


@pytest.mark.parametrize("path", BOOK, ids=lambda path: path.stem)
def test_a_case_of_the_casebook_comes_out_as_its_writer_expects(path: Path):
    outcome = run_case(read_case(path, PLACES), LAW)

    assert outcome.absent == ()
    assert outcome.missed == ()


def test_each_of_our_files_is_named_by_its_id_and_has_a_title_a_note_and_something_to_expect():
    for path in OURS:
        case = read_case(path, PLACES)
        assert case.id == path.stem
        assert case.title[:1].isupper()
        assert not case.title.endswith(".")
        assert case.note, path.stem
        assert case.expect, path.stem


def test_no_two_of_our_cases_have_the_same_title_and_the_same_day():
    seen = [(case.title, case.today, case.note) for case in (read_case(path, PLACES) for path in OURS)]

    assert len(set(seen)) == len(seen)


def test_every_expectation_of_ours_is_judged_and_would_be_missed_if_it_said_anything_else():
    assert [case.id for case in (read_case(path, PLACES) for path in OURS) if unjudged(case)] == []


def test_the_shared_cases_come_out_as_expected(shared: Path):
    files = sorted((shared / "cases").glob("*.yaml"))
    outcomes = [run_case(read_case(path, PLACES), LAW) for path in files]
    absent = [outcome.case for outcome in outcomes if outcome.absent]

    assert files
    assert {outcome.case: outcome.missed for outcome in outcomes if outcome.missed} == {}
    assert len([outcome for outcome in outcomes if outcome.passed]) + len(absent) == len(files)


def test_the_casebook_holds_every_shared_case_as_it_was(shared: Path):
    ours = {path.name: path.read_text(encoding="utf-8") for path in BOOK if path.parent.name == "public"}

    assert ours == {path.name: path.read_text(encoding="utf-8") for path in (shared / "cases").glob("*.yaml")}


def test_every_expectation_of_the_shared_cases_is_judged(shared: Path):
    cases = [read_case(path, PLACES) for path in sorted((shared / "cases").glob("*.yaml"))]

    assert [case.id for case in cases if not run_case(case, LAW).absent and unjudged(case)] == []


def test_asking_everything_gives_the_same_answers_as_asking_what_is_expected():
    for path in OURS[::60]:
        case = read_case(path, PLACES)
        few, all_of_them = judge(case, LAW, only_expected=True), judge(case, LAW)
        told = {(a.who, a.toward, a.norm, a.event): a for a in all_of_them.answers}
        assert [told[(a.who, a.toward, a.norm, a.event)] for a in few.answers] == list(few.answers), case.id
        assert all(one in all_of_them.measures for one in few.measures), case.id
