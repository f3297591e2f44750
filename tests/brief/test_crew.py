from collections.abc import Callable, Iterator

import pytest
from tests.brief import deadly
from tests.records.builders import document

from foedus.brief import read
from foedus.brief.crew import Answer, Cluster, Processes, by_many
from foedus.brief.reports import Again, each_once, in_turn
from foedus.terms.errors import DocumentError, UsageError
from foedus.terms.evidence import Document

TEXTS = [f"Iran sent {n} drones to Russia on {n} June 2024." for n in range(1, 13)]


def test_many_read_what_one_reads_and_in_the_same_order(examples):
    alone = read([examples])

    with Processes(2) as crew:
        together = read([examples], crew=crew)

    assert together == alone
    assert len(alone[0].documents) > 2


def test_no_more_reports_are_taken_up_than_the_crew_can_soon_read():
    taken = 0

    class Idle:
        ahead = 3

        def give(self, one: Document) -> Callable[[], Answer]:
            return lambda: (one, [])

    def given() -> Iterator[Document]:
        nonlocal taken
        for n in range(50):
            taken += 1
            yield document(str(n), "text")

    outcomes = by_many(given(), Idle())
    first = next(outcomes)

    assert isinstance(first, tuple)
    assert first[0].id == "0"
    assert taken == 4


def test_a_report_that_kills_its_reader_is_named_and_the_others_are_read():
    documents = [document(f"d{n}", text) for n, text in enumerate(TEXTS)]
    documents[3] = document("d3", "Iran sent drones to Xanadu.")

    with Processes(2, deadly.dies) as crew:
        outcomes = list(by_many(each_once([*documents, documents[0]]), crew))

    assert [n for n, one in enumerate(outcomes) if isinstance(one, DocumentError)] == [3]
    assert str(outcomes[3]) == "d3.txt: the process that read it came to its end; is there memory enough?"
    assert isinstance(outcomes[-1], Again)
    read_alone = list(in_turn([*documents[:3], *documents[4:]]))
    assert [one for one in outcomes if isinstance(one, tuple)] == read_alone


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)

    with pytest.raises(UsageError, match=r"--scheduler needs Dask: pip install 'foedus\[cluster\]'"):
        Cluster("tcp://127.0.0.1:1")


def test_an_address_where_no_scheduler_is_gets_one_line():
    pytest.importorskip("distributed", reason="Dask (extra cluster) is not installed")

    with pytest.raises(UsageError, match="--scheduler nowhere: no Dask scheduler answers there"):
        Cluster("nowhere")


@pytest.mark.filterwarnings("default")
def test_a_dask_cluster_reads_what_one_reads_and_in_the_same_order(examples):
    distributed = pytest.importorskip("distributed", reason="Dask (extra cluster) is not installed")

    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as local,
        Cluster(local.scheduler_address) as crew,
    ):
        assert read([examples], crew=crew) == read([examples])


@pytest.mark.filterwarnings("default")
def test_a_scheduler_without_workers_is_refused():
    distributed = pytest.importorskip("distributed", reason="Dask (extra cluster) is not installed")

    with (
        distributed.LocalCluster(n_workers=0, processes=False, dashboard_address=None) as local,
        pytest.raises(UsageError, match="the scheduler has no workers"),
    ):
        Cluster(local.scheduler_address)
