"""The way back to the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.records.builders import Records, document

from foedus.brief.trail import Trail, marks
from foedus.records import corroborate
from foedus.terms.evidence import Voice

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20), st.sampled_from("xyz")).map(lambda s: (s[0], s[0] + s[1], s[2])), max_size=12)


@given(SPANS)
def test_marks_do_not_overlap_and_cover_every_span_and_nothing_else(spans):
    found = marks(spans)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert {n for m in found for n in range(m.start, m.end)} == {n for start, end, _ in spans for n in range(start, end)}
    for mark in found:
        assert set(mark.records) == {r for start, end, r in spans if start <= mark.start and mark.end <= end}


def test_a_report_is_named_by_its_publisher_or_title_or_id():
    documents = [document("a", publisher="Alpha"), document("b", title="A long way home"), document("c")]

    assert Trail(corroborate(documents, [])).called == {"a": "Alpha", "b": "“A long way home”", "c": "c"}


def test_two_reports_of_one_outlet_are_told_apart_by_title():
    documents = [document("a", publisher="Alpha", title="One"), document("b", publisher="Alpha", title="Two")]

    assert Trail(corroborate(documents, [])).called == {"a": "“One”", "b": "“Two”"}


def test_who_vouches_is_the_report_or_the_chain_it_names():
    made = Records()
    own = made.flow("a", "oil")
    chained = made.flow("a", "food").model_copy(update={"attribution": (Voice(name="KCNA"), Voice(name="the foreign ministry"))})
    trail = Trail(corroborate([document("a", publisher="Alpha")], [own, chained]))

    assert trail.voucher(own) == "Alpha itself"
    assert trail.voucher(chained) == "KCNA, citing the foreign ministry (in Alpha)"


def test_sources_carry_text_and_marks():
    made = Records()
    made.flow("a", "oil", words="Oil flows")
    (source,) = Trail(corroborate([document("a", "Oil flows east.")], made.made)).reports()

    assert source.text == "Oil flows east."
    assert [(source.text[m.start : m.end], m.records) for m in source.marks] == [("Oil flows", ("r1",))]
