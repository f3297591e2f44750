"""Work that may be long or may fail hard, done in processes of its own: with a time limit and a memory limit, and never in the server itself."""

import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from queue import Empty, Queue
from typing import Any, TypeVar

from ...terms.errors import DataFileError, FoedusError

T = TypeVar("T")
MOST_MEMORY = 4 * 1024**3
"""Address space of a worker, in bytes."""
PATIENCE = 15.0
"""Seconds for which a request waits for a free worker."""


class Busy(FoedusError):
    """Every worker has work; nothing was done."""

    def __init__(self) -> None:
        super().__init__("the server is busy with other questions; ask again in a moment")


class TooLong(FoedusError):
    """The work was stopped, as it took too long."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"this took longer than {seconds:g} s and was stopped; ask for less at once")


class Refused(FoedusError):
    """A worker refused what it was given; ``kind`` names the error's class."""

    def __init__(self, kind: str, message: str) -> None:
        self.kind = kind
        super().__init__(message)


class Workers:
    """A few processes, begun when they are first needed, each with one piece of work at a time.

    Parameters
    ----------
    number
        How many.
    """

    def __init__(self, number: int = 1) -> None:
        self._idle: Queue[_Worker] = Queue()
        self._all = [_Worker() for _ in range(number)]
        for worker in self._all:
            self._idle.put(worker)

    def ask(self, task: Callable[..., T], *given: Any, seconds: float) -> T:
        """Have a task done; what it gives, and what is given to it, must pass between processes.

        Raises
        ------
        Busy
            If no worker becomes free.
        TooLong
            If it takes longer than ``seconds``; the worker is ended.
        Refused
            If the task raises a FoedusError, runs out of memory, or its process dies.
        """
        try:
            worker = self._idle.get(timeout=PATIENCE)
        except Empty:
            raise Busy from None
        return self._done(worker, task, given, seconds)

    def ask_idle(self, task: Callable[..., T], *given: Any, seconds: float) -> T | None:
        """Have a task done if a worker is there that has worked before and has nothing to do; None if not, or if it could not do it."""
        try:
            worker = self._idle.get_nowait()
        except Empty:
            return None
        if not worker.begun:
            self._idle.put(worker)
            return None
        with suppress(TooLong, Refused):
            return self._done(worker, task, given, seconds)
        return None

    def _done(self, worker: "_Worker", task: Callable[..., T], given: tuple[Any, ...], seconds: float) -> T:
        try:
            good, answer = worker.ask(task, given, seconds)
        finally:
            self._idle.put(worker)
        if not good:
            raise Refused(*answer)
        result: T = answer
        return result

    def close(self) -> None:
        """End the processes."""
        for worker in self._all:
            worker.end()


class _Worker:
    """One process and the pipe to it."""

    def __init__(self) -> None:
        self._process: Any = None
        self._pipe: Connection | None = None
        self._lock = threading.Lock()

    @property
    def begun(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and bool(self._process.is_alive())

    def begin(self) -> Connection:
        """Begin the process, if it is not there."""
        with self._lock:
            if self._pipe is None or not self._process.is_alive():
                context = get_context("spawn")
                self._pipe, theirs = context.Pipe()
                self._process = context.Process(target=_work, args=(theirs,), daemon=True)
                self._process.start()
                theirs.close()
            return self._pipe

    def ask(self, task: Callable[..., Any], given: tuple[Any, ...], seconds: float) -> tuple[bool, Any]:
        """Put one task to it."""
        pipe = self.begin()
        try:
            pipe.send((task, given))
            if not pipe.poll(seconds):
                self.end()
                raise TooLong(seconds)
            answer: tuple[bool, Any] = pipe.recv()
        except (EOFError, OSError):
            self.end()
            return False, ("FoedusError", "the process that worked on it came to its end; ask for less at once")
        return answer

    def end(self) -> None:
        """End the process."""
        with self._lock:
            if self._process is not None:
                self._process.kill()
                self._process.join()
            if self._pipe is not None:
                self._pipe.close()
            self._process = self._pipe = None


def confine(memory: int) -> None:
    """Give this process no more address space than so many bytes, and leave Ctrl-C to the one that began it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _work(pipe: Connection) -> None:
    """Do one task after the other until the pipe closes."""
    confine(MOST_MEMORY)
    while True:
        try:
            task, given = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = True, task(*given)
        except FoedusError as fault:
            answer = False, (type(fault).__name__, told_of(fault))
        except (MemoryError, RecursionError):
            answer = False, ("FoedusError", "this asks for more memory than one question may have; ask for less at once")
        except Exception as fault:
            what = " ".join(f"{type(fault).__name__}: {fault}".split())[:200]
            answer = False, ("FoedusError", f"foedus met something it did not expect ({what})")
        try:
            pipe.send(answer)
        except OSError:
            return


def told_of(fault: FoedusError) -> str:
    """A fault's words without the file that only this process knows."""
    if isinstance(fault, DataFileError):
        line = f"line {fault.line}: " if fault.line else ""
        place = f"at {fault.where}: " if fault.where else ""
        return line + place + fault.problem + (f"; {fault.fix}" if fault.fix else "")
    return str(fault)
