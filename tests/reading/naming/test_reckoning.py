"""Dates that are counted from those told before them."""

import pytest

from foedus.reading.naming.dates import find_dates

TOLD = [
    ("It was quick in 1921. With Persia on 26 February, with Egypt on the 28th.", ["1921", "1921-02-26", "1921-02-28"]),
    ("In August 1920 one signed. The following April another did.", ["1920-08", "1921-04"]),
    ("In February 2010 one signed, and that April another.", ["2010-02", "2010-04"]),
    ("One signed in March 1999, another three years later.", ["1999-03", "2002"]),
    ("One signed in March 1939, another a month before.", ["1939-03", "1939-02"]),
    ("One came on 3 March 1976. The day after, others came.", ["1976-03-03", "1976-03-04"]),
    ("It was signed 27 years ago.", ["1998"]),
    ("It was signed on 21 July of this year.", ["2025-07-21"]),
    ("In March 2008 they met. Later that year they signed.", ["2008-03", "2008"]),
    ("It has such pacts with Japan (2009). India signed one on 3 June.", ["2009", "2025-06-03"]),
    ("They kept the text that they had signed on 4 May 2023. On 3 June they met.", ["2023-05-04", "2025-06-03"]),
]


@pytest.mark.parametrize(("text", "values"), TOLD)
def test_a_date_counts_from_those_told_before_it(text: str, values: list[str]):
    assert [d.value for d in find_dates(text, "2025-06-15")] == values


@pytest.mark.parametrize("text", ["They met on the 4th floor.", "The same year saw floods.", "It fell two years after the war."])
def test_what_counts_from_nothing_is_no_date(text: str):
    assert find_dates(text, "2025-06-15") == []
