"""Styles before names: skipped where a name follows, and only there."""

import pytest

from foedus.reading.naming.styles import past_styles
from foedus.reading.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Honourable Ralph Gonsalves", "Ralph"),
        ("the Rt Hon Winston Peters", "Winston"),
        ("His Royal Highness Prince Hassan", "Prince"),
        ("H.E. Mr. Sabri Boukadoum", "Sabri"),
        ("Vice Admiral Lars Saunes", "Lars"),
        ("Mr Salonga", "Salonga"),
        ("the treaty of Bled", "the"),
        ("Major said", "Major"),
        ("his deputy", "his"),
    ],
)
def test_a_name_begins_after_its_styles(text: str, name: str) -> None:
    tokens = tokenize(text)
    assert tokens[past_styles(tokens, 0)].text == name
