"""The API gives the JSON that the command line prints."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from httpx import Client
from typer.testing import CliRunner

from foedus.show.cli.app import app

CASE = {
    "id": "raid",
    "today": "2025-01-10",
    "events": [{"id": "attack", "date": "2025-01-10", "kind": "armed_attack", "by": ["UKR"], "on": ["RUS"], "place": "kursk"}],
    "facts": [{"fact": "state_of_war", "of": "RUS", "value": True}],
}


@pytest.fixture
def printed() -> Callable[..., Any]:
    def ask(*words: str) -> Any:
        outcome = CliRunner().invoke(app, [*words, "--format", "json"])
        assert outcome.exit_code == 0, outcome.output
        return json.loads(outcome.stdout)

    return ask


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/agreements?limit=1000", ["treaties", "list"]),
        ("/agreements?on=1914-08-01&party=RUS", ["treaties", "list", "--on", "1914-08-01", "--state", "RUS"]),
        ("/agreements/nato-1949", ["treaties", "show", "nato-1949"]),
        ("/agreements/rus-prk-2024/cases", ["treaties", "show", "rus-prk-2024", "--cases"]),
        ("/agreements/binding?state=RUS&state=PRK&on=2025-01-10", ["treaties", "binding", "RUS", "PRK", "--on", "2025-01-10"]),
        ("/agreements/timeline?state=PRK", ["treaties", "timeline", "PRK"]),
        ("/agreements/search?q=neutrality+belgium&limit=1000", ["treaties", "search", "neutrality", "belgium"]),
        ("/measures?target=PRK&on=2024-06-19", ["measures", "list", "--target", "PRK", "--on", "2024-06-19"]),
        ("/measures/unsc-2397", ["measures", "show", "unsc-2397"]),
        ("/measures/unsc-2397/5?on=2024-06-19", ["measures", "show", "unsc-2397/5", "--on", "2024-06-19"]),
        ("/places?on=2024-01-01&viewpoint=RUS&limit=1000", ["places", "list", "--on", "2024-01-01", "--viewpoint", "RUS"]),
        ("/places/crimea", ["places", "show", "crimea"]),
        ("/states?limit=1000", ["states", "list"]),
        ("/states/PRK", ["states", "show", "PRK"]),
    ],
)
def test_an_address_says_what_the_command_prints(client: Client, printed: Callable[..., Any], address: str, words: list[str]):
    answer = client.get(f"/api/v1{address}")

    assert answer.status_code == 200
    assert answer.json() == printed(*words)


def test_a_case_is_answered_as_on_the_command_line(client: Client, printed: Callable[..., Any], examples: Path, tmp_path: Path):
    july = examples / "july-1914.yaml"
    raid = tmp_path / "raid.yaml"
    raid.write_text(json.dumps(CASE), encoding="utf-8")

    by_yaml = client.post("/api/v1/casus", content=july.read_bytes(), headers={"Content-Type": "application/yaml"})
    by_json = client.post("/api/v1/casus?settle=true", json=CASE)

    assert by_yaml.json() == printed("casus", str(july))
    assert by_json.json() == printed("casus", str(raid), "--settle")


def test_a_transfer_is_answered_as_on_the_command_line(client: Client, printed: Callable[..., Any]):
    asked = {"from": "RUS", "to": "PRK", "goods": "refined_petroleum", "on": "2024-06-19", "quantity": 10000, "unit": "barrel"}

    answer = client.post("/api/v1/transfers", json=asked)

    words = ["transfer", "RUS>PRK refined_petroleum", "--on", "2024-06-19", "--quantity", "10000", "--unit", "barrel"]
    assert answer.json() == printed(*words)


def test_a_brief_of_stored_documents_is_that_of_their_files(client: Client, printed: Callable[..., Any], examples: Path):
    names = ["russia-iran-column", "russia-iran-wire"]

    answer = client.post("/api/v1/briefs", json={"documents": names}).json()

    wanted = printed("brief", *(str(examples / f"{name}.txt") for name in names))
    for source in wanted["sources"]:
        source["path"] = Path(source["path"]).name
    assert answer == wanted


def test_claims_are_those_of_the_reader(client: Client, printed: Callable[..., Any], examples: Path):
    answer = client.get("/api/v1/claims?doc=russia-iran-wire").json()

    wanted = printed("read", str(examples / "russia-iran-wire.txt"))
    wanted["documents"][0]["path"] = "russia-iran-wire.txt"
    assert answer == wanted


def test_documents_and_records_are_listed_in_pages(client: Client):
    whole = client.get("/api/v1/documents").json()
    first = client.get("/api/v1/documents?limit=1")

    second = client.get(first.links["next"]["url"])

    assert first.json() + second.json() == whole[:2]
    assert first.headers["X-Total-Count"] == str(len(whole))
    records = client.get("/api/v1/records?limit=7")
    more = client.get(records.links["next"]["url"])
    assert not {one["record"]["id"] for one in records.json()} & {one["record"]["id"] for one in more.json()}


def test_a_list_comes_in_pages_that_together_are_the_whole(client: Client):
    whole = client.get("/api/v1/agreements?limit=1000").json()
    found, address = [], "/api/v1/agreements?limit=40"
    while address:
        answer = client.get(address)
        found += answer.json()
        address = answer.links.get("next", {}).get("url", "")

    assert found == whole
    assert answer.headers["X-Total-Count"] == str(len(whole))


def test_an_agreement_stands_otherwise_on_other_days(client: Client):
    before, after = (client.get(f"/api/v1/agreements/rus-prk-2024/on/{day}").json() for day in ("2024-07-01", "2025-01-10"))

    assert (before["status"], before["bound"]) == ("signed", [])
    assert (after["status"], after["bound"]) == ("in_force", ["RUS", "PRK"])


def test_the_network_of_a_day_names_its_ties_and_places_their_states(client: Client):
    answer = client.get("/api/v1/network?on=1914-07-28&party=FRA").json()

    assert {"fra-rus-1894/1", "fra-rus-1894/2"} <= {tie["norm"] for tie in answer["ties"]}
    nodes = {node["id"]: node for node in answer["picture"]["nodes"]}
    assert nodes["FRA"]["name"] == "France"
    assert all(line["from"] in nodes and line["to"] in nodes for line in answer["picture"]["lines"])


def test_a_review_is_kept_and_the_record_stands_otherwise(client: Client):
    record = client.get("/api/v1/records?kind=visit").json()[0]["record"]["id"] if client.get("/api/v1/records?kind=visit").json() else ""
    record = record or client.get("/api/v1/records").json()[-1]["record"]["id"]

    said = client.post(f"/api/v1/reviews/{quote(record)}", json={"verdict": "reject", "reason": "nobody says so"})

    assert said.status_code == 201
    assert said.json()["standing"] == "rejected"
    now = client.get(f"/api/v1/records/{quote(record)}").json()
    assert now["reviews"][-1]["reason"] == "nobody says so"
    client.post(f"/api/v1/reviews/{quote(record)}", json={"verdict": "accept"})


def test_what_the_caller_has_already_is_not_sent_again(client: Client):
    first = client.get("/api/v1/agreements/nato-1949")

    again = client.get("/api/v1/agreements/nato-1949", headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.content == b""
    assert client.get("/api/v1/agreements/rio-1947", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/agreements/nato-1948", 404, "did you mean 'nato-1949'?"),
        ("/agreements?on=yesterday", 422, "'yesterday' is no date"),
        ("/agreements?party=RUZ", 422, "unknown state 'RUZ': did you mean 'RUS'?"),
        ("/agreements/binding?state=RUS&state=Russia&on=2024-01-01", 422, "stands there twice"),
        ("/measures/unsc-1", 404, "unknown measure 'unsc-1'"),
        ("/places/atlantis", 404, "unknown place 'atlantis'"),
        ("/places?on=2024-01-01&viewpoint=nobody", 422, "unknown viewpoint 'nobody'"),
        ("/states/XXX", 404, "unknown state 'XXX'"),
        ("/network?on=1914-07-28&duty=sleep", 422, "duty"),
        ("/network", 422, "on"),
        ("/documents/nothing", 404, "unknown document 'nothing'"),
        ("/records/nothing:1", 404, "unknown record 'nothing:1'"),
        ("/nowhere", 404, "there is nothing at /api/v1/nowhere"),
        ("/agreements?limit=0", 422, "limit"),
    ],
)
def test_what_is_not_there_or_means_nothing_is_a_problem_in_words(client: Client, address: str, status: int, words: str):
    answer = client.get(f"/api/v1{address}")

    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert words in problem["detail"]
    assert problem["status"] == status


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("id: x\ntoday: 2025-01-10\nevents: []\n", "a case needs events or transfers"),
        ("id: x\ntoday: 2025-01-10\nevent: []\n", "unknown key 'event': did you mean 'events'?"),
        ("id: x\nid: y\ntoday: 2025-01-10\n", "'id' is given twice"),
        ("[1, 2", "this is no YAML"),
        ("just words", "a mapping is wanted here"),
    ],
)
def test_a_case_file_that_is_wrong_is_told_with_line_and_place(client: Client, body: str, words: str):
    answer = client.post("/api/v1/casus", content=body, headers={"Content-Type": "application/yaml"})

    assert answer.status_code == 422
    assert words.replace(": did", "; did") in answer.json()["detail"] or words in answer.json()["detail"]
    assert "/tmp" not in answer.json()["detail"]


def test_the_server_says_that_it_is_well(client: Client):
    assert client.get("/healthz").json()["status"] == "ok"


def test_every_address_is_described_with_its_problems(client: Client):
    paths = client.get("/api/openapi.json").json()["paths"]

    assert {"/api/v1/documents", "/api/v1/casus", "/api/v1/transfers", "/api/v1/network", "/healthz"} <= set(paths)
    for path, methods in paths.items():
        for method, told in methods.items():
            assert told["summary"], (path, method)
