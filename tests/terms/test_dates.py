"""Days, partial dates and spells."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.terms.dates import Spell, bounds, day_before, edtf, in_words, parse_day
from foedus.terms.errors import UsageError


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2024-31-12", "there is no month 31; did you mean 2024-12-31?"),
        ("2024-02-30", "2024-02 has no day 30"),
        ("2023-02-29", "2023-02 has no day 29"),
        ("19 June 2024", "write it as YYYY-MM-DD"),
        ("2024-13-40", "there is no month 13"),
        ("0000-01-01", "has no day"),
    ],
)
def test_a_day_that_is_none_says_why(text, message):
    with pytest.raises(UsageError, match=message.replace("?", r"\?")):
        parse_day(text)


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_reads_back_as_itself(day):
    assert parse_day(day.isoformat()) == day
    assert bounds(edtf(day.year, day.month, day.day)) == Spell(start=day, last=day)


@given(st.dates(min_value=date(1816, 1, 1), max_value=date(2100, 1, 1)))
def test_a_day_lies_in_its_month_and_its_year(day):
    assert bounds(edtf(day.year, day.month)).covers(day)
    assert bounds(edtf(day.year)).covers(day)
    assert not bounds(edtf(day.year + 1)).covers(day)


def test_a_spell_covers_both_its_ends_and_nothing_beyond():
    spell = Spell(start=date(1949, 8, 24), last=date(1950, 1, 1))
    assert spell.covers(date(1949, 8, 24))
    assert spell.covers(date(1950, 1, 1))
    assert not spell.covers(date(1949, 8, 23))
    assert not spell.covers(date(1950, 1, 2))


def test_an_open_end_covers_for_ever():
    assert Spell().covers(date(9999, 1, 1))


def test_days_are_written_for_people():
    assert in_words(date(2024, 6, 9)) == "9 June 2024"
    assert day_before(date(2024, 3, 1)) == date(2024, 2, 29)
