"""Landscape theory against looking at every configuration."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.measures.landscape import coupling, energy, landscape
from foedus.terms.errors import UsageError


@st.composite
def systems(draw: st.DrawFn) -> tuple[list[str], np.ndarray, np.ndarray]:
    n = draw(st.integers(2, 6))
    pulls = draw(st.lists(st.integers(-3, 3), min_size=n * n, max_size=n * n))
    upper = np.triu(np.array(pulls, float).reshape(n, n), 1)
    sizes = draw(st.lists(st.sampled_from([0.5, 1.0, 2.0]), min_size=n, max_size=n))
    return [f"S{i}" for i in range(n)], upper + upper.T, np.array(sizes)


def slow_energy(p: np.ndarray, s: np.ndarray, side: tuple[int, ...]) -> float:
    """Size times size times propensity, over ordered pairs on different sides."""
    n = range(len(s))
    return float(sum(s[i] * s[j] * p[i, j] for i in n for j in n if i != j and side[i] != side[j]))


@settings(deadline=None)
@given(system=systems())
def test_the_minima_are_those_found_by_looking_at_every_configuration(system):
    states, p, s = system
    every = {(1, *rest): slow_energy(p, s, (1, *rest)) for rest in product([1, -1], repeat=len(states) - 1)}

    def turned(side: tuple[int, ...], i: int) -> tuple[int, ...]:
        moved = tuple(-one if k == i else one for k, one in enumerate(side))
        return moved if moved[0] == 1 else tuple(-one for one in moved)

    minima = {side for side, e in every.items() if all(every[turned(side, i)] >= e - 1e-9 for i in range(len(states)))}
    found = landscape(states, p, s, starts=1000)
    sides = {tuple(1 if state in one.sides[0] else -1 for state in states): one for one in found}

    assert set(sides) == minima
    assert all(one.energy == pytest.approx(every[side], abs=1e-9) for side, one in sides.items())
    assert sum(one.basin for one in found) == pytest.approx(1)
    assert found[0].energy == pytest.approx(min(every.values()), abs=1e-9)
    assert sum(size * f for size, f in zip(s, found[0].frustration, strict=True)) == pytest.approx(found[0].energy, abs=1e-9)


def test_many_states_from_random_starts_settle_where_no_single_move_helps():
    rng = np.random.default_rng(7)
    upper = np.triu(rng.normal(size=(20, 20)), 1)
    found = landscape(range(20), upper + upper.T, starts=50, seed=3)
    pull = coupling(range(20), upper + upper.T)

    for one in found:
        side = np.array([1.0 if state in one.sides[0] else -1.0 for state in range(20)])
        for i in range(20):
            moved = side.copy()
            moved[i] *= -1
            assert energy(pull, moved) >= energy(pull, side) - 1e-9
    assert found == landscape(range(20), upper + upper.T, starts=50, seed=3)


def test_of_seventeen_states_every_configuration_is_a_start_however_few_are_asked_for():
    rng = np.random.default_rng(17)
    upper = np.triu(rng.normal(size=(17, 17)), 1)
    few, many = (landscape(range(17), upper + upper.T, starts=starts, seed=starts) for starts in (1, 500))

    assert few == many
    assert sum(one.basin for one in few) == pytest.approx(1)
    assert all((one.basin * 2**16).is_integer() for one in few)


@pytest.mark.parametrize(
    ("states", "propensity", "sizes", "message"),
    [
        (["A"], [[0]], None, "1 state has no side to take"),
        (["A", "B"], [[0, 1]], None, "do not fit together"),
        (["A", "B"], [[0, 1], [2, 0]], None, "must be known and symmetric"),
        (["A", "B"], [[0, float("nan")], [float("nan"), 0]], None, "must be known and symmetric"),
        (["A", "B"], [[0, 1], [1, 0]], [0, 0], "all sizes are zero"),
    ],
)
def test_what_makes_no_landscape_is_refused(states, propensity, sizes, message):
    with pytest.raises(UsageError, match=message):
        landscape(states, propensity, sizes)
    with pytest.raises(UsageError, match="at least one start is needed, not 0"):
        landscape(["A", "B"], [[0, 1], [1, 0]], starts=0)
