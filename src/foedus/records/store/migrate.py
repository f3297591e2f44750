"""The schema's versions: made, looked at and brought up to date by the migrations in this package."""

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from ...terms.errors import StoreError
from .address import Address
from .foreign import foreign, is_foreign
from .models import metadata

HERE = Path(__file__).parent / "migrations"


def head() -> str:
    """Return the version of the schema that this foedus writes.

    >>> head()
    '0003'
    """
    return _script().get_current_head() or ""


def version(connection: Connection) -> str | None:
    """Return the version of a database's schema; None if it has none."""
    return MigrationContext.configure(connection).get_current_revision()


def check(connection: Connection, address: Address) -> None:
    """Raise StoreError unless the schema is the one that this foedus knows."""
    found = version(connection)
    if found == head():
        return
    if is_foreign(inspect(connection).get_table_names()):
        raise foreign(address)
    if found is None:
        raise StoreError(address.shown, "there is no store yet", "foedus store add REPORT makes one")
    if found in {one.revision for one in _script().walk_revisions()}:
        raise StoreError(address.shown, f"its schema {found} is of an older foedus; this one writes {head()}", "run foedus store doctor --upgrade")
    raise StoreError(address.shown, f"its schema {found} is of a newer foedus; this one knows {head()}", "install that version")


def upgrade(connection: Connection, address: Address) -> tuple[str, ...]:
    """Bring a database to the newest schema, from nothing or from an older one; return the versions it went through.

    Raises
    ------
    StoreError
        If it holds tables of something else, or is of a newer foedus.
    """
    if address.schema:
        connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{address.schema}"'))
    found = version(connection)
    if found is None:
        there = set(inspect(connection).get_table_names())
        if there & set(metadata.tables) or (there and address.kind == "sqlite"):
            raise foreign(address)
    elif is_foreign(inspect(connection).get_table_names()):
        raise foreign(address)
    elif found not in {one.revision for one in _script().walk_revisions()}:
        check(connection, address)
    script, context = _script(), MigrationContext.configure(connection)
    steps = [one for one in reversed(list(script.walk_revisions())) if found is None or one.revision > found]
    with Operations.context(context):
        for step in steps:
            step.module.upgrade()
            context.stamp(script, step.revision)
    return tuple(step.revision for step in steps)


def _script() -> ScriptDirectory:
    return ScriptDirectory(str(HERE), version_locations=[str(HERE)])
