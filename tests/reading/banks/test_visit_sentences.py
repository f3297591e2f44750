"""Visits of people to states, as reports tell of them."""

import pytest
from tests.reading.reported import Wanted, faults

SENTENCES: list[tuple[str, str, Wanted]] = [
    ("visited", "Narendra Modi visited Ukraine in August 2024.", [{"who": "Narendra Modi", "to": "UKR"}]),
    (
        "first visit in years",
        "Vladimir Putin visited North Korea, his first trip there in 24 years.",
        [{"who": "Vladimir Putin", "to": "PRK", "first_in": "24 years"}],
    ),
    ("genitive visit", "Xi Jinping's visit to Serbia ended on Wednesday.", [{"who": "Xi Jinping", "to": "SRB"}]),
    ("on a visit to", "Emmanuel Macron is on a three-day state visit to Morocco.", [{"who": "Emmanuel Macron", "to": "MAR"}]),
    ("during his visit", "During his visit to Mongolia, Vladimir Putin signed nothing.", [{"who": "Vladimir Putin", "to": "MNG"}]),
    ("arrived on a visit", "Xi Jinping arrived in Hungary on a state visit.", [{"who": "Xi Jinping", "to": "HUN"}]),
    ("arrived in a capital for a visit", "Sergei Lavrov arrived in Pyongyang for a two-day visit.", [{"who": "Sergei Lavrov", "to": "PRK"}]),
    ("flew to", "Keir Starmer flew to India in October.", [{"who": "Keir Starmer", "to": "IND"}]),
    ("travelled to a capital", "Volodymyr Zelensky travelled to Washington for talks.", [{"who": "Volodymyr Zelenskyy", "to": "USA"}]),
    ("paid a visit", "Li Qiang paid a visit to Australia in June 2024.", [{"who": "Li Qiang", "to": "AUS"}]),
    ("made a trip", "Wang Yi made a trip to Myanmar.", [{"who": "Wang Yi", "to": "MMR"}]),
    (
        "the first visit by",
        "It was the first visit by an Indian prime minister, Narendra Modi, to Poland in 45 years.",
        [{"who": "Narendra Modi", "to": "POL", "first_in": "45 years"}],
    ),
    ("his trip to", "Anthony Albanese returned on Sunday. His trip to China lasted six days.", [{"who": "Anthony Albanese", "to": "CHN"}]),
    ("two travel", "Olaf Scholz and Emmanuel Macron travelled to Ukraine in June 2022.", [{"who": ["Olaf Scholz", "Emmanuel Macron"], "to": "UKR"}]),
    ("talks in a capital", "Vladimir Putin held talks with Kim Jong Un in Pyongyang.", []),
    ("met in a capital", "Sergei Lavrov met Wang Yi in Beijing on Monday.", []),
    ("at home", "Vladimir Putin travelled to Moscow from Sochi.", []),
    ("signed in a place", "Emmanuel Macron signed the treaty in Rome.", []),
    ("visited a factory", "Kim Jong Un visited a factory.", []),
    ("a ship's visit", "A Russian frigate paid a visit to Cuba.", []),
    ("a state visit by", "A state visit by Emmanuel Macron to Germany ended on Tuesday.", [{"who": "Emmanuel Macron", "to": "DEU"}]),
    ("met during a visit", "Wang Yi met reporters during a visit to Norway.", [{"who": "Wang Yi", "to": "NOR"}]),
    ("first trip abroad", "Keir Starmer made his first trip to China in eight years.", [{"who": "Keir Starmer", "to": "CHN"}]),
    (
        "since",
        "Narendra Modi visited Austria, the first visit by an Indian leader since 1983.",
        [{"who": "Narendra Modi", "to": "AUT", "first_in": "1983"}],
    ),
    ("went to", "Shigeru Ishiba went to Vietnam for a two-day visit.", [{"who": "Shigeru Ishiba", "to": "VNM"}]),
    ("planned", "Vladimir Putin will visit India in December.", [{"who": "Vladimir Putin", "to": "IND", "_certainty": "planned"}]),
    ("ended a visit", "Xi Jinping ended a visit to Peru on Saturday.", [{"who": "Xi Jinping", "to": "PER"}]),
    ("talks with a visitor", "Viktor Orban received Xi Jinping in Budapest.", []),
    ("sent a delegation", "Japan sent a delegation to India.", []),
    (
        "two states one after the other",
        "Ferdinand Marcos visited Japan in February 2023 and Australia a year later.",
        [{"who": "Ferdinand Marcos", "to": "JPN"}, {"who": "Ferdinand Marcos", "to": "AUS"}],
    ),
    (
        "three states",
        "Xi Jinping visited France, Serbia and Hungary in May 2024.",
        [{"who": "Xi Jinping", "to": "FRA"}, {"who": "Xi Jinping", "to": "HUN"}, {"who": "Xi Jinping", "to": "SRB"}],
    ),
    (
        "to one capital and to another",
        "The visits by Ilham Aliyev to Tashkent in August and to Astana in May bore fruit.",
        [{"who": "Ilham Aliyev", "to": "UZB"}, {"who": "Ilham Aliyev", "to": "KAZ"}],
    ),
    ("invited to visit", "Lula invited Xi Jinping to visit Brazil.", [{"who": "Xi Jinping", "to": "BRA", "_certainty": "planned"}]),
    (
        "an invitation accepted",
        "Narendra Modi accepted an invitation to visit Ghana.",
        [{"who": "Narendra Modi", "to": "GHA", "_certainty": "planned"}],
    ),
    (
        "at an invitation",
        "Narendra Modi visited Ghana at the invitation of its president.",
        [{"who": "Narendra Modi", "to": "GHA", "_certainty": "asserted"}],
    ),
    ("expected in", "Yaşar Güler is expected in Mogadishu on Saturday.", [{"who": "Yaşar Güler", "to": "SOM", "_certainty": "planned"}]),
    (
        "cancelled",
        "Emmanuel Macron has cancelled his visit to Chad.",
        [{"who": "Emmanuel Macron", "to": "TCD", "_certainty": "denied"}],
    ),
    (
        "not cancelled",
        "Emmanuel Macron did not cancel his visit to Chad.",
        [{"who": "Emmanuel Macron", "to": "TCD", "_certainty": "asserted"}],
    ),
    (
        "put off",
        "Emmanuel Macron's visit to Chad was postponed.",
        [{"who": "Emmanuel Macron", "to": "TCD", "_certainty": "planned"}],
    ),
    (
        "one of two signers is on a visit",
        "It was signed in Harbin by Li Qiang and Prime Minister Mark Brown, who was on a visit to China.",
        [{"who": "Mark Brown", "to": "CHN"}],
    ),
    (
        "both are on a visit",
        "It was signed by Olaf Scholz and Emmanuel Macron, who were on a visit to China.",
        [{"who": ["Olaf Scholz", "Emmanuel Macron"], "to": "CHN"}],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_visits_of_a_sentence(text: str, wanted: Wanted) -> None:
    assert faults(text, "visit", wanted) == []
