"""The writer's opinions and forecasts, against statements of others and bare facts."""

import pytest
from tests.reading.reported import of_kind

OPINIONS = [
    "To my mind the pact is a bluff.",
    "Our view: the treaty is worth little.",
    "It is hard to see what Belarus gains from this treaty.",
    "The ceremony was little more than theatre.",
    "The pact looks more like a bargain than a bond.",
    "Is this an alliance, or only a purchase?",
    "Who would go to war for such a promise?",
    "Sadly, the text says nothing about enforcement.",
    "No wonder that Tokyo is nervous.",
    "The government in Seoul ought to think again.",
    "The deal is a gamble that neither side can afford.",
    "One can only hope that the ministers have read it.",
    "Make no mistake: this treaty changes nothing.",
    "The West has only itself to blame.",
    "This is a dangerous bargain.",
    "Nothing could be further from the truth.",
]
FORECASTS = [
    "Sooner or later the two allies will quarrel over the bill.",
    "The alliance will probably not survive the war.",
    "Other states in the region will surely follow.",
    "The pact is bound to fail.",
    "Expect more such treaties before the year is out.",
    "In the years ahead Moscow will come to regret it.",
    "Poland will almost certainly buy more of them.",
]
NEITHER = [
    "Russia and North Korea signed a treaty on 19 June 2024.",
    "The analyst Anna Berg said that the pact was little more than theatre.",
    "According to the minister, the deal is likely to hold.",
    "Macron said that other states would surely follow.",
    "The two ministers will meet again in October.",
    "“This is a sad day,” the ambassador said.",
    "The parties shall consult if either should be attacked.",
    "The treaty will enter into force thirty days after ratification.",
    "Japan and Australia signed the pact in Tokyo, and the ministers flew home.",
]


@pytest.mark.parametrize("text", OPINIONS)
def test_the_writer_s_judgement_is_an_opinion(text: str) -> None:
    assert [record.slots.get("holder") for record in of_kind(text, "opinion")] == [None]
    assert of_kind(text, "forecast") == []


@pytest.mark.parametrize("text", FORECASTS)
def test_the_writer_s_prediction_is_a_forecast(text: str) -> None:
    assert len(of_kind(text, "forecast")) == 1


@pytest.mark.parametrize("text", NEITHER)
def test_facts_plans_and_words_of_others_are_neither(text: str) -> None:
    assert of_kind(text, "opinion", "forecast") == []


@pytest.mark.parametrize("text", ["Anna Berg, an analyst, called the pact a gamble.", "The Kremlin dismissed the deal as a farce."])
def test_a_judgement_of_somebody_else_is_a_statement(text: str) -> None:
    assert of_kind(text, "opinion") == []
    assert len(of_kind(text, "statement")) == 1
