"""Adding counts: exact, in any order, and never of different things."""

import pytest

from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import prepare
from foedus.scenarios.ground import capture
from foedus.scenarios.tally import Sheet
from foedus.terms.errors import UsageError

TEXT = "{ coin(a;b) }. { now(s;x;y) }. next(x) :- now(s), coin(a). next(y) :- now(x), coin(b)."
CHANCES = Chances({"a": 0.5, "b": 0.02})
COURSE = prepare(capture(TEXT), CHANCES, seed=1, start={"s": True})


def test_adding_hangs_neither_on_order_nor_on_brackets():
    one, two, three = COURSE.run(0, 10), COURSE.run(10, 700), COURSE.run(710, 90)

    assert (one + two) + three == one + (two + three) == three + two + one == COURSE.run(0, 800)


def test_counts_of_different_seeds_programs_or_questions_are_not_added():
    other_seed = prepare(capture(TEXT), CHANCES, seed=2, start={"s": True}).run(0, 10)
    other_program = prepare(capture(TEXT + "next(y) :- now(x), coin(a)."), CHANCES, seed=1, start={"s": True}).run(0, 10)
    other_sheet = prepare(capture(TEXT), CHANCES, seed=1, start={"s": True}, tally=Sheet(joint=[("now(x)",)])).run(0, 10)

    for other in (other_seed, other_program, other_sheet):
        with pytest.raises(UsageError, match="two tallies are of different programs, seeds or questions and cannot be added"):
            COURSE.run(10, 10) + other


def test_kept_words_are_added_in_the_order_of_worlds_only():
    course = prepare(capture(TEXT), CHANCES, seed=1, start={"s": True}, tally=Sheet(keep=["now(x)"]))

    assert course.run(0, 128) + course.run(128, 30) == course.run(0, 158)
    with pytest.raises(UsageError, match="words are kept from world 128 and 0; add them in order, cut at multiples of 64"):
        course.run(128, 30) + course.run(0, 128)


def test_the_rounds_of_a_sum_are_those_of_the_longest():
    short, long = COURSE.run(0, 1), COURSE.run(0, 5000)

    assert (short + long).rounds == long.rounds == 2
    assert (short + long).first.sum() == short.first.sum() + long.first.sum()
