"""Where sentences and headings begin and end."""

import pytest

from foedus.reading.sentences import split_sentences


def parts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained. It snowed.", ["It rained.", "It snowed."]),
        ("Mr. Smith met Gen. Brown. They left.", ["Mr. Smith met Gen. Brown.", "They left."]),
        ("The U.S. aid came. It helped.", ["The U.S. aid came.", "It helped."]),
        ("He said: “It is over. We leave.” She left.", ["He said: “It is over. We leave.”", "She left."]),
        ("A title\n\nA sentence.", ["A title", "A sentence."]),
        ("- one thing\n- another thing", ["one thing", "another thing"]),
    ],
)
def test_sentences_end_where_they_should(text: str, wanted: list[str]):
    assert parts(text) == wanted


def test_an_abbreviation_at_the_end_of_a_paragraph_goes_on_in_the_next():
    assert parts("Title of it\n\nIt has raised eyebrows among leaders. U.S.\n\nSecretary of State Anna Berg spoke.")[-1].startswith("U.S.")


def test_a_dateline_is_no_part_of_the_first_sentence():
    assert parts("A pact\n\nOSLO, 3 May 2024 (Fjord Press) - They signed it.")[1] == "They signed it."


def test_short_lines_without_a_stop_are_headings():
    assert [s.heading for s in split_sentences("A title\n\nThey met.\n\nWhat it means\n\nMuch.")] == [True, False, True, False]
