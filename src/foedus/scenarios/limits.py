"""What a run would cost, from a measured rate, before it is begun; and the refusal of one that no machine should be left alone with."""

import os
import time
from dataclasses import dataclass

from ..terms.errors import UsageError
from .evaluate import BLOCK, Course

SHORT = 10_000_000
"""Worlds that may be run without a thought."""
LONGEST = 4 * 3600.0
"""Seconds that a run on one machine may take."""
TRIAL = 0.2
"""Seconds for which the rate is measured, at least."""


@dataclass(frozen=True)
class Cost:
    """What a run would take."""

    worlds: int
    rate: float
    """Worlds a second, as measured."""
    kept: int
    """Bytes of words that are kept: the only memory that grows with the number of worlds."""

    @property
    def seconds(self) -> float:
        """Seconds it would take."""
        return self.worlds / self.rate


def cost(course: Course, worlds: int, *, threads: int = 1) -> Cost:
    """Measure a course for a moment and say what so many worlds would take.

    Parameters
    ----------
    course : Course
    worlds : int
    threads : int

    Returns
    -------
    Cost
    """
    done, pieces = 0, BLOCK * threads
    course.run(0, BLOCK)  # machine code is loaded, or compiled
    spent = 0.0
    begun = time.perf_counter()
    while not done or (spent < TRIAL and done < worlds):
        course.run(done, pieces, threads=threads)
        spent = time.perf_counter() - begun
        done += pieces
        pieces *= 2
    return Cost(worlds, done / max(spent, 1e-9), len(course.sheet.keep) * (worlds // 8))


def refuse_the_endless(course: Course, worlds: int, *, threads: int = 1, longest: float = LONGEST, memory: int | None = None) -> Cost | None:
    """Return what a run would take, or None if it is so short that measuring is not worth it.

    Parameters
    ----------
    course : Course
    worlds : int
    threads : int
    longest : float
        Seconds it may take.
    memory : int
        Bytes it may keep; by default half of the machine's.

    Raises
    ------
    UsageError
        If it would take longer, or keep more words than memory allows; the message says how long and how much.
    """
    if worlds <= SHORT and not course.sheet.keep:
        return None
    found = cost(course, worlds, threads=threads)
    most = _half_of_memory() if memory is None else memory
    if found.seconds > longest or found.kept > most:
        kept = f"{told_bytes(found.kept)} of memory for what is kept" if found.kept else "no more memory than a short run"
        raise UsageError(
            f"{worlds:,} worlds would take about {told_seconds(found.seconds)} and {kept} on this machine "
            f"({found.rate:,.0f} worlds a second measured); ask for fewer worlds, for a precision, or give a cluster"
        )
    return found


def told_seconds(seconds: float) -> str:
    """Return a length of time in words.

    >>> told_seconds(40), told_seconds(4000), told_seconds(4e6), told_seconds(4e8)
    ('40 seconds', '67 minutes', '46 days', '13 years')
    """
    for size, name in ((365.25 * 86400, "years"), (86400, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {name}"
    return f"{seconds:.0f} seconds"


def told_bytes(size: float) -> str:
    """Return an amount of memory in words.

    >>> told_bytes(125e9), told_bytes(4e6)
    ('125 GB', '4 MB')
    """
    for unit, name in ((1e12, "TB"), (1e9, "GB"), (1e6, "MB")):
        if size >= unit:
            return f"{size / unit:.0f} {name}"
    return f"{size:.0f} bytes"


def _half_of_memory() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (AttributeError, ValueError, OSError):
        return 4_000_000_000
