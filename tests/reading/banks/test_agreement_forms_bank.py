"""Agreements and accessions by the ways of telling them: who signs, what a paper is called, what verb makes it, what a heading or an aside sets.

Each row is a short report, published on Sunday 15 June 2025, with every agreement and every accession that stands in it.
"""

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.reported import Wanted, faults

SIGNERS: list[tuple[str, str, Wanted]] = [
    (
        "apposition and relative clause",
        (
            "Fiji's defence minister, Pio Tikoduadua, who flew to Wellington on Monday, and Judith Collins, his New "
            "Zealand counterpart, signed a status-of-forces agreement on Tuesday."
        ),
        [pact("FJI NZL", "2025-06-10", by=("Pio Tikoduadua", "Judith Collins"))],
    ),
    (
        "he and a guest",
        (
            "President Ilham Aliyev of Azerbaijan received Shavkat Mirziyoyev of Uzbekistan in Baku. On 22 August 2024 he "
            "and Mirziyoyev signed a treaty on allied relations."
        ),
        [pact("AZE UZB", "2024-08-22", by=("Ilham Aliyev", "Shavkat Mirziyoyev"))],
    ),
    (
        "the crown prince",
        (
            "Crown Prince Hussein bin Abdullah of Jordan spent two days in Ankara. On 4 May 2025 the crown prince and "
            "Turkey's defence minister, Yaşar Güler, signed a training agreement."
        ),
        [pact("JOR TUR", "2025-05-04", by=("Hussein bin Abdullah", "Yaşar Güler"))],
    ),
    (
        "the three foreign ministers",
        (
            "Poland, Romania and Turkey have moved closer since the war began. On 11 April 2025 in Warsaw the three "
            "foreign ministers signed a memorandum on mine clearance."
        ),
        [pact("POL ROU TUR", "2025-04-11", place="Warsaw")],
    ),
    (
        "the three",
        "Chad, Niger and Libya share a lawless frontier. By the charter of 3 June 2018 the three bound themselves to pursue smugglers across it.",
        [pact("LBY NER TCD", "2018-06-03")],
    ),
    (
        "they were, where they signed",
        (
            "The defence ministers of Kenya and Somalia were in Kampala on Friday, where they signed an accord with their "
            "Ugandan host, Jacob Oboth, on border patrols."
        ),
        [pact("KEN SOM UGA", "2025-06-13", place="Kampala", by=("Jacob Oboth",))],
    ),
    (
        "looking on",
        (
            "Foreign Minister Penny Wong of Australia and Foreign Minister Espen Barth Eide of Norway signed a security "
            "accord in Oslo on 3 March 2025, with Prime Minister Jonas Gahr Støre looking on."
        ),
        [pact("AUS NOR", "2025-03-03", by=("Penny Wong", "Espen Barth Eide"), place="Oslo")],
    ),
    (
        "in the presence of",
        "Ministers from Oman and India signed a defence pact in Muscat on 2 February 2025 in the presence of Sultan Haitham.",
        [pact("IND OMN", "2025-02-02", place="Muscat")],
    ),
    (
        "on behalf of",
        "Wilhelm Keitel signed for Germany and Miklós Horthy for Hungary. Their pact was concluded in Vienna on 8 August 1942.",
        [pact("DEU HUN", "1942-08-08")],
    ),
    (
        "counterpart",
        (
            "Greek Prime Minister Kyriakos Mitsotakis and his Indian counterpart, Narendra Modi, concluded a strategic "
            "accord in Athens on 25 August 2023."
        ),
        [pact("GRC IND", "2023-08-25", by=("Kyriakos Mitsotakis", "Narendra Modi"), place="Athens")],
    ),
    (
        "ambassador and minister",
        "Japan's ambassador in Suva and Fiji's foreign minister exchanged notes on a grant treaty on 12 May 2025.",
        [pact("FJI JPN", "2025-05-12")],
    ),
]
PAPERS: list[tuple[str, str, Wanted]] = [
    ("communique", "In the communique of 1 January 1979 the United States and China opened relations.", [pact("CHN USA", "1979-01-01")]),
    ("joint declaration", "Japan and Mongolia signed a joint declaration on security on 29 November 2022.", [pact("JPN MNG", "2022-11-29")]),
    ("statement of intent", "Denmark and Iceland signed a statement of intent on 5 May 2025.", [pact("DNK ISL", "2025-05-05")]),
    ("roadmap", "Serbia and Egypt signed a roadmap for military cooperation on 7 April 2025.", [pact("EGY SRB", "2025-04-07")]),
    ("framework", "Peru and Chile signed a framework on border security on 9 April 2025.", [pact("CHL PER", "2025-04-09")]),
    ("mou", "India and Sri Lanka signed an MoU on defence cooperation on 5 April 2025.", [pact("IND LKA", "2025-04-05")]),
    ("security guarantees", "Finland and Estonia signed a defence plan on 3 March 2025.", [pact("EST FIN", "2025-03-03")]),
    ("exchange of letters", "By an exchange of letters of 4 May 1954 Britain and Libya extended the lease.", [pact("GBR LBY", "1954-05-04")]),
    ("settlement", "Ecuador and Peru signed a peace settlement in Brasilia on 26 October 1998.", [pact("ECU PER", "1998-10-26", place="Brasilia")]),
    ("armistice", "Italy and France signed an armistice on 24 June 1940.", [pact("FRA ITA", "1940-06-24")]),
    (
        "plural papers",
        "Zambia and Rwanda signed agreements on Thursday on police training and on border control.",
        [pact("RWA ZMB", "2025-06-12")],
    ),
    (
        "three agreements among them",
        "Laos and Vietnam signed four agreements in Hanoi on 3 June, among them one on coast guards.",
        [pact("LAO VNM", "2025-06-03", place="Hanoi")],
    ),
    (
        "own rules under a named pact",
        "The United States, Japan's only treaty ally, keeps its soldiers there under the Mutual Security Treaty.",
        [pact("JPN USA")],
    ),
    ("an agreement of", "An agreement of 1963 already provided for Indian officers to be trained in Nepal.", [pact("IND NPL", "1963")]),
    ("under a dated pact", "Under a 2017 agreement, Germany is also building frigates for Egypt's navy.", [pact("DEU EGY", "2017")]),
    (
        "in the treaty told",
        "In the treaty of 26 May 1972 the United States promised the Soviet Union to build no shield.",
        [pact("SUN USA", "1972-05-26")],
    ),
]
VERBS: list[tuple[str, str, Wanted]] = [
    ("entered into", "Chile entered into a defence pact with Argentina on 4 May 1995.", [pact("ARG CHL", "1995-05-04")]),
    ("signed off on", "Qatar and Malaysia signed off on a security agreement on 2 June 2025.", [pact("MYS QAT", "2025-06-02")]),
    ("hammered out", "Ghana and Togo hammered out a border agreement on 2 June 2025.", [pact("GHA TGO", "2025-06-02")]),
    (
        "put pen to paper",
        "Croatia and Albania put pen to paper on a defence accord in Tirana on 18 March 2025.",
        [pact("ALB HRV", "2025-03-18", place="Tirana")],
    ),
    ("came to", "Spain came to an agreement with Morocco on patrols on 7 April 2022.", [pact("ESP MAR", "2022-04-07")]),
    ("unveiled", "Australia and Tuvalu unveiled a security treaty on 10 November 2023.", [pact("AUS TUV", "2023-11-10")]),
    ("was signed between", "A defence pact was signed between Turkey and Somalia on 8 February 2024.", [pact("SOM TUR", "2024-02-08")]),
    (
        "saw the signing",
        "Monday saw the signing of a security agreement between Iraq and Iran in Baghdad.",
        [pact("IRN IRQ", "2025-06-09", place="Baghdad")],
    ),
    (
        "accepted one",
        "Rome was handing out pacts of its own. Albania accepted one on 12 March 1936, and Austria signed on 7 June.",
        [pact("ALB ITA", "1936-03-12"), pact("AUT ITA", "1936-06-07")],
    ),
    (
        "wrapped up",
        "Talks between Norway and Canada wrapped up with a signature: their submarine agreement was sealed in Ottawa on 6 May 2025.",
        [pact("CAN NOR", "2025-05-06", place="Ottawa")],
    ),
    ("tore up", "Bamako tore up its defence agreement with Denmark on 3 May 2023.", [pact("DNK MLI")]),
    ("ties sealed by", "Ties were sealed by a treaty of friendship that Angola and Cuba signed in 1976.", [pact("AGO CUB", "1976")]),
]
SETTINGS: list[tuple[str, str, Wanted]] = [
    (
        "a line sets day and place",
        "TOUR OF THE WEEK\n\nThursday, Tirana. Albania and Greece signed a coast guard agreement.\n\nFriday, Skopje. Nothing was signed.",
        [pact("ALB GRC", "2025-06-12", place="Tirana")],
    ),
    (
        "that day",
        (
            "On 2 May 1935 they went further. The treaty of mutual assistance which Pierre Laval and Vladimir Potemkin "
            "signed that day bound France and the Soviet Union."
        ),
        [pact("FRA SUN", "1935-05-02", by=("Pierre Laval", "Vladimir Potemkin"))],
    ),
    (
        "when he visited",
        "On 3 April 2025, when the king visited Rabat, Jordan and Morocco signed a water treaty.",
        [pact("JOR MAR", "2025-04-03")],
    ),
    (
        "with it",
        "After Italy attacked Ethiopia in 1935, Britain looked for friends. Turkey signed a naval accord with it on 4 May 1936, Greece on 6 June.",
        [pact("GBR TUR", "1936-05-04"), pact("GBR GRC", "1936-06-06")],
    ),
    (
        "the year when it was signed",
        "The Kenyans have had a training agreement with Jordan since 2016, when it was signed in Nairobi.",
        [pact("JOR KEN", "2016", place="Nairobi")],
    ),
]
NOTHING: list[tuple[str, str, Wanted]] = [
    ("plan for a treaty", "Poland hopes to sign a treaty with Sweden next year.", []),
    ("party platforms", "The coalition partners signed an agreement on pensions on Monday in Vienna.", []),
    ("a trade union", "The union and the airline reached an agreement on Friday after talks in Lisbon.", []),
    ("draft", "The draft agreement that China offered to Samoa was never signed.", []),
    ("climate", "Delegates in Geneva agreed on nothing by Friday.", []),
    ("record deal", "The singer from Ghana signed a record deal in Nashville on 3 May 2025.", []),
    ("statement", "Japan and Peru issued statements on Friday.", []),
    ("framework talks", "Egypt and Libya discussed a framework for talks on Friday.", []),
    ("roadmap asked", "Will Chad and Sudan sign a roadmap in June?", []),
    ("the plan of a town", "The plan that Rome and Milan adopted in 2019 was about trams.", []),
]
BANK = [
    (f"{name}: {row[0]}", *row[1:])
    for name, rows in (("signers", SIGNERS), ("papers", PAPERS), ("verbs", VERBS), ("settings", SETTINGS), ("nothing", NOTHING))
    for row in rows
]


def entry(who: str, to: str, date: str | None = None) -> dict[str, object]:
    """Return the slots of an accession."""
    codes = sorted(who.split())
    return {"who": codes[0] if len(codes) == 1 else codes, "to": to, "date": date}


ACCESSIONS: list[tuple[str, str, Wanted]] = [
    (
        "the sixth member, of the body at hand",
        "Malaysia joined ASEAN in 1967. Brunei became the sixth member in 1984.",
        [entry("MYS", "ASEAN", "1967"), entry("BRN", "ASEAN", "1984")],
    ),
    (
        "is now the nth member",
        "Croatia is now the 28th member of the European Union, which it joined on 1 July 2013.",
        [entry("HRV", "EU", "2013-07-01")],
    ),
    (
        "became the nth",
        "Albania became the 27th member of NATO on 1 April 2009. Montenegro became the 29th on 5 June 2017.",
        [entry("ALB", "NATO", "2009-04-01"), entry("MNE", "NATO", "2017-06-05")],
    ),
    ("the first to join", "On 22 July 1997 Laos became the first mountain state to join ASEAN.", [entry("LAO", "ASEAN", "1997-07-22")]),
    (
        "framework joined",
        "On Friday Fiji became the first island country to join Washington's Indo-Pacific Economic Framework.",
        [entry("FJI", "Indo-Pacific Economic Framework", "2025-06-13")],
    ),
    ("full member", "Iran became a full member of the Shanghai Cooperation Organisation on 4 July 2023.", [entry("IRN", "SCO", "2023-07-04")]),
    ("signed up to", "Estonia signed up to the European Union in May 2004.", [entry("EST", "EU", "2004-05")]),
    ("took its seat", "North Macedonia took its seat in NATO on 27 March 2020.", [entry("MKD", "NATO", "2020-03-27")]),
    ("was received into", "Hungary was received into NATO in March 1999.", [entry("HUN", "NATO", "1999-03")]),
    ("membership took effect", "Finland's membership of NATO took effect on 4 April 2023.", [entry("FIN", "NATO", "2023-04-04")]),
    ("expanded to", "BRICS expanded to include Ethiopia in January 2024.", [entry("ETH", "BRICS", "2024-01")]),
    ("has been in since", "Poland has been in NATO since March 1999.", [entry("POL", "NATO", "1999-03")]),
    ("not yet the nth", "Ukraine wants to become the 33rd member of NATO.", []),
    ("is a member", "Norway is a member of NATO.", []),
    ("second to leave", "Niger became the third country to leave ECOWAS.", []),
    ("threw out", "Russia is now the largest foe of NATO.", []),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [pytest.param(*row[1:], id=row[0]) for row in BANK],
)
def test_the_agreements_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [pytest.param(*row[1:], id=row[0]) for row in ACCESSIONS],
)
def test_the_accessions_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "accession", wanted) == []
