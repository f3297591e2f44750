"""Transfers of goods told by their names and designations, by brands, and by the less common nouns of each kind."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

BANK: list[tuple[str, str, Wanted]] = [
    ("a variant", "Russia delivered six Su-30SMEs to Laos.", [gift("RUS", "LAO", "aircraft")]),
    ("a nickname", "Washington sold Iran forty Phantoms.", [gift("USA", "IRN", "aircraft")]),
    ("a nickname, in small letters", "Washington sold Iran a film about phantoms.", []),
    ("rounds", "Norway gave Ukraine 40,000 rounds.", [gift("NOR", "UKR", "munitions")]),
    ("rounds of talks", "Norway gave Ukraine 40 rounds of talks.", []),
    ("cables", "Ghana supplied Togo with electricity cables.", [gift("GHA", "TGO", "equipment")]),
    ("instruction", "Jordan gave Kenya staff college places.", [gift("JOR", "KEN", "training")]),
    ("radar plots", "Chile passed Britain its radar plots.", [gift("CHL", "GBR", "intelligence")]),
    ("a division's name", "South Korea sent South Vietnam its White Horse flag.", []),
    ("a shell and its tank", "Brazil sold Chile Leopard ammunition.", [gift("BRA", "CHL", "munitions")]),
]


@pytest.mark.parametrize(("text", "wanted"), [one[1:] for one in BANK], ids=[one[0] for one in BANK])
def test_transfers_of_named_goods(text: str, wanted: Wanted) -> None:
    """Each report gives the transfers it tells of, and no others."""
    assert faults(text, "transfer", wanted) == []
