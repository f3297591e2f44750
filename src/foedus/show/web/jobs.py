"""Scenarios as jobs: one after the other, each in a process of its own, with progress, and stopped when asked or when it takes too long."""

import json
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING, Any

from ...records.store.contents import legible
from ...records.store.rows import LIVE, Run, RunState
from ...terms.errors import FoedusError, StoreError, UsageError
from .alive import is_gone, name_of_server
from .tasks import check_size
from .workers import Busy, confine, told_of

if TYPE_CHECKING:  # worlds need numpy, which no page but theirs waits for
    from ...records.store.runs import Runs
    from ...scenarios.results import Result

MOST_WORLDS = 1_000_000
MOST_WAITING = 8
KEPT = 40
"""As many jobs as are remembered where there is no store for them."""
LONGEST = 300.0
"""Seconds after which a job is stopped."""
PULSE = 0.2
"""Seconds between looks at a running job."""
BEAT = 2.0
"""Seconds between notes of how far it is."""
SILENCE = timedelta(seconds=60)
"""After so long without a note, the server of a job is taken to be gone."""


@dataclass(frozen=True)
class Asked:
    """What a job runs: the same question is the same job."""

    text: str
    """A scenario file."""
    worlds: int = 100_000
    seed: int = 1
    viewpoint: str | None = None
    precision: float | None = None

    @property
    def id(self) -> str:
        """A name that only this question has."""
        return sha256("\n".join(map(str, (self.worlds, self.seed, self.viewpoint, self.precision, self.text))).encode()).hexdigest()[:16]


@dataclass
class Job:
    """One run of a scenario."""

    asked: Asked
    title: str
    state: RunState = "waiting"
    counted: int = 0
    """Worlds counted so far, over all viewpoints."""
    of: int = 0
    problem: str = ""
    result: "Result | None" = None
    halt: threading.Event = field(default_factory=threading.Event)

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state not in LIVE

    def row(self) -> dict[str, Any]:
        """Return the job without its result."""
        return {
            "id": self.asked.id, "title": self.title, "state": self.state, "counted": self.counted, "of": self.of, "worlds": self.asked.worlds,
            "seed": self.asked.seed, "viewpoint": self.asked.viewpoint, "problem": self.problem or None,
        }  # fmt: skip


class Jobs:
    """The jobs of one server, and those of others and of earlier ones that the store keeps.

    Parameters
    ----------
    runs
        Where jobs are kept; without it they are forgotten when the server ends.
    under
        Says of which version and library jobs are asked. A result of another one is kept, but the same question is then run again.
    """

    def __init__(self, runs: "Callable[[], Runs] | None" = None, under: Callable[[], str] = str) -> None:
        self._runs, self._under = runs, under
        self._server = name_of_server()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._turn = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._beat = 0.0

    def start(self, asked: Asked, title: str) -> Job:
        """Put a job into the queue, or return the one that asks the same.

        Raises
        ------
        UsageError
            If it asks for more worlds than are counted here.
        Busy
            If too many jobs wait.
        """
        if not 1 <= asked.worlds <= MOST_WORLDS:
            raise UsageError(f"{asked.worlds:,} worlds: from 1 to {MOST_WORLDS:,} are counted here; foedus scenario run counts more")
        under = self._under()
        known = self._known(asked.id, under)
        if known is not None:
            return known
        with self._turn:
            if sum(job.state == "waiting" for job in self._jobs.values()) >= MOST_WAITING:
                raise Busy
        if self._runs is not None:
            now = datetime.now(UTC)
            said = Run(id=asked.id, asked=json.dumps(asdict(asked)), title=legible(title), under=under, state="waiting", whole=asked.worlds,
                       server=self._server, begun=now, seen=now)  # fmt: skip
            self._runs().begin(said)
        with self._turn:
            job = self._jobs.get(asked.id)
            if job is None or job.over:
                job = self._jobs[asked.id] = Job(asked, title, of=asked.worlds)
            self._jobs.move_to_end(asked.id)
            for name in [name for name, one in self._jobs.items() if one.over][: max(0, len(self._jobs) - KEPT)]:
                del self._jobs[name]
            if self._thread is None:
                self._thread = threading.Thread(target=self._go_on, daemon=True)
                self._thread.start()
            self._turn.notify()
        return job

    def _known(self, identifier: str, under: str) -> Job | None:
        """The job that answers a question already, or is about to."""
        with self._turn:
            job = self._jobs.get(identifier)
        if job is None and self._runs is not None:
            row = self._runs().find(identifier)
            job = None if row is None or (row.state == "done" and row.under != under) else self._kept(row)
        return None if job is None or job.state in {"failed", "stopped", "interrupted"} else job

    def get(self, identifier: str) -> Job | None:
        """Return a job, if it is remembered."""
        with self._turn:
            job = self._jobs.get(identifier)
        if job is None and self._runs is not None:
            row = self._runs().find(identifier)
            job = None if row is None else self._kept(row)
        return job

    def every(self) -> list[Job]:
        """Return all jobs, the newest first."""
        rows = self._runs().every() if self._runs is not None else ()
        with self._turn:
            ours = dict(reversed(self._jobs.items()))
        kept = [ours.pop(row.id) if row.id in ours else self._kept(row) for row in rows]
        return [*ours.values(), *kept]

    def result(self, job: Job) -> "Result | None":
        """Return what came of a job; None if nothing did, or an older foedus wrote it in another form."""
        text = self._runs().result(job.asked.id) if job.result is None and job.state == "done" and self._runs is not None else None
        if text is None:
            return job.result
        from pydantic import ValidationError

        from ...scenarios.results import Result

        try:
            return Result.model_validate_json(text)
        except ValidationError:
            return None

    def stop(self, job: Job) -> None:
        """Stop a job."""
        with self._turn:
            job.halt.set()
            if job.state == "waiting":
                job.state = "stopped"
        if self._runs is not None:
            self._runs().stop(job.asked.id)
            with self._turn:
                if job.state == "stopped":
                    self._jobs.pop(job.asked.id, None)

    def close(self) -> None:
        """End all jobs; those that were not over are interrupted."""
        with self._turn:
            self._closed = True
            live = [job for job in self._jobs.values() if not job.over]
            for job in live:
                job.halt.set()
            self._turn.notify()
        if self._thread is not None:
            self._thread.join(5)
        if live and self._runs is not None:
            with noting():
                self._runs().leave(self._server)

    def _kept(self, row: Run) -> Job:
        """A job as the store has it."""
        job = Job(Asked(**json.loads(row.asked)), row.title, row.state, row.counted, row.whole, row.problem)
        silent = row.server == self._server or is_gone(row.server) or datetime.now(UTC) - row.seen > SILENCE
        if not job.over and silent:
            job.state = "interrupted"
        if job.state == "interrupted":
            job.problem = "the server ended before this run was over; run it again"
        return job

    def _go_on(self) -> None:
        while True:
            with self._turn:
                while not self._closed and not any(job.state == "waiting" for job in self._jobs.values()):
                    self._turn.wait()
                if self._closed:
                    return
                job = next(job for job in self._jobs.values() if job.state == "waiting")
                job.state = "running"
            _run(job, self._note)
            self._end(job)

    def _note(self, job: Job) -> None:
        """Note how far a job is, unless that was done a moment ago; stop it if somebody stopped it over another server."""
        if self._runs is None or monotonic() < self._beat:
            return
        self._beat = monotonic() + BEAT
        with noting():
            if not self._runs().note(job.asked.id, self._server, "running", counted=job.counted, whole=job.of):
                job.halt.set()
            self._runs().beat(self._server)

    def _end(self, job: Job) -> None:
        """Note how a job ended; from then on the store has it."""
        if self._runs is None or self._closed:
            return
        with noting():
            text = None if job.result is None else job.result.model_dump_json()
            new = {"counted": job.counted, "whole": job.of, "problem": legible(job.problem)}
            self._runs().note(job.asked.id, self._server, job.state, result=text, **new)
            with self._turn:
                if self._jobs.get(job.asked.id) is job:
                    del self._jobs[job.asked.id]


@contextmanager
def noting() -> Iterator[None]:
    """Let a job go on where the store fails; it is remembered here as long as the server runs."""
    try:
        yield
    except StoreError as fault:
        logging.getLogger(__name__).error("a job cannot be noted: %s", fault)


def _run(job: Job, note: Callable[[Job], None]) -> None:
    """Run one job in a process, and follow it to its end; ``note`` is told all the while how far it is."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, job.asked), daemon=True)
    process.start()
    theirs.close()
    until = monotonic() + LONGEST
    try:
        while not job.halt.is_set():
            if monotonic() > until:
                job.problem, job.state = f"this took longer than {LONGEST:g} s and was stopped; ask for fewer worlds", "failed"
                return
            note(job)
            if not ours.poll(PULSE):
                continue
            kind, value = ours.recv()
            if kind == "counted":
                job.counted, job.of = value
            elif kind == "done":
                job.result, job.counted, job.state = value, job.of, "done"
                return
            else:
                job.problem, job.state = value, "failed"
                return
        job.state = "stopped"
    except (EOFError, OSError):
        job.problem, job.state = "the process that counted came to its end; ask for fewer worlds", "failed"
    finally:
        process.kill()
        process.join()
        ours.close()


def _work(pipe: Connection, asked: Asked) -> None:
    """Run a scenario; tell how far it is, and what came of it."""
    confine(16 * 1024**3)
    try:
        pipe.send(("done", run(asked, lambda number, whole: pipe.send(("counted", (number, whole))))))
    except FoedusError as fault:
        pipe.send(("failed", told_of(fault)))
    except (MemoryError, RecursionError):
        pipe.send(("failed", "this asks for more memory than one scenario may have"))
    except ModuleNotFoundError as fault:
        pipe.send(("failed", f"scenarios need {fault.name}: pip install 'foedus[worlds]'"))
    except Exception as fault:
        pipe.send(("failed", f"foedus met something it did not expect ({type(fault).__name__}: {' '.join(str(fault).split())[:200]})"))


def run(asked: Asked, told: Callable[[int, int], None]) -> "Result":
    """Run a scenario as ``foedus scenario run`` does.

    Raises
    ------
    ScenarioError
        If the text is no scenario file.
    CaseError
        If there is too much in it to be run here.
    """
    from ...library import catalogue
    from ...scenarios.files import read_scenario
    from ...scenarios.run import run_scenario, views_of

    law = catalogue()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "scenario.yaml"
        path.write_text(asked.text, encoding="utf-8")
        scenario = read_scenario(path, law)
    check_size(scenario, "foedus scenario run")
    views = views_of(scenario, law, asked.viewpoint)
    whole = asked.worlds * len(views)
    return run_scenario(
        scenario, law, worlds=asked.worlds, seed=asked.seed, viewpoint=asked.viewpoint, precision=asked.precision,
        told=lambda view, number: told(views.index(view) * asked.worlds + number, whole),
    )  # fmt: skip


def title_in(text: str) -> str:
    """Return the title that a scenario file gives itself, or its id, as far as can be seen without reading it.

    >>> title_in("id: korea" + chr(10) + "title: An attack"), title_in("?"), title_in("id: " + chr(0))
    ('An attack', 'a scenario', 'a scenario')
    """
    found: dict[str, str] = {}
    for line in text[:20_000].splitlines():
        name, colon, value = line.partition(":")
        shown = "".join(letter for letter in value if letter.isprintable()).strip().strip("\"'")[:120]
        if colon and name in {"id", "title"} and shown:
            found.setdefault(name, shown)
    return found.get("title") or found.get("id") or "a scenario"
