"""The judge: a case in, every verdict out."""

import gc

import pytest
from tests.reasoning.small import LAW, answer, ask, case, event, fact, transfer

from foedus.reasoning import ANYONE, judge
from foedus.reasoning.judge import WHY_NOT
from foedus.reasoning.program import needs
from foedus.terms.errors import UnknownName

RAID = event("raid", "2025-03-01", "armed_attack", "UKR", "RUS", place="belgorod")


def test_russia_owes_north_korea_assistance_when_the_south_attacks():
    struck = event("strike", "2026-06-02", "armed_attack", "KOR", "PRK", place="pyongyang")
    told = ask(case(struck, facts=[fact("state_of_war", True, of="PRK")]), "RUS", "PRK", "rus-prk-2024/4")

    assert (told.verdict, told.duty, told.strength, told.reasons, told.depends_on) == ("obliged", "assist", "L3", (), ())


def test_the_nearest_misses_are_answered_as_well_as_the_hits():
    told = judge(case(event("strike", "2026-06-02", "armed_attack", "KOR", "PRK", place="pyongyang")), LAW)

    assert answer(told, "USA", "KOR", "usa-kor-1953/3").reasons == ("outside_area", "beneficiary_is_attacker")
    assert answer(told, "RUS", "PRK", "rus-prk-2000/2").verdict == "not_in_force"


def test_what_is_unknown_is_named_and_nothing_else_is():
    told = ask(case(RAID), "PRK", "RUS", "rus-prk-2024/4")

    assert (told.verdict, told.reasons, told.depends_on) == ("undetermined", ("unknown_fact",), ("state_of_war",))


def test_viewpoints_that_differ_make_a_dispute_with_the_reasons_of_each():
    facts = [fact("provoked", {"RUS": False, "UKR": True}, event="raid"), fact("state_of_war", True, of="RUS")]
    told = ask(case(RAID, facts=facts), "PRK", "RUS", "rus-prk-2024/4")

    assert told.verdict == "disputed"
    assert told.by_viewpoint == {"RUS": "obliged", "UKR": "not_triggered"}
    assert told.reasons == ("provoked",)


def test_a_dispute_names_what_one_of_its_viewpoints_turns_on():
    facts = [fact("provoked", {"RUS": False, "UKR": True}, event="raid")]

    assert ask(case(RAID, facts=facts), "PRK", "RUS", "rus-prk-2024/4").depends_on == ("state_of_war",)


def test_without_a_difference_no_viewpoints_are_told():
    assert ask(case(RAID), "PRK", "RUS", "rus-prk-2024/4").by_viewpoint == {}


def test_of_two_legs_that_join_one_pair_the_stronger_answer_is_kept():
    told = judge(case(event("e", "1913-05-01", "armed_attack", "DEU", "FRA")), LAW)

    assert len([a for a in told.answers if (a.who, a.toward, a.norm) == ("RUS", "FRA", "fra-rus-1894/1")]) == 1


def test_of_two_legs_that_both_fail_the_reasons_of_both_are_told():
    attack = event("e", "1940-07-02", "armed_attack", "HUN", "ROU")
    told = ask(case(attack, facts=[fact("state_of_war", True, of="GBR")]), "TUR", "GBR", "gbr-fra-tur-1939/3")

    assert (told.verdict, set(told.reasons)) == ("not_triggered", {"wrong_kind", "adversary_not_named"})


@pytest.mark.parametrize(
    ("norm", "bearer", "beneficiary", "day"),
    [("fpda-1971/5", "GBR", "MYS", "1985-06-01"), ("ecowas-1981/3", "NGA", "NER", "2023-07-26")],
)
def test_unrest_at_home_does_not_come_from_outside(norm: str, bearer: str, beneficiary: str, day: str):
    told = ask(case(event("e", day, "unrest", "non_state", beneficiary)), bearer, beneficiary, norm)

    assert (told.verdict, set(told.reasons)) == ("not_triggered", {"adversary_not_named", "wrong_kind"})


def test_every_condition_that_a_norm_of_the_library_can_need_has_a_reason():
    asked = {c for norm in LAW.norms.values() for leg in (*norm.legs, None) for c in needs(LAW, norm, leg)}

    assert asked - {"role", "act", "kind", "leave", "adversary"} <= set(WHY_NOT)


@pytest.mark.parametrize(
    ("kind", "norm", "reasons"),
    [
        ("threat", "nato-1949/5", ("not_armed_attack", "wrong_kind")),
        ("threat", "tfeu-2007/222", ("wrong_kind", "no_request")),
        ("declaration_of_war", "gcc-2000/2", None),
    ],
)
def test_an_event_of_another_kind_is_told_as_one(kind: str, norm: str, reasons: tuple[str, ...] | None):
    facts = [fact("request", False, by="EST", under="tfeu-2007/222")]
    told = judge(case(event("e", "2026-06-01", kind, "RUS", "EST", place="tallinn"), facts=facts), LAW)
    found = [a for a in told.answers if a.norm == norm and a.who == "DEU"]

    assert [a.reasons for a in found] == ([reasons] if reasons else [])


def test_a_cap_tells_whether_it_was_passed():
    went = transfer("oil", "2024-06-01", "RUS", "PRK", "crude_oil", quantity=5_000_000, unit="barrel")
    told = {m.measure: (m.verdict, m.reasons) for m in judge(case(went, facts=[fact("exempted", False, transfer="oil")]), LAW).measures}

    assert told["unsc-2397/4"] == ("breach", ("above_cap",))
    assert told["unsc-2397/7"] == ("no_breach", ())


def test_an_attacker_that_nobody_names_may_stand_in_a_question():
    told = ask(case(event("e", "2026-06-01", "armed_attack", ANYONE, "EST", place="tallinn")), "USA", "EST", "nato-1949/5")

    assert told.verdict == "obliged"
    assert "an unnamed outside state" in " ".join(b for step in told.explanation for b in step.because)


def test_the_answer_has_the_shape_of_the_contract():
    told = judge(case(RAID, transfer("oil", "2025-03-01", "RUS", "PRK", "oil", unit="barrel")), LAW).model_dump(mode="json")

    assert set(told) == {"case", "today", "viewpoints", "answers", "measures", "conflicts"}
    assert {"who", "toward", "norm", "event", "duty", "strength", "verdict", "reasons", "by_viewpoint", "depends_on", "explanation"} <= set(
        told["answers"][0]
    )
    assert {"who", "measure", "transfer", "verdict", "depends_on", "explanation"} <= set(told["measures"][0])
    assert {"text", "article", "because"} <= set(told["answers"][0]["explanation"][0])


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_of_cycles_is_left_as_it_was(on: bool):
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        judge(case(RAID), LAW)
        assert gc.isenabled() is on
        with pytest.raises(UnknownName):
            judge(case(event("raid", "2025-03-01", "armed_attack", "UKR", "RUS", place="nowhere")), LAW)
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()
