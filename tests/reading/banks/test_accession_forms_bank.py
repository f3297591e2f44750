"""States that become members, in further forms: seats taken, membership granted, ranks and doors, others who follow, what is no joining."""

import pytest
from tests.reading.banks.test_accession_bank import entry
from tests.reading.reported import Wanted, faults

BANK: list[tuple[str, str, Wanted]] = [
    (
        "a pact told before, below a line in capitals",
        "THE FOUR WHO MEET IN TUNIS\n\nMorocco and Libya signed the Oujda Treaty in 1984.\n\nChad came in in 1986.",
        [entry("TCD", "Oujda Treaty", "1986")],
    ),
    ("no pact told", "THE FOUR WHO MEET IN TUNIS\n\nMorocco and Libya met in 1984.\n\nChad came in in 1986.", []),
    ("taken back", "Pakistan was readmitted to the Commonwealth in May 2008.", [entry("PAK", "COMMONWEALTH", "2008-05")]),
    ("its place as a member", "In 1973 Bangladesh took its seat as a member of the Commonwealth.", [entry("BGD", "COMMONWEALTH", "1973")]),
    ("its seat in the alliance", "Norway took its seat in the Atlantic alliance in 1949.", [entry("NOR", "NATO", "1949")]),
    ("another's seat", "Ghana took Togo's seat in the African Union in 2020.", []),
    ("membership won", "Chad won full membership of the African Union in 2002.", [entry("TCD", "AU", "2002")]),
    ("membership granted", "Kenya and Togo were granted membership of the Commonwealth in 2011.", [entry("KEN TGO", "COMMONWEALTH", "2011")]),
    ("a lesser status", "Kenya was granted observer membership of the Commonwealth in 2011.", []),
    ("a noun alone", "Latvia's admission lengthened NATO's border with Russia in 2004.", [entry("LVA", "NATO", "2004")]),
    ("a noun only imagined", "Latvia's admission would lengthen NATO's border with Russia.", []),
    ("adherence", "Spain's adherence to the Tripartite Pact came in March 1941.", [entry("ESP", "Tripartite Pact", "1941-03")]),
    ("a return", "Fiji's return to the Commonwealth in 2014 was welcomed.", [entry("FJI", "COMMONWEALTH", "2014")]),
    ("a return to a place", "The minister's return to Fiji in 2014 was welcomed.", []),
    ("by an instrument", "Peru deposited its instrument of accession to ASEAN in May 2010.", [entry("PER", "ASEAN", "2010-05")]),
    ("named after", "Three states joined the Commonwealth in 1970, among them Fiji.", [entry("FJI", "COMMONWEALTH", "1970")]),
    ("named between", "Two states - Fiji and Tonga - joined the Commonwealth in 1970.", [entry("FJI TON", "COMMONWEALTH", "1970")]),
    (
        "a year after another",
        "Fiji was admitted to the Commonwealth in 1970, a year after Tonga.",
        [entry("FJI", "COMMONWEALTH", "1970"), entry("TON", "COMMONWEALTH")],
    ),
    (
        "weeks after another's doing",
        "Fiji was admitted to the Commonwealth in 1970, weeks after Tonga, which had opposed it, gave way.",
        [entry("FJI", "COMMONWEALTH", "1970")],
    ),
    (
        "followed with a cause",
        "Albania joined NATO on 1 April 2009, and Montenegro followed on 5 June 2017 after a long debate.",
        [entry("ALB", "NATO", "2009-04-01"), entry("MNE", "NATO", "2017-06-05")],
    ),
    ("made a member", "The vote made Albania the 27th member of NATO in 2009.", [entry("ALB", "NATO", "2009")]),
    ("voted to admit", "The African Union voted to readmit Morocco in January 2017.", [entry("MAR", "AU", "2017-01")]),
    ("agreed in principle", "ASEAN agreed in principle to admit Fiji in 2022.", []),
    ("doors", "OPEC opened its doors to Gabon in 1975.", [entry("GAB", "OPEC", "1975")]),
    ("into the ranks", "Albania joined the ranks of NATO in 2009.", [entry("ALB", "NATO", "2009")]),
    ("followed into", "Croatia followed Slovenia into the European Union in 2013.", [entry("HRV", "EU", "2013")]),
    ("a member since, first", "A member of the European Union since 2013, Croatia uses the euro.", [entry("HRV", "EU", "2013")]),
    ("inside since", "Croatia, in NATO since 2009, sent soldiers.", [entry("HRV", "NATO", "2009")]),
    ("the treaty of a body", "Greece acceded to the North Atlantic Treaty in February 1952.", [entry("GRC", "NATO", "1952-02")]),
    ("left and came back", "The Gambia left the Commonwealth in 2013 but came back in 2018.", [entry("GMB", "COMMONWEALTH", "2018")]),
    ("voted to join", "In May the Moldovan parliament voted to join the European Union.", [entry("MDA", "EU", "2025-05")]),
    ("voted not to", "In May the Moldovan parliament voted to study the statutes of the European Union.", []),
    ("hopes to join", "Gabon hopes to join OPEC again.", [entry("GAB", "OPEC")]),
    ("refused to join", "Gabon refused to join OPEC again.", []),
    (
        "to which another adhered",
        "Peru and Chile signed the Lima Convention in March 1983, to which Ecuador adhered in May 1984.",
        [entry("ECU", "Lima Convention", "1984-05")],
    ),
    ("of which it has been a member", "ASEAN, of which Laos has been a member since 1997, met on Friday.", [entry("LAO", "ASEAN", "1997")]),
    ("of which it is a member", "ASEAN, of which Laos is a founding member of sorts, met on Friday.", []),
    (
        "they were taken into",
        "Three small states, Estonia, Latvia and Lithuania, became allies of Canada in 2004, when they were taken into NATO.",
        [entry("EST LVA LTU", "NATO", "2004")],
    ),
    ("they were taken to", "Estonia and Latvia sent envoys, and they were taken to a hall of NATO in 2004.", []),
    ("a customs union", "Turkey joined the European Union customs union in 1996.", []),
    ("a subordinate clause", "Since the Republic of Korea joined the United Nations in 1991 it has paid more.", [entry("KOR", "UN", "1991")]),
]


@pytest.mark.parametrize(("text", "wanted"), [one[1:] for one in BANK], ids=[one[0] for one in BANK])
def test_accessions_in_further_forms(text: str, wanted: Wanted) -> None:
    """Each report gives the accessions it tells of, and no others."""
    assert faults(text, "accession", wanted) == []
