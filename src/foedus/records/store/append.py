"""The one way to write: acts are put at the end of the chain, each with the rows that hold what it says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, insert, select

from .chain import Deed, Link, link, moment, parse_moment
from .contents import Rows, body_of, rows_of
from .models import CONTENT, audit


class Said(NamedTuple):
    """An act before it has its place in the chain."""

    by: str
    deed: Deed
    subject: str
    body: Mapping[str, Any]
    at: str | None = None
    """When, for an act that another store has dated; now, if not given."""


def last_link(connection: Connection) -> Link | None:
    """Return the act at the end of the chain."""
    row = connection.execute(select(audit).order_by(audit.c.number.desc()).limit(1)).one_or_none()
    return None if row is None else link_of(dict(row._mapping))


def link_of(row: Mapping[str, Any]) -> Link:
    """Return the act that a row of the audit holds."""
    return Link(**{**row, "at": moment(row["at"])})


def append(connection: Connection, acts: Iterable[Said]) -> list[Link]:
    """Write acts, in their order, and return their places in the chain; the connection is one that writes alone."""
    previous = last_link(connection)
    links: list[Link] = []
    rows: Rows = defaultdict(list)
    now = moment(datetime.now(UTC))
    for act in acts:
        written = rows_of(previous.number + 1 if previous else 1, act.deed, act.body)
        previous = link(previous, act.at or now, act.by, act.deed, act.subject, body_of(act.deed, written))
        links.append(previous)
        for name, some in written.items():
            rows[name] += some
    if links:
        _put(connection, audit, [{**one._asdict(), "at": parse_moment(one.at)} for one in links])
    for table in CONTENT:
        if rows[table.name]:
            _put(connection, table, rows[table.name])
    return links


def _put(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows; on a server many in one statement, which asks for something back, as only then are they put together.

    SQLite is given content as it is, since none of its values needs translation.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(insert(table).returning(next(iter(table.primary_key))), rows)
    elif table is audit:
        connection.execute(insert(table), rows)
    else:
        names = [column.name for column in table.columns]
        statement = insert(table).compile(dialect=connection.dialect, column_keys=names)
        connection.exec_driver_sql(str(statement), [tuple(row[name] for name in names) for row in rows])
