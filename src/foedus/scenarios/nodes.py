"""Working out the atoms of one block of worlds, in machine code: one bit a world, :data:`~.lanes.WIDTH` words an atom.

A block begins at rest. A round works out only the nodes whose inputs changed, in the program's order, each once; of a node that only grows, only
the rules whose inputs changed. A sleeping node is worked out when some world needs it, and kept for the block; coins are drawn in the same way.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .compiled import inlined, inside
from .draws import BINS, draw, draw_factor, draw_hanging
from .lanes import WIDTH, load, lowest, some, spread, store
from .plan import ASLEEP, LAZY, NEGATED, TRUE, Ints, Plan, Words

U64 = np.uint64
ONES = np.uint64(0xFFFFFFFFFFFFFFFF)
TOUCHED, DRAWN, NEWS = 0, 1, 2
"""Places in :attr:`Bench.so_far`."""
SIZES = 20
"""Bits of the size of a group."""


class Bench(NamedTuple):
    """One thread's working space."""

    bits: Words
    """(atoms, WIDTH) Every atom's worlds of the block."""
    live: NDArray[np.bool_]
    touched: Ints
    was_touched: NDArray[np.bool_]
    dirty: Words
    """A bit a node."""
    moved: Words
    """A bit a rule: those to follow."""
    stack: Ints
    fresh: Words
    new: Words
    is_new: NDArray[np.bool_]
    news: Ints
    bins: Words
    bins_live: NDArray[np.bool_]
    planes: Words
    valid: Words
    so_far: NDArray[np.int64]


def bench(plan: Plan) -> Bench:
    """Make one thread's working space, at rest."""
    atoms, nodes, factors = len(plan.rest), len(plan.nodes) - 1, max(len(plan.factor_keys), 1)
    made = Bench(
        bits=np.empty((atoms, WIDTH), np.uint64),
        live=np.empty(nodes, np.bool_),
        touched=np.empty(nodes, np.int32),
        was_touched=np.zeros(nodes, np.bool_),
        dirty=np.zeros(nodes // 64 + 1, np.uint64),
        moved=np.zeros(len(plan.bodies) // 64 + 1, np.uint64),
        stack=np.empty(nodes + 1, np.int32),
        fresh=np.zeros((int(np.diff(plan.nodes).max(initial=1)), WIDTH), np.uint64),
        new=np.zeros((plan.states, WIDTH), np.uint64),
        is_new=np.zeros(plan.states, np.bool_),
        news=np.empty(plan.states, np.int32),
        bins=np.zeros((factors * BINS, WIDTH), np.uint64),
        bins_live=np.zeros(factors, np.bool_),
        planes=np.zeros((SIZES, WIDTH), np.uint64),
        valid=np.zeros((1, WIDTH), np.uint64),
        so_far=np.zeros(3, np.int64),
    )
    made.bits[:] = np.where(plan.rest == TRUE, ONES, U64(0))[:, None]
    made.live[plan.node_of] = plan.rest != ASLEEP
    return made


@inlined
def lay_to_rest(plan: Plan, at: Bench, node: int) -> None:
    """Put a node back as it is before anything happens."""
    for atom in range(plan.nodes[node], plan.nodes[node + 1]):
        at.live[node] = plan.rest[atom] != ASLEEP
        store(at.bits, atom, spread(ONES if plan.rest[atom] == TRUE else U64(0)))


@inlined
def touch(at: Bench, node: int) -> None:
    """Note that a node is no longer at rest."""
    if not at.was_touched[node]:
        at.was_touched[node] = True
        at.touched[at.so_far[TOUCHED]] = node
        at.so_far[TOUCHED] += 1


@inlined
def soil(plan: Plan, at: Bench, atom: int) -> None:
    """Mark the nodes that hang on a changed atom, and the rules to follow of those that only grow."""
    for u in range(plan.users[atom], plan.users[atom + 1]):
        node, rule = plan.used_by[u, 0], plan.used_by[u, 1]
        at.dirty[node >> 6] |= U64(1) << U64(node & 63)
        if rule >= 0:
            at.moved[rule >> 6] |= U64(1) << U64(rule & 63)


@inlined
def value(at: Bench, literal: int) -> Any:
    """The worlds in which a literal holds."""
    return load(at.bits, literal >> 2) ^ spread(U64(0) - U64(literal & NEGATED))


@inlined
def _body(plan: Plan, at: Bench, start: int, end: int, literals: Ints, worlds: Any) -> tuple[int, Any]:
    """Worlds among some in which literals hold, and -1 or the sleeping node that must be worked out first."""
    for n in range(start, end):
        literal = literals[n]
        if literal & LAZY:
            node = plan.node_of[literal >> 2]
            if not at.live[node]:
                if not some(worlds):
                    break
                return int(node), worlds
        worlds = worlds & value(at, literal)
    return -1, worlds


@inlined
def _work_out(plan: Plan, at: Bench, atom: int) -> tuple[int, Any]:
    """Work out an atom from all its rules; the first value is -1, or the sleeping node that must be worked out first."""
    d = atom - plan.coins - plan.states
    found = spread(U64(0))
    care = ~found
    if plan.bare[atom]:
        care = ~load(at.bits, plan.coins + plan.heads[atom])
    needed, care = _body(plan, at, plan.guards[d], plan.guards[d + 1], plan.guarding, care)
    if needed >= 0:
        return needed, found
    for rule in range(plan.rules[d], plan.rules[d + 1]):
        needed, worlds = _body(plan, at, plan.bodies[rule], plan.bodies[rule + 1], plan.literals, care)
        if needed >= 0:
            return needed, found
        found = found | worlds
        care = care & ~worlds
    return -1, found


@inside
def _work_out_group(plan: Plan, at: Bench, node: int) -> int:
    """Work out atoms that support each other, from nothing upwards, in place; return -1 or the sleeping node that must come first."""
    first, last = plan.nodes[node], plan.nodes[node + 1]
    for atom in range(first, last):
        store(at.bits, atom, spread(U64(0)))
    live = at.live[node]
    at.live[node] = True
    changed = True
    while changed:
        changed = False
        for atom in range(first, last):
            needed, found = _work_out(plan, at, atom)
            if needed >= 0:
                at.live[node] = live
                return needed
            before = load(at.bits, atom)
            if some(found & ~before):
                changed = True
                store(at.bits, atom, found | before)
    return -1


@inlined
def announce(plan: Plan, at: Bench, atom: int) -> None:
    """Note the worlds in which ``next(X)`` adds to what has happened."""
    state = plan.heads[atom]
    if state < 0:
        return
    new = load(at.bits, atom) & ~load(at.bits, plan.coins + state)
    store(at.new, state, new)
    if some(new) and not at.is_new[state]:
        at.is_new[state] = True
        at.news[at.so_far[NEWS]] = state
        at.so_far[NEWS] += 1


@inlined
def _draw_coin(plan: Plan, at: Bench, coin: int, first_word: np.uint64) -> None:
    at.so_far[DRAWN] += 1
    row = plan.factor[coin]
    if row < 0:
        draw(at.bits, coin, plan.keys[coin, 0], plan.keys[coin, 1], plan.levels[coin], first_word)
        return
    owner = int(plan.factor_levels[row, 0])
    if not at.bins_live[owner]:
        at.bins_live[owner] = True
        draw_factor(at.bins, owner, plan.factor_keys[owner, 0], plan.factor_keys[owner, 1], first_word)
    draw_hanging(at.bits, coin, plan.keys[coin, 0], plan.keys[coin, 1], plan.factor_levels, row, at.bins, owner, first_word)


@inlined
def _rouse(plan: Plan, at: Bench, node: int, first_word: np.uint64) -> None:
    """Work out a sleeping node, and before it those that it needs."""
    depth = 0
    at.stack[0] = node
    while depth >= 0:
        top = at.stack[depth]
        needed = -1
        if top < plan.coins:
            _draw_coin(plan, at, top, first_word)
        elif plan.loops[top]:
            needed = _work_out_group(plan, at, top)
        else:
            needed, found = _work_out(plan, at, plan.nodes[top])
            store(at.bits, plan.nodes[top], found)
        if needed >= 0:
            depth += 1
            at.stack[depth] = needed
            continue
        at.live[top] = True
        touch(at, top)
        depth -= 1
        for atom in range(plan.nodes[top], plan.nodes[top + 1]):
            announce(plan, at, atom)


@inside
def wake(plan: Plan, at: Bench, node: int, first_word: np.uint64) -> None:
    """Work out a sleeping node, and before it those that it needs."""
    _rouse(plan, at, node, first_word)


@inlined
def _settle(plan: Plan, at: Bench, node: int, found: Any) -> None:
    """Write what a node has come to; if it changed, mark what hangs on it."""
    atom = plan.nodes[node]
    if some(found ^ load(at.bits, atom)):
        store(at.bits, atom, found)
        touch(at, node)
        soil(plan, at, atom)
        announce(plan, at, atom)


@inlined
def _follow(plan: Plan, at: Bench, node: int) -> int:
    """Bring a node that only grows up to date: its guards, then the rules whose inputs changed.

    Return -1, or the sleeping node that must be worked out first; what was found until then is written.
    """
    atom = plan.nodes[node]
    d = atom - plan.coins - plan.states
    found = load(at.bits, atom)
    care = ~spread(U64(0))
    if plan.bare[atom]:
        care = ~load(at.bits, plan.coins + plan.heads[atom])
    for n in range(plan.guards[d], plan.guards[d + 1]):
        literal = plan.guarding[n]
        if literal & LAZY and not at.live[plan.node_of[literal >> 2]]:
            return int(plan.node_of[literal >> 2])
        guard = value(at, literal)
        found = found & guard
        care = care & guard
    care = care & ~found
    first, end = plan.rules[d], plan.rules[d + 1]
    needed = -1
    for word in range(first >> 6, (end + 63) >> 6):
        mine = at.moved[word]
        if first > word << 6:
            mine &= ONES << U64(first - (word << 6))
        if end < (word + 1) << 6:
            mine &= ONES >> U64(((word + 1) << 6) - end)
        while mine and needed < 0:
            place = lowest(mine)
            rule = (word << 6) + place
            needed, worlds = _body(plan, at, plan.bodies[rule], plan.bodies[rule + 1], plan.literals, care)
            if needed < 0:
                bit = U64(1) << U64(place)
                mine ^= bit
                at.moved[word] ^= bit
                found = found | worlds
                care = care & ~worlds
        if needed >= 0:
            break
    _settle(plan, at, node, found)
    return int(needed)


@inside
def _forget(plan: Plan, at: Bench, node: int) -> None:
    """Follow no rule of a node that sleeps: once awake it will be worked out whole."""
    inputs = plan.coins + plan.states
    for rule in range(plan.rules[plan.nodes[node] - inputs], plan.rules[plan.nodes[node + 1] - inputs]):
        at.moved[rule >> 6] &= ~(U64(1) << U64(rule & 63))


@inlined
def _refresh(plan: Plan, at: Bench, node: int) -> int:
    """Work out a node anew; return -1, or the sleeping node that must be worked out first."""
    needed, found = _work_out(plan, at, plan.nodes[node])
    if needed < 0:
        _settle(plan, at, node, found)
    return int(needed)


@inside
def _refresh_group(plan: Plan, at: Bench, node: int, first_word: np.uint64) -> None:
    """Work out atoms that support each other anew."""
    first, last = plan.nodes[node], plan.nodes[node + 1]
    for atom in range(first, last):
        store(at.fresh, atom - first, load(at.bits, atom))
    while True:
        needed = _work_out_group(plan, at, node)
        if needed < 0:
            break
        wake(plan, at, needed, first_word)
    touch(at, node)
    for atom in range(first, last):
        if some(load(at.fresh, atom - first) ^ load(at.bits, atom)):
            soil(plan, at, atom)
            announce(plan, at, atom)


@inside
def bring_up_to_date(plan: Plan, at: Bench, first_word: np.uint64) -> None:
    """Bring all that is marked up to date, in order; a node that needs a sleeping one is looked at again after it."""
    for word in range(len(at.dirty)):
        while at.dirty[word]:
            place = lowest(at.dirty[word])
            node = (word << 6) + place
            needed = -1
            if not at.live[node]:
                _forget(plan, at, node)
            elif plan.loops[node]:
                _refresh_group(plan, at, node, first_word)
            elif plan.grows[node]:
                needed = _follow(plan, at, node)
            else:
                needed = _refresh(plan, at, node)
            if needed >= 0:
                _rouse(plan, at, needed, first_word)
            else:
                at.dirty[word] &= ~(U64(1) << U64(place))
