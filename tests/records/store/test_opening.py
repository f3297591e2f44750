"""Stores that are not there, are none, are damaged, full, older or newer: each said in one line."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event, inspect
from tests import postgres

from foedus.records.store import address_of, has_accounts, open_store, upgrade_store
from foedus.records.store.migrate import head
from foedus.records.store.models import metadata
from foedus.records.store.store import Store
from foedus.terms.errors import StoreError, UsageError

from .reports import fill, records, report


def test_the_migrations_make_what_the_models_say(store: Store):
    with store.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, metadata) == []


def test_a_store_is_made_only_when_that_is_asked_for(place: str):
    with pytest.raises(StoreError, match="there is no store yet; foedus store add REPORT makes one"):
        open_store(place)

    with open_store(place, create=True):
        pass
    with open_store(place) as store:
        assert store.counts().acts == 0


def test_a_store_that_several_make_at_once_is_one_store(place: str):
    faults: list[BaseException] = []

    def make() -> None:
        try:
            with open_store(place, create=True) as store:
                fill(store, "wire")
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert faults == []
    with open_store(place) as store:
        assert store.counts().documents == 1
        assert store.verify().faults == ()


def test_without_a_name_the_variable_says_where_and_else_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("FOEDUS_DATABASE_URL", raising=False)
    by_default = address_of().path
    monkeypatch.setenv("FOEDUS_DATABASE_URL", f"sqlite:///{tmp_path}/other.db")

    assert by_default is not None
    assert by_default.name == "store.db"
    assert address_of().path == tmp_path / "other.db"


@pytest.mark.parametrize("start", ["postgresql", "postgres", "postgresql+pg8000"])
def test_every_way_to_write_a_postgresql_address_gets_the_driver_and_the_port(start: str):
    assert address_of(f"{start}://ann@db/pacts").url == "postgresql+pg8000://ann@db:5432/pacts"
    assert address_of(f"{start}://db:6000/pacts").url == "postgresql+pg8000://db:6000/pacts"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("mysql://localhost/x", "'mysql' is no database that holds a store"),
        ("postgresq://localhost/x", "did you mean 'postgresql'"),
        ("postgresql://localhost", "this names no database; write postgresql://HOST/NAME"),
        ("postgresql://localhost:port/x", "this is no address"),
        ("postgresql://localhost/x?schema=a;drop", "'a;drop' is no name of a schema"),
        ("sqlite://host/x.db", "this names no file"),
        ("sqlite:///", "this names no file"),
    ],
)
def test_a_wrong_address_is_told(url: str, message: str):
    with pytest.raises(StoreError, match=message):
        address_of(url)


def test_no_message_shows_a_password():
    with pytest.raises(StoreError) as told:
        open_store("postgresql://ann:sesame@localhost:1/none")

    assert "sesame" not in str(told.value)
    assert "the server cannot be reached; is it running, and are host and port right?" in str(told.value)


def test_a_database_that_the_server_does_not_have_is_told(server: str):
    with pytest.raises(StoreError, match="there is no such database on the server"):
        open_store(server.rpartition("/")[0] + "/there_is_no_such_database")


def test_a_folder_is_no_store(tmp_path: Path):
    with pytest.raises(StoreError, match="this is a folder, not a file"):
        open_store(tmp_path, create=True)


def test_a_file_that_is_no_database_is_told(tmp_path: Path):
    path = tmp_path / "notes.db"
    path.write_text("These are notes, and no database at all. " * 40)

    with pytest.raises(StoreError, match=r"notes.db: this file is no store; name another file, or restore a backup"):
        open_store(path, create=True)

    assert path.read_text().startswith("These are notes")


def test_a_damaged_file_is_told(tmp_path: Path):
    path = tmp_path / "store.db"
    with open_store(path, create=True) as store:
        fill(store, *(f"r{n}" for n in range(40)))
        store.database.engine.dispose()
    raw = bytearray(path.read_bytes())
    raw[4096 * 4 :] = b"\x5a" * (len(raw) - 4096 * 4)
    path.write_bytes(raw)

    with pytest.raises(StoreError, match="the file is damaged; restore a backup"), open_store(path) as store:
        store.verify()


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE birds (name TEXT)"],
        ["PRAGMA journal_mode=WAL", "CREATE TABLE birds (name TEXT)"],
        ["CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('0001')", "CREATE TABLE birds (name TEXT)"],
        ["CREATE TABLE account (act INT)", "INSERT INTO account VALUES (1)"],
        ["PRAGMA user_version=7", "CREATE TABLE birds (name TEXT)", "DROP TABLE birds"],
    ],
    ids=["plain", "with a log", "with versions of its own", "with accounts of its own", "empty but marked"],
)
@pytest.mark.parametrize("opening", [lambda path: open_store(path, create=True), open_store, upgrade_store], ids=["create", "open", "upgrade"])
def test_a_database_of_something_else_is_left_alone(tmp_path: Path, statements: list[str], opening: Callable[[Path], object]):
    path = tmp_path / "birds.db"
    with closing(sqlite3.connect(path)) as other, other:
        for statement in statements:
            other.execute(statement)
    before = path.read_bytes()

    with pytest.raises(StoreError, match="this database holds something else than a store; name another"):
        opening(path)

    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["birds.db"]


def test_a_database_that_somebody_writes_to_is_told_apart_by_its_log(tmp_path: Path):
    path = tmp_path / "birds.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE birds (name TEXT)")
        before = path.read_bytes(), (tmp_path / "birds.db-wal").read_bytes()

        with pytest.raises(StoreError, match="holds something else than a store"):
            open_store(path, create=True)

        assert (path.read_bytes(), (tmp_path / "birds.db-wal").read_bytes()) == before


def test_accounts_of_something_else_let_nobody_in(tmp_path: Path):
    path = tmp_path / "birds.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE account (act INT)")
        other.execute("INSERT INTO account VALUES (1)")

    with pytest.raises(StoreError, match="holds something else than a store"):
        has_accounts(path)


def test_a_schema_with_versions_of_something_else_is_left_alone(server: str):
    with postgres.schema() as place, closing(Store(address_of(place))) as other:
        with other.database.engine.begin() as connection:
            connection.exec_driver_sql(f"CREATE SCHEMA {other.address.schema}")
            connection.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT)")
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('0001')")

        for opening in (lambda: open_store(place, create=True), lambda: open_store(place), lambda: upgrade_store(place)):
            with pytest.raises(StoreError, match="holds something else than a store"):
                opening()

        with other.database.engine.connect() as connection:
            assert inspect(connection).get_table_names() == ["alembic_version"]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (lambda store: store.documents(search="a\x00b"), r"'a\\x00b' has the character U\+0000 in it, and nothing in a store has; leave it out"),
        (lambda store: store.stored("\ud800"), r"'\\ud800' has the character U\+D800 in it"),
        (lambda store: store.records(after="\x00"), r"has the character U\+0000 in it"),
        (lambda store: store.documents(after=2**31), "2147483648 is beyond every number in a store, which go up to 2147483647"),
        (lambda store: store.documents(limit=2**70), "is beyond every number in a store"),
    ],
    ids=["nul", "half a character", "nul in a name", "number", "huge number"],
)
def test_what_no_engine_can_look_for_is_refused_in_the_same_words(store: Store, asked: Callable[[Store], object], message: str):
    with pytest.raises(UsageError, match=message):
        asked(store)

    assert store.head().number == 0


def test_a_value_that_a_server_finds_fault_with_is_the_fault_of_who_gave_it(server: str):
    def divide(store: Store) -> None:
        with store.database.reading() as connection:
            connection.exec_driver_sql("SELECT 1 / 0")

    told = "the store can neither hold nor look for that: division by zero"
    with postgres.schema() as place, open_store(place, create=True) as store, pytest.raises(UsageError, match=told):
        divide(store)


def test_a_full_disk_is_told_and_leaves_no_half_document(tmp_path: Path):
    with open_store(tmp_path / "store.db", create=True) as store:
        fill(store, "wire")

        @event.listens_for(store.database.engine, "begin")
        def fill_up(connection):
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")

        long = report("long", words=" and so on" * 20_000)
        with pytest.raises(StoreError, match="no space is left for it; nothing of this act was kept; make room and do it again"):
            store.add(long, records(long), by="ann", reader="foedus, rules")

        found = store.verify()
        assert (found.documents, found.records, found.faults) == (1, 2, ())


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError, match="its folder cannot be made: File exists"):
        open_store(tmp_path / "file" / "store.db", create=True)


def set_version(store: Store, version: str) -> None:
    with store.database.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{version}'")


def test_a_store_of_a_newer_foedus_is_left_alone(place: str):
    with open_store(place, create=True) as store:
        set_version(store, "9999")

    for opening in (open_store, upgrade_store):
        with pytest.raises(StoreError, match=f"its schema 9999 is of a newer foedus; this one knows {head()}; install that version"):
            opening(place)


def test_a_store_of_an_older_foedus_is_brought_up_to_date_only_when_asked(place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    from foedus.records.store import migrate

    with open_store(place, create=True) as store:
        fill(store, "wire")
    for path in migrate.HERE.glob("v*.py"):
        (tmp_path / path.name).write_text(path.read_text())
    (tmp_path / "v9000_next.py").write_text(
        '"""A later schema."""\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n'
        f"revision = '9000'\ndown_revision = '{head()}'\n\n\ndef upgrade():\n    op.create_table('later', sa.Column('act', sa.Integer()))\n"
    )
    monkeypatch.setattr(migrate, "HERE", tmp_path)

    with pytest.raises(StoreError, match="is of an older foedus; this one writes 9000; run foedus store doctor --upgrade"):
        open_store(place)
    steps = [upgrade_store(place), upgrade_store(place)]

    assert steps == [("9000",), ()]
    with open_store(place) as store:
        assert store.verify().faults == ()


def test_a_missing_library_is_named_with_the_extra_that_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delitem(sys.modules, "foedus.records.store.store")
    for name in ("queries", "connection", "models", "append", "intake"):
        monkeypatch.delitem(sys.modules, f"foedus.records.store.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)

    with pytest.raises(StoreError, match=r"a store needs sqlalchemy; pip install 'foedus\[store\]'"):
        open_store(tmp_path / "store.db", create=True)


def test_the_checks_find_a_sound_store_well_and_name_guards_that_were_taken_away(store: Store):
    from .reports import tamper

    fill(store)
    before = store.checks()
    tamper(store)
    after = {one.what: one for one in store.checks()}

    assert [one.what for one in before if not one.well] == []
    assert not after["guards"].well
    assert after["chain"].words == "2 acts, 2 documents, 4 records"


def test_a_backup_is_a_store_of_its_own_and_never_replaces_a_file(store: Store, tmp_path: Path):
    fill(store)
    target = tmp_path / ("copy.db" if store.address.kind == "sqlite" else "copy.jsonl")

    proof = store.backup(target)
    with pytest.raises(StoreError, match="a file stands there already; name another"):
        store.backup(target)

    assert proof == store.verify()
    if target.suffix == ".db":
        with open_store(target) as copy:
            assert list(copy.export_lines()) == list(store.export_lines())
    else:
        assert target.read_text() == "".join(f"{line}\n" for line in store.export_lines())
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_backup_of_a_store_that_does_not_hold_together_is_refused(store: Store, tmp_path: Path):
    from .reports import tamper

    fill(store)
    tamper(store, "UPDATE document SET publisher = 'Severn'")
    target = tmp_path / ("copy.db" if store.address.kind == "sqlite" else "copy.jsonl")

    if target.suffix == ".db":
        with pytest.raises(StoreError, match="the copy does not hold together"):
            store.backup(target)
        assert not target.exists()
    else:
        assert store.backup(target).faults == ()  # the lines hold what was hashed; the changed column is made from it


@pytest.mark.parametrize(("name", "message"), [("copy.zip", "cannot tell what to write"), ("none/copy.jsonl", "cannot be written")])
def test_a_backup_that_cannot_be_written_is_told(store: Store, tmp_path: Path, name: str, message: str):
    with pytest.raises(StoreError, match=message):
        store.backup(tmp_path / name)


def test_a_command_that_needs_no_store_takes_none_of_its_libraries():
    code = "import sys, foedus.show.cli.app, foedus.records.store; print(sorted({'sqlalchemy', 'alembic', 'pg8000', 'polars'} & set(sys.modules)))"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_an_empty_file_is_no_store_and_stays_empty(tmp_path: Path):
    path = tmp_path / "empty.db"
    path.touch()

    with pytest.raises(StoreError, match=r"empty\.db: there is no store yet; foedus store add REPORT makes one"):
        open_store(path)

    assert path.stat().st_size == 0
