"""What each lever would change: the same worlds with it and without, compared world by world."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from ...measures.scoring import Z
from ..results import Difference, Effect
from .again import Basis, Bits, bases
from .levers import Lever, System


def paired(gained: int, lost: int, before: int, worlds: int, z: float = Z) -> Difference:
    """Return the difference that a lever makes to a chance, with its interval for paired worlds.

    Parameters
    ----------
    gained, lost : int
        Worlds in which it is so with the lever only, and without it only.
    before : int
        Worlds in which it is so without the lever.
    worlds : int
    z : float
        Quantile of the normal distribution; by default for 95 per cent.

    Returns
    -------
    Difference
        ``(gained - lost) / worlds``; the interval is Wald's with half a world added to each of the four cells. Worlds that fall alike both times
        tell nothing against the difference, so the interval is far narrower than that of two runs drawn apart.

    References
    ----------
    Agresti & Min (2005), Simple improved confidence intervals for comparing matched proportions. Statistics in Medicine 24(5), 729-740.

    Examples
    --------
    >>> one = paired(gained=0, lost=200, before=500, worlds=1000)
    >>> one.difference, round(one.low, 3), round(one.high, 3)
    (-0.2, -0.224, -0.175)
    """
    more, fewer, total = gained + 0.5, lost + 0.5, worlds + 2
    middle = (more - fewer) / total
    reach = z * sqrt(more + fewer - (more - fewer) ** 2 / total) / total
    difference = (gained - lost) / worlds
    low, high = min(difference, max(-1.0, middle - reach)), max(difference, min(1.0, middle + reach))
    return Difference(before=before / worlds, after=(before + gained - lost) / worlds, difference=difference, low=low, high=high)


def mean_difference(total: int, squares: int, before: int, worlds: int, z: float = Z) -> Difference:
    """Return the difference of two means over the same worlds, with the normal interval of the worlds' differences.

    >>> mean_difference(total=-10, squares=10, before=30, worlds=10).after
    2.0
    """
    mean = total / worlds
    reach = z * sqrt(max(0.0, squares / worlds - mean * mean) / worlds)
    return Difference(before=before / worlds, after=(before + total) / worlds, difference=mean, low=mean - reach, high=mean + reach)


@dataclass
class Compared:
    """Counts of a lever's worlds beside those of the base run; they add up span after span."""

    outcomes: int
    worlds: int = 0
    run_again: int = 0
    """Worlds in which the lever fired."""
    before: NDArray[np.int64] = field(init=False)
    gained: NDArray[np.int64] = field(init=False)
    lost: NDArray[np.int64] = field(init=False)
    size: int = 0
    size_before: int = 0
    size_squares: int = 0

    def __post_init__(self) -> None:
        """Begin at nothing; the last place is the end that is asked about."""
        self.before, self.gained, self.lost = (np.zeros(self.outcomes + 1, np.int64) for _ in range(3))

    def add(self, basis: Basis, after: Bits, run_again: int) -> None:
        """Count a span of worlds."""
        rows = [np.vstack([ends, basis.reached(ends)]) for ends in (basis.ends, after)]
        self.worlds += basis.worlds
        self.run_again += run_again
        self.before += rows[0].sum(axis=1, dtype=np.int64)
        self.gained += (rows[1] > rows[0]).sum(axis=1, dtype=np.int64)
        self.lost += (rows[1] < rows[0]).sum(axis=1, dtype=np.int64)
        grown = after.sum(axis=0, dtype=np.int64) - basis.ends.sum(axis=0, dtype=np.int64)
        self.size += int(grown.sum())
        self.size_squares += int((grown * grown).sum())
        self.size_before += int(basis.ends.sum(dtype=np.int64))

    def effect(self, lever: Lever, names: Sequence[str]) -> Effect:
        """Return what the lever changes."""
        each = [
            paired(int(g), int(lost), int(b), self.worlds)
            for g, lost, b in zip(self.gained.tolist(), self.lost.tolist(), self.before.tolist(), strict=True)
        ]
        moved = {name: each[n] for n, name in enumerate(names) if self.gained[n] or self.lost[n]}
        size = mean_difference(self.size, self.size_squares, self.size_before, self.worlds)
        return Effect(lever=lever.name, fired=self.run_again, worlds=self.worlds, chance=each[-1], size=size, states=moved)


def effects(
    system: System, levers: Sequence[Lever], *, worlds: int, first_world: int = 0, told: Callable[[int], None] = lambda _: None
) -> tuple[Effect, ...]:
    """Compare every lever with the base run, over the same worlds.

    Parameters
    ----------
    system
        The program, its chances and the question.
    levers
        What may be otherwise, each alone.
    worlds, first_world
        Which worlds; the first is a multiple of 64.
    told
        Called with the number of worlds compared so far.

    Returns
    -------
    tuple of Effect
        In the order of the levers. ``size`` counts the outcomes that have happened.

    Examples
    --------
    >>> from foedus.scenarios.draws import Chances
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(a;b) }. { now(war) }. next(war) :- coin(a). next(war) :- coin(b).")
    >>> system = System(program, Chances({"a": 0.5, "b": 0.2}), {}, {"war": "war"}, ("war",))
    >>> [one] = effects(system, [Lever.of_coin("a", False)], worlds=100_000)
    >>> round(one.chance.before, 1), round(one.chance.after, 1), one.chance.low < -0.4 < one.chance.high
    (0.6, 0.2, True)
    """
    counted = [Compared(len(system.outcomes)) for _ in levers]
    for basis in bases(system, worlds, levers, first_world=first_world):
        for one, lever in zip(counted, levers, strict=True):
            places = basis.fired(lever)
            after = basis.ends.copy()
            after[:, places] = basis.again(lever.fixed, places)
            one.add(basis, after, len(places))
        told(basis.first_world + basis.worlds - first_world)
    return tuple(one.effect(lever, tuple(system.outcomes)) for one, lever in zip(counted, levers, strict=True))
