"""Duties that a pact lays down by its own verb, that are promised by nouns, of protectors, and of parties told around their pact.

Each row is a report of a few sentences, published on Sunday 15 June 2025, with every duty that stands in it. Beside each way of telling
stands one that looks like it and tells no duty.
"""

import pytest
from tests.reading.banks.test_obligation_bank import duty
from tests.reading.reported import Wanted, faults

LAID_DOWN: list[tuple[str, Wanted]] = [
    ("Peru and Chile signed a fisheries accord on 5 June 2025. It limits the catch of each fleet to 90,000 tonnes.", [duty("other", "CHL PER")]),
    ("Peru and Chile signed a fisheries accord on 5 June 2025. It crowns a decade of talks.", []),
    ("The treaty that Fiji and Tonga signed on 5 June 2025 prohibits driftnets in their waters.", [duty("other", "FJI TON")]),
    ("Fiji and Tonga signed a treaty on 5 June 2025. Tonga prohibits driftnets in its waters.", []),
    ("Kenya and Uganda signed an agreement on 5 June 2025 exempting lorry drivers from visas.", [duty("other", "KEN UGA")]),
    ("Kenya and Uganda signed an agreement on 5 June 2025 after exempting lorry drivers from visas.", []),
    ("The pact, which Spain and Portugal signed on 5 June 2025, lets each use the other's airfields.", [duty("other", "ESP PRT")]),
    ("Oman and Qatar signed a pact on 5 June 2025. It excludes claims to the shoals.", [duty("other", "OMN QAT")]),
    ("Oman and Qatar signed a pact on 5 June 2025. A diplomat excludes claims to the shoals.", []),
    (
        "Under the treaty of 12 May 1998 between Ghana and Togo, Togo gave up all claims to the lagoon.",
        [duty("other", "GHA TGO")],
    ),
]
PROMISED: list[tuple[str, Wanted]] = [
    ("Chile and Japan signed a declaration on 5 June 2025, promising joint patrols.", [duty("other", "CHL JPN")]),
    ("Chile and Japan signed a declaration on 5 June 2025, promising jobs.", []),
    ("Laos and Nepal signed a pact on 5 June 2025. They promised each other diplomatic support.", [duty("other", "LAO NPL")]),
    ("Laos and Nepal signed a pact on 5 June 2025. It commits both to give each other diplomatic support.", [duty("other", "LAO NPL")]),
    ("Mali and Niger bound themselves in a treaty of 4 May 2025 to give each other military support.", [duty("mutual_defence", "MLI NER")]),
]
PROTECTED: list[tuple[str, Wanted]] = [
    (
        "In 1951 Iceland signed an agreement with the United States. Under it Washington took on the island's defence.",
        [duty("mutual_defence|other", "ISL USA")],
    ),
    (
        "In 1951 Iceland signed an agreement with the United States. Under it Washington took on the island's debts.",
        [duty("other", "ISL USA", may=True)],
    ),
    (
        "Tonga and Australia signed a treaty on 5 June 2025. Australia took responsibility for defending the kingdom.",
        [duty("mutual_defence", "AUS TON")],
    ),
    ("Tonga and Australia signed a treaty on 5 June 2025. A minister took responsibility for the delay.", []),
    (
        "Nauru and Japan signed a treaty on 5 June 2025. Under it Japan is responsible for the islanders' protection.",
        [duty("mutual_defence", "JPN NRU")],
    ),
]
IN_WAR: list[tuple[str, Wanted]] = [
    (
        "An alliance of 3 May 1912 bound Serbia and Greece to join in if a second enemy appeared.",
        [duty("mutual_defence", "GRC SRB")],
    ),
    (
        "Fiji and Samoa signed a treaty on 5 June 2025. In the event of an attack the parties will meet at once to agree on a common line.",
        [duty("consultation", "FJI WSM", "attack")],
    ),
    (
        "Fiji and Samoa signed a treaty on 5 June 2025. If Samoa is attacked, the two will confer, and Fiji will lend it military help.",
        [duty("consultation", "FJI WSM", "attack"), duty("mutual_defence", "FJI WSM", "attack")],
    ),
    (
        "Fiji and Samoa signed a treaty on 5 June 2025. If one is attacked, the other will give the attacker no military help.",
        [duty("non_assistance", "FJI WSM", "attack")],
    ),
    (
        "Fiji and Samoa signed a treaty on 5 June 2025. It bars each from assisting any power that attacks the other.",
        [duty("non_assistance|other", "FJI WSM")],
    ),
    ("Fiji and Samoa signed a pact on 5 June 2025. It does not oblige either to host foreign troops.", []),
    (
        "Fiji and Samoa signed a pact on 5 June 2025. A promise of military help is missing.",
        [duty("mutual_defence", "FJI WSM", no=True)],
    ),
    ("Fiji and Samoa signed a pact on 5 June 2025. Each agreed not to let drones cross the strait.", [duty("other", "FJI WSM")]),
    (
        "Fiji and Samoa signed a pact on 5 June 2025. They are to consult should questions arise about the strait.",
        [duty("consultation", "FJI WSM", "question")],
    ),
    ("Fiji and Samoa signed a pact on 5 June 2025. Tonga says that it will remain neutral.", []),
]
AROUND: list[tuple[str, Wanted]] = [
    (
        "Finland and Estonia assured each other of military help should either be attacked.",
        [duty("mutual_defence", "EST FIN", "attack")],
    ),
    (
        "Bolivia turned to Peru for a guarantee. In a secret protocol each promised to come to the other's aid if it was attacked by Chile.",
        [duty("mutual_defence", "BOL PER", "attack")],
    ),
    ("Stockholm and Oslo share plans but have no treaty. Neither is obliged to defend the other.", []),
    (
        "Armenia turned to the CSTO last year. Under Article 4 aggression against one member is aggression against all.",
        [duty("mutual_defence", "CSTO", "aggression")],
    ),
]
FURTHER: list[tuple[str, Wanted]] = [
    (
        "Chile and Peru signed a treaty on 5 June 2025. It promised immediate help to whichever was invaded.",
        [duty("mutual_defence", "CHL PER", "invasion")],
    ),
    ("Chile and Peru signed a treaty on 5 June 2025. It promised cheap loans to whichever was poorer.", []),
    (
        "Chile and Peru signed a treaty on 5 June 2025. It says an attack on one is a danger to both and shall be met with joint action.",
        [duty("mutual_defence", "CHL PER", "attack")],
    ),
    (
        "Chile and Peru signed a treaty on 5 June 2025. An invasion of one is to be treated as an invasion of both.",
        [duty("mutual_defence", "CHL PER", "invasion")],
    ),
    ("Chile and Peru signed a treaty on 5 June 2025. It speaks of getting in touch if danger arises.", [duty("consultation", "CHL PER", "danger")]),
    ("Chile and Peru signed a treaty on 5 June 2025. It makes each answerable for the other's security.", [duty("mutual_defence", "CHL PER")]),
    ("Chile and Peru signed a treaty on 5 June 2025. Both undertook to respect Bolivia's borders.", [duty("other", "CHL PER")]),
    (
        "Chile and Peru signed a treaty on 5 June 2025. Santiago promised that its port would not be lent to any hostile power.",
        [duty("other", "CHL PER")],
    ),
    ("Chile and Peru signed a treaty on 5 June 2025. They agreed to stop helping one another's rebels.", [duty("non_assistance", "CHL PER")]),
    (
        "Chile and Peru signed a treaty on 5 June 2025. Lima will give no support to groups fighting the Chilean state.",
        [duty("non_assistance", "CHL PER")],
    ),
    ("Chile and Peru signed a treaty on 5 June 2025. A secret clause promised military help against Bolivia.", [duty("mutual_defence", "CHL PER")]),
    ("Chile and Peru signed a treaty on 5 June 2025. They bound themselves to ten years of non-aggression.", [duty("non_aggression", "CHL PER")]),
    (
        "Chile and Peru signed a treaty on 5 June 2025. Aggression against either is deemed aggression against both, yet nobody was asked for men.",
        [duty("mutual_defence", "CHL PER", "aggression")],
    ),
]
"""Helping whoever is struck, what a danger brings on, borders and harbours, rebels, and what follows a stated duty without denying it."""
ROWS = [*FURTHER, *LAID_DOWN, *PROMISED, *PROTECTED, *IN_WAR, *AROUND]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_the_duties_of_a_passage_and_no_others(text: str, wanted: Wanted) -> None:
    assert faults(text, "obligation", wanted) == []
