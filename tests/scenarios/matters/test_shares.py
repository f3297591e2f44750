"""Shapley shares agree with going through all sets of levers in every world, and add up."""

from itertools import combinations
from math import comb, factorial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.draws import Chances
from foedus.scenarios.ground import capture
from foedus.scenarios.matters.levers import Lever, System
from foedus.scenarios.matters.shares import orders, shares
from foedus.terms.errors import UsageError

from ..stepping import MadeUp, programs
from .weighed import reached_in, small_board, system_of

WORLDS = 100
SUM = "{ coin(a;b;c;d) }. { now(war) }. next(war) :- coin(a), coin(b). next(war) :- coin(c). next(war) :- coin(a), not coin(d)."


def by_hand(system: System, levers: list[Lever], worlds: int) -> list[float]:
    """Every lever's share by the formula: its mean difference over all sets of the others."""
    k = len(levers)

    def value(standing: tuple[int, ...]) -> float:
        fixed = {coin: so for n in range(k) if n not in standing for coin, so in levers[n].fixed.items()}
        return sum(reached_in(system, world, fixed) for world in range(worlds)) / worlds

    found = []
    for n in range(k):
        others = [m for m in range(k) if m != n]
        parts = (
            (value((*some, n)) - value(some)) * factorial(len(some)) * factorial(k - len(some) - 1) / factorial(k)
            for size in range(k)
            for some in combinations(others, size)
        )
        found.append(sum(parts))
    return found


@settings(max_examples=8, deadline=None)
@given(made=programs(coins=3), held=st.lists(st.booleans(), min_size=3, max_size=3))
def test_exact_shares_are_those_of_the_formula(made: MadeUp, held: list[bool]):
    system = system_of(made)
    levers = [Lever.of_coin(name, so) for name, so in zip(system.step.coins, held, strict=False)]
    if not levers:
        return

    found = shares(system, levers, worlds=WORLDS)

    assert [one.share for one in found.each] == pytest.approx(by_hand(system, levers, WORLDS))
    assert sum(one.share for one in found.each) == pytest.approx(found.together)
    assert found.method == "exact, over all sets of levers"


def test_sampled_orders_come_near_the_exact_shares():
    program = capture(SUM)
    system = System(program, Chances({"a": 0.5, "b": 0.6, "c": 0.2, "d": 0.7}), {}, {"war": "war"}, ("war",), 3)
    levers = [Lever.of_coin(name, False) for name in "abc"]

    exact = shares(system, levers, worlds=50_000)
    sampled = shares(system, levers, worlds=50_000, exact=False)

    assert sampled.method.startswith("sampled, 65 orders")
    assert sum(one.share for one in sampled.each) == pytest.approx(sampled.together)
    for one, other in zip(exact.each, sampled.each, strict=True):
        assert abs(one.share - other.share) < 3 * (other.high - other.low) / 2, "one seed; three half-widths are nearly six standard errors"
        assert other.high - other.low < 0.05


def test_two_promises_that_do_the_same_share_alike_though_neither_changes_anything_alone():
    program = capture("{ coin(a;b) }. { now(war) }. next(war) :- coin(a). next(war) :- coin(b).")
    system = System(program, Chances({"a": 1.0, "b": 1.0}), {}, {"war": "war"}, ("war",))

    found = shares(system, [Lever.of_coin(name, False) for name in "ab"], worlds=64)

    assert [(one.share, one.low, one.high) for one in found.each] == [(0.5, 0.5, 0.5)] * 2


def test_the_norms_of_a_scenario_share_what_all_of_them_change():
    board = small_board()
    found = shares(board.system(1), board.everything()[:3], worlds=3000)

    assert sum(one.share for one in found.each) == pytest.approx(found.before - found.without)


def test_all_orders_are_about_as_frequent():
    counted: dict[tuple[int, ...], int] = {}
    for one in orders(seed=5, k=3, number=6000):
        counted[one] = counted.get(one, 0) + 1

    assert len(counted) == factorial(3)
    assert max(abs(n - 1000) for n in counted.values()) < 5 * (6000 * (1 / 6) * (5 / 6)) ** 0.5, "five standard errors"
    assert comb(3, 1) == len({one[0] for one in counted})


@pytest.mark.parametrize(
    ("levers", "worlds", "message"),
    [
        ([], 100, "there is nothing to share a chance among"),
        ([Lever.of_coin("a", True), Lever.of_coin("a", False)], 100, "two levers hold a in two ways, so they cannot be pulled together"),
    ],
)
def test_levers_that_cannot_share_are_refused(levers: list[Lever], worlds: int, message: str):
    system = System(capture(SUM), Chances(dict.fromkeys("abcd", 0.5)), {}, {"war": "war"}, ("war",))

    with pytest.raises(UsageError, match=message):
        shares(system, levers, worlds=worlds)


def test_too_few_worlds_for_orders_are_refused():
    system = System(capture(SUM), Chances(dict.fromkeys("abcd", 0.5)), {}, {"war": "war"}, ("war",))

    with pytest.raises(UsageError, match="1000 worlds are too few to sample orders of 1 levers; ask for at least 4096, or for fewer levers"):
        shares(system, [Lever.of_coin("a", False)], worlds=1000, exact=False)
