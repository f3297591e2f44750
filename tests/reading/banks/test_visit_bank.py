"""A bank of visits as newsrooms tell them, written before the rules were looked at; halves by the hash of the name, see ``reported.half``."""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults, row_of


def trip(who: str, to: str, **more: Any) -> dict[str, Any]:
    """Return the slots of a visit; several travellers are parted by bars."""
    names = who.split("|")
    return {"who": names if len(names) > 1 else who, "to": to, **more}


BANK: list[tuple[str, str, Wanted]] = [
    ("plain past", "Anwar Ibrahim visited Thailand last week.", [trip("Anwar Ibrahim", "THA")]),
    ("official visit to a capital", "Ilham Aliyev paid an official visit to Beijing in April.", [trip("Ilham Aliyev", "CHN")]),
    ("two countries", "Pedro Sánchez will visit Vietnam and China in April.", [trip("Pedro Sánchez", "VNM"), trip("Pedro Sánchez", "CHN", may=True)]),
    (
        "two legs told apart",
        "Prabowo Subianto travelled to India in January. In July he went to Russia.",
        [trip("Prabowo Subianto", "IND"), trip("Prabowo Subianto", "RUS")],
    ),
    ("possessive trip", "Joe Biden's trip to Angola was the first by an American president.", [trip("Joe Biden", "AGO")]),
    ("fronted on a visit", "On a visit to Georgia on Tuesday, Viktor Orbán praised the election.", [trip("Viktor Orbán", "GEO")]),
    (
        "during his first visit",
        "During her first visit to Ethiopia since taking office, Giorgia Meloni promised roads.",
        [trip("Giorgia Meloni", "ETH")],
    ),
    (
        "host receives",
        "The king received Emmanuel Macron in Rabat at the start of a three-day state visit to Morocco.",
        [trip("Emmanuel Macron", "MAR")],
    ),
    (
        "first in years",
        "Narendra Modi arrived in Kyiv by train on Friday, the first visit by an Indian prime minister to Ukraine in more than 30 years.",
        [trip("Narendra Modi", "UKR", first_in="more than 30 years")],
    ),
    (
        "it was his first",
        "Vladimir Putin landed in Hanoi late on Wednesday. It was his first visit to Vietnam in seven years.",
        [trip("Vladimir Putin", "VNM", first_in="seven years")],
    ),
    ("first trip abroad", "Keir Starmer went to Washington on his first trip abroad as prime minister.", [trip("Keir Starmer", "USA")]),
    ("flew in", "Sergei Lavrov flew into Pyongyang on Friday for a three-day stay.", [trip("Sergei Lavrov", "PRK")]),
    ("passive was visited", "Serbia was visited by Xi Jinping in May 2024.", [trip("Xi Jinping", "SRB")]),
    ("which visited relative", "Wang Yi, who visited Myanmar in August, promised help with the election.", [trip("Wang Yi", "MMR")]),
    ("visiting participle", "Visiting Niger in December, Sergei Lavrov said nothing of the base.", [trip("Sergei Lavrov", "NER")]),
    ("the visiting", "In Astana the visiting Xi Jinping spoke of a visit to Kazakhstan long planned.", [trip("Xi Jinping", "KAZ", may=True)]),
    ("planned visit", "Recep Tayyip Erdogan plans to visit Syria in the autumn.", [trip("Recep Tayyip Erdoğan", "SYR", _certainty="planned")]),
    ("will travel", "Kaja Kallas will travel to Kosovo next week.", [trip("Kaja Kallas", "XKX", _certainty="planned")]),
    ("called off", "Emmanuel Macron called off a visit to Germany because of the riots.", [trip("Emmanuel Macron", "DEU", may=True)]),
    ("tour of", "Li Qiang set off on a tour of three countries: he visited New Zealand on Thursday.", [trip("Li Qiang", "NZL")]),
    ("invited accepted", "Lee Jae-myung accepted an invitation to visit Japan.", [trip("Lee Jae-myung", "JPN", may=True)]),
    (
        "role only resolved",
        "The Turkish president, Recep Tayyip Erdogan, was out of town on Monday: the president was on a visit to Egypt.",
        [trip("Recep Tayyip Erdoğan", "EGY")],
    ),
    ("surname later", "Volodymyr Zelensky spoke for an hour. Zelensky's visit to Denmark was his third.", [trip("Volodymyr Zelenskyy", "DNK")]),
    ("historical", "In July 1914 Raymond Poincaré visited Russia with his prime minister.", [trip("Raymond Poincaré", "RUS")]),
    ("Nixon", "Richard Nixon went to China in February 1972.", [trip("Richard Nixon", "CHN")]),
    ("headline", "Modi heads to Moscow for summit\n\nNarendra Modi left Delhi on Monday.\n", [trip("Narendra Modi", "RUS")]),
    ("on the eve of", "On the eve of Vladimir Putin's visit to Mongolia the court in The Hague sent a reminder.", [trip("Vladimir Putin", "MNG")]),
    ("on a trip with then", "Antony Blinken, on a two-day trip to Angola, opened the railway.", [trip("Antony Blinken", "AGO")]),
    ("the trip takes him", "The trip will take Sergei Lavrov to Cuba.", [trip("Sergei Lavrov", "CUB")]),
    ("returned from", "Yoon Suk Yeol returned on Sunday from a state visit to Poland.", [trip("Yoon Suk Yeol", "POL")]),
    ("denied trip", "Aleksandar Vučić has not visited Kosovo since the election.", [trip("Aleksandar Vučić", "XKX", may=True, _certainty="denied")]),
    (
        "invited guest",
        "Kim Jong Un welcomed Vladimir Putin, whose visit to North Korea was the first for 24 years.",
        [trip("Vladimir Putin", "PRK", first_in="24 years")],
    ),
    # no visit of a person to a state
    ("talks in a capital", "Abbas Araghchi held two rounds of talks with Sergei Lavrov in Moscow.", []),
    ("signed in", "The agreement was signed by Shehbaz Sharif in Riyadh.", []),
    ("tourists", "Four million Germans visited Turkey last year.", []),
    ("website", "More than a million people visited the Polish ministry's site.", []),
    ("a warship visits", "A Russian frigate visited Cuba in June.", []),
    ("football visit", "Barcelona visit Germany on Tuesday for the second leg.", []),
    ("no who", "A visit to Japan is always worth the money.", []),
    ("hostilities", "War visited Poland twice in a century.", []),
    ("moved", "The minister's brother moved to Spain in 1990.", []),
    ("exile", "Bashar al-Assad fled to Russia in December 2024.", []),
]


NOT_YET = frozenset({"headline"})
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_visits_of_the_bank(text: str, wanted: Wanted) -> None:
    assert faults(text, "visit", wanted) == []
