"""Transfers with an end that their clause does not name, weighed anew once the report is read; beside each one whose clause names its ends."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

KENYA = (
    "Uganda and Kenya fell out over the lake in May.\n\nThe Kenyan navy has armed itself since. India lent Kenya money. "
    "Brazil gave Kenya patrol boats. Kenya thanked both, and Uganda protested. "
)
CHAD = "Sudan has accused Chad of meddling. "

GUESSED: list[tuple[str, Wanted]] = [
    (KENYA + "Spain sold its partner howitzers, according to the register.", [gift("ESP", "KEN", "artillery")]),
    (KENYA + "Spain sold Uganda howitzers, according to the register.", [gift("ESP", "UGA", "artillery")]),
    (KENYA + "Spain supplied rocket launchers, and Portugal trained the crews.", [gift("ESP", "KEN", "artillery")]),
    (KENYA + "Spain supplied Uganda with rocket launchers.", [gift("ESP", "UGA", "artillery")]),
]
FLOWN: list[tuple[str, Wanted]] = [
    (CHAD + "Libya flew in paratroops, and Egypt complained of it.", "EGY"),
    (CHAD + "In Mali France maintains a garrison there.", "TCD"),
]


@pytest.mark.parametrize(("text", "wanted"), GUESSED)
def test_the_end_that_outweighs_a_guess(text: str, wanted: Wanted) -> None:
    print(faults(text, wanted))
