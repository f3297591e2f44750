"""The first schema: the audit, documents, records, and what people say of them; triggers that refuse any change and any removal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEPT = ("audit", "document", "sighting", "record", "review", "grade", "regrouping", "retraction")
WORDS = "rows of a store are never changed or removed"


def upgrade() -> None:
    """Make the tables, then their guards."""
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("deed", sa.String(length=16), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
        sa.UniqueConstraint("hash", name=op.f("uq_audit_hash")),
        sa.UniqueConstraint("previous", name=op.f("uq_audit_previous")),
    )
    op.create_table(
        "document",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["audit.number"], name=op.f("fk_document_act")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_document")),
        sa.UniqueConstraint("id", name=op.f("uq_document_id")),
    )
    op.create_index(op.f("ix_document_act"), "document", ["act"], unique=True)
    op.create_index(op.f("ix_document_published"), "document", ["published"], unique=False)
    op.create_index(op.f("ix_document_publisher"), "document", ["publisher"], unique=False)
    op.create_table(
        "regrouping",
        sa.Column("act", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("records", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["audit.number"], name=op.f("fk_regrouping_act")),
        sa.PrimaryKeyConstraint("act", name=op.f("pk_regrouping")),
    )
    op.create_table(
        "record",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("certainty", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["audit.number"], name=op.f("fk_record_act")),
        sa.ForeignKeyConstraint(["document"], ["document.sha256"], name=op.f("fk_record_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record")),
    )
    op.create_index("ix_record_act", "record", ["act", "place"], unique=True)
    op.create_index("ix_record_document", "record", ["document", "place"], unique=False)
    op.create_index(op.f("ix_record_kind"), "record", ["kind"], unique=False)
    op.create_table(
        "sighting",
        sa.Column("act", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.String(length=64), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["audit.number"], name=op.f("fk_sighting_act")),
        sa.ForeignKeyConstraint(["document"], ["document.sha256"], name=op.f("fk_sighting_document")),
        sa.PrimaryKeyConstraint("act", name=op.f("pk_sighting")),
    )
    op.create_index(op.f("ix_sighting_document"), "sighting", ["document"], unique=False)
    op.create_table(
        "grade",
        sa.Column("act", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.String(length=64), nullable=True),
        sa.Column("record", sa.Text(), nullable=True),
        sa.Column("aspect", sa.String(length=16), nullable=False),
        sa.Column("value", sa.String(length=1), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(aspect = 'reliability' AND value IN ('A', 'B', 'C', 'D', 'E', 'F'))"
            " OR (aspect = 'credibility' AND value IN ('1', '2', '3', '4', '5', '6'))",
            name=op.f("ck_grade_value"),
        ),
        sa.CheckConstraint("standing IN ('proposed', 'judged')", name=op.f("ck_grade_standing")),
        sa.CheckConstraint("(document IS NULL) <> (record IS NULL)", name=op.f("ck_grade_subject")),
        sa.ForeignKeyConstraint(["act"], ["audit.number"], name=op.f("fk_grade_act")),
        sa.ForeignKeyConstraint(["document"], ["document.sha256"], name=op.f("fk_grade_document")),
        sa.ForeignKeyConstraint(["record"], ["record.id"], name=op.f("fk_grade_record")),
        sa.PrimaryKeyConstraint("act", name=op.f("pk_grade")),
    )
    op.create_index(op.f("ix_grade_document"), "grade", ["document"], unique=False)
    op.create_index(op.f("ix_grade_record"), "grade", ["record"], unique=False)
    op.create_table(
        "retraction",
        sa.Column("act", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.String(length=64), nullable=True),
        sa.Column("record", sa.Text(), nullable=True),
        sa.Column("of_act", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["audit.number"], name=op.f("fk_retraction_act")),
        sa.ForeignKeyConstraint(["document"], ["document.sha256"], name=op.f("fk_retraction_document")),
        sa.ForeignKeyConstraint(["of_act"], ["audit.number"], name=op.f("fk_retraction_of_act")),
        sa.ForeignKeyConstraint(["record"], ["record.id"], name=op.f("fk_retraction_record")),
        sa.PrimaryKeyConstraint("act", name=op.f("pk_retraction")),
    )
    op.create_index(op.f("ix_retraction_document"), "retraction", ["document"], unique=False)
    op.create_index(op.f("ix_retraction_of_act"), "retraction", ["of_act"], unique=False)
    op.create_index(op.f("ix_retraction_record"), "retraction", ["record"], unique=False)
    op.create_table(
        "review",
        sa.Column("act", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("correction", sa.Text(), nullable=True),
        sa.CheckConstraint("(verdict = 'correct') = (correction IS NOT NULL)", name=op.f("ck_review_correction")),
        sa.CheckConstraint("verdict IN ('accept', 'correct', 'reject')", name=op.f("ck_review_verdict")),
        sa.ForeignKeyConstraint(["act"], ["audit.number"], name=op.f("fk_review_act")),
        sa.ForeignKeyConstraint(["record"], ["record.id"], name=op.f("fk_review_record")),
        sa.PrimaryKeyConstraint("act", name=op.f("pk_review")),
    )
    op.create_index(op.f("ix_review_record"), "review", ["record"], unique=False)

    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{WORDS}' USING ERRCODE = '42501'; END $$"
        )
    for table in KEPT:
        _guard(table)


def _guard(table: str) -> None:
    """Refuse UPDATE, DELETE and TRUNCATE of a table."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"CREATE TRIGGER {table}_is_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute(f"CREATE TRIGGER {table}_is_whole BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END")
