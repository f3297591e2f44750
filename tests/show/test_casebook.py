from tests.reasoning.tiny import CASES, tiny

from foedus.reasoning import Expectation, casebook
from foedus.show.casebook import case_lines, cases_on, expected


def test_the_cases_on_an_agreement_are_those_that_name_it_or_an_article_of_it(tmp_path):
    cases = casebook(tiny(tmp_path))

    assert [case.id for case, _ in cases_on(cases, "pact-2001")] == sorted(CASES)
    assert [case.id for case, _ in cases_on(cases, "ban-2003/1")] == ["arms"]
    assert cases_on(cases, "pact-2001/2") == []
    assert cases_on(cases, "pact-200") == []


def test_a_case_is_told_with_its_title_and_all_that_it_expects(tmp_path):
    found = [one for one in cases_on(casebook(tiny(tmp_path)), "ban-2003") if one[0].id == "arms"]

    lines = case_lines(found)
    assert lines[:2] == ["arms: Arms and other goods", "  - FRA, ban-2003/1 (a): breach"]
    assert len(lines) == 6


def test_a_dispute_is_told_with_both_views():
    split = Expectation(who="BRA", toward="ARG", norm="rio-1947/3", verdict="disputed", by_viewpoint={"ARG": "obliged", "GBR": "not_triggered"})

    assert expected(split) == "BRA toward ARG, rio-1947/3: disputed (obliged for ARG, not triggered for GBR)"


def test_a_conflict_is_told_as_one():
    assert expected(Expectation(who="ITA", conflict=("a-1/1", "b-1/1"))) == "ITA: a conflict of a-1/1 and b-1/1"
