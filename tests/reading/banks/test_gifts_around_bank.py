"""A bank of gifts told beside others: ranks of suppliers, barter, goods at work, lists after a colon, goods of another's make."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

BANK: list[tuple[str, Wanted]] = [
    # ranks of suppliers
    ("Norway has become Poland's second-largest supplier of gas after the United States.", [gift("NOR", "POL", "gas"), gift("USA", "POL", "gas")]),
    ("Kazakhstan ranks second only to Russia among the suppliers of oil to Germany.", [gift("KAZ", "DEU", "oil"), gift("RUS", "DEU", "oil")]),
    ("The report lists Iran as a supplier of drones to Ethiopia.", [gift("IRN", "ETH", "drones")]),
    ("Norway was never named as a supplier of gas.", []),
    # barter
    ("Romania sold Egypt tractors against cotton.", [gift("ROU", "EGY", "equipment|machinery"), gift("EGY", "ROU", "raw_materials")]),
    ("Malaysia will pay for the Russian jets partly in palm oil.", [gift("RUS", "MYS", "aircraft"), gift("MYS", "RUS", "food")]),
    ("Romania sold Egypt tractors against the advice of its bankers.", [gift("ROU", "EGY", "equipment|machinery")]),
    # goods at work
    ("Iranian gas runs the power stations of Iraq.", [gift("IRN", "IRQ", "gas")]),
    ("Ukrainian grain feeds Egypt.", [gift("UKR", "EGY", "food")]),
    ("Turkish drones fly for Chad.", [gift("TUR", "TCD", "drones")]),
    ("Turkey rescued the Ethiopian campaign with its drones.", [gift("TUR", "ETH", "drones")]),
    ("Iranian gas runs the power stations of Shiraz.", []),
    # lists after a colon
    (
        "Oslo announced new aid to Ukraine: six air-defence launchers, 10,000 shells and a dozen patrol boats.",
        [gift("NOR", "UKR", "air_defence"), gift("NOR", "UKR", "munitions"), gift("NOR", "UKR", "vessels")],
    ),
    (
        "The convoy from Turkey to Libya carried the usual: armoured cars, drones and crates of ammunition.",
        [gift("TUR", "LBY", "armoured_vehicles"), gift("TUR", "LBY", "drones"), gift("TUR", "LBY", "munitions")],
    ),
    ("The museum in Oslo shows three things: a tank, a howitzer and a mine.", []),
    # goods of another's make
    ("The first German tanks for the Latvian army are due in Riga in May.", [gift("DEU", "LVA", "armoured_vehicles")]),
    ("Israeli gas for Egypt dried up for a fortnight.", [gift("ISR", "EGY", "gas")]),
    ("A Chinese patrol photographed Philippine boats.", []),
]


@pytest.mark.parametrize(("text", "wanted"), BANK, ids=[text for text, _ in BANK])
def test_the_gifts_around(text: str, wanted: Wanted) -> None:
    """What goes beside, for, or in place of what the clause of giving tells."""
    assert faults(text, "transfer", wanted) == []
