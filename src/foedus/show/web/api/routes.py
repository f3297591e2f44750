"""Every address of the API."""

from fastapi import APIRouter

from . import agreements, documents, library, network, questions, records, scenarios

PREFIX = "/api/v1"


def routes() -> APIRouter:
    """Return the API's addresses, below ``/api/v1``."""
    whole = APIRouter(prefix=PREFIX)
    for part in (documents, records, agreements, library, network, questions, scenarios):
        whole.include_router(part.router)
    return whole
