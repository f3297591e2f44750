"""Speakers whom only their calling or their paper describes, and phrases that are no speakers."""

import pytest
from tests.reading.reported import of_kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to the accountants, the price had doubled.", "accountants"),
        ("Two old tailors from Riga say that the coats were thin.", "Two old tailors from Riga"),
        ("A note to the senators says that the money was lent.", "note to the senators"),
        ("The Turkish company ROKDAN announced that the drones would fly in May.", "ROKDAN"),
        ("The Conservatives objected to the bill.", "Conservatives"),
        ("“It's a shopping list,” sniffed former navigator Doug Hale.", "Doug Hale"),
        ("The special rapporteur, Tom Ardley, found that the guns had come by sea.", "Tom Ardley"),
        ("A report by UN experts found that the gold had gone to Dubai.", "UN experts"),
    ],
)
def test_a_speaker_is_described(text: str, speaker: str) -> None:
    assert [r.slots["speaker"] for r in of_kind(text, "statement")] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The tanker said to be in the strait was empty.",
        "Whoever says so has not read it.",
        "Readers who expected a war were wrong.",
        "The foreign ministry called the ambassador home.",
        "The paper binds nobody, and it says so itself.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert of_kind(text, "statement") == []
