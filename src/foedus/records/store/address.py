"""Where a store is: a file of SQLite, or a PostgreSQL database."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from platformdirs import user_data_path

from ...terms.errors import StoreError, did_you_mean

VARIABLE = "FOEDUS_DATABASE_URL"
"""The environment variable that names the store."""
SCHEMES: dict[str, Literal["sqlite", "postgresql"]] = {
    "sqlite": "sqlite",
    "postgresql": "postgresql",
    "postgres": "postgresql",
    "postgresql+pg8000": "postgresql",
}


@dataclass(frozen=True)
class Address:
    """A store's address, taken apart; ``shown`` is the form for people, without a password."""

    kind: Literal["sqlite", "postgresql"]
    url: str
    shown: str
    path: Path | None = None
    """The file, of SQLite."""
    schema: str | None = None
    """The schema, of PostgreSQL, if one is named by ``?schema=NAME``."""


def default_path() -> Path:
    """Return the file that holds the store of a user who names no other."""
    return user_data_path("foedus", appauthor=False) / "store.db"


def address_of(named: str | Path | None = None, environment: Mapping[str, str] | None = None) -> Address:
    """Take an address apart: a file's path, a URL, or None for the variable FOEDUS_DATABASE_URL, else the file in the user's data folder.

    Raises
    ------
    StoreError
        If the URL names no database that foedus knows.

    Examples
    --------
    >>> address_of("postgresql://ann:secret@db.example.org/pacts?schema=foedus").shown
    'postgresql://ann@db.example.org/pacts?schema=foedus'
    >>> address_of("sqlite:///reports.db").path
    PosixPath('reports.db')
    >>> address_of("mysql://localhost/pacts")
    Traceback (most recent call last):
    foedus.terms.errors.StoreError: mysql://localhost/pacts: 'mysql' is no database that holds a store; use sqlite:///FILE or postgresql://HOST/NAME
    """
    if named is None:
        named = (os.environ if environment is None else environment).get(VARIABLE) or default_path()
    text = str(named)
    if "://" not in text:
        return _file(Path(named))
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as fault:
        raise StoreError(_without_password(text), f"this is no address ({fault})", "write postgresql://USER@HOST:PORT/NAME") from None
    shown = _without_password(text)
    if parts.scheme not in SCHEMES:
        near = did_you_mean(parts.scheme, SCHEMES)
        raise StoreError(shown, f"'{parts.scheme}' is no database that holds a store", near or "use sqlite:///FILE or postgresql://HOST/NAME")
    if SCHEMES[parts.scheme] == "sqlite":
        path = text.partition(":///")[2]
        if host or not path:
            raise StoreError(shown, "this names no file", "write sqlite:///FILE, or sqlite:////FILE for a path from the root")
        return _file(Path(path))
    if not parts.path.strip("/"):
        raise StoreError(shown, "this names no database", "write postgresql://HOST/NAME")
    query = parse_qsl(parts.query, keep_blank_values=True)
    schema = next((value for key, value in query if key == "schema"), None)
    if schema is not None and not re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", schema):
        raise StoreError(shown, f"'{schema}' is no name of a schema", "use small letters, digits and _")
    where = parts.netloc if port or not host else f"{parts.netloc}:5432"
    url = urlunsplit(("postgresql+pg8000", where, parts.path, urlencode([pair for pair in query if pair[0] != "schema"]), ""))
    return Address("postgresql", url, shown, schema=schema)


def _file(path: Path) -> Address:
    return Address("sqlite", f"sqlite:///{path}", str(path), path=path)


def _without_password(url: str) -> str:
    return re.sub(r"^([^:]+://[^:/@]*):[^@]*@", r"\1@", url)
