"""Which role each address asks for: one table. An address that is not in it is not there for anybody, once there are accounts."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from starlette.routing import compile_path

from ....records.store import Role

PUBLIC = None
"""Nobody need be signed in."""
TABLE: dict[str | None, tuple[str, ...]] = {
    PUBLIC: ("GET /healthz", "GET /static/{name:path}", "GET /sign-in", "POST /sign-in", "GET /sign-in/provider", "GET /sign-in/back"),
    "reader": (
        "GET /", "GET /api", "GET /api/openapi.json",
        "GET /dossier", "GET /dossier/of", "GET /records/{identifier:path}",
        "GET /library", "GET /library/measures", "GET /library/places", "GET /agreements/{identifier}", "GET /measures/{identifier}",
        "GET /what-if", "GET /network", "GET /flows",
        "GET /scenario", "GET /scenario/compare", "GET /scenario/{identifier}",
        "GET /account", "POST /account/tokens", "POST /account/tokens/{identifier}/revoke", "POST /account/password", "POST /sign-out",
        "GET /api/v1/documents", "GET /api/v1/documents/{name}", "GET /api/v1/documents/{name}/text",
        "POST /api/v1/briefs", "GET /api/v1/claims", "GET /api/v1/records", "GET /api/v1/records/{identifier:path}",
        "GET /api/v1/agreements", "GET /api/v1/agreements/search", "GET /api/v1/agreements/binding", "GET /api/v1/agreements/timeline",
        "GET /api/v1/agreements/{identifier}", "GET /api/v1/agreements/{identifier}/on/{day}", "GET /api/v1/agreements/{identifier}/cases",
        "GET /api/v1/measures", "GET /api/v1/measures/{identifier:path}", "GET /api/v1/places", "GET /api/v1/places/{identifier}",
        "GET /api/v1/states", "GET /api/v1/states/{code}", "GET /api/v1/network",
        "POST /api/v1/casus", "POST /api/v1/transfers",
        "GET /api/v1/scenarios", "GET /api/v1/scenarios/{identifier}", "GET /api/v1/scenarios/{identifier}/result",
    ),
    "analyst": (
        "POST /dossier", "POST /scenario", "POST /scenario/{identifier}/again", "POST /scenario/{identifier}/stop",
        "POST /api/v1/documents", "POST /api/v1/scenarios", "DELETE /api/v1/scenarios/{identifier}",
    ),
    "reviewer": ("POST /records/{identifier:path}", "POST /api/v1/reviews/{identifier:path}"),
}  # fmt: skip
"""Addresses by the least role that may use them. Accounts themselves are kept by ``foedus account`` alone, so no address is for admins only."""


class Rule(NamedTuple):
    """One line of the table."""

    method: str
    path: str
    role: Role | None


def rules() -> Iterator[Rule]:
    """Give every rule.

    >>> next(one for one in rules() if one.role == "reviewer")
    Rule(method='POST', path='/records/{identifier:path}', role='reviewer')
    """
    for role, lines in TABLE.items():
        for line in lines:
            method, path = line.split()
            yield Rule(method, path, role)  # type: ignore[arg-type]


def found(method: str, path: str) -> tuple[Rule, ...]:
    """Return the rules that a request falls under; a HEAD is a GET. Empty if there is none.

    >>> [one.role for one in found("GET", "/dossier/of")], found("GET", "/nothing")
    (['reader'], ())
    """
    asked = "GET" if method == "HEAD" else method
    return tuple(rule for rule, pattern in _compiled() if rule.method == asked and pattern.match(path))


def elsewhere(path: str) -> bool:
    """Whether an address is there for another method.

    >>> elsewhere("/sign-out"), elsewhere("/nothing")
    (True, False)
    """
    return any(pattern.match(path) for _, pattern in _compiled())


@cache
def _compiled() -> "tuple[tuple[Rule, re.Pattern[str]], ...]":
    return tuple((rule, compile_path(rule.path)[0]) for rule in rules())
