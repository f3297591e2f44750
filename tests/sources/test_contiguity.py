"""Contiguity: spells, both directions, and no word on years outside the table."""

import pytest
from tests.sources.made_up_tables import made_up

from foedus.sources.datasets.contiguity import read_contiguity
from foedus.terms.errors import DatasetError

MASTER = "dyad,state1no,state1ab,state2no,state2ab,conttype,begin,end,notes,version"


def test_the_projects_own_layout_gets_the_other_direction_and_says_so(tmp_path):
    table = read_contiguity(made_up(tmp_path / "c.csv", "contiguity", "2020,2,USA,20,CAN,1,192001,201612,,3.2", header=MASTER))

    assert table.frame.select("ccode1", "ccode2", "conttype", "start", "last").rows() == [(2, 20, 1, 1920, 2016), (20, 2, 1, 1920, 2016)]
    assert "1 of 1 pairs stood in one direction only" in table.notices[0]


def test_both_directions_in_the_table_are_left_as_they_are(tmp_path):
    table = read_contiguity(made_up(tmp_path / "c.csv", "contiguity", "2,20,1,1920-01-01,2016-12-01", "20,2,1,1920-01-01,2016-12-01"))

    assert (table.frame.height, table.notices) == (2, ())


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("2,20,7,1920-01-01,2016-12-01", "conttype must be 1 to 5, or 0 for none, not 7"),
        ("2,2,1,1920-01-01,2016-12-01", "state 2 touches itself"),
        ("2,20,1,1920,2016-12-01", "'1920' is no day or month; write 1920-01-01, or 192001"),
        ("2,20,1,1920-01-01,1919-12-01", "ends before it begins"),
    ],
)
def test_spells_that_cannot_be_are_refused(tmp_path, row, words):
    with pytest.raises(DatasetError, match=words):
        read_contiguity(made_up(tmp_path / "c.csv", "contiguity", row))


def test_the_table_with_a_row_a_year_is_told_apart(tmp_path):
    with pytest.raises(DatasetError, match="a row a year"):
        read_contiguity(made_up(tmp_path / "c.csv", "contiguity", "1,2,1,2000", header="state1no,state2no,conttype,year"))


def test_the_real_table_is_read_whole(shared):
    assert read_contiguity(shared / "data" / "cow-direct-contiguity.csv").frame.height == 1874
