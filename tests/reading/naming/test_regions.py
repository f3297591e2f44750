"""Regions whose states are all meant, and those of which only some are."""

import pytest

from foedus.reading.naming.regions import NUMBERS, find_regions
from foedus.reading.words.lexicon import load_lexicon
from foedus.reading.words.tokens import tokenize

LEXICON = load_lexicon()
REGIONS = [(word, entry.codes) for entry in LEXICON.entries if entry.use == "region" for word in entry.words]


@pytest.mark.parametrize(("word", "codes"), REGIONS)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_region_counts_only_with_the_number_of_its_states(word: str, codes: tuple[str, ...], number: str):
    found = find_regions(tokenize(f"All {number} {word.title()} states signed."), LEXICON)

    assert [m.actor.codes for m in found] == ([codes] if NUMBERS[number] == len(codes) else [])


@pytest.mark.parametrize(
    "text", ["The baltic states signed.", "Two Baltic states signed.", "Baltic states signed.", "The Baltic herring states its case."]
)
def test_some_states_of_a_region_or_a_word_in_small_letters_are_not_the_region(text: str):
    assert find_regions(tokenize(text), LEXICON) == []


def test_the_leaders_of_a_region_are_meant_with_their_states():
    (found,) = find_regions(tokenize("He met the leaders of the three Baltic states."), LEXICON)

    assert (found.actor.codes, found.actor.role, found.actor.name) == (("EST", "LVA", "LTU"), "leaders", "leaders of the three Baltic states")
