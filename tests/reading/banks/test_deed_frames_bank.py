"""Deeds told by frames of words, with a side left to the report: whose forces, whose parliament, the other side told before, wars everybody knows."""

import pytest
from tests.reading.banks.test_event_bank import deed
from tests.reading.reported import Wanted, faults, row_of

BANK: list[tuple[str, str, Wanted]] = [
    # attacks by forces, weapons, rebels
    ("planes bombed a house in a capital", "Chadian jets bombed a house in the capital of Togo.", [deed("ASSAULT", "TCD", "TGO")]),
    ("past like its participle", "Thai rockets hit a market in Phnom Penh where traders were waiting.", [deed("ASSAULT", "THA", "KHM")]),
    ("hit two days later", "Eritrean fighters struck a border post in Sudan two days later.", [deed("ASSAULT", "ERI", "SDN")]),
    ("of whom whose tells", "Kenya, whose gunboats shelled a port in Somalia in May, kept silent.", [deed("ASSAULT", "KEN", "SOM")]),
    ("weapons that were lent", "Iran, whose drones have been hitting Ethiopia, keeps silent.", []),
    ("passive by a weapon", "Three Jordanian soldiers were killed by a Syrian shell.", [deed("ASSAULT", "SYR", "JOR")]),
    ("rebels of no state", "Jihadists stormed a camp in Burkina Faso.", [{"type": frozenset({"ASSAULT"}), "recipients": ["BFA"]}]),
    ("relative with an object", "Lagos sold guns to Georgia, which Russian troops invaded in 2008.", [deed("ASSAULT", "RUS", "GEO")]),
    ("attack of a team", "Chile attacked from the first minute and won.", []),
    # wars everybody knows
    (
        "an invasion with only its maker",
        "Oman kept aloof. Seven months after Iraq's invasion began in 1990, it sent Kuwait food.",
        [deed("ASSAULT", "IRQ", "KWT")],
    ),
    (
        "an invasion with only its victim",
        "Turkey quarrelled with the United States after the invasion of Iraq in 2003.",
        [deed("ASSAULT", "USA", "IRQ")],
    ),
    ("a feared invasion", "Sweden prepares for an invasion.", []),
    # the other side, told before
    (
        "refused, of those who asked",
        "Peru wants frigates. Lima has asked Spain for years. On Friday Madrid again declined to sell them.",
        [deed("REJECT", "ESP", "PER"), deed("REQUEST", "PER", "ESP")],
    ),
    ("membership, of a body", "NATO met in Oslo. Helsinki asked for membership.", [deed("REQUEST", "FIN", "NATO")]),
    # asking
    ("at the request of", "Ghana sent a battalion at the request of Togo.", [deed("REQUEST", "TGO", "GHA")]),
    ("a request that was only allowed for", "The pact allows Ghana to send police at Togo's request.", []),
    # refusing
    ("would not allow", "Vienna will not allow arms for Cyprus to cross its territory.", [deed("REJECT", "AUT", None)]),
    ("rejected a charge", "Kigali rejects that charge.", []),
    ("thrown out, passive", "The treaty was thrown out by the parliament in Kathmandu.", [deed("REJECT", "NPL", None)]),
    # threats
    ("warned off", "Beijing warned Hanoi not to drill.", [deed("THREATEN", "CHN", "VNM")]),
    ("would retaliate", "Lima said it would retaliate if Quito shut the river.", [deed("THREATEN", "PER", "ECU")]),
    ("would not attack", "Lima said it would not attack Ecuador.", []),
    # showing force, leaving
    ("drills near a coast", "The Chinese drills around Taiwan worry Palau.", [deed("MOBILIZE", "CHN", "TWN")]),
    ("readiness", "Serbia placed its troops near Kosovo on full combat readiness.", [deed("MOBILIZE", "SRB", "XKX")]),
    ("withdrawn, passive", "British troops were withdrawn from Malaysia in 1971.", [deed("RETREAT", "GBR", "MYS")]),
    ("ordered out", "Kampala pulled its battalions out of Congo.", [deed("RETREAT", "UGA", None)]),
    ("envoys sent home", "Riga sent home ten Belarusian diplomats.", [deed("COERCE", "LVA", "BLR")]),
    # crowds
    ("a crowd in a town", "Students in Amman marched against the treaty with Israel.", [deed("PROTEST", "JOR", "ISR")]),
    ("a crowd that cheers", "Hundreds gathered in Amman to greet the king.", []),
]


NOT_YET: frozenset[str] = frozenset()
"""The names of the rows that the reader does not reach."""


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in BANK])
def test_deeds_told_by_frames(text: str, wanted: Wanted) -> None:
    assert faults(text, "event", wanted) == []
