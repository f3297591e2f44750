"""Scenarios as jobs: begun, followed, stopped, compared."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi import FastAPI
from httpx import Client, Response
from typer.testing import CliRunner

from foedus.records.store import open_store
from foedus.records.store.runs import Runs
from foedus.show.cli.app import app
from foedus.show.web.application import application
from foedus.show.web.jobs import MOST_WAITING, SILENCE, Asked, Job, Jobs, run
from foedus.show.web.settings import Settings
from foedus.show.web.workers import Busy
from foedus.terms.errors import CaseError, StoreError, UsageError

Serve = Callable[[FastAPI], AbstractContextManager[str]]

pytest.importorskip("numpy", reason="scenarios need the extra worlds")

SOUTH = """id: raid
title: An attack from the south
today: 2025-03-01
events:
  - {id: raid, date: 2025-03-01, kind: armed_attack, by: [KOR], on: [PRK]}
facts:
  - {fact: state_of_war, of: PRK, value: true}
states: [KOR, PRK, RUS]
chances: {default: 0.5, aggressor: 0, discretion: 0}
"""
SURER = SOUTH.replace("title: An attack", "title: A surer attack").replace("default: 0.5", "default: 0.9")


def begin(client: Client, text: str, **query: int) -> Response:
    return client.post("/api/v1/scenarios", content=text, params=query, headers={"Content-Type": "application/yaml"})


def follow(client: Client, answer: Response) -> dict[str, object]:
    for _ in range(600):
        job: dict[str, object] = client.get(answer.headers["Location"]).json()
        if job["state"] not in {"waiting", "running"}:
            return job
        time.sleep(0.2)
    raise AssertionError(f"still {job['state']} after two minutes")


def test_a_job_gives_what_the_command_prints(client: Client, tmp_path: Path):
    file = tmp_path / "south.yaml"
    file.write_text(SOUTH, encoding="utf-8")
    answer = begin(client, SOUTH, worlds=2000, seed=7)
    assert answer.status_code == 202

    job = follow(client, answer)

    assert (job["state"], job["title"]) == ("done", "An attack from the south")
    printed = CliRunner().invoke(app, ["scenario", "run", str(file), "--worlds", "2000", "--seed", "7", "--format", "json"])
    assert client.get(f"{answer.headers['Location']}/result").json() == json.loads(printed.stdout)
    page = client.get(f"/scenario/{job['id']}").text
    assert "Who is drawn in" in page
    assert "Share of worlds in which each state enters the war" in page


def test_the_same_question_is_the_same_job(client: Client):
    first, again, other = (begin(client, SOUTH, worlds=1000, seed=seed) for seed in (3, 3, 4))

    assert first.json()["id"] == again.json()["id"] != other.json()["id"]


def test_two_results_stand_side_by_side(client: Client):
    one, other = (follow(client, begin(client, text, worlds=1000, seed=5)) for text in (SOUTH, SURER))

    page = client.get("/scenario/compare", params={"a": str(one["id"]), "b": str(other["id"])}).text

    assert "An attack from the south" in page
    assert "A surer attack from the south" in page
    assert "Difference" in page


def test_a_scenario_is_begun_from_the_page(client: Client):
    answer = client.post("/scenario", data={"text": SOUTH, "worlds": "500", "seed": "9"})

    assert answer.status_code == 303
    assert client.get(answer.headers["Location"]).status_code == 200
    wrong = client.post("/scenario", data={"text": SOUTH, "worlds": "many", "seed": "9"})
    assert wrong.status_code == 422
    assert "whole numbers" in wrong.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("id: x\ntoday: 2025-03-01\nevent: []\n", "unknown key 'event'"),
        (SOUTH.replace("KOR", "KOX"), "unknown state 'KOX'"),
        ("a: &a [*a]", "contains itself"),
        ("words", "a mapping is wanted here"),
        (f"id: {'9' * 5000}", "a number of 5,000 digits is not read"),
    ],
)
def test_a_scenario_that_is_wrong_fails_with_its_line_and_place(client: Client, text: str, words: str):
    job = follow(client, begin(client, text, worlds=100))

    assert job["state"] == "failed"
    assert words in str(job["problem"])
    assert "/tmp" not in str(job["problem"])
    assert client.get(f"/api/v1/scenarios/{job['id']}/result").status_code == 409


def test_a_job_is_stopped(client: Client):
    answer = begin(client, SOUTH, worlds=1_000_000, seed=11)

    assert client.delete(answer.headers["Location"]).status_code == 202

    assert follow(client, answer)["state"] in {"stopped", "done"}


@pytest.mark.parametrize("query", [{"worlds": 0}, {"worlds": 2_000_000}, {"seed": -1}, {"precision": 2}])
def test_numbers_out_of_range_are_refused(client: Client, query: dict[str, int]):
    assert begin(client, SOUTH, **query).status_code == 422


def test_a_job_that_is_not_there_is_a_problem(client: Client):
    for answer in (client.get("/api/v1/scenarios/none"), client.get("/scenario/none"), client.get("/scenario/compare?a=x&b=y")):
        assert answer.status_code == 404


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Runs]:
    """Where jobs outlive a server."""
    with open_store(tmp_path / "store.db", create=True) as store:
        yield Runs(store)


def idle(kept: Runs, under: str = "1") -> Jobs:
    """A server's jobs, none of which comes to its turn."""
    jobs = Jobs(lambda: kept, lambda: under)
    jobs._go_on = lambda: None  # type: ignore[method-assign]
    return jobs


def test_a_result_outlives_the_server_and_a_run_that_was_cut_off_is_marked(tmp_path: Path, serve: Serve):
    place = str(tmp_path / "store.db")
    with serve(application(Settings(store=place))) as address, Client(base_url=address, timeout=60, trust_env=False) as client:
        done = follow(client, begin(client, SOUTH, worlds=500, seed=7))
        result = client.get(f"/api/v1/scenarios/{done['id']}/result").text
        cut = begin(client, SURER, worlds=1_000_000, seed=7).json()

    with serve(application(Settings(store=place))) as address, Client(base_url=address, timeout=60, trust_env=False) as client:
        listed = {job["id"]: job["state"] for job in client.get("/api/v1/scenarios").json()}
        assert listed == {done["id"]: "done", cut["id"]: "interrupted"}
        assert client.get(f"/api/v1/scenarios/{done['id']}/result").text == result
        assert "Who is drawn in" in client.get(f"/scenario/{done['id']}").text
        assert begin(client, SOUTH, worlds=500, seed=7).json() == done
        told = client.get(f"/api/v1/scenarios/{cut['id']}/result")
        assert (told.status_code, told.json()["detail"]) == (409, "the server ended before this run was over; run it again")
        page = client.get(f"/scenario/{cut['id']}").text
        assert "This run was interrupted: the server ended before this run was over" in page
        assert "Run it again" in page
        again = client.post(f"/scenario/{cut['id']}/again")
        assert (again.status_code, again.headers["Location"]) == (303, f"/scenario/{cut['id']}")
        assert client.get(f"/api/v1/scenarios/{cut['id']}").json()["state"] in {"waiting", "running"}


def test_a_run_of_a_server_that_was_killed_is_marked_at_once(kept: Runs):
    process = subprocess.run(
        [sys.executable, "-c", "from foedus.show.web.alive import name_of_server as n; print(n())"], capture_output=True, check=True
    )
    dead, job = process.stdout.decode().strip(), idle(kept).start(Asked(SOUTH), "south")
    row = kept.find(job.asked.id)
    assert row is not None
    kept.begin(row.model_copy(update={"server": dead, "state": "running"}))

    assert [one.state for one in idle(kept).every()] == ["interrupted"]


def test_a_run_of_another_machine_is_marked_when_that_is_silent_for_long(kept: Runs):
    job = idle(kept).start(Asked(SOUTH), "south")
    row = kept.find(job.asked.id)
    assert row is not None
    for silent, state in ((timedelta(), "running"), (SILENCE * 2, "interrupted")):
        kept.begin(row.model_copy(update={"server": "elsewhere.example:1:0", "state": "running", "seen": row.seen - silent}))

        found = idle(kept).get(job.asked.id)
        assert found is not None
        assert found.state == state


def test_a_job_of_another_server_is_not_run_twice_and_can_be_stopped(kept: Runs):
    here, there = idle(kept), idle(kept)
    here._server = "elsewhere.example:1:0"
    job = here.start(Asked(SOUTH), "south")

    known = there.start(Asked(SOUTH), "south")
    assert there._jobs == {}
    there.stop(known)
    here._note(job)

    assert job.halt.is_set()
    assert [one.state for one in there.every()] == ["stopped"]


def test_the_same_question_is_run_again_once_the_library_is_another(kept: Runs):
    job = idle(kept).start(Asked(SOUTH), "south")
    row = kept.find(job.asked.id)
    assert row is not None
    kept.note(row.id, row.server, "done", counted=1, result="{}")

    assert idle(kept, "1").start(Asked(SOUTH), "south").state == "done"
    assert idle(kept, "2").start(Asked(SOUTH), "south").state == "waiting"


def test_a_result_of_an_older_form_is_none(kept: Runs):
    jobs = idle(kept)
    row = kept.find(jobs.start(Asked(SOUTH), "south").asked.id)
    assert row is not None
    kept.note(row.id, row.server, "done", counted=1, result='{"chances": []}')

    found = idle(kept).get(row.id)
    assert found is not None
    assert jobs.result(found) is None


def test_a_store_that_fails_costs_a_job_nothing_but_its_memory(kept: Runs, monkeypatch: pytest.MonkeyPatch):
    jobs = idle(kept)
    job = jobs.start(Asked(SOUTH), "south")
    job.state = "failed"

    def fail(*_: object, **__: object) -> bool:
        raise StoreError("store.db", "no space is left for it")

    monkeypatch.setattr(Runs, "note", fail)
    jobs._note(job)
    jobs._end(job)

    assert jobs.get(job.asked.id) is job


def test_a_scenario_with_more_events_than_are_answered_here_is_refused():
    event = "  - {id: raid%d, date: 2025-03-01, kind: armed_attack, by: [KOR], on: [PRK]}\n"
    first, rest = SOUTH.split("events:\n")
    many = first + "events:\n" + "".join(event % n for n in range(201)) + rest.split("\n", 1)[1]

    with pytest.raises(CaseError, match="201 events are more than the 200 that are answered here; use foedus scenario run"):
        run(Asked(many, worlds=1), lambda *_: None)


def test_only_so_many_jobs_wait(monkeypatch: pytest.MonkeyPatch):
    jobs = Jobs()
    monkeypatch.setattr(jobs, "_go_on", lambda: None)
    for seed in range(MOST_WAITING):
        assert isinstance(jobs.start(Asked(SOUTH, seed=seed), "south"), Job)

    with pytest.raises(Busy):
        jobs.start(Asked(SOUTH, seed=99), "south")
    with pytest.raises(UsageError, match="are counted here"):
        jobs.start(Asked(SOUTH, worlds=10**9), "south")
    jobs.stop(jobs.every()[0])
    assert jobs.every()[0].state == "stopped"
    jobs.close()
