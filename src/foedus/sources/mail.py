"""Mail: the subject, the day and the sender, and the part that its writer wrote."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

from ..terms.errors import DocumentError
from .extracts import Extract, cleaned, day_of, named
from .web_pages import read_markup

_NOTE = "the text was taken out of a mail; offsets count in that text"
_WROTE = re.compile(r"^(?:On|Am|Le) .{6,200}(?:wrote|schrieb|a écrit):\s*$", re.DOTALL)
_ORIGINAL = re.compile(r"^\s*(?:-{2,}\s*Original Message\s*-{2,}|_{20,})\s*$", re.IGNORECASE)
_SENDER = re.compile(r"^\*?From:\*? .+")
_SENT = re.compile(r"^\*?(?:Sent|Date|To|Subject):\*? .+")


def read_mail(raw: bytes, path: Path | str) -> Extract:
    """Return a mail's own words, headed by its subject: the plain part, else the HTML part; attachments are named in the notes.

    Lines that quote another mail, the mail below an answer and the signature below ``-- `` are left out; what is forwarded stays.
    A web page saved as one file (MHTML) is written as mail and read as a page.

    Raises
    ------
    DocumentError
        If the mail holds no text of its own, or is nested too deep.
    """
    try:
        return _read(raw, path)
    except RecursionError:
        raise DocumentError(path, "the mail has mails within mails too deep to be read", "save its text as a file of its own") from None


def _read(raw: bytes, path: Path | str) -> Extract:
    mail = message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)  # what the policy makes
    saved_page = "Snapshot-Content-Location" in mail or _header(mail, "From").startswith("<Saved by")
    part = mail.get_body(("html",) if saved_page else ("plain", "html"))
    if part is None and mail.get_content_maintype() == "multipart" and not mail.is_multipart():  # its parts cannot be told apart
        part = mail
    if not isinstance(part, EmailMessage):
        raise DocumentError(path, "the mail holds no text", "attachments are not read; save them as files of their own")
    words = _content(part)
    if part.get_content_type() == "text/html":
        page = read_markup(words, path)
        if saved_page:
            return page
        words = page.text
    own, cut = own_words(cleaned(words))
    if not own.strip():
        raise DocumentError(path, "the mail holds no text of its own, only what it quotes", "save the mail that it answers")
    subject = named(_header(mail, "Subject"))
    name, address = parseaddr(_header(mail, "From"))
    told = [name_ or "one without a name" for name_ in (named(p.get_filename()) for p in mail.iter_attachments())] if mail.is_multipart() else []
    notes = [_NOTE, *([f"left out of the mail: {cut}"] if cut else []), *([f"attachments not read: {', '.join(told)}"] if told else [])]
    text = own.strip("\n") + "\n"
    return Extract(
        f"{subject}\n\n{text}" if subject and not text.startswith(subject) else text,
        subject,
        day_of(_header(mail, "Date")),
        named(name) or named(address.partition("@")[2]),
        tuple(notes),
    )


def own_words(text: str) -> tuple[str, str]:
    r"""Return what a mail's writer wrote, and which parts were cut.

    >>> own_words("They signed it.\n\nOn 3 May 2024, Ann wrote:\n> Did they?\n")
    ('They signed it.\n', 'what it quotes')
    """
    kept: list[str] = []
    cut: list[str] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line in {"-- ", "--"}:
            cut.append("its signature")
            break
        if _ORIGINAL.match(line) or (_SENDER.match(line) and kept and any(map(_SENT.match, lines[number + 1 : number + 3])) and not _forwarded(kept)):
            cut.append("the mail below it")
            break
        if line.startswith(">"):
            cut.append("what it quotes")
        else:
            kept.append(line)
            continue
        while kept and not kept[-1].strip():
            kept.pop()
        for size in (1, 2):  # "On 3 May, Ann wrote:" may be broken over two lines
            if _WROTE.match("\n".join(kept[-size:])):
                del kept[-size:]
                break
    while kept and not kept[-1].strip():
        kept.pop()
    return "\n".join([*kept, ""]) if kept else "", ", ".join(dict.fromkeys(cut))


def _forwarded(kept: list[str]) -> bool:
    """Whether the last line with words opens a mail that is passed on."""
    last = next((line for line in reversed(kept) if line.strip()), "")
    return bool(re.search(r"forwarded (?:message|mail|by)", last, re.IGNORECASE))


def _header(mail: EmailMessage, name: str) -> str:
    """A header's words, or none if it is absent or broken beyond reading."""
    try:
        return str(mail.get(name, ""))
    except (ValueError, TypeError, IndexError, AttributeError, LookupError):  # what the standard parser raises on broken headers
        return ""


def _content(part: EmailMessage) -> str:
    """A part's text; bytes of an unknown encoding as UTF-8."""
    try:
        return str(part.get_content())
    except (LookupError, ValueError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", errors="replace") if isinstance(payload, bytes) else str(payload)
