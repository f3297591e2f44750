"""Opening a store; the libraries that it needs are imported only then."""

from pathlib import Path
from typing import TYPE_CHECKING

from ...terms.errors import StoreError
from .address import Address, address_of
from .foreign import looking_into, refuse_foreign

if TYPE_CHECKING:
    from .store import Store


def open_store(named: str | Path | None = None, *, create: bool = False) -> "Store":
    """Open a store.

    Parameters
    ----------
    named
        A file of SQLite or a URL (``sqlite:///FILE``, ``postgresql://HOST/NAME``, with ``?schema=NAME`` if wanted); by default what
        FOEDUS_DATABASE_URL says, else a file in the user's data folder.
    create
        Whether to make it where there is none.

    Raises
    ------
    StoreError
        If there is none (and ``create`` is not given), it cannot be reached, is damaged or no store, is of another version, or SQLAlchemy is
        missing.
    """
    address = address_of(named)
    opened = _ready(address, create=create)
    from .connection import told
    from .migrate import check, head, upgrade, version

    try:
        with told(address):
            with opened.database.reading() as connection:
                found = version(connection)
            if found is None and create:
                with opened.database.writing(schema=True) as connection:
                    if version(connection) is None:  # another may have made it meanwhile
                        upgrade(connection, address)
            elif found != head():
                with opened.database.reading() as connection:
                    check(connection, address)
    except BaseException:
        opened.close()
        raise
    return opened


def has_accounts(named: str | Path | None = None) -> bool:
    """Whether a store has accounts, so that whoever asks must sign in; False where there is no store yet.

    Raises
    ------
    StoreError
        If that cannot be told: the database cannot be reached, or is no store.

    Examples
    --------
    >>> has_accounts("/nowhere/at/all.db")
    False
    """
    address = address_of(named)
    if address.path is not None:
        if not address.path.exists():
            return False
        import sqlite3  # asked directly, so that a server without accounts starts before SQLAlchemy is there

        try:
            with looking_into(address.path) as connection:
                there = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'account'").fetchone()
                found = there is not None and connection.execute("SELECT 1 FROM account LIMIT 1").fetchone() is not None
        except sqlite3.Error as fault:
            raise StoreError(address.shown, f"the file cannot be read ({fault})", "name another file, or restore a backup") from None
        if found:  # by a table of the same name, at least
            refuse_foreign(address)
        return found
    opened = _ready(address, create=False)
    from sqlalchemy import inspect, select

    from .models import account

    try:
        with opened.database.reading() as connection:
            return inspect(connection).has_table("account") and connection.execute(select(account.c.act).limit(1)).first() is not None
    finally:
        opened.close()


def upgrade_store(named: str | Path | None = None) -> tuple[str, ...]:
    """Bring a store of an older foedus to this one's schema; return the versions it went through, none if it was up to date."""
    address = address_of(named)
    opened = _ready(address, create=False)
    from .migrate import check, head, upgrade, version

    try:
        with opened.database.writing(schema=True) as connection:
            if version(connection) is None:
                check(connection, address)
            return () if version(connection) == head() else upgrade(connection, address)
    finally:
        opened.close()


def _ready(address: Address, *, create: bool) -> "Store":
    """A store that is not looked into yet."""
    path = address.path
    if path is not None:
        if path.is_dir():
            raise StoreError(address.shown, "this is a folder, not a file", "name the file in it")
        if not create and (not path.exists() or (path.is_file() and not path.stat().st_size)):
            raise StoreError(address.shown, "there is no store yet", "foedus store add REPORT makes one")
        refuse_foreign(address)
        try:
            path.resolve().parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise StoreError(address.shown, f"its folder cannot be made: {fault.strerror or fault}") from None
    try:
        from .store import Store
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] not in {"sqlalchemy", "alembic"}:
            raise
        raise StoreError(address.shown, f"a store needs {fault.name}", "pip install 'foedus[store]'") from None
    return Store(address)
