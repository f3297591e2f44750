"""The start: what one can do here, each with a way in; and what the API has."""

from fastapi import APIRouter, Request, Response

from ....terms.actors import states
from ..rendering import page
from ..users import READER

router = APIRouter(dependencies=[READER])


@router.get("/")
def start(request: Request) -> Response:
    """Show the rooms."""
    return page(request, "start.html", {"every": sorted(states().values(), key=lambda one: one.name)})


@router.get("/api")
def api(request: Request) -> Response:
    """List the API's addresses."""
    paths = request.app.openapi()["paths"]
    rows = [(path, method.upper(), told) for path, methods in paths.items() for method, told in methods.items()]
    return page(request, "api.html", {"rows": rows})
