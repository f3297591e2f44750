"""Codes of one list become those of the other, year by year."""

import pytest
from tests.sources.made_up_tables import made_up

from foedus.measures.frames import dyad_years, recoded, state_days, state_years
from foedus.sources.datasets.polars_extra import pl
from foedus.sources.datasets.state_tables import read_cow_states, read_gw_states
from foedus.sources.datasets.typed_table import Table
from foedus.terms.errors import UsageError

ROWS = [
    "260,GFR,German Federal Republic,1949-09-21,2017-12-31",
    "678,YEM,Yemen,1918-10-30,2017-12-31",
    "340,SER,Serbia,2006-06-05,2017-12-31",
    "711,TBT,Tibet,1913-04-01,1950-10-01",
]


@pytest.fixture
def listed(tmp_path) -> Table:
    return read_gw_states(made_up(tmp_path / "g.csv", "gw", *ROWS))


@pytest.mark.parametrize(("gw", "year", "cow"), [(260, 1960, 260), (260, 2000, 255), (678, 1980, 678), (678, 2000, 679), (340, 2010, 345)])
def test_each_code_becomes_that_of_the_year(listed, gw, year, cow):
    alone = state_years(listed, year, year)
    frame = recoded(type(alone)(alone.frame.filter(pl.col("gwcode") == gw), alone.unit, alone.codes, alone.key), "cow")

    assert frame.frame.rows() == [(cow, year)]
    assert (frame.codes, frame.key) == ("cow", ("ccode", "year"))


def test_a_state_that_the_other_list_lacks_is_left_out_and_counted(listed):
    frame = recoded(state_years(listed, 1930, 1930), "cow")

    assert frame.frame.rows() == [(678, 1930)]
    assert "1 have no Correlates of War code" in frame.report()[-1]


def test_dyads_are_recoded_on_both_sides_and_in_order(listed):
    both, once = (recoded(dyad_years(listed, 2010, 2010, directed=way), "cow").frame for way in (True, False))

    assert both.rows() == [(one, two, 2010) for one in (255, 345, 679) for two in (255, 345, 679) if one != two]
    assert once.rows() == [(255, 345, 2010), (255, 679, 2010), (345, 679, 2010)]


def test_a_frame_that_has_the_codes_is_left_alone_and_days_are_refused(listed):
    from datetime import date

    frame = state_years(listed, 2010, 2010)
    assert recoded(frame, "gw") is frame
    with pytest.raises(UsageError, match="one row of this frame is one state-day"):
        recoded(state_days(listed, date(2010, 1, 1), date(2010, 1, 2)), "cow")


def test_real_state_years_are_recoded_as_others_have_them(shared):
    theirs = pl.read_csv(
        shared / "data" / "cow-gw-state-years.csv.gz", schema_overrides={"gwcode": pl.Int32, "ccode": pl.Int32, "year": pl.Int32}, null_values=["NA"]
    )
    ours = state_years(read_gw_states(shared / "data" / "gw-states.csv"), 1816, 2016)
    both = theirs.drop_nulls(["gwcode", "ccode"]).join(ours.frame, on=["gwcode", "year"], how="semi").select("ccode", "year").unique()

    assert both.height > 15000
    assert both.join(recoded(ours, "cow").frame, on=["ccode", "year"], how="semi").height / both.height > 0.999


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        (345, 1878, 2016),
        (730, 1887, 1905),
        (731, 1948, 2016),
        (732, 1949, 2016),
        (678, 1926, 1990),
        (679, 1990, 2016),
        (680, 1967, 1990),
        (816, 1954, 2016),
        (817, 1954, 1975),
        (260, 1955, 1990),
        (265, 1954, 1990),
    ],
)
def test_codes_that_changed_hands_stand_in_their_years_of_the_real_list(shared, code, first, last):
    years = state_years(read_cow_states(shared / "data" / "cow-states.csv"), 1816, 2016).frame.filter(pl.col("ccode") == code)["year"]

    assert (years.min(), years.max()) == (first, last)
