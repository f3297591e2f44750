"""Signing in and out: with a password, or over a provider of identities."""

import hmac
from typing import Annotated
from urllib.parse import quote, urlsplit

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from ....records.store import is_account_name
from ....terms.errors import ServiceError
from ..problems import problem
from ..rendering import page
from ..settings import LOOPBACK
from . import passwords
from .cookies import FORM, digest_of, new_secret
from .goals import goal_of
from .reception import WHO, Reception, address_of, reception

router = APIRouter(include_in_schema=False)
NOT_RIGHT = "the name or the password is not right"
TOO_OLD = "this form is too old, or your browser keeps no cookies; try again"
Goal = Annotated[str, Query(max_length=4000)]


@router.get("/sign-in")
def sign_in(request: Request, goal: Goal = "/") -> Response:
    """Show the form; who is signed in goes on."""
    if WHO in request.scope:
        return RedirectResponse(goal_of(goal), 303)
    return _form(request, reception(request), goal_of(goal))


@router.post("/sign-in")
def enter(
    request: Request,
    name: Annotated[str, Form(max_length=200)],
    password: Annotated[str, Form(max_length=2000)],
    proof: Annotated[str, Form(max_length=200)] = "",
    goal: Annotated[str, Form(max_length=4000)] = "/",
) -> Response:
    """Begin a session, if name and password are right."""
    at, goal, called, place = reception(request), goal_of(goal), name.strip().lower()[:100], address_of(request)
    visit = at.cookies.secret(request, "visit")
    if visit is None or not hmac.compare_digest(proof.encode(), at.cookies.proof(visit).encode()):
        return _form(request, at, goal, name, TOO_OLD, status=403)
    if wait := at.attempts.wait(called, place):
        words = f"too many attempts failed; try again in {max(1, round(wait / 60))} minutes"
        return _form(request, at, goal, name, words, status=429, headers={"Retry-After": str(int(wait) + 1)})
    response = RedirectResponse(goal, 303)
    if not _right(at, called, password) or not at.seat(request, response, called, "password"):
        if at.attempts.last(called, place):
            at.accounts.held_off(called if is_account_name(called) else "")
        return _form(request, at, goal, name, NOT_RIGHT, status=403)
    at.attempts.succeeded(called, place)
    return response


def _right(at: Reception, name: str, password: str) -> bool:
    """Whether a password is that of an account; it takes as long where there is no such account."""
    asked = name if is_account_name(name) else ""  # a database may choke on what is no name, and say so
    account, hashed = at.accounts.find(asked), at.accounts.hashed(asked)
    right, newer = passwords.matches(password, hashed if account is not None and account.active else None)
    if newer is not None:
        at.accounts.rehash(name, newer)
    return right


def _form(
    request: Request, at: Reception, goal: str, name: str = "", fault: str = "", *, status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    """The page, with a proof that it is this browser's."""
    visit = at.cookies.secret(request, "visit") or new_secret()
    given = {
        "fault": fault,
        "name": " ".join(name.split())[:64],
        "goal": goal,
        "token": at.cookies.proof(visit),
        "provider": at.provider,
        "way": quote(goal, safe=""),
    }
    response = page(request, "sign-in.html", given, status=status, headers={**(headers or {}), "Cache-Control": "no-store"})
    at.cookies.give(response, "visit", visit)
    return response


@router.get("/sign-in/provider")
async def away(request: Request, goal: Goal = "/") -> Response:
    """Send to the provider, and remember with what."""
    at = reception(request)
    if at.provider is None:
        return await run_in_threadpool(problem, request, 404, "this server knows no provider of identities")
    try:
        response, remembered = await at.provider.away(request, _base(request, at) + "/sign-in/back")
    except ServiceError as fault:
        return await run_in_threadpool(problem, request, 502, str(fault))
    at.cookies.give(response, "way", {"remembered": remembered, "goal": goal_of(goal)})
    response.headers["Cache-Control"] = "no-store"
    return response


@router.get("/sign-in/back")
async def back(request: Request) -> Response:
    """Take who comes back from the provider, if an account is theirs."""
    at = reception(request)
    kept = at.cookies.read(request, "way")
    if at.provider is None or not isinstance(kept, dict):
        return await run_in_threadpool(problem, request, 403, "this way back is too old, or was never begun here; sign in again")
    provider = at.provider
    try:
        identity = await provider.identity(request, kept["remembered"])
    except ServiceError as fault:
        response = await run_in_threadpool(problem, request, 403, str(fault))
    else:
        response = await run_in_threadpool(_seated, request, at, identity, goal_of(str(kept["goal"])))
    at.cookies.take_back(response, "way")
    return response


def _seated(request: Request, at: Reception, identity: str, goal: str) -> Response:
    account, response = at.accounts.identified(identity), RedirectResponse(goal, 303)
    if account is None or not at.seat(request, response, account.name, "provider"):
        return problem(request, 403, f"no account here lets you in; those who keep the accounts may make one for the identity {identity[:200]}")
    return response


def _base(request: Request, at: Reception) -> str:
    """The address by which people reach this server; what a request calls it counts on this machine only."""
    if at.here.settings.public:
        return at.here.settings.public.rstrip("/")
    called = urlsplit(str(request.base_url))
    if called.hostname not in LOOPBACK:
        raise ServiceError(at.here.settings.host, "a provider must know by which address people come back", "name it with --public")
    return str(request.base_url).rstrip("/")


@router.post("/sign-out", dependencies=[FORM])
def leave(request: Request) -> Response:
    """End the session."""
    at = reception(request)
    secret = at.cookies.secret(request, "session")
    if secret is not None:
        at.accounts.end(digest_of(secret))
    response = RedirectResponse("/sign-in", 303, {"Clear-Site-Data": '"cache"'})
    at.cookies.take_back(response, "session")
    return response
