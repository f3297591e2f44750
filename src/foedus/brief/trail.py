"""The way back to the text: evidence of records, words of what is told, and the reports with their marks."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from ..records.origins import Origins
from ..records.slots import as_text, denies, first_span, listed, name_documents, one, voice_name
from ..terms.evidence import Document, Reading, Record
from .dossier import Evidence, Mark, Source, Told
from .phrases import joined


class Trail:
    """The documents and records behind a dossier.

    Parameters
    ----------
    reading
        What was read and corroborated.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.records = {r.id: r for r in reading.records}
        self.called = name_documents(reading.documents)

    @cached_property
    def origins(self) -> Origins:
        """Who stands behind each record in the end."""
        return Origins(self.reading.documents, self.reading.records)

    def evidence(self, record: Record | str) -> Evidence:
        """Return where a record stands."""
        row = self.records[record] if isinstance(record, str) else record
        return Evidence(record=row.id, doc=row.doc, spans=row.spans)

    def all_evidence(self, records: Iterable[Record | str]) -> tuple[Evidence, ...]:
        """Return where several records stand."""
        return tuple(self.evidence(r) for r in records)

    def voucher(self, record: Record) -> str:
        """Say who vouches for a record: the report itself, or the chain of sources it names."""
        report = self.called.get(record.doc, record.doc)
        if not record.attribution:
            return f"{report} itself"
        outer, *inner = map(voice_name, record.attribution)
        return outer + (f", citing {', citing '.join(inner)}" if inner else "") + f" (in {report})"

    def told(self, record: Record, detail: str | None = None) -> Told:
        """Return what one record tells."""
        return Told(
            text=first_span(record),
            certainty=record.certainty,
            voucher=self.voucher(record),
            voices=record.attribution,
            date=record.date.value if record.date else None,
            detail=detail or _detail(record),
            duty=as_text(one(record, "duty")) if record.kind == "obligation" and one(record, "duty") else None,
            negated=denies(record),
            evidence=self.evidence(record),
        )

    def of_kind(self, *kinds: str) -> list[Record]:
        """Return the records of some kinds, in order."""
        return [r for r in self.reading.records if r.kind in kinds]

    def reports(self) -> tuple[Source, ...]:
        """Return the reports with their texts and every evidence in them marked."""
        spans: dict[str, list[tuple[int, int, str]]] = {d.id: [] for d in self.reading.documents}
        for record in self.reading.records:
            if record.doc in spans:
                spans[record.doc] += [(s.start, s.end, record.id) for s in record.spans]
        return tuple(self._report(d, spans[d.id]) for d in self.reading.documents)

    def _report(self, document: Document, spans: Sequence[tuple[int, int, str]]) -> Source:
        return Source(
            id=document.id,
            path=document.path,
            sha256=document.sha256,
            title=document.title,
            publisher=document.publisher,
            published=document.published,
            derived_from=document.derived_from,
            name=self.called[document.id],
            text=document.text,
            marks=marks(spans),
            notes=document.notes,
        )


def marks(spans: Iterable[tuple[int, int, str]]) -> tuple[Mark, ...]:
    """Cut overlapping spans into stretches that do not overlap, each with the records that rest on it.

    >>> [(m.start, m.end, m.records) for m in marks([(0, 9, "a"), (4, 6, "b")])]
    [(0, 4, ('a',)), (4, 6, ('a', 'b')), (6, 9, ('a',))]
    """
    edges: dict[int, list[tuple[bool, str]]] = {}
    for start, end, record in spans:
        edges.setdefault(start, []).append((True, record))
        edges.setdefault(end, []).append((False, record))
    found: list[Mark] = []
    active: dict[str, int] = {}
    last = 0
    for place in sorted(edges):
        if active and place > last:
            found.append(Mark(start=last, end=place, records=tuple(active)))
        for opens, record in sorted(edges[place]):
            active[record] = active.get(record, 0) + (1 if opens else -1)
            if active[record] == 0:
                del active[record]
        last = place
    return tuple(found)


def _detail(record: Record) -> str | None:
    """What else a record says of its thing, in words."""
    parts: list[str] = []
    if record.kind == "obligation":
        parts += ["said not to be provided"] if record.slots.get("negated") else []
        parts += [f"trigger: “{as_text(one(record, 'trigger'))}”"] if one(record, "trigger") else []
    elif record.kind == "transfer":
        parts += [f"at {as_text(t)}" if "price" in t else as_text(t) for t in listed(record, "terms")]
        parts += [f"despite {joined(map(as_text, listed(record, 'despite')))}"] if listed(record, "despite") else []
    elif record.kind == "visit":
        parts += [f"the first in {one(record, 'first_in')}"] if one(record, "first_in") else []
    elif record.kind == "sanction":
        parts += [f"over {one(record, 'why')}"] if one(record, "why") else []
    return "; ".join(parts) or None
