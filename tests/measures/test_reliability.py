"""The logit and the hierarchical model: against slow sums, on made-up records, and what is refused."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import betabinom  # type: ignore[import-untyped]
from tests.measures.alliance_tests import label, labels
from tests.measures.tables import alliance, atop, member

from foedus.measures.published import AllianceTest, read_labels
from foedus.measures.reliability import GRID, SPREAD, Reliabilities, fit_logit, members_of, records_of
from foedus.scenarios.files import ChancesGiven
from foedus.sources.datasets import read_atop
from foedus.terms.errors import UsageError

GERMANY, AUSTRIA, ITALY, RUSSIA = 255, 300, 325, 365
RECORDS = st.dictionaries(
    st.sampled_from(["AAA", "BBB", "CCC"]),
    st.tuples(st.integers(0, 5), st.integers(0, 5)).map(lambda one: (float(one[0]), float(sum(one)))),
    min_size=1,
).filter(lambda records: any(tests for _, tests in records.values()))


def slow_chance(records: dict[str, tuple[float, float]], state: str) -> float:
    """The posterior mean, point of the grid by point, with scipy's beta-binomial."""
    above = below = 0.0
    low, high = SPREAD
    for m in range(GRID):
        for u in range(GRID):
            size = (low + (high - low) * (u + 0.5) / GRID) ** -2
            a, b = (m + 0.5) / GRID * size, (1 - (m + 0.5) / GRID) * size
            weight = float(np.prod([betabinom.pmf(int(y), int(n), a, b) for y, n in records.values()]))
            kept, tests = records.get(state, (0.0, 0.0))
            above += weight * (a + kept) / (a + b + tests)
            below += weight
    return above / below


@pytest.mark.parametrize("state", ["AAA", "BBB", "ZZZ"])
def test_chances_are_the_slow_posterior_means(state):
    records = {"AAA": (3.0, 4.0), "BBB": (0.0, 2.0), "CCC": (1.0, 1.0)}

    assert Reliabilities(records).chance(state) == pytest.approx(slow_chance(records, state), abs=1e-9)


@settings(deadline=None, max_examples=50)
@given(records=RECORDS)
def test_a_chance_lies_in_its_interval_and_one_more_kept_test_never_lowers_it(records: dict[str, tuple[float, float]]):
    state = min(records)
    kept, tests = records[state]

    before = Reliabilities(records).reliability(state)
    after = Reliabilities({**records, state: (kept + 1, tests + 1)}).reliability(state)

    assert 0 < before.low < before.chance < before.high < 1
    assert after.chance > before.chance


def test_a_state_with_few_tests_is_drawn_to_all_the_others():
    model = Reliabilities({"AAA": (0.0, 1.0), **{f"B{n:02}": (9.0, 10.0) for n in range(20)}})

    assert 0.5 < model.chance("AAA") < model.chance("ZZZ")


def test_chances_are_what_a_scenario_file_may_say():
    model = Reliabilities({"RUS": (3.0, 4.0), "PRK": (0.0, 2.0), "COW8152": (0.5, 0.5)})
    chances = ChancesGiven.model_validate(model.chances())

    assert chances.states == {"RUS": pytest.approx(model.chance("RUS"), abs=1e-3), "PRK": pytest.approx(model.chance("PRK"), abs=1e-3)}
    assert chances.default == pytest.approx(model.chance(""), abs=1e-3)


@pytest.fixture
def files(tmp_path):
    """Two alliances: one of two from 1900, one of three that is concluded in 1905."""
    members = [member(1001, state, "1900-1-1", "1920-1-1", defense=1) for state in (GERMANY, AUSTRIA)]
    members += [member(1002, state, "1905-6-1", "1920-1-1", defense=1) for state in (GERMANY, AUSTRIA, ITALY)]
    return read_atop(*atop(tmp_path, [alliance(1001, "1900-1-1"), alliance(1002, "1905-6-1")], members)).alliances


def asked(tmp_path: Path, *rows: dict[str, object]) -> tuple[AllianceTest, ...]:
    return read_labels(labels(tmp_path / "labels.csv", rows))


def test_one_test_is_shared_equally_among_the_members(files, tmp_path):
    tests = asked(tmp_path, label(1001, 1, "1904-01-01", True, "defence"), label(1002, 2, "1906", False, "defence"), label(1002, 3, "1907", None))

    model = records_of(tests, files)

    assert {state: kept for state, (kept, _) in model.records.items()} == {"AUH": 0.5, "DEU": 0.5, "ITA": 0.0}
    assert [number for _, number in model.records.values()] == pytest.approx([5 / 6, 5 / 6, 1 / 3])
    assert sum(tests for _, tests in model.records.values()) == pytest.approx(2)


def test_an_alliance_concluded_during_the_war_has_the_members_of_its_first_day(files, tmp_path):
    (one,) = asked(tmp_path, label(1002, 1, "1904-01-01", True, "defence"))

    assert members_of(one, files) == ("AUH", "DEU", "ITA")


def test_an_alliance_that_atop_lacks_is_named_not_dropped_in_silence(files, tmp_path):
    tests = asked(tmp_path, label(1001, 1, "1904-01-01", True, "defence"), label(9, 1, "1904-01-01", True, "defence"))

    assert records_of(tests, files).notes == ("alliance 9: 1 tests without members in these ATOP files, left out",)
    with pytest.raises(UsageError, match="no test names an alliance of these ATOP files"):
        records_of(tests[1:], files)


@pytest.mark.parametrize(
    ("kept", "covariates", "message"),
    [
        ([1, 1, 1], [[0], [1], [0]], "outcomes of both kinds"),
        ([1, 0, 1, 0], [[1], [1], [1], [1]], "the covariate 'x' says nothing"),
        ([0, 0, 1, 1, 0, 1], [[0], [0], [1], [1], [0], [1]], "tell the outcomes apart"),
    ],
)
def test_a_logit_without_an_estimate_says_why(kept, covariates, message):
    with pytest.raises(UsageError, match=message):
        fit_logit(kept, covariates, ["x"])


def test_a_logit_of_one_flag_gives_the_shares_of_both_groups():
    fit = fit_logit([1, 1, 0, 1, 0, 0, 0], [[1], [1], [1], [0], [0], [0], [0]], ["x"])

    assert fit.chance([[1], [0]]) == pytest.approx([2 / 3, 1 / 4], abs=1e-6)


def test_records_that_cannot_be_are_refused():
    with pytest.raises(UsageError, match="AAA keeps its word in 3 of 2 tests"):
        Reliabilities({"AAA": (3.0, 2.0)})
    with pytest.raises(UsageError, match="there is no test of an alliance to learn from"):
        Reliabilities({"AAA": (0.0, 0.0)})
