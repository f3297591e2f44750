"""Caps, packages and rounds of measures, and whom "it", "that country" or "its men" means; talk of sanctions is none.

Each row is a report of a few sentences with every sanction that stands in it.
"""

import pytest
from tests.reading.banks.test_sanction_bank import penalty
from tests.reading.reported import Wanted, faults

BANK: list[tuple[str, str, Wanted]] = [
    (
        "a cap and who set it",
        "The cap of 60 dollars a barrel on Russian crude, set by the G7, the EU and Australia, has applied since Monday.",
        [penalty("AUS EU G7", "RUS")],
    ),
    ("a cap that is none", "The cap of 60 dollars a ticket on concerts, set by Britain, has applied since Monday.", []),
    (
        "a package hoped for",
        "Member states hope to adopt a ninth EU package against Russia by Friday.",
        [{**penalty("EU", "RUS"), "_certainty": "planned"}],
    ),
    ("a package of aid", "Member states hope to adopt a ninth EU package for Ukraine by Friday.", []),
    (
        "its next round",
        "Britain imposed sanctions on Belarus on Friday. The EU is due to agree on its seventh round next week.",
        [penalty("GBR", "BLR"), {**penalty("EU", "BLR"), "_certainty": "planned"}],
    ),
    ("placed it under", "Belarus let the columns through. Yesterday the United States placed it under new export bans.", [penalty("USA", "BLR")]),
    (
        "that country",
        "Turkish freighters brought armoured cars to Libya, despite the embargo which the Security Council laid on that country in 2011.",
        [penalty("UNSC", "LBY")],
    ),
    (
        "whoever was struck, not who struck",
        "North Korea fired a missile. Japan froze the assets of the regime. The Security Council tightened its own measures against it in June.",
        [penalty("JPN", "PRK"), penalty("UNSC", "PRK")],
    ),
    ("bought from another", "When Turkey bought the system from Russia, Washington imposed sanctions on it.", [penalty("USA", "TUR")]),
    ("the object of the clause before", "The United States branded Mali's junta a menace and placed it under sanctions.", [penalty("USA", "MLI")]),
    ("its goods", "Australia asked for an inquiry. China banned Australian wine and beef within a month.", [penalty("CHN", "AUS")]),
    ("a party banned", "Germany banned a Kurdish party within a month.", []),
    ("over a state not struck", "Washington imposed sanctions on Iran over threats against Israel's ports.", [penalty("USA", "IRN")]),
    ("landed on a list", "Four Kyrgyz firms have landed on Washington's blacklist for shipping parts to Russia.", [penalty("USA", "KGZ")]),
    ("talk of sanctions", "Talk of sanctions against Ankara has sunk the lira.", []),
    (
        "expected to follow",
        "The United States struck India with sanctions. Pakistan, which is expected to follow, has been warned.",
        [penalty("USA", "IND")],
    ),
    (
        "a number of people",
        "The United States punished 17 Saudis for the murder, with a freeze on assets. Germany barred 18 from its territory.",
        [penalty("USA", "SAU"), penalty("DEU", "SAU")],
    ),
    ("against, further on", "Britain blacklisted 100 tankers, the largest package yet against Russia's shadow fleet.", [penalty("GBR", "RUS")]),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in BANK], ids=[row[0] for row in BANK])
def test_the_sanctions_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "sanction", wanted) == []


def test_a_dateline_opens_no_entry_of_a_bulletin() -> None:
    text = "HARARE, 18 March 2018. New sanctions on Zimbabwe would hurt the banks.\n"
    assert not any("'ZWE'], 'by'" in fault for fault in faults(text, "sanction", []))
