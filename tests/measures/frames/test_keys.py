"""A key as one number keeps keys apart, and in their order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.measures.frames.keys import packed, unpacked
from foedus.sources.datasets.polars_extra import pl

CODES = st.integers(1, 9999)
NAMES = ["ccode1", "ccode2", "year"]


@settings(deadline=None)
@given(st.lists(st.tuples(CODES, CODES, st.integers(1500, 2100)), min_size=1, unique=True, max_size=30))
def test_packed_keys_sort_as_the_columns_do_and_come_back(rows):
    frame = pl.DataFrame(rows, schema=dict.fromkeys(NAMES, pl.Int32), orient="row")
    back = frame.select(packed(NAMES)).sort("__packed").select(unpacked(NAMES))

    assert back.rows() == sorted(rows)


@settings(deadline=None)
@given(st.lists(st.tuples(CODES, st.integers(-60000, 60000)), min_size=1, unique=True, max_size=30))
def test_days_before_1970_are_kept_apart_too(rows):
    frame = pl.DataFrame(rows, schema={"ccode": pl.Int32, "day": pl.Int32}, orient="row")

    assert frame.select(packed(["ccode", "day"])).to_series().n_unique() == len(rows)


def test_more_columns_than_fit_are_refused():
    with pytest.raises(ValueError, match="4 columns do not fit"):
        packed(["a", "b", "c", "d"])
