"""Reports as files: what is read, what is refused."""

from pathlib import Path

import pytest

from foedus.sources import load_document
from foedus.terms.errors import DocumentError, UsageError


def test_a_report_is_read_as_it_stands(tmp_path: Path):
    path = tmp_path / "r1.txt"
    path.write_bytes("\ufeffThey met.\r\nIt rained.".encode())

    document = load_document(path, "2024-06-19")

    assert document.text == "\ufeffThey met.\r\nIt rained."
    assert (document.id, document.published, document.notes) == ("r1", "2024-06-19", ())
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
        (b"%PDF-1.7 something", "this is a PDF file"),
        (b"{\\rtf1\\ansi They met.}", "this is an RTF file"),
        (b"PK\x03\x04 docx", "this is a packed file"),
        (b"\n<!DOCTYPE html><html><p>They met.</p></html>", "this is a web page"),
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
