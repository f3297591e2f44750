"""Who asks. Without accounts there is one user, at this machine; accounts put their own answer in ``Workplace.who``."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from ...records.store import ROLES, Role


@dataclass(frozen=True)
class User:
    """Somebody who asks, with the highest role that is theirs."""

    name: str
    role: Role = "reader"

    def may(self, role: Role) -> bool:
        """Whether the user has a role, or one above it.

        >>> User("a", "reviewer").may("analyst"), User("a").may("analyst")
        (True, False)
        """
        return ROLES.index(self.role) >= ROLES.index(role)


LOCAL = User("local", "admin")
"""Whoever sits at this machine, where no accounts are configured."""


def whoever_sits_here(_: Request) -> User:
    """Return the one user of a server that listens on this machine only."""
    return LOCAL


async def current_user(request: Request) -> User:
    """Return who asks: the one seam at which accounts come in (``app.state.workplace.who``)."""
    user: User = request.app.state.workplace.who(request)
    return user


def allowed(role: Role) -> Callable[[User], Awaitable[User]]:
    """Return a dependency that lets only those in who have a role."""

    async def check(user: Annotated[User, Depends(current_user)]) -> User:
        if not user.may(role):
            raise HTTPException(403, f"this asks for the role {role}; yours is {user.role}")
        return user

    return check


READER, ANALYST, REVIEWER = (Depends(allowed(role)) for role in ROLES[:3])
"""Dependencies that ask for a role."""
Analyst = Annotated[User, ANALYST]
Reviewer = Annotated[User, REVIEWER]
"""Who asks, where the role is needed and the name is kept."""
