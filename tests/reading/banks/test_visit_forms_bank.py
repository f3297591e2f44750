"""Visits in further forms: capitals as goals, residences, legs joined by "then", guests and hosts."""

import pytest
from tests.reading.banks.test_visit_bank import trip
from tests.reading.reported import Wanted, faults, row_of

BANK: list[tuple[str, str, Wanted]] = [
    (
        "chancellor in apposition flew",
        "On Monday Prime Minister Giorgia Meloni flew to Tripoli on her second official visit.",
        [trip("Giorgia Meloni", "LBY")],
    ),
    ("title flew", "On Tuesday Chancellor Friedrich Merz flew to Vilnius on his first official visit.", [trip("Friedrich Merz", "LTU")]),
    ("due to visit and then", "Marco Rubio is due to visit Panama and then Guatemala.", [trip("Marco Rubio", "PAN"), trip("Marco Rubio", "GTM")]),
    (
        "after X he is due",
        "Sergei Lavrov leaves for Luanda tomorrow; after Angola he is due to visit Gabon and then Chad.",
        [trip("Sergei Lavrov", "GAB"), trip("Sergei Lavrov", "TCD"), trip("Sergei Lavrov", "AGO", may=True)],
    ),
    ("visited the White House", "Viktor Orbán visited the White House in November.", [trip("Viktor Orbán", "USA")]),
    ("visited the Kremlin", "Robert Fico visited the Kremlin in December.", [trip("Robert Fico", "RUS")]),
    ("flew to a village and then", "Boris Johnson flew to Kyiv and then to Warsaw.", [trip("Boris Johnson", "UKR"), trip("Boris Johnson", "POL")]),
    ("will visit passive", "Emmanuel Macron is expected to visit Lebanon in spring.", [trip("Emmanuel Macron", "LBN")]),
    ("set off for", "Xi Jinping set off for Serbia on Monday.", [trip("Xi Jinping", "SRB")]),
    ("left for a visit", "Recep Tayyip Erdoğan left for Iraq on Sunday.", [trip("Recep Tayyip Erdoğan", "IRQ")]),
    ("headed to", "Antony Blinken headed to Saudi Arabia on Monday.", [trip("Antony Blinken", "SAU")]),
    ("stopped in", "On the way home Joe Biden stopped in Vietnam for two days.", [trip("Joe Biden", "VNM")]),
    ("was in the country for talks", "Emmanuel Macron wound up his visit to Morocco on Wednesday.", [trip("Emmanuel Macron", "MAR")]),
    ("began a visit", "Narendra Modi began a two-day visit to Kuwait on Saturday.", [trip("Narendra Modi", "KWT")]),
    ("who was visiting", "Olaf Scholz, who was visiting Kazakhstan, praised the deal.", [trip("Olaf Scholz", "KAZ")]),
    ("welcomed to", "Lee Jae-myung welcomed Prabowo Subianto to Seoul for a state visit.", [trip("Prabowo Subianto", "KOR")]),
    (
        "crown prince by title",
        "Mohammed bin Salman, the crown prince, flew in. When the crown prince visited Egypt in June, crowds came.",
        [trip("Mohammed bin Salman", "EGY")],
    ),
    ("paid a call", "Fumio Kishida paid a surprise visit to Kyiv.", [trip("Fumio Kishida", "UKR")]),
    ("made a stop", "Pete Hegseth made a stop in Panama.", [trip("Pete Hegseth", "PAN")]),
    ("tour took him", "Wang Yi's tour took him to Fiji, Tonga and Samoa.", [trip("Wang Yi", "FJI"), trip("Wang Yi", "TON"), trip("Wang Yi", "WSM")]),
    ("visited a museum", "Emmanuel Macron visited a museum in Lyon.", []),
    ("left office", "Joe Biden left the White House in January.", []),
    ("headed the list", "Viktor Orbán headed to the polls in Budapest.", []),
    ("flew the flag", "Giorgia Meloni flew home on Tuesday.", []),
]

NOT_YET: frozenset[str] = frozenset()
"""The names of the rows that the reader does not reach."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_visits_in_further_forms(text: str, wanted: Wanted) -> None:
    assert faults(text, "visit", wanted) == []
