"""What was read, as a table for people: records by kind, with their slots and spans."""

from typing import Any

from ..terms.actors import states as known_states
from ..terms.evidence import Reading, Record, Voice
from .ink import PLAIN, Ink
from .wording import certainty, count, plain

ORDER = (
    "agreement", "obligation", "transfer", "sanction", "statement", "quote", "visit", "accession", "event", "provenance", "opinion", "forecast",
)  # fmt: skip
PLURALS = {"quote": "Quotes", "provenance": "Provenance", "accession": "Accessions", "opinion": "Opinions", "forecast": "Forecasts"}
LONGEST = 100


def reading_lines(reading: Reading, ink: Ink = PLAIN) -> list[str]:
    """Return all records as lines of text, grouped by kind, each with its spans; then claims with several origins and disagreements."""
    lines: list[str] = []
    for document in reading.documents:
        facts = [document.title, document.publisher, document.published and f"published {document.published}"]
        lines += ink.wrap(f"{document.id}: " + " · ".join(fact for fact in facts if fact) if any(facts) else document.id, "", "  ")
        lines += [line for note in document.notes for line in ink.wrap(f"note: {note}", "  ", "    ")]
    for kind in ORDER:
        records = [record for record in reading.records if record.kind == kind]
        if records:
            lines += ink.heading(f"{PLURALS.get(kind, kind.capitalize() + 's')} ({len(records)})")
            for record in records:
                lines += record_lines(record, ink, alone=len(reading.documents) == 1)
    shared = [claim for claim in reading.claims if len(claim.records) > 1]
    if shared:
        lines += ink.heading("Claims told more than once")
        for claim in shared:
            origins = f"{count(len(claim.origins), 'origin')}" + (f" ({', '.join(claim.origins)})" if claim.origins else "")
            lines += ink.wrap(f"{claim.about}: {count(len(claim.records), 'record')}, {origins}", "  - ", "    ")
    if reading.disagreements:
        lines += ink.heading("Disagreements")
        for one in reading.disagreements:
            lines += ink.wrap(f"{one.about} ({plain(one.kind)}): {one.note} [{', '.join(one.records)}]", "  - ", "    ")
    if not reading.records:
        lines += ["", "nothing was found in these reports"]
    return lines


def record_lines(record: Record, ink: Ink = PLAIN, *, alone: bool = False) -> list[str]:
    """Return one record: slots, certainty and voices, then each span with its place.

    Where there is one report ``alone``, its name is left out of the record's.
    """
    name = record.id.removeprefix(f"{record.doc}:") if alone else record.id
    slots = ", ".join(f"{plain(name)} {slot_value(value)}" for name, value in record.slots.items() if value not in (None, [], "", ()))
    date = f", {record.date.value}" if record.date else ""
    said = f" per {' < '.join(map(_voice, record.attribution))}" if record.attribution else ""
    head = f"{name}  {slots or '(no slots)'}{date}  ({certainty(record.certainty).words}{said})"
    lines = ink.wrap(head, "  ", "      ")
    for span in record.spans:
        words = " ".join(span.text.split())
        words = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
        lines += [ink.paint(line, "quiet") for line in ink.wrap(f"{span.start}–{span.end} “{words}”", "      ", "        ")]
    return lines


def _voice(voice: Voice) -> str:
    return voice.name + (f" ({voice.of})" if voice.of and voice.of in known_states() else "")


def slot_value(value: Any) -> str:
    """Return a slot's value as people read it: lists joined by ``+``, long texts shortened."""
    if isinstance(value, list | tuple):
        return "+".join(map(slot_value, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
