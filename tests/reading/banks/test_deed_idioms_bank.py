"""Attacks, requests and refusals told in an idiom or as a wish to be let in; who goes on speaking; verbs of saying that say nothing."""

import pytest
from tests.reading.reported import of_kind

EVENTS: list[tuple[str, str, tuple[str, list[str], list[str]] | None]] = [
    ("let into", "Kyiv has asked to be let into NATO's nuclear sharing.", ("REQUEST", ["UKR"], ["NATO"])),
    ("admitted", "Georgia asked to be admitted to NATO in 2008.", ("REQUEST", ["GEO"], ["NATO"])),
    ("wants in", "Warsaw wants to be let into the programme.", None),
    ("stand by it", "In May 1940 Belgium asked France and Britain to stand by it.", ("REQUEST", ["BEL"], ["FRA", "GBR"])),
    ("door", "Vilnius knocked on NATO's door in 1994.", ("REQUEST", ["LTU"], ["NATO"])),
    ("door of a hotel", "The envoy knocked on the minister's door at noon.", None),
    ("cap in hand", "Minsk went cap in hand to Moscow for another loan.", ("REQUEST", ["BLR"], ["RUS"])),
    ("approached", "Accra approached Paris for weapons.", ("REQUEST", ["GHA"], ["FRA"])),
    ("approached on foot", "The convoy approached Paris at dawn.", None),
    ("would not hear", "Lisbon would not hear of a Russian base.", ("REJECT", ["PRT"], ["RUS"])),
    ("heard of it", "Lisbon heard of the Russian base in May.", None),
    ("none of it", "Tehran would have none of it.", ("REJECT", ["IRN"], [])),
    ("deaf ear", "Budapest turned a deaf ear to the Ukrainian proposal.", ("REJECT", ["HUN"], ["UKR"])),
    ("short shrift", "Switzerland gave the Danish request short shrift.", ("REJECT", ["CHE"], ["DNK"])),
    ("slammed the door", "Cairo slammed the door on the Israeli offer.", ("REJECT", ["EGY"], ["ISR"])),
    ("backs to cameras", "The Swiss turned their backs on the cameras.", None),
    ("fell upon", "In 1939 Germany fell upon Poland.", ("ASSAULT", ["DEU"], ["POL"])),
    ("burden", "The burden will fall on Germany.", None),
    ("suspicion", "Suspicion fell on Serbia.", None),
    ("columns", "On 24 February 2022 Russian columns set off for Kyiv.", ("ASSAULT", ["RUS"], ["UKR"])),
    ("tourists", "The tourists set off for Kyiv by night train.", None),
    ("swallowed", "The Soviet Union swallowed Lithuania in 1940.", ("ASSAULT", ["SUN"], ["LTU"])),
    ("if with a second subject", "France would march if Germany, or Austria with German help, attacked Russia.", None),
    ("in case", "In case Italy, or Spain with Italian ships, attacked Tunis, France was to act.", None),
    ("unless, past a relative clause", "Unless Sweden, which had no quarrel with it, invaded Norway, the guarantee would sleep.", None),
    ("when", "The pact lapsed when Turkey attacked Greece.", ("ASSAULT", ["TUR"], ["GRC"])),
    ("drones lent", "Iran, whose drones have been hitting Ukraine, keeps silent.", None),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row[1:], id=row[0]) for row in EVENTS])
def test_events_told_in_an_idiom(text: str, wanted: tuple[str, list[str], list[str]] | None) -> None:
    found = [(r.slots["type"], r.slots.get("actors", []), r.slots.get("recipients", [])) for r in of_kind(text, "event")]

    assert found == ([wanted] if wanted else [])


STATEMENTS: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "denied, saying",
        "A senior Kenyan diplomat denied that the deal was aimed at Somalia, saying it had been drafted two years ago.",
        [("senior Kenyan diplomat", "deny"), ("senior Kenyan diplomat", "say")],
    ),
    (
        "denied, then admitted",
        "Tehran denied having sent any drones until November, then admitted to a small number.",
        [("Tehran", "deny"), ("Tehran", "admit")],
    ),
    ("rules it out", "Defence Minister Pål Jonson rules it out.", [("Pål Jonson", "rule")]),
    ("ruled the line", "Pål Jonson ruled them for a decade.", []),
    (
        "thrust in",
        "Iran ships the rockets through Oman, investigators of the United Nations concluded, in spite of the embargo.",
        [("investigators of the United Nations", "conclude")],
    ),
    ("experts found", "It flew armed drones to Libya, United Nations experts found, despite the embargo.", [("United Nations experts", "find")]),
    ("colonels", "The junta has hired 900 foreigners; the colonels call them instructors.", [("colonels", "call")]),
    (
        "it after press reports",
        "According to press reports, Seoul lent Washington shells last year. It insists that it has given Ukraine none.",
        [("reports", "according to"), ("Seoul", "insist")],
    ),
    ("loan agreed", "His transfer to a Russian club, agreed in 2021, fell through.", []),
    ("found it out", "The goalkeeper found that out in the last minute.", []),
    ("the bond held", "When the Kaiser came to test the bond, it held.", []),
    ("a theorist held", "The theorist Ann Ray held that no bond would last.", [("Ann Ray", "hold")]),
    ("feels vindicated", "Paris, which pulled out in August, will feel vindicated.", []),
    ("feels that", "The minister feels that the text is weak.", [("minister", "feel")]),
    ("has considered", "The navy has considered a base in Oman.", []),
    ("considers unlawful", "Oslo considers the vote illegal.", [("Oslo", "consider")]),
    ("slammed the door", "Cairo slammed the door on the offer.", []),
    ("slammed the plan", "The minister slammed the plan as a fraud.", [("minister", "slam")]),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row[1:], id=row[0]) for row in STATEMENTS])
def test_who_speaks_and_what_is_no_saying(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(r.slots["speaker"], r.slots["verb"]) for r in of_kind(text, "statement")] == wanted


ASKED_AT_A_CAFE = """Second thoughts

The Kura Weekend, 3 March 2025

Georgia signed a strategic partnership with China in July 2023. Prime Minister Irakli Kobakhidze praised it last week.

Maia Tsereteli, a former deputy minister, runs a café by the river.

Who gains from it?
“Beijing. It lent us the money for the port.”

And Moscow?

“Moscow waits.”

“It was ever so,” said a waiter.
"""


def test_answers_in_quotation_marks_are_of_the_person_introduced_before_the_questions() -> None:
    found = [(r.slots["text"], r.slots.get("speaker")) for r in of_kind(ASKED_AT_A_CAFE, "quote")]

    assert found == [
        ("Beijing. It lent us the money for the port", "Maia Tsereteli"),
        ("Moscow waits", "Maia Tsereteli"),
        ("It was ever so", "waiter"),
    ]
