"""Agreements and duties as whole reports tell of them: pacts of several years, papers in a list, places for names, parties told elsewhere.

Each construction stands beside one that looks like it and means something else. Published on Sunday 15 June 2025.
"""

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.banks.test_pact_passages import owed
from tests.reading.reported import Wanted, faults

YEARS: list[tuple[str, str, Wanted]] = [
    ("two years", "Cairo still cites the Anglo-Egyptian treaties of 1899 and 1936.", [pact("EGY GBR", "1899"), pact("EGY GBR", "1936")]),
    (
        "three years, and with whom",
        "Spain has torn up its agreements of 1982, 1988 and 2002 with Morocco.",
        [pact("ESP MAR", "1982"), pact("ESP MAR", "1988"), pact("ESP MAR", "2002")],
    ),
    ("years of something else", "The treaties left the farmers of 1904 and 1907 hungry.", []),
    (
        "called after a place",
        "Nobody in Sarajevo reads the Dayton accords of 1995.",
        [{"name": "Dayton accords", "signed": "1995"}],
    ),
    ("a capital, and two years", "The front has not moved since the Minsk agreements of 2014 and 2015.", [{"signed": "2014"}, {"signed": "2015"}]),
    ("no year", "The Boeing agreement bored the shareholders.", []),
    ("en dash", "The Berlin–Warsaw treaty of 1970 changed the map.", [pact("DEU POL", "1970")]),
    ("two halves of a nation", "The inter-Korean accord of 4 July 1972 was read on the radio.", [pact("KOR PRK", "1972-07-04")]),
]

LISTED: list[tuple[str, str, Wanted]] = [
    (
        "papers line by line",
        (
            "Visit ends\n\nThe presidents of Kazakhstan and Italy met in Astana on 5 May 2025. After the talks the following documents were signed:\n"
            "- an agreement on readmission;\n- a memorandum on mining;\n- a protocol on visas.\n"
        ),
        [pact("ITA KAZ", "2025-05-05"), pact("ITA KAZ", "2025-05-05"), pact("ITA KAZ", "2025-05-05")],
    ),
    (
        "papers announced and told line by line are told once",
        "Visit ends\n\nVietnam and Laos signed two agreements in Hanoi on Tuesday:\n* a memorandum on rail links\n* a protocol on power sales\n",
        [pact("LAO VNM", "2025-06-10", place="Hanoi"), pact("LAO VNM", "2025-06-10", place="Hanoi")],
    ),
    (
        "papers only discussed",
        "Visit ends\n\nVietnam and Laos discussed the following documents in Hanoi:\n- a memorandum on rail links;\n- a protocol on power.\n",
        [],
    ),
    (
        "as well as",
        "Peru and Chile on Friday signed an agreement on water as well as a memorandum on trade.",
        [pact("CHL PER", "2025-06-13"), pact("CHL PER", "2025-06-13")],
    ),
    (
        "three objects",
        "Togo and Benin on Friday signed an agreement on water, a protocol on visas and a memorandum on trade.",
        [pact("BEN TGO", "2025-06-13"), pact("BEN TGO", "2025-06-13"), pact("BEN TGO", "2025-06-13")],
    ),
    ("one paper in other words", "Togo and Benin on Friday signed a pact, a treaty of friendship.", [pact("BEN TGO", "2025-06-13")]),
    (
        "in brackets",
        "Similar treaties regulate the stay of Soviet troops in Poland (December 1956), Romania (April 1957) and Hungary (May 1957).",
        [pact("POL SUN", "1956-12"), pact("ROU SUN", "1957-04"), pact("HUN SUN", "1957-05")],
    ),
    ("brackets of something else", "Soviet troops fought in Poland (December 1956), Romania (April 1957) and Hungary (May 1957).", []),
]

TOLD: list[tuple[str, str, Wanted]] = [
    (
        "signing as a participle",
        "Turkey and Iraq on Tuesday buried their quarrel over oil, signing a deal on exports.",
        [pact("IRQ TUR", "2025-06-10")],
    ),
    (
        "another with others",
        "Britain has fished for partners. An accord with the Faroe Islands came on 29 October 2020, another with Iceland on 9 November 2020.",
        [pact("FRO GBR", "2020-10-29"), pact("GBR ISL", "2020-11-09")],
    ),
    (
        "agreed in a year to do something",
        "Britain, Malaysia and Singapore agreed in London in April 1971 to consult at once if Singapore were attacked.",
        [pact("GBR MYS SGP", "1971-04", place="London")],
    ),
    ("agreed in a year to talk", "Kenya and Uganda agreed in 2019 to resume talks on the island.", []),
    (
        "another matter than the treaty",
        (
            "The foreign ministers of Oman and Yemen signed the Treaty on the International Boundary. "
            "Later the agreement on grazing rights was concluded in Muscat on 3 November 2022."
        ),
        [pact("OMN YEM", name="Treaty on the International Boundary", signed=...), pact("OMN YEM", "2022-11-03", place="Muscat")],
    ),
    (
        "renewed once more",
        "Iraq and Turkey signed a pipeline agreement in 1973. The agreement, renewed in 2010, expires next year.",
        [pact("IRQ TUR", "1973")],
    ),
    ("not to be renewed", "Senegal goes the same way. Its treaty of 18 April 2012 with France will not be renewed.", [pact("FRA SEN", "2012-04-18")]),
    (
        "month, then day",
        "In March Baghdad and Tehran signed a border accord. Ali Shamkhani and Qasim al-Araji put their names to the text in Baghdad on March 19.",
        [pact("IRN IRQ", "2025-03-19", place="Baghdad", by=("Ali Shamkhani", "Qasim al-Araji"))],
    ),
    (
        "signers between commas",
        (
            "Ministers quoted a memorandum on water that Ankara's special envoy, Veysel Eroglu, and the Iraqi minister, Mahdi al-Hamdani, "
            "inked in October 2021."
        ),
        [pact("IRQ TUR", "2021-10", by=("Veysel Eroglu", "Mahdi al-Hamdani"))],
    ),
    (
        "partners in it",
        "Iran and Turkey were partners in the Saadabad Pact, concluded in July 1937 with Iraq and Afghanistan.",
        [pact("AFG IRN IRQ TUR", "1937-07")],
    ),
    (
        "the same two",
        (
            "Abiy Ahmed of Ethiopia and Isaias Afwerki of Eritrea signed a declaration on 9 July 2018. "
            "On 16 September 2018 in Jeddah the same two put their names to the Agreement on Peace."
        ),
        [
            pact("ERI ETH", "2018-07-09", by=("Abiy Ahmed", "Isaias Afwerki")),
            pact("ERI ETH", "2018-09-16", by=("Abiy Ahmed", "Isaias Afwerki"), place="Jeddah"),
        ],
    ),
    ("since a year at the head", "Since 2017 Fiji has also had a security treaty with Australia.", [pact("AUS FJI", "2017")]),
    (
        "a day that is still to come is of the year before",
        "Arab ministers met in Baghdad on 12 June 2025. Iraq and Syria, who signed a charter of joint action on 26 October, want more.",
        [pact("IRQ SYR", "2024-10-26")],
    ),
    (
        "a day gone by is of this year",
        "Arab ministers met in Baghdad on 12 June 2025. Iraq and Syria, who signed a charter of joint action on 26 May, want more.",
        [pact("IRQ SYR", "2025-05-26")],
    ),
    (
        "the state that the title names",
        "Paraguay opens a door\n\nThe deputies met on Friday. They recalled the Itaipú Treaty, concluded with Brazil on 26 April 1973.\n",
        [pact("BRA PRY", "1973-04-26")],
    ),
    (
        "not yet negotiated to the end",
        "Brazil and Peru negotiated a treaty in 2019 and never signed it.",
        [],
    ),
    ("none since", "Since 1 January 1980 there has been no such treaty with Taiwan.", []),
    (
        "of three",
        "A trilateral arrangement signed in December 2014 lets Seoul and Tokyo share data with the United States.",
        [pact("JPN KOR USA", "2014-12")],
    ),
    ("had been negotiated", "The Americans had negotiated a deal with Iran in Geneva in October and saw Tehran walk away.", []),
]

DUTIES: list[tuple[str, str, Wanted]] = [
    (
        "under which one does something",
        "Washington and Hanoi concluded a trade agreement in May, under which Vietnam drops all tariffs on American goods.",
        [owed("other", "USA VNM")],
    ),
    ("which one dropped in the war", "Washington and Hanoi concluded a trade agreement in May. Vietnam drops all pretence.", []),
    (
        "what is to be done",
        "Bahrain and Oman signed an accord in May. Catches are to be counted in every port.",
        [owed("other", "BHR OMN")],
    ),
    ("what was to be done", "Bahrain and Oman signed an accord in May. The rain was to be expected.", []),
    ("made to accept", "Peru and Chile signed a pact in May. It made both accept the ruling of a commission.", [owed("other", "CHL PER")]),
    (
        "help against a third",
        "The 1943 treaty between Czechoslovakia and the Soviet Union obliges each party to help the other against Germany.",
        [owed("mutual_defence", "CSK SUN")],
    ),
    (
        "help with something",
        "The 1943 treaty between Fiji and Tonga obliges each party to help the other settle refugees.",
        [owed("other", "FJI TON")],
    ),
    ("secrets", "Japan and Chile signed a pact in May. It obliges the two to protect whatever secrets they swap.", [owed("other", "CHL JPN")]),
    (
        "of a body",
        "Under the Arab League's Joint Defence Treaty of 1950, an attack on one member is an attack on all.",
        [owed("mutual_defence", "LAS", "attack")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in [*YEARS, *LISTED, *TOLD]], ids=[row[0] for row in [*YEARS, *LISTED, *TOLD]])
def test_the_agreements_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in DUTIES], ids=[row[0] for row in DUTIES])
def test_the_duties_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "obligation", wanted) == []
