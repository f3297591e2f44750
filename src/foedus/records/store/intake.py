"""What is taken in: each document once, by the hash of its bytes, under a name of its own, with records that stand in its text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from ...terms.errors import StoreError
from ...terms.evidence import Document, Record
from .append import Said, append
from .contents import added, legible
from .models import document, sighting
from .rows import Added

Given = tuple[Document, Sequence[Record]]


def take_in(connection: Connection, given: Sequence[Given], by: str, reader: str, where: str) -> list[Added]:
    """Write documents with their records; one whose bytes are held already adds at most the path that it was found at."""
    hashes = [one.sha256 for one, _ in given]
    known = {row.sha256: (row.id, {row.path}) for row in _found(connection, document.c, "sha256", hashes)}
    for row in _found(connection, sighting.c, "document", list(known)):
        known[row.document][1].add(row.path)
    taken = {row.id for row in _found(connection, document.c, "id", [one.id for one, _ in given])}
    said: list[Said] = []
    outcome: list[tuple[str, str, bool, int, int | None]] = []
    for one, records in given:
        path = legible(one.path)
        if one.sha256 in known:
            name, paths = known[one.sha256]
            place = None
            if path not in paths:
                paths.add(path)
                place = len(said)
                said.append(Said(by, "see", name, {"document": one.sha256, "path": path}))
            outcome.append((name, one.sha256, False, 0, place))
            continue
        name = _free(connection, legible(one.id), taken)
        taken.add(name)
        known[one.sha256] = name, {path}
        rows = list(_renamed(one, records, name, where))
        outcome.append((name, one.sha256, True, len(rows), len(said)))
        said.append(Said(by, "add", name, added(one if one.id == name else one.model_copy(update={"id": name}), rows, legible(reader))))
    links = append(connection, said)
    return [
        Added(id=name, sha256=sha256, new=new, records=number, act=None if place is None else links[place].number)
        for name, sha256, new, number, place in outcome
    ]


def _found(connection: Connection, columns: Any, name: str, values: Iterable[str]) -> Iterator[Any]:
    """Rows of a table by many values of a column, a few hundred at a time."""
    wanted = list(dict.fromkeys(values))
    for start in range(0, len(wanted), 500):
        chosen = [column for column in columns if column.name in {"sha256", "id", "path", "document"}]
        yield from connection.execute(select(*chosen).where(columns[name].in_(wanted[start : start + 500])))


def _free(connection: Connection, name: str, taken: set[str]) -> str:
    """The name, or the next free one after it: ``report-2``."""
    if name not in taken:
        return name
    number = 2
    while (tried := f"{name}-{number}") in taken or connection.execute(select(document.c.id).where(document.c.id == tried)).first():
        number += 1
    return tried


def _renamed(one: Document, records: Sequence[Record], name: str, where: str) -> Iterator[Record]:
    """The records of a document under the name that it has in the store; each must stand in its text."""
    seen: set[str] = set()
    for record in records:
        if record.doc != one.id:
            raise StoreError(where, f"record {record.id} is of document {record.doc}, not of {one.id}", "give each document its own records")
        for span in record.spans:
            if one.text[span.start : span.end] != span.text:
                raise StoreError(where, f"record {record.id} rests on words that {one.id} does not have at {span.start}", "read the document again")
        rest = record.id.removeprefix(f"{one.id}:").removeprefix(f"{one.id}#")
        free = identity = f"{name}{'#' if ':' in name else ':'}{legible(rest)}"
        number = 2
        while free in seen:
            free, number = f"{identity}.{number}", number + 1
        seen.add(free)
        yield record if free == record.id and name == record.doc else record.model_copy(update={"id": free, "doc": name})
