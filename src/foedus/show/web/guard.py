"""What stands before every address: who may ask from where, how large and how long, and what a browser may do with the answer."""

import asyncio
import json
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .settings import Settings

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""The content security policy of every page: nothing from elsewhere, nothing written into the page itself."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # no-referrer would have forms send `Origin: null`, and be refused
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
DRAINED_BYTES, DRAINED_SECONDS = 64 * 2**20, 5.0
"""As much of a refused body, and for so long, is taken before the answer."""
UPLOADS = frozenset(("/dossier", "/api/v1/documents"))
"""Addresses to which reports are brought."""


class Guard:
    """ASGI middleware in front of the whole application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        limit = self.settings.most_upload if scope["path"] in UPLOADS else self.settings.most_bytes
        begun = over = False
        taken = 0

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    told.setdefault(name, value)
                told.setdefault("Cache-Control", "no-cache")
            await send(message)

        async def answer(message: Message) -> None:
            nonlocal begun
            if over:  # whatever the application makes of a body that was cut off
                if not begun:
                    begun = True
                    await _drain(receive)
                    await _refuse(scope, tell, 413, _too_large(limit))
                return
            begun = True
            await tell(message)

        async def measured() -> Message:
            nonlocal taken, over
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                over = True
                raise _TooLarge
            return message

        if refusal := self._refusal(scope, headers, limit):
            await _drain(receive)
            await _refuse(scope, tell, *refusal)
            return
        try:
            async with asyncio.timeout(self.settings.seconds):
                await self.app(scope, measured, answer)
        except _TooLarge:
            if not begun:
                await _drain(receive)
                await _refuse(scope, tell, 413, _too_large(limit))
        except TimeoutError:
            if not begun:
                await _refuse(scope, tell, 408, f"the request took longer than {self.settings.seconds:g} s")

    def _refusal(self, scope: Scope, headers: Headers, limit: int) -> tuple[int, str] | None:
        """Why a request is refused before it is read; None if it is let in."""
        asked = _name(headers.get("host", ""))
        if not self.settings.any_name and asked not in self.settings.names:
            return 421, f"this server does not answer to the name '{asked[:80]}'"
        if scope["method"] not in SAFE:
            origin = headers.get("origin")
            if headers.get("sec-fetch-site") in {"cross-site", "same-site"} or (origin and urlsplit(origin).netloc != headers.get("host")):
                return 403, "a page of another site cannot ask for this"
        if headers.get("content-encoding", "identity") != "identity":
            return 415, "send the body as it is, not packed"
        length = headers.get("content-length", "0")
        if not length.isdecimal():
            return 400, "Content-Length is no number"
        if int(length) > limit:
            return 413, _too_large(limit)
        return None


class _TooLarge(Exception):
    """The body is larger than it may be."""


def _too_large(limit: int) -> str:
    return f"the request has more than the {limit / 2**20:g} MB that are taken here; send less at once"


def _name(host: str) -> str:
    """The name in a Host header, without the port.

    >>> _name("localhost:8000"), _name("[::1]:8000"), _name("example.org")
    ('localhost', '::1', 'example.org')
    """
    return host[1:].partition("]")[0] if host.startswith("[") else host.rpartition(":")[0] or host


async def _drain(receive: Receive) -> None:
    """Take what is still being sent, within bounds, and forget it: who still sends when the connection closes never sees the answer."""
    taken = 0
    try:
        async with asyncio.timeout(DRAINED_SECONDS):
            while taken < DRAINED_BYTES:
                message = await receive()
                if message["type"] != "http.request" or not message.get("more_body"):
                    return
                taken += len(message.get("body", b""))
    except TimeoutError:
        return


async def _refuse(scope: Scope, send: Send, status: int, detail: str) -> None:
    """Answer with a problem, in plain JSON: nothing of the application has run."""
    title = {400: "Bad Request", 403: "Forbidden", 408: "Request Timeout", 413: "Content Too Large", 415: "Unsupported Media Type"}.get(
        status, "Misdirected Request"
    )
    body = json.dumps({"type": "about:blank", "title": title, "status": status, "detail": detail, "instance": scope["path"]}).encode()
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode()), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
