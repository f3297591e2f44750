"""Who is at war with whom, and who owes whom, by the days of both."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measures.tables import alliance, atop, cow, member

from foedus.measures.frames.dyads_of import dyads_at_war, dyads_of_members, neighbours, states_at_war
from foedus.sources.datasets import read_atop
from foedus.sources.datasets.alliance_tables import member_table
from foedus.sources.datasets.polars_extra import pl
from foedus.sources.datasets.typed_table import Table
from foedus.sources.datasets.war_tables import read_war_table
from foedus.terms.errors import UsageError


def wars(*rows: tuple[int, int, int, date, date]) -> Table:
    """War, state, side, first day, last day."""
    frame = pl.DataFrame(
        [(war, "x", state, side, start, last, side == 1) for war, state, side, start, last in rows],
        schema={"war": pl.Int32, "name": pl.String, "ccode": pl.Int32, "side": pl.Int32, "start": pl.Date, "last": pl.Date, "initiator": pl.Boolean},
        orient="row",
    )
    return Table(frame, "war participant", "cow", "made up", "1", (1816, 2007), ("war", "ccode", "side", "start"))


def members(tmp_path, *rows) -> Table:
    return member_table(read_atop(*atop(tmp_path, [alliance(1001), alliance(1002)], [*rows, member(1002, 2), member(1002, 20)])))


def pairs(frame: pl.DataFrame, *columns: str) -> list[tuple[int, ...]]:
    return frame.select("ccode1", "ccode2", "year", *columns).sort("ccode1", "ccode2", "year").rows()


def test_a_state_that_changed_sides_fought_each_sides_enemies_in_its_own_days():
    table = wars(
        (139, 255, 2, date(1939, 9, 1), date(1945, 5, 7)),
        (139, 200, 1, date(1939, 9, 3), date(1945, 5, 7)),
        (139, 325, 2, date(1940, 6, 10), date(1943, 9, 2)),
        (139, 325, 1, date(1943, 10, 18), date(1945, 5, 7)),
    )
    found = dyads_at_war(table)

    assert [year for one, two, year in pairs(found) if (one, two) == (325, 200)] == [1940, 1941, 1942, 1943]
    assert [year for one, two, year in pairs(found) if (one, two) == (255, 325)] == [1943, 1944, 1945]
    assert found.filter(pl.col("ccode1") == pl.col("ccode2")).height == 0


def test_both_directions_are_there_and_the_onset_is_the_first_year_of_the_two():
    found = dyads_at_war(wars((1, 365, 1, date(1854, 1, 1), date(1856, 3, 1)), (1, 220, 2, date(1855, 3, 1), date(1856, 3, 1))))

    assert pairs(found, "war_onset", "war_initiator1") == [
        (220, 365, 1855, 1, 0),
        (220, 365, 1856, 0, 0),
        (365, 220, 1855, 1, 1),
        (365, 220, 1856, 0, 1),
    ]


def test_two_wars_of_one_year_are_one_row_that_counts_two():
    day = date(1900, 1, 1)
    found = dyads_at_war(wars(*((war, state, side, day, day) for war in (7, 5) for state, side in ((2, 1), (230, 2)))))

    assert pairs(found, "wars", "war_number") == [(2, 230, 1900, 2, 5), (230, 2, 1900, 2, 5)]


DAY = st.dates(date(1900, 1, 1), date(1903, 12, 31))
SPELL = st.tuples(st.sampled_from([1, 2]), st.sampled_from([2, 200, 220]), st.sampled_from([1, 2]), DAY, st.integers(0, 500))


@settings(deadline=None)
@given(st.lists(SPELL, max_size=6))
def test_dyads_at_war_are_those_that_a_walk_through_the_days_finds(rows):
    table = wars(*((war, state, side, start, start + timedelta(length)) for war, state, side, start, length in rows))

    slow = set()
    for war, state, side, start, last in table.frame.select("war", "ccode", "side", "start", "last").iter_rows():
        for war2, state2, side2, start2, last2 in table.frame.select("war", "ccode", "side", "start", "last").iter_rows():
            if war == war2 and side != side2 and state != state2:
                day = max(start, start2)
                while day <= min(last, last2):
                    slow.add((state, state2, day.year))
                    day += timedelta(1)
    assert set(pairs(dyads_at_war(table))) == slow


def test_a_state_at_war_has_one_row_a_year():
    found = states_at_war(wars((1, 200, 1, date(1939, 9, 3), date(1940, 6, 25)), (2, 200, 1, date(1940, 1, 1), date(1940, 2, 1))))

    assert found.select("year", "wars", "war_onset").rows() == [(1939, 1, 1), (1940, 2, 1)]


def test_a_member_owes_what_its_own_row_says_and_not_what_it_is_owed(tmp_path):
    table = members(tmp_path, member(1001, 300, "1900-1-1", "1901-12-31", defense=1), member(1001, 255, "1900-1-1", "1901-12-31", consul=1))
    found = dyads_of_members(table).frame.filter(pl.col("ccode1").is_in([255, 300]))

    assert pairs(found, "defense", "consultation") == [(255, 300, 1900, 0, 1), (255, 300, 1901, 0, 1), (300, 255, 1900, 1, 0), (300, 255, 1901, 1, 0)]


def test_a_member_with_two_phases_in_a_year_owes_the_most_of_both_and_has_one_row(tmp_path):
    table = members(
        tmp_path,
        member(1001, 300, "1900-1-1", "1905-6-1", phase=1, defense=1),
        member(1001, 300, "1905-6-1", "1906-1-1", phase=2, consul=1),
        member(1001, 255, "1900-1-1", "1906-1-1", phase=1, consul=1),
    )
    found = dyads_of_members(table).frame.filter((pl.col("ccode1") == 300) & (pl.col("year") >= 1905))

    assert pairs(found, "defense", "consultation") == [(300, 255, 1905, 1, 1), (300, 255, 1906, 0, 1)]


def test_the_nearest_contiguity_of_a_year_is_taken_and_far_pairs_do_not_touch():
    rows = [(2, 20, 4, 1900, 1905), (2, 20, 1, 1905, 1906), (2, 40, 0, 1900, 1910)]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(["ccode1", "ccode2", "conttype", "start", "last"], pl.Int32), orient="row")
    table = Table(frame, "dyad spell", "cow", "made up", "1", (1816, 2016), ("ccode1", "ccode2", "start", "conttype"))

    assert pairs(neighbours(table).filter(pl.col("year") > 1903), "conttype") == [(2, 20, 1904, 4), (2, 20, 1905, 1), (2, 20, 1906, 1)]


def test_a_table_of_another_unit_is_refused(tmp_path):
    table = read_war_table(cow(tmp_path / "w.csv", (300, "Austria", 1, 1, "1914-7-29", "1918-11-3", 2, 106)))

    with pytest.raises(UsageError, match="one row is one war participant, and a table with one row per alliance member is wanted"):
        dyads_of_members(table)


def test_the_real_members_give_the_dyads_of_the_real_dyad_years(shared):
    table = member_table(read_atop(shared / "data" / "atop-4.01-alliance.csv", shared / "data" / "atop-4.01-member.csv"))
    found = dyads_of_members(table).frame.filter(pl.col("year") == 1914)

    assert pairs(found.filter((pl.col("ccode1") == 255) & (pl.col("ccode2") == 300)), "defense") == [(255, 300, 1914, 1)]
