"""Disputes in the three published layouts; no file of them is at hand, so all tables here are made up."""

import pytest
from tests.sources.made_up_tables import made_up

from foedus.sources.datasets.disputes import read_dispute_participants, read_dyadic_disputes
from foedus.terms.errors import DatasetError

GML = ["112,220,325,1860,1,1,0,4,10,12,1,9,1,0,1,1", "112,325,220,1860,1,1,0,4,10,12,1,9,0,1,1,1"]


def test_directed_dispute_years_are_read_with_missing_codes_as_missing(tmp_path):
    table = read_dyadic_disputes(made_up(tmp_path / "g.csv", "gml", *(row.replace(",1,1,0,4,", ",1,1,-9,4,") for row in GML)))

    assert (table.unit, table.dataset, table.years) == ("directed dispute-year", "GML disputes", (1816, 2010))
    assert table.frame["fatality"].to_list() == [None, None]
    assert table.frame["side_a1"].to_list() == [1, 0]
    assert table.notices == ()


def test_the_dyadic_table_gets_its_onset_from_the_first_year_and_the_other_direction(tmp_path):
    rows = [f"3551,1,2,USA,345,YUG,1,3,1998,{year},2,5,1" for year in (1998, 1999)]

    table = read_dyadic_disputes(made_up(tmp_path / "m.csv", "mid", *rows))

    assert table.frame.select("ccode1", "year", "onset").rows() == [(2, 1998, 1), (2, 1999, 0), (345, 1998, 1), (345, 1999, 0)]
    assert (table.dataset, table.years) == ("MID disputes", (1816, 2014))
    assert "2 of 2 rows stood in one direction only" in table.notices[0]


def test_participants_keep_their_side_by_spell(tmp_path):
    rows = ["258,ROM,360,1,11,1940,25,8,1944,0,6,-9,20,5,0,5", "258,ROM,360,25,8,1944,8,5,1945,1,6,-9,20,5,0,5"]

    table = read_dispute_participants(made_up(tmp_path / "b.csv", "midb", *rows))

    assert table.frame.select("ccode", "start_year", "side_a").rows() == [(360, 1940, 0), (360, 1944, 1)]


def test_participants_may_come_without_fatality_and_hostility(tmp_path):
    header = "dispnum,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,orig"
    table = read_dispute_participants(made_up(tmp_path / "b.csv", "midb", "258,360,1,11,1940,25,8,1944,0,1", header=header))

    assert table.frame.select("dispute", "ccode", "end_year").rows() == [(258, 360, 1944)]
    assert table.years == (1816, 1944)


@pytest.mark.parametrize(("version", "title", "last"), [("5", "MID participants 5", 2014), ("gml-2.2.1", "GML participants gml-2.2.1", 2010)])
def test_the_version_tells_whose_participants_they_are_and_to_when(tmp_path, version, title, last):
    table = read_dispute_participants(made_up(tmp_path / "b.csv", "midb", f"258,ROM,360,1,11,1940,25,8,1944,0,6,-9,20,5,0,{version}"))

    assert (table.title, table.years) == (title, (1816, last))


@pytest.mark.parametrize(
    ("kind", "rows", "words"),
    [
        ("gml", [GML[0], GML[0]], "dispute 112, ccode1 220, ccode2 325, year 1860 stands twice"),
        ("gml", [GML[0].replace("325", "220", 1)], "state 220 disputes with itself"),
        ("gml", [GML[0].replace("325", "260", 1)], "260 was not in use in 1860"),
        ("midb", [], "no rows under the header"),
    ],
)
def test_disputes_that_cannot_be_are_refused(tmp_path, kind, rows, words):
    read = read_dispute_participants if kind == "midb" else read_dyadic_disputes
    with pytest.raises(DatasetError, match=words):
        read(made_up(tmp_path / "t.csv", kind, *rows))


def test_the_two_kinds_of_table_are_told_apart(tmp_path):
    with pytest.raises(DatasetError, match="this is a table of dyadic dispute-years"):
        read_dispute_participants(made_up(tmp_path / "t.csv", "gml", *GML))
    with pytest.raises(DatasetError, match="this is the table of dispute participants"):
        read_dyadic_disputes(made_up(tmp_path / "t.csv", "midb", "1,USA,2,1,1,1900,1,1,1900,1,0,0,1,4,1,5"))


def test_a_table_without_onset_and_first_year_is_refused(tmp_path):
    with pytest.raises(DatasetError, match="no column 'midonset', nor 'strtyr'"):
        read_dyadic_disputes(made_up(tmp_path / "t.csv", "gml", "1,2,200,1900,0,1", header="dispnum,ccode1,ccode2,year,fatality,hostlev"))
