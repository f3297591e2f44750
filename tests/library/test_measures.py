"""Sanctions measures: what each forbids, whom it binds, and when."""

import re
from datetime import date

import pytest

from foedus.library import catalogue
from foedus.terms.dates import Spell
from foedus.terms.goods import is_a
from foedus.terms.measures import Measure

LAW = catalogue()
NO_BAN = {"unsc-2397/25"}
"""Paragraphs of the fact sheet that forbid nothing: the Committee's power to exempt is a field of each measure."""
BEGAN_LATER = {"eu-833/3h": date(2022, 3, 16)}
"""Where the library's first day is not the fact sheet's, for a reason that the ``note`` of the measures gives."""


def measure(identifier: str) -> Measure:
    return LAW.measures[identifier]


def in_force(one: Measure, day: date) -> bool:
    return any(spell.covers(day) for spell in (Spell(start=one.start, last=one.last), *one.more_spells))


def sells(one: Measure, goods: str) -> bool:
    """Whether the measure forbids these goods outright."""
    free = any(is_a(goods, g) for exception in one.excepted for g in exception.goods)
    return not free and any(is_a(goods, g) for g in one.goods)


def test_every_measure_of_the_fact_sheet_is_in_the_library(shared):
    sheet = (shared / "facts" / "sanctions.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z0-9-]+/[A-Za-z0-9]+) \| ([0-9-]+) \| ([^|]*) \|", sheet, re.MULTILINE)

    assert len(rows) > 40
    for identifier, start, until in rows:
        parts = [m for m in LAW.measures.values() if m.id == identifier or m.id.startswith(f"{identifier}.")]
        if identifier in NO_BAN:
            assert not parts
            continue
        assert parts, f"{identifier} is not in the library"
        first = BEGAN_LATER.get(identifier) or date.fromisoformat(start)
        assert min(m.start for m in parts) == first, identifier
        ends = [m.last.isoformat() if m.last else "-" for m in parts]
        assert (until.split()[0].rstrip(",")) in ends, identifier


@pytest.mark.parametrize(
    ("identifier", "day", "valid"),
    [
        ("unsc-1718/8a3", date(2006, 10, 13), False),
        ("unsc-1718/8a3", date(2026, 11, 1), True),
        ("unsc-1874/10.1", date(2016, 3, 1), True),
        ("unsc-1874/10.1", date(2016, 3, 2), False),
        ("unsc-1874/10.2", date(2016, 3, 2), True),
        ("unsc-2375/14", date(2017, 12, 31), True),
        ("unsc-2375/14", date(2018, 1, 1), False),
        ("unsc-2397/5", date(2017, 12, 31), False),
        ("unsc-2397/5", date(2018, 1, 1), True),
        ("unsc-1747/5", date(2016, 1, 16), True),
        ("unsc-1747/5", date(2020, 1, 1), False),
        ("unsc-1747/5", date(2025, 9, 27), False),
        ("unsc-1747/5", date(2025, 9, 28), True),
        ("unsc-1929/8", date(2025, 9, 28), True),
        ("unsc-2231/b5", date(2020, 10, 18), True),
        ("unsc-2231/b5", date(2020, 10, 19), False),
        ("unsc-661/3a", date(2003, 5, 23), False),
        ("unsc-713/6", date(1994, 6, 1), True),
        ("unsc-1907/5", date(2018, 11, 15), False),
        ("unsc-733/5", date(2023, 12, 2), False),
        ("price-cap-2022/1", date(2022, 12, 4), False),
        ("eu-833/3h.1", date(2022, 3, 15), False),
        ("eu-833/3h.1", date(2022, 3, 16), True),
    ],
)
def test_a_measure_is_in_force_between_its_days(identifier: str, day: date, valid: bool):
    assert in_force(measure(identifier), day) is valid


@pytest.mark.parametrize("identifier", ["unsc-1747/5", "unsc-1929/8"])
def test_the_snapback_is_void_for_russia_china_and_iran_from_its_day_on(identifier: str):
    assert set(measure(identifier).void_for) == {"RUS", "CHN", "IRN"}
    assert measure(identifier).contested_from == date(2025, 9, 28)


@pytest.mark.parametrize(
    ("identifier", "goods", "banned"),
    [
        ("unsc-1718/8a1", "battle_tank", True),
        ("unsc-1718/8a1", "submarine", True),
        ("unsc-1718/8a1", "small_arms", False),
        ("unsc-1718/8a3", "luxury_vehicle", True),
        ("unsc-1718/8a3", "truck", False),
        ("unsc-1718/8b", "artillery_shells", True),
        ("unsc-1718/8b", "small_arms", False),
        ("unsc-1874/9", "small_arms", True),
        ("unsc-1874/9", "ballistic_missile", True),
        ("unsc-1874/10.1", "small_arms", False),
        ("unsc-1874/10.2", "small_arms", True),
        ("unsc-2270/8.1", "truck", False),
        ("unsc-2270/8.2", "rockets", True),
        ("unsc-2397/6", "vessel", True),
        ("unsc-2397/6", "coal", False),
        ("unsc-2397/7", "luxury_vehicle", True),
        ("unsc-2397/7", "spare_parts_civil_aircraft", False),
        ("unsc-2397/7", "food", False),
        ("unsc-1929/8", "drone", False),
        ("unsc-1747/5", "drone", True),
        ("unsc-661/3c", "medicine", False),
        ("unsc-661/3c", "munitions", True),
        ("eu-833/3h.2", "luxury_vehicle", False),
        ("eu-833/3h.1", "luxury_vehicle", True),
    ],
)
def test_a_measure_speaks_of_its_own_goods(identifier: str, goods: str, banned: bool):
    assert sells(measure(identifier), goods) is banned


@pytest.mark.parametrize("identifier", ["unsc-1718/8b", "unsc-1874/9", "unsc-2371/8", "unsc-2371/9", "unsc-2375/16", "unsc-2397/6", "unsc-1747/5"])
def test_a_ban_on_exports_from_a_state_binds_it_and_those_who_would_procure(identifier: str):
    assert measure(identifier).side == "both"
    assert measure(identifier).out_of in {("PRK",), ("IRN",)}


@pytest.mark.parametrize("identifier", ["unsc-1718/8a1", "unsc-1718/8a3", "unsc-2397/4", "unsc-2397/5", "unsc-2397/7"])
def test_a_ban_on_supply_binds_the_supplier_only(identifier: str):
    assert measure(identifier).side == "supplier"
    assert measure(identifier).towards == ("PRK",)


def test_a_call_upon_states_is_kept_apart_from_a_decision():
    assert [m.id for m in LAW.measures.values() if m.verb == "calls_upon"] == ["unsc-1874/19", "unsc-2094/22"]


def test_the_ceiling_on_crude_oil_has_two_forms_and_its_own_year():
    cap = measure("unsc-2397/4").cap

    assert cap is not None
    assert {(amount.amount, amount.unit) for amount in cap.amounts} == {(4_000_000, "barrel"), (525_000, "ton")}
    assert cap.window == "year_from_22_december"


def test_refined_oil_below_the_ceiling_still_has_three_conditions():
    five = measure("unsc-2397/5")

    assert five.cap is not None
    assert five.cap.window == "calendar_year"
    assert set(five.conditions) == {"notified", "no_listed_party", "livelihood"}


def test_workers_are_a_breach_only_after_the_period_of_grace():
    assert measure("unsc-2397/8").acts_from == date(2019, 12, 23)
    assert measure("unsc-2397/8").side == "recipient"


@pytest.mark.parametrize(
    ("provider", "day", "ceiling"),
    [
        ("GRC", date(2023, 1, 1), 60),
        ("GRC", date(2025, 9, 2), 60),
        ("GRC", date(2025, 9, 3), 47.6),
        ("GRC", date(2026, 2, 1), 44.1),
        ("GBR", date(2025, 9, 3), 47.6),
        ("JPN", date(2025, 9, 11), 60),
        ("JPN", date(2025, 9, 12), 47.6),
        ("AUS", date(2025, 9, 17), 60),
        ("AUS", date(2025, 9, 18), 47.6),
        ("CAN", date(2026, 2, 1), 44.1),
        ("USA", date(2023, 1, 1), 60),
        ("USA", date(2026, 2, 1), 60),
    ],
)
def test_every_provider_has_one_ceiling_on_the_price_each_day(provider: str, day: date, ceiling: float):
    cap = measure("price-cap-2022/1").cap

    assert cap is not None
    holding = [
        amount.amount
        for amount in cap.amounts
        if Spell(start=amount.start, last=amount.last).covers(day) and (amount.bound is None or LAW.in_class(amount.bound, provider, day))
    ]
    assert holding == [ceiling]


@pytest.mark.parametrize("provider", ["GRC", "AUS", "CAN", "GBR", "JPN", "USA"])
def test_the_price_cap_binds_the_coalition(provider: str):
    one = measure("price-cap-2022/1")

    assert provider in one.also_bound or LAW.in_class(one.bound, provider, date(2025, 12, 1))


def test_the_price_cap_does_not_bind_russia_or_india():
    one = measure("price-cap-2022/1")

    assert not any(code in one.also_bound or LAW.in_class(one.bound, code, date(2025, 12, 1)) for code in ("RUS", "IND"))


def test_all_states_were_bound_by_the_embargo_on_iraq_members_or_not():
    assert LAW.in_class(measure("unsc-661/3a").bound, "CHE", date(1990, 8, 6))


@pytest.mark.parametrize("one", LAW.measures.values(), ids=LAW.measures)
def test_every_measure_says_where_it_stands_in_its_own_words(one: Measure):
    assert one.citation
    assert one.paraphrase.endswith(".")
    if one.id.startswith("unsc-"):
        number = one.id.split("/")[0].removeprefix("unsc-")
        assert one.citation.startswith(f"S/RES/{number} (")
        assert f"paragraph {one.paragraph.split()[-1]}" in one.citation
