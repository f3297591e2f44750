"""A case as logic facts."""

from datetime import date

import pytest
from tests.reasoning.small import LAW, case, event, fact

from foedus.reasoning.program import adversaries, hangs_on_help, is_adversary, needs, write
from foedus.reasoning.questions import ask
from foedus.reasoning.viewpoint import View
from foedus.terms.events import Fact
from foedus.terms.norms import Adversary


def lines(asked, norm: str, bearer: str, beneficiary: str, upon: str = "e") -> set[str]:
    questions = list(ask(asked, LAW, LAW.norms[norm], bearer, beneficiary, upon))
    return set(write(asked, LAW, View(asked, "default"), questions).lines)


@pytest.mark.parametrize(
    ("norm", "conditions"),
    [
        ("nato-1949/5", {"kind", "role", "bearer", "innocent", "area", "unprovoked"}),
        ("nato-1949/4", {"role", "leave"}),
        ("rus-prk-2024/4", {"kind", "role", "bearer", "innocent", "area", "unprovoked", "war"}),
        ("dual-1879/1", {"kind", "role", "bearer", "area", "adversary"}),
        ("triple-1882/3", {"kind", "role", "bearer", "innocent", "area", "unprovoked", "war", "attackers"}),
        ("triple-1882/4", {"kind", "role", "area", "adversary"}),
        ("un-charter-1945/2.4", {"kind", "act", "area", "unprovoked", "unwelcome"}),
        ("belgium-1839/7", {"kind", "act", "area"}),
        ("csk-sun-1935/2", {"kind", "role", "bearer", "innocent", "area", "unprovoked", "adversary", "ally"}),
        ("cyp-1960/4.2", {"kind", "role", "bearer", "area", "undecided"}),
        ("budapest-1994/4", {"kind", "role", "means"}),
        ("sun-afg-1978/4", {"kind", "role", "innocent", "area", "unprovoked", "leave"}),
        ("usa-kor-1953/2", {"kind", "role"}),
    ],
)
def test_a_norm_needs_the_conditions_that_its_text_has(norm: str, conditions: set[str]):
    assert set(needs(LAW, LAW.norms[norm], LAW.norms[norm].legs[0])) == conditions


@pytest.mark.parametrize(
    ("facts", "open_too"),
    [
        ([fact("request", False, by="BRA", under="rio-1947")], False),
        ([fact("request", False, by="BRA", under="rio-1947"), fact("decision", "unknown", under="rio-1947")], True),
        ([fact("request", "unknown", by="BRA", under="rio-1947")], True),
        ([], True),
    ],
)
def test_a_decision_that_stands_in_for_a_request_is_awaited_once_nobody_asks(facts: list[Fact], open_too: bool):
    told = lines(case(event("e", "2026-06-01", "armed_attack", "RUS", "BRA"), facts=facts), "rio-1947/3", "USA", "BRA")

    assert ('open(decision("rio-1947/3")).' in told) is open_too


@pytest.mark.parametrize(
    ("facts", "open_too"),
    [
        ([fact("consent", False, by="FIN", under="sun-fin-1948")], set()),
        ([fact("decision", False, under="sun-fin-1948")], set()),
        ([fact("consent", False, by="FIN", under="sun-fin-1948"), fact("decision", "unknown", under="sun-fin-1948")], {"decision"}),
        ([], {"consent", "decision"}),
    ],
)
def test_who_refuses_has_not_agreed_either(facts: list[Fact], open_too: set[str]):
    told = lines(case(event("e", "1960-06-01", "armed_attack", "DEU", "FIN"), facts=facts), "sun-fin-1948/1a", "SUN", "FIN")

    assert {one for one in ("consent", "decision") if any(line.startswith(f"open({one}(") for line in told)} == open_too


@pytest.mark.parametrize(
    ("by", "facts", "awaited"),
    [
        ("DEU", [], {"AUH", "FRA", "ITA", "NLD", "RUS"}),
        ("DEU", [fact("helps", False, who="DEU", toward="LUX")], {"AUH", "DEU", "FRA", "ITA", "NLD", "RUS"}),
        ("ESP", [], {"AUH", "DEU", "FRA", "ITA", "NLD", "RUS"}),
    ],
)
def test_the_breaker_of_a_common_guarantee_is_not_awaited_unless_the_case_speaks_of_it(by: str, facts: list[Fact], awaited: set[str]):
    told = lines(case(event("e", "1914-08-02", "invasion", by, "LUX"), facts=facts), "luxembourg-1867/2b", "GBR", "LUX")

    assert {line.split('"')[1] for line in told if line.startswith("ally(")} == awaited


def test_a_single_ally_that_attacks_is_awaited_and_does_not_help():
    told = lines(case(event("e", "1938-09-30", "invasion", "FRA", "CSK")), "csk-sun-1935/2", "SUN", "CSK")

    assert any(line.startswith("ally(") for line in told)
    assert not any(line.startswith(("open(helps(", "given(helps(")) for line in told)


def test_a_pair_that_no_leg_joins_needs_what_is_never_met():
    assert "pair" in set(needs(LAW, LAW.norms["triple-1882/2"], None))


def test_events_are_told_with_who_did_them_to_whom_and_what_came_before_that_they_may_answer():
    again = event("g", "2026-06-03", "incident", "RUS", "EST")
    asked = case(event("e", "2026-06-01", "threat", "RUS", "EST LVA"), event("f", "2026-06-02", "incident", "EST", "RUS"), again)
    told = lines(asked, "nato-1949/5", "USA", "EST")

    assert {'by("e","RUS").', 'on("e","EST").', 'on("e","LVA").', 'event("e"). kind("e",threat).'} <= told
    assert {line for line in told if line.startswith("earlier")} == {'earlier("e","f").', 'earlier("f","g").'}


@pytest.mark.parametrize(
    ("kind", "line"),
    [("armed_attack", "given"), ("invasion", "given"), ("incident", "open"), ("cyber_attack", "open"), ("blockade", "open"), ("aggression", "open")],
)
def test_what_an_event_amounts_to_is_given_by_its_kind_or_open(kind: str, line: str):
    told = lines(case(event("e", "2026-06-01", kind, "RUS", "EST")), "nato-1949/5", "USA", "EST")

    assert f'{line}(armed_attack("e")).' in told


@pytest.mark.parametrize("kind", ["threat", "mobilisation", "declaration_of_war", "territory_lent", "alliance_concluded"])
def test_words_and_preparations_are_no_armed_attack_unless_a_fact_says_so(kind: str):
    struck = event("e", "2026-06-01", kind, "RUS", "EST")
    said = [fact("armed_attack", True, event="e")]

    assert not [line for line in lines(case(struck), "nato-1949/5", "USA", "EST") if "(armed_attack(" in line]
    assert 'given(armed_attack("e")).' in lines(case(struck, facts=said), "nato-1949/5", "USA", "EST")


def test_a_given_provocation_is_told_for_every_victim_and_one_not_given_is_derived():
    struck = event("e", "2026-06-01", "armed_attack", "RUS", "EST LVA")

    assert {'derived("e","EST").', 'derived("e","LVA").'} <= lines(case(struck), "nato-1949/5", "USA", "EST")
    told = lines(case(struck, facts=[fact("provoked", "unknown", event="e")]), "nato-1949/5", "USA", "EST")
    assert {'open(provoked("e","EST")).', 'open(provoked("e","LVA")).'} <= told
    assert 'derived("e","EST").' not in told


def test_a_declared_war_is_a_state_of_war_for_both_unless_the_case_says_otherwise():
    note, raid = event("n", "2025-02-01", "declaration_of_war", "UKR", "RUS"), event("e", "2025-03-01", "armed_attack", "UKR", "RUS")
    denied = [fact("state_of_war", False, of="RUS")]

    assert 'given(state_of_war("RUS")).' in lines(case(note, raid), "rus-prk-2024/4", "PRK", "RUS")
    assert 'given(state_of_war("RUS")).' not in lines(case(note, raid, facts=denied), "rus-prk-2024/4", "PRK", "RUS")


def test_who_fights_the_victim_helps_its_attacker_unless_the_case_says_otherwise():
    two = (event("e", "1913-05-01", "armed_attack", "FRA", "DEU"), event("f", "1913-05-02", "armed_attack", "RUS", "DEU"))
    denied = [fact("helps", False, who="RUS", toward="FRA")]

    assert 'given(helps("RUS","FRA")).' in lines(case(*two), "dual-1879/1", "AUH", "DEU")
    assert 'given(helps("RUS","FRA")).' not in lines(case(*two, facts=denied), "dual-1879/1", "AUH", "DEU")
    assert 'open(helps("RUS","FRA")).' in lines(case(two[0]), "dual-1879/1", "AUH", "DEU")


def test_a_norm_asleep_is_told_so_and_nothing_more():
    told = lines(case(event("e", "2026-06-01", "armed_attack", "RUS", "UKR")), "nato-1949/5", "USA", "UKR")

    assert "asleep(0)." in told
    assert not [line for line in told if line.startswith(("needs(0", "awake(0"))]


def test_a_secret_protocol_narrows_the_enemies_for_those_who_know_it():
    norm = LAW.norms["gbr-pol-1939/1"]
    struck = event("e", "1939-09-17", "invasion", "SUN", "POL")

    assert adversaries(norm, norm.legs[0], case(struck)) == (Adversary(states=("DEU",)),)
    assert adversaries(norm, norm.legs[0], case(struck, known_by="1939-09-18")) == norm.legs[0].adversaries


@pytest.mark.parametrize(
    ("option", "state", "day", "fits"),
    [
        (Adversary(states=("RUS",)), "RUS", "1913-05-01", True),
        (Adversary(states=("RUS",)), "FRA", "1913-05-01", False),
        (Adversary.model_validate({"except": ["RUS"]}), "RUS", "1913-05-01", False),
        (Adversary.model_validate({"class": "great_power"}), "SRB", "1913-05-01", False),
        (Adversary.model_validate({"class": "great_power"}), "JPN", "1894-05-01", False),
        (Adversary.model_validate({"class": "great_power"}), "JPN", "1904-05-01", True),
        (Adversary(outside=True), "ITA", "1913-05-01", False),
        (Adversary(outside=True), "ITA", "1915-05-30", True),
        (Adversary.model_validate({"states": ["ITA"], "until": "1915-05-04"}), "ITA", "1915-05-05", False),
        (Adversary.model_validate({"states": ["ITA"], "from": "1915-05-05"}), "ITA", "1915-05-04", False),
        (Adversary(), "non_state", "1913-05-01", True),
    ],
)
def test_an_enemy_fits_what_the_article_names_or_not(option: Adversary, state: str, day: str, fits: bool):
    assert is_adversary(LAW, LAW.norms["triple-1882/4"], option, state, date.fromisoformat(day)) is fits


def test_an_enemy_that_would_be_named_with_help_hangs_on_help():
    asked = case(event("e", "1913-05-01", "armed_attack", "AUH", "RUS"), event("f", "1913-05-01", "armed_attack", "TUR", "RUS"))
    by_austria, by_turkey = (next(iter(ask(asked, LAW, LAW.norms["fra-rus-1894/1"], "FRA", "RUS", upon))) for upon in "ef")

    assert hangs_on_help(LAW, asked, by_austria)
    assert not hangs_on_help(LAW, asked, by_turkey)
