"""Who is meant by a name: full names, surnames alone, surnames that are words or places, and the office held on the day."""

from datetime import date
from typing import Any

import pytest
from tests.reading.reported import of_kind

from foedus.reading.naming.people import Roster
from foedus.sources.gazetteer import load_names

SPEAKERS: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "a surname alone is written as the document has it",
        "2024-06-20",
        "Lavrov said that the talks were useful.",
        {"speaker": "Lavrov", "of": "RUS"},
    ),
    (
        "a full name explains a later surname",
        "2024-06-20",
        "Sergei Lavrov came late. Lavrov said that the talks were useful.",
        {"speaker": "Sergey Lavrov", "of": "RUS"},
    ),
    (
        "a surname before the full name",
        "2024-06-20",
        "Lavrov said that the talks were useful. Sergey Lavrov then left.",
        {"speaker": "Sergey Lavrov", "of": "RUS"},
    ),
    ("the Bush in office", "1990-09-01", "Bush said that the troops would stay.", {"speaker": "Bush", "of": "USA"}),
    ("the Kim of the North", "2024-06-20", "Kim Jong Un met Putin. Kim said that the alliance was firm.", {"speaker": "Kim Jong Un", "of": "PRK"}),
    ("two words of a surname", "2024-06-20", "Von der Leyen said that Europe was ready.", {"speaker": "Von der Leyen", "of": "EU"}),
    (
        "small particles within a sentence",
        "2024-06-20",
        "On Monday von der Leyen said that Europe was ready.",
        {"speaker": "von der Leyen", "of": "EU"},
    ),
    ("an article before a surname", "2025-06-20", "On Monday al-Sharaa said that Syria was ready.", {"speaker": "al-Sharaa", "of": "SYR"}),
    ("an article with a capital", "2025-06-20", "Al-Sharaa said that Syria was ready.", {"speaker": "Al-Sharaa", "of": "SYR"}),
    (
        "a prince by his first name",
        "2024-05-01",
        "Mohammed bin Salman came late. Prince Mohammed said that the pact was ready.",
        {"speaker": "Mohammed bin Salman", "of": "SAU"},
    ),
    ("a king by his title", "2024-05-01", "King Salman said that the pact was ready.", {"of": "SAU"}),
    ("a lord", "2024-05-01", "British Foreign Secretary David Cameron said that the pact was ready.", {"speaker": "David Cameron", "of": "GBR"}),
    (
        "a name nobody knows is as printed",
        "2024-05-01",
        "The spokesman Ola Berg came late. Berg said that the pact was ready.",
        {"speaker": "Ola Berg"},
    ),
    ("an organisation's chief", "2022-03-01", "NATO's Stoltenberg said that the alliance would not fight.", {"speaker": "Stoltenberg", "of": "NATO"}),
    (
        "a chief named in full",
        "2024-03-01",
        "Jens Stoltenberg said that the alliance would not fight.",
        {"speaker": "Jens Stoltenberg", "of": "NATO"},
    ),
    ("a chief who was a minister", "2008-03-01", "Jens Stoltenberg said that Norway would not fight.", {"speaker": "Jens Stoltenberg", "of": "NOR"}),
    ("Guterres", "2024-03-01", "António Guterres warned that the war would spread.", {"speaker": "António Guterres", "of": "UN"}),
    ("Kallas for Estonia", "2023-03-01", "Kaja Kallas said that Estonia was ready.", {"speaker": "Kaja Kallas", "of": "EST"}),
    ("Kallas for the EU", "2025-03-01", "Kaja Kallas said that Europe was ready.", {"speaker": "Kaja Kallas", "of": "EU"}),
    ("Rutte", "2025-03-01", "Mark Rutte said that allies must pay.", {"speaker": "Mark Rutte", "of": "NATO"}),
    ("Grossi", "2025-03-01", "Rafael Grossi said that inspectors had left.", {"speaker": "Rafael Grossi", "of": "IAEA"}),
    ("a title before a word", "2019-05-01", "Prime Minister John Major said that the treaty was dead.", {"speaker": "John Major", "of": "GBR"}),
    ("Mr before a word", "1993-05-01", "John Major came late. Mr Major said that the treaty was dead.", {"speaker": "John Major", "of": "GBR"}),
    ("surname first", "2024-05-01", "Wang Yi said that China was neutral.", {"speaker": "Wang Yi", "of": "CHN"}),
    ("a Gulf royal in full", "2024-05-01", "Crown Prince Mohammed bin Salman said that the kingdom was ready.", {"of": "SAU"}),
]


@pytest.mark.parametrize(("day", "text", "wanted"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_speakers(day: str, text: str, wanted: dict[str, Any]) -> None:
    found = [{slot: record.slots.get(slot) for slot in wanted} for record in of_kind(text, "statement", published=day)]

    assert found == [wanted]


NOBODY = [
    "Major powers said nothing about the pact.",
    "Key ministers said that the treaty was ready.",
    "Cook books said so.",
    "Lagos said that the treaty was ready.",
    "Fox said that the deal was dead.",
    "Grey skies, said the paper.",
    "The Hague said that the ships would stay.",
    "Muscat said that it would host the talks.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_surname_that_is_a_word_or_a_place_is_nobody_when_it_stands_alone(text: str) -> None:
    people = {"GBR", "MEX", "AUS", "MLT", "NZL", "CHL"} - ({"NLD"} if "Hague" in text else set())

    assert not [record for record in of_kind(text, "statement") if record.slots.get("of") in people]


def roster(day: date | None = None) -> Roster:
    return Roster(load_names(), day)


def test_the_office_is_the_one_held_on_the_day() -> None:
    names = load_names()
    biden = names.find(["joe", "biden"])[0].thing

    assert roster(date(2012, 5, 1)).known(biden).role == "vice president"  # type: ignore[arg-type]
    assert roster(date(2023, 5, 1)).known(biden).role == "president"  # type: ignore[arg-type]


def test_of_several_people_of_one_surname_the_one_in_office_on_the_day_is_meant() -> None:
    young, old = roster(date(2003, 5, 1)).surname("Bush"), roster(date(1990, 5, 1)).surname("Bush")

    assert young is not None
    assert old is not None
    assert (young.role, young.codes, old.role, old.codes) == ("president", ("USA",), "president", ("USA",))


def test_a_surname_of_two_words_is_found() -> None:
    assert (found := roster(date(1910, 5, 1)).surname("Bethmann Hollweg")) is not None
    assert found.codes == ("DEU",)


@pytest.mark.parametrize(
    "word", ["Major", "Fox", "Bishop", "Key", "Cook", "Grey", "Sang", "Son", "Lagos", "Montenegro", "Muscat", "Togo", "Hague", "Salman", "Mohammed"]
)
def test_words_that_mean_something_else_are_no_surname_alone(word: str) -> None:
    assert roster(date(1995, 5, 1)).surname(word) is None
