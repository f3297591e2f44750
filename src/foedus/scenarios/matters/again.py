"""Running some worlds again: the base run is kept span by span, and with a lever only those worlds are run in which it fired.

The worlds that are run again are put side by side, with their coins as they fell, so the random numbers are the same and the work is for those worlds
only. What comes out is what a whole run with the lever gives, bit for bit.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...terms.errors import UsageError
from ..blocks import Counts, happen
from ..compiled import compiled
from ..evaluate import ROUNDS, prepare
from ..lanes import WIDTH
from ..nodes import NEWS, TOUCHED, Bench, announce, bench, bring_up_to_date, lay_to_rest, wake
from ..plan import Plan, Words
from ..tally import Sheet
from .levers import Lever, System

U64 = np.uint64
SPAN = 1 << 15
"""Worlds that are kept at a time."""
Bits = NDArray[np.uint8]
"""One byte a world, 0 or 1."""


@dataclass(frozen=True, eq=False)
class Basis:
    """A span of worlds of the base run, kept: how every coin fell, what had happened in the end, what fired."""

    system: System
    first_world: int
    worlds: int
    coins: Bits
    """(coins, worlds)"""
    ends: Bits
    """(outcomes, worlds)"""
    marks: Mapping[str, Bits]
    """Atoms that levers look at, by name: (worlds,)."""

    def fired(self, lever: Lever) -> NDArray[np.intp]:
        """Return the places of the worlds in which a lever may change anything."""
        if lever.fired is None:
            return np.arange(self.worlds)
        held = np.zeros(self.worlds, np.bool_)
        for words in lever.fired:
            name = words.removeprefix("not ")
            held |= self._mark(name) == (0 if name != words else 1)
        return np.flatnonzero(held)

    def _mark(self, name: str) -> Bits:
        if name.startswith("coin("):
            found: Bits = self.coins[self._place[name[5:-1]]]
            return found
        return self.marks[name]

    @cached_property
    def _place(self) -> dict[str, int]:
        return {name: n for n, name in enumerate(self.system.step.coins)}

    def again(self, fixed: Mapping[str, bool], places: NDArray[np.intp]) -> Bits:
        """Run worlds again with some coins held fixed; return what has happened in the end, (outcomes, places)."""
        if not len(places):
            return self.ends[:, places]
        plan = self.system.plan
        words = -(-len(places) // (64 * WIDTH)) * WIDTH
        coins = self.coins[:, places]
        for name, so in fixed.items():
            coins[self._place[name]] = so
        given = np.zeros((plan.coins, words), np.uint64)
        given[plan.row[: plan.coins]] = _packed(coins, words)
        states = {name: n for n, name in enumerate(self.system.step.states)}
        wanted = np.array([states[name] for name in self.system.outcomes.values()], np.int32)
        ends = np.zeros((len(wanted), words), np.uint64)
        room = ROUNDS
        while not _run_given(plan, bench(plan), given, len(places), wanted, ends, _no_counts(plan, room)):
            room *= 4
        return _bits(ends, len(places))

    def with_lever(self, lever: Lever) -> Bits:
        """Return what has happened in the end with a lever, (outcomes, worlds); only worlds in which it fired are run."""
        places = self.fired(lever)
        ends = self.ends.copy()
        ends[:, places] = self.again(lever.fixed, places)
        return ends

    def reached(self, ends: Bits) -> Bits:
        """Return in which worlds the end has come that is asked about: (worlds,)."""
        names = list(self.system.outcomes)
        rows = [names.index(name) for name in self.system.target]
        found: Bits = ends[rows].max(axis=0, initial=0)
        return found


def bases(system: System, worlds: int, levers: Sequence[Lever] = (), *, first_world: int = 0, span: int = SPAN) -> Iterator[Basis]:
    """Run worlds as they are, and keep them span after span.

    Parameters
    ----------
    system
        The program, its chances and the question.
    worlds
        How many, at least 1.
    levers
        Those of which one will ask where they fired.
    first_world
        A multiple of 64.
    span
        Worlds a span, a multiple of 64.

    Yields
    ------
    Basis

    Raises
    ------
    UsageError
        If there is no world to run.

    Examples
    --------
    >>> from foedus.scenarios.draws import Chances
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(keeps) }. { now(attack;help) }. next(help) :- now(attack), coin(keeps).")
    >>> system = System(program, Chances({"keeps": 0.75}), {"attack": True}, {"help": "help"}, ("help",))
    >>> lever = Lever.of_coin("keeps", False)
    >>> [basis] = bases(system, 10_000, [lever])
    >>> len(basis.fired(lever)) == int(basis.reached(basis.ends).sum()), int(basis.with_lever(lever).sum())
    (True, 0)
    """
    if worlds < 1:
        raise UsageError(f"{worlds} worlds: at least one is needed")
    step = system.step
    marks = sorted({w.removeprefix("not ") for one in levers for w in one.fired or () if not w.removeprefix("not ").startswith("coin(")})
    coins = [f"coin({name})" for name in step.coins]
    ends = [f"now({name})" for name in system.outcomes.values()]
    keep = tuple(dict.fromkeys((*coins, *ends, *marks)))
    course = prepare(step, system.chances, seed=system.seed, start=system.start, tally=Sheet(keep=keep))
    for first in range(first_world, first_world + worlds, span):
        number = min(span, first_world + worlds - first)
        kept = course.run(first, number).kept

        def rows(names: Sequence[str], kept: Mapping[str, Words] = kept, number: int = number) -> Bits:
            return _bits(np.stack([kept[name] for name in names]) if names else np.zeros((0, 0), np.uint64), number)

        marked = rows(marks)
        yield Basis(system, first, number, rows(coins), rows(ends), {name: marked[n] for n, name in enumerate(marks)})


def _bits(words: Words, worlds: int) -> Bits:
    return np.unpackbits(np.ascontiguousarray(words).view(np.uint8), axis=1, bitorder="little")[:, :worlds]


def _packed(bits: Bits, words: int) -> Words:
    packed = np.packbits(bits, axis=1, bitorder="little")
    out = np.zeros((len(bits), words * 8), np.uint8)
    out[:, : packed.shape[1]] = packed
    return out.view(np.uint64)


def _no_counts(plan: Plan, rounds: int) -> Counts:
    empty = np.zeros(0, np.int64)
    return Counts(np.zeros((plan.states, rounds + 1), np.int64), np.zeros(rounds + 1, np.int64), np.zeros((0, 1), np.int64), empty, empty, empty)


@compiled
def _run_given(plan: Plan, at: Bench, given: Words, worlds: int, wanted: NDArray[np.int32], ends: Words, counts: Any) -> bool:
    """Run worlds whose coins are given, a row a coin; write what has happened in the end; return whether counts have room for all rounds."""
    for coin in range(plan.coins):
        at.live[coin] = True
    word = 0
    while (word << 6) < worlds:
        for w in range(WIDTH):
            left = worlds - ((word + w) << 6)
            at.valid[0, w] = ~U64(0) if left >= 64 else (U64(1) << U64(left)) - U64(1) if left > 0 else U64(0)
        for coin in range(plan.coins):
            for w in range(WIDTH):
                at.bits[coin, w] = given[coin, word + w]
        at.so_far[TOUCHED] = at.so_far[NEWS] = 0
        for n in range(len(plan.wake)):
            node = plan.wake[n]
            if at.live[node]:
                for atom in range(plan.nodes[node], plan.nodes[node + 1]):
                    announce(plan, at, atom)
            else:
                wake(plan, at, node, U64(0))
        rounds = 0
        while at.so_far[NEWS]:
            if rounds + 1 >= counts.first.shape[1]:
                return False
            if not happen(plan, at, counts, rounds + 1):
                break
            rounds += 1
            bring_up_to_date(plan, at, U64(0))
        for n in range(len(wanted)):
            for w in range(WIDTH):
                ends[n, word + w] = at.bits[plan.coins + wanted[n], w] & at.valid[0, w]
        for n in range(at.so_far[TOUCHED]):
            lay_to_rest(plan, at, at.touched[n])
            at.was_touched[at.touched[n]] = False
        word += WIDTH
    return True
