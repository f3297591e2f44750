"""The comparison of two back ends, as people read it."""

from foedus.reading.backends import compared
from foedus.show.backends import comparison_lines
from foedus.terms.evidence import Record, Span

SPAN = Span(start=0, end=24, text="Iran sent Russia drones.")
BOTH = Record(id="x:transfer1", kind="transfer", doc="x", slots={"giver": ["IRN"], "goods": "drones"}, spans=(SPAN,), rule="r")
OTHER = BOTH.model_copy(update={"id": "x:transfer9", "slots": {"giver": ["IRN", "PRK"], "goods": "drones"}})
ALONE = BOTH.model_copy(update={"id": "x:visit1", "kind": "visit", "slots": {"who": "Xi", "to": "RUS"}})


def test_counts_differences_and_what_only_one_found_are_shown():
    lines = comparison_lines(compared(("rules", "llm"), [BOTH], [OTHER, ALONE], {"llm": ("x: 2 records rejected: no span (2)",)}))
    text = "\n".join(lines)

    assert [line.split() for line in lines if line.strip().startswith(("transfer ", "visit "))] == [
        ["transfer", "1", "1", "0", "0"],
        ["visit", "0", "0", "0", "1"],
    ]
    assert "x:transfer1 | x:transfer9: giver IRN | IRN+PRK" in text
    assert "Only llm (1)" in text
    assert "Only rules" not in text
    assert "x: 2 records rejected: no span (2)" in text


def test_two_that_agree_have_counts_only():
    text = "\n".join(comparison_lines(compared(("rules", "spacy"), [BOTH], [BOTH])))

    assert "Found by both" not in text
    assert "Only" not in text
