"""A store written out and read back is the same store, to the byte; what was changed on the way is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.records.store import open_store
from foedus.records.store.exchange import read_turns
from foedus.records.store.store import Store
from foedus.terms.errors import StoreError
from foedus.terms.evidence import Document, Record, Span

from .reports import busy, fill, records, report, tamper


def test_export_import_and_export_again_give_the_same_bytes(store: Store, tmp_path: Path):
    busy(store)
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    store.export_to(first)

    with open_store(tmp_path / "other.db", create=True) as other, first.open("rb") as file:
        number = other.import_lines(file, str(first))
        other.export_to(second)
        found = other.verify()
        reading = other.reading()

    assert number == 9
    assert first.read_bytes() == second.read_bytes()
    assert found == store.verify()
    assert reading == store.reading()


def test_a_store_moves_from_one_engine_to_the_other_and_back(store: Store, server: str, tmp_path: Path):
    busy(store)
    lines = list(store.export_lines())
    schema = f"foedus_test_move_{tmp_path.name[-12:]}".replace("-", "_").lower()
    with open_store(f"{server}?schema={schema}", create=True) as other:
        try:
            other.import_lines(lines)
            assert list(other.export_lines()) == lines
        finally:
            with other.database.engine.begin() as connection:
                connection.exec_driver_sql(f'DROP SCHEMA "{schema}" CASCADE')


def test_importing_what_is_there_already_adds_nothing_and_the_rest_is_added(store: Store, tmp_path: Path):
    fill(store, "wire")
    with open_store(tmp_path / "other.db", create=True) as other:
        before = list(store.export_lines())
        other.import_lines(before)
        store.review("wire:agreement1", "accept", by="ann")

        numbers = [other.import_lines(store.export_lines()) for _ in range(2)]

        assert numbers == [1, 0]
        assert other.head() == store.head()


def test_a_store_with_acts_of_its_own_takes_no_others(store: Store, tmp_path: Path):
    fill(store, "wire")
    with open_store(tmp_path / "other.db", create=True) as other:
        fill(other, "column")

        with pytest.raises(StoreError, match="it has acts of its own, from 1 on, that lines does not have; import into an empty store"):
            other.import_lines(store.export_lines())

        assert [one.id for one in other.documents()] == ["column"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("munitions", "ammunition", "lines:2: act 1 does not follow from the acts before it; the file was changed or cut"),
        ('"by":"ann"', '"by":"bob"', "lines:2: act 1 does not follow"),
        ('"deed":"add"', '"deed":"take"', "lines:2: an act from this line on says what no act can say"),
        ('"records":[', '"rows":[', "lines:2: an act from this line on says what no act can say"),
        ('"at":"20', '"at":"x', "lines:2: an act from this line on says what no act can say"),
        ('"subject"', '"topic"', "lines:2: this is no act of a store"),
    ],
)
def test_a_changed_line_is_refused_and_nothing_of_it_is_kept(store: Store, tmp_path: Path, old: str, new: str, message: str):
    fill(store, "wire")
    lines = [line.replace(old, new) for line in store.export_lines()]

    with open_store(tmp_path / "other.db", create=True) as other:
        with pytest.raises(StoreError, match=message):
            other.import_lines(lines, "lines")

        assert other.head().number == 0
        assert other.counts().documents == 0


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "x.jsonl: the file is empty"),
        (["{}"], "x.jsonl:1: this is no file that foedus store export wrote"),
        (["not json"], "x.jsonl:1: this is no file"),
        ([b"\xff\xfe"], "x.jsonl:1: this is no file"),
        (['{"foedus":"store","version":1}', '{"number":1,'], "x.jsonl:2: this is no act of a store; the file was cut off or changed"),
        (['{"foedus":"store","version":1}', "[1]"], "x.jsonl:2: this is no act"),
    ],
)
def test_a_file_that_is_no_export_is_refused(store: Store, lines: list[str | bytes], message: str):
    with pytest.raises(StoreError, match=message):
        store.import_lines(lines, "x.jsonl")


def cut_line(lines: list[str]) -> list[bytes]:
    """The lines of a file, the last of them cut off in the middle."""
    whole = [f"{line}\n".encode() for line in lines]
    return [*whole[:-1], whole[-1][: len(whole[-1]) // 2]]


def test_a_file_that_was_cut_off_in_a_line_is_told_with_the_line_and_what_came_before_is_kept(store: Store, tmp_path: Path):
    fill(store)
    lines = list(store.export_lines())

    with open_store(tmp_path / "other.db", create=True) as other:
        with pytest.raises(StoreError, match=r"x\.jsonl:3: this is no act .* as it ends in the middle of this line; the acts in the lines before it"):
            other.import_lines(cut_line(lines), "x.jsonl")

        assert [one.id for one in other.documents()] == ["wire"]
        assert other.import_lines(lines) == 1
        assert list(other.export_lines()) == lines


def test_a_file_that_was_cut_off_between_lines_is_a_store_with_fewer_acts(store: Store, tmp_path: Path):
    fill(store)

    with open_store(tmp_path / "other.db", create=True) as other:
        assert other.import_lines(list(store.export_lines())[:-1]) == 1
        assert other.verify().faults == ()


@pytest.mark.parametrize(
    "line", ['{"number": "1"}', "[" * 100_000, '{"a": ' * 100_000, "\x00", "", "NaN", "1" * 5000, '"\\ud800"'], ids=lambda line: line[:8]
)
def test_a_line_that_is_anything_is_refused(line: str):
    with pytest.raises(StoreError, match=r"x\.jsonl:2: this is no act of a store"):
        list(read_turns(['{"foedus":"store","version":1}', line, "more"], "x.jsonl"))


def test_a_value_of_another_kind_is_refused(tmp_path: Path):
    with open_store(tmp_path / "store.db", create=True) as store, open_store(tmp_path / "other.db", create=True) as other:
        fill(store, "wire")
        head, act = store.export_lines()
        others: tuple[object, ...] = (None, [], {}, "1", 1.5, True)
        for name, value in json.loads(act).items():
            for wrong in others:
                if type(wrong) is not type(value):
                    with pytest.raises(StoreError, match=r"x\.jsonl:2: this is no act"):
                        other.import_lines([head, json.dumps({**json.loads(act), name: wrong})], "x.jsonl")

        assert other.head().number == 0


def test_lines_in_another_order_are_refused(store: Store, tmp_path: Path):
    fill(store)
    head, first, second = store.export_lines()

    with open_store(tmp_path / "other.db", create=True) as other, pytest.raises(StoreError, match="does not follow from the acts before it"):
        other.import_lines([head, second, first])


def test_a_store_that_lacks_rows_is_not_exported_in_silence(store: Store):
    busy(store)
    tamper(store, "DELETE FROM review")

    with pytest.raises(StoreError, match="what act 4 wrote is missing or damaged; foedus store verify says more"):
        list(store.export_lines())


def test_a_line_is_json_of_its_own(store: Store):
    fill(store, "wire")

    rows = [json.loads(line) for line in store.export_lines()]

    assert rows[0] == {"foedus": "store", "version": 1}
    assert list(rows[1]) == ["number", "at", "by", "deed", "subject", "digest", "previous", "hash", "body"]
    assert rows[1]["body"]["text"] == report().text
    assert [one["id"] for one in rows[1]["body"]["records"]] == [one.id for one in records(report())]


WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=WORDS, title=st.none() | WORDS, slots=st.dictionaries(WORDS, VALUES, max_size=4), reason=WORDS)
def test_whatever_a_document_says_comes_back_and_verifies(place: str, text: str, title: str | None, slots: dict[str, object], reason: str):
    with open_store(place, create=True) as store:
        number = store.counts().documents
        one = Document(id="any", path="any.txt", sha256=f"{number:064x}", title=title, text=text)
        row = Record(id="any:1", kind="quote", doc="any", slots=slots, spans=(Span(start=0, end=len(text), text=text),), rule="by hand")

        name = store.add(one, [row], by="ann", reader="by hand").id
        store.grade(name, "A", by="ann", reason=reason)

        assert store.document(name) == one.model_copy(update={"id": name})
        assert store.records(doc=name)[0].record == row.model_copy(update={"id": f"{name}:1", "doc": name})
        assert store.verify().faults == ()
