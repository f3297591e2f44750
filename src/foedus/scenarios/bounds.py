"""What is certain and what is possible while some coins are left open: every atom on two rails, many cases at once, one bit a case.

An atom's upper rail says where it may hold, its lower rail where it must. An open coin may hold and need not. A rule lifts its head's upper rail
where every positive literal may hold and no negated one must; its lower rail where every positive literal must hold and no negated one may. Round
after round the rails enclose what happens in any world of the case: an end that the upper rail rules out is impossible, and
one on the lower rail certain.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from .ground import StepProgram


class Rails:
    """A program's rules laid out for both rails.

    >>> from foedus.scenarios.ground import capture
    >>> rails = Rails(capture("{ coin(a;b) }. { now(war) }. next(war) :- coin(a), coin(b)."), {})
    >>> cases = [{}, {"a": False}, {"a": True, "b": True}]
    >>> [bin(rail) for rail in rails.enclose(cases, ["war"])]  # may hold in the first and third case, must in the third
    ['0b101', '0b100']
    """

    def __init__(self, program: StepProgram, start: Mapping[str, bool]) -> None:
        self.program, self._start = program, start

    @cached_property
    def _rules(self) -> list[list[list[int]]]:
        """By derived atom, the bodies of its rules."""
        program = self.program
        literals, bodies, rules = program.literals.tolist(), program.bodies.tolist(), program.rules.tolist()
        return [[literals[bodies[r] : bodies[r + 1]] for r in range(rules[d], rules[d + 1])] for d in range(len(program.derived))]

    def enclose(self, cases: Sequence[Mapping[str, bool]], goal: Sequence[str]) -> tuple[int, int]:
        """Say in which cases all of some states may happen, and in which they must.

        Parameters
        ----------
        cases
            The coins that are held fixed in each case; the others are open.
        goal
            State atoms X, all wanted.

        Returns
        -------
        (int, int)
            Bit k of the first: in case k the goal may be reached; of the second: it must.
        """
        program = self.program
        everywhere = (1 << len(cases)) - 1
        high, low = [0] * len(program.atoms), [0] * len(program.atoms)
        for n, coin in enumerate(program.coins):
            high[n] = sum(1 << k for k, case in enumerate(cases) if case.get(coin, True))
            low[n] = sum(1 << k for k, case in enumerate(cases) if case.get(coin, False))
        first = len(program.coins)
        for n, state in enumerate(program.states):
            high[first + n] = low[first + n] = everywhere if self._start.get(state) else 0
        nexts = [(first + n, place) for n, state in enumerate(program.states) if (place := program.number.get(f"next({state})")) is not None]
        changed = True
        while changed:
            self._step(high, low, everywhere)
            changed = False
            for now, then in nexts:
                if high[then] & ~high[now] or low[then] & ~low[now]:
                    high[now], low[now], changed = high[now] | high[then], low[now] | low[then], True
        may = must = everywhere
        for state in goal:
            may &= high[program.number[f"now({state})"]]
            must &= low[program.number[f"now({state})"]]
        return may, must

    def _step(self, high: list[int], low: list[int], everywhere: int) -> None:
        inputs, groups = self.program.inputs, self.program.groups.tolist()
        for g, loop in enumerate(self.program.loops.tolist()):
            for atom in range(groups[g], groups[g + 1]):
                high[atom] = low[atom] = 0
            changed = True
            while changed:
                changed = False
                for atom in range(groups[g], groups[g + 1]):
                    upper, lower = high[atom], low[atom]
                    for body in self._rules[atom - inputs]:
                        may = must = everywhere
                        for literal in body:
                            if literal > 0:
                                may, must = may & high[literal - 1], must & low[literal - 1]
                            else:
                                may, must = may & ~low[-literal - 1], must & ~high[-literal - 1]
                            if not may:
                                break
                        upper, lower = upper | may, lower | must
                    if (upper, lower) != (high[atom], low[atom]):
                        high[atom], low[atom], changed = upper, lower, loop
