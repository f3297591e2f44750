"""Differences over the same worlds agree with working every world out alone, and their intervals hold what going through all worlds says."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.draws import ALWAYS, Chances, threshold
from foedus.scenarios.ground import capture
from foedus.scenarios.matters.effects import effects, mean_difference, paired
from foedus.scenarios.matters.levers import Lever, System

from ..made import CHAIN, end
from ..stepping import MadeUp, programs
from .weighed import ends_in, reached_in, small_board, system_of

WORLDS = 150


@settings(max_examples=20, deadline=None)
@given(made=programs(), data=st.data())
def test_an_effect_is_what_the_single_worlds_add_up_to(made: MadeUp, data: st.DataObject):
    system = system_of(made)
    lever = Lever("held", data.draw(st.dictionaries(st.sampled_from(system.step.coins), st.booleans())) if system.step.coins else {})

    (found,) = effects(system, [lever], worlds=WORLDS)

    before = [reached_in(system, world, {}) for world in range(WORLDS)]
    after = [reached_in(system, world, lever.fixed) for world in range(WORLDS)]
    assert found.chance.before * WORLDS == pytest.approx(sum(before))
    assert found.chance.after * WORLDS == pytest.approx(sum(after))
    assert found.chance.difference * WORLDS == pytest.approx(sum(after) - sum(before))
    sizes = [[sum(ends_in(system, world, fixed).values()) for world in range(WORLDS)] for fixed in ({}, lever.fixed)]
    assert found.size.before * WORLDS == pytest.approx(sum(sizes[0]))
    assert found.size.after * WORLDS == pytest.approx(sum(sizes[1]))
    moved = {
        name for world in range(WORLDS) for name, so in ends_in(system, world, {}).items() if ends_in(system, world, lever.fixed)[name] is not so
    }
    assert set(found.states) == moved


def test_intervals_hold_the_exact_difference_as_often_as_they_say():
    program = capture(CHAIN)
    chances = {"a": 0.4, "b": 0.3, "c": 0.5, "d": 0.9, "e": 0.4, "f": 0.6}
    exact = {}
    for held in ({}, {"c": False}):
        exact[bool(held)] = 0.0
        for fallen in product((False, True), repeat=6):
            coins = dict(zip(program.coins, fallen, strict=True))
            weight = 1.0
            for name, so in coins.items():
                p = threshold(chances[name]) / ALWAYS
                weight *= p if so else 1 - p
            exact[bool(held)] += weight * end(program, {**coins, **held}, {})["w2"]
    difference = exact[True] - exact[False]

    inside = 0
    for seed in range(100):
        system = System(program, Chances(chances), {}, {"w2": "w2"}, ("w2",), seed)
        (found,) = effects(system, [Lever.of_coin("c", False)], worlds=500)
        inside += found.chance.low <= difference <= found.chance.high

    assert inside >= 88, "95 of 100 are expected; fewer than 88 come once in some 500 times"


def test_effects_do_not_hang_on_how_the_worlds_are_cut(monkeypatch: pytest.MonkeyPatch):
    board = small_board()
    whole = effects(board.system(4), board.everything(), worlds=1000)

    monkeypatch.setattr("foedus.scenarios.matters.again.bases.__kwdefaults__", {"first_world": 0, "span": 192}, raising=False)
    assert effects(board.system(4), board.everything(), worlds=1000) == whole


def test_a_treaty_of_help_taken_away_can_only_keep_its_bearer_out():
    board = small_board()
    found = {one.lever: one for one in effects(board.system(1, "RUS"), board.everything(), worlds=20_000)}

    promise = found["remove:rus-prk-2024/4"]
    assert promise.chance.high < 0
    assert promise.states["RUS"] == promise.chance
    assert 0 < promise.fired < 20_000


def test_what_is_the_same_in_all_worlds_has_a_narrow_interval_around_nothing():
    same = paired(gained=0, lost=0, before=10, worlds=10_000)

    assert same.difference == 0
    assert same.low == -same.high
    assert 0 < same.high < 2e-4


def test_pairing_narrows_the_interval():
    together = paired(gained=0, lost=100, before=5000, worlds=10_000)
    apart = 1.96 * (2 * 0.25 / 10_000) ** 0.5

    assert together.high - together.low < 2 * apart / 5


def test_a_mean_moves_by_what_the_worlds_moved():
    found = mean_difference(total=0, squares=50, before=100, worlds=100)

    assert (found.before, found.after, found.difference) == (1, 1, 0)
    assert found.high == pytest.approx(1.96 * 0.5**0.5 / 10, rel=1e-3)
