"""Transfers of reports packed with facts: ends that only the paragraph names, goods told around a gift; beside each row one that is no such thing."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

EU_PAPER = "Answer given by the High Representative on behalf of the Commission\n\n"
NIGER = "Russia has filled the gap in Niger. "
SECTIONS = (
    "Zambia is poor. It got a loan of two million dollars from Norway.\n\n"
    "Zimbabwe is poorer still. Belarus supplied armoured cars and was paid in lithium.\n"
)
TEHRAN = (
    "Russia will deliver gas to Iran, the spokesman said. Of claims that Iran has delivered missiles to Russia he said: “We deny it. "
    "No missile has been sent.”"
)
YUGOSLAVIA = (
    "Tito lived on others. The Americans lent Tito twenty million dollars. Tito sold the Americans copper.\n\n"
    "Khrushchev's visit turned the current. Moscow shipped MiG-21s from 1962.\n"
)

AROUND: list[tuple[str, Wanted]] = [
    (
        "Iran has shipped shells to Sudan, officials say, along with drones and, since May, about 200 soldiers.",
        [gift("IRN", "SDN", "munitions"), gift("IRN", "SDN", "drones"), gift("IRN", "SDN", "troops")],
    ),
    ("Iran has shipped shells to Sudan, officials say, along with claims about drones.", [gift("IRN", "SDN", "munitions")]),
    (
        "China lent Angola two billion dollars against future deliveries of crude.",
        [gift("CHN", "AGO", "economic_aid"), gift("AGO", "CHN", "oil", _certainty="planned")],
    ),
    ("China lent Angola two billion dollars against the advice of its oil ministry.", [gift("CHN", "AGO", "economic_aid")]),
    (
        "Niger arms itself. Six Bayraktar drones bought with Turkish credit are flying.",
        [gift("TUR", "NER", "drones"), gift("TUR", "NER", "economic_aid", may=True)],
    ),
    ("Niger arms itself. Six gliders bought with Turkish help are flying.", []),
    ("Poland has paid Hanwha for hundreds of howitzers.", [gift("KOR", "POL", "artillery")]),
    ("Poland has paid Piotr for hundreds of howitzers.", []),
    ("Lebanon is given fuel by Iraq and wheat by India.", [gift("IRQ", "LBN", "oil"), gift("IND", "LBN", "food")]),
    ("Jordan is given water by Israel and gas by Egypt.", [gift("EGY", "JOR", "gas")]),
]

BACK: list[tuple[str, Wanted]] = [
    ("Ukraine is at war. Cuba has sent Angola doctors. Luanda sends back oil.", [gift("CUB", "AGO", "labour"), gift("AGO", "CUB", "oil")]),
    ("Cuba sold Angola cement. Luanda held back oil.", [gift("CUB", "AGO", "raw_materials")]),
    ("Brazil sold Angola buses. Luanda kept its oil back.", [gift("BRA", "AGO", "equipment")]),
    ("Brazil sold Angola buses. Luanda sent back oil.", [gift("BRA", "AGO", "equipment"), gift("AGO", "BRA", "oil")]),
    (
        "Turkey undertook in 2024 to rebuild, train and equip the Somali navy. In exchange it receives thirty percent of the revenue from the zone.",
        [gift("TUR", "SOM", "training"), gift("SOM", "TUR", "economic_aid"), gift("TUR", "SOM", "equipment", may=True)],
    ),
    ("Turkey undertook in 2024 to rebuild, train and board the Somali navy's ships.", [gift("TUR", "SOM", "training", may=True)]),
]

DENIED: list[tuple[str, Wanted]] = [
    (
        "Of claims that Iran has delivered missiles to Russia the spokesman said: “We have denied such fabrications. No missile has been sent.”",
        [gift("IRN", "RUS", "missiles"), gift("IRN", "RUS", "missiles", _certainty="denied")],
    ),
    (
        TEHRAN,
        [gift("RUS", "IRN", "gas"), gift("IRN", "RUS", "missiles"), gift("IRN", "RUS", "missiles", _certainty="denied")],
    ),
    (
        "Denmark has given Benin radios. Lethal weapons are not supplied.",
        [gift("DNK", "BEN", "equipment"), gift("DNK", "BEN", "weapons", _certainty="denied")],
    ),
    ("Denmark has given Benin radios. Lethal weapons are not banned.", [gift("DNK", "BEN", "equipment")]),
    ("As regards gas, Moldova has since December 2022 bought none from Gazprom.", [gift("RUS", "MDA", "gas", _certainty="denied")]),
    ("As regards gas, Moldova has since December 2022 bought some from Gazprom.", [gift("RUS", "MDA", "gas", _certainty="asserted")]),
    ("Oman signed a treaty with Kenya. Nor did Oman sell Kenya arms.", [gift("OMN", "KEN", "arms", _certainty="denied")]),
]

SOIL: list[tuple[str, Wanted]] = [
    ("Kuwait refused to renew the lease on a base used by the Italian air force.", [gift("KWT", "ITA", "access", _certainty="denied")]),
    ("Kuwait refused to renew the lease on a villa used by the Italian envoy.", []),
    ("The agreement of 2016 between Kenya and Italy handed Italy fishing rights off Lamu.", [gift("KEN", "ITA", "access")]),
    ("The agreement of 2016 between Kenya and Italy handed Italy the chair.", []),
    ("Cambodia signed a deal with China. Under the deal Chinese warships are allowed to dock at Ream.", [gift("KHM", "CHN", "access")]),
    ("Cambodia signed a deal with China. Under the deal Chinese warships are not allowed to dock at Ream.", []),
]

MEANT: list[tuple[str, Wanted]] = [
    (
        NIGER + "About a hundred instructors from the Africa Corps landed in April with an air-defence system.",
        [gift("RUS", "NER", "troops"), gift("RUS", "NER", "air_defence")],
    ),
    (NIGER + "About a hundred tourists from the Gulf landed in April with an air-defence system on their minds.", []),
    (
        EU_PAPER + "2. Since 2021 the Union has made available 87 million euros to the Moldovan armed forces.\n",
        [gift("EU", "MDA", "economic_aid")],
    ),
    ("Since 1921 the Union has made available 87 million pounds to the Moldovan armed forces.", []),
    (
        SECTIONS,
        [gift("NOR", "ZMB", "economic_aid"), gift("BLR", "ZWE", "armoured_vehicles"), gift("ZWE", "BLR", "raw_materials", may=True)],
    ),
    (
        YUGOSLAVIA,
        [gift("USA", "YUG", "economic_aid"), gift("YUG", "USA", "raw_materials"), gift("SUN", "YUG", "aircraft")],
    ),
    ("In all Moscow supplied Libya with 40 jets in 2008.", [gift("RUS", "LBY", "aircraft")]),
    ("In all the United States provided Libya with 40 jets.", [gift("USA", "LBY", "aircraft")]),
    ("Morocco wanted planes. For this the Spaniards lent Morocco a credit of 300 million euros.", [gift("ESP", "MAR", "economic_aid")]),
    ("Tunisia needed helicopters. The Greeks paid Tunisia a grant of two million euros.", [gift("GRC", "TUN", "economic_aid")]),
    ("Tunisia needed helicopters. Italy gave it four.", [gift("ITA", "TUN", "aircraft")]),
    ("Paraguay sells the Taiwanese its beef.", [gift("PRY", "TWN", "food")]),
    ("Paraguay sells the Taiwanese envoy its charm.", []),
    ("Guatemala and Belize, which still recognise Taiwan, get boats from Taipei.", [gift("TWN", "GTM BLZ", "vessels")]),
    ("Oman and Britain signed a treaty in 2019. Britain provides training to the sultanate's forces.", [gift("GBR", "OMN", "training")]),
    ("Oman and Britain signed a treaty in 2019. Britain began training in the sultanate's absence.", []),
    (
        "Taipei has given Guatemala two helicopters, trains its police at an academy, and lent it money.",
        [gift("TWN", "GTM", "aircraft"), gift("TWN", "GTM", "training"), gift("TWN", "GTM", "economic_aid")],
    ),
    (
        "Georgia lives off transit. It gets its gas from Baku, its guns from the Americans and its wheat from Russia.",
        [gift("AZE", "GEO", "gas"), gift("USA", "GEO", "artillery|weapons"), gift("RUS", "GEO", "food")],
    ),
    ("Peru allows Bolivian ships to dock at Ilo.", [gift("PER", "BOL", "access")]),
    ("Peru urges Bolivian ships to dock at Ilo.", []),
    ("Russia lent Armenia 300 million dollars for arms.", [gift("RUS", "ARM", "economic_aid")]),
    ("Sixty Portuguese marines and commandos have trained Mozambican companies.", [gift("PRT", "MOZ", "training")]),
    ("Sixty Portuguese marines and commandos have trained at Mozambican expense.", []),
    ("It accepted 80 Mercedes trucks from Zambia.", []),
    ("Fiji accepted 80 Mercedes trucks from Chile.", [gift("CHL", "FJI", "equipment|machinery")]),
]


@pytest.mark.parametrize(("text", "wanted"), [*AROUND, *BACK, *DENIED, *SOIL, *MEANT])
def test_transfers_of_dense_reports(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []
