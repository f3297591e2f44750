"""A PostgreSQL server that tests may use: each asks for a schema of its own, which is dropped afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from foedus.records.store import address_of

SERVER = os.environ.get("FOEDUS_TEST_POSTGRES", "postgresql://root@localhost/test")
NUMBERS = count(1)


@cache
def answers() -> bool:
    """Whether the server answers."""
    engine = create_engine(address_of(SERVER).url)
    try:
        with engine.connect():
            return True
    except SQLAlchemyError:
        return False
    finally:
        engine.dispose()


def server() -> str:
    """Return the server's address; the test is skipped where none answers."""
    if not answers():
        pytest.skip("no PostgreSQL server answers; FOEDUS_TEST_POSTGRES names one")
    return SERVER


@contextmanager
def schema() -> Iterator[str]:
    """Give the address of an empty schema, and drop it afterwards with all that is in it."""
    name = f"foedus_test_{os.getpid()}_{next(NUMBERS)}"
    address = f"{server()}?schema={name}"
    yield address
    engine = create_engine(address_of(SERVER).url)
    with engine.begin() as connection:
        connection.execute(text(f'DROP SCHEMA IF EXISTS "{name}" CASCADE'))
    engine.dispose()
