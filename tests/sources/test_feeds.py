"""Lines of a feed become documents."""

from io import BytesIO

import pytest

from foedus.sources.feeds import read_line, read_lines
from foedus.terms.errors import DocumentError


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (b'{"text": "They met."}', ("They met.\n", None, None, None, None)),
        (b'{"Body": "They met.", "Headline": "A pact", "pubDate": "Fri, 03 May 2024 10:00:00 GMT", "publisher": "Press", "link": "https://x.example/1"}',
         ("A pact\n\nThey met.\n", "A pact", "2024-05-03", "Press", "https://x.example/1")),
        (b'{"content": "<p>They met.</p><p>They <b>left</b> Oslo.</p>", "source": {"name": "Press"}, "id": 7}',
         ("They met.\n\nThey left Oslo.\n", None, None, "Press", "7")),
        (b'{"text": "A pact: they met.", "title": "A pact"}', ("A pact: they met.\n", "A pact", None, None, None)),
        (b'{"text": "They met \\ud83d.\\u0000", "title": ["x"], "date": null, "source": {}}', ("They met \ufffd.\n", None, None, None, None)),
    ],
)  # fmt: skip
def test_the_fields_of_a_line_are_found_under_their_usual_names(line: bytes, wanted: tuple[str | None, ...]):
    extract, name = read_line(line, "f.jsonl:1")

    assert (extract.text, extract.title, extract.published, extract.publisher, name) == wanted


def test_a_day_that_is_none_is_noted():
    extract, _ = read_line(b'{"text": "They met.", "date": "last week"}', "f.jsonl:1")

    assert extract.published is None
    assert extract.notes[1] == "'last week' is no day (YYYY-MM-DD)"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "f.jsonl:3: the line is no JSON at column 2"),
        (b"[1]", "the line is no JSON object"),
        (b'{"text": " "}', "the line holds no text"),
        (b'{"text": true}', "the line holds no text"),
        (b"[" * 100_000, "the line is no JSON"),
        (b"\xff\xfe", "the line is no JSON"),
    ],
)
def test_a_broken_line_is_named(line: bytes, problem: str):
    with pytest.raises(DocumentError, match=problem):
        read_line(line, "f.jsonl:3")


def test_lines_are_counted_as_in_an_editor_and_empty_ones_passed_over():
    found = list(read_lines(BytesIO(b"\xef\xbb\xbf{}\r\n\n  \n" + b"x" * 50 + b"\n{}"), "f.jsonl", 20))

    assert [(number, line if isinstance(line, bytes) else "error") for number, line in found] == [(1, b"{}"), (4, "error"), (5, b"{}")]
