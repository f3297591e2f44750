"""Signing in over a provider of identities: one made up here, on this machine, that answers what a test wants."""

import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from foedus.records.store.accounts import Accounts
from foedus.show.web.accounts.provider import Provider, provider_named
from foedus.show.web.application import application
from foedus.show.web.settings import Settings
from foedus.terms.errors import UsageError

from .places import serving

KEY = RSAKey.generate_key(2048, {"kid": "one"})
OTHER = RSAKey.generate_key(2048, {"kid": "one"})
PERSON = "person-1"


@dataclass
class MadeUp:
    """A provider that lets everybody in as the same person."""

    url: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    """What differs from a good answer."""
    signed: Callable[[dict[str, Any]], str] | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    """With what the browser came."""
    redeemed: list[dict[str, str]] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        return {
            "issuer": self.url, "authorization_endpoint": f"{self.url}/authorize", "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys", "id_token_signing_alg_values_supported": ["RS256"], **self.metadata,
        }  # fmt: skip

    def token(self, form: dict[str, str]) -> dict[str, Any]:
        self.redeemed.append(form)
        challenge = urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        if challenge != self.asked.get("code_challenge") or form.get("code") != "once":
            return {"error": "invalid_grant"}
        now = int(time.time())
        claims = {"iss": self.url, "aud": "foedus", "sub": PERSON, "iat": now, "exp": now + 300, "nonce": self.asked["nonce"], **self.claims}
        claims = {name: value for name, value in claims.items() if value is not None}
        signed = self.signed(claims) if self.signed else jwt.encode({"alg": "RS256", "kid": "one"}, claims, KEY)
        return {"access_token": "a", "token_type": "Bearer", "expires_in": 300, "id_token": signed}


@pytest.fixture
def made_up() -> Iterator[MadeUp]:
    made = MadeUp()

    class Answers(BaseHTTPRequestHandler):
        def _say(self, value: dict[str, Any], status: int = 200) -> None:
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            if self.path == "/.well-known/openid-configuration":
                self._say(made.told())
            elif self.path == "/keys":
                self._say({"keys": [KEY.as_dict(private=False)]})
            else:
                self._say({}, 404)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            answer = made.token({name: values[0] for name, values in parse_qs(body).items()})
            self._say(answer, 400 if "error" in answer else 200)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    made.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def browser(
    made_up: MadeUp, store_address: str, shared_place: object, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[httpx.Client]:
    """A browser at a server that knows the provider; an account is the person's."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    claim = getattr(request, "param", "sub")
    app = application(Settings(store=store_address, accounts=True), provider=Provider(made_up.url, "foedus", "a secret", claim, "Example House"))
    with serving(app) as url:
        accounts = Accounts(app.state.workplace.store)
        for name, identity in (("over", PERSON), ("mailed", "person@example.org")):
            if accounts.find(name) is None:
                accounts.add(name, "analyst", by="root", identity=identity)
        with httpx.Client(base_url=url, timeout=30, trust_env=False, verify=False) as found:
            yield found


def away(browser: httpx.Client, made_up: MadeUp, goal: str = "/flows") -> dict[str, str]:
    """Go to the provider; return with what one came there."""
    answer = browser.get("/sign-in/provider", params={"goal": goal})
    assert answer.status_code == 302, answer.text
    assert answer.headers["Location"].startswith(f"{made_up.url}/authorize?")
    made_up.asked = {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}
    return made_up.asked


def test_who_has_an_account_comes_in_over_the_provider(browser: httpx.Client, made_up: MadeUp):
    assert "Sign in with Example House" in browser.get("/sign-in").text
    asked = away(browser, made_up)
    answer = browser.get("/sign-in/back", params={"code": "once", "state": asked["state"]})

    assert answer.status_code == 303, answer.text
    assert answer.headers["Location"] == "/flows"
    assert "over: " in browser.get("/account").text
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == f"{str(browser.base_url).rstrip('/')}/sign-in/back"
    assert "openid" in asked["scope"]
    assert asked["nonce"]


def unsigned(claims: dict[str, Any]) -> str:
    head, body = (urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in ({"alg": "none"}, claims))
    return f"{head}.{body}."


WRONG: dict[str, dict[str, Any]] = {
    "of another provider": {"claims": {"iss": "https://evil.example"}},
    "for another server": {"claims": {"aud": "another"}},
    "for nobody in particular": {"claims": {"aud": None}},
    "that has run out": {"claims": {"exp": int(time.time()) - 3600}},
    "to another question": {"claims": {"nonce": "another"}},
    "to no question": {"claims": {"nonce": None}},
    "that names nobody": {"claims": {"sub": None}},
    "that names a list": {"claims": {"sub": [PERSON]}},
    "signed by somebody else": {"signed": lambda claims: jwt.encode({"alg": "RS256", "kid": "one"}, claims, OTHER)},
    "not signed": {"signed": unsigned},
    "not signed, which the provider says it does": {"signed": unsigned, "metadata": {"id_token_signing_alg_values_supported": ["none", "RS256"]}},
    "signed with the secret that both have": {
        "signed": lambda claims: jwt.encode({"alg": "HS256"}, claims, OctKey.import_key("a secret")),
        "metadata": {"id_token_signing_alg_values_supported": ["HS256"]},
    },
    "that is none": {"signed": lambda _: "words"},
}


@pytest.mark.filterwarnings("ignore::joserfc.errors.SecurityWarning")
@pytest.mark.parametrize("what", WRONG)
def test_an_answer_is_refused(browser: httpx.Client, made_up: MadeUp, what: str):
    for name, value in WRONG[what].items():
        setattr(made_up, name, value)
    asked = away(browser, made_up)

    answer = browser.get("/sign-in/back", params={"code": "once", "state": asked["state"]})

    assert answer.status_code == 403
    assert "Traceback" not in answer.text
    assert browser.get("/account").status_code == 303


def test_a_way_back_that_was_not_begun_in_this_browser_leads_nowhere(browser: httpx.Client, made_up: MadeUp):
    asked = away(browser, made_up)
    with httpx.Client(base_url=browser.base_url, trust_env=False, verify=False) as other:
        assert other.get("/sign-in/back", params={"code": "once", "state": asked["state"]}).status_code == 403
        away(other, made_up)
        assert other.get("/sign-in/back", params={"code": "once", "state": asked["state"]}).status_code == 403
    for wrong in (
        {"code": "once"},
        {"code": "once", "state": "x"},
        {"state": asked["state"]},
        {"error": "access_denied", "state": asked["state"]},
        {},
    ):
        away(browser, made_up)
        assert browser.get("/sign-in/back", params=wrong).status_code == 403
    assert browser.get("/account").status_code == 303


def test_a_way_back_is_gone_once(browser: httpx.Client, made_up: MadeUp):
    asked = away(browser, made_up)
    params = {"code": "once", "state": asked["state"]}
    assert browser.get("/sign-in/back", params=params).status_code == 303

    assert browser.get("/sign-in/back", params=params).status_code == 403


def test_a_goal_elsewhere_is_not_remembered(browser: httpx.Client, made_up: MadeUp):
    asked = away(browser, made_up, "https://evil.example")

    answer = browser.get("/sign-in/back", params={"code": "once", "state": asked["state"]})

    assert answer.headers["Location"] == "/"


def test_who_has_no_account_is_told_for_whom_one_could_be_made(browser: httpx.Client, made_up: MadeUp):
    made_up.claims = {"sub": "<b>stranger</b>"}
    asked = away(browser, made_up)

    answer = browser.get("/sign-in/back", params={"code": "once", "state": asked["state"]})

    assert answer.status_code == 403
    assert "one for the identity &lt;b&gt;stranger&lt;/b&gt;" in answer.text


@pytest.mark.parametrize("browser", ["email"], indirect=True)
@pytest.mark.parametrize(("verified", "status"), [(True, 303), (False, 403), (None, 403), ("true", 403)])
def test_a_mail_address_counts_only_if_the_provider_has_verified_it(browser: httpx.Client, made_up: MadeUp, verified: object, status: int):
    made_up.claims = {"email": "Person@Example.org", "email_verified": verified}
    asked = away(browser, made_up)

    assert browser.get("/sign-in/back", params={"code": "once", "state": asked["state"]}).status_code == status


def test_a_provider_that_is_not_there_is_told_in_one_line(browser: httpx.Client, made_up: MadeUp):
    made_up.metadata = {"authorization_endpoint": None}

    answer = browser.get("/sign-in/provider")

    assert answer.status_code == 502
    assert "signing in there did not work" in answer.text


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"FOEDUS_OIDC_ISSUER": "https://id.example.org", "FOEDUS_OIDC_CLIENT_ID": "x"}, "FOEDUS_OIDC_CLIENT_SECRET is not set"),
        ({"FOEDUS_OIDC_CLIENT_SECRET": "x"}, "FOEDUS_OIDC_ISSUER is not set"),
        ({"FOEDUS_OIDC_ISSUER": "id.example.org"}, "this is no address of a provider"),
        ({"FOEDUS_OIDC_ISSUER": "http://id.example.org"}, "a provider is asked over https only"),
        ({"FOEDUS_OIDC_CLAIM": "mail"}, "an account is found by sub or email; did you mean 'email'?"),
    ],
)
def test_a_provider_that_is_named_wrongly_is_refused(given: dict[str, str], message: str):
    good = {} if len(given) == 2 or "FOEDUS_OIDC_CLIENT_SECRET" in given else {
        "FOEDUS_OIDC_ISSUER": "https://id.example.org", "FOEDUS_OIDC_CLIENT_ID": "x", "FOEDUS_OIDC_CLIENT_SECRET": "y"}  # fmt: skip

    with pytest.raises(UsageError, match=message.replace("?", r"\?")):
        provider_named({**good, **given})


def test_the_secret_of_a_provider_is_not_shown():
    assert "hush" not in repr(Provider("https://id.example.org", "foedus", "hush"))
