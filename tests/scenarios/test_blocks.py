"""What a finished block shows is counted in each world that was asked for, and in no other."""

from collections import Counter

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import BLOCK, prepare
from foedus.scenarios.ground import capture
from foedus.scenarios.tally import Sheet, Tally

STATES = ("s", "u", "v", "w", "x", "y")
TEXT = """
{ coin(a;b;c;d;e) }. { now(s;u;v;w;x;y) }.
next(u) :- now(s), coin(a). next(v) :- now(s), coin(b). next(w) :- now(u), coin(c).
next(x) :- now(v), not now(u), coin(d). next(y) :- now(w), now(v), not coin(e).
torn :- now(u), now(v), coin(e).
"""
JOINT = (("now(u)", "not now(v)"), ("torn", "coin(c)", "not now(y)"), ("not coin(a)",))
KEPT = (*(f"now({x})" for x in STATES), "torn", "coin(a)", "coin(c)")
SHEET = Sheet(groups={"all": STATES, "some": ("v", "x"), "none": ()}, joint=JOINT, keep=KEPT)
COURSE = prepare(capture(TEXT, watch=["torn"]), Chances(dict.fromkeys("abcde", 0.5)), seed=2, start={"s": True}, tally=SHEET)


def worlds_of(found: Tally, first: int, worlds: int) -> dict[str, NDArray[np.bool_]]:
    """The kept atoms, one truth a world."""
    cut = slice(first % 64, first % 64 + worlds)
    return {name: np.unpackbits(words.view(np.uint8), bitorder="little")[cut].astype(np.bool_) for name, words in found.kept.items()}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3 * BLOCK), st.integers(1, 2 * BLOCK + 70))
@example(0, 1)
@example(63, 1)
@example(63, 2)
@example(BLOCK - 1, 2)
@example(5, BLOCK)
def test_every_count_is_that_of_the_single_worlds(first: int, worlds: int):
    found = COURSE.run(first, worlds)
    held = worlds_of(found, first, worlds)
    number = {name: np.sum([held[f"now({x})"] for x in group], axis=0, dtype=int, initial=0) for name, group in SHEET.groups.items() if group}

    for name, sizes in number.items():
        counted = Counter(sizes.tolist())
        assert found.sizes[name].tolist() == [counted[n] for n in range(len(SHEET.groups[name]) + 1)]
    assert found.sizes["none"].tolist() == [worlds]
    for names, count in found.joint.items():
        holds = np.ones(worlds, np.bool_)
        for name in names:
            holds &= held[name.removeprefix("not ")] ^ name.startswith("not ")
        assert count == holds.sum()
    assert found.watched["torn"] == held["torn"].sum()
    assert list(found.held.values()) == [held[f"now({x})"].sum() for x in STATES]


def test_a_round_counts_each_world_that_it_moves_once():
    found = COURSE.run(0, 10_000)
    held = worlds_of(found, 0, 10_000)

    assert found.changed.tolist()[:2] == [10_000, (held["now(u)"] | held["now(v)"]).sum()]
    assert found.changed[2] == (held["now(w)"] | held["now(x)"]).sum()
    assert found.changed[3] == held["now(y)"].sum()
    assert found.rounds == 3


def test_each_state_is_counted_in_the_round_in_which_it_first_happens():
    found = COURSE.run(0, 10_000)
    by_state = dict(zip(found.states, found.first.tolist(), strict=True))

    assert {x: [n for n, count in enumerate(rounds) if count] for x, rounds in by_state.items()} == {
        "s": [0],
        "u": [1],
        "v": [1],
        "w": [2],
        "x": [2],
        "y": [3],
    }
