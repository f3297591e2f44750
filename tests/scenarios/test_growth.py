"""Which atoms only grow: read off the rules, and true of what they do."""

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.ground import capture
from foedus.scenarios.growth import read_ways
from foedus.scenarios.trace import step

from .stepping import MadeUp, programs

OPEN = "{ coin(c;d) }. { now(x;y;z) }. "


def test_a_rule_with_a_not_of_its_own_makes_an_atom_go_either_way():
    program = capture(OPEN + "next(x) :- now(y), not now(z). next(x) :- now(y), coin(c).")

    assert read_ways(program).grows.tolist() == [False]


def test_a_coin_may_stand_under_not_in_an_atom_that_grows():
    program = capture(OPEN + "p :- not coin(c), now(y). next(x) :- p, now(z).")

    assert read_ways(program).grows.tolist() == [True, True]


@settings(max_examples=150, deadline=None)
@given(programs(), st.data())
def test_an_atom_that_grows_holds_on_while_its_guards_do(made: MadeUp, data: st.DataObject):
    program = capture(made.text, watch=made.watched)
    ways = read_ways(program)
    coins = {f"coin({name})": data.draw(st.booleans()) for name in program.coins}
    less = {name: data.draw(st.booleans()) for name in program.states}
    more = {name: so or data.draw(st.booleans()) for name, so in less.items()}
    before, after = (step(program, coins, now)[0] for now in (less, more))

    for name, grows, guards in zip(program.derived, ways.grows.tolist(), ways.guards, strict=True):
        guarded = all(after[program.atoms[abs(literal) - 1]] == (literal > 0) for literal in guards)
        if grows and guarded and before[name]:
            assert after[name]
