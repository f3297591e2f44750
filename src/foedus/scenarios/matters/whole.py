"""All that matters to one end of a scenario, put together."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...terms.errors import UsageError
from ..answers import chance
from ..estimate import share
from ..program import ScenarioProgram
from ..results import Decision, Effect, Matters, Restraint
from .boxes import boxes
from .effects import effects
from .information import learnt
from .levers import Board, Lever, board, coins_decided, lever
from .restraint import smallest
from .shares import shares

SPREAD = "spread"
"""The end that is asked about if no state is named: that any state enters beside those who began."""
TOP = 5
"""Levers that share a chance, if not said."""
MOST_TOP = 16


def what_matters(
    program: ScenarioProgram,
    *,
    worlds: int,
    seed: int = 1,
    of: str | None = None,
    counterfactuals: Sequence[str] = (),
    top: int = TOP,
    at_most: int | None = None,
    with_boxes: bool = False,
    told: Callable[[str, int], None] = lambda _stage, _worlds: None,
) -> Matters:
    """Say what matters to an end of a scenario.

    Parameters
    ----------
    program
        The scenario's program in one viewpoint.
    worlds
        How many worlds each question is put to.
    seed
        Which draw.
    of
        A state whose entry is asked about; by default whether any state enters beside those who began.
    counterfactuals
        What to change beside every norm and will, in words: see :func:`~foedus.scenarios.matters.levers.lever`.
    top
        How many of the norms and wills with the largest effect share the chance; 0: none.
    at_most
        How many states may be in the war for it to have stayed small; by default those who fight from the start.
    with_boxes
        Look for boxes, too.
    told
        Called with what is being done and the number of worlds done so far.

    Returns
    -------
    Matters

    Raises
    ------
    UsageError, UnknownName
        If there is no world, a word is unknown, nothing can spread, or ema_workbench is missing for boxes.

    Examples
    --------
    >>> from foedus.library import catalogue
    >>> from foedus.scenarios.files import Scenario
    >>> from foedus.scenarios.program import scenario_program
    >>> given = {"id": "a", "title": "A raid", "today": "2025-03-01", "states": ["KOR", "PRK", "RUS"],
    ...     "chances": {"default": 0.5, "discretion": 0, "aggressor": 0}, "facts": [{"fact": "state_of_war", "of": "PRK", "value": True}],
    ...     "events": [{"id": "raid", "date": "2025-03-01", "kind": "armed_attack", "by": ["KOR"], "on": ["PRK"]}]}
    >>> found = what_matters(scenario_program(Scenario.model_validate(given), catalogue()), worlds=10_000)
    >>> found.effects[0].lever, found.effects[0].chance.after
    ('remove:rus-prk-2024/4', 0.0)
    >>> [[one.coin for one in decisions] for decisions in found.restraint.sets]
    [['keeps("rus-prk-2024/4","RUS","PRK")']]
    """
    if not 0 <= top <= MOST_TOP:
        raise UsageError(f"{top} levers cannot share a chance; write a number from 0 to {MOST_TOP}")
    on = board(program, counterfactuals)
    system = on.system(seed, of)
    asked = [lever(on, words) for words in counterfactuals]
    each = on.everything()
    found = effects(system, [*asked, *each], worlds=worlds, told=lambda n: told("effects", n))
    ranked = sorted(zip(found[len(asked) :], each, strict=True), key=lambda one: _weight(one[0]))
    leading = [one for effect, one in ranked[:top] if effect.fired]
    facts = [name for name in on.worlds.step.coins if name in program.coins and program.coins[name].kind == "fact"]
    reached = round(_reached(found, on, worlds, seed, of) * worlds)
    return Matters(
        scenario=program.scenario.id,
        title=program.scenario.title,
        viewpoint=program.viewpoint,
        of=of or SPREAD,
        digest=on.worlds.digest,
        seed=seed,
        worlds=worlds,
        chance=chance(share(reached, worlds)),
        asked=found[: len(asked)],
        effects=tuple(effect for effect, _ in ranked),
        shares=shares(system, leading, worlds=worlds, told=lambda n: told("shares", n)) if leading else None,
        learnt=learnt(system, facts, worlds=worlds, told=lambda n: told("facts", n)),
        restraint=restraint(on, at_most),
        boxes=boxes(system) if with_boxes else (),
    )


def _weight(effect: Effect) -> tuple[float, float, str]:
    return -abs(effect.chance.difference), -abs(effect.size.difference), effect.lever


def _reached(found: Sequence[Effect], on: Board, worlds: int, seed: int, of: str | None) -> float:
    """The chance of the end itself: every effect tells it; without any, it is counted."""
    if found:
        return found[0].chance.before
    return effects(on.system(seed, of), [Lever("nothing", {}, ())], worlds=worlds)[0].chance.before


def restraint(on: Board, at_most: int | None = None) -> Restraint:
    """Find the smallest sets of decisions that keep the war small.

    Raises
    ------
    UsageError
        If more states fight from the start than the war may have.
    """
    entries = on.worlds.entries
    begun = sum(on.worlds.start[name] for name in entries.values())
    most = begun if at_most is None else at_most
    system = replace(on.system(1), outcomes=entries, target=())
    peaceful = dict(coins_decided(on))
    found = smallest(system, peaceful, at_most=most)
    return Restraint(
        at_most=most, sets=tuple(tuple(_decision(on, name, peaceful[name]) for name in sorted(one)) for one in found.sets), all_told=found.all_told
    )


def _decision(on: Board, name: str, held: bool) -> Decision:
    coin = on.program.coins[name]
    return Decision(coin=name, held=held, kind=coin.kind, bearer=coin.bearer, norm=coin.norm, toward=coin.toward)
