"""The page of a dossier: the same whoever makes it."""

import zlib
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the pages need the extra web")
pytest.importorskip("sqlalchemy", reason="the store needs the extra store")

from foedus.brief import read_each
from foedus.records.store import open_store
from foedus.show.web.composing import Asked, composed, in_worker, make_newest_ready
from foedus.show.web.rendering import BLANKS
from foedus.show.web.settings import Settings
from foedus.show.web.workers import Workers
from foedus.show.web.workplace import Workplace
from foedus.terms.errors import StoreError

DOC = "russia-iran-wire"


@pytest.fixture
def here(tmp_path: Path, examples: Path):
    """A workplace with one report, whose one worker is there."""
    path = tmp_path / "store.db"
    with open_store(path, create=True) as store:
        list(store.add_many((one for one in read_each([examples / f"{DOC}.txt"]) if isinstance(one, tuple)), by="test", reader="test"))
    found = Workplace(Settings(store=str(path)), workers=Workers(1))
    yield found
    found.close()


def asked(here: Workplace) -> Asked:
    return Asked(here.dossiers.key(here.store, [DOC], None), (DOC,), None, f"doc={DOC}")


def test_a_worker_and_the_server_make_the_same_page(here: Workplace):
    mine = composed(here, asked(here))  # no worker has begun, so the server makes it
    assert here.workers.ask(abs, -1, seconds=60) == 1

    theirs = here.workers.ask(in_worker, here.settings.store, asked(here), BLANKS, seconds=60)

    assert zlib.decompress(theirs) == mine
    assert all(blank in mine for blank in BLANKS.values())


def test_a_page_that_no_worker_can_make_is_made_here(here: Workplace, monkeypatch: pytest.MonkeyPatch):
    here.workers.ask(abs, -1, seconds=60)
    monkeypatch.setattr("foedus.show.web.composing.in_worker", int)  # refuses what it is given

    assert b"<h1" in composed(here, asked(here))


def test_pages_asked_for_at_once_are_each_made_once(here: Workplace):
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"page"

    assert [here.dossiers.in_turn("key", number, make) for number in (1, 1, 9)] == [b"page"] * 3
    assert made == [1]


def test_the_newest_pages_are_made_before_anybody_asks(here: Workplace):
    make_newest_ready(here)
    here.close()  # waits for what is being made

    assert here.dossiers.page(f"{asked(here).key} doc={DOC}")


def test_no_store_is_made_to_have_pages_ready(tmp_path: Path):
    here = Workplace(Settings(store=str(tmp_path / "none.db")), workers=Workers(1))

    with pytest.raises(StoreError):
        make_newest_ready(here)
    here.close()

    assert not list(tmp_path.iterdir())


def test_a_closed_workplace_does_nothing_more(here: Workplace):
    done: list[int] = []
    here.close()

    here.beside(done.append, 1)

    assert not done
