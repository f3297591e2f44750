"""Every record passes here: its spans are exact, its values derivable from its document; what fails is rejected and counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..terms.evidence import Document, Record, Span
from .derivation import CLOSED, CORE, Evidence, certain, doubtful, tells

LONGEST = 1200
"""Longer spans are no evidence: they point at nothing."""
SLOTS = {
    "agreement": "parties! signatories signed place areas status name",
    "obligation": "duty! parties! trigger negated",
    "transfer": "giver! receiver! goods! terms despite",
    "sanction": "on! by why",
    "statement": "speaker! verb! of content",
    "quote": "text! speaker",
    "visit": "who! to! first_in",
    "accession": "who! to! date",
    "event": "type! actors recipients",
    "provenance": "role! source!",
    "opinion": "holder",
    "forecast": "holder",
}
"""The slots of each kind; those with a mark may not be empty."""
LISTS = frozenset("parties signatories areas giver receiver by on actors recipients".split())
"""Slots that hold a list, also of one."""
ONES = frozenset("goods duty type status negated verb terms role text content signed".split())
"""Slots that hold one value; all others hold a list where there are several."""
FACTS = frozenset({"agreement", "transfer", "sanction", "visit", "accession"})
"""Kinds that are not asserted by words that deny or doubt."""
CERTAINTY = "certainty"
"""Under this name stand, among the quotes of a record, the words that make it so sure."""
DATE = "date"
"""Under this name stand the words of a record's date; an accession's slot of that name is the same day."""
ATTRIBUTION = "attribution"
"""Under this name stand the words that name its voices."""

Quotes = Mapping[str, tuple[Span, ...]]
"""By slot: the words of the document from which a back end says it has the value."""


@dataclass
class Verdicts:
    """What was kept, and how often what was rejected for which reason."""

    kept: list[Record] = field(default_factory=list)
    rejected: Counter[str] = field(default_factory=Counter)

    def noted(self, document: Document) -> Document:
        """Return the document with a note that counts what was rejected, by reason, if anything was."""
        if not self.rejected:
            return document
        count = sum(self.rejected.values())
        why = ", ".join(f"{reason} ({n})" for reason, n in sorted(self.rejected.items()))
        return document.model_copy(update={"notes": (*document.notes, f"{count} record{'s' if count > 1 else ''} rejected: {why}")})


def fault(record: Record, evidence: Evidence, quotes: Quotes | None = None) -> str | None:
    """Return why a record may not stand, or None.

    Each value must be derivable from the words quoted for it; a back end that quotes none for its values, as the rules do, has them held against
    the whole document.

    >>> document = Document(id="a", path="a.txt", sha256="", text="Rome sent shells to Kyiv.")
    >>> evidence = Evidence.of(document)
    >>> slots = {"giver": ["ITA"], "receiver": ["UKR"], "goods": "munitions"}
    >>> record = Record(id="1", kind="transfer", doc="a", slots=slots, spans=(Span(start=0, end=24, text="Rome sent shells to Kyiv"),), rule="r")
    >>> fault(record, evidence)
    >>> fault(record, evidence, {"giver": (Span(start=20, end=24, text="Kyiv"),)})
    'the giver is not what its words say'
    """
    return (
        _misplaced((*record.spans, *(s for spans in (quotes or {}).values() for s in spans)), evidence.document)
        or _misshapen(record)
        or _underived(record, evidence, quotes)
    )


def _misplaced(spans: tuple[Span, ...], document: Document) -> str | None:
    if not spans:
        return "no span"
    for span in spans:
        if not 0 <= span.start < span.end <= len(document.text) or document.text[span.start : span.end] != span.text:
            return "a span differs from its slice"
        if span.end - span.start > LONGEST:
            return "a span is too long"
    return None


def _misshapen(record: Record) -> str | None:
    slots = SLOTS[record.kind].split()
    known = {slot.rstrip("!") for slot in slots}
    if not record.slots.keys() <= known:
        return f"{record.kind} with a slot that it does not have"
    for slot in slots:
        known_otherwise = slot == "parties!" and record.kind == "agreement" and record.slots.get("signed")
        if slot.endswith("!") and record.slots.get(slot[:-1]) in (None, "", []) and not known_otherwise:
            return f"{record.kind} without {slot[:-1]}"
    for slot, filled in record.slots.items():
        if filled is not None and slot in ONES | LISTS and isinstance(filled, list | tuple) != (slot in LISTS):
            return f"the {slot.replace('_', ' ')} is {'no list' if slot in LISTS else 'a list'}"
    for slot, allowed in CLOSED.items():
        if any(one not in allowed for one in values(record.slots.get(slot))):
            return f"the {slot} is none of its list"
    return None


def _underived(record: Record, evidence: Evidence, quotes: Quotes | None) -> str | None:
    text = evidence.document.text
    if record.kind == "quote" and record.slots["text"] not in text:
        return "quoted words are not in the text"
    if record.kind == "statement" and record.slots.get("content") and record.slots["content"] not in text:
        return "the content is not in the text"
    if record.date and record.date.text not in text:
        return "the words of the date are not in the text"
    for slot, filled in record.slots.items():
        spans = None if quotes is None else quotes.get(slot, record.spans)
        if not all(evidence.bears(record.kind, slot, value, spans) for value in values(filled)):
            return f"the {slot.replace('_', ' ')} is not what its words say"
    if quotes is None:
        return None
    core = CORE.get(record.kind, "")
    if not tells(record.kind, evidence.words(record.spans)) or not all(
        evidence.bears(record.kind, core, value, record.spans) for value in values(record.slots.get(core))
    ):
        return f"the words of the record tell of no such {record.kind}"
    if record.date and not evidence.bears(record.kind, DATE, record.date.value, quotes.get(DATE, record.spans)):
        return "the date is not what its words say"
    doubted = record.kind in FACTS and record.certainty == "asserted" and doubtful(evidence.words(record.spans))
    if doubted or not certain(record.certainty, evidence.words(quotes.get(CERTAINTY, record.spans))):
        return "the certainty is not what its words say"
    voices = quotes.get(ATTRIBUTION, record.spans)
    if not all(evidence.bears("quote", "speaker", voice.name, voices) for voice in record.attribution):
        return "a voice is not what its words say"
    return None


def values(filled: Any) -> list[Any]:
    """Return the values of a slot, none for an empty one.

    >>> values(["RUS", "PRK"]), values("oil"), values(None), values(False)
    (['RUS', 'PRK'], ['oil'], [], [False])
    """
    if filled is None or filled == "":
        return []
    return list(filled) if isinstance(filled, list | tuple) else [filled]


def verify(records: Iterable[Record], evidence: Evidence, quotes: Mapping[str, Quotes] | None = None) -> Verdicts:
    """Keep the records that stand; count the others by reason.

    ``quotes`` has, by the id of a record, the words from which its values are said to come, for a back end that gives them.
    """
    verdicts = Verdicts()
    for record in records:
        reason = fault(record, evidence, None if quotes is None else quotes.get(record.id, {}))
        if reason is None:
            verdicts.kept.append(record)
        else:
            verdicts.rejected[reason] += 1
    return verdicts
