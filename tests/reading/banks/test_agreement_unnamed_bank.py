"""Agreements that no noun names, those told with a day that is reckoned, and what looks like one of them and is none.

Each row is a short report, published on Sunday 15 June 2025, with every agreement and every accession that stands in it.
"""

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.reported import Wanted, faults

BY_VERB: list[tuple[str, str, Wanted]] = [
    (
        "two sign for goods",
        "Last March Athens and Rome signed for six frigates at a price of two billion euros.",
        [pact("GRC ITA", "2025-03")],
    ),
    (
        "one signs with the other for goods",
        "Manila signed with Seoul in October 2023 for ten patrol vessels.",
        [pact("KOR PHL", "2023-10")],
    ),
    ("contracted to sell to", "Brazil contracted in 2011 to sell transport aircraft to Portugal.", [pact("BRA PRT", "2011")]),
    ("agreed to buy from", "Morocco agreed in May 2021 to buy thirteen drones from Turkey.", [pact("MAR TUR", "2021-05")]),
    (
        "two agreed that",
        "Last October Oslo and Warsaw agreed at Gdynia that Norwegian frigates would be docked in Poland.",
        [pact("NOR POL", "2024-10")],
    ),
    (
        "two agreed to, on a day",
        "On 3 May 1961 Nepal and China agreed in Kathmandu to divide the mountain between them.",
        [pact("CHN NPL", "1961-05-03")],
    ),
    (
        "three undertook",
        "In Vienna, on 4 March 1955, Paris, London and Washington undertook to respect the neutrality of Austria.",
        [pact("FRA GBR USA", "1955-03-04")],
    ),
    ("proclaimed a union", "Egypt and Syria proclaimed a union in February 1958.", [pact("EGY SYR", "1958-02")]),
    (
        "with which it proclaimed a union",
        "Libya, with which Tunisia proclaimed a union in January 1974, has closed the border.",
        [pact("LBY TUN", "1974-01")],
    ),
]

NONE_BY_VERB: list[tuple[str, str, Wanted]] = [
    ("signed for a parcel", "Athens and Rome signed for nothing last March.", []),
    ("agreed to talk", "Oslo and Warsaw agreed in Gdynia on 3 March 2025 to continue their talks.", []),
    ("agreed that something is so", "Oslo and Warsaw agreed at Gdynia on 3 March 2025 that the danger was growing.", []),
    ("would agree", "Oslo and Warsaw may agree in October 2025 to share the port.", []),
    ("agreed on nothing", "Nepal and China did not agree in May 1961 to divide the mountain.", []),
    ("may contract", "Brazil could contract in 2026 to sell transport aircraft to Portugal.", []),
    ("one alone buys", "Morocco agreed in May 2021 to buy thirteen drones.", []),
    ("rejected a union", "Egypt and Syria rejected a union in February 1958.", []),
]

RECKONED: list[tuple[str, str, Wanted]] = [
    ("last autumn", "Chad and Sudan signed a border treaty last autumn.", [pact("SDN TCD", "2024")]),
    ("the winter of", "Chad and Sudan signed a border treaty in the winter of 1988.", [pact("SDN TCD", "1988")]),
    ("years ago today", "Forty years ago today Peru and Chile signed a border treaty.", [pact("CHL PER", "1985-06-15")]),
    ("half a century ago", "Half a century ago Peru and Chile signed a border treaty.", [pact("CHL PER", "1975")]),
    ("days ago", "Ten days ago Peru and Chile signed a border treaty.", [pact("CHL PER", "2025-06-05")]),
    ("months ago", "Three months ago Peru and Chile signed a border treaty.", [pact("CHL PER", "2025-03")]),
    (
        "of that year",
        "Rebels took the mines of Chad in March 2019.\n\nIn August of that year Chad and Libya signed a security accord.",
        [pact("LBY TCD", "2019-08")],
    ),
    (
        "a day counted from a pact",
        "Peru and Chile signed a border treaty on 3 May 1990. Two days after that one Peru and Bolivia signed a trade agreement.",
        [pact("CHL PER", "1990-05-03"), pact("BOL PER", "1990-05-05")],
    ),
]

KNOWN: list[tuple[str, str, Wanted]] = [
    ("known by its name", "Italy's president praised the Quirinal Treaty.", [pact("FRA ITA", name="Quirinal Treaty")]),
    ("known, with its year", "The Tashkent Declaration of 1966 is forgotten.", [pact("IND PAK", "1966", name="Tashkent Declaration")]),
    (
        "known and not renewed",
        "In 1890 Berlin declined to renew the Reinsurance Treaty of 18 June 1887.",
        [pact("DEU RUS", "1887-06-18", name="Reinsurance Treaty")],
    ),
    ("not known", "Italy's president praised the Umbrian Treaty.", []),
    ("written small", "The doctors formed a triple alliance with the nurses.", []),
]

STANDING: list[tuple[str, str, Wanted]] = [
    (
        "the main pair of the report, among others",
        (
            "Kenya and Chad signed a defence treaty in May 1990. Kenya and Chad signed a trade agreement on 3 June 1995.\n\nA protocol concluded in "
            "December 1999 provided for Kenyan instructors to train the army of Chad after Libya overran the north and Sudan the east."
        ),
        [pact("KEN TCD", "1990-05"), pact("KEN TCD", "1995-06-03"), pact("KEN TCD", "1999-12")],
    ),
]

ALL = [*KNOWN, *STANDING, *BY_VERB, *NONE_BY_VERB, *RECKONED]


@pytest.mark.parametrize(("report", "wanted"), [row[1:] for row in ALL], ids=[row[0] for row in ALL])
def test_the_agreements_of_a_report(report: str, wanted: Wanted) -> None:
    assert faults(report, "agreement", wanted) == []
