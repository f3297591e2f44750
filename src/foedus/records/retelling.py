"""Which documents re-tell one another, by the words they share.

Words inside quotation marks do not count by themselves: two independent reports may quote one press conference. Shared runs of words are looked up
in an index, so a thousand documents cost a thousand times one document.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from ..terms.evidence import Document

RUN = 5
"""Words in a shingle for containment."""
COPIED = 0.2
"""Share of the smaller document's shingles that makes the two one text."""
ENOUGH = 30
"""Fewer shingles than this say nothing."""
LONG_RUN = 8
"""Words in a phrase that two writers do not find by chance."""
NAMES = 4
"""At most so many of them may be names or numbers."""
LONG_QUOTE = 12
"""Words in a quotation that is rarely cut alike by chance."""
CROWD = 8
"""An entry of the index with more documents is linked through its first document only."""
_QUOTED = re.compile(r"“[^“”\n]{1,1500}”|«[^«»\n]{1,1500}»|\"[^\"\n]{1,1500}\"|‘[^‘’\n]{1,1500}’(?!\w)")
_WORD = re.compile(r"\w+(?:['’]\w+)?")

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Print:
    """What a document's wording leaves behind."""

    shingles: frozenset[int]
    phrases: dict[int, int]
    """Long runs of words, with their place in the text."""
    quotes: frozenset[str]


def fingerprint(text: str) -> Print:
    """Take the shingles, long phrases and long quotations of a text.

    Runs of words go by a number that is the same in every process: words are hashed by their bytes, as Python's own hash of text is not.

    >>> sorted(fingerprint("He spoke. “We stand together against every single threat to our two peoples and their common future.”").quotes)
    ['we stand together against every single threat to our two peoples and their common future']
    """
    quotes = frozenset(" ".join(w.casefold() for w in words) for q in _QUOTED.findall(text) if len(words := _WORD.findall(q)) >= LONG_QUOTE)
    shingles: set[int] = set()
    phrases: dict[int, int] = {}
    place = 0
    for stretch in _QUOTED.sub("\0", text).split("\0"):
        words = _WORD.findall(stretch)
        coded = [crc32(w.casefold().encode("utf-8", "replace")) for w in words]
        plain = [w[0].islower() for w in words]
        for n in range(len(words)):
            if n + RUN <= len(words):
                shingles.add(hash(tuple(coded[n : n + RUN])))
            if n + LONG_RUN <= len(words) and sum(plain[n : n + LONG_RUN]) >= LONG_RUN - NAMES:
                phrases.setdefault(hash(tuple(coded[n : n + LONG_RUN])), place + n)
        place += len(words) + LONG_RUN
    return Print(frozenset(shingles), phrases, quotes)


def retellings(documents: Sequence[Document]) -> list[frozenset[str]]:
    """Return the sets of documents that re-tell one another; a document that stands alone is in none.

    Two documents are one telling if the smaller shares a fifth of its five-word runs with the other, or if both have two separate rare phrases of
    eight words outside quotations, or one such phrase and two long quotations cut alike.
    """
    if len(documents) < 2:
        return []
    prints = [fingerprint(d.text) for d in documents]
    parent = list(range(len(prints)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    shared = _pairs(p.shingles for p in prints)
    rare_limit = max(CROWD, len(prints) // 50)
    phrases = _shared_phrases(prints, rare_limit)
    quotes = _pairs((p.quotes for p in prints), limit=rare_limit)
    for pair in {*shared, *phrases}:
        smaller = min(len(prints[n].shingles) for n in pair)
        copied = smaller >= ENOUGH and shared[pair] >= COPIED * smaller
        if copied or phrases[pair] >= 2 or (phrases[pair] and quotes[pair] >= 2):
            a, b = sorted(map(root, pair))
            parent[b] = a
    sets: dict[int, set[str]] = defaultdict(set)
    for n, document in enumerate(documents):
        sets[root(n)].add(document.id)
    return [frozenset(s) for s in sets.values() if len(s) > 1]


def _index(rows: Iterable[Iterable[object]]) -> dict[object, list[int]]:
    index: dict[object, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        for key in row:
            index[key].append(n)
    return index


def _links(documents: list[int]) -> Iterable[Pair]:
    if len(documents) > CROWD:
        return ((documents[0], n) for n in documents[1:])
    return ((a, b) for i, a in enumerate(documents) for b in documents[i + 1 :])


def _pairs(rows: Iterable[Iterable[object]], limit: int | None = None) -> Counter[Pair]:
    """Count what each pair of documents shares; entries that more than ``limit`` documents have are not rare and do not count."""
    counts: Counter[Pair] = Counter()
    for documents in _index(rows).values():
        if len(documents) > 1 and (limit is None or len(documents) <= limit):
            counts.update(_links(documents))
    return counts


def _shared_phrases(prints: Sequence[Print], limit: int) -> Counter[Pair]:
    """Count separate rare phrases for each pair: runs that overlap in the text are one phrase."""
    places: dict[Pair, list[int]] = defaultdict(list)
    for phrase, documents in _index(p.phrases for p in prints).items():
        if 1 < len(documents) <= limit and isinstance(phrase, int):
            for pair in _links(documents):
                places[pair].append(prints[pair[0]].phrases[phrase])
    counts: Counter[Pair] = Counter()
    for pair, starts in places.items():
        starts.sort()
        counts[pair] = 1 + sum(b - a > LONG_RUN for a, b in pairwise(starts))
    return counts
