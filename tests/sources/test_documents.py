"""Reports as files: what is read, what is refused."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.sources import documents, load_document, load_documents
from foedus.terms.errors import DocumentError, UsageError

from .prints import pdf


def test_a_report_is_read_as_it_stands(tmp_path: Path):
    path = tmp_path / "r1.txt"
    path.write_bytes("\ufeffThey met.\r\nIt rained.".encode())

    document = load_document(path, "2024-06-19")

    assert document.text == "\ufeffThey met.\r\nIt rained."
    assert (document.id, document.published, document.published_else, document.notes) == ("r1", None, "2024-06-19", ())
    assert len(document.sha256) == 64


def test_another_encoding_is_guessed_and_noted(tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_bytes(("The café in Zürich was full when the ministers arrived to sign the treaty. " * 5).encode("latin-1"))

    document = load_document(path)

    assert "café in Zürich" in document.text
    assert "not UTF-8" in document.notes[0]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\n", "the file is empty"),
        (b"\x00\x01\x02PK", "binary file"),
        (b"1234 5678", "no words"),
        (("Der Minister sprach gestern lange mit dem Botschafter und dann wieder ohne Pause weiter. " * 6).encode(), "does not look English"),
    ],
)
def test_what_is_no_report_is_refused(tmp_path: Path, content: bytes, message: str):
    path = tmp_path / "r.txt"
    path.write_bytes(content)

    with pytest.raises(DocumentError, match=message):
        load_document(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path):
    with pytest.raises(DocumentError, match="no such file"):
        load_document(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="this is a folder"):
        load_document(tmp_path)


def test_a_wrong_day_is_refused(tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_text("They met.", encoding="utf-8")

    with pytest.raises(UsageError, match="there is no month 31"):
        load_document(path, "2024-31-12")


def test_a_short_text_in_another_language_is_refused(tmp_path: Path):
    path = tmp_path / "es.txt"
    path.write_text(
        "El presidente de la República firmó un acuerdo con el gobierno de Francia para la defensa mutua de los dos países.", encoding="utf-8"
    )
    with pytest.raises(DocumentError, match="does not look English"):
        load_document(path)


def test_english_with_a_few_accents_is_windows_1252(tmp_path: Path):
    path = tmp_path / "z.txt"
    path.write_bytes("The café owner said that it was a good day for the people of Zürich.".encode("cp1252"))
    document = load_document(path)
    assert "café" in document.text
    assert document.notes == ("not UTF-8 at byte 7; read as cp1252",)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"{\\rtf1\\ansi They met.}", "this is an RTF file"),
        (b"PK\x03\x04 docx", "this is a packed file"),
        ("俄罗斯和朝鲜签署了条约。".encode(), "not in Latin letters"),
        ("Россия и КНДР подписали договор о партнёрстве.".encode(), "not in Latin letters"),
    ],
)
def test_what_is_no_plain_english_text_says_what_it_is(tmp_path: Path, raw: bytes, problem: str):
    path = tmp_path / "r.txt"
    path.write_bytes(raw)
    with pytest.raises(DocumentError, match=problem):
        load_document(path)


def test_utf_8_with_a_stray_byte_stays_utf_8(tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_bytes("The “pact” was signed in Zürich by the ministers of the two states".encode() + b" \xff on Friday.")
    document = load_document(path)
    assert "“pact”" in document.text
    assert document.notes == ("1 bytes are no UTF-8 and were replaced, the first at byte 72",)


def test_a_file_over_the_limit_is_refused_without_being_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "r.txt"
    path.write_text("They met in Oslo on Friday. " * 10_000, encoding="utf-8")
    monkeypatch.setattr(documents, "LIMIT", 2**16 + 1)

    with pytest.raises(DocumentError, match=r"the file has 0\.3 MB, more than the 0 MB that are read; split it"):
        load_document(path)


def test_characters_that_are_not_seen_stay_in_plain_text_and_are_named(tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_text("They met in Os\u00adlo \u202eon Friday.\x07 They left.", encoding="utf-8")

    document = load_document(path)

    assert document.text == "They met in Os\u00adlo \u202eon Friday.\x07 They left."
    assert document.notes == ("the text holds characters that are not seen (U+0007, U+00AD, U+202E); a word that one of them splits may be missed",)


def test_mixed_scripts_are_read_as_long_as_most_letters_are_latin(tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_text("The ministers of Iran (ایران) and Russia (Россия) met and signed it in Tehran on Friday.", encoding="utf-8")

    assert "ایران" in load_document(path).text


def test_a_file_name_that_is_no_text_does_not_stop_the_reading(tmp_path: Path):
    path = Path(str(tmp_path / "r\udcff.txt"))
    try:
        path.write_text("They met.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system refuses such a name")

    document = load_document(path)

    assert document.id == "r?"
    assert "r?.txt" in document.model_dump_json()


def test_a_feed_is_several_documents_and_each_broken_line_is_named(tmp_path: Path):
    path = tmp_path / "alerts.jsonl"
    path.write_bytes(
        b'{"id": "a/1", "title": "A pact", "text": "They met.", "published": "2024-05-03"}\n'
        b'{"text": \n\n{"title": "No text"}\n{"body": "They left."}\n'
    )

    first, *faults, last = load_documents(path, "2024-06-19")

    assert not isinstance(first, DocumentError)
    assert (first.id, first.path, first.published, first.text) == ("a-1", f"{path}:1", "2024-05-03", "A pact\n\nThey met.\n")
    assert [str(fault).removeprefix(str(tmp_path)) for fault in faults] == [
        "/alerts.jsonl:2: the line is no JSON at column 9; write one JSON object a line",
        "/alerts.jsonl:4: the line holds no text; put the report's text under one of text, body, content",
    ]
    assert not isinstance(last, DocumentError)
    assert (last.id, last.published, last.published_else) == ("alerts-5", None, "2024-06-19")
    with pytest.raises(DocumentError, match="a feed of several reports"):
        load_document(path)


def test_a_long_line_of_a_feed_is_refused_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "alerts.jsonl"
    path.write_bytes(b'{"text": "They met."}\n{"text": "' + b"They met. " * 50 + b'"}\n{"text": "They left."}\n')
    monkeypatch.setattr(documents, "LIMIT", 100)

    first, fault, last = load_documents(path)

    assert isinstance(fault, DocumentError)
    assert "alerts.jsonl:2: the line has more than" in str(fault)
    assert not isinstance(first, DocumentError)
    assert not isinstance(last, DocumentError)
    assert (first.text, last.text) == ("They met.\n", "They left.\n")


@given(
    head=st.sampled_from(
        [
            b"",
            b"<html><p>",
            b"<!DOCTYPE html>",
            b"%PDF-1.4\n",
            pdf("They met."),
            b"From: a@x.org\nMIME-Version: 1.0\n",
            b'{"text": "They met."}\n',
            b"\xff\xfe",
        ]
    ),
    rest=st.binary(max_size=300),
    cut=st.integers(0, 60),
)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_give_documents_that_can_be_written_or_errors_of_one_line(tmp_path: Path, head: bytes, rest: bytes, cut: int):
    path = tmp_path / "r.txt"
    path.write_bytes(head[: len(head) - cut] + rest if cut % 2 else head + rest)

    for found in load_documents(path):
        if isinstance(found, DocumentError):
            assert len(str(found).splitlines()) == 1
        else:
            assert found.text.encode()
            assert found.model_dump_json()


def test_a_file_that_cannot_be_read_comes_as_its_error(tmp_path: Path):
    (found,) = load_documents(tmp_path / "none.txt")

    assert isinstance(found, DocumentError)
    assert str(found).endswith("none.txt: no such file")
