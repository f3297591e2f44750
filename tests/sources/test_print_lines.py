"""Printed lines become paragraphs."""

import pytest

from foedus.sources.print_lines import from_pages, mend_words, paragraphs, without_edges

FIRST = "Fjord Press, 3 May 2024\nThe treaty of Norway and Finland was signed in Oslo on Friday and binds both states to help\nthe other if it is\n1"
SECOND = "Fjord Press, 4 May 2024\nattacked by a third state. It holds for ten years and can be renewed by a simple exchange of\nletters.\n2"


def test_headers_footers_and_page_numbers_are_left_out_and_a_sentence_runs_over_the_page():
    text, notes = from_pages([FIRST, SECOND])

    assert text == (
        "The treaty of Norway and Finland was signed in Oslo on Friday and binds both states to help the other if it is\fattacked by a third state."
        " It holds for ten years and can be renewed by a simple exchange of letters.\n"
    )
    assert notes == ("left out at the edges of pages: Fjord Press, 3 May 2024; 1; Fjord Press, 4 May 2024; 2",)


def test_one_page_has_no_header():
    assert without_edges([["Fjord Press", "They met.", "1"]]) == ([["Fjord Press", "They met.", "1"]], [])


def test_a_line_that_stands_at_few_pages_edges_stays():
    pages = [["They met.", "a"], ["They met.", "b"], ["It rained.", "c"], ["It snowed.", "d"], ["It froze.", "e"]]

    assert without_edges(pages) == (pages, [])


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("an agree-\nment", "an agreement"),
        ("The treaty binds. A trea-\nty", "The treaty binds. A treaty"),
        ("a well-\nknown pact", "a well-known pact"),
        ("anti-aircraft guns and anti-\naircraft guns", "anti-aircraft guns and anti-aircraft guns"),
        ("an agree-\n\fment", "an agreement"),
        ("North-\nSouth talks", "North-\nSouth talks"),
        ("in 2024-\nand later", "in 2024-\nand later"),
    ],
)
def test_a_broken_word_is_mended_where_that_is_sure(text: str, mended: str):
    assert mend_words(text)[0] == mended


def test_what_was_mended_and_what_was_kept_is_noted():
    _, notes = from_pages(["They signed the agree-\nment of a well-\nknown state."])

    assert notes == (
        "words broken at line ends were mended: agree-ment",
        "a hyphen at a line's end was kept where it may belong to the word: well-known",
    )


def test_headings_lists_and_empty_lines_part_paragraphs():
    text = (
        "A pact is signed\nThe ministers of both states signed the treaty of mutual defence\nin the capital. It holds.\nWhat it says\n- help\n- no "
        "separate peace\n\nThe ministers then left for the airport and were seen off by crowds."
    )

    assert paragraphs(text).split("\n\n") == [
        "A pact is signed",
        "The ministers of both states signed the treaty of mutual defence in the capital. It holds.",
        "What it says",
        "- help",
        "- no separate peace",
        "The ministers then left for the airport and were seen off by crowds.\n",
    ]


def test_letters_printed_as_one_come_apart():
    assert from_pages(["The ﬁrst conﬂict"])[0] == "The first conflict\n"
