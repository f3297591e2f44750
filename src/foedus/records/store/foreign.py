"""Databases that hold something else: told from a store before anything of theirs is touched."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ...terms.errors import StoreError
from .address import Address
from .faults import meaning

OURS = frozenset(("alembic_version", "audit", "document", "record"))
"""Tables that every store has had since its first version."""


def is_foreign(tables: Iterable[str]) -> bool:
    """Whether these are the tables of something else; an empty database is nobody's yet.

    >>> is_foreign(["birds"]), is_foreign(["alembic_version", "birds"]), is_foreign([]), is_foreign([*OURS, "birds"])
    (True, True, False, False)
    """
    there = set(tables)
    return bool(there) and not there >= OURS


def foreign(address: Address) -> StoreError:
    """Return the error that says so."""
    return StoreError(address.shown, "this database holds something else than a store", "name another")


@contextmanager
def looking_into(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection to a file of SQLite that changes nothing: neither the file, nor what lies beside it.

    A file without a log beside it is taken as it lies there, without even a lock. One with a log is open somewhere, or was left so; its log is read.
    """
    how = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, timeout=30)) as connection:
        yield connection


def refuse_foreign(address: Address) -> None:
    """Refuse a file of SQLite in which something else is kept; one that is not there, or empty, passes.

    Raises
    ------
    StoreError
        If it holds something else, or cannot be read. Not a byte of it has changed.
    """
    path = address.path
    if path is None or not path.is_file() or not path.stat().st_size:
        return
    try:
        with looking_into(path) as connection:
            tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            marks = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    except sqlite3.OperationalError:
        return  # it cannot be opened or is locked; whoever opens it in earnest says why
    except sqlite3.DatabaseError as fault:
        raise StoreError(address.shown, *meaning(fault)) from None
    if is_foreign(tables) or (any(marks) and not tables):
        raise foreign(address)
