"""What an attacker may send is refused clearly, or shown as the text that it is."""

import gzip
import io
import json
import socket
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from httpx import Client

from foedus.show.web.reports import plain_name, read_given
from foedus.show.web.settings import Settings

WORDS = "Two states signed a pact in Moscow on 19 June 2024. The two countries will help one another if either is attacked. So the press was told. "


def bring(client: Client, name: str, raw: bytes) -> tuple[int, str]:
    answer = client.post("/api/v1/documents", files=[("reports", (name, raw))])
    return answer.status_code, json.dumps(answer.json())


def pdf(*objects: bytes) -> bytes:
    body, offsets = b"%PDF-1.7\n", []
    for n, one in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n" % n + one + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(body)
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + table
        + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (
            len(objects) + 1,
            start,
        )
    )


def stream(raw: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d %s>>stream\n" % (len(raw), extra) + raw + b"\nendstream"


def test_an_upload_that_is_too_large_is_refused_before_it_is_read(client: Client):
    size = Settings().most_upload + 1

    answer = client.post("/api/v1/documents", content=b"x" * size, headers={"Content-Type": "multipart/form-data; boundary=a"})

    assert answer.status_code == 413
    assert "more than the 25 MB" in answer.json()["detail"]


def test_an_upload_that_hides_its_length_is_refused_as_it_grows(client: Client):
    def endless() -> Iterator[bytes]:
        yield b'--a\r\nContent-Disposition: form-data; name="reports"; filename="a.txt"\r\n\r\n'
        for _ in range(40):
            yield b"x" * 1024 * 1024

    answer = client.post("/dossier", content=endless(), headers={"Content-Type": "multipart/form-data; boundary=a"})

    assert answer.status_code == 413


def test_more_reports_than_are_taken_at_once_are_refused(client: Client):
    answer = client.post("/api/v1/documents", files=[("reports", (f"{n}.txt", WORDS.encode())) for n in range(21)])

    assert answer.status_code == 422
    assert "21 reports at once are more than the 20" in answer.json()["detail"]


def test_a_packed_file_is_refused_unopened(client: Client):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("a.txt", b"0" * 50_000_000)

    for name, raw in (("bomb.zip", bomb.getvalue()), ("bomb.txt", bomb.getvalue()), ("bomb.gz", gzip.compress(b"0" * 50_000_000))):
        status, told = bring(client, name, raw)
        assert status == 422
        assert "which is not read" in told


def test_a_packed_body_is_refused_unopened(client: Client):
    body = gzip.compress(b" " * 50_000_000)

    answer = client.post("/api/v1/casus", content=body, headers={"Content-Encoding": "gzip", "Content-Type": "application/json"})

    assert answer.status_code == 415


def test_a_pdf_that_unpacks_to_too_much_is_refused(client: Client):
    page = stream(zlib.compress(b"BT (a) Tj ET\n" * 30_000_000, 9), b"/Filter /FlateDecode")
    raw = pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
              b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9]>>", page)  # fmt: skip

    status, told = bring(client, "bomb.pdf", raw)

    assert status == 422
    assert any(words in told for words in ("refused", "broken", "holds no text"))


def test_a_script_in_a_pdf_is_neither_run_nor_kept(client: Client):
    shown = b"BT /F1 12 Tf 72 700 Td (" + (WORDS * 2).encode() + b") Tj ET"
    raw = pdf(
        b"<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (app.alert\\('owned'\\))>>>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>>>>>>",
        stream(shown),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    )

    answer = client.post("/api/v1/documents", files=[("reports", ("script.pdf", raw))])

    assert answer.status_code == 201, answer.text
    text = client.get(f"/api/v1/documents/{answer.json()['added'][0]['id']}/text").text
    assert "signed a pact" in text
    assert "alert" not in text


def test_a_script_in_a_report_is_shown_as_text(client: Client):
    evil = WORDS * 2 + "<script>alert(1)</script> said Foreign Minister <img src=x onerror=alert(2)>, and \"' {{7*7}} ${7*7} too. " + WORDS

    answer = client.post("/api/v1/documents", files=[("reports", ("<script>alert(3)</script>.txt", evil.encode()))])

    name = answer.json()["added"][0]["id"]
    for address in (f"/dossier/of?doc={name}", "/dossier", f"/flows?doc={name}"):
        page = client.get(address).text
        assert "alert(1)</script>" not in page.replace("&lt;/script&gt;", "")
        assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in client.get(f"/dossier/of?doc={name}").text
    assert "{{7*7}}" in client.get(f"/dossier/of?doc={name}").text


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "{{ 7*7 }}", "{% for x in ().__class__ %}", "' OR 1=1 --", '"><svg onload=alert(1)>', "%00", "\x00"]
)
def test_words_in_an_address_are_words_on_the_page(client: Client, words: str):
    rooms = ("/library?q=", "/dossier?search=", "/what-if?attacker=RUS&victim=", "/network?party=", "/library/places?q=", "/flows?party=")
    for address in (*rooms, "/agreements/"):
        answer = client.get(address + quote(words, safe=""))

        assert answer.status_code in {200, 404, 422}, (address, answer.status_code)
        assert "<script>alert" not in answer.text
        assert "<svg onload" not in answer.text
        assert words != "{{ 7*7 }}" or "49" not in answer.text or "{{ 7*7 }}" in answer.text


def test_sql_in_a_name_finds_nothing_and_changes_nothing(client: Client):
    before = client.get("/api/v1/documents").headers["X-Total-Count"]

    for words in ("x' OR '1'='1", "x'; DROP TABLE document; --", "%' --", "\\"):
        assert client.get("/api/v1/documents", params={"search": words}).json() == []
        assert client.get("/api/v1/records", params={"doc": words}).status_code == 422
        assert client.post("/api/v1/briefs", json={"documents": [words]}).status_code == 422

    assert client.get("/api/v1/documents").headers["X-Total-Count"] == before


@pytest.fixture(params=["server", "team"], ids=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest) -> Iterator[Client]:
    """Asks a server on each engine in turn."""
    with Client(base_url=request.getfixturevalue(request.param), timeout=60, trust_env=False) as found:
        yield found


NUL = r"has the character U+0000 in it, and nothing in a store has; leave it out"


@pytest.mark.parametrize(
    ("method", "address", "body", "words"),
    [
        ("GET", "/api/v1/documents?search=a%00b", None, rf"'a\x00b' {NUL}"),
        ("GET", "/api/v1/documents?publisher=%00", None, rf"'\x00' {NUL}"),
        ("GET", "/api/v1/documents/a%00b/text", None, rf"'a\x00b' {NUL}"),
        ("GET", "/api/v1/documents?after=2147483648", None, "2147483648 is beyond every number in a store, which go up to 2147483647"),
        ("GET", "/api/v1/records?doc=%00", None, rf"'\x00' {NUL}"),
        ("GET", "/api/v1/records?after=%00", None, rf"'\x00' {NUL}"),
        ("GET", "/api/v1/records/%00", None, rf"'\x00' {NUL}"),
        ("GET", "/api/v1/claims?doc=%00", None, rf"'\x00' {NUL}"),
        ("GET", "/api/v1/scenarios/%00", None, rf"'\x00' {NUL}"),
        ("POST", "/api/v1/reviews/%00", {"verdict": "accept"}, rf"'\x00' {NUL}"),
        ("POST", "/api/v1/briefs", {"documents": ["\x00"]}, rf"'\x00' {NUL}"),
    ],
)
def test_what_no_database_holds_is_refused_alike_on_both_engines(either: Client, method: str, address: str, body: object, words: str):
    answer = either.request(method, address, json=body)

    assert (answer.status_code, answer.headers["Content-Type"]) == (422, "application/problem+json")
    assert answer.json()["detail"] == words


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "a/../../b", "CON\x00.txt", ".." * 200, "", "a\r\nSet-Cookie: x"]
)
def test_a_path_in_a_file_name_is_no_path(name: str):
    plain = plain_name(name)

    assert plain
    assert not set(plain) & set('/\\\x00\r\n:<>"')
    assert plain not in {".", ".."}
    assert len(plain) <= 131


def test_a_file_without_a_name_is_told(client: Client):
    answer = client.post("/api/v1/documents", files=[("reports", ("", WORDS.encode()))])

    assert answer.status_code == 422
    assert answer.json()["detail"] == "body.reports.0: a file with a name is wanted here"


def test_a_file_outside_the_pages_own_is_not_sent(client: Client):
    for name in ("../guard.py", "..%2fguard.py", "%2e%2e/guard.py", "/etc/passwd", "vendor/../../guard.py", "site.css%00"):
        assert client.get(f"/static/{name}").status_code == 404


def test_a_yaml_bomb_is_refused(client: Client):
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    deep = "id: " + "[" * 100_000

    for body in (bomb, deep, "a: &a [*a]"):
        answer = client.post("/api/v1/casus", content=body, headers={"Content-Type": "application/yaml"})
        assert answer.status_code == 422
        assert answer.json()["detail"]


def test_a_case_with_a_million_events_is_refused(client: Client):
    event = {"id": "e", "date": "2025-01-10", "kind": "armed_attack", "by": ["UKR"], "on": ["RUS"]}
    many = json.dumps({"id": "x", "today": "2025-01-10", "events": [{**event, "id": f"e{n}"} for n in range(5_000)]})
    million = '{"id": "x", "today": "2025-01-10", "events": [' + ",".join(["{}"] * 1_000_000) + "]}"

    assert client.post("/api/v1/casus", content=million, headers={"Content-Type": "application/json"}).status_code == 413
    answer = client.post("/api/v1/casus", content=many, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert "5,000 events are more than the 200 that are answered here" in answer.json()["detail"]


@pytest.mark.parametrize("body", ['{"id": "a", "id": "b"}', '{"id": NaN}', "[" * 50_000, "{", '{"id": "\\ud800"}', "null", '"words"', "1e999"])
def test_json_that_is_no_case_is_refused(client: Client, body: str):
    answer = client.post("/api/v1/casus", content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code == 422
    assert answer.json()["detail"]


def test_no_report_makes_the_reader_ask_another_machine(monkeypatch: pytest.MonkeyPatch):
    others = {thread.ident for thread in threading.enumerate()} - {
        threading.get_ident()
    }  # what a server of another test still does is not the reader's
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def never(real: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*args: Any, **named: Any) -> Any:
            assert threading.get_ident() in others, "the reader asked another machine"
            return real(*args, **named)

        return asked

    monkeypatch.setattr(socket.socket, "connect", never(connect))
    monkeypatch.setattr(socket, "getaddrinfo", never(look_up))
    page = f'<html><head><link rel=stylesheet href="http://evil.example/a.css"></head><body><article><p>{WORDS * 3}</p>'
    page += '<img src="http://evil.example/a.png"><iframe src="http://evil.example"></iframe></article></body></html>'

    found, failed = read_given([("page.html", page.encode()), ("report.txt", WORDS.encode())], None)

    assert [document.path for document, _ in found] == ["page.html", "report.txt"]
    assert not failed


def test_an_address_is_never_fetched(client: Client):
    assert client.get("/dossier/of?doc=http://evil.example/").status_code == 404
    assert client.get("/api/v1/documents/http:%2F%2Fevil.example").status_code == 404


def test_a_page_of_another_site_cannot_bring_reports_or_judge(client: Client):
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        answer = client.post("/dossier", files=[("reports", ("a.txt", WORDS.encode()))], headers=headers)
        assert answer.status_code == 403
    assert client.post("/api/v1/reviews/x", json={"verdict": "accept"}, headers={"Origin": "https://evil.example"}).status_code == 403


def test_another_name_for_this_machine_is_not_answered(client: Client):
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 421
    assert client.get("/", headers={"Host": "evil.example:8000"}).status_code == 421
    assert client.get("/", headers={"Host": "127.0.0.1:1"}).status_code == 200


def test_a_back_link_cannot_lead_elsewhere(client: Client):
    record = client.get("/api/v1/records").json()[0]["record"]["id"]

    answer = client.post(f"/records/{record}", data={"verdict": "accept", "back": "//evil.example/\r\nX: y"})

    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/dossier/of?")
    assert "X" not in answer.headers
