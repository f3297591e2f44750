"""What may not stand is rejected, and counted."""

from typing import Any

import pytest

from foedus.reading.derivation import Evidence
from foedus.reading.verifier import verify
from foedus.terms.evidence import DatePhrase, Document, Record, Span

TEXT = "Oslo said no. " + "x" * 1300
EVIDENCE = Evidence.of(Document(id="x", path="x.txt", sha256="", text=TEXT))


def record(**changes: Any) -> Record:
    base: dict[str, Any] = {
        "id": "1",
        "kind": "statement",
        "doc": "x",
        "slots": {"speaker": "Oslo", "verb": "say"},
        "spans": (Span(start=0, end=12, text="Oslo said no"),),
        "rule": "r",
    }
    return Record(**base | changes)


def test_a_grounded_record_is_kept():
    assert verify([record()], EVIDENCE).kept == [record()]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"spans": ()}, "no span"),
        ({"spans": (Span(start=0, end=4, text="Rome"),)}, "a span differs from its slice"),
        ({"spans": (Span(start=0, end=9999, text="Oslo"),)}, "a span differs from its slice"),
        ({"spans": (Span(start=14, end=1300, text=TEXT[14:1300]),)}, "a span is too long"),
        ({"slots": {"verb": "say"}}, "statement without speaker"),
        ({"slots": {"speaker": "Paris", "verb": "say"}}, "the speaker is not what its words say"),
        ({"slots": {"speaker": "Oslo", "verb": "say", "of": "SWE"}}, "the of is not what its words say"),
        ({"slots": {"speaker": "Oslo", "verb": "say", "mood": "bad"}}, "statement with a slot that it does not have"),
        ({"kind": "event", "slots": {"type": "ASSAULT", "actors": "NOR"}}, "the actors is no list"),
        ({"kind": "event", "slots": {"type": ["ASSAULT"]}}, "the type is a list"),
        ({"kind": "event", "slots": {"type": "DANCE"}}, "the type is none of its list"),
        ({"date": DatePhrase(value="2024-01-01", text="New Year")}, "the words of the date are not in the text"),
        ({"kind": "quote", "slots": {"text": "yes"}}, "quoted words are not in the text"),
    ],
)
def test_a_record_that_is_not_grounded_is_rejected(changes: dict[str, Any], reason: str):
    verdicts = verify([record(**changes)], EVIDENCE)

    assert verdicts.kept == []
    assert dict(verdicts.rejected) == {reason: 1}


def test_a_quote_given_for_a_value_is_what_the_value_is_held_against():
    slots = {"speaker": "Oslo", "verb": "say", "of": "NOR"}
    oslo, said = Span(start=0, end=4, text="Oslo"), Span(start=5, end=9, text="said")

    assert verify([record(slots=slots)], EVIDENCE, {"1": {"of": (oslo,)}}).kept
    assert dict(verify([record(slots=slots)], EVIDENCE, {"1": {"of": (said,)}}).rejected) == {"the of is not what its words say": 1}


def test_a_quote_that_differs_from_its_slice_is_rejected():
    verdicts = verify([record()], EVIDENCE, {"1": {"speaker": (Span(start=0, end=4, text="Rome"),)}})

    assert dict(verdicts.rejected) == {"a span differs from its slice": 1}


def test_what_was_rejected_is_counted_in_the_documents_notes():
    verdicts = verify([record(spans=()), record(spans=()), record(slots={"verb": "say"})], EVIDENCE)

    assert verdicts.noted(EVIDENCE.document).notes == ("3 records rejected: no span (2), statement without speaker (1)",)
    assert verify([record()], EVIDENCE).noted(EVIDENCE.document).notes == ()
