"""The exchange ledger: what goes from whom to whom, who says so, and what measures say."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records.builders import Records, document

from foedus.brief import compose
from foedus.brief.dossier import Flow
from foedus.brief.ledger import NO_EXEMPTION, _verdicts
from foedus.library import catalogue
from foedus.records import corroborate
from foedus.terms.events import Transfer
from foedus.terms.evidence import Voice

from .daily import DAILY
from .seeds import seed_dossier

JUNE = date(2024, 6, 20)


def rows(made: Records, asked: date = JUNE) -> list[Flow]:
    documents = [document("a", publisher="Alpha"), document("b", publisher="Beta")]
    return list(compose(corroborate(documents, made.made), asked).exchange)


def row(made: Records, asked: date = JUNE) -> Flow:
    (found,) = rows(made, asked)
    return found


def says(flow: Flow, *, supposed: bool = False) -> set[tuple[str, str, str]]:
    return {(m.who, m.measure, m.verdict) for m in (flow.if_happened if supposed else flow.verdicts)}


@pytest.fixture(scope="module")
def seeds(shared):
    return {(f.giver[0], f.goods): f for f in seed_dossier(shared, date(2024, 6, 19)).exchange}


def test_munitions_stand_in_one_row_with_both_certainties_and_breach_both_ends(seeds):
    flow = seeds["PRK", "munitions"]

    assert [(t.certainty, [v.name for v in t.voices]) for t in flow.told] == [("asserted", []), ("suspected", ["American authorities"])]
    assert flow.origins == ("Business Insider", "American authorities")
    assert says(flow) >= {(who, measure, "breach") for who in ("PRK", "RUS") for measure in ("unsc-1718/8b", "unsc-1874/9")}
    assert flow.if_happened == ()
    assert "stated as a fact and suspected" in " ".join(flow.remarks)


def test_oil_is_undetermined_for_product_and_volume_and_its_price_is_irrelevant(seeds):
    flow = seeds["RUS", "oil"]

    assert says(flow) == {("RUS", "unsc-2397/4", "undetermined"), ("RUS", "unsc-2397/5", "undetermined")}
    assert {"goods", "quantity"} <= {d for m in flow.verdicts for d in m.depends_on}
    assert "The price is irrelevant: unsc-2397/4 and unsc-2397/5 cap the quantity, whatever is paid." in flow.remarks
    assert flow.told[0].detail == "at reduced price; despite sanctions"
    assert {"which goods exactly", "how much went"} <= set(flow.unknown)


def test_the_luxury_vehicle_is_a_breach_by_russia_alone(seeds):
    found = says(seeds["RUS", "luxury_vehicle"])

    assert found >= {("RUS", "unsc-1718/8a3", "breach"), ("RUS", "unsc-2397/7", "breach")}
    assert {(who, verdict) for who, _, verdict in found} == {("RUS", "breach")}


def test_technology_that_is_only_wished_is_no_transfer_and_says_what_it_would_breach(seeds):
    flow = seeds["RUS", "nuclear_technology"]

    assert flow.verdicts == ()
    assert ("RUS", "unsc-1718/8a2", "breach") in says(flow, supposed=True)
    assert flow.summary.startswith("No transfer reported, only a wish, a plan or a possibility; if it happened: breach by Russia of ")


def test_submarine_help_is_a_concern_of_us_intelligence(seeds):
    flow = seeds["RUS", "submarine_technology"]

    assert flow.standing in {"intended", "suspected"}
    assert [v.of for v in flow.told[0].voices] == ["USA"]


def test_economic_aid_meets_a_call_that_binds_nobody(seeds):
    flow = seeds["RUS", "economic_aid"]

    assert flow.if_happened == ()
    assert "unsc-1874/19 speaks of it, but only calls upon states, which binds nobody by itself." in flow.remarks


@pytest.mark.parametrize(
    ("certainty", "standing", "settled"),
    [
        ("asserted", "told_as_fact", True),
        ("reported", "told_as_fact", True),
        ("claimed", "claimed", True),
        ("suspected", "suspected", False),
        ("possible", "intended", False),
        ("planned", "intended", False),
        ("denied", "denied", False),
    ],
)
def test_a_verdict_is_given_as_told_only_where_somebody_tells_it_as_a_fact(certainty, standing, settled):
    made = Records()
    made.flow("a", "munitions", certainty=certainty)
    flow = row(made)

    assert flow.standing == standing
    assert bool(flow.verdicts) == settled
    assert bool(flow.if_happened) != settled


def test_a_denial_is_named_beside_what_is_told_as_a_fact():
    made = Records()
    made.flow("a", "munitions")
    made.flow("b", "munitions", certainty="denied", said_by=Voice(name="Moscow", of="RUS"))

    assert "It is denied by Moscow (in Beta)." in row(made).remarks


def test_the_assumptions_are_said_in_words():
    made = Records()
    made.flow("a", "munitions")
    dated = Records()
    dated.flow("a", "munitions", on_day="2024-06-19")

    assert row(made).assumptions == (NO_EXEMPTION, "no report dates it, so the measures are asked on 20 June 2024")
    assert row(dated).assumptions == (NO_EXEMPTION,)


def test_a_dated_transfer_is_judged_on_its_day_and_one_of_the_future_on_the_day_asked():
    made = Records()
    made.flow("a", "small_arms", "RUS", "PRK", on_day="2010-03-01")
    made.flow("a", "luxury_vehicle", "RUS", "PRK", on_day="2030-01")

    assert [f.judged_on for f in rows(made)] == ["2010-03-01", "2024-06-20"]


def test_goods_without_a_class_and_ends_that_are_no_states_are_asked_of_no_measure():
    made = Records()
    made.flow("a", "fishing_rights")
    made.flow("a", "munitions", "EU", "UKR")

    assert [f.verdicts for f in rows(made)] == [(), ()]
    assert ["No measure was asked" in " ".join(f.remarks) for f in rows(made)] == [True, True]


def test_several_givers_are_asked_one_by_one():
    made = Records()
    made("a", "transfer", giver=["RUS", "CHN"], receiver=["PRK"], goods="luxury_vehicle")

    assert {m.who for m in row(made).verdicts} == {"RUS", "CHN"}


def test_what_no_measure_forbids_is_said_to_be_so():
    made = Records()
    made.flow("a", "gas", "NOR", "DEU")

    assert row(made).summary == "Told as a fact; if it is so: no measure in the library speaks of it."


def test_how_much_went_is_left_open_only_under_a_cap_of_quantity():
    made = Records()
    made.flow("a", "oil", "RUS", "PRK")
    made.flow("a", "luxury_vehicle", "RUS", "PRK")
    made.flow("a", "oil", "SAU", "FRA")
    left = {(f.giver[0], f.goods): f.unknown for f in rows(made)}

    assert "how much went" in left["RUS", "oil"]
    assert "how much went" not in left["RUS", "luxury_vehicle"]
    assert "how much went" not in left["SAU", "oil"]


FLOWS = [
    ("PRK", "RUS", "munitions"),
    ("RUS", "PRK", "refined_petroleum"),
    ("RUS", "PRK", "arms"),
    ("IRN", "RUS", "arms"),
    ("RUS", "CHN", "crude_oil"),
]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(FLOWS), st.dates(date(2004, 1, 1), date(2026, 6, 1)))
def test_what_was_asked_for_another_day_of_the_same_law_is_told_as_if_asked_for_this_one(flow: tuple[str, str, str], day: date):
    giver, receiver, goods = flow
    one = Transfer.model_validate({"id": "t1", "date": day, "from": giver, "to": receiver, "goods": goods})

    assert _verdicts((one,), day, catalogue()) == _verdicts((one,), day, DAILY)
