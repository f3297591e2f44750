from foedus.show.readings import reading_lines
from foedus.terms.evidence import Claim, DatePhrase, Disagreement, Document, Reading, Record, Span, Voice

TEXT = "North Korea sent munitions to Russia."


def reading() -> Reading:
    record = Record(
        id="a-1", kind="transfer", doc="a", slots={"giver": ["PRK"], "receiver": ["RUS"], "goods": "munitions", "terms": None},
        spans=(Span(start=0, end=len(TEXT), text=TEXT),), attribution=(Voice(name="Ann Example", of="USA"),), certainty="suspected",
        date=DatePhrase(value="2024-06", text="June 2024"), rule="made-up",
    )  # fmt: skip
    return Reading(
        documents=(Document(id="a", path="a.txt", sha256="0", title="A report", text=TEXT, notes=("read as cp1252",)),),
        records=(record, record.model_copy(update={"id": "b-1", "kind": "statement"})),
        claims=(Claim(id="c1", kind="transfer", about="munitions", records=("a-1", "b-1"), origins=("Ann Example",)),),
        disagreements=(Disagreement(about="munitions", kind="contradicts", records=("a-1", "b-1"), note="one says so, the other not"),),
    )


def test_records_stand_under_their_kind_with_slots_voices_and_spans():
    text = "\n".join(reading_lines(reading()))

    assert "Transfers (1)" in text
    assert "a-1 giver PRK, receiver RUS, goods munitions, 2024-06 (suspected per Ann Example (USA))" in text
    assert f"0–{len(TEXT)} “{TEXT}”" in text
    assert text.index("Transfers (1)") < text.index("Statements (1)")
    assert "note: read as cp1252" in text


def test_shared_claims_and_disagreements_are_told():
    text = "\n".join(reading_lines(reading()))

    assert "munitions: 2 records, 1 origin (Ann Example)" in text
    assert "munitions (contradicts): one says so, the other not [a-1, b-1]" in text


def test_finding_nothing_is_said():
    assert "nothing was found in these reports" in reading_lines(Reading())
