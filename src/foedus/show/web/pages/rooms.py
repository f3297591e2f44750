"""Every page of the workplace."""

from fastapi import APIRouter

from ..accounts.cookies import FORM
from . import agreement, dossier, flows, library, network, record, scenario, start, what_if


def pages() -> APIRouter:
    """Return the pages' addresses."""
    whole = APIRouter(include_in_schema=False, dependencies=[FORM])
    for part in (start, dossier, record, library, agreement, what_if, network, flows, scenario):
        whole.include_router(part.router)
    return whole
