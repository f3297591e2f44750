"""Which derived atoms can only come to hold in more worlds as more happens, so that a change need only be followed, not worked out anew."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .ground import StepProgram

STILL, UP, DOWN, MIXED = 0, 1, 2, 3
"""How an atom moves as more happens: not at all (it hangs on coins only), up, down, either way. Together they are joined bit by bit."""


@dataclass(frozen=True, eq=False)
class Ways:
    """How the derived atoms of a program move.

    Attributes
    ----------
    grows : (derived,) bool
        Whether the atom is its guards and a disjunction of bodies that only grow.
    guards : tuple of frozenset of int
        For each derived atom, literals that stand in all its rules: of one that grows, those that only shrink; of others, those that hang on what
        has happened and not on a coin.
    """

    grows: NDArray[np.bool_]
    guards: tuple[frozenset[int], ...]


def read_ways(program: StepProgram) -> Ways:
    """Work out how each derived atom moves.

    Examples
    --------
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(c;d) }. { now(x;y;z) }. next(x) :- now(y), coin(c), not now(z). next(x) :- now(y), coin(d), not now(z).")
    >>> ways = read_ways(program)
    >>> ways.grows.tolist(), [sorted(program.atoms[abs(n) - 1] for n in guard) for guard in ways.guards]
    ([True], [['now(z)']])
    """
    coins, inputs = len(program.coins), program.inputs
    way = [STILL] * coins + [UP] * len(program.states) + [STILL] * len(program.derived)
    grows = np.zeros(len(program.derived), np.bool_)
    guards: list[frozenset[int]] = [frozenset()] * len(program.derived)

    def moves(literal: int) -> int:
        it = way[abs(literal) - 1]
        return it if literal > 0 or it in {STILL, MIXED} else UP + DOWN - it

    bounds, literals = program.bodies.tolist(), program.literals.tolist()
    for g, (first, last) in enumerate(zip(program.groups[:-1].tolist(), program.groups[1:].tolist(), strict=True)):
        for atom in range(first, last):
            rules = range(int(program.rules[atom - inputs]), int(program.rules[atom - inputs + 1]))
            bodies = [literals[bounds[rule] : bounds[rule + 1]] for rule in rules]
            for body in bodies:
                for literal in body:
                    way[atom] |= moves(literal)
            if program.loops[g] or not bodies:
                continue
            shared = frozenset(bodies[0]).intersection(*bodies[1:])
            falling = frozenset(literal for literal in shared if moves(literal) == DOWN)
            if all(moves(literal) in {STILL, UP} or literal in falling for body in bodies for literal in body):
                grows[atom - inputs], guards[atom - inputs] = True, falling
            elif len(bodies) > 1:
                guards[atom - inputs] = frozenset(literal for literal in shared if moves(literal) != STILL)
        joined = 0
        for atom in range(first, last):
            joined |= way[atom]
        for atom in range(first, last):
            way[atom] = joined
    return Ways(grows, tuple(guards))
