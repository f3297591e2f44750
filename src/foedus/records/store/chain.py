"""The chain of acts: each is hashed together with the hash of the one before, so that what was changed, cut out or moved shows."""

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal, NamedTuple

from pydantic_core import PydanticSerializationError, to_json

Deed = Literal["add", "see", "review", "grade", "merge", "split", "retract", "account"]
"""What can be done to a store; nothing else changes it."""
START = "0" * 64
"""What the first act follows."""
_encode = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode


class Link(NamedTuple):
    """One act as the audit holds it: ``digest`` is that of its body, ``hash`` that of all the other fields."""

    number: int
    at: str
    """In UTC, as ``2024-06-19T08:00:00.000000Z``."""
    by: str
    deed: str
    subject: str
    digest: str
    previous: str
    hash: str


def canonical(value: Any) -> str:
    r"""Write a value as JSON in the one form that is hashed and exported: no spaces, keys in the order given, characters as they are.

    >>> canonical({"b": "é", "a": [1, None, 0.5]})
    '{"b":"é","a":[1,null,0.5]}'
    """
    try:
        return to_json(value).decode()
    except PydanticSerializationError:  # half a character, which is no UTF-8
        return _encode(value)


def digest(text: str) -> str:
    """Return the SHA-256 of a text, as hexadecimal digits.

    >>> digest("")[:8]
    'e3b0c442'
    """
    return sha256(text.encode()).hexdigest()


def link(previous: Link | None, at: str, by: str, deed: str, subject: str, body: str) -> Link:
    """Make the act that follows ``previous``.

    >>> first = link(None, "2024-06-19T08:00:00.000000Z", "ann", "add", "report", "{}")
    >>> first.number, first.previous == START
    (1, True)
    >>> link(first, first.at, "ann", "retract", "report", "{}").previous == first.hash
    True
    """
    number, before = (previous.number + 1, previous.hash) if previous else (1, START)
    found = digest(body)
    return Link(number, at, by, deed, subject, found, before, hash_of(number, at, by, deed, subject, found, before))


def hash_of(number: int, at: str, by: str, deed: str, subject: str, body: str, previous: str) -> str:
    """Return the hash of an act's fields, ``body`` being the digest of its body.

    >>> len(hash_of(1, "", "", "", "", "", START))
    64
    """
    return digest(canonical([number, at, by, deed, subject, body, previous]))


def moment(at: datetime) -> str:
    """Write a moment in UTC, to the microsecond.

    >>> moment(datetime(2024, 6, 19, 8, tzinfo=UTC))
    '2024-06-19T08:00:00.000000Z'
    """
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parse_moment(text: str) -> datetime:
    """Read what `moment` wrote.

    >>> parse_moment("2024-06-19T08:00:00.000000Z").hour
    8
    """
    return datetime.fromisoformat(text)
