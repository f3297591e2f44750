"""Reports as immutable documents: the text exactly as the file holds it, its hash, and what had to be decided on the way."""

import hashlib
import re
import unicodedata
from contextlib import suppress
from pathlib import Path

from charset_normalizer import from_bytes

from ..terms.dates import parse_day
from ..terms.errors import DocumentError
from ..terms.evidence import Document

LIMIT = 20 * 1024 * 1024
"""Largest file that is read, in bytes."""

FUNCTION_WORDS = frozenset(
    "the of and to in a an is that for it was on with as are by be at this has have from not or its were which he she but had their they said will"
    " been would who after between one his her if we you what".split()
)
_WORD = re.compile(r"[^\W\d_]+")
SIGNED = {
    b"%PDF": "a PDF file",
    b"{\\rtf": "an RTF file",
    b"PK\x03\x04": "a packed file (such as DOCX or ODT)",
    b"<!doctype html": "a web page (HTML)",
    b"<html": "a web page (HTML)",
}
"""How files begin that are no plain text."""


def load_document(path: Path | str, published: str | None = None) -> Document:
    """Read one plain-text report.

    Offsets into ``text`` count characters of the file as decoded; line ends are left as they stand.

    Parameters
    ----------
    path : Path or str
        The file.
    published : str, optional
        Day of publication, YYYY-MM-DD, where the text does not give it.

    Raises
    ------
    DocumentError
        If the file is missing, empty, binary, over 20 MB, or not English.
    UsageError
        If ``published`` is no day.
    """
    path = Path(path)
    day = parse_day(published).isoformat() if published else None
    if path.is_dir():
        raise DocumentError(path, "this is a folder, not a file", "name the reports in it")
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise DocumentError(path, f"the file has {size / 2**20:.1f} MB, more than the {LIMIT // 2**20} MB that are read", "split it")
        raw = path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(path, "no such file") from None
    except OSError as fault:
        raise DocumentError(path, fault.strerror or "the file cannot be opened") from None
    text, notes = decode(raw, path)
    check_english(text, path)
    return Document(id=path.stem, path=str(path), sha256=hashlib.sha256(raw).hexdigest(), published=day, text=text, notes=notes)


def decode(raw: bytes, path: Path | str) -> tuple[str, tuple[str, ...]]:
    """Decode a report's bytes: UTF-8, or else the encoding that fits best, which is then noted.

    >>> decode("Zürich".encode(), "a.txt")
    ('Zürich', ())
    """
    if not raw.strip():
        raise DocumentError(path, "the file is empty", "is it the right file?")
    for mark, what in SIGNED.items():
        if raw[:64].lstrip().lower().startswith(mark.lower()):
            raise DocumentError(path, f"this is {what}, not plain text", "save the report as plain text")
    if b"\0" in raw[:8192] and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentError(path, "this is a binary file, not text", "save the report as plain text")
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError as fault:
        mended = raw.decode("utf-8", errors="replace")
        if (stray := mended.count("\ufffd")) <= sum(ord(c) > 127 for c in mended) // 2:
            return mended, (f"{stray} bytes are no UTF-8 and were replaced, the first at byte {fault.start}",)
        encoding = _encoding(raw)
        if encoding is None:
            raise DocumentError(path, f"no known encoding fits (byte {fault.start})", "save the report as UTF-8") from None
        text = raw.decode(encoding, errors="replace")
        odd = sum(1 for c in text if ord(c) < 32 and c not in "\t\n\r\f")
        if odd > len(text) // 50:
            raise DocumentError(path, "this is a binary file, not text", "save the report as plain text") from None
        return text, (f"not UTF-8 at byte {fault.start}; read as {encoding}",)


def _encoding(raw: bytes) -> str | None:
    """The encoding that fits best; English with a few accents is Windows-1252 wherever that decodes it."""
    accents = sum(byte > 127 for byte in raw)
    if accents * 10 < len(raw) and b"\0" not in raw:
        with suppress(UnicodeDecodeError):
            raw.decode("cp1252")
            return "cp1252"
    best = from_bytes(raw).best()
    return best.encoding if best else None


def check_english(text: str, path: Path | str) -> None:
    """Refuse a text whose share of English function words is too low; short texts pass."""
    words = [w.casefold() for w in _WORD.findall(text)]
    if not words:
        raise DocumentError(path, "the file holds no words", "is it the right file?")
    letters = "".join(words)
    if sum("LATIN" in unicodedata.name(c, "") for c in letters[:2000]) * 2 < len(letters[:2000]):
        raise DocumentError(path, "the text is not in Latin letters", "only English is read")
    share = sum(w in FUNCTION_WORDS for w in words) / len(words)
    if (len(words) >= 40 and share < 0.15) or (len(words) >= 12 and share < 0.06):
        raise DocumentError(path, f"the text does not look English ({share:.0%} of its words are English function words)", "only English is read")
