"""What signing in needs: the accounts of the store, cookies, failures remembered, a provider of identities."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from fastapi import Request, Response

from ..users import User
from ..workplace import Workplace
from .attempts import Attempts
from .cookies import HOURS, Cookies, digest_of, new_secret
from .provider import Provider

if TYPE_CHECKING:
    from ....records.store.accounts import Accounts

WHO = "foedus.user"
"""Where in a request's scope the one who asks stands."""
BEARER = "foedus_"
"""What the secret of a token begins with, so that it is known where it turns up."""


@dataclass
class Reception:
    """One server's reception."""

    here: Workplace
    provider: Provider | None = None
    attempts: Attempts = field(default_factory=Attempts)
    _cookies: Cookies | None = None
    _making: Lock = field(default_factory=Lock)

    @property
    def accounts(self) -> "Accounts":
        """The accounts of the store."""
        from ....records.store.accounts import Accounts

        return Accounts(self.here.store)

    @property
    def cookies(self) -> Cookies:
        """The cookies, signed with the store's key."""
        with self._making:
            if self._cookies is None:
                self._cookies = Cookies(self.accounts.key(), secure=self.here.settings.secure)
            return self._cookies

    def sitting(self, request: Request) -> tuple[User, str] | None:
        """Return who holds the session that a request's cookie names, and its secret."""
        secret = self.cookies.secret(request, "session")
        account = None if secret is None else self.accounts.sitting(digest_of(secret))
        return None if account is None or secret is None else (User(account.name, account.role), secret)

    def bearing(self, secret: str) -> User | None:
        """Return whom a token stands for."""
        found = self.accounts.bearer(digest_of(secret)) if secret.startswith(BEARER) and len(secret) < 200 else None
        return None if found is None else User(found[0].name, found[1])

    def seat(self, request: Request, response: Response, name: str, way: str) -> bool:
        """Begin a session and have the browser keep it; the one before, and the form's cookie, go. False if the account lets nobody in."""
        before = self.cookies.secret(request, "session")
        if before is not None:
            self.accounts.end(digest_of(before))
        secret = new_secret()
        if not self.accounts.begin(name, digest_of(secret), until=datetime.now(UTC) + timedelta(hours=HOURS), way=way):
            return False
        self.cookies.give(response, "session", secret)
        self.cookies.take_back(response, "visit", "way")
        return True


def reception(request: Request) -> Reception:
    """Return the reception of the server that was asked."""
    found: Reception = request.app.state.reception
    return found


def address_of(request: Request) -> str:
    """Return from where a request comes."""
    return request.client.host if request.client else "?"
