"""What a verb or a noun above a gift says of it: that it was kept from being given, that it is only proposed, or nothing."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

NOT_GIVEN = {"_certainty": "denied"}
GOVERNED: list[tuple[str, Wanted]] = [
    ("Switzerland refused to let Germany pass on shells to Ukraine.", [gift("DEU", "UKR", "munitions", **NOT_GIVEN)]),
    ("Switzerland let Germany pass on shells to Ukraine.", [gift("DEU", "UKR", "munitions", _certainty="asserted")]),
    ("Switzerland barred Germany from passing on shells to Ukraine.", [gift("DEU", "UKR", "munitions", **NOT_GIVEN)]),
    ("Switzerland forbade Denmark to send Ukraine armoured vehicles.", [gift("DNK", "UKR", "armoured_vehicles", **NOT_GIVEN)]),
    ("Congress stopped the White House from selling Turkey F-35 jets.", [gift("USA", "TUR", "aircraft", **NOT_GIVEN)]),
    ("France decided against delivering the Mistral ships to Russia.", [gift("FRA", "RUS", "vessels", **NOT_GIVEN)]),
    ("The EU turned down a Hungarian proposal to provide Azerbaijan with funds.", [gift("EU", "AZE", "economic_aid", **NOT_GIVEN)]),
    ("The EU turned to a Hungarian proposal to provide Azerbaijan with funds.", [gift("EU", "AZE", "economic_aid", _certainty="planned")]),
    ("Israel shied away from sending Ukraine missiles.", [gift("ISR", "UKR", "missiles", **NOT_GIVEN)]),
    ("Israel avoided sending Ukraine missiles.", [gift("ISR", "UKR", "missiles", **NOT_GIVEN)]),
    ("Israel hesitated to send Ukraine missiles.", [gift("ISR", "UKR", "missiles", _certainty="possible")]),
    ("India thought better of buying Russian helicopters.", [gift("RUS", "IND", "aircraft", **NOT_GIVEN)]),
    ("Bulgaria, far from arming Ukraine, as Moscow alleged, did nothing.", [gift("BGR", "UKR", "weapons|arms", **NOT_GIVEN)]),
    ("Allegedly, Belarus lent Russia tanks.", [gift("BLR", "RUS", "armoured_vehicles", _certainty="suspected")]),
    ("Lately, Belarus lent Russia tanks.", [gift("BLR", "RUS", "armoured_vehicles", _certainty="asserted")]),
    ("It is not true that Spain sold Saudi Arabia bombs.", [gift("ESP", "SAU", "munitions", **NOT_GIVEN)]),
    ("India went ahead with buying Russian helicopters.", [gift("RUS", "IND", "aircraft", _certainty="asserted")]),
]


@pytest.mark.parametrize(("text", "wanted"), GOVERNED, ids=[text for text, _ in GOVERNED])
def test_what_stands_above_a_gift_says_how_sure_it_is(text: str, wanted: Wanted):
    assert faults(text, "transfer", wanted) == []
