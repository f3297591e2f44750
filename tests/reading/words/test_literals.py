"""What a regular expression cannot do without."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.reading.words.lexicon import load_lexicon
from foedus.reading.words.literals import Sieve, needed

CUES = [cue for cues in load_lexicon().cues.values() for cue in cues]
SIEVE = Sieve(cue.pattern.pattern for cue in CUES)
PATTERNS = [r"(?:ab|ba)+ ?aa|bb", r"\bab{1,2}\b", r"a(?:b|a b)?a\b", r"(?:ab a|ba)(?:b|ab)*", r"\ba[bc]|b a", r"(?:a|b)b(?=a)", r"(?:ab){2}|b\b.b"]


@pytest.mark.parametrize("number", range(len(CUES)), ids=[str(cue.entry.id) for cue in CUES])
def test_a_cue_that_matches_its_sentence_is_never_passed_over(number):
    cue = CUES[number]

    assert not cue.pattern.search(cue.entry.match) or SIEVE.needs[number] <= SIEVE.held(cue.entry.match)


def test_an_alternative_without_letters_leaves_nothing_that_is_needed():
    assert needed(r"help|\d+") == frozenset()


def test_what_may_be_absent_is_not_needed():
    assert needed(r"(?:mutual )?pledge") == {frozenset({"pledge"})}


def test_everything_that_stands_in_a_row_is_needed():
    assert needed(r"\bpledge\w* .* help\b") == {frozenset({" pledge"}), frozenset({" help "})}


def test_a_word_within_a_longer_one_does_not_count_where_the_pattern_sets_its_edges():
    sieve = Sieve([r"\baid\b", r"aid"])

    assert [[needs <= sieve.held(text) for needs in sieve.needs] for text in ("They said so.", "Aid came.")] == [[False, True], [True, True]]


@given(st.text(alphabet="abAB c1é-", max_size=12))
def test_no_pattern_that_matches_is_passed_over(text):
    sieve = Sieve(PATTERNS)

    for pattern, needs in zip(PATTERNS, sieve.needs, strict=True):
        assert not re.search(pattern, text, re.IGNORECASE) or needs <= sieve.held(text)
