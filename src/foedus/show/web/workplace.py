"""The workplace: what every address of one server shares."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends, Request

from ... import __version__
from ...library import Catalogue, catalogue
from ...library.digest import library_digest
from .dossiers import Dossiers
from .jobs import Jobs
from .settings import Settings
from .users import User, whoever_sits_here
from .workers import Workers

if TYPE_CHECKING:
    from ...brief.dossier import Dossier
    from ...reasoning.casefile import Case
    from ...records.store.runs import Runs
    from ...records.store.store import Store


@dataclass
class Workplace:
    """One server's settings, library, workers and store."""

    settings: Settings = field(default_factory=Settings)
    law: Catalogue = field(default_factory=catalogue)
    workers: Workers = field(default_factory=Workers)
    who: Callable[[Request], User] = whoever_sits_here
    """Says who asks; accounts put their own here."""
    casebook: "tuple[Case, ...] | None" = None
    """The cases that come with the library, once they have been asked for."""
    jobs: Jobs = field(init=False)
    dossiers: Dossiers = field(default_factory=Dossiers)

    make_ready: "Callable[[Workplace, str], None] | None" = None
    """Makes the page of one report; the pages put their own here."""
    _store: "Store | None" = None
    _opening: Lock = field(default_factory=Lock)
    _beside: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "ready"))

    def __post_init__(self) -> None:
        self.jobs = Jobs(self._runs, lambda: f"{__version__}, library {library_digest(self.law)}")

    def _runs(self) -> "Runs":
        from ...records.store.runs import Runs

        return Runs(self.store)

    def dossier(self, names: Sequence[str], on: date | None = None) -> "tuple[str, Dossier]":
        """Return the dossier of some documents in the store, with a digest of all that it rests on."""
        return self.dossiers.of(self.store, self.law, names, on)[:2]

    def ready(self, names: Iterable[str]) -> None:
        """Have the pages of reports made, one after the other, while nobody waits."""
        if self.make_ready is not None:
            for name in names:
                self.beside(self.make_ready, self, name)

    def beside(self, work: Callable[..., None], *given: Any) -> None:
        """Have something done while nobody waits, after what was asked for before; nothing, once the workplace is closed."""
        with suppress(RuntimeError):
            self._beside.submit(work, *given)

    @property
    def store(self) -> "Store":
        """The store, opened when it is first asked, and made where there is none."""
        with self._opening:
            if self._store is None:
                from ...records.store import open_store

                self._store = open_store(self.settings.store, create=True)
            return self._store

    def close(self) -> None:
        """End what runs beside the server."""
        self._beside.shutdown(cancel_futures=True)
        self.dossiers.close()
        self.workers.close()
        self.jobs.close()
        if self._store is not None:
            self._store.close()


async def workplace(request: Request) -> Workplace:
    """Return the workplace of the server that was asked; it waits for nothing, so it is no work for a thread."""
    here: Workplace = request.app.state.workplace
    return here


Here = Annotated[Workplace, Depends(workplace)]
