"""Entities in the form of FollowTheMoney, a JSON object a line: documents, states, and what ties them, each with the documents that prove it."""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import product
from typing import Any

from ...terms.actors import name_of
from ...terms.evidence import Claim, Record
from ..slots import codes, one
from .holdings import Holdings
from .network import ENDS

Entity = dict[str, Any]
LINKS = {"transfer": "gives to", "event": "acts on", "accession": "accedes to"}
"""Kinds whose ties become links of a subject and an object, and the role that is written."""


def entities(held: Holdings) -> Iterator[Entity]:
    """Give every entity, documents first, then states and bodies, then what is told; properties are lists of text, as the form wants them."""
    names = {one.id: f"foedus-document-{one.sha256[:32]}" for one in held.documents}
    for document in held.documents:
        title = document.title or document.id
        yield _entity(
            names[document.id],
            "Article",
            name=title,
            title=title,
            publisher=document.publisher,
            publishedAt=document.published,
            fileName=document.path,
            notes=f"SHA-256 {document.sha256}",
        )
    told = [(claim, records) for claim, records in held.told() if claim.kind in ENDS]
    ends = {code for claim, records in told for slot in ENDS[claim.kind] if slot for record in records for code in codes(record, slot)}
    for code in sorted(ends):
        yield _entity(_state(code), "PublicBody", name=name_of(code))
    for claim, records in told:
        yield from _claim(claim, records, [names[doc] for doc in dict.fromkeys(record.doc for record in records)])


def write_followthemoney(held: Holdings) -> str:
    """Write every entity, a line each."""
    return "".join(json.dumps(one, ensure_ascii=True) + "\n" for one in entities(held))


def _claim(claim: Claim, records: list[Record], proof: list[str]) -> Iterator[Entity]:
    first, second = ENDS[claim.kind]
    left = sorted({code for record in records for code in codes(record, first)})
    right = sorted({code for record in records for code in codes(record, second)}) if second else []
    days = sorted({day for record in records if (day := one(record, "signed") or (record.date.value if record.date else None))})
    about: dict[str, str | Sequence[str]] = {"date": days, "summary": claim.about, "recordId": [record.id for record in records], "proof": proof}
    key = "-".join((claim.kind, *sorted(record.id for record in records)))
    if claim.kind == "sanction":
        for code in right:
            yield _entity(_hashed(key, code), "Sanction", entity=_state(code), authority=[name_of(by) for by in left], **about)
    elif claim.kind in LINKS:
        for a, b in product(left, right):
            role = LINKS[claim.kind] + (f": {goods}" if (goods := one(records[0], "goods")) else "")
            yield _entity(_hashed(key, a, b), "UnknownLink", subject=_state(a), object=_state(b), role=role, **about)
    else:
        yield _entity(_hashed(key), "Event", name=claim.about, involved=[_state(code) for code in left], **about)


def _entity(identity: str, schema: str, **properties: str | Sequence[str] | None) -> Entity:
    kept = {name: [value] if isinstance(value, str) else list(value) for name, value in properties.items() if value}
    return {"id": identity, "schema": schema, "properties": kept}


def _state(code: str) -> str:
    return f"foedus-state-{code}"


def _hashed(*parts: str) -> str:
    return f"foedus-{sha256('|'.join(parts).encode()).hexdigest()[:32]}"
