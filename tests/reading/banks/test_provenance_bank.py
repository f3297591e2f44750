"""A bank of sources that reports credit, and of reports that say they re-tell another; halves by the hash of the name, see ``reported.half``."""

import pytest
from tests.reading.reported import Wanted, document_of, faults, row_of


def source(role: str, name: str) -> dict[str, object]:
    """Return the slots of a provenance; roles and names that are as good are parted by bars."""
    return {"role": frozenset(role.split("|")), "source": frozenset(name.split("|"))}


BANK: list[tuple[str, str, Wanted]] = [
    ("agency cited", "The talks collapsed on Friday, Interfax reported.", [source("agency", "Interfax")]),
    ("citing", "Tankers were turned back, Bloomberg reported, citing port officials.", [source("agency|outlet", "Bloomberg")]),
    ("according to agency", "According to the Anadolu Agency, the frigate sailed at noon.", [source("agency", "Anadolu Agency|Anadolu")]),
    ("told the paper", "“We are done,” the minister told Le Monde.", [source("outlet", "Le Monde")]),
    ("in an interview with", "In an interview with Der Spiegel, the general ruled out a draft.", [source("outlet", "Der Spiegel")]),
    ("the daily X", "The daily Kommersant wrote that the price had doubled.", [source("outlet", "Kommersant")]),
    ("broadcaster", "The broadcaster NHK showed the ship leaving.", [source("outlet", "NHK")]),
    ("picture slash", "The bridge at dawn. Picture: Maren Voss/Harbour Images", [source("photo", "Harbour Images|Maren Voss/Harbour Images")]),
    ("photograph by", "The two men on the quay. Photograph by Iris Munk for Coast Pictures.", [source("photo", "Coast Pictures|Iris Munk")]),
    ("getty style", "Soldiers on parade. (Photo by Dario Lenz/Getty Images)", [source("photo", "Getty Images|Dario Lenz/Getty Images")]),
    ("courtesy", "The frigate at sea (photo courtesy of the Spanish navy).", [source("photo", "Spanish navy")]),
    ("handout", "Kim inspects a factory. Handout picture released by KCNA.", [source("photo|agency", "KCNA")]),
    ("original scoop", "The existence of the annex was first revealed by the Danube Gazette.", [source("original|outlet", "Danube Gazette")]),
    ("as first reported", "The deal, as first reported by the Sava Tribune, has a secret annex.", [source("original", "Sava Tribune")]),
    ("republished", "This article first appeared in the Aegean Review.", [source("original", "Aegean Review")]),
    ("with files", "With files from the Associated Press.", [source("agency", "AP|Associated Press")]),
    ("additional reporting by people", "Additional reporting by Lena Ruf in Vienna.", []),
    ("state media", "State media said nothing of the accident.", []),
    ("paper treaty", "The paper was signed in Rome.", []),
    ("press conference", "The ministers gave a press conference in Lima.", []),
    ("spokesman agency", "The space agency launched a satellite.", []),
    ("picture as image", "The talks offered a picture of harmony.", []),
    ("photo opportunity", "There was no photo of the two together.", []),
    ("nuclear agency", "The International Atomic Energy Agency said inspectors had been turned away.", []),
]

RETOLD: list[tuple[str, str, list[str]]] = [
    (
        "first appeared",
        "Guns for gas\n\nThis article first appeared in the Aegean Review.\n\nThe two states swapped guns for gas.\n",
        ["Aegean Review"],
    ),
    (
        "based on a report",
        "The hidden annex\n\nThis account is based on a report by the Danube Gazette, which has seen the annex.\n\nIt runs to four pages.\n",
        ["Danube Gazette"],
    ),
    (
        "investigation published by",
        "Where the rifles went\n\nRifles for Chad ended up in Sudan, an inquiry by the Nile Courier has found. The paper saw the crates.\n",
        ["Nile Courier"],
    ),
    (
        "summary of",
        "The price of quiet\n\nA summary of a story published on Sunday by the Levant Post.\n\nThe price was two billion.\n",
        ["Levant Post"],
    ),
    (
        "two papers",
        "Leaks\n\nThe plan was disclosed by the Rhine Tribune and the Sava Courier in a joint investigation.\n\nIt has nine pages.\n",
        ["Rhine Tribune", "Sava Courier"],
    ),
    ("no re-telling", "A pact\n\nNorway and Poland signed a pact in Oslo. The minister told the Fjord Post that it was a start.\n", []),
    ("an agency carries one fact", "A pact\n\nNorway and Poland signed a pact in Oslo. KCNA reported that Pyongyang had protested.\n", []),
    ("own outlet", "A pact\n\nOSLO, 3 May 2024 (Fjord Press) - Norway and Poland signed a pact.\n", []),
]

NOT_YET: frozenset[str] = frozenset()
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_the_sources_that_a_report_credits(text: str, wanted: Wanted) -> None:
    assert faults(text, "provenance", wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in RETOLD],
)
def test_the_reports_that_a_report_re_tells(text: str, wanted: list[str]) -> None:
    assert sorted(document_of(text).derived_from) == sorted(wanted)
