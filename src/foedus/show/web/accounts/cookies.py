"""What a browser is given to keep: signed, unreadable to scripts, sent to this server alone; and the proof that a form came from one of its pages."""

import hmac
import json
import secrets
from hashlib import sha256
from typing import Any

from fastapi import Depends, HTTPException, Request, Response
from itsdangerous import BadData, URLSafeTimedSerializer

from ..guard import SAFE

HOURS = 12
"""As long as one stays signed in."""
MINUTES = 30
"""As long as the form for signing in, or a way over a provider, stays good."""
PROOF = "foedus.proof"
"""Where in a request's scope the proof stands that its forms must carry."""


def digest_of(secret: str) -> str:
    """Return the digest under which a session or a token is kept.

    >>> digest_of("")[:8]
    'e3b0c442'
    """
    return sha256(secret.encode()).hexdigest()


class Cookies:
    """Signs and reads cookies with a store's key; ``secure`` has browsers send them over TLS only."""

    def __init__(self, key: str, *, secure: bool) -> None:
        self._key, self.secure = key.encode(), secure
        self._signers = {
            what: URLSafeTimedSerializer(key, salt=f"foedus {what}", signer_kwargs={"key_derivation": "hmac", "digest_method": sha256})
            for what in ("session", "visit", "way")
        }

    def name(self, what: str) -> str:
        """Return the name of a cookie; with the prefix, a browser takes it from this host only, over TLS."""
        return f"__Host-foedus-{what}" if self.secure else f"foedus-{what}"

    def give(self, response: Response, what: str, value: Any) -> None:
        """Have a browser keep a value."""
        age = HOURS * 3600 if what == "session" else MINUTES * 60
        signed = self._signers[what].dumps(value)
        response.set_cookie(self.name(what), signed, max_age=age, path="/", secure=self.secure, httponly=True, samesite="lax")

    def take_back(self, response: Response, *whats: str) -> None:
        """Have a browser forget values."""
        for what in whats:
            response.delete_cookie(self.name(what), path="/", secure=self.secure, httponly=True, samesite="lax")

    def read(self, request: Request, what: str) -> Any:
        """Return a value that a browser kept; None if there is none, or it is not ours, or too old."""
        given = request.cookies.get(self.name(what), "")
        if not given or len(given) > 4096:
            return None
        try:
            return self._signers[what].loads(given, max_age=HOURS * 3600 if what == "session" else MINUTES * 60)
        except (BadData, json.JSONDecodeError, UnicodeError, ValueError):
            return None

    def secret(self, request: Request, what: str) -> str | None:
        """Return a secret that a browser kept."""
        found = self.read(request, what)
        return found if isinstance(found, str) and found else None

    def proof(self, secret: str) -> str:
        """Return what a form must carry that was made for whoever holds a secret."""
        return hmac.new(self._key, f"form {secret}".encode(), sha256).hexdigest()


def new_secret() -> str:
    """Return a secret that nobody guesses: 256 bits."""
    return secrets.token_urlsafe(32)


async def proved(request: Request) -> None:
    """Refuse a form that does not come from a page of this server, made for whoever is signed in."""
    wanted = request.scope.get(PROOF)
    if wanted is None or request.method in SAFE:
        return
    given = (await request.form()).get("proof")
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), wanted.encode()):
        raise HTTPException(403, "this form was not made for you, or is too old; open the page again and send it from there")


FORM = Depends(proved)
"""Asks every form of a router for its proof."""
