"""Sanctions whose target or author stands elsewhere: both countries, two adjectives, rulers, resolutions, borders and trade, mere stands."""

import pytest
from tests.reading.banks.test_sanction_bank import penalty
from tests.reading.reported import Wanted, faults

BANK: list[tuple[str, str, Wanted]] = [
    ("on both", "Syria leaned on Iran in defiance of American sanctions on both countries.", [penalty("USA", "SYR IRN")]),
    ("both under", "Syria signed a pact with Iran. Both countries are under American sanctions.", [penalty("USA", "SYR IRN")]),
    ("both subject", "Cuba and Syria met. Both states are subject to sanctions imposed by the United States.", [penalty("USA", "CUB SYR")]),
    ("two adjectives", "Iran lives under American and European sanctions.", [penalty("USA EU", "IRN")]),
    ("two adjectives, on", "American and European sanctions on Syria were eased.", [penalty("USA EU", "SYR")]),
    ("an aside", "Traders say that Minsk, under Western sanctions, pays late.", [penalty("", "BLR")]),
    ("a ban for", "The UN's ban on jet fuel for North Korea is often broken.", [penalty("UN", "PRK")]),
    ("a trade ban", "The American trade ban has cost Cuba dear.", [penalty("USA", "CUB")]),
    ("a leader's", "Jimmy Carter's grain embargo against the Soviet Union hurt farmers.", [penalty("USA", "SUN")]),
    ("by a resolution", "Resolution 1718 forbids North Korea to export arms.", [penalty("UNSC", "PRK")]),
    ("a resolution that asks", "Resolution 1718 asks North Korea to talk.", []),
    ("borders, by several", "Egypt and Bahrain closed their borders to Qatar in 2017.", [penalty("EGY BHR", "QAT")]),
    ("borders, by a body", "ECOWAS shut Niger's borders and froze its balances.", [penalty("ECOWAS", "NER")]),
    ("a border, for a night", "Kenya closed its border with Tanzania for the night.", []),
    ("off from trade", "The Security Council cut Iraq off from world trade in 1990.", [penalty("UNSC", "IRQ")]),
    ("broke off trade", "The Arab League broke off trade with Egypt in 1979.", [penalty("LAS", "EGY")]),
    ("broke off talks", "The Arab League broke off talks with Egypt in 1979.", []),
    ("embargoed trade", "Washington embargoed all trade with Cuba in 1962.", [penalty("USA", "CUB")]),
    ("arms, no target", "Chile's army shot miners in Iquique. President Ford halted arms sales over the killings.", [penalty("USA", "CHL")]),
    ("arms, between others", "Chile's army shot miners. President Ford welcomed arms sales over the years.", []),
    ("borders, no target", "After Benin's army took power in May, ECOWAS closed the borders and cut off trade.", [penalty("ECOWAS", "BEN")]),
    ("borders, for a night", "After Benin's army took power in May, Togo closed the border for the night.", []),
    ("a blockade, no target", "Albania had left the bloc. Khrushchev imposed a trade blockade in 1961.", [penalty("SUN", "ALB")]),
    ("a blockade, threatened", "Albania had left the bloc. Khrushchev would impose a trade blockade.", []),
    ("a mere stand", "Hungary has criticised American sanctions.", []),
    ("a mere chance", "The Commission told Georgia that it could face sanctions.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [one[1:] for one in BANK], ids=[one[0] for one in BANK])
def test_sanctions_with_targets_elsewhere(text: str, wanted: Wanted) -> None:
    """Each report gives the sanctions it tells of, and no others."""
    assert faults(text, "sanction", wanted) == []
