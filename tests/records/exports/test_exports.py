"""A store in the forms that other programs read: read back by their own parsers."""

import csv
import io
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import networkx  # type: ignore[import-untyped]
import polars as pl
import pytest

from foedus.records.exports import (
    TABLES,
    Holdings,
    holdings,
    write_annotations,
    write_csv,
    write_followthemoney,
    write_gexf,
    write_graphml,
    write_parquet,
)
from foedus.records.exports.network import ties
from foedus.records.store import open_store
from foedus.terms.evidence import DatePhrase, Document, Record, Span

TEXT = 'Russia and North Korea signed a treaty. North Korea gives Russia munitions, "=1+1", it is said. The EU sanctions Russia. No aid went.'


def _record(name: str, words: str, kind: Any, **fields: Any) -> Record:
    start = TEXT.index(words)
    certainty = fields.pop("certainty", "asserted")
    day = DatePhrase(value="2024-06-19", text="19 June") if kind != "sanction" else None
    span = Span(start=start, end=start + len(words), text=words)
    return Record(id=f"wire:{name}", kind=kind, doc="wire", slots=fields, spans=(span,), certainty=certainty, date=day, rule="by hand")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Holdings]:
    """A store with a treaty, a gift, a sanction and a denied gift, graded and reviewed."""
    wire = Document(
        id="wire", path="wire.txt", sha256=sha256(TEXT.encode()).hexdigest(), title="A \x0btreaty, “signed”", publisher="Thames Weekly", text=TEXT
    )
    gone = Document(id="gone", path="gone.txt", sha256="0" * 64, text="Withdrawn.")
    rows = [
        _record("agreement1", "signed a treaty", "agreement", parties=["RUS", "PRK"], signed="2024-06-19"),
        _record("transfer1", "gives Russia munitions", "transfer", giver=["PRK"], receiver=["RUS"], goods="munitions"),
        _record("sanction1", "sanctions Russia", "sanction", by=["EU"], on=["RUS"]),
        _record("transfer2", "No aid went", "transfer", certainty="denied", giver=["CHN"], receiver=["RUS"], goods="food"),
    ]
    with open_store(tmp_path / "store.db", create=True) as store:
        store.add(wire, rows, by="ann", reader="foedus, rules")
        store.add(gone, [], by="ann", reader="foedus, rules")
        store.retract("gone", by="ann", reason="withdrawn")
        store.grade("wire", "B", by="ann")
        store.grade("wire", "A", by="foedus", proposed=True)
        store.review("wire:sanction1", "correct", by="ann", reason="the day is told", correction={"slots": {"why": "war"}})
        yield holdings(store)


def rows(table: str, held: Holdings) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write_csv(table, held))))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_columns_of_the_codebook_in_their_order(held: Holdings, table: str):
    head = write_csv(table, held).splitlines()[0]

    assert head.split(",") == [column.name for column in TABLES[table]]


def test_the_names_of_columns_are_kept_from_version_to_version():
    assert {name: [column.name for column in columns] for name, columns in TABLES.items()} == {
        "documents": [
            "id", "sha256", "path", "title", "publisher", "published", "reader", "added_at", "added_by", "records", "reliability", "credibility",
        ],
        "records": [
            "id", "document", "claim", "kind", "certainty", "date", "slots", "attribution", "rule", "standing", "origins", "credibility",
        ],
        "evidence": ["record", "number", "document", "start", "end", "text"],
        "claims": ["id", "kind", "about", "records", "origins"],
        "disagreements": ["about", "kind", "records", "note"],
        "reviews": ["act", "record", "verdict", "reason", "correction", "by", "at"],
        "grades": ["act", "document", "record", "aspect", "value", "proposed", "reason", "by", "at"],
        "codebook": ["table", "column", "type", "meaning"],
    }  # fmt: skip


def test_tables_hold_what_stands_and_leave_out_what_was_retracted(held: Holdings):
    (document,) = rows("documents", held)
    records = {row["id"]: row for row in rows("records", held)}
    evidence = rows("evidence", held)

    assert (document["id"], document["reliability"], document["credibility"], document["records"]) == ("wire", "B", "", "4")
    assert json.loads(records["wire:sanction1"]["slots"]) == {"by": ["EU"], "on": ["RUS"], "why": "war"}
    assert records["wire:sanction1"]["standing"] == "corrected"
    assert records["wire:agreement1"]["date"] == "2024-06-19"
    assert all(TEXT[int(row["start"]) : int(row["end"])] == row["text"] for row in evidence)
    assert {row["claim"] for row in records.values()} == {row["id"] for row in rows("claims", held)}
    assert [(row["value"], row["proposed"]) for row in rows("grades", held)] == [("B", "false"), ("A", "true")]


@pytest.mark.parametrize("table", TABLES)
def test_parquet_holds_the_same_as_csv(held: Holdings, table: str, tmp_path: Path):
    write_parquet(table, held, tmp_path / "table.parquet")

    frame = pl.read_parquet(tmp_path / "table.parquet")
    types = {"text": pl.String, "json": pl.String, "integer": pl.Int64, "boolean": pl.Boolean}
    assert {name: type(kind) for name, kind in frame.schema.items()} == {column.name: types[column.type] for column in TABLES[table]}
    as_text = [{n: "" if v is None else str(v).lower() if isinstance(v, bool) else str(v) for n, v in row.items()} for row in frame.to_dicts()]
    assert as_text == rows(table, held)


def test_an_empty_table_is_a_table(tmp_path: Path):
    with open_store(tmp_path / "store.db", create=True) as store:
        nothing = holdings(store)
    write_parquet("records", nothing, tmp_path / "table.parquet")

    assert pl.read_parquet(tmp_path / "table.parquet").shape == (0, 12)
    assert rows("records", nothing) == []


def test_a_tie_that_is_only_denied_is_none(held: Holdings):
    assert [(tie.giver, tie.receiver, tie.mutual) for tie in ties(held)] == [("PRK", "RUS", True), ("PRK", "RUS", False), ("EU", "RUS", False)]


def test_graphml_and_gexf_say_the_same_ties(held: Holdings, tmp_path: Path):
    (tmp_path / "n.gexf").write_text(write_gexf(held), encoding="utf-8")
    gexf = Xml.parse(tmp_path / "n.gexf").getroot()
    graphml = Xml.fromstring(write_graphml(held))
    ours, theirs = "{http://gexf.net/1.3}", "{http://graphml.graphdrawing.org/xmlns}"

    one = [(e.get("source"), e.get("target"), e.get("type")) for e in gexf.iter(f"{ours}edge")]
    other = [(e.get("source"), e.get("target"), "directed" if e.get("directed") == "true" else "undirected") for e in graphml.iter(f"{theirs}edge")]
    assert one == other == [("PRK", "RUS", "undirected"), ("PRK", "RUS", "directed"), ("EU", "RUS", "directed")]
    assert {n.get("id"): n.get("label") for n in gexf.iter(f"{ours}node")} == {"EU": "EU", "PRK": "North Korea", "RUS": "Russia"}


def test_a_network_of_one_direction_is_read_by_networkx(held: Holdings, tmp_path: Path):
    told = [claim for claim in held.reading.claims if claim.kind == "transfer"]
    gifts = Holdings(held.documents, held.held, (), (), held.reading.model_copy(update={"claims": tuple(told)}))
    (tmp_path / "n.graphml").write_text(write_graphml(gifts), encoding="utf-8")

    graph = networkx.read_graphml(tmp_path / "n.graphml")

    assert list(graph.edges(data="origins")) == [("PRK", "RUS", 1)]
    assert graph.nodes["PRK"]["label"] == "North Korea"


def test_entities_name_only_entities_that_are_there_and_say_where_each_is_told(held: Holdings):
    found = {one["id"]: one for one in map(json.loads, write_followthemoney(held).splitlines())}
    named = {
        value
        for one in found.values()
        for name, values in one["properties"].items()
        if name in {"subject", "object", "entity", "involved", "proof"}
        for value in values
    }

    assert sorted(one["schema"] for one in found.values()) == [
        "Article",
        "Event",
        "PublicBody",
        "PublicBody",
        "PublicBody",
        "Sanction",
        "UnknownLink",
    ]
    assert named <= set(found)
    assert all(isinstance(value, str) for one in found.values() for values in one["properties"].values() for value in values)
    assert all(one["properties"].get("proof") for one in found.values() if one["schema"] in {"Event", "Sanction", "UnknownLink"})


def test_annotations_point_at_the_very_words_and_reviews_at_the_record(held: Holdings):
    graph = json.loads(write_annotations(held))["@graph"]
    annotations = [node for node in graph if node.get("motivation") == "describing"]
    (review,) = [node for node in graph if node.get("motivation") == "editing"]

    assert len(annotations) == 4
    for node in annotations:
        for target in node["target"]:
            position, words = target["selector"]
            assert TEXT[position["start"] : position["end"]] == words["exact"]
            assert words["prefix"] + words["exact"] + words["suffix"] in TEXT
            assert target["source"] in {other["id"] for other in graph}
    assert review["target"] == "urn:foedus:record:wire%3Asanction1"
    assert json.loads(review["body"]["value"]) == {"slots": {"why": "war"}}


def test_the_same_store_is_always_exported_to_the_same_bytes(held: Holdings):
    for write in (write_gexf, write_graphml, write_followthemoney, write_annotations):
        assert write(held) == write(held)
