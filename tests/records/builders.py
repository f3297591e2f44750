"""Records made by hand, and the gold files turned into records."""

import hashlib
import json
from pathlib import Path
from typing import Any

from foedus.terms.evidence import Certainty, DatePhrase, Document, Kind, Record, Span, Voice


def document(name: str, text: str = "", **fields: Any) -> Document:
    """A document of a name, called by its publisher."""
    return Document(id=name, path=f"{name}.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), text=text, **fields)


class Records:
    """Makes records with running ids; every record rests on the words given."""

    def __init__(self) -> None:
        self.made: list[Record] = []

    def __call__(
        self,
        doc: str,
        kind: Kind,
        certainty: Certainty = "asserted",
        said_by: str | Voice | None = None,
        words: str = "words",
        at: int = 0,
        **slots: Any,
    ) -> Record:
        """Make one record; ``said_by`` is its outermost voice, ``at`` its place."""
        voices = () if said_by is None else (said_by if isinstance(said_by, Voice) else Voice(name=said_by),)
        date = slots.pop("on_day", None)
        record = Record(
            id=f"r{len(self.made) + 1}",
            kind=kind,
            doc=doc,
            slots=slots,
            spans=(Span(start=at, end=at + len(words), text=words),),
            attribution=voices,
            certainty=certainty,
            date=DatePhrase(value=date, text=date) if date else None,
            rule="by hand",
        )
        self.made.append(record)
        return record

    def pact(self, doc: str, signed: str | None = "2024-06-19", parties: tuple[str, ...] = ("PRK", "RUS"), **slots: Any) -> Record:
        """Make one agreement."""
        return self(doc, "agreement", parties=list(parties), signed=signed, **slots)

    def flow(self, doc: str, goods: str, giver: str = "PRK", receiver: str = "RUS", **more: Any) -> Record:
        """Make one transfer."""
        return self(doc, "transfer", giver=[giver], receiver=[receiver], goods=goods, **more)


def first_choice(value: Any) -> Any:
    """Take the first of a gold file's alternatives."""
    return value["any_of"][0] if isinstance(value, dict) and "any_of" in value else value


def gold_records(gold: Path, texts: Path) -> tuple[list[Document], list[Record]]:
    """Turn the gold files of a folder into the documents and records that a perfect reader would hand over."""
    documents: list[Document] = []
    records: list[Record] = []
    for path in sorted(gold.glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        head = file["document"]
        source = texts / f"{head['id']}.txt"
        text = source.read_bytes().decode("utf-8")
        documents.append(
            Document(
                id=head["id"],
                path=str(source),
                sha256=hashlib.sha256(source.read_bytes()).hexdigest(),
                title=head["title"],
                published=head["published"],
                publisher=head["publisher"],
                derived_from=tuple(head["derived_from"]),
                text=text,
            )
        )
        records += [_record(head["id"], row, text) for row in file["records"]]
    return documents, records


def _record(doc: str, row: dict[str, Any], text: str) -> Record:
    anchors = [row["anchor"], *row.get("also", [])]
    places = [text.index(a) for a in anchors]
    return Record(
        id=f"{doc}#{row['id']}",
        kind=row["kind"],
        doc=doc,
        slots={key: first_choice(value) for key, value in row["slots"].items()},
        spans=tuple(Span(start=n, end=n + len(a), text=a) for a, n in zip(anchors, places, strict=True)),
        attribution=tuple(Voice(**voice) for voice in first_choice(row.get("attribution")) or []),
        certainty=(row.get("certainty") or ["asserted"])[0],
        rule="gold",
    )
