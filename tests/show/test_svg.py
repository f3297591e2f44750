from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from foedus.show.svg import arrow, broken, label, width_of

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60)


@given(NAMES, st.integers(60, 300), st.integers(1, 4))
def test_broken_words_fit_their_room(words: str, room: int, most: int):
    lines = broken(words, room, 14, most)

    assert 1 <= len(lines) <= most
    assert all(width_of(line, 14) <= room + 14 for line in lines)


@given(NAMES)
def test_any_words_make_well_formed_labels(words: str):
    text = "".join(c for c in words if c.isprintable())

    ElementTree.fromstring(label(0, 0, [text]))


def test_an_arrow_points_where_it_ends():
    head = ElementTree.fromstring(arrow([(0, 0), (10, 0)], "firm")).find("polygon")

    assert head is not None
    assert head.get("points", "").startswith("10,0 ")


def test_an_arrow_both_ways_has_two_heads():
    assert len(ElementTree.fromstring(arrow([(0, 0), (10, 0)], "firm", both=True)).findall("polygon")) == 2
