"""What may not stand is rejected, and counted."""

from typing import Any

import pytest

from foedus.reading.verifier import verify
from foedus.terms.evidence import Document, Record, Span

TEXT = "Oslo said no. " + "x" * 1300
DOCUMENT = Document(id="x", path="x.txt", sha256="", text=TEXT)


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
    assert verify([record()], DOCUMENT).kept == [record()]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"spans": ()}, "no span"),
        ({"spans": (Span(start=0, end=4, text="Rome"),)}, "a span differs from its slice"),
        ({"spans": (Span(start=0, end=9999, text="Oslo"),)}, "a span differs from its slice"),
        ({"spans": (Span(start=14, end=1300, text=TEXT[14:1300]),)}, "a span is too long"),
        ({"slots": {"verb": "say"}}, "statement without speaker"),
        ({"slots": {"speaker": "Paris", "verb": "say"}}, "the speaker is not in the text"),
        ({"kind": "quote", "slots": {"text": "yes"}}, "quoted words are not in the text"),
    ],
)
def test_a_record_that_is_not_grounded_is_rejected(changes: dict[str, Any], reason: str):
    verdicts = verify([record(**changes)], DOCUMENT)

    assert verdicts.kept == []
    assert dict(verdicts.rejected) == {reason: 1}
