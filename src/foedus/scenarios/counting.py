"""Counting worlds span by span: a task is a program, a seed, a first world and a count; its counts are kept as a checkpoint and add up exactly.

A span is the unit of work. Its counts do not hang on where they are made, so an interrupted run, or one on many machines, ends with the same
numbers to the bit.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress
from operator import itemgetter
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ..reasoning.ground_facts import word
from ..terms.errors import ResultError, UsageError
from .draws import Chances
from .evaluate import Course, prepare
from .ground import StepProgram
from .program import SIDES, ScenarioProgram
from .store import write_whole
from .tally import Sheet, Tally

SPAN = 1 << 17
"""Worlds a span, counted from world 0: the same whatever the run asks for."""
OUTCOME_WORLDS = 1 << 20
"""Worlds, from world 0, in which whole outcomes are counted."""
BYTES = 8
"""Bytes of a number."""
FORM = 1
"""Version of the form of checkpoints."""


@dataclass(frozen=True, eq=False)
class Counted:
    """Counts of a span of worlds; ``+`` adds those of another span."""

    tally: Tally
    outcomes: Mapping[str, int]
    """Outcome, as who fights on which side, and in how many worlds it is so; of the first :data:`OUTCOME_WORLDS` only."""
    outcome_worlds: int

    def __add__(self, other: "Counted") -> "Counted":
        """Add the counts of other worlds."""
        outcomes = dict(self.outcomes)
        for name, number in other.outcomes.items():
            outcomes[name] = outcomes.get(name, 0) + number
        return Counted(self.tally + other.tally, outcomes, self.outcome_worlds + other.outcome_worlds)

    def __eq__(self, other: object) -> bool:
        """Whether all counts are the same."""
        return isinstance(other, Counted) and self.tally == other.tally and dict(self.outcomes) == dict(other.outcomes)

    __hash__ = None  # type: ignore[assignment]


class Countable(Protocol):
    """Ground rules with chances, a start, and what to count: a scenario's (:class:`Worlds`), or any other step program's."""

    @property
    def step(self) -> StepProgram:
        """The ground rules."""

    @property
    def chances(self) -> Chances:
        """The chance of each of their coins."""

    @property
    def start(self) -> Mapping[str, bool]:
        """State atoms that hold from the start."""

    @property
    def digest(self) -> str:
        """What tells these rules and chances from all others."""

    def sheet(self) -> Sheet:
        """What is counted."""

    def course(self, seed: int) -> Course:
        """Make ready for one seed."""


@dataclass(frozen=True, eq=False)
class Worlds:
    """A scenario's program with its chances, ready to be counted."""

    program: ScenarioProgram
    step: StepProgram
    chances: Chances

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the rules and of the chances: what a checkpoint is made from."""
        told = [self.step.digest, *sorted(self.program.start), f"rho {self.chances.rho!r}"]
        told += [f"{name} {self.chances.chance[name]!r} {self.chances.factor.get(name, '')}" for name in self.step.coins]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()

    @cached_property
    def start(self) -> dict[str, bool]:
        """State atoms that hold from the start."""
        return {name: name in self.program.start for name in self.step.states}

    @property
    def entries(self) -> dict[str, str]:
        """The atom of each state's entry, by state."""
        return {state: name for state in self.program.states if (name := f"in_war({word(state)})") in self.step.states}

    def sheet(self) -> Sheet:
        """What is counted: sizes of the war and of its sides, who fights on both, whole outcomes."""
        sides = {(s, n): f"side({word(s)},{n})" for s in self.program.states for n in SIDES}
        sides = {key: name for key, name in sides.items() if name in self.step.states}
        groups = {"war": tuple(self.entries.values())}
        groups |= {f"side {n}": tuple(name for (_, m), name in sides.items() if m == n) for n in SIDES}
        both = [(f"now({sides[s, 1]})", f"now({sides[s, 2]})") for s in self.program.states if (s, 1) in sides and (s, 2) in sides]
        return Sheet(groups=groups, joint=both, keep=tuple(f"now({name})" for name in sides.values()))

    def course(self, seed: int, fixed: Mapping[str, bool] | None = None) -> Course:
        """Make ready for one seed."""
        return prepare(self.step, self.chances, seed=seed, start=self.start, fixed=fixed, tally=self.sheet())

    def bare(self, seed: int) -> Course:
        """Make ready for one seed without counting anything but the states."""
        return prepare(self.step, self.chances, seed=seed, start=self.start)


def ready(program: ScenarioProgram) -> Worlds:
    """Ground the program of a scenario and put its chances beside it."""
    step = program.capture()
    coins = {name: program.coins[name] for name in step.coins}
    factor = {name: coin.hangs_on for name, coin in coins.items() if coin.hangs_on}
    return Worlds(program, step, Chances({name: coin.chance for name, coin in coins.items()}, factor, program.scenario.chances.rho))


Elsewhere = Callable[[Countable, int, Iterable[tuple[int, int]]], Generator[Counted, None, None]]
"""Counts spans of worlds of one seed somewhere else, and gives their counts in the order of the spans."""


def count_span(course: Course, first_world: int, worlds: int, *, threads: int = 1) -> Counted:
    """Count one span of worlds."""
    if first_world < OUTCOME_WORLDS:
        tally = course.run(first_world, worlds, threads=threads)
        outcomes = _outcomes(tally)
        return Counted(replace(tally, kept={}), outcomes, worlds)
    bare = replace(course.sheet, keep=())
    tally = replace(course, sheet=bare, asked=course.asked._replace(kept=np.zeros(0, np.int32))).run(first_world, worlds, threads=threads)
    return Counted(tally, {}, 0)


def _outcomes(tally: Tally) -> dict[str, int]:
    """Count the different sets of belligerents by side; an outcome is written as the names of the sides, in order, parted by a space."""
    names = [name.removeprefix("now(").removesuffix(")") for name in tally.kept]
    if not names:
        return {"": tally.worlds}
    columns = np.zeros((-(-len(names) // 8), tally.worlds), np.uint8)  # a column a world, a bit an atom, the first one in the highest bit
    for n, words in enumerate(tally.kept.values()):
        columns[n >> 3] |= np.unpackbits(words.view(np.uint8), bitorder="little")[: tally.worlds] << (7 - (n & 7))
    if len(columns) <= BYTES:  # a number a world: quick to sort, and in the same order as the columns
        numbers = np.zeros((tally.worlds, BYTES), np.uint8)
        numbers[:, : len(columns)] = columns.T
        told, counts = np.unique(numbers.view(">u8")[:, 0].astype(np.uint64), return_counts=True)
        patterns = told.astype(">u8").view(np.uint8).reshape(-1, BYTES).T
    else:
        patterns, counts = np.unique(columns, axis=1, return_counts=True)
    rows = np.unpackbits(patterns, axis=0)[: len(names)]
    found: Counter[str] = Counter()
    for n, count in enumerate(counts.tolist()):
        found[" ".join(compress(names, rows[:, n].tolist()))] += count
    return dict(found)


def spans(worlds: int) -> Iterator[tuple[int, int]]:
    """Yield first world and count of each span of a run.

    >>> list(spans(SPAN + 10))
    [(0, 131072), (131072, 10)]
    """
    if worlds < 1:
        raise UsageError(f"{worlds} worlds: at least one is needed")
    for first in range(0, worlds, SPAN):
        yield first, min(SPAN, worlds - first)


class Checkpoints:
    """A folder of counts, one file a span, named by digest, seed, first world and count; with no folder, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def path(self, digest: str, seed: int, first: int, worlds: int) -> Path:
        """Return where the counts of a span lie."""
        return (self.folder or Path()) / f"{digest[:16]}-{seed}-{first}-{worlds}.json"

    def read(self, digest: str, seed: int, first: int, worlds: int) -> Counted | None:
        """Return the counts of a span if they are there.

        Raises
        ------
        ResultError
            If the file is cut short, was changed, or is of another program.
        """
        path = self.path(digest, seed, first, worlds)
        if self.folder is None or not path.is_file():
            return None
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            body = told["counts"]
            made_of = itemgetter("digest", "seed", "first_world", "worlds")
            if told["form"] != FORM or told["sum"] != _sum(body) or made_of(body) != (digest, seed, first, worlds):
                raise ValueError
            return _from_plain(body)
        except (OSError, ValueError, KeyError, TypeError):
            raise ResultError(path, "this checkpoint is damaged or of another run", "remove it, and the run counts these worlds again") from None

    def write(self, digest: str, counted: Counted, first: int) -> None:
        """Keep the counts of a span: the file is there whole or not at all.

        Raises
        ------
        ResultError
            If the disk is full or the folder cannot be written.
        """
        if self.folder is None:
            return
        body = _plain(digest, counted, first)
        told = {"form": FORM, "sum": _sum(body), "counts": body}
        write_whole(self.path(digest, counted.tally.seed, first, counted.tally.worlds), json.dumps(told).encode())


def _sum(body: Any) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _plain(digest: str, counted: Counted, first: int) -> dict[str, Any]:
    tally = counted.tally
    return {
        "digest": digest,
        "program": tally.digest,
        "seed": tally.seed,
        "first_world": first,
        "worlds": tally.worlds,
        "states": list(tally.states),
        "first": tally.first.tolist(),
        "changed": tally.changed.tolist(),
        "sizes": {name: sizes.tolist() for name, sizes in tally.sizes.items()},
        "joint": [[list(atoms), n] for atoms, n in tally.joint.items()],
        "watched": dict(tally.watched),
        "outcomes": dict(counted.outcomes),
        "outcome_worlds": counted.outcome_worlds,
    }


def _from_plain(body: Mapping[str, Any]) -> Counted:
    rounds = len(body["changed"])
    tally = Tally(
        digest=body["program"],
        seed=body["seed"],
        worlds=body["worlds"],
        states=tuple(body["states"]),
        first=np.array(body["first"], np.int64).reshape(-1, rounds),
        changed=np.array(body["changed"], np.int64),
        sizes={name: np.array(sizes, np.int64) for name, sizes in body["sizes"].items()},
        joint={tuple(atoms): n for atoms, n in body["joint"]},
        watched=body["watched"],
        kept={},
        first_world=body["first_world"],
    )
    return Counted(tally, body["outcomes"], body["outcome_worlds"])


def count_worlds(
    worlds: Countable,
    *,
    seed: int,
    wanted: int,
    threads: int = 1,
    enough: Callable[[Counted], bool] = lambda _: False,
    checkpoints: Checkpoints | None = None,
    elsewhere: Elsewhere | None = None,
    told: Callable[[int], None] = lambda _: None,
) -> Counted:
    """Count worlds, span after span, until as many are counted as are wanted, or enough.

    Parameters
    ----------
    worlds
        The program with its chances.
    seed, wanted
        Which draw, and how many worlds at most.
    threads
        The counts are the same for any number.
    enough
        Asked after each span whether to stop.
    checkpoints
        Where counts of spans lie and are put.
    elsewhere
        What counts spans on other machines or in other processes (:meth:`~foedus.scenarios.crowd.Crowd.count`); by default they are counted here.
    told
        Called with the number of worlds counted so far.

    Raises
    ------
    UsageError
        If no world is wanted, or the other machines are lost.
    ResultError
        If a checkpoint is damaged, or cannot be written.
    """
    kept = checkpoints or Checkpoints(None)
    given_out: set[int] = set()

    def missing() -> Iterator[tuple[int, int]]:
        for first, number in spans(wanted):
            if kept.read(worlds.digest, seed, first, number) is None:
                given_out.add(first)
                yield first, number

    counts = elsewhere(worlds, seed, missing()) if elsewhere else _here(worlds, seed, missing(), threads)
    total: Counted | None = None
    try:
        for first, number in spans(wanted):
            counted = None if first in given_out else kept.read(worlds.digest, seed, first, number)
            if counted is None:
                counted = next(counts)
                assert (counted.tally.first_world, counted.tally.worlds) == (first, number)
                kept.write(worlds.digest, counted, first)
            total = counted if total is None else total + counted
            told(total.tally.worlds)
            if enough(total):
                break
    finally:
        counts.close()
    assert total is not None
    return total


def _here(worlds: Countable, seed: int, spans_wanted: Iterable[tuple[int, int]], threads: int) -> Generator[Counted, None, None]:
    course: Course | None = None
    for first, number in spans_wanted:
        course = course or worlds.course(seed)
        yield count_span(course, first, number, threads=threads)
