"""Landscape theory: which two sides states fall into, given how much each pair attracts or repels.

A configuration puts every state on one of two sides. With sizes s, propensities p (positive: the pair would rather be together; symmetric) and
distance ``d_ij`` 0 on the same side and 1 on different sides, a state's frustration and the energy are

    F_i = sum_j s_j p_ij d_ij,    E = sum_i s_i F_i.

States move one at a time to where the energy is lower, so what lasts is a local minimum. From many random starts the move that lowers the energy
most is taken until none does; of up to seventeen states, as many as the authors looked at in Europe before 1939, every configuration is a start, and
the basins are exact.

References
----------
Axelrod & Bennett (1993), A Landscape Theory of Aggregation, British Journal of Political Science 23(2), 211-233.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..terms.errors import UsageError

ALL = 2**16
"""As many configurations are looked at one and all."""
TOLERANCE = 1e-12
"""A move must lower the energy by more than this share of the largest term."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """A local minimum.

    Attributes
    ----------
    sides
        The side of the first state, then the other, which may be empty.
    energy
        As defined above; comparable between configurations of the same states only.
    basin
        Share of the starts that end here.
    frustration
        Of each state, in the order given.
    """

    sides: tuple[tuple[int | str, ...], tuple[int | str, ...]]
    energy: float
    basin: float
    frustration: tuple[float, ...]


def landscape(
    states: Sequence[int | str], propensity: ArrayLike, sizes: ArrayLike | None = None, *, starts: int = 1000, seed: int = 1
) -> tuple[Configuration, ...]:
    """Find the local minima of energy.

    Parameters
    ----------
    propensity : (n, n)
        Symmetric; the diagonal is not used. What is not known is 0.
    sizes : (n,)
        Such as capability shares; ones if not given.
    starts, seed
        Number of random starts, where there are too many configurations to look at all, and what makes them the same again.

    Returns
    -------
    tuple of Configuration
        Lowest energy first.

    Raises
    ------
    UsageError
        If the shapes differ, propensities are not symmetric or not finite, there are fewer than two states, or no size is positive.

    Examples
    --------
    >>> p = [[0, 1, -1], [1, 0, -1], [-1, -1, 0]]
    >>> [(one.sides, one.energy) for one in landscape(["A", "B", "C"], p)]
    [((('A', 'B'), ('C',)), -4.0)]
    """
    pull = coupling(states, propensity, sizes)
    n = len(states)
    if starts < 1:
        raise UsageError(f"at least one start is needed, not {starts}")
    sides = _every(n) if 2 ** (n - 1) <= max(starts, ALL) else np.where(np.random.default_rng(seed).random((starts, n)) < 0.5, -1.0, 1.0)
    settled = descend(pull, sides)
    settled *= settled[:, :1]  # the first state's side is the first
    found = Counter(tuple(row) for row in settled.astype(int).tolist())
    weight = np.ones(n) if sizes is None else np.asarray(sizes, float)
    made = [_configuration(states, pull, weight, np.array(row, float), times / len(sides)) for row, times in found.items()]
    return tuple(sorted(made, key=lambda one: (one.energy, [str(state) for state in one.sides[0]])))


def coupling(states: Sequence[int | str], propensity: ArrayLike, sizes: ArrayLike | None = None) -> NDArray[np.float64]:
    """Return ``s_i s_j p_ij`` with an empty diagonal, checked."""
    p = np.asarray(propensity, float)
    s = np.ones(len(states)) if sizes is None else np.asarray(sizes, float)
    if len(states) < 2:
        raise UsageError(f"{len(states)} state has no side to take; name two or more")
    if p.shape != (len(states), len(states)) or s.shape != (len(states),):
        raise UsageError(f"{len(states)} states, propensities {p.shape} and sizes {s.shape} do not fit together")
    if not np.isfinite(p).all() or not np.allclose(p, p.T):
        raise UsageError("propensities must be known and symmetric; put 0 for what is not known")
    if not np.isfinite(s).all() or (s < 0).any() or not (s > 0).any():
        raise UsageError("all sizes are zero, or one is no size; does the table of capabilities cover that year?")
    pull: NDArray[np.float64] = p * np.outer(s, s)
    np.fill_diagonal(pull, 0)
    return pull


def energy(pull: NDArray[np.float64], side: NDArray[np.float64]) -> float:
    """Return the energy of a configuration of sides 1 and -1."""
    return float((pull * (1 - np.outer(side, side)) / 2).sum())


def descend(pull: NDArray[np.float64], sides: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move one state at a time, where the energy falls most, until it falls nowhere; all rows of sides (starts, n) at once."""
    found = sides.copy()
    least = TOLERANCE * max(float(np.abs(pull).max()), 1e-300)
    moving = np.arange(len(found))
    while len(moving):
        gain = -2 * found[moving] * (found[moving] @ pull)  # by how much the energy falls if the state changes sides
        best = gain.argmax(1)
        better = gain[np.arange(len(moving)), best] > least
        moving, best = moving[better], best[better]
        found[moving, best] *= -1
    return found


def _every(n: int) -> NDArray[np.float64]:
    bits = (np.arange(2 ** (n - 1))[:, None] >> np.arange(n - 1)) & 1
    return np.hstack([np.ones((len(bits), 1)), 1.0 - 2.0 * bits])


def _configuration(
    states: Sequence[int | str], pull: NDArray[np.float64], sizes: NDArray[np.float64], side: NDArray[np.float64], basin: float
) -> Configuration:
    apart = (pull * (1 - np.outer(side, side)) / 2).sum(1)
    frustration = np.divide(apart, sizes, out=np.zeros_like(apart), where=sizes > 0)
    first, second = (tuple(state for state, at in zip(states, side, strict=True) if at == which) for which in (1, -1))
    return Configuration((first, second), float(apart.sum()), basin, tuple(frustration.tolist()))
