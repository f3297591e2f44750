"""The index of a counter-bloc: against its definition, its bounds, what it reads out of made-up histories."""

from itertools import combinations, product

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.measures.blocs import alliance_closeness, bloc_index, transfer_closeness, vote_closeness
from foedus.measures.portfolios import Portfolios
from foedus.measures.similarity import similarity
from foedus.terms.errors import UsageError

BLOC, AGAINST, YEARS = ["A", "B", "C"], ["X", "Y"], [2000, 2005, 2010]
PAIRS = list(combinations(BLOC + AGAINST, 2))


def history(inside: list[float], across: list[float]) -> dict[int, dict[tuple[int | str, int | str], float]]:
    """Years in which all pairs inside, and all across, are equally close."""
    return {
        year: {**dict.fromkeys(combinations(BLOC, 2), near), **dict.fromkeys(product(BLOC, AGAINST), far)}
        for year, near, far in zip(YEARS, inside, across, strict=True)
    }


@settings(deadline=None, max_examples=50)
@given(closeness=st.lists(st.sampled_from([None, 0.0, 1 / 3, 1.0]), min_size=2 * 3 * len(PAIRS), max_size=2 * 3 * len(PAIRS)))
def test_the_index_is_the_difference_of_two_means_over_what_is_known(closeness: list[float | None]):
    cells = iter(closeness)
    sources: dict[str, dict[int, dict[tuple[int | str, int | str], float]]] = {
        name: {year: {pair: c for pair in PAIRS if (c := next(cells)) is not None} for year in YEARS} for name in ("alliances", "votes")
    }
    wanted = {}
    for year in YEARS:
        told = []
        for source in sources.values():
            near = [c for (a, b), c in source[year].items() if a in BLOC and b in BLOC]
            far = [c for (a, b), c in source[year].items() if (a in BLOC) != (b in BLOC)]
            if near and far:
                told.append(sum(near) / len(near) - sum(far) / len(far))
        if told:
            wanted[year] = sum(told) / len(told)
    if not wanted:
        with pytest.raises(UsageError, match="no pair inside and across the bloc is known"):
            bloc_index(BLOC, AGAINST, sources, YEARS, draws=20)
        return

    found = bloc_index(BLOC, AGAINST, sources, YEARS, draws=20)

    assert {one.year: one.index for one in found.years} == pytest.approx(wanted)
    assert all(-1 <= one.low <= one.high <= 1 for one in found.years)


def test_a_bloc_that_draws_together_is_forming():
    found = bloc_index(BLOC, AGAINST, {"alliances": history([0.0, 0.5, 1.0], [0.0, 0.0, 0.0])}, YEARS)

    assert found.trend == pytest.approx((1.0, 1.0, 1.0))
    assert found.reading.startswith("forming")


@pytest.mark.parametrize(
    ("inside", "across", "reading"),
    [
        ([1.0, 1.0, 1.0], [0.0, 0.0, 0.0], "standing"),
        ([1.0, 0.5, 0.0], [0.0, 0.0, 0.0], "dissolving"),
        ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], "no sign of a bloc"),
        ([0.0, 0.2, 0.4], [0.9, 0.9, 0.9], "rising, but not yet apart"),
    ],
)
def test_the_reading_follows_level_and_trend(inside, across, reading):
    assert bloc_index(BLOC, AGAINST, {"alliances": history(inside, across)}, YEARS).reading.startswith(reading)


def test_sources_that_disagree_widen_the_interval():
    near, far = history([1.0] * 3, [0.0] * 3), history([0.0] * 3, [0.0] * 3)

    alone = bloc_index(BLOC, AGAINST, {"alliances": near}, YEARS).years[-1]
    both = bloc_index(BLOC, AGAINST, {"alliances": near, "votes": far}, YEARS).years[-1]

    assert (alone.low, alone.high) == (1.0, 1.0)
    assert (both.index, both.low, both.high) == (0.5, 0.0, 1.0)


def test_the_same_seed_gives_the_same_interval_and_the_order_of_states_changes_no_index():
    ties: dict[int, dict[tuple[int | str, int | str], float]] = {
        2000: {("A", "B"): 1.0, ("A", "C"): 0.0, ("B", "C"): 0.5, ("X", "A"): 0.2, ("B", "X"): 0.1, ("C", "X"): 0.0}
    }
    first = bloc_index(BLOC, ["X"], {"alliances": ties}, [2000], seed=5).years[0]

    assert bloc_index(BLOC, ["X"], {"alliances": ties}, [2000], seed=5).years[0] == first
    assert bloc_index(BLOC[::-1], ["X"], {"alliances": ties}, [2000]).years[0].index == pytest.approx(first.index)
    assert first.index == pytest.approx(0.5 - 0.1)


def test_years_that_no_source_covers_are_named_and_not_zero():
    found = bloc_index(BLOC, AGAINST, {"alliances": history([1.0] * 3, [0.0] * 3)}, [*YEARS, 2020])

    assert [one.year for one in found.years] == YEARS
    assert found.notes == ("2020: covered by no source, left out", "alliances: covers 3 of 4 years")
    assert found.frame().columns == ["year", "index", "low", "high", "alliances"]


def test_closeness_by_alliances_is_the_higher_duty_and_only_between_states_of_the_year():
    ties = pl.DataFrame({"year": [2000] * 3, "bearer": [2, 20, 2], "beneficiary": [20, 2, 365], "level": [3, 1, 1]})

    found = alliance_closeness(ties, {2000: [2, 20], 2001: [2, 20, 365]}, [2, 20, 365])

    assert found[2000] == {(2, 20): 1.0}
    assert found[2001] == {(2, 20): 0.0, (2, 365): 0.0, (20, 365): 0.0}


def test_closeness_by_votes_and_transfers():
    votes = Portfolios(2000, (2, 20, 365), np.array([[2, 2], [2, 0], [-1, -1]], np.int8), 2, np.ones(2))

    assert vote_closeness([similarity(votes, "s")]) == {2000: {(2, 20): 0.5}}
    assert transfer_closeness([(2000, 365, 2), (1999, 2, 20)], [2000], [2, 20, 365]) == {2000: {(2, 20): 0.0, (2, 365): 1.0, (20, 365): 0.0}}


@pytest.mark.parametrize(
    ("bloc", "against", "message"),
    [
        (["A", "A"], ["X"], "1 state makes no bloc"),
        (["A", "B"], [], "no state that the bloc is set against"),
        (["A", "B"], ["B"], "B stands in the bloc and against it"),
        (["A", "B"], ["Q"], "alliances: no pair inside and across the bloc is known in 2000 to 2010"),
    ],
)
def test_what_makes_no_index_is_refused(bloc, against, message):
    with pytest.raises(UsageError, match=message):
        bloc_index(bloc, against, {"alliances": history([1.0] * 3, [0.0] * 3)}, YEARS)
