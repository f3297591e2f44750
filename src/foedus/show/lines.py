"""What was read as lines of JSON and as rows of a table, so that it can be written while reading goes on."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..terms.errors import UsageError
from ..terms.evidence import Document, Reading, Record

if TYPE_CHECKING:
    from polars import Schema


def document_line(document: Document, records: Iterable[Record], by: str) -> str:
    """Write one report and its records as one line; ``by`` says what read it.

    >>> document_line(Document(id="a", path="a.txt", sha256="0"), [], "foedus 1, rules")[:61]
    '{"document": {"id": "a", "path": "a.txt", "sha256": "0", "tit'
    """
    return _line({"document": document.model_dump(mode="json"), "records": [r.model_dump(mode="json") for r in records], "by": by})


def last_lines(reading: Reading) -> Iterator[str]:
    """Write the claims and then the disagreements over all reports, a line each."""
    for claim in reading.claims:
        yield _line({"claim": claim.model_dump(mode="json")})
    for one in reading.disagreements:
        yield _line({"disagreement": one.model_dump(mode="json")})


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=True)


@dataclass
class Finished:
    """What an earlier run left in its output."""

    ends: int = 0
    """Bytes of the file that are whole lines of reports; what follows is written anew."""
    ids: dict[str, str] = field(default_factory=dict)
    """The id of each report by the hash of its bytes."""
    documents: list[Document] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)


def finished(path: Path, by: str, *, whole: bool) -> Finished:
    """Read an output back up to its last whole report; with ``whole``, the reports and their records, too.

    Raises
    ------
    UsageError
        If the file holds lines that were written by something else, or by another version or back end.
    """
    found = Finished()
    if not path.exists():
        return found
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if not line.endswith(b"\n"):
                    break
                entry = _entry(line, f"{path}:{number}")
                if "document" not in entry:
                    break
                if entry.get("by") != by:
                    raise UsageError(f"{path}:{number}: this was read by {entry.get('by')}, not by {by}; name another file")
                found.ends += len(line)
                found.ids[entry["document"]["sha256"]] = entry["document"]["id"]
                if whole:
                    found.documents.append(Document.model_validate(entry["document"]))
                    found.records += map(Record.model_validate, entry["records"])
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read: {fault.strerror or fault}") from None
    except (KeyError, TypeError, ValidationError):
        raise UsageError(f"{path}:{number}: this is no line that foedus read wrote; name another file") from None
    return found


def _entry(line: bytes, place: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError:
        entry = None
    if not isinstance(entry, dict) or not {"document", "claim", "disagreement"} & set(entry):
        raise UsageError(f"{place}: this is no line that foedus read wrote; name another file")
    return entry


def record_rows(document: Document, records: Iterable[Record]) -> Iterator[dict[str, Any]]:
    """Give a row of the table for each record, with its document's columns; slots are JSON, as each kind has its own."""
    of = document.model_dump(mode="json", include={"path", "sha256", "title", "published", "publisher", "derived_from"})
    for record in records:
        row = record.model_dump(mode="json", exclude={"slots", "date", "origins"})
        date = record.date
        yield {
            **row,
            "slots": json.dumps(record.slots, ensure_ascii=False),
            "date": date.value if date else None,
            "date_text": date.text if date else None,
            **of,
        }


def table_schema() -> "Schema":
    """The columns of the table, in their order."""
    import polars as pl

    words = dict.fromkeys(("id", "kind", "doc", "certainty", "date", "date_text", "slots", "rule"), pl.String())
    spans = pl.List(pl.Struct({"start": pl.Int64(), "end": pl.Int64(), "text": pl.String()}))
    voices = pl.List(pl.Struct(dict.fromkeys(("name", "of", "role"), pl.String())))
    of = dict.fromkeys(("path", "sha256", "title", "published", "publisher"), pl.String())
    return pl.Schema({**words, "spans": spans, "attribution": voices, **of, "derived_from": pl.List(pl.String())})
