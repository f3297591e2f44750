"""Where it happened: territory by viewpoint, areas by date, forces abroad, recognition."""

from copy import copy
from typing import Any

import pytest
from tests.reasoning.small import LAW, case, event, fact

from foedus.reasoning.location import locate
from foedus.reasoning.viewpoint import View
from foedus.terms.events import Fact


def where(norm: str, bearer: str, victim: str, view: str = "default", facts: tuple[Fact, ...] = (), by: str = "RUS", on: str = "", **what: Any):
    struck = event("e", what.pop("day", "2026-06-01"), what.pop("kind", "armed_attack"), by, on or victim, **what)
    return locate(LAW, LAW.norms[norm], bearer, victim, struck, View(case(struck, facts=facts), view))


@pytest.mark.parametrize(
    ("norm", "victim", "what", "inside"),
    [
        ("nato-1949/5", "EST", {"place": "tallinn"}, True),
        ("nato-1949/5", "USA", {"place": "hawaii"}, False),
        ("nato-1949/5", "USA", {"place": "alaska"}, True),
        ("nato-1949/5", "FRA", {"place": "mediterranean", "target": "vessel"}, True),
        ("nato-1949/5", "FRA", {"place": "mediterranean", "target": "infrastructure"}, False),
        ("nato-1949/5", "FRA", {"place": "algerian-departments", "day": "1958-06-01"}, True),
        ("nato-1949/5", "FRA", {"place": "algerian-departments", "day": "1962-07-04"}, False),
        ("teu-2007/42.7", "ESP", {"place": "canary-islands"}, True),
        ("teu-2007/42.7", "ESP", {"place": "mediterranean", "target": "vessel"}, False),
        ("rus-prk-2024/4", "RUS", {"place": "kursk", "target": "forces"}, True),
        ("arab-1950/2", "EGY", {"place": "mediterranean", "target": "aircraft"}, True),
        ("auh-rou-1883/2a", "AUH", {"place": "bukovina", "day": "1913-05-01"}, True),
        ("auh-rou-1883/2a", "AUH", {"place": "galicia", "day": "1913-05-01"}, False),
        ("usa-jpn-1960/5", "JPN", {"place": "senkaku-islands"}, True),
        ("usa-jpn-1960/5", "JPN", {"place": "kuril-islands"}, False),
        ("usa-kor-1953/3", "KOR", {"place": "yeonpyeong"}, True),
    ],
)
def test_a_place_lies_where_the_article_protects_or_not(norm: str, victim: str, what: dict[str, Any], inside: bool):
    assert where(norm, "GBR", victim, **what).inside is inside


@pytest.mark.parametrize(
    ("what", "inside", "unknown"),
    [
        ({}, True, ""),
        ({"target": "territory"}, True, ""),
        ({"target": "forces"}, None, "place"),
        ({"target": "vessel"}, None, "place"),
        ({"target": "infrastructure"}, None, "place"),
    ],
)
def test_without_a_place_only_an_attack_on_territory_is_on_the_victims_own(what: dict[str, Any], inside: bool | None, unknown: str):
    found = where("nato-1949/5", "GBR", "EST", **what)

    assert (found.inside, found.unknown) == (inside, unknown)


def test_where_forces_count_anywhere_their_place_need_not_be_known():
    assert where("arab-1950/2", "SYR", "EGY", target="forces").inside is True


def test_without_a_place_an_attack_on_land_that_must_border_a_state_is_unknown():
    assert where("auh-rou-1883/2a", "ROU", "AUH", day="1913-05-01").unknown == "place"


@pytest.mark.parametrize(("view", "inside"), [("RUS", True), ("PRK", True), ("unga", False), ("default", False), ("UKR", False)])
def test_whose_territory_a_disputed_place_is_depends_on_the_viewpoint(view: str, inside: bool):
    found = where("rus-prk-2024/4", "PRK", "RUS", view, by="UKR", place="crimea")

    assert found.inside is inside
    assert "Crimea" in found.why


def test_a_view_on_a_place_holds_from_its_own_day_on():
    assert where("rus-prk-2024/4", "PRK", "RUS", "RUS", by="UKR", place="crimea", day="2014-03-17").inside is False
    assert where("rus-prk-2024/4", "PRK", "RUS", "RUS", by="UKR", place="crimea", day="2014-03-18").inside is True


def test_an_attack_on_a_base_on_an_allys_soil_is_one_on_the_forces_there():
    assert where("nato-1949/5", "DEU", "USA", by="IRN", on="TUR USA", place="incirlik").inside is True
    assert where("nato-1949/5", "DEU", "USA", by="IRN", on="QAT USA", place="al-udeid").inside is False
    assert where("teu-2007/42.7", "DEU", "FRA", by="IRN", on="POL FRA", place="poland-east").inside is False


@pytest.mark.parametrize(("value", "inside", "unknown"), [(True, True, ""), (False, False, ""), ("unknown", None, "recognises")])
def test_recognition_decides_where_lawful_control_counts(value: Any, inside: bool | None, unknown: str):
    said = fact("recognises", value, who="USA", place="yeonpyeong", as_="KOR")
    found = where("usa-kor-1953/3", "USA", "KOR", facts=(said,), by="PRK", place="yeonpyeong")

    assert (found.inside, found.unknown) == (inside, unknown)


@pytest.mark.parametrize(("value", "inside"), [(True, True), (False, False), ("unknown", None)])
def test_a_place_beyond_the_area_counts_once_the_bearer_recognises_it(value: Any, inside: bool | None):
    said = fact("recognises", value, who="USA", place="liancourt-rocks", as_="KOR")

    assert where("usa-kor-1953/3", "USA", "KOR", facts=(said,), by="PRK", place="liancourt-rocks").inside is inside
    assert where("usa-kor-1953/3", "USA", "KOR", by="PRK", place="liancourt-rocks").inside is False


def test_recognition_does_not_carry_beyond_the_wider_area():
    said = fact("recognises", True, who="USA", place="ceuta-melilla", as_="KOR")

    assert where("usa-kor-1953/3", "USA", "KOR", facts=(said,), by="PRK", place="ceuta-melilla").inside is False


def test_recognition_by_the_bearer_makes_territory_where_the_viewpoint_does_not():
    said = fact("recognises", True, who="PRK", place="crimea", as_="RUS")

    assert where("rus-prk-2024/4", "PRK", "RUS", "unga", facts=(said,), by="UKR", place="crimea").inside is True


@pytest.mark.parametrize("value", [True, False, "unknown"])
def test_recognition_changes_nothing_where_administration_or_the_area_alone_counts(value: Any):
    said = fact("recognises", value, who="USA", place="senkaku-islands", as_="JPN")

    assert where("usa-jpn-1960/5", "USA", "JPN", facts=(said,), by="CHN", place="senkaku-islands").inside is True


def test_force_on_the_actors_own_soil_is_not_force_against_anothers_territory():
    assert where("un-charter-1945/2.4", "UKR", "RUS", "unga", by="UKR", place="crimea").inside is False
    assert where("un-charter-1945/2.4", "UKR", "RUS", "RUS", by="UKR", place="crimea").inside is True
    assert where("un-charter-1945/2.4", "UKR", "RUS", by="UKR").inside is True


BARE = LAW.place("crimea").model_copy(update={"sovereign": {}, "admin": ()})


@pytest.mark.parametrize(
    ("norm", "bearer", "victim", "unknown", "missing"),
    [
        ("rus-prk-2024/4", "PRK", "RUS", "sovereignty", "who is sovereign over"),
        ("un-charter-1945/2.4", "UKR", "RUS", "sovereignty", "who is sovereign over"),
        ("usa-kor-1953/3", "USA", "KOR", "administration", "who governs"),
    ],
)
def test_what_the_library_does_not_say_of_a_place_is_unknown_and_named(norm: str, bearer: str, victim: str, unknown: str, missing: str):
    law = copy(LAW)
    law.places = {**LAW.places, "crimea": BARE}
    struck = event("e", "2026-06-01", "armed_attack", "UKR", victim, place="crimea")
    found = locate(law, LAW.norms[norm], bearer, victim, struck, View(case(struck), "default"))

    assert (found.inside, found.unknown) == (None, unknown)
    assert missing in found.why


def test_where_the_library_does_not_say_whose_it_is_the_bearers_recognition_decides():
    law = copy(LAW)
    law.places = {**LAW.places, "crimea": BARE}
    struck = event("e", "2026-06-01", "armed_attack", "UKR", "RUS", place="crimea")
    said = fact("recognises", True, who="PRK", place="crimea", as_="RUS")
    found = locate(law, LAW.norms["rus-prk-2024/4"], "PRK", "RUS", struck, View(case(struck, facts=(said,)), "default"))

    assert found.inside is True
    assert "North Korea recognises" in found.why


def test_before_the_first_day_that_the_library_knows_the_sovereign_is_unknown():
    found = where("deu-ott-1914/4", "DEU", "OTT", by="GBR", place="cyprus-republic", day="1914-10-01")

    assert (found.inside, found.unknown) == (None, "sovereignty")
