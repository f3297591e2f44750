"""What a regular expression cannot do without."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.reading.lexicon import load_lexicon
from foedus.reading.literals import needed

CUES = [cue for cues in load_lexicon().cues.values() for cue in cues]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: str(cue.entry.id))
def test_a_cue_that_matches_its_sentence_is_never_passed_over(cue):
    low, runs = cue.entry.match.lower(), needed(cue.pattern.pattern)

    assert not cue.pattern.search(cue.entry.match) or not runs or any(run in low for run in runs)


def test_an_alternative_without_letters_leaves_nothing_that_is_needed():
    assert needed(r"help|\d+") == frozenset()


def test_what_may_be_absent_is_not_needed():
    assert needed(r"(?:mutual )?pledge") == {"pledge"}


@given(st.text(alphabet="abAB ", max_size=12))
def test_every_match_holds_something_needed(text):
    pattern = r"(?:ab|ba)+ ?aa|bb"
    assert not re.search(pattern, text, re.IGNORECASE) or any(run in text.lower() for run in needed(pattern))
