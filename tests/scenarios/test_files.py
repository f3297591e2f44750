from pathlib import Path

import pytest

from foedus.library import catalogue
from foedus.scenarios.files import FactChance, check_scenario, names_fact, read_scenario
from foedus.terms.errors import ScenarioError

from .made import scenario

GOOD = """id: strike
title: South Korea strikes North Korea
today: 2025-03-01
events:
  - {id: raid, date: 2025-03-01, kind: armed_attack, by: [KOR], on: [PRK]}
facts:
  - {fact: state_of_war, of: PRK, value: unknown}
states: [KOR, PRK, RUS]
wills:
  - {id: revenge, who: PRK, attacks: KOR, after: ["KOR:PRK"], chance: 0.5, held_back_by: [kor-prk-1991]}
chances:
  default: 0.5
  norms: {rus-prk-2024/4: 0.9}
  states: {RUS: 0.8}
  facts:
    - {fact: state_of_war, of: PRK, chance: 0.9}
  rho: 0.1
"""
WRONG = [
    ("default: 0.5", "default: 1.5", "12: at $.chances.default: 1.5 is no chance; write a number from 0 to 1: 1.5 per cent is 0.015"),
    ("default: 0.5", "default: -0.1", "12: at $.chances.default: -0.1 is no chance; write a number from 0 to 1"),
    ("default: 0.5", "default: half", "12: at $.chances.default: 'half' is no chance; write a number from 0 to 1"),
    ("default: 0.5", "default: true", "12: at $.chances.default: True is no chance; write a number from 0 to 1"),
    ("  default: 0.5\n", "", "11: at $.chances.default: 'default' is missing"),
    ("default: 0.5", "default: 0.5\n  kep: 1", "13: at $.chances.kep: unknown key 'kep'; did you mean 'kept'?"),
    ("rho: 0.1", "rho: 1", "17: at $.chances.rho: 1 is no correlation; write a number from 0 up to, but not, 1"),
    (
        "rus-prk-2024/4: 0.9",
        "rus-prk-2042/4: 0.9",
        "13: at $.chances.norms.rus-prk-2042/4: unknown norm or agreement 'rus-prk-2042/4'; did you mean 'rus-prk-2024/4'?",
    ),
    ("rus-prk-2024/4: 0.9", "rus-prk-2024/4: {RUZ: 0.9}", "unknown state 'RUZ'; did you mean 'RUS'?"),
    ("states: {RUS: 0.8}", "states: {RUZ: 0.8}", "14: at $.chances.states.RUZ: unknown state 'RUZ'; did you mean 'RUS'?"),
    ("of: PRK, chance", "of: PKR, chance", "16: at $.chances.facts[0].of: unknown state 'PKR'; did you mean 'PRK'?"),
    ("of: PRK, chance", "under: nato-1949, chance", "fact state_of_war wants of and chance; it has under"),
    ("state_of_war, of: PRK, chance", "exempted, transfer: x, chance", "$.chances.facts[0].transfer: unknown key 'transfer'"),
    ("value: unknown", "value: true", "the case says that fact state_of_war is true, so it has no chance; keep the value or the chance"),
    ("states: [KOR, PRK, RUS]", "states: [KOR, PRK, RUZ]", "8: at $.states[2]: unknown state 'RUZ'; did you mean 'RUS'?"),
    ("states: [KOR, PRK, RUS]", "states: [KOR, RUS]", "8: at $.states: PRK stands in the events, but not among the states; add PRK"),
    ("states: [KOR, PRK, RUS]", "states: [KOR, PRK, RUS, RUS]", "8: at $.states[3]: RUS is named twice; keep one of them"),
    ("who: PRK, attacks", "who: PRQ, attacks", "10: at $.wills[0].who: unknown state 'PRQ'; did you mean 'PRK'?"),
    ("who: PRK, attacks", "who: USA, attacks", "10: at $.wills[0].who: USA is not among the states of the scenario; "),
    ("attacks: KOR", "attacks: PRK", "10: at $.wills[0].attacks: PRK stands on both sides of will revenge; a state does not attack itself"),
    ("who: PRK, attacks: KOR", "who: KOR, attacks: PRK", "10: at $.wills[0]: KOR attacks PRK in the events already; leave the will out"),
    (
        '["KOR:PRK"]',
        '["KOR-PRK"]',
        "10: at $.wills[0].after[0]: 'KOR-PRK' is no attack; write the attacker, a colon and the attacked, such as DEU:RUS",
    ),
    ("held_back_by: [kor-prk-1991]", "held_back_by: [kor-prk-1919]", "unknown norm or agreement 'kor-prk-1919'; did you mean 'kor-prk-1991'?"),
    ("chance: 0.5, held", "place: seul, chance: 0.5, held", "10: at $.wills[0].place: unknown place 'seul'"),
    ("chance: 0.5, held", "chance: 5, held", "10: at $.wills[0].chance: 5 is no chance; write a number from 0 to 1: 5 per cent is 0.05"),
    ("by: [KOR], on: [PRK]}", "by: [KRO], on: [PRK]}", "5: at $.events[0].by[0]: unknown state 'KRO'; did you mean 'KOR'?"),
    ("wills:", "transfers:\n  - {id: t, date: 2025-03-01, from: KOR, to: PRK, goods: coal}\nwills:", "a scenario takes no transfers"),
    ("wills:", "expect:\n  - {who: RUS, toward: PRK, norm: rus-prk-2024/4, verdict: obliged}\nwills:", "a scenario takes no expectations"),
    ("id: strike", "id: strike\nround: 5", "2: at $.round: unknown key 'round'"),
    ("wills:", "wills:\n  - {id: revenge, who: PRK, attacks: KOR, chance: 0.5}", "the id 'revenge' is used twice"),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "strike.yaml"


def test_a_scenario_file_is_a_case_with_chances(file: Path):
    file.write_text(GOOD)

    read = read_scenario(file, catalogue())

    assert read.states_concerned == ("KOR", "PRK", "RUS")
    assert read.chances.norms == {"rus-prk-2024/4": 0.9}
    assert read.wills[0].after == ("KOR:PRK",)
    assert read.events[0].by == ("KOR",)


@pytest.mark.parametrize(("right", "wrong", "message"), WRONG, ids=[wrong for _, wrong, _ in WRONG])
def test_a_wrong_file_is_refused_with_its_line_and_what_was_meant(file: Path, right: str, wrong: str, message: str):
    assert GOOD.count(right) >= 1
    file.write_text(GOOD.replace(right, wrong, 1))

    with pytest.raises(ScenarioError) as fault:
        read_scenario(file, catalogue())

    assert message in str(fault.value)
    assert str(fault.value).startswith(f"{file}:")


def test_a_file_that_is_not_there_is_said_to_be_missing(file: Path):
    with pytest.raises(ScenarioError, match="no such file"):
        read_scenario(file, catalogue())


def test_a_scenario_that_comes_from_no_file_is_checked_too():
    with pytest.raises(ScenarioError, match="unknown state 'RUZ'"):
        check_scenario(scenario(chances={"default": 0.5, "states": {"RUZ": 1}}), catalogue())


def test_a_request_may_be_named_by_its_whole_agreement_and_no_other():
    given = FactChance(fact="request", by="KOR", under="usa-kor-1953", chance=1)

    assert names_fact(given, "request", ("KOR", "usa-kor-1953/2"))
    assert not names_fact(given, "request", ("USA", "usa-kor-1953/2"))
    assert not names_fact(given, "request", ("KOR", "usa-jpn-1960/4"))
    assert not names_fact(given, "consent", ("KOR", "usa-kor-1953/2"))
