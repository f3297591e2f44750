"""Dossier: reports in, the dossier out; each line with its words; records to accept, correct or reject."""

import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, File, Form, Query, Request, Response, UploadFile
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from ....records.store import Held
from ....terms.errors import FoedusError, UnknownName
from ...readings import ORDER, slot_value
from ..answering import tagged
from ..api.asked import day_of
from ..problems import NotThere
from ..rendering import HTML, page, rendered, safe, stamped
from ..reports import bring
from ..users import READER, Analyst
from ..workplace import Here, Workplace

if TYPE_CHECKING:  # it imports the reader, which no page but the dossier waits for
    from ...html import DossierParts

router = APIRouter(dependencies=[READER])
ON_A_PAGE = 40


@router.get("/dossier")
def documents(
    request: Request, here: Here, search: Annotated[str, Query(max_length=200)] = "", before: Annotated[int, Query(ge=0, le=2**53)] = 0
) -> Response:
    """List the reports in the store, the newest first, and take new ones."""
    rows = here.store.documents(search=search or None, newest=True, after=before, limit=ON_A_PAGE)
    given = {"fault": "", "search": search, "rows": rows, "total": here.store.count_documents(search=search or None), "before": before,
             "next": rows[-1].act if len(rows) == ON_A_PAGE else 0, "failed": [], "settings": here.settings}  # fmt: skip
    return page(request, "documents.html", given)


@router.post("/dossier")
async def take(
    request: Request, here: Here, user: Analyst, reports: Annotated[list[UploadFile], File()], published: Annotated[str, Form(max_length=10)] = ""
) -> Response:
    """Take reports, and show their dossier."""
    given = [(one.filename or "", await one.read()) for one in reports if one.filename]
    try:
        found = await run_in_threadpool(bring, here, given, published or None, user)
    except FoedusError as error:
        return await run_in_threadpool(_again, request, here, str(error), ())
    if not found.added:
        return await run_in_threadpool(_again, request, here, "none of the reports can be read", found.failed)
    names = [("doc", one.id) for one in found.added][:30] + [("failed", f"{name}: {why}") for name, why in found.failed][:5]
    return RedirectResponse(f"/dossier/of?{urlencode(names)}", 303)


def _again(request: Request, here: Workplace, fault: str, failed: tuple[tuple[str, str], ...]) -> Response:
    rows = here.store.documents(newest=True, limit=ON_A_PAGE)
    given = {"fault": fault, "search": "", "rows": rows, "total": here.store.count_documents(), "before": 0, "next": 0, "failed": failed,
             "settings": here.settings}  # fmt: skip
    return page(request, "documents.html", given, status=422)


@router.get("/dossier/of")
def dossier(
    request: Request,
    here: Here,
    doc: Annotated[list[str] | None, Query(max_length=60)] = None,
    on: Annotated[str, Query(max_length=10)] = "",
    failed: Annotated[list[str] | None, Query(max_length=20)] = None,
) -> Response:
    """Show the dossier of some reports."""
    if not doc:
        return RedirectResponse("/dossier", 303)
    fault = ""
    try:
        day = day_of(on)
    except FoedusError as error:
        day, fault = None, str(error)
    try:
        key = here.dossiers.key(here.store, doc, day)
    except UnknownName as error:
        raise NotThere(error.what, error.name) from None
    query = request.url.query
    make = partial(_body, here, key, doc, day, query, fault, [one[:300] for one in failed or []])
    body = make() if fault else here.dossiers.in_turn(f"{key} {query}", len(doc), make)
    return tagged(request, stamped(request, body), HTML, status=422 if fault else 200)


def _body(here: Workplace, key: str, docs: list[str], day: date | None, query: str, fault: str = "", failed: Sequence[str] = ()) -> bytes:
    """Make the page."""
    from ...html import dossier_parts

    _, made, held = here.dossiers.of(here.store, here.law, docs, day, key)
    parts = dossier_parts(made)
    given = {
        "fault": fault, "failed": failed, "docs": docs, "asked_on": made.asked_on, "parts": parts, "legend": safe(parts.legend),
        "body": safe(_linked(here, parts.body)), "reading": safe(parts.reading), "back": query, "count": len(made.sources),
        "records": _rows(parts, held),
    }  # fmt: skip
    return rendered("/dossier/of", "dossier.html", given)


def make_ready(here: Workplace, name: str) -> None:
    """Make the page of one report, unless it is there, so that whoever asks for it does not wait."""
    query = f"doc={quote(name, safe='/')}"
    key = here.dossiers.key(here.store, [name], None)
    here.dossiers.in_turn(f"{key} {query}", 1, partial(_body, here, key, [name], None, query))


def _linked(here: Workplace, body: str) -> str:
    """Make links of the norms and measures that a dossier names."""

    def link(match: re.Match[str]) -> str:
        identifier = match[1]
        whole = identifier.partition("/")[0]
        room = "agreements" if whole in here.law.agreement_ids else "measures" if whole in here.law.measure_sets else ""
        return f'<a class="law" href="/{room}/{whole}#{identifier.replace("/", "-")}">{identifier}</a>' if room else match[0]

    return re.sub(r'<span class="law">([A-Za-z0-9./-]+)</span>', link, body)


def _rows(parts: "DossierParts", held: tuple[Held, ...]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The records by kind, each with where its words stand on the page."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in held:
        goals = parts.places.get((one.record.doc, one.record.id), [])
        found.setdefault(one.record.kind, []).append({"held": one, "goal": goals[0] if goals else "", "slots": slots(one)})
    return [(kind, found[kind]) for kind in ORDER if kind in found]


def slots(one: Held) -> list[tuple[str, str]]:
    """The slots of a record that hold something, in words."""
    return [(name, slot_value(value)) for name, value in one.record.slots.items() if value not in (None, [], "", ())]
