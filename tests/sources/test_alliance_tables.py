"""ATOP as typed frames: who owes and who is owed, in which phase, in which years."""

import pytest
from tests.measures.tables import alliance, atop, member, pact
from tests.sources.made_up_tables import made_up

from foedus.sources.datasets import read_atop
from foedus.sources.datasets.alliance_tables import alliance_table, member_table, read_atop_dyad_years
from foedus.sources.datasets.polars_extra import pl
from foedus.terms.errors import DatasetError

ONE_WAY = ["2,220,1914,1,0,0,0,0", "220,2,1914,0,0,0,0,1"]


def test_a_duty_of_one_to_the_other_is_not_turned_round(tmp_path):
    frame = read_atop_dyad_years(made_up(tmp_path / "d.csv", "dyads", *ONE_WAY)).frame

    assert frame.select("ccode1", "ccode2", "defense", "consultation").rows() == [(2, 220, 1, 0), (220, 2, 0, 1)]


def test_the_projects_own_layout_is_read(tmp_path):
    path = made_up(tmp_path / "d.csv", "official", "2220,2,220,1914,1,1,0,0,0,0,5.1", "220002,220,2,1914,1,0,0,0,0,1,5.1")

    table = read_atop_dyad_years(path)

    assert (table.version, table.years) == ("5.1", (1815, 2018))
    assert table.frame["defense"].to_list() == [1, 0]


@pytest.mark.parametrize(("year", "version", "years"), [(2018, "5", (1815, 2018)), (2016, "4", (1815, 2016)), (1914, "not stated", (1914, 1914))])
def test_without_a_version_the_last_year_tells_it_or_only_the_rows_are_covered(tmp_path, year, version, years):
    table = read_atop_dyad_years(made_up(tmp_path / "d.csv", "dyads", *(row.replace("1914", str(year)) for row in ONE_WAY)))

    assert (table.version, table.years) == (version, years)
    assert bool(table.notices) == (version == "not stated")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (ONE_WAY[:1], "2 to 220 in 1914 has no row in the other direction .1 such rows.; is this the file of undirected"),
        ([*ONE_WAY, ONE_WAY[0]], "ccode1 2, ccode2 220, year 1914 stands twice"),
        (["2,2,1914,1,0,0,0,0"], "state 2 is its own ally"),
        (["2,220,1914,2,0,0,0,0", ONE_WAY[1]], "atop_defense must be 0 or 1, not 2"),
        ([row.replace("220", "260") for row in ONE_WAY], "COW code 260 was not in use in 1914; Germany is 255 then"),
    ],
)
def test_dyad_years_that_cannot_be_are_refused(tmp_path, rows, words):
    with pytest.raises(DatasetError, match=words):
        read_atop_dyad_years(made_up(tmp_path / "d.csv", "dyads", *rows))


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["2220,2,220,1914,1,1,0,0,0,0,3.0", "220002,220,2,1914,1,0,0,0,0,1,3.0"], "this is ATOP 3; foedus reads versions 4 and 5"),
        (["2220,2,220,2017,1,1,0,0,0,0,4.01", "220002,220,2,2017,1,0,0,0,0,1,4.01"], "rows of 2017, and ATOP 4.01 ends in 2016"),
    ],
)
def test_another_version_is_refused(tmp_path, rows, words):
    with pytest.raises(DatasetError, match=words):
        read_atop_dyad_years(made_up(tmp_path / "d.csv", "official", *rows))


def test_a_renamed_column_is_named(tmp_path):
    path = made_up(tmp_path / "d.csv", "dyads", *ONE_WAY, header="ccode1,ccode2,year,atop_defence,atop_offense,atop_neutral,atop_nonagg,atop_consul")

    with pytest.raises(DatasetError, match=r"no column 'atop_defense', as .* has; did you mean 'atop_defence'"):
        read_atop_dyad_years(path)


def test_a_member_has_a_row_for_each_phase(tmp_path):
    rows = [
        member(1001, 300, "1900-1-1", "1905-1-1", phase=1, defense=1),
        member(1001, 300, "1905-1-1", "1910-1-1", phase=2, consul=1),
        member(1001, 255, "1900-1-1", "1910-1-1", phase=1, consul=1),
    ]
    table = member_table(read_atop(*atop(tmp_path, [alliance(1001)], rows)))

    austria = table.frame.filter(pl.col("ccode") == 300).sort("phase")
    assert austria.select("phase", "defense", "consultation").rows() == [(1, True, False), (2, False, True)]
    assert (table.unit, table.codes, table.years) == ("alliance member", "cow", (1815, 2016))


def test_an_alliance_in_force_when_the_data_end_has_no_end(tmp_path):
    table = alliance_table(read_atop(*pact(tmp_path, 300, 255, begin="1879-10-7", defense=1)))

    assert table.frame.select("end", "defense", "members").rows() == [(None, True, 2)]


def test_the_real_dyad_years_have_the_published_counts(shared):
    table = read_atop_dyad_years(shared / "data" / "atop-5.1-directed-dyad-year.csv.gz")
    frame = table.frame

    assert (frame.height, table.version, table.years) == (273296, "5", (1815, 2018))
    counted = frame.group_by("year").agg(pl.len(), pl.col("nonaggression").sum(), pl.col("defense").sum())
    for year, *numbers in [
        (1914, 68, 24, 27),
        (1939, 190, 102, 101),
        (1955, 864, 842, 807),
        (1990, 3056, 3020, 1894),
        (2000, 5998, 5956, 2205),
        (2018, 8456, 8432, 3412),
    ]:
        assert counted.filter(pl.col("year") == year).row(0)[1:] == tuple(numbers)
    turned = frame.rename({"ccode1": "ccode2", "ccode2": "ccode1"})
    both = frame.join(turned, on=["ccode1", "ccode2", "year"], suffix="_back")
    differ = {
        kind: both.filter(pl.col(kind) != pl.col(f"{kind}_back")).height
        for kind in ("defense", "neutrality", "offense", "nonaggression", "consultation")
    }
    assert differ == {"defense": 984, "neutrality": 290, "offense": 92, "nonaggression": 20, "consultation": 8}


def test_the_real_alliances_have_the_published_counts(shared):
    table = alliance_table(read_atop(shared / "data" / "atop-4.01-alliance.csv", shared / "data" / "atop-4.01-member.csv"))
    frame, early = table.frame, table.frame.filter(pl.col("begin").dt.year() <= 1944)

    kinds = ["defense", "offense", "neutrality", "nonaggression", "consultation"]
    assert frame.select(pl.len(), *(pl.col(kind).sum() for kind in kinds)).row(0) == (745, 275, 81, 122, 399, 377)
    assert early.select(pl.len(), *(pl.col(kind).sum() for kind in kinds)).row(0) == (216, 111, 58, 62, 48, 99)
    assert int(frame["bilateral"].sum()) == 638
    assert int(frame["conditional"].sum()) == 332
