"""Source texts with their evidence highlighted: stretches that never overlap, each linked to what rests on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ..brief.dossier import Mark, Source


@dataclass(frozen=True)
class Piece:
    """A stretch of text and the records that rest on it; none for plain text."""

    start: int
    text: str
    records: tuple[str, ...] = ()


def pieces(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """Cut a text into pieces at the ends of every mark; where marks overlap, a piece carries the records of each.

    Marks that lie outside the text, or are empty, are left out.

    >>> [(p.text, p.records) for p in pieces("abcdef", [Mark(start=0, end=4, records=("x",)), Mark(start=2, end=6, records=("y",))])]
    [('ab', ('x',)), ('cd', ('x', 'y')), ('ef', ('y',))]
    """
    kept = [(max(0, m.start), min(len(text), m.end), m.records) for m in marks]
    kept = sorted(k for k in kept if k[0] < k[1])
    cuts = sorted({0, len(text), *(cut for start, end, _ in kept for cut in (start, end))})
    found: list[Piece] = []
    covering: list[tuple[int, int, tuple[str, ...]]] = []
    coming = iter([*kept, (len(text), len(text), ())])
    next_one = next(coming)
    for start, end in pairwise(cuts):
        covering = [mark for mark in covering if mark[1] > start]
        while next_one[0] <= start < len(text):
            covering.append(next_one)
            next_one = next(coming)
        found.append(Piece(start, text[start:end], tuple(dict.fromkeys(record for _, _, group in covering for record in group))))
    return found


def anchor(source: int, start: int) -> str:
    """Return the id of a highlighted stretch."""
    return f"s{source}-{start}"


def anchors(source: Source, position: int) -> dict[str, list[str]]:
    """Return, for every record of a source, the ids of its highlighted stretches in order."""
    found: dict[str, list[str]] = {}
    for piece in pieces(source.text, source.marks):
        for record in piece.records:
            found.setdefault(record, []).append(anchor(position, piece.start))
    return found
