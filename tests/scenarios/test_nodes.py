"""Working out a block: only what some world needs, and the bench is left as it was found."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios import nodes
from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import BLOCK, prepare
from foedus.scenarios.ground import StepProgram, capture
from foedus.scenarios.lanes import WIDTH
from foedus.scenarios.nodes import Bench, bench
from foedus.scenarios.plan import ASLEEP, TRUE
from foedus.scenarios.tally import Sheet

from .stepping import MadeUp, programs

LAZY_TEXT = """
{ coin(a;b;c;d) }. { now(s;t;x;y) }.
next(x) :- now(s), coin(a).
next(y) :- now(t), coin(b).
next(y) :- now(x), coin(c), coin(d).
next(t) :- now(t).
"""
"""The coin b matters only if t has happened, and it never does unless it begins."""


def drawn(program: StepProgram, start: tuple[str, ...], **chance: float) -> float:
    """How many coins were drawn in each of four blocks."""
    chances = Chances({name: chance.get(name, 0.5) for name in program.coins})
    return prepare(program, chances, seed=1, start=dict.fromkeys(start, True)).run(0, 4 * BLOCK).drawn / (4 * WIDTH)


def test_a_coin_that_no_world_needs_is_never_drawn():
    program = capture(LAZY_TEXT)

    assert drawn(program, ()) == 0
    assert drawn(program, ("s",)) == 3
    assert drawn(program, ("s", "t")) == 4


def test_a_coin_is_not_drawn_when_those_before_it_leave_no_world():
    program = capture(LAZY_TEXT)

    assert drawn(program, ("s",), a=1e-12) == 1
    assert drawn(program, ("x",), c=1e-12) == 1


def test_atoms_that_support_each_other_are_worked_out_from_nothing_upwards():
    program = capture("{ coin(a;b) }. { now(s;x) }. p :- q, now(s). q :- p, coin(b). q :- coin(a), now(s). next(x) :- p.", watch=["p", "q"])
    found = prepare(program, Chances({"a": 0.5, "b": 1.0}), seed=1, start={"s": True}, tally=Sheet(keep=["coin(a)", "p", "q", "now(x)"])).run(0, 5000)

    for name in ("p", "q", "now(x)"):
        assert found.kept[name].tolist() == found.kept["coin(a)"].tolist()


def test_a_new_bench_is_at_rest():
    program = capture(LAZY_TEXT, watch=["next(y)"])
    plan = prepare(program, Chances(dict.fromkeys("abcd", 0.5)), seed=1, start={"s": True}).plan
    at = bench(plan)

    for node, (first, last) in enumerate(zip(plan.nodes[:-1], plan.nodes[1:], strict=True)):
        for atom in range(first, last):
            assert at.live[node] == (plan.rest[atom] != ASLEEP)
            assert (at.bits[atom] == (2**64 - 1 if plan.rest[atom] == TRUE else 0)).all()


def _left(at: Bench) -> list[list[object]]:
    kept = ("live", "was_touched", "dirty", "moved", "is_new", "bins_live")
    return [np.asarray(getattr(at, name)).tolist() for name in kept]


@settings(max_examples=25, deadline=None)
@given(programs(), st.integers(1, 3 * BLOCK))
def test_a_run_leaves_its_bench_as_a_new_one(made: MadeUp, worlds: int):
    program = capture(made.text, watch=made.watched)
    chances = Chances(made.chances, factor={name: "one" for name in made.chances if name < "c2"}, rho=0.3)
    course = prepare(program, chances, seed=3, start=dict.fromkeys(made.start, True))
    used, new = [bench(course.plan)], bench(course.plan)
    course._span((0, worlds), used)
    (at,) = used

    assert _left(at) == _left(new)
    resting = at.live[course.plan.node_of]
    assert (at.bits[resting] == new.bits[resting]).all()


def test_sizes_of_a_group_have_room_for_a_million_states():
    assert 1 << nodes.SIZES > 1_000_000


@pytest.mark.parametrize("first", [0, 64, 1000, BLOCK - 1, BLOCK + 7])
def test_where_a_block_begins_changes_no_world(first: int):
    program = capture(LAZY_TEXT)
    course = prepare(program, Chances(dict.fromkeys("abcd", 0.5)), seed=1, start={"s": True}, tally=Sheet(keep=["now(y)"]))
    whole, part = course.run(0, 3 * BLOCK).kept["now(y)"], course.run(first, BLOCK).kept["now(y)"]
    bits = [np.unpackbits(words.view(np.uint8), bitorder="little") for words in (whole, part)]

    assert bits[1][first % 64 : first % 64 + BLOCK].tolist() == bits[0][first : first + BLOCK].tolist()
    assert not bits[1][: first % 64].any()
