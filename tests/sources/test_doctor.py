"""The doctor says what a file is, and what is wrong with it."""

import pytest
from tests.measures.tables import cow, pact
from tests.sources.made_up_tables import CELLS, made_up, states

from foedus.sources.datasets.citations import DATASETS, NOT_READ
from foedus.sources.datasets.doctor import KINDS, examine


@pytest.mark.parametrize(
    ("kind", "rows", "dataset", "title"),
    [
        ("nmc", ["USA,2,2012,1,2,3,4,5,6,0.2,2011"], "nmc", "NMC 5.0"),
        ("dyads", ["2,220,2018,1,0,0,0,0", "220,2,2018,1,0,0,0,0"], "atop", "ATOP 5"),
        ("contiguity", ["2,20,1,1920-01-01,2016-12-01"], "contiguity", "COW contiguity"),
        ("gml", ["1,2,200,1900,1,1,0,4,1,1,0,5,1,0,1,1"], "gml", "GML disputes"),
        ("mid", ["1,1,2,USA,200,UKG,1,1,1900,1900,0,4,0"], "mid", "MID disputes"),
        ("midb", ["1,USA,2,1,1,1900,1,1,1900,1,0,0,1,4,1,5"], "mid", "MID participants 5"),
        ("icb", ["1,X,2,USA,1962,1,1,1962,2,1"], "icb", "ICB actors"),
        ("votes", ["3,2,1,1,USA,1"], "un-votes", "UN votes"),
    ],
)
def test_each_table_is_known_by_its_columns(tmp_path, kind, rows, dataset, title):
    found = examine(made_up(tmp_path / "t.csv", kind, *rows))

    assert (found.dataset, found.title, found.sound) == (dataset, title, True), found.fault
    assert found.rows
    assert found.years
    assert found.seen


def test_the_files_of_atop_states_and_wars_are_known(tmp_path):
    alliances, members = pact(tmp_path, 300, 255, begin="1879-10-7", end="1918-11-3", defense=1)
    wars = cow(tmp_path / "w.csv", (300, "Austria", 1, 1, "1914-7-29", "1918-11-3", 2, 106))

    assert [examine(path).title for path in (alliances, members, states(tmp_path / "s.csv"), wars)] == [
        "ATOP, alliances 4.01",
        "ATOP, members 4.01",
        "COW states 2016",
        "COW inter-state wars 4.0",
    ]
    assert examine(members).seen == (1879, 1918)


def test_a_column_in_another_spelling_is_named_and_not_taken_for_another_table(tmp_path):
    found = examine(made_up(tmp_path / "t.csv", "nmc", "USA,2,2012,1,2,3,4,5,6,0.2,2011", header=CELLS["nmc"].replace("cinc", "CINC")))

    assert found.dataset == "nmc"
    assert "no column 'cinc'" in found.fault
    assert "did you mean 'CINC'" in found.fault


@pytest.mark.parametrize(("content", "words"), [("", "the file is empty"), ("a,b\n1,2\n", "no dataset that foedus knows")])
def test_what_is_no_table_of_ours_is_said_and_not_raised(tmp_path, content, words):
    path = tmp_path / "x.csv"
    path.write_text(content)

    found = examine(path)

    assert not found.sound
    assert words in found.fault


def test_a_fault_in_a_row_is_told_with_its_line(tmp_path):
    found = examine(made_up(tmp_path / "t.csv", "nmc", "USA,2,2012,1,2,3,4,5,6,0.2,2011", "USA,2,2012,1,2,3,4,5,6,0.2,2011"))

    assert "t.csv:3" in found.fault
    assert "stands twice" in found.fault


def test_every_dataset_is_cited_once_and_every_table_belongs_to_one():
    names = [one.name for one in DATASETS]

    assert len(set(names)) == len(names)
    assert {kind.dataset for kind in KINDS} <= set(names)
    assert all(one.cite.endswith(".") and one.terms and one.versions for one in DATASETS)
    assert not set(NOT_READ) & set(names)


def test_the_real_files_are_all_known(shared):
    names = (
        "atop-4.01-alliance atop-4.01-member cow-direct-contiguity cow-interstate-war-4.0 cow-states gw-states iwd-interstate-war-1 nmc-5.0".split()
    )
    found = [examine(shared / "data" / f"{name}.csv") for name in names]

    assert [one.fault for one in found] == [""] * len(names)
    assert [one.rows for one in found] == [745, 2398, 1874, 356, 243, 216, 249, 15171]


def test_a_file_whose_lines_make_no_sense_is_named_in_the_fault(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b'"a\rb" c\r"d')

    assert str(path) in examine(path).fault
