"""What the pages say, as HTML."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from httpx import Client

from foedus.show.web.application import application
from foedus.show.web.pages import flows
from foedus.show.web.rendering import stamped
from foedus.show.web.settings import Settings

Serve = Callable[[FastAPI], AbstractContextManager[str]]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/", "Pacts, what they oblige, and who says so"),
        ("/library", "North Atlantic Treaty"),
        ("/library?q=neutrality+belgium", "belgium-1839"),
        ("/library?on=1914-07-28&party=France", "fra-rus-1894"),
        ("/library/measures?target=PRK&on=2024-06-19", "unsc-2397/5"),
        ("/measures/unsc-2397", "refined petroleum"),
        ("/library/places?viewpoint=RUS&on=2024-01-01", "Crimea"),
        ("/agreements/nato-1949?on=1950-01-01", "12 states bound"),
        ("/agreements/rus-prk-2024?on=2024-07-01", "Signed, not in force"),
        ("/what-if?attacker=KOR&victim=PRK&on=2025-03-01", "rus-prk-2024/4"),
        ("/network?on=1914-07-28", "fra-rus-1894/1"),
        ("/dossier", "russia-iran-wire"),
        ("/flows", "military drones"),
        ("/scenario", "One beginning, many worlds"),
        ("/api", "/api/v1/casus"),
    ],
)
def test_a_page_says(client: Client, address: str, words: str):
    answer = client.get(address)

    assert answer.status_code == 200
    assert words in answer.text
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/library?on=soon", "is no date"),
        ("/what-if?attacker=RUZ&victim=POL&on=2025-01-01", "did you mean"),
        ("/what-if?attacker=RUS&victim=POL&place=atlantis&on=2025-01-01", "unknown place"),
        ("/what-if?attacker=RUS&victim=POL&on=2025-01-01&kind=sulk", "is no kind of event"),
        ("/what-if?attacker=RUS&victim=POL&on=2025-01-01&is+sleepy+RUS=true", "unknown fact"),
        ("/what-if?attacker=RUS&victim=RUS&on=2025-01-01", "both sides"),
        ("/network?on=1914-02-30", "no date"),
        ("/network?on=1914-07-28&duty=sulk", "no such duty"),
        ("/agreements/nato-1949?on=never", "is no date"),
        ("/library/places?viewpoint=Atlantis", "unknown viewpoint"),
        ("/flows?party=Atlantis", "unknown state"),
    ],
)
def test_what_is_not_understood_is_said_on_the_page(client: Client, address: str, words: str):
    answer = client.get(address)

    assert answer.status_code == 422
    assert re.search(rf'role="alert"[^§]*{words}', answer.text)


@pytest.mark.parametrize("address", ["/agreements/nato-1948", "/measures/unsc-1", "/dossier/of?doc=nothing", "/records/nothing", "/nowhere"])
def test_what_is_not_there_is_a_page_too(client: Client, address: str):
    answer = client.get(address)

    assert answer.status_code == 404
    assert "<h1>Not Found</h1>" in answer.text


@pytest.mark.parametrize("address", ["/", "/dossier", "/library", "/what-if", "/network?on=1914-07-28", "/flows", "/scenario"])
def test_a_page_without_accounts_names_nobody(client: Client, address: str):
    page = client.get(address).text

    top = page[page.index('<header class="top">') : page.index("</header>")]
    assert top.endswith("</nav>\n\n")


def test_an_agreement_stands_beside_its_code(client: Client):
    page = client.get("/agreements/rus-prk-2024").text

    assert "- id: rus-prk-2024/4" in page
    assert "@misc{rus-prk-2024," in page
    assert "Cases that use it" in page


def test_a_dossier_leads_from_a_line_to_its_words_and_back(client: Client):
    page = client.get("/dossier/of?doc=russia-iran-column&doc=russia-iran-wire").text

    goals = re.findall(r'class="cite"[^>]* href="#(s\d+-\d+)"', page)
    assert goals
    assert all(f'<mark id="{goal}">' in page for goal in goals)
    back = re.findall(r'class="back" href="#(e\d+)"', page)
    assert back
    assert all(f'id="{goal}"' in page for goal in back)


def test_a_dossier_follows_what_was_said_of_its_records(client: Client):
    address = "/dossier/of?doc=russia-iran-wire"
    record = next(one["record"]["id"] for one in client.get("/api/v1/records?doc=russia-iran-wire&kind=transfer").json())
    before = client.get(address)
    assert client.get(address).headers["ETag"] == before.headers["ETag"]

    client.post(f"/records/{record}", data={"verdict": "reject", "reason": "a test"})
    after = client.get(address)
    client.post(f"/records/{record}", data={"verdict": "accept"})

    assert after.headers["ETag"] != before.headers["ETag"]
    assert 'class="rejected"' not in before.text
    assert 'class="rejected"' in after.text


def test_a_record_is_corrected_from_its_page(client: Client):
    record = "russia-iran-wire:agreement1"

    answer = client.post(f"/records/{record}", data={"verdict": "correct", "reason": "the Kremlin is no town", "slot place": "Moscow"})

    assert answer.status_code == 303
    held = client.get(f"/api/v1/records/{record}").json()
    assert (held["standing"], held["record"]["slots"]["place"], held["as_read"]["slots"]["place"]) == ("corrected", "Moscow", "Kremlin")
    nothing = client.post(f"/records/{record}", data={"verdict": "correct", "reason": "nothing changed"})
    assert nothing.status_code == 422
    client.post(f"/records/{record}", data={"verdict": "accept"})


def test_static_files_are_kept_by_the_browser_and_change_their_address(client: Client):
    address = re.search(r'href="(/static/site\.css\?[0-9a-f]+)"', client.get("/").text)
    assert address

    answer = client.get(address[1])

    assert "immutable" in answer.headers["Cache-Control"]
    assert client.get(address[1], headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_the_flows_of_the_whole_store_come_in_pages_of_reports(serve: Serve, tmp_path: Path, examples: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(flows, "NEWEST", 1)
    with serve(application(Settings(store=str(tmp_path / "store.db")))) as address, Client(base_url=address, trust_env=False, timeout=60) as asked:
        for name in ("russia-iran-wire.txt", "russia-iran-column.txt"):
            assert asked.post("/api/v1/documents", files=[("reports", (name, (examples / name).read_bytes()))]).status_code == 201
        newest = asked.get("/flows").text
        older = re.search(r'href="(/flows\?before=[^"]+)">Older reports', newest)
        assert older
        first = asked.get(older[1].replace("&amp;", "&")).text

    assert "in 1 report of 2 in the store" in newest
    assert "russia-iran-column" in newest
    assert "russia-iran-wire" not in newest
    assert "russia-iran-wire" in first
    assert "Newest reports" in first
    assert "Older reports" not in first


def test_the_page_of_a_report_that_was_taken_is_there_before_anybody_asks(serve: Serve, tmp_path: Path, examples: Path):
    app = application(Settings(store=str(tmp_path / "store.db")))
    here = app.state.workplace
    with serve(app) as address, Client(base_url=address, trust_env=False, timeout=60) as asked:
        taken = asked.post("/dossier", files={"reports": ("wire.txt", (examples / "russia-iran-wire.txt").read_bytes())}, follow_redirects=False)
        here._beside.submit(int).result(60)  # what was asked of it before is done
        key = here.dossiers.key(here.store, ["wire"], None)
        ready = here.dossiers.page(f"{key} doc=wire")
        shown = asked.get(taken.headers["Location"])

    assert ready is not None
    assert shown.text == stamped(Request({"type": "http"}), ready).decode()


@pytest.mark.parametrize("address", ["/dossier", "/api/v1/documents"])
def test_a_store_that_cannot_be_opened_is_a_fault_of_the_server_and_its_place_is_not_told(serve: Serve, tmp_path: Path, address: str):
    with serve(application(Settings(store=str(tmp_path)))) as server, Client(base_url=server, trust_env=False, timeout=60) as asked:
        answer = asked.get(address)

    assert answer.status_code == 503
    assert "he store cannot answer: this is a folder, not a file" in answer.text
    assert answer.headers["Retry-After"] == "5"
    assert str(tmp_path) not in answer.text
    if address.startswith("/api"):
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.json()["status"] == 503
