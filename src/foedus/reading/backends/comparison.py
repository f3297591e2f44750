"""Two back ends over the same reports: what both found, what only one found, and where they differ."""

from collections.abc import Iterable
from typing import Any

from pydantic import Field

from ...terms.evidence import Kind, Record, Term


class Difference(Term):
    """One fact that both found, with the slots they fill otherwise: by slot, the value of the first and of the second."""

    kind: Kind
    records: tuple[str, str]
    slots: dict[str, tuple[Any, Any]]


class Tally(Term):
    """Of one kind: how many facts both found (with the same slots, or with others), and how many only one of them."""

    kind: Kind
    both: int = 0
    differing: int = 0
    only_first: int = 0
    only_second: int = 0


class Comparison(Term):
    """What two back ends read from the same documents."""

    first: str
    second: str
    kinds: tuple[Tally, ...]
    differences: tuple[Difference, ...]
    only_first: tuple[Record, ...]
    only_second: tuple[Record, ...]
    notes: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """By back end: what it noted of the documents."""


def compared(
    names: tuple[str, str], first: Iterable[Record], second: Iterable[Record], notes: dict[str, tuple[str, ...]] | None = None
) -> Comparison:
    """Set the records of two back ends side by side.

    Two records tell one fact where they are of one kind and document, their places overlap, and, as there may be several, most of their slots agree.
    Values are compared as sets, so that the order of parties is no difference; an empty slot and none are the same.

    >>> from foedus.terms.evidence import Span
    >>> one = Record(id="1", kind="visit", doc="a", slots={"who": "Xi", "to": "RUS"}, spans=(Span(start=0, end=2, text="Xi"),), rule="r")
    >>> other = one.model_copy(update={"id": "2", "slots": {"who": "Xi", "to": "PRK"}})
    >>> compared(("rules", "llm"), [one], [other]).differences[0].slots
    {'to': ('RUS', 'PRK')}
    """
    first, rest = list(first), list(second)
    pairs: list[tuple[Record, Record]] = []
    candidates = [(_differing(a, b), m, n) for m, a in enumerate(first) for n, b in enumerate(rest) if _same_place(a, b)]
    left, right = set(range(len(first))), set(range(len(rest)))
    for _, m, n in sorted(candidates, key=lambda c: (len(c[0]), c[1], c[2])):
        if m in left and n in right:
            left.remove(m)
            right.remove(n)
            pairs.append((first[m], rest[n]))
    differences = [Difference(kind=a.kind, records=(a.id, b.id), slots=slots) for a, b in pairs if (slots := _differing(a, b))]
    only_first, only_second = ([records[n] for n in sorted(places)] for records, places in ((first, left), (rest, right)))
    kinds = dict.fromkeys(r.kind for r in [*first, *rest])
    return Comparison(
        first=names[0],
        second=names[1],
        kinds=tuple(
            Tally(
                kind=kind,
                both=sum(a.kind == kind for a, _ in pairs),
                differing=sum(d.kind == kind for d in differences),
                only_first=sum(r.kind == kind for r in only_first),
                only_second=sum(r.kind == kind for r in only_second),
            )
            for kind in kinds
        ),
        differences=tuple(differences),
        only_first=tuple(only_first),
        only_second=tuple(only_second),
        notes=notes or {},
    )


def _same_place(a: Record, b: Record) -> bool:
    return a.kind == b.kind and a.doc == b.doc and any(s.start < t.end and t.start < s.end for s in a.spans for t in b.spans)


def _differing(a: Record, b: Record) -> dict[str, tuple[Any, Any]]:
    slots = {name: (a.slots.get(name), b.slots.get(name)) for name in [*a.slots, *b.slots]}
    slots["certainty"] = (a.certainty, b.certainty)
    return {name: pair for name, pair in slots.items() if _flat(pair[0]) != _flat(pair[1])}


def _flat(value: Any) -> frozenset[str]:
    values = value if isinstance(value, list | tuple) else [value]
    return frozenset(str(one).casefold() for one in values if one not in (None, "", False))
