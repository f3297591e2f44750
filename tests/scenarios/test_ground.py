"""Capturing a ground program: what is kept, what is folded away, what is refused."""

import re
from pathlib import Path

import pytest

from foedus.scenarios.ground import capture
from foedus.terms.errors import ProgramError

OPEN = "{ coin(a;b) }. { now(x;y) }. "


def test_what_holds_in_all_worlds_is_folded_away():
    program = capture(OPEN + "fact. plain :- fact. next(x) :- plain, coin(a), not absent(1). absent(1) :- fact, not plain.")

    assert [program.told(n) for n in range(len(program.bodies) - 1)] == ["next(x) :- coin(a)."]


def test_what_neither_next_nor_a_watched_atom_hangs_on_is_left_out():
    text = OPEN + "aside(1) :- coin(b). aside(2) :- coin(a). next(x) :- coin(a)."

    assert capture(text).derived == ("next(x)",)
    assert capture(text, watch=["aside(1)"]).derived == ("aside(1)", "next(x)")
    assert capture(text, watch=["aside/1"]).watched == ("aside(1)", "aside(2)")


def test_a_watched_atom_that_no_rule_can_give_is_kept_as_never_true():
    program = capture(OPEN + "next(x) :- coin(a).", watch=["verdict(3,obliged)"])

    assert program.watched == ("verdict(3,obliged)",)
    assert program.rules.tolist() == [0, 1, 1]


def test_coins_and_states_are_sorted_and_every_atom_has_its_number():
    program = capture("{ now(z;b) }. { coin(d;c) }. next(q) :- coin(d).")

    assert (program.coins, program.states) == (("c", "d"), ("b", "q", "z"))
    assert [program.atoms[program.number[name]] for name in program.atoms] == list(program.atoms)


def test_the_digest_tells_programs_apart_and_does_not_hang_on_files_or_order(tmp_path: Path):
    rules = tmp_path / "rules.lp"
    rules.write_text("next(x) :- coin(a), not now(y).\n", encoding="utf-8")
    whole = capture(OPEN + "next(x) :- coin(a), not now(y).")

    assert capture(OPEN, rules).digest == whole.digest
    assert capture("zzz. " + OPEN + "next(x) :- not now(y), coin(a).").digest == whole.digest
    assert capture(OPEN + "next(x) :- coin(a), now(y).").digest != whole.digest
    assert capture(OPEN + "next(x) :- coin(a), not now(y).", watch=["w"]).digest != whole.digest


def test_a_rule_that_says_nothing_new_is_dropped():
    program = capture(OPEN + "p :- coin(a). p :- p, coin(b). q :- coin(a), not coin(a). next(x) :- p. next(y) :- q.")

    assert [program.told(n) for n in range(len(program.bodies) - 1)] == ["p :- coin(a).", "next(x) :- p."]


def test_atoms_that_support_each_other_stand_in_one_group():
    program = capture(OPEN + "p :- q. q :- p. q :- coin(a). next(x) :- p.")

    assert program.derived == ("p", "q", "next(x)")
    assert program.loops.tolist() == [True, False]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (OPEN + "p :- not q. q :- not p. next(x) :- p.", "a circle through `not`: p hangs on `not q`, q hangs on `not p`; say in a round"),
        (OPEN + "{ coin(c) } :- coin(a). next(x).", "a choice hangs on what is open: coin(c), coin(a); its body must be made of facts"),
        (OPEN + "{ holds(c) }. next(x).", "the open atom holds(c) is neither a coin nor a state; write { coin(C) } or { now(X) }"),
        (OPEN + "{ coin(c,d) }. next(x).", "the open atom coin(c,d) is neither a coin nor a state"),
        (OPEN + "coin(a) :- now(x). next(x).", "coin(a) is open and derived, too; derive another atom"),
        (
            OPEN + ":- coin(a), not coin(b). next(x).",
            "a constraint would throw worlds away: coin(a), not coin(b); derive an atom and condition on it",
        ),
        (OPEN + "p ; q :- coin(a). next(x) :- p.", "a disjunction leaves open which of its atoms holds: "),
        (OPEN + "next(x) :- #count { C : coin(C) } >= 2.", "counts, sums and bounded choices are not run over worlds: "),
        (OPEN + "#external e. next(x) :- e.", "an external atom is neither a fact nor a coin: e"),
        (OPEN + "next(x) :- coin(a). #minimize { 1,C : coin(C) }.", "a step has nothing to minimise or maximise: "),
        (OPEN + "next(x) :- ", "clingo cannot ground the rules: "),
        (OPEN + "next(X) :- coin(a).", "clingo cannot ground the rules: "),
        ("{ coin(a) }. p :- coin(a).", "nothing can happen: there is neither now(X) nor next(X)"),
    ],
)
def test_what_is_no_step_is_refused_by_name(text: str, message: str):
    with pytest.raises(ProgramError, match=re.escape(message)):
        capture(text)


@pytest.mark.parametrize(("watch", "message"), [("p(", "'p(' is no atom"), ("coin(a)", "coin(a) is open and need not be watched")])
def test_what_cannot_be_watched_is_said(watch: str, message: str):
    with pytest.raises(ProgramError, match=re.escape(message)):
        capture(OPEN + "next(x) :- coin(a).", watch=[watch])
