"""The entrance: behind it nobody is unknown. It stands before every address and asks the table of rules, before a body is read."""

import hmac
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ....terms.errors import FoedusError
from ..guard import SAFE
from ..problems import problem
from ..rendering import STAMPS
from ..users import User
from .cookies import PROOF
from .goals import MOST, goal_of
from .reception import WHO, Reception
from .rules import Rule, elsewhere, found

HEADER = "x-foedus-proof"
"""Where a script of our own pages puts the proof, when it asks the API to change something."""


class _Known(NamedTuple):
    user: User
    proof: str | None
    """Of a browser; a token needs none, since no other page can send it."""


class Entrance:
    """ASGI middleware behind the guard and before the application."""

    def __init__(self, app: ASGIApp, reception: Reception) -> None:
        self.app, self.reception = app, reception

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in with the name of who asks, or answer it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        rules = found(scope["method"], scope["path"])
        if scope["path"].startswith("/static/") or scope["path"] == "/healthz":  # the same for everybody
            await self.app(scope, receive, send)
            return
        try:
            known = await run_in_threadpool(self._known, request)
        except FoedusError:
            await problem(request, 503, "the store does not answer, so nobody can be let in")(scope, receive, send)
            return
        if known is not None:
            scope[WHO] = known.user
            if known.proof is not None:
                scope[PROOF] = known.proof
                scope[STAMPS] = stamps(known.user.name, known.proof)
        refusal = _refusal(request, rules, known)

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                told.setdefault("Cache-Control", "private, no-cache")
                told.add_vary_header("Cookie, Authorization")
            await send(message)

        await (refusal or self.app)(scope, receive, answer)

    def _known(self, request: Request) -> _Known | None:
        """Who asks: by a token below ``/api``, else by a cookie. A token that does not count is never made good by a cookie."""
        given = request.headers.get("authorization")
        if given is not None:
            scheme, _, secret = given.partition(" ")
            allowed = request.url.path.startswith("/api/") and scheme.lower() == "bearer"
            user = self.reception.bearing(secret.strip()) if allowed else None
            return None if user is None else _Known(user, None)
        sitting = self.reception.sitting(request)
        return None if sitting is None else _Known(sitting[0], self.reception.cookies.proof(sitting[1]))


def _refusal(request: Request, rules: tuple[Rule, ...], known: _Known | None) -> Response | None:
    """The answer to a request that is not let in; None if it is."""
    path = request.url.path
    if rules and all(rule.role is None for rule in rules):
        return None
    if known is None:
        return _unknown(request)
    if not rules:
        there = elsewhere(path)
        return problem(request, 405 if there else 404, f"{request.method} does nothing here" if there else f"there is nothing at {path}")
    for rule in rules:
        if rule.role is not None and not known.user.may(rule.role):
            return problem(request, 403, f"this asks for the role {rule.role}; yours is {known.user.role}")
    if path.startswith("/api/") and request.method not in SAFE and known.proof is not None:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), known.proof.encode()):
            return problem(request, 403, "a browser's session does not change anything here by itself; use a token, or the pages")
    return None


def _unknown(request: Request) -> Response:
    """Send a person to the page for signing in, tell a program."""
    path = request.url.path
    if path.startswith("/api/") or request.method not in {"GET", "HEAD"}:
        wanted = (
            "a token that counts" if "authorization" in request.headers else "a token" if path.startswith("/api/") else "somebody who is signed in"
        )
        return problem(request, 401, f"this asks for {wanted}", {"WWW-Authenticate": 'Bearer realm="foedus"'})
    asked = goal_of(f"{path}?{request.url.query}" if request.url.query else path)
    return RedirectResponse("/sign-in" if asked == "/" or len(asked) > MOST else f"/sign-in?goal={quote(asked, safe='/')}", 303)


def stamps(name: str, proof: str) -> dict[str, str]:
    """Return what pages show of who is signed in, and what their forms carry.

    >>> stamps("ann", "0")["form"]
    '<input type="hidden" name="proof" value="0">'
    """
    form = f'<input type="hidden" name="proof" value="{escape(proof)}">'
    who = (
        f'<div class="who"><a href="/account">{escape(name)}</a>'
        f'<form method="post" action="/sign-out">{form}<button class="quietly">Sign out</button></form></div>'
    )
    return {"form": form, "who": who}
