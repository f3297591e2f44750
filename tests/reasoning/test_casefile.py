"""Case files: what is read, and the one line that a wrong file gets."""

from datetime import date
from pathlib import Path

import pytest
from tests.reasoning.small import PLACES, case, event, fact, transfer

from foedus.library import catalogue
from foedus.reasoning import ANYONE, Case, check_case, read_case
from foedus.reasoning.casefile import UNITS, strangers
from foedus.reasoning.transfers import TO_BASE
from foedus.terms.errors import CaseError
from foedus.terms.events import Transfer

GOOD = """\
id: good
title: A raid and a cargo
today: 2025-03-02
known_by: 2025-03-02
events:
  - {id: raid, date: 2025-03-01, kind: armed_attack, by: [UKR], on: [RUS], place: belgorod, target: forces}
  - {id: answer, date: 2025-03-02, kind: invasion, by: [RUS], on: [UKR]}
facts:
  - {fact: provoked, event: raid, value: {RUS: false, unga: true}}
  - {fact: recognises, who: USA, place: crimea, as: UKR, value: true}
transfers:
  - {id: oil, date: 2025-03-01, from: RUS, to: PRK, goods: crude_oil, quantity: unknown, unit: barrel, before: 5}
viewpoints: [RUS, unga]
expect:
  - {who: PRK, toward: RUS, norm: rus-prk-2024/4, verdict: undetermined, depends_on: [state_of_war]}
  - {who: RUS, measure: unsc-2397/4, transfer: oil, verdict: undetermined, reason: unknown_fact}
  - {who: PRK, conflict: [rus-prk-2024/4, unsc-1718/8b]}
note: made up
"""
WRONG = {
    # what is put in place of what -> the line its writer gets, without the name of the file
    ("by: [UKR]", "by: [UKN]"): "6: at $.events[0].by[0]: unknown state 'UKN'; did you mean 'UKR'?",
    ("on: [UKR]", "on: [UKRA]"): "7: at $.events[1].on[0]: unknown state 'UKRA'; did you mean 'UKR'?",
    ("place: belgorod", "place: belgrod"): "6: at $.events[0].place: unknown place 'belgrod'; did you mean 'belgorod'?",
    ("today: 2025-03-02", "today: 2025-03-01"): "7: at $.events[1].date: event answer (2025-03-02) lies after today (2025-03-01)",
    ("date: 2025-03-02, kind", "date: 2025-02-02, kind"): (
        "7: at $.events[1].date: event answer stands after a later one; write events in time order"
    ),
    ("id: answer", "id: raid"): "6: at $.events[0].id: the id 'raid' is used twice",
    ("id: oil", "id: raid"): "6: at $.events[0].id: the id 'raid' is used twice",
    ("from: RUS", "from: RUSS"): "12: at $.transfers[0].from: unknown state 'RUSS'; did you mean 'RUS'?",
    ("to: PRK", "to: DPRK"): "12: at $.transfers[0].to: unknown state 'DPRK'; did you mean 'PRK'?",
    ("goods: crude_oil", "goods: crude"): "12: at $.transfers[0].goods: unknown goods 'crude'; did you mean 'crude_oil'?",
    ("date: 2025-03-01, from", "date: 2025-04-01, from"): ("12: at $.transfers[0].date: transfer oil (2025-04-01) lies after today (2025-03-02)"),
    ("before: 5", "before: -5"): "12: at $.transfers[0].before: before -5 is no amount; write a number from 0 up, or unknown",
    ("quantity: unknown", "quantity: inf"): "12: at $.transfers[0].quantity: quantity inf is no amount; write a number from 0 up, or unknown",
    ("quantity: unknown", "quantity: nan"): "12: at $.transfers[0].quantity: quantity nan is no amount; write a number from 0 up, or unknown",
    ("unit: barrel", "unit: barrell"): "12: at $.transfers[0].unit: unknown unit 'barrell'; did you mean 'barrel'?",
    ("before: 5", "price: 5, price_unit: furlong"): (
        "12: at $.transfers[0].price_unit: unknown unit of a price 'furlong'; write it as usd_per_barrel"
    ),
    ("to: PRK", "to: RUS"): "12: at $.transfers[0].to: RUS both gives and receives; name two states",
    ("by: [RUS], on: [UKR]", "by: [RUS], on: [RUS]"): (
        "7: at $.events[1].on: RUS stands on both sides of event answer; a state does not attack itself"
    ),
    ("kind: invasion", "knd: invasion"): "7: at $.events[1].knd: unknown key 'knd'; did you mean 'kind'?",
    ("before: 5", "price: -1"): "12: at $.transfers[0].price: price -1 is no amount; write a number from 0 up, or unknown",
    ("event: raid, value", "of: RUS, value"): "9: at $.facts[0]: fact provoked wants event and value; it has of",
    ("event: raid, value", "value"): "9: at $.facts[0]: fact provoked wants event and value; it has nothing",
    ("event: raid, value", "event: riad, value"): "9: at $.facts[0].event: unknown event 'riad'; did you mean 'raid'?",
    ("fact: provoked, event: raid, value", "fact: happened, transfer: gas, value"): "9: at $.facts[0].transfer: unknown transfer 'gas'",
    ("who: USA", "who: USAA"): "10: at $.facts[1].who: unknown state 'USAA'; did you mean 'USA'?",
    ("place: crimea", "place: krimea"): "10: at $.facts[1].place: unknown place 'krimea'; did you mean 'crimea'?",
    ("as: UKR", "as: UKN"): "10: at $.facts[1].as: unknown state 'UKN'; did you mean 'UKR'?",
    ("{RUS: false, unga: true}", "{RUS: false, UNGA: true}"): "9: at $.facts[0].value.UNGA: unknown viewpoint 'UNGA'; did you mean 'unga'?",
    (
        "depends_on: [state_of_war]",
        "by_viewpoint: {RUZ: obliged}",
    ): "15: at $.expect[0].by_viewpoint.RUZ: unknown viewpoint 'RUZ'; did you mean 'RUS'?",
    ("viewpoints: [RUS, unga]", "viewpoints: [RUS, ungaa]"): "13: at $.viewpoints[1]: unknown viewpoint 'ungaa'; did you mean 'unga'?",
    ("fact: recognises, who: USA, place: crimea, as: UKR, value: true", "fact: provoked, event: raid, value: true"): (
        "10: at $.facts[1]: fact provoked is given twice, with two values; keep one of them"
    ),
    ("toward: RUS, norm", "toward: RUSS, norm"): "15: at $.expect[0].toward: unknown state 'RUSS'; did you mean 'RUS'?",
    ("{who: PRK, toward", "{who: PRKK, toward"): "15: at $.expect[0].who: unknown state 'PRKK'; did you mean 'PRK'?",
    ("toward: RUS, norm", "toward: RUS, event: war, norm"): "15: at $.expect[0].event: unknown event 'war'",
    ("transfer: oil", "transfer: oli"): "16: at $.expect[1].transfer: unknown transfer 'oli'; did you mean 'oil'?",
    ("verdict: undetermined, depends_on: [state_of_war]", "depends_on: [state_of_war]"): (
        "15: at $.expect[0]: an expectation needs a verdict (or a conflict)"
    ),
    ("norm: rus-prk-2024/4, verdict", "verdict"): "15: at $.expect[0]: an expectation asks about one of: norm, measure, conflict",
    ("norm: rus-prk-2024/4, verdict", "norm: rus-prk-2024/4, measure: unsc-2397/4, transfer: oil, verdict"): (
        "15: at $.expect[0]: an expectation asks about one of: norm, measure, conflict"
    ),
    ("toward: RUS, norm", "norm"): "15: at $.expect[0]: an expectation on a norm needs `toward`",
    ("transfer: oil, verdict", "verdict"): "16: at $.expect[1]: an expectation on a measure needs `transfer`",
    ("kind: armed_attack", "kind: armed_atack"): "6: at $.events[0].kind: unknown value 'armed_atack'; did you mean 'armed_attack'?",
    ("by: [UKR]", "by: []"): "6: at $.events[0].by: at least one is wanted here",
    ("id: good", "name: good"): "1: at $.id: 'id' is missing",
}


@pytest.mark.parametrize(("change", "line"), WRONG.items(), ids=[f"{old} -> {new}" for old, new in WRONG])
def test_a_wrong_file_gets_one_line_with_place_fault_and_what_was_meant(change: tuple[str, str], line: str, tmp_path: Path):
    old, new = change
    assert old in GOOD
    path = tmp_path / "case.yaml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(CaseError) as fault:
        read_case(path, PLACES)

    told = str(fault.value).removeprefix(f"{path}:")
    assert told == line
    assert "\n" not in told


def test_a_good_file_is_read_whole(tmp_path: Path):
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    read = read_case(path, PLACES)

    assert (read.id, read.today, read.viewpoints) == ("good", date(2025, 3, 2), ("RUS", "unga"))
    assert read.event("answer").by == ("RUS",)
    assert read.transfer("oil").quantity == "unknown"
    assert read.facts[0].value == {"RUS": "false", "unga": "true"}
    assert read.expect[1].reason == ("unknown_fact",)


def test_a_case_with_neither_events_nor_transfers_is_refused(tmp_path: Path):
    path = tmp_path / "empty.yaml"
    path.write_text("id: empty\ntoday: 2025-03-02\n", encoding="utf-8")

    with pytest.raises(CaseError, match="a case needs events or transfers"):
        read_case(path, PLACES)


def test_a_fact_said_twice_alike_is_no_fault():
    twice = case(event("raid", "2025-03-01", "armed_attack", "UKR", "RUS"), facts=[fact("provoked", True, event="raid")] * 2)

    assert check_case(twice, PLACES) is twice


def test_a_case_from_no_file_is_checked_by_the_same_rules_and_named_by_its_id():
    wrong = case(transfer("oil", "2025-03-01", "RUS", "PRK", "petrol"))

    with pytest.raises(CaseError, match=r"^small: at \$\.transfers\[0\]\.goods: unknown goods 'petrol'; did you mean 'petroleum'\?$"):
        check_case(wrong, PLACES)


def test_the_states_of_a_case_are_those_touched_and_those_that_ask_but_never_nobody():
    asked = case(
        event("raid", "2025-03-01", "armed_attack", "non_state", "RUS"),
        event("other", "2025-03-01", "threat", ANYONE, "KAZ"),
        facts=[fact("request", True, by="POL", under="nato-1949/4")],
    )

    assert asked.states() == ("RUS", "KAZ", "POL")


def test_an_unnamed_attacker_is_a_state_that_a_case_may_name():
    assert isinstance(check_case(case(event("raid", "2025-03-01", "armed_attack", ANYONE, "RUS")), PLACES), Case)


def test_every_unit_that_converts_or_that_a_measure_counts_in_is_known():
    limits = [limit for one in catalogue().measures.values() if one.cap for limit in one.cap.amounts]

    assert limits
    assert set(TO_BASE) <= UNITS
    assert {part for limit in limits for part in limit.unit.split("_per_")} <= UNITS


@pytest.mark.parametrize(
    ("given", "unit"),
    [("USD/barrel", "usd_per_barrel"), ("EUR", "eur"), ("ILS", "ils"), ("Barrels", "barrel"), ("million barrels", "million_barrels"), (None, None)],
)
def test_a_unit_is_read_however_it_is_spelt(given: str | None, unit: str | None):
    gas = {"id": "gas", "date": "2024-01-01", "from": "RUS", "to": "PRK", "goods": "crude_oil", "unit": given, "price_unit": given}
    read = Transfer.model_validate(gas)

    assert (read.unit, read.price_unit) == (unit, unit)


def test_each_state_that_was_none_on_its_day_is_named_once_with_its_place():
    acts = event("a", "1955-05-14", "armed_attack", "SUN RUS", "UKR HUN"), event("b", "1955-05-15", "armed_attack", "RUS", "HUN")
    asked = case(
        *acts, transfer("t", "1955-05-14", "SUN", "KAZ", "arms"), facts=[fact("provoked", {"BLR": True}, event="a")], viewpoints=("DDR", "LTU")
    )

    found = list(strangers(asked))
    assert [line.split(": ")[0] for line in found] == [
        "$.events[0].by[1]", "$.events[0].on[0]", "$.transfers[0].to", "$.viewpoints[1]", "$.facts[0].value.BLR",
    ]  # fmt: skip
    assert found[0].endswith("did you mean SUN?")


def test_states_of_their_day_and_actors_that_are_no_states_are_no_strangers():
    assert not list(strangers(case(event("a", "2025-05-14", "armed_attack", "non_state", "RUS"), viewpoints=("unga",))))
