"""PDF files become texts."""

import sys
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from foedus.sources import pdf as pdf_module
from foedus.sources.pdf import Bounds, read_pdf
from foedus.terms.errors import DocumentError

from .prints import pdf

PAGE = "OSLO, 3 May 2024 (Fjord Press) - Norway and Finland signed a mutual\ndefence treaty (the Oslo Pact) in May."


def test_pages_follow_each_other_with_a_form_feed_between():
    extract = read_pdf(pdf(PAGE, "They left."), "a.pdf")

    assert extract.text == PAGE.replace("\n", " ") + "\n\n\fThey left.\n"
    assert (extract.title, extract.published, extract.publisher) == (None, None, None)
    assert extract.notes == ("the text was taken out of a PDF; offsets count in that text, in which a form feed stands for each new page",)


def test_scripts_in_a_pdf_are_no_text():
    script = "/OpenAction << /S /JavaScript /JS (Russia attacked Finland.) >>"

    assert "attacked" not in read_pdf(pdf(PAGE, extra=script), "a.pdf").text


def test_a_page_without_text_is_noted_and_a_file_of_such_pages_refused():
    assert read_pdf(pdf(PAGE, "", PAGE), "a.pdf").notes[-1] == "no text on page 2"
    with pytest.raises(DocumentError, match=r"holds no text, only pictures; recognise its letters first \(OCR\)"):
        read_pdf(pdf("", "", drawing="0 0 m 9 9 l S\n"), "a.pdf")


def encrypted(password: str) -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(pdf(PAGE))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_pdf_with_a_password_is_refused_and_one_that_opens_without_is_read():
    assert "Oslo Pact" in read_pdf(encrypted(""), "a.pdf").text
    with pytest.raises(DocumentError, match="the PDF is encrypted; save it without a password"):
        read_pdf(encrypted("x"), "a.pdf")


@pytest.mark.parametrize("raw", [pdf(PAGE)[:300], pdf(PAGE)[:-200], b"%PDF-1.4\n" + b"x" * 2000, b"%PDF-1.4\n%%EOF", pdf()])
def test_a_broken_pdf_is_refused_in_one_line(raw: bytes):
    with pytest.raises(DocumentError) as fault:
        read_pdf(raw, "a.pdf")

    assert "\n" not in str(fault.value)


def test_a_pdf_that_asks_for_too_much_work_is_refused():
    with pytest.raises(DocumentError, match="the PDF is refused: it draws more than any report does"):
        read_pdf(pdf(PAGE, drawing="0 0 m\n" * 3000, filtered=True), "a.pdf", Bounds(operators=2000))
    with pytest.raises(DocumentError, match="the PDF is refused: its text is not found within 0 s"):
        read_pdf(pdf(PAGE, drawing="0 0 m\n" * 3000, filtered=True), "a.pdf", Bounds(seconds=0))


def test_a_pdf_that_draws_itself_without_end_is_refused_or_read():
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 6 0 R >> >> /Length 12 >>\nstream\n/A Do /A Do \nendstream"
    raw = (
        pdf(PAGE)
        .replace(b"/Font << /F1 3 0 R >>", b"/Font << /F1 3 0 R >> /XObject << /A 6 0 R >>")
        .replace(b"ET\nendstream", b"ET /A Do\nendstream")
    )
    raw = raw.replace(b"xref\n", b"6 0 obj\n" + form + b"\nendobj\nxref\n", 1)

    assert "Oslo Pact" in read_pdf(raw, "a.pdf").text


def test_a_pdf_of_too_many_pages_or_letters_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf_module, "MOST_PAGES", 2)
    monkeypatch.setattr(pdf_module, "MOST_LETTERS", 150)

    with pytest.raises(DocumentError, match="the PDF has 3 pages, more than the 2 that are read"):
        read_pdf(pdf(PAGE, PAGE, PAGE), "a.pdf")
    with pytest.raises(DocumentError, match="the PDF's text has more than"):
        read_pdf(pdf(PAGE, PAGE), "a.pdf")


def test_without_the_package_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)

    with pytest.raises(DocumentError, match=r"PDF files need a package that is not installed \(pypdf\); pip install 'foedus\[documents\]'"):
        read_pdf(pdf(PAGE), "a.pdf")
