"""Counting on many machines: a Dask cluster, or worker processes on this one. Off unless asked for.

A task is a program by its digest, a seed, a first world and a count; what comes back are integer counts. They do not hang on where they are made,
so a worker that dies changes nothing: its spans are counted again by another, with the same result to the bit.

To ask for a task costs the client some milliseconds of processor, so many spans go together; the fewer are left, the smaller the tasks, so that all
workers come to their end at about the same time (guided self-scheduling).

References
----------
Polychronopoulos & Kuck (1987), Guided self-scheduling: a practical scheduling scheme for parallel supercomputers. IEEE Transactions on Computers
C-36(12), 1425-1439.
"""

import logging
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from itertools import count, islice
from types import TracebackType
from typing import Any, Self

from ..terms.errors import UsageError
from .counting import Countable, Counted, count_span
from .draws import Chances
from .evaluate import Course, prepare
from .ground import StepProgram
from .tally import Sheet

Spans = tuple[tuple[int, int], ...]
"""First world and count of each span."""
AHEAD = 2
"""Tasks that wait for each worker: enough that none is idle."""
TOGETHER = 16
"""Spans a task at most."""
LOCAL = "local"
QUIET = {
    "distributed.worker.profile.enabled": False,
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.admin.system-monitor.gil.enabled": False,
    "distributed.admin.system-monitor.interval": "5s",
    "distributed.admin.tick.interval": "1s",
}
"""What Dask leaves off, or does more seldom, with workers of our own: watching itself took a sixteenth of two processors' time."""
TIMEOUT = 10.0
"""Seconds to wait for a scheduler."""


@dataclass(frozen=True, eq=False)
class Order:
    """All that a worker needs to count spans of one program and seed."""

    digest: str
    """Of the rules and the chances: what a worker keeps it by."""
    step: StepProgram
    chances: Chances
    start: dict[str, bool]
    sheet: Sheet
    seed: int

    def __hash__(self) -> int:
        """Orders of one digest and seed are one."""
        return hash((self.digest, self.seed))

    def __eq__(self, other: object) -> bool:
        """Whether it is the same program and seed."""
        return isinstance(other, Order) and (self.digest, self.seed) == (other.digest, other.seed)


def order(worlds: Countable, seed: int) -> Order:
    """Write down what workers need."""
    return Order(worlds.digest, worlds.step, worlds.chances, dict(worlds.start), worlds.sheet(), seed)


@lru_cache(maxsize=4)
def _course(one: Order) -> Course:
    return prepare(one.step, one.chances, seed=one.seed, start=one.start, tally=one.sheet)


def count_task(one: Order, spans: Spans) -> list[Counted]:
    """Count some spans, each by itself: what a worker is asked to do."""
    return [count_span(_course(one), first_world, worlds) for first_world, worlds in spans]


def _same(one: Order) -> Order:
    """Give an order back: as a task of its own it is sent to each worker once, and made again if it is lost."""
    return one


class Crowd:
    """Workers that count spans of worlds.

    Parameters
    ----------
    address : str
        Of a Dask scheduler, such as ``tcp://host:8786``, or ``local`` for as many worker processes on this machine as it has processors, or
        ``local:N`` for N of them.
    timeout : float
        Seconds to wait for the scheduler.

    Raises
    ------
    UsageError
        If Dask is not installed, the number after ``local:`` is none, nothing answers at the address, there is no worker, or workers have another
        version of foedus.
    """

    def __init__(self, address: str, timeout: float = TIMEOUT) -> None:
        self._address, self._timeout = address, timeout
        self._own: Any = None
        self._client: Any = None

    def __enter__(self) -> Self:
        """Connect, or begin the local workers."""
        try:
            import dask
            from distributed import Client, LocalCluster
        except ImportError:
            raise UsageError("--scheduler needs Dask: pip install 'foedus[cluster]'") from None
        client: Any = Client  # Dask declares no types
        cluster: Any = LocalCluster
        where: Any = self._address
        if number := local_workers(self._address):
            with dask.config.set(QUIET):
                self._own = where = cluster(
                    n_workers=number, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=logging.ERROR
                )
        try:
            self._client = client(where, timeout=self._timeout, set_as_default=False)
        except (OSError, ValueError, TypeError) as fault:
            raise UsageError(f"--scheduler {self._address}: no Dask scheduler answers there ({type(fault).__name__}); nothing was counted") from None
        try:
            self._check()
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Leave the cluster, which goes on; end local workers."""
        self._close()

    @property
    def workers(self) -> dict[str, int]:
        """Workers by address, with the number of each one's process."""
        told = self._client.scheduler_info(n_workers=-1)["workers"]
        pids: dict[str, int] = self._client.run(_pid, workers=list(told))
        return pids

    def count(self, worlds: Countable, seed: int, spans: Iterable[tuple[int, int]]) -> Generator[Counted, None, None]:
        """Yield the counts of spans, in their order, as soon as each and all before it are there.

        Raises
        ------
        UsageError
            If the scheduler is lost, or the same span kills one worker after the other.
        """
        from distributed import KilledWorker

        given = self._client.submit(_same, order(worlds, seed), key=f"order-{worlds.digest}-{seed}", pure=True)
        ahead = AHEAD * max(1, sum(self._client.nthreads().values()))
        waiting: deque[Any] = deque()

        def answer(future: Any) -> list[Counted]:
            try:
                found: list[Counted] = future.result()
            except KilledWorker:
                raise UsageError(f"--scheduler {self._address}: workers come to their end while they count; have they memory enough?") from None
            except Exception as fault:
                if self._client.status != "running" or type(fault).__name__ in {"CancelledError", "FutureCancelledError", "CommClosedError"}:
                    raise UsageError(f"--scheduler {self._address}: the scheduler was lost; what was counted before is kept") from None
                raise
            return found

        try:
            for task in _tasks(spans, ahead):
                waiting.append(self._client.submit(count_task, given, task, key=f"worlds-{worlds.digest}-{seed}-{task[0][0]}-{task[-1]}"))
                if len(waiting) > ahead:
                    yield from answer(waiting.popleft())
            while waiting:
                yield from answer(waiting.popleft())
        finally:
            for future in waiting:
                with suppress(Exception):
                    future.cancel()

    def _check(self) -> None:
        if not self._client.nthreads():
            raise UsageError(f"--scheduler {self._address}: the scheduler has no workers; start one with: dask worker {self._address}")
        ours = version("foedus")
        theirs = self._client.run(version, "foedus", on_error="return")
        other = sorted(f"{worker} has {found if isinstance(found, str) else 'none'}" for worker, found in theirs.items() if found != ours)
        if other:
            raise UsageError(f"--scheduler {self._address}: every worker needs foedus {ours}; {'; '.join(other)}")

    def _close(self) -> None:
        for one in (self._client, self._own):
            if one is not None:
                one.close()


def _tasks(spans: Iterable[tuple[int, int]], ahead: int) -> Iterator[Spans]:
    """Put spans together to tasks, of which so many are asked for at a time.

    The first ones are of one span each: a run that soon has enough leaves little half done. Then each is an equal part of what is left to give out,
    :data:`TOGETHER` spans at most.

    >>> [len(task) for task in _tasks(((n, 1) for n in range(77)), 4)]
    [1, 1, 1, 1, 16, 15, 11, 8, 6, 5, 3, 3, 2, 1, 1, 1, 1]
    """
    rest, left = iter(spans), deque[tuple[int, int]]()
    for number in count():
        left.extend(islice(rest, ahead * TOGETHER - len(left)))
        if not left:
            return
        size = 1 if number < ahead else -(-len(left) // ahead)
        yield tuple(left.popleft() for _ in range(size))


def local_workers(address: str) -> int:
    """Return how many worker processes ``local`` or ``local:N`` asks for; 0 for the address of a scheduler.

    >>> local_workers("local:2"), local_workers("tcp://127.0.0.1:8786")
    (2, 0)
    """
    from os import cpu_count

    kind, _, number = address.partition(":")
    if kind != LOCAL:
        return 0
    if address == LOCAL:
        return cpu_count() or 1
    if not number.isdigit() or int(number) < 1:
        raise UsageError(f"--scheduler {address}: '{number}' is no number of workers; write local or, say, local:4")
    return int(number)


def _pid() -> int:
    from os import getpid

    return getpid()
