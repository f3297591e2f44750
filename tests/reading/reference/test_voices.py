"""Whom "it said" means."""

import pytest

from foedus.reading.naming.actors import Actor
from foedus.reading.naming.memory import Memory
from foedus.reading.reference.voices import heard_again
from foedus.reading.words.tagging import tag_words
from foedus.reading.words.tokens import tokenize

CENTRE = Actor("body", "Andes Centre")


def heard(text: str, *, speaker: Actor = CENTRE, turns: int = 1) -> Actor | None:
    """Return whom the first "it" of a sentence means, some sentences after a speaker was heard."""
    memory = Memory()
    memory.hear(speaker)
    for _ in range(turns):
        memory.turn()
    tokens, tags = tokenize(text), tag_words(text)
    return heard_again(tokens, tags, next(n for n, t in enumerate(tokens) if t.low == "it"), memory, [])


@pytest.mark.parametrize("text", ["It said that winter was near.", "If the price falls, it said, few will buy.", "It has warned of floods."])
def test_it_is_the_body_heard_before(text: str):
    assert heard(text) == CENTRE


@pytest.mark.parametrize("text", ["It rained in Lima.", "It denies this.", "When winter came, it said so."])
def test_it_is_nobody_heard_before_where_it_does_not_go_on_speaking(text: str):
    assert heard(text) is None


def test_a_person_is_no_it():
    assert heard("It said so.", speaker=Actor("person", "Ann Lee")) is None


def test_a_voice_is_forgotten_after_two_sentences():
    assert heard("It said so.", turns=2) == CENTRE
    assert heard("It said so.", turns=3) is None
