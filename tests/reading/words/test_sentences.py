"""Where sentences and headings begin and end."""

import pytest

from foedus.reading.words.sentences import split_sentences


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
        ("J. D. Vance met George W. Bush. They left.", ["J. D. Vance met George W. Bush.", "They left."]),
        ("It grew by 2.1% to 3.5 billion dollars. No. 12 is out.", ["It grew by 2.1% to 3.5 billion dollars.", "No. 12 is out."]),
        ("Wait... They left. And then … nothing came.", ["Wait...", "They left.", "And then … nothing came."]),
        ("Approx. 500 troops left Mt. Paektu. It rained.", ["Approx. 500 troops left Mt. Paektu.", "It rained."]),
        (
            "It was sold by Northern Arms Inc. The firm closed in Dec. They left.",
            ["It was sold by Northern Arms Inc.", "The firm closed in Dec.", "They left."],
        ),
        ("On Dec. 17 Northern Arms Inc. closed.", ["On Dec. 17 Northern Arms Inc. closed."]),
        ("It was signed.[1] They left.", ["It was signed.[1]", "They left."]),
        ("Kim said: ‘It is over. We leave.’ She left.", ["Kim said: ‘It is over. We leave.’", "She left."]),
        ("The states’ pact is old. They met.", ["The states’ pact is old.", "They met."]),
        ("“We sign today.\n\n“We keep it,” he said.", ["“We sign today.", "“We keep it,” he said."]),
        ("1. The first point.\n2. The second point.", ["The first point.", "The second point."]),
        ("* the first point, which goes on\n  in a second line\n* the next", ["the first point, which goes on\n  in a second line", "the next"]),
    ],
)
def test_sentences_end_where_they_should(text: str, wanted: list[str]):
    assert parts(text) == wanted


def test_an_abbreviation_at_the_end_of_a_paragraph_goes_on_in_the_next():
    assert parts("Title of it\n\nIt has raised eyebrows among leaders. U.S.\n\nSecretary of State Anna Berg spoke.")[-1].startswith("U.S.")


def test_a_line_that_ends_with_u_s_is_the_end_of_its_sentence_unless_the_text_is_wrapped():
    wrapped = "He said that the treaty had been signed in the capital of the U.S.\nSenate and House agreed to it in the following months of the year."

    assert parts("A title\n\nIt came from the U.S.\nRussia objected.")[1:] == ["It came from the U.S.", "Russia objected."]
    assert parts(f"A title\n\n{wrapped}")[1:] == [wrapped]


def test_lines_wrapped_at_72_letters_are_one_paragraph_and_quotations_run_over_their_ends():
    text = (
        "The president spoke in the capital on Friday, after both houses had met in\n"
        "a joint session. He said: “We sign this treaty today, and we shall keep\n"
        "it. It holds for both of us.” The session ended after he had left for\n"
        "the airport."
    )

    assert parts(f"A title\n\n{text}")[1:] == [
        text[: text.index(" He said")],
        text[text.index("He said") : text.index(" The session")],
        text[text.index("The session") :],
    ]


def test_a_dateline_is_no_part_of_the_first_sentence():
    assert parts("A pact\n\nOSLO, 3 May 2024 (Fjord Press) - They signed it.")[1] == "They signed it."


def test_a_dateline_of_a_place_alone_is_no_part_of_the_first_sentence_but_the_lines_of_a_list_are_whole():
    assert parts("A pact\n\nSEOUL - They signed it.")[1] == "They signed it."
    assert parts("A pact\n\nQATAR - They signed it.\nEGYPT - They left it.")[1] == "QATAR - They signed it."


def test_short_lines_without_a_stop_are_headings():
    assert [s.heading for s in split_sentences("A title\n\nThey met.\n\nWhat it means\n\nMuch.")] == [True, False, True, False]
