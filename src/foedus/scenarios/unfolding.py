"""Fewer atoms for the same worlds: what is known is folded away, and what is used once is written where it is used.

A ground program names every step of an argument: most atoms have one rule of one or two literals and are named once. Here such atoms are unfolded
into the rules that name them, equal ones become one, and what nothing asks for any more is left out. Coins, what has happened, ``next(X)`` and
watched atoms keep their meaning in every world; the program as written stays what a trace tells.

References
----------
Tamaki & Sato (1984), Unfold/fold transformation of logic programs. Proc. 2nd Int. Logic Programming Conference, 127-138.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

import numpy as np

from .ground import StepProgram

Body = frozenset[int]
"""Literals: an atom's number plus one, negative under ``not``."""
Bodies = tuple[Body, ...]
NEVER: Bodies = ()
ALWAYS: Bodies = (frozenset(),)
FEW = 12
"""An atom with so many rules at most is searched for rules that say less than another."""


def unfold(program: StepProgram, known: Mapping[int, bool]) -> StepProgram:
    """Return a program with fewer atoms that gives the same in every world in which some open atoms are as known.

    Parameters
    ----------
    program : StepProgram
    known : mapping of int to bool
        Numbers of open atoms that hold in all worlds and rounds, or in none.

    Returns
    -------
    StepProgram
        Its coins, states, watched atoms and digest are those of ``program``.

    Examples
    --------
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(c;d) }. { now(x;y) }. owed :- now(y), coin(c). acts :- owed, coin(d). next(x) :- acts.")
    >>> program.derived, unfold(program, {}).derived
    (('owed', 'acts', 'next(x)'), ('next(x)',))
    >>> shorter = unfold(program, {program.number["now(y)"]: True})
    >>> shorter.told(0)
    'next(x) :- coin(c), coin(d).'
    """
    bodies = _Bodies(program, known)
    while bodies.simplify() or bodies.unfold_once():
        pass
    return bodies.laid_out()


class _Bodies:
    """The rules of a program as sets, while they are made fewer."""

    def __init__(self, program: StepProgram, known: Mapping[int, bool]) -> None:
        self.program = program
        self.known = {n + 1: ALWAYS if so else NEVER for n, so in known.items()}
        number, first = program.number, program.inputs + 1
        literals, bounds, rules = program.literals.tolist(), program.bodies.tolist(), program.rules.tolist()
        each = [frozenset(literals[a:b]) for a, b in pairwise(bounds)]
        self.of: dict[int, Bodies] = {first + d: tuple(each[a:b]) for d, (a, b) in enumerate(pairwise(rules))}
        groups = zip(program.groups[:-1].tolist(), program.groups[1:].tolist(), program.loops.tolist(), strict=True)
        self.circular = {atom for a, b, loop in groups if loop for atom in range(a + 1, b + 1)}
        open_states = [x for x in program.states if self.known.get(number[f"now({x})"] + 1) != ALWAYS]
        self.asked = {number[name] + 1 for name in (*(f"next({x})" for x in open_states), *program.watched) if name in number}
        self.same: dict[int, int] = {}

    def simplify(self) -> bool:
        """Fold away what is known, and atoms that say what another says; return whether anything became less."""
        changed = False
        twins: dict[Bodies, int] = {}
        for atom, before in list(self.of.items()):
            after = self._folded(before)
            if after != before:
                self.of[atom] = after
                changed = True
            if atom in self.circular or atom in self.asked:
                if atom not in self.circular and after in (NEVER, ALWAYS):
                    self.known.setdefault(atom, after)
                continue
            if after in (NEVER, ALWAYS):
                self.known[atom] = after
            elif len(after) == 1 and len(after[0]) == 1:
                (self.same[atom],) = after[0]
            elif (twin := twins.setdefault(after, atom)) != atom:
                self.same[atom] = twin
            else:
                continue
            del self.of[atom]
            changed = True
        return changed

    def _folded(self, bodies: Bodies) -> Bodies:
        found: set[Body] = set()
        for body in bodies:
            left: set[int] = set()
            for literal in body:
                one = self.same.get(abs(literal))
                it = literal if one is None else one if literal > 0 else -one
                value = self.known.get(abs(it))
                if value is None:
                    left.add(it)
                elif (value == NEVER) == (it > 0):
                    break
            else:
                if not left:
                    return ALWAYS
                if not any(-one in left for one in left):
                    found.add(frozenset(left))
        if 1 < len(found) <= FEW:
            found = {body for body in found if not any(other < body for other in found)}
        return tuple(sorted(found, key=sorted))

    def unfold_once(self) -> bool:
        """Leave out what nothing asks for; write atoms that are named once where they are named. Return whether there was one."""
        self._leave_out()
        uses = Counter(literal for bodies in self.of.values() for body in bodies for literal in body)
        changed = False
        for atom, bodies in self.of.items():
            new: list[Body] = []
            for body in bodies:
                new += self._unfolded(body, uses)
            if tuple(new) != bodies:
                self.of[atom] = tuple(new)
                changed = True
        return changed

    def _unfolded(self, body: Body, uses: Mapping[int, int]) -> Iterable[Body]:
        """A body with what it alone names written out: a conjunction for an atom, or the cases of a body that is but one atom."""
        left: set[int] = set()
        for literal in body:
            atom = abs(literal)
            bodies = self.of.get(atom)
            if bodies is None or atom in self.circular or atom in self.asked or uses[atom] + uses[-atom] > 1:
                left.add(literal)
            elif literal > 0 and len(bodies) == 1:
                left |= bodies[0]
            elif literal < 0 and all(len(one) == 1 for one in bodies):
                left |= {-one for case in bodies for one in case}
            elif len(body) == 1:
                return bodies if literal > 0 else [frozenset({-one}) for one in bodies[0]] if len(bodies) == 1 else [body]
            else:
                left.add(literal)
        return [frozenset(left)]

    def _leave_out(self) -> None:
        wanted = set(self.asked)
        edge = list(wanted)
        while edge:
            for body in self.of.get(edge.pop(), ()):
                new = {abs(literal) for literal in body} - wanted
                wanted |= new
                edge += new
        self.of = {atom: bodies for atom, bodies in self.of.items() if atom in wanted}

    def laid_out(self) -> StepProgram:
        """Return what is left as a program."""
        program, inputs = self.program, self.program.inputs
        place = {atom: n for n, atom in enumerate([*range(1, inputs + 1), *self.of])}
        rules, bodies, literals = [0], [0], []
        for each in self.of.values():
            for body in each:
                literals += [(place[abs(literal)] + 1) * (1 if literal > 0 else -1) for literal in sorted(body, key=abs)]
                bodies.append(len(literals))
            rules.append(len(bodies) - 1)
        groups, loops = [inputs], []
        for g, (a, b) in enumerate(pairwise(program.groups.tolist())):
            left = sum(atom in self.of for atom in range(a + 1, b + 1))
            if left:
                groups.append(groups[-1] + left)
                loops.append(bool(program.loops[g]))
        return replace(
            program,
            derived=tuple(program.derived[atom - inputs - 1] for atom in self.of),
            groups=np.array(groups, np.int32),
            loops=np.array(loops, np.bool_),
            rules=np.array(rules, np.int32),
            bodies=np.array(bodies, np.int32),
            literals=np.array(literals, np.int32),
        )
