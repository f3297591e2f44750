"""What each act says, as the JSON that is hashed and as the rows that hold it: one can always be made from the other."""

import json
import re
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from pydantic_core import PydanticSerializationError

from ...terms.evidence import Document, Record
from .chain import canonical

Rows = dict[str, list[dict[str, Any]]]
"""Rows by the name of their table."""
REGROUPS = frozenset({"merge", "split"})
TABLES = {"see": "sighting", "review": "review", "grade": "grade", "retract": "retraction", "account": "account"}
ACCOUNT = ("name", "change", "role", "standing", "identity", "detail")
"""What an act says of an account."""
ODD = re.compile("[\0\ud800-\udfff]")
"""The character 0 and halves of characters, which not every database holds."""
DEEPEST = 20
"""As many levels as values of a correction may be nested."""
MOST = 10**15
"""The largest number in a correction; up to there every reader of JSON has it exactly."""


def legible(text: str) -> str:
    r"""Return a text that every database can hold: without the character 0 and halves of characters.

    >>> legible("a\x00b\ud800")
    'ab?'
    """
    return text.replace("\x00", "").encode(errors="replace").decode()


def check_plain(value: Any, depth: int = 0) -> None:
    """Refuse what cannot be written as JSON and read again as it was: values in values without end, numbers that are none, halves of characters.

    Raises
    ------
    ValueError
        With what is wrong.

    Examples
    --------
    >>> check_plain({"slots": {"place": "Minsk", "parties": ["RUS", "BLR"]}})
    >>> check_plain({"slots": {"amount": float("nan")}})
    Traceback (most recent call last):
    ValueError: nan is no number
    """
    if depth > DEEPEST:
        raise ValueError(f"values stand in values more than {DEEPEST} deep")
    if isinstance(value, str):
        if odd := ODD.search(value):
            raise ValueError(f"{value[:80]!r} has the character U+{ord(odd[0]):04X} in it, and nothing in a store has; leave it out")
    elif isinstance(value, int | float):
        if abs(value) > MOST:
            raise ValueError(f"numbers go up to {MOST:,} here")
        if not isfinite(value):
            raise ValueError(f"{value} is no number")
    elif isinstance(value, Mapping):
        for one in (*value, *value.values()):
            check_plain(one, depth + 1)
    elif isinstance(value, list | tuple):
        for one in value:
            check_plain(one, depth + 1)


def added(document: Document, records: Sequence[Record], reader: str) -> dict[str, Any]:
    """Return the body of an act that adds a document with its records."""
    return {
        "document": {**document.model_dump(mode="json"), "published_else": document.published_else},
        "reader": reader,
        "records": records,
        "text": document.text,
    }


def rows_of(number: int, deed: str, body: Mapping[str, Any]) -> Rows:
    """Return the rows that hold an act's body.

    Raises
    ------
    KeyError, TypeError, AttributeError
        If the body is none of that deed.

    Examples
    --------
    >>> rows_of(3, "see", {"document": "0", "path": "copy.txt"})
    {'sighting': [{'act': 3, 'document': '0', 'path': 'copy.txt'}]}
    """
    if deed == "add":
        return _added_rows(number, body)
    if deed == "see":
        return {"sighting": [{"act": number, "document": body["document"], "path": body["path"]}]}
    if deed == "review":
        correction = body["correction"]
        said = {"verdict": body["verdict"], "reason": body["reason"], "correction": None if correction is None else canonical(correction)}
        return {"review": [{"act": number, "record": body["record"], **said}]}
    if deed == "grade":
        return {"grade": [{"act": number, **{name: body[name] for name in ("document", "record", "aspect", "value", "standing", "reason")}}]}
    if deed in REGROUPS:
        return {"regrouping": [{"act": number, "records": canonical(body["records"]), "reason": body["reason"]}]}
    if deed == "retract":
        return {"retraction": [{"act": number, **{name: body[name] for name in ("document", "record", "of_act", "reason")}}]}
    if deed == "account":
        return {"account": [{"act": number, **{name: body[name] for name in ACCOUNT}}]}
    raise KeyError(deed)


def _added_rows(number: int, body: Mapping[str, Any]) -> Rows:
    head = body["document"]
    sha256 = head["sha256"]
    shown = {name: None if head[name] is None else legible(head[name]) for name in ("title", "publisher", "published")}
    document = {
        "sha256": sha256,
        "id": head["id"],
        "path": legible(head["path"]),
        **shown,
        "reader": body["reader"],
        "head": canonical(head),
        "text": body["text"].encode("utf-8", "surrogatepass"),
        "act": number,
    }
    records = []
    for place, one in enumerate(body["records"]):
        if isinstance(one, Record):
            shown = {"id": one.id, "kind": one.kind, "certainty": one.certainty, "day": one.date.value if one.date else None, "body": _as_read(one)}
        else:
            day = one["date"]["value"] if one["date"] else None
            shown = {"id": one["id"], "kind": one["kind"], "certainty": one["certainty"], "day": day, "body": canonical(one)}
        records.append({"document": sha256, "place": place, "act": number, **shown})
    return {"document": [document], "record": records}


def _as_read(record: Record) -> str:
    """A record in the form that is hashed: what other reports say of it is no part of it."""
    try:
        return record.model_dump_json(exclude={"origins"})
    except PydanticSerializationError:
        return canonical(record.model_dump(exclude={"origins"}))


def body_of(deed: str, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """Return the JSON of an act's body, from the rows that hold it.

    Raises
    ------
    KeyError
        If rows are missing.
    UnicodeDecodeError, ValueError
        If a row holds what no act wrote.

    Examples
    --------
    >>> body_of("see", {"sighting": [{"act": 3, "document": "0", "path": "copy.txt"}]})
    '{"document":"0","path":"copy.txt"}'
    """
    if deed == "add":
        document = _only(rows, "document")
        records = ",".join(row["body"] for row in rows.get("record", ()))
        text = canonical(bytes(document["text"]).decode("utf-8", "surrogatepass"))
        return f'{{"document":{document["head"]},"reader":{canonical(document["reader"])},"records":[{records}],"text":{text}}}'
    table = (
        "regrouping"
        if deed in REGROUPS
        else {"see": "sighting", "review": "review", "grade": "grade", "retract": "retraction", "account": "account"}[deed]
    )
    row = _only(rows, table)
    body = {name: value for name, value in row.items() if name != "act"}
    for name in {"correction", "records"} & set(body):
        body[name] = None if body[name] is None else json.loads(body[name])
    return canonical(body)


def _only(rows: Mapping[str, Sequence[Mapping[str, Any]]], table: str) -> Mapping[str, Any]:
    """The one row of a table that an act wrote."""
    some = rows.get(table)
    if not some:
        raise KeyError(table)
    (row,) = some
    return row


def document_of(row: Mapping[str, Any], *, text: bool = True) -> Document:
    """Return the document that a row holds."""
    known = json.loads(row["head"])
    return Document.model_validate({**known, "text": bytes(row["text"]).decode("utf-8", "surrogatepass") if text else ""})


def record_of(body: str) -> Record:
    """Return the record that a row's body holds."""
    return Record.model_validate_json(body)


def corrected(record: Record, correction: Mapping[str, Any] | None) -> Record:
    """Return a record with a person's corrections: ``slots`` (None takes one away), ``certainty``, ``date``, ``attribution``.

    Raises
    ------
    ValueError
        If a correction is none of these, or its value is no value of that field.

    Examples
    --------
    >>> read = Record(id="a:1", kind="agreement", doc="a", slots={"parties": ["RUS"], "place": "Moscow"}, spans=(), rule="by hand")
    >>> corrected(read, {"slots": {"parties": ["RUS", "PRK"], "place": None}}).slots
    {'parties': ['RUS', 'PRK']}
    """
    if not correction:
        return record
    unknown = set(correction) - {"slots", "certainty", "date", "attribution"}
    if unknown:
        raise ValueError(f"'{min(unknown)}' cannot be corrected; slots, certainty, date and attribution can")
    value = {**record.model_dump(mode="json"), **correction}
    if "slots" in correction:
        if not isinstance(correction["slots"], Mapping):
            raise ValueError("slots are given by their names")
        slots = {**record.slots, **correction["slots"]}
        value["slots"] = {name: one for name, one in slots.items() if one is not None}
    return Record.model_validate(value)
