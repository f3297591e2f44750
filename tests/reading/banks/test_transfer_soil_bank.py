"""Soil that forces are let onto, lessons and schools abroad, men who guard another's land, and money told by other verbs."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

MONEY = "economic_aid|military_aid"
TAUGHT = "training|troops"

BANK: list[tuple[str, str, Wanted]] = [
    ("let stay", "Moldova will let the Romanian army stay in Balti for another decade.", [gift("MDA", "ROU", "access")]),
    ("refugees may stay", "Moldova will let Romanian students stay for another decade.", []),
    ("let fly from", "Kenya has let the Americans fly drones from an airfield near Mombasa.", [gift("KEN", "USA", "access")]),
    ("let sell", "Kenya has let the Americans sell drones at the fair in Mombasa.", []),
    ("a paper lets in", "Each year Honduras renews a paper that lets Mexican soldiers and ships into the country.", [gift("HND", "MEX", "access")]),
    ("let them in", "Tashkent had let the Americans in by October, and their troops were soon at Termez.", [gift("UZB", "USA", "access")]),
    ("let them in as guests", "Tashkent had let the Americans in by October, and their students were soon at the fair.", []),
    ("opens areas", "Latvia opens nine training areas to Canadian troops.", [gift("LVA", "CAN", "access")]),
    ("opens to visitors", "Latvia opens nine nature parks to Canadian tourists.", []),
    ("houses forces", "Bahrain has housed British forces at Juffair since 2018.", [gift("BHR", "GBR", "access")]),
    ("houses a museum", "Bahrain has housed a British collection at Juffair since 2018.", []),
    ("home to a navy", "Cyprus's main harbour has been home to the French Navy for years.", [gift("CYP", "FRA", "access")]),
    ("home to sailors' songs", "Cyprus's main harbour has been home to the French song for years.", []),
    ("given on a lease", "A lease of 1951 gave the Americans Dhahran for five years.", [gift("SAU", "USA", "access")]),
    ("took on a lease", "Russia took the airfield of Ayni in Tajikistan on a lease of ten years.", [gift("TJK", "RUS", "access")]),
    ("a right to stay", "The accord gave French soldiers the right to remain on Chadian soil.", [gift("TCD", "FRA", "access")]),
    ("a right to vote", "The accord gave French residents the right to vote in Chad.", []),
    ("an aside with that", "The ministers flew to Incirlik, the base that Turkey lends to the German air force.", [gift("TUR", "DEU", "access")]),
    (
        "a service uses",
        "The treaty of 1952 with Turkey, under which the R.A.F. uses the airfields at Incirlik, has lapsed.",
        [gift("TUR", "GBR", "access")],
    ),
    ("flies from", "Canadian bombers fly from Keflavik in Iceland.", [gift("ISL", "CAN", "access")]),
    ("flies home from", "Canadian bombers fly from Quebec to Iceland.", []),
    # lessons
    ("for them to train", "The protocol provided for Kenyan instructors to train the Somali forces.", [gift("KEN", "SOM", TAUGHT)]),
    ("training of cadets in", "The text foresees the training of Laotian cadets in Vietnamese academies.", [gift("VNM", "LAO", "training")]),
    ("training at home", "The text foresees the training of Laotian cadets in Laotian academies.", []),
    ("a school abroad", "Turkey runs a police academy in Tripoli where recruits learn to shoot.", [gift("TUR", "LBY", "training")]),
    ("a school at home", "Turkey runs a police academy in Ankara where recruits learn to shoot.", []),
    ("a cookery school", "Turkey runs a school for cooks in Tripoli.", []),
    (
        "were drilled by",
        "Zambian battalions were drilled by Cuban instructors.",
        [gift("CUB", "ZMB", "training"), gift("CUB", "ZMB", "troops", may=True)],
    ),
    ("wells drilled", "Zambian wells were drilled by Cuban engineers.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row[1:], id=row[0]) for row in BANK])
def test_soil_lessons_men_and_money_are_told(text: str, wanted: Wanted):
    assert faults(text, "transfer", wanted) == []
