"""A table knows its unit and its codes, and is refused where another is wanted."""

import pytest
from tests.sources.made_up_tables import made_up, states

from foedus.sources.datasets.alliance_tables import read_atop_dyad_years
from foedus.sources.datasets.polars_extra import pl
from foedus.sources.datasets.state_tables import read_cow_states, read_gw_states
from foedus.sources.datasets.typed_table import Table, assert_unique, duplicates
from foedus.terms.errors import UsageError


@pytest.fixture
def dyads(tmp_path):
    return read_atop_dyad_years(made_up(tmp_path / "d.csv", "dyads", "2,220,1914,1,0,0,0,0", "220,2,1914,0,0,0,0,1"))


def test_a_table_of_another_unit_is_refused_by_name(dyads):
    with pytest.raises(UsageError, match="one row is one directed dyad-year, and a table with one row per state-year is wanted"):
        dyads.wanted("state-year", "cow")


def test_a_table_with_other_codes_is_refused_by_name(tmp_path):
    table = read_gw_states(made_up(tmp_path / "g.csv", "gw", "2,USA,United States of America,1816-01-01,2017-12-31"))

    with pytest.raises(UsageError, match="Gleditsch-Ward codes, and Correlates of War codes are wanted"):
        table.wanted("state spell", "cow")


def test_a_table_that_is_wanted_gives_itself(dyads):
    assert dyads.wanted(("state-year", "directed dyad-year"), "cow") is dyads


def test_no_table_can_be_changed(dyads):
    with pytest.raises(AttributeError):
        dyads.version = "5.1"


def test_rows_that_share_a_key_are_named():
    frame = pl.DataFrame({"a": [1, 1, 2], "b": [1, 1, 1]})

    assert duplicates(frame, ("a", "b")).height == 2
    with pytest.raises(UsageError, match=r"made up: 2 rows share their key \(a, b\): 1, 1"):
        assert_unique(frame, ("a", "b"), "made up")


def test_every_reader_gives_the_years_it_covers(tmp_path):
    table: Table = read_cow_states(states(tmp_path / "s.csv"))

    assert table.years == (1816, 2016)
    assert table.covers(2016)
    assert not table.covers(2017)
