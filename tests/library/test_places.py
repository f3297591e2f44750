"""Places: whose they are by viewpoint and day, who holds them, and in which treaty area they lie."""

from datetime import date

import pytest

from foedus.library import catalogue
from foedus.terms.strict_yaml import read_yaml

LAW = catalogue()


@pytest.mark.parametrize(
    ("place", "viewpoint", "day", "owner"),
    [
        ("crimea", "UKR", date(2025, 1, 1), "UKR"),
        ("crimea", "unga", date(2025, 1, 1), "UKR"),
        ("crimea", "FRA", date(2025, 1, 1), "UKR"),
        ("crimea", "RUS", date(2014, 3, 17), "UKR"),
        ("crimea", "RUS", date(2014, 3, 18), "RUS"),
        ("crimea", "PRK", date(2025, 1, 1), "RUS"),
        ("donetsk-luhansk", "RUS", date(2022, 9, 29), "UKR"),
        ("donetsk-luhansk", "RUS", date(2022, 9, 30), "RUS"),
        ("south-ossetia", "RUS", date(2008, 8, 8), "GEO"),
        ("south-ossetia", "RUS", date(2008, 8, 26), "none"),
        ("south-ossetia", "USA", date(2026, 1, 1), "GEO"),
        ("falkland-islands", "ARG", date(1982, 5, 1), "ARG"),
        ("falkland-islands", "GBR", date(1982, 5, 1), "GBR"),
        ("goa", "PRT", date(1961, 12, 18), "PRT"),
        ("goa", "IND", date(1961, 12, 18), "IND"),
        ("goa", "PRT", date(1961, 12, 19), "IND"),
        ("algerian-departments", "FRA", date(1962, 7, 2), "FRA"),
        ("algerian-departments", "FRA", date(1962, 7, 3), "DZA"),
        ("kuwait-city", "IRQ", date(1990, 8, 7), "KWT"),
        ("kuwait-city", "IRQ", date(1990, 8, 8), "IRQ"),
        ("kuwait-city", "IRQ", date(1994, 11, 10), "KWT"),
        ("kuwait-city", "USA", date(1990, 8, 8), "KWT"),
        ("golan", "ISR", date(1981, 12, 13), "SYR"),
        ("golan", "ISR", date(1981, 12, 14), "ISR"),
        ("senkaku-islands", "USA", date(2026, 1, 1), "none"),
        ("senkaku-islands", "CHN", date(2026, 1, 1), "CHN"),
        ("hong-kong", "USA", date(1997, 6, 30), "GBR"),
        ("hong-kong", "USA", date(1997, 7, 1), "CHN"),
        ("south-atlantic", "GBR", date(1982, 5, 1), "none"),
        ("cyprus-republic", "GBR", date(1914, 11, 4), None),
    ],
)
def test_the_owner_depends_on_whom_one_asks_and_when(place: str, viewpoint: str, day: date, owner: str | None):
    assert LAW.place(place).owner(viewpoint, day) == owner


@pytest.mark.parametrize(
    ("place", "day", "holder"),
    [
        ("falkland-islands", date(1982, 4, 1), "GBR"),
        ("falkland-islands", date(1982, 4, 2), "ARG"),
        ("falkland-islands", date(1982, 6, 13), "ARG"),
        ("falkland-islands", date(1982, 6, 14), "GBR"),
        ("okinawa", date(1972, 5, 14), "USA"),
        ("okinawa", date(1972, 5, 15), "JPN"),
        ("sinai", date(1967, 6, 7), "EGY"),
        ("sinai", date(1967, 6, 8), "ISR"),
        ("sinai", date(1982, 4, 25), "EGY"),
        ("nagorno-karabakh", date(1990, 1, 1), None),
        ("nagorno-karabakh", date(2023, 9, 19), "disputed"),
        ("nagorno-karabakh", date(2023, 9, 20), "AZE"),
        ("manchuria", date(1946, 1, 1), "SUN"),
        ("mediterranean", date(2000, 1, 1), "none"),
    ],
)
def test_the_holder_in_fact_changes_with_the_day(place: str, day: date, holder: str | None):
    assert LAW.place(place).holder(day) == holder


@pytest.mark.parametrize(
    ("area", "place", "day", "inside"),
    [
        ("nato-6", "algerian-departments", date(1962, 7, 2), True),
        ("nato-6", "algerian-departments", date(1962, 7, 4), False),
        ("nato-6", "mediterranean", date(1952, 2, 14), False),
        ("nato-6", "mediterranean", date(1952, 2, 15), True),
        ("nato-6", "north-atlantic", date(1949, 8, 24), True),
        ("nato-6", "south-atlantic", date(1982, 5, 1), False),
        ("nato-6", "falkland-islands", date(1982, 5, 1), False),
        ("nato-6", "canary-islands", date(1982, 5, 29), False),
        ("nato-6", "canary-islands", date(1982, 5, 30), True),
        ("nato-6", "hawaii", date(2026, 1, 1), False),
        ("nato-6", "thrace-greek", date(1951, 6, 1), False),
        ("nato-6", "thrace-greek", date(1952, 2, 18), True),
        ("nato-6", "tallinn", date(2004, 3, 28), False),
        ("nato-6", "tallinn", date(2004, 3, 29), True),
        ("nato-6", "ceuta-melilla", date(2026, 1, 1), False),
        ("eu-territory", "ceuta-melilla", date(2026, 1, 1), True),
        ("eu-territory", "greenland", date(2026, 1, 1), False),
        ("eu-territory", "akrotiri", date(2015, 1, 1), False),
        ("usa-jpn-5", "okinawa", date(1972, 5, 14), False),
        ("usa-jpn-5", "senkaku-islands", date(2026, 1, 1), True),
        ("usa-jpn-5", "tokyo", date(1960, 6, 22), False),
        ("usa-kor-3", "new-york", date(2026, 1, 1), False),
        ("usa-kor-3", "guam", date(2026, 1, 1), True),
        ("usa-twn-6", "kinmen", date(1958, 8, 23), False),
        ("manila-area", "lahore", date(1973, 11, 7), True),
        ("manila-area", "lahore", date(1973, 11, 8), False),
        ("american-territory", "hawaii", date(1959, 8, 20), False),
        ("american-territory", "hawaii", date(1959, 8, 21), True),
        ("rio-region", "hawaii", date(2026, 1, 1), False),
        ("rio-region", "greenland", date(2026, 1, 1), True),
    ],
)
def test_a_place_lies_in_a_treaty_area_on_some_days_and_not_on_others(area: str, place: str, day: date, inside: bool):
    assert LAW.in_area(area, LAW.place(place), "GBR", "default", day) is inside


@pytest.mark.parametrize(
    ("area", "victim", "day", "inside"),
    [
        ("nato-6", "FIN", date(2023, 4, 3), False),
        ("nato-6", "FIN", date(2023, 4, 4), True),
        ("eu-territory", "GBR", date(2020, 1, 31), True),
        ("eu-territory", "GBR", date(2020, 2, 1), False),
        ("usa-kor-3", "USA", date(2026, 1, 1), False),
        ("usa-kor-3", "KOR", date(2026, 1, 1), True),
        ("anzus-5", "USA", date(2001, 9, 11), True),
        ("usa-jpn-5", "USA", date(2001, 9, 11), False),
        ("manila-area", "PAK", date(1965, 9, 6), True),
        ("manila-area", "PAK", date(1974, 1, 1), False),
        ("rio-region", "CAN", date(2026, 1, 1), True),
        ("europe", "JPN", date(2026, 1, 1), False),
        ("europe", "HUN", date(1956, 11, 4), True),
        ("rhineland-zone", "DEU", date(1936, 3, 7), False),
    ],
)
def test_without_a_place_the_victims_own_land_counts(area: str, victim: str, day: date, inside: bool):
    assert LAW.in_area(area, None, victim, "default", day) is inside


def test_a_sovereign_who_is_no_member_takes_the_place_out_of_the_area():
    ceuta = LAW.place("ceuta-melilla")

    assert LAW.in_area("eu-territory", ceuta, "ESP", "ESP", date(2026, 1, 1))
    assert not LAW.in_area("eu-territory", ceuta, "ESP", "MAR", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("group", "state", "day", "member"),
    [
        ("great_power", "ITA", date(1914, 8, 1), True),
        ("great_power", "JPN", date(1894, 8, 1), False),
        ("great_power", "OTT", date(1914, 11, 1), False),
        ("great_power", "DEU", date(1960, 1, 1), False),
        ("great_power", "RUS", date(2026, 1, 1), True),
        ("european_power", "SUN", date(1939, 9, 17), True),
        ("european_power", "JPN", date(1939, 9, 17), False),
        ("balkan_state", "BGR", date(1941, 4, 6), True),
        ("balkan_state", "ITA", date(1940, 10, 28), False),
        ("communist_state", "VDR", date(1965, 1, 1), True),
        ("communist_state", "VNM", date(1965, 1, 1), False),
        ("communist_state", "POL", date(1995, 1, 1), False),
        ("communist_state", "IND", date(1965, 9, 6), False),
        ("american_state", "CAN", date(2026, 1, 1), True),
        ("american_state", "GBR", date(1982, 5, 1), False),
        ("un_member", "PRK", date(1991, 9, 16), False),
        ("un_member", "PRK", date(1991, 9, 17), True),
        ("eu_member", "KAZ", date(2023, 6, 1), False),
        ("price_cap_new", "JPN", date(2025, 9, 11), False),
        ("price_cap_new", "JPN", date(2025, 9, 12), True),
    ],
)
def test_a_state_is_of_a_class_on_some_days_and_not_on_others(group: str, state: str, day: date, member: bool):
    assert LAW.in_class(group, state, day) is member


def test_every_place_of_the_fact_sheet_is_in_the_library_with_its_owners_of_today(shared):
    text = (shared / "facts" / "places.md").read_text(encoding="utf-8")
    sheet = read_yaml(shared / "facts" / "places.md", text=text.split("```yaml\n")[1].split("```")[0]).value

    assert {entry["id"] for entry in sheet} <= set(LAW.places)
    for entry in sheet:
        for viewpoint, owner in entry["sovereign"].items():
            if isinstance(owner, str) and entry["id"] not in {"algerian-departments", "cyprus-republic", "goa", "hong-kong"}:
                assert LAW.place(entry["id"]).owner(viewpoint, date(2026, 1, 1)) == owner, entry["id"]
