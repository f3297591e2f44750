"""Which questions a case raises."""

import sys
from pathlib import Path

import pytest
from tests.reasoning.small import LAW, MECHANISMS, PLACES, case, event, fact

from foedus.reasoning import Expectation, judge, read_case
from foedus.reasoning.questions import BYSTANDER, alike, ask, expected, parts, raised, triggers

RAID = event("raid", "2026-06-01", "armed_attack", "RUS", "EST", place="tallinn")


def test_every_ally_of_the_victim_is_asked_and_the_victim_itself_is_not():
    found = [q for q in raised(case(RAID), LAW) if q.norm.id == "nato-1949/5"]

    assert {q.beneficiary for q in found} == {"EST"}
    assert len({q.bearer for q in found}) == 31
    assert all(q.event == "raid" for q in found)


def test_an_attacker_is_asked_whether_it_broke_a_duty_to_refrain():
    found = [(q.bearer, q.beneficiary) for q in raised(case(RAID), LAW) if q.norm.id == "un-charter-1945/2.4"]

    assert found == [("RUS", "EST")]


def test_what_befalls_an_ally_raises_the_question_toward_the_one_to_whom_the_word_was_given():
    asked = case(event("offensive", "1914-08-18", "armed_attack", "RUS", "AUH"))
    found = [(q.bearer, q.beneficiary, q.victim) for q in raised(asked, LAW) if q.norm.id == "deu-ott-1914/2"]

    assert found == [("OTT", "AUH", "AUH"), ("OTT", "DEU", "AUH")]


def test_a_state_whose_request_a_fact_names_is_asked_about_though_nothing_touched_it():
    asked = case(RAID, facts=[fact("request", True, by="LVA", under="nato-1949/4")])

    assert "LVA" in {q.beneficiary for q in raised(asked, LAW) if q.norm.id == "nato-1949/4"}
    assert "LVA" not in {q.beneficiary for q in raised(asked, LAW) if q.norm.id == "nato-1949/5"}


def test_a_treaty_not_yet_signed_raises_no_question_by_itself():
    early = case(event("raid", "2024-06-18", "armed_attack", "UKR", "RUS"), today="2024-06-18")

    assert not [q for q in raised(early, LAW) if q.norm.agreement == "rus-prk-2024"]


def test_a_treaty_signed_and_not_in_force_raises_a_question_with_the_reason():
    found = [q for q in raised(case(event("raid", "2024-06-20", "armed_attack", "UKR", "RUS")), LAW) if q.norm.id == "rus-prk-2024/4"]

    assert [(q.bearer, q.asleep) for q in found] == [("PRK", ("before_entry_into_force",))]


def test_of_a_worldwide_agreement_only_states_in_sight_are_asked():
    bearers = {q.bearer for q in raised(case(RAID), LAW) if q.norm.id == "un-charter-1945/51"}

    assert {"USA", "RUS"} <= bearers
    assert not {"BTN", "PRY"} & bearers


def test_measures_of_the_council_are_asked_about_only_if_a_fact_speaks_of_its_decision():
    told = case(RAID, facts=[fact("decision", True, under="un-charter-1945/25")])

    assert not [q for q in raised(case(RAID), LAW) if q.norm.id == "un-charter-1945/25"]
    assert [q for q in raised(told, LAW) if q.norm.id == "un-charter-1945/25"]


def test_an_expectation_asks_its_question_of_every_event_unless_it_names_one():
    two = (RAID, event("again", "2026-06-02", "armed_attack", "RUS", "EST"))
    any_event = Expectation(who="USA", toward="EST", norm="nato-1949/5", verdict="obliged")
    one_event = any_event.model_copy(update={"event": "again"})

    assert [q.event for q in expected(case(*two, expect=(any_event,)), LAW)] == ["raid", "again"]
    assert [q.event for q in expected(case(*two, expect=(one_event,)), LAW)] == ["again"]


def test_an_article_that_the_library_splits_stands_for_its_parts():
    assert [n.id for n in parts(LAW, "auh-rou-1883/2")] == ["auh-rou-1883/2a", "auh-rou-1883/2b"]
    assert [n.id for n in parts(LAW, "cst-1992/4")] == ["cst-1992/4"]
    assert parts(LAW, "no-such-1900/1") == []


def test_each_leg_that_joins_a_pair_is_a_question_and_a_pair_that_none_joins_is_one_without_a_leg():
    war = case(event("e", "1913-05-01", "armed_attack", "FRA", "AUH"))
    (without,) = ask(war, LAW, LAW.norms["triple-1882/2"], "ITA", "AUH", "e")
    (with_one,) = ask(war, LAW, LAW.norms["triple-1882/2"], "AUH", "ITA", "e")

    assert (without.leg, without.asleep) == (None, ())
    assert with_one.leg is not None


def test_a_leg_may_have_triggers_of_its_own():
    norm = LAW.norms["nato-1949/5"]

    assert triggers(norm, None) == triggers(norm, norm.legs[0]) == ("armed_attack",)
    assert triggers(norm, norm.legs[0].model_copy(update={"trigger": ("war",)})) == ("war",)


def test_bearers_whom_nothing_singles_out_are_put_to_the_rules_as_one():
    asked = case(RAID, facts=[fact("recognises", True, who="ISL", place="tallinn", as_="EST")])
    found = [q for q in raised(asked, LAW) if q.norm.id == "nato-1949/5"]

    assert {q.bearer for q in alike(asked, found)} == {BYSTANDER, "ISL"}
    assert [q.beneficiary for q in alike(asked, found)] == [q.beneficiary for q in found]


def test_a_state_on_whose_help_the_norm_hangs_is_put_as_itself():
    war = case(event("e", "1938-10-01", "invasion", "DEU", "CSK"))
    (pledge,) = ask(war, LAW, LAW.norms["csk-sun-1935/2"], "FRA", "CSK", "e")
    (other,) = ask(war, LAW, LAW.norms["csk-sun-1935/2"], "SUN", "CSK", "e")

    assert [q.bearer for q in alike(war, [pledge, other])] == ["FRA", BYSTANDER]


@pytest.mark.parametrize("path", MECHANISMS[::12], ids=lambda path: path.stem)
def test_what_is_found_for_all_bearers_at_once_is_what_is_found_for_each(path: Path, monkeypatch: pytest.MonkeyPatch):
    asked = read_case(path, PLACES)
    together = judge(asked, LAW, settle=True)
    monkeypatch.setattr(sys.modules["foedus.reasoning.judge"], "alike", lambda _, questions: list(questions))

    assert judge(asked, LAW, settle=True) == together
