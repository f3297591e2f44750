"""What a run would cost, and the refusal of one that never ends."""

from dataclasses import replace

import pytest

from foedus.scenarios import limits
from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import prepare
from foedus.scenarios.ground import capture
from foedus.scenarios.limits import Cost, refuse_the_endless, told_bytes, told_seconds
from foedus.scenarios.tally import Sheet
from foedus.terms.errors import UsageError

PROGRAM = capture("{ coin(c) }. { now(a;b) }. next(b) :- now(a), coin(c).")
COURSE = prepare(PROGRAM, Chances({"c": 0.5}), seed=1, start={"a": True}, tally=Sheet(keep=["now(b)"]))


@pytest.fixture
def _at_a_thousand_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every course runs a thousand worlds a second."""
    monkeypatch.setattr(limits, "cost", lambda course, worlds, threads: Cost(worlds, 1000.0, len(course.sheet.keep) * (worlds // 8)))


@pytest.mark.usefixtures("_at_a_thousand_a_second")
def test_a_run_that_takes_too_long_says_how_long_and_how_fast_it_was_measured():
    with pytest.raises(UsageError, match=r"1,000,000,000,000 worlds would take about 32 years and 125 GB of memory .*1,000 worlds a second.*cluster"):
        refuse_the_endless(COURSE, 10**12)


@pytest.mark.usefixtures("_at_a_thousand_a_second")
def test_a_run_that_keeps_too_much_is_refused_though_it_is_short():
    with pytest.raises(UsageError, match="8,000,000 worlds would take about 2 hours and 1 MB of memory for what is kept"):
        refuse_the_endless(COURSE, 8_000_000, memory=999_999)
    assert refuse_the_endless(COURSE, 8_000_000, memory=1_000_000) is not None


@pytest.mark.usefixtures("_at_a_thousand_a_second")
def test_the_longest_run_that_is_let_through_is_the_longest_allowed():
    assert refuse_the_endless(COURSE, 60_000, longest=60.0, memory=10**9) == Cost(60_000, 1000.0, 7500)
    with pytest.raises(UsageError, match="60,001 worlds"):
        refuse_the_endless(COURSE, 60_001, longest=60.0, memory=10**9)


@pytest.mark.usefixtures("_at_a_thousand_a_second")
def test_counts_alone_take_no_more_memory_for_more_worlds():
    with pytest.raises(UsageError, match="would take about 32 years and no more memory than a short run on this machine"):
        refuse_the_endless(prepare(PROGRAM, Chances({"c": 0.5}), seed=1, start={"a": True}), 10**12)


def test_a_short_run_that_keeps_nothing_is_not_measured(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "cost", lambda *_args, **_named: pytest.fail("measured"))
    bare = prepare(PROGRAM, Chances({"c": 0.5}), seed=1, start={"a": True})

    assert refuse_the_endless(bare, 10_000_000) is None


def test_a_measured_cost_is_of_worlds_that_were_run(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "TRIAL", 0.0)
    found = limits.cost(COURSE, 64_000)

    assert (found.worlds, found.kept) == (64_000, 8000)
    assert found.rate > 0
    assert replace(found, rate=500.0).seconds == 128.0


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.2, "0 seconds"), (119, "119 seconds"), (120, "2 minutes"), (7200, "2 hours"), (172_800, "2 days"), (63_115_200, "2 years")],
)
def test_lengths_of_time_in_words(seconds: float, told: str):
    assert told_seconds(seconds) == told


@pytest.mark.parametrize(("size", "told"), [(12, "12 bytes"), (2.4e6, "2 MB"), (3e9, "3 GB"), (1e13, "10 TB")])
def test_amounts_of_memory_in_words(size: float, told: str):
    assert told_bytes(size) == told
