"""Reports made up for the store, and ways to break one behind its back."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import text

from foedus.records.store.store import Store
from foedus.terms.evidence import DatePhrase, Document, Record, Span

TEXT = "Russia and North Korea signed a treaty on 19 June 2024. North Korea gives Russia munitions. “A great day”, said Kim."
TABLES = ("audit", "document", "sighting", "record", "review", "grade", "regrouping", "retraction")


def report(name: str = "wire", words: str = "", **fields: Any) -> Document:
    """A report whose bytes are its text's."""
    said = TEXT + words
    fields = {"path": f"{name}.txt", "title": f"Title of {name}", "publisher": "Thames Weekly", "published": "2024-06-20", **fields}
    return Document(id=name, sha256=sha256(f"{name}{said}".encode()).hexdigest(), text=said, **fields)


def records(document: Document) -> list[Record]:
    """An agreement and a transfer in it."""
    treaty, gift = "signed a treaty", "gives Russia munitions"
    return [
        _record(document, "agreement", treaty, {"parties": ["PRK", "RUS"], "signed": "2024-06-19", "place": "Pyongyang"}),
        _record(document, "transfer", gift, {"giver": ["PRK"], "receiver": ["RUS"], "goods": "munitions"}),
    ]


def _record(document: Document, kind: Any, words: str, slots: dict[str, Any]) -> Record:
    start = document.text.index(words)
    span = Span(start=start, end=start + len(words), text=words)
    day = DatePhrase(value="2024-06-19", text="19 June 2024")
    return Record(id=f"{document.id}:{kind}1", kind=kind, doc=document.id, slots=slots, spans=(span,), date=day, rule="by hand")


def fill(store: Store, *names: str) -> None:
    """Add reports with their records."""
    for name in names or ("wire", "column"):
        one = report(name)
        store.add(one, records(one), by="ann", reader="foedus, rules")


def busy(store: Store) -> None:
    """Do one act of every deed."""
    fill(store)
    store.add(report("wire").model_copy(update={"path": "copies/wire.txt"}), [], by="bob", reader="foedus, rules")
    store.review("wire:agreement1", "correct", by="ann", reason="Moscow, it says", correction={"slots": {"place": "Moscow"}})
    store.grade("wire", "B", by="ann", reason="often right")
    store.grade("wire:transfer1", "2", by="foedus", proposed=True)
    store.split(["column:transfer1"], by="ann", reason="another shipment")
    store.merge(["column:transfer1", "wire:transfer1"], by="bob", reason="the same after all")
    store.retract("column", by="ann", reason="withdrawn by the outlet")


def tamper(store: Store, *statements: str, keep_guards: bool = False) -> None:
    """Change rows behind the store's back, as one who may do everything with the database can."""
    with store.database.engine.connect() as connection, connection.begin():
        if not keep_guards:
            unguard(connection)
        for statement in statements:
            connection.execute(text(statement))


def unguard(connection: Any) -> None:
    """Take away the triggers, and the references between tables."""
    if connection.dialect.name == "sqlite":
        for (name,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        return
    for table in TABLES:
        connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))


def names_of(rows: Sequence[Any]) -> list[str]:
    """Ids of documents, or of records."""
    return [row.record.id if hasattr(row, "record") else row.id for row in rows]
