"""A provider of identities (OpenID Connect): people sign in there, and it says who they are. The code flow with state, nonce, PKCE, by Authlib."""

import os
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from fastapi import Request, Response

from ....terms.errors import ServiceError, UsageError, did_you_mean
from ..settings import is_loopback

if TYPE_CHECKING:
    from ssl import SSLContext

VARIABLES = ("FOEDUS_OIDC_ISSUER", "FOEDUS_OIDC_CLIENT_ID", "FOEDUS_OIDC_CLIENT_SECRET", "FOEDUS_OIDC_CLAIM", "FOEDUS_OIDC_NAME")
"""Environment variables: the first three belong together; the claim is ``sub`` or ``email``; the name is what the button says."""
CLAIMS = ("sub", "email")
SIGNATURES = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures with a key that only the provider has; ``none`` and those with a shared secret are none of them."""
SECONDS = 10.0


@dataclass(frozen=True)
class Provider:
    """A provider, as the environment names it.

    Raises
    ------
    UsageError
        If the issuer is no address, or one without TLS on another machine; if a part is missing.

    Examples
    --------
    >>> Provider("https://id.example.org", "foedus", "secret").host
    'id.example.org'
    >>> Provider("http://id.example.org", "foedus", "secret")
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: FOEDUS_OIDC_ISSUER=http://id.example.org: a provider is asked over https only; ...
    """

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    claim: str = "sub"
    name: str = "your organisation"

    def __post_init__(self) -> None:
        parts = urlsplit(self.issuer)
        if parts.scheme not in {"https", "http"} or not parts.hostname or parts.query or parts.fragment:
            raise UsageError(f"FOEDUS_OIDC_ISSUER={self.issuer}: this is no address of a provider; write https://HOST/PATH")
        if parts.scheme == "http" and not is_loopback(parts.hostname):
            raise UsageError(f"FOEDUS_OIDC_ISSUER={self.issuer}: a provider is asked over https only; write https://")
        if self.claim not in CLAIMS:
            hint = did_you_mean(self.claim, CLAIMS) or "use sub or email"
            raise UsageError(f"FOEDUS_OIDC_CLAIM={self.claim}: an account is found by sub or email; {hint}")

    @property
    def host(self) -> str:
        """The provider's host."""
        return urlsplit(self.issuer).hostname or ""

    async def away(self, request: Request, back: str) -> tuple[Response, dict[str, Any]]:
        """Return the way to the provider, and what must be remembered until one comes back.

        Raises
        ------
        ServiceError
            If the provider cannot be reached, or is none.
        """
        request.scope["session"] = {}
        try:
            response: Response = await self._client.authorize_redirect(request, back)
        except Exception as fault:  # whatever the library raises of an answer that is none
            raise self._fault(fault) from None
        return response, dict(request.scope["session"])

    async def identity(self, request: Request, remembered: dict[str, Any]) -> str:
        """Return what the provider calls the person who comes back.

        Raises
        ------
        ServiceError
            If the answer is not the one that was asked for, is not signed by the provider, or names nobody.
        """
        request.scope["session"] = dict(remembered)
        options = {"iss": {"essential": True, "values": [self.issuer]}, "aud": {"essential": True, "values": [self.client_id]}}
        try:
            told = await self._client.load_server_metadata()
            told["id_token_signing_alg_values_supported"] = [
                one for one in told.get("id_token_signing_alg_values_supported") or ["RS256"] if one in SIGNATURES
            ] or ["RS256"]
            token = await self._client.authorize_access_token(request, claims_options=options)
            person: Mapping[str, Any] = token["userinfo"]
        except Exception as fault:  # as above; nobody is let in by an answer that is not understood
            raise self._fault(fault) from None
        found = person.get(self.claim)
        if self.claim == "email" and person.get("email_verified") is not True:
            raise ServiceError(self.host, "it has not verified the mail address of who signed in", "ask those who run it")
        if not isinstance(found, str) or not found:
            raise ServiceError(self.host, f"it does not tell the {self.claim} of who signed in", "ask those who run it")
        return found.lower() if self.claim == "email" else found

    @cached_property
    def _client(self) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import authlib.deprecate  # type: ignore[import-untyped]

            warnings.simplefilter("ignore", authlib.deprecate.AuthlibDeprecationWarning)  # of httpx2, which it would rather have
            from authlib.integrations.starlette_client import OAuth  # type: ignore[import-untyped]
        return OAuth().register(
            name="foedus",
            client_id=self.client_id,
            client_secret=self.client_secret,
            server_metadata_url=f"{self.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid email", "code_challenge_method": "S256", "timeout": SECONDS, "verify": _trusted()},
        )

    def _fault(self, fault: Exception) -> ServiceError:
        said = getattr(fault, "error", "") or type(fault).__name__
        return ServiceError(self.host, f"signing in there did not work ({str(said)[:60]})", "try again; if it goes on, ask those who run it")


@cache
def _trusted() -> "SSLContext":
    """Whose certificates are believed: read once, as each request to a provider would otherwise read all of them again."""
    from httpx import create_ssl_context

    return create_ssl_context()


def provider_named(environment: Mapping[str, str] | None = None) -> Provider | None:
    """Return the provider that the environment names; None if it names none.

    Raises
    ------
    UsageError
        If it names one only in part.

    Examples
    --------
    >>> provider_named({})
    >>> provider_named({"FOEDUS_OIDC_ISSUER": "https://id.example.org"})
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: FOEDUS_OIDC_CLIENT_ID is not set; FOEDUS_OIDC_ISSUER, ... belong together
    """
    known = os.environ if environment is None else environment
    given = [known.get(name, "") for name in VARIABLES]
    if not any(given[:3]):
        return None
    for name, value in zip(VARIABLES[:3], given, strict=False):
        if not value:
            raise UsageError(f"{name} is not set; {', '.join(VARIABLES[:2])} and {VARIABLES[2]} belong together")
    return Provider(given[0], given[1], given[2], given[3] or "sub", given[4] or "your organisation")
