"""Duties told by nouns, by bound parties, by officials and critics: ways of telling crossed with duties and with pacts, each cell a report.

``test_core_matrix`` crosses plain clauses with duties. Here the sentences are those of newspapers, and the pacts change from cell to cell.
"""

import itertools
from typing import Any

import pytest
from tests.reading.reported import faults

PACTS: list[dict[str, str]] = [
    {
        "a": "Pakistan", "b": "Saudi Arabia", "cap": "Islamabad", "adj": "Pakistani", "title": "the Strategic Mutual Defence Agreement",
        "day": "17 September 2025", "year": "2025", "noun": "pact", "codes": "PAK SAU",
    },
    {
        "a": "Armenia", "b": "Russia", "cap": "Yerevan", "adj": "Armenian", "title": "the Treaty of Friendship", "day": "29 August 1997",
        "year": "1997", "noun": "treaty", "codes": "ARM RUS",
    },
    {
        "a": "Australia", "b": "Papua New Guinea", "cap": "Canberra", "adj": "Australian", "title": "the Pukpuk treaty",
        "day": "6 October 2025", "year": "2025", "noun": "treaty", "codes": "AUS PNG",
    },
    {
        "a": "France", "b": "Djibouti", "cap": "Paris", "adj": "French", "title": "the defence cooperation treaty", "day": "21 December 2011",
        "year": "2011", "noun": "accord", "codes": "DJI FRA",
    },
]  # fmt: skip
SIGNED = "{a} and {b} signed {title} in {cap} on {day} after months of talks. "
WAYS = {
    "heart": "The heart of {title}, which {a} and {b} signed on {day}, is a promise to {duty}.",
    "core": SIGNED + "At its core is the pledge to {duty}, diplomats in {cap} said on Monday.",
    "centre": "At the centre of the {noun} between {a} and {b}, signed on {day}, stands a commitment to {duty}.",
    "treaty-bound": "{a} and {b} are treaty-bound to {duty}, under a {noun} that was signed in {cap} on {day}.",
    "duty-bound": SIGNED + "The allies are duty-bound to {duty}.",
    "on the hook": SIGNED + "That puts both countries on the hook to {duty}, analysts in {cap} say.",
    "required by": "{a} and {b} are required by a {noun} signed on {day} to {duty}.",
    "stems from": "The obligation to {duty} stems from the {noun} that {a} and {b} signed on {day}.",
    "written into": "A duty to {duty} is written into the {noun} that {a} and {b} signed on {day}.",
    "enshrined": "Enshrined in the {noun} that {a} and {b} signed on {day} is a mutual obligation to {duty}.",
    "include": "Obligations under the {noun} that {a} and {b} signed on {day} include a duty to {duty}.",
    "tucked away": SIGNED + "Tucked away in an annex is an undertaking to {duty}.",
    "there is also": SIGNED + "There is also a promise to {duty}.",
    "among its terms": SIGNED + "Among its terms is a pledge to {duty}.",
    "main obligation": SIGNED + "Their main obligation, laid down in Article 3, is to {duty}.",
    "whose parties": "{a} and {b} signed on {day} a {noun} whose parties must {duty}.",
    "saw pledge": "The {noun}, signed on {day}, saw {a} and {b} pledge to {duty}.",
    "would have to": SIGNED + "Each would have to {duty}, under a clause added at the last minute.",
    "we must": SIGNED + '"Under the {noun} we must {duty}," the {adj} foreign minister told parliament on Tuesday.',
    "obliges us": SIGNED + '"The {noun} obliges us to {duty}," a spokesman for the ministry in {cap} explained.',
    "critics": SIGNED + "Critics in {cap} point to the clause that obliges both parties to {duty}, which they call reckless.",
    "answer": SIGNED + "\n\nQ: What does the {noun} oblige them to do?\n\nA: To {duty}. It says little else.\n",
}
DUTIES: dict[str, tuple[str, str | None]] = {
    "keep foreign bases off their soil": ("other", None),
    "share what they know about armed groups": ("other", None),
    "recognise each other's borders as final": ("other", None),
    "protect each other's investments": ("other", None),
    "refuse arms and passage to any aggressor": ("non_assistance", None),
    "answer an attack on either with every weapon they have": ("mutual_defence", "attack"),
    "use all means, force included, to repel aggression against either": ("mutual_defence", "aggression"),
    "meet at ministerial level if the security of either is threatened": ("consultation", "threat"),
}
NOT_YET = {("stems from", "answer an attack on either with every weapon they have")}
"""Cells in which the end of the duty and the verb after it are read as one."""
CELLS = [
    (way, duty, PACTS[(n + n // 8) % 4])
    for n, (way, duty) in enumerate(itertools.product(WAYS, DUTIES))
    if (way, duty) not in NOT_YET
]  # fmt: skip


def _text(template: str, pact: dict[str, str], **more: str) -> str:
    return ("A short report\n\n" if "\n" in template else "") + template.format(**pact, **more)


@pytest.mark.parametrize(("way", "duty", "pact"), CELLS)
def test_a_duty_is_read_in_the_manner_of_newspapers(way: str, duty: str, pact: dict[str, str]):
    kind, trigger = DUTIES[duty]
    wanted: dict[str, Any] = {"duty": kind, "parties": pact["codes"].split(), "negated": None, **({"trigger": trigger} if trigger else {})}

    assert faults(_text(WAYS[way], pact, duty=duty), "obligation", [wanted]) == []


DENIALS = (
    "It leaves each side free to decide whether to fight.",
    "There is no Article 5-style guarantee in it.",
    "There is no automatic duty of assistance, a diplomat said.",
    "An attack on one does not automatically draw in the other.",
    "That does not mean that {a} would have to go to war for {b}.",
    "What it does not contain is a promise of defence.",
    "An alliance it is not.",
    "Nowhere does it speak of joint defence.",
    "It never obliged {a} to intervene in {b}.",
)


@pytest.mark.parametrize(("denial", "pact"), list(itertools.product(DENIALS, PACTS[:2])))
def test_a_pact_that_binds_nobody_to_fight_is_told_as_one(denial: str, pact: dict[str, str]):
    wanted = {"duty": "mutual_defence", "parties": pact["codes"].split(), "negated": True}

    assert faults(_text(SIGNED + denial, pact), "obligation", [wanted]) == []


NO_DUTIES = (
    "The {adj} president kept his promise to visit the north.",
    "The opposition repeated its election pledge to cut the price of bread.",
    "The two presidents are to hold talks in June.",
    "Has {a} promised to defend {b}?",
    "The finance ministry is on the hook for the bill.",
    "Such friendships are bound to end, wrote one columnist.",
    '"We must celebrate this day," the {adj} president said.',
    "Analysts say the two will have to spend more on ports, and that each must find new markets.",
    "Both sides are to publish the text, and neither has said when.",
    "It was the duty of the hosts to feed four hundred guests.",
)


@pytest.mark.parametrize(("sentence", "pact"), list(itertools.product(NO_DUTIES, PACTS[:2])))
def test_promises_and_duties_of_others_are_none_of_the_pact(sentence: str, pact: dict[str, str]):
    assert faults(_text(SIGNED + sentence, pact), "obligation", []) == []


@pytest.mark.parametrize("pact", PACTS)
def test_the_duties_of_a_pact_that_is_only_wanted_are_no_duties(pact: dict[str, str]):
    wish = "{a} wants a treaty that would oblige {b} to defend it if it is attacked."

    assert faults(_text(wish, pact), "obligation", []) == []
