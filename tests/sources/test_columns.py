"""Tables are read column by column, and what is wrong with one is said with its line and what was probably meant."""

import gzip
from pathlib import Path

import pytest
from tests.sources.made_up_tables import CELLS, made_up

from foedus.sources.datasets.capabilities import read_capabilities
from foedus.sources.datasets.columns import Column, Form, read_sheet
from foedus.terms.errors import DatasetError

ROW = "USA,2,1914,1,2,3,4,5,6,0.2,2011"
FORM = Form(
    "a made-up table", (Column("a"), Column("b", "number", ("beta",), missing=(-9,)), Column("c", "text", needed=False)), ("a",), keep_rest=True
)


def refused(path: Path, *words: str) -> None:
    with pytest.raises(DatasetError) as caught:
        read_capabilities(path)
    message = str(caught.value)
    assert "\n" not in message
    for word in words:
        assert word in message


def test_a_column_is_found_under_any_of_its_names_and_the_rest_is_kept(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("beta,a,more\n1.5,7,x\n-9,8,\n")

    frame = read_sheet(path, FORM).frame

    assert frame.columns == ["a", "b", "more"]
    assert frame.rows() == [(7, 1.5, "x"), (8, None, None)]


@pytest.mark.parametrize("blank", ["", "NA", "."])
def test_a_blank_cell_is_missing_and_never_zero(tmp_path, blank):
    table = read_capabilities(made_up(tmp_path / "n.csv", "nmc", f"USA,2,1914,1,2,3,4,5,{blank},0.2,2011"))

    assert table.frame["upop"].to_list() == [None]


def test_minus_nine_is_missing_and_never_a_number(tmp_path):
    table = read_capabilities(made_up(tmp_path / "n.csv", "nmc", "USA,2,1914,-9,2,3,4,5,6,0.2,2011"))

    assert table.frame["milex"].to_list() == [None]


def test_a_file_in_latin_1_is_read(tmp_path):
    path = tmp_path / "n.csv"
    path.write_bytes(f"{CELLS['nmc']},note\n{ROW},Perú\n".encode("latin-1"))

    assert read_capabilities(path).frame.height == 1


def test_a_file_packed_by_gzip_is_read(tmp_path):
    path = tmp_path / "n.csv.gz"
    path.write_bytes(gzip.compress(f"{CELLS['nmc']}\n{ROW}\n".encode()))

    assert read_capabilities(path).frame.height == 1


def test_a_quoted_cell_may_hold_a_comma(tmp_path):
    path = made_up(tmp_path / "n.csv", "nmc", f'{ROW},"a, b"', header=f'"{CELLS["nmc"].replace(",", chr(34) + "," + chr(34))}","note"')

    assert read_capabilities(path).frame["cinc"].to_list() == [0.2]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (CELLS["nmc"].replace("cinc", "cnic"), (":1", "no column 'cinc'", "did you mean 'cnic'")),
        (CELLS["nmc"].replace("ccode", "gwcode"), ("a table with Gleditsch-Ward codes", "swapped")),
        (CELLS["nmc"].replace("milper", "milex"), ("'milex' stands twice",)),
    ],
)
def test_a_header_that_is_wrong_is_refused_with_what_was_meant(tmp_path, header, words):
    refused(made_up(tmp_path / "n.csv", "nmc", ROW, header=header), "n.csv", *words)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([ROW, ROW], ("n.csv:3", "ccode 2, year 1914 stands twice", "first on line 2")),
        ([ROW.replace("0.2", "1.2")], ("n.csv:2", "cinc is a share between 0 and 1, not 1.2")),
        ([ROW.replace("1914", "19l4")], ("n.csv:2", "year is no number: '19l4'")),
        ([ROW.replace("1914", "1914.5")], ("n.csv:2", "year is no whole number")),
        ([ROW.replace("1914", "14")], ("n.csv:2", "year: 14 is no year")),
        ([ROW.replace("1914", "")], ("n.csv:2", "year is blank")),
        ([ROW.replace(",1,2,", ",-7,2,")], ("n.csv:2", "milex is negative: -7.0", "missing is -9")),
        ([ROW, ROW.replace("USA,2,", "GMY,255,").replace("1914", "1960")], ("n.csv:3", "COW code 255 was not in use in 1960", "Germany is 260 then")),
        ([ROW.replace(",2,1914", ",260,1914")], ("260 was not in use in 1914", "Germany is 255 then")),
        ([ROW.replace(",2,1914", ",340,2010")], ("340 is no COW code", "Serbia is 345 there", "Gleditsch-Ward")),
        ([ROW.replace(",2,1914", ",730,1950")], ("730 was not in use in 1950", "Korea is 731 then")),
        ([ROW.replace(",2,1914", ",678,2000")], ("678 was not in use in 2000", "Yemen is 679 then")),
        ([ROW.replace(",2,1914", ",817,1990")], ("817 was not in use in 1990", "Vietnam is 816 then")),
        ([ROW.replace(",2,1914", ",9,1914")], ("9 is no Correlates of War state code",)),
        ([ROW, ROW.replace("1914", "1915").replace("2011", "2021")], ("versions 2011, 2021", "one version")),
        ([], ("no rows under the header",)),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_line(tmp_path, rows, words):
    refused(made_up(tmp_path / "n.csv", "nmc", *rows), *words)


@pytest.mark.parametrize("code", [345, 679, 816, 731, 265])
def test_codes_that_changed_hands_are_taken_in_their_time(tmp_path, code):
    year = 1970 if code == 265 else 2000

    table = read_capabilities(made_up(tmp_path / "n.csv", "nmc", ROW.replace(",2,1914", f",{code},{year}")))

    assert table.frame["ccode"].to_list() == [code]


def test_both_german_codes_stand_in_1990(tmp_path):
    rows = [ROW.replace("USA,2,1914", f"GER,{code},1990") for code in (255, 260, 265)]

    assert read_capabilities(made_up(tmp_path / "n.csv", "nmc", *rows)).frame["ccode"].to_list() == [255, 260, 265]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("USA,2,1914,1,2,3,4,5,6,inf,2011", ("t.csv:2: cinc is no number: 'inf'",)),
        ("USA,2,1914,1,2,3,4,5,6,nan,2011", ("t.csv:2: cinc is no number: 'nan'",)),
        ("USA,99999999999999,1914,1,2,3,4,5,6,0.2,2011", ("t.csv:2: ccode is no number that can be: '99999999999999'",)),
        ("USA,2,1914,1,2", ("t.csv:2: 5 cells under 11 columns", "is a comma or a quote missing?")),
    ],
)
def test_numbers_that_cannot_be_and_lines_cut_short_are_said_with_their_line(tmp_path, row, words):
    refused(made_up(tmp_path / "t.csv", "nmc", row), *words)


def test_a_comma_within_a_quoted_name_parts_no_column(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('"a","b","more, or less"\n1,2,3\n')

    assert read_sheet(path, FORM).frame.rows() == [(1, 2.0, 3)]


def test_lines_may_end_as_on_an_old_macintosh(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b"a,b\r1,2\r3,4\r")

    assert read_sheet(path, FORM).frame.rows() == [(1, 2.0), (3, 4.0)]
