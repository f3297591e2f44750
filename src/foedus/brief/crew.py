"""Many reports at a time: by the processors of one machine, or by a Dask cluster. What comes out is the same, and in the same order."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context, parent_process
from types import TracebackType
from typing import Any, Protocol, Self

from ..terms.errors import DocumentError, UsageError
from ..terms.evidence import Document, Record
from .reports import Given, Outcome, read_one

Answer = tuple[Document, list[Record]] | DocumentError
Task = Callable[[Document], Answer]
AHEAD = 8
"""Reports that wait for each worker: enough that none is idle, and few enough to be held in memory."""


class Crew(Protocol):
    """Reads reports somewhere else."""

    ahead: int
    """Reports that may be under way."""

    def give(self, document: Document) -> Callable[[], Answer]:
        """Have a report read; what is returned waits for the answer."""
        ...


def by_many(given: Iterable[Given], crew: Crew) -> Iterator[Outcome]:
    """Read reports by many workers, and give what they found in the order of the reports."""
    waiting: deque[Callable[[], Outcome]] = deque()
    for one in given:
        waiting.append(crew.give(one) if isinstance(one, Document) else _passed(one))
        if len(waiting) > crew.ahead:
            yield waiting.popleft()()
    while waiting:
        yield waiting.popleft()()


def _passed(one: Outcome) -> Callable[[], Outcome]:
    return lambda: one


class Processes:
    """Worker processes on this machine. A report that kills its worker is read once more alone, then given up; the others are still read."""

    def __init__(self, number: int, task: Task = read_one) -> None:
        self._number, self._task = number, task
        self.ahead = AHEAD * number
        self._pool, self._alone = _processes(number), _processes(1)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """End the processes; what has not begun is left."""
        for pool in (self._pool, self._alone):
            pool.shutdown(cancel_futures=True)

    def give(self, document: Document) -> Callable[[], Answer]:
        """Have a report read by the next free process."""
        try:
            future = self._pool.submit(self._task, document)
        except BrokenExecutor:
            self._pool = _processes(self._number)
            future = self._pool.submit(self._task, document)
        return lambda: self._answer(document, future)

    def _answer(self, document: Document, future: "Future[Answer]") -> Answer:
        try:
            return future.result()
        except BrokenExecutor:  # by this report, or by one that was under way at the same time
            try:
                return self._alone.submit(self._task, document).result()
            except BrokenExecutor:
                self._alone = _processes(1)
                return DocumentError(document.path, "the process that read it came to its end", "is there memory enough?")


def _processes(number: int) -> ProcessPoolExecutor:
    """Make a pool, which starts its processes when it is given something to do."""
    return ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Make a worker that leaves Ctrl-C to the process that began it, and does not outlive that one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


class Cluster:
    """The workers of a Dask scheduler, each of which needs this version of foedus.

    Raises
    ------
    UsageError
        If Dask is not installed, nothing answers at the address, no worker is there, or workers have another version of foedus, or none.
    """

    def __init__(self, address: str, timeout: float = 10) -> None:
        try:
            from distributed import Client
        except ImportError:
            raise UsageError("--scheduler needs Dask: pip install 'foedus[cluster]'") from None
        client: Any = Client  # Dask declares no types
        try:
            self._client = client(address, timeout=timeout, set_as_default=False)
        except (OSError, ValueError, TypeError) as fault:
            raise UsageError(f"--scheduler {address}: no Dask scheduler answers there ({type(fault).__name__})") from None
        try:
            self._check(address)
        except BaseException:
            self._client.close()
            raise
        self.ahead = AHEAD * sum(self._client.nthreads().values())

    def _check(self, address: str) -> None:
        if not self._client.nthreads():
            raise UsageError(f"--scheduler {address}: the scheduler has no workers; start one with: dask worker {address}")
        ours = version("foedus")
        theirs = self._client.run(version, "foedus", on_error="return")
        other = sorted(f"{worker} has {found if isinstance(found, str) else 'none'}" for worker, found in theirs.items() if found != ours)
        if other:
            raise UsageError(f"--scheduler {address}: every worker needs foedus {ours}; {'; '.join(other)}")

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Leave the cluster; it goes on."""
        self._client.close()

    def give(self, document: Document) -> Callable[[], Answer]:
        """Have a report read by a worker of the cluster."""
        future = self._client.submit(read_one, document, pure=False)

        def answer() -> Answer:
            from distributed import KilledWorker

            try:
                found: Answer = future.result()
            except KilledWorker:
                return DocumentError(document.path, "the workers that read it came to their end", "is there memory enough?")
            return found

        return answer
