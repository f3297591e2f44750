"""Coins: exact chances, the same whatever is asked around them, and factors that leave each coin's chance alone."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foedus.scenarios.draws import ALWAYS, BINS, PARITY, Chances, bin_thresholds, falls, threefry, threshold, words
from foedus.scenarios.evaluate import run
from foedus.scenarios.ground import capture
from foedus.scenarios.tally import Sheet
from foedus.terms.errors import UnknownName, UsageError

U64 = np.uint64
ALL = 2**64 - 1
WORLDS = 1 << 18


@pytest.mark.parametrize(
    ("counter", "key", "expected"),
    [
        ((0, 0), (0, 0), (0xF167B032C3B480BD, 0xE91F9FEE4B7A6FB5)),
        ((ALL, ALL), (ALL, ALL), (0xCCDEC5C917A874B1, 0x4DF53ABCA26CEB01)),
        (
            (0x243F6A8885A308D3, 0x13198A2E03707344),
            (0xA4093822299F31D0, 0x082EFA98EC4E6C89),
            (0xC3AAC71561042993, 0x3FE7AE8801AFF316),
        ),
    ],
)
def test_the_generator_gives_the_words_that_its_authors_publish(counter: tuple[int, int], key: tuple[int, int], expected: tuple[int, int]):
    a, b = map(U64, key)

    assert tuple(map(int, threefry(U64(counter[0]), U64(counter[1]), a, b, PARITY ^ a ^ b, U64(1)))) == expected


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**64), st.text(max_size=8), st.floats(0, 1), st.integers(0, 300), st.integers(1, 40))
def test_words_are_a_function_of_seed_name_and_world(seed: int, name: str, p: float, skipped: int, count: int):
    whole = words(seed, name, p, 0, skipped + count)

    assert (words(seed, name, p, 64 * skipped, count) == whole[skipped:]).all()
    chances = Chances({name: p})
    for world in (0, 63, 64 * (skipped + count) - 1):
        assert falls(chances, name, seed, world) == bool(whole[world // 64] >> U64(world % 64) & U64(1))


@pytest.mark.parametrize("p", [0.5, 0.25, 0.1, 0.7, 0.999, 1e-3, 1 / 3])
def test_a_coin_falls_as_often_as_its_chance_says(p: float):
    share = np.bitwise_count(words(20, f"c{p}", p, 0, WORLDS // 64)).sum() / WORLDS

    assert abs(share - p) < 4.5 * (p * (1 - p) / WORLDS) ** 0.5  # seven fixed coins: one seed in 20,000 would fail


def test_a_coin_of_chance_nought_or_one_never_and_always_falls():
    assert not words(1, "a", 0.0, 0, 50).any()
    assert (words(1, "a", 1.0, 0, 50) == U64(ALL)).all()


def test_coins_and_worlds_do_not_hang_together():
    one, other = (words(1, name, 0.5, 0, WORLDS // 64) for name in ("a", "b"))

    for together in (one ^ other, one ^ words(2, "a", 0.5, 0, WORLDS // 64), one ^ np.roll(one, 1), one ^ (one >> U64(1))):
        share = np.bitwise_count(together).sum() / WORLDS
        assert abs(share - 0.5) < 4.5 * 0.5 / WORLDS**0.5


@given(st.floats(0, 1), st.floats(0, 0.99))
@example(1e-9, 0.9375)  # nothing is left of it at the points where the factor is looked at
@settings(max_examples=100, deadline=None)
def test_a_factor_leaves_every_chance_exactly_as_it_was(p: float, rho: float):
    levels = bin_thresholds(p, rho)

    assert len(levels) == BINS
    assert sum(levels) == BINS * threshold(p)
    assert all(0 <= level <= ALWAYS for level in levels)
    assert all(a >= b - BINS for a, b in pairwise(levels))  # up to rounding, a worse bin is no likelier


def shares(rho: float, p: float, q: float) -> tuple[float, float, float]:
    """How often two coins of one state hold, and both."""
    program = capture("{ coin(a;b) }. { now(x) }. next(x) :- coin(a), coin(b).")
    chances = Chances({"a": p, "b": q}, {"a": "FRA", "b": "FRA"}, rho)
    found = run(program, chances, seed=4, worlds=WORLDS, tally=Sheet(joint=[("coin(a)",), ("coin(b)",), ("coin(a)", "coin(b)")]))
    a, b, both = (found.joint[key] / WORLDS for key in found.joint)
    return a, b, both


def test_a_shared_factor_moves_the_joint_chance_and_no_single_one():
    for rho in (0.0, 0.3, 0.8):
        a, b, both = shares(rho, 0.6, 0.3)
        exact = sum(x * y for x, y in zip(bin_thresholds(0.6, rho), bin_thresholds(0.3, rho), strict=True)) / BINS / ALWAYS**2

        assert abs(a - 0.6) < 4.5 * (0.24 / WORLDS) ** 0.5
        assert abs(b - 0.3) < 4.5 * (0.21 / WORLDS) ** 0.5
        assert abs(both - exact) < 4.5 * (exact * (1 - exact) / WORLDS) ** 0.5
    assert shares(0.8, 0.6, 0.3)[2] > shares(0.3, 0.6, 0.3)[2] > 0.6 * 0.3


def test_the_bins_come_near_to_the_copula():
    # two coins of chance 1/2 under a bivariate normal of correlation rho: 1/4 + arcsin(rho) / (2 pi)
    for rho in (0.2, 0.5, 0.8):
        joint = sum(level**2 for level in bin_thresholds(0.5, rho)) / BINS / ALWAYS**2
        exact = 0.25 + float(np.arcsin(rho)) / (2 * np.pi)

        assert joint <= exact + 1e-9
        assert joint == pytest.approx(exact, abs=0.006)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 50), st.floats(0.01, 0.99), st.floats(0, 0.95))
def test_a_coin_with_a_factor_falls_in_a_block_as_it_falls_alone(seed: int, p: float, rho: float):
    program = capture("{ coin(a) }. { now(x) }. next(x) :- coin(a).")
    chances = Chances({"a": p}, {"a": "FRA"}, rho)
    kept = run(program, chances, seed=seed, worlds=130, tally=Sheet(keep=["coin(a)"])).kept["coin(a)"]

    for world in (0, 5, 63, 64, 129):
        assert falls(chances, "a", seed, world) == bool(kept[world // 64] >> U64(world % 64) & U64(1))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (({"a": 1.5},), "the chance of a is 1.5; it must lie between 0 and 1"),
        (({"a": -0.1},), "the chance of a is -0.1; it must lie between 0 and 1"),
        (({"a": float("nan")},), "the chance of a is nan; it must lie between 0 and 1"),
        (({"a": 0.5}, {}, 1.0), "the correlation rho is 1; it must lie between 0 and below 1"),
    ],
)
def test_chances_that_are_none_are_refused(given: tuple[object, ...], message: str):
    with pytest.raises(UsageError, match=message):
        Chances(*given)  # type: ignore[arg-type]


def test_a_factor_for_an_unknown_coin_is_refused():
    with pytest.raises(UnknownName, match=r"unknown coin 'keep': did you mean 'keeps'"):
        Chances({"keeps": 0.5}, {"keep": "FRA"}, 0.2)


def test_words_begin_at_a_word():
    with pytest.raises(UsageError, match="words begin at a multiple of 64 worlds, not at 5"):
        words(1, "a", 0.5, 5, 1)
