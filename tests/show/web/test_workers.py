"""Work in processes of its own: limits, faults, deaths."""

import os
import time

import pytest

from foedus.show.web.workers import Busy, Refused, TooLong, Workers
from foedus.terms.errors import UsageError


@pytest.fixture(scope="module")
def workers():
    found = Workers(1)
    yield found
    found.close()


def refuse(words: str) -> None:
    raise UsageError(words)


def die() -> None:
    os._exit(9)


def hoard() -> int:
    return len(bytearray(1 << 40))


def fail() -> None:
    raise RuntimeError("a fault of ours")


def test_what_a_task_gives_comes_back(workers: Workers):
    assert workers.ask(len, [1, 2, 3], seconds=30) == 3


def test_a_refusal_keeps_its_words_and_its_kind(workers: Workers):
    with pytest.raises(Refused, match="no such thing") as fault:
        workers.ask(refuse, "no such thing", seconds=30)

    assert fault.value.kind == "UsageError"


def test_work_that_takes_too_long_is_stopped_and_the_next_is_done(workers: Workers):
    with pytest.raises(TooLong, match=r"longer than 0\.3 s"):
        workers.ask(time.sleep, 60, seconds=0.3)

    assert workers.ask(abs, -1, seconds=30) == 1


def test_a_process_that_dies_takes_only_its_own_work_along(workers: Workers):
    with pytest.raises(Refused, match="came to its end"):
        workers.ask(die, seconds=30)

    assert workers.ask(abs, -2, seconds=30) == 2


def test_work_that_wants_too_much_memory_is_refused(workers: Workers):
    with pytest.raises(Refused, match="more memory"):
        workers.ask(hoard, seconds=30)


def test_a_fault_of_the_program_is_told_in_one_line(workers: Workers):
    with pytest.raises(Refused, match=r"did not expect .RuntimeError: a fault of ours"):
        workers.ask(fail, seconds=30)


def test_who_finds_no_worker_free_is_told_to_come_again(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("foedus.show.web.workers.PATIENCE", 0.01)

    with pytest.raises(Busy, match="ask again"):
        Workers(0).ask(abs, -1, seconds=1)


def test_a_worker_that_is_idle_is_asked_and_one_that_was_never_begun_is_left_alone(workers: Workers):
    workers.ask(abs, -1, seconds=30)

    assert workers.ask_idle(abs, -3, seconds=30) == 3
    assert Workers(1).ask_idle(abs, -3, seconds=30) is None


def test_what_an_idle_worker_cannot_do_is_left_to_the_one_who_asks(workers: Workers):
    workers.ask(abs, -1, seconds=30)

    assert workers.ask_idle(refuse, "no such thing", seconds=30) is None
    assert workers.ask_idle(abs, -4, seconds=30) == 4
