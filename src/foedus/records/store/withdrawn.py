"""What was retracted, and is not deleted: a retraction can itself be retracted."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from .models import retraction


@dataclass
class Withdrawn:
    """What is retracted now: documents by their hash, records by their id, other acts by their number."""

    documents: set[str] = field(default_factory=set)
    records: set[str] = field(default_factory=set)
    acts: set[int] = field(default_factory=set)


_RETRACTIONS = select(retraction).order_by(retraction.c.act.desc())


def withdrawn(connection: Connection) -> Withdrawn:
    """Read every retraction that still counts; a later one may take an earlier one back."""
    found = Withdrawn()
    for row in connection.execute(_RETRACTIONS):
        if row.act in found.acts:
            continue
        if row.document is not None:
            found.documents.add(row.document)
        if row.record is not None:
            found.records.add(row.record)
        if row.of_act is not None:
            found.acts.add(row.of_act)
    return found
