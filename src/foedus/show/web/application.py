"""The application: API, pages, static files, and what stands before them."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

from anyio import to_thread
from fastapi import FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi

from ... import __version__
from ...terms.errors import FoedusError
from . import assets, problems, tasks
from .api import questions, routes
from .api.agreements import book
from .composing import make_newest_ready, make_ready
from .guard import Guard
from .pages import pages
from .settings import Settings
from .workers import Workers
from .workplace import Workplace

if TYPE_CHECKING:
    from .accounts.provider import Provider

THREADS = 24
"""Requests that are worked on at once."""
WARM_AFTER = 0.3
"""Seconds after the start; the first page does not wait for it."""
ABOUT = """Reports on pacts in, records with their evidence out; agreements and sanctions as code; what they oblige.

Every answer is the JSON that the command line prints for the same question. Errors are `application/problem+json` (RFC 9457). Lists come in pages
(`limit`, `offset`; `Link` and `X-Total-Count` in the answer). `ETag` and `If-None-Match` spare what has not changed."""


def application(settings: Settings | None = None, here: Workplace | None = None, provider: "Provider | None" = None) -> FastAPI:
    """Make the application.

    Parameters
    ----------
    settings
        How it is served.
    here
        The workplace, where it is made already; its settings then count.
    provider
        Where people may sign in as well, if there are accounts.
    """
    settings = here.settings if here else settings or Settings()
    shared = here or Workplace(settings, workers=Workers(settings.workers))

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        later = threading.Timer(WARM_AFTER, warm_up, (shared,))
        later.daemon = True
        later.start()
        yield
        later.cancel()
        shared.close()

    app = FastAPI(
        title="foedus", version=__version__, description=ABOUT, openapi_url="/api/openapi.json", docs_url=None, redoc_url=None, lifespan=life
    )
    app.state.workplace = shared
    shared.make_ready = make_ready
    if settings.accounts:
        from .accounts.wiring import add_to as add_accounts

        add_accounts(app, shared, provider)
    app.add_middleware(Guard, settings=settings)
    problems.add_to(app)
    app.include_router(assets.router)
    app.include_router(pages())  # before the API: an address is made ready when it is first passed over, and the first page need not wait for all
    app.include_router(routes())
    app.add_api_route("/healthz", healthy, tags=["health"], summary="Whether the server answers")
    _describe(app)
    return app


def warm_up(here: Workplace) -> None:
    """Have ready what the first questions would wait for: the library in the worker and here, the reader, the cases, the newest pages."""
    with suppress(FoedusError):  # who asks for what is faulty is told then
        here.workers.ask(tasks.warm, seconds=60)
        book(here)
        import_module("...brief", __package__)
        tasks.settle()
        make_newest_ready(here)


def healthy(request: Request) -> Response:
    """Say that the server answers, and of which version it is."""
    from .answering import answer

    return answer(request, {"status": "ok", "version": __version__})


def _describe(app: FastAPI) -> None:
    """Put the schemas that bodies refer to into the OpenAPI document."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            whole = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
            schemas = whole.setdefault("components", {}).setdefault("schemas", {})
            schemas["Problem"] = problems.Problem.model_json_schema()
            from ...brief.dossier import Dossier

            dossier = Dossier.model_json_schema(by_alias=True, mode="serialization", ref_template="#/components/schemas/{model}")
            for name, schema in {**questions.schemas(), **dossier.pop("$defs"), "Dossier": dossier}.items():
                schemas.setdefault(name, schema)
            app.openapi_schema = whole
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
