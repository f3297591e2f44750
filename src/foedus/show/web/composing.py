"""The page of a dossier, made by a worker that has nothing else to do, or else in the server: the same page either way."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from ...library import Catalogue, catalogue
from ...records.store import Held
from ..readings import ORDER, slot_value
from .dossiers import Dossiers, pack
from .rendering import BLANKS, rendered, safe
from .workplace import Workplace

if TYPE_CHECKING:  # it imports the reader, which no page but the dossier waits for
    from ...records.store.store import Store
    from ..html import DossierParts

NEWEST = 40
"""As many reports as have their pages made when the server starts, those that came last."""
SECONDS = 30.0
"""Longest time that a worker may take for one page."""


class Asked(NamedTuple):
    """What page is asked for: the digest of all that the dossier rests on, the documents, the day, the query as it came, what is to be told on it."""

    key: str
    docs: tuple[str, ...]
    day: date | None
    query: str
    fault: str = ""
    failed: tuple[str, ...] = ()


def composed(here: Workplace, asked: Asked, *, alone: bool = False) -> bytes:
    """Return the page, made now unless it was kept; ``alone``: by no worker."""
    make = partial(_made, here.store, here.law, here.dossiers, asked)
    if asked.fault:
        return make()
    others = [] if alone else [partial(here.workers.ask_idle, in_worker, here.settings.store, asked, BLANKS, seconds=SECONDS)]
    return here.dossiers.in_turn(f"{asked.key} {asked.query}", len(asked.docs), make, *others)


def make_ready(here: Workplace, name: str, *, alone: bool = False) -> None:
    """Make the page of one report, unless it is there, so that whoever asks for it does not wait."""
    composed(here, Asked(here.dossiers.key(here.store, [name], None), (name,), None, f"doc={quote(name, safe='/')}"), alone=alone)


def make_newest_ready(here: Workplace) -> None:
    """Have the pages made of the reports that came last, here and by a worker in turn, so that both know what the law says of such reports.

    Raises
    ------
    StoreError
        If there is no store yet; none is made.
    """
    from ...records.store import open_store

    open_store(here.settings.store).close()
    for number, row in enumerate(here.store.documents(newest=True, limit=NEWEST)):
        here.beside(partial(make_ready, alone=number % 2 == 0), here, row.id)


def in_worker(store: str | None, asked: Asked, blanks: dict[str, bytes]) -> bytes:
    """Make the page in a process that is not the server's, with the blanks that the server fills in, and pack it."""
    page = _made(*_desk(store), asked)
    for name, blank in BLANKS.items():
        page = page.replace(blank, blanks[name])
    return pack(page)


@cache
def _desk(store: str | None) -> "tuple[Store, Catalogue, Dossiers]":
    """What this process makes pages with."""
    from ...records.store import open_store

    return open_store(store), catalogue(), Dossiers()


def _made(store: "Store", law: Catalogue, dossiers: Dossiers, asked: Asked) -> bytes:
    from ..html import dossier_parts

    _, made, held = dossiers.of(store, law, asked.docs, asked.day, asked.key)
    parts = dossier_parts(made)
    given = {
        "fault": asked.fault, "failed": asked.failed, "docs": asked.docs, "asked_on": made.asked_on, "parts": parts, "legend": safe(parts.legend),
        "body": safe(_linked(law, parts.body)), "reading": safe(parts.reading), "back": asked.query, "count": len(made.sources),
        "records": _rows(parts, held),
    }  # fmt: skip
    return rendered("/dossier/of", "dossier.html", given)


def _linked(law: Catalogue, body: str) -> str:
    """Make links of the norms and measures that a dossier names."""

    def link(match: re.Match[str]) -> str:
        identifier = match[1]
        whole = identifier.partition("/")[0]
        room = "agreements" if whole in law.agreement_ids else "measures" if whole in law.measure_sets else ""
        return f'<a class="law" href="/{room}/{whole}#{identifier.replace("/", "-")}">{identifier}</a>' if room else match[0]

    return re.sub(r'<span class="law">([A-Za-z0-9./-]+)</span>', link, body)


def _rows(parts: "DossierParts", held: Sequence[Held]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The records by kind, each with where its words stand on the page."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in held:
        goals = parts.places.get((one.record.doc, one.record.id), [])
        found.setdefault(one.record.kind, []).append({"held": one, "goal": goals[0] if goals else "", "slots": slots(one)})
    return [(kind, found[kind]) for kind in ORDER if kind in found]


def slots(one: Held) -> list[tuple[str, str]]:
    """The slots of a record that hold something, in words."""
    return [(name, slot_value(value)) for name, value in one.record.slots.items() if value not in (None, [], "", ())]
