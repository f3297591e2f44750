"""Ways of saying that something goes from one state to another, each with a near clause that says no such thing, and ends that the report gives."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

FRAMES: list[tuple[str, Wanted]] = [
    ("Qatar shored up Egypt's finances with a deposit of two billion dollars.", [gift("QAT", "EGY", "economic_aid")]),
    ("Qatar shored up its finances with a deposit of two billion dollars.", []),
    ("France kitted out the Lebanese army with armoured vehicles.", [gift("FRA", "LBN", "armoured_vehicles")]),
    ("Turkey stocked Azerbaijan's arsenal with drones.", [gift("TUR", "AZE", "drones")]),
    ("Spain signed over two old frigates to Peru in 1973.", [gift("ESP", "PER", "vessels")]),
    ("Spain signed a paper over two old frigates in Peru.", []),
    ("Britain came to Oman's aid with aircraft.", [gift("GBR", "OMN", "aircraft")]),
    ("The Emirates kept Jordan afloat with loans.", [gift("ARE", "JOR", "economic_aid")]),
    ("Serbian shells ended up in Ukraine.", [gift("SRB", "UKR", "munitions")]),
    ("Two batteries of interceptors are on their way from Israel to Cyprus.", [gift("ISR", "CYP", "air_defence")]),
    ("Israel has denied Ukraine its Iron Dome.", [gift("ISR", "UKR", "air_defence", _certainty=frozenset({"denied"}))]),
    ("South Korea is weighing the sale of howitzers to Romania.", [gift("KOR", "ROU", "artillery", _certainty=frozenset({"planned"}))]),
    ("Washington waived its ban and let Vietnam buy patrol boats.", [gift("USA", "VNM", "vessels")]),
    ("Congress approved F-16s for Turkey.", [gift("USA", "TUR", "aircraft")]),
    ("Vietnam counts on Tokyo for patrol boats.", [gift("JPN", "VNM", "vessels")]),
    ("Angola settled its debt to China in crude.", [gift("AGO", "CHN", "oil")]),
    ("Khartoum has its own supplier of drones: Iran.", [gift("IRN", "SDN", "drones")]),
    ("South Africa supplies nearly all the electricity of Eswatini.", [gift("ZAF", "SWZ", "raw_materials")]),
    ("Tajikistan is poor; about 7,000 Russian troops are there.", [gift("RUS", "TJK", "troops")]),
    ("Russian soldiers remain at Gyumri.", [gift("RUS", "ARM", "troops")]),
    ("Officers from Riga train Georgia's gunners.", [gift("LVA", "GEO", "training")]),
]
REPORTS: dict[str, tuple[str, Wanted]] = {
    "whom all of them help": (
        """Guns for Kyiv

Norway will contribute Leopards, its defence minister said. Volodymyr Zelensky asked for more, and thanked Berlin.

Germany is to hand over fourteen tanks to Ukraine.

As early as April, launchers from Slovakia; in May, a radar from Denmark.
""",
        [
            gift("NOR", "UKR", "armoured_vehicles"),
            gift("DEU", "UKR", "armoured_vehicles"),
            gift("SVK", "UKR", "weapons|artillery|missiles", may=True),
            gift("DNK", "UKR", "equipment", may=True),
        ],
    ),
    "nobody stands out": ("Ghana, Togo and Benin met in Lagos. Norway has sold two radars.\n", []),
    "who gives beside it gets nothing": (
        "Ukraine asked for jets. Belgium promised two F-16s and Norway pledged shells.\n",
        [gift("BEL", "UKR", "aircraft"), gift("NOR", "UKR", "munitions")],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), FRAMES, ids=[text for text, _ in FRAMES])
def test_the_frames_of_giving(text: str, wanted: Wanted) -> None:
    """Particles, objects that are helped with something, those who let others buy."""
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize("name", REPORTS)
def test_the_ends_that_only_the_report_gives(name: str) -> None:
    """The receiver is the state of which the report tells that it gets things."""
    text, wanted = REPORTS[name]
    assert faults(text, "transfer", wanted) == []
