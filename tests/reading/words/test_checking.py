"""The lexicon and its own trials."""

from pathlib import Path

import pytest

from foedus.reading import check_lexicon
from foedus.reading.words.lexicon import FOLDER, load_lexicon
from foedus.terms.errors import LexiconError

ENTRY = "- id: one\n  use: opinion\n  pattern: '{}'\n  match: It will rain.\n  not: It rained.\n"


def small(folder: Path, text: str) -> Path:
    (folder / "irregular.yaml").write_text("send: [sent]\n", encoding="utf-8")
    (folder / "words.yaml").write_text(text, encoding="utf-8")
    return folder


def test_every_entry_matches_its_sentence_and_leaves_the_other_alone():
    assert check_lexicon() == []


def test_there_are_many_verbs_of_saying():
    assert len(load_lexicon(FOLDER).verbs["reporting"]) >= 150


def test_an_entry_that_does_not_match_is_named(tmp_path: Path):
    faults = check_lexicon(small(tmp_path, ENTRY.format(r"\bsnow\b")))

    assert faults == [r"opinion/one: '\bsnow\b' does not match: It will rain."]


def test_an_entry_that_matches_what_it_must_not_is_named(tmp_path: Path):
    assert check_lexicon(small(tmp_path, ENTRY.format("rain"))) == ["opinion/one: matches what it must not: It rained."]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- id: one\n  use: goods\n  wrods: [shell]\n  match: a\n  not: b\n", "unknown key 'wrods'; did you mean 'words'?"),
        (ENTRY.format("("), "the pattern is no regular expression"),
        (ENTRY.format("a") * 2, "this id is given twice"),
        ("words: 1\n", "a list is wanted here"),
    ],
)
def test_a_wrong_file_is_refused_in_a_line(tmp_path: Path, text: str, message: str):
    with pytest.raises(LexiconError, match=message.replace("?", r"\?")):
        load_lexicon(small(tmp_path, text))


NEEDS = "- id: one\n  use: plover\n  kind: verb\n  words: [send]\n  needs: [peace envoys]\n  match: '{}'\n  not: They send peace.\n"


def test_an_entry_matches_with_the_words_it_needs(tmp_path: Path):
    assert check_lexicon(small(tmp_path, NEEDS.format("They {base} peace envoys."))) == []


def test_an_entry_does_not_match_without_the_words_it_needs(tmp_path: Path):
    assert check_lexicon(small(tmp_path, NEEDS.format("They {base} envoys."))) == ["plover/one: 'send' does not match: They send envoys."]
