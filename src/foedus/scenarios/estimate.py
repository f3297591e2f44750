"""From counts to chances: Wilson's interval, and when it is narrow enough."""

from collections.abc import Iterable
from typing import NamedTuple

from ..measures.scoring import Z, wilson


class Share(NamedTuple):
    """A share of worlds: in how many it holds, of how many, with the ends of its interval (0 to 1)."""

    held: int
    worlds: int
    low: float
    high: float

    @property
    def chance(self) -> float:
        """The share itself."""
        return self.held / self.worlds

    @property
    def half_width(self) -> float:
        """Half the width of the interval."""
        return (self.high - self.low) / 2


def share(count: int, worlds: int, z: float = Z) -> Share:
    """Return a share of worlds with Wilson's score interval.

    Parameters
    ----------
    count, worlds : int
        Worlds in which it is so, of all that were drawn; at least one was.
    z : float
        Quantile of the normal distribution; by default for 95 per cent.

    Returns
    -------
    Share
        With the ends of :func:`~foedus.measures.scoring.wilson`.

    Raises
    ------
    ValueError
        If there is no world, or more counted than drawn.

    References
    ----------
    Wilson (1927), Journal of the American Statistical Association 22(158), 209-212.

    Examples
    --------
    >>> one = share(5, 10)
    >>> round(one.low, 3), round(one.high, 3)
    (0.237, 0.763)
    >>> share(0, 1000).low, round(share(0, 1000).high, 4)
    (0.0, 0.0038)
    """
    if worlds < 1 or not 0 <= count <= worlds:
        raise ValueError(f"{count} of {worlds} worlds is no share")
    return Share(count, worlds, *wilson(count, worlds, z))


def narrow(counts: Iterable[int], worlds: int, precision: float) -> bool:
    """Whether the interval of every count is at most ``precision`` to either side.

    >>> narrow([5000], 10_000, 0.01), narrow([5000], 10_000, 0.001)
    (True, False)
    """
    return all(share(count, worlds).half_width <= precision for count in counts)
