"""The check of a whole chain: no act changed, cut out, moved or slipped in, and every row exactly what its act wrote."""

import json
from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from .append import link_of
from .chain import START, Link, digest, hash_of
from .contents import Rows, body_of, rows_of
from .models import CONTENT, audit, document, record
from .rows import Head, Verification

MANY = 500


def turns(connection: Connection, after: int = 0) -> Iterator[list[tuple[Link, Rows]]]:
    """Give all acts after a number with the rows that they wrote, some hundreds at a time."""
    while rows := connection.execute(select(audit).where(audit.c.number > after).order_by(audit.c.number).limit(MANY)).mappings().all():
        links = [link_of(dict(row)) for row in rows]
        first, after = links[0].number, links[-1].number
        written: dict[int, Rows] = defaultdict(lambda: defaultdict(list))
        for table in CONTENT:
            order = [table.c.act, table.c.place] if table is record else [table.c.act]
            for row in connection.execute(select(table).where(table.c.act.between(first, after)).order_by(*order)).mappings():
                written[row["act"]][table.name].append({**row, "text": bytes(row["text"])} if table is document else dict(row))
        yield [(link, written[link.number]) for link in links]


def verify(connection: Connection, known: str | None = None) -> Verification:
    """Check everything; ``known`` is the hash, or the start of it, of an act that must still be in the chain."""
    faults: list[str] = []
    at: dict[str, int] = {START: 0}
    before: Link | None = None
    number = 0
    for turn in turns(connection):
        for link, rows in turn:
            faults += _in_its_place(link, before, at)
            faults += _as_written(link, rows)
            at[link.hash] = link.number
            before = link
            number += 1
    for table in CONTENT:
        strays = select(func.count()).select_from(table.outerjoin(audit, audit.c.number == table.c.act)).where(audit.c.number.is_(None))
        if stray := connection.execute(strays).scalar_one():
            faults.append(f"{stray} row{'s' if stray > 1 else ''} of {table.name} belong{'' if stray > 1 else 's'} to no act")
    if known and not any(hash_.startswith(known) for hash_ in at):
        faults.append(f"no act has the hash {known}: acts were cut off at the end, or the chain was written anew")
    return Verification(
        acts=number,
        documents=connection.execute(select(func.count()).select_from(document)).scalar_one(),
        records=connection.execute(select(func.count()).select_from(record)).scalar_one(),
        head=Head(number=before.number, hash=before.hash) if before else Head(number=0, hash=START),
        faults=tuple(faults),
    )


def _in_its_place(link: Link, before: Link | None, at: dict[str, int]) -> Iterator[str]:
    """What is wrong with an act's place in the chain and with its hash."""
    last = before.number if before else 0
    if link.number != last + 1:
        yield f"act {last + 1} is missing" if link.number == last + 2 else f"acts {last + 1} to {link.number - 1} are missing"
    elif link.previous != (before.hash if before else START):
        follows = at.get(link.previous)
        yield f"act {link.number} does not follow act {last}" + (f" but act {follows}" if follows is not None else "")
    if link.hash != hash_of(*link[:7]):
        yield f"act {link.number} was changed, or moved from another place: its hash is not that of what it says"


def _as_written(link: Link, rows: Rows) -> Iterator[str]:
    """What is wrong with the rows that an act wrote."""
    where = f"act {link.number} ({link.deed} {link.subject} by {link.by})"
    try:
        body = body_of(link.deed, rows)
        if digest(body) != link.digest:
            yield f"{where}: what it wrote was changed"
        elif _some(rows_of(link.number, link.deed, json.loads(body))) != _some(rows):
            yield f"{where}: a column of what it wrote was changed, or a row was slipped in"
    except KeyError:
        yield f"{where}: what it wrote is missing"
    except (ValueError, TypeError, AttributeError):
        yield f"{where}: what it wrote can no longer be read"


def _some(rows: Rows) -> Rows:
    """The rows of the tables that have any."""
    return {name: some for name, some in rows.items() if some}
