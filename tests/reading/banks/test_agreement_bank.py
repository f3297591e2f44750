"""Agreements as newsrooms tell of them: series with ellipsis, the paragraph's topic, history in passing, contracts and renewals, and what is no pact.

Each row is a report of one to three sentences, published on Sunday 15 June 2025 unless it says otherwise, with every agreement that stands in it.
"""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults, row_of


def pact(parties: str, signed: Any = None, *, by: tuple[str, ...] | None = None, **more: Any) -> dict[str, Any]:
    """Return the slots of an agreement; parties are parted by spaces; None for a day means that none must be read, ... that any may."""
    return {"parties": sorted(parties.split()), **({} if signed is ... else {"signed": signed}), **({"signatories": list(by)} if by else {}), **more}


SERIES: list[tuple[str, str, Wanted]] = [
    (
        "theirs and the 23rd",
        (
            "Estonia signed a cyber security agreement with Moldova on 9 January 2024. Latvia and Lithuania had signed theirs on 4 December 2023, "
            "Finland on the 19th."
        ),
        [pact("EST MDA", "2024-01-09"), pact("LVA MDA", "2023-12-04"), pact("LTU MDA", "2023-12-04"), pact("FIN MDA", "2023-12-19")],
    ),
    (
        "genitives and dates",
        (
            "Portugal has renewed every one of its defence agreements in Africa. Angola's was signed in May 2010, Mozambique's in March 2011, "
            "Cape Verde's on 8 June 2012."
        ),
        [pact("AGO PRT", "2010-05"), pact("MOZ PRT", "2011-03"), pact("CPV PRT", "2012-06-08")],
    ),
    (
        "was first",
        (
            "After the war Gulf rulers looked to London for protection. Oman was first to sign a defence agreement with Britain, on 4 May 1992; "
            "Bahrain followed on 11 July 1993, and Qatar in 1994."
        ),
        [pact("GBR OMN", "1992-05-04"), pact("BHR GBR", "1993-07-11"), pact("GBR QAT", "1994")],
    ),
    (
        "the one with",
        (
            "Canberra has two treaties that matter here: the one with Indonesia, of 13 November 2006, and the one with Papua New Guinea, "
            "signed on 4 December 2013."
        ),
        [pact("AUS IDN", "2006-11-13"), pact("AUS PNG", "2013-12-04")],
    ),
    (
        "in brackets",
        "Vietnam now has defence pacts with India (2009), Japan (2011) and Australia (2018).",
        [pact("IND VNM", "2009"), pact("JPN VNM", "2011"), pact("AUS VNM", "2018")],
    ),
    (
        "with each on a day",
        "In 1923 Czechoslovakia signed trade treaties with Spain on 3 May, with Portugal on 11 June and with Greece on the 28th.",
        [pact("CSK ESP", "1923-05-03"), pact("CSK PRT", "1923-06-11"), pact("CSK GRC", "1923-06-28")],
    ),
    (
        "and another with",
        "Seoul signed an arms contract with Poland in July 2022 and another with Romania in July 2024.",
        [pact("KOR POL", "2022-07"), pact("KOR ROU", "2024-07")],
    ),
    (
        "gapped subject",
        "Greece signed a maritime agreement with Italy on 9 June 2020, and with Egypt on 6 August.",
        [pact("GRC ITA", "2020-06-09"), pact("EGY GRC", "2020-08-06")],
    ),
    (
        "former and latter",
        "Turkey has pacts with Azerbaijan and Qatar. The former was signed in August 2010, the latter in April 2014.",
        [pact("AZE TUR", "2010-08"), pact("QAT TUR", "2014-04")],
    ),
    (
        "alliances by pairs",
        "France built a system of alliances: with Poland in February 1921, with Czechoslovakia in January 1924, with Romania in June 1926.",
        [pact("FRA POL", "1921-02"), pact("CSK FRA", "1924-01"), pact("FRA ROU", "1926-06")],
    ),
    (
        "similar agreements followed",
        "Japan and Australia signed a reciprocal access agreement on 6 January 2022. A similar one with Britain followed on 11 January 2023.",
        [pact("AUS JPN", "2022-01-06"), pact("GBR JPN", "2023-01-11")],
    ),
    (
        "that of",
        "The treaty of friendship with Mongolia of 1946 was replaced by that of 15 January 1966, the Soviet Union's longest in Asia.",
        [pact("MNG SUN", "1946"), pact("MNG SUN", "1966-01-15")],
    ),
    (
        "second pact the day after",
        "On 27 May 2021 Serbia and Greece signed a treaty on military training. A second pact, on search and rescue, followed the next day.",
        [pact("GRC SRB", "2021-05-27"), pact("GRC SRB", "2021-05-28")],
    ),
    (
        "a list of signers of one text",
        "Each of the five signed its own agreement with the European Union: Albania in June 2006, Montenegro in October 2007.",
        [pact("ALB EU", "2006-06"), pact("MNE EU", "2007-10")],
    ),
    (
        "did the same",
        "Norway signed a defence cooperation agreement with the United States on 16 April 2021. Finland did the same on 18 December 2023.",
        [pact("NOR USA", "2021-04-16"), pact("FIN USA", "2023-12-18")],
    ),
    (
        "has one with",
        "Singapore has a free trade agreement with China, signed in October 2008, and one with New Zealand, signed in November 2000.",
        [pact("CHN SGP", "2008-10"), pact("NZL SGP", "2000-11")],
    ),
    (
        "bullets",
        (
            "Agreements in force\n\nThe Ledger, 15 June 2025\n\nThe agreements Kenya has signed on training:\n- with Britain, on 26 July 2021\n"
            "- with Italy, on 14 February 2022\n"
        ),
        [pact("GBR KEN", "2021-07-26"), pact("ITA KEN", "2022-02-14")],
    ),
    (
        "respectively",
        "Hungary concluded treaties with Slovakia and Romania in March 1995 and September 1996 respectively.",
        [pact("HUN SVK", "1995-03"), pact("HUN ROU", "1996-09")],
    ),
    (
        "its own",
        "Rwanda and Qatar signed a defence accord in 2023. Djibouti signed its own with Qatar in March 2024.",
        [pact("QAT RWA", "2023"), pact("DJI QAT", "2024-03")],
    ),
    (
        "a year later with",
        (
            "Tunisia signed a treaty of brotherhood with Algeria in March 1983; Mauritania joined it that December. Morocco signed a treaty of union "
            "with Libya the following year."
        ),
        [pact("DZA TUN", "1983-03"), pact("LBY MAR", "1984")],
    ),
]

TOPIC: list[tuple[str, str, Wanted]] = [
    (
        "signed at the palace",
        "Ghana's border with Togo has been quiet since the treaty. Signed in Lomé in May 1999, it runs to eleven articles.",
        [pact("GHA TGO", "1999-05", place="Lomé")],
    ),
    (
        "in place of a treaty",
        "The agreement between Spain and Morocco was signed in Rabat on 13 February 1992, in place of a treaty of 1961.",
        [pact("ESP MAR", "1992-02-13"), pact("ESP MAR", "1961")],
    ),
    (
        "contract of a topic",
        "India turned to France for its jets. The contract, for 26 Rafales, was signed on 28 April 2025.",
        [pact("FRA IND", "2025-04-28")],
    ),
    (
        "the two sides",
        "Relations between Egypt and Sudan have warmed. In March 2021 the two sides signed a military cooperation agreement in Khartoum.",
        [pact("EGY SDN", "2021-03", place="Khartoum")],
    ),
    (
        "with its neighbour",
        "Jordan is at peace with Israel. The treaty was concluded on 26 October 1994.",
        [pact("ISR JOR", "1994-10-26")],
    ),
    (
        "their pact of",
        "Bulgaria and Serbia quarrelled over it for years, their friendship pact of January 1937 notwithstanding.",
        [pact("BGR SRB", "1937-01")],
    ),
    (
        "put his name to",
        "Croatia wanted a treaty with Kosovo. Andrej Plenkovic put his name to it in Pristina on 11 March 2020.",
        [pact("HRV XKX", "2020-03-11", place="Pristina")],
    ),
    (
        "an older treaty between them",
        "Denmark and Germany have agreed on the tunnel. An older treaty between them, of 3 September 2008, still governs the costs.",
        [pact("DEU DNK", "2008-09-03")],
    ),
    (
        "the agreement which it replaces",
        "Iraq and Jordan signed a trade agreement in Amman on Thursday. It replaces an agreement they concluded in 2009.",
        [pact("IRQ JOR", "2025-06-12", place="Amman"), pact("IRQ JOR", "2009")],
    ),
    (
        "the deal came",
        "Chad and the United Arab Emirates have been close for years; a military cooperation agreement came in June 2023.",
        [pact("ARE TCD", "2023-06")],
    ),
    (
        "ratified by the parliament",
        "The parliament in Yerevan on Tuesday ratified the strategic partnership agreement with Iran, signed in Tehran in April.",
        [pact("ARM IRN", "2025-04", place="Tehran", status="ratified")],
    ),
    (
        "it has a treaty with",
        "The Philippines is not alone. It has a mutual defence treaty with the United States that dates from 1951.",
        [pact("PHL USA", "1951")],
    ),
    (
        "with which",
        "Laos leans on Vietnam, with which it signed a treaty of friendship on 18 July 1977.",
        [pact("LAO VNM", "1977-07-18")],
    ),
    (
        "whose treaty with",
        "Mongolia, whose treaty with Russia dates from January 1993, stayed silent.",
        [pact("MNG RUS", "1993-01")],
    ),
    (
        "in return the state signed",
        "Washington wanted bases in Iceland. Reykjavik signed on 5 May 1951 an agreement that let American troops return.",
        [pact("ISL USA", "1951-05-05")],
    ),
]

HISTORY: list[tuple[str, str, Wanted]] = [
    (
        "pledged in a palace",
        "On 9 February 1934, in the Academy at Athens, Greece, Yugoslavia, Romania and Turkey pledged to guarantee each other's Balkan frontiers.",
        [pact("GRC ROU TUR YUG", "1934-02-09")],
    ),
    (
        "tripartite treaty",
        "In a tripartite treaty of 12 May 1932 Estonia, Latvia and Finland promised to consult.",
        [pact("EST FIN LVA", "1932-05-12")],
    ),
    (
        "received undertakings",
        "Lithuania had received a similar undertaking from Moscow on 28 September 1926.",
        [pact("LTU SUN", "1926-09-28")],
    ),
    (
        "alliance of a year",
        "The Anglo-Portuguese alliance of 1373 is the oldest still in force.",
        [pact("GBR PRT", "1373")],
    ),
    (
        "hyphenated pact alone",
        "Nobody in the room had forgotten the Polish-Romanian convention of March 1921.",
        [pact("POL ROU", "1921-03")],
    ),
    (
        "which it had concluded",
        "Finland broke with the treaty of non-aggression which it had concluded with the Soviet Union in January 1932.",
        [pact("FIN SUN", "1932-01")],
    ),
    (
        "bound since",
        "Belgium had been bound to France since September 1920 by a military accord.",
        [pact("BEL FRA", "1920-09")],
    ),
    (
        "allied by a treaty",
        "Ethiopia and Kenya, allied by a defence pact since 1964, share a border of 860 kilometres.",
        [pact("ETH KEN", "1964")],
    ),
    (
        "Italy's treaty with",
        "Italy's treaty of friendship with Ethiopia, signed in August 1928, was meant to last twenty years.",
        [pact("ETH ITA", "1928-08")],
    ),
    (
        "the day two foreign ministers signed",
        "On 27 July 1955 the foreign ministers of Syria and Lebanon, Khaled al-Azm and Alfred Naccache, signed a customs convention.",
        [pact("LBN SYR", "1955-07-27", by=("Khaled al-Azm", "Alfred Naccache"))],
    ),
    (
        "armistice",
        "Israel and Egypt signed an armistice on the island of Rhodes on 24 February 1949; Lebanon followed on 23 March.",
        [pact("EGY ISR", "1949-02-24"), pact("ISR LBN", "1949-03-23")],
    ),
    (
        "historic present",
        "Autumn 1939: Turkey signs in Ankara, on 19 October, a treaty of mutual assistance with Britain and France.",
        [pact("FRA GBR TUR", "1939-10-19", place="Ankara")],
    ),
    (
        "a non-aggression pact joined them",
        "A non-aggression pact of 26 January 1934 tied Germany to Poland.",
        [pact("DEU POL", "1934-01-26")],
    ),
    (
        "expired",
        "The Soviet-Finnish treaty of April 1948 expired without anyone mourning it.",
        [pact("FIN SUN", "1948-04")],
    ),
    (
        "denounced",
        "Romania denounced in 1921 the treaty it had signed with Bulgaria in August 1913.",
        [pact("BGR ROU", "1913-08")],
    ),
    (
        "with one and then the other",
        "The emir of Afghanistan concluded a treaty with Turkey in March 1921 and another with Persia in June of that year.",
        [pact("AFG TUR", "1921-03"), pact("AFG IRN", "1921-06")],
    ),
    (
        "quasi alliance by exchange of notes",
        "By an exchange of notes of 12 April 1955 Jordan and Iraq agreed to help each other if attacked.",
        [pact("IRQ JOR", "1955-04-12")],
    ),
    (
        "so called pact of a city",
        "Chile, Argentina and Brazil signed the ABC Pact in Buenos Aires on 25 May 1915.",
        [pact("ARG BRA CHL", "1915-05-25", place="Buenos Aires")],
    ),
]

PAPERS: list[tuple[str, str, Wanted]] = [
    (
        "letter of intent",
        "In Malmö on 3 June Mette Frederiksen and Ulf Kristersson signed a letter of intent on shared patrols.",
        [pact("DNK SWE", "2025-06-03", place="Malmö", by=("Mette Frederiksen", "Ulf Kristersson"))],
    ),
    (
        "declaration adopted",
        "Tokelau aside, Australia, Fiji and Tonga adopted a joint declaration on seabed cables in Suva on 11 April 2025.",
        [pact("AUS FJI TON", "2025-04-11", place="Suva")],
    ),
    (
        "statement issued with a name",
        "Macron and Modi issued the Horizon 2047 Declaration in July 2023.",
        [pact("FRA IND", "2023-07")],
    ),
    (
        "memorandum",
        "Uzbekistan and South Korea signed a memorandum on rare metals in Tashkent on 14 June 2024.",
        [pact("KOR UZB", "2024-06-14", place="Tashkent")],
    ),
    (
        "contract worth",
        "Malaysia signed a contract worth $920 million with South Korea for 18 trainer jets in May 2023.",
        [pact("KOR MYS", "2023-05")],
    ),
    (
        "contract concluded by the buyer",
        "Under a contract concluded in October 2019 Egypt buys Russian fighters.",
        [pact("EGY RUS", "2019-10")],
    ),
    (
        "programme adopted",
        "Kazakhstan and Russia adopted a programme of economic cooperation that runs to 2030.",
        [pact("KAZ RUS")],
    ),
    (
        "road map",
        "Armenia and Turkey signed a protocol on diplomatic relations in Zurich on 10 October 2009.",
        [pact("ARM TUR", "2009-10-10", place="Zurich")],
    ),
    (
        "joint communique",
        "Beijing and Tokyo signed a joint communiqué on 29 September 1972.",
        [pact("CHN JPN", "1972-09-29")],
    ),
    (
        "initialled and then signed",
        "The text, initialled in March, was signed on Friday in Astana by the foreign ministers of Kazakhstan and Kyrgyzstan.",
        [pact("KAZ KGZ", "2025-06-13", place="Astana")],
    ),
    (
        "lease",
        "Under a lease signed in April 2010 Ukraine let the Russian fleet stay in Sevastopol.",
        [pact("RUS UKR", "2010-04")],
    ),
    (
        "understanding reached",
        "Iran and Saudi Arabia reached an understanding in Beijing on 10 March 2023 to reopen their embassies.",
        [pact("IRN SAU", "2023-03-10", place="Beijing")],
    ),
    (
        "ink an order",
        "The Netherlands and Norway inked an agreement to buy munitions together on Wednesday.",
        [pact("NLD NOR", "2025-06-11")],
    ),
    (
        "seal an accord",
        "Sealed in Doha late on Saturday, the accord commits Rwanda and Burundi to a ceasefire.",
        [pact("BDI RWA", "2025-06-14", place="Doha")],
    ),
    (
        "agreement in the passive without agent",
        "An agreement on the return of migrants was signed with Tunisia in July 2023, the Italian government recalls.",
        [pact("ITA TUN", "2023-07")],
    ),
]

STAGES: list[tuple[str, str, Wanted]] = [
    (
        "renewed",
        "Bahrain and the United States renewed in October 2001 the defence agreement they had signed ten years before.",
        [pact("BHR USA", "1991")],
    ),
    (
        "renewal signed",
        "Ibrahim Traoré and Goodluck Ebele signed the renewal of the transit accord between Burkina Faso and Nigeria on 2 May 2025.",
        [pact("BFA NGA", "2025-05-02")],
    ),
    (
        "rewritten and signed anew",
        "The Kuwaiti agreement with France, first signed in 1992, was rewritten and signed anew on 15 April 2013.",
        [pact("FRA KWT", "1992"), pact("FRA KWT", "2013-04-15")],
    ),
    (
        "entered into force",
        "The extradition treaty between Spain and Paraguay, signed on 23 July 1998, entered into force on 9 May 2001.",
        [pact("ESP PRY", "1998-07-23", status="in_force")],
    ),
    (
        "ratified by vote",
        "The Sejm has ratified the treaty with France that was signed in Nancy on 9 May 2025.",
        [pact("FRA POL", "2025-05-09", place="Nancy", status="ratified")],
    ),
    (
        "approved by the cabinet",
        "India's cabinet on Wednesday approved an agreement with Oman on shipping, signed in Muscat in January 2024.",
        [pact("IND OMN", "2024-01", place="Muscat", status="approved")],
    ),
    (
        "prolonged",
        "Tajikistan and Russia prolonged the base agreement of 2004 until 2042.",
        [pact("RUS TJK", "2004")],
    ),
    (
        "extended by a protocol",
        "By a protocol signed in Minsk on 26 March 2021 Belarus and Russia extended the agreement on training centres.",
        [pact("BLR RUS", "2021-03-26", place="Minsk")],
    ),
    (
        "suspended",
        "North Korea has declared void the military accord with South Korea of 19 September 2018.",
        [pact("KOR PRK", "2018-09-19")],
    ),
    (
        "took effect",
        "The status-of-forces agreement between Lithuania and Germany took effect in May, eight months after it was signed in Berlin.",
        [pact("DEU LTU", place="Berlin")],
    ),
    (
        "comes into force",
        "The treaty, which Putin and Pezeshkian signed in Moscow on 17 January 2025, will come into force once both parliaments have ratified it.",
        [pact("IRN RUS", "2025-01-17", place="Moscow")],
    ),
]

YEARS: list[tuple[str, str, Wanted]] = [
    (
        "day and month in a told year",
        "The year 1925 was a busy one for Soviet diplomats. On 17 December they signed a treaty of neutrality with Turkey in Paris.",
        [pact("SUN TUR", "1925-12-17", place="Paris")],
    ),
    (
        "the month that followed",
        "In August 1920 Czechoslovakia and Yugoslavia signed a convention. The following April Romania signed one with Czechoslovakia.",
        [pact("CSK YUG", "1920-08"), pact("CSK ROU", "1921-04")],
    ),
    (
        "days in a row",
        "It was quick work in 1921: with Estonia a convention was signed by Latvia on 7 July, with Finland by Poland on 16 August.",
        [pact("EST LVA", "1921-07-07"), pact("FIN POL", "1921-08-16")],
    ),
    (
        "that April",
        "Gabon renegotiated its defence agreement with France in February 2010; Cameroon signed a new one with France that April.",
        [pact("FRA GAB", ...), pact("CMR FRA", "2010-04")],
    ),
    (
        "the same day",
        "On 24 February 2024 Belgium signed a security agreement with Ukraine in Kyiv. Canada signed one with Ukraine the same day.",
        [pact("BEL UKR", "2024-02-24"), pact("CAN UKR", "2024-02-24")],
    ),
    (
        "the day after",
        "Iceland joined the talks on 3 March 1976. The day after, Norway and Britain signed a fisheries accord.",
        [pact("GBR NOR", "1976-03-04")],
    ),
    (
        "last month",
        "Croatia and Slovenia signed a treaty on gas storage last month.",
        [pact("HRV SVN", "2025-05")],
    ),
    (
        "last year",
        "Azerbaijan and Pakistan signed a transit accord in Baku last July.",
        [pact("AZE PAK", "2024-07", place="Baku")],
    ),
    (
        "years ago",
        "The accord between Ecuador and Peru was signed in Brasilia 27 years ago.",
        [pact("ECU PER", "1998", place="Brasilia")],
    ),
    (
        "month alone in this year",
        "Finland and Estonia signed a memorandum on cables in February.",
        [pact("EST FIN", "2025-02")],
    ),
    (
        "month alone in the year told",
        "By 1936 Ankara had no enemies left on the Straits. In July Turkey, Britain and France signed the Montreux Convention.",
        [pact("FRA GBR TUR", "1936-07")],
    ),
    (
        "later that year",
        "Nepal and China agreed on a road in March 2008. Later that year Nepal and India signed a treaty on the Koshi embankment.",
        [pact("IND NPL", "2008")],
    ),
]

SIGNERS: list[tuple[str, str, Wanted]] = [
    (
        "for one and for the other",
        "Signing for Kenya was Musalia Mudavadi, for Ethiopia Gedion Timothewos; the grazing pact was concluded in Addis Ababa on 6 March 2025.",
        [pact("ETH KEN", "2025-03-06", by=("Musalia Mudavadi", "Gedion Timothewos"))],
    ),
    (
        "with his counterpart",
        "The Greek defence minister, Nikos Dendias, signed an accord on drones with his Cypriot counterpart, Vasilis Palmas, in Nicosia on Monday.",
        [pact("CYP GRC", "2025-06-09", place="Nicosia", by=("Nikos Dendias", "Vasilis Palmas"))],
    ),
    (
        "in front of witnesses",
        "The contract between Brazil and Sweden was signed in the presence of Luiz Inácio Lula da Silva in Brasília on 24 October 2014.",
        [pact("BRA SWE", "2014-10-24", signatories=None)],
    ),
    (
        "he and his guest",
        "Emmanuel Macron received Paul Biya in Paris on 4 April 2025. He and Biya signed a mining accord there.",
        [pact("CMR FRA", "2025-04-04", place="Paris", by=("Emmanuel Macron", "Paul Biya"))],
    ),
    (
        "signature of one minister",
        "The accord bears the signatures of Hakan Fidan for Turkey and Fuad Hussein for Iraq.",
        [pact("IRQ TUR", by=("Hakan Fidan", "Fuad Hussein"))],
    ),
    (
        "together with",
        "Nikol Pashinyan, together with Irakli Kobakhidze, signed a declaration on strategic partnership in Tbilisi on 26 January 2024.",
        [pact("ARM GEO", "2024-01-26", place="Tbilisi", by=("Nikol Pashinyan", "Irakli Kobakhidze"))],
    ),
    (
        "ambassadors",
        "The American ambassador, Lynne Tracy, and the Armenian foreign minister, Ararat Mirzoyan, signed a customs accord in Yerevan.",
        [pact("ARM USA", place="Yerevan", by=("Lynne Tracy", "Ararat Mirzoyan"))],
    ),
    (
        "the two presidents signed",
        "Sadyr Japarov flew to Khujand to meet Emomali Rahmon. The two presidents signed the border treaty on 31 March 2025.",
        [pact("KGZ TJK", "2025-03-31", by=("Sadyr Japarov", "Emomali Rahmon"))],
    ),
    (
        "a minister of the state for his host",
        "Ernesto Torres flew to Lisbon, where on 2 May 2025 Spain and Portugal signed a compact on rivers.",
        [pact("ESP PRT", "2025-05-02", place="Lisbon")],
    ),
    (
        "signed by him for the state",
        "Signed by Nehru for India and by Koirala for Nepal in 1959, the Gandak treaty still stands.",
        [pact("IND NPL", "1959")],
    ),
]

MANY: list[tuple[str, str, Wanted]] = [
    (
        "founders of an organisation",
        "Algeria, Libya, Mauritania, Morocco and Tunisia signed the treaty of the Arab Maghreb Union in Marrakesh on 17 February 1989.",
        [pact("DZA LBY MAR MRT TUN", "1989-02-17", place="Marrakesh")],
    ),
    (
        "parties across a relative clause",
        "On 7 July 1960 Belgium, which had ruled there since 1908, and Congo signed a treaty of friendship.",
        [pact("BEL COD", "1960-07-07")],
    ),
    (
        "a state with four others",
        "In April 1961 Portugal signed a fishing convention with Spain, France, Italy and Morocco.",
        [pact("ESP FRA ITA MAR PRT", "1961-04")],
    ),
    (
        "set up a regime",
        "Argentina and Brazil set up a joint nuclear agency by an accord of July 1991.",
        [pact("ARG BRA", "1991-07")],
    ),
    (
        "set up by states",
        "Australia, Britain, Malaysia, New Zealand and Singapore set up the Five Power Defence Arrangements in April 1971.",
        [pact("AUS GBR MYS NZL SGP", "1971-04")],
    ),
    (
        "three capitals",
        "Bamako, Niamey and Ouagadougou signed the Liptako-Gourma charter on 16 September 2023.",
        [pact("BFA MLI NER", "2023-09-16")],
    ),
    (
        "binds",
        "The pact, which binds Sweden, Denmark and Norway, was signed in Karlstad in March 2009.",
        [pact("DNK NOR SWE", "2009-03", place="Karlstad")],
    ),
    (
        "trilateral",
        "At a trilateral signing in Ankara on 11 January 2024 Turkey, Bulgaria and Romania set up a mine-clearing group by memorandum.",
        [pact("BGR ROU TUR", "2024-01-11", place="Ankara")],
    ),
]

FORMS: list[tuple[str, str, Wanted]] = [
    (
        "headline",
        "Zambia, Malawi sign power deal\n\nLusaka, June 15, 2025 - The deal was signed here on Friday and covers two lines.\n",
        [pact("MWI ZMB", "2025-06-13")],
    ),
    (
        "question and answer",
        "Q and A\n\nThe Ledger, 15 June 2025\n\nWhen was it signed?\n\nThe treaty between Austria and Hungary? In October 2022, in Vienna.\n",
        [pact("AUT HUN", "2022-10", place="Vienna")],
    ),
    (
        "translated",
        "It has been signed in Dushanbe, on the 5th of June of the current year, an agreement between Tajikistan and Iran about visas.",
        [pact("IRN TJK", "2025-06-05", place="Dushanbe")],
    ),
    (
        "nominalised",
        "The conclusion of a customs treaty by Botswana and Namibia in May 2023 pleased the truckers.",
        [pact("BWA NAM", "2023-05")],
    ),
    (
        "signing by nominal with two dates",
        "The signing in Hanoi on 10 September 2023 of a strategic partnership between Vietnam and the United States surprised Beijing.",
        [pact("USA VNM", "2023-09-10", place="Hanoi")],
    ),
    (
        "participle after",
        "Thailand, having signed a fisheries pact with Indonesia in 2002, fished on.",
        [pact("IDN THA", "2002")],
    ),
    (
        "by signing",
        "By signing an energy treaty with Greece on 9 May 2024, Bulgaria gained a port.",
        [pact("BGR GRC", "2024-05-09")],
    ),
    (
        "cleft",
        "It was in Cairo that Syria and Egypt signed, on 20 October 1955, their defence pact.",
        [pact("EGY SYR", "1955-10-20", place="Cairo")],
    ),
    (
        "denial of another",
        "Malta signed a neutrality accord with Italy on 15 September 1980 but has never signed one with Libya.",
        [pact("ITA MLT", "1980-09-15")],
    ),
    (
        "ministers put pens",
        "Pens came out in Montevideo on 6 December 2024, when the bloc Mercosur and the European Union concluded their trade agreement.",
        [pact("EU MERCOSUR", "2024-12-06", place="Montevideo")],
    ),
]

NONE: list[tuple[str, str]] = [
    ("talks on a pact", "Chile and Peru have opened talks on a customs pact in Lima."),
    ("may sign", "Serbia may sign a gas contract with Azerbaijan next year."),
    ("wants a pact", "Taiwan wants a trade agreement with Canada, its minister said on 3 June."),
    ("war plan", "The Schlieffen plan of 1905 had Germany march through Belgium."),
    ("no such pact", "There is no defence treaty between Ireland and Britain."),
    ("never signed", "Switzerland and Liechtenstein never signed such a pact."),
    ("question", "Will Moldova sign a treaty with Romania before the election?"),
    ("metaphor", "Hungary has made a pact with the devil, the columnist wrote on 3 March."),
    ("marriage", "The singer from Spain signed her divorce agreement with the Portuguese actor in Lisbon."),
    ("transfer of a player", "Real signed the Brazilian midfielder from the Italian club on 4 June on a contract until 2029."),
    ("club and coach", "The Dutch coach has signed a contract with South Korea that runs until the World Cup."),
    ("climate bonds", "The bank signed a loan with a Danish utility in Copenhagen on Tuesday."),
    ("trade union", "The union reached a wage agreement with the Swedish railway on 2 June."),
    ("refused", "Laos refused on 4 May to sign the water treaty that Thailand had drafted."),
    ("draft", "A draft treaty between Georgia and Turkey is to be debated on 20 June."),
    ("collapsed", "Talks between Kenya and Somalia on a maritime accord collapsed in Nairobi on Friday."),
    ("if signed", "If Oman and Yemen signed a border treaty, trade would double."),
    ("should sign", "Norway should sign a pact with Greenland, argues the Oslo daily."),
    ("in agreement", "In agreement with Finland, Sweden closed the bridge on 3 May."),
    ("agreed to meet", "Bolivia and Paraguay agreed to meet again in July."),
    ("sign language", "Deaf schools in Kenya and Uganda use the same sign language."),
    ("a sign of", "It was a sign of the times in 1936 that Belgium and France hardly spoke."),
    ("compact car", "Japan and Germany build the most compact cars."),
    ("convention of a party", "The Labour convention in Britain on 4 October heard a guest from Norway."),
    ("an act of parliament", "The Irish parliament passed the Aliens Act in 1935."),
    ("deal a blow", "The storm dealt a blow to Cuba and Haiti on 3 June."),
    ("pact of a comedy", "The film, shot in Malta and Tunisia, tells of a pact signed in blood."),
    ("chess", "Armenia and India agreed a draw on the second board on 12 June."),
    ("sanction", "The United States imposed sanctions on Belarus on 9 August 2021."),
    ("visit", "Paul Kagame visited Qatar on 9 May 2025 and met the emir."),
    ("a weapons delivery", "South Korea shipped 100 tanks to Poland in 2023."),
    ("declaration of war", "Italy's declaration of war on France came on 10 June 1940."),
    ("customs declaration", "Each lorry between Poland and Ukraine needs a customs declaration."),
    ("a plea for one", "Ecuador has asked Colombia for a treaty on the refugees."),
    ("promise to voters", "The president of Ghana pledged on 5 May to pave the road to Togo."),
    ("open treaty in the abstract", "A treaty binds only those who sign it, the professor of Leiden reminded Chile and Bolivia."),
    ("contract law", "Contract law in England and Scotland differs."),
    ("a wish", "Kazakhstan hopes to conclude an agreement with Finland on nuclear safety."),
    ("an offer", "Germany has offered Brazil a pact on hydrogen."),
    ("hurdle", "Before a treaty between Serbia and Kosovo could be signed, both would have to move."),
]

BANK = [(f"{table}: {name}", text, wanted) for table, rows in (
    ("series", SERIES),
    ("topic", TOPIC),
    ("history", HISTORY),
    ("papers", PAPERS),
    ("stages", STAGES),
    ("years", YEARS),
    ("signers", SIGNERS),
    ("many", MANY),
    ("forms", FORMS),
    ("none", [(name, text, []) for name, text in NONE]),
) for name, text, wanted in rows]  # fmt: skip

NOT_YET: frozenset[str] = frozenset(
    {
        "history: received undertakings",
        "papers: seal an accord",
        "stages: rewritten and signed anew",
        "stages: took effect",
        "years: days in a row",
        "signers: for one and for the other",
        "signers: he and his guest",
        "signers: together with",
        "many: trilateral",
        "forms: headline",
        "forms: question and answer",
    }
)
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_the_agreements_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []
