"""Tables: rows under the codebook's columns, as CSV and as Parquet."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...terms.errors import UsageError
from ..store.chain import moment
from ..store.rows import Grade
from .columns import TABLES
from .holdings import Holdings

Row = dict[str, Any]


def rows_of(table: str, held: Holdings) -> Iterator[Row]:
    """Give the rows of a table of the codebook, each with all its columns in their order.

    >>> from ...terms.evidence import Reading
    >>> next(rows_of("codebook", Holdings((), (), (), (), Reading())))
    {'table': 'documents', 'column': 'id', 'type': 'text', 'meaning': 'name of the document in the store'}
    """
    for row in _ROWS[table](held):
        yield {column.name: row[column.name] for column in TABLES[table]}


def write_csv(table: str, held: Holdings) -> str:
    """Write a table as CSV: UTF-8, a head line, line ends as on Unix, nothing where a value is missing."""
    file = io.StringIO()
    writer = csv.DictWriter(file, [column.name for column in TABLES[table]], lineterminator="\n")
    writer.writeheader()
    for row in rows_of(table, held):
        writer.writerow({name: _written(value) for name, value in row.items()})
    return file.getvalue()


def write_parquet(table: str, held: Holdings, path: Path) -> None:
    """Write a table as Parquet.

    Raises
    ------
    UsageError
        If polars is not installed, or the file cannot be written.
    """
    try:
        import polars as pl
    except ImportError:
        raise UsageError("a Parquet table needs polars: pip install 'foedus[measures]'") from None
    types = {"text": pl.String(), "json": pl.String(), "integer": pl.Int64(), "boolean": pl.Boolean()}
    schema = {column.name: types[column.type] for column in TABLES[table]}
    rows = [{name: _sound(value) for name, value in row.items()} for row in rows_of(table, held)]
    try:
        pl.DataFrame(rows, schema=schema, orient="row").write_parquet(path)
    except OSError as fault:
        raise UsageError(f"{path}: cannot be written: {fault.strerror or fault}") from None


def _written(value: Any) -> str:
    """A value as a cell."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(_sound(value))


def _sound(value: Any) -> Any:
    """A value without halves of characters, which no file can hold."""
    return value.encode(errors="replace").decode() if isinstance(value, str) else value


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _judged(grades: tuple[Grade, ...]) -> dict[tuple[str, str], str]:
    """The latest grade that a person judged, by its subject and aspect."""
    return {(one.record or one.document or "", one.aspect): one.value for one in grades if not one.proposed}


def _documents(held: Holdings) -> Iterator[Row]:
    judged = _judged(tuple(one for one in held.grades if one.document))
    for one in held.documents:
        grades = {aspect: judged.get((one.id, aspect)) for aspect in ("reliability", "credibility")}
        yield {**one.model_dump(mode="json"), "added_at": moment(one.at), "added_by": one.by, **grades}


def _records(held: Holdings) -> Iterator[Row]:
    claims, judged = held.claim_of(), _judged(tuple(one for one in held.grades if one.record))
    origins = {record.id: record.origins for record in held.reading.records}
    for one in held.held:
        record = one.record
        yield {
            **record.model_dump(mode="json"),
            "document": record.doc,
            "claim": claims.get(record.id),
            "date": record.date.value if record.date else None,
            "slots": _as_json(record.slots),
            "attribution": _as_json([voice.model_dump(mode="json") for voice in record.attribution]),
            "standing": one.standing,
            "origins": origins.get(record.id),
            "credibility": judged.get((record.id, "credibility")),
        }


def _evidence(held: Holdings) -> Iterator[Row]:
    for one in held.held:
        for number, span in enumerate(one.record.spans, 1):
            yield {"record": one.record.id, "number": number, "document": one.record.doc, **span.model_dump()}


def _claims(held: Holdings) -> Iterator[Row]:
    for one in held.reading.claims:
        yield {**one.model_dump(), "records": _as_json(one.records), "origins": _as_json(one.origins)}


def _disagreements(held: Holdings) -> Iterator[Row]:
    for one in held.reading.disagreements:
        yield {**one.model_dump(), "records": _as_json(one.records)}


def _reviews(held: Holdings) -> Iterator[Row]:
    for one in held.reviews:
        yield {**one.model_dump(), "correction": None if one.correction is None else _as_json(one.correction), "at": moment(one.at)}


def _grades(held: Holdings) -> Iterator[Row]:
    for one in held.grades:
        yield {**one.model_dump(), "at": moment(one.at)}


def _codebook(_: Holdings) -> Iterator[Row]:
    for table, columns in TABLES.items():
        for column in columns:
            yield {"table": table, "column": column.name, "type": column.type, "meaning": column.meaning}


_ROWS = {
    "documents": _documents,
    "records": _records,
    "evidence": _evidence,
    "claims": _claims,
    "disagreements": _disagreements,
    "reviews": _reviews,
    "grades": _grades,
    "codebook": _codebook,
}
