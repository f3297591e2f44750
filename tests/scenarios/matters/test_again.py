"""Worlds that are run again come out as a whole run with the lever does, bit for bit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.evaluate import run
from foedus.scenarios.matters.again import Bits, bases
from foedus.scenarios.matters.levers import Lever, System
from foedus.scenarios.tally import Sheet
from foedus.terms.errors import UsageError

from ..stepping import MadeUp, programs
from .weighed import coins_in, ends_in, small_board, system_of

WORLDS = 1500


def whole_run(system: System, lever: Lever, worlds: int, first_world: int = 0) -> Bits:
    """All worlds with the lever, by the evaluator."""
    keep = tuple(f"now({name})" for name in system.outcomes.values())
    tally = run(
        system.step,
        system.chances,
        seed=system.seed,
        worlds=worlds,
        first_world=first_world,
        start=system.start,
        fixed=lever.fixed,
        tally=Sheet(keep=keep),
    )
    return np.stack([np.unpackbits(tally.kept[name].view(np.uint8), bitorder="little")[:worlds] for name in keep])


@settings(max_examples=25, deadline=None)
@given(made=programs(), data=st.data(), rho=st.sampled_from([0.0, 0.4]))
def test_a_coin_held_fixed_gives_what_a_whole_run_gives(made: MadeUp, data: st.DataObject, rho: float):
    system = system_of(made, rho=rho)
    levers = [Lever.of_coin(name, held) for name in system.step.coins for held in (False, True)] or [Lever("nothing", {}, ())]
    lever = data.draw(st.sampled_from(levers))

    for basis in bases(system, WORLDS, [lever], span=640):
        assert (basis.with_lever(lever) == whole_run(system, lever, basis.worlds, basis.first_world)).all()
        assert (basis.ends == whole_run(system, Lever("nothing", {}), basis.worlds, basis.first_world)).all()


@settings(max_examples=15, deadline=None)
@given(made=programs(), data=st.data())
def test_some_worlds_alone_give_what_they_give_among_all(made: MadeUp, data: st.DataObject):
    system = system_of(made)
    fixed = data.draw(st.dictionaries(st.sampled_from(system.step.coins), st.booleans())) if system.step.coins else {}
    places = sorted(data.draw(st.sets(st.integers(0, 199), max_size=20)))
    (basis,) = bases(system, 200)

    found = basis.again(fixed, np.array(places, np.intp))

    for n, world in enumerate(places):
        assert dict(zip(system.outcomes, found[:, n].astype(bool).tolist(), strict=True)) == ends_in(system, world, fixed)


def test_the_base_run_keeps_how_every_coin_fell():
    system = small_board().system(seed=3)
    (basis,) = bases(system, 70)

    for world in (0, 1, 69):
        assert dict(zip(system.step.coins, basis.coins[:, world].astype(bool).tolist(), strict=True)) == coins_in(system, world)


def test_every_lever_of_a_scenario_gives_what_a_whole_run_gives_though_only_worlds_in_which_it_fired_are_run():
    board = small_board()
    system = board.system(seed=7)
    levers = [*board.everything(), *(board.without_part(state) for state in board.program.states)]
    (basis,) = bases(system, 4000, levers)

    idle = 0
    for lever in levers:
        assert (basis.with_lever(lever) == whole_run(system, lever, 4000)).all(), lever.name
        idle += len(basis.fired(lever)) < 4000
    assert idle == len(levers)


def test_a_lever_that_never_fires_runs_no_world():
    board = small_board()
    lever = board.without_part("KOR")
    (basis,) = bases(board.system(1), 500, [lever])

    assert len(basis.fired(Lever("nothing", {}, ()))) == 0
    assert len(basis.fired(Lever("anything", {}))) == 500


def test_no_world_is_refused():
    with pytest.raises(UsageError, match="0 worlds: at least one is needed"):
        list(bases(small_board().system(1), 0))
