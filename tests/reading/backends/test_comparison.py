"""Two back ends side by side: a fact found by both is told once, with what differs."""

from typing import Any

from foedus.reading.backends import compared
from foedus.terms.evidence import Record, Span


def record(identifier: str, start: int = 0, **changes: Any) -> Record:
    base: dict[str, Any] = {
        "id": identifier,
        "kind": "transfer",
        "doc": "x",
        "slots": {"giver": ["IRN"], "receiver": ["RUS"], "goods": "drones"},
        "spans": (Span(start=start, end=start + 10, text="0123456789"),),
        "rule": "r",
    }
    return Record(**base | changes)


def slots(**changes: Any) -> dict[str, Any]:
    return {"giver": ["IRN"], "receiver": ["RUS"], "goods": "drones", **changes}


def tally(comparison: Any) -> list[tuple[str, int, int, int, int]]:
    return [(t.kind, t.both, t.differing, t.only_first, t.only_second) for t in comparison.kinds]


def test_the_same_fact_in_overlapping_words_is_found_by_both():
    comparison = compared(("rules", "llm"), [record("a", 0)], [record("b", 5)])

    assert tally(comparison) == [("transfer", 1, 0, 0, 0)]
    assert comparison.differences == ()


def test_the_same_slots_elsewhere_are_another_fact():
    comparison = compared(("rules", "llm"), [record("a", 0)], [record("b", 50)])

    assert tally(comparison) == [("transfer", 0, 0, 1, 1)]
    assert ([r.id for r in comparison.only_first], [r.id for r in comparison.only_second]) == (["a"], ["b"])


def test_another_document_or_kind_is_another_fact():
    others = [record("b", doc="y"), record("c", kind="event")]

    assert [t[1] for t in tally(compared(("rules", "llm"), [record("a")], others))] == [0, 0]


def test_the_order_of_a_list_and_an_empty_slot_are_no_difference():
    one = record("a", slots=slots(giver=["IRN", "PRK"], terms=None))
    other = record("b", slots=slots(giver=["PRK", "IRN"]))

    assert compared(("rules", "llm"), [one], [other]).differences == ()


def test_slots_and_certainty_that_differ_are_told_with_both_values():
    difference = compared(("rules", "llm"), [record("a")], [record("b", certainty="denied", slots=slots(goods="missiles"))]).differences[0]

    assert difference.records == ("a", "b")
    assert difference.slots == {"goods": ("drones", "missiles"), "certainty": ("asserted", "denied")}


def test_of_several_facts_in_one_place_the_likest_are_paired():
    first = [record("a"), record("b", slots=slots(goods="missiles"))]
    second = [record("c", slots=slots(goods="missiles")), record("d")]

    assert compared(("rules", "llm"), first, second).differences == ()
