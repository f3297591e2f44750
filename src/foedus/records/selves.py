"""Speakers against themselves: a statement and its own denial, by one speaker, in one report or in several."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..terms.evidence import Disagreement, Record
from .slots import first_span, folded, listed, name_tokens, one

DENYING = frozenset("deny reject refute dismiss disavow retract repudiate refuse".split())
_NOT = re.compile(r"\b(?:not|no|never|none|nothing|without|neither|nor|cannot|\w+n't)\b")
_FILLER = frozenset(
    "the a an of to in on at for from by with and or that this these those which who it its is are was were be been being has have had will"
    " would can could may might shall should do does did not no never any some all as than but if so such also their there they he she his her our we"
    " us".split()
)
ALIKE = 0.7
"""Share of the shorter statement's content words that two statements on one thing have in common."""
LEAST = 3
"""Content words without which two statements are too short to compare."""
COMMON = 30
"""A word that more of a speaker's statements use is no key to what one of them is about."""


def against_themselves(records: Iterable[Record], called: Mapping[str, str]) -> Iterator[Disagreement]:
    """Yield statements of one speaker that say a thing and the contrary.

    Statements meet through their rarest words, so the work grows with the number of statements and not with its square.
    """
    speakers: dict[frozenset[str], list[Record]] = defaultdict(list)
    for record in records:
        if record.kind == "statement" and listed(record, "speaker"):
            speakers[name_tokens(" ".join(listed(record, "speaker")))].append(record)
    for rows in speakers.values():
        for a, b in _pairs(rows):
            who = " and ".join(listed(a, "speaker"))
            where = called.get(a.doc, a.doc) if a.doc == b.doc else f"{called.get(a.doc, a.doc)} and {called.get(b.doc, b.doc)}"
            note = f"{who} is reported to affirm it and to deny it, in {where}."
            yield Disagreement(about=f"what {who} says", kind="contradicts", records=(a.id, b.id), note=note)


def _pairs(rows: list[Record]) -> Iterator[tuple[Record, Record]]:
    said = [(frozenset(_content(r)), _denies(r)) for r in rows]
    index: dict[str, list[int]] = defaultdict(list)
    for n, (words, _) in enumerate(said):
        for word in sorted(words):
            index[word].append(n)
    met: set[tuple[int, int]] = set()
    for places in index.values():
        if len(places) > COMMON:
            continue
        for i, m in enumerate(places):
            for n in places[i + 1 :]:
                if (m, n) in met or said[m][1] == said[n][1]:
                    continue
                met.add((m, n))
                (a, _), (b, _) = said[m], said[n]
                if not _nested(rows[m], rows[n]) and min(len(a), len(b)) >= LEAST and len(a & b) >= ALIKE * min(len(a), len(b)):
                    yield rows[m], rows[n]


def _nested(a: Record, b: Record) -> bool:
    """Whether one statement stands inside the other, which then says only that it was made."""
    if a.doc != b.doc:
        return False
    places = [(x.start, x.end, y.start, y.end) for x in a.spans for y in b.spans]
    return any((s, e) != (t, f) and ((s <= t and f <= e) or (t <= s and e <= f)) for s, e, t, f in places)


def _content(record: Record) -> Iterator[str]:
    text = folded(one(record, "content") or first_span(record))
    yield from (w[:7] for w in re.findall(r"[a-z0-9]+", _NOT.sub(" ", text)) if w not in _FILLER and len(w) > 2)


def _denies(record: Record) -> bool:
    """Whether a statement denies what its words name: by its verb, or by a negation, but not by both."""
    text = folded(one(record, "content") or first_span(record))
    return ((one(record, "verb") or "") in DENYING) != bool(_NOT.search(text))
