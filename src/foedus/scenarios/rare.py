"""Rare ends, by conditioning: coins on which the end hangs are held fixed every way, each way's chance is exact, and worlds are drawn within it.

A way in which the end is impossible, or certain, by the rails of :mod:`.bounds`, needs no world at all. A coin that must fall one way for the end to
be possible is held so at once. Where an end is still rare within a way, the way is parted in two by the coin that the end leans on most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod, sqrt

from ..terms.errors import UnknownName, UsageError
from ..terms.norms import Strict
from .bounds import Rails
from .counting import Worlds
from .draws import ALWAYS, Chances, threshold
from .estimate import share
from .evaluate import run
from .ground import StepProgram
from .results import Chance
from .tally import Sheet

MOST_WAYS = 64
"""Ways to part the worlds into."""
OFTEN = 0.05
"""Within a way in which the end is as frequent as this, counting is good enough."""
PILOT = 4096
"""Worlds looked at before a way is parted."""
PILOT_FROM = 1 << 40
"""Pilot worlds come from here on, so that no world is both looked at and counted."""


class Rare(Strict):
    """The chance of a rare end."""

    states: tuple[str, ...]
    chance: Chance
    held: tuple[str, ...]
    """Coins that were held fixed in some way."""
    ways: int
    """Ways that were not ruled out."""
    decided: float
    """Part of the chance that is exact: of ways in which the end is certain."""
    worlds: int
    """Worlds drawn within the other ways."""
    method: str = "conditioning"


@dataclass(frozen=True)
class _Way:
    held: Mapping[str, bool]
    weight: float


@dataclass(frozen=True)
class _System:
    step: StepProgram
    chances: Chances
    goal: tuple[str, ...]
    start: Mapping[str, bool]
    seed: int

    @property
    def wanted(self) -> tuple[str, ...]:
        """The goal as a conjunction."""
        return tuple(f"now({name})" for name in self.goal)

    def count(self, way: _Way, first_world: int, worlds: int) -> int:
        """Count the end in worlds of a way."""
        sheet = Sheet(joint=(self.wanted,))
        tally = run(self.step, self.chances, seed=self.seed, worlds=worlds, first_world=first_world, start=self.start, fixed=way.held, tally=sheet)
        return tally.joint[self.wanted]

    def share(self, way: _Way, looked: int) -> float:
        """The end's share in a few worlds of a way."""
        return self.count(way, PILOT_FROM + looked * 2 * PILOT, PILOT) / PILOT

    def leaning(self, way: _Way, looked: int) -> str | None:
        """The coin on which the end leans most, where open coins fall evenly; any, if no such world has the end; None if none is open."""
        free = [name for name in self.step.coins if name not in way.held]
        if not free:
            return None
        even = Chances(dict.fromkeys(self.step.coins, 0.5))
        first = PILOT_FROM + (looked * 2 + 1) * PILOT
        sheet = Sheet(joint=(self.wanted, *((*self.wanted, f"coin({name})") for name in free)))
        tally = run(self.step, even, seed=self.seed, worlds=PILOT, first_world=first, start=self.start, fixed=way.held, tally=sheet)
        ends = max(1, tally.joint[self.wanted])
        return max(free, key=lambda name: abs(tally.joint[(*self.wanted, f"coin({name})")] / ends - 0.5))


def entering(worlds: Worlds, states: Sequence[str], *, worlds_wanted: int = 100_000, seed: int = 1) -> Rare:
    """Work out the chance that some states all enter.

    Parameters
    ----------
    worlds
        The program with its chances.
    states
        Codes of states; all must enter.
    worlds_wanted
        How many worlds to draw, over all ways.
    seed
        Which draw.

    Returns
    -------
    Rare
        The interval adds up Wilson's intervals within the ways, weighted by their exact chances (MOVER).

    Raises
    ------
    UnknownName
        If a state may not enter at all in the scenario.
    UsageError
        If promises are correlated (rho above 0): held coins would tell on the others.

    References
    ----------
    Zou & Donner (2008), Statistics in Medicine 27(10), 1693-1702 (the method of variance estimates recovery).
    """
    entries = worlds.entries
    for state in states:
        if state not in worlds.program.states:
            raise UnknownName("state of the scenario", state, worlds.program.states)
    if any(state not in entries for state in states):
        return Rare(states=tuple(states), chance=Chance(worlds=0, chance=0.0, low=0.0, high=0.0), held=(), ways=0, decided=0.0, worlds=0)
    goal = [entries[state] for state in states]
    found = conditioned(worlds.step, worlds.chances, goal, start=worlds.start, worlds=worlds_wanted, seed=seed)
    return found.model_copy(update={"states": tuple(states)})


def conditioned(
    step: StepProgram, chances: Chances, goal: Sequence[str], *, worlds: int, seed: int = 1, start: Mapping[str, bool] | None = None
) -> Rare:
    """Work out the chance that all states of a goal happen, for any step program; see :func:`entering`.

    Examples
    --------
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(a;b;c) }. { now(war) }. next(war) :- coin(a), coin(b). next(war) :- coin(a), not coin(c).")
    >>> conditioned(program, Chances({"a": 1e-6, "b": 0.5, "c": 0.5}), ["war"], worlds=100_000).chance.chance
    7.5...e-07
    """
    system = _System(step, chances, tuple(goal), start or {}, seed)
    if chances.rho:
        raise UsageError(f"rare ends are worked out for coins that stand alone, and rho is {chances.rho:g}; set rho to 0")
    open_coins = {name: threshold(chances.chance[name]) / ALWAYS for name in step.coins}
    sure = {name: p == 1 for name, p in open_coins.items() if p in {0, 1}}
    rails = Rails(step, system.start)
    waiting, decided = [_Way(sure, 1.0)], 0.0
    ways: list[_Way] = []
    looked = 0
    while waiting:
        way = waiting.pop(0)
        settled, way = _narrowed(rails, way, goal, open_coins)
        if settled is not None:
            decided += way.weight if settled else 0.0
            continue
        looked += 1
        if len(ways) + len(waiting) + 1 >= MOST_WAYS or system.share(way, looked) >= OFTEN:
            ways.append(way)
            continue
        coin = system.leaning(way, looked)
        if coin is None:
            ways.append(way)
            continue
        for so in (True, False):
            chance = open_coins[coin] if so else 1 - open_coins[coin]
            waiting.append(_Way({**way.held, coin: so}, way.weight * chance))
        waiting.sort(key=lambda one: -one.weight)
    each = max(1, worlds // max(1, len(ways)))
    total, below, above, drawn, counted = decided, 0.0, 0.0, 0, 0
    for n, way in enumerate(ways):
        one = share(system.count(way, n * (each + 64), each), each)
        total += way.weight * one.chance
        below += (way.weight * (one.chance - one.low)) ** 2
        above += (way.weight * (one.high - one.chance)) ** 2
        drawn, counted = drawn + each, counted + one.held
    held = sorted({name for way in ways for name in way.held} - sure.keys())
    told = Chance(worlds=counted, chance=total, low=max(decided, total - sqrt(below)), high=min(1.0, total + sqrt(above)))
    return Rare(states=tuple(goal), chance=told, held=tuple(held), ways=len(ways), decided=decided, worlds=drawn)


def _narrowed(rails: Rails, way: _Way, goal: Sequence[str], coins: Mapping[str, float]) -> tuple[bool | None, _Way]:
    """Hold every coin that must fall one way for the end to be possible; say whether the end is then certain, impossible, or (None) open."""
    while True:
        free = [name for name in coins if name not in way.held]
        cases = [way.held, *({**way.held, name: so} for name in free for so in (False, True))]
        may, must = rails.enclose(cases, goal)
        if not may & 1:
            return False, way
        if must & 1:
            return True, way
        forced = {name: may >> (2 + 2 * n) & 1 == 1 for n, name in enumerate(free) if (may >> (1 + 2 * n) & 3) in {1, 2}}
        if not forced:
            return None, way
        way = _Way({**way.held, **forced}, way.weight * prod(coins[name] if so else 1 - coins[name] for name, so in forced.items()))
