"""Running a scenario: one program a viewpoint, the same coins in all, counted until there are worlds enough or intervals are narrow enough."""

from collections.abc import Callable
from math import ceil
from pathlib import Path

from .. import __version__
from ..library.catalogue import Catalogue
from ..library.digest import library_digest
from ..measures.scoring import Z
from ..reasoning.viewpoint import viewpoints
from ..terms.errors import UnknownName, UsageError
from .answers import spread
from .counting import SPAN, Checkpoints, Counted, Elsewhere, Worlds, count_worlds, ready
from .course import world_in_words
from .estimate import narrow
from .files import Scenario
from .limits import SHORT, refuse_the_endless
from .program import scenario_program
from .results import Result

SAMPLE = 3
"""Worlds told in words."""


def views_of(scenario: Scenario, law: Catalogue, chosen: str | None = None) -> tuple[str, ...]:
    """Return the viewpoints to run; raise UnknownName if the one chosen is none of the scenario's."""
    known = viewpoints(scenario, law)
    if chosen is None:
        return known
    if chosen not in known:
        raise UnknownName("viewpoint of the scenario", chosen, known, hint=f"one of {', '.join(known)}")
    return (chosen,)


def prepared(scenario: Scenario, law: Catalogue, viewpoint: str) -> Worlds:
    """Write and ground the program of a scenario in one viewpoint."""
    return ready(scenario_program(scenario, law, viewpoint))


def run_scenario(
    scenario: Scenario,
    law: Catalogue,
    *,
    worlds: int,
    seed: int = 1,
    threads: int = 1,
    precision: float | None = None,
    viewpoint: str | None = None,
    sample: int = SAMPLE,
    checkpoints: Path | None = None,
    elsewhere: Elsewhere | None = None,
    told: Callable[[str, int], None] = lambda _viewpoint, _counted: None,
) -> Result:
    """Run a scenario over many worlds.

    Parameters
    ----------
    scenario
        Events, facts, chances.
    law
        The library.
    worlds
        How many worlds at most, at least 1.
    seed
        Which draw; the same seed gives the same worlds.
    threads
        The result is the same for any number.
    precision
        Stop once every state's chance of entry is known to so much to either side (half the width of its 95 per cent interval). The intervals
        are looked at after every span of worlds and are not widened for that.
    viewpoint
        One of the scenario's viewpoints; by default all.
    sample
        How many worlds to tell in words, from world 0.
    checkpoints
        A folder in which counts are kept span by span, so that an interrupted run goes on where it was.
    elsewhere
        What counts spans on other machines or in other processes; with it no number of worlds is refused for the time that it would take.
    told
        Called with viewpoint and number of worlds counted so far.

    Returns
    -------
    Result

    Raises
    ------
    UsageError
        If there is no world to run, or more than one machine can count.
    ScenarioError
        If more states come in than can be followed pair by pair.
    ResultError
        If a checkpoint is damaged or cannot be written.

    Examples
    --------
    >>> from foedus.library import catalogue
    >>> given = {"id": "a", "today": "2025-03-01", "states": ["KOR", "PRK", "RUS"], "chances": {"default": 0.5, "aggressor": 0, "discretion": 0},
    ...     "facts": [{"fact": "state_of_war", "of": "PRK", "value": True}],
    ...     "events": [{"id": "raid", "date": "2025-03-01", "kind": "armed_attack", "by": ["KOR"], "on": ["PRK"]}]}
    >>> result = run_scenario(Scenario.model_validate(given), catalogue(), worlds=10_000)
    >>> [(entry.state, round(entry.enters.chance, 1)) for entry in result.spreads[0].entries]
    [('KOR', 1.0), ('PRK', 1.0), ('RUS', 0.5)]
    """
    check_worlds(worlds)
    if precision is not None and not 0 < precision < 1:
        raise UsageError(f"a precision of {precision:g} cannot be reached; write a number between 0 and 1, such as 0.001")
    spreads = []
    for view in views_of(scenario, law, viewpoint):
        ready_worlds = prepared(scenario, law, view)
        if elsewhere is None and needed(worlds, precision) > SHORT:
            refuse_the_endless(ready_worlds.bare(seed), needed(worlds, precision), threads=threads)
        entries = list(ready_worlds.entries.values())

        def enough(counted: Counted, entries: list[str] = entries) -> bool:
            held = counted.tally.held
            return precision is not None and narrow((held[name] for name in entries), counted.tally.worlds, precision)

        counted = count_worlds(
            ready_worlds,
            seed=seed,
            wanted=worlds,
            threads=threads,
            enough=enough,
            checkpoints=Checkpoints(checkpoints),
            elsewhere=elsewhere,
            told=lambda number, view=view: told(view, number),  # type: ignore[misc]
        )
        told_worlds = tuple(world_in_words(ready_worlds, seed, number) for number in range(min(sample, worlds)))
        spreads.append(spread(ready_worlds, counted, told_worlds))
    return Result(
        scenario=scenario.id,
        title=scenario.title,
        seed=seed,
        worlds_asked=worlds,
        precision=precision,
        library=library_digest(law),
        version=__version__,
        spreads=tuple(spreads),
    )


def check_worlds(worlds: int) -> None:
    """Refuse a number of worlds that is none."""
    if worlds < 1:
        raise UsageError(f"{worlds} worlds: at least one is needed")


def needed(worlds: int, precision: float | None) -> int:
    """Return how many worlds a run may come to: those asked for, or fewer where a precision is reached before.

    >>> needed(10**12, 0.01)
    140676
    """
    if precision is None:
        return worlds
    return min(worlds, ceil(Z * Z / (4 * precision * precision)) + SPAN)
