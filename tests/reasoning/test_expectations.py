"""Holding answers against what a case expects."""

import pytest
from pydantic import TypeAdapter
from tests.reasoning.small import LAW, case, event, fact, transfer

from foedus.reasoning import Answer, Expectation, MeasureAnswer, judge, run_case
from foedus.reasoning.answers import MeasureVerdict
from foedus.reasoning.expectations import absent, combine, misses

RAID = event("raid", "2025-03-01", "armed_attack", "UKR", "RUS", place="belgorod")
SAID = [fact("provoked", False, event="raid"), fact("state_of_war", True, of="RUS")]
ASKED = case(RAID, facts=SAID)


def wants(**what) -> Expectation:
    return Expectation.model_validate({"who": "PRK", "toward": "RUS", "norm": "rus-prk-2024/4", "verdict": "obliged", **what})


def answer(verdict: str, **more) -> Answer:
    given = {"who": "PRK", "toward": "RUS", "norm": "x-1900/1", "event": "e", "duty": "assist", "verdict": verdict, **more}
    return TypeAdapter(Answer).validate_python(given)


@pytest.mark.parametrize(
    ("wanted", "fault"),
    [
        (wants(), None),
        (wants(duty="assist", strength="L3"), None),
        (wants(duty="consult"), "PRK toward RUS, rus-prk-2024/4: expected the duty consult, got assist"),
        (wants(strength="L2"), "PRK toward RUS, rus-prk-2024/4: expected the strength L2, got L3"),
        (wants(verdict="not_triggered", reason="provoked"), "PRK toward RUS, rus-prk-2024/4: expected not_triggered, got obliged"),
        (wants(reason="provoked"), "PRK toward RUS, rus-prk-2024/4: obliged, expected for provoked, got no reason"),
        (wants(by_viewpoint={"UKR": "obliged"}), "PRK toward RUS, rus-prk-2024/4: expected obliged in the view of UKR, got None"),
        (wants(depends_on=["request"]), "PRK toward RUS, rus-prk-2024/4: expected it to turn on request, got nothing"),
        (wants(norm="nato-1949/5"), "PRK toward RUS, nato-1949/5: no answer"),
        (wants(norm="rus-prk-2024"), None),
    ],
)
def test_a_miss_is_told_in_one_line(wanted: Expectation, fault: str | None):
    given = judge(ASKED, LAW)
    if wanted.norm == "nato-1949/5":
        given = given.model_copy(update={"answers": tuple(a for a in given.answers if a.norm != "nato-1949/5")})
    if wanted.norm == "rus-prk-2024":
        given = given.model_copy(update={"answers": tuple(a for a in given.answers if a.norm == "rus-prk-2024/4")})

    assert misses(wanted, given) == ([fault] if fault else [])


def test_one_of_several_reasons_is_enough_and_what_it_turns_on_need_only_be_contained():
    open_case = case(RAID, facts=[fact("provoked", False, event="raid")])
    no_war = case(RAID, facts=[SAID[0], fact("state_of_war", False, of="RUS")])

    assert misses(wants(verdict="undetermined", depends_on=["state_of_war"]), judge(open_case, LAW)) == []
    assert misses(wants(verdict="not_triggered", reason=["provoked", "not_state_of_war"]), judge(no_war, LAW)) == []


def test_a_conflict_is_met_by_its_pair_in_any_order_and_missed_by_name():
    given = judge(ASKED, LAW)

    assert misses(Expectation(who="PRK", conflict=("unsc-1718/8b", "rus-prk-2024/4")), given) == []
    assert misses(Expectation(who="CHN", conflict=("unsc-1718/8b", "rus-prk-2024/4")), given) == [
        "CHN: expected a conflict of unsc-1718/8b and rus-prk-2024/4, found none"
    ]


def test_over_several_events_the_strongest_verdict_counts_with_its_own_reasons():
    got = combine([answer("not_triggered", reasons=["provoked"]), answer("awaits", reasons=["no_request"]), answer("not_in_force")])

    assert got.verdict == "awaits"
    assert got.reasons == {"no_request"}
    assert [a.verdict for a in got.chosen] == ["awaits"]


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [("obliged", "awaits"), ("awaits", "undetermined"), ("undetermined", "permitted"), ("permitted", "prohibited"), ("prohibited", "not_triggered")],
)
def test_verdicts_rank_as_the_contract_ranks_them(stronger: str, weaker: str):
    assert combine([answer(weaker), answer(stronger)]).verdict == stronger


def test_over_several_events_each_viewpoint_takes_its_strongest():
    one = answer("disputed", by_viewpoint={"A": "obliged", "B": "not_triggered"}, reasons=["provoked"])
    other = answer("not_triggered", by_viewpoint={"A": "not_triggered", "B": "not_triggered"}, reasons=["outside_area"])
    third = answer("disputed", by_viewpoint={"A": "not_triggered", "B": "obliged"})

    assert combine([one, other]).by_viewpoint == {"A": "obliged", "B": "not_triggered"}
    assert combine([one, other]).verdict == "disputed"
    assert combine([one, other, third]).verdict == "obliged"


def test_parts_of_a_measure_are_taken_together_a_breach_before_all():
    verdicts: tuple[MeasureVerdict, ...] = ("no_breach", "breach", "not_in_force")
    parts = [MeasureAnswer(who="RUS", measure=f"m-1/{n}", transfer="t", verdict=v) for n, v in enumerate(verdicts)]

    assert combine(parts).verdict == "breach"


def test_a_case_that_names_what_the_library_does_not_have_is_neither_passed_nor_failed():
    norm = case(RAID, expect=(wants(norm="atlantis-1900/1"),))
    article = case(RAID, expect=(wants(norm="nato-1949/99"),))
    under = case(RAID, facts=[fact("request", True, by="RUS", under="atlantis-1900")], expect=(wants(),))
    goods = transfer("t", "2025-01-01", "RUS", "PRK", "coal")
    measure = case(goods, expect=(Expectation(who="RUS", measure="unsc-9999/1", transfer="t", verdict="breach"),))

    assert [absent(one, LAW) for one in (norm, article, under, measure)] == [
        ("atlantis-1900",), ("nato-1949/99",), ("atlantis-1900",), ("unsc-9999/1",)
    ]  # fmt: skip
    assert not run_case(norm, LAW).passed
    assert run_case(norm, LAW).missed == ()


def test_a_case_passes_when_nothing_is_missed():
    assert run_case(case(RAID, facts=SAID, expect=(wants(),)), LAW).passed
    assert not run_case(case(RAID, facts=SAID, expect=(wants(verdict="permitted"),)), LAW).passed
