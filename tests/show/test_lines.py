import json
from pathlib import Path

import pytest
from tests.records.builders import Records, document

from foedus.show.lines import document_line, finished, last_lines, record_rows
from foedus.terms.errors import UsageError
from foedus.terms.evidence import DatePhrase, Document, Record, Span, Voice

RECORD = Record(
    id="a:transfer1", kind="transfer", doc="a", slots={"giver": ["PRK"], "quantity": None}, spans=(Span(start=0, end=4, text="sent"),),
    attribution=(Voice(name="Ann Example", of="USA"),), certainty="suspected", date=DatePhrase(value="2024-06", text="June 2024"), rule="by hand",
)  # fmt: skip


def written(path: Path, *names: str, by: str = "foedus 1, rules") -> Path:
    path.write_text("".join(f"{document_line(document(name, name), [RECORD], by)}\n" for name in names), encoding="utf-8")
    return path


def test_a_line_is_one_report_with_all_its_records():
    line = json.loads(document_line(document("a", "never written"), [RECORD], "foedus 1, rules"))

    assert list(line) == ["document", "records", "by"]
    assert "text" not in line["document"]
    assert Document.model_validate(line["document"]).id == "a"
    assert Record.model_validate(line["records"][0]) == RECORD


def test_half_a_character_is_written_as_json_can_say_it():
    line = document_line(document("a", title="\ud800"), [], "x")

    assert json.loads(line.encode())["document"]["title"] == "\ud800"


def test_an_output_is_read_back_up_to_its_last_whole_report(tmp_path: Path):
    path = written(tmp_path / "o.jsonl", "a", "b")
    ends = path.stat().st_size
    with path.open("a", encoding="utf-8") as file:
        file.write(document_line(document("c"), [], "foedus 1, rules")[:70])

    found = finished(path, "foedus 1, rules", whole=True)

    assert (found.ends, list(found.ids.values())) == (ends, ["a", "b"])
    assert [d.id for d in found.documents] == ["a", "b"]
    assert found.records == [RECORD, RECORD]


def test_claims_at_the_end_of_an_output_are_to_be_made_anew(tmp_path: Path):
    from foedus.records import corroborate

    made = Records()
    made.flow("a", "oil")
    path = written(tmp_path / "o.jsonl", "a")
    ends = path.stat().st_size
    with path.open("a", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in last_lines(corroborate([document("a")], made.made)))

    assert path.stat().st_size > ends
    assert finished(path, "foedus 1, rules", whole=False).ends == ends


def test_where_no_output_is_nothing_is_finished(tmp_path: Path):
    assert finished(tmp_path / "none.jsonl", "x", whole=True).ids == {}


@pytest.mark.parametrize("line", ["no JSON", "[]", '{"a": 1}', '{"document": {}, "records": [], "by": "x"}', '{"document": [], "by": "x"}'])
def test_a_file_of_other_lines_is_not_written_over(line: str, tmp_path: Path):
    path = tmp_path / "mine.jsonl"
    path.write_text(f"{line}\n", encoding="utf-8")

    with pytest.raises(UsageError, match=r"mine\.jsonl:1: this is no line that foedus read wrote; name another file"):
        finished(path, "x", whole=False)


def test_what_another_version_or_back_end_read_is_not_mixed_in(tmp_path: Path):
    path = written(tmp_path / "o.jsonl", "a", by="foedus 0, rules")

    with pytest.raises(UsageError, match=r"o\.jsonl:1: this was read by foedus 0, rules, not by foedus 1, rules"):
        finished(path, "foedus 1, rules", whole=False)


def test_a_record_is_a_row_with_the_columns_of_its_document():
    (row,) = record_rows(document("a", title="A pact", published="2024-06-20", derived_from=("The Ledger",)), [RECORD])

    assert json.loads(row["slots"]) == {"giver": ["PRK"], "quantity": None}
    assert (row["date"], row["date_text"]) == ("2024-06", "June 2024")
    assert (row["title"], row["published"], row["derived_from"]) == ("A pact", "2024-06-20", ["The Ledger"])
    assert row["spans"] == [{"start": 0, "end": 4, "text": "sent"}]
