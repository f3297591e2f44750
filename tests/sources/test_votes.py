"""Votes in the General Assembly, and crises; all tables here are made up."""

import pytest
from tests.sources.made_up_tables import made_up

from foedus.sources.datasets.crises import read_crises
from foedus.sources.datasets.votes import read_votes
from foedus.terms.errors import DatasetError


def test_an_absent_state_is_missing_and_one_that_was_no_member_has_no_row(tmp_path):
    table = read_votes(made_up(tmp_path / "v.csv", "votes", "3,2,1,1,USA,1", "3,20,0,9,Canada,1", "3,200,1,8,UK,1", "3,220,1,3,France,1"))

    assert table.frame.select("ccode", "year", "vote").rows() == [(2, 1946, 1), (200, 1946, None), (220, 1946, 3)]
    assert "1 of 4 rows are of states that were no members" in table.notices[0]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["3,2,1,5,USA,1"], "vote must be 1, 2, 3, 8 or 9, not 5"),
        (["3,2,1,1,USA,1", "3,2,1,3,USA,1"], "rcid 3, ccode 2 stands twice"),
        (["3,340,1,1,Serbia,1"], "340 is no COW code; Serbia is 345 there; are these Gleditsch-Ward codes"),
        (["3,260,1,1,Germany,60"], "COW code 260 was not in use in 2005; Germany is 255 then"),
    ],
)
def test_votes_that_cannot_be_are_refused(tmp_path, rows, words):
    with pytest.raises(DatasetError, match=words):
        read_votes(made_up(tmp_path / "v.csv", "votes", *rows))


def test_the_table_of_the_r_package_is_told_apart(tmp_path):
    with pytest.raises(DatasetError, match="unvotes"):
        read_votes(made_up(tmp_path / "v.csv", "votes", "3,United States,US,yes", header="rcid,country,country_code,vote"))


def test_crisis_actors_are_read(tmp_path):
    table = read_crises(
        made_up(tmp_path / "i.csv", "icb", "196,CUBAN MISSILES,2,USA,1962,10,16,1962,11,20", "196,CUBAN MISSILES,365,USR,1962,10,22,1962,11,20")
    )

    assert table.frame.select("crisis", "ccode", "year").rows() == [(196, 2, 1962), (196, 365, 1962)]
    assert (table.unit, table.years) == ("crisis actor", (1918, 1962))


def test_a_crisis_that_ends_before_it_begins_is_refused(tmp_path):
    with pytest.raises(DatasetError, match="ends in 1961, before it begins"):
        read_crises(made_up(tmp_path / "i.csv", "icb", "196,CUBAN MISSILES,2,USA,1962,10,16,1961,11,20"))
