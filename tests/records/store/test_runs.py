"""Runs of scenarios outlive the server that ran them, and are no part of what the chain holds."""

from datetime import UTC, datetime, timedelta

import pytest

from foedus.records.store import runs
from foedus.records.store.rows import Run
from foedus.records.store.runs import Runs
from foedus.records.store.store import Store

START = datetime(2025, 3, 1, tzinfo=UTC)


def asked(name: str, number: int = 0, server: str = "one") -> Run:
    moment = START + timedelta(seconds=number)
    return Run(
        id=name, asked='{"seed":1}', title=f"Run {name}", under="1", state="waiting", whole=100, server=server, begun=moment, seen=moment
    )  # fmt: skip


def test_a_run_is_kept_from_its_beginning_to_its_result(store: Store):
    kept = Runs(store)
    kept.begin(asked("a"))
    kept.begin(asked("b", 1))
    text = "chance " * 1000

    assert kept.note("a", "one", "running", counted=50)
    assert kept.note("a", "one", "done", counted=100, result=text)

    assert [(one.id, one.state, one.counted) for one in kept.every()] == [("b", "waiting", 0), ("a", "done", 100)]
    assert (kept.result("a"), kept.result("b"), kept.result("c")) == (text, None, None)
    assert kept.find("c") is None


def test_a_run_that_is_over_or_another_servers_is_not_noted_again(store: Store):
    kept = Runs(store)
    kept.begin(asked("a"))

    assert not kept.note("a", "two", "running", counted=1)
    kept.stop("a")
    assert not kept.note("a", "one", "done", result="[]")

    found = kept.find("a")
    assert found is not None
    assert (found.state, found.counted) == ("stopped", 0)


def test_a_server_that_ends_interrupts_its_own_runs_and_no_others(store: Store):
    kept = Runs(store)
    for number, (name, server) in enumerate((("done", "one"), ("live", "one"), ("other", "two"))):
        kept.begin(asked(name, number, server))
    kept.note("done", "one", "done", result="[]")

    kept.leave("one")

    assert {one.id: one.state for one in kept.every()} == {"done": "done", "live": "interrupted", "other": "waiting"}


def test_a_server_that_is_there_says_so_of_all_its_runs_at_once(store: Store):
    kept = Runs(store)
    kept.begin(asked("a"))
    kept.begin(asked("b", 1, "two"))

    kept.beat("one")

    assert {one.id: one.seen > START + timedelta(days=1) for one in kept.every()} == {"a": True, "b": False}


def test_the_oldest_runs_that_are_over_are_forgotten(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(runs, "MOST", 2)
    kept = Runs(store)
    kept.begin(asked("live"))
    for number in range(1, 5):
        kept.begin(asked(str(number), number))
        kept.note(str(number), "one", "failed", problem="no")

    assert [one.id for one in kept.every()] == ["4", "3", "live"]


def test_runs_are_no_part_of_the_chain_nor_of_an_export(store: Store):
    Runs(store).begin(asked("a"))

    assert store.head().number == 0
    assert store.verify().faults == ()
    assert [one.what for one in store.checks() if not one.well] == []
    assert len(list(store.export_lines())) == 1
