"""What a report says of itself."""

import pytest

from foedus.reading.heads import read_head
from foedus.reading.words.lexicon import load_lexicon
from foedus.terms.evidence import Document


def head(text: str) -> Document:
    return read_head(Document(id="x", path="x.txt", sha256="", text=text), load_lexicon())


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("OSLO, 3 May 2024 (Fjord Press) - It is done.", "2024-05-03", "Fjord Press"),
        ("Thames Weekly, 19 July 2025", "2025-07-19", "Thames Weekly"),
        ("Caspian Dial | Tuesday 15 June 2021 | all times Baku", "2021-06-15", "Caspian Dial"),
        ("On 3 May 2024 they met.", None, None),
    ],
)
def test_day_and_outlet_stand_at_the_head(line: str, published: str | None, publisher: str | None):
    found = head(f"A pact is signed\n\n{line}\n\nMore follows here.\n")

    assert (found.title, found.published, found.publisher) == ("A pact is signed", published, publisher)


@pytest.mark.parametrize(
    ("metadata", "text", "given", "published", "noted"),
    [
        ("2024-05-04", "OSLO, 3 May 2024 (Fjord Press) - It is done.", "2024-05-05", "2024-05-04", True),
        (None, "OSLO, 3 May 2024 (Fjord Press) - It is done.", "2024-05-05", "2024-05-03", True),
        (None, "OSLO, 3 May 2024 (Fjord Press) - It is done.", "2024-05-03", "2024-05-03", False),
        (None, "It is done.", "2024-05-05", "2024-05-05", False),
        (None, "It is done.", None, None, False),
    ],
)
def test_the_day_is_the_files_own_else_the_texts_else_the_one_given(metadata, text, given, published, noted):
    document = Document(id="x", path="x.txt", sha256="", text=f"A pact is signed\n\n{text}\n", published=metadata, published_else=given)

    found = read_head(document, load_lexicon())

    assert found.published == published
    assert [note for note in found.notes if "is not used" in note] == (
        [f"the day given for reports without one ({given}) is not used: this report gives {published}"] if noted else []
    )


@pytest.mark.parametrize(
    "line",
    [
        "This report was initially covered by Harbour Post.",
        "(Adapted from the Harbour Post.)",
        "The Harbour Post's report, which this article retells, named no date.",
        "This article is based on reporting first published by the Harbour Post.",
    ],
)
def test_a_report_that_is_retold_is_named(line: str):
    assert head(f"A pact\n\nThey met.\n\n{line}\n").derived_from == ("Harbour Post",)


@pytest.mark.parametrize(
    ("lines", "title", "published", "publisher"),
    [
        (
            "From: Fjord Briefing <desk@fjord.example>\nDate: Thu, 18 Sep 2025 07:12:00 +0000\nSubject: The Oslo pact",
            "The Oslo pact",
            "2025-09-18",
            "Fjord Briefing",
        ),
        ("Headline: A pact is signed\nSource: Fjord Press\nDate: 3 May 2024", "A pact is signed", "2024-05-03", "Fjord Press"),
        ("SAHEL DIGEST | Issue 41\n\nNiger swaps patrons", "Niger swaps patrons", None, "Sahel Digest"),
        ("From: desk@fjord.example\nSubject: The Oslo pact", "The Oslo pact", None, None),
        ("Subject: the pact of Oslo is near", "Subject: the pact of Oslo is near", None, None),
    ],
)
def test_labelled_lines_say_what_a_report_is(lines: str, title: str, published: str | None, publisher: str | None):
    found = head(f"{lines}\n\nMore follows here.\n")

    assert (found.title, found.published, found.publisher) == (title, published, publisher)
