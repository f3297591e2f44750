"""Corroboration over whole sets of reports."""

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from foedus.records import corroborate
from foedus.terms.evidence import Reading, Record

from .builders import Records, document, gold_records


def met(reading: Reading, wanted: dict[str, Any]) -> bool:
    """Whether a disagreement of the gold file is found, with its kind."""
    kinds = wanted["kind"] if isinstance(wanted["kind"], list) else [wanted["kind"]]
    return any(d.kind in kinds and set(wanted["records"]) <= set(d.records) for d in reading.disagreements)


def test_the_disagreements_of_the_seeds_are_found_and_none_beside_them(shared):
    documents, records = gold_records(shared / "gold", shared / "seeds")
    reading = corroborate(documents, records)
    gold = [d for path in sorted((shared / "gold").glob("*.json")) for d in json.loads(path.read_text(encoding="utf-8")).get("disagreements", [])]
    touched = {r for d in gold for r in d["records"]}

    missed = [d["about"] for d in gold if not d.get("may") and not met(reading, d)]

    assert missed == ["support for the campaign PRK to RUS"], (
        "the other report may be read as telling of past support: then it is certainty that differs"
    )
    assert [d.about for d in reading.disagreements if not touched & set(d.records)] == []
    assert len(reading.disagreements) <= len(gold)


def test_the_origins_of_the_seeds_are_counted(shared):
    documents, records = gold_records(shared / "gold", shared / "seeds")
    vouched = {r.id: r.origins for r in corroborate(documents, records).records}
    gold = [o for path in sorted((shared / "gold").glob("*.json")) for o in json.loads(path.read_text(encoding="utf-8")).get("origins", [])]

    assert gold
    assert {o["claim"]: {vouched[r] for r in o["records"]} for o in gold} == {o["claim"]: {o["origins"]} for o in gold}


def test_reports_on_different_pacts_do_not_disagree(shared):
    documents, records = gold_records(shared / "gold" / "practice", shared / "gold" / "practice" / "reports")
    found = corroborate(documents, records).disagreements

    assert all(len({r.split("#")[0] for r in d.records}) == 1 for d in found)
    assert {d.kind for d in found} <= {"contradicts"}


def test_ids_that_two_records_share_are_made_distinct():
    made = Records()
    twins = [made.pact("a").model_copy(update={"id": "r1"}), made.pact("b").model_copy(update={"id": "r1"}), made.pact("b", "2000-02-09")]
    reading = corroborate([document("a"), document("b")], twins)

    assert [r.id for r in reading.records] == ["a#r1", "b#r1", "r3"]
    assert {i for c in reading.claims for i in c.records} == {"a#r1", "b#r1", "r3"}


def test_nothing_in_nothing_out():
    assert corroborate([], []) == Reading()


FLOWS = st.lists(
    st.tuples(
        st.sampled_from("abc"), st.sampled_from(["arms", "munitions", "oil"]), st.sampled_from(["asserted", "suspected", "denied"]), st.booleans()
    ),
    max_size=8,
)


@given(FLOWS)
def test_every_disagreement_names_records_that_exist_and_every_claim_has_an_origin(rows):
    made = Records()
    for doc, goods, certainty, back in rows:
        made.flow(doc, goods, *(("RUS", "PRK") if back else ("PRK", "RUS")), certainty=certainty)
    reading = corroborate([document(d) for d in "abc"], made.made)
    known = {r.id for r in made.made}

    assert all(d.records and set(d.records) <= known and d.note.endswith(".") for d in reading.disagreements)
    assert sorted(r for c in reading.claims for r in c.records) == sorted(known)
    assert all(1 <= len(c.origins) <= len(c.records) for c in reading.claims)


@given(FLOWS, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_change_what_is_in_dispute(rows, chance):
    made = Records()
    for doc, goods, certainty, _ in rows:
        made.flow(doc, goods, certainty=certainty)
    shuffled = list(made.made)
    chance.shuffle(shuffled)
    documents = [document(d) for d in "abc"]

    def dispute(records: Sequence[Record]) -> set[tuple[str, frozenset[str]]]:
        return {(d.kind, frozenset(d.records)) for d in corroborate(documents, records).disagreements}

    assert dispute(made.made) == dispute(shuffled)


def test_a_thousand_reports_on_one_pact_raise_one_disagreement_a_point():
    made = Records()
    for n in range(1000):
        made.pact(f"d{n}")
        made.flow(f"d{n}", "munitions", certainty="suspected" if n % 2 else "asserted")
        made(f"d{n}", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="attack" if n % 3 else "aggression")
    reading = corroborate([document(f"d{n}") for n in range(1000)], made.made)

    assert [(d.kind, len(d.records)) for d in reading.disagreements] == [("differs_in_certainty", 1000), ("refines", 1000)]
    assert "and 498 more" in reading.disagreements[0].note
