import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.chances import Coins
from foedus.scenarios.draws import words
from foedus.scenarios.files import ChancesGiven

CHANCE = st.floats(0, 1)


def coins(**said: object) -> Coins:
    return Coins(ChancesGiven.model_validate({"default": 0.5, **said}))


@pytest.mark.parametrize(
    ("said", "chance"),
    [
        ({}, 0.5),
        ({"kept": 0.6}, 0.6),
        ({"kept": 0.6, "states": {"RUS": 0.7}}, 0.7),
        ({"states": {"RUS": 0.7}, "norms": {"rus-prk-2024": 0.8}}, 0.8),
        ({"norms": {"rus-prk-2024": 0.8, "rus-prk-2024/4": 0.9}}, 0.9),
        ({"norms": {"rus-prk-2024": 0.8, "rus-prk-2024/4": {"PRK": 0.9}}}, 0.8),
        ({"norms": {"rus-prk-2024/4": {"RUS": 0.1, "PRK": 0.9}}}, 0.1),
        ({"norms": {"rus-prk-2024/3": 0.9}}, 0.5),
    ],
)
def test_the_more_special_word_on_a_promise_goes_before_the_more_general(said: dict[str, object], chance: float):
    assert coins(**said).kept("rus-prk-2024/4", "RUS", "PRK").chance == chance


def test_each_kind_of_coin_has_its_own_chance():
    made = coins(discretion=0.1, force=0.2, organ=0.3, unknown=0.4, aggressor=0.6)

    assert made.discretion("un-charter-1945/51", "FRA", "POL").chance == 0.1
    assert made.force("nato-1949/5", "FRA", "POL").chance == 0.2
    assert made.organ("nato-1949", "raid").chance == 0.3
    assert made.fact('state_of_war("POL")', "state_of_war", ("POL",)).chance == 0.4
    assert made.fact('request("POL","nato-1949/4")', "request", ("POL", "nato-1949/4")).chance == 0.1
    assert made.fact('aggressor("RUS")', "aggressor", ("RUS",)).chance == 0.6


def test_a_chance_of_a_single_fact_goes_before_all_others():
    facts = [{"fact": "state_of_war", "of": "POL", "chance": 0.9}, {"fact": "decision", "under": "nato-1949", "chance": 0.8}]

    made = coins(unknown=0.4, organ=0.3, facts=facts)

    assert made.fact('state_of_war("POL")', "state_of_war", ("POL",)).chance == 0.9
    assert made.fact('state_of_war("FRA")', "state_of_war", ("FRA",)).chance == 0.4
    assert made.organ("nato-1949", "raid").chance == 0.8


def test_several_promises_not_to_attack_one_state_are_one_coin():
    made = coins(kept=0.6, norms={"kellogg-1928": 0.9, "helsinki-1975": 0.7})

    made.restraint("un-charter-1945/2.4", "RUS", "POL")
    made.restraint("kellogg-1928/1", "RUS", "POL")
    one = made.restraint("helsinki-1975/2", "RUS", "POL")

    assert (one.name, one.chance) == ('refrains("RUS","POL")', 0.9)
    assert list(made.by_name) == ['refrains("RUS","POL")']


def test_only_promises_hang_on_the_word_of_their_state():
    made = coins()

    assert made.kept("nato-1949/5", "FRA", "POL").hangs_on == "FRA"
    assert made.discretion("un-charter-1945/51", "FRA", "POL").hangs_on is None
    assert made.will("plan", "FRA", "POL", 0.5).hangs_on is None


@settings(max_examples=40, deadline=None)
@given(low=CHANCE, high=CHANCE, seed=st.integers(0, 2**32))
def test_a_more_reliable_state_keeps_its_word_in_every_world_in_which_a_less_reliable_one_does(low: float, high: float, seed: int):
    low, high = sorted((low, high))
    less, more = (coins(states={"RUS": p}).kept("rus-prk-2024/4", "RUS", "PRK") for p in (low, high))

    assert less.name == more.name
    assert not (words(seed, less.name, less.chance, 0, 8) & ~words(seed, more.name, more.chance, 0, 8)).any()
    assert less.chance <= more.chance
