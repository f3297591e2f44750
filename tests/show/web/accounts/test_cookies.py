"""What a browser is given to keep, and where."""

import pytest
from itsdangerous import URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from foedus.show.web.accounts.cookies import Cookies
from foedus.show.web.settings import Settings

KEY = "1" * 64


def asking(cookie: str) -> Request:
    return Request({"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [(b"cookie", cookie.encode("latin-1"))]})


def given(kept: Cookies, what: str, value: object) -> str:
    response = Response()
    kept.give(response, what, value)
    return response.headers["set-cookie"]


def test_over_tls_a_cookie_is_bound_to_the_host_and_sent_over_tls_alone():
    told = given(Cookies(KEY, secure=True), "session", "x")

    assert told.startswith("__Host-foedus-session=")
    flags = {part.strip().lower() for part in told.split(";")[1:]}
    assert flags == {"httponly", "max-age=43200", "path=/", "samesite=lax", "secure"}


def test_on_this_machine_it_needs_no_tls():
    assert "secure" not in given(Cookies(KEY, secure=False), "session", "x").lower()


@pytest.mark.parametrize(
    ("settings", "secure"),
    [
        (Settings(accounts=True), False),
        (Settings(host="0.0.0.0", accounts=True), True),
        (Settings(accounts=True, public="https://pacts.example.org"), True),
        (Settings(accounts=True, public="http://localhost:8080"), False),
    ],
)
def test_whether_tls_is_needed_follows_from_where_people_reach_the_server(settings: Settings, secure: bool):
    assert settings.secure is secure


def test_a_value_comes_back_only_for_what_it_was_kept_and_with_the_same_key():
    kept, other = Cookies(KEY, secure=False), Cookies("2" * 64, secure=False)
    pair = given(kept, "session", "a secret").split(";")[0]

    assert kept.secret(asking(pair), "session") == "a secret"
    assert kept.secret(asking(pair.replace("session", "visit")), "visit") is None
    assert other.secret(asking(pair), "session") is None
    assert kept.secret(asking(given(kept, "session", {"a": 1}).split(";")[0]), "session") is None
    assert kept.secret(asking(""), "session") is None


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """By how many seconds the signer's clock is ahead."""
    ahead = [0]
    true = URLSafeTimedSerializer.default_signer.get_timestamp
    monkeypatch.setattr(URLSafeTimedSerializer.default_signer, "get_timestamp", lambda self: true(self) + ahead[0])
    return ahead


@pytest.mark.parametrize(("what", "seconds"), [("session", 12 * 3600), ("visit", 30 * 60), ("way", 30 * 60)])
def test_a_value_counts_for_its_time(later: list[int], what: str, seconds: int):
    kept = Cookies(KEY, secure=False)
    pair = given(kept, what, "x").split(";")[0]
    later[0] = seconds - 5
    assert kept.secret(asking(pair), what) == "x"
    later[0] = seconds + 5
    assert kept.secret(asking(pair), what) is None


def test_a_proof_is_of_one_secret():
    kept = Cookies(KEY, secure=False)

    assert kept.proof("a") == kept.proof("a")
    assert len({kept.proof("a"), kept.proof("b"), Cookies("2" * 64, secure=False).proof("a")}) == 3
