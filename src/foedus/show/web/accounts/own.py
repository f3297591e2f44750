"""One's own account: tokens for programs, made, shown once and revoked; another password."""

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from ....records.store import ROLES, Role
from ....terms.errors import FoedusError, UnknownName, UsageError
from ..problems import NotThere
from ..rendering import page
from ..users import User
from . import passwords
from .cookies import FORM, digest_of, new_secret
from .reception import BEARER, WHO, address_of, reception

router = APIRouter(include_in_schema=False, dependencies=[FORM])
DAYS = (7, 30, 90, 365)
"""For how long a token may be made."""


@router.get("/account")
def own(request: Request) -> Response:
    """Show the account: who one is, one's tokens, a form for another password."""
    return _shown(request)


@router.post("/account/tokens")
def issue(
    request: Request,
    label: Annotated[str, Form(max_length=200)] = "",
    role: Annotated[str, Form(max_length=20)] = "reader",
    days: Annotated[str, Form(max_length=5)] = "90",
) -> Response:
    """Make a token, and show it this once."""
    at, user = reception(request), _user(request)
    try:
        if days not in map(str, DAYS):
            raise UsageError(f"a token counts for {', '.join(map(str, DAYS))} days")
        if not label.strip():
            raise UsageError("say what the token is for")
        secret, made = token(int(days))
        at.accounts.issue(user.name, label, digest_of(secret), role=_role(role), until=made, by=user.name)
    except FoedusError as error:
        return _shown(request, fault=str(error))
    return _shown(request, secret=secret)


@router.post("/account/tokens/{identifier}/revoke")
def revoke(request: Request, identifier: str) -> Response:
    """Take a token of one's own away."""
    at, user = reception(request), _user(request)
    try:
        at.accounts.revoke(user.name, identifier, by=user.name)
    except UnknownName as error:
        raise NotThere(error.what, error.name) from None
    return RedirectResponse("/account", 303)


@router.post("/account/password")
def change(
    request: Request,
    old: Annotated[str, Form(max_length=2000)],
    new: Annotated[str, Form(max_length=2000)],
    again: Annotated[str, Form(max_length=2000)],
) -> Response:
    """Take another password; every other session ends."""
    at, user = reception(request), _user(request)
    place = address_of(request)
    if wait := at.attempts.wait(user.name, place):
        return _shown(request, fault=f"too many attempts failed; try again in {max(1, round(wait / 60))} minutes", status=429)
    if not passwords.matches(old, at.accounts.hashed(user.name))[0]:
        return _shown(request, fault="the password that you have now is another")
    at.attempts.succeeded(user.name, place)
    try:
        if new != again:
            raise UsageError("the new password is not the same both times")
        at.accounts.set_password(user.name, passwords.hash_of(passwords.fit(new, user.name)), by=user.name)
    except FoedusError as error:
        return _shown(request, fault=str(error))
    response = RedirectResponse("/account", 303)
    at.seat(request, response, user.name, "password")
    return response


def token(days: int) -> tuple[str, datetime]:
    """Return a token's secret and until when it counts.

    >>> token(7)[0][:7]
    'foedus_'
    """
    return BEARER + new_secret(), datetime.now(UTC) + timedelta(days=days)


def _shown(request: Request, *, fault: str = "", secret: str = "", status: int = 422) -> Response:
    at, user = reception(request), _user(request)
    given: dict[str, Any] = {
        "user": user, "fault": fault, "secret": secret, "days": DAYS, "roles": [role for role in ROLES if user.may(role)],
        "tokens": at.accounts.tokens(user.name), "now": datetime.now(UTC), "password": at.accounts.hashed(user.name) is not None,
    }  # fmt: skip
    return page(request, "account.html", given, status=status if fault else 200, headers={"Cache-Control": "no-store"})


def _user(request: Request) -> User:
    found: User = request.scope[WHO]
    return found


def _role(role: str) -> Role:
    for known in ROLES:
        if role == known:
            return known
    raise UnknownName("role", role, ROLES)
