"""What people say, judge and expect, and what else reports tell; opinion and forecast stay apart from facts."""

import re
from collections.abc import Iterable

from ..records.slots import denies, first_span, in_a_row, listed, name_tokens, one, same_person
from ..terms.actors import name_of, states
from ..terms.evidence import Kind, Record
from .dossier import Differing, Happening, Remark, Speaker, View, Vouched
from .phrases import joined
from .trail import Trail

NOBODY = "nobody named"
FACTS = frozenset({"agreement", "obligation", "transfer", "sanction", "visit", "accession", "event"})
"""Kinds of records that tell what is so, unlike what somebody says, judges or expects."""
MENTION = 3
"""Evidence of no more words only mentions its thing ("the agreement")."""


def speakers(trail: Trail) -> tuple[Speaker, ...]:
    """Group statements and quotations by speaker, in order of appearance; two spellings of one person of one state are one speaker.

    Words that several speak together stand under them together, never under one of them.
    """
    groups: list[tuple[str, str | None, list[Record]]] = []
    places: dict[str, list[int]] = {}
    for record in trail.of_kind("statement", "quote"):
        name = in_a_row(listed(record, "speaker")) if listed(record, "speaker") else NOBODY
        of = one(record, "of")
        keys = name_tokens(name)
        near = next((n for key in sorted(keys) for n in places.get(key, ()) if _one_speaker(groups[n], name, of)), None)
        if near is None:
            for key in keys:
                places.setdefault(key, []).append(len(groups))
            groups.append((name, of, [record]))
        else:
            known, home, rows = groups[near]
            groups[near] = (max(known, name, key=len), home or of, [*rows, record])
    return tuple(_speaker(name, of, rows, trail) for name, of, rows in groups)


def _one_speaker(group: tuple[str, str | None, list[Record]], name: str, of: str | None) -> bool:
    known, home, _ = group
    if NOBODY in {known, name}:
        return known == name
    ours, theirs = _people(known), _people(name)
    same = len(ours) == len(theirs) and all(any(same_person(a, b) for b in theirs) for a in ours)
    return same and (of is None or home is None or of == home)


def _people(name: str) -> tuple[str, ...]:
    """The persons of a joint name."""
    return tuple(part for part in re.split(r",\s+(?:and\s+)?|\s+and\s+", name) if part)


def _speaker(name: str, of: str | None, rows: list[Record], trail: Trail) -> Speaker:
    order = {d.id: n for n, d in enumerate(trail.reading.documents)}
    rows = sorted(rows, key=lambda r: (order.get(r.doc, 0), r.spans[0].start if r.spans else 0))
    return Speaker(name=name, of=of, of_name=name_of(of) if of in states() else of, remarks=tuple(_remark(r, trail) for r in rows))


def _remark(record: Record, trail: Trail) -> Remark:
    quoted = record.kind == "quote"
    return Remark(
        text=one(record, "text" if quoted else "content") or first_span(record),
        verb=None if quoted else one(record, "verb"),
        quoted=quoted,
        voucher=trail.voucher(record),
        evidence=trail.evidence(record),
    )


def views(kind: Kind, trail: Trail) -> tuple[View, ...]:
    """Return the opinions or the forecasts, with who holds them; an opinion whose sentence tells facts, too, is said to frame them."""
    told: dict[str, list[Record]] = {}
    for record in trail.of_kind(*FACTS) if kind == "opinion" else ():
        told.setdefault(record.doc, []).append(record)
    return tuple(_view(r, told.get(r.doc, ()), trail) for r in trail.of_kind(kind))


def _view(record: Record, told: Iterable[Record], trail: Trail) -> View:
    frames = tuple(fact.id for fact in told if _within(fact, record))
    holder = one(record, "holder")
    if frames:
        holder = f"{holder or 'The writer of the report'}, framing what is told above"
    return View(holder=holder, text=first_span(record), frames=frames, evidence=trail.evidence(record))


def _within(fact: Record, view: Record) -> bool:
    """Whether a judgement's words hold the evidence of a fact, and not a mere mention of it."""
    return any(
        outer.start <= inner.start and inner.end <= outer.end and len(inner.text.split()) > MENTION for outer in view.spans for inner in fact.spans
    )


def happenings(kind: Kind, trail: Trail) -> tuple[Happening, ...]:
    """Return visits, sanctions, accessions or events, a line for each claim."""
    return tuple(
        Happening(kind=kind, about=c.about, told=tuple(trail.told(trail.records[r]) for r in c.records), origins=c.origins)
        for c in trail.reading.claims
        if c.kind == kind
    )


def vouched(trail: Trail) -> tuple[Vouched, ...]:
    """Return the claims of fact with the origins behind each, those with most origins first; who denies one is named apart."""
    rows_of = [(c, [trail.records[r] for r in c.records]) for c in trail.reading.claims if c.kind not in {"statement", "quote"}]
    told = [(c, records, trail.origins.names(r for r in records if denies(r))) for c, records in rows_of]
    rows = [
        Vouched(
            about=c.about + (f" (denied by {joined(denied)})" if denied else ""),
            kind=c.kind,
            origins=() if all(denies(r) for r in records) else c.origins,
            denied_by=denied,
            documents=tuple(dict.fromkeys(trail.called.get(trail.records[r].doc, trail.records[r].doc) for r in c.records)),
            records=c.records,
        )
        for c, records, denied in told
    ]
    return tuple(sorted(rows, key=lambda v: -len(v.origins)))


def differing(trail: Trail) -> tuple[Differing, ...]:
    """Return the disagreements, contradictions first."""
    order = ("contradicts", "differs_in_certainty", "refines", "only_in")
    rows = [Differing(about=d.about, kind=d.kind, note=d.note, evidence=trail.all_evidence(d.records)) for d in trail.reading.disagreements]
    return tuple(sorted(rows, key=lambda d: order.index(d.kind)))
