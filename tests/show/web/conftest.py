"""A workplace of its own for the tests: a real server on this machine, with a store in a temporary folder and the example reports in it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the pages need the extra web")
pytest.importorskip("sqlalchemy", reason="the store needs the extra store")

import httpx
import uvicorn
from fastapi import FastAPI
from tests import postgres

from foedus.show.cli.serve import _listening
from foedus.show.web.application import application
from foedus.show.web.settings import Settings

REPORTS = ("russia-iran-column.txt", "russia-iran-wire.txt")


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Serve an application on this machine, and give its address; at a socket like the command's: at one without its protocol, answers come late."""
    running = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="on", timeout_graceful_shutdown=2))
    with _listening("127.0.0.1", 0) as listening:
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not running.started and thread.is_alive():
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        running.should_exit = True
        thread.join(20)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server."""
    with serving(application(Settings(store=str(tmp_path_factory.mktemp("workplace") / "store.db")))) as address:
        yield address


@pytest.fixture(scope="session")
def team() -> Iterator[str]:
    """The address of a server whose store is on PostgreSQL, and empty; the pages that need a full one are tried on SQLite."""
    with postgres.schema() as place, serving(application(Settings(store=place))) as address:
        yield address


@pytest.fixture(scope="session")
def serve() -> Callable[[FastAPI], AbstractContextManager[str]]:
    """Serves another application while it is needed, and gives its address."""
    return serving


@pytest.fixture(scope="session")
def client(server: str, examples: Path) -> Iterator[httpx.Client]:
    """Asks the server, which has the two example reports in its store."""
    with httpx.Client(base_url=server, timeout=60, trust_env=False) as found:
        given = [("reports", (name, (examples / name).read_bytes())) for name in REPORTS]
        assert found.post("/api/v1/documents", files=given).status_code == 201
        yield found
