"""The tables: one set for SQLite and PostgreSQL.

Only the audit counts and dates; every other row carries the number of the act that wrote it. No such row is ever changed or removed.
What lets people in stands apart, and so do runs of scenarios.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Column, DateTime, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite drops the zone, so it is given back here. A moment without a zone is refused.

    >>> UtcTime().process_bind_param(datetime(2024, 6, 19), None)
    Traceback (most recent call last):
    ValueError: a moment without a time zone cannot be stored
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> datetime | None:  # noqa: ARG002
        """Write a moment."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        moment: datetime = value.astimezone(UTC)
        return moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read a moment."""
        if value is None:
            return None
        moment: datetime = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return moment


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime(), nullable=False),
    Column("by", Text, nullable=False),
    Column("deed", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("previous", String(64), nullable=False, unique=True),
    Column("hash", String(64), nullable=False, unique=True),
)

document = Table(
    "document",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("path", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text, index=True),
    Column("published", Text, index=True),
    Column("reader", Text, nullable=False),
    Column("head", Text, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("act", Integer, ForeignKey("audit.number"), nullable=False, index=True, unique=True),
)

sighting = Table(
    "sighting",
    metadata,
    Column("act", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("document", String(64), ForeignKey("document.sha256"), nullable=False, index=True),
    Column("path", Text, nullable=False),
)

record = Table(
    "record",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", String(64), ForeignKey("document.sha256"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("kind", String(16), nullable=False, index=True),
    Column("certainty", String(16), nullable=False),
    Column("day", Text),
    Column("body", Text, nullable=False),
    Column("act", Integer, ForeignKey("audit.number"), nullable=False),
    Index("ix_record_document", "document", "place"),
    Index("ix_record_act", "act", "place", unique=True),
)

review = Table(
    "review",
    metadata,
    Column("act", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("record", Text, ForeignKey("record.id"), nullable=False, index=True),
    Column("verdict", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("correction", Text),
    CheckConstraint("verdict IN ('accept', 'correct', 'reject')", name="verdict"),
    CheckConstraint("(verdict = 'correct') = (correction IS NOT NULL)", name="correction"),
)

grade = Table(
    "grade",
    metadata,
    Column("act", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("document", String(64), ForeignKey("document.sha256"), index=True),
    Column("record", Text, ForeignKey("record.id"), index=True),
    Column("aspect", String(16), nullable=False),
    Column("value", String(1), nullable=False),
    Column("standing", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    CheckConstraint("(document IS NULL) <> (record IS NULL)", name="subject"),
    CheckConstraint("standing IN ('proposed', 'judged')", name="standing"),
    CheckConstraint(
        "(aspect = 'reliability' AND value IN ('A', 'B', 'C', 'D', 'E', 'F'))"
        " OR (aspect = 'credibility' AND value IN ('1', '2', '3', '4', '5', '6'))",
        name="value",
    ),
)

regrouping = Table(
    "regrouping",
    metadata,
    Column("act", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("records", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

retraction = Table(
    "retraction",
    metadata,
    Column("act", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("document", String(64), ForeignKey("document.sha256"), index=True),
    Column("record", Text, ForeignKey("record.id"), index=True),
    Column("of_act", Integer, ForeignKey("audit.number"), index=True),
    Column("reason", Text, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("act", Integer, ForeignKey("audit.number"), primary_key=True, autoincrement=False),
    Column("name", String(64), nullable=False),
    Column("change", String(16), nullable=False),
    Column("role", String(16), nullable=False),
    Column("standing", String(16), nullable=False),
    Column("identity", Text, index=True),
    Column("detail", Text, nullable=False),
    CheckConstraint("role IN ('reader', 'analyst', 'reviewer', 'admin')", name="role"),
    CheckConstraint("standing IN ('active', 'disabled')", name="standing"),
    Index("ix_account_name", "name", "act"),
)

CONTENT = (document, sighting, record, review, grade, regrouping, retraction, account)
"""Everything that acts write, each table after those that it names."""

password = Table(
    "password",
    metadata,
    Column("account", String(64), primary_key=True),
    Column("hash", Text, nullable=False),
    Column("since", UtcTime(), nullable=False),
)

token = Table(
    "token",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("account", String(64), nullable=False, index=True),
    Column("label", Text, nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("made", UtcTime(), nullable=False),
    Column("until", UtcTime(), nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("account", String(64), nullable=False, index=True),
    Column("begun", UtcTime(), nullable=False),
    Column("until", UtcTime(), nullable=False),
)

seal = Table(
    "seal",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("key", String(64), nullable=False),
)

run = Table(
    "run",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("asked", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("under", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("counted", Integer, nullable=False),
    Column("whole", Integer, nullable=False),
    Column("problem", Text, nullable=False),
    Column("server", Text, nullable=False),
    Column("begun", UtcTime(), nullable=False, index=True),
    Column("seen", UtcTime(), nullable=False),
    Column("result", LargeBinary),
    CheckConstraint("state IN ('waiting', 'running', 'done', 'failed', 'stopped', 'interrupted')", name="state"),
    CheckConstraint("(state = 'done') = (result IS NOT NULL)", name="result"),
)

GUARDED = (audit, *CONTENT)
"""Tables whose rows are never changed or removed. What lets people in (password, token, session, seal) and the runs of scenarios, which the same
question gives again, are no history: they go when they no longer count, and no export has them."""
