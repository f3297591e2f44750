"""Coins: whether an open atom holds in a world is a function of the seed, the atom's name and the world, and of nothing else.

The generator is Threefry 2x64 with 13 rounds: its key is made of the seed and the name, its counter of the word (64 worlds) and the pair of bit
planes. So the same coin falls the same way whatever the block size, the number of threads or workers, and whatever other atoms a program has.

A world's number U in [0, 1) is compared with the chance p bit plane by bit plane, from the top; planes stop when no world of the word is
undecided, on average after about seven. The result is exact to 53 bits: P(U < p) = round(p 2^53) / 2^53.

Coins of one state may hang together: a state that breaks one promise is likelier to break another. The construction is the one-factor Gaussian
copula: the coin holds if sqrt(rho) Z + sqrt(1 - rho) e < Phi^-1(p), with Z the state's factor, e the coin's own noise, both standard normal.
Z is taken in :data:`BINS` bins of equal chance; within a bin the coin holds with its mean conditional chance, and the bins' chances, in units of
2^-53, are rounded so that they sum to BINS round(p 2^53): the marginal chance stays exact.

References
----------
Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3. SC '11, 16.
Li (2000), On default correlation: a copula function approach. Journal of Fixed Income 9(4), 43-54 (the one-factor copula, there for defaults).
"""

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..terms.errors import UnknownName, UsageError
from .compiled import compiled
from .lanes import WIDTH, ladder, load, some, spread, store

PRECISION = 53
"""Bits of a chance."""
ALWAYS = 1 << PRECISION
"""The threshold of a coin that always holds."""
PLANES = 4
BINS = 1 << PLANES
"""Bins of a state's factor."""
NODES = 32
"""Points of Gauss-Legendre quadrature a bin."""
U64 = np.uint64
PARITY = np.uint64(0x1BD11BDAA9FC1A22)


@dataclass(frozen=True)
class Chances:
    """The chance of each coin, and what hangs together.

    Parameters
    ----------
    chance : mapping of str to float
        Coin name to its chance, 0 to 1.
    factor : mapping of str to str
        Coin name to the state on whose factor it hangs; a coin that is not named stands alone.
    rho : float
        Correlation of the copula, 0 (all stand alone) to below 1.

    Raises
    ------
    UsageError
        If a chance is not in 0..1, rho not in 0..<1, or a factor is given to a coin without a chance.

    Examples
    --------
    >>> Chances({"keeps(fra)": 1.2})
    Traceback (most recent call last):
        ...
    foedus.terms.errors.UsageError: the chance of keeps(fra) is 1.2; it must lie between 0 and 1
    """

    chance: Mapping[str, float]
    factor: Mapping[str, str] = field(default_factory=dict)
    rho: float = 0.0

    def __post_init__(self) -> None:
        for name, p in self.chance.items():
            if not 0 <= p <= 1:
                raise UsageError(f"the chance of {name} is {p:g}; it must lie between 0 and 1")
        if not 0 <= self.rho < 1:
            raise UsageError(f"the correlation rho is {self.rho:g}; it must lie between 0 and below 1")
        for name in self.factor:
            if name not in self.chance:
                raise UnknownName("coin", name, self.chance)

    def of(self, coins: Iterable[str]) -> list[float]:
        """Return the chances of some coins, in their order; raise UnknownName for one that has none."""
        missing = [name for name in coins if name not in self.chance]
        if missing:
            raise UsageError(f"no chance is given for the coin {missing[0]}" + (f" and {len(missing) - 1} more" if len(missing) > 1 else ""))
        return [self.chance[name] for name in coins]


def key(seed: int, name: str) -> tuple[int, int]:
    """Return the generator's key for a seed and an atom's name: two 64-bit words of BLAKE2b.

    >>> key(1, "keeps(fra)") == key(1, "keeps(fra)"), key(1, "keeps(fra)") == key(2, "keeps(fra)")
    (True, False)
    """
    mixed = hashlib.blake2b(f"{seed}\0{name}".encode(), digest_size=16, person=b"foedus coin").digest()
    return int.from_bytes(mixed[:8], "little"), int.from_bytes(mixed[8:], "little")


def threshold(p: float) -> int:
    """Return a chance in units of 2^-53, rounded to the nearest.

    >>> threshold(0.5) == 2**52, threshold(1.0) == ALWAYS, threshold(1e-17)
    (True, True, 0)
    """
    return round(p * ALWAYS)


def words(seed: int, name: str, p: float, first_world: int, n_words: int) -> NDArray[np.uint64]:
    """Return one coin's worlds as bits: bit i of word w is world ``first_world + 64 w + i``.

    Parameters
    ----------
    seed : int
    name : str
        The coin's name.
    p : float
        Its chance, 0 to 1; the coin stands alone.
    first_world : int
        A multiple of 64.
    n_words : int

    Returns
    -------
    (n_words,) uint64

    Raises
    ------
    UsageError
        If the first world is no multiple of 64.

    Examples
    --------
    >>> late = words(1, "keeps(fra)", 0.3, 640, 2)
    >>> bool((words(1, "keeps(fra)", 0.3, 0, 12)[10:] == late).all())
    True
    """
    if first_world % 64 or first_world < 0:
        raise UsageError(f"words begin at a multiple of 64 worlds, not at {first_world}")
    rows = -(-n_words // WIDTH)
    out = np.empty((rows, WIDTH), np.uint64)
    a, b = key(seed, name)
    fill(out, U64(a), U64(b), U64(threshold(p)), U64(first_world // 64))
    return out.reshape(-1)[:n_words]


@cache
def bin_thresholds(p: float, rho: float) -> tuple[int, ...]:
    """Return a coin's threshold in each bin of its state's factor, from the lowest bin; their mean is ``threshold(p)``.

    A low factor is a good one: the coin is likelier to hold.

    >>> bin_thresholds(0.5, 0.0) == (2**52,) * BINS
    True
    >>> split = bin_thresholds(0.7, 0.5)
    >>> sum(split) == BINS * threshold(0.7), split[0] > split[-1]
    (True, True)
    """
    whole = threshold(p)
    if whole in {0, ALWAYS} or rho == 0:
        return (whole,) * BINS
    normal = NormalDist()
    cut = normal.inv_cdf(p)
    slope, spread = math.sqrt(rho), math.sqrt(1 - rho)
    points, weights = _quadrature()
    means = [sum(w * normal.cdf((cut - slope * z) / spread) for z, w in zip(points[b], weights, strict=True)) for b in range(BINS)]
    if not any(means):
        means[0] = 1.0  # so rare and so much the factor's doing that it happens with the lowest factor alone
    scale = p / (sum(means) / BINS)
    exact = [min(mean * scale, 1.0) * ALWAYS for mean in means]
    rounded = [min(math.floor(value), ALWAYS) for value in exact]
    order = sorted(range(BINS), key=lambda b: rounded[b] - exact[b])
    missing = BINS * whole - sum(rounded)
    while missing:
        for b in order:
            step = (missing > 0) - (missing < 0)
            share = step * max(1, abs(missing) // BINS) if missing else 0
            moved = min(max(rounded[b] + share, 0), ALWAYS) - rounded[b]
            rounded[b] += moved
            missing -= moved
    return tuple(rounded)


@cache
def _quadrature() -> tuple[tuple[tuple[float, ...], ...], tuple[float, ...]]:
    """Points of the factor in each bin, and their weights, for a mean over the bin."""
    nodes, weights = np.polynomial.legendre.leggauss(NODES)
    normal = NormalDist()
    points = tuple(tuple(normal.inv_cdf((b + (1 + float(x)) / 2) / BINS) for x in nodes) for b in range(BINS))
    return points, tuple(float(w) / 2 for w in weights)


def factor_name(state: str) -> str:
    """Return the name under which a state's factor is drawn; no coin bears it."""
    return f"\0factor {state}"


@compiled
def _mix(x: Any, y: Any, left: np.uint64, right: np.uint64) -> tuple[Any, Any]:
    """One round: add, turn by ``left`` bits (``right`` is what is missing to 64), exclusive or."""
    x = x + y
    return x, ((y << left) | (y >> right)) ^ x


@compiled
def threefry(c0: Any, c1: Any, k0: Any, k1: Any, k2: Any, one: Any) -> tuple[Any, Any]:
    """Threefry 2x64 with 13 rounds: two random words of a counter and a key, or vectors of them.

    ``k2`` is :data:`PARITY` ^ k0 ^ k1, and ``one`` the number 1.
    """
    x, y = c0 + k0, c1 + k1
    x, y = _mix(x, y, U64(16), U64(48))
    x, y = _mix(x, y, U64(42), U64(22))
    x, y = _mix(x, y, U64(12), U64(52))
    x, y = _mix(x, y, U64(31), U64(33))
    x, y = x + k1, y + k2 + one
    x, y = _mix(x, y, U64(16), U64(48))
    x, y = _mix(x, y, U64(32), U64(32))
    x, y = _mix(x, y, U64(24), U64(40))
    x, y = _mix(x, y, U64(21), U64(43))
    x, y = x + k2, y + k0 + one + one
    x, y = _mix(x, y, U64(16), U64(48))
    x, y = _mix(x, y, U64(42), U64(22))
    x, y = _mix(x, y, U64(12), U64(52))
    x, y = _mix(x, y, U64(31), U64(33))
    x, y = x + k0, y + k1 + one + one + one
    return _mix(x, y, U64(16), U64(48))


@compiled
def _two_planes(value: Any, open_: Any, left: np.uint64, pair: np.uint64, first_word: np.uint64, k0: np.uint64, k1: np.uint64) -> Any:
    """Compare two bit planes of the worlds' numbers with the two top bits of ``left``, where the comparison is still open."""
    one, two = _planes(pair, first_word, k0, k1)
    top, low = spread(U64(0) - (left >> U64(63))), spread(U64(0) - ((left >> U64(62)) & U64(1)))
    value |= open_ & ~one & top
    open_ &= one ^ ~top
    value |= open_ & ~two & low
    open_ &= two ^ ~low
    return value, open_


@compiled
def _planes(pair: np.uint64, first_word: np.uint64, k0: np.uint64, k1: np.uint64) -> Any:
    """Two bit planes of the numbers of a block's worlds."""
    a, b = spread(k0), spread(k1)
    return threefry(ladder(first_word), spread(pair), a, b, spread(PARITY) ^ a ^ b, spread(U64(1)))


@compiled
def draw(bits: NDArray[np.uint64], row: int, k0: np.uint64, k1: np.uint64, level: np.uint64, first_word: np.uint64) -> None:
    """Draw a coin of the threshold ``level``, in units of 2^-53, for a block; write it into a row."""
    value = spread(U64(0))
    open_ = ~value
    if level >> U64(PRECISION):
        store(bits, row, open_)
        return
    left = level << U64(64 - PRECISION)
    pair = U64(0)
    while pair < U64(4):  # no block is settled before eight planes: four pairs at once keep the processor busy
        value, open_ = _two_planes(value, open_, left, pair, first_word, k0, k1)
        left <<= U64(2)
        pair += U64(1)
    while left and some(open_):
        value, open_ = _two_planes(value, open_, left, pair, first_word, k0, k1)
        value, open_ = _two_planes(value, open_, left << U64(2), pair + U64(1), first_word, k0, k1)
        left <<= U64(4)
        pair += U64(2)
    store(bits, row, value)


@compiled
def draw_factor(bins: NDArray[np.uint64], owner: int, k0: np.uint64, k1: np.uint64, first_word: np.uint64) -> None:
    """Draw the bin of a state's factor in each world of a block: a row a bin, from row ``BINS owner``."""
    first, second = _planes(U64(0), first_word, k0, k1)
    third, fourth = _planes(U64(1), first_word, k0, k1)
    for b in range(BINS):
        worlds = (first if b & 8 else ~first) & (second if b & 4 else ~second)
        store(bins, BINS * owner + b, worlds & (third if b & 2 else ~third) & (fourth if b & 1 else ~fourth))


@compiled
def draw_hanging(
    bits: NDArray[np.uint64],
    row: int,
    k0: np.uint64,
    k1: np.uint64,
    levels: NDArray[np.uint64],
    n: int,
    bins: NDArray[np.uint64],
    owner: int,
    first_word: np.uint64,
) -> None:
    """Draw a coin that hangs on a factor: in each bin it has its own threshold, ``levels[n, 1 + bin]``."""
    value = spread(U64(0))
    for b in range(BINS):
        if levels[n, 1 + b] >> U64(PRECISION):
            value |= load(bins, BINS * owner + b)
    open_ = ~value
    place = PRECISION - 1
    one, two = open_, open_
    while place >= 0 and some(open_):
        if (place & 1) == 0:
            one, two = _planes(U64((PRECISION - 1 - place) >> 1), first_word, k0, k1)
        plane = spread(U64(0))
        for b in range(BINS):
            if (levels[n, 1 + b] >> U64(place)) & U64(1):
                plane |= load(bins, BINS * owner + b)
        random = two if place & 1 else one
        value |= open_ & ~random & plane
        open_ &= random ^ ~plane
        place -= 1
    store(bits, row, value)


@compiled
def uniform(k0: np.uint64, k1: np.uint64, world: int, planes: int) -> int:
    """The first planes of a world's number: floor(U 2^planes)."""
    value = U64(0)
    for n in range(planes):
        one, two = threefry(U64(world >> 6), U64(n >> 1), k0, k1, PARITY ^ k0 ^ k1, U64(1))
        value = value << U64(1) | ((two if n & 1 else one) >> U64(world & 63)) & U64(1)
    return int(value)


def falls(chances: Chances, coin: str, seed: int, world: int) -> bool:
    """Whether a coin holds in one world: the world's number is worked out whole and compared with the threshold.

    >>> chances = Chances({"keeps(fra)": 0.3})
    >>> bits = int(words(7, "keeps(fra)", 0.3, 0, 1)[0])
    >>> [falls(chances, "keeps(fra)", 7, world) for world in range(64)] == [bool(bits >> world & 1) for world in range(64)]
    True
    """
    (p,) = chances.of([coin])
    level = threshold(p)
    if chances.rho and coin in chances.factor:
        a, b = key(seed, factor_name(chances.factor[coin]))
        level = bin_thresholds(p, chances.rho)[uniform(U64(a), U64(b), world, PLANES)]
    a, b = key(seed, coin)
    return uniform(U64(a), U64(b), world, PRECISION) < level


@compiled
def fill(out: NDArray[np.uint64], k0: np.uint64, k1: np.uint64, level: np.uint64, first_word: np.uint64) -> None:
    """Fill rows with a coin of the threshold ``level``, one block after another."""
    for row in range(len(out)):
        draw(out, row, k0, k1, level, first_word + U64(row * WIDTH))
