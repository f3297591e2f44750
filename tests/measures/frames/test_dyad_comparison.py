"""The library beside ATOP's dyad-years: the shares, what is left out of them, and the differences."""

import pytest
from tests.measures.tables import alliance, atop, member
from tests.sources.made_up_tables import made_up

from foedus.library import catalogue
from foedus.measures.frames.dyad_comparison import Share, compare_dyads
from foedus.sources.datasets import read_atop
from foedus.sources.datasets.alliance_tables import read_atop_dyad_years
from foedus.sources.datasets.state_tables import read_cow_states
from foedus.terms.errors import UsageError

LISTED = [f"X,{code},X,1816,1,1,1918,11,30,2016" for code in (220, 255, 300, 325)]


@pytest.fixture
def compared(tmp_path):
    """Austria and Germany allied 1879 to 1918 as the library has it; France and Italy allied 1900, which it lacks."""
    listed = read_cow_states(made_up(tmp_path / "s.csv", "states", *LISTED))
    found = read_atop(
        *atop(
            tmp_path,
            [alliance(1001, "1879-10-7", "1918-11-3", defense=1), alliance(1002, "1900-1-1", "1901-12-31", defense=1)],
            [
                *(member(1001, state, "1879-10-7", "1918-11-3", defense=1) for state in (255, 300)),
                *(member(1002, state, "1900-1-1", "1901-12-31", defense=1) for state in (220, 325)),
            ],
        )
    )
    rows = [f"{one},{two},{year},1,0,0,0,0" for year in range(1879, 1917) for one, two in ((255, 300), (300, 255))]
    rows += [f"{one},{two},{year},1,0,0,0,0" for year in (1900, 1901) for one, two in ((220, 325), (325, 220))]
    law = catalogue()
    kept = type(law)(law.home)
    kept.agreements = {"dual-1879": law.agreement("dual-1879")}
    kept.agreement_ids = ("dual-1879",)
    return compare_dyads(kept, read_atop_dyad_years(made_up(tmp_path / "d.csv", "dyads", *rows)), listed, found, last=1916)


def test_a_treaty_that_both_hold_agrees_and_one_that_the_library_lacks_is_named(compared):
    whole, held, pairs, bound = compared.shares

    assert (whole.rows, whole.rows - whole.same) == (38 * 12, 4)
    assert compared.lacking == ((1002, 4),)
    assert compared.left_out == 4
    assert (held.rows, held.share) == (38 * 12 - 4, 1.0)
    assert (pairs.rows, pairs.share) == (76, 1.0)
    assert (bound.rows, bound.share) == (76, 1.0)


def test_every_difference_is_a_dyad_with_its_years_and_treaties(compared):
    assert [(one.ccode1, one.ccode2, one.first, one.last, one.ours, one.alliances) for one in compared.differences] == [
        (220, 325, 1900, 1901, False, (1002,)),
        (325, 220, 1900, 1901, False, (1002,)),
    ]
    assert "the library lacks the treaty" in compared.differences[0].why
    assert compared.table().height == 2


def test_a_share_of_nothing_is_whole():
    assert Share("x", 0, 0).share == 1.0
    assert str(Share("x", 4, 3)) == "x: 3 of 4 directed dyad-years, 75.00%"


def test_the_library_agrees_with_the_real_dyad_years_on_defence(shared):
    folder = shared / "data"
    found = compare_dyads(
        catalogue(),
        read_atop_dyad_years(folder / "atop-5.1-directed-dyad-year.csv.gz"),
        read_cow_states(folder / "cow-states.csv"),
        read_atop(folder / "atop-4.01-alliance.csv", folder / "atop-4.01-member.csv"),
    )
    whole, held, pairs, bound = found.shares

    assert whole.rows == 1987950
    assert held.share >= 0.99
    assert whole.share >= 0.97
    assert pairs.share >= 0.95
    assert bound.share >= 0.90
    assert sum(one.last - one.first + 1 for one in found.differences) == whole.rows - whole.same


def test_states_under_other_codes_are_refused(tmp_path, compared):
    from foedus.sources.datasets.state_tables import read_gw_states

    gw = read_gw_states(made_up(tmp_path / "g.csv", "gw", "2,USA,USA,1816-01-01,2017-12-31"))
    rows = ["2,220,2018,1,0,0,0,0", "220,2,2018,1,0,0,0,0"]
    found = read_atop(*atop(tmp_path, [alliance(1001)], [member(1001, 2), member(1001, 220)]))

    with pytest.raises(UsageError, match="Correlates of War codes, and Gleditsch-Ward codes are wanted"):
        compare_dyads(catalogue(), read_atop_dyad_years(made_up(tmp_path / "d2.csv", "dyads", *rows)), gw, found)
