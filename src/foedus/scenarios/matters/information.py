"""What would be worth knowing: how far the answer is expected to move when an unknown fact is learnt."""

from collections.abc import Callable, Sequence

import numpy as np

from ...terms.errors import UsageError
from ..draws import ALWAYS, threshold
from ..estimate import share
from ..results import Chance, Learnt
from .again import Basis, Bits, bases
from .effects import paired
from .levers import Lever, System


def learnt(system: System, facts: Sequence[str], *, worlds: int, told: Callable[[int], None] = lambda _: None) -> tuple[Learnt, ...]:
    """Say for each unknown fact how far learning it is expected to move the chance of the end.

    Parameters
    ----------
    system
        The program, its chances and the question.
    facts
        Coins that stand for facts; they fall independently of all others.
    worlds
        How many worlds.
    told
        Called with the number of worlds done so far.

    Returns
    -------
    tuple of Learnt
        The largest first. With p the chance of the fact, and d the chance of the end if it is so less the chance if it is not, learning the fact
        moves the chance of the end by (1 - p) |d| with chance p and by p |d| with chance 1 - p: 2 p (1 - p) |d| on average. Both chances are counted
        over the same worlds, each run with the fact as it fell and once more with the fact the other way.

    Raises
    ------
    UsageError
        If a coin hangs on a state's general word: learning it would tell on others.

    References
    ----------
    Howard (1966), Information value theory. IEEE Transactions on Systems Science and Cybernetics 2(1), 22-26 (there a loss is measured, here how
    far the answer moves).

    Examples
    --------
    >>> from foedus.scenarios.draws import Chances
    >>> from foedus.scenarios.ground import capture
    >>> program = capture("{ coin(a;b) }. { now(war) }. next(war) :- coin(a). next(war) :- coin(a), coin(b).")
    >>> system = System(program, Chances({"a": 0.5, "b": 0.5}), {}, {"war": "war"}, ("war",))
    >>> [(one.fact, one.expected) for one in learnt(system, ["a", "b"], worlds=1000)]
    [('a', 0.5), ('b', 0.0)]
    """
    if tied := [name for name in facts if system.chances.rho and name in system.chances.factor]:
        raise UsageError(f"{tied[0]} hangs on the general word of a state, so learning it tells on others; ask of facts that stand alone")
    counts = np.zeros((len(facts), 3), np.int64)
    for basis in bases(system, worlds):
        for n, name in enumerate(facts):
            so, not_so = (_with(basis, Lever.of_coin(name, held)) for held in (True, False))
            counts[n] += (int(not_so.sum()), int((so > not_so).sum()), int((so < not_so).sum()))
        told(basis.first_world + basis.worlds)
    found = [_learnt(name, system, int(row[0]), int(row[1]), int(row[2]), worlds) for name, row in zip(facts, counts, strict=True)]
    return tuple(sorted(found, key=lambda one: (-one.expected, one.fact)))


def _with(basis: Basis, lever: Lever) -> Bits:
    return basis.reached(basis.with_lever(lever))


def _learnt(name: str, system: System, without: int, gained: int, lost: int, worlds: int) -> Learnt:
    p = threshold(system.chances.chance[name]) / ALWAYS
    difference = paired(gained, lost, without, worlds)
    weight = 2 * p * (1 - p)
    return Learnt(
        fact=name,
        chance=p,
        if_so=_chance(without + gained - lost, worlds),
        if_not=_chance(without, worlds),
        expected=weight * abs(difference.difference),
        low=weight * max(0.0, difference.low, -difference.high),
        high=weight * max(-difference.low, difference.high),
    )


def _chance(held: int, worlds: int) -> Chance:
    one = share(held, worlds)
    return Chance(worlds=one.held, chance=one.chance, low=one.low, high=one.high)
