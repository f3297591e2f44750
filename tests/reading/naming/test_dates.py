"""Dates in running text."""

import pytest

from foedus.reading.naming.dates import find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 19 June 2024", "2024-06-19"),
        ("on June 19, 2024", "2024-06-19"),
        ("on the 24th of August 1949", "1949-08-24"),
        ("on Dec. 6, 2024", "2024-12-06"),
        ("in June 2024", "2024-06"),
        ("of 1951", "1951"),
        ("on Monday", "2025-06-02"),
        ("on Friday", "2025-05-30"),
        ("yesterday", "2025-06-01"),
        ("last November", "2024-11"),
        ("on 3 March", "2025-03-03"),
    ],
)
def test_a_date_is_read(text: str, value: str):
    assert [d.value for d in find_dates(f"They signed it {text}.", "2025-06-02")] == [value]


@pytest.mark.parametrize("text", ["his first in 24 years", "some 2,000 troops", "2000 soldiers", "the 1990s"])
def test_what_is_no_date_is_left_alone(text: str):
    assert [d.value for d in find_dates(text) if d.value and len(d.value) > 4] == []
