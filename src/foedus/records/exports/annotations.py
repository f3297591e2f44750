"""Records as W3C Web Annotations on the words that they rest on, with W3C PROV on who read, reviewed and corrected them, in one JSON-LD object."""

import json
from typing import Any
from urllib.parse import quote

from ...terms.evidence import Document, Span
from ..claims import about
from ..store.chain import moment
from ..store.rows import Held, Review, Stored
from .holdings import Holdings

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"prov": "http://www.w3.org/ns/prov#", "foedus": "urn:foedus:term:"}]
AROUND = 32
"""Characters before and after the words, by which they are found again if the offsets have moved."""
PURPOSES = {"accept": "assessing", "correct": "editing", "reject": "moderating"}
"""What the vocabulary calls a review."""

Node = dict[str, Any]


def linked(held: Holdings) -> Node:
    """Return the annotations and their provenance as one JSON-LD object."""
    texts = held.texts()
    nodes: list[Node] = []
    for document in held.documents:
        nodes += _document(document)
    for one in held.held:
        nodes.append(_annotation(one, texts[one.record.doc]))
        nodes += [_review(review, one) for review in one.reviews if not review.retracted]
    return {"@context": CONTEXT, "@graph": nodes}


def write_annotations(held: Holdings) -> str:
    """Write the JSON-LD object."""
    return json.dumps(linked(held), ensure_ascii=True, indent=1) + "\n"


def _document(one: Stored) -> list[Node]:
    reading = _urn("reading", one.sha256)
    return [
        {"id": _urn("document", one.sha256), "type": "prov:Entity", "foedus:name": one.id, "foedus:title": one.title, "foedus:path": one.path},
        {
            "id": reading,
            "type": "prov:Activity",
            "prov:used": {"id": _urn("document", one.sha256)},
            "prov:endedAtTime": moment(one.at),
            "prov:wasAssociatedWith": [{"id": _urn("person", one.by)}, {"id": _urn("software", one.reader)}],
        },
    ]


def _annotation(one: Held, document: Document) -> Node:
    """One record: its words are the target, what it says is the body."""
    record = one.record
    value = {"kind": record.kind, "slots": record.slots, "certainty": record.certainty}
    return {
        "id": _urn("record", record.id),
        "type": ["Annotation", "prov:Entity"],
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": about(record)},
            {"type": "TextualBody", "purpose": "classifying", "format": "application/json", "value": json.dumps(value, ensure_ascii=False)},
        ],
        "target": [{"source": _urn("document", document.sha256), "selector": _selectors(span, document.text)} for span in record.spans],
        "foedus:standing": one.standing,
        "prov:wasDerivedFrom": {"id": _urn("document", document.sha256)},
        "prov:wasGeneratedBy": {"id": _urn("reading", document.sha256)},
    }


def _selectors(span: Span, text: str) -> list[Node]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
    ]


def _review(review: Review, one: Held) -> Node:
    body: Node = {"type": "TextualBody", "format": "text/plain", "value": review.reason or review.verdict}
    if review.correction:
        body = {"type": "TextualBody", "format": "application/json", "value": json.dumps(review.correction, ensure_ascii=False)}
    return {
        "id": _urn("act", str(review.act)),
        "type": ["Annotation", "prov:Activity"],
        "motivation": PURPOSES[review.verdict],
        "creator": _urn("person", review.by),
        "created": moment(review.at),
        "body": body,
        "target": _urn("record", one.record.id),
        "foedus:verdict": review.verdict,
        "foedus:reason": review.reason,
        "prov:used": {"id": _urn("record", one.record.id)},
        "prov:wasAssociatedWith": {"id": _urn("person", review.by)},
        "prov:endedAtTime": moment(review.at),
    }


def _urn(kind: str, name: str) -> str:
    return f"urn:foedus:{kind}:{quote(name.encode(errors='replace'), safe='')}"
