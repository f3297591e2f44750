"""How accounts come into an application: the entrance before it, their pages in it, and who asks."""

from fastapi import FastAPI, HTTPException, Request

from ..users import User
from ..workplace import Workplace
from . import own, pages
from .entrance import Entrance
from .provider import Provider
from .reception import WHO, Reception


def add_to(app: FastAPI, here: Workplace, provider: Provider | None = None) -> None:
    """Have people sign in before they are answered.

    Parameters
    ----------
    app
        An application that stands, its guard not yet before it.
    here
        Its workplace, whose store has the accounts.
    provider
        Where people may sign in as well, if anywhere.
    """
    at = Reception(here, provider)
    app.state.reception = at
    here.who = who_signed_in
    app.include_router(pages.router)
    app.include_router(own.router)
    app.add_middleware(Entrance, reception=at)


def who_signed_in(request: Request) -> User:
    """Return whom the entrance let in."""
    user: User | None = request.scope.get(WHO)
    if user is None:
        raise HTTPException(401, "this asks for somebody who is signed in")
    return user
