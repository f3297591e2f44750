"""A store as text: its documents, its records as they stand, and what people said of them."""

from collections.abc import Iterable, Sequence

from ..records.claims import about
from ..records.store.rows import Act, Grade, Held, Review, Stored
from .ink import PLAIN, Ink, visible
from .wording import count

SHORT = 12
"""Digits of a hash that are shown."""


def stored_lines(rows: Iterable[Stored]) -> list[str]:
    """Return a line for each document: its name, day, publisher, title, how many records."""
    lines = []
    for row in rows:
        told = " · ".join(part for part in (row.published, row.publisher, row.title) if part)
        lines.append(f"{visible(row.id)}  {row.sha256[:SHORT]}  {count(row.records, 'record')}{'  retracted' if row.retracted else ''}")
        if told:
            lines.append(f"    {visible(told)}")
    return lines


def held_lines(rows: Iterable[Held], ink: Ink = PLAIN) -> list[str]:
    """Return each record in words, with its standing, and the words that it rests on."""
    lines = []
    for row in rows:
        lines += ink.wrap(f"{row.record.id}  [{row.standing}{', retracted' if row.retracted else ''}]  {about(row.record)}", "", "    ")
        if row.record.spans:
            lines += ink.wrap(f"“{' '.join(row.record.spans[0].text.split())}”", "    ", "    ")
    return lines


def document_lines(row: Stored, paths: Sequence[str], grades: Sequence[Grade], rows: Iterable[Held], ink: Ink = PLAIN) -> list[str]:
    """Return a document, where it was found, its grades and its records."""
    added = f"added by {row.by} on {row.at:%Y-%m-%d %H:%M} UTC, read by {row.reader}, act {row.act}"
    lines = [*stored_lines([row]), f"    SHA-256 {row.sha256}", f"    {added}", *(f"    found at {visible(path)}" for path in paths)]
    return [*lines, *grade_lines(grades), *ink.heading(f"Records ({row.records})"), *held_lines(rows, ink)]


def record_lines(row: Held, grades: Sequence[Grade], ink: Ink = PLAIN) -> list[str]:
    """Return a record with its slots, its words, its reviews and its grades."""
    record = row.record
    lines = [*held_lines([row], ink), f"    {record.kind}, {record.certainty}, of {record.doc}, by rule {record.rule}"]
    lines += [f"    {visible(f'{name}: {value}')}" for name, value in record.slots.items()]
    lines += [f"    characters {span.start} to {span.end}" for span in record.spans]
    return [*lines, *map(review_line, row.reviews), *grade_lines(grades)]


def review_line(one: Review) -> str:
    """Return a review in one line."""
    what = f": {one.reason}" if one.reason else ""
    right = f" (right: {one.correction})" if one.correction else ""
    return f"    act {one.act}: " + visible(f"{one.verdict} by {one.by} on {one.at:%Y-%m-%d}{what}{right}{'; retracted' if one.retracted else ''}")


def grade_lines(grades: Iterable[Grade]) -> list[str]:
    """Return grades, a line each."""
    return ["    " + visible(_grade_line(one)) for one in grades]


def act_lines(acts: Iterable[Act]) -> list[str]:
    """Return acts of the audit, a line each."""
    return [visible(f"{one.number}  {one.at:%Y-%m-%d %H:%M:%S}  {one.by}  {one.deed}  {one.subject}  {one.hash[:SHORT]}") for one in acts]


def _grade_line(one: Grade) -> str:
    why = f": {one.reason}" if one.reason else ""
    return (
        f"act {one.act}: {one.aspect} {one.value} {'proposed' if one.proposed else 'judged'} by {one.by}{why}{'; retracted' if one.retracted else ''}"
    )
