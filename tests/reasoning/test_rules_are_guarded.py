"""Every rule of ``rules/casus.lp`` is guarded: without it, a case or one of the small programs below comes out wrong.

The small programs stand for rules that no agreement of the library needs today (a norm on invasions alone, one that needs no event among other
triggers) or that the judge answers by itself before it asks the solver (an agreement that does not bind).
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

import pytest
from tests.reasoning.small import LAW, MECHANISMS, PLACES

from foedus.reasoning import Case, read_case, run_case, solve
from foedus.reasoning.ground_facts import Facts
from foedus.reasoning.program import RULES

CASES = [read_case(path, PLACES) for path in MECHANISMS]
LINES = RULES.read_text(encoding="utf-8").splitlines()
EVENT = 'event("e"). by("e","A"). on("e","V"). '
OF_AN_ALLY = EVENT + 'kind("e",armed_attack). awake(0). gives(0,obliged). upon(0,"e"). toward(0,"W"). struck(0,"V"). '
PROGRAMS = {
    EVENT + 'kind("e",invasion). given(armed_attack("e")). awake(0). gives(0,obliged). needs(0,kind). trigger(0,invasion). upon(0,"e").': "obliged",
    EVENT + 'kind("e",armed_attack). given(armed_attack("e")). awake(0). gives(0,obliged). needs(0,kind). trigger(0,invasion). upon(0,"e").': (
        "not_triggered"
    ),
    EVENT + 'kind("e",invasion). awake(0). gives(0,obliged). needs(0,kind). trigger(0,invasion). upon(0,"e").': "not_triggered",
    EVENT + 'kind("e",unrest). awake(0). gives(0,obliged). needs(0,kind). trigger(0,none). upon(0,"e").': "obliged",
    "asleep(0).": "not_in_force",
    OF_AN_ALLY + "needs(0,role). side(0,ally).": "obliged",
    OF_AN_ALLY + 'needs(0,unprovoked). given(provoked("e","V")).': "not_triggered",
    OF_AN_ALLY + 'needs(0,innocent). given(aggressor("V")).': "not_triggered",
}


def rule_lines() -> list[int]:
    return [n for n, line in enumerate(LINES) if line.strip() and not line.lstrip().startswith(("%", "#"))]


def mutants() -> list[tuple[int, str]]:
    """Each rule left out, and each rule without one of its `not` conditions."""
    found = [(n, "") for n in rule_lines()]
    for n in rule_lines():
        line = re.sub(r"\s+%.*", "", LINES[n])
        for part in re.findall(r"not \w+\([^()]*(?:\([^()]*\)[^()]*)*\)", line):
            head, body = line.rstrip(".").split(":-")
            rest = [one for one in re.split(r",(?![^()]*\))", body) if one.strip() != part]
            assert len(rest) < body.count(",") + 1
            found.append((n, f"{head}:-{','.join(rest)}." if rest else f"{head.strip()}."))
    return found


def programs_fail() -> bool:
    for text, verdict in PROGRAMS.items():
        facts = Facts()
        facts.say(text)
        if solve.Worlds(facts).possible[0] != {verdict}:
            return True
    return False


class Recording(solve.Worlds):
    """Worlds that keep the facts they were made of."""

    kept: ClassVar[list[str]] = []

    def __init__(self, facts: Facts, ground: solve.Ground | None = None) -> None:
        self.kept.extend(facts.lines)
        super().__init__(facts, ground)


@pytest.fixture(scope="module")
def facts_of() -> dict[str, str]:
    """What each case says to the solver, in all its viewpoints; the shortest first."""
    found: dict[str, str] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solve, "Worlds", Recording)
        for case in CASES:
            Recording.kept.clear()
            run_case(case, LAW)
            found[case.id] = "\n".join(Recording.kept)
    return dict(sorted(found.items(), key=lambda item: len(item[1])))


HEADS = {match.group() for n in rule_lines() if (match := re.match(r"\w+", LINES[n]))}


def fires_on(line: str) -> list[re.Pattern[str]]:
    """What must stand among the facts for a rule to fire: each of its conditions that no rule derives."""
    body = re.sub(r"%.*|not \w+\([^()]*(?:\([^()]*\)[^()]*)*\)", "", line.partition(":-")[2])
    found = []
    for name, arguments in re.findall(r"(\w+)\(([^()]*)\)", body):
        if name not in HEADS and f"({name}(" not in line:
            wanted = [argument if argument[:1].islower() else ".*" for argument in arguments.split(",")]
            found.append(re.compile(rf"\b{name}\({','.join(wanted)}\)"))
    return found


def a_case_fails(cases: Iterable[Case]) -> bool:
    for case in cases:
        try:
            if run_case(case, LAW).missed:
                return True
        except (StopIteration, RuntimeError):  # no verdict at all, or a rule that clingo refuses
            return True
    return False


def test_with_all_its_rules_every_program_and_every_case_comes_out_right():
    assert not programs_fail()
    assert not a_case_fails(CASES)


def test_the_rules_are_read_one_a_line():
    assert all(LINES[n].split("%")[0].rstrip().endswith(".") for n in rule_lines())
    assert len(rule_lines()) > 40


def test_no_rule_can_be_left_out_or_lose_a_condition_with_not_unnoticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, facts_of: dict[str, str]):
    by_id = {case.id: case for case in CASES}
    unguarded = []
    for k, (n, instead) in enumerate(mutants()):
        rules = tmp_path / f"{k}.lp"
        rules.write_text("\n".join([*LINES[:n], instead, *LINES[n + 1 :]]), encoding="utf-8")
        monkeypatch.setattr(solve, "RULES", rules)
        patterns = fires_on(LINES[n])
        touched = (by_id[name] for name, text in facts_of.items() if all(pattern.search(text) for pattern in patterns))
        if not programs_fail() and not a_case_fails(touched):
            unguarded.append(f"line {n + 1}: {LINES[n]}" + (f" -> {instead}" if instead else " left out"))

    assert unguarded == []
