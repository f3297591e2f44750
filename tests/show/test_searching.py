from pathlib import Path

import pytest

from foedus.show.searching import search
from foedus.terms.norms import Agreement

from .pacts import library


@pytest.fixture
def agreements(tmp_path: Path) -> list[Agreement]:
    return list(library(tmp_path).agreements.values())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("beta", ["beta-1939"]),
        ("mutual trust", ["beta-1939"]),
        ("POLAND", ["beta-1939"]),
        ("Polish", ["beta-1939"]),
        ("french", ["alpha-1900", "beta-1939"]),
        ("confer", ["alpha-1900"]),
        ("the pact of beta", ["beta-1939"]),
        ("geneva", ["beta-1939"]),
        ("zebra", []),
        ("of the", []),
    ],
)
def test_agreements_are_found_by_title_name_party_and_article(words: str, found: list[str], agreements: list[Agreement]) -> None:
    assert [hit.agreement.id for hit in search(agreements, words)] == found


def test_every_word_must_stand_if_it_can(agreements: list[Agreement]) -> None:
    assert [hit.agreement.id for hit in search(agreements, "pact poland")] == ["beta-1939"]
    assert {hit.agreement.id for hit in search(agreements, "belgium poland")} == {"alpha-1900", "beta-1939"}, "no pact has both: any will do"


def test_a_title_counts_for_more_than_an_article(agreements: list[Agreement]) -> None:
    hits = {hit.agreement.id: hit.score for hit in search(agreements, "beta confer")}

    assert hits["beta-1939"] > hits["alpha-1900"]


def test_the_article_that_has_the_words_is_named(agreements: list[Agreement]) -> None:
    assert [hit.norm for hit in search(agreements, "confer")] == ["alpha-1900/2"]
    assert [hit.norm for hit in search(agreements, "beta")] == [None]
