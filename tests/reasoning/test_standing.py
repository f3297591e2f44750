"""Whom an agreement binds on a day: dates, parties, suspended legs, secrecy."""

from datetime import date

import pytest
from tests.reasoning.small import LAW

from foedus.reasoning.standing import Standing, legs_between


def why(norm: str, bearer: str, beneficiary: str, happened: str, today: str = "", known_by: str = "") -> set[str]:
    event, now, known = (date.fromisoformat(day) if day else None for day in (happened, today or happened, known_by))
    assert event
    assert now
    return set(Standing(LAW, LAW.norms[norm], beneficiary, event, now, known).asleep(bearer))


@pytest.mark.parametrize(
    ("asked", "reasons"),
    [
        (("nato-1949/5", "USA", "EST", "2026-06-01"), set()),
        (("nato-1949/5", "USA", "UKR", "2026-06-01"), {"not_party"}),
        (("nato-1949/5", "IRL", "EST", "2026-06-01"), {"not_party"}),
        (("nato-1949/5", "USA", "NOR", "1949-08-23"), {"before_entry_into_force"}),
        (("nato-1949/5", "USA", "NOR", "1949-08-24"), set()),
        (("nato-1949/5", "SWE", "NOR", "2024-03-06"), {"before_entry_into_force", "not_party"}),
        (("nato-1949/5", "SWE", "NOR", "2024-03-06", "2024-03-08"), {"before_entry_into_force", "not_party"}),
        (("nato-1949/5", "SWE", "NOR", "2024-03-07"), set()),
        (("teu-2007/42.7", "GBR", "FRA", "2020-01-31"), set()),
        (("teu-2007/42.7", "GBR", "FRA", "2020-01-31", "2020-02-01"), {"not_party", "terminated"}),
        (("sun-prk-1961/1", "RUS", "PRK", "1996-09-10"), set()),
        (("sun-prk-1961/1", "RUS", "PRK", "1996-09-11"), {"terminated"}),
        (("sun-prk-1961/1", "RUS", "PRK", "1996-09-10", "1996-09-11"), {"terminated"}),
        (("sun-prk-1961/1", "CHN", "PRK", "2000-01-01"), {"terminated", "not_party"}),
        (("rus-prk-2024/4", "CHN", "RUS", "2024-07-01"), {"before_entry_into_force", "not_party"}),
        (("aus-png-2025/4", "AUS", "PNG", "2026-06-01"), {"before_entry_into_force"}),
        (("anzus-1951/4", "USA", "NZL", "1986-08-10"), set()),
        (("anzus-1951/4", "USA", "NZL", "1986-08-11"), {"suspended"}),
        (("anzus-1951/4", "USA", "NZL", "1986-08-10", "1986-08-11"), {"suspended"}),
        (("anzus-1951/4", "NZL", "USA", "1990-08-11"), {"suspended"}),
        (("anzus-1951/4", "AUS", "NZL", "1990-08-11"), set()),
        (("triple-1882/7", "AUH", "ITA", "1890-01-01"), {"before_entry_into_force"}),
        (("rio-1947/3", "BRA", "CAN", "2026-06-01"), set()),
        (("rio-1947/3", "CAN", "BRA", "2026-06-01"), {"not_party"}),
        (("cst-1992/4", "RUS", "UZB", "2002-06-01"), {"terminated", "not_party"}),
    ],
)
def test_a_norm_binds_the_pair_or_says_why_not(asked: tuple[str, ...], reasons: set[str]):
    assert why(*asked) == reasons


def test_a_duty_must_be_in_force_today_while_an_act_is_judged_on_its_own_day():
    assert why("sun-jpn-1941/2", "SUN", "JPN", "1946-04-01", "1946-05-01") == {"terminated"}
    assert why("sun-jpn-1941/1", "SUN", "JPN", "1946-04-01", "1946-05-01") == set()


def test_a_secret_text_is_not_used_by_one_who_could_not_know_it():
    assert why("triple-1882/2", "ITA", "DEU", "1885-01-01", known_by="1885-01-01") == {"text_secret"}
    assert why("triple-1882/2", "ITA", "DEU", "1885-01-01", known_by="1915-05-04") == set()
    assert why("triple-1882/2", "ITA", "DEU", "1885-01-01") == set()


def test_a_one_way_leg_joins_the_pair_in_its_own_direction_only():
    norm = LAW.norms["usa-mhl-1986/311"]

    assert len(legs_between(LAW, norm, "USA", "MHL", date(2026, 6, 1))) == 1
    assert legs_between(LAW, norm, "MHL", "USA", date(2026, 6, 1)) == []


def test_a_leg_toward_a_class_of_states_follows_the_day():
    norm = LAW.norms["rio-1947/3"]

    assert legs_between(LAW, norm, "BRA", "GUY", date(2026, 6, 1))
    assert not legs_between(LAW, norm, "BRA", "GUY", date(1960, 6, 1))
