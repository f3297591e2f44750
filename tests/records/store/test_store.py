"""What goes in, what people say of it, and what comes out, on both engines."""

import re
import threading

import pytest

from foedus.records import corroborate
from foedus.records.store import open_store
from foedus.records.store.store import Store
from foedus.terms.errors import StoreError, UnknownName, UsageError
from foedus.terms.evidence import Document, Record

from .reports import busy, fill, names_of, records, report, tamper


def test_a_document_and_its_records_come_back_as_they_went_in(store: Store):
    one = report(words=" É “–” \U0001f600 \x00 end").model_copy(update={"notes": ("decoded",), "published_else": "2024-06-21"})

    added = store.add(one, records(one), by="ann", reader="foedus, rules")

    assert added.new
    assert added.records == 2
    assert store.document("wire") == one
    assert [held.record for held in store.records()] == records(one)


def test_a_text_with_half_a_character_is_kept_as_it_is(store: Store):
    one = report().model_copy(update={"text": "half \ud800 a character"})

    store.add(one, [], by="ann", reader="by hand")

    assert store.document("wire").text == one.text
    assert store.verify().faults == ()


def test_two_paths_of_the_same_bytes_are_one_document(store: Store):
    fill(store, "wire")
    again = report("wire").model_copy(update={"path": "copies/wire.txt"})

    first, second = (store.add(again, records(again), by="bob", reader="foedus, rules") for _ in range(2))

    assert (first.new, first.act, second.act) == (False, 2, None)
    assert store.paths("wire") == ("wire.txt", "copies/wire.txt")
    assert store.counts().documents == 1
    assert store.counts().records == 2


def test_two_documents_of_one_name_get_names_of_their_own_and_so_do_their_records(store: Store):
    for words in ("", " More.", " Still more."):
        one = report("wire", words)
        store.add(one, records(one), by="ann", reader="foedus, rules")

    assert names_of(store.documents()) == ["wire", "wire-2", "wire-3"]
    assert names_of(store.records(doc="wire-3")) == ["wire-3:agreement1", "wire-3:transfer1"]
    assert {held.record.doc for held in store.records(doc="wire-2")} == {"wire-2"}


def test_a_record_whose_words_do_not_stand_in_the_text_is_refused_with_its_whole_document(store: Store):
    one = report()
    moved = records(one)[0].spans[0].model_copy(update={"start": 3, "end": 9})

    with pytest.raises(StoreError, match="rests on words that wire does not have at 3; read the document again"):
        store.add(one, [*records(one), records(one)[0].model_copy(update={"spans": (moved,)})], by="ann", reader="by hand")

    assert store.counts().documents == 0
    assert store.counts().records == 0
    assert store.head().number == 0


def test_a_record_of_another_document_is_refused(store: Store):
    with pytest.raises(StoreError, match="is of document column, not of wire"):
        store.add(report(), records(report("column")), by="ann", reader="by hand")


def test_the_latest_review_counts_and_every_one_is_kept(store: Store):
    fill(store, "wire")

    store.review("wire:agreement1", "reject", by="ann", reason="no treaty")
    store.review("wire:agreement1", "correct", by="bob", reason="Moscow", correction={"slots": {"place": "Moscow", "signed": None}})

    held = store.held("wire:agreement1")
    assert held.standing == "corrected"
    assert held.record.slots == {"parties": ["PRK", "RUS"], "place": "Moscow"}
    assert held.as_read.slots["place"] == "Pyongyang"
    assert [(one.verdict, one.by) for one in held.reviews] == [("reject", "ann"), ("correct", "bob")]


def test_a_retracted_review_no_longer_counts_until_its_retraction_is_retracted(store: Store):
    fill(store, "wire")
    review = store.review("wire:agreement1", "reject", by="ann", reason="no treaty")

    gone = store.retract(review, by="ann", reason="the wrong record")
    without = store.held("wire:agreement1")
    store.retract(gone, by="ann", reason="it was right")

    assert (without.standing, without.reviews[0].retracted) == ("unreviewed", True)
    assert store.held("wire:agreement1").standing == "rejected"


def nested(depth: int) -> object:
    """A word in so many lists, one in the other."""
    inner: object = "Minsk"
    for _ in range(depth):
        inner = [inner]
    return inner


NESTED = nested(300)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"verdict": "reject"}, "say why you reject wire:agreement1: a reason is missing"),
        ({"verdict": "correct", "reason": "x"}, "a correction says what is right"),
        ({"verdict": "accept", "correction": {"slots": {}}}, "to accept takes no correction"),
        ({"verdict": "acept"}, "unknown verdict 'acept': did you mean 'accept'?"),
        ({"verdict": "correct", "reason": "x", "correction": {"spans": []}}, "'spans' cannot be corrected"),
        ({"verdict": "correct", "reason": "x", "correction": {"certainty": "sure"}}, "at certainty: Input should be 'asserted'"),
        ({"verdict": "correct", "reason": "x", "correction": {"slots": ["place"]}}, "slots are given by their names"),
        ({"verdict": "correct", "reason": "x", "correction": {"slots": {"place": NESTED}}}, "values stand in values more than 20 deep"),
        ({"verdict": "correct", "reason": "x", "correction": {"slots": {"amount": float("nan")}}}, "nan is no number"),
        ({"verdict": "correct", "reason": "x", "correction": {"slots": {"amount": float("-inf")}}}, "numbers go up to 1,000,000,000,000,000 here"),
        ({"verdict": "correct", "reason": "x", "correction": {"slots": {"amount": 10**4000}}}, "numbers go up to 1,000,000,000,000,000 here"),
        ({"verdict": "correct", "reason": "x", "correction": {"slots": {"\ud800": 1}}}, "has the character U+D800 in it"),
        ({"verdict": "accept", "by": "  "}, "say who does this: a name is missing"),
    ],
)
def test_a_review_that_does_not_fit_is_refused(store: Store, said: dict[str, object], message: str):
    fill(store, "wire")

    with pytest.raises(UsageError, match=re.escape(message)):
        store.review("wire:agreement1", **{"by": "ann", **said})  # type: ignore[arg-type]

    assert store.head().number == 1


def test_letter_and_digit_are_judged_apart_and_a_proposal_is_no_judgement(store: Store):
    fill(store, "wire")

    store.grade("wire", "b", by="ann")
    store.grade("wire", "3", by="foedus", proposed=True)

    assert [(one.aspect, one.value, one.proposed) for one in store.grades("wire")] == [("reliability", "B", False), ("credibility", "3", True)]


@pytest.mark.parametrize(
    ("subject", "value", "message"),
    [
        ("wire", "B2", "judge them one at a time"),
        ("wire", "G", "unknown grade 'G'"),
        ("wire:agreement1", "B", "a letter grades a source"),
        ("wir", "B", "did you mean 'wire'"),
    ],
)
def test_a_grade_that_is_none_is_refused(store: Store, subject: str, value: str, message: str):
    fill(store, "wire")

    with pytest.raises(UsageError, match=message):
        store.grade(subject, value, by="ann")


def test_the_reading_of_a_store_is_the_reading_of_its_reports(store: Store):
    fill(store)
    documents = [report("wire"), report("column")]

    assert store.reading() == corroborate(documents, [record for one in documents for record in records(one)])


def test_a_rejected_record_and_a_retracted_document_leave_the_reading_but_not_the_store(store: Store):
    fill(store)
    store.review("wire:transfer1", "reject", by="ann", reason="nothing was given")
    store.retract("column", by="ann", reason="withdrawn")

    assert [record.id for record in store.reading().records] == ["wire:agreement1"]
    assert len(store.reading(as_read=True).records) == 4
    assert names_of(store.documents()) == ["wire"]
    assert names_of(store.documents(retracted=True)) == ["wire", "column"]
    assert store.document("column").text == report("column").text
    assert store.held("column:agreement1").retracted


def test_a_split_parts_a_claim_and_a_merge_joins_it_again(store: Store):
    fill(store)
    together = [claim.records for claim in store.reading().claims if claim.kind == "transfer"]

    split = store.split(["column:transfer1"], by="ann", reason="another shipment")
    apart = [claim.records for claim in store.reading().claims if claim.kind == "transfer"]
    store.merge(["wire:transfer1", "column:transfer1"], by="ann", reason="the same")
    joined = [claim.records for claim in store.reading().claims if claim.kind == "transfer"]
    store.retract(split, by="ann", reason="was never so")

    assert together == joined == [("wire:transfer1", "column:transfer1")]
    assert apart == [("wire:transfer1",), ("column:transfer1",)]
    assert [(one.deed, one.retracted) for one in store.regroupings()] == [("split", True), ("merge", False)]


@pytest.mark.parametrize(
    ("names", "reason", "message"),
    [
        (["wire:transfer1"], "x", "takes two records at least"),
        (["wire:transfer1", "wire:agreement1"], "x", "records of different kinds"),
        (["wire:transfer1", "column:transfer1"], " ", "a reason is missing"),
        (["wire:transfer1", "wire:transfer9"], "x", "unknown record 'wire:transfer9': did you mean"),
    ],
)
def test_a_merge_that_does_not_fit_is_refused(store: Store, names: list[str], reason: str, message: str):
    fill(store)

    with pytest.raises(UsageError, match=message):
        store.merge(names, by="ann", reason=reason)


def test_an_act_that_added_a_document_is_retracted_by_the_documents_name(store: Store):
    fill(store, "wire")

    with pytest.raises(UsageError, match="act 1 added a document; retract the document by its name"):
        store.retract(1, by="ann", reason="x")
    with pytest.raises(UnknownName, match="unknown act '9'"):
        store.retract(9, by="ann", reason="x")


def test_lists_come_in_pages(store: Store):
    fill(store, *"abcde")

    first = store.documents(limit=2)
    second = store.documents(limit=2, after=first[-1].act)
    newest = store.documents(limit=2, newest=True)
    older = store.documents(limit=2, newest=True, after=newest[-1].act)
    rows = store.records(limit=3)

    assert [names_of(page) for page in (first, second, newest, older)] == [["a", "b"], ["c", "d"], ["e", "d"], ["c", "b"]]
    assert names_of(rows) == ["a:agreement1", "a:transfer1", "b:agreement1"]
    assert names_of(store.records(limit=3, after="b:agreement1")) == ["b:transfer1", "c:agreement1", "c:transfer1"]
    assert [act.number for act in store.acts(after=3)] == [4, 5]


def test_lists_can_be_narrowed(store: Store):
    fill(store)
    store.add(report("herald", title="Tehran 100%_sure", publisher="Herald"), [], by="ann", reader="by hand")
    store.review("wire:transfer1", "accept", by="ann")

    assert names_of(store.documents(search="TEHRAN")) == ["herald"]
    assert names_of(store.documents(search="0%_s")) == ["herald"]
    assert names_of(store.documents(search="%")) == ["herald"]
    assert names_of(store.documents(publisher="Herald")) == ["herald"]
    assert store.count_documents(search="title of") == 2
    assert names_of(store.records(kind="transfer")) == ["wire:transfer1", "column:transfer1"]
    assert names_of(store.records(standing="unreviewed", limit=2)) == ["wire:agreement1", "column:agreement1"]
    assert names_of(store.records(standing="accepted")) == ["wire:transfer1"]


def test_a_document_is_found_by_its_name_its_hash_and_the_start_of_its_hash(store: Store):
    fill(store)
    sha256 = report("wire").sha256

    assert [store.stored(name).id for name in ("wire", sha256, sha256[:8])] == ["wire"] * 3
    with pytest.raises(UnknownName, match="unknown document 'wrie': did you mean 'wire'"):
        store.stored("wrie")


def test_the_database_itself_refuses_to_change_or_remove_a_row(store: Store):
    busy(store)
    tables = ("audit", "document", "sighting", "record", "review", "grade", "regrouping", "retraction")
    changes = [f"DELETE FROM {table}" for table in tables] + [f"UPDATE {'audit' if t == 'audit' else t} SET {c} = {c}" for t, c in COLUMNS]
    if store.address.kind == "postgresql":
        changes += [f"TRUNCATE {table} CASCADE" for table in tables]
    for change in changes:
        with pytest.raises(Exception, match="never changed or removed"):
            tamper(store, change, keep_guards=True)

    assert store.verify().faults == ()


COLUMNS = [(table, "hash" if table == "audit" else "act") for table in ("audit", "document", "sighting", "record", "review", "grade")]


def test_writers_of_several_threads_and_connections_make_one_chain(place: str):
    with open_store(place, create=True):
        pass
    faults: list[BaseException] = []

    def write(name: str) -> None:
        try:
            with open_store(place) as own:
                for number in range(8):
                    one = report(f"{name}{number}")
                    own.add(one, records(one), by=name, reader="foedus, rules")
                    own.review(f"{name}{number}:agreement1", "accept", by=name)
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert faults == []
    with open_store(place) as store:
        found = store.verify()
    assert (found.acts, found.documents, found.records, found.faults) == (48, 24, 48, ())


def test_the_same_document_from_two_writers_is_kept_once(place: str):
    with open_store(place, create=True) as first, open_store(place) as second:
        one = report()
        outcomes = [own.add(one, records(one), by="ann", reader="foedus, rules").new for own in (first, second)]

        assert outcomes == [True, False]
        assert first.verify().faults == ()


def test_a_document_without_records_is_a_document(store: Store):
    store.add(Document(id="bare", path="bare.txt", sha256="0" * 64), [], by="ann", reader="by hand")

    assert store.stored("bare").records == 0
    assert store.records() == ()
    assert store.reading().documents[0].id == "bare"


def test_records_of_one_id_in_one_document_are_told_apart(store: Store):
    one = report()
    twins: list[Record] = [records(one)[0], records(one)[0]]

    store.add(one, twins, by="ann", reader="by hand")

    assert names_of(store.records()) == ["wire:agreement1", "wire:agreement1.2"]


def test_what_a_reading_rests_on_changes_with_what_is_said_of_its_records_and_with_nothing_else(store: Store):
    fill(store, "wire", "cable")
    before = store.rests_on(["wire"])

    store.review("cable:agreement1", "reject", by="ann", reason="misread")
    assert store.rests_on(["wire"]) == before

    store.review("wire:agreement1", "reject", by="ann", reason="misread")
    reviewed = store.rests_on(["wire"])
    assert reviewed != before

    store.merge(["wire:transfer1", "cable:transfer1"], by="ann", reason="one delivery")
    assert store.rests_on(["wire"]) != reviewed


def test_a_reading_with_its_records_is_what_each_is_by_itself(store: Store):
    fill(store, "wire", "cable")
    store.review("wire:agreement1", "reject", by="ann", reason="misread")

    assert store.reading_with_records(["cable", "wire"]) == (store.reading(["cable", "wire"]), store.records())
    assert store.reading_with_records(["wire"])[1] == store.records(doc="wire")


def test_what_rests_on_no_document_that_the_store_has_is_refused(store: Store):
    with pytest.raises(UnknownName, match="nothing"):
        store.rests_on(["nothing"])
