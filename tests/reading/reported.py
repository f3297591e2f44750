"""Reading one short report, and comparing one kind of its records with what must come out of it."""

import re
from functools import cache
from typing import Any

from foedus.reading import read_document
from foedus.terms.evidence import Document, Record

DAY = "2025-06-15"
"""When the short reports are published, a Sunday."""
Wanted = list[dict[str, Any]]


@cache
def records(text: str, published: str = DAY) -> tuple[Record, ...]:
    """Return every record of a short report; a title is put above a text of one line."""
    headed = text if "\n" in text else f"A short report\n\n{text}\n"
    document = Document(id="short", path="short.txt", sha256="0" * 64, text=headed, published=published)
    return tuple(read_document(document)[1])


def of_kind(text: str, *kinds: str, published: str = DAY) -> list[Record]:
    """Return the records of some kinds."""
    return [record for record in records(text, published) if record.kind in kinds]


def differs(record: Record, wanted: dict[str, Any]) -> list[str]:
    """Name the slots in which a record is not what is wanted: text of ``why`` need only be contained; None wants a slot empty."""
    given: dict[str, Any] = {**record.slots, "_certainty": record.certainty}
    wrong = []
    for slot, value in wanted.items():
        have = given.get(slot)
        right = str(value) in str(have) if slot == "why" else not have if value is None else _level(have) == _level(value)
        if not right:
            wrong.append(f"{slot}: {have!r}, not {value!r}")
    return wrong


def _level(value: Any) -> Any:
    """Level the spellings of a name that differ by transliteration only (Sergei, Sergey)."""
    return re.sub(r"(.)\1", r"\1", value.replace("y", "i")) if isinstance(value, str) else value


def faults(text: str, kind: str, wanted: Wanted, published: str = DAY) -> list[str]:
    """Compare the records of a kind with those wanted, one to one; return what is missing and what is too much."""
    rest = of_kind(text, kind, published=published)
    missing = []
    for one in wanted:
        match = next((record for record in rest if not differs(record, one)), None)
        if match is None:
            missing.append(f"missing {one}")
        else:
            rest.remove(match)
    return missing + [f"too much: {record.slots} ({record.certainty})" for record in rest]
