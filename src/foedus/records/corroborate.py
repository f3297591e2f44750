"""Corroboration: which records tell the same fact, how many origins vouch for it, and where reports differ."""

from collections import Counter
from collections.abc import Callable, Iterable

from ..terms.evidence import Claim, Document, Reading, Record
from .claims import Group, group
from .disagreements import Comparison
from .origins import Origins
from .selves import against_themselves
from .slots import denies, name_documents


def corroborate(documents: Iterable[Document], records: Iterable[Record], regroup: Callable[[list[Group]], list[Group]] | None = None) -> Reading:
    """Bring the records of all documents together.

    Parameters
    ----------
    documents
        One or a thousand; their texts are compared for re-tellings.
    records
        What was read from them. Ids that two records share are made distinct by their document's id.
    regroup
        What changes the groups that were found alike, where people have said that records tell one fact or several.

    Returns
    -------
    Reading
        The documents; the records, each with the number of distinct origins that affirm its claim (that deny it, where none affirms it); the
        claims; the disagreements.

    Examples
    --------
    >>> span = {"start": 0, "end": 5, "text": "signs"}
    >>> slots = {"parties": ["PRK", "RUS"], "signed": "2024-06-19"}
    >>> def pact(doc):
    ...     return Record(id=doc, kind="agreement", doc=doc, slots=slots, spans=(span,), rule="by hand")
    >>> reading = corroborate([], [pact("a"), pact("b")])
    >>> reading.claims[0].about, reading.claims[0].origins
    ('agreement of North Korea and Russia, 19 June 2024', ('a', 'b'))
    """
    reports, rows = tuple(documents), _distinct(tuple(records))
    origins = Origins(reports, rows)
    groups = group(rows) if regroup is None else regroup(group(rows))
    vouched: dict[str, int] = {r.id: 1 for r in rows if r.kind not in {"opinion", "forecast", "provenance"}}
    claims: list[Claim] = []
    for number, one in enumerate(groups, 1):
        affirming = [r for r in one.records if not denies(r)]
        names = origins.names(affirming or one.records)
        vouched |= {r.id: len(names) for r in one.records}
        claims.append(Claim(id=f"c{number}", kind=one.kind, about=one.about, records=tuple(r.id for r in one.records), origins=names))
    called = name_documents(reports)
    return Reading(
        documents=reports,
        records=tuple(r.model_copy(update={"origins": vouched.get(r.id)}) for r in rows),
        claims=tuple(claims),
        disagreements=(*Comparison(groups, origins, called).all(), *against_themselves(rows, called)),
    )


def _distinct(rows: tuple[Record, ...]) -> tuple[Record, ...]:
    """Make ids distinct over all documents."""
    used = Counter(r.id for r in rows)
    if len(used) == len(rows):
        return rows
    seen: Counter[str] = Counter()
    found: list[Record] = []
    for record in rows:
        name = record.id if used[record.id] == 1 else f"{record.doc}#{record.id}"
        seen[name] += 1
        found.append(record.model_copy(update={"id": name if seen[name] == 1 else f"{name}.{seen[name]}"}))
    return tuple(found)
