"""The claims of reports by day, as text."""

from collections.abc import Iterable

from ..records.slots import clipped, first_span
from ..records.timeline import Dated
from ..terms.evidence import Reading, Record
from .ink import PLAIN, Ink
from .wording import count

DAY = 12
"""Columns for a day."""
LONGEST = 160
"""Characters of evidence that are shown."""


def chronology_lines(reading: Reading, found: Iterable[Dated], ink: Ink = PLAIN) -> list[str]:
    """Return dated claims as lines: the day in EDTF, the claim, how many vouch for it, and its words with their place; the undated stand last."""
    records = {record.id: record for record in reading.records}
    claims = list(found)
    lines = [line for claim in claims if claim.day for line in _claim(claim, records, ink)]
    undated = [line for claim in claims if not claim.day for line in _claim(claim, records, ink)]
    if undated:
        lines += [*ink.heading("Without a day"), *undated]
    return lines or ["nothing was found in these reports"]


def _claim(claim: Dated, records: dict[str, Record], ink: Ink) -> list[str]:
    told = [] if len(claim.records) == 1 else [count(len(claim.records), "record"), count(len(claim.origins), "origin")]
    told = ["denied", *told] if claim.denied else told
    aside = f" ({', '.join(told)})" if told else ""
    first = records[claim.records[0]]
    place = f"{first.doc} {first.spans[0].start}–{first.spans[0].end}"
    words = f" “{clipped(first_span(first), LONGEST)}”"
    lines = ink.wrap(claim.about + aside, f"{claim.day or '':<{DAY}}", " " * DAY)
    return lines + [ink.paint(line, "quiet") for line in ink.wrap(f"{place}{words}", " " * DAY, " " * DAY)]
