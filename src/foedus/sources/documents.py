"""Reports as immutable documents: the text that is read, the hash of the file it was taken from, and what had to be decided on the way."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR

from ..terms.dates import parse_day
from ..terms.errors import DocumentError
from ..terms.evidence import Document
from .extracts import Extract
from .feeds import read_line, read_lines
from .forms import HEAD, Form, form_of
from .mail import read_mail
from .pdf import read_pdf
from .plain_text import check_english, read_text
from .web_pages import read_page

LIMIT = 20 * 1024 * 1024
"""Largest file, and largest line of a feed, that is read, in bytes."""

READERS = {"text": read_text, "web page": read_page, "PDF": read_pdf, "mail": read_mail}


def load_document(path: Path | str, published: str | None = None) -> Document:
    """Read the one report of a file: plain text, a web page, a PDF or a mail.

    Offsets count characters of ``text``. For plain text that is the file as decoded, line ends as they stand; for the other forms it is the text
    that was taken out of the file, and the notes say so.

    Parameters
    ----------
    path : Path or str
        The file.
    published : str, optional
        Day of publication, YYYY-MM-DD, where neither the file nor its text gives it.

    Raises
    ------
    DocumentError
        If the file is missing, empty, over 20 MB, of a form that is not read, not English, or a feed of several reports.
    UsageError
        If ``published`` is no day.
    """
    day = _day(published)
    raw, form = _bytes_of(Path(path))
    if form == "feed":
        raise DocumentError(path, "this is a feed of several reports", "read it with load_documents")
    return _document(READERS[form](raw, path), raw, Path(path).stem, Path(path), day)


def load_documents(path: Path | str, published: str | None = None) -> Iterator[Document | DocumentError]:
    """Read every report of a file, one after the other: those of a feed line by line, of another file the one.

    What cannot be read comes as the error that `load_document` would raise, in its place; the rest is read.

    Raises
    ------
    UsageError
        If ``published`` is no day.
    """
    path = Path(path)
    day = _day(published)
    try:
        raw, form = _bytes_of(path)
        if form != "feed":
            yield _document(READERS[form](raw, path), raw, path.stem, path, day)
            return
    except DocumentError as fault:
        yield fault
        return
    with path.open("rb") as file:
        for number, line in read_lines(file, path, LIMIT):
            if isinstance(line, DocumentError):
                yield line
                continue
            place = f"{path}:{number}"
            try:
                extract, name = read_line(line, place)
                yield _document(extract, line, _as_id(name) or f"{path.stem}-{number}", place, day)
            except DocumentError as fault:
                yield fault


def _day(published: str | None) -> str | None:
    return parse_day(published).isoformat() if published else None


def _bytes_of(path: Path) -> tuple[bytes, Form]:
    """The bytes of a file and its form; of a feed, which is read line by line, the first bytes only."""
    try:
        if S_ISDIR(path.stat().st_mode):
            raise DocumentError(path, "this is a folder, not a file", "name the reports in it")
        with path.open("rb") as file:
            raw = file.read(HEAD)
            if not raw.strip():
                raise DocumentError(path, "the file is empty", "is it the right file?")
            if (form := form_of(raw, path)) == "feed":
                return raw, form
            raw += file.read(max(0, LIMIT + 1 - len(raw)))
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise DocumentError(path, "no such file") from None
    except (OSError, ValueError) as fault:
        raise DocumentError(path, getattr(fault, "strerror", None) or "the file cannot be opened") from None
    if len(raw) > LIMIT:
        raise DocumentError(path, f"the file has {max(size, len(raw)) / 2**20:.1f} MB, more than the {LIMIT // 2**20} MB that are read", "split it")
    return raw, form


def _document(extract: Extract, raw: bytes, name: str, place: Path | str, published: str | None) -> Document:
    """A document of what was taken from a file or a line of a feed."""
    check_english(extract.text, place)
    return Document(
        id=_spoken(name),
        path=_spoken(str(place)),
        sha256=hashlib.sha256(raw).hexdigest(),
        title=extract.title,
        published=extract.published,
        published_else=published,
        publisher=extract.publisher,
        text=extract.text,
        notes=extract.notes,
    )


def _spoken(name: str) -> str:
    """A file's name as it can be written, where it holds bytes that are no letters."""
    return name.encode(errors="replace").decode()


def _as_id(name: str | None) -> str:
    """A name from a feed, fit to name a record and a file."""
    return re.sub(r"[^\w.-]+", "-", name.partition("://")[2] or name).strip("-.")[-80:].strip("-.") if name else ""
