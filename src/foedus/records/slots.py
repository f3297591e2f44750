"""Reading the slots of records: codes, names, dates, goods and spans of years, in the one form in which they can be compared."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from typing import Any

from ..terms.actors import name_of, states
from ..terms.dates import Spell, bounds
from ..terms.errors import UnknownName
from ..terms.evidence import Document, Record, Voice
from ..terms.goods import above, goods, goods_tree

TITLES = frozenset(
    "the a an his her mr mrs ms dr sir president prime minister premier secretary general foreign defence defense crown prince king queen"
    " chairman chancellor leader marshal sheikh ambassador spokesman spokeswoman spokesperson".split()
)
BODIES = {
    "UNSC": "the UN Security Council",
    "UN": "the United Nations",
    "EU": "the European Union",
    "G7": "the G7",
    "AU": "the African Union",
    "GCC": "the Gulf Cooperation Council",
    "CSTO": "the CSTO",
}
"""Bodies that go by an article in a sentence; all others go by their code."""
_WORD = re.compile(r"\w+")


def listed(record: Record, slot: str) -> tuple[str, ...]:
    """Return a slot's values as text, whether it holds one, several or none."""
    value = record.slots.get(slot)
    if value is None or value == "":
        return ()
    if isinstance(value, dict):
        value = value.get("value")
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(str(v) for v in value if v not in (None, ""))
    return (str(value),)


def codes(record: Record, slot: str) -> frozenset[str]:
    """Return a slot's states or bodies as a set."""
    return frozenset(listed(record, slot))


def one(record: Record, slot: str) -> str | None:
    """Return a slot's only value, the first of several, or None."""
    values = listed(record, slot)
    return values[0] if values else None


def denies(record: Record) -> bool:
    """Whether a record tells that its thing is not so."""
    return record.certainty == "denied" or bool(record.slots.get("negated"))


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Fold case, accents, quotation marks and spaces.

    >>> folded("Erdoğan’s  “Word”")
    "erdogan's word"
    """
    flat = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    flat = re.sub("[‘’`´]", "'", flat).replace("ı", "i")
    return re.sub(r"\s+", " ", re.sub('[“”„«»"]', "", flat)).strip(" .,;:!?'")


@cache
def name_tokens(name: str) -> frozenset[str]:
    """Return the words of a name that tell it apart, folded and without titles.

    >>> sorted(name_tokens("President Vladimir Putin"))
    ['putin', 'vladimir']
    """
    tokens = _WORD.findall(re.sub(r"'s\b", "", folded(name).replace(".", "")))
    kept = [t for t in tokens if t not in TITLES]
    return frozenset(kept or tokens)


def same_person(one_name: str, other: str) -> bool:
    """Whether two spellings may be one person or body: equal words, or one the shorter form of the other.

    >>> same_person("Putin", "Vladimir Putin"), same_person("Kim Jong Un", "Kim Yo Jong")
    (True, False)
    """
    a, b = name_tokens(one_name), name_tokens(other)
    return a <= b or b <= a


def spell(value: str | None) -> Spell | None:
    """Return the days that an EDTF year, month or day may mean; None for anything else."""
    if not value or not re.fullmatch(r"\d{4}(-\d{2}){0,2}", value):
        return None
    try:
        return bounds(value)
    except ValueError:
        return None


def signed(record: Record) -> Spell | None:
    """Return the days on which an agreement may have been signed, by its record."""
    return spell(one(record, "signed"))


def overlap(a: Spell, b: Spell) -> bool:
    """Whether two partial dates may mean the same day.

    >>> overlap(bounds("2024-06"), bounds("2024-06-19")), overlap(bounds("2024-05"), bounds("2024-06-19"))
    (True, False)
    """
    return (a.start or date.min) <= (b.last or date.max) and (b.start or date.min) <= (a.last or date.max)


def inside(a: Spell, b: Spell) -> bool:
    """Whether the first partial date is the more precise form of the second."""
    return (b.start or date.min) <= (a.start or date.min) and (a.last or date.max) <= (b.last or date.max)


@cache
def goods_class(word: str) -> str:
    """Return the id of a class of goods, following ``same_as``; a word that is no class stays as it is."""
    try:
        return goods(word).id
    except UnknownName:
        return word


@cache
def below(identifier: str) -> frozenset[str]:
    """Return the class itself and every class in it; just itself where the tree does not know it."""
    if identifier not in goods_tree():
        return frozenset({identifier})
    return frozenset(g.id for g in goods_tree().values() if g.same_as is None and identifier in above(g.id))


@cache
def goods_name(identifier: str) -> str:
    """Return goods in words."""
    try:
        return goods(identifier).name
    except UnknownName:
        return identifier.replace("_", " ")


def states_in_words(group: Iterable[str]) -> str:
    """Name states and bodies in a sentence.

    >>> states_in_words(["RUS", "PRK", "EU"])
    'the European Union, North Korea and Russia'
    """
    names = sorted((BODIES.get(code) or name_of(code) for code in group), key=lambda name: name.removeprefix("the "))
    return in_a_row(names)


def in_a_row(names: Iterable[str]) -> str:
    """Join words as a sentence does.

    >>> in_a_row(["a", "b", "c"]), in_a_row([])
    ('a, b and c', 'nobody named')
    """
    row = list(names)
    if not row:
        return "nobody named"
    return row[0] if len(row) == 1 else ", ".join(row[:-1]) + " and " + row[-1]


def name_documents(documents: Iterable[Document]) -> dict[str, str]:
    """Return a short name for each document: its publisher where only one has it, else the start of its title, else its id.

    A name that two documents would share is followed by the id of each.
    """
    row = tuple(documents)
    publishers = Counter(d.publisher for d in row)
    names = {d.id: d.publisher if d.publisher and publishers[d.publisher] == 1 else f"“{clipped(d.title)}”" if d.title else d.id for d in row}
    shared = Counter(names.values())
    return {doc: name if shared[name] == 1 else f"{name} ({doc})" for doc, name in names.items()}


def clipped(text: str, length: int = 60) -> str:
    """Cut a long text after a word.

    >>> clipped("Two signatures in Moscow", 15)
    'Two signatures …'
    """
    return text if len(text) <= length else text[: length + 1].rsplit(None, 1)[0] + " …"


def first_span(record: Record) -> str:
    """Return the words on which a record rests, on one line."""
    return re.sub(r"\s+", " ", record.spans[0].text).strip() if record.spans else ""


def voice_name(voice: Voice) -> str:
    """Name a source in a sentence; a state goes by its name with its article.

    >>> voice_name(Voice(name="United States", of="USA")), voice_name(Voice(name="U.S. officials", of="USA"))
    ('the United States', 'U.S. officials')
    """
    known = states().get(voice.of or "")
    return name_of(known.code) if known and folded(voice.name) in {folded(n) for n in (known.name, known.formal or "", *known.names)} else voice.name


def as_text(value: Any) -> str:
    """Write a slot's word for people.

    >>> as_text("reduced_price"), as_text("non_aggression")
    ('reduced price', 'non-aggression')
    """
    words = str(value).replace("_", " ")
    return "non-" + words[4:] if words.startswith("non ") else words
