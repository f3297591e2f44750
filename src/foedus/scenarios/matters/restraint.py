"""The smallest sets of decisions that keep a war small, whatever else falls: clingo's optimisation over the step applied again and again.

Two questions are put in turn. One program looks for a set of decisions that meets every *course* known so far, as small as can be; the other looks
for a course, with these decisions taken and every other coin free, in which the war grows all the same, with as few coins against peace as can
be. A course found this way must be met by a decision against one of those coins. When there is no course left, the set is one of the smallest.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import clingo

from ...terms.errors import UsageError
from ..ground import StepProgram
from .levers import System

ROUNDS = 4
"""Rounds that are written out at first."""
MOST_SETS = 10
"""Sets that are looked for."""
MOST_COURSES = 1000
"""Courses met before the search is given up."""


@dataclass(frozen=True)
class Smallest:
    """What was found."""

    sets: tuple[frozenset[str], ...]
    """The smallest sets of coins that are to fall toward peace; none if no set can do it."""
    all_told: bool
    """Whether there are no others of that size."""


def smallest(system: System, peaceful: Mapping[str, bool], *, at_most: int) -> Smallest:
    """Find the smallest sets of decisions with which at most so many outcomes happen, however every other coin falls.

    Parameters
    ----------
    system
        The program; its start; outcomes are counted, and those that hold from the start count too. Coins of chance 0 or 1 fall as they must, unless
        decided otherwise.
    peaceful
        Coins that may be decided, and the way that each falls if it is.
    at_most
        How many outcomes may happen.

    Returns
    -------
    Smallest
        At most :data:`MOST_SETS` sets, sorted.

    Raises
    ------
    UsageError
        If more hold from the start, or more courses than :data:`MOST_COURSES` have to be met.

    References
    ----------
    Reiter (1987), A theory of diagnosis from first principles. Artificial Intelligence 32(1), 57-95 (smallest sets that hit all conflicts).

    Examples
    --------
    >>> from foedus.scenarios.draws import Chances
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(a;b;c) }. { now(x;y) }. next(x) :- coin(a), coin(b). next(y) :- now(x), coin(c).")
    >>> system = System(program, Chances(dict.fromkeys("abc", 0.5)), {}, {"x": "x", "y": "y"}, ("x",))
    >>> [sorted(one) for one in smallest(system, dict.fromkeys("abc", False), at_most=0).sets]
    [['a'], ['b']]
    >>> [sorted(one) for one in smallest(system, dict.fromkeys("abc", False), at_most=1).sets]
    [['a'], ['b'], ['c']]
    """
    begun = sum(bool(system.start.get(name)) for name in system.outcomes.values())
    if begun > at_most:
        raise UsageError(f"{begun} states fight from the start, so the war cannot stay at {at_most}")
    courses, sets = _Courses(system, peaceful, at_most), _Sets(peaceful)
    found: list[frozenset[str]] = []
    for _ in range(MOST_COURSES):
        decided = sets.next()
        if decided is None or (found and len(decided) > len(found[0])):
            return Smallest(tuple(sorted(found, key=sorted)), True)
        course = courses.against(decided)
        if course is None:
            found.append(decided)
            if len(found) == MOST_SETS:
                return Smallest(tuple(sorted(found, key=sorted)), False)
            sets.avoid(decided)
        else:
            sets.meet(course)
    raise UsageError(f"{MOST_COURSES} ways to a wider war were met and there are more; name fewer states, or allow a wider war")


class _Sets:
    """Sets of decisions that meet all courses so far, the smallest first."""

    def __init__(self, coins: Mapping[str, bool]) -> None:
        self._names = sorted(coins)
        self._number = {name: n for n, name in enumerate(self._names)}
        self._control = clingo.Control(["--warn=none", "--opt-mode=opt", "0"])
        self._control.add("base", [], "{ pick(0..n-1) }. #minimize { 1,C : pick(C) }.".replace("n-1", str(len(self._names) - 1)))
        self._control.ground([("base", [])])
        self._parts = 0

    def next(self) -> frozenset[str] | None:
        found: frozenset[str] | None = None
        with self._control.solve(yield_=True) as handle:
            for model in handle:
                found = frozenset(self._names[s.arguments[0].number] for s in model.symbols(shown=True))
        return found

    def meet(self, coins: Sequence[str]) -> None:
        self._rule(", ".join(f"not pick({self._number[name]})" for name in coins))

    def avoid(self, coins: frozenset[str]) -> None:
        self._rule(", ".join(f"pick({self._number[name]})" for name in sorted(coins)))

    def _rule(self, body: str) -> None:
        self._parts += 1
        name = f"part{self._parts}"
        self._control.add(name, [], f":- {body}.")
        self._control.ground([(name, [])])


class _Courses:
    """Courses of a world in which too many outcomes happen, or in which it is not yet over after the rounds that are written out."""

    def __init__(self, system: System, peaceful: Mapping[str, bool], at_most: int) -> None:
        self._system, self._peaceful, self._at_most = system, peaceful, at_most
        self._write(ROUNDS)

    def _write(self, rounds: int) -> None:
        self._rounds = rounds
        self._control = clingo.Control(["--warn=none", "--opt-mode=opt", "0"])
        step = self._system.step
        with self._control.backend() as out:
            self._coins = {name: out.add_atom(clingo.Function("c", [clingo.Number(n)])) for n, name in enumerate(step.coins)}
            out.add_rule(list(self._coins.values()), choice=True)
            now: dict[str, int] = {}
            for name in step.states:
                now[name] = out.add_atom()
                if self._system.start.get(name):
                    out.add_rule([now[name]])
            moved: list[int] = []
            for _ in range(rounds):
                now, moved = _round(out, step, self._coins, now)
            self._wide, self._over = out.add_atom(clingo.Function("wide")), out.add_atom(clingo.Function("moving"))
            out.add_weight_rule([self._wide], self._at_most + 1, [(now[name], 1) for name in self._system.outcomes.values()])
            for atom in moved:
                out.add_rule([self._over], [atom])
            goal = out.add_atom()
            out.add_rule([goal], [self._wide])
            out.add_rule([goal], [self._over])
            out.add_rule([], [-goal])
            out.add_minimize(0, [(-self._coins[name] if so else self._coins[name], 1) for name, so in self._peaceful.items()])

    def against(self, decided: frozenset[str]) -> tuple[str, ...] | None:
        """Return the undecided coins that fall against peace in a course in which the war grows; None if there is no such course."""
        while True:
            held = {name: p == 1 for name, p in self._system.chances.chance.items() if p in {0, 1} and name in self._coins}
            held |= {name: self._peaceful[name] for name in decided}
            assumed = [self._coins[name] if so else -self._coins[name] for name, so in sorted(held.items())]
            course: tuple[str, ...] | None = None
            wide = False
            with self._control.solve(assumptions=assumed, yield_=True) as handle:
                for model in handle:
                    wide = model.is_true(self._wide)
                    course = tuple(name for name, so in self._peaceful.items() if model.is_true(self._coins[name]) is not so)
            if course is None or wide:
                return course
            self._write(self._rounds * 2)  # the world was not over yet


def _round(out: clingo.Backend, step: StepProgram, coins: Mapping[str, int], now: Mapping[str, int]) -> tuple[dict[str, int], list[int]]:
    """Write one round out; return what has happened after it, and atoms that say that something did."""
    numbers = [*(coins[name] for name in step.coins), *(now[name] for name in step.states), *(out.add_atom() for _ in step.derived)]
    for head, body in _rules(step):
        out.add_rule([numbers[head]], [numbers[abs(one) - 1] * (1 if one > 0 else -1) for one in body])
    after: dict[str, int] = {}
    moved: list[int] = []
    for name in step.states:
        then = step.number.get(f"next({name})")
        after[name] = out.add_atom()
        out.add_rule([after[name]], [now[name]])
        if then is not None:
            out.add_rule([after[name]], [numbers[then]])
            new = out.add_atom()
            out.add_rule([new], [numbers[then], -now[name]])
            moved.append(new)
    return after, moved


def _rules(step: StepProgram) -> Iterator[tuple[int, list[int]]]:
    literals, bodies, rules = step.literals.tolist(), step.bodies.tolist(), step.rules.tolist()
    for d in range(len(step.derived)):
        for rule in range(rules[d], rules[d + 1]):
            yield step.inputs + d, literals[bodies[rule] : bodies[rule + 1]]
