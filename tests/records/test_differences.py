"""How two ways to fill a slot stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.records.differences import POINTS, Relation, days, extent, lists, numbers, people, places, stages, strongest, triggers

PHRASES = st.sampled_from(
    ["24 years", "over 20 years", "two decades", "nearly 25 years", "about 30 years", "ten years", "a century", "up to 5 years"]
)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("24 years", "over 20 years", "refines"),
        ("24 years", "more than two decades", "refines"),
        ("24 years", "nearly 25 years", "refines"),
        ("24 years", "about 25 years", "refines"),
        ("24 years", "ten years", "contradicts"),
        ("24 years", "less than a decade", "contradicts"),
        ("24 years", "twenty-four years", "same"),
        ("1,500", "1500", "same"),
        ("1.5 million", "two million", "contradicts"),
        ("18 months", "two years", "contradicts"),
        ("24 years", "a long time", "refines"),
    ],
)
def test_spans_and_numbers_are_compared_by_what_they_allow(one: str, other: str, relation: Relation):
    assert numbers(one, other) == relation


@given(PHRASES, PHRASES)
def test_a_comparison_does_not_depend_on_its_order(one: str, other: str):
    assert numbers(one, other) == numbers(other, one)


@given(PHRASES)
def test_a_phrase_agrees_with_itself(phrase: str):
    assert numbers(phrase, phrase) == "same"


def test_words_without_a_number_have_no_extent():
    assert extent("the first ever") is None


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("attack", "aggression", "refines"),
        ("invasion", "attack", "refines"),
        ("attack", "threat", "refines"),
        ("attack", "war", "contradicts"),
        ("armed attack", "attack", "same"),
        ("armed_attack", "attack", "same"),
    ],
)
def test_triggers_are_compared_by_what_falls_under_them(one: str, other: str, relation: Relation):
    assert triggers(one, other) == relation
    assert triggers(other, one) == relation


def test_partial_dates_refine_and_other_days_contradict():
    assert days("2024-06", "2024-06-19") == "refines"
    assert days("2024-06-18", "2024-06-19") == "contradicts"
    assert days("2024", "2023-12") == "contradicts"
    assert days("2024-06-19", "2024-06-19") == "same"
    assert days("spring", "2024-06-19") == "same"


def test_only_two_capitals_are_known_to_be_apart():
    assert places("Moscow", "Tehran") == "contradicts"
    assert places("Moscow", "the Kremlin") == "same"


def test_a_later_stage_is_the_more_precise_news():
    assert stages("signed", "ratified") == "refines"
    assert stages("signed", "signed") == "same"
    assert stages("signed", "pending") == "same"


def test_shorter_lists_of_people_are_only_shorter():
    assert people(("Putin",), ("Vladimir Putin", "Kim Jong Un")) == "same"
    assert people(("Sergei Lavrov",), ("Vladimir Putin", "Kim Jong Un")) == "contradicts"
    assert people(("Vladimir Putin", "Choe Son Hui"), ("Vladimir Putin", "Kim Jong Un")) == "contradicts"


def test_lists_of_areas_refine_each_other_and_never_contradict():
    assert lists(("trade", "energy"), ("energy", "culture")) == "refines"
    assert lists(("trade", "energy"), ("energy", "trade")) == "same"


def test_the_gravest_relation_counts():
    assert strongest(["same", "refines", "contradicts"]) == "contradicts"
    assert strongest(["same", "refines"]) == "refines"
    assert strongest([]) == "same"


def test_every_kind_with_points_names_slots_of_the_contract():
    assert {p.slot for points in POINTS.values() for p in points} == {
        "signed", "parties", "signatories", "place", "areas", "status", "trigger", "terms", "quantity", "first_in", "date", "speaker",
    }  # fmt: skip
