"""Runs of scenarios, kept beside the chain: how far each is and what came of it, by several servers of one store.

A server says of its own runs that it is there; one that no longer says so has been interrupted. The same question gives the same worlds again, so a
run is no history: it is forgotten when many newer ones stand after it.
"""

import zlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from .models import run
from .rows import LIVE, Run, RunState
from .store import Store

MOST = 200
"""As many runs as are kept."""
_SHOWN = [column for column in run.c if column.name != "result"]


class Runs:
    """The runs of scenarios that a store keeps.

    Raises
    ------
    StoreError
        Every method: if the database fails.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from pathlib import Path
    >>> from .opening import open_store
    >>> now = datetime.now(UTC)
    >>> asked = Run(id="a", asked="{}", title="A raid", under="1", state="waiting", whole=100, server="here", begun=now, seen=now)
    >>> with TemporaryDirectory() as folder, open_store(Path(folder) / "store.db", create=True) as store:
    ...     runs = Runs(store)
    ...     runs.begin(asked)
    ...     runs.note("a", "here", "done", counted=100, result="[]"), runs.note("a", "here", "running")
    ...     runs.every()[0].state, runs.result("a")
    (True, False)
    ('done', '[]')
    """

    def __init__(self, store: Store) -> None:
        self.database = store.database

    def begin(self, begun: Run) -> None:
        """Keep a run that begins, in the place of an earlier one of the same question; the oldest that are over go."""
        with self.database.writing() as connection:
            connection.execute(delete(run).where(run.c.id == begun.id))
            connection.execute(insert(run).values(**begun.model_dump()))
            old = select(run.c.id).order_by(run.c.begun.desc(), run.c.id).offset(MOST)
            connection.execute(delete(run).where(run.c.id.in_(old), run.c.state.not_in(LIVE)))

    def note(self, identifier: str, server: str, state: RunState, *, result: str | None = None, **new: Any) -> bool:
        """Say how a server's run stands (``counted``, ``whole``, ``problem``, ``result``); False if it was over already, or is no longer its own."""
        packed = None if result is None else zlib.compress(result.encode())
        mine = run.c.id == identifier, run.c.server == server, run.c.state.in_(LIVE)
        with self.database.writing() as connection:
            told = update(run).where(*mine).values(state=state, seen=datetime.now(UTC), result=packed, **new)
            return connection.execute(told).rowcount > 0

    def beat(self, server: str) -> None:
        """Say of all runs of a server that are not over that it is there."""
        with self.database.writing() as connection:
            connection.execute(update(run).where(run.c.server == server, run.c.state.in_(LIVE)).values(seen=datetime.now(UTC)))

    def stop(self, identifier: str) -> None:
        """Stop a run, whichever server runs it; that one sees it at its next `note`."""
        with self.database.writing() as connection:
            connection.execute(update(run).where(run.c.id == identifier, run.c.state.in_(LIVE)).values(state="stopped"))

    def leave(self, server: str) -> None:
        """Say that a server ends: its runs that are not over are interrupted."""
        with self.database.writing() as connection:
            connection.execute(update(run).where(run.c.server == server, run.c.state.in_(LIVE)).values(state="interrupted"))

    def find(self, identifier: str) -> Run | None:
        """Return a run, if it is kept."""
        with self.database.reading() as connection:
            row = connection.execute(select(*_SHOWN).where(run.c.id == identifier)).one_or_none()
        return None if row is None else Run(**row._mapping)

    def every(self) -> tuple[Run, ...]:
        """Return all runs, the newest first."""
        with self.database.reading() as connection:
            rows = connection.execute(select(*_SHOWN).order_by(run.c.begun.desc(), run.c.id)).all()
        return tuple(Run(**row._mapping) for row in rows)

    def result(self, identifier: str) -> str | None:
        """Return what came of a run, as it was noted; None if nothing did."""
        with self.database.reading() as connection:
            packed = connection.execute(select(run.c.result).where(run.c.id == identifier)).scalar_one_or_none()
        return None if packed is None else zlib.decompress(packed).decode()
