"""Clauses turned round, subjects that come late, verbs that share what stands once: who does what, whatever the order."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

TURNED: list[tuple[str, Wanted]] = [
    ("Not until March did India ship the missiles to the Philippines.", [gift("IND", "PHL", "missiles")]),
    ("Never has Japan sold Vietnam missiles.", [gift("JPN", "VNM", "missiles", _certainty="denied")]),
    ("Only then did South Africa deliver the howitzers to Malaysia.", [gift("ZAF", "MYS", "artillery")]),
    ("Under no circumstances will Norway supply Israel with shells.", [gift("NOR", "ISR", "munitions", _certainty="denied")]),
    ("Not once did Uruguay sell Peru helicopters.", [gift("URY", "PER", "aircraft", _certainty="denied")]),
    ("Nor, in 2019, did Uruguay send Peru ministers.", []),
]

SHARED: list[tuple[str, Wanted]] = [
    (
        "Having lent Egypt two frigates and trained its sailors, Italy has left the region.",
        [gift("ITA", "EGY", "vessels"), gift("ITA", "EGY", "training")],
    ),
    ("The tanks Germany had promised Lithuania arrived in Vilnius on Tuesday.", [gift("DEU", "LTU", "armoured_vehicles")]),
    ("Sudan was sold, and later given, ammunition by the Emirates.", [gift("ARE", "SDN", "munitions")]),
    ("Sudan was visited, and later praised, by the Emirates.", []),
]

SPEAKERS = [
    ("The Peruvian minister recalled that Chile had sold Bolivia tanks in 2019, and warned that more would follow.", ["recall", "warn"], "PER"),
    ("Moscow said that Minsk had asked for missiles, and insisted that none were sent.", ["say", "insist"], "RUS"),
]


@pytest.mark.parametrize(("text", "wanted"), TURNED + SHARED, ids=[text[:40] for text, _ in TURNED + SHARED])
def test_what_is_given_is_read_in_any_order(text: str, wanted: Wanted):
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize(("text", "verbs", "state"), SPEAKERS, ids=[text[:40] for text, _, _ in SPEAKERS])
def test_a_speaker_goes_on_after_what_was_told(text: str, verbs: list[str], state: str):
    assert faults(text, "statement", [{"verb": verb, "of": state} for verb in verbs]) == []


def test_what_is_denied_by_its_first_word_is_no_accession():
    assert faults("Only after Turkey had lifted its veto did Finland join NATO.", "accession", [{"who": "FIN", "to": "NATO"}]) == []
    assert faults("At no time did Finland join the Warsaw Pact.", "accession", []) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The deal of 2019, which the EU ignores, rests on a pact that let Ankara send drones to Libya.",
            [gift("TUR", "LBY", "drones")],
        ),
        ("The pact made Turkey hand Libya drones.", [gift("TUR", "LBY", "drones")]),
    ],
)
def test_who_is_let_do_something_does_it(text: str, wanted: Wanted):
    assert faults(text, "transfer", wanted) == []


def test_whoever_is_told_is_no_part_of_what_is_said():
    text = "President Andrzej Duda told Gazeta Polska that he had raised it with Washington."
    assert faults(text, "statement", [{"verb": "tell", "of": "POL", "content": "that he had raised it with Washington"}]) == []
