"""Events told by plain words of refusing, granting, crossing, shutting off and rioting, each beside a near miss."""

import pytest
from tests.reading.banks.test_event_bank import deed
from tests.reading.reported import Wanted, faults, row_of

BANK: list[tuple[str, str, Wanted]] = [
    ("declared void", "Lima declared the border treaty with Bolivia void in 1929.", [deed("REJECT", "PER", "BOL")]),
    ("declared a holiday", "Lima declared Monday a holiday in honour of the treaty with Bolivia.", []),
    ("let a pact lapse", "Oslo let its fishing agreement with Iceland lapse in May.", [deed("REJECT", "NOR", "ISL")]),
    ("let boats pass", "Oslo let two boats pass before the agreement with Iceland.", []),
    ("chose not to renew", "Nairobi chose not to renew its defence pact with Uganda.", [deed("REJECT", "KEN", "UGA")]),
    ("was rebuffed", "Chad asked Gabon for help but was rebuffed by Gabon.", [deed("REJECT", "GAB", "TCD"), deed("REQUEST", "TCD", "GAB", may=True)]),
    ("answered an appeal", "Paris answered Gabon's appeal for help within a day.", [deed("REQUEST", "GAB", "FRA")]),
    ("printed an appeal", "A paper in Paris printed Gabon's appeal on its front page.", []),
    ("poured across the border", "Ugandan soldiers poured across the border into Rwanda at dawn.", [deed("ASSAULT", "UGA", "RWA")]),
    ("walked across the border", "Ugandan traders walked across the border into Rwanda at dawn.", []),
    ("strike on a capital", "Chad's strike on Khartoum killed nobody.", [deed("ASSAULT", "TCD", "SDN")]),
    ("turned off the taps", "Algeria turned off the taps to Morocco in November.", [deed("COERCE", "DZA", "MAR")]),
    ("turned on the lights", "Algeria turned on the lights of a new road to Morocco in November.", []),
    ("recalled specialists", "Moscow recalled all its technicians from Albania in 1961.", [deed("RETREAT", "SUN", "ALB")]),
    ("crowds threw stones", "Angry crowds in Nairobi threw stones at the Ugandan embassy.", [deed("PROTEST", "KEN", "UGA")]),
    ("crowds went home", "Happy crowds in Nairobi threw flowers at the Ugandan team.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, frozenset()) for row in BANK])
def test_events_in_plain_words(text: str, wanted: Wanted) -> None:
    assert faults(text, "event", wanted) == []
