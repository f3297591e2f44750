"""Viewpoints: whose facts, whose maps."""

import pytest
from tests.reasoning.small import LAW, case, event, fact, transfer

from foedus.reasoning import Expectation
from foedus.reasoning.viewpoint import View, names_norm, viewpoints

RAID = event("raid", "2025-03-01", "armed_attack", "UKR", "RUS")


def test_listed_viewpoints_are_the_viewpoints():
    asked = case(RAID, facts=[fact("provoked", {"RUS": False, "UKR": True}, event="raid")], viewpoints=("unga",))

    assert viewpoints(asked, LAW) == ("unga",)


def test_with_nothing_that_differs_there_is_one_viewpoint():
    assert viewpoints(case(RAID), LAW) == ("default",)


def test_facts_places_and_expectations_bring_their_viewpoints():
    by_fact = case(RAID, facts=[fact("provoked", {"RUS": False, "UKR": True}, event="raid")])
    by_place = case(event("strike", "2025-03-01", "armed_attack", "UKR", "RUS", place="crimea"))
    wanted = Expectation(who="PRK", toward="RUS", norm="rus-prk-2024/4", verdict="disputed", by_viewpoint={"RUS": "obliged", "USA": "not_triggered"})

    assert viewpoints(by_fact, LAW) == ("RUS", "UKR")
    assert viewpoints(by_place, LAW) == ("unga", "UKR", "RUS", "PRK")
    assert viewpoints(case(RAID, expect=(wanted,)), LAW) == ("RUS", "USA")


def test_everyone_else_is_a_viewpoint_where_no_named_one_sees_the_default_map():
    landing = event("landing", "1982-04-02", "invasion", "ARG", "GBR", place="falkland-islands")

    assert viewpoints(case(landing), LAW) == ("ARG", "default")
    assert viewpoints(case(landing, facts=[fact("provoked", {"GBR": False}, event="landing")]), LAW) == ("GBR", "ARG")


def test_a_contested_measure_brings_the_viewpoints_that_hold_it_void():
    after = transfer("drones", "2025-10-01", "IRN", "RUS", "drone")
    before = transfer("drones", "2025-09-27", "IRN", "RUS", "drone")

    assert set(viewpoints(case(after), LAW)) == {"RUS", "CHN", "IRN", "default"}
    assert viewpoints(case(before), LAW) == ("default",)


def test_a_viewpoint_that_a_fact_does_not_name_finds_it_unknown_and_a_silent_case_says_nothing():
    asked = case(RAID, facts=[fact("provoked", {"RUS": False}, event="raid"), fact("state_of_war", True, of="RUS")])

    assert View(asked, "RUS").truth("provoked", "raid") == "false"
    assert View(asked, "unga").truth("provoked", "raid") == "unknown"
    assert View(asked, "unga").truth("state_of_war", "RUS") == "true"
    assert View(asked, "unga").truth("state_of_war", "UKR") is None


def test_a_fact_under_an_agreement_holds_for_each_article_and_one_under_an_article_goes_before_it():
    facts = [fact("request", True, by="RUS", under="cst-1992"), fact("request", False, by="RUS", under="cst-1992/4")]
    view = View(case(RAID, facts=facts), "default")

    assert view.under("request", "cst-1992/2", "RUS") == "true"
    assert view.under("request", "cst-1992/4", "RUS") == "false"
    assert view.under("request", "cst-1992/4", "ARM") is None
    assert view.under("consent", "cst-1992/2", "RUS") is None


@pytest.mark.parametrize(
    ("given", "norm", "named"),
    [
        ("nato-1949", "nato-1949/5", True),
        ("nato-1949/5", "nato-1949/5", True),
        ("nato-1949/5", "nato-1949/5.1", True),
        ("nato-1949/5", "nato-1949/5a", True),
        ("unsc-1718/8", "unsc-1718/8a1", True),
        ("unsc-1718/8a", "unsc-1718/8a1", True),
        ("un-charter-1945/5", "un-charter-1945/51", False),
        ("nato-1949/5.1", "nato-1949/5", False),
        ("nato", "nato-1949/5", False),
        ("cst-1992/4", "cst-1992/2", False),
    ],
)
def test_an_id_names_a_norm_its_article_or_its_whole_agreement(given: str, norm: str, named: bool):
    assert names_norm(given, norm) is named
