"""Who would be bound if a party were attacked."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.brief.supposed import if_attacked
from foedus.library import catalogue

from .daily import DAILY

LAW = catalogue()


def test_before_entry_into_force_the_pact_stands_apart_as_signed():
    russia, korea = if_attacked(["RUS", "PRK"], date(2024, 6, 20), LAW)

    assert ("PRK", "rus-prk-2024/4") in {(b.who, b.norm) for b in russia.not_in_force}
    assert ("RUS", "rus-prk-2024/4") in {(b.who, b.norm) for b in korea.not_in_force}
    assert "rus-prk-2024/4" not in {b.norm for b in (*russia.bound, *korea.bound)}
    assert korea.not_in_force[0].verdict_in_words == "signed on 19 June 2024, not in force before 4 December 2024"


def test_in_force_it_turns_on_a_state_of_war():
    (russia,) = if_attacked(["RUS"], date(2025, 1, 10), LAW)
    (bond,) = [b for b in russia.bound if b.norm == "rus-prk-2024/4"]

    assert (bond.who, bond.verdict, bond.depends_on) == ("PRK", "undetermined", ("state_of_war",))
    assert bond.verdict_in_words == "owed or not, turning on whether Russia is in a state of war"
    assert bond.strength_in_words == "to assist, with military help or all means"


def test_duties_to_consult_stand_apart():
    (korea,) = if_attacked(["PRK"], date(2024, 6, 20), LAW)

    assert {b.duty for b in korea.consult} == {"consult"}
    assert "consult" not in {b.duty for b in korea.bound}


def test_a_duty_that_needs_nothing_more_is_owed():
    (pakistan,) = if_attacked(["PAK"], date(2025, 10, 1), LAW)

    assert ("SAU", "sau-pak-2025/1", "obliged") in {(b.who, b.norm, b.verdict) for b in pakistan.bound}


def test_a_right_to_help_comes_after_the_duties():
    (korea,) = if_attacked(["PRK"], date(2025, 1, 10), LAW)
    modalities = [b.modality for b in korea.bound]

    assert modalities == sorted(modalities, key=lambda m: m == "may")


def test_duties_against_named_adversaries_only_are_listed_with_the_names():
    (germany,) = if_attacked(["DEU"], date(1914, 7, 1), LAW)
    against = {b.norm: b.against for b in germany.named_adversaries}
    (turning,) = [b for b in germany.bound if b.norm == "dual-1879/1"]

    assert against["triple-1882/2"] == ("France",)
    assert turning.against[0] == "Russia"
    assert turning.depends_on == ("helps",), "Russia's help to any attacker brings the article into play"


def test_treaties_that_ended_are_not_listed():
    (korea,) = if_attacked(["PRK"], date(2024, 6, 20), LAW)

    assert not {b.norm for b in (*korea.bound, *korea.not_in_force, *korea.consult)} & {"sun-prk-1961/1"}


@pytest.mark.parametrize("gone", ["SUN", "EU", "NATO"])
def test_states_that_do_not_exist_and_bodies_are_left_out(gone):
    assert if_attacked([gone], date(2024, 6, 20), LAW) == ()


def test_a_party_of_two_agreements_is_asked_once():
    assert [s.party for s in if_attacked(["RUS", "PRK", "RUS"], date(2024, 6, 20), LAW)] == ["RUS", "PRK"]


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(["RUS", "PRK", "EST", "EGY", "JPN", "ARM"]), st.dates(date(1992, 1, 1), date(2026, 6, 1)))
def test_what_was_asked_for_another_day_of_the_same_law_is_told_as_if_asked_for_this_one(party: str, day: date):
    assert if_attacked([party], day, LAW) == if_attacked([party], day, DAILY)
