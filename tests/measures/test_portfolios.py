"""Portfolios: who owes what to whom in a year, which states there are, and what is refused."""

from dataclasses import replace

import numpy as np
import polars as pl
import pytest
from tests.measures.tables import alliance, atop, member

from foedus.measures.frames.dyads_of import dyads_of_members
from foedus.measures.portfolios import (
    LEVEL,
    Portfolios,
    alliance_portfolios,
    alliance_portfolios_by_year,
    capabilities_in,
    states_in,
    ties_of,
    vote_portfolios,
)
from foedus.sources.datasets import read_atop
from foedus.sources.datasets.alliance_tables import member_table
from foedus.sources.datasets.state_tables import our_states
from foedus.sources.datasets.typed_table import Table
from foedus.terms.errors import UsageError

GERMANY, AUSTRIA, RUSSIA = 255, 300, 365


def ties(*rows: tuple[int, int, int, int]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=["year", "bearer", "beneficiary", "level"], orient="row")


def dyads(*rows: tuple[int, int, int, str]) -> Table:
    """Directed dyad-years: (year, who owes, who is owed, kinds)."""
    frame = pl.DataFrame([{"year": y, "ccode1": a, "ccode2": b, **{kind: int(kind in owed) for kind in LEVEL}} for y, a, b, owed in rows])
    return Table(frame, "directed dyad-year", "cow", "made up", "1", (1900, 1950), ("ccode1", "ccode2", "year"))


def test_a_tie_is_directed_and_the_highest_duty_counts():
    found = ties_of(dyads((1905, GERMANY, AUSTRIA, "consultation defense"), (1905, AUSTRIA, GERMANY, "nonaggression"), (1905, GERMANY, RUSSIA, "")))

    assert set(found.iter_rows()) == {(1905, GERMANY, AUSTRIA, 3), (1905, AUSTRIA, GERMANY, 1)}


def test_ties_of_atops_members_are_what_each_owes_to_all_in_the_same_alliance(tmp_path):
    rows = [
        member(1001, state, start, end, phase=phase, **{kind: 1})
        for state in (GERMANY, AUSTRIA)
        for phase, start, end, kind in ((1, "1900-1-1", "1905-6-1", "consul"), (2, "1905-6-1", "0-0-0", "defense"))
    ]

    found = ties_of(dyads_of_members(member_table(read_atop(*atop(tmp_path, [alliance(1001, "1900-1-1")], rows)))))

    levels = dict(found.filter(pl.col("bearer") == GERMANY).select("year", "level").iter_rows())
    assert {year: levels[year] for year in (1904, 1905, 1906)} == {1904: 2, 1905: 3, 1906: 3}


def test_a_table_of_another_unit_or_code_system_is_refused():
    once = replace(dyads((1905, 2, 20, "defense")), unit="dyad-year")
    other = replace(dyads((1905, 2, 20, "defense")), codes="gw")

    with pytest.raises(UsageError, match="one row is one dyad-year, and a table with one row per directed dyad-year is wanted"):
        ties_of(once)
    with pytest.raises(UsageError, match="has Gleditsch-Ward codes, and Correlates of War codes are wanted"):
        ties_of(other)


def test_the_states_of_a_year_are_all_that_were_states_on_any_of_its_days():
    found = states_in(our_states(), 1989, 1991)

    assert [sorted({255, 260, 265} & set(found[year])) for year in (1989, 1990, 1991)] == [[260, 265], [255, 260, 265], [255]]


def test_capabilities_leave_out_what_is_missing():
    frame = pl.DataFrame({"ccode": [2, 20], "year": [1900, 1900], "cinc": [0.2, None]})

    assert capabilities_in(Table(frame, "state-year", "cow", "NMC", "5.0", (1816, 2012), ("ccode", "year"))) == {1900: {2: 0.2}}


def test_a_state_owes_itself_the_most_and_the_states_keep_their_order():
    found = alliance_portfolios(ties((1900, 2, 20, 1)), [20, 2], 1900)

    assert found.states == (20, 2)
    assert found.levels.tolist() == [[3, 0], [1, 3]]


def test_ties_with_states_outside_the_list_are_counted_not_dropped_in_silence():
    found = alliance_portfolios(ties((1900, 2, 20, 1), (1900, 2, 999, 3)), [2, 20], 1900)

    assert found.notes == ("1900: 1 of 2 ties are with states outside the list, and left out",)


def test_a_state_without_capability_weighs_nothing_and_is_named():
    found = alliance_portfolios(ties((1900, 2, 20, 1)), [2, 20], 1900, {2: 0.3})

    assert found.weights.tolist() == [0.3, 0.0]
    assert found.notes == ("1900: no capability for 1 of 2 states, which weigh 0: 20",)


def test_many_years_are_the_same_as_one_by_one():
    both = ties((1900, 2, 20, 1), (1901, 20, 2, 3))
    states = {1900: [2, 20], 1901: [2, 20, 365], 1902: [2]}

    found = list(alliance_portfolios_by_year(both, states))

    assert [one.year for one in found] == [1900, 1901, 1902]
    assert all(np.array_equal(one.levels, alliance_portfolios(both, states[one.year], one.year).levels) for one in found)


@pytest.mark.parametrize(
    ("states", "capability", "message"),
    [
        ([], None, "there is no state in 1900; does the table of states cover that year?"),
        ([2, 2], None, "state 2 stands twice among the states of 1900"),
        (["USA", "CAN"], None, "none of the 1 ties of 1900 is between the states given; are these codes of another system?"),
        ([2, 20], {}, "all weights of 1900 are zero"),
        ([2, 20], {2: 0.0, 20: 0.0}, "all weights of 1900 are zero"),
        ([2, 20], {2: -9.0, 20: 0.1}, "is -9 \\(missing\\) among them?"),
    ],
)
def test_what_makes_no_portfolio_is_refused(states, capability, message):
    with pytest.raises(UsageError, match=message):
        alliance_portfolios(ties((1900, 2, 20, 1)), states, 1900, capability)


def test_levels_and_weights_must_fit_the_states():
    with pytest.raises(UsageError, match="portfolios do not fit together"):
        Portfolios(1900, (2, 20), np.zeros((3, 3), np.int8), 3, np.ones(3))
    with pytest.raises(UsageError, match="portfolios hold levels from 0 to 3"):
        Portfolios(1900, (2,), np.array([[4]], np.int8), 3, np.ones(1))


def test_votes_are_levels_and_absence_is_missing():
    votes = pl.DataFrame({"year": [1990] * 4, "rcid": [7, 7, 8, 8], "ccode": [2, 365, 2, 365], "vote": [1, 3, 8, 2]})

    assert vote_portfolios(votes, [365, 2, 20], 1990).levels.tolist() == [[0, 1], [2, -1], [-1, -1]]


def test_votes_of_states_outside_the_list_are_named_not_dropped_in_silence():
    votes = pl.DataFrame({"year": [1950] * 3, "rcid": [1] * 3, "ccode": [2, 369, 370], "vote": [1, 3, 3]})

    assert vote_portfolios(votes, [2, 369, 370], 1950).notes == ()
    assert vote_portfolios(votes, [2], 1950).notes == ("1950: the votes of 2 states outside the list are left out: 369, 370",)


def test_votes_of_another_year_or_twice_are_refused():
    votes = pl.DataFrame({"year": [1990, 1990], "rcid": [7, 7], "ccode": [2, 2], "vote": [1, 3]})

    with pytest.raises(UsageError, match="no state of the list voted in 1991"):
        vote_portfolios(votes, [2], 1991)
    with pytest.raises(UsageError, match="a state votes twice on one resolution of 1990"):
        vote_portfolios(votes, [2], 1990)
