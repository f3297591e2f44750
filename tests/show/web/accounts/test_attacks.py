"""Attempts to come in as somebody else, to stay when one has gone, to be led elsewhere, and to learn who has an account."""

import re
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from itsdangerous import URLSafeTimedSerializer

from foedus.records.store import Role
from foedus.show.web.accounts import passwords
from foedus.show.web.accounts.attempts import FOR_ADDRESS, FOR_BOTH, WINDOW, Attempts
from foedus.show.web.accounts.rules import Rule, rules

from .places import NAMES, PASSWORD, Place, proof, sign_in

COOKIE = "foedus-session"
UNSAFE = [rule for rule in rules() if rule.method != "GET" and rule.role is not None]
WRONG = "the name or the password is not right"


def bent(value: str) -> list[str]:
    """A cookie, changed a little in each way that comes to mind."""
    body, stamp, signature = value.rsplit(".", 2)
    other = URLSafeTimedSerializer("0" * 64, salt="foedus session").dumps("a secret")
    return [
        "",
        "x",
        "." * 3,
        body,
        f"{body}.{stamp}",
        f"{body}.{stamp}.",
        f"{body}.{stamp}.{signature[::-1]}",
        f"x{value}",
        other,
        value * 50,
        "\xff",
    ]


def test_a_cookie_that_this_server_did_not_sign_lets_nobody_in(place: Place):
    true = place.seated("admin").cookies[COOKIE]
    for value in bent(true):
        with place.browser() as browser:
            answer = browser.get("/account", headers={b"Cookie": b"foedus-session=" + value.encode("latin-1")})

        assert answer.status_code == 303, value
        assert answer.headers["Location"] == "/sign-in?goal=/account"


def test_a_cookie_for_another_purpose_is_no_session(place: Place):
    with place.browser() as browser:
        browser.get("/sign-in")
        answer = browser.get("/account", headers={"Cookie": f"{COOKIE}={browser.cookies['foedus-visit']}"})

    assert answer.status_code == 303


def test_a_cookie_does_not_count_after_signing_out(place: Place, newcomer: str):
    with place.browser() as browser, place.browser() as thief:
        sign_in(browser, newcomer)
        stolen = browser.cookies[COOKIE]
        assert thief.get("/account", headers={"Cookie": f"{COOKIE}={stolen}"}).status_code == 200
        answer = browser.post("/sign-out", data={"proof": proof(browser.get("/account"))})

        assert answer.status_code == 303
        assert COOKIE not in browser.cookies
        assert thief.get("/account", headers={"Cookie": f"{COOKIE}={stolen}"}).status_code == 303


@pytest.mark.parametrize("end", ["disable", "password", "sign in again"])
def test_a_cookie_does_not_count_when_its_session_has_ended_otherwise(place: Place, newcomer: str, hashed: str, end: str):
    with place.browser() as browser, place.browser() as thief:
        sign_in(browser, newcomer)
        stolen = browser.cookies[COOKIE]
        if end == "disable":
            place.accounts.disable(newcomer, by="root")
        elif end == "password":
            place.accounts.set_password(newcomer, hashed, by="root")
        else:
            shown = browser.get("/sign-in", headers={"Cookie": ""})
            both = f"{COOKIE}={stolen}; foedus-visit={shown.cookies['foedus-visit']}"
            again = {"name": newcomer, "password": PASSWORD, "proof": proof(shown)}
            assert thief.post("/sign-in", data=again, headers={"Cookie": both}).status_code == 303

        assert thief.get("/account", headers={"Cookie": f"{COOKIE}={stolen}"}).status_code == 303


def test_a_session_is_a_new_one_each_time(place: Place, newcomer: str):
    seen = set()
    for _ in range(3):
        with place.browser() as browser:
            browser.cookies.set(COOKIE, "one that I gave you", domain="127.0.0.1")
            seen.add(sign_in(browser, newcomer).cookies[COOKIE])

    assert len(seen) == 3
    assert "one that I gave you" not in seen


@pytest.mark.parametrize("rule", UNSAFE, ids=lambda rule: f"{rule.method} {rule.path}")
@pytest.mark.parametrize("carried", [None, "", "0" * 64, "another's", "é"])
def test_a_form_without_its_proof_does_nothing(place: Place, rule: Rule, carried: str | None):
    browser = place.seated("admin")
    given = proof(place.seated("reader").get("/account")) if carried == "another's" else carried
    named = re.sub(r"{[^}]+}", "x", rule.path)
    if rule.path.startswith("/api/"):
        answer = browser.request(rule.method, named, headers={} if given is None else {b"X-Foedus-Proof": given.encode()})
    else:
        fields = {"verdict": "accept", "text": "x", "old": "x", "new": "x", "again": "x"}
        files = {"reports": ("a.txt", b"x")} if rule.path == "/dossier" else None
        answer = browser.request(rule.method, named, data=fields if given is None else {**fields, "proof": given}, files=files)

    assert answer.status_code == 403
    assert browser.get("/account").status_code == 200


def test_the_form_for_signing_in_has_its_proof_too(place: Place, newcomer: str):
    with place.browser() as browser, place.browser() as other:
        theirs = proof(other.get("/sign-in"))
        mine = proof(browser.get("/sign-in"))
        for given in ("", theirs, mine[::-1]):
            answer = browser.post("/sign-in", data={"name": newcomer, "password": PASSWORD, "proof": given})
            assert answer.status_code == 403
            assert "this form is too old" in answer.text
        with place.browser() as bare:
            assert bare.post("/sign-in", data={"name": newcomer, "password": PASSWORD, "proof": mine}).status_code == 403


def test_a_page_of_another_site_cannot_sign_one_in_or_out(place: Place):
    for path in ("/sign-in", "/sign-out", "/account/tokens"):
        answer = place.seated("reader").post(path, headers={"Origin": "https://evil.example"})
        assert answer.status_code == 403
        assert "a page of another site" in answer.text


def test_the_sixth_password_is_not_looked_at(place: Place, newcomer: str):
    with place.browser() as browser:
        for _ in range(FOR_BOTH):
            assert WRONG in sign_in(browser, newcomer, "wrong").text
        answer = sign_in(browser, newcomer)  # the right one

    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= WINDOW + 1
    assert "too many attempts failed" in answer.text


def test_many_passwords_at_once_are_no_more_than_one_after_the_other(place: Place, newcomer: str):
    def attempt(_: int) -> int:
        with place.browser() as browser:
            return sign_in(browser, newcomer, "wrong").status_code

    with ThreadPoolExecutor(8) as crew:
        answers = list(crew.map(attempt, range(12)))

    assert sorted(answers) == [403] * FOR_BOTH + [429] * (12 - FOR_BOTH)


def test_one_password_on_many_names_is_stopped_too(place: Place):
    with place.browser() as browser:
        answers = [sign_in(browser, f"name{number}", "Password123456").status_code for number in range(FOR_ADDRESS + 2)]

    assert answers == [403] * FOR_ADDRESS + [429] * 2


def test_failures_are_forgotten_after_a_while_and_after_success(place: Place, newcomer: str):
    now = [0.0]
    place.app.state.reception.attempts = Attempts(lambda: now[0])
    with place.browser() as browser:
        for _ in range(FOR_BOTH):
            sign_in(browser, newcomer, "wrong")
        assert sign_in(browser, newcomer).status_code == 429
        now[0] += WINDOW + 1
        assert sign_in(browser, newcomer).status_code == 303
    with place.browser() as browser:
        for _ in range(FOR_BOTH - 1):
            sign_in(browser, newcomer, "wrong")
        assert sign_in(browser, newcomer).status_code == 303
    with place.browser() as browser:
        assert sign_in(browser, newcomer, "wrong").status_code == 403


def test_a_name_that_was_held_off_stands_in_the_audit_once(place: Place, newcomer: str):
    with place.browser() as browser:
        for _ in range(FOR_BOTH + 2):
            sign_in(browser, newcomer, "wrong")

    store = place.app.state.workplace.store
    said = [act for act in store.acts(limit=100_000, subject=f"account {newcomer}") if act.by == "foedus"]
    assert len(said) == 1


def test_the_old_password_is_not_guessed_through_the_form_for_a_new_one(place: Place, newcomer: str):
    with place.browser() as browser:
        sign_in(browser, newcomer)
        carried = proof(browser.get("/account"))
        guess = {"proof": carried, "old": "wrong", "new": PASSWORD + "!", "again": PASSWORD + "!"}
        answers = [browser.post("/account/password", data=guess).status_code for _ in range(FOR_BOTH + 1)]

    assert answers == [422] * FOR_BOTH + [429]


@pytest.mark.parametrize("name", ["nobody", "gone", "", "adm'--", "ADM\x00", "a" * 150, "<script>alert(1)</script>", "rea\r\nSet-Cookie: x=1"])
def test_a_name_that_nobody_has_is_answered_as_a_wrong_password_is(place: Place, name: str):
    with place.browser() as browser:
        wrong, unknown = sign_in(browser, NAMES["reader"], "wrong"), sign_in(browser, name or " ", "wrong")

    assert unknown.status_code == wrong.status_code == 403
    for answer in (wrong, unknown):
        assert WRONG in answer.text
        assert "<script>" not in answer.text
    plain, other = (re.sub(r' value="[^"]*"| autofocus', "", answer.text) for answer in (wrong, unknown))
    assert plain == other
    assert set(wrong.headers) == set(unknown.headers)


def test_nobody_is_told_that_a_name_is_held_off_that_another_would_not_be_told(place: Place):
    with place.browser() as browser:
        told = []
        for name in ("nobody", NAMES["analyst"], "gone"):
            place.app.state.reception.attempts = Attempts()
            told.append(
                [(answer.status_code, "too many" in answer.text) for answer in (sign_in(browser, name, "wrong") for _ in range(FOR_BOTH + 1))]
            )

    assert told[0] == told[1] == told[2]


def test_as_much_is_worked_out_for_a_name_that_nobody_has(place: Place, monkeypatch: pytest.MonkeyPatch):
    worked: list[str] = []
    true = passwords._hasher().current_hasher.verify

    def count(password: str, hashed: str) -> bool:
        worked.append(hashed.rpartition("$")[0].rpartition("$")[0])
        return bool(true(password, hashed))

    monkeypatch.setattr(passwords._hasher().current_hasher, "verify", count)
    with place.browser() as browser:
        for name in ("nobody", NAMES["reader"], "gone"):
            sign_in(browser, name, "wrong")

    assert len(worked) == 3
    assert len(set(worked)) == 1, "one of them is hashed with other parameters, and takes another time"


@pytest.mark.parametrize(
    "goal",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "/\t/evil.example", " //evil.example",
     "/%0d%0aSet-Cookie:x=1", "http:evil.example", "/sign-out", "///evil.example", "/\r\nLocation: https://evil.example", "evil.example",
     "/" + "a" * 3000],
)  # fmt: skip
def test_nobody_is_led_elsewhere(place: Place, goal: str):
    with place.browser() as browser:
        answer = sign_in(browser, NAMES["reader"], goal=goal)
        led = [answer, browser.get("/sign-in", params={"goal": goal})]

    for one in led:
        assert one.status_code == 303
        where = one.headers["Location"]
        assert where.startswith("/")
        assert not where.startswith("//")
        assert "evil.example" not in where
        assert set(one.headers) & {"x"} == set()
        assert "x=1" not in one.headers.get("Set-Cookie", "")


def test_one_comes_where_one_wanted_to_go(place: Place):
    with place.browser() as browser:
        sent = browser.get("/agreements/nato-1949?on=1950-01-01")
        shown = browser.get(sent.headers["Location"])
        inside = shown.text.partition('name="goal" value="')[2].partition('"')[0]

        assert sign_in(browser, NAMES["reader"], goal=inside).headers["Location"] == "/agreements/nato-1949?on=1950-01-01"


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-User": "adm"}, {"X-Remote-User": "adm"}, {"Remote-User": "adm"}, {"Authorization": "Basic YWRtOng="},
        {"Authorization": "Bearer"}, {"Authorization": "Bearer foedus_"}, {"Authorization": "bearer foedus_wrong"}, {"Authorization": "adm"},
        {"X-Original-URL": "/healthz"}, {"X-Rewrite-URL": "/static/site.css"}, {"X-HTTP-Method-Override": "GET"}, {"X-Forwarded-For": "127.0.0.1"},
    ],
)  # fmt: skip
def test_no_header_makes_somebody_of_nobody(place: Place, headers: dict[str, str]):
    with place.browser() as browser:
        assert browser.get("/api/v1/documents", headers=headers).status_code == 401
        assert browser.get("/account", headers=headers).status_code == 303


@pytest.mark.parametrize(
    "path", ["/static/../account", "//account", "/./account", "/healthz/../account", "/account;x", "/static/%2e%2e/account", "/sign-in/../account"]
)
def test_no_way_of_writing_an_address_leads_past_the_entrance(place: Place, path: str):
    host, port = place.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as line:  # httpx would tidy the address
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        told = b"".join(iter(lambda: line.recv(65536), b"")).decode()

    assert told.partition("\r\n")[0].split()[1] in {"303", "404"}
    assert "My tokens" not in told


def test_a_token_that_was_revoked_or_has_run_out_or_is_anothers_does_not_count(place: Place, newcomer: str):
    with place.browser() as browser:
        sign_in(browser, newcomer)
        made = browser.post("/account/tokens", data={"proof": proof(browser.get("/account")), "label": "x", "role": "reader", "days": "7"})
        secret = made.text.partition('aria-label="The new token"><code>')[2].partition("<")[0]
        (token,) = place.accounts.tokens(newcomer)
        with place.browser() as program:
            program.headers["Authorization"] = f"Bearer {secret}"
            assert program.get("/api/v1/documents").status_code == 200
            theirs = place.seated("admin")
            assert theirs.post(f"/account/tokens/{token.id}/revoke", data={"proof": proof(theirs.get("/account"))}).status_code == 404
            assert program.get("/api/v1/documents").status_code == 200
            assert browser.post(f"/account/tokens/{token.id}/revoke", data={"proof": proof(browser.get("/account"))}).status_code == 303
            assert program.get("/api/v1/documents").status_code == 401


def test_a_token_of_a_disabled_account_does_not_count_even_when_it_is_enabled_again(place: Place, newcomer: str, secret: Callable[..., str]):
    with place.browser() as program:
        program.headers["Authorization"] = f"Bearer {secret(newcomer)}"
        assert program.get("/api/v1/documents").status_code == 200
        place.accounts.disable(newcomer, by="root")
        assert program.get("/api/v1/documents").status_code == 401
        place.accounts.enable(newcomer, by="root")
        assert program.get("/api/v1/documents").status_code == 401


def test_a_token_may_no_more_than_it_was_made_for_nor_than_its_account_may(place: Place, newcomer: str, secret: Callable[..., str]):
    place.accounts.change_role(newcomer, "reviewer", by="root")
    with place.browser() as program:
        program.headers["Authorization"] = f"Bearer {secret(newcomer, 'analyst')}"
        assert program.post("/api/v1/reviews/x", json={"verdict": "accept"}).status_code == 403
        assert program.delete("/api/v1/scenarios/x").status_code == 404
        place.accounts.change_role(newcomer, "reader", by="root")
        assert program.delete("/api/v1/scenarios/x").status_code == 403


def test_a_token_opens_no_page_and_makes_no_token(place: Place):
    with place.program("admin") as program:
        assert program.get("/account").status_code == 303
        assert program.post("/account/tokens", data={"label": "x"}).status_code == 401


def test_a_wrong_token_is_not_made_good_by_a_cookie(place: Place):
    assert place.seated("admin").get("/api/v1/documents", headers={"Authorization": "Bearer foedus_wrong"}).status_code == 401


def test_what_one_sees_is_not_kept_for_another(place: Place, report: bytes):
    browser = place.seated("analyst")
    browser.post("/dossier", data={"proof": proof(browser.get("/account"))}, files={"reports": ("wire.txt", report)})
    both: tuple[Role, Role] = ("analyst", "reviewer")
    pages = {role: place.seated(role).get("/dossier/of?doc=wire") for role in both}

    for role, answer in pages.items():
        assert answer.status_code == 200
        assert f'<a href="/account">{NAMES[role]}</a>' in answer.text
        assert proof(answer) == proof(place.seated(role).get("/account"))
        assert answer.headers["Cache-Control"] == "private, no-cache"
        assert "Cookie" in answer.headers["Vary"]
    assert pages["analyst"].headers["ETag"] != pages["reviewer"].headers["ETag"]


def test_secrets_are_kept_by_nobody(place: Place, newcomer: str):
    with place.browser() as browser:
        answer = sign_in(browser, newcomer)
        shown = browser.get("/account")

    assert answer.headers["Location"] == "/"
    assert shown.headers["Cache-Control"] == "no-store"
    flags = answer.headers["Set-Cookie"].lower()
    assert "httponly" in flags
    assert "samesite=lax" in flags
    assert "path=/" in flags
    assert "domain" not in flags
    store = place.app.state.workplace.store
    kept = "\n".join(store.export_lines())
    for secret in (PASSWORD, "$argon2", browser.cookies[COOKIE], *place.tokens.values()):
        assert secret not in kept
