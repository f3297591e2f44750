"""Whose a pact is that a sentence tells with some of its parties, and to which pact a duty belongs: the one in focus, none it is compared with.

Each construction stands beside one that looks like it and means something else. Published on Sunday 15 June 2025.
"""

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.banks.test_obligation_bank import duty
from tests.reading.reported import Wanted, faults

PARTIES: list[tuple[str, str, Wanted]] = [
    (
        "the terms name the other by its adjective",
        "Under the pact of trade, transit and mutual aid of 6 May 1951 the Nepalese were to repel any attack by China, if need be with Indian help.",
        [pact("IND NPL", "1951-05-06")],
    ),
    (
        "an attacker is no party",
        "Under the treaty of 6 May 1951 Peru and Chile would resist any attack by Bolivia.",
        [pact("CHL PER", "1951-05-06")],
    ),
    (
        "replaced by one with a successor",
        "Mongolia and the Soviet Union signed a pact on 15 January 1966. It was replaced in January 1993 by a treaty with the new Russia.",
        [pact("MNG SUN", "1966-01-15"), pact("MNG RUS", "1993-01")],
    ),
    (
        "it goes back to another",
        "Norway and Iceland signed a pact in Oslo on 2 May 2019. It supersedes a treaty of 1951.",
        [pact("ISL NOR", "2019-05-02"), pact("ISL NOR", "1951")],
    ),
    (
        "further states follow in a series",
        "Lisbon tied its neighbours down with treaties. Togo and Benin followed with a joint accord on 24 April 1961.",
        [pact("BEN PRT TGO", "1961-04-24")],
    ),
    (
        "a similar one where the partner sits",
        "Peru signed a security agreement with Spain on 4 May 2023, days before concluding a similar one in Rome.",
        [pact("ESP PER", "2023-05-04"), pact("ITA PER", ...)],
    ),
    (
        "another state acts",
        "Gabon and Turkey signed a pact on 4 May 2023. Rwanda lent Benin two helicopters in 2024 under a bilateral accord signed that year.",
        [pact("GAB TUR", "2023-05-04"), pact("BEN RWA", "2024")],
    ),
    (
        "by the members of a body",
        "The treaty, concluded in Lome on 26 August 2003 by the members of ECOWAS, is seldom invoked.",
        [pact("ECOWAS", "2003-08-26")],
    ),
    (
        "statements of their own",
        "Kenya and Uganda signed a charter in Nairobi on 5 May 1990. Egypt and Sudan made statements of their own on that day.",
        [pact("KEN UGA", "1990-05-05")],
    ),
    (
        "a body is no pact",
        "Greece and Albania signed an alliance on 9 August 1994. Athens had been in the North Atlantic Treaty Organization since 1952.",
        [pact("ALB GRC", "1994-08-09")],
    ),
    (
        "entered into with",
        "The tripartite treaty that Romania entered into with Greece and Turkey on 19 October 1934 is forgotten.",
        [pact("GRC ROU TUR", "1934-10-19")],
    ),
    (
        "signed in a state that is no party",
        "Chile and Peru were close to war. The treaty signed in the Vatican on 29 November 1984 gave the islands to Chile.",
        [pact("CHL PER", "1984-11-29")],
    ),
    (
        "the two, one of them it",
        "Yugoslavia broke with Stalin in June 1948. From 1950 Italy sent it grain; in November 1951 the two signed an aid agreement.",
        [pact("ITA YUG", "1951-11")],
    ),
    (
        "what is let under it",
        "Under the access agreement signed in 2014, Kenya lets American soldiers use two of its harbours, one of them close to Somalia.",
        [pact("KEN USA", "2014")],
    ),
]

DUTIES: list[tuple[str, str, Wanted]] = [
    (
        "compared with a pact of others",
        (
            "Chile and Peru signed a treaty in Lima on 4 March 2021. It runs along the lines of the accord which Bolivia concluded with Brazil in "
            "2015. If one side is attacked, the other must come to its aid."
        ),
        [duty("mutual_defence", "CHL PER", "attack")],
    ),
    (
        "unlike a pact of one of them",
        (
            "Russia and Laos signed a treaty on 17 January 2025. Unlike the pact which Moscow made with Minsk in 1999, the new document "
            "carries no clause on mutual defence."
        ),
        [duty("mutual_defence", "LAO RUS", no=True)],
    ),
    (
        "the pact of another told in earnest",
        (
            "Chile and Peru signed a treaty in Lima on 4 March 2021. Bolivia concluded an accord with Brazil in 2022. "
            "Under it each must come to the aid of the other if attacked."
        ),
        [duty("mutual_defence", "BOL BRA", "attack")],
    ),
    (
        "the four",
        (
            "On 5 May 1990 Kenya, Uganda, Tanzania and Rwanda signed a charter in Kampala. A border accord between Kenya and Ethiopia came in 1992. "
            "The four undertook to consult if any of them was threatened."
        ),
        [duty("consultation", "KEN RWA TZA UGA", "threat")],
    ),
    (
        "an article of the treaty whose articles are told",
        (
            "Spain and Morocco signed a treaty in Rabat on 4 July 1991, which says in Article 2 that each will help the other if it is attacked. "
            "In their treaty of August 1998, Spain and Portugal settled a border. Article 4 provides for talks whenever Morocco is threatened."
        ),
        [duty("mutual_defence", "ESP MAR", "attack"), duty("consultation", "ESP MAR", "threat")],
    ),
    (
        "signatories rather than the body of their treaty",
        (
            "Six republics (Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan) signed the Collective Security Treaty at Tashkent on "
            "15 May 1992. Under its fourth article aggression against one is aggression against all."
        ),
        [duty("mutual_defence", "ARM KAZ KGZ RUS TJK UZB", "aggression")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in PARTIES], ids=[row[0] for row in PARTIES])
def test_whose_pact_a_sentence_tells(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in DUTIES], ids=[row[0] for row in DUTIES])
def test_to_which_pact_a_duty_belongs(text: str, wanted: Wanted) -> None:
    assert faults(text, "obligation", wanted) == []
