"""Counting by many workers: the same numbers to the bit, whoever counts, and whoever dies meanwhile."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from foedus.scenarios import counting
from foedus.scenarios.counting import Checkpoints, Counted, count_worlds
from foedus.scenarios.crowd import Crowd, count_task, local_workers, order
from foedus.terms.errors import ResultError, UsageError

from .made import small

WANTED = 20_000
SPAN = 1024


@pytest.fixture(autouse=True)
def short_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "SPAN", SPAN)


@pytest.fixture(scope="module")
def crowd() -> Iterator[Crowd]:
    pytest.importorskip("distributed", reason="Dask (extra cluster) is not installed")
    with Crowd("local:2") as two:
        yield two


def alone(wanted: int = WANTED) -> Counted:
    return count_worlds(small(), seed=5, wanted=wanted)


def test_a_task_counts_what_its_spans_count():
    one = order(small(), 5)

    first, second = count_task(one, ((0, SPAN), (SPAN, SPAN)))
    assert first + second == alone(2 * SPAN)
    assert one == order(small(), 5) != order(small(), 6)


@pytest.mark.filterwarnings("default")
def test_two_workers_count_what_one_counts(crowd: Crowd):
    assert len(crowd.workers) == 2
    assert count_worlds(small(), seed=5, wanted=WANTED, elsewhere=crowd.count) == alone()


@pytest.mark.filterwarnings("default")
def test_a_worker_killed_midway_changes_nothing(crowd: Crowd, tmp_path: Path):
    victims: list[int] = []

    def told(number: int) -> None:
        if number >= 3 * SPAN and not victims:
            victims.append(next(iter(crowd.workers.values())))
            os.kill(victims[0], signal.SIGKILL)

    found = count_worlds(small(), seed=5, wanted=WANTED, checkpoints=Checkpoints(tmp_path), elsewhere=crowd.count, told=told)

    assert victims
    assert found == alone()
    assert len(list(tmp_path.iterdir())) == -(-WANTED // SPAN)


@pytest.mark.filterwarnings("default")
def test_a_run_begun_here_goes_on_elsewhere(crowd: Crowd, tmp_path: Path):
    count_worlds(small(), seed=5, wanted=5 * SPAN, checkpoints=Checkpoints(tmp_path))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    next(iter(before)).unlink()

    assert count_worlds(small(), seed=5, wanted=WANTED, checkpoints=Checkpoints(tmp_path), elsewhere=crowd.count) == alone()
    assert sum(path.stat().st_mtime_ns == time for path, time in before.items()) == 4


@pytest.mark.filterwarnings("default")
def test_a_damaged_checkpoint_is_refused_before_anything_is_lost(crowd: Crowd, tmp_path: Path):
    count_worlds(small(), seed=5, wanted=3 * SPAN, checkpoints=Checkpoints(tmp_path))
    damaged = Checkpoints(tmp_path).path(small().digest, 5, SPAN, SPAN)
    damaged.write_text("{")

    with pytest.raises(ResultError, match="this checkpoint is damaged or of another run; remove it, and the run counts these worlds again"):
        count_worlds(small(), seed=5, wanted=WANTED, checkpoints=Checkpoints(tmp_path), elsewhere=crowd.count)

    damaged.unlink()
    assert count_worlds(small(), seed=5, wanted=WANTED, checkpoints=Checkpoints(tmp_path), elsewhere=crowd.count) == alone()


@pytest.mark.filterwarnings("default")
def test_a_run_that_has_enough_leaves_the_rest(crowd: Crowd):
    found = count_worlds(small(), seed=5, wanted=10**12, elsewhere=crowd.count, enough=lambda counted: counted.tally.worlds >= 2000)

    assert found == alone(2 * SPAN)


@pytest.mark.filterwarnings("default")
def test_a_scheduler_without_workers_is_refused():
    distributed = pytest.importorskip("distributed", reason="Dask (extra cluster) is not installed")

    with (
        distributed.LocalCluster(n_workers=0, processes=False, dashboard_address=":0") as empty,
        pytest.raises(UsageError, match="the scheduler has no workers; start one with: dask worker"),
        Crowd(empty.scheduler_address),
    ):
        pass


@pytest.mark.filterwarnings("default")
def test_a_scheduler_that_is_lost_midway_is_told_and_what_was_counted_is_kept(tmp_path: Path):
    distributed = pytest.importorskip("distributed", reason="Dask (extra cluster) is not installed")
    lost: list[int] = []

    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0") as cluster,
        Crowd(cluster.scheduler_address) as elsewhere,
    ):

        def told(number: int) -> None:
            if not lost:
                lost.append(number)
                cluster.close()

        with pytest.raises(UsageError, match="the scheduler was lost; what was counted before is kept"):
            count_worlds(small(), seed=5, wanted=WANTED, checkpoints=Checkpoints(tmp_path), elsewhere=elsewhere.count, told=told)

    assert list(tmp_path.iterdir())
    assert count_worlds(small(), seed=5, wanted=WANTED, checkpoints=Checkpoints(tmp_path)) == alone()


def test_an_address_where_no_scheduler_is_gets_one_line():
    pytest.importorskip("distributed", reason="Dask (extra cluster) is not installed")

    with pytest.raises(UsageError, match="--scheduler nowhere: no Dask scheduler answers there"), Crowd("nowhere"):
        pass


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(UsageError, match=r"--scheduler needs Dask: pip install 'foedus\[cluster\]'"), Crowd("tcp://127.0.0.1:1"):
        pass


@pytest.mark.parametrize("words", ["local:0", "local:many", "local:"])
def test_a_number_of_workers_that_is_none_is_told(words: str):
    with pytest.raises(UsageError, match=f"--scheduler {words}: '{words[6:]}' is no number of workers; write local or, say, local:4"):
        local_workers(words)
