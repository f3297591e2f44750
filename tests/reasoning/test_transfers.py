"""Questions on transfers: goods, directions, caps, units."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reasoning.small import LAW, case, fact, transfer

from foedus.reasoning import judge
from foedus.reasoning.transfers import Passed, TransferQuestion, addressed, asleep_measure, covers, over, raised_by_transfers
from foedus.reasoning.viewpoint import View
from foedus.terms.events import Fact, Transfer

REFINED = LAW.measures["unsc-2397/5"]
CRUDE = LAW.measures["unsc-2397/4"]


def oil(identifier: str, day: str, quantity: Any, unit: str | None = "barrel", goods: str = "refined_petroleum", **more: Any) -> Transfer:
    return transfer(identifier, day, "RUS", "PRK", goods, quantity=quantity, unit=unit, **more)


def passed(measure_id: str, *went: Transfer, facts: tuple[Fact, ...] = ()) -> Passed:
    """Whether the last of these passes the cap."""
    asked = case(*sorted(went, key=lambda t: t.date), facts=facts)
    return over(LAW, LAW.measures[measure_id], went[-1].giver, went[-1], went, View(asked, "default"))


def test_at_the_cap_is_below_it_and_one_more_is_over():
    assert passed("unsc-2397/5", oil("a", "2024-06-01", 500_000)) == Passed(False)
    assert passed("unsc-2397/5", oil("a", "2024-06-01", 500_001)) == Passed(True)


@pytest.mark.parametrize(
    ("quantity", "unit", "beyond"),
    [
        (0.5, "million_barrels", False),
        (501, "thousand_barrels", True),
        (79_493_648, "litre", True),
        (79_493_647, "litre", False),
        (79_494, "cubic_metre", True),
        (21_000_042, "gallon", True),
        (1, None, None),
        (1, "bucket", None),
    ],
)
def test_units_of_volume_convert_and_an_unknown_unit_or_none_leaves_it_unknown(quantity: float, unit: str | None, beyond: bool | None):
    assert passed("unsc-2397/5", oil("a", "2024-06-01", quantity, unit)).over is beyond


@pytest.mark.parametrize(("tons", "beyond"), [(41_666, False), (41_667, None), (90_909, None), (90_910, True)])
def test_a_ton_holds_between_five_and_a_half_and_twelve_barrels(tons: float, beyond: bool | None):
    unknown = () if beyond is not None else ("quantity",)

    assert passed("unsc-2397/5", oil("a", "2024-06-01", tons, "ton")) == Passed(beyond, unknown)
    assert passed("unsc-2397/5", oil("a", "2024-06-01", 0, "ton", before=tons)).over is beyond


def test_barrels_among_tons_count_by_the_same_bounds():
    earlier = oil("x", "2024-01-01", 2_000_000, goods="crude_oil")  # 166,667 to 363,636 tons

    assert passed("unsc-2397/4", earlier, oil("a", "2024-06-01", 161_000, "ton", "crude_oil")).over is False
    assert passed("unsc-2397/4", earlier, oil("a", "2024-06-01", 200_000, "ton", "crude_oil")) == Passed(None, ("quantity",))
    assert passed("unsc-2397/4", earlier, oil("a", "2024-06-01", 359_000, "ton", "crude_oil")).over is True


def test_crude_oil_has_a_cap_in_tons_as_well():
    assert passed("unsc-2397/4", oil("a", "2024-06-01", 525, "kiloton", "crude_oil")).over is False
    assert passed("unsc-2397/4", oil("a", "2024-06-01", 526_000_000, "kilogram", "crude_oil")).over is True


def test_earlier_cargoes_of_the_window_count_and_later_ones_and_other_windows_do_not():
    asked = oil("asked", "2024-06-01", 100_000)

    assert passed("unsc-2397/5", oil("x", "2024-01-01", 450_000), asked).over is True
    assert passed("unsc-2397/5", oil("x", "2023-12-31", 450_000), asked).over is False
    assert passed("unsc-2397/5", oil("x", "2024-06-02", 450_000), asked).over is False
    assert passed("unsc-2397/5", oil("x", "2024-01-01", 450_000, goods="crude_oil"), asked).over is False


def test_the_window_of_crude_oil_runs_from_22_december():
    asked = oil("asked", "2024-12-22", 100_000, goods="crude_oil")

    assert passed("unsc-2397/4", oil("x", "2024-12-21", 4_000_000, goods="crude_oil"), asked).over is False
    assert passed("unsc-2397/4", oil("x", "2024-12-22", 4_000_000, goods="crude_oil"), asked).over is True


@pytest.mark.parametrize(
    ("other", "facts", "unknown"),
    [
        (oil("x", "2024-01-01", "unknown"), (), ("quantity",)),
        (oil("x", "2024-01-01", 50_000, "ton"), (), ("quantity",)),
        (oil("x", "2024-01-01", 450_000, goods="petroleum"), (), ("goods",)),
        (oil("x", "2024-01-01", 450_000), (fact("happened", "unknown", transfer="x"),), ("happened",)),
        (oil("x", "2024-01-01", "unknown"), (fact("happened", "unknown", transfer="x"),), ("quantity", "happened")),
    ],
)
def test_what_is_unknown_of_an_earlier_cargo_is_named(other: Transfer, facts: tuple[Fact, ...], unknown: tuple[str, ...]):
    assert passed("unsc-2397/5", other, oil("asked", "2024-06-01", 100_000), facts=facts) == Passed(None, unknown)


def test_an_unknown_that_cannot_change_the_sum_leaves_nothing_open():
    assert passed("unsc-2397/5", oil("a", "2024-06-01", 500_001, before="unknown")) == Passed(True)
    assert passed("unsc-2397/5", oil("a", "2024-06-01", "unknown", before=500_000)) == Passed(True)
    assert passed("unsc-2397/5", oil("x", "2024-01-01", 10, goods="petroleum"), oil("a", "2024-06-01", 10)) == Passed(False)


def test_what_did_not_happen_does_not_count():
    gone = fact("happened", False, transfer="x")

    assert passed("unsc-2397/5", oil("x", "2024-01-01", 450_000), oil("a", "2024-06-01", 100_000), facts=(gone,)) == Passed(False)


def test_a_measure_without_a_cap_is_always_passed():
    assert passed("unsc-2371/8", transfer("coal", "2018-01-01", "PRK", "CHN", "coal")) == Passed(True)


AMOUNT = st.sampled_from((0.0, 100_000.0, 250_000.0, 400_000.0, 500_000.0))
PART = st.tuples(st.one_of(AMOUNT, st.just("unknown")), st.sampled_from(("true", "unknown", "false")), st.sampled_from(("refined_petroleum", "oil")))


@settings(max_examples=150, deadline=None)
@given(st.lists(PART, max_size=3), st.one_of(AMOUNT, st.just("unknown")), st.one_of(AMOUNT, st.just("unknown")))
def test_a_sum_with_unknown_parts_is_over_below_or_open_as_all_ways_to_fill_them_in_say(parts, own, before):
    went = [oil(f"x{n}", "2024-01-01", quantity, goods=goods) for n, (quantity, _, goods) in enumerate(parts)]
    facts = tuple(fact("happened", {"true": True, "false": False}.get(so, so), transfer=f"x{n}") for n, (_, so, _) in enumerate(parts))
    told = passed("unsc-2397/5", *went, oil("asked", "2024-06-01", own, before=before), facts=facts).over

    sums = {0.0}
    for quantity, happened, goods in parts:
        ways = {0.0} if happened == "false" else {1.0, 1e9} if quantity == "unknown" else {quantity}
        if happened == "unknown" or goods == "oil":
            ways |= {0.0}
        sums = {total + way for total in sums for way in ways}
    for quantity, least in ((own, 1.0), (before, 0.0)):
        sums = {total + way for total in sums for way in ({least, 1e9} if quantity == "unknown" else {quantity})}
    verdicts = {total > 500_000 for total in sums}
    assert told is (None if len(verdicts) == 2 else verdicts.pop())


@pytest.mark.parametrize(
    ("price", "unit", "beyond"),
    [
        (60, "usd_per_barrel", True),
        (44.1, "usd_per_barrel", False),
        (60, "USD", True),
        (60, None, True),
        (60, "eur_per_barrel", None),
        (60, "usd_per_ton", None),
        ("unknown", "usd_per_barrel", None),
        (None, None, None),
    ],
)
def test_a_price_is_held_against_the_ceiling_in_its_own_money_only(price: Any, unit: str | None, beyond: bool | None):
    ship = transfer("ship", "2026-03-01", "GRC", "RUS", "shipping_service_crude", quantity=1, price=price, price_unit=unit)

    assert passed("price-cap-2022/1", ship) == Passed(beyond, ("price",) if beyond is None else ())


@pytest.mark.parametrize(
    ("measure", "goods", "giver", "receiver", "meant"),
    [
        ("unsc-1718/8a1", "battle_tank", "RUS", "PRK", True),
        ("unsc-1718/8a1", "small_arms", "RUS", "PRK", False),
        ("unsc-1718/8a1", "arms", "RUS", "PRK", None),
        ("unsc-1718/8a1", "battle_tank", "PRK", "RUS", False),
        ("unsc-2397/7", "vehicles", "RUS", "PRK", None),
        ("unsc-2397/7", "spare_parts_civil_aircraft", "RUS", "PRK", False),
        ("unsc-2397/7", "truck", "RUS", "PRK", True),
        ("unsc-661/3c", "medicine", "FRA", "IRQ", False),
        ("unsc-661/3c", "any", "FRA", "IRQ", None),
        ("unsc-661/3c", "grain", "FRA", "IRQ", True),
    ],
)
def test_goods_and_direction_are_those_of_the_measure_or_not_or_told_too_broadly(measure, goods, giver, receiver, meant):
    assert covers(LAW.measures[measure], transfer("t", "1992-01-01", giver, receiver, goods)) is meant


def test_an_act_in_a_period_of_grace_is_not_meant():
    workers = LAW.measures["unsc-2397/8"]

    assert covers(workers, transfer("t", "2019-12-22", "PRK", "RUS", "labour")) is False
    assert covers(workers, transfer("t", "2019-12-23", "PRK", "RUS", "labour")) is True


def test_a_measure_speaks_to_the_supplier_the_recipient_or_both():
    coal, car = transfer("t", "2018-01-01", "PRK", "CHN", "coal"), transfer("t", "2018-01-01", "CHN", "PRK", "luxury_vehicle")

    assert [addressed(LAW, LAW.measures["unsc-2371/8"], who, coal) for who in ("PRK", "CHN", "RUS")] == [True, True, False]
    assert [addressed(LAW, LAW.measures["unsc-1718/8a3"], who, car) for who in ("CHN", "PRK")] == [True, False]
    assert [addressed(LAW, LAW.measures["unsc-2397/8"], who, coal) for who in ("CHN", "PRK")] == [True, False]


@pytest.mark.parametrize(
    ("day", "view", "reasons"),
    [
        ("2007-03-23", "GBR", ("before_entry_into_force",)),
        ("2012-01-01", "RUS", ()),
        ("2016-01-16", "RUS", ()),
        ("2016-01-17", "GBR", ("terminated",)),
        ("2025-09-28", "GBR", ()),
        ("2025-09-28", "RUS", ("terminated",)),
    ],
)
def test_a_measure_is_judged_on_the_day_of_the_transfer_and_in_the_viewpoint(day: str, view: str, reasons: tuple[str, ...]):
    drones = transfer("t", day, "IRN", "SYR", "drone")
    asked = TransferQuestion(LAW.measures["unsc-1747/5"], "IRN", drones)

    assert asleep_measure(LAW, asked, View(case(drones), view)) == reasons


def test_a_transfer_raises_every_measure_on_its_ends():
    coal = case(transfer("coal", "2018-01-01", "PRK", "CHN", "coal"))
    asked = {(q.measure.id, q.who) for q in raised_by_transfers(coal, LAW)}

    assert {("unsc-2371/8", "PRK"), ("unsc-2371/8", "CHN"), ("unsc-2397/8", "CHN")} <= asked
    assert ("unsc-2397/8", "PRK") not in asked
    assert not [m for m, _ in asked if m.startswith(("unsc-661", "eu-833"))]


def test_the_order_in_which_cargoes_are_listed_does_not_matter():
    cargoes = [oil("a", "2024-01-01", 300_000), oil("b", "2024-02-01", 150_000), oil("c", "2024-03-01", 100_000)]
    told = [
        {(m.who, m.measure, m.transfer): (m.verdict, m.reasons, m.depends_on) for m in judge(case(*order), LAW).measures}
        for order in permutations(cargoes)
    ]

    assert all(one == told[0] for one in told)
    assert told[0][("RUS", "unsc-2397/5", "c")] == ("undetermined", ("unknown_fact",), ("exempted",))


def test_a_call_binds_nobody_and_an_exemption_helps_only_where_there_is_a_breach():
    loan = transfer("loan", "2018-01-01", "CHN", "PRK", "economic_aid")
    granted = fact("exempted", True, transfer="loan")
    told = {m.measure: m.verdict for m in judge(case(loan, facts=[granted]), LAW).measures}

    assert told["unsc-1874/19"] == "no_breach"
    assert told["unsc-2397/7"] == "no_breach"


def test_windows_are_days_not_fiscal_years():
    assert CRUDE.start == date(2017, 12, 22)
    assert REFINED.start == date(2018, 1, 1)
