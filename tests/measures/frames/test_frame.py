"""Frames of states and dyads: joins keep the rows, zero is not missing, and what does not belong is refused."""

from datetime import date
from typing import Any

import pytest
from tests.measures.tables import alliance, atop, cow, member
from tests.sources.made_up_tables import made_up, states

from foedus.measures.frames import Frame, alliance_years, dyad_years, member_years, phase_years, state_days, state_years
from foedus.sources.datasets import read_atop
from foedus.sources.datasets.alliance_tables import alliance_table, member_table, read_atop_dyad_years
from foedus.sources.datasets.capabilities import read_capabilities
from foedus.sources.datasets.contiguity import read_contiguity
from foedus.sources.datasets.crises import read_crises
from foedus.sources.datasets.disputes import read_dispute_participants, read_dyadic_disputes
from foedus.sources.datasets.polars_extra import pl
from foedus.sources.datasets.state_tables import read_cow_states, read_gw_states
from foedus.sources.datasets.typed_table import Table
from foedus.sources.datasets.war_tables import read_war_table
from foedus.terms.errors import UsageError


@pytest.fixture
def listed(tmp_path) -> Table:
    return read_cow_states(states(tmp_path / "states.csv"))


@pytest.fixture
def allies(tmp_path) -> Table:
    rows = [f"{one},{two},{year},{int(one == 2)},0,0,0,1" for year in (2017, 2018) for one, two in ((2, 220), (220, 2))]
    return read_atop_dyad_years(made_up(tmp_path / "dyads.csv", "dyads", *rows))


def cell(frame: Frame, name: str, one: int, two: int, year: int) -> object:
    return frame.frame.filter((pl.col("ccode1") == one) & (pl.col("ccode2") == two) & (pl.col("year") == year))[name].item()


@pytest.mark.parametrize(
    ("counted", "codes"),
    [("any day", [2, 220, 255, 260, 265]), ("first day", [2, 220, 260, 265]), ("mid-year", [2, 220, 260, 265]), ("last day", [2, 220, 255])],
)
def test_the_germanys_of_1990_stand_as_the_day_that_counts_has_it(listed, counted, codes):
    found = state_years(listed, 1990, 1990, counted).frame["ccode"].to_list()

    assert [code for code in found if code not in {731, 732}] == codes


def test_a_state_has_no_row_while_it_was_gone(listed):
    france = state_years(listed, 1941, 1946).frame.filter(pl.col("ccode") == 220)["year"].to_list()

    assert france == [1941, 1942, 1944, 1945, 1946]


def test_south_korea_enters_the_list_a_year_after_the_north(listed):
    assert state_years(listed, 1948, 1949).frame.filter(pl.col("ccode") > 700).rows() == [(731, 1948), (731, 1949), (732, 1949)]


def test_states_are_carried_on_past_the_day_on_which_the_list_was_closed_and_it_is_said(listed):
    frame = state_years(listed, 2016, 2018)

    assert frame.frame.group_by("year").len().sort("year")["len"].to_list() == [5, 5, 5]
    assert "states of 2016 carried on to 2018" in frame.report()[1]


def test_years_before_the_list_are_refused(listed):
    with pytest.raises(UsageError, match="begins in 1816: no state-years of 1800 can be made"):
        state_years(listed, 1800, 1820)


def test_directed_dyads_are_twice_the_undirected_ones_and_no_state_meets_itself(listed):
    both, once = dyad_years(listed, 1950, 1960), dyad_years(listed, 1950, 1960, directed=False)

    assert both.frame.height == 2 * once.frame.height
    assert both.frame.filter(pl.col("ccode1") == pl.col("ccode2")).height == 0
    assert once.frame.filter(pl.col("ccode1") > pl.col("ccode2")).height == 0
    assert both.frame.unique(["ccode1", "ccode2", "year"]).height == both.frame.height


@pytest.mark.parametrize("directed", [True, False])
def test_states_that_share_a_year_and_no_day_of_it_are_no_pair(listed, directed):
    frame = dyad_years(listed, 1990, 1990, directed=directed)
    pairs = {row[:2] for row in frame.frame.rows()}

    assert {(255, 260), (260, 255), (255, 265), (265, 255)} & pairs == set()
    assert {(2, 255), (2, 260), (260, 265)} <= pairs
    assert frame.report()[2].endswith(f"; {4 if directed else 2} left out, of states that share a year and no day")


def test_a_state_that_was_gone_for_a_part_of_the_year_meets_who_was_there_in_the_rest(tmp_path):
    rows = ["FRN,220,France,1816,1,1,1942,2,1,2016", "FRN,220,France,1942,10,1,2016,12,31,2016"]
    rows += ["NTH,210,Netherlands,1942,3,1,1942,9,1,2016", "BEL,211,Belgium,1942,3,1,1942,11,1,2016"]
    frame = dyad_years(read_cow_states(made_up(tmp_path / "s.csv", "states", *rows)), 1942, 1942, directed=False)

    assert frame.frame.rows() == [(210, 211, 1942), (211, 220, 1942)]


def test_no_alliance_is_zero_in_the_years_of_the_data_and_missing_outside_them(listed, allies):
    frame = dyad_years(listed, 2015, 2020).add_alliances(allies)

    assert (cell(frame, "defense", 2, 220, 2018), cell(frame, "defense", 220, 2, 2018)) == (1, 0)
    assert cell(frame, "defense", 2, 220, 2015) == 0
    assert cell(frame, "defense", 2, 220, 2019) is None
    assert (cell(frame, "alliance_source", 2, 220, 2015), cell(frame, "alliance_source", 2, 220, 2019)) == ("ATOP 5", None)


def test_an_undirected_dyad_has_a_kind_if_either_owes_it(listed, allies):
    frame = dyad_years(listed, 2018, 2018, directed=False).add_alliances(allies)

    assert (cell(frame, "defense", 2, 220, 2018), cell(frame, "consultation", 2, 220, 2018)) == (1, 1)


def test_the_library_takes_over_where_atop_ends_and_the_source_is_marked(listed, allies):
    ours = Table(
        pl.DataFrame(
            [(2, 220, 2018, 0), (2, 220, 2019, 1), (220, 2, 2019, 1)], schema=["ccode1", "ccode2", "year", "defense"], orient="row"
        ).with_columns(pl.lit(0).alias(kind) for kind in ("offense", "neutrality", "nonaggression", "consultation")),
        "directed dyad-year",
        "cow",
        "ours",
        "1",
        (1816, 2020),
        ("ccode1", "ccode2", "year"),
    )
    opened = dyad_years(listed, 2017, 2020).add_alliances(allies, beyond=ours)
    closed = dyad_years(listed, 2017, 2020).add_alliances(allies, beyond=ours, closed=True)

    assert [cell(opened, "defense", 2, 220, year) for year in (2018, 2019, 2020)] == [1, 1, None]
    assert [cell(opened, "alliance_source", 2, 220, year) for year in (2018, 2019, 2020)] == ["ATOP 5", "ours 1", None]
    assert cell(closed, "defense", 2, 220, 2020) == 0
    assert opened.frame.columns == closed.frame.columns
    alone = dyad_years(listed, 2019, 2020).add_agreements(ours)
    assert (cell(alone, "defense", 2, 220, 2019), cell(alone, "defense", 2, 220, 2020)) == (1, None)


def test_capabilities_of_both_states_are_missing_where_there_is_no_row(listed, tmp_path):
    nmc = read_capabilities(made_up(tmp_path / "n.csv", "nmc", "USA,2,1914,-9,2,3,4,5,6,0.2,2011", "USA,2,1915,1,2,3,4,5,6,0.3,2011"))
    frame = dyad_years(listed, 1914, 1916).add_capabilities(nmc, ["cinc", "milex"])

    assert (cell(frame, "cinc1", 2, 220, 1914), cell(frame, "cinc2", 2, 220, 1914)) == (0.2, None)
    assert (cell(frame, "milex1", 2, 220, 1914), cell(frame, "milex2", 220, 2, 1915)) == (None, 1.0)
    assert cell(frame, "cinc1", 2, 220, 1916) is None
    alone = state_years(listed, 1914, 1914).add_capabilities(nmc).frame
    assert alone.filter(pl.col("ccode") == 2)["cinc"].to_list() == [0.2]


def test_a_pair_that_does_not_touch_is_zero_and_years_outside_are_missing(listed, tmp_path):
    near = read_contiguity(made_up(tmp_path / "c.csv", "contiguity", "220,255,1,1816-01-01,1945-05-01", "255,220,1,1816-01-01,1945-05-01"))
    frame = dyad_years(listed, 1940, 1946).add_contiguity(near)

    assert (cell(frame, "conttype", 220, 255, 1940), cell(frame, "conttype", 2, 220, 1940), cell(frame, "conttype", 2, 220, 1946)) == (1, 0, None)


def test_wars_and_years_of_peace_are_joined(listed, tmp_path):
    wars = read_war_table(
        cow(tmp_path / "w.csv", (220, "France", 1, 1, "1870-7-19", "1871-2-26", 2, 58), (255, "Prussia", 2, 2, "1870-7-19", "1871-2-26", 2, 58))
    )
    frame = dyad_years(listed, 1868, 2009).add_wars(wars).add_peace_spells()

    seen = [
        (cell(frame, "war_ongoing", 220, 255, year), cell(frame, "war_onset", 220, 255, year), cell(frame, "peace_years", 220, 255, year))
        for year in range(1868, 1874)
    ]
    assert seen == [(0, 0, 0), (0, 0, 1), (1, 1, 2), (1, 0, 0), (0, 0, 0), (0, 0, 1)]
    assert (cell(frame, "war_number", 220, 255, 1870), cell(frame, "war_number", 220, 255, 1869)) == (58, None)
    assert (cell(frame, "war_ongoing", 2, 220, 2008), cell(frame, "peace_years", 2, 220, 2008)) == (None, None)
    alone = state_years(listed, 1869, 1870).add_wars(wars).frame.filter(pl.col("ccode") == 220)
    assert alone["war_ongoing"].to_list() == [0, 1]


def test_of_several_disputes_one_is_joined_and_the_log_says_what_the_rules_took_away(listed, tmp_path):
    rows = [
        f"{number},{one},{two},1860,1,1,{fatality},4,1,1,0,5,1,0,1,1"
        for number, fatality in ((112, 0), (113, 4))
        for one, two in ((2, 220), (220, 2))
    ]
    table = read_dyadic_disputes(made_up(tmp_path / "g.csv", "gml", *rows))
    frame = dyad_years(listed, 1859, 1861).add_disputes(table)

    assert (cell(frame, "dispute_number", 2, 220, 1860), cell(frame, "dispute_onset", 2, 220, 1860)) == (113, 1)
    assert (cell(frame, "dispute_ongoing", 2, 220, 1859), cell(frame, "fatality", 2, 220, 1859)) == (0, None)
    assert "fatality -2" in frame.report()[-1]
    assert dyad_years(listed, 1860, 1860, directed=False).add_disputes(table).frame["dispute_ongoing"].sum() == 1


def test_disputes_of_a_state_are_counted_from_its_own_spells(listed, tmp_path):
    rows = ["258,ROM,220,1,11,1940,25,8,1942,0,6,-9,20,5,0,5", "258,ROM,220,25,8,1942,8,5,1945,1,6,-9,20,5,0,5"]
    rows += ["300,FRN,220,1,1,1941,2,1,1941,0,0,0,4,1,1,5"]
    table = read_dispute_participants(made_up(tmp_path / "b.csv", "midb", *rows))
    frame = state_years(listed, 1939, 1942).add_disputes(table)

    of_france = frame.frame.filter(pl.col("ccode") == 220).select("year", "dispute_ongoing", "dispute_onset", "disputes").rows()
    assert of_france == [(1939, 0, 0, 0), (1940, 1, 1, 1), (1941, 1, 1, 2), (1942, 1, 0, 1)]
    with pytest.raises(UsageError, match="one row is one dispute participant, and a table with one row per directed dispute-year is wanted"):
        dyad_years(listed, 1939, 1942).add_disputes(table)


def test_crises_are_counted_for_a_state_and_for_both_of_a_dyad(listed, tmp_path):
    table = read_crises(made_up(tmp_path / "i.csv", "icb", "196,CUBA,2,USA,1962,10,16,1962,11,20", "197,OTHER,2,USA,1962,12,1,1962,12,2"))

    assert state_years(listed, 1962, 1962).add_crises(table).frame.filter(pl.col("ccode") == 2)["crises"].to_list() == [2]
    frame = dyad_years(listed, 1962, 1963).add_crises(table)
    assert (cell(frame, "crises1", 2, 220, 1962), cell(frame, "crises2", 2, 220, 1962), cell(frame, "crises1", 2, 220, 1963)) == (2, 0, None)


def test_every_join_keeps_the_rows_in_their_order_and_the_log_says_what_was_not_used(listed, allies):
    before = dyad_years(listed, 2017, 2018)
    after = before.add_alliances(allies)

    assert after.frame.select(before.frame.columns).equals(before.frame)
    assert after.log[-1].matched == 4
    assert (after.log[-1].before, after.log[-1].after, after.log[-1].unused) == (before.frame.height, before.frame.height, 0)
    strange = Table(allies.frame.with_columns(pl.col("ccode2").replace(220, 230), pl.col("ccode1").replace(220, 230)), *_rest(allies))
    assert before.add_alliances(strange).log[-1].unused == 4


def _rest(table: Table) -> tuple[Any, ...]:
    return table.unit, table.codes, table.dataset, table.version, table.years, table.key


def test_a_merge_on_other_codes_another_unit_or_no_common_year_is_refused(listed, allies, tmp_path):
    gw = read_gw_states(made_up(tmp_path / "g.csv", "gw", "2,USA,USA,1816-01-01,2017-12-31", "220,FRN,France,1816-01-01,2017-12-31"))
    nmc = read_capabilities(made_up(tmp_path / "n.csv", "nmc", "USA,2,1914,1,2,3,4,5,6,0.2,2011"))
    dyads = dyad_years(listed, 2017, 2018)

    with pytest.raises(UsageError, match="ATOP 5 has Correlates of War codes, and Gleditsch-Ward codes are wanted"):
        dyad_years(gw, 2017, 2017).add_alliances(allies)
    with pytest.raises(UsageError, match="one row is one state-year, and a table with one row per directed dyad-year is wanted"):
        dyads.add_alliances(nmc)
    with pytest.raises(UsageError, match="one row of this frame is one state-year; for this join it must be one directed dyad-year or dyad-year"):
        state_years(listed, 2017, 2018).add_alliances(allies)
    with pytest.raises(UsageError, match="speaks of 1914 to 1914, and the frame of 2017 to 2018: they share no year"):
        dyads.add_capabilities(nmc)


def test_a_table_joined_twice_or_with_a_key_that_stands_twice_is_refused(listed, allies):
    dyads = dyad_years(listed, 2017, 2018)
    doubled = Table(pl.concat([allies.frame, allies.frame]), *_rest(allies))

    with pytest.raises(UsageError, match="has a column 'defense' already; join each table once"):
        dyads.add_alliances(allies).add_alliances(allies)
    with pytest.raises(UsageError, match="8 rows share their key"):
        dyads.add_alliances(doubled)


def test_a_column_that_is_not_there_is_named_with_what_was_meant(listed, tmp_path):
    nmc = read_capabilities(made_up(tmp_path / "n.csv", "nmc", "USA,2,1914,1,2,3,4,5,6,0.2,2011"))

    with pytest.raises(UsageError, match="has no column 'cinq'; did you mean 'cinc'"):
        state_years(listed, 1914, 1914).add_capabilities(nmc, ["cinq"])
    with pytest.raises(UsageError, match="no column 'war_ongoing' to count from; join the table first"):
        state_years(listed, 1914, 1914).add_peace_spells()


def test_a_member_has_a_row_in_each_of_two_phases_of_a_year_and_a_phase_one_for_all(tmp_path):
    rows = [
        member(1001, 300, "1900-1-1", "1905-6-1", phase=1, defense=1),
        member(1001, 300, "1905-6-1", "1906-1-1", phase=2, consul=1),
        member(1001, 255, "1900-1-1", "1906-1-1", phase=1, consul=1),
    ]
    found = read_atop(*atop(tmp_path, [alliance(1001, "1900-1-1", "1906-1-1", defense=1)], rows))

    members, phases = member_years(member_table(found), 1905, 1905), phase_years(member_table(found), 1905, 1905)
    assert members.frame.select("phase", "ccode", "defense").rows() == [(1, 255, 0), (1, 300, 1), (2, 300, 0)]
    assert phases.frame.select("phase", "defense", "consultation").rows() == [(1, 1, 1), (2, 0, 1)]
    assert alliance_years(alliance_table(found), 1904, 1910).frame["year"].to_list() == [1904, 1905, 1906]


def test_years_of_members_the_wrong_way_round_are_told_as_such(tmp_path):
    table = member_table(read_atop(*atop(tmp_path, [alliance(1001)], [member(1001, 2), member(1001, 220)])))

    with pytest.raises(UsageError, match="from 1920 to 1914 there is no year; were the two swapped"):
        member_years(table, 1920, 1914)


def test_years_that_the_alliances_do_not_know_are_refused(tmp_path):
    found = member_table(read_atop(*atop(tmp_path, [alliance(1001)], [member(1001, 300, defense=1)])))

    with pytest.raises(UsageError, match=r"ATOP 4\.01 speaks of 1815 to 2016, and 2017 to 2018 was asked"):
        member_years(found, 2017, 2018)


def test_state_days_follow_the_day_and_not_the_year(listed):
    frame = state_days(listed, date(1990, 10, 2), date(1990, 10, 3)).frame

    assert frame.filter(pl.col("ccode").is_in([255, 260])).select("ccode", pl.col("day").dt.day()).rows() == [(255, 3), (260, 2)]
    with pytest.raises(UsageError, match="speaks of 1816 to 2016"):
        state_days(listed, date(2017, 1, 1), date(2017, 1, 2))
    with pytest.raises(UsageError, match="were the two swapped"):
        state_days(listed, date(1990, 10, 3), date(1990, 10, 2))


def test_the_real_alliances_in_force_have_the_published_counts(shared):
    found = alliance_table(read_atop(shared / "data" / "atop-4.01-alliance.csv", shared / "data" / "atop-4.01-member.csv"))
    counted = alliance_years(found, 1815, 2016).frame.group_by("year").agg(pl.len(), pl.col("defense").cast(pl.Int32).sum())

    assert [counted.filter(pl.col("year") == year).row(0)[1:] for year in (1914, 1939, 1990, 2016)] == [(23, 13), (65, 23), (148, 54), (334, 46)]


def test_the_real_tables_are_joined_and_no_row_is_lost(shared):
    folder = shared / "data"
    frame = dyad_years(read_cow_states(folder / "cow-states.csv"), 1914, 1916).add_alliances(
        read_atop_dyad_years(folder / "atop-5.1-directed-dyad-year.csv.gz")
    )
    frame = frame.add_capabilities(read_capabilities(folder / "nmc-5.0.csv")).add_contiguity(read_contiguity(folder / "cow-direct-contiguity.csv"))
    frame = frame.add_wars(read_war_table(folder / "cow-interstate-war-4.0.csv")).add_peace_spells()

    assert frame.frame.filter(pl.col("year") == 1914).height == 45 * 44
    assert (cell(frame, "defense", 255, 300, 1914), cell(frame, "conttype", 255, 300, 1914), cell(frame, "war_onset", 255, 365, 1914)) == (1, 1, 1)
    assert frame.frame.select(pl.col("defense").is_null().sum(), pl.col("conttype").is_null().sum(), pl.col("wars").is_null().sum()).row(0) == (
        0,
        0,
        0,
    )
    assert {step.before for step in frame.log[2:]} == {frame.frame.height} == {step.after for step in frame.log[2:]}


def votes() -> Table:
    cells = {"ccode1": [2], "ccode2": [220], "year": [2000], "vote_s": [0.5], "votes_shared": [4]}
    return Table(pl.DataFrame(cells), "dyad-year", "cow", "UN votes", "not stated", (2000, 2000), ("ccode1", "ccode2", "year"))


@pytest.mark.parametrize("directed", [True, False])
def test_votes_tell_the_same_in_both_directions_and_nothing_of_other_years(listed, directed):
    frame = dyad_years(listed, 2000, 2001, directed=directed).add_votes(votes())

    pairs = [(2, 220), (220, 2)] if directed else [(2, 220)]
    assert [cell(frame, "vote_s", *pair, 2000) for pair in pairs] == [0.5] * len(pairs)
    assert [cell(frame, "votes_shared", *pair, 2001) for pair in pairs] == [None] * len(pairs)
    assert cell(frame, "votes_shared", 2, 255, 2000) == 0
    assert cell(frame, "vote_s", 2, 255, 2000) is None


def test_votes_are_joined_to_dyads_only(listed):
    with pytest.raises(UsageError, match=r"one row of this frame is one state-year; for this join it must be one directed dyad-year or dyad-year"):
        state_years(listed, 2000, 2000).add_votes(votes())


def test_a_last_year_that_is_a_slip_is_refused_before_any_row_is_made(listed):
    with pytest.raises(UsageError, match=r"COW states 2016 ends in 2016, and its states are carried on to 2100 at most: no state-years of 99999999"):
        state_years(listed, 2010, 99999999)
