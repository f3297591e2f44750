"""Names of states within longer words and beside words for a part of them."""

import pytest
from tests.reading.reported import Wanted, faults

ASSAULTS: list[tuple[str, Wanted]] = [
    ("The Saudi-led coalition bombed Sanaa on Monday.", [{"type": "ASSAULT", "actors": ["SAU"], "recipients": ["YEM"]}]),
    ("A US-led force invaded Grenada in 1983.", [{"type": "ASSAULT", "actors": ["USA"], "recipients": ["GRD"]}]),
    ("The Saudi-loving coalition bombed at the polls on Monday.", []),
    ("A Turkish drone killed two soldiers in northern Syria.", [{"type": "ASSAULT", "actors": ["TUR"], "recipients": ["SYR"]}]),
]


@pytest.mark.parametrize(("text", "wanted"), ASSAULTS, ids=[text for text, _ in ASSAULTS])
def test_a_state_is_found_within_a_compound_and_behind_its_quarter(text: str, wanted: Wanted):
    assert faults(text, "event", wanted) == []
