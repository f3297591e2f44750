"""Captions and credits: whose picture it is, and nothing else."""

import pytest

PACT = "A pact is signed\n\nNorway and Finland signed a treaty in Oslo on 3 May 2024.\n\n"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Russia signs a treaty with North Korea in Pyongyang. (AP Photo/Anna Berg)", "AP"),
        ("Russia signs a treaty with North Korea in Pyongyang. [Anna Berg/AFP]", "AFP"),
        ("Russia signs a treaty with North Korea in Pyongyang. REUTERS/Anna Berg", "REUTERS"),
        ("Russia signs a treaty with North Korea in Pyongyang. (Photo: Anna Berg/Northlight)", "Northlight"),
        ("Caption: Russia signs a treaty with North Korea. Photo: Anna Berg/Northlight", "Northlight"),
        ("FILE PHOTO: Russia signed a treaty with North Korea in 2019. Picture: Anna Berg", "Anna Berg"),
    ],
)
def test_a_caption_gives_its_credit_and_no_fact(line: str, source: str, reading):
    found = [record for record in reading(PACT + line + "\n") if record.spans[-1].end > len(PACT)]

    assert [(record.kind, record.slots.get("role"), record.slots.get("source")) for record in found] == [("provenance", "photo", source)]


def test_a_sentence_with_a_credit_behind_it_is_no_caption(reading):
    found = reading(PACT + "Russia signed a treaty with North Korea in Pyongyang. Photo by Anna Berg of Northlight.\n")

    assert {"agreement", "provenance"} <= {record.kind for record in found if record.spans[-1].end > len(PACT)}


def test_what_opens_a_file_photo_is_no_photographer(reading):
    found = reading(PACT + "File photo: Russia attacked Ukraine in 2022.\n")

    assert [record.kind for record in found if record.spans[-1].end > len(PACT)] == []
