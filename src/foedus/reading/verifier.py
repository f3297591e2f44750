"""Every record passes here: its spans are exact, its values derivable from its document; what fails is rejected and counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from ..sources.gazetteer import respelt
from ..terms.evidence import Document, Record

LONGEST = 1200
"""Longer spans are no evidence: they point at nothing."""
REQUIRED = {
    "agreement": ("parties",),
    "obligation": ("duty", "parties"),
    "transfer": ("giver", "receiver", "goods"),
    "sanction": ("on",),
    "statement": ("speaker", "verb"),
    "quote": ("text",),
    "visit": ("who", "to"),
    "accession": ("who", "to"),
    "event": ("type",),
    "provenance": ("role", "source"),
    "opinion": (),
    "forecast": (),
}


@dataclass
class Verdicts:
    """What was kept, and how often what was rejected for which reason."""

    kept: list[Record] = field(default_factory=list)
    rejected: Counter[str] = field(default_factory=Counter)


@lru_cache(maxsize=4)
def _levelled(text: str) -> str:
    """A text with its spellings levelled, so that "Yasar Guler" is found as Yaşar Güler."""
    return respelt(text)


def fault(record: Record, document: Document) -> str | None:
    """Return why a record may not stand, or None.

    >>> from ..terms.evidence import Span
    >>> document = Document(id="a", path="a.txt", sha256="", text="They met.")
    >>> fault(Record(id="1", kind="opinion", doc="a", slots={}, spans=(Span(start=0, end=4, text="They"),), rule="r"), document)
    >>> fault(Record(id="1", kind="opinion", doc="a", slots={}, spans=(Span(start=0, end=4, text="Thus"),), rule="r"), document)
    'a span differs from its slice'
    """
    if not record.spans:
        return "no span"
    for span in record.spans:
        if not 0 <= span.start < span.end <= len(document.text) or document.text[span.start : span.end] != span.text:
            return "a span differs from its slice"
        if span.end - span.start > LONGEST:
            return "a span is too long"
    for slot in REQUIRED[record.kind]:
        if record.slots.get(slot) in (None, "", []):
            return f"{record.kind} without {slot}"
    if record.kind == "quote" and record.slots["text"] not in document.text:
        return "quoted words are not in the text"
    if record.kind == "statement" and record.slots.get("content") and record.slots["content"] not in document.text:
        return "the content is not in the text"
    if record.date and record.date.text not in document.text:
        return "the words of the date are not in the text"
    if record.kind in {"statement", "quote"}:
        speakers = record.slots.get("speaker") or []
        for name in [speakers] if isinstance(speakers, str) else speakers:
            if not any(respelt(word) in _levelled(document.text) for word in str(name).split()):
                return "the speaker is not in the text"
    return None


def verify(records: Iterable[Record], document: Document) -> Verdicts:
    """Keep the records that stand; count the others by reason."""
    verdicts = Verdicts()
    for record in records:
        reason = fault(record, document)
        if reason is None:
            verdicts.kept.append(record)
        else:
            verdicts.rejected[reason] += 1
    return verdicts
