"""What words can mean, asked of the project's own tables."""

from typing import Any

import pytest

from foedus.reading.derivation import CLOSED, Evidence, certain
from foedus.terms.evidence import Document, Span

TEXT = "On 8 November 1950 the pact was signed. Three days later it was approved."
EVIDENCE = Evidence.of(Document(id="x", path="x.txt", sha256="", text=TEXT, published="2025-07-09"))


def bears(kind: Any, slot: str, value: Any, words: str) -> bool:
    evidence = Evidence.of(Document(id="x", path="x.txt", sha256="", text=words, published="2025-07-09"))
    return evidence.bears(kind, slot, value, [Span(start=0, end=len(words), text=words)])


@pytest.mark.parametrize(
    ("kind", "slot", "value", "words", "other"),
    [
        ("transfer", "giver", "RUS", "the Kremlin", "the White House"),
        ("transfer", "giver", "IRN", "Iranian-made drones", "drones"),
        ("transfer", "giver", "USA", "U.S. officials", "us officials"),
        ("transfer", "receiver", "UKR", "Volodymyr Zelensky", "Vladimir Putin"),
        ("transfer", "receiver", "COG", "Congo", "Gabon"),
        ("transfer", "receiver", "CAN", "Canada", "they can help"),
        ("sanction", "by", "UNSC", "the Security Council", "the security service"),
        ("sanction", "by", "NATO", "NATO", "the allies"),
        ("transfer", "receiver", "Lion Brigade", "fighters of the Lion Brigade", "fighters of a brigade"),
        ("statement", "speaker", "Yaşar Güler", "Minister Guler", "the minister"),
        ("statement", "speaker", "Xi", "Xi said so", "he said so"),
        ("transfer", "receiver", "UKR", "in Kharkiv", "in the town"),
        ("statement", "of", "EU", "Ursula von der Leyen", "the lady"),
        ("agreement", "place", "the Belém Tower", "in the Belem tower", "in a tower"),
        ("agreement", "signed", "2025-07-07", "on Monday", "in spring"),
        ("agreement", "signed", "1951", "a treaty of 1951", "a treaty"),
        ("agreement", "signed", "1951-09", "on 8 September 1951", "in 1951"),
        ("agreement", "status", "ratified", "after ratification by parliament", "after talks"),
        ("agreement", "status", "in_force", "it took effect", "it was forceful"),
        ("agreement", "status", "signed", "they inked it", "they read it"),
        ("agreement", "status", "approved", "was approved by the lower house", "was signed"),
        ("transfer", "goods", "arms", "artillery shells", "flowers"),
        ("transfer", "goods", "economic_aid", "$3 billion", "3 men"),
        ("transfer", "goods", "training", "taught its pilots", "met its pilots"),
        ("transfer", "goods", "missile_technology", "know-how for missiles", "missiles"),
        ("transfer", "terms", "reduced_price", "at a discounted price", "at a price"),
        ("obligation", "duty", "mutual_defence", "If Russia is attacked, Belarus must come to its aid", "Russia and Belarus like each other"),
        ("obligation", "duty", "consultation", "they shall consult if threatened", "they shall dance"),
        ("obligation", "duty", "other", "each undertakes to share water", "water is shared"),
        ("obligation", "trigger", "invasion", "if one is invaded", "if one is attacked"),
        ("obligation", "negated", True, "the pact contains no such clause", "the pact contains such a clause"),
        ("event", "type", "ASSAULT", "troops invaded the island", "troops left the museum"),
        ("event", "type", "REQUEST", "asked for help", "gave help"),
        ("statement", "verb", "deny", "Oslo denied it", "Oslo confirmed it"),
        ("statement", "verb", "according to", "according to Oslo", "as for Oslo"),
        ("accession", "who", "SWE", "Swedish membership", "membership"),
    ],
)  # fmt: skip
def test_a_value_is_derived_from_words_that_say_it_and_from_no_others(kind: Any, slot: str, value: Any, words: str, other: str):
    assert bears(kind, slot, value, f"{words}. {value}" if slot == "speaker" else words)
    assert not bears(kind, slot, value, other)


@pytest.mark.parametrize("value", ["He", "they", "The", "one of them"])
def test_nobody_is_told_by_a_small_word(value: str):
    assert not bears("statement", "speaker", value, f"{value} said so")


def test_a_date_that_counts_from_an_earlier_one_is_told_by_the_document():
    start = TEXT.index("Three")

    assert EVIDENCE.bears("agreement", "signed", "1950-11-11", [Span(start=start, end=start + 16, text="Three days later")])
    assert not EVIDENCE.bears("agreement", "signed", "1950-11-08", [Span(start=start, end=start + 16, text="Three days later")])


def test_a_surname_bears_a_full_name_only_where_the_document_has_it():
    text = "Ann Ember spoke. Ember said no."
    evidence = Evidence.of(Document(id="x", path="x.txt", sha256="", text=text))
    surname = [Span(start=17, end=22, text="Ember")]

    assert evidence.bears("statement", "speaker", "Ann Ember", surname)
    assert not evidence.bears("statement", "speaker", "Joan Ember", surname)


def test_without_a_quote_the_document_is_asked_for_names_goods_days_and_words_only():
    assert not EVIDENCE.bears("transfer", "giver", "RUS", None)
    assert not EVIDENCE.bears("transfer", "goods", "oil", None)
    assert not EVIDENCE.bears("agreement", "signed", "1951", None)
    assert EVIDENCE.bears("agreement", "signed", "1950-11-11", None)
    assert EVIDENCE.bears("obligation", "duty", "neutrality", None)


@pytest.mark.parametrize(
    ("certainty", "words", "other"),
    [
        ("denied", "denied having sent it", "sent it"),
        ("denied", "did not send it", "did send it"),
        ("suspected", "is believed to have sent it", "sent it"),
        ("possible", "may send it", "sent it"),
        ("planned", "will send it", "sent it"),
        ("claimed", "Seoul said", "in Seoul"),
        ("reported", "reportedly", "there"),
    ],
)
def test_each_certainty_but_asserted_needs_a_word_of_its_own(certainty: str, words: str, other: str):
    assert certain(certainty, EVIDENCE.alone(words))
    assert not certain(certainty, EVIDENCE.alone(other))
    assert certain("asserted", EVIDENCE.alone(other))


def test_the_lists_of_values_are_not_empty():
    assert min(map(len, CLOSED.values())) > 0
