"""Agreements in plain words: joint statements and bargains by their day, who allied itself with whom, what was agreed, and what was torn up."""

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.reported import Wanted, faults

NOUNS: list[tuple[str, str, Wanted]] = [
    (
        "a joint statement of a day",
        "The joint statement of 12 March 2007, in which Chad, Sudan and Libya agreed on a way out, is forgotten.",
        [pact("LBY SDN TCD", "2007-03-12")],
    ),
    (
        "a trilateral statement by which",
        "After the trilateral statement of 10 May 2010, by which Chad, Sudan and Libya put an end to the fighting, peacekeepers came.",
        [pact("LBY SDN TCD", "2010-05-10")],
    ),
    (
        "a capital statement, signed",
        "The Trilateral Statement, signed in Ankara on 14 January 2004 by Georgia, Turkey and Azerbaijan, laid down the price of the gas.",
        [pact("AZE GEO TUR", "2004-01-14", name="Trilateral Statement")],
    ),
    ("a joint statement only said", "In a joint statement of 12 March 2025 the ministers of Chad and Sudan condemned the raid.", []),
    ("a joint statement issued", "Togo and Ghana issued a joint statement on Friday.", []),
    (
        "an understanding of a month",
        "Danish rifles have been arriving in Latvia since the arms understanding of April 1994.",
        [pact("DNK LVA", "1994-04")],
    ),
    ("understanding as a verb", "Understanding of Latvia grew in Denmark in April 1994.", []),
    ("a doctrine that ties", "Spain and Portugal have been tied since 1993 by a joint defence doctrine.", [pact("ESP PRT", "1993")]),
    ("a doctrine of one state", "Spain published a new defence doctrine in 1993.", []),
    ("a bargain struck", "Under a secret bargain struck in December last year, Angola is receiving tanks from Cuba.", [pact("AGO CUB", "2024-12")]),
    ("a bargain at the shop", "Tourists from Cuba found a bargain in Angola last December.", []),
]

ALLIED: list[tuple[str, str, Wanted]] = [
    ("allied itself", "Bulgaria, which allied itself with Romania in February 1950, called the paper a plot.", [pact("BGR ROU", "1950-02")]),
    ("bound itself", "On 3 November 1978 Laos bound itself to Vietnam for 25 years.", [pact("LAO VNM", "1978-11-03")]),
    ("allied with", "Denmark allied with Sweden in 1911.", [pact("DNK SWE", "1911")]),
    ("became an ally of", "Denmark became an ally of Spain in 1911.", [pact("DNK ESP", "1911")]),
    ("became the ally of another", "Denmark became Spain's ally in 1911.", [pact("DNK ESP", "1911")]),
    ("without a day", "Bulgaria has allied itself with Romania.", []),
    ("bound to nobody", "Denmark bound itself to nothing in 1911.", []),
    ("a player and his club", "In 1951 the winger bound himself to Chelsea for five years.", []),
]

AGREED: list[tuple[str, str, Wanted]] = [
    ("agreed with", "In May 1984 Zambia agreed with Angola to take its troops out of the south.", [pact("AGO ZMB", "1984-05")]),
    ("had agreed in a year", "A diplomat said that in 1956 Norway and Sweden had agreed to restore relations.", [pact("NOR SWE", "1956")]),
    ("agreed to talk", "In May 1984 Zambia agreed with Angola to hold talks.", []),
    (
        "that had been agreed",
        "Chile and Peru share a harbour. That had been agreed on 28 May 1997, when Chile and Peru split up the fleet.",
        [pact("CHL PER", "1997-05-28")],
    ),
    ("it was agreed that", "Greece and Italy met in Rome. It was agreed on 3 May 2025 that the talks would go on.", []),
    (
        "pledged to work for their defence",
        "Greece and Italy pledged on 24 February 1955 to cooperate for their security and defence.",
        [pact("GRC ITA", "1955-02-24")],
    ),
    ("pledged to work together", "Greece and Italy pledged on 24 February 1955 to cooperate in fishing.", []),
    (
        "a union that was agreed",
        "The Reef Union, agreed in November 2023, obliges Fiji to help Tonga against storms.",
        [pact("FJI TON", "2023-11", name="Reef Union")],
    ),
    ("a club that was founded", "The Reef Union, founded in November 2023, helps divers of Fiji and Tonga.", []),
    (
        "not renewed, with what it let one do",
        "In March Fiji chose not to renew a 2019 agreement that let the Chilean navy chart its waters.",
        [pact("CHL FJI", "2019")],
    ),
    ("no agreement that lets", "In March Fiji chose not to sign an agreement that would let the Chilean navy chart its waters.", []),
]

ENDED: list[tuple[str, str, Wanted]] = [
    ("agreements denounced", "Niger in August denounced its defence agreements with France.", [pact("FRA NER", None, status="denounced")]),
    ("a contract torn up", "In 2021 Peru tore up its contract for Swedish submarines.", [pact("PER SWE", None, status="denounced")]),
    ("raids denounced", "Niger denounced the raids on its camps with France.", []),
    ("a contract torn up by a player", "In 2021 the Peruvian striker tore up his contract with a Swedish club.", []),
    ("would tear up", "Peru would never tear up its contract for Swedish submarines.", []),
]

ALL = [*NOUNS, *ALLIED, *AGREED, *ENDED]


@pytest.mark.parametrize(("report", "wanted"), [row[1:] for row in ALL], ids=[row[0] for row in ALL])
def test_the_agreements_in_plain_words(report: str, wanted: Wanted) -> None:
    assert faults(report, "agreement", wanted) == []
