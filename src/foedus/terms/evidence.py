"""Evidence: documents, the spans in them, and the records, claims and disagreements that rest on those spans.

The JSON form of these classes is the public contract of ``foedus read``.
"""

from typing import Any, Literal

from pydantic import BaseModel, Field

Kind = Literal[
    "agreement",
    "obligation",
    "transfer",
    "sanction",
    "statement",
    "quote",
    "visit",
    "accession",
    "event",
    "provenance",
    "opinion",
    "forecast",
]
Certainty = Literal["asserted", "reported", "claimed", "suspected", "possible", "planned", "denied"]
Difference = Literal["contradicts", "differs_in_certainty", "refines", "only_in"]


class Term(BaseModel, frozen=True, extra="forbid"):
    """Base of the frozen, strict data classes."""


class Span(Term):
    """An exact stretch of a document: ``text == document.text[start:end]``, in characters."""

    start: int
    end: int
    text: str


class Voice(Term):
    """One link of an attribution chain: who says so, for whom, in what role."""

    name: str
    of: str | None = None
    role: str | None = None


class DatePhrase(Term):
    """A date as EDTF (``2024-06-19``, ``2024-06``, ``1951``) and the words it stands in."""

    value: str
    text: str


class Document(Term):
    """One report, immutable; ``sha256`` is that of the file's bytes."""

    id: str
    path: str
    sha256: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    derived_from: tuple[str, ...] = ()
    text: str = Field(default="", exclude=True, repr=False)
    published_else: str | None = Field(default=None, exclude=True, repr=False)
    """The day of publication where neither the file nor its text gives one."""
    notes: tuple[str, ...] = ()
    """What the reader had to decide, e.g. the encoding it guessed."""


class Record(Term):
    """One fact read from one document, with every place that says it."""

    id: str
    kind: Kind
    doc: str
    slots: dict[str, Any]
    spans: tuple[Span, ...]
    attribution: tuple[Voice, ...] = ()
    certainty: Certainty = "asserted"
    date: DatePhrase | None = None
    rule: str
    origins: int | None = None
    """How many distinct origins vouch for the claim that this record belongs to."""


class Claim(Term):
    """The same fact over all documents: its records and the distinct origins that vouch for it."""

    id: str
    kind: Kind
    about: str
    records: tuple[str, ...]
    origins: tuple[str, ...]


class Disagreement(Term):
    """Where documents, or one document with itself, differ about one thing."""

    about: str
    kind: Difference
    records: tuple[str, ...]
    note: str


class Reading(Term):
    """All that was read from a set of documents."""

    documents: tuple[Document, ...] = ()
    records: tuple[Record, ...] = ()
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
