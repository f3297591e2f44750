"""A store as JSON Lines, a line an act: written out and read back, the bytes are the same and so is the chain."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, select

from ...terms.errors import StoreError
from .append import Said, append
from .chain import canonical, moment, parse_moment
from .contents import body_of
from .models import audit
from .verification import turns

FIRST = '{"foedus":"store","version":1}'
"""The first line of such a file."""
AT_ONCE = 200
FIELDS = ("number", "at", "by", "deed", "subject", "digest", "previous", "hash")


def lines_of(connection: Connection, where: str) -> Iterator[str]:
    """Give the lines of a whole store, without their ends.

    Raises
    ------
    StoreError
        If rows are missing or cannot be read; `verify` names them.
    """
    yield FIRST
    for turn in turns(connection):
        for link, rows in turn:
            try:
                body = body_of(link.deed, rows)
            except (LookupError, ValueError, TypeError):
                raise StoreError(where, f"what act {link.number} wrote is missing or damaged", "foedus store verify says more") from None
            yield f'{canonical(link._asdict())[:-1]},"body":{body}}}'


def read_turns(lines: Iterable[str | bytes], place: str) -> Iterator[list[tuple[int, dict[str, Any]]]]:
    """Give the acts of a file with the numbers of their lines, some hundreds at a time.

    Raises
    ------
    StoreError
        If a line is none that a store wrote; the acts before it have been given.
    """
    turn: list[tuple[int, dict[str, Any]]] = []
    number = 0
    rest = iter(lines)
    for number, line in enumerate(rest, 1):
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            entry = None
        if number == 1:
            if entry != json.loads(FIRST):
                raise StoreError(f"{place}:1", "this is no file that foedus store export wrote", "is it the right file?")
            continue
        if not _is_act(entry):
            if turn:
                yield turn
            ends = ", as it ends in the middle of this line" if entry is None and next(rest, None) is None else ""
            before = "; the acts in the lines before it are in the store now" if number > 2 else ""
            raise StoreError(f"{place}:{number}", "this is no act of a store", f"the file was cut off or changed{ends}{before}")
        turn.append((number, entry))
        if len(turn) == AT_ONCE:
            yield turn
            turn = []
    if not number:
        raise StoreError(place, "the file is empty", "is it the right file?")
    if turn:
        yield turn


def _is_act(entry: Any) -> bool:
    """Whether a line has the form of an act; what it says is another matter."""
    if not isinstance(entry, dict) or set(entry) != {*FIELDS, "body"} or not isinstance(entry["body"], dict):
        return False
    return type(entry["number"]) is int and all(isinstance(entry[name], str) for name in FIELDS[1:])


def put(connection: Connection, turn: list[tuple[int, dict[str, Any]]], place: str, where: str) -> int:
    """Write acts of a file that the store does not have yet; return how many.

    Raises
    ------
    StoreError
        If the store has other acts of its own, or a line is not what its hash says.
    """
    first, last = turn[0][1]["number"], turn[-1][1]["number"]
    query = select(audit.c.number, audit.c.hash).where(audit.c.number.between(first, last))
    held: dict[int, str] = {row.number: row.hash for row in connection.execute(query)}
    new = []
    for number, entry in turn:
        if entry["number"] not in held:
            new.append((number, entry))
        elif held[entry["number"]] != entry["hash"]:
            raise StoreError(where, f"it has acts of its own, from {entry['number']} on, that {place} does not have", "import into an empty store")
    try:
        for _, entry in new:
            if moment(parse_moment(entry["at"])) != entry["at"]:
                raise ValueError(entry["at"])
        links = append(connection, [Said(one["by"], one["deed"], one["subject"], one["body"], one["at"]) for _, one in new])
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError):
        raise StoreError(f"{place}:{new[0][0]}", "an act from this line on says what no act can say", "the file was changed") from None
    for link, (number, entry) in zip(links, new, strict=True):
        if link._asdict() != {name: entry[name] for name in FIELDS}:
            raise StoreError(f"{place}:{number}", f"act {entry['number']} does not follow from the acts before it", "the file was changed or cut")
    return len(links)
