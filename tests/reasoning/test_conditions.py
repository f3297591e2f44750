"""What counts as a condition of a norm, a measure and an agreement, and what the law is without it."""

from pathlib import Path

from tests.reasoning.small import LAW
from tests.reasoning.tiny import PACT, tiny

from foedus.reasoning import conditions
from foedus.reasoning.conditions import of_agreement
from foedus.terms.norms import Agreement


def names(pact: Agreement, of: str | None = None) -> list[str]:
    return [condition.name for condition in of_agreement(pact) if of is None or condition.of == of]


def test_the_conditions_of_a_small_library(tmp_path: Path):
    assert [str(condition) for condition in conditions(tiny(tmp_path))] == [
        "pact-2001: in force from",
        "pact-2001: in force until",
        "pact-2001: ESP from 2005-01-01",
        "pact-2001/1: trigger armed_attack",
        "pact-2001/1: trigger blockade",
        "pact-2001/1: kind of event",
        "pact-2001/1: adversaries",
        "pact-2001/1: unprovoked",
        "pact-2001/1: awaits request",
        "ban-2003/1: in force from",
        "ban-2003/1: bound",
        "ban-2003/1: side",
        "ban-2003/1: direction",
        "ban-2003/1: goods",
    ]


def test_each_takes_away_one_thing_and_changes_nothing_else():
    pact = LAW.agreement("nato-1949")
    for condition in of_agreement(pact):
        assert isinstance(condition.without, Agreement)
        assert condition.without != pact
        assert [norm.id for norm in condition.without.norms] == [norm.id for norm in pact.norms]


def test_a_kind_of_event_that_another_includes_is_no_condition(tmp_path: Path):
    pact = tiny(tmp_path, pact=PACT.replace("[armed_attack, blockade]", "[armed_attack, invasion, blockade]")).agreement("pact-2001")

    assert "trigger invasion" not in names(pact)
    assert "trigger armed_attack" in names(pact)


def test_any_threat_includes_every_other_kind(tmp_path: Path):
    pact = tiny(tmp_path, pact=PACT.replace("[armed_attack, blockade]", "[armed_attack, threat]")).agreement("pact-2001")

    assert [name for name in names(pact) if "trigger" in name or "kind" in name] == ["trigger threat"]


def test_an_outsider_is_no_condition_between_two(tmp_path: Path):
    three = tiny(tmp_path, pact=PACT.replace("states: [CHN]", "outside: true")).agreement("pact-2001")
    two = three.model_copy(update={"parties": three.parties[:2]})

    assert "adversaries" in names(three)
    assert "adversaries" not in names(two)


def test_a_duty_one_way_between_two_is_one_condition_and_not_two():
    assert [name for name in names(LAW.agreement("usa-mhl-1986")) if "toward" in name or "bearers" in name] == ["bearers and toward"]


def test_what_is_not_in_force_has_no_condition_but_that():
    assert names(LAW.agreement("gbr-deu-2025")) == ["not in force"]


def test_means_that_no_event_shows_leave_nothing_else_to_guard():
    assert names(LAW.agreement("budapest-1994"), "budapest-1994/4") == ["only_by"]
