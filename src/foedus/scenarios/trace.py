"""One world, told round by round: which rule made what happen. The slow and plain way; it agrees with :mod:`.evaluate` bit for bit."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..terms.errors import UnknownName, UsageError
from .draws import Chances, falls
from .ground import StepProgram


@dataclass(frozen=True)
class Fired:
    """A rule whose body held."""

    atom: str
    rule: str
    """The ground rule, as text."""


@dataclass(frozen=True)
class Round:
    """What one round added."""

    number: int
    """0 is the start."""
    happened: tuple[str, ...]
    """State atoms that hold from this round on, sorted."""
    fired: tuple[Fired, ...] = ()
    """For each of them a rule that gave it, after the rules that its body hangs on."""


def trace(
    program: StepProgram,
    chances: Chances,
    *,
    seed: int,
    world: int,
    start: Mapping[str, bool] | None = None,
    fixed: Mapping[str, bool] | None = None,
) -> list[Round]:
    """Follow one world until nothing changes.

    Raises
    ------
    UsageError
        If the world is below 0, a coin has no chance, or a name is unknown.

    Examples
    --------
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(keeps) }. { now(attack;help) }. next(help) :- now(attack), coin(keeps).")
    >>> for one in trace(program, Chances({"keeps": 1.0}), seed=1, world=0, start={"attack": True}):
    ...     print(one.number, one.happened, [fired.rule for fired in one.fired])
    0 ('attack',) []
    1 ('help',) ['next(help) :- coin(keeps), now(attack).']
    """
    if world < 0:
        raise UsageError(f"there is no world {world}; worlds are numbered from 0")
    start, fixed = start or {}, fixed or {}
    for what, names, known in (("state atom", start, program.states), ("coin", fixed, program.coins)):
        for name in names:
            if name not in known:
                raise UnknownName(what, name, known)
    coins = {f"coin({c})": fixed[c] if c in fixed else falls(chances, c, seed, world) for c in program.coins}
    now = {x: bool(start.get(x)) for x in program.states}
    rounds = [Round(0, tuple(x for x in program.states if now[x]))]
    while True:
        truth, support = step(program, coins, now)
        new = tuple(x for x in program.states if truth.get(f"next({x})") and not now[x])
        if not new:
            return rounds
        rounds.append(Round(len(rounds), new, _supports(program, new, support)))
        now |= dict.fromkeys(new, True)


def step(program: StepProgram, coins: Mapping[str, bool], now: Mapping[str, bool]) -> tuple[dict[str, bool], dict[str, int]]:
    """Work out one round of one world.

    Parameters
    ----------
    program : StepProgram
    coins : mapping of str to bool
        ``coin(C)`` to whether it holds.
    now : mapping of str to bool
        State X to whether it has happened.

    Returns
    -------
    (dict of str to bool, dict of str to int)
        Every atom's truth, and for each derived atom that is true the rule that first gave it.

    Examples
    --------
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(keeps) }. { now(attack;help) }. next(help) :- now(attack), coin(keeps).")
    >>> step(program, {"coin(keeps)": True}, {"attack": True, "help": False})[0]["next(help)"]
    True
    """
    truth = [*(coins[name] for name in program.atoms[: len(program.coins)]), *(now[x] for x in program.states), *([False] * len(program.derived))]
    support: dict[str, int] = {}
    for g in range(len(program.groups) - 1):
        changed = True
        while changed:
            changed = False
            for atom in range(int(program.groups[g]), int(program.groups[g + 1])):
                derived = atom - program.inputs
                for rule in range(int(program.rules[derived]), int(program.rules[derived + 1])):
                    body = program.literals[program.bodies[rule] : program.bodies[rule + 1]].tolist()
                    if not truth[atom] and all(truth[abs(literal) - 1] is (literal > 0) for literal in body):
                        truth[atom] = changed = True
                        support[program.atoms[atom]] = rule
    return dict(zip(program.atoms, truth, strict=True)), support


def _supports(program: StepProgram, states: tuple[str, ...], support: Mapping[str, int]) -> tuple[Fired, ...]:
    found: dict[str, Fired] = {}
    for state in states:
        path = [f"next({state})"]
        while path:
            atom = path[-1]
            body = program.literals[program.bodies[support[atom]] : program.bodies[support[atom] + 1]].tolist()
            names = [program.atoms[literal - 1] for literal in body if literal > 0]
            missing = [name for name in names if name in support and name not in found and name not in path]
            if missing:
                path.append(missing[0])
                continue
            found.setdefault(atom, Fired(atom, program.told(support[atom])))
            path.pop()
    return tuple(found.values())
