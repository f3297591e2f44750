"""Spells become years, and years since an event are counted, as the slow way has it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.measures.frames.years import ON, Counted, years_of, years_since
from foedus.sources.datasets.polars_extra import pl
from foedus.terms.errors import UsageError

DAYS = st.dates(date(1900, 1, 1), date(1912, 12, 31))
SCHEMA = {"start": pl.Date, "last": pl.Date}


@settings(deadline=None)
@given(st.lists(st.tuples(DAYS, DAYS | st.none()), min_size=1, max_size=5), st.sampled_from(["any day", *ON]))
def test_a_spell_has_the_years_that_a_calendar_gives_it(ends: list[tuple[date, date | None]], counted: Counted):
    spells = [(start, last) for start, last in ends if last is None or start <= last]
    found = years_of(pl.DataFrame(spells, schema=SCHEMA, orient="row").with_row_index("n"), 1902, 1910, counted)

    slow = []
    for n, (start, last) in enumerate(spells):
        for year in range(1902, 1911):
            days = [date(year, 1, 1) + timedelta(k) for k in range(366)] if counted == "any day" else [date(year, *ON[counted])]
            if any(day.year == year and start <= day <= (last or date.max) for day in days):
                slow.append((n, year))
    assert found.rows() == slow


def test_years_are_kept_as_years_too():
    frame = pl.DataFrame({"start": [1900, 1905], "last": [1901, None]}, schema={"start": pl.Int32, "last": pl.Int32})

    assert years_of(frame, 1900, 1906)["year"].to_list() == [1900, 1901, 1905, 1906]


def test_years_the_wrong_way_round_are_refused():
    with pytest.raises(UsageError, match="from 1914 to 1900 there is no year"):
        years_of(pl.DataFrame({"start": [1900], "last": [1901]}), 1914, 1900)


EVENTS = st.lists(
    st.tuples(st.sampled_from([1, 2]), st.integers(1900, 1912), st.sampled_from([0, 1, None])), unique_by=lambda row: row[:2], max_size=20
)


@settings(deadline=None)
@given(EVENTS)
def test_years_since_are_those_counted_by_hand(rows: list[tuple[int, int, int | None]]):
    frame = pl.DataFrame(rows, schema={"ccode": pl.Int32, "year": pl.Int32, "war": pl.Int8}, orient="row")
    known = {(state, year): event for state, year, event in rows}

    slow = []
    for state, year, event in rows:
        count = 0
        while known.get((state, year - count - 1), 1) == 0:
            count += 1
        slow.append(None if event is None else count)
    assert years_since(frame, ["ccode"], "war").to_list() == slow


def test_a_state_that_comes_back_begins_anew():
    frame = pl.DataFrame({"ccode": [255] * 4, "year": [1944, 1945, 1990, 1991], "war": [0, 0, 0, 0]})

    assert years_since(frame, ["ccode"], "war").to_list() == [0, 1, 0, 1]
