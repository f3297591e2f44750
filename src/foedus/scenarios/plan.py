"""A step program made ready for blocks of worlds: what is at rest, which literals are looked at first, who hangs on whom.

At rest nothing has happened but what the start says, and no coin has been drawn. An atom is then false in all worlds, true in all, or *asleep*: it
hangs on coins and is worked out only when some world needs it. A block begins at rest, so what no world touches costs nothing.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..terms.errors import UnknownName
from .draws import ALWAYS, BINS, Chances, bin_thresholds, factor_name, key, threshold
from .ground import StepProgram
from .growth import Ways, read_ways
from .unfolding import unfold

FALSE, TRUE, ASLEEP = 0, 1, 2
NEGATED, LAZY = 1, 2
"""Bits of a literal; the atom's number stands above them."""

Ints = NDArray[np.int32]
Words = NDArray[np.uint64]


class Plan(NamedTuple):
    """Flat arrays for the machine code; atoms and derived atoms are numbered as in the program."""

    coins: int
    states: int
    row: Ints
    """(atoms of the program,) The row of each atom, or -1 of one that is unfolded: coins are sorted by where rules name them; all else here goes by
    rows."""
    nodes: Ints
    """(n + 1,) Where each node begins: an input, or a group of derived atoms."""
    node_of: Ints
    """(rows,)"""
    loops: NDArray[np.bool_]
    """(n,) Whether the node's atoms support each other."""
    grows: NDArray[np.bool_]
    """(n,) Whether the node, but for its guards, can only come to hold in more worlds as more happens."""
    rest: NDArray[np.uint8]
    """(rows,) False, true or asleep at rest."""
    guards: Ints
    """(derived + 1,) Where the guards of each derived atom begin: literals that stand in all its rules and are taken out of them."""
    guarding: Ints
    rules: Ints
    """(derived + 1,) Where the rules of each derived atom begin."""
    bodies: Ints
    """(r + 1,)"""
    literals: Ints
    users: Ints
    """(rows + 1,) Where each atom's users begin."""
    used_by: Ints
    """(u, 2) The nodes, each with the one rule to follow if it only grows, or -1."""
    heads: Ints
    """(rows,) The state whose ``next`` an atom is, or -1."""
    bare: NDArray[np.bool_]
    """(rows,) Whether the atom matters only in worlds in which its state has not happened yet."""
    wake: Ints
    """Nodes of ``next`` that may hold at rest."""
    keys: Words
    levels: Words
    factor: Ints
    """(coins,) The row of each coin in ``factor_levels``, or -1."""
    factor_keys: Words
    factor_levels: Words
    """(rows, 1 + BINS) A factor, and the coin's threshold in each of its bins."""


def lay(program: StepProgram, chances: Chances, seed: int, start: Mapping[str, bool], fixed: Mapping[str, bool]) -> Plan:
    """Make a program ready for one seed, one start and some fixed coins.

    Raises
    ------
    UnknownName
        If the start names no state of the program, or a fixed coin is none of its coins.
    """
    for name in start:
        if name not in set(program.states):
            raise UnknownName("state atom", name, program.states)
    for name in fixed:
        if name not in set(program.coins):
            raise UnknownName("coin", name, program.coins)
    open_coins = [name for name in program.coins if name not in fixed]
    chance = dict(zip(open_coins, chances.of(open_coins), strict=True))
    levels = [ALWAYS * fixed[name] if name in fixed else threshold(chance[name]) for name in program.coins]
    factors = sorted({chances.factor[name] for name in open_coins if name in chances.factor}) if chances.rho else []
    place = {state: n for n, state in enumerate(factors)}
    factor = [place.get(chances.factor.get(name, ""), -1) if name in chance else -1 for name in program.coins]
    binned = [n for n, one in enumerate(factor) if one >= 0]
    hanging = {n: r for r, n in enumerate(binned)}
    split = [bin_thresholds(chance[program.coins[n]], chances.rho) for n in binned]

    written = program
    program = unfold(written, _known(written, levels, start))
    coins, states, inputs, total = len(program.coins), len(program.states), program.inputs, len(program.atoms)
    rest = np.full(total, ASLEEP, np.uint8)
    rest[:coins] = [FALSE if level == 0 else TRUE if level == ALWAYS else ASLEEP for level in levels]
    rest[coins:inputs] = [TRUE if start.get(name) else FALSE for name in program.states]
    _settle(program, rest)
    nodes = np.concatenate([np.arange(inputs), program.groups]).astype(np.int32)
    node_of = np.repeat(np.arange(len(nodes) - 1), np.diff(nodes)).astype(np.int32)
    number = program.number
    heads = np.full(total, -1, np.int32)
    for s, name in enumerate(program.states):
        if (n := number.get(f"next({name})")) is not None:
            heads[n] = s
    in_bodies = np.zeros(total, np.bool_)
    in_bodies[np.abs(program.literals) - 1] = True
    in_bodies[[number[name] for name in program.watched]] = True
    ways = read_ways(program)
    row = np.arange(total, dtype=np.int32)
    row[:coins], order = _coin_rows(program)
    rest[:coins] = rest[order]
    guards, guarding, bodies, literals = _bodies(program, rest, ways, row)
    loops = np.concatenate([np.zeros(inputs, np.bool_), program.loops])
    users, used_by = _users(program, row, node_of, ways)
    wake = [n for n in np.flatnonzero(heads >= 0) if rest[n] != FALSE and rest[coins + heads[n]] == FALSE]
    return Plan(
        coins=coins,
        states=states,
        row=_rows_of(written, program, row),
        nodes=nodes,
        node_of=node_of,
        loops=loops,
        grows=np.concatenate([np.zeros(inputs, np.bool_), ways.grows[program.groups[:-1] - inputs]]),
        rest=rest,
        guards=guards,
        guarding=guarding,
        rules=program.rules,
        bodies=bodies,
        literals=literals,
        users=users,
        used_by=used_by,
        heads=heads,
        bare=(heads >= 0) & ~in_bodies,
        wake=np.array(sorted(node_of[wake]), np.int32),
        keys=_keys(seed, program.coins)[order],
        levels=np.array(levels, np.uint64)[order],
        factor=np.array([hanging.get(n, -1) for n in order.tolist()], np.int32),
        factor_keys=_keys(seed, [factor_name(state) for state in factors]),
        factor_levels=_planes(split, [factor[n] for n in binned]),
    )


def _known(program: StepProgram, levels: Sequence[int], start: Mapping[str, bool]) -> dict[int, bool]:
    """Open atoms that are the same in all worlds and rounds."""
    found = {n: level == ALWAYS for n, level in enumerate(levels) if level in {0, ALWAYS}}
    for n, name in enumerate(program.states, len(program.coins)):
        if start.get(name) or f"next({name})" not in program.number:
            found[n] = bool(start.get(name))
    return found


def _rows_of(written: StepProgram, program: StepProgram, row: Ints) -> Ints:
    """The row of each atom as written, or -1."""
    found = np.full(len(written.atoms), -1, np.int32)
    found[[written.number[name] for name in program.atoms]] = row
    return found


def _coin_rows(program: StepProgram) -> tuple[Ints, Ints]:
    """Return the row of each coin, and the coin of each row: rules that are read after one another find their coins side by side."""
    coins = len(program.coins)
    named = np.abs(program.literals) - 1
    first = np.full(coins, len(named), np.int64)
    np.minimum.at(first, named[named < coins], np.flatnonzero(named < coins))
    order = np.argsort(first, kind="stable").astype(np.int32)
    row = np.empty(coins, np.int32)
    row[order] = np.arange(coins, dtype=np.int32)
    return row, order


def _keys(seed: int, names: list[str] | tuple[str, ...]) -> Words:
    return np.array([key(seed, name) for name in names], np.uint64).reshape(-1, 2)


def _planes(split: list[tuple[int, ...]], owner: list[int]) -> Words:
    """(coins that hang on a factor, 1 + BINS): the factor's row, then the threshold in each bin."""
    return np.array([(o, *levels) for o, levels in zip(owner, split, strict=True)], np.uint64).reshape(-1, 1 + BINS)


def _settle(program: StepProgram, rest: NDArray[np.uint8]) -> None:
    """Work out, in order, which derived atoms are false or true in all worlds at rest."""
    literals, bodies, rules, inputs = program.literals.tolist(), program.bodies.tolist(), program.rules.tolist(), program.inputs
    at = rest.tolist()

    def value(atom: int, doubt: int) -> int:
        """Kleene's value of an atom; a sleeping literal counts as ``doubt``."""
        best = FALSE
        for rule in range(rules[atom - inputs], rules[atom - inputs + 1]):
            worst = TRUE
            for literal in literals[bodies[rule] : bodies[rule + 1]]:
                it = at[abs(literal) - 1]
                it = doubt if it == ASLEEP else it if literal > 0 else 1 - it
                if it == FALSE:
                    worst = FALSE
                    break
            if worst == TRUE:
                best = TRUE
                break
        return best

    for g in range(len(program.groups) - 1):
        group = range(program.groups[g], program.groups[g + 1])
        bounds = []
        for doubt in (FALSE, TRUE):
            for atom in group:
                at[atom] = FALSE
            changed = True
            while changed:
                changed = False
                for atom in group:
                    if at[atom] == FALSE and value(atom, doubt):
                        at[atom] = TRUE
                        changed = bool(program.loops[g])
            bounds.append([at[atom] for atom in group])
        settled = bounds[0] == bounds[1]  # a group sleeps and wakes together
        for atom, low in zip(group, bounds[0], strict=True):
            at[atom] = low if settled else ASLEEP
    rest[:] = at


def _bodies(program: StepProgram, rest: NDArray[np.uint8], ways: Ways, row: Ints) -> tuple[Ints, Ints, Ints, Ints]:
    """Guards and what is left of the bodies: what has happened first, then what is derived, then what sleeps, coins last."""
    coins, inputs = len(program.coins), program.inputs

    def place(literal: int) -> tuple[int, bool, int]:
        atom = int(row[abs(literal) - 1])
        kind = 3 if atom < coins else 2 if rest[atom] == ASLEEP else 0 if atom < inputs else 1
        return kind, literal < 0, atom

    def coded(literal: int) -> int:
        atom = int(row[abs(literal) - 1])
        return atom << 2 | (LAZY if rest[atom] == ASLEEP else 0) | (NEGATED if literal < 0 else 0)

    guards, guarding, bodies, literals = [0], [], [0], []
    for d, first in enumerate(program.rules[:-1].tolist()):
        mine = ways.guards[d]
        guarding += [coded(literal) for literal in sorted(mine, key=place)]
        guards.append(len(guarding))
        for rule in range(first, int(program.rules[d + 1])):
            body = program.literals[program.bodies[rule] : program.bodies[rule + 1]].tolist()
            literals += [coded(literal) for literal in sorted((one for one in body if one not in mine), key=place)]
            bodies.append(len(literals))
    return np.array(guards, np.int32), np.array(guarding, np.int32), np.array(bodies, np.int32), np.array(literals, np.int32)


def _users(program: StepProgram, row: Ints, node_of: Ints, ways: Ways) -> tuple[Ints, Ints]:
    """For each atom the nodes whose rules name it, and where a node grows the rules in which it stands, unless it is a guard."""
    inputs = program.inputs
    atom = row[np.abs(program.literals) - 1].astype(np.int64)
    rule = np.repeat(np.arange(len(program.bodies) - 1), np.diff(program.bodies))
    head = np.repeat(np.arange(len(program.derived)), np.diff(program.rules))[rule]
    guard = np.array([literal in ways.guards[d] for literal, d in zip(program.literals.tolist(), head.tolist(), strict=True)], np.bool_)
    by_rule = ways.grows[head] & ~guard
    own = node_of[head + inputs].astype(np.int64)
    rows = np.stack([atom, own, np.where(by_rule, rule, -1)], axis=1)[node_of[atom] != own]
    rows = np.unique(rows, axis=0).reshape(-1, 3)
    return np.searchsorted(rows[:, 0], np.arange(len(row) + 1)).astype(np.int32), np.ascontiguousarray(rows[:, 1:], np.int32)
