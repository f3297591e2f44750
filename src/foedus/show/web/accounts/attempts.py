"""Attempts to sign in: after some that failed, none is looked at for a while, whether or not there is anybody of that name."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from threading import Lock

WINDOW = 900.0
"""Seconds for which a failure counts."""
FOR_BOTH, FOR_ADDRESS, FOR_NAME = 5, 20, 50
"""As many failures as are allowed in that time: of one name from one address; of one address; of one name from everywhere."""
KEPT = 50_000
"""As many names and addresses as are remembered; the oldest go first."""


class Attempts:
    """The failures of the last quarter of an hour, in memory; several threads may ask at once.

    An attempt counts from when it begins, so that many at once are no more than one after the other; one that succeeds is taken back.

    Examples
    --------
    >>> attempts = Attempts()
    >>> [attempts.wait("ann", "192.0.2.1") for _ in range(5)], attempts.wait("ann", "192.0.2.1") > 0
    ([0.0, 0.0, 0.0, 0.0, 0.0], True)
    >>> attempts.wait("ann", "192.0.2.2")
    0.0
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._met: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, name: str, address: str) -> float:
        """Begin an attempt: return 0 if it may be looked at, else the seconds after which the next may."""
        now = self._clock()
        limits = _limits(name, address)
        with self._lock:
            for key, most in limits:
                met = self._met.get(key)
                while met and met[0] <= now - WINDOW:
                    met.popleft()
                if met and len(met) >= most:
                    return met[0] + WINDOW - now
            for key, _ in limits:
                self._met.setdefault(key, deque()).append(now)
                self._met.move_to_end(key)
            while len(self._met) > KEPT:
                self._met.popitem(last=False)
        return 0.0

    def last(self, name: str, address: str) -> bool:
        """Whether the attempt just made was the last of that name from that address for a while."""
        key, most = _limits(name, address)[0]
        with self._lock:
            return len(self._met.get(key, ())) == most

    def succeeded(self, name: str, address: str) -> None:
        """Take an attempt back, and forget the failures of that name from that address."""
        limits = _limits(name, address)
        with self._lock:
            self._met.pop(limits[0][0], None)
            for key, _ in limits[1:]:
                met = self._met.get(key)
                if met:
                    met.pop()


def _limits(name: str, address: str) -> tuple[tuple[tuple[str, str], int], ...]:
    near = network_of(address)
    return ((name, near), FOR_BOTH), (("", near), FOR_ADDRESS), ((name, ""), FOR_NAME)


def network_of(address: str) -> str:
    """Return what counts as one place: an IPv4 address, or the first 64 bits of an IPv6 address, all of which one person may have.

    >>> network_of("2001:db8:1:2:3:4:5:6"), network_of("192.0.2.7"), network_of("::ffff:192.0.2.7"), network_of("?")
    ('2001:db8:1:2::', '192.0.2.7', '192.0.2.7', '?')
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or IPv6Address(int(found) >> 64 << 64))
    return str(found)
