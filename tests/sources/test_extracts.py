"""What a file yields, cleaned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.sources.extracts import cleaned, day_of, in_blocks, named, odd_letters


@given(st.text(st.characters(exclude_categories=())))
def test_a_cleaned_text_can_be_written_and_holds_nothing_unseen(text: str):
    clean = cleaned(text)

    assert clean.encode().decode() == clean
    assert odd_letters(clean) == ()
    assert cleaned(clean) == clean


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-06-19", "2024-06-19"),
        ("2024-06-19T23:59:00-10:00", "2024-06-19"),
        ("2024-06-19 08:00", "2024-06-19"),
        ("Wed, 19 Jun 2024 23:59:00 -1000", "2024-06-19"),
        ("2024-31-12", None),
        ("2024-06-199", None),
        ("0001-01-01", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_stamp_counts_as_the_day_that_is_written_in_it(stamp: str, day: str | None):
    assert day_of(stamp) == day


def test_paragraphs_stand_on_lines_of_their_own_and_none_twice_in_a_row():
    assert in_blocks(["They\n met.", "They met.", " \x00 ", "They left."]) == "They met.\n\nThey left.\n"
    assert in_blocks([]) == ""


def test_a_name_is_one_line_of_bounded_length():
    assert named("a\n\tb") == "a b"
    assert named(" \u200b ") is None
    assert len(named("x" * 1000) or "") == 300
