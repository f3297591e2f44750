"""Who is bound to whom on a day."""

from datetime import date

import pytest

from foedus.library import catalogue
from foedus.library.catalogue import Catalogue
from foedus.reasoning import Case, judge
from foedus.show.ties import left_out, tie_row, ties_on
from foedus.terms.events import Event


@pytest.fixture(scope="module")
def law() -> Catalogue:
    return catalogue()


def pairs(law: Catalogue, day: date, agreement: str, duty: str = "assist") -> set[tuple[str, str]]:
    return {pair for tie in ties_on(law, day, [duty]) if tie.agreement.id == agreement for pair in tie.pairs()}


def test_the_dual_alliance_binds_both_and_the_triple_alliance_adds_italy(law: Catalogue):
    assert {("AUH", "DEU"), ("DEU", "AUH")} <= pairs(law, date(1880, 1, 1), "dual-1879")
    assert not pairs(law, date(1879, 1, 1), "dual-1879")


def test_a_member_is_bound_from_its_own_day(law: Catalogue):
    before, after = (pairs(law, day, "nato-1949") for day in (date(2023, 4, 3), date(2023, 4, 4)))

    assert ("USA", "FIN") not in before
    assert {("USA", "FIN"), ("FIN", "USA")} <= after


def test_a_pact_that_is_signed_only_binds_nobody(law: Catalogue):
    assert not pairs(law, date(2024, 7, 1), "rus-prk-2024")
    assert pairs(law, date(2025, 1, 10), "rus-prk-2024") == {("RUS", "PRK"), ("PRK", "RUS")}


def test_a_leg_that_is_suspended_is_left_out_and_named(law: Catalogue):
    found = [tie for tie in ties_on(law, date(2024, 1, 1), ["assist"]) if tie.agreement.id == "anzus-1951"]

    asleep = {pair for tie in found for pair in tie.asleep}
    assert asleep
    assert not asleep & {pair for tie in found for pair in tie.pairs()}
    assert any(tie_row(tie)["suspended"] for tie in found)


def test_strength_and_duty_and_state_narrow_the_ties(law: Catalogue):
    day = date(1914, 7, 28)
    every = ties_on(law, day)

    strong = ties_on(law, day, ["assist"], "L3")
    assert {tie.norm.id for tie in strong} < {tie.norm.id for tie in every}
    assert all(tie.norm.strength >= "L3" for tie in strong if tie.norm.strength)
    assert all("FRA" in tie.states for tie in ties_on(law, day, state="FRA"))


def test_what_binds_nearly_everybody_is_left_out_and_named(law: Catalogue):
    day = date(2024, 1, 1)

    assert "un-charter-1945" in {pact.id for pact in left_out(law, day)}
    assert "un-charter-1945" not in {tie.agreement.id for tie in ties_on(law, day)}


@pytest.mark.parametrize(("victim", "day"), [("FRA", date(1914, 7, 28)), ("POL", date(1939, 8, 31)), ("PRK", date(2025, 1, 10))])
def test_whoever_the_judge_holds_bound_to_assist_has_a_tie(law: Catalogue, victim: str, day: date):
    attack = Event(id="attack", date=day, kind="armed_attack", by=("anyone",), on=(victim,))
    bound = {
        (answer.who, answer.norm)
        for answer in judge(Case(id="x", today=day, events=(attack,)), law).answers
        if answer.verdict in {"obliged", "awaits"} and answer.duty == "assist" and answer.toward == victim
    }
    tied = {(bearer, tie.norm.id) for tie in ties_on(law, day, ["assist"]) for bearer, other in tie.pairs() if other == victim}
    by_class = {(bearer, tie.norm.id) for tie in ties_on(law, day, ["assist"]) if tie.group for bearer in tie.bearers}
    wide = {pact.id for pact in left_out(law, day)}

    assert {one for one in bound if one[1].partition("/")[0] not in wide} <= tied | by_class
