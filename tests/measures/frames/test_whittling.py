"""One dispute a dyad-year: each rule alone, their order, and no dyad-year lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.measures.frames.whittling import RULES, Rule, whittle
from foedus.sources.datasets.polars_extra import pl
from foedus.sources.datasets.typed_table import Table
from foedus.terms.errors import UsageError

COLUMNS = ["dispute", "ccode1", "ccode2", "year", "onset", "fatality", "hostility", "shortest", "longest", "reciprocated", "start_month"]
EVEN = {"onset": 1, "fatality": 0, "hostility": 4, "shortest": 10, "longest": 12, "reciprocated": 0, "start_month": 5}


def disputes(*rows: dict[str, int | None]) -> Table:
    whole = [{"dispute": n, "ccode1": 220, "ccode2": 325, "year": 1860, **EVEN, **row} for n, row in enumerate(rows, 1)]
    frame = pl.DataFrame(whole, schema=dict.fromkeys(COLUMNS, pl.Int32))
    return Table(frame, "directed dispute-year", "cow", "made up", "1", (1816, 2010), ("dispute", "ccode1", "ccode2", "year"))


def chosen(*rows: dict[str, int | None], rules: tuple[Rule, ...] = RULES) -> list[int]:
    return whittle(disputes(*rows), rules).frame["dispute"].to_list()


@pytest.mark.parametrize(
    ("rule", "worse", "better"),
    [
        ("onset", {"onset": 0, "fatality": 6}, {}),
        ("fatality", {"hostility": 5}, {"fatality": 1}),
        ("fatality", {"fatality": 0}, {"fatality": None}),
        ("fatality", {"fatality": None}, {"fatality": 1}),
        ("hostility", {"shortest": 99}, {"hostility": 5}),
        ("duration", {"longest": 99}, {"shortest": 11}),
        ("duration", {"reciprocated": 1}, {"longest": 13}),
        ("reciprocation", {"start_month": 1}, {"reciprocated": 1}),
        ("start", {}, {"start_month": 4}),
        ("start", {"start_month": None}, {}),
    ],
)
def test_each_rule_keeps_the_better_row_before_any_later_rule_is_asked(rule, worse, better):
    assert chosen(worse, better) == [2]
    assert whittle(disputes(worse, better)).dropped[rule] == 1


def test_rows_alike_in_everything_leave_the_lowest_number():
    assert chosen({}, {}) == [1]
    assert chosen({}, {}, rules=RULES[:-1]) == [1, 2]


def test_a_rule_without_its_column_is_passed_over_and_said():
    table = disputes({}, {})
    bare = Table(table.frame.drop("reciprocated"), table.unit, table.codes, table.dataset, table.version, table.years, table.key)

    found = whittle(bare)

    assert found.dropped["reciprocation"] is None
    assert "reciprocation not in the table" in str(found)


def test_france_and_italy_of_1860_have_one_row_for_their_three_disputes():
    rows: list[dict[str, int | None]] = [{"fatality": 0}, {"fatality": 4, "hostility": 5}, {"fatality": 4, "hostility": 4}]

    assert chosen(*rows) == [2]


def test_the_direction_and_the_year_are_kept_apart():
    assert chosen({}, {"ccode1": 325, "ccode2": 220}, {"year": 1861}) == [1, 2, 3]


def test_a_table_of_another_unit_is_refused():
    table = disputes({})
    other = Table(table.frame, "state-year", "cow", "made up", "1", (1816, 2010), ("dispute",))

    with pytest.raises(UsageError, match="one row is one state-year"):
        whittle(other)


CELL = st.sampled_from([0, 1, 2, None])
ROW = st.fixed_dictionaries({"year": st.sampled_from([1860, 1861]), "onset": st.sampled_from([0, 1]), **dict.fromkeys(COLUMNS[5:], CELL)})


@settings(deadline=None)
@given(st.lists(ROW, min_size=1, max_size=8))
def test_every_dyad_year_keeps_exactly_the_row_that_sorting_puts_first(rows):
    whole = disputes(*rows).frame.rows(named=True)

    def rank(row):
        def low(cell: float | None) -> float:
            return -1e9 if cell is None else cell

        return (
            -row["onset"],
            -(0.5 if row["fatality"] is None else row["fatality"]),
            *(-low(row[name]) for name in ("hostility", "shortest", "longest", "reciprocated")),
            1e9 if row["start_month"] is None else row["start_month"],
            row["dispute"],
        )

    slow = [min((row for row in whole if row["year"] == year), key=rank)["dispute"] for year in sorted({row["year"] for row in whole})]
    assert sorted(chosen(*rows)) == sorted(slow)
