"""In which form a file is written: told by what it holds first, and by its ending only where that leaves it open."""

import codecs
import json
import re
from pathlib import Path
from typing import Literal

from ..terms.errors import DocumentError

Form = Literal["text", "web page", "PDF", "mail", "feed"]
HEAD = 65536
"""How many bytes of a file are looked at."""

REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "an RTF file"),
    (b"PK\x03\x04", "a packed file (such as DOCX, ODT or EPUB)"),
    (b"PK\x05\x06", "an empty packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or Outlook file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"7z\xbc\xaf", "a 7-Zip file"),
    (b"Rar!\x1a", "a RAR file"),
    (b"(\xb5/\xfd", "a Zstandard file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"OggS", "a recording (Ogg)"),
    (b"SQLite format 3", "a database (SQLite)"),
)
"""How files begin that are never read, and what they are."""

_WEB = re.compile(
    rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|article|div|title|meta|main|section|p|h1|h2|script|style|link|table|span)\b",
    re.DOTALL | re.IGNORECASE,
)
_XML = re.compile(rb"<\?xml|<(?:rss|feed|svg|!doctype)\b", re.IGNORECASE)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[^\r\n]*|[ \t][^\r\n]*")
_OF_MAIL = re.compile(rb"(?:message-id|mime-version|received|return-path|delivered-to|content-type|x-[a-z-]+):", re.IGNORECASE)
_ONE_OBJECT = re.compile(rb'\{\s*"(?:[^"\\\n]|\\.)*"\s*:')
_BY_ENDING: dict[str, Form] = {
    ".html": "web page", ".htm": "web page", ".xhtml": "web page", ".pdf": "PDF", ".eml": "mail", ".jsonl": "feed", ".ndjson": "feed",
}  # fmt: skip


def form_of(head: bytes, path: Path | str) -> Form:
    """Tell the form of a file from its first bytes, and where they leave it open from its ending.

    Raises
    ------
    DocumentError
        If it is of a form that holds no report, or that is not read.

    >>> form_of(b"%PDF-1.7", "a.txt"), form_of(b"They met.", "a.txt"), form_of(b"They met.", "a.html")
    ('PDF', 'text', 'web page')
    """
    for mark, what in REFUSED:
        if head.lstrip()[: len(mark)] == mark or head.startswith(mark):
            raise DocumentError(path, f"this is {what}, which is not read", "save the report as plain text, HTML or PDF")
    if b"%PDF-" in head[:1024]:
        return "PDF"
    plain = _as_ascii(head).lstrip()
    if re.match(rb"From \S+@?\S* .*\d\d:\d\d", plain):
        raise DocumentError(path, "this is a mailbox of several mails", "save each mail as a file of its own (.eml)")
    if _WEB.match(plain):
        return "web page"
    if _XML.match(plain):
        raise DocumentError(path, "this is an XML file, which is not read", "save the report as plain text or HTML, a feed as JSON Lines")
    if _is_mail(plain, Path(path).suffix.lower()):
        return "mail"
    return _feed(plain, path) or _by_ending(path)


def _by_ending(path: Path | str) -> Form:
    form = _BY_ENDING.get(Path(path).suffix.lower(), "text")
    if form == "PDF":
        raise DocumentError(path, "the ending says PDF, but this is none", "is it the right file?")
    return form


def _as_ascii(head: bytes) -> bytes:
    """The bytes without the mark of their encoding; UTF-16 as UTF-8."""
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, errors="replace").encode()
    return head


def _is_mail(head: bytes, ending: str) -> bool:
    """Whether the lines before the first empty one are a mail's headers: a sender and, but for its ending, a line that only mail has."""
    block = re.split(rb"\r?\n\r?\n|\r\r", head, maxsplit=1)[0]
    lines = re.split(rb"\r\n|\r|\n", block)
    if not all(_HEADER.fullmatch(line) for line in lines):
        return False
    names = {line.partition(b":")[0].lower() for line in lines if not line[:1].isspace()}
    if b"from" not in names:
        return False
    return (ending in {".eml", ".mht", ".mhtml"} and len(names) > 1) or any(_OF_MAIL.match(line) for line in lines)


def _feed(head: bytes, path: Path | str) -> Form | None:
    """Whether the first line is a JSON object of its own; other JSON is refused."""
    if head[:1] not in {b"{", b"["}:
        return None
    line, _, _ = head.partition(b"\n")
    ending = Path(path).suffix.lower()
    if _ONE_OBJECT.match(line) and (ending in _BY_ENDING or _is_object(line) or len(line) >= HEAD - 4):
        return "feed"
    if ending == ".json" or _ONE_OBJECT.match(head) or re.match(rb"\[\s*[\[{\"\d]", head):
        raise DocumentError(path, "this is JSON, but no feed", "write one JSON object a line (JSON Lines)")
    return None


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
