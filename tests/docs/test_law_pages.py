"""The pages on the law are those that the library gives today."""

from functools import cache

import pytest
from docs.reference.law.write import HERE, PERIODS, REGIONS, index, pages, period, region

from foedus.library import catalogue

LAW = catalogue()


@cache
def written() -> dict[str, str]:
    return pages()


def test_there_is_a_page_for_each_agreement_and_no_other():
    assert sorted(path.name for path in HERE.glob("*.md")) == sorted(written())
    assert len(written()) == len(LAW.agreement_ids) + 1


def test_every_page_is_as_the_library_has_it():
    old = [name for name, text in written().items() if (HERE / name).read_text(encoding="utf-8") != text]

    assert old == [], "run: make law-pages"


def test_the_index_names_every_agreement_once():
    text = index(LAW.agreements.values())

    assert [pact for pact in LAW.agreement_ids if text.count(f"]({pact}.md)") != 1] == []


@pytest.mark.parametrize(
    ("agreement", "where", "when"),
    [
        ("dual-1879", "Europe", "Before 1914"),
        ("locarno-1925", "Europe", "1914 to 1939"),
        ("gbr-sun-1942", "Europe", "The Second World War"),
        ("rio-1947", "Americas", "1945 to 1991"),
        ("gcc-2000", "Middle East", "Since 1991"),
        ("nato-1949", "Across regions", "1945 to 1991"),
        ("un-charter-1945", "The world", "The Second World War"),
    ],
)
def test_an_agreement_stands_where_and_when_a_reader_looks_for_it(agreement: str, where: str, when: str):
    pact = LAW.agreement(agreement)

    assert (region(pact), period(pact)) == (where, when)
    assert where in REGIONS
    assert when in [name for _, name in PERIODS]


def test_a_page_says_what_is_owed_by_whom_and_which_cases_try_it():
    page = written()["rus-prk-2024.md"]

    assert "**Parties:** Russia (RUS); North Korea (PRK)" in page
    assert "Must assist (L3" in page
    assert "- only if the beneficiary is in a state of war" in page
    assert "/cases/public/c56-kursk-2025.yaml): " in page
