"""Transfers of which several sentences tell: what follows, what is counted, who is meant; beside each row one that is no such transfer."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

SEQUELS: list[tuple[str, Wanted]] = [
    (
        "India sold Mauritius four radars in 2020. Patrol boats followed, then drones.",
        [gift("IND", "MUS", "equipment"), gift("IND", "MUS", "vessels"), gift("IND", "MUS", "drones")],
    ),
    ("India sold Mauritius four radars in 2020. Talks followed, then drones were shot down.", [gift("IND", "MUS", "equipment")]),
    (
        "France has handed Benin two patrol boats. Six howitzers are on order.",
        [gift("FRA", "BEN", "vessels"), gift("FRA", "BEN", "artillery")],
    ),
    ("France has handed Benin two patrol boats. Six howitzers are on show.", [gift("FRA", "BEN", "vessels")]),
    ("Chile has sold Peru radars. Its first sale was six helicopters.", [gift("CHL", "PER", "equipment"), gift("CHL", "PER", "aircraft")]),
    (
        "China sold Bangladesh submarines. Turkish jets flew past, and rocket launchers followed.",
        [gift("CHN", "BGD", "vessels")],
    ),
    ("Chile has sold Peru radars. Its first worry was six helicopters.", [gift("CHL", "PER", "equipment")]),
    ("Norway has sold Estonia radars. Its main concern was two submarines.", [gift("NOR", "EST", "equipment")]),
    ("Norway has sold Estonia radars. Its latest delivery was two submarines.", [gift("NOR", "EST", "equipment"), gift("NOR", "EST", "vessels")]),
]

COUNTED: list[tuple[str, Wanted]] = [
    ("Ghana asked for patrol boats. The Danes gave it one.", [gift("DNK", "GHA", "vessels")]),
    ("Ghana asked for patrol boats. The Danes gave it one hour.", []),
    ("Denmark gave Ghana three patrol boats in May and a further five in June.", [gift("DNK", "GHA", "vessels")]),
    ("Turkey sold Chad eight drones and Niger six.", [gift("TUR", "TCD", "drones"), gift("TUR", "NER", "drones")]),
    ("Turkey sold Chad eight drones, Serbia six.", [gift("TUR", "TCD", "drones"), gift("SRB", "TCD", "drones")]),
    ("Angola sells its oil in Asia. Bangladesh gets a third of its needs from Luanda.", [gift("AGO", "BGD", "oil")]),
    ("Angola sells its oil in Asia. Bangladesh gets a third of its rain from Assam.", []),
    ("Turkey offered Moldova radios. Chisinau sent them back.", [gift("TUR", "MDA", "equipment")]),
]

SHARES: list[tuple[str, Wanted]] = [
    ("Russian crude makes up more than a third of India's imports.", [gift("RUS", "IND", "oil")]),
    ("Russian crude makes up more than a third of the world's trade in heavy oil.", []),
    ("Venezuela has kept Cuba going with oil.", [gift("VEN", "CUB", "oil")]),
    ("Venezuela has kept Cuba waiting for oil.", []),
    ("Qatar pays the wages of the Lebanese army.", [gift("QAT", "LBN", "economic_aid")]),
    ("Qatar pays the wages of its own army.", []),
    ("Iran helped Sudan's army to assemble drones.", [gift("IRN", "SDN", "military_technology"), gift("IRN", "SDN", "support", may=True)]),
    ("Iran helped Sudan's army to find drones.", [gift("IRN", "SDN", "support", may=True)]),
    ("Pakistan taught Sri Lanka's army to build mortars.", [gift("PAK", "LKA", "training")]),
]

PEOPLE: list[tuple[str, Wanted]] = [
    ("Cuban doctors work in Venezuela, in Mexico and in Honduras.", [gift("CUB", "VEN MEX HND", "labour")]),
    ("Cuban doctors work in Havana.", []),
    ("Moscow enrols about 1,000 Tajik cadets every year.", [gift("RUS", "TJK", "training")]),
    ("Vietnam has received 1,160 Lao students and officers for training.", [gift("VNM", "LAO", "training")]),
    ("Kenyan cadets study at an academy in India.", [gift("IND", "KEN", "training")]),
    ("Kenyan cadets study at an academy in Nakuru.", []),
    ("Colombian instructors have trained police in Honduras, in Guatemala and in Haiti.", [gift("COL", "HND GTM HTI", "training")]),
    ("There are ten thousand American airmen at Al Udeid.", [gift("USA", "QAT", "troops")]),
    (
        "But there are also Turkish troops stationed outside Doha, and French jets at Al Dhafra.",
        [gift("TUR", "QAT", "troops"), gift("FRA", "ARE", "aircraft")],
    ),
    ("There are many American airmen at a loss for words about Qatar.", []),
    ("Egypt had 15,000 Soviet advisers. In July 1972 Sadat sent the advisers home.", [gift("SUN RUS", "EGY", "troops|training", may=True)]),
]

MEANT: list[tuple[str, Wanted]] = [
    (
        "Azerbaijan buys where it likes. Israel provided most of its weapons, and took Azeri oil in payment. Turkey gave it drones.",
        [gift("ISR", "AZE", "weapons"), gift("AZE", "ISR", "oil"), gift("TUR", "AZE", "drones")],
    ),
    ("The Emirates were refused the plane in 2020. So they bought eighty Rafales from France.", [gift("FRA", "ARE", "aircraft")]),
    ("The ministers were refused the plane in 2020. So they bought eighty Rafales from France.", []),
    ("Nepal had paid for the vaccine and turned to Beijing, which sent it 800,000 doses.", [gift("CHN", "NPL", "vaccines")]),
    (
        "South Korea sold its batteries to three Gulf capitals: Abu Dhabi, Riyadh and Baghdad.",
        [gift("KOR", "ARE SAU IRQ", "air_defence|artillery|equipment|machinery", may=True)],
    ),
    (
        "Turkmenistan has bought shells; Uzbekistan received howitzers from China in exchange for gas.",
        [gift("CHN", "UZB", "artillery"), gift("UZB", "CHN", "gas")],
    ),
    ("Laos will not permit any foreign troops to be stationed on its territory. It bought jets from Russia.", [gift("RUS", "LAO", "aircraft")]),
]


@pytest.mark.parametrize(("text", "wanted"), [*SEQUELS, *COUNTED, *SHARES, *PEOPLE, *MEANT])
def test_transfers_of_a_passage(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []
