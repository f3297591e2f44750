"""Many worlds at once: each as if it were the only one."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from foedus.scenarios.draws import Chances, falls
from foedus.scenarios.evaluate import ROUNDS, prepare, run
from foedus.scenarios.ground import StepProgram, capture
from foedus.scenarios.limits import cost, refuse_the_endless
from foedus.scenarios.tally import Sheet
from foedus.scenarios.trace import step, trace
from foedus.terms.errors import UnknownName, UsageError

from .stepping import ByClingo, MadeUp, programs

SLOW = settings(max_examples=150, deadline=None)
CHAIN = """
{ coin(keeps(1..12)) }. { now(in(0..12)) }.
next(in(N)) :- now(in(N-1)), coin(keeps(N)), not now(in(N)), N = 1..12.
alone :- not now(in(1)).
"""
"""A chain of twelve promises: each is kept in four worlds of five."""
KEPT = Chances({f"keeps({n})": 0.8 for n in range(1, 13)})
START = {"in(0)": True}


def bit(words: NDArray[np.uint64], world: int) -> bool:
    return bool(words[world // 64] >> np.uint64(world % 64) & np.uint64(1))


def everything(program: StepProgram) -> Sheet:
    names = [*program.atoms[: program.inputs], *program.watched]
    return Sheet(groups={"all": program.states}, joint=[(name,) for name in names], keep=names)


@SLOW
@given(programs(), st.integers(0, 3))
def test_every_world_is_what_clingo_says_round_after_round(made: MadeUp, seed: int):
    program = capture(made.text, watch=made.watched)
    chances = Chances(made.chances)
    start = dict.fromkeys(made.start, True)
    found = run(program, chances, seed=seed, worlds=70, start=start, tally=everything(program))
    oracle = ByClingo(made.text)
    rounds = []
    for world in (0, 1, 2, 63, 64, 69):
        coins = {name: falls(chances, name, seed, world) for name in program.coins}
        happened, true = oracle.world(coins, made.start, program.states)
        rounds.append(len(happened) - 1)

        assert {name for name in program.states if bit(found.kept[f"now({name})"], world)} == happened[-1]
        assert {name for name in program.coins if bit(found.kept[f"coin({name})"], world)} == {name for name, so in coins.items() if so}
        assert {name for name in program.watched if bit(found.kept[name], world)} == true & set(program.watched)
        told = trace(program, chances, seed=seed, world=world, start=start)
        assert [set(one.happened) for one in told] == [happened[0], *(b - a for a, b in pairwise(happened))]
    assert found.rounds >= max(rounds)


@SLOW
@given(programs(), st.data())
def test_one_step_is_what_clingo_says_whatever_has_happened(made: MadeUp, data: st.DataObject):
    program = capture(made.text, watch=made.watched)
    coins = {name: data.draw(st.booleans()) for name in program.coins}
    now = {name: data.draw(st.booleans()) for name in program.states}

    truth, _ = step(program, {f"coin({name})": so for name, so in coins.items()}, now)

    true = ByClingo(made.text).step(coins, now)
    derived = {name for name in program.derived if truth[name]}
    assert derived == true & set(program.derived)


@SLOW
@given(programs())
def test_counts_are_the_shares_of_all_worlds_that_coins_can_make(made: MadeUp):
    program = capture(made.text)
    exact = dict.fromkeys(program.states, 0.0)
    for sides in product((False, True), repeat=len(program.coins)):
        chosen = dict(zip(program.coins, sides, strict=True))
        share = float(np.prod([made.chances[name] if so else 1 - made.chances[name] for name, so in chosen.items()]))
        if share:
            found = run(program, Chances({}), seed=0, worlds=1, start=dict.fromkeys(made.start, True), fixed=chosen)
            for name in program.states:
                exact[name] += share * found.held[name]
    worlds = 4096
    found = run(program, Chances(made.chances), seed=5, worlds=worlds, start=dict.fromkeys(made.start, True))
    for name in program.states:  # six standard errors: one false alarm in 5e8 comparisons
        assert abs(found.chance(name) - exact[name]) <= 6 * max(exact[name] * (1 - exact[name]) / worlds, 0.0) ** 0.5 + 1e-9


def test_a_chain_of_promises_breaks_where_the_powers_say():
    found = run(capture(CHAIN), KEPT, seed=3, worlds=200_000, start=START, tally=Sheet(groups={"all": capture(CHAIN).states}))

    exact = [0.8**n for n in range(13)]
    errors = [abs(found.chance(f"in({n})") - p) / max((p * (1 - p) / 200_000) ** 0.5, 1e-9) for n, p in enumerate(exact)]
    assert max(errors) < 5  # thirteen comparisons: one false alarm in 130,000 seeds
    assert found.rounds == 12
    assert found.sizes["all"].sum() == 200_000
    assert (found.sizes["all"] * np.arange(14)).sum() == sum(found.held.values())


def test_each_round_counts_the_worlds_in_which_a_state_first_holds():
    found = run(capture(CHAIN), KEPT, seed=3, worlds=5000, start=START)
    place = {name: n for n, name in enumerate(found.states)}

    for n in range(13):
        row = found.first[place[f"in({n})"]]
        assert row.nonzero()[0].tolist() == [n]
    assert found.changed.tolist() == [found.held[f"in({n})"] for n in range(13)]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3000), st.integers(1, 5000), st.integers(1, 4), st.lists(st.integers(1, 4999), max_size=3))
def test_the_count_is_the_same_however_worlds_are_cut_and_shared(first: int, worlds: int, threads: int, cuts: list[int]):
    program = capture(CHAIN, watch=["alone"])
    sheet = Sheet(groups={"all": program.states}, joint=[("now(in(3))", "not coin(keeps(9))"), ("alone",)])
    course = prepare(program, KEPT, seed=11, start=START, tally=sheet)
    whole = course.run(first, worlds)
    edges = sorted({0, worlds, *(cut for cut in cuts if cut < worlds)})
    parts = [course.run(first + a, b - a) for a, b in pairwise(edges)]
    together = parts[0]
    for part in parts[1:]:
        together += part

    assert course.run(first, worlds, threads=threads) == whole
    assert together == whole
    assert whole.worlds == worlds


def test_kept_words_are_those_of_the_worlds_and_nothing_beyond():
    program = capture(CHAIN)
    course = prepare(program, KEPT, seed=11, start=START, tally=Sheet(keep=["now(in(2))", "coin(keeps(1))"]))
    whole = course.run(0, 1000)
    middle = course.run(100, 101)

    assert int(np.bitwise_count(whole.kept["now(in(2))"]).sum()) == whole.held["in(2)"]
    for world in range(64, 256):
        inside = 100 <= world < 201
        assert bit(middle.kept["now(in(2))"], world - 64) == (inside and bit(whole.kept["now(in(2))"], world))


def test_a_norm_that_is_added_leaves_the_worlds_of_the_others_as_they_were():
    more = CHAIN + "{ coin(keeps(aside)) }. { now(in(aside)) }. next(in(aside)) :- now(in(2)), coin(keeps(aside))."
    sheet = Sheet(keep=[f"now(in({n}))" for n in range(13)])
    before = run(capture(CHAIN), KEPT, seed=2, worlds=3000, start=START, tally=sheet)
    after = run(capture(more), Chances({**KEPT.chance, "keeps(aside)": 0.5}), seed=2, worlds=3000, start=START, tally=sheet)

    assert all((before.kept[name] == after.kept[name]).all() for name in sheet.keep)
    assert 0 < after.held["in(aside)"] < 3000


def test_the_order_of_rules_changes_neither_digest_nor_count():
    lines = ["next(x) :- now(s), coin(a).", "next(y) :- now(x), coin(b).", "{ coin(a;b) }.", "{ now(s;x;y) }."]
    one, other = capture("\n".join(lines)), capture("\n".join(lines[::-1]))
    chances = Chances({"a": 0.4, "b": 0.6})

    assert one.digest == other.digest
    assert run(one, chances, seed=1, worlds=2000, start={"s": True}) == run(other, chances, seed=1, worlds=2000, start={"s": True})


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 100))
def test_a_more_reliable_state_never_honours_in_fewer_worlds(one: float, other: float, seed: int):
    low, high = sorted((one, other))
    counts = [run(capture(CHAIN), Chances({**KEPT.chance, "keeps(1)": p}), seed=seed, worlds=700, start=START) for p in (low, high)]

    assert counts[0].held["in(1)"] <= counts[1].held["in(1)"]
    assert counts[0].held["in(12)"] <= counts[1].held["in(12)"]


def test_a_coin_that_is_fixed_falls_one_way_and_needs_no_chance():
    chances = Chances({name: p for name, p in KEPT.chance.items() if name != "keeps(1)"})

    assert run(capture(CHAIN), chances, seed=1, worlds=500, start=START, fixed={"keeps(1)": True}).held["in(1)"] == 500
    assert run(capture(CHAIN), chances, seed=1, worlds=500, start=START, fixed={"keeps(1)": False}).held["in(1)"] == 0


@pytest.mark.parametrize("threads", [1, 2])
def test_more_rounds_than_counts_have_room_for_are_counted_all_the_same(threads: int):
    long = "{ now(in(0..100)) }. { coin(first) }. next(in(1)) :- now(in(0)), coin(first). next(in(N)) :- now(in(N-1)), N = 2..100."
    found = run(capture(long), Chances({"first": 0.5}), seed=1, worlds=20_000, threads=threads, start={"in(0)": True})

    assert ROUNDS < found.rounds == 100
    assert len({found.held[f"in({n})"] for n in range(1, 101)}) == 1
    assert 9_000 < found.held["in(1)"] < 11_000


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"worlds": 0}, "0 worlds: at least one is needed"),
        ({"worlds": -5}, "-5 worlds: at least one is needed"),
        ({"worlds": 1, "first_world": -1}, "the first world is -1; worlds are numbered from 0"),
        ({"worlds": 1, "first_world": 1 << 62}, r"worlds are numbered below 2\^62"),
        ({"worlds": 1, "threads": 0}, "0 threads: at least one is needed"),
        ({"worlds": 1, "start": {"in(99)": True}}, r"unknown state atom 'in\(99\)': did you mean 'in\(9\)'"),
        ({"worlds": 1, "fixed": {"keep(1)": True}}, r"unknown coin 'keep\(1\)': did you mean 'keeps\(1\)'"),
        ({"worlds": 1, "tally": Sheet(groups={"a": ["on(1)"]})}, r"unknown state atom 'on\(1\)'"),
        ({"worlds": 1, "tally": Sheet(joint=[("now(in(77))",)])}, r"unknown atom 'now\(in\(77\)\)'"),
    ],
)
def test_what_cannot_be_run_is_refused(given: dict[str, object], message: str):
    with pytest.raises(UsageError, match=message):
        run(capture(CHAIN), KEPT, seed=1, **given)  # type: ignore[arg-type]


def test_a_coin_without_a_chance_is_named():
    with pytest.raises(UsageError, match=r"no chance is given for the coin keeps\(1\) and 11 more"):
        run(capture(CHAIN), Chances({}), seed=1, worlds=1, start=START)


def test_worlds_without_end_are_refused_with_the_time_and_memory_they_would_take():
    course = prepare(capture(CHAIN), KEPT, seed=1, start=START, tally=Sheet(keep=["now(in(3))"]))

    with pytest.raises(
        UsageError, match=r"1,000,000,000,000,000 worlds would take about .*(days|years) and 125 TB of memory .* worlds a second measured"
    ):
        refuse_the_endless(course, 10**15)
    assert refuse_the_endless(course, 1000, memory=10**9) is not None


def test_a_short_run_is_not_measured_first():
    course = prepare(capture(CHAIN), KEPT, seed=1, start=START)

    assert refuse_the_endless(course, 1000) is None
    assert cost(course, 1000).seconds > 0


def test_unknown_names_are_their_own_kind_of_error():
    with pytest.raises(UnknownName):
        run(capture(CHAIN), KEPT, seed=1, worlds=1, start={"on(1)": True})
