"""Reading one short report, and comparing one kind of its records with what must come out of it."""

import hashlib
import re
from functools import cache
from typing import Any

import pytest

from foedus.reading import read_document
from foedus.terms.evidence import Document, Record

DAY = "2025-06-15"
"""When the short reports are published, a Sunday."""
Wanted = list[dict[str, Any]]


@cache
def _read(text: str, published: str) -> tuple[Document, tuple[Record, ...]]:
    headed = text if "\n" in text else f"A short report\n\n{text}\n"
    document, found = read_document(Document(id="short", path="short.txt", sha256="0" * 64, text=headed, published=published))
    return document, tuple(found)


def records(text: str, published: str = DAY) -> tuple[Record, ...]:
    """Return every record of a short report; a title is put above a text of one line."""
    return _read(text, published)[1]


def document_of(text: str, published: str = DAY) -> Document:
    """Return what a short report says of itself: its title, its outlet, the reports that it re-tells."""
    return _read(text, published)[0]


def of_kind(text: str, *kinds: str, published: str = DAY) -> list[Record]:
    """Return the records of some kinds."""
    return [record for record in records(text, published) if record.kind in kinds]


def differs(record: Record, wanted: dict[str, Any]) -> list[str]:
    """Name the slots in which a record is not what is wanted.

    Text of ``why`` need only be contained; None wants a slot empty; of a frozen set each value is as good.
    """
    given: dict[str, Any] = {**record.slots, "_certainty": record.certainty, "_attribution": [link.name for link in record.attribution]}
    wrong = []
    for slot, value in wanted.items():
        have = given.get(slot)
        right = (
            any(_fits(slot, have, list(one) if isinstance(one, tuple) else one) for one in value)
            if isinstance(value, frozenset)
            else _fits(slot, have, value)
        )
        if not right:
            wrong.append(f"{slot}: {have!r}, not {value!r}")
    return wrong


def _fits(slot: str, have: Any, value: Any) -> bool:
    return str(value) in str(have) if slot == "why" else not have if value is None else bool(_level(have) == _level(value))


def _level(value: Any) -> Any:
    """Level the spellings of a name that differ by transliteration only (Sergei, Sergey)."""
    return re.sub(r"(.)\1", r"\1", value.replace("y", "i")) if isinstance(value, str) else value


def half(name: str) -> str:
    """Say to which half of its bank a sentence belongs, by the hash of its name: A is worked on, B judges."""
    return "AB"[int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2]


def row_of(row: tuple[Any, ...], not_yet: frozenset[str]) -> Any:
    """Return a row of a bank as a parameter set named by its first cell; a construction not reached yet must fail, so that reaching it shows."""
    marks = [pytest.mark.xfail(strict=True, reason="a construction that is not reached yet")] if row[0] in not_yet else []
    return pytest.param(*row[1:], id=row[0], marks=marks)


def faults(text: str, kind: str, wanted: Wanted, published: str = DAY) -> list[str]:
    """Compare the records of a kind with those wanted, one to one; return what is missing and what is too much.

    A wanted record marked ``may`` is neither missed nor too much.
    """
    rest = of_kind(text, kind, published=published)
    missing = []
    for one in sorted(wanted, key=lambda one: "may" in one):
        slots = {slot: value for slot, value in one.items() if slot != "may"}
        match = next((record for record in rest if not differs(record, slots)), None)
        if match is not None:
            rest.remove(match)
        elif "may" not in one:
            missing.append(f"missing {one}")
    return missing + [f"too much: {record.slots} ({record.certainty})" for record in rest]
