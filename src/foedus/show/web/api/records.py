"""Records as they stand, and what people make of them."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Path, Query, Request, Response
from pydantic import BaseModel, Field

from ....records.store import Held, Standing
from ....terms.errors import UnknownName
from ....terms.evidence import Kind
from ..answering import Limit, answer
from ..problems import NotThere, responses
from ..users import READER, Reviewer
from ..workplace import Here, Workplace

router = APIRouter(dependencies=[READER], tags=["records"], responses=responses(404, 422))
Id = Annotated[str, Path(description="A record's id.", examples=["wire:agreement1"], max_length=300)]


@router.get("/records", summary="List records")
def list_records(
    request: Request,
    here: Here,
    doc: Annotated[str | None, Query(max_length=200)] = None,
    kind: Kind | None = None,
    standing: Standing | None = None,
    after: Annotated[str | None, Query(max_length=300, description="The id of the last record of the page before.")] = None,
    limit: Limit = 100,
) -> Response:
    """List records as they stand, as ``foedus store list --records``."""
    rows = here.store.records(doc=doc, kind=kind, standing=standing, after=after, limit=limit)
    headers = {}
    if len(rows) == limit:
        url = request.url.include_query_params(after=rows[-1].record.id, limit=limit)
        headers["Link"] = f'<{url.path}?{url.query}>; rel="next"'
    return answer(request, [row.model_dump(mode="json") for row in rows], headers=headers)


@router.get("/records/{identifier:path}", summary="One record")
def one_record(request: Request, here: Here, identifier: Id) -> Response:
    """Return a record as it stands and as it was read, with its reviews and grades, as ``foedus store show``."""
    held = held_of(here, identifier)
    return answer(request, {**held.model_dump(mode="json"), "grades": [one.model_dump(mode="json") for one in here.store.grades(identifier)]})


class Said(BaseModel):
    """What a reviewer makes of a record."""

    verdict: Literal["accept", "correct", "reject"]
    reason: str = Field(default="", max_length=2000, examples=["the report names Minsk"])
    correction: dict[str, Any] | None = Field(default=None, examples=[{"slots": {"place": "Minsk"}}])


@router.post("/reviews/{identifier:path}", status_code=201, summary="Judge a record")
def review(request: Request, here: Here, user: Reviewer, identifier: Id, said: Annotated[Said, Body()]) -> Response:
    """Accept, correct or reject a record; what was said before stays, and the latest counts."""
    held_of(here, identifier)
    act = here.store.review(identifier, said.verdict, by=user.name, reason=said.reason, correction=said.correction)
    return answer(request, {"act": act, "standing": here.store.held(identifier).standing}, status=201)


def held_of(here: Workplace, identifier: str) -> Held:
    """Return a record, or answer that there is none."""
    try:
        return here.store.held(identifier)
    except UnknownName as fault:
        raise NotThere(fault.what, fault.name) from None
