"""Scores of forecasts, against their definitions written out."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.measures.scoring import calibration, score, wilson
from foedus.terms.errors import UsageError

FORECASTS = st.lists(st.tuples(st.sampled_from([0.0, 0.2, 0.5, 0.5, 0.9, 1.0]), st.integers(0, 1)), min_size=1, max_size=20)


@settings(deadline=None)
@given(told=FORECASTS)
def test_auc_is_the_share_of_pairs_in_the_right_order(told: list[tuple[float, int]]):
    true, false = [p for p, o in told if o], [p for p, o in told if not o]
    pairs = [(a > b) + (a == b) / 2 for a, b in product(true, false)]

    found = score([p for p, _ in told], [o for _, o in told])

    assert found.auc == (pytest.approx(sum(pairs) / len(pairs)) if pairs else None)
    assert found.brier == pytest.approx(sum((p - o) ** 2 for p, o in told) / len(told))


@settings(deadline=None)
@given(told=FORECASTS, groups=st.integers(1, 6))
def test_calibration_groups_hold_every_forecast_once_and_keep_equal_ones_together(told: list[tuple[float, int]], groups: int):
    found = calibration([p for p, _ in told], [o for _, o in told], groups)

    assert sum(one.n for one in found) == len(told)
    assert len(found) <= groups
    assert [one.forecast for one in found] == sorted({one.forecast for one in found})
    assert all(one.low <= one.observed <= one.high for one in found)


def test_a_coin_scores_a_quarter_and_log_two():
    found = score([0.5, 0.5], [1, 0])

    assert (found.brier, round(found.log_score, 4), found.auc) == (0.25, 0.6931, 0.5)


def test_one_wrong_certainty_does_not_make_the_log_score_infinite():
    assert score([1.0], [0]).log_score == pytest.approx(13.8155, abs=1e-3)


def test_wilsons_interval_never_leaves_the_unit():
    assert wilson(0, 5)[0] == 0.0
    assert wilson(5, 5)[1] == 1.0


@pytest.mark.parametrize(
    ("forecast", "outcome", "message"),
    [
        ([], [], "there is no forecast to score"),
        ([0.5], [1, 0], "1 forecasts and 2 outcomes do not fit together"),
        ([1.5], [1], "a forecast is a chance from 0 to 1"),
        ([0.5], [2], "an outcome is 0 or 1"),
    ],
)
def test_what_is_no_forecast_is_refused(forecast, outcome, message):
    with pytest.raises(UsageError, match=message):
        score(forecast, outcome)
