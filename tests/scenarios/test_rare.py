"""Rare ends by conditioning agree with counting all worlds of a small system, one by one."""

from itertools import product

import pytest

from foedus.scenarios.draws import ALWAYS, Chances, threshold
from foedus.scenarios.ground import StepProgram, capture
from foedus.scenarios.rare import conditioned, entering
from foedus.terms.errors import UnknownName, UsageError

from .made import CHAIN, end, scenario, small, strike, worlds_of


def exactly(program: StepProgram, chances: dict[str, float], goal: str, start: dict[str, bool]) -> float:
    """The chance of an end, by going through all worlds."""
    total = 0.0
    for fallen in product((False, True), repeat=len(program.coins)):
        coins = dict(zip(program.coins, fallen, strict=True))
        if end(program, coins, start)[goal]:
            weight = 1.0
            for name, so in coins.items():
                p = threshold(chances[name]) / ALWAYS
                weight *= p if so else 1 - p
            total += weight
    return total


@pytest.mark.parametrize("rare", [0.5, 1e-2, 1e-4, 1e-6])
def test_a_chain_is_as_rare_as_going_through_all_its_worlds_says(rare: float):
    program = capture(CHAIN)
    chances = {"a": rare, "b": 0.3, "c": rare / 2, "d": 0.9, "e": 0.4, "f": 0.6}
    truth = exactly(program, chances, "w3", {})

    found = conditioned(program, Chances(chances), ["w3"], worlds=200_000, seed=4)

    slack = 1e-12 * truth
    assert found.chance.low - slack <= truth <= found.chance.high + slack, "one seed, an interval of 95 per cent"
    assert found.chance.high - found.chance.low < 0.05 * truth


def test_an_end_that_coins_alone_decide_needs_no_world():
    program = capture("{ coin(a;b) }. { now(war) }. next(war) :- coin(a), coin(b).")

    found = conditioned(program, Chances({"a": 1e-6, "b": 1e-3}), ["war"], worlds=10)

    assert (found.ways, found.worlds) == (0, 0)
    assert found.chance.chance == found.decided == pytest.approx(1e-9, rel=1e-6)


def test_an_end_that_cannot_be_has_no_chance():
    program = capture("{ coin(a) }. { now(war;peace) }. next(war) :- coin(a), not coin(a). next(peace) :- coin(a).")

    assert conditioned(program, Chances({"a": 0.5}), ["war"], worlds=10).chance.high == 0


def test_that_allies_enter_is_as_rare_as_their_promises_say():
    worlds = worlds_of(scenario(states=["KOR", "PRK", "RUS", "CHN"], chances={"default": 0.02, "unknown": 0.5, "discretion": 0}))

    rare = entering(worlds, ["RUS", "CHN"], worlds_wanted=100_000)
    alone = entering(worlds, ["RUS"], worlds_wanted=100_000)

    assert rare.chance.chance == pytest.approx(0.5 * 0.02 * 0.02), "North Korea is in a state of war, and both keep their word"
    assert alone.chance.chance == pytest.approx(0.5 * 0.02)


def test_correlated_promises_are_refused():
    worlds = worlds_of(scenario(states=["KOR", "PRK", "RUS"], chances={"default": 0.5, "rho": 0.2}))

    with pytest.raises(UsageError, match=r"rare ends are worked out for coins that stand alone, and rho is 0\.2; set rho to 0"):
        entering(worlds, ["RUS"])


def test_a_state_that_is_not_in_the_scenario_is_unknown():
    with pytest.raises(UnknownName, match="unknown state of the scenario 'FRA'"):
        entering(small(), ["FRA"])


def test_a_state_that_cannot_enter_has_no_chance():
    found = entering(worlds_of(scenario(states=["KOR", "PRK", "RUS", "BRA"], chances={"default": 0.5, "discretion": 0})), ["BRA"])

    assert (found.chance.chance, found.chance.high) == (0, 0)


def test_the_states_of_the_file_are_in_the_war_in_every_world():
    assert entering(strike(), ["KOR", "PRK"]).chance.low == 1
