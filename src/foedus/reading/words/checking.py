"""The lexicon tries itself: every entry on the sentence it must match and the one it must not."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from .lexicon import FOLDER, PLOVER, Entry, Lexicon, load_lexicon, words_of
from .tagging import tag_words


def check_lexicon(folder: Path = FOLDER) -> list[str]:
    """Run every entry against its two sentences; return one line for each fault.

    In ``match``, ``{past}``, ``{base}``, ``{third}``, ``{participle}``, ``{gerund}`` and ``{word}`` stand for the words of the entry in turn.
    """
    lexicon = load_lexicon(folder)
    faults = list(_faults(lexicon, lexicon.entries))
    if (folder / PLOVER).is_dir():
        coding = load_lexicon(folder, folder / PLOVER)
        faults += _faults(coding, coding.entries[len(lexicon.entries) :])
    return faults


def _faults(lexicon: Lexicon, entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        for word in entry.words or ("",):
            wanted = fill(lexicon, entry.match, word)
            if not _finds(lexicon, entry, word, wanted):
                yield f"{entry.use}/{entry.id}: '{word or entry.pattern}' does not match: {wanted}"
        if any(_finds(lexicon, entry, word, entry.refuse) for word in entry.words or ("",)):
            yield f"{entry.use}/{entry.id}: matches what it must not: {entry.refuse}"


def fill(lexicon: Lexicon, sentence: str, word: str) -> str:
    """Put a word, or its forms, into a sentence."""
    forms = {name: form for form, name in lexicon.forms_of(word)} if word and "{" in sentence else {}
    return sentence.format(word=word, **forms) if "{" in sentence else sentence


def _finds(lexicon: Lexicon, entry: Entry, word: str, sentence: str) -> bool:
    if entry.form == "cue":
        return any(cue.pattern.search(sentence) for cue in lexicon.cues[entry.use] if cue.entry is entry)
    if entry.form == "phrase":
        return any(f.entry == entry and f.word == word for f in lexicon.find(entry.use, words_of(sentence)))
    if entry.needs and not any(f" {needed} " in f" {' '.join(words_of(sentence))} " for needed in entry.needs):
        return False
    return any(tag.verb and word in tag.lemmas for tag in tag_words(sentence, lexicon))
