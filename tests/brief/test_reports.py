import pytest
from tests.brief.deadly import fails
from tests.records.builders import document

from foedus.brief.reports import Again, Kept, each_once, in_turn, read_one
from foedus.terms.errors import DocumentError, ServiceError


def test_a_report_that_makes_the_reader_fail_is_named_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("FOEDUS_DEBUG", raising=False)
    given = [document("a", "Norway aids Ukraine."), document("b", "Xanadu aids Ukraine."), document("c", "Poland aids Ukraine.")]

    a, b, c = in_turn(given, fails)

    assert isinstance(a, tuple)
    assert isinstance(c, tuple)
    assert str(b) == "b.txt: the reader failed on it (RecursionError: too deep); set FOEDUS_DEBUG=1 to see where, and please report it"


def test_on_request_the_readers_failure_is_shown_whole(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FOEDUS_DEBUG", "1")

    with pytest.raises(RecursionError):
        list(in_turn([document("b", "Xanadu aids Ukraine.")], fails))


def test_what_stops_a_back_end_for_good_stops_the_run():
    def unreachable(_):
        raise ServiceError("llm.example.org", "it answered 401", lasting=True)

    with pytest.raises(ServiceError, match="it answered 401"):
        read_one(document("a", "Norway aids Ukraine."), unreachable)


def test_faults_and_twins_pass_in_their_places():
    fault = DocumentError("x.txt", "no such file")
    text = document("a", "Norway aids Ukraine.")

    given = list(each_once([fault, text, text, document("b", "Poland aids Ukraine.")]))

    assert [given[0], given[1]] == [fault, text]
    assert given[2] == Again("a", "a.txt", "a.txt was given more than once.")
    assert list(in_turn(given))[2] is given[2]


def test_what_an_earlier_run_has_read_keeps_its_id_and_no_other_report_gets_it():
    old, new = document("a", "Norway aids Ukraine."), document("a", "Poland aids Ukraine.")

    kept, other = each_once([old, new], {old.sha256: "a-7"})
    taken, _ = each_once([new, old], {old.sha256: "a"})

    assert isinstance(kept, Kept)
    assert (kept.document.id, kept.document.text) == ("a-7", old.text)
    assert getattr(other, "id", None) == "a"
    assert getattr(taken, "id", None) == "a-2"
