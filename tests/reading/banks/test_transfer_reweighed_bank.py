"""Transfers with an end that their clause leaves open: weighed anew once the report is read; beside each one whose clause names its ends."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

LAKE = (
    "Uganda and Kenya fell out over the lake in May.\n\nIndia lent Kenya two million dollars. "
    "Brazil gave Kenya patrol boats. Kenya thanked both, and Uganda protested. "
)
LENT = [gift("IND", "KEN", "economic_aid"), gift("BRA", "KEN", "vessels")]
GHANA = "Ghana quarrelled with Togo.\n\nCanada trained Ghana's army. "
TRAINED = gift("CAN", "GHA", "training")
RUSSIA = "Estonia armed itself for years. Russia fumed. "
CHAD = "Sudan has accused Chad of meddling. "

OPEN: list[tuple[str, Wanted]] = [
    (LAKE + "Spain sold its partner howitzers, according to the register.", [*LENT, gift("ESP", "KEN", "artillery")]),
    (LAKE + "Spain sold Uganda howitzers, according to the register.", [*LENT, gift("ESP", "UGA", "artillery")]),
    (RUSSIA + "Bulgaria sold its partner air-defence systems.", [gift("BGR", "EST", "air_defence")]),
    (RUSSIA + "Bulgaria sold Russia air-defence systems.", [gift("BGR", "RUS", "air_defence")]),
    (GHANA + "Japan has since given its partner lorries and tents.", [TRAINED, gift("JPN", "GHA", "equipment")]),
    (GHANA + "Japan has since given Togo lorries and tents.", [TRAINED, gift("JPN", "TGO", "equipment")]),
    (CHAD + "Libya flew in paratroops, and Egypt complained of it.", [gift("LBY", "SDN", "troops")]),
    (CHAD + "Libya flew in journalists, and Egypt complained of it.", []),
    ("Mali is large, and Italy has kept soldiers there since May.", [gift("ITA", "MLI", "troops")]),
    ("Mali is large, and Italy has kept silent there since May.", []),
]


@pytest.mark.parametrize(("text", "wanted"), OPEN)
def test_the_end_that_a_clause_leaves_open(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []
