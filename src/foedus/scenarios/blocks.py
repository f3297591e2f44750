"""Blocks of worlds in machine code: each begins at rest, and what follows is added to what has happened until no world changes; then it is counted.

A block is :data:`~.lanes.WIDTH` words of worlds, so that what it touches stays in the cache.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .compiled import compiled, inlined, inside
from .lanes import WIDTH, how_many, load, some, spread, store
from .nodes import DRAWN, NEWS, ONES, SIZES, TOUCHED, Bench, announce, bring_up_to_date, lay_to_rest, soil, touch, value, wake
from .plan import Ints, Plan, Words

U64 = np.uint64


class Asked(NamedTuple):
    """What is counted: sizes of groups of states, conjunctions of atoms, atoms whose words are kept."""

    group_starts: Ints
    group_states: Ints
    joint_starts: Ints
    joint_literals: Ints
    watched: Ints
    kept: Ints


class Counts(NamedTuple):
    """Integer counts; see :class:`~foedus.scenarios.tally.Tally`."""

    first: NDArray[np.int64]
    changed: NDArray[np.int64]
    sizes: NDArray[np.int64]
    joint: NDArray[np.int64]
    watched: NDArray[np.int64]
    drawn: NDArray[np.int64]


@inlined
def happen(plan: Plan, at: Bench, counts: Counts, number: int) -> int:
    """Add what is new to what has happened; return in how many worlds."""
    news = at.so_far[NEWS]
    at.so_far[NEWS] = 0
    valid = load(at.valid, 0)
    moved = spread(U64(0))
    for n in range(news):
        state = at.news[n]
        atom = plan.coins + state
        at.is_new[state] = False
        before = load(at.bits, atom)
        new = load(at.new, state) & valid & ~before
        if some(new):
            counts.first[state, number] += how_many(new)
            moved = moved | new
            store(at.bits, atom, before | new)
            touch(at, atom)
            soil(plan, at, atom)
    return int(how_many(moved))


@inlined
def _need(plan: Plan, at: Bench, atom: int, first_word: np.uint64) -> None:
    if not at.live[plan.node_of[atom]]:
        wake(plan, at, plan.node_of[atom], first_word)


@inside
def _count(plan: Plan, at: Bench, asked: Asked, counts: Counts, first_word: np.uint64) -> None:
    """Count what a finished block shows."""
    valid = load(at.valid, 0)
    for g in range(len(asked.group_starts) - 1):
        _measure(plan, at, asked.group_states[asked.group_starts[g] : asked.group_starts[g + 1]], counts.sizes[g])
    for j in range(len(asked.joint_starts) - 1):
        worlds = valid
        for n in range(asked.joint_starts[j], asked.joint_starts[j + 1]):
            _need(plan, at, asked.joint_literals[n] >> 2, first_word)
            worlds = worlds & value(at, asked.joint_literals[n])
        counts.joint[j] += how_many(worlds)
    for n in range(len(asked.watched)):
        _need(plan, at, asked.watched[n], first_word)
        counts.watched[n] += how_many(load(at.bits, asked.watched[n]) & valid)


@inside
def _measure(plan: Plan, at: Bench, states: Ints, sizes: NDArray[np.int64]) -> None:
    """Count worlds by how many of some states have happened: the sum is carried bit plane by bit plane, in all worlds at once."""
    most = 0
    for p in range(SIZES):
        store(at.planes, p, spread(U64(0)))
    for n in range(len(states)):
        carry = load(at.bits, plan.coins + states[n])
        p = 0
        while some(carry):
            plane = load(at.planes, p)
            store(at.planes, p, plane ^ carry)
            carry = plane & carry
            p += 1
        most = max(most, p)
    for w in range(WIDTH):
        for lane in range(64):
            if (at.valid[0, w] >> U64(lane)) & U64(1):
                size = 0
                for p in range(most):
                    size |= int((at.planes[p, w] >> U64(lane)) & U64(1)) << p
                sizes[size] += 1


@inlined
def _mark_valid(at: Bench, word: int, first_world: int, end: int) -> None:
    """Mark the worlds of the block that were asked for."""
    for w in range(WIDTH):
        low, high = (word + w) << 6, (word + w + 1) << 6
        mask = ONES
        if low < first_world:
            mask &= ONES << U64(min(first_world - low, 63)) if first_world < high else U64(0)
        if high > end:
            mask &= ONES >> U64(high - end) if low < end else U64(0)
        at.valid[0, w] = mask


@compiled
def run_blocks(plan: Plan, at: Bench, asked: Asked, counts: Counts, kept: Words, first_world: int, worlds: int, origin: int) -> int:
    """Run a span of worlds, block after block; return the number of rounds, or -1 if there are more than the counts have room for.

    ``first_world`` may be any world; words are those of the world's number, so a first or last word may be partly outside and is masked.
    ``kept`` has a row an atom and a column a word, from ``origin``.
    """
    end = first_world + worlds
    most = 0
    word = first_world >> 6
    while (word << 6) < end:
        first_word = U64(word)
        _mark_valid(at, word, first_world, end)
        at.so_far[TOUCHED] = at.so_far[NEWS] = 0
        for n in range(len(plan.wake)):
            node = plan.wake[n]
            if at.live[node]:
                for atom in range(plan.nodes[node], plan.nodes[node + 1]):
                    announce(plan, at, atom)
            else:
                wake(plan, at, node, first_word)
        rounds = 0
        while at.so_far[NEWS]:
            if rounds + 1 >= counts.first.shape[1]:
                return -1
            moved = happen(plan, at, counts, rounds + 1)
            if not moved:
                break
            rounds += 1
            counts.changed[rounds] += moved
            bring_up_to_date(plan, at, first_word)
        most = max(most, rounds)
        _count(plan, at, asked, counts, first_word)
        for n in range(len(asked.kept)):
            _need(plan, at, asked.kept[n], first_word)
            for w in range(WIDTH):
                if at.valid[0, w]:
                    kept[n, word + w - origin] = at.bits[asked.kept[n], w] & at.valid[0, w]
        counts.drawn[0] += at.so_far[DRAWN]
        at.so_far[DRAWN] = 0
        for n in range(at.so_far[TOUCHED]):
            lay_to_rest(plan, at, at.touched[n])
            at.was_touched[at.touched[n]] = False
        at.bins_live[:] = False
        word += WIDTH
    return most
