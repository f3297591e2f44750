"""The slow and obvious way to weigh what matters: every world worked out alone, one coin after the other."""

from collections.abc import Mapping
from typing import Any

from foedus.library import catalogue
from foedus.scenarios.draws import Chances, falls
from foedus.scenarios.ground import capture
from foedus.scenarios.matters.levers import Board, System, board
from foedus.scenarios.program import scenario_program

from ..made import end, scenario
from ..stepping import MadeUp

SMALL: dict[str, Any] = {"states": ["KOR", "PRK", "RUS", "CHN"], "chances": {"default": 0.5, "discretion": 0.1, "unknown": 0.6}}


def system_of(made: MadeUp, seed: int = 1, rho: float = 0.0) -> System:
    """A made-up program of which it is asked whether its first state happens; coins hang on two factors if rho is not 0."""
    step = capture(made.text)
    factor = {name: str(n % 2) for n, name in enumerate(step.coins)} if rho else {}
    chances = Chances({name: made.chances[name] for name in step.coins}, factor, rho)
    start = {name: name in made.start for name in step.states}
    return System(step, chances, start, {name: name for name in step.states}, step.states[:1], seed)


def coins_in(system: System, world: int) -> dict[str, bool]:
    """How every coin falls in one world."""
    return {name: falls(system.chances, name, system.seed, world) for name in system.step.coins}


def ends_in(system: System, world: int, fixed: Mapping[str, bool]) -> dict[str, bool]:
    """What has happened in the end of one world with some coins held fixed, by outcome."""
    happened = end(system.step, {**coins_in(system, world), **fixed}, system.start)
    return {name: happened[state] for name, state in system.outcomes.items()}


def reached_in(system: System, world: int, fixed: Mapping[str, bool]) -> bool:
    """Whether the end has come that is asked about."""
    ends = ends_in(system, world, fixed)
    return any(ends[name] for name in system.target)


def small_board(*words: str, **changes: Any) -> Board:
    """The strike on North Korea with few states, ready for its levers."""
    return board(scenario_program(scenario(**{**SMALL, **changes}), catalogue()), words)
