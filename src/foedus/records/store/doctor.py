"""What is well with a store and what is not, one line each."""

import shutil

from sqlalchemy import Connection, inspect, text

from ...terms.evidence import Term
from .address import Address
from .connection import size
from .migrate import head, version
from .models import GUARDED, metadata


class Check(Term):
    """One thing looked at."""

    what: str
    well: bool
    words: str


LEAST_ROOM = 100 * 2**20
"""Bytes free on the disk below which a store is not well."""


def checks(connection: Connection, address: Address) -> list[Check]:
    """Look at the database, but not yet at the chain."""
    found = version(connection)
    rows = [Check(what="schema", well=found == head(), words=f"version {found or 'none'}, this foedus writes {head()}")]
    rows += _file_checks(connection, address) if address.kind == "sqlite" else _server_checks(connection)
    there = set(inspect(connection).get_table_names())
    lacking = sorted(set(metadata.tables) - there)
    rows.append(Check(what="tables", well=not lacking, words="all there" if not lacking else f"missing: {', '.join(lacking)}"))
    guards, wanted = _guards(connection, address), 2 * len(GUARDED)
    rows.append(Check(what="guards", well=guards == wanted, words=f"{guards} of {wanted} triggers refuse changes and removals"))
    return rows


def _file_checks(connection: Connection, address: Address) -> list[Check]:
    faults = [row[0] for row in connection.execute(text("PRAGMA integrity_check(5)")) if row[0] != "ok"]
    broken = len(connection.execute(text("PRAGMA foreign_key_check")).all())
    mode = connection.execute(text("PRAGMA journal_mode")).scalar_one()
    path = address.path
    rows = [
        Check(what="file", well=not faults, words="sound" if not faults else "; ".join(" ".join(str(one).split()) for one in faults)),
        Check(what="references", well=not broken, words="sound" if not broken else f"{broken} rows name what is not there"),
        Check(
            what="journal", well=mode == "wal", words=f"{mode}, so that readers and a writer do not wait for each other" if mode == "wal" else mode
        ),
    ]
    if path is not None:
        free = shutil.disk_usage(path.resolve().parent).free
        rows.append(Check(what="room", well=free > LEAST_ROOM, words=f"{size(path) / 2**20:.1f} MB used, {free / 2**30:.1f} GB free"))
    return rows


def _server_checks(connection: Connection) -> list[Check]:
    told = connection.execute(text("SHOW server_version")).scalar_one()
    sync = connection.execute(text("SHOW synchronous_commit")).scalar_one()
    fsync = connection.execute(text("SHOW fsync")).scalar_one()
    return [
        Check(what="server", well=True, words=f"PostgreSQL {told}"),
        Check(what="durability", well=fsync == "on" and sync != "off", words=f"fsync {fsync}, synchronous_commit {sync}"),
    ]


def _guards(connection: Connection, address: Address) -> int:
    if address.kind == "sqlite":
        query = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'"
    else:
        query = (
            "SELECT count(*) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND tgenabled <> 'D'"
            " AND relnamespace = current_schema()::regnamespace AND (tgname LIKE '%\\_is\\_kept' OR tgname LIKE '%\\_is\\_whole')"
        )
    return int(connection.execute(text(query)).scalar_one())
