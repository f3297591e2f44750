"""Whom an office means: somebody named before, or the only one in the report who holds it."""

import pytest
from tests.reading.reported import of_kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Keir Starmer, the British prime minister, flew to Ankara. The PM boasted that it was a win.", "Keir Starmer"),
        ("Ulf Kristersson, the Swedish prime minister, signed it. The Swedish PM admitted that it was late.", "Ulf Kristersson"),
        ("The prime minister told parliament that it was over. Nikol Pashinyan, the Armenian prime minister, smiled.", "Nikol Pashinyan"),
        ("Pete Hegseth, the US defense secretary, signed it. The US war secretary said it was fair.", "Pete Hegseth"),
    ],
)
def test_an_office_is_the_one_who_holds_it(text: str, speaker: str) -> None:
    assert [r.slots["speaker"] for r in of_kind(text, "statement")] == [speaker]


def test_another_portfolio_is_another_minister() -> None:
    text = "Hakan Fidan, the Turkish foreign minister, met his guests. The defence minister said it was late."

    assert [r.slots["speaker"] for r in of_kind(text, "statement")] == ["defence minister"]
