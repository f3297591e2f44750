"""Unfolding leaves fewer atoms and the same worlds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.ground import StepProgram, capture
from foedus.scenarios.trace import step
from foedus.scenarios.unfolding import unfold

from .stepping import MadeUp, programs

OPEN = "{ coin(a;b;c) }. { now(x;y;z) }. "


def told(program: StepProgram) -> list[str]:
    """The rules as text."""
    return [program.told(rule) for rule in range(len(program.bodies) - 1)]


@settings(max_examples=120, deadline=None)
@given(programs(), st.data())
def test_whatever_is_known_a_step_gives_the_same_to_what_is_asked(made: MadeUp, data: st.DataObject):
    program = capture(made.text, watch=made.watched)
    coins = {f"coin({name})": data.draw(st.booleans()) for name in program.coins}
    now = {name: data.draw(st.booleans()) for name in program.states}
    truth = coins | {f"now({name})": so for name, so in now.items()}
    known = {program.number[name]: so for name, so in truth.items() if data.draw(st.booleans())}
    fewer = unfold(program, known)
    before, after = step(program, coins, now)[0], step(fewer, coins, now)[0]

    assert (fewer.coins, fewer.states, fewer.watched, fewer.digest) == (program.coins, program.states, program.watched, program.digest)
    assert set(fewer.derived) <= set(program.derived)
    for name in program.watched:
        assert after[name] == before[name]
    for name in program.states:
        assert now[name] or after.get(f"next({name})", False) == before.get(f"next({name})", False)


def test_an_atom_that_is_named_once_is_written_where_it_is_named():
    program = capture(OPEN + "p :- coin(a), now(y). q :- p, not coin(b). next(x) :- q, now(z).")

    assert told(unfold(program, {})) == ["next(x) :- coin(a), not coin(b), now(y), now(z)."]


def test_a_not_of_cases_becomes_a_not_of_each():
    program = capture(OPEN + "barred :- coin(a), now(y). barred :- coin(b). next(x) :- now(z), not barred.")
    alone = capture(OPEN + "barred :- now(y). barred :- coin(b). next(x) :- now(z), not barred.")

    assert "barred" in unfold(program, {}).derived
    assert told(unfold(alone, {})) == ["next(x) :- not coin(b), not now(y), now(z)."]


def test_atoms_that_say_the_same_become_one():
    program = capture(OPEN + "p :- coin(a), now(y). q :- now(y), coin(a). next(x) :- p, coin(b). next(z) :- q, coin(c). next(z) :- p.")

    assert unfold(program, {}).derived == ("p", "next(x)", "next(z)")
    assert "next(z) :- p." in told(unfold(program, {}))
    assert len(told(unfold(program, {}))) == 3  # that with coin(c) says less


def test_what_is_known_is_folded_away():
    program = capture(OPEN + "p :- coin(a), now(y). next(x) :- p, coin(b). next(z) :- now(x), not coin(a).")
    known = {program.number["coin(a)"]: True, program.number["now(y)"]: True}

    assert told(unfold(program, known)) == ["next(x) :- coin(b)."]


def test_atoms_that_support_each_other_stay_a_group():
    program = capture(OPEN + "p :- q, now(y). q :- p. q :- coin(a). next(x) :- p.")
    fewer = unfold(program, {})

    assert fewer.loops.tolist() == [True, False]
    assert sorted(fewer.derived[:2]) == ["p", "q"]
