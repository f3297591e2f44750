"""Plain text: the encoding of a file's bytes, and whether the text is English."""

import re
import unicodedata
from contextlib import suppress
from pathlib import Path

from charset_normalizer import from_bytes

from ..terms.errors import DocumentError
from .extracts import Extract, odd_letters

FUNCTION_WORDS = frozenset(
    "the of and to in a an is that for it was on with as are by be at this has have from not or its were which he she but had their they said will"
    " been would who after between one his her if we you what".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def read_text(raw: bytes, path: Path | str) -> Extract:
    """Return a plain text exactly as the file holds it.

    >>> read_text("Zürich met.".encode(), "a.txt").text
    'Zürich met.'
    """
    text, notes = decode(raw, path)
    return Extract(text, notes=(*notes, *odd_letters(text)))


def decode(raw: bytes, path: Path | str) -> tuple[str, tuple[str, ...]]:
    """Decode a report's bytes: UTF-8, or else the encoding that fits best, which is then noted.

    >>> decode("Zürich".encode(), "a.txt")
    ('Zürich', ())
    """
    if not raw.strip():
        raise DocumentError(path, "the file is empty", "is it the right file?")
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
