"""Lists of states: spells that follow each other, under the codes of their list."""

from datetime import date

import pytest
from tests.sources.made_up_tables import made_up, states

from foedus.sources.datasets.polars_extra import pl
from foedus.sources.datasets.state_tables import our_states, read_cow_states, read_gw_states, read_states
from foedus.terms.errors import DatasetError


def test_a_state_that_was_gone_and_came_back_has_two_spells(tmp_path):
    frame = read_cow_states(states(tmp_path / "s.csv")).frame

    assert frame.filter(pl.col("ccode") == 255).select("start", "last").rows() == [
        (date(1816, 1, 1), date(1945, 5, 8)),
        (date(1990, 10, 3), date(2016, 12, 31)),
    ]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["USA,2,United States,1816,1,1,1815,12,31,2016"], "the spell ends before it begins"),
        (["USA,2,United States,1816,2,30,2016,12,31,2016"], "there is no such day; the year is 1816"),
        (
            ["USA,2,United States,1816,1,1,1900,1,1,2016", "USA,2,United States,1899,1,1,2016,12,31,2016"],
            "two spells of state 2 overlap on 1899-01-01",
        ),
        (["GFR,260,German Federal Republic,1995,1,1,2016,12,31,2016"], "Germany is 255 then"),
    ],
)
def test_spells_that_cannot_be_are_refused(tmp_path, rows, words):
    with pytest.raises(DatasetError, match=words):
        read_cow_states(made_up(tmp_path / "s.csv", "states", *rows))


def test_the_two_lists_are_told_apart(tmp_path):
    cow, gw = states(tmp_path / "c.csv"), made_up(tmp_path / "g.csv", "gw", "340,SER,Serbia,1878-07-13,1915-10-01")

    assert (read_states(cow).codes, read_states(gw).codes) == ("cow", "gw")
    with pytest.raises(DatasetError, match="this is Gleditsch and Ward's list of states"):
        read_cow_states(gw)
    with pytest.raises(DatasetError, match="this is the Correlates of War list of states"):
        read_gw_states(cow)


def test_cow_codes_in_the_other_list_are_refused(tmp_path):
    with pytest.raises(DatasetError, match=r"679 is no Gleditsch-Ward state code; .*Correlates of War"):
        read_gw_states(made_up(tmp_path / "g.csv", "gw", "679,YEM,Yemen,1990-05-22,2017-12-31"))


def test_our_own_table_gives_each_state_the_number_of_its_day():
    frame = our_states("cow", date(2026, 12, 31)).frame

    germany = frame.filter(pl.col("abbreviation") == "DEU").select("ccode", pl.col("last").dt.year()).rows()
    assert germany == [(255, 1945), (255, 2026), (260, 1990)]
    assert frame.filter(pl.col("ccode") == 345).height >= 1
    assert frame.filter(pl.col("ccode") == 340).height == 0


def test_the_real_lists_are_read_whole(shared):
    cow, gw = read_cow_states(shared / "data" / "cow-states.csv"), read_gw_states(shared / "data" / "gw-states.csv")

    assert (cow.frame.height, cow.years) == (243, (1816, 2016))
    assert (gw.frame.height, gw.years) == (216, (1816, 2017))
