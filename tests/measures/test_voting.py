"""Votes as dyad-years: S of both states' votes beside the formula written out, and what has no common vote is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.measures.voting import vote_dyad_years
from foedus.sources.datasets.polars_extra import pl
from foedus.sources.datasets.typed_table import Table
from foedus.terms.errors import UsageError

STATES = (2, 200, 365)
AT = {1: 2, 2: 1, 3: 0}


def voted(cells: list[tuple[int, int, int, int | None]]) -> Table:
    frame = pl.DataFrame(cells, schema={"rcid": pl.Int32, "ccode": pl.Int32, "year": pl.Int32, "vote": pl.Int8}, orient="row")
    years = frame["year"].to_list()
    return Table(frame, "vote", "cow", "UN votes", "not stated", (min(years), max(years)), ("rcid", "ccode"))


@given(st.lists(st.tuples(*[st.sampled_from((1, 2, 3, None)) for _ in STATES]), min_size=1, max_size=6))
def test_s_of_votes_is_what_the_formula_gives_call_by_call(calls):
    found = vote_dyad_years(voted([(n, code, 2000, vote) for n, call in enumerate(calls) for code, vote in zip(STATES, call, strict=True)]))

    for one, other, _, value, shared in found.frame.rows():
        both = [(call[STATES.index(one)], call[STATES.index(other)]) for call in calls]
        told = [(AT[a], AT[b]) for a, b in both if a is not None and b is not None]
        assert shared == len(told)
        assert value == (pytest.approx(1 - 2 * sum(abs(a - b) for a, b in told) / (2 * len(told))) if told else None)


def test_each_pair_stands_once_a_year_in_which_both_are_members_with_the_lower_code_first():
    table = vote_dyad_years(voted([(1, 365, 1999, 1), (1, 2, 1999, 1), (2, 365, 2000, 1), (2, 2, 2000, 3), (2, 200, 2000, None)]))

    assert table.frame.rows() == [(2, 200, 2000, None, 0), (2, 365, 1999, 1.0, 1), (2, 365, 2000, -1.0, 1), (200, 365, 2000, None, 0)]


def test_years_without_votes_are_refused():
    with pytest.raises(UsageError, match=r"UN votes has no votes of 1900 to 1910; it has some of 2000 to 2000"):
        vote_dyad_years(voted([(1, 2, 2000, 1)]), 1900, 1910)


def test_another_table_is_refused():
    rows = pl.DataFrame({"ccode": [2], "year": [2000]})

    with pytest.raises(UsageError, match=r"one row is one state-year, and a table with one row per vote is wanted"):
        vote_dyad_years(Table(rows, "state-year", "cow", "NMC", "5.0", (2000, 2000), ("ccode", "year")))
