"""Dossier: reports in, the dossier out; each line with its words; records to accept, correct or reject."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, File, Form, Query, Request, Response, UploadFile
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from ....terms.errors import FoedusError, UnknownName
from ..answering import tagged
from ..api.asked import day_of
from ..composing import Asked, composed
from ..problems import NotThere
from ..rendering import HTML, page, stamped
from ..reports import bring
from ..users import READER, Analyst
from ..workplace import Here, Workplace

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
    body = composed(here, Asked(key, tuple(doc), day, request.url.query, fault, tuple(one[:300] for one in failed or [])))
    return tagged(request, stamped(request, body), HTML, status=422 if fault else 200)
