"""Transfers in further forms: chains of verbs, items of a deal told one by one, answers, things carried, paid for or still there."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

BANK: list[tuple[str, str, Wanted]] = [
    (
        "the package includes",
        "Norway agreed a deal to sell Ukraine arms worth $200m. The package includes six howitzers, 40 anti-tank missiles and a radar.",
        [
            gift("NOR", "UKR", "arms"),
            gift("NOR", "UKR", "artillery"),
            gift("NOR", "UKR", "missiles"),
            gift("NOR", "UKR", "equipment"),
        ],
    ),
    (
        "a list after a colon",
        "The United States approved a sale of arms to Taiwan. The list: 60 howitzers, 400 missiles and drones.",
        [gift("USA", "TWN", "arms"), gift("USA", "TWN", "artillery"), gift("USA", "TWN", "missiles"), gift("USA", "TWN", "drones")],
    ),
    ("equipped with", "Czech officers say that Prague has equipped Ukraine with rocket launchers.", [gift("CZE", "UKR", "artillery")]),
    (
        "promised to deliver",
        "Tanks that Berlin promised to deliver to Kyiv are still being repaired.",
        [gift("DEU", "UKR", "armoured_vehicles")],
    ),
    ("which it began delivering", "Su-35 jets, which Russia began delivering to Algeria in March, flew past.", [gift("RUS", "DZA", "aircraft")]),
    ("the offer of", "Madrid welcomed the offer of Norway to lend it a frigate.", [gift("NOR", "ESP", "vessels")]),
    ("provided for soldiers", "The treaty of 1948 provided for Soviet troops to be stationed in Finland.", [gift("SUN", "FIN", "troops")]),
    (
        "companies that it accused",
        "Serbia punished three Iranian companies that it accused of supplying shells to Libya.",
        [gift("IRN", "LBY", "munitions")],
    ),
    (
        "ordered there",
        "Peru bought half of its jets from Russia, then signed a pact with Italy and ordered eight tanks there.",
        [gift("RUS", "PER", "aircraft"), gift("ITA", "PER", "armoured_vehicles")],
    ),
    ("signed for", "Bulgaria signed for another 12 F-16s in 2022.", [gift("USA", "BGR", "aircraft")]),
    ("put their names", "Saudi Arabia and Britain put their names to a contract for 48 Typhoons.", [gift("GBR", "SAU", "aircraft")]),
    ("funds projects", "Japan is funding eight coast guard projects in Vietnam.", [gift("JPN", "VNM", "economic_aid")]),
    ("pays for", "Oman is paying for the reconstruction of three Tanzanian harbours.", [gift("OMN", "TZA", "economic_aid")]),
    ("the use of sites", "The pact gives American troops the use of four Colombian sites.", [gift("COL", "USA", "access")]),
    ("pays for works", "Oman is paying for the repair works at three Tanzanian harbours.", [gift("OMN", "TZA", "economic_aid")]),
    ("may call at", "Egyptian ships may call at Eritrean ports.", [gift("ERI", "EGY", "access")]),
    ("carried by planes", "Australian planes carried relief supplies to Vanuatu after the quake.", [gift("AUS", "VUT", "economic_aid")]),
    (
        "an answer",
        "Questions and answers\n\nWhat does Morocco get?\n\nAbrams tanks and F-16 fighters, both from the United States.\n",
        [gift("USA", "MAR", "armoured_vehicles"), gift("USA", "MAR", "aircraft")],
    ),
    (
        "still there, with",
        "Who is where\n\nMali: Turkish instructors, who came in May with drones, are still there.\n",
        [gift("TUR", "MLI", "troops"), gift("TUR", "MLI", "drones")],
    ),
    (
        "with engines",
        "Washington cleared the sale to Bahrain of 12 F-16s, with spare engines, for $3bn.",
        [gift("USA", "BHR", "aircraft"), gift("USA", "BHR", "equipment")],
    ),
    (
        "that of tanks to another",
        "Washington cleared the sale to Bahrain of 12 F-16s, as well as that of 30 tanks to Oman.",
        [gift("USA", "BHR", "aircraft"), gift("USA", "OMN", "armoured_vehicles")],
    ),
    ("fed its navy", "India fed Sri Lanka's navy satellite data.", [gift("IND", "LKA", "intelligence")]),
    ("built for the police", "China built a forensic laboratory for the police of Fiji.", [gift("CHN", "FJI", "equipment")]),
    (
        "a genitive, then it",
        "Turkey's weight is felt in Africa. It has sold drones to Mali and armoured vehicles to Chad.",
        [gift("TUR", "MLI", "drones"), gift("TUR", "TCD", "armoured_vehicles")],
    ),
    ("after it took", "Kenya lost its place after it took Iranian drones from Tehran.", [gift("IRN", "KEN", "drones")]),
    ("trained soldiers of the army", "Eritrea has trained several thousand soldiers of the Somali army.", [gift("ERI", "SOM", "training")]),
    ("bought by the punished", "London hit Vadinar Oil, an Indian refiner, for importing Russian oil.", [gift("RUS", "IND", "oil")]),
    ("asked and not answered", "Is Turkey sending drones to Sudan? Nobody would say.", []),
    ("a deal of clubs", "The clubs agreed a deal. The package includes two strikers and the shell of a stadium.", []),
    ("threatened to send in", "Ethiopia threatened to send in troops. Somalia protested.", []),
    ("gave back a base", "France gave back its last base in Senegal.", []),
    ("embargo on arms", "The EU extended until July its embargo on arms for Myanmar.", []),
    ("embargoes placed", "He wanted an end to the arms embargoes that Sweden and Finland had placed on Turkey.", []),
    ("to get jets", "Russia sent Turkey missiles. To get jets sooner, it wants to talk to others.", [gift("RUS", "TUR", "missiles")]),
    ("adds to what another gives", "The city of Dongguan adds a grant to what China gives Tonga.", [gift("CHN", "TON", "economic_aid")]),
]


@pytest.mark.parametrize(("text", "wanted"), [one[1:] for one in BANK], ids=[one[0] for one in BANK])
def test_transfers_in_further_forms(text: str, wanted: Wanted) -> None:
    """Each report gives the transfers it tells of, and no others."""
    assert faults(text, "transfer", wanted) == []
