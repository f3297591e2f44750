"""The network of states that reports tell of, as GEXF and as GraphML: who is bound to whom, gives to whom, acts against whom."""

import re
from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple
from xml.etree import ElementTree as Xml

from ...terms.actors import name_of
from ...terms.evidence import Claim, Record
from ..slots import codes, one
from .holdings import Holdings

ENDS: dict[str, tuple[str, str | None]] = {
    "agreement": ("parties", None),
    "obligation": ("parties", None),
    "transfer": ("giver", "receiver"),
    "sanction": ("by", "on"),
    "accession": ("who", "to"),
    "event": ("actors", "recipients"),
}
"""The slots that hold the two ends of a tie; where there is one slot only, everybody in it is tied to everybody, both ways."""
ATTRIBUTES = {
    "kind": "string",
    "about": "string",
    "day": "string",
    "certainty": "string",
    "origins": "integer",
    "records": "string",
    "claim": "string",
}
"""Of a tie, with their types."""
GRAPHML, GEXF = "http://graphml.graphdrawing.org/xmlns", "http://gexf.net/1.3"
CERTAINTIES = ("asserted", "reported", "claimed", "suspected", "possible", "planned", "denied")
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Tie(NamedTuple):
    """One claim between two states."""

    giver: str
    receiver: str
    mutual: bool
    attributes: dict[str, str]


def ties(held: Holdings) -> Iterator[Tie]:
    """Give the ties of every claim that somebody affirms, a claim's in the order of the states' codes."""
    for claim, records in held.told():
        if claim.kind not in ENDS:
            continue
        first, second = ENDS[claim.kind]
        left = sorted({code for record in records for code in codes(record, first)})
        right = sorted({code for record in records for code in codes(record, second)}) if second else left
        pairs = product(left, right) if second else combinations(left, 2)
        said = _attributes(claim, records)
        yield from (Tie(a, b, second is None, said) for a, b in pairs if a != b)


def _attributes(claim: Claim, records: list[Record]) -> dict[str, str]:
    days = sorted(day for record in records if (day := one(record, "signed") or (record.date.value if record.date else None)))
    return {
        "kind": claim.kind,
        "about": claim.about,
        "day": days[0] if days else "",
        "certainty": min((record.certainty for record in records), key=CERTAINTIES.index),
        "origins": str(len(claim.origins)),
        "records": " ".join(record.id for record in records),
        "claim": claim.id,
    }


def write_graphml(held: Holdings) -> str:
    """Write the network as GraphML; a tie of one direction is a directed edge."""
    root = Xml.Element("graphml", xmlns=GRAPHML)
    Xml.SubElement(root, "key", {"id": "label", "for": "node", "attr.name": "label", "attr.type": "string"})
    for name, kind in ATTRIBUTES.items():
        Xml.SubElement(root, "key", {"id": name, "for": "edge", "attr.name": name, "attr.type": "int" if kind == "integer" else kind})
    graph = Xml.SubElement(root, "graph", id="foedus", edgedefault="directed")
    found = list(ties(held))
    for code in _states(found):
        node = Xml.SubElement(graph, "node", id=_sound(code))
        Xml.SubElement(node, "data", key="label").text = _sound(name_of(code))
    for number, tie in enumerate(found):
        ends = {"source": _sound(tie.giver), "target": _sound(tie.receiver)}
        edge = Xml.SubElement(graph, "edge", {"id": f"e{number}", **ends, "directed": "false" if tie.mutual else "true"})
        for name, value in tie.attributes.items():
            Xml.SubElement(edge, "data", key=name).text = _sound(value)
    return _text(root)


def write_gexf(held: Holdings) -> str:
    """Write the network as GEXF 1.3, as Gephi reads it."""
    root = Xml.Element("gexf", xmlns=GEXF, version="1.3")
    graph = Xml.SubElement(root, "graph", defaultedgetype="directed", mode="static")
    kinds = Xml.SubElement(graph, "attributes", {"class": "edge"})
    for name, kind in ATTRIBUTES.items():
        Xml.SubElement(kinds, "attribute", id=name, title=name, type=kind)
    found = list(ties(held))
    nodes = Xml.SubElement(graph, "nodes")
    for code in _states(found):
        Xml.SubElement(nodes, "node", id=_sound(code), label=_sound(name_of(code)))
    edges = Xml.SubElement(graph, "edges")
    for number, tie in enumerate(found):
        ends = {"source": _sound(tie.giver), "target": _sound(tie.receiver)}
        told = {"type": "undirected" if tie.mutual else "directed", "weight": tie.attributes["origins"], "kind": tie.attributes["kind"]}
        edge = Xml.SubElement(edges, "edge", {"id": str(number), **ends, **told})
        values = Xml.SubElement(edge, "attvalues")
        for name, value in tie.attributes.items():
            Xml.SubElement(values, "attvalue", {"for": name, "value": _sound(value)})
    return _text(root)


def _states(found: list[Tie]) -> list[str]:
    return sorted({code for tie in found for code in (tie.giver, tie.receiver)})


def _sound(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def _text(root: Xml.Element) -> str:
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"
