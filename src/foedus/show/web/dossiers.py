"""Dossiers of documents in the store, made once for the records as they stand; and their pages, kept packed."""

import zlib
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from ... import __version__
from ...library import Catalogue
from ...records.store import Held
from ...terms.errors import UsageError

if TYPE_CHECKING:
    from ...brief.dossier import Dossier
    from ...records.store.store import Store

MOST = 30
"""As many documents as one dossier may have here."""
KEPT = 8
"""As many dossiers as are kept as they are."""
FEW = 3
"""Pages of so many documents take a moment; those of more have a queue of their own, lest the others wait for them."""
KEPT_PAGES = 12 * 1024 * 1024
"""Bytes of packed pages that are kept."""
MOST_RECORDS = 5_000
"""As many records of one document as are shown to be judged."""


class Made(NamedTuple):
    """A dossier, the digest of all that it rests on, and the records of its documents as they stand."""

    key: str
    dossier: "Dossier"
    held: tuple[Held, ...]


class Dossiers:
    """The dossiers made last, by all that they rest on; several threads may ask at once."""

    def __init__(self) -> None:
        self._made: OrderedDict[str, Made] = OrderedDict()
        self._pages: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()
        self._making = Lock()
        self._few, self._many = ThreadPoolExecutor(2, "page"), ThreadPoolExecutor(1, "long page")

    def key(self, store: "Store", names: Sequence[str], on: date | None) -> str:
        """Return a digest of all that a dossier of some documents rests on: their texts, the acts upon them, and the day.

        Raises
        ------
        UsageError
            If no document is named, or too many.
        UnknownName
            If the store has no such document.
        """
        wanted = tuple(dict.fromkeys(names))
        if not wanted:
            raise UsageError("name a document, or several")
        if len(wanted) > MOST:
            raise UsageError(f"{len(wanted)} documents are more than the {MOST} that one dossier may have here")
        return sha256(f"{__version__}\n{on}\n{date.today()}\n{store.rests_on(wanted)}".encode()).hexdigest()

    def of(self, store: "Store", law: Catalogue, names: Sequence[str], on: date | None, key: str | None = None) -> Made:
        """Return the dossier of some documents, whose digest may have been worked out before; raises as `key`."""
        key = key or self.key(store, names, on)
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        from ...brief import compose  # it imports the reader, which no page but the dossier waits for

        reading, held = store.reading_with_records(dict.fromkeys(names))
        made = Made(key, compose(reading, on, law), _at_most(MOST_RECORDS, held))
        with self._lock:
            self._made[key] = made
            while len(self._made) > KEPT:
                self._made.popitem(last=False)
        return made

    def in_turn(self, key: str, documents: int, make: Callable[[], bytes], elsewhere: Callable[[], bytes | None] = lambda: None) -> bytes:
        """Return a page that was kept, or make and keep it.

        Pages are made in the order in which they were asked for, here one after the other: made side by side, all would be ready as late as the last.

        Parameters
        ----------
        key
            All that the page rests on.
        documents
            How many documents it has.
        make
            Makes it; what it raises is raised here.
        elsewhere
            Has it made, and packed, by another process, if there is one that is free.
        """
        lane = self._few if documents <= FEW else self._many
        return self.page(key) or lane.submit(self._made_now, key, make, elsewhere).result()

    def _made_now(self, key: str, make: Callable[[], bytes], elsewhere: Callable[[], bytes | None]) -> bytes:
        if page := self.page(key):  # whoever came before may have asked for the same
            return page
        if packed := elsewhere():
            self._keep(key, packed)
            return zlib.decompress(packed)
        with self._making:
            page = self.page(key) or make()
        self.keep(key, page)
        return page

    def close(self) -> None:
        """Make no more pages."""
        for lane in (self._few, self._many):
            lane.shutdown(cancel_futures=True)

    def page(self, key: str) -> bytes | None:
        """Return a page that was kept, if it is still there."""
        with self._lock:
            packed = self._pages.get(key)
            if packed is None:
                return None
            self._pages.move_to_end(key)
        return zlib.decompress(packed)

    def keep(self, key: str, page: bytes) -> None:
        """Keep a page, and let those go that were not asked for the longest."""
        self._keep(key, pack(page))

    def _keep(self, key: str, packed: bytes) -> None:
        with self._lock:
            self._size += len(packed) - len(self._pages.pop(key, b""))
            self._pages[key] = packed
            while self._size > KEPT_PAGES and self._pages:
                self._size -= len(self._pages.popitem(last=False)[1])


def pack(page: bytes) -> bytes:
    """Return a page as it is kept: quickly packed, to a fifth of its bytes."""
    return zlib.compress(page, 1)


def _at_most(number: int, held: Iterable[Held]) -> tuple[Held, ...]:
    """So many records of each document, the first ones."""
    seen: Counter[str] = Counter()
    kept = []
    for one in held:
        seen[one.record.doc] += 1
        if seen[one.record.doc] <= number:
            kept.append(one)
    return tuple(kept)
