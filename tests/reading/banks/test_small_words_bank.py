"""Small words and marks on which much turns: forms in "-ing", signs of money, colons, semicolons, months, "since", "worth", "it", "they"."""

from typing import Any

import pytest
from tests.reading.reported import faults, of_kind

KENYA = {"giver": ["KEN"], "receiver": ["UGA"]}
PACT = {"parties": ["KEN", "UGA"]}
FRESH = "Kenya and Uganda signed a defence pact in Nairobi on 3 March 2024. "

TOLD: list[tuple[str, str, str, list[dict[str, Any]]]] = [
    ("a quality in -ing", "Kenya imposed sweeping sanctions on Uganda.", "sanction", [{"by": ["KEN"], "on": ["UGA"]}]),
    ("a quality after a genitive", "Kenya sent its remaining tanks to Uganda.", "transfer", [{**KENYA, "goods": "armoured_vehicles"}]),
    ("what is stopped is no quality", "Kenya stopped sending drones to Uganda.", "transfer", []),
    ("what goods are worth", "Kenyan shells worth €800m have been sent to Uganda.", "transfer", [{**KENYA, "goods": "munitions"}]),
    ("a sign of money", "Kenyan shells worth $800m have reached Uganda.", "transfer", [{**KENYA, "goods": "munitions"}]),
    ("for so long is no reason", "Kenya suspended sanctions on Uganda for six months.", "sanction", [{"on": ["UGA"], "why": None}]),
    ("came into force", "The pact between Kenya and Uganda came into force in August 2024.", "agreement", [{**PACT, "signed": None}]),
    ("was left", "Kenya withdrew from the treaty with Uganda in 2019.", "agreement", [{**PACT, "signed": None}]),
    ("came to be", "The treaty between Kenya and Uganda came in 1951.", "agreement", [{**PACT, "signed": "1951"}]),
    ("none between two", "No treaty between Kenya and Uganda provides for that.", "agreement", []),
    ("two capitals", "The Nairobi-Kampala pact was signed in June 2024.", "agreement", [{**PACT, "signed": "2024-06"}]),
    (
        "a month is no place",
        "The pact was initialled in April and signed on 29 August 2024 by Kenya and Uganda.",
        "agreement",
        [{**PACT, "place": None}],
    ),
    ("called after a city", "The Budapest memorandum of 1994 has failed.", "agreement", [{"name": "Budapest memorandum", "signed": "1994"}]),
    (
        "since when another pact has held",
        "Kenya and Uganda signed a pact on 3 March 2024. The pact fills a gap: Kenya has had such a treaty with Oman since 2010.",
        "agreement",
        [{**PACT, "signed": "2024-03-03"}, {"parties": ["KEN", "OMN"], "signed": "2010"}],
    ),
    ("a treaty of others", FRESH + "The North Atlantic Treaty obliges Norway to fight.", "agreement", [{**PACT, "signed": "2024-03-03"}]),
    (
        "since 2012 sets no time",
        "OSLO, 7 May 2024. Since 2012 Kenya has armed Uganda. Oman is to sell it jets: the contract was signed on 29 August.",
        "agreement",
        [{"parties": ["OMN", "UGA"], "signed": "2024-08-29"}],
    ),
    (
        "whoever was given something before",
        "Kenya has supplied Uganda with drones. Oman sold it guns in 2010.",
        "transfer",
        [{**KENYA, "goods": "drones"}, {"giver": ["OMN"], "receiver": ["UGA"], "goods": "artillery"}],
    ),
    (
        "five of whom nobody says who they are",
        "Kenya and Uganda trade. In May 2023 Xi Jinping offered the five republics loans at a summit, where they signed a declaration with him.",
        "agreement",
        [],
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_a_small_word_is_taken_for_what_it_is(text: str, kind: str, wanted: list[dict[str, Any]]):
    assert faults(text, kind, wanted) == []


def test_after_a_semicolon_somebody_else_may_be_heard():
    said = of_kind("Kenya, a Dutch official said, sold drones to Uganda; Nairobi rejects the claim.", "statement")

    assert [(r.slots["speaker"], r.slots["content"]) for r in said] == [
        ("Dutch official", "Kenya, a Dutch official said, sold drones to Uganda"),
        ("Nairobi", "the claim"),
    ]


def test_the_time_of_a_live_blogs_entry_is_not_what_is_said():
    said = of_kind("13.05 Kenya will get two boats from Oman, President William Ruto told reporters.", "statement")

    assert [r.slots["content"] for r in said] == ["Kenya will get two boats from Oman"]


def test_questions_that_a_report_answers_are_no_opinions():
    asked = (
        "What was signed? A pact of Kenya and Uganda.\n\nDoes it put Uganda under a shield? No.\n\nWill the two help each other? Often, they say.\n\n"
    )

    assert of_kind(asked + "What of Oman? It said it would study the text.", "opinion") == []
