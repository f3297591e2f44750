"""One world, told with its reasons."""

import pytest

from foedus.scenarios.draws import Chances
from foedus.scenarios.ground import capture
from foedus.scenarios.trace import trace
from foedus.terms.errors import UsageError

TEXT = """
{ coin(keeps;wills) }. { now(attack;help;end) }.
called :- now(attack), not now(end). bound :- called, coin(keeps).
next(help) :- bound. next(end) :- now(help), coin(wills).
"""


def test_each_round_names_the_rules_that_made_it_after_those_they_hang_on():
    told = trace(capture(TEXT), Chances({"keeps": 1, "wills": 1}), seed=1, world=0, start={"attack": True})

    assert [one.happened for one in told] == [("attack",), ("help",), ("end",)]
    assert [fired.rule for fired in told[1].fired] == [
        "called :- now(attack), not now(end).",
        "bound :- called, coin(keeps).",
        "next(help) :- bound.",
    ]
    assert [fired.atom for fired in told[2].fired] == ["next(end)"]


def test_a_world_in_which_nothing_follows_has_only_its_start():
    assert [one.number for one in trace(capture(TEXT), Chances({"keeps": 0, "wills": 1}), seed=1, world=7, start={"attack": True})] == [0]


def test_a_fixed_coin_is_told_as_fixed():
    told = trace(capture(TEXT), Chances({"wills": 0.5}), seed=1, world=7, start={"attack": True}, fixed={"keeps": True, "wills": False})

    assert [one.happened for one in told] == [("attack",), ("help",)]


def test_there_is_no_world_below_nought():
    with pytest.raises(UsageError, match="there is no world -1; worlds are numbered from 0"):
        trace(capture(TEXT), Chances({"keeps": 1, "wills": 1}), seed=1, world=-1)
    with pytest.raises(UsageError, match="unknown coin 'keep'"):
        trace(capture(TEXT), Chances({"keeps": 1, "wills": 1}), seed=1, world=0, fixed={"keep": True})
