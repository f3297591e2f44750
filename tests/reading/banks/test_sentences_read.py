"""One construction a test: what must be read from it, and what must not."""

from typing import Any

import pytest
from tests.reading.conftest import Reader
from tests.reading.nothing import NOTHING
from tests.reading.sentences import SENTENCES

TITLE = "Report on the week\n\n"
NAMES = {"speaker", "who", "source", "signatories"}


def last_word(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()


def fits(slot: str, wanted: Any, found: Any) -> bool:
    """Whether a value fills the wanted one; names are compared by their last word."""
    if slot in NAMES and found:
        one, other = ([v] if isinstance(v, str) else v for v in (wanted, found))
        return sorted(map(last_word, one)) == sorted(map(last_word, other))
    if slot in {"why", "first_in"}:
        return bool(found) and wanted in found
    return bool(wanted == found)


@pytest.mark.parametrize(("name", "text", "kind", "slots"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_a_construction_is_read(reading: Reader, name: str, text: str, kind: str, slots: dict[str, Any]):
    records = reading(TITLE + text)

    found = [r for r in records if r.kind == kind]
    right = [
        r
        for r in found
        if r.certainty == slots.get("_certainty", r.certainty) and all(fits(k, v, r.slots.get(k)) for k, v in slots.items() if k != "_certainty")
    ]
    assert right, [(r.kind, r.slots, r.certainty) for r in records]


@pytest.mark.parametrize(("name", "text", "kind"), NOTHING, ids=[n[0] for n in NOTHING])
def test_nothing_of_the_kind_is_read(reading: Reader, name: str, text: str, kind: str):
    assert [(r.kind, r.slots) for r in reading(TITLE + text) if r.kind == kind] == []


def test_sport_gives_no_pact_whatever_its_words(reading: Reader):
    text = (
        "Rovers sign their man\n\nThe striker joined the club from France on a season-long loan, and the coach praised his attack. "
        "The team signed an agreement with the goalkeeper before the match; the league banned two players after the game in the stadium."
    )

    assert {r.kind for r in reading(text)} <= {"statement", "quote", "provenance"}


def test_a_weekday_counts_back_from_the_day_of_publication(reading: Reader):
    records = reading("A pact\n\nOSLO, Sept 18, 2025 (Fjord Press) - Norway and Sweden signed a pact on Wednesday.", None)

    assert [r.slots["signed"] for r in records if r.kind == "agreement"] == ["2025-09-17"]


def test_two_pacts_of_the_same_states_on_different_days_are_two(reading: Reader):
    told = "Poland and France signed a treaty on 9 May 2025. An earlier treaty between France and Poland was signed on 9 April 1991."

    records = reading(f"Pacts\n\n{told}")

    assert sorted(r.slots["signed"] for r in records if r.kind == "agreement") == ["1991-04-09", "2025-05-09"]


def test_further_mentions_of_a_pact_are_spans_of_one_record(reading: Reader):
    records = reading("A pact\n\nPoland and France signed a treaty on 9 May 2025. The treaty is short. The treaty has ten articles.")

    agreements = [r for r in records if r.kind == "agreement"]
    assert len(agreements) == 1
    assert len(agreements[0].spans) == 3


def test_the_agency_stands_before_what_it_reports(reading: Reader):
    records = reading("News\n\nTASS reported that Iran had sent drones to Russia.")

    transfer = next(r for r in records if r.kind == "transfer")
    assert [(v.name, v.of) for v in transfer.attribution] == [("TASS", "RUS")]
    assert transfer.certainty == "reported"


def test_both_leaders_are_the_two_named_last(reading: Reader):
    records = reading("Talks\n\nVladimir Putin met Xi Jinping. Both leaders declared that the talks were useful.")

    assert [r.slots["speaker"] for r in records if r.kind == "statement"] == [["Vladimir Putin", "Xi Jinping"]]
