"""Run a step program over many worlds, round after round, until nothing changes in any; count, never keep whole matrices.

Worlds run in blocks that stay in the cache (:mod:`.blocks`), on one thread or several; every count is a function of the program, the chances, the
seed and the worlds. Memory does not grow with the number of worlds, unless words are kept. Rounds are not dates: they say what follows from what.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np
from numpy.typing import NDArray

from ..terms.errors import UnknownName, UsageError
from .blocks import Asked, Counts, run_blocks
from .draws import Chances
from .ground import StepProgram
from .lanes import WIDTH
from .nodes import Bench, bench
from .plan import ASLEEP, LAZY, NEGATED, Plan, lay
from .tally import Sheet, Tally

BLOCK = 64 * WIDTH
"""Worlds a block."""
ROUNDS = 64
"""Rounds that counts have room for at first."""
PIECES = 4
"""Pieces of work for each thread."""


@dataclass(frozen=True, eq=False)
class Course:
    """A program made ready for one seed, start and sheet; made by :func:`prepare`, run as often as wanted."""

    program: StepProgram
    chances: Chances
    plan: Plan
    asked: Asked
    sheet: Sheet
    seed: int

    def run(self, first_world: int, worlds: int, *, threads: int = 1) -> Tally:
        """Run a span of worlds.

        Raises
        ------
        UsageError
            If there is no world, or the first world or the number of threads is below what can be.
        """
        _check_span(first_world, worlds, threads)
        end = first_world + worlds
        cuts = sorted({first_world, end, *_cuts(first_world, end, threads * PIECES if threads > 1 else 1)})
        spans = list(zip(cuts, np.diff(cuts).tolist(), strict=False))
        if threads == 1:
            return self._span(spans[0], [])
        benches: list[Bench] = []

        with ThreadPoolExecutor(threads) as pool:
            return reduce(add, pool.map(lambda span: self._span(span, benches), spans))

    def _span(self, span: tuple[int, int], benches: list[Bench]) -> Tally:
        """Run one span, on a bench that lies ready or on a new one, and leave it ready."""
        first_world, worlds = span
        origin = first_world // 64
        kept = np.zeros((len(self.asked.kept), (first_world + worlds + 63) // 64 - origin), np.uint64)
        room = ROUNDS
        at = benches.pop() if benches else bench(self.plan)
        while True:
            counts = _blank(self.plan, self.asked, room)
            rounds = run_blocks(self.plan, at, self.asked, counts, kept, first_world, worlds, origin)
            if rounds >= 0:
                break
            room *= 4
            at = bench(self.plan)  # the other was left in the midst of a block
        benches.append(at)
        return self._tally(counts, kept, first_world, worlds, rounds)

    def _tally(self, counts: Counts, kept: NDArray[np.uint64], first_world: int, worlds: int, rounds: int) -> Tally:
        inputs = slice(self.plan.coins, self.plan.coins + self.plan.states)
        counts.first[:, 0] = worlds * self.plan.rest[inputs].astype(np.int64)
        counts.changed[0] = worlds
        groups = self.sheet.groups
        return Tally(
            digest=self.program.digest,
            seed=self.seed,
            worlds=worlds,
            states=self.program.states,
            first=counts.first[:, : rounds + 1].copy(),
            changed=counts.changed[: rounds + 1].copy(),
            sizes={name: counts.sizes[g, : len(set(group)) + 1].copy() for g, (name, group) in enumerate(groups.items())},
            joint=dict(zip(map(tuple, self.sheet.joint), counts.joint.tolist(), strict=True)),
            watched=dict(zip(self.program.watched, counts.watched.tolist(), strict=True)),
            kept=dict(zip(self.sheet.keep, kept, strict=True)),
            first_world=first_world,
            drawn=int(counts.drawn[0]) * WIDTH,
        )


def prepare(
    program: StepProgram,
    chances: Chances,
    *,
    seed: int,
    start: Mapping[str, bool] | None = None,
    fixed: Mapping[str, bool] | None = None,
    tally: Sheet | None = None,
) -> Course:
    """Make a program ready to run; the arguments are those of :func:`run`."""
    plan = lay(program, chances, seed, start or {}, fixed or {})
    sheet = tally or Sheet()
    return Course(program, chances, plan, _ask(program, plan, sheet), sheet, seed)


def run(
    program: StepProgram,
    chances: Chances,
    *,
    seed: int,
    worlds: int,
    first_world: int = 0,
    threads: int = 1,
    start: Mapping[str, bool] | None = None,
    fixed: Mapping[str, bool] | None = None,
    tally: Sheet | None = None,
) -> Tally:
    """Run worlds ``first_world`` to ``first_world + worlds - 1`` until nothing changes, and count.

    Parameters
    ----------
    program : StepProgram
    chances : Chances
        A chance for every coin of the program that is not fixed.
    seed : int
    worlds : int
        At least 1.
    first_world : int
        Not below 0.
    threads : int
        The result is the same for any number.
    start : mapping of str to bool
        State atoms that hold at the start, in all worlds.
    fixed : mapping of str to bool
        Coins that fall one way in all worlds.
    tally : Sheet
        What to count besides.

    Returns
    -------
    Tally

    Raises
    ------
    UsageError
        If there is no world to run, a coin has no chance, or a name is unknown.

    Examples
    --------
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(keeps) }. { now(attack;help) }. next(help) :- now(attack), coin(keeps).")
    >>> counted = run(program, Chances({"keeps": 0.75}), seed=1, worlds=100_000, start={"attack": True})
    >>> counted.held["attack"], round(counted.chance("help"), 2), counted.rounds
    (100000, 0.75, 1)
    """
    return prepare(program, chances, seed=seed, start=start, fixed=fixed, tally=tally).run(first_world, worlds, threads=threads)


def _check_span(first_world: int, worlds: int, threads: int) -> None:
    if worlds < 1:
        raise UsageError(f"{worlds} worlds: at least one is needed")
    if first_world < 0:
        raise UsageError(f"the first world is {first_world}; worlds are numbered from 0")
    if first_world + worlds > 1 << 62:
        raise UsageError(f"worlds are numbered below 2^62; {first_world} and {worlds} more is beyond")
    if threads < 1:
        raise UsageError(f"{threads} threads: at least one is needed")


def _cuts(first: int, end: int, pieces: int) -> Iterable[int]:
    """Where to cut a span into pieces of whole blocks."""
    blocks = -(-(end - first) // BLOCK)
    origin = first - first % 64
    return (cut for n in range(1, pieces) if first < (cut := origin + BLOCK * (blocks * n // pieces)) < end)


def _blank(plan: Plan, asked: Asked, rounds: int) -> Counts:
    widest = int(np.diff(asked.group_starts).max(initial=0)) + 1
    return Counts(
        first=np.zeros((plan.states, rounds + 1), np.int64),
        changed=np.zeros(rounds + 1, np.int64),
        sizes=np.zeros((len(asked.group_starts) - 1, widest), np.int64),
        joint=np.zeros(len(asked.joint_starts) - 1, np.int64),
        watched=np.zeros(len(asked.watched), np.int64),
        drawn=np.zeros(1, np.int64),
    )


def _ask(program: StepProgram, plan: Plan, sheet: Sheet) -> Asked:
    place = {name: n for n, name in enumerate(program.states)}
    open_names = {*program.atoms[: program.inputs], *program.watched}

    def states(group: Sequence[str]) -> list[int]:
        for name in group:
            if name not in place:
                raise UnknownName("state atom", name, place)
        return sorted({place[name] for name in group})

    def literal(word: str) -> int:
        name = word.removeprefix("not ")
        if name not in open_names:
            raise UnknownName("atom", name, open_names)
        atom = int(plan.row[program.number[name]])
        return atom << 2 | (LAZY if plan.rest[atom] == ASLEEP else 0) | (NEGATED if name != word else 0)

    def flat(rows: Sequence[Sequence[int]]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        starts = np.cumsum([0, *(len(row) for row in rows)])
        return starts.astype(np.int32), np.array([n for row in rows for n in row], np.int32)

    group_starts, group_states = flat([states(group) for group in sheet.groups.values()])
    joint_starts, joint_literals = flat([[literal(word) for word in group] for group in sheet.joint])
    return Asked(
        group_starts,
        group_states,
        joint_starts,
        joint_literals,
        watched=plan.row[[program.number[name] for name in program.watched]].astype(np.int32),
        kept=np.array([literal(name) >> 2 for name in sheet.keep], np.int32),
    )
