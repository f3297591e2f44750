"""What is worth knowing agrees with working every world out with the fact one way and the other."""

import pytest
from hypothesis import given, settings

from foedus.scenarios.draws import ALWAYS, Chances, threshold
from foedus.scenarios.ground import capture
from foedus.scenarios.matters.information import learnt
from foedus.scenarios.matters.levers import System
from foedus.terms.errors import UsageError

from ..stepping import MadeUp, programs
from .weighed import reached_in, small_board, system_of

WORLDS = 120


@settings(max_examples=15, deadline=None)
@given(made=programs())
def test_the_expected_change_is_that_of_the_single_worlds(made: MadeUp):
    system = system_of(made)

    for one in learnt(system, system.step.coins, worlds=WORLDS):
        p = threshold(made.chances[one.fact]) / ALWAYS
        chances = [sum(reached_in(system, world, {one.fact: so}) for world in range(WORLDS)) / WORLDS for so in (True, False)]
        answer = p * chances[0] + (1 - p) * chances[1]
        assert (one.if_so.chance, one.if_not.chance) == pytest.approx(tuple(chances))
        assert one.expected == pytest.approx(p * abs(chances[0] - answer) + (1 - p) * abs(chances[1] - answer))
        assert 0 <= one.low <= one.expected <= one.high


def test_the_fact_that_moves_most_stands_first_and_one_on_which_nothing_hangs_moves_nothing():
    program = capture("{ coin(a;b;c) }. { now(war) }. next(war) :- coin(a). next(war) :- coin(b). next(war) :- coin(c), coin(a).")
    system = System(program, Chances({"a": 0.5, "b": 0.1, "c": 0.5}), {}, {"war": "war"}, ("war",))

    found = learnt(system, ["c", "b", "a"], worlds=20_000)

    assert [one.fact for one in found] == ["a", "b", "c"]
    assert found[0].low < 2 * 0.25 * 0.9 < found[0].high, "2 p (1 - p) of the difference that it makes"
    assert found[-1].expected == 0


def test_a_certain_fact_cannot_be_learnt():
    program = capture("{ coin(a) }. { now(war) }. next(war) :- coin(a).")
    (found,) = learnt(System(program, Chances({"a": 1.0}), {}, {"war": "war"}, ("war",)), ["a"], worlds=100)

    assert (found.expected, found.high) == (0, 0)


def test_a_state_of_war_is_worth_knowing_where_a_promise_hangs_on_it():
    board = small_board(chances={"default": 0.5, "discretion": 0})
    (first, *_) = learnt(board.system(1, "RUS"), [name for name in board.worlds.step.coins if name.startswith("fact(")], worlds=2000)

    assert first.fact == 'fact(state_of_war("PRK"))'


def test_a_coin_that_tells_on_others_is_refused():
    program = capture("{ coin(a) }. { now(war) }. next(war) :- coin(a).")
    system = System(program, Chances({"a": 0.5}, {"a": "RUS"}, 0.2), {}, {"war": "war"}, ("war",))

    with pytest.raises(UsageError, match="a hangs on the general word of a state, so learning it tells on others; ask of facts that stand alone"):
        learnt(system, ["a"], worlds=100)
