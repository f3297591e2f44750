"""What a file of any form yields: a text to read, and what the file says of it."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, zero-width letters and the marks that turn the direction of writing."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T\s]|$)")


@dataclass(frozen=True, slots=True)
class Extract:
    """The text taken from a file, with the title, day and publisher that the file gives, and notes on what was decided."""

    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    notes: tuple[str, ...] = ()


def cleaned(text: str) -> str:
    r"""Return a text without control and invisible characters; half characters become U+FFFD, line ends ``\n``, odd spaces plain ones.

    >>> cleaned("The\u00a0pact\r\nof Rus\u00adsia\x00\ud83d")
    'The pact\nof Russia\ufffd'
    """
    text = re.sub(r"\r\n?|[\u2028\u2029\x85]", "\n", text)
    text = _CONTROL.sub("", INVISIBLE.sub("", _SURROGATE.sub("\ufffd", text)))
    return re.sub(r"[^\S\n\f]", " ", text)


def in_blocks(blocks: list[str]) -> str:
    r"""Join paragraphs, each on one line, with an empty line between; none stands twice in a row.

    >>> in_blocks([" They\n met. ", "", "They met.", "It rained."])
    'They met.\n\nIt rained.\n'
    """
    kept: list[str] = []
    for block in blocks:
        words = " ".join(cleaned(block).split())
        if words and (not kept or kept[-1] != words):
            kept.append(words)
    return "\n\n".join(kept) + "\n" if kept else ""


def odd_letters(text: str) -> tuple[str, ...]:
    r"""Say which control and invisible characters a text holds that is kept as it stands.

    >>> odd_letters("Rus\u00adsia")
    ('the text holds characters that are not seen (U+00AD); a word that one of them splits may be missed',)
    """
    found = sorted({*INVISIBLE.findall(text.removeprefix("\ufeff")), *_CONTROL.findall(text)})
    if not found:
        return ()
    names = ", ".join(f"U+{ord(c):04X}" for c in found[:5]) + (" and others" if len(found) > 5 else "")
    return (f"the text holds characters that are not seen ({names}); a word that one of them splits may be missed",)


def day_of(stamp: str) -> str | None:
    """Return the day of a time stamp as it is written, in its own time zone; None if it is no stamp or before 1800.

    >>> day_of("2024-06-19T23:30:00-04:00"), day_of("Wed, 19 Jun 2024 08:00:00 +0900"), day_of("last week")
    ('2024-06-19', '2024-06-19', None)
    """
    try:
        iso = _DAY.match(stamp)
        day = date.fromisoformat(iso[1]) if iso else parsedate_to_datetime(stamp).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day.isoformat() if day.year > 1800 else None


def named(words: str | None) -> str | None:
    r"""Return a title or name on one line, of at most 300 letters, or None if there is none.

    >>> named(" Fjord\n Press "), named("  ")
    ('Fjord Press', None)
    """
    line = " ".join(cleaned(unicodedata.normalize("NFC", words or "")).split())[:300].strip()
    return line or None
