from datetime import date
from pathlib import Path

import pytest

from foedus.library import Catalogue
from foedus.show.changes import Change, between, change_lines, over_time

from .pacts import library


@pytest.fixture
def law(tmp_path: Path) -> Catalogue:
    return library(tmp_path)


def changed(law: Catalogue, first: str, second: str) -> list[tuple[str, str, str]]:
    found = over_time(law, law.agreement("alpha-1900"), date.fromisoformat(first), date.fromisoformat(second))
    return [(one.sign, one.what, one.id) for one in found]


def test_a_party_that_came_and_one_that_went_are_told(law: Catalogue) -> None:
    assert changed(law, "1905-01-01", "1911-01-01") == [("+", "party", "BEL")]
    assert changed(law, "1931-01-01", "1941-01-01") == [("-", "party", "BEL")]


def test_an_article_that_began_is_told(law: Catalogue) -> None:
    assert changed(law, "1929-01-01", "1931-01-01") == [("+", "norm", "alpha-1900/2")]


def test_a_leg_that_fell_asleep_and_woke_is_told(law: Catalogue) -> None:
    assert changed(law, "1919-01-01", "1921-01-01") == [("-", "suspension", "alpha-1900")]
    assert changed(law, "1921-01-01", "1927-01-01") == [("+", "suspension", "alpha-1900")]


def test_an_end_ends_everything(law: Catalogue) -> None:
    found = changed(law, "1950-12-31", "1951-01-01")

    assert found[0] == ("~", "status", "alpha-1900")
    assert [one for one in found if one[0] == "+"] == []
    assert {one[2] for one in found if one[1] == "norm"} == {"alpha-1900/1", "alpha-1900/2"}


def test_nothing_changes_from_a_day_to_itself(law: Catalogue) -> None:
    assert changed(law, "1911-01-01", "1911-01-01") == []


def test_going_back_turns_every_sign(law: Catalogue) -> None:
    turned = {"+": "-", "-": "+", "~": "~"}
    there, back = changed(law, "1905-01-01", "1935-01-01"), changed(law, "1935-01-01", "1905-01-01")

    assert sorted((turned[sign], what, name) for sign, what, name in there) == sorted(back)


def test_two_agreements_are_set_beside_each_other(law: Catalogue) -> None:
    found = between(law.agreement("alpha-1900"), law.agreement("beta-1939"))

    assert [(one.sign, one.id) for one in found if one.what == "party"] == [("-", "GBR"), ("-", "BEL"), ("+", "POL")]
    assert [(one.sign, one.id) for one in found if one.what == "norm"] == [
        ("-", "alpha-1900/2"),
        ("+", "beta-1939/3"),
        ("~", "alpha-1900/1 beta-1939/1"),
    ]
    assert Change("+", "condition", "alpha-1900/1 beta-1939/1", "only once given: the beneficiary's request") in found
    assert any(one.sign == "-" and one.words.startswith("strength L3") for one in found)


def test_an_agreement_does_not_differ_from_itself(law: Catalogue) -> None:
    assert between(law.agreement("alpha-1900"), law.agreement("alpha-1900")) == []


def test_changes_are_written_with_their_signs() -> None:
    lines = change_lines([Change("+", "party", "BEL", "Belgium (BEL)"), Change("-", "condition", "a/1 b/1", "needs no event")])

    assert lines == ["+ Belgium (BEL)", "    - needs no event"]
