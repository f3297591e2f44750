"""Reports in, dossier out."""

from datetime import date
from pathlib import Path

import pytest
from tests.records.builders import Records, document

from foedus.brief import Dossier, brief, compose, day_asked, read
from foedus.records import corroborate
from foedus.terms.errors import FoedusError, UsageError
from foedus.terms.evidence import Reading

from .seeds import seed_dossier

REPORT = (
    "MINSK, Dec 6, 2024 (Borderland Press) - Presidents Vladimir Putin and Alexander Lukashenko signed the Treaty on Security Guarantees in Minsk"
    " on Friday.\n"
)
OTHER = "Russia supplies oil to North Korea, officials said on 7 December 2024.\n"


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, text in zip(paths, (REPORT, OTHER), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_reports_become_a_dossier_with_their_texts(reports):
    dossier = brief(reports)

    assert [s.text for s in dossier.sources] == [REPORT, OTHER]
    assert dossier.failed == ()
    assert len(dossier.headline) == 3


def test_a_report_that_cannot_be_read_is_named_and_the_others_are_read(reports, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    dossier = brief([reports[0], tmp_path / "missing.txt", empty])

    assert [s.id for s in dossier.sources] == ["one"]
    assert [Path(f.path).name for f in dossier.failed] == ["missing.txt", "empty.txt"]
    assert [f.message.split(": ", 1)[1] for f in dossier.failed] == ["no such file", "the file is empty; is it the right file?"]


def test_where_no_report_can_be_read_one_line_says_why(tmp_path):
    with pytest.raises(FoedusError, match=r"a\.txt: no such file; .*b\.txt: no such file$"):
        brief([tmp_path / "a.txt", tmp_path / "b.txt"])


def test_no_report_at_all_is_an_error():
    with pytest.raises(FoedusError, match="no report was named"):
        brief([])


@pytest.mark.parametrize("days", [{"on": "2024-31-12"}, {"published": "yesterday"}])
def test_a_day_that_is_none_is_refused_before_anything_is_read(reports, days):
    with pytest.raises(UsageError, match="is no date"):
        brief(reports, **days)


def test_two_files_of_one_name_stay_two_documents(reports, tmp_path):
    (tmp_path / "more").mkdir()
    twin = tmp_path / "more" / "one.txt"
    twin.write_text(OTHER, encoding="utf-8")

    assert [s.id for s in brief([reports[0], twin]).sources] == ["one", "one-2"]


def test_an_id_that_another_file_has_by_its_name_is_not_given_twice(reports, tmp_path):
    (tmp_path / "more").mkdir()
    for name, text in (("more/one.txt", OTHER), ("one-2.txt", "Norway aids Ukraine.\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert [s.id for s in brief([reports[0], tmp_path / "one-2.txt", tmp_path / "more" / "one.txt"]).sources] == ["one", "one-2", "one-3"]


def test_a_folder_is_read_with_every_file_in_it_and_a_feed_with_every_line(reports, tmp_path):
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds" / "f.jsonl").write_text(
        '{"id": "x", "text": "Norway aids Ukraine."}\n{\n{"text": "Poland aids Ukraine."}\n', encoding="utf-8"
    )
    (tmp_path / "feeds" / "a.docx").write_bytes(b"PK\x03\x04")

    dossier = brief([tmp_path])

    assert [s.id for s in dossier.sources] == ["x", "f-3", "one", "two"]
    assert [Path(f.path).name for f in dossier.failed] == ["a.docx", "f.jsonl:2"]


def test_a_report_in_two_files_is_one_report_with_a_note_of_both(reports, tmp_path):
    twin = tmp_path / "twin.txt"
    twin.write_bytes(reports[0].read_bytes())

    reading, _ = read([reports[0], twin])

    assert [(d.id, d.notes) for d in reading.documents] == [("one", (f"{reports[0]} and {twin} hold the same bytes and are one report.",))]


def test_a_file_whose_name_is_no_text_is_named_as_far_as_it_goes(reports, tmp_path):
    path = Path(str(tmp_path / "r\udcff.txt"))
    try:
        path.touch()
    except OSError:
        pytest.skip("this file system refuses such a name")

    (failed,) = brief([reports[0], path]).failed

    assert failed.message.endswith("r?.txt: the file is empty; is it the right file?")


def test_progress_is_told_of_each_report(reports):
    seen: list[Path] = []
    brief(reports, progress=seen.append)

    assert seen == reports


def test_the_day_asked_is_the_one_given_else_publication_else_the_latest_date_told_else_today():
    made = Records()
    made.pact("a", "2024-06-19")
    made.flow("a", "oil", on_day="2024-05")
    made.flow("a", "gas", on_day="2031")
    today = date(2026, 1, 2)

    assert day_asked(corroborate([document("a", published="2024-06-21"), document("b", published="2024-06-22")], made.made), today) == (
        date(2024, 6, 22),
        "the latest day of publication",
    )
    assert day_asked(corroborate([document("a")], made.made), today) == (date(2024, 6, 19), "the latest date in the reports")
    assert day_asked(Reading(), today) == (today, "today, as no report gives a date")


def test_the_dossier_says_which_day_and_why(reports):
    dossier = brief(reports, on="2025-01-10")

    assert (dossier.asked_on, dossier.asked_because) == ("2025-01-10", "the day asked for")
    assert dossier.notes[0] == "The law is asked on 10 January 2025: the day asked for."


def test_a_legal_answer_is_never_called_a_prediction(shared):
    dossier = seed_dossier(shared, date(2025, 1, 10))
    answers = [b.verdict_in_words for s in dossier.if_attacked for b in (*s.bound, *s.consult, *s.not_in_force)]
    answers += [f.summary for f in dossier.exchange]

    assert answers
    assert not any(word in text.split() for text in answers for word in ("will", "expected", "likely", "predicts"))
    assert any("no forecast" in note for note in dossier.notes)


def test_opinion_stays_out_of_the_facts(shared):
    dossier = seed_dossier(shared, date(2024, 6, 20))
    views = {v.evidence.record for v in (*dossier.opinions, *dossier.forecasts)}
    facts = {t.evidence.record for p in dossier.agreements for t in p.told} | {t.evidence.record for f in dossier.exchange for t in f.told}
    facts |= {e.record for line in dossier.headline for e in line.evidence}

    assert views
    assert not views & facts


def test_every_line_leads_back_to_a_record_of_a_source_or_to_an_article(shared):
    dossier = seed_dossier(shared, date(2024, 6, 20))
    texts = {s.id: s.text for s in dossier.sources}
    marked = {r for s in dossier.sources for m in s.marks for r in m.records}
    told = [t for p in dossier.agreements for t in (*p.told, *p.obligations_told, *(t for d in p.duties for t in d.told))]
    told += [t for f in dossier.exchange for t in f.told] + [t for h in (*dossier.visits, *dossier.sanctions) for t in h.told]
    evidence = [t.evidence for t in told] + [r.evidence for s in dossier.speakers for r in s.remarks]
    evidence += [e for d in dossier.disagreements for e in d.evidence]

    assert len(evidence) > 50
    for one in evidence:
        assert one.record in marked
        assert all(texts[one.doc][s.start : s.end] == s.text for s in one.spans)


def test_the_json_form_reads_back_whole(shared):
    dossier = seed_dossier(shared, date(2024, 6, 20))

    assert Dossier.model_validate_json(dossier.model_dump_json()) == dossier


def test_reports_of_no_pact_make_a_dossier_of_little(shared):
    made = Records()
    made("a", "opinion", holder=None)
    dossier = compose(corroborate([document("a", published="2019-05-03")], made.made))

    assert (dossier.asked_on, dossier.agreements, dossier.exchange, dossier.if_attacked) == ("2019-05-03", (), (), ())


def test_files_of_the_same_bytes_are_one_report_that_names_both_paths(reports, tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_bytes(reports[0].read_bytes())
    dossier = brief([reports[0], copy, reports[1], reports[1]])
    first, second = dossier.sources

    assert [s.text for s in dossier.sources] == [REPORT, OTHER]
    assert f"{reports[0]} and {copy} hold the same bytes and are one report." in first.notes
    assert f"{reports[1]} was given more than once." in second.notes


def test_two_reports_under_one_headline_go_by_two_names():
    twins = [document("a", "One text.", title="One headline"), document("b", "Another text.", title="One headline")]

    assert [s.name for s in compose(corroborate(twins, [])).sources] == ["“One headline” (a)", "“One headline” (b)"]
