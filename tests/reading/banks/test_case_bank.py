"""Duties told by a case and what follows from it, in free words; maxims, gifts and conditions that are no duties; denials; bodies.

Each row is a report of a few sentences, published on Sunday 15 June 2025, with every duty that stands in it.
"""

import pytest
from tests.reading.banks.test_obligation_bank import duty
from tests.reading.reported import Wanted, faults

from foedus.reading.patterns.obligations.supposed import supposed

SIGNED = "Spain and Portugal signed a treaty in Lisbon on 4 March 2024. "
PAIR = "ESP PRT"
CASES: list[tuple[str, Wanted]] = [
    ("Should Morocco fall upon Portugal, Spain would march at once.", [duty("mutual_defence", PAIR, "attack")]),
    ("If one of them is drawn into war, the other is to keep out.", [duty("neutrality", PAIR, "war")]),
    ("Let one of them become entangled in war, and the other must take its side with all its forces.", [duty("mutual_defence", PAIR, "war")]),
    ("In the event of a raid on either the other two-thirds of the fleet is at its disposal, no more.", []),
    ("In the event of a foreign attack the two governments will put their heads together.", [duty("consultation", PAIR, "attack")]),
    ("If the attacker is a great power, the partner need do no more than look on.", [duty("neutrality", PAIR, "attack")]),
    ("Each is on the hook for ten thousand men the moment the other is attacked.", [duty("mutual_defence", PAIR, "attack")]),
    ("Should either be attacked, the other must not stand aside.", [duty("mutual_defence", PAIR, "attack")]),
    ("When Germany attacked Poland in 1939, both stayed out of it.", []),
    ("If Morocco attacks again, Spain will hit back, its prime minister says.", []),
    ("Whoever lays a hand on one will find the other in the field.", [duty("mutual_defence", PAIR)]),
    (
        "The two must talk if either feels threatened; each would act to meet the common danger.",
        [duty("consultation", PAIR, "threat"), duty("mutual_defence", PAIR)],
    ),
    ("For ten years neither will raise a hand against the other.", [duty("non_aggression", PAIR)]),
    ("Neither is to make peace alone.", [duty("other", PAIR)]),
    ("Without the consent of the other, neither could conclude peace or a truce.", [duty("other", PAIR)]),
    ("Both made peace in 1810 without England.", []),
    ("They are to meet at fixed intervals.", [duty("consultation", PAIR)]),
    ("It provides for a common currency.", [duty("other", PAIR)]),
    ("It provides for half of the budget.", []),
    ("None of the two may lend its shore to an attack on the other.", [duty("other|non_aggression|non_assistance", PAIR)]),
]
DENIED: list[tuple[str, Wanted]] = [
    ("They promised diplomatic support and not one soldier.", [duty("other", PAIR), duty("mutual_defence", PAIR, no=True)]),
    ("It stops short of promising that anyone will shoot.", [duty("mutual_defence", PAIR, no=True)]),
    ("Help in war was not part of it.", [duty("mutual_defence", PAIR, no=True)]),
    ("The treaty leaves each government free to decide whether to help the other in a war.", [duty("mutual_defence", PAIR, no=True)]),
    ("No article of it says that one must fight for another.", [duty("mutual_defence", PAIR, no=True)]),
    ("It is no alliance: nobody is obliged to go to war.", [duty("mutual_defence", PAIR, no=True)]),
    ("“Paris sells us radars. It has not promised to fight for us,” a colonel said.", []),
    ("Madrid sent no soldiers to the war.", []),
]
NO_DUTIES = (
    "An alliance that waits upon another man's courage is no alliance at all.",
    "A treaty is a promise to be stung together.",
    "Spain will also give Lisbon 200 million euros in military assistance.",
    "The king would have to consult parliament first.",
    "To get the loan, Portugal must not go to war with Morocco.",
    "A senator said that Spain must never fight for Formosa.",
)


@pytest.mark.parametrize(("sentence", "wanted"), CASES + DENIED)
def test_the_duties_told_after_a_signature(sentence: str, wanted: Wanted) -> None:
    assert faults(SIGNED + sentence, "obligation", wanted) == []


@pytest.mark.parametrize("sentence", NO_DUTIES)
def test_what_is_no_duty_of_the_pact(sentence: str) -> None:
    assert faults(SIGNED + sentence, "obligation", []) == []


def test_parties_are_those_who_help_and_those_who_are_struck() -> None:
    text = "In August 1892 two generals signed a convention: should Germany attack France, Russia would throw in every man it could spare."
    assert faults(text, "obligation", [duty("mutual_defence", "FRA RUS", "attack")]) == []


def test_they_are_the_members_of_the_body_told_before() -> None:
    text = (
        "The members of the Collective Security Treaty Organisation owe one another help if one is attacked. "
        "They may not enter other military alliances."
    )
    assert faults(text, "obligation", [duty("mutual_defence", "CSTO", "attack"), duty("other", "CSTO")]) == []


def test_a_pact_of_another_year_lends_its_parties_no_duty() -> None:
    text = (
        "France and Russia signed a convention in August 1892. Berlin had declined to renew the Reinsurance Treaty of 18 June 1887, "
        "under which each empire was to stay neutral if the other went to war."
    )
    assert not any("FRA" in fault for fault in faults(text, "obligation", []))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Each would march the day the Germans attacked.", ["mutual_defence"]),
        ("Should one be attacked, the other has merely to refrain from helping the aggressor.", ["non_assistance"]),
        ("If it rains, the two will talk.", []),
        ("If they attack again, the two would be free to decide.", []),
    ],
)
def test_supposed_tells_the_kind_by_what_is_to_be_done(text: str, kinds: list[str]) -> None:
    assert [one.duty for one in supposed(text)] == kinds
