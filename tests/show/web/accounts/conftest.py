"""A workplace with accounts, on each engine: a real server on this machine, one account a role, one that is disabled."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the pages need the extra web")
pytest.importorskip("pwdlib", reason="accounts need the extra web")

from tests import postgres
from tests.light_passwords import light

from foedus.records.store import Role, open_store
from foedus.records.store.accounts import Accounts
from foedus.show.web.accounts import passwords
from foedus.show.web.accounts.attempts import Attempts
from foedus.show.web.accounts.cookies import digest_of, new_secret
from foedus.show.web.accounts.reception import BEARER
from foedus.show.web.application import application
from foedus.show.web.settings import Settings

from .places import NAMES, PASSWORD, Place, serving


@pytest.fixture(scope="session", autouse=True)
def quick() -> Iterator[None]:
    """Hash with less work than a server does: hundreds of passwords are tried here."""
    with light():
        yield


@pytest.fixture(scope="session")
def hashed(quick: None) -> str:
    """The hash of the password that everybody has."""
    return passwords.hash_of(PASSWORD)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def store_address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the store of a server is."""
    if request.param == "sqlite":
        yield str(tmp_path_factory.mktemp("accounts") / "store.db")
        return
    with postgres.schema() as address:
        yield address


@pytest.fixture(scope="session")
def shared_place(store_address: str, hashed: str) -> Iterator[Place]:
    """The server, for all tests."""
    with open_store(store_address, create=True) as store:
        accounts = Accounts(store)
        tokens: dict[Role, str] = {}
        for role, name in NAMES.items():
            accounts.add(name, role, by="root", hashed=hashed)
            tokens[role] = f"{BEARER}{role}_of_the_tests"
            until = datetime.now(UTC) + timedelta(days=1)
            accounts.issue(name, "tests", digest_of(tokens[role]), role=None, until=until, by="root")
        accounts.add("gone", "admin", by="root", hashed=hashed)
        accounts.disable("gone", by="root")
        app = application(Settings(store=store_address, accounts=True))
        with serving(app) as url:
            place = Place(url, app, accounts, tokens)
            yield place
            for seat in place.seats.values():
                seat.close()
        assert store.verify().faults == ()


@pytest.fixture
def place(shared_place: Place) -> Place:
    """The server, with no failures remembered."""
    shared_place.app.state.reception.attempts = Attempts()
    return shared_place


@pytest.fixture
def newcomer(place: Place, hashed: str, request: pytest.FixtureRequest) -> str:
    """The name of an account that only this test has."""
    name = f"new-{abs(hash((request.node.nodeid, time.monotonic_ns()))) % 10**12}"
    place.accounts.add(name, "reader", by="root", hashed=hashed)
    return name


@pytest.fixture
def secret(place: Place) -> Callable[..., str]:
    """Make a token of an account, and return its secret."""

    def make(name: str, role: Role | None = None, days: float = 1) -> str:
        made = BEARER + new_secret()
        place.accounts.issue(name, "tests", digest_of(made), role=role, until=datetime.now(UTC) + timedelta(days=days), by="root")
        return made

    return make


@pytest.fixture
def report(examples: Path) -> bytes:
    """A report to bring in."""
    return (examples / "russia-iran-wire.txt").read_bytes()
