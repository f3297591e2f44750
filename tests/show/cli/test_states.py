import json
from pathlib import Path

import pytest


@pytest.fixture
def panel(tmp_path: Path) -> Path:
    """A small made-up table with a few rows that are wrong."""
    path = tmp_path / "panel.csv"
    path.write_text('ccode,year,country,n\n255,1914,Germany,1\n260,1960,"Korea, Republic of",2\n260,2000,Congo,3\n999,2000,Atlantis,4\n')
    return path


def test_a_state_is_shown_with_its_codes_and_days(foedus):
    text = " ".join(foedus("states", "show", "Germany").stdout.split())

    assert "Germany DEU" in text
    assert "Correlates of War: 255; 260 from 23 May 1949 to 2 October 1990" in text
    assert "from 18 January 1871 to 8 May 1945, and from 23 May 1949" in text
    assert "Before it: Prussia (PRS)" in text


def test_a_number_shows_every_state_that_had_it(foedus):
    text = foedus("states", "show", "365").stdout

    assert "Russia  RUS" in text
    assert "The Soviet Union  SUN" in text


def test_a_state_as_json_is_its_row(foedus):
    assert json.loads(foedus("states", "show", "YEM", "--format", "json").stdout)["codes"][0]["code"] == 678
    assert [row["code"] for row in json.loads(foedus("states", "show", "365", "-f", "json").stdout)] == ["RUS", "SUN"]


def test_the_list_of_a_day_has_the_numbers_of_that_day(foedus):
    lines = {line.split()[0]: line for line in foedus("states", "list", "--on", "1960-01-01").stdout.splitlines()}

    assert lines["DEU"].split()[1:3] == ["260", "260"]
    assert "SUN" in lines
    assert "RUS" not in lines


def test_the_whole_list_has_a_line_for_each_spell(foedus):
    lines = foedus("states", "list").stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("DEU "))

    assert "1871-01-18 to 1945-05-08" in lines[at]
    assert lines[at + 1].split() == ["1949-05-23"]


def test_the_list_as_json(foedus):
    rows = json.loads(foedus("states", "list", "--on", "1960-01-01", "--format", "json").stdout)

    assert next(row for row in rows if row["code"] == "DEU")["cow"] == 260


def test_a_day_before_the_table_is_said(foedus):
    assert "begins in 1816" in foedus("states", "list", "--on", "1700-01-01").stdout


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (("2", "365", "710", "--from", "cow", "--to", "iso"), "USA\nRUS\nCHN\n"),
        (("365", "--from", "cow", "--to", "iso", "--on", "1950-01-01"), "SUN\n"),
        (("Germany", "North Korea", "--from", "name", "--to", "cow", "--on", "1960-01-01"), "260\n731\n"),
        (("RUS", "--from", "iso", "--to", "name"), "Russia\n"),
        (("345", "--from", "cow", "--to", "gw", "--on", "2010-01-01"), "340\n"),
    ],
)
def test_values_are_converted_one_a_line(words: tuple[str, ...], out: str, foedus):
    assert foedus("states", "convert", *words).stdout == out


def test_a_value_that_does_not_convert_is_told_and_the_others_are_converted(foedus):
    result = foedus("states", "convert", "USA", "RUZ", "--from", "iso", "--to", "cow")

    assert (result.exit_code, result.stdout) == (2, "2\n")
    assert result.stderr == "error: 'RUZ': did you mean 'RUS'?\n"


def test_a_column_comes_back_with_a_column_more(foedus, panel: Path):
    result = foedus("states", "convert", "--file", panel, "--column", "ccode", "--year-column", "year", "--from", "cow", "--to", "iso")

    assert result.exit_code == 1
    assert result.stdout.splitlines()[:3] == ["ccode,year,country,n,iso", "255,1914,Germany,1,DEU", '260,1960,"Korea, Republic of",2,DEU']
    assert result.stdout.splitlines()[3] == "260,2000,Congo,3,"
    assert "panel.csv:4: '260': Germany (DEU) had it" in result.stderr
    assert result.stderr.splitlines()[-1] == "error: 2 of 4 rows stay without iso"


def test_a_column_that_is_there_already_is_not_written_over(foedus, tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("iso,cow\nUSA,old\n")

    assert foedus("states", "convert", "--file", path, "--column", "iso", "--from", "iso", "--to", "cow").stdout == "iso,cow,iso_cow\nUSA,old,2\n"


def test_rows_that_do_not_match_are_told_with_counts(foedus, panel: Path):
    result = foedus("states", "diff", panel, "--column", "ccode", "--year-column", "year")

    text = " ".join(result.stdout.split())
    assert result.exit_code == 1
    assert "'260' in 2000: Germany (DEU) had it from 23 May 1949 to 2 October 1990; in 2000 its COW code is 255 1 row: line 4" in text
    assert text.endswith("2 of 4 rows do not match (ccode read as COW codes): 1 unknown, 1 no such state then")


def test_names_that_two_states_bear_are_told(foedus, panel: Path):
    text = foedus("states", "diff", panel, "--column", "country", "--year-column", "year").stdout

    assert "'Congo' in 2000: it may mean the Democratic Republic of the Congo (COD) or the Republic of" in text
    assert "Korea" not in text, "South Korea turned round is South Korea"


def test_mismatches_as_json(foedus, panel: Path):
    answer = json.loads(foedus("states", "diff", panel, "--column", "ccode", "--year-column", "year", "--format", "json").stdout)

    assert (answer["system"], answer["rows"], answer["counts"]) == ("cow", 4, {"unknown": 1, "not_then": 1})
    assert answer["mismatches"][0]["line"] == 4


def test_a_table_that_matches_ends_with_zero(foedus, tmp_path: Path):
    path = tmp_path / "good.csv"
    path.write_text("code\nUSA\nGBR\n")

    result = foedus("states", "diff", path, "--column", "code")

    assert (result.exit_code, result.stdout) == (0, "all 2 rows match (code read as ISO codes)\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "RUZ"), "unknown state 'RUZ': did you mean 'RUS'?"),
        (("show", "Korea"), "unknown state 'Korea': it may mean the Korean Empire (KOE) or North Korea (PRK) or South Korea (KOR)"),
        (("show", "999"), "unknown COW or Gleditsch-Ward number '999'"),
        (("list", "--on", "1914-13-01"), "there is no month 13"),
        (("convert", "2", "--from", "cwo", "--to", "iso"), "unknown scheme 'cwo': use one of iso, cow, gw, name"),
        (("convert", "--from", "cow", "--to", "iso"), "give either values or a --file"),
        (("convert", "2", "--column", "a", "--from", "cow", "--to", "iso"), "go with --file"),
        (("convert", "--file", "a.csv", "--column", "a", "--on", "1900-01-01", "--year-column", "y", "--from", "cow", "--to", "iso"), "say the same"),
        (("convert", "--file", "a.csv", "--from", "cow", "--to", "iso"), "say which column holds the states"),
        (("diff", "none.csv", "--column", "a"), "none.csv: no such file"),
        (("diff", "none.csv"), "say which column holds the states"),
    ],
)
def test_bad_input_is_one_clear_line(words: tuple[str, ...], message: str, foedus):
    result = foedus("states", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "column", "message"),
    [
        ("ccode,year\n2,1900\n", "ccod", ":1: there is no column 'ccod'; did you mean 'ccode'?"),
        ("ccode,year\n", "ccode", ":1: there is no row below the header"),
        ("", "ccode", ": the file is empty"),
        ("a,b\n1\n", "a", ":2: 1 cells under 2 columns"),
    ],
)
def test_a_table_that_is_wrong_is_one_clear_line(content: str, column: str, message: str, foedus, tmp_path: Path):
    path = tmp_path / "wrong.csv"
    path.write_text(content)

    result = foedus("states", "diff", path, "--column", column)

    assert result.exit_code == 2
    assert f"wrong.csv{message}" in result.stderr
