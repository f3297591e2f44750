"""Documents and dossiers: reports in, a list of them, one with its text, and what they come to together."""

from typing import Annotated

from fastapi import APIRouter, Body, File, Form, Path, Query, Request, Response, UploadFile
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool

from ....records.store import Added
from ....terms.errors import UnknownName
from ....terms.evidence import Reading
from ..answering import Limit, answer, tagged
from ..problems import NotThere, named, responses
from ..reports import Brought, bring
from ..users import READER, Analyst
from ..workplace import Here
from .asked import day_of

router = APIRouter(dependencies=[READER], responses=responses(404, 422))
Name = Annotated[str, Path(description="A document's name, its hash, or at least eight digits of that.", examples=["wire"], max_length=200)]
After = Annotated[int, Query(ge=0, le=2**53, description="The `act` of the last document of the page before.")]


class Taken(BaseModel):
    """What became of reports that were sent."""

    added: list[Added]
    failed: list[dict[str, str]] = Field(examples=[[{"name": "scan.pdf", "problem": "the PDF holds no text, only pictures"}]])


@router.get("/documents", tags=["documents"], summary="List documents")
def list_documents(
    request: Request,
    here: Here,
    search: Annotated[str | None, Query(max_length=200)] = None,
    publisher: Annotated[str | None, Query(max_length=200)] = None,
    newest: bool = False,
    after: After = 0,
    limit: Limit = 50,
) -> Response:
    """List the documents of the store, as ``foedus store list``; ``after`` is the ``act`` of the last one seen."""
    rows = here.store.documents(search=search or None, publisher=publisher, newest=newest, after=after, limit=limit)
    headers = {"X-Total-Count": str(here.store.count_documents(search=search or None, publisher=publisher))}
    if len(rows) == limit:
        url = request.url.include_query_params(after=rows[-1].act, limit=limit)
        headers["Link"] = f'<{url.path}?{url.query}>; rel="next"'
    return answer(request, [row.model_dump(mode="json") for row in rows], headers=headers)


@router.post("/documents", tags=["documents"], status_code=201, summary="Bring reports in", responses={201: {"model": Taken}, **responses(413, 429)})
async def add_documents(
    request: Request,
    here: Here,
    user: Analyst,
    reports: Annotated[list[UploadFile], File(description="Reports: plain text, HTML, PDF, mail, feeds.")],
    published: Annotated[str | None, Form(max_length=10, description="Day of publication, where a report does not give it.")] = None,
) -> Response:
    """Read reports and keep them with their records. A report that cannot be read is named in ``failed``; the others are kept."""
    given = [(one.filename or "", await one.read()) for one in reports]
    found: Brought = await run_in_threadpool(bring, here, given, published or None, user)
    taken = {
        "added": [one.model_dump(mode="json") for one in found.added],
        "failed": [{"name": name, "problem": why} for name, why in found.failed],
    }
    return answer(request, taken, status=201 if found.added else 422)


@router.get("/documents/{name}", tags=["documents"], summary="One document with its records")
def one_document(request: Request, here: Here, name: Name) -> Response:
    """Return a document with its records, as ``foedus store show``."""
    try:
        row, paths, grades = here.store.stored(name), here.store.paths(name), here.store.grades(name)
    except UnknownName as fault:
        raise NotThere(fault.what, fault.name) from None
    held = here.store.records(doc=row.id, retracted=True, limit=max(1, row.records))
    said = {"grades": [one.model_dump(mode="json") for one in grades], "records": [one.model_dump(mode="json") for one in held]}
    return answer(request, {"document": row.model_dump(mode="json"), "paths": list(paths), **said})


@router.get("/documents/{name}/text", tags=["documents"], summary="The text of a document", response_class=Response)
def text(request: Request, here: Here, name: Name) -> Response:
    """Return the text in which spans count, in characters."""
    try:
        found = here.store.document(name)
    except UnknownName as fault:
        raise NotThere(fault.what, fault.name) from None
    return tagged(request, found.text.encode("utf-8", "replace"), "text/plain; charset=utf-8")


class Wanted(BaseModel):
    """The documents of a dossier."""

    documents: list[Annotated[str, Field(max_length=200)]] = Field(min_length=1, max_length=30, examples=[["wire", "column"]])
    on: str | None = Field(default=None, max_length=10, examples=["2025-01-10"])


@router.post("/briefs", tags=["briefs"], summary="A dossier of documents", responses=named("Dossier"))
def brief(request: Request, here: Here, wanted: Annotated[Wanted, Body()]) -> Response:
    """Make a dossier of documents in the store, with the records as they stand, as ``foedus brief --format json``."""
    return answer(request, here.dossier(wanted.documents, day_of(wanted.on))[1])


@router.get("/claims", tags=["claims"], summary="The claims of documents", responses={200: {"model": Reading}})
def claims(
    request: Request, here: Here, doc: Annotated[list[str], Query(min_length=1, max_length=30, examples=[["wire"]])], as_read: bool = False
) -> Response:
    """Return documents, records, claims, origins and disagreements, as ``foedus read --format json``; corrections count unless ``as_read``."""
    return answer(request, here.store.reading(list(dict.fromkeys(doc)), as_read=as_read))
