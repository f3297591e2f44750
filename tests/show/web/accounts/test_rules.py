"""Every address has a rule, and every role meets it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI

from foedus.records.store import ROLES, Role
from foedus.show.web.accounts.rules import Rule, elsewhere, found, rules
from foedus.show.web.application import application
from foedus.show.web.settings import Settings

from .places import NAMES, Place, proof, sign_in

RULES = tuple(rules())


def routes(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Every method and address of an application, as they are answered."""
    for route in app.routes:
        for one in _parts(route):
            for method in set(one.methods or ()) - {"HEAD"}:
                yield method, one.path


def _parts(route: Any) -> Iterator[Any]:
    contexts = getattr(route, "effective_route_contexts", None)
    yield from contexts() if contexts else [route]


@pytest.fixture(scope="module")
def every_route() -> list[tuple[str, str]]:
    return list(routes(application(Settings(accounts=True, store="none.db"))))


def test_every_address_has_one_rule_and_every_rule_an_address(every_route: list[tuple[str, str]]):
    assert len(every_route) > 40
    assert sorted(every_route) == sorted((rule.method, rule.path) for rule in RULES)


def test_every_address_falls_under_its_own_rule(every_route: list[tuple[str, str]]):
    for method, path in every_route:
        filled = re.sub(r"{[^}]+}", "x", path)

        assert path in [rule.path for rule in found(method, filled)]
        assert elsewhere(filled)


def test_only_what_anybody_must_reach_is_public():
    assert [rule.path for rule in RULES if rule.role is None] == [
        "/healthz", "/static/{name:path}", "/sign-in", "/sign-in", "/sign-in/provider", "/sign-in/back",
    ]  # fmt: skip


def test_what_changes_something_asks_for_more_than_reading_or_touches_ones_own_account_alone():
    asks = {rule.path for rule in RULES if rule.role == "reader" and rule.method != "GET"}

    own = {"/account/tokens", "/account/tokens/{identifier}/revoke", "/account/password", "/sign-out"}
    assert asks == own | {"/api/v1/briefs", "/api/v1/casus", "/api/v1/transfers"}  # these three only answer


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.role is not None], ids=lambda rule: f"{rule.method} {rule.path}")
def test_nobody_who_is_not_signed_in_comes_in(place: Place, rule: Rule):
    with place.browser() as browser:
        answer = browser.request(rule.method, re.sub(r"{[^}]+}", "x", rule.path))

    if rule.method == "GET" and not rule.path.startswith("/api/"):
        assert answer.status_code == 303
        assert answer.headers["Location"].startswith("/sign-in")
    else:
        assert answer.status_code == 401
        assert "Bearer" in answer.headers["WWW-Authenticate"]
    assert len(answer.text) < 6000


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_what_the_table_says_and_no_more(place: Place, role: Role):
    browser, may = place.seated(role), ROLES.index(role)
    carried = proof(browser.get("/account"))
    with place.program(role) as program:
        for rule in RULES:
            if rule.role is None or rule.path == "/sign-out":
                continue
            path = re.sub(r"{[^}]+}", "x", rule.path)
            if rule.path.startswith("/api/"):
                answer = program.request(rule.method, path)
            else:
                answer = browser.request(rule.method, path, data={"proof": carried} if rule.method == "POST" else None)

            if may < ROLES.index(rule.role):
                assert answer.status_code == 403, (role, rule)
                assert f"asks for the role {rule.role}; yours is {role}" in answer.text
            else:
                assert answer.status_code not in {401, 403, 405, 500}, (role, rule, answer.text)


@pytest.mark.parametrize("path", ["/nothing", "/api/v1/nothing", "/admin", "/account/../static/x", "/dossier/"])
def test_an_address_without_a_rule_is_not_there_for_anybody(place: Place, path: str):
    answer = place.seated("admin").get(path)

    assert answer.status_code == 404


@pytest.mark.parametrize(("method", "path"), [("DELETE", "/dossier"), ("PUT", "/api/v1/documents"), ("PATCH", "/account"), ("OPTIONS", "/")])
def test_a_method_without_a_rule_does_nothing(place: Place, method: str, path: str):
    carried = proof(place.seated("admin").get("/account"))

    answer = place.seated("admin").request(method, path, headers={"X-Foedus-Proof": carried})

    assert answer.status_code == 405


def test_a_role_that_is_taken_away_counts_from_the_next_request_on(place: Place, newcomer: str):
    place.accounts.change_role(newcomer, "reviewer", by="root")
    with place.browser() as browser:
        assert sign_in(browser, newcomer).status_code == 303
        carried = proof(browser.get("/account"))
        assert browser.post("/records/x", data={"proof": carried, "verdict": "accept"}).status_code == 404
        place.accounts.change_role(newcomer, "analyst", by="root")

        answer = browser.post("/records/x", data={"proof": carried, "verdict": "accept"})

    assert answer.status_code == 403


def test_what_somebody_does_has_their_name(place: Place, report: bytes):
    with place.program("analyst") as program:
        answer = program.post("/api/v1/documents", files=[("reports", ("wire.txt", report))])

        assert answer.status_code == 201
        assert program.get("/api/v1/documents").json()[0]["by"] == NAMES["analyst"]
