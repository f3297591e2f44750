"""Connections: one writer at a time, readers on a snapshot, and every fault of a database told as one of the user's."""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from ...terms.errors import StoreError, UsageError
from .address import Address
from .contents import ODD
from .faults import UNFIT, answer, meaning

PATIENCE = 30.0
"""Seconds that a writer waits for another."""
WRITES = "foedus_writes"
LOCK = 18151914
"""The number under which those who make tables on a server wait for each other."""
LARGEST = 2**31 - 1
"""The largest number in a store."""


class Database:
    """One engine and its two kinds of transaction.

    Raises
    ------
    StoreError
        If the driver is not installed.
    """

    def __init__(self, address: Address) -> None:
        self.address = address
        self.engine = _engine(address)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the store until it is done."""
        with told(self.address), self.engine.connect() as connection:
            if self.address.kind == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self, *, schema: bool = False) -> Iterator[Connection]:
        """Give a connection that alone writes; what it wrote is kept whole when it is done, or not at all. ``schema``: it makes tables."""
        with told(self.address), self.engine.connect() as connection:
            connection.execution_options(**{WRITES: True})
            with connection.begin():
                if self.address.kind == "postgresql":
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})" if schema else "LOCK TABLE audit IN SHARE ROW EXCLUSIVE MODE"))
                yield connection

    def close(self) -> None:
        """Let every connection go."""
        self.engine.dispose()


def check_values(values: Iterable[object]) -> None:
    r"""Refuse what no engine could hold or look for, before one of them is asked; so all of them say the same.

    Raises
    ------
    UsageError
        If a text has the character 0 or half a character in it, or a number is too large.

    Examples
    --------
    >>> check_values(["a\x00b"])
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: 'a\x00b' has the character U+0000 in it, and nothing in a store has; leave it out
    """
    for value in values:
        if isinstance(value, str):
            if ("\0" in value or not value.isascii()) and (odd := ODD.search(value)):
                raise UsageError(f"{value[:80]!r} has the character U+{ord(odd[0]):04X} in it, and nothing in a store has; leave it out")
        elif isinstance(value, int) and abs(value) > LARGEST:
            raise UsageError(f"{value} is beyond every number in a store, which go up to {LARGEST}")


def _engine(address: Address) -> Engine:
    engine = _file_engine(address) if address.kind == "sqlite" else _server_engine(address)

    @event.listens_for(engine, "before_cursor_execute")
    def check(_: Any, __: Any, ___: str, values: Any, ____: Any, many: bool) -> None:
        if not many:  # rows that are written many at a time are made legible where they are made
            check_values(values.values() if isinstance(values, dict) else values)

    return engine


def _file_engine(address: Address) -> Engine:
    engine = create_engine(address.url, connect_args={"timeout": PATIENCE})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None  # transactions begin below, and only there
        _keep_log(connection)
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "cache_size=-4096"):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(WRITES) else "BEGIN")

    return engine


def _keep_log(connection: sqlite3.Connection) -> None:
    """Have a file keep a log of writes; SQLite does not wait for others by itself when it changes to that."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
            return
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _server_engine(address: Address) -> Engine:
    try:
        engine = create_engine(make_url(address.url), pool_pre_ping=True)
    except ImportError:
        raise StoreError(address.shown, "PostgreSQL needs its driver", "pip install 'foedus[postgresql]'") from None
    if address.schema:

        @event.listens_for(engine, "connect")
        def choose(connection: Any, _: Any) -> None:
            cursor = connection.cursor()
            cursor.execute(f'SET search_path TO "{address.schema}"')
            cursor.close()
            connection.commit()

    return engine


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Raise what a database finds fault with as a StoreError in one line; as a UsageError, if the fault is in what it was given."""
    try:
        yield
    except DBAPIError as fault:
        state, words = answer(fault.orig)
        if state.startswith(UNFIT):
            raise UsageError(f"the store can neither hold nor look for that: {words}") from None
        raise StoreError(address.shown, *meaning(fault.orig)) from None
    except (sqlite3.Error, OSError) as fault:
        raise StoreError(address.shown, *meaning(fault)) from None
    except SQLAlchemyError as fault:
        raise StoreError(address.shown, " ".join(str(fault).split())[:200]) from None


def size(path: Path) -> int:
    """Return the bytes of a SQLite store: its file, and what its log holds."""
    return sum(one.stat().st_size for one in (path, path.with_name(f"{path.name}-wal")) if one.exists())
