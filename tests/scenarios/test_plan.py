"""A program made ready: what is at rest, where atoms lie, who hangs on whom."""

import pytest

from foedus.scenarios.draws import ALWAYS, Chances, key, threshold
from foedus.scenarios.ground import capture
from foedus.scenarios.plan import ASLEEP, FALSE, LAZY, NEGATED, TRUE, lay
from foedus.terms.errors import UnknownName, UsageError

TEXT = """
{ coin(a;b;c) }. { now(s;x;y) }.
p :- now(s), coin(b). p :- now(x), not coin(a).
next(x) :- p, coin(c). next(x) :- coin(a), coin(b).
next(y) :- now(x), not p. next(y) :- p, now(x), coin(a).
"""
PROGRAM = capture(TEXT, watch=["p"])
CHANCES = Chances({"a": 0.25, "b": 0.5, "c": 0.75})


def rest(name: str, **start: bool) -> int:
    """What an atom is at rest."""
    plan = lay(PROGRAM, CHANCES, 1, start, {})
    return int(plan.rest[plan.row[PROGRAM.number[name]]])


def test_at_rest_only_the_start_has_happened_and_no_coin_is_drawn():
    assert [rest("now(s)", s=True), rest("now(s)"), rest("now(x)", s=True)] == [TRUE, FALSE, FALSE]
    assert rest("coin(b)") == ASLEEP


def test_an_atom_sleeps_at_rest_only_if_coins_decide_it():
    assert [rest("p", s=True), rest("p")] == [ASLEEP, FALSE]
    assert rest("next(y)", s=True) == FALSE


def test_every_coin_lies_with_its_own_key_and_threshold():
    plan = lay(PROGRAM, CHANCES, 9, {}, {"c": True})

    assert sorted(plan.row[:3].tolist()) == [0, 1, 2]
    for name, level in (("a", threshold(0.25)), ("b", threshold(0.5)), ("c", ALWAYS)):
        row = plan.row[PROGRAM.number[f"coin({name})"]]
        assert tuple(plan.keys[row].tolist()) == key(9, name)
        assert plan.levels[row] == level


def test_literals_that_sleep_are_marked_and_coins_stand_last():
    plan = lay(PROGRAM, CHANCES, 1, {"s": True}, {})
    bodies = [plan.literals[a:b].tolist() for a, b in zip(plan.bodies[:-1], plan.bodies[1:], strict=True)]

    assert bodies
    for body in bodies:
        are_coins = [literal >> 2 < plan.coins for literal in body]
        assert are_coins == sorted(are_coins)
        for literal in body:
            assert bool(literal & LAZY) == (plan.rest[literal >> 2] == ASLEEP)
    negated = {literal >> 2 for literal in (*plan.literals.tolist(), *plan.guarding.tolist()) if literal & NEGATED}
    assert {int(plan.row[PROGRAM.number[name]]) for name in ("coin(a)", "p")} == negated


def test_what_changes_is_followed_by_all_that_name_it():
    plan = lay(PROGRAM, CHANCES, 1, {"s": True}, {})

    def users(name: str) -> set[int]:
        atom = plan.row[PROGRAM.number[name]]
        return set(plan.used_by[plan.users[atom] : plan.users[atom + 1], 0].tolist())

    def nodes(*names: str) -> set[int]:
        return {int(plan.node_of[plan.row[PROGRAM.number[name]]]) for name in names}

    assert users("p") == nodes("next(x)", "next(y)")
    assert users("now(x)") == nodes("p", "next(y)")
    assert users("now(y)") == set()


def test_only_what_may_hold_at_rest_is_looked_at_first():
    woken = [set(lay(PROGRAM, CHANCES, 1, {"s": True}, fixed).wake.tolist()) for fixed in ({}, {"a": False, "c": False})]
    plan = lay(PROGRAM, CHANCES, 1, {"s": True}, {})

    assert woken[0] == {int(plan.node_of[plan.row[PROGRAM.number["next(x)"]]])}
    assert woken[1] == set()


@pytest.mark.parametrize(
    ("start", "fixed", "message"),
    [({"z": True}, {}, "unknown state atom 'z'"), ({}, {"z": True}, "unknown coin 'z'")],
)
def test_names_that_the_program_does_not_have_are_refused(start: dict[str, bool], fixed: dict[str, bool], message: str):
    with pytest.raises(UnknownName, match=message):
        lay(PROGRAM, CHANCES, 1, start, fixed)


def test_a_coin_without_chance_is_refused_unless_it_is_fixed():
    some = Chances({"a": 0.25, "b": 0.5})

    with pytest.raises(UsageError, match="no chance is given for the coin c"):
        lay(PROGRAM, some, 1, {}, {})
    assert lay(PROGRAM, some, 1, {}, {"c": False}).coins == 3
