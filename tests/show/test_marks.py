from hypothesis import given
from hypothesis import strategies as st
from tests.show.dossiers import made_up

from foedus.brief.dossier import Mark
from foedus.show.marks import anchors, pieces

MARKS = st.lists(
    st.builds(lambda a, b, r: Mark(start=min(a, b), end=max(a, b), records=(r,)), st.integers(-3, 40), st.integers(-3, 40), st.sampled_from("xyz")),
    max_size=8,
)


@given(st.text(max_size=30), MARKS)
def test_the_pieces_of_a_text_are_the_text(text: str, marks: list[Mark]):
    assert "".join(piece.text for piece in pieces(text, marks)) == text


@given(st.text(min_size=1, max_size=30), MARKS)
def test_every_character_carries_just_the_records_that_mark_it(text: str, marks: list[Mark]):
    carried = [set(piece.records) for piece in pieces(text, marks) for _ in piece.text]

    assert carried == [{m.records[0] for m in marks if m.start <= at < m.end} for at in range(len(text))]


def test_a_record_leads_to_each_of_its_stretches_in_order():
    source = made_up().sources[0]

    found = anchors(source, 1)

    assert found["first-1"] == [f"s1-{source.text.index('Russia and North')}", f"s1-{source.text.index('in Pyongyang')}"]


def test_where_two_records_overlap_the_shared_words_belong_to_both():
    source = made_up().sources[0]

    shared = [piece.text for piece in pieces(source.text, source.marks) if piece.records == ("first-2", "first-3")]

    assert shared == ["North Korea had sent munitions"]
