"""Shapley shares: how much of a chance each of several levers carries, given that they work together and for one another.

Taking one lever away says what hangs on it alone; two norms that do the same each seem to carry nothing. Shapley's share of a lever is its mean
difference over all orders in which the levers could be added; the shares add up to what all of them change together.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import factorial, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...measures.scoring import Z
from ...terms.errors import UsageError
from ..results import ShapleyShare, Shares
from .again import SPAN, Basis, bases
from .levers import Lever, System

MOST_EXACT = 8
"""More levers than this are shared by sampling orders: exact shares need a run for every set of levers."""
ORDERS = 64
"""Orders that are sampled at least, each with its reverse."""


def shares(
    system: System, levers: Sequence[Lever], *, worlds: int, exact: bool | None = None, told: Callable[[int], None] = lambda _: None
) -> Shares:
    """Share a chance among levers.

    Parameters
    ----------
    system
        The program, its chances and the question.
    levers
        Who shares; together they must not hold a coin fixed in two ways. All other levers stand as they are.
    worlds
        How many worlds.
    exact
        Over all sets of levers, or over sampled orders; by default exact up to :data:`MOST_EXACT` levers.
    told
        Called with the number of worlds done so far.

    Returns
    -------
    Shares
        Exact: each world's shares are exact and the interval is that of their mean over worlds. Sampled: each of at least :data:`ORDERS` orders,
        with its reverse, has worlds of its own, and the interval, of the mean over orders, covers both what orders and what worlds leave open.

    Raises
    ------
    UsageError
        If there are no levers, two of them hold the same coin in two ways, or there are too few worlds for sampling.

    References
    ----------
    Shapley (1953), A value for n-person games. Contributions to the Theory of Games II, 307-317.
    Castro, Gómez & Tejada (2009), Computers & Operations Research 36(5), 1726-1730 (sampling orders).

    Examples
    --------
    >>> from foedus.scenarios.draws import Chances
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(a;b) }. { now(war) }. next(war) :- coin(a). next(war) :- coin(b).")
    >>> system = System(program, Chances({"a": 1.0, "b": 1.0}), {}, {"war": "war"}, ("war",))
    >>> found = shares(system, [Lever.of_coin(c, False) for c in "ab"], worlds=1000)
    >>> [one.share for one in found.each], found.together  # each alone would change nothing
    ([0.5, 0.5], 1.0)
    """
    if not levers:
        raise UsageError("there is nothing to share a chance among")
    held: dict[str, bool] = {}
    for lever in levers:
        for coin, so in lever.fixed.items():
            if held.setdefault(coin, so) is not so:
                raise UsageError(f"two levers hold {coin} in two ways, so they cannot be pulled together")
    whole = len(levers) <= MOST_EXACT if exact is None else exact
    sums, squares, number, before, without, counted = (_exact if whole else _sampled)(system, levers, worlds, told)
    each = []
    for lever, mean, square in zip(levers, (sums / number).tolist(), (squares / number).tolist(), strict=True):
        reach = Z * sqrt(max(0.0, square - mean * mean) / max(1, number - 1))
        each.append(ShapleyShare(lever=lever.name, share=mean, low=mean - reach, high=mean + reach))
    method = "exact, over all sets of levers" if whole else f"sampled, {number} orders and their reverses"
    together = (before - without) / counted
    return Shares(each=tuple(each), together=together, before=before / counted, without=without / counted, worlds=counted, method=method)


class Pulled:
    """The end asked about in each world of a span, by which levers are pulled; worlds in which none of them fired stay as they are."""

    def __init__(self, basis: Basis, levers: Sequence[Lever]) -> None:
        self._basis, self._levers = basis, levers
        self._fired = [basis.fired(lever) for lever in levers]
        self._known: dict[frozenset[int], NDArray[np.int8]] = {frozenset(): basis.reached(basis.ends).astype(np.int8)}

    def reached(self, pulled: frozenset[int]) -> NDArray[np.int8]:
        """Return the end in each world with some levers pulled: (worlds,)."""
        if pulled not in self._known:
            places = np.unique(np.concatenate([self._fired[n] for n in pulled]))
            found = self._known[frozenset()].copy()
            found[places] = self._basis.reached(self._basis.again(_together(self._levers, pulled), places))
            self._known[pulled] = found
        return self._known[pulled]


def _together(levers: Sequence[Lever], pulled: frozenset[int]) -> Mapping[str, bool]:
    return {coin: so for n in sorted(pulled) for coin, so in levers[n].fixed.items()}


class _Sums(NamedTuple):
    """Sums of each lever's shares, and of their squares, over worlds or orders; in how many worlds the end comes."""

    sums: NDArray[np.float64]
    squares: NDArray[np.float64]
    number: int
    before: int
    without: int
    worlds: int


def _exact(system: System, levers: Sequence[Lever], worlds: int, told: Callable[[int], None]) -> _Sums:
    k = len(levers)
    sums, squares = np.zeros(k), np.zeros(k)
    before = without = 0
    everyone = frozenset(range(k))
    for basis in bases(system, worlds, levers):
        pulled = Pulled(basis, levers)
        each = np.zeros((k, basis.worlds))
        for mask in range(1 << k):
            standing = frozenset(n for n in range(k) if mask >> n & 1)
            value = pulled.reached(everyone - standing)
            for n in range(k):
                inside = n in standing
                size = len(standing) - inside
                weight = factorial(size) * factorial(k - size - 1) / factorial(k)
                each[n] += weight * value if inside else -weight * value
        sums += each.sum(axis=1)
        squares += (each * each).sum(axis=1)
        before += int(pulled.reached(frozenset()).sum())
        without += int(pulled.reached(everyone).sum())
        told(basis.first_world + basis.worlds)
    return _Sums(sums, squares, worlds, before, without, worlds)


def _sampled(system: System, levers: Sequence[Lever], worlds: int, told: Callable[[int], None]) -> _Sums:
    """Give each order worlds of its own, and its reverse the same worlds."""
    k = len(levers)
    span = min(SPAN, worlds // ORDERS // 64 * 64)
    if not span:
        raise UsageError(f"{worlds} worlds are too few to sample orders of {k} levers; ask for at least {ORDERS * 64}, or for fewer levers")
    number = worlds // span
    sums, squares = np.zeros(k), np.zeros(k)
    before = without = 0
    for basis, order in zip(bases(system, number * span, levers, span=span), orders(system.seed, k, number), strict=True):
        found = np.zeros(k)
        pulled = Pulled(basis, levers)
        for one in (order, order[::-1]):
            ends = [int(pulled.reached(frozenset(one[:n])).sum()) for n in range(k + 1)]
            for n, (was, now) in zip(one, pairwise(ends), strict=True):
                found[n] += (was - now) / 2 / span
        before, without = before + ends[0], without + ends[-1]
        sums += found
        squares += found * found
        told(basis.first_world + basis.worlds)
    return _Sums(sums, squares, number, before, without, number * span)


def orders(seed: int, k: int, number: int) -> Iterator[tuple[int, ...]]:
    """Yield orders of k things, a function of the seed and of their number alone.

    >>> list(orders(1, 3, 2)) == list(orders(1, 3, 3))[:2]
    True
    """
    for n in range(number):
        drawn = [hashlib.blake2b(f"{seed}\0{n}\0{one}".encode(), digest_size=8, person=b"foedus order").digest() for one in range(k)]
        yield tuple(sorted(range(k), key=lambda one: drawn[one]))
