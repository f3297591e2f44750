"""More values than a statement has variables: SQLite takes 32,766 of them, PostgreSQL 65,535."""

from hashlib import sha256

import pytest
from sqlalchemy import select

from foedus.records.store import queries
from foedus.records.store.among import FEW, among
from foedus.records.store.models import document
from foedus.records.store.store import Store
from foedus.records.store.withdrawn import Withdrawn
from foedus.terms.errors import UnknownName, UsageError

from .reports import fill, names_of, report

MANY = 70_000


@pytest.mark.parametrize("number", [0, 1, FEW, FEW + 1, MANY])
def test_a_column_is_found_among_few_values_and_among_many(store: Store, number: int):
    fill(store)
    odd = ['it\'s "odd" \\ [é] 😀', "null", ""]
    values = [*odd, *(f"d{n}" for n in range(number)), *(["wire"] if number else [])]

    with store.database.reading() as connection:
        inside = connection.execute(select(document.c.id).where(among(document.c.id, values))).scalars().all()
        outside = connection.execute(select(document.c.id).where(~among(document.c.id, values))).scalars().all()

    assert (inside, sorted(outside)) == (["wire"], ["column"]) if number else ([], ["column", "wire"])


def test_what_cannot_be_in_a_store_is_refused_among_many_values_too(store: Store):
    with pytest.raises(UsageError, match=r"has the character U\+0000 in it"):
        among(document.c.id, ["a\x00b"] * (FEW + 1))


def test_lists_leave_out_however_many_documents_and_records_were_retracted(store: Store, monkeypatch: pytest.MonkeyPatch):
    fill(store)
    gone = {sha256(b"%d" % n).hexdigest() for n in range(40_000)}
    monkeypatch.setattr(queries, "withdrawn", lambda _: Withdrawn({*gone, report("column").sha256}, {*gone, "wire:transfer1"}))

    assert names_of(store.documents()) == ["wire"]
    assert store.count_documents(search="title") == 1
    assert names_of(store.records()) == ["wire:agreement1"]


def test_a_reading_and_a_merge_take_however_many_names(store: Store):
    fill(store)
    column = store.stored("column").sha256

    reading = store.reading([*(["wire"] * 40_000), column[:12]], as_read=True)

    assert names_of(reading.documents) == ["wire", "column"]
    with pytest.raises(UnknownName, match="unknown record 'd0:1'"):
        store.merge([f"d{n}:1" for n in range(MANY)], by="ann", reason="the same")
