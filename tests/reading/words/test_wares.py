"""Goods by their names and designations."""

import pytest

from foedus.reading.words.lexicon import load_lexicon
from foedus.reading.words.tokens import tokenize
from foedus.reading.words.wares import goods_named

NAMED = [
    ("Oman wants eight Su-30SMEs.", "aircraft", "Su-30SMEs"),
    ("Oman wants eight Sukhoi-30s.", "aircraft", "Sukhoi-30s"),
    ("Oman wants F-16C/Ds.", "aircraft", "F-16C/Ds"),
    ("Oman wants eight F16s.", "aircraft", "F16s"),
    ("Oman wants M1A2s.", "armoured_vehicles", "M1A2s"),
    ("Oman wants Leopard 2A7s.", "armoured_vehicles", "Leopard 2A7s"),
    ("Oman wants S-300PMU2 batteries.", "air_defence", "S-300PMU2 batteries"),
    ("Oman flew forty Phantoms.", "aircraft", "Phantoms"),
    ("Oman hosted the Jupiters for a year.", "missiles", "Jupiters"),
    ("Oman lent a squadron of Bears.", "aircraft", "Bears"),
    ("Oman found 1.5m rounds.", "munitions", "rounds"),
    ("Oman buys 20 billion cubic metres a year.", "gas", "billion cubic metres"),
]
NOT_NAMED = [
    "A typhoon reached Oman.",
    "A patriot lives in Oman.",
    "He saw phantoms and bears in the wood.",
    "Bears live in the wood.",
    "A Canberra official spoke.",
    "They held two rounds of talks.",
    "They held 400 rounds of talks.",
    "He came in third after 15 rounds.",
    "The White Horse flag flew.",
    "The F-99 form was filled in.",
]


@pytest.mark.parametrize(("text", "category", "words"), NAMED)
def test_goods_are_known_by_any_name(text: str, category: str, words: str) -> None:
    found = [
        (f.entry.id, text[tokens[f.start].start : tokens[f.end - 1].end]) for tokens in [tokenize(text)] for f in goods_named(load_lexicon(), tokens)
    ]

    assert (category, words) in found


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_word_that_is_a_name_elsewhere_is_no_goods(text: str) -> None:
    assert [f.word for f in goods_named(load_lexicon(), tokenize(text))] == []
