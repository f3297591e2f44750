"""Accounts are acts in the chain; what lets people in stands beside it and is never exported."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from foedus.records.store import has_accounts, open_store, upgrade_store
from foedus.records.store.accounts import MOST_TOKENS, Accounts
from foedus.records.store.migrate import head
from foedus.records.store.store import Store
from foedus.terms.errors import StoreError, UnknownName, UsageError

LATER = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
def accounts(store: Store) -> Accounts:
    kept = Accounts(store)
    kept.add("ann", "reviewer", by="root", hashed="a hash")
    kept.add("ben", "reader", by="root", identity="person 8")
    return kept


def test_an_account_stands_as_its_latest_act_says(accounts: Accounts, store: Store):
    accounts.change_role("ann", "admin", by="root")
    accounts.disable("ben", by="ann")

    assert [(one.name, one.role, one.standing, one.identity) for one in accounts.every()] == [
        ("ann", "admin", "active", None),
        ("ben", "reader", "disabled", "person 8"),
    ]
    assert [(act.by, act.deed, act.subject) for act in store.acts()] == [
        ("root", "account", "account ann"),
        ("root", "account", "account ben"),
        ("root", "account", "account ann"),
        ("ann", "account", "account ben"),
    ]
    assert store.verify().faults == ()


def test_signing_in_and_out_and_being_held_off_are_acts(accounts: Accounts, store: Store):
    assert accounts.begin("ann", "d" * 64, until=LATER, way="password")
    accounts.end("d" * 64)
    accounts.held_off("ann")
    accounts.held_off("nobody")

    with store.database.reading() as connection:
        rows = connection.execute(text("SELECT change, detail FROM account WHERE name = 'ann' ORDER BY act")).all()
    assert [tuple(row) for row in rows] == [("added", "password"), ("signed in", "password"), ("signed out", ""), ("held off", "")]
    assert store.verify().faults == ()


def test_a_session_ends_with_its_time_its_account_or_when_it_is_ended(accounts: Accounts):
    for digest, until in (("a" * 64, LATER), ("b" * 64, datetime.now(UTC) - timedelta(seconds=1)), ("c" * 64, LATER)):
        accounts.begin("ann", digest, until=until, way="password")
    accounts.begin("ben", "e" * 64, until=LATER, way="provider")
    accounts.end("c" * 64)
    accounts.disable("ben", by="root")

    found = accounts.sitting("a" * 64)
    assert found is not None
    assert found.name == "ann"
    assert [accounts.sitting(digest * 64) for digest in "bcef"] == [None] * 4
    assert not accounts.begin("ben", "f" * 64, until=LATER, way="provider")
    assert not accounts.begin("nobody", "f" * 64, until=LATER, way="password")


def test_a_token_counts_until_its_day_its_revocation_or_the_end_of_its_account(accounts: Accounts):
    kept = accounts.issue("ann", " nightly  import ", "a" * 64, role="analyst", until=LATER, by="ann")
    accounts.issue("ann", "over", "b" * 64, role=None, until=datetime.now(UTC) - timedelta(seconds=1), by="ann")
    accounts.issue("ben", "ben's", "c" * 64, role=None, until=LATER, by="ben")
    found = accounts.bearer("a" * 64)

    assert (kept.label, kept.role) == ("nightly import", "analyst")
    assert found is not None
    assert (found[0].name, found[1]) == ("ann", "analyst")
    assert accounts.bearer("b" * 64) is None
    accounts.change_role("ann", "reader", by="root")
    assert accounts.bearer("a" * 64) == (accounts.named("ann"), "reader")
    with pytest.raises(UnknownName, match="unknown token"):
        accounts.revoke("ben", kept.id, by="ben")
    accounts.revoke("ann", kept.id, by="ann")
    accounts.disable("ben", by="root")
    assert accounts.bearer("a" * 64) is accounts.bearer("c" * 64) is None


def test_another_password_ends_the_sessions_and_leaves_no_trace_of_the_old_one(accounts: Accounts, store: Store):
    accounts.begin("ann", "a" * 64, until=LATER, way="password")
    accounts.set_password("ann", "another hash", by="ann")
    accounts.rehash("ann", "the same anew")

    assert accounts.hashed("ann") == "the same anew"
    assert accounts.hashed("ben") is accounts.hashed("nobody") is None
    assert accounts.sitting("a" * 64) is None


def test_no_secret_is_exported_and_accounts_come_back_without_them(accounts: Accounts, store: Store, tmp_path: Path):
    accounts.issue("ann", "x", "5e" * 32, role=None, until=LATER, by="ann")
    accounts.begin("ann", "5f" * 32, until=LATER, way="password")
    key = accounts.key()
    lines = list(store.export_lines())

    for secret in ("a hash", "5e" * 32, "5f" * 32, key):
        assert not any(secret in line for line in lines)
    with open_store(tmp_path / "copy.db", create=True) as copy:
        copy.import_lines(lines)
        assert list(copy.export_lines()) == lines
        assert Accounts(copy).every() == accounts.every()
        assert Accounts(copy).hashed("ann") is None
        assert Accounts(copy).key() != key
        assert copy.verify().faults == ()


def test_a_role_that_was_changed_behind_the_chain_shows(accounts: Accounts, store: Store):
    with store.database.engine.begin() as connection:
        drop = "DROP TRIGGER account_no_update" if store.address.kind == "sqlite" else "DROP TRIGGER account_is_kept ON account"
        connection.execute(text(drop))
        connection.execute(text("UPDATE account SET role = 'admin' WHERE name = 'ben'"))

    assert store.verify().faults == ("act 2 (account account ben by root): what it wrote was changed",)


@pytest.mark.parametrize("change", ["UPDATE account SET role = 'admin'", "DELETE FROM account"])
def test_the_database_itself_refuses_to_change_an_account(accounts: Accounts, store: Store, change: str):
    with pytest.raises(StoreError, match=r"refuses to change or remove|may not do that"), store.database.writing() as connection:
        connection.execute(text(change))


def test_an_account_is_not_retracted_as_a_review_is(accounts: Accounts, store: Store):
    with pytest.raises(UsageError, match="act 1 is of an account; foedus account changes it"):
        store.retract(1, by="ann", reason="no")


@pytest.mark.parametrize("name", ["", "a b", "Ann!", "-ann", "ann-", "ánn", "a" * 65, "ann\n", "<b>", "аnn", "local", "../ann"])
def test_a_name_that_is_none_is_refused(store: Store, name: str):
    if name == "ann\n":
        Accounts(store).add(name, "reader", by="root")
        assert Accounts(store).named("ann").name == "ann"
        return
    with pytest.raises(UsageError, match=r"is no name for an account|take another name"):
        Accounts(store).add(name, "reader", by="root")


def test_what_does_not_fit_is_told(accounts: Accounts):
    with pytest.raises(UsageError, match="there is an account ann already"):
        accounts.add("Ann", "reader", by="root")
    with pytest.raises(UsageError, match="another account has that identity already"):
        accounts.add("cid", "reader", by="root", identity="person 8")
    with pytest.raises(UnknownName, match="unknown role 'owner'"):
        accounts.change_role("ann", "owner", by="root")  # type: ignore[arg-type]
    with pytest.raises(UnknownName, match=r"unknown account 'anne': did you mean 'ann'\?"):
        accounts.named("anne")
    with pytest.raises(UnknownName, match="unknown account 'anne'"):
        accounts.disable("anne", by="root")
    with pytest.raises(UsageError, match="ben is reader, so a token cannot be admin"):
        accounts.issue("ben", "x", "0" * 64, role="admin", until=LATER, by="ben")
    for number in range(MOST_TOKENS):
        accounts.issue("ben", "x", f"{number:064}", role=None, until=LATER, by="ben")
    with pytest.raises(UsageError, match="ben has 20 tokens, and that is the most"):
        accounts.issue("ben", "x", "f" * 64, role=None, until=LATER, by="ben")
    accounts.disable("ben", by="root")
    with pytest.raises(UsageError, match="ben is disabled"):
        accounts.issue("ben", "x", "f" * 64, role=None, until=LATER, by="ben")


def test_a_person_is_found_by_the_identity_that_the_account_has(accounts: Accounts):
    found = accounts.identified("person 8")

    assert found is not None
    assert found.name == "ben"
    assert accounts.identified("person 9") is None


def test_the_key_is_made_once(accounts: Accounts, store: Store):
    assert accounts.key() == Accounts(store).key()
    assert len(accounts.key()) == 64


def test_whether_a_store_has_accounts_is_told_before_it_is_opened(place: str):
    assert not place.endswith(".db") or not has_accounts(place)
    with open_store(place, create=True) as store:
        assert not has_accounts(place)
        Accounts(store).add("ann", "reader", by="root", hashed="a hash")
    assert has_accounts(place)


def test_a_file_that_is_no_store_is_not_taken_for_one_without_accounts(tmp_path: Path):
    (tmp_path / "letter.db").write_text("Dear all, " * 200)

    with pytest.raises(StoreError, match="the file cannot be read"):
        has_accounts(tmp_path / "letter.db")


def test_a_store_of_the_first_schema_gets_accounts(store: Store, place: str):
    with store.database.engine.begin() as connection:
        for table in ("account", "password", "token", "session", "seal", "run"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    store.close()

    with pytest.raises(StoreError, match=r"its schema 0001 is of an older foedus; this one writes 0003; run foedus store doctor --upgrade"):
        open_store(place)
    assert upgrade_store(place) == ("0002", head())
    with open_store(place) as opened:
        Accounts(opened).add("ann", "reader", by="root", hashed="a hash")
        assert all(check.well for check in opened.checks() if check.what in {"schema", "tables", "guards", "chain"})
