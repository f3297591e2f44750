"""A user's column of codes or names, held against the list of states."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from foedus.show.matching import EVER, Mismatch, NoMatch, Problem, Scheme, convert, counts, grouped, match, mismatches, scheme_of, year_of
from foedus.terms.actors import states


def problem(value: str, scheme: Scheme, year: int | None = None) -> tuple[Problem, str]:
    with pytest.raises(NoMatch) as fault:
        match(value, scheme, year_of(year) if year else EVER)
    return fault.value.problem, str(fault.value)


@pytest.mark.parametrize(
    ("value", "scheme", "year", "code"),
    [
        ("255", "cow", 1866, "PRS"),
        ("255", "cow", 1914, "DEU"),
        ("260", "cow", 1960, "DEU"),
        ("260", "gw", 2010, "DEU"),
        ("365", "cow", 1950, "SUN"),
        ("365.0", "cow", 2000, "RUS"),
        ("816", "cow", 1960, "VDR"),
        ("816", "cow", 1990, "VNM"),
        ("817", "gw", 1970, "VNM"),
        ("678", "cow", 1960, "YEM"),
        ("340", "gw", 2010, "SRB"),
        ("89", "gw", 1830, "UPC"),
        ("240", "gw", 1869, "HAN"),
        ("rus", "iso", 2000, "RUS"),
        ("Turkey (Ottoman Empire)", "name", 1850, "OTT"),
        ("Korea", "name", 1900, "KOE"),
        ("Congo, Democratic Republic of (Zaire)", "name", 1980, "COD"),
    ],
)
def test_a_value_means_the_state_of_its_year(value: str, scheme: Scheme, year: int, code: str) -> None:
    assert match(value, scheme, year_of(year)).code == code


def test_in_a_year_of_change_the_state_that_lasted_longer_is_meant() -> None:
    assert match("365", "cow", year_of(1991)).code == "SUN"
    assert convert(states()["DEU"], "cow", year_of(1990)) == "260"


def test_without_a_year_todays_state_is_meant() -> None:
    assert [match(number, "cow").code for number in ("365", "255", "640", "816")] == ["RUS", "DEU", "TUR", "VNM"]


@pytest.mark.parametrize(
    ("value", "scheme", "year", "kind", "words"),
    [
        ("", "cow", 1900, "blank", "no value"),
        ("NA", "iso", 1900, "blank", "no value"),
        ("999", "cow", 1900, "unknown", "no state has this COW code"),
        ("340", "cow", 1900, "unknown", "Serbia has it in the GW list"),
        ("GMY", "cow", 1900, "unknown", "a number is wanted"),
        ("RUZ", "iso", 2000, "unknown", "did you mean 'RUS'?"),
        ("USSR", "iso", 1950, "unknown", "the name is that of SUN"),
        ("Untied Kingdom", "name", 2000, "unknown", "did you mean 'United Kingdom'?"),
        ("Congo", "name", 1970, "ambiguous", "it may mean the Democratic Republic of the Congo (COD) or the Republic of the Congo (COG)"),
        ("Congo", "name", 1900, "not_then", "no state of that name in 1900; later"),
        ("260", "cow", 2000, "not_then", "Germany (DEU) had it from 23 May 1949 to 2 October 1990; in 2000 its COW code is 255"),
        ("RUS", "iso", 1950, "not_then", "in 1950 the Soviet Union (SUN)"),
        ("POL", "iso", 1880, "not_then", "Poland (POL) was a state from 11 November 1918"),
        ("Korea", "name", None, "ambiguous", "North Korea (PRK)"),
    ],
)
def test_a_value_that_does_not_match_says_what_was_probably_meant(value: str, scheme: Scheme, year: int | None, kind: str, words: str) -> None:
    found, said = problem(value, scheme, year)

    assert (found, words in said) == (kind, True), said


def test_a_state_without_a_number_does_not_convert() -> None:
    with pytest.raises(NoMatch, match="the Holy See has no COW code"):
        convert(states()["VAT"], "cow")


def test_rows_are_grouped_by_value_and_counted_by_problem() -> None:
    found = list(mismatches([(2, "QQQ", "1950"), (3, "USA", "1950"), (4, "QQQ", "1951"), (5, "USA", "soon"), (6, "", None)], "iso"))

    assert found[0] == Mismatch(2, "QQQ", "1950", "unknown", found[0].why)
    assert [(len(rows), kind) for rows, kind in grouped(found)] == [(2, "unknown"), (1, "no_year"), (1, "blank")]
    assert counts(found) == {"blank": 1, "unknown": 2, "no_year": 1}


def test_a_column_of_blanks_is_read_as_names() -> None:
    assert scheme_of(["", "NA"]) == "name"


def state_years(path: Path, column: str) -> Iterator[tuple[int, str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), 2):
            if row[column]:
                yield line, row[column], row["year"]


@pytest.mark.parametrize(("column", "scheme"), [("ccode", "cow"), ("gwcode", "gw")])
def test_every_state_year_of_both_lists_matches(column: str, scheme: Scheme, shared: Path) -> None:
    path = shared / "data" / "cow-gw-state-years.csv.gz"
    if not path.is_file():
        pytest.skip("the list of state-years is not there")
    rows = list(state_years(path, column))

    assert len(rows) > 17_000
    assert list(mismatches(rows, scheme)) == []
