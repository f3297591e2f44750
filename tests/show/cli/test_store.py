"""``foedus store``: as a user types it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.reading.backends.proposed import AGREEMENT
from tests.reading.backends.proposed import REPORT as FJORD
from tests.reading.backends.serving import records, serving, status
from typer.testing import CliRunner

from foedus import __version__
from foedus.records.exports import TABLES
from foedus.records.store import open_store
from foedus.show.cli.app import app
from foedus.terms.evidence import Document

REPORT = """OSLO, May 3, 2024 (Fjord Press) - Russia and North Korea signed a treaty in Pyongyang on June 19, 2024.
Iran and Russia signed a treaty in Moscow in March 2001. Norway sent ammunition to Ukraine.
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store that the commands use without being told, with one report."""
    path = tmp_path / "store.db"
    monkeypatch.setenv("FOEDUS_DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.setenv("LOGNAME", "ann")
    (tmp_path / "gazette.txt").write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def filled(place: Path, foedus) -> Path:
    assert foedus("store", "add", place.parent / "gazette.txt", "--by", "ann").exit_code == 0
    return place


def test_a_report_is_added_once_and_a_copy_of_it_is_a_path(place: Path, foedus):
    copy = place.parent / "copy.txt"
    copy.write_text(REPORT, encoding="utf-8")

    first = foedus("store", "add", place.parent / "gazette.txt")
    second = foedus("store", "add", copy, "--by", "bob")
    third = foedus("store", "add", place.parent / "gazette.txt", copy)

    assert first.stdout.splitlines()[0].startswith("gazette: added, ")
    assert second.stdout.splitlines()[0] == "gazette: held already, found at a new path"
    assert third.stdout.splitlines()[-1] == f"0 added to {place}"
    assert "hold the same bytes and are one report" in third.stderr
    shown = json.loads(foedus("store", "show", "gazette", "--format", "json").stdout)
    assert shown["paths"] == [str(place.parent / "gazette.txt"), str(copy)]


def test_a_report_and_its_copy_given_together_are_one_document_with_two_paths(place: Path, foedus):
    copy = place.parent / "gazette-copy.txt"
    copy.write_text(REPORT, encoding="utf-8")

    foedus("store", "add", place.parent)

    shown = json.loads(foedus("store", "show", "gazette-copy", "--format", "json").stdout)
    assert len(shown["paths"]) == 2


def test_the_records_that_are_kept_are_those_that_read_prints(filled: Path, foedus):
    read = json.loads(foedus("read", filled.parent / "gazette.txt", "--format", "json").stdout)
    shown = json.loads(foedus("store", "show", "gazette", "--format", "json").stdout)

    with open_store(filled) as store:
        assert json.loads(store.reading().model_dump_json()) == read
    assert [{**one["as_read"], "origins": None} for one in shown["records"]] == [{**one, "origins": None} for one in read["records"]]


def test_what_a_service_reads_is_kept_under_its_name(place: Path, foedus):
    report = place.parent / "fjord.txt"
    report.write_text(FJORD, encoding="utf-8")

    with serving(records(AGREEMENT)) as log:
        result = foedus("store", "add", report, "--backend", "llm", "--base-url", log.url, "--model", "small", "--per-minute", "600")

    assert result.stdout.splitlines()[0] == "fjord: added, 1 records"
    assert "note: the reports are sent to 127.0.0.1" in result.stderr
    with open_store(place) as store:
        assert store.stored("fjord").reader == f"foedus {__version__}, llm small"
        assert [one.record.kind for one in store.records()] == ["agreement"]
        assert store.verify().faults == ()


def test_a_report_that_a_service_does_not_read_is_not_kept(place: Path, foedus):
    with serving(status(400)) as log:
        result = foedus("store", "add", place.parent / "gazette.txt", "--backend", "llm", "--base-url", log.url, "--model", "small")

    assert result.exit_code == 2
    assert "gazette.txt: not read: 127.0.0.1" in result.stderr
    with open_store(place) as store:
        assert store.counts().documents == 0


def test_a_report_that_cannot_be_read_is_named_and_the_others_are_kept(place: Path, foedus):
    result = foedus("store", "add", place.parent / "missing.txt", place.parent / "gazette.txt")

    assert result.exit_code == 2
    assert "missing.txt: no such file" in result.stderr
    assert "1 added" in result.stdout


def test_a_review_changes_what_stands_and_keeps_what_was_read(filled: Path, foedus):
    result = foedus("store", "review", "gazette:agreement1", "correct", "--set", 'place="Moscow"', "--set", "signed=null", "--reason", "so it says")

    assert result.stdout == "act 2: gazette:agreement1 corrected\n"
    shown = json.loads(foedus("store", "show", "gazette:agreement1", "--format", "json").stdout)
    assert shown["record"]["slots"]["place"] == "Moscow"
    assert "signed" not in shown["record"]["slots"]
    assert shown["as_read"]["slots"]["signed"] == "2024-06-19"
    text = foedus("store", "show", "gazette:agreement1").stdout
    assert "[corrected]" in text
    assert "act 2: correct by " in text
    assert ": so it says (right: " in text


def test_grades_merges_splits_and_retractions_are_acts(filled: Path, foedus):
    said = [
        foedus("store", "grade", "gazette", "b", "--by", "ann", "--reason", "often right"),
        foedus("store", "grade", "gazette:agreement1", "2"),
        foedus("store", "split", "gazette:agreement2", "--reason", "another"),
        foedus("store", "merge", "gazette:agreement1", "gazette:agreement2", "--reason", "the same"),
        foedus("store", "retract", "4", "--reason", "was no split"),
        foedus("store", "retract", "gazette", "--reason", "withdrawn"),
    ]

    assert [one.stdout for one in said] == [
        "act 2: gazette B, usually reliable\n",
        "act 3: gazette:agreement1 2, probably true\n",
        "act 4: 1 records tell a fact of their own\n",
        "act 5: 2 records tell one fact\n",
        "act 6: 4 retracted\n",
        "act 7: gazette retracted\n",
    ]
    assert foedus("store", "list").stdout == ""
    assert "gazette" in foedus("store", "list", "--retracted").stdout
    deeds = [line.split("  ")[3] for line in foedus("store", "list", "--acts").stdout.splitlines()]
    assert deeds == ["add", "grade", "grade", "split", "merge", "retract", "retract"]
    assert "reliability B judged by ann: often right" in foedus("store", "show", "gazette").stdout


def test_lists_are_of_documents_or_of_records(filled: Path, foedus):
    foedus("store", "review", "gazette:agreement1", "accept")

    agreements = json.loads(foedus("store", "list", "--records", "--kind", "agreement", "--format", "json").stdout)
    accepted = json.loads(foedus("store", "list", "--records", "--standing", "accepted", "--format", "json").stdout)
    later = json.loads(foedus("store", "list", "--records", "--kind", "agreement", "--after", "gazette:agreement1", "--format", "json").stdout)
    found = json.loads(foedus("store", "list", "--search", "GAZ", "--format", "json").stdout)

    assert [one["record"]["id"] for one in agreements] == ["gazette:agreement1", "gazette:agreement2"]
    assert [one["record"]["id"] for one in accepted] == ["gazette:agreement1"]
    assert [one["record"]["id"] for one in later] == ["gazette:agreement2"]
    assert [one["id"] for one in found] == ["gazette"]
    assert foedus("store", "show", "gazette", "--text").stdout == REPORT


def test_verify_ends_with_1_and_names_what_was_changed(filled: Path, foedus):
    sound = foedus("store", "verify")
    with open_store(filled) as store, store.database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER document_no_update")
        connection.exec_driver_sql("UPDATE document SET publisher = 'Another'")
    broken = foedus("store", "verify")

    assert (sound.exit_code, broken.exit_code) == (0, 1)
    assert "no faults" in sound.stdout
    assert "fault: act 1 (add gazette by ann): a column of what it wrote was changed, or a row was slipped in" in broken.stdout
    assert foedus("store", "doctor").exit_code == 1
    assert "NOT WELL  chain: act 1" in foedus("store", "doctor").stdout
    assert "NOT WELL  guards: 17 of 18" in foedus("store", "doctor").stdout


def test_the_doctor_finds_a_sound_store_well(filled: Path, foedus):
    result = foedus("store", "doctor")
    checks = json.loads(foedus("store", "doctor", "--upgrade", "--format", "json").stdout)["checks"]

    assert result.exit_code == 0
    assert "NOT WELL" not in result.stdout
    assert [one["what"] for one in checks] == ["schema", "file", "references", "journal", "room", "tables", "guards", "chain"]


def test_a_store_goes_out_and_comes_in_by_the_byte(filled: Path, foedus, tmp_path: Path):
    first, second, other = tmp_path / "first.jsonl", tmp_path / "second.jsonl", tmp_path / "other.db"

    foedus("store", "export", first)
    came = foedus("store", "import", first, "--store", other)
    foedus("store", "export", second, "--store", other)

    assert came.stdout == f"1 acts imported into {other}\n"
    assert first.read_bytes() == second.read_bytes()
    assert foedus("store", "backup", tmp_path / "copy.db").exit_code == 0
    assert foedus("store", "verify", "--store", tmp_path / "copy.db").exit_code == 0


def test_a_store_goes_through_a_pipe_by_the_byte(filled: Path, foedus, tmp_path: Path):
    first, other = tmp_path / "first.jsonl", tmp_path / "other.db"
    foedus("store", "export", first)

    piped = foedus("store", "export", "-")
    came = CliRunner().invoke(app, ["store", "import", "-", "--store", str(other)], input=piped.stdout_bytes)

    assert piped.stdout_bytes == first.read_bytes()
    assert came.stdout == f"1 acts imported into {other}\n"
    cut = CliRunner().invoke(app, ["store", "import", "-", "--store", str(tmp_path / "cut.db")], input=piped.stdout_bytes[:-9])
    assert cut.exit_code == 2
    assert "standard input:2: this is no act of a store; the file was cut off or changed, as it ends in the middle of this line" in cut.stderr


def test_whoever_reads_an_export_may_stop_after_any_line(place: Path):
    with open_store(place, create=True) as store:
        long = "And so it was said. " * 400
        documents = (Document(id=f"d{n}", path="d", sha256=f"{n:064x}", text=long) for n in range(100))
        assert len(list(store.add_many(((one, []) for one in documents), by="ann", reader="by hand"))) == 100
    words = [sys.executable, "-c", "from foedus.show.cli import main; main()", "store", "export", "-", "--store", str(place)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        taken = [process.stdout.readline() for _ in range(3)]
        process.stdout.close()
        errors = process.stderr.read()

    assert errors == b""
    assert process.returncode in {0, 141}
    assert [json.loads(line).get("subject") for line in taken] == [None, "d0", "d1"]


@pytest.mark.parametrize(("form", "ending"), [("csv", "csv"), ("bibtex", "bib")])
def test_what_is_written_to_a_file_is_written_to_standard_output_too(filled: Path, foedus, tmp_path: Path, form: str, ending: str):
    output = tmp_path / f"out.{ending}"
    foedus("store", "export", output)

    assert foedus("store", "export", "-", "--format", form).stdout_bytes == output.read_bytes()


@pytest.mark.parametrize("ending", ["csv", "parquet", "gexf", "graphml", "ftm", "jsonld", "bib"])
def test_every_form_is_written(filled: Path, foedus, tmp_path: Path, ending: str):
    output = tmp_path / f"out.{ending}"

    assert foedus("store", "export", output).exit_code == 0

    assert output.stat().st_size > 100


def test_tables_go_into_a_folder_with_their_codebook(filled: Path, foedus, tmp_path: Path):
    for form in ("csv", "parquet"):
        assert foedus("store", "export", tmp_path / "tables", "--format", form).exit_code == 0

    assert {path.name for path in (tmp_path / "tables").iterdir()} == {f"{table}.{form}" for table in TABLES for form in ("csv", "parquet")}


def test_the_bibliography_has_the_report_and_the_agreement_it_tells_of(filled: Path, foedus, tmp_path: Path):
    foedus("store", "export", tmp_path / "out.bib")

    text = (tmp_path / "out.bib").read_text(encoding="utf-8")
    assert "@misc{gazette," in text
    assert "@misc{rus-prk-2024," in text


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("list", "--store", "none.db"), "none.db: there is no store yet; foedus store add REPORT makes one"),
        (("list", "--store", "mysql://x/y"), "'mysql' is no database that holds a store"),
        (("list", "--kind", "transfer"), "--kind goes with --records"),
        (("list", "--records", "--kind", "tranfer"), "unknown kind 'tranfer': did you mean 'transfer'?"),
        (("list", "--records", "--standing", "acepted"), "unknown standing 'acepted': did you mean 'accepted'?"),
        (("list", "--records", "--acts"), "--records cannot be used with --acts"),
        (("list", "--after", "x"), "--after x: this is no act's number"),
        (("show", "gazete"), "unknown document 'gazete': did you mean 'gazette'?"),
        (("show", "gazette:agrement1"), "unknown record 'gazette:agrement1': did you mean 'gazette:agreement1'?"),
        (("review", "gazette:agreement1", "maybe"), "unknown verdict 'maybe'"),
        (("review", "gazette:agreement1", "reject"), "say why you reject gazette:agreement1: a reason is missing"),
        (("review", "gazette:agreement1", "correct", "--set", "place", "--reason", "x"), "--set place: write SLOT=VALUE, such as place=Moscow"),
        (("grade", "gazette", "B2"), "judge them one at a time"),
        (("retract", "99", "--reason", "x"), "unknown act '99'"),
        (("import", "none.jsonl"), "none.jsonl: no such file; foedus store export FILE.jsonl writes one"),
        (("backup", "copy.zip"), "cannot tell what to write from the ending; use .jsonl or, of SQLite, .db"),
        (("export", "out.xls"), "cannot tell what to write from the ending '.xls'"),
        (("export", "out.csv", "--format", "gexf"), "the ending says csv, --format says gexf; keep one of them"),
        (("export", "-", "--format", "parquet"), "parquet is no text; name a file for it"),
        (("add", "gazette.txt", "--backend", "rule"), "unknown back end 'rule'"),
        (("add", "gazette.txt", "--model", "x"), "--model means nothing to the back end 'rules'"),
        (("add", "gazette.txt", "--backend", "llm"), "--backend llm needs the address of a service and the name of a model"),
        (("add", "gazette.txt", "--backend", "spacy", "--workers", "2"), "--workers cannot be used with another --backend than rules"),
        (("export", "out.csv", "--table", "recods"), "unknown table 'recods': did you mean 'records'?"),
    ],
)
def test_a_mistake_is_one_line_and_ends_with_2(filled: Path, foedus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words, message):
    monkeypatch.chdir(tmp_path)

    result = foedus("store", *words)

    assert result.exit_code == 2
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_control_characters_of_a_report_do_not_reach_the_terminal(place: Path, foedus):
    with open_store(place, create=True) as store:
        from foedus.terms.evidence import Document

        store.add(Document(id="odd\x1b[31m", path="odd\x07", sha256="0" * 64, title="\x1b]0;x\x07"), [], by="ann\x1b[2J", reader="by hand")

    for words in (("list",), ("list", "--acts"), ("show", "00000000")):
        assert "\x1b" not in foedus("store", *words).stdout
        assert "\x07" not in foedus("store", *words).stdout


def test_an_import_of_a_file_that_is_not_there_names_the_nearest(place: Path, foedus):
    (place.parent / "everything.jsonl").write_text("")

    found = foedus("store", "import", place.parent / "everythin.jsonl")

    assert found.exit_code == 2
    assert "everythin.jsonl: no such file; did you mean 'everything.jsonl'?" in found.stderr
    assert not place.exists()
