"""What goes wrong, as a program meets it (RFC 9457, ``application/problem+json``) and as a person does (a page)."""

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from ...terms.errors import FoedusError, StoreError, UnknownName
from .guard import HEADERS
from .workers import Busy, TooLong


class Problem(BaseModel):
    """A problem as RFC 9457 writes it."""

    type: str = "about:blank"
    title: str = Field(examples=["Unprocessable Content"])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["unknown state 'RUZ': did you mean 'RUS'?"])
    instance: str = Field(examples=["/api/v1/agreements"])


class NotThere(UnknownName):
    """The address names something that the library or the store does not have."""


def add_to(app: FastAPI) -> None:
    """Have every error answered as a problem, or as a page."""
    app.add_exception_handler(FoedusError, _refused)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def problem(request: Request, status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
    """Answer with a problem: as JSON below ``/api``, as a page elsewhere."""
    title = title_of(status)
    if request.url.path.startswith("/api/") or request.url.path == "/healthz":
        body = Problem(title=title, status=status, detail=detail, instance=request.url.path)
        return JSONResponse(body.model_dump(), status, headers, media_type="application/problem+json")
    from .rendering import page

    return page(request, "problem.html", {"title": title, "status": status, "detail": detail}, status=status, headers=headers)


def title_of(status: int) -> str:
    """Name a status.

    >>> title_of(404), title_of(418)
    ('Not Found', "I'm a Teapot")
    """
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Problem"


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the problems that an address may answer with, for OpenAPI."""
    return {
        status: {"description": title_of(status), "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
        for status in statuses
    }


def named(schema: str) -> dict[int | str, dict[str, Any]]:
    """Return an answer whose schema is put into the OpenAPI document when that is asked for."""
    return {200: {"description": "OK", "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}}}


async def _refused(request: Request, fault: Exception) -> Response:
    if isinstance(fault, Busy):
        return problem(request, 429, str(fault), {"Retry-After": "5"})
    if isinstance(fault, StoreError):  # where the store lies is for the server's log alone
        logging.getLogger(__name__).error("the store fails at %s: %s", request.url.path, fault)
        return problem(request, 503, f"the store cannot answer: {fault.problem}", {"Retry-After": "5"})
    status = 404 if isinstance(fault, NotThere) else 408 if isinstance(fault, TooLong) else 422
    return problem(request, status, str(fault))


async def _unfit(request: Request, fault: Exception) -> Response:
    faults = fault.errors() if isinstance(fault, RequestValidationError) else []
    told = "; ".join(f"{'.'.join(str(step) for step in one['loc'])}: {_wanted(one['msg'])}" for one in faults[:5])
    return problem(request, 422, told or "the request cannot be read")


def _wanted(message: str) -> str:
    """Say what is wrong with a value, in words that are not the program's own."""
    words = message.removeprefix("Value error, ")
    return "a file with a name is wanted here" if words.startswith("Expected UploadFile") else words


async def _http(request: Request, fault: Exception) -> Response:
    if not isinstance(fault, HTTPException):
        raise fault
    detail = fault.detail if fault.detail != title_of(fault.status_code) else _plain(request, fault.status_code)
    return problem(request, fault.status_code, detail, dict(fault.headers or {}))


def _plain(request: Request, status: int) -> str:
    words = {404: f"there is nothing at {request.url.path}", 405: f"{request.method} does nothing here", 400: "the request cannot be read"}
    return words.get(status, title_of(status))


async def _unexpected(request: Request, fault: Exception) -> Response:
    """Answer a fault of ours; it is met outside of the guard, so its headers are put on here."""
    logging.getLogger(__name__).error("a fault at %s", request.url.path, exc_info=fault)
    return problem(request, 500, "foedus met something it did not expect; the server's log says where", dict(HEADERS))
