"""Answers of the API: the JSON that the command line prints, with an ETag; lists in pages."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Annotated, Any

from fastapi import Query, Request, Response
from pydantic import BaseModel

from ..as_json import as_json

MOST = 1000
"""As many entries as one page of a list may have."""
Limit = Annotated[int, Query(ge=1, le=MOST, description="As many entries as the answer may have.")]
Offset = Annotated[int, Query(ge=0, le=10_000_000, description="How many entries to pass over.")]


def answer(request: Request, value: Any, *, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return a value as the command line prints it; empty with 304 if the caller has it already."""
    given = value if isinstance(value, BaseModel | dict) else list(value)
    return tagged(request, (as_json(given) + "\n").encode(), "application/json", status=status, headers=headers)


def listed(request: Request, rows: Sequence[Any], limit: int, offset: int, *, total: int | None = None) -> Response:
    """Return a page of a list, its links in ``Link`` and the length of the whole in ``X-Total-Count``.

    With ``total``, the rows are the page already.
    """
    shown = rows if total is not None else rows[offset : offset + limit]
    whole = len(rows) if total is None else total
    links = []
    for name, start in (("next", offset + limit), ("prev", max(0, offset - limit))):
        if (name == "next" and start < whole) or (name == "prev" and offset > 0):
            url = request.url.include_query_params(limit=limit, offset=start)
            links.append(f'<{url.path}?{url.query}>; rel="{name}"')
    headers = {"X-Total-Count": str(whole)} | ({"Link": ", ".join(links)} if links else {})
    return answer(request, shown, headers=headers)


def tagged(request: Request, body: bytes, media: str, *, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return a body with its ETag; empty with 304 if the caller has it already."""
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    told = {**(headers or {}), "ETag": tag}
    known = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if status == 200 and request.method in {"GET", "HEAD"} and known & {tag, "*"}:
        return Response(status_code=304, headers=told)
    return Response(body, status, told, media)
