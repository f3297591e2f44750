"""``foedus serve``: the workplace in a browser, and its API."""

import socket
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UsageError
from .printing import examples, note, say

if TYPE_CHECKING:
    from ..web.accounts.provider import Provider
    from ..web.settings import Settings

SWITCH = 0.001
"""Seconds after which a thread lets another go on; by Python's own 5 ms a page in the making keeps requests, and the worker's pages, waiting."""


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "serve",
        epilog=examples(
            "foedus serve",
            "foedus serve --port 8080 --store team.db",
            "foedus serve --host 0.0.0.0 --public https://pacts.example.org",
            after="Open the address that it prints in a browser; Ctrl-C ends it. It listens on this machine only, unless the store has accounts "
            "(foedus account add); then people sign in. It asks nothing of another machine, but of the provider of identities that you name.",
        ),
    )(serve)


def serve(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", help="The port; 0 takes a free one.")] = 8000,
    store: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|URL",
            help="The store: a file, or postgresql://HOST/NAME. By default what FOEDUS_DATABASE_URL says, else a file in your data folder.",
            show_default=False,
        ),
    ] = None,
    public: Annotated[
        str | None,
        typer.Option(metavar="URL", help="The address by which people reach it, where a proxy stands in front: https://HOST.", show_default=False),
    ] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=1, max=32, help="Processes that read reports and answer cases.")] = 1,
) -> None:
    """Serve the pages and the API: dossiers, agreements, supposed cases, networks, flows, scenarios."""
    try:
        import uvicorn

        from ...records.store import has_accounts
        from ..web.application import application
        from ..web.settings import Settings
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] in {"foedus", ""}:
            raise
        raise UsageError(f"foedus serve needs {fault.name}: pip install 'foedus[web]'") from None
    settings = Settings(host=host, port=port, accounts=has_accounts(store), public=public, store=store, workers=workers)
    provider = _provider(settings) if settings.accounts else None
    listening = _listening(settings.host, settings.port)
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    say([f"foedus listens at http://{shown}:{listening.getsockname()[1]} (Ctrl-C ends it)"])
    if settings.secure and not settings.public:
        note("browsers stay signed in over https only: put a proxy with TLS in front, and name its address with --public")
    sys.setswitchinterval(SWITCH)
    config = uvicorn.Config(
        application(settings, provider=provider),
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=200,
        timeout_keep_alive=10,
        lifespan="on",
    )
    uvicorn.Server(config).run(sockets=[listening])


def _provider(settings: "Settings") -> "Provider | None":
    """The provider of identities that the environment names, if it can send people back here."""
    from ..web.accounts.provider import provider_named
    from ..web.settings import is_loopback

    found = provider_named()
    if found and not settings.public and not is_loopback(settings.host):
        raise UsageError(f"{found.host} must know by which address people come back from it; name it with --public https://HOST")
    return found


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens, or UsageError."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        found = socket.socket(family, kind, protocol)
        try:
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.bind(address)
            found.listen(128)
        except BaseException:
            found.close()
            raise
    except OSError as fault:
        raise UsageError(f"cannot listen at {host}, port {port}: {fault.strerror or fault}; another --port may be free") from None
    return found
