"""A store on each engine: SQLite in a folder of the test's own, PostgreSQL in a schema of the test's own, dropped afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import postgres

from foedus.records.store import open_store
from foedus.records.store.store import Store


@pytest.fixture(scope="session")
def server() -> str:
    """The address of a PostgreSQL server that tests may use."""
    return postgres.server()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address at which a test makes its store."""
    if request.param == "sqlite":
        yield str(tmp_path / "store.db")
        return
    with postgres.schema() as address:
        yield address


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty store."""
    with open_store(place, create=True) as opened:
        yield opened
