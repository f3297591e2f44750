"""PDF files: their text page by page."""

import logging
import time
from io import BytesIO
from pathlib import Path
from typing import Any

from ..terms.errors import DocumentError
from .extracts import Extract
from .print_lines import from_pages

MOST_PAGES = 2_000
MOST_OPERATORS = 5_000_000
"""Drawing operators of the largest file that is read, those of nested forms counted each time they are drawn."""
MOST_LETTERS = 20 * 1024 * 1024
MOST_SECONDS = 120.0
"""Beyond any of these a file is refused, never read in part."""

_NOTE = "the text was taken out of a PDF; offsets count in that text, in which a form feed stands for each new page"


class _TooMuch(Exception):
    """A file asks for more work than a report can need."""


class Bounds:
    """How much work one file may ask for; called before each drawing operator."""

    def __init__(self, operators: int = MOST_OPERATORS, seconds: float = MOST_SECONDS) -> None:
        self.left, self.until, self.seconds = operators, time.monotonic() + seconds, seconds

    def __call__(self, *_: object) -> None:
        """Count one operator; raise if it is one too many, or too late."""
        self.left -= 1
        if self.left < 0:
            raise _TooMuch("it draws more than any report does")
        if self.left % 1024 == 0 and time.monotonic() > self.until:
            raise _TooMuch(f"its text is not found within {self.seconds:.0f} s")


def read_pdf(raw: bytes, path: Path | str, bounds: Bounds | None = None) -> Extract:
    """Return the text of a PDF, page after page; scripts, forms' actions and attachments in it are not touched.

    Lines are joined into paragraphs, words broken at a line's end mended where that is sure, and lines that stand at the edge of most pages left out;
    the notes say what was mended and left out. Title and day are read from the text: what a PDF says of itself is often that of another document, or
    the day on which it was printed.

    Raises
    ------
    DocumentError
        If pypdf is not installed; if the file is encrypted, broken, holds pictures only, or is too large in pages, work or time.
    """
    try:
        import pypdf
    except ImportError as fault:
        raise DocumentError(path, f"PDF files need a package that is not installed ({fault.name})", "pip install 'foedus[documents]'") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    bounds = bounds or Bounds()
    try:
        reader = pypdf.PdfReader(BytesIO(raw))
        _open(reader, path)
        pages = _texts(reader, path, bounds)
    except DocumentError:
        raise
    except _TooMuch as fault:
        raise DocumentError(path, f"the PDF is refused: {fault}", "save the report's text from a PDF viewer") from None
    except pypdf.errors.LimitReachedError:
        raise DocumentError(path, "the PDF is refused: it unpacks to more than any report does", "save the report's text from a PDF viewer") from None
    except pypdf.errors.DependencyError:
        raise DocumentError(path, "the PDF is encrypted in a way that is not read", "save it without a password") from None
    except Exception as fault:  # a broken PDF makes pypdf raise errors of any kind
        raise DocumentError(path, f"the PDF is broken ({type(fault).__name__})", "open it in a PDF viewer and save its text") from None
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        raise DocumentError(path, "the PDF holds no text, only pictures", "recognise its letters first (OCR)")
    text, notes = from_pages(pages)
    if empty:
        notes = (*notes, f"no text on {'page' if len(empty) == 1 else 'pages'} {', '.join(empty[:20])}{' and more' if len(empty) > 20 else ''}")
    return Extract(text, notes=(_NOTE, *notes))


def _open(reader: Any, path: Path | str) -> None:
    """See that the file can be read without a password and has a sane number of pages."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise DocumentError(path, "the PDF is encrypted", "save it without a password")
    if (count := reader.get_num_pages()) > MOST_PAGES:
        raise DocumentError(path, f"the PDF has {count:,} pages, more than the {MOST_PAGES:,} that are read", "split it")
    if not count:
        raise DocumentError(path, "the PDF has no pages", "is it the right file?")


def _texts(reader: Any, path: Path | str, bounds: Bounds) -> list[str]:
    """The text of each page."""
    pages: list[str] = []
    letters = 0
    for page in reader.pages:
        bounds()
        pages.append(page.extract_text(visitor_operand_before=bounds))
        letters += len(pages[-1])
        if letters > MOST_LETTERS:
            raise DocumentError(path, f"the PDF's text has more than the {MOST_LETTERS // 2**20} MB that are read", "split it")
    return pages
