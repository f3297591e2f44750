"""States that become members, in the forms in which newsrooms say it: series with ellipsis, returns, pacts that are joined, what is no joining."""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults, row_of


def entry(who: str, to: str, date: str | None = None) -> dict[str, Any]:
    """Return the slots of an accession; one state stands alone, several in a list."""
    states = sorted(who.split())
    return {"who": states[0] if len(states) == 1 else states, "to": to, "date": date}


BANK: list[tuple[str, str, Wanted]] = [
    (
        "gapped months",
        "Turkey and Iraq signed the Baghdad Pact in 1955. Britain joined it in April, Pakistan in September.",
        [entry("GBR", "Baghdad Pact", "1955-04"), entry("PAK", "Baghdad Pact", "1955-09")],
    ),
    ("came into", "Spain came into NATO in May 1982.", [entry("ESP", "NATO", "1982-05")]),
    ("returned", "Gambia, which had left, returned to the Commonwealth in February 2018.", [entry("GMB", "COMMONWEALTH", "2018-02")]),
    ("took its seat", "Switzerland became the 190th member of the United Nations on 10 September 2002.", [entry("CHE", "UN", "2002-09-10")]),
    (
        "in brackets",
        "NATO has since taken in Albania (2009) and Montenegro (2017).",
        [entry("ALB", "NATO", "2009"), entry("MNE", "NATO", "2017")],
    ),
    ("date before", "On 1 July 2013 Croatia became the European Union's 28th member state.", [entry("HRV", "EU", "2013-07-01")]),
    ("accession of date", "Hungary's accession to NATO in March 1999 was quiet.", [entry("HUN", "NATO", "1999-03")]),
    ("the year before", "Finland joined NATO in 2023. Sweden joined a year later.", [entry("FIN", "NATO", "2023"), entry("SWE", "NATO", "2024")]),
    (
        "joined it",
        "The Collective Security Treaty was signed in Tashkent in May 1992. Belarus joined it in December 1993.",
        [entry("BLR", "CSTO", "1993-12")],
    ),
    (
        "joined the pact",
        "Spain joined the Anti-Comintern Pact in March 1939, Hungary a month before.",
        [entry("ESP", "Anti-Comintern Pact", "1939-03"), entry("HUN", "Anti-Comintern Pact", "1939-02")],
    ),
    ("was let into", "Vietnam was let into ASEAN in July 1995.", [entry("VNM", "ASEAN", "1995-07")]),
    ("brought in", "ASEAN brought in Cambodia on 30 April 1999.", [entry("KHM", "ASEAN", "1999-04-30")]),
    ("member since", "Latvia has been a member of NATO since 2004.", [entry("LVA", "NATO", "2004")]),
    ("membership since", "Slovenia, a member of the European Union since May 2004, agreed.", [entry("SVN", "EU", "2004-05")]),
    ("adhesion", "India joined the Missile Technology Control Regime in June 2016.", [entry("IND", "MTCR", "2016-06")]),
    ("entry as a noun", "Iran's entry into the Shanghai Cooperation Organisation came in July 2023.", [entry("IRN", "SCO", "2023-07")]),
    ("formally", "Indonesia was formally admitted to BRICS in January 2025.", [entry("IDN", "BRICS", "2025-01")]),
    (
        "with and after",
        "Greece and Turkey entered NATO in February 1952, West Germany three years later.",
        [entry("GRC TUR", "NATO", "1952-02"), entry("DEU", "NATO", "1955")],
    ),
    ("acceded to the treaty", "Timor-Leste acceded to the Treaty of Amity in January 2007.", [entry("TLS", "Treaty of Amity", "2007-01")]),
    (
        "both were",
        "Bhutan and the Maldives signed the SAARC charter. Afghanistan was admitted to SAARC in April 2007.",
        [entry("AFG", "SAARC", "2007-04")],
    ),
    ("left", "Uzbekistan left the CSTO in 2012.", []),
    ("membership talks", "Serbia has been in accession talks with the European Union since 2014.", []),
    ("a bid", "Sweden's bid for NATO membership was held up in Ankara.", []),
    ("joins a club", "The defender from Ghana joined Roma in January.", []),
    ("join forces", "Chad and Niger joined forces against the raiders in 2015.", []),
    ("join the war", "Italy joined the war in May 1915.", []),
    ("could join", "Norway could join the European Union by 2035, the paper thinks.", []),
    ("refused to join", "Ireland refused to join NATO in 1949.", []),
    ("hopes", "Moldova hopes to become a member of the European Union by 2030.", []),
    ("vetoed", "France vetoed Britain's entry into the Common Market in January 1963.", []),
]

NOT_YET: frozenset[str] = frozenset()
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_the_accessions_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "accession", wanted) == []
