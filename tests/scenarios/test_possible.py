import pytest

from foedus.library import catalogue
from foedus.scenarios import possible as module
from foedus.scenarios.possible import possible
from foedus.terms.errors import ScenarioError

from .made import scenario

ALONE = {"default": 0.5, "norms": {"un-charter-1945/51": 0}}


def test_an_ally_may_attack_whoever_attacks_its_ally_and_nobody_else():
    found = possible(scenario(chances=ALONE), catalogue())

    assert ("RUS", "KOR") in found.pairs
    assert ("CHN", "KOR") in found.pairs
    assert ("USA", "RUS") in found.pairs, "the United States may help South Korea once Russia attacks it"
    assert ("RUS", "PRK") not in found.pairs


def test_a_norm_that_is_never_kept_brings_nobody_in():
    found = possible(scenario(chances={**ALONE, "norms": {"un-charter-1945/51": 0, "chn-prk-1961": 0}}), catalogue())

    assert not any(by == "CHN" and on == "KOR" for by, on in found.pairs)
    assert ("RUS", "KOR") in found.pairs


def test_only_states_that_are_named_come_in():
    found = possible(scenario(states=["KOR", "PRK", "CHN"], chances=ALONE), catalogue())

    assert {state for pair in found.pairs for state in pair} <= {"KOR", "PRK", "CHN"}
    assert found.states == ("CHN", "KOR", "PRK")


def test_without_names_every_state_comes_in_whose_promise_may_be_kept():
    chances = {"default": 0, "norms": {"chn-prk-1961": 0.5, "rus-prk-2024": 0.5}}

    found = possible(scenario(states=[], chances=chances), catalogue())

    assert found.states == ("CHN", "KOR", "PRK", "RUS")


def test_a_will_brings_an_attack_in_that_no_norm_asks_for():
    will = {"id": "plan", "who": "CHN", "attacks": "USA", "place": "guam", "chance": 0.1}

    found = possible(scenario(wills=[will], chances=ALONE), catalogue())

    assert found.case.event(found.pairs["CHN", "USA"]).place == "guam"


def test_nobody_comes_to_help_the_state_that_attacks_it():
    found = possible(scenario(states=["KOR", "PRK", "RUS"]), catalogue())

    assert ("RUS", "KOR") in found.pairs
    assert ("PRK", "RUS") not in found.pairs, "North Korea does not help South Korea, which attacks it, against Russia"


def test_more_states_than_can_be_followed_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_STATES", 2)

    with pytest.raises(ScenarioError, match="more than 2 states come in, too many to follow pair by pair; name under states those that matter"):
        possible(scenario(chances=ALONE), catalogue())
