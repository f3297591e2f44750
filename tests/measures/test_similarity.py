"""S, kappa, pi and tau-b: whole matrices against the slow formula, what always holds, and the published values."""

import csv
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measures.portfolio_tables import portfolios, slow

from foedus.measures.frames.dyads_of import dyads_of_members
from foedus.measures.portfolios import Portfolios, alliance_portfolios, alliance_portfolios_by_year, capabilities_in, states_in, ties_of
from foedus.measures.similarity import FORMULAS, NO_COLUMN, NO_WEIGHT, ONE_CONSTANT, SAME_CONSTANT, similarity
from foedus.sources.datasets import read_atop
from foedus.sources.datasets.alliance_tables import member_table, read_atop_dyad_years
from foedus.sources.datasets.capabilities import read_capabilities
from foedus.sources.datasets.state_tables import read_cow_states
from foedus.terms.errors import UnknownName, UsageError

MEASURES = list(FORMULAS)


def made(levels: list[list[int]], weights: list[float] | None = None) -> Portfolios:
    table = np.array(levels, np.int8)
    return Portfolios(1900, tuple(range(len(levels))), table, 3, np.array(weights or [1.0] * table.shape[1]))


@pytest.mark.parametrize("measure", MEASURES)
@settings(deadline=None)
@given(one=st.one_of(portfolios(), portfolios(missing=True)))
def test_matrices_equal_the_slow_formula(measure: str, one: Portfolios):
    found = similarity(one, measure)

    for a, first in enumerate(one.states):
        for b, second in enumerate(one.states):
            wanted = slow(measure, one.levels[a], one.levels[b], one.weights)
            value = found.between(first, second)
            assert (value is None) == (wanted is None)
            assert value == (None if wanted is None else pytest.approx(wanted, abs=1e-9))
            assert (found.reason(first, second) is None) == (value is not None)


@pytest.mark.parametrize("measure", MEASURES)
@settings(deadline=None)
@given(one=st.one_of(portfolios(), portfolios(missing=True)))
def test_every_measure_is_symmetric_and_bounded(measure: str, one: Portfolios):
    values = similarity(one, measure).values

    assert np.array_equal(values, values.T, equal_nan=True)
    assert np.nanmax(values, initial=-1) <= 1
    if measure != "kappa":  # kappa may fall below -1 where the margins differ
        assert np.nanmin(values, initial=1) >= -1 - 1e-12


@settings(deadline=None)
@given(one=portfolios())
def test_s_is_one_on_identical_portfolios(one: Portfolios):
    twins = Portfolios(1900, ("a", "b"), np.array([one.levels[0], one.levels[0]]), 3, one.weights)

    assert similarity(twins, "s").between("a", "b") == 1.0


@settings(deadline=None)
@given(one=portfolios())
def test_s_is_minus_one_on_opposed_portfolios(one: Portfolios):
    levels = np.where(one.levels[0] > 1, 3, 0).astype(np.int8)
    foes = Portfolios(1900, ("a", "b"), np.array([levels, 3 - levels], np.int8), 3, one.weights)

    assert similarity(foes, "s").between("a", "b") == pytest.approx(-1.0)


@pytest.mark.parametrize("measure", MEASURES)
@settings(deadline=None)
@given(one=portfolios(missing=True), data=st.data())
def test_permuting_the_states_permutes_the_matrix(measure: str, one: Portfolios, data: st.DataObject):
    order = data.draw(st.permutations(range(len(one.states))))
    columns = data.draw(st.permutations(range(one.levels.shape[1])))
    turned = Portfolios(1900, tuple(one.states[n] for n in order), one.levels[order][:, columns], 3, one.weights[columns])

    assert np.allclose(similarity(turned, measure).values, similarity(one, measure).values[np.ix_(order, order)], equal_nan=True)


@pytest.mark.parametrize(
    ("measure", "levels", "weights", "reason"),
    [
        ("kappa", [[0, 0], [0, 0]], None, SAME_CONSTANT),
        ("pi", [[3, 3], [3, 3]], None, SAME_CONSTANT),
        ("tau-b", [[1, 1], [0, 3]], None, ONE_CONSTANT),
        ("kappa", [[-1, 2], [1, -1]], None, NO_COLUMN),
        ("s", [[-1, 2], [1, 2]], [1.0, 0.0], NO_WEIGHT),
    ],
)
def test_a_value_without_a_denominator_is_missing_and_says_why(measure, levels, weights, reason):
    found = similarity(made(levels, weights), measure)

    assert found.between(0, 1) is None
    assert found.reason(0, 1) == reason
    assert found.frame().row(0, named=True) == {"year": 1900, "state1": 0, "state2": 1, "measure": measure, "value": None, "reason": reason}


def test_kappa_of_two_different_constants_is_defined():
    assert similarity(made([[0, 0], [3, 3]]), "kappa").between(0, 1) == 0.0


def test_the_frame_has_each_pair_once_and_no_reason_where_there_is_a_value():
    frame = similarity(made([[3, 0, 0], [0, 3, 0], [0, 1, 3]]), "s").frame()

    assert frame.select("state1", "state2").rows() == [(0, 1), (0, 2), (1, 2)]
    assert frame["reason"].null_count() == 3


def test_a_subset_keeps_its_pairs_only():
    found = similarity(made([[3, 0, 0], [0, 3, 0], [0, 1, 3]]), "s")

    assert found.frame([2, 0]).select("state1", "state2").rows() == [(0, 2)]
    with pytest.raises(UsageError, match="0 state is no pair; name two or more"):
        found.frame([])
    with pytest.raises(UsageError, match="9 is no state of 1900"):
        found.frame([0, 9])


def test_an_unknown_measure_is_named_with_the_nearest():
    with pytest.raises(UnknownName, match="unknown measure of similarity 'kapa': did you mean 'kappa'"):
        similarity(made([[0], [1]]), "kapa")


# --- the published values ---------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def published(shared) -> dict[str, Any]:
    """ATOP 4.01 with NMC 5.0 on the COW states of each year: all measures of the years that a test asks for."""
    folder = shared / "data"
    members = member_table(read_atop(folder / "atop-4.01-alliance.csv", folder / "atop-4.01-member.csv"))
    states = states_in(read_cow_states(folder / "cow-states.csv"), 1816, 2016)
    capability = capabilities_in(read_capabilities(folder / "nmc-5.0.csv"))
    ties, dyads = ties_of(dyads_of_members(members)), ties_of(read_atop_dyad_years(folder / "atop-5.1-directed-dyad-year.csv.gz"))
    years = {one.year: one for one in alliance_portfolios_by_year(ties, {y: states[y] for y in range(1816, 2013)}, capability)}
    return {"states": states, "weighted": years, "dyads": dyads, "ties": ties, "folder": folder}


def test_every_row_of_the_published_scores_is_met(published):
    rows = list(csv.DictReader((published["folder"] / "similarity-exact.csv").read_text().splitlines()))
    found = {
        (year, measure): similarity(published["weighted"][year], measure)
        for year in {int(row["year"]) for row in rows}
        for measure in ("s", "pi", "kappa")
    }

    apart = [
        (row["year"], row["ccode1"], row["ccode2"], measure)
        for row in rows
        for measure, column in (("s", "s_weighted"), ("pi", "pi"), ("kappa", "kappa"))
        if found[int(row["year"]), measure].between(int(row["ccode1"]), int(row["ccode2"])) != pytest.approx(float(row[column]), abs=1e-4)
    ]

    assert len(rows) == 2246
    assert apart == []


@pytest.mark.parametrize(
    ("year", "one", "other", "n", "s_weighted", "pi", "kappa", "s_plain"),
    [
        (1914, 255, 300, 45, 0.9762, 0.8964, 0.8966, 0.9556),
        (1900, 220, 365, 42, 0.7654, 0.7873, 0.7879, 0.9524),
        (1910, 220, 365, 45, 0.7888, 0.7629, 0.7632, 0.9111),
        (1943, 740, 800, 52, 0.5182, 0.5938, 0.5983, 0.8974),
        (1991, 369, 704, 177, 0.8912, 0.4899, 0.4908, 0.9699),
    ],
)
def test_pairs_of_atop_4_have_their_published_scores(published, year, one, other, n, s_weighted, pi, kappa, s_plain):
    weighted = published["weighted"][year]
    plain = alliance_portfolios(published["ties"], published["states"][year], year)

    assert len(weighted.states) == n
    assert similarity(weighted, "s").between(one, other) == pytest.approx(s_weighted, abs=1e-4)
    assert similarity(weighted, "pi").between(one, other) == pytest.approx(pi, abs=1e-4)
    assert similarity(weighted, "kappa").between(one, other) == pytest.approx(kappa, abs=1e-4)
    assert similarity(plain, "s").between(one, other) == pytest.approx(s_plain, abs=1e-4)


@pytest.mark.parametrize(
    ("year", "one", "other", "n", "s", "pi", "kappa"),
    [
        (1914, 255, 300, 45, 0.9556, 0.8964, 0.8966),
        (1914, 220, 365, 45, 0.8963, 0.7209, 0.7213),
        (1955, 2, 365, 84, -0.2540, -0.4049, -0.2354),
        (2000, 2, 200, 191, 0.5532, 0.3133, 0.3536),
        (2016, 365, 731, 195, 0.6410, 0.1272, 0.2107),
    ],
)
def test_pairs_of_atop_5_have_their_counted_scores(published, year, one, other, n, s, pi, kappa):
    portfolio = alliance_portfolios(published["dyads"], published["states"][year], year)

    assert len(portfolio.states) == n
    for measure, wanted in (("s", s), ("pi", pi), ("kappa", kappa)):
        assert similarity(portfolio, measure).between(one, other) == pytest.approx(wanted, abs=1e-4)


def test_a_years_matrix_of_atop_equals_the_slow_formula(published):
    year = published["weighted"][1914]
    for measure in MEASURES:
        found = similarity(year, measure)
        for a, b in ((0, 1), (3, 20), (10, 11), (30, 44)):
            wanted = slow(measure, year.levels[a], year.levels[b], year.weights)
            assert found.between(year.states[a], year.states[b]) == (None if wanted is None else pytest.approx(wanted, abs=1e-9))
