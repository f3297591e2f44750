"""Whatever is changed behind the store's back is named."""

import pytest
from sqlalchemy import text

from foedus.records.store.chain import START, canonical, hash_of
from foedus.records.store.store import Store

from .reports import busy, fill, tamper, unguard

CHANGED = "what it wrote was changed"
COLUMN = "a column of what it wrote was changed, or a row was slipped in"


def test_a_store_in_which_every_deed_was_done_verifies(store: Store):
    busy(store)

    found = store.verify()

    assert found.faults == ()
    assert (found.acts, found.documents, found.records) == (9, 2, 4)
    assert found.head == store.head()
    assert {act.deed for act in store.acts()} == {"add", "see", "review", "grade", "merge", "split", "retract"}


def test_an_empty_store_verifies(store: Store):
    assert store.verify().faults == ()
    assert store.head().hash == START


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE document SET head = replace(head, 'Thames', 'Severn') WHERE id = 'wire'", f"act 1 (add wire by ann): {CHANGED}"),
        ("UPDATE document SET publisher = 'Severn' WHERE id = 'wire'", f"act 1 (add wire by ann): {COLUMN}"),
        ("UPDATE document SET title = NULL WHERE id = 'column'", f"act 2 (add column by ann): {COLUMN}"),
        ("UPDATE record SET body = replace(body, 'PRK', 'KOR') WHERE id = 'wire:transfer1'", f"act 1 (add wire by ann): {CHANGED}"),
        ("UPDATE record SET body = 'x' WHERE id = 'wire:transfer1'", f"act 1 (add wire by ann): {CHANGED}"),
        ("UPDATE record SET certainty = 'denied' WHERE id = 'wire:transfer1'", f"act 1 (add wire by ann): {COLUMN}"),
        ("UPDATE review SET verdict = 'accept', correction = NULL", f"act 4 (review wire:agreement1 by ann): {CHANGED}"),
        ("UPDATE review SET reason = 'none'", f"act 4 (review wire:agreement1 by ann): {CHANGED}"),
        ("UPDATE grade SET value = 'A' WHERE value = 'B'", f"act 5 (grade wire by ann): {CHANGED}"),
        ("UPDATE grade SET standing = 'judged' WHERE standing = 'proposed'", f"act 6 (grade wire:transfer1 by foedus): {CHANGED}"),
        ("UPDATE sighting SET path = 'elsewhere'", f"act 3 (see wire by bob): {CHANGED}"),
        ("DELETE FROM review", "act 4 (review wire:agreement1 by ann): what it wrote is missing"),
        ("DELETE FROM regrouping WHERE act = 7", "act 7 (split column:transfer1 by ann): what it wrote is missing"),
        ("DELETE FROM retraction", "act 9 (retract column by ann): what it wrote is missing"),
        (
            "INSERT INTO retraction (act, of_act, reason) VALUES (4, 4, 'slipped in')",
            f"act 4 (review wire:agreement1 by ann): {COLUMN}",
        ),
    ],
)
def test_a_row_that_was_changed_removed_or_slipped_in_is_named(store: Store, statement: str, fault: str):
    busy(store)

    tamper(store, statement)

    assert store.verify().faults == (fault,)


@pytest.mark.parametrize("column", ["by", "deed", "subject", "digest", "hash"])
def test_an_act_that_was_changed_is_named(store: Store, column: str):
    busy(store)
    value = "split" if column == "deed" else "0" * 64

    tamper(store, f"UPDATE audit SET \"{column}\" = '{value}' WHERE number = 8")

    assert any(fault.startswith("act 8") for fault in store.verify().faults)


def test_an_act_whose_moment_was_changed_is_named(store: Store):
    busy(store)

    tamper(store, "UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE number = 2")

    assert store.verify().faults == ("act 2 was changed, or moved from another place: its hash is not that of what it says",)


def test_a_missing_act_is_named(store: Store):
    busy(store)

    tamper(store, "DELETE FROM grade WHERE act = 5", "DELETE FROM audit WHERE number = 5")

    assert store.verify().faults == ("act 5 is missing",)


def test_several_missing_acts_are_named_together(store: Store):
    busy(store)

    tamper(store, "DELETE FROM grade", "DELETE FROM audit WHERE number IN (5, 6)")

    assert store.verify().faults == ("acts 5 to 6 are missing",)


def test_acts_whose_order_was_changed_are_named(store: Store):
    busy(store)

    tamper(
        store,
        *(f"UPDATE {table} SET act = -act WHERE act IN (5, 6)" for table in ("grade",)),
        "UPDATE audit SET number = -number WHERE number IN (5, 6)",
        "UPDATE audit SET number = 11 + number WHERE number < 0",
        "UPDATE grade SET act = 11 + act WHERE act < 0",
    )

    faults = store.verify().faults
    assert "act 5 does not follow act 4" in faults
    assert "act 6 does not follow act 5 but act 4" in faults
    assert "act 5 was changed, or moved from another place: its hash is not that of what it says" in faults


def test_a_row_without_an_act_is_counted(store: Store):
    busy(store)

    with store.database.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN")
        unguard(connection)
        connection.execute(text("INSERT INTO sighting (act, document, path) SELECT 99, sha256, 'x' FROM document LIMIT 1"))
        connection.commit()

    assert store.verify().faults == ("1 row of sighting belongs to no act",)


def test_acts_cut_off_at_the_end_show_by_a_head_that_was_kept(store: Store):
    busy(store)
    head = store.head().hash

    tamper(store, "DELETE FROM retraction", "DELETE FROM audit WHERE number = 9")

    assert store.verify().faults == ()
    assert store.verify(head[:16]).faults == (f"no act has the hash {head[:16]}: acts were cut off at the end, or the chain was written anew",)


def test_a_known_act_that_is_no_longer_the_last_is_still_in_the_chain(store: Store):
    fill(store, "wire")
    known = store.head().hash
    fill(store, "column")

    assert store.verify(known).faults == ()


def test_a_hash_is_over_every_field():
    fields = (1, "at", "by", "add", "subject", "digest", START)
    hashes = {hash_of(*fields)} | {hash_of(*fields[:n], 2 if n == 0 else "other", *fields[n + 1 :]) for n in range(7)}  # type: ignore[arg-type, call-arg]

    assert len(hashes) == 8


def test_what_is_hashed_is_told_apart_by_its_parts():
    assert canonical(["a,b", "c"]) != canonical(["a", "b,c"])
