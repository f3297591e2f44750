"""Whom "it", "its" and the other pointing words mean, in the labelled reports and in short texts."""

import pytest
from tests.reading.reference.pointing import meant_in, rows, tallies

FLOORS = {"it": (0.88, 0.05), "its": (0.78, 0.12), "he": (0.78, 0.21), "all": (0.78, 0.08)}
"""The least part of the words that must be right, and the greatest that may be taken for somebody wrong."""

TELLING = [
    ("a treaty is no state", "Rome and Oslo signed a treaty in Oslo. It binds them for ten years.", [None]),
    ("who sells is a state", "Norway has few tanks. It sold Ukraine ten of them.", ["NOR"]),
    ("a subject is not the object of its own verb", "Japan fears for its islands. China attacked it in May.", ["JPN", "JPN"]),
    ("whoever was given something is given more", "Since May Kenya has armed Uganda. Oman is to sell it jets.", ["UGA"]),
    ("an owner goes on owning", "Ethiopia's drones came from China, its jets from Turkey and its guns from Iran.", ["ETH", "ETH"]),
    ("whoever is punished is punished for something", "Britain imposed sanctions on Iran over its nuclear programme.", ["IRN"]),
    ("for its part looks ahead", "Egypt sent no one. For its part Sudan opened its ports.", ["SDN", "SDN"]),
    ("what comes later", "Paris and Oslo met. It is clear that Norway will pay.", [None]),
    ("what is denied", "Kenya has shells from Oman, a paper wrote. Oman denies it.", [None]),
    ("who says that it will", "India buys the oil at a discount. Russia says it will sell no more.", ["RUS"]),
    ("a fronted phrase", "Poland ordered 180 tanks. On 1 August, at a ceremony in Gliwice, it signed for another 180.", ["POL"]),
    ("whom a question asks about", "And Moscow? It is still the main supplier of arms.", ["RUS"]),
]


@pytest.fixture(scope="module")
def found():
    """The labelled words, each with what the reader takes it for."""
    return tallies(list(rows()))


@pytest.mark.parametrize("half", ["A", "B"])
@pytest.mark.parametrize("word", FLOORS)
def test_most_pointing_words_are_understood_and_few_wrongly(found, word: str, half: str):
    count, right, wrong = found[word, half]
    least, most = FLOORS[word]

    assert count > 15
    assert right / count >= least, (word, half, right, count)
    assert wrong / count <= most, (word, half, wrong, count)


@pytest.mark.parametrize(("text", "meant"), [pytest.param(text, meant, id=name) for name, text, meant in TELLING])
def test_it_means_whoever_weighs_most(text: str, meant: list[str | None]):
    assert [m and m.actor.codes[0] for word, m in meant_in(text) if word in {"it", "its"}] == meant
