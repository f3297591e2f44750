from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.measures.scoring import Z
from foedus.scenarios.estimate import narrow, share


@given(st.integers(1, 10**9).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_ends_of_the_interval_are_the_chances_at_which_the_count_is_just_no_surprise(counted: tuple[int, int]):
    count, worlds = counted
    one = share(count, worlds)

    assert 0 <= one.low <= one.chance <= one.high <= 1
    for end in (one.low, one.high):
        if 0 < end < 1:
            assert isclose(abs(one.chance - end), Z * sqrt(end * (1 - end) / worlds), rel_tol=1e-6, abs_tol=1e-12)


@pytest.mark.parametrize(("count", "worlds"), [(0, 0), (-1, 10), (11, 10)])
def test_what_is_no_share_is_refused(count: int, worlds: int):
    with pytest.raises(ValueError, match="is no share"):
        share(count, worlds)


@given(st.integers(1, 10**6), st.floats(1e-4, 0.5))
def test_twice_the_worlds_of_the_same_share_are_never_less_exact(worlds: int, precision: float):
    if narrow([worlds // 2], worlds, precision):
        assert narrow([2 * (worlds // 2)], 2 * worlds, precision)


def test_one_wide_interval_is_enough_to_go_on():
    assert narrow([0, 10_000], 10_000, 0.001)
    assert not narrow([0, 5_000], 10_000, 0.001)
