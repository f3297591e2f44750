"""The reader's words, from ``lexicon/*.yaml``; each entry carries a sentence it must match and one it must not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field

from ...terms.errors import LexiconError
from ...terms.strict_yaml import read_models, read_yaml
from .literals import Sieve
from .morphology import DOUBLING, gerund, past, plural, third
from .tokens import tokenize

FOLDER = Path(__file__).parent.parent / "lexicon"
PLOVER = "plover"
"""The folder within it whose tables only event coding reads, so that they change no record."""
VERB_USES = frozenset({"verb", "reporting", "giving"})
OFTEN = 300
"""Searches after which it pays to work out what the matches of cues need; for one report it does not."""
PLURAL = frozenset({"goods", "make", "model", "counted"})
"""Tables whose words are looked up in the plural too."""
MAKES = frozenset({"goods", "make"})
"""Tables of which a word is also looked up without the tail of its variant."""
_NUMBERED = re.compile(r"([a-z]{1,6}-\d{1,4})(?!\d)-?[a-z0-9]{1,6}")
_SERIAL = re.compile(r"([^\W\d_]{3,})-(?:\d[a-z0-9]{0,5}|[a-z]{1,2}\d{0,2})s?")
_JOINED = re.compile(r"([a-z]{1,4})(\d{2,4})")
VerbForm = Literal["base", "third", "past", "participle", "gerund"]


class Entry(BaseModel, frozen=True, extra="forbid"):
    """A group of words with one meaning for the reader."""

    id: str
    use: str
    """The table it belongs to: reporting, giving, goods, role, duty ..."""
    kind: Literal["verb", "phrase", "cue"] | None = None
    words: tuple[str, ...] = ()
    pattern: str | None = None
    """Of a cue: a regular expression, case ignored."""
    match: str
    refuse: str = Field(alias="not")
    voice: str | None = None
    object: str | None = None
    needs_object: bool = False
    giver: str | None = None
    beneficiary: str | None = None
    preposition: str | None = None
    goods: str | None = None
    type: str | None = None
    sort: str | None = None
    duty: str | None = None
    negated: bool = False
    certainty: str | None = None
    codes: tuple[str, ...] = ()
    trigger: str | None = None
    needs: tuple[str, ...] = ()
    """Of a verb: words or phrases of which one must follow in its clause ("hold" with "talks")."""

    @property
    def form(self) -> str:
        """How its words are looked up: verb, phrase or cue."""
        return self.kind or ("cue" if self.pattern else "verb" if self.use in VERB_USES else "phrase")

    @cached_property
    def heads(self) -> frozenset[str]:
        """The last word of each of its phrases."""
        return frozenset(word.split()[-1] for word in self.words)


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found among words: positions ``start`` to ``end`` (not included)."""

    start: int
    end: int
    entry: Entry
    word: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A regular expression, its entry, and its number among all cues."""

    pattern: re.Pattern[str]
    entry: Entry
    number: int


@dataclass
class Lexicon:
    """All entries, by what they are looked up for."""

    entries: list[Entry] = field(default_factory=list)
    forms: dict[str, list[tuple[str, VerbForm]]] = field(default_factory=dict)
    verbs: dict[str, dict[str, list[Entry]]] = field(default_factory=dict)
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Entry, str]]]] = field(default_factory=dict)
    cues: dict[str, list[Cue]] = field(default_factory=dict)
    irregular: dict[str, list[str]] = field(default_factory=dict)
    named: dict[tuple[str, str], Entry] = field(default_factory=dict)
    """Every entry by its use and id."""
    tables: dict[str, frozenset[str]] = field(default_factory=dict)
    """The words of each table."""
    searches: int = 0
    """How often cues were searched for, until there is a sieve."""
    sieve: Sieve | None = None
    """Tells which cues a text may match."""

    def goods(self, category: str) -> Entry:
        """Return the entry of a category of goods."""
        return self.named["goods", category]

    def words(self, use: str) -> frozenset[str]:
        """Return every word of a table's phrases."""
        return self.tables.get(use, frozenset())

    def verb(self, use: str, lemma: str) -> Entry | None:
        """Return the entry of a verb in a table, if it has one."""
        found = self.verbs.get(use, {}).get(lemma)
        return found[0] if found else None

    def verb_entries(self, use: str, lemma: str) -> list[Entry]:
        """Return every entry of a verb in a table."""
        return self.verbs.get(use, {}).get(lemma, [])

    def find(self, use: str, words: list[str]) -> list[Found]:
        """Return the phrases of a table among folded words: the longest at each place, left to right."""
        table = self.phrases.get(use, {})
        openings = words
        if use in MAKES:
            openings = [word if word in table or not ("-" in word or word[-1:].isdigit()) else self._make(table, word) for word in words]
        if table.keys().isdisjoint(openings):
            return []
        found: list[Found] = []
        free = 0
        for place, opening in enumerate(openings):
            if place < free or opening not in table:
                continue
            best: Found | None = None
            for phrase, entry, word in table[opening]:
                stop = place + len(phrase)
                if (best is None or stop > best.end) and (opening, *words[place + 1 : stop]) == phrase:
                    best = Found(place, stop, entry, word)
            if best:
                found.append(best)
                free = best.end
        return found

    @staticmethod
    def _make(table: dict[str, list[tuple[tuple[str, ...], Entry, str]]], word: str) -> str:
        """The make of which a word names a variant, or the word: "su-30" for "su-30smes", "sukhoi" for "sukhoi-30", "f-16" for "f16"."""
        for known in _makes_of(word):
            if any(name[0].isupper() for _, _, name in table.get(known, ())):
                return known
        return word

    def cues_in(self, use: str, text: str) -> Iterator[tuple[re.Match[str], Entry]]:
        """Yield every match of a table's cues in a text."""
        for cue in self._possible(self.cues.get(use, []), text):
            for match in cue.pattern.finditer(text):
                yield match, cue.entry

    def _possible(self, cues: list[Cue], text: str) -> list[Cue]:
        """Those of some cues that a text may match, as far as it pays to know."""
        if self.sieve is None:
            self.searches += 1
            if self.searches < OFTEN:
                return cues
            every = sorted((cue for cues in self.cues.values() for cue in cues), key=lambda cue: cue.number)
            self.sieve = Sieve(cue.pattern.pattern for cue in every)
        held, needs = self.sieve.held(text), self.sieve.needs
        return [cue for cue in cues if needs[cue.number] <= held]

    def add(self, entry: Entry) -> None:
        """Enter an entry in the tables it belongs to."""
        self.entries.append(entry)
        self.named[entry.use, entry.id] = entry
        self.tables[entry.use] = self.words(entry.use) | frozenset(entry.words)
        if entry.form == "cue":
            pattern = self._filled(entry.pattern or "")
            number = sum(map(len, self.cues.values()))
            self.cues.setdefault(entry.use, []).append(Cue(re.compile(pattern, re.IGNORECASE), entry, number))
            self.sieve = None
        elif entry.form == "verb":
            for lemma in entry.words:
                self.verbs.setdefault(entry.use, {}).setdefault(lemma, []).append(entry)
                for form, name in [*self.forms_of(lemma), *british(lemma)]:
                    known = self.forms.setdefault(form, [])
                    if (lemma, name) not in known:
                        known.append((lemma, name))
        else:
            for word in entry.words:
                for variant in {word, plural(word)} if entry.use in PLURAL else {word}:
                    parts = tuple(words_of(variant))
                    self.phrases.setdefault(entry.use, {}).setdefault(parts[0], []).append((parts, entry, word))

    def _filled(self, pattern: str) -> str:
        """Put fragments into a pattern: ``<name>`` stands for the entry of use "fragment" with that name, which must come before."""
        known = {cue.entry.id: cue.pattern.pattern for cue in self.cues.get("fragment", ())}

        def fragment(match: re.Match[str]) -> str:
            if match[1] not in known:
                raise re.error(f"there is no fragment named {match[1]}")
            return known[match[1]]

        return re.sub(r"(?<!\?P)<([a-z]+)>", fragment, pattern)

    def forms_of(self, lemma: str) -> list[tuple[str, VerbForm]]:
        """Return the forms of a verb with their names."""
        then, participle = past(lemma, self.irregular)
        return [(lemma, "base"), (third(lemma), "third"), (then, "past"), (participle, "participle"), (gerund(lemma), "gerund")]


def british(lemma: str) -> list[tuple[str, VerbForm]]:
    """The doubled forms of verbs such as travel.

    >>> [form for form, _ in british("travel")]
    ['travelled', 'travelled', 'travelling']
    """
    if not re.search(r"[aeiou]l$", lemma) or len(lemma) < 5 or lemma in DOUBLING:
        return []
    return [(lemma + "led", "past"), (lemma + "led", "participle"), (lemma + "ling", "gerund")]


@lru_cache(maxsize=1 << 12)
def _makes_of(word: str) -> tuple[str, ...]:
    """What a designation may be a variant of, nearest first.

    >>> _makes_of("su-30smes"), _makes_of("sukhoi-30"), _makes_of("f16")
    (('su-30',), ('sukhoi',), ('f-16',))
    """
    found = [hit[1] for pattern in (_NUMBERED, _SERIAL) if (hit := pattern.fullmatch(word))]
    joined = _JOINED.fullmatch(word)
    return (*found, *([f"{joined[1]}-{joined[2]}"] if joined else []))


def words_of(phrase: str) -> list[str]:
    """Split a phrase as the reader splits text.

    >>> words_of("prime minister's office"), words_of("M1A1")
    (['prime', 'minister', "'s", 'office'], ['m1', 'a1'])
    """
    if phrase.replace(" ", "").isalpha():
        return phrase.casefold().split()
    return [token.low for token in tokenize(phrase)]


@cache
def load_lexicon(folder: Path = FOLDER, further: Path | None = None) -> Lexicon:
    """Read the lexicon, with the tables of a further folder if one is given; a wrong file raises :class:`LexiconError`."""
    lexicon = Lexicon()
    irregular = folder / "irregular.yaml"
    lexicon.irregular = read_yaml(irregular, LexiconError).value
    for path in [*sorted(folder.glob("*.yaml")), *(sorted(further.glob("*.yaml")) if further else [])]:
        if path == irregular:
            continue
        seen: set[str] = set()
        for entry in read_models(path, Entry, LexiconError):
            if entry.id in seen:
                raise LexiconError(path, entry.id, "this id is given twice", "rename one of them")
            seen.add(entry.id)
            try:
                lexicon.add(entry)
            except re.error as fault:
                raise LexiconError(path, entry.id, f"the pattern is no regular expression: {fault}") from None
    return lexicon
