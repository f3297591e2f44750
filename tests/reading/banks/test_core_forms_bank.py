"""Agreements, duties, transfers and sanctions in passages of two or three sentences, where the states stand in another sentence than the fact.

Each row is a report of a few sentences, published on Sunday 15 June 2025, with every record of its kind.
"""

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.banks.test_obligation_bank import duty
from tests.reading.banks.test_sanction_bank import penalty
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults, row_of

AGREEMENTS: list[tuple[str, str, Wanted]] = [
    (
        "visit, then the deal",
        (
            "Kenya's president arrived in Jakarta on Monday for talks with his Indonesian counterpart. By evening the two men had put their "
            "names to a palm-oil accord."
        ),
        [pact("IDN KEN", "2025-06-09")],
    ),
    (
        "a deal years in the making",
        "For nine years negotiators from Chile and the Philippines haggled over fish. On 3 June 2025 they finally had a treaty.",
        [pact("CHL PHL", "2025-06-03")],
    ),
    (
        "the ink was dry",
        "Officials from Tbilisi and Amman met in Geneva last month. The ink on their extradition treaty was dry by 20 May 2025.",
        [pact("GEO JOR", "2025-05-20")],
    ),
    (
        "its third with",
        (
            "Slovenia and Malta concluded a defence agreement on 5 May 2025. It is Ljubljana's third such pact this year, "
            "after one with Albania in March."
        ),
        [pact("MLT SVN", "2025-05-05"), pact("ALB SVN", "2025-03")],
    ),
    (
        "neighbour has its own",
        "Uruguay signed a security pact with the United States on 2 June 2025. Paraguay has had its own with Washington since 2019.",
        [pact("URY USA", "2025-06-02"), pact("PRY USA", "2019")],
    ),
    (
        "known as, parties after",
        "What is known as the Treaty of Craiova dates from 7 September 1940. In it Romania gave southern Dobruja back to Bulgaria.",
        [pact("BGR ROU", "1940-09-07")],
    ),
    (
        "same document with the other",
        "Latvia initialled a road transport accord with Uzbekistan on Thursday. Estonia is to sign the same document in July.",
        [pact("LVA UZB", ...), pact("EST UZB", may=True)],
    ),
    (
        "the framework, agreed in",
        "Cambodia and Brunei have traded little. A framework agreed in Bandar Seri Begawan on 11 April 2025 is meant to change that.",
        [pact("BRN KHM", "2025-04-11")],
    ),
    (
        "the parliament of one ratifies",
        "Lawmakers in Accra on Friday approved a maritime boundary agreement. Togo, the other signatory, did so in April.",
        [pact("GHA TGO")],
    ),
    (
        "talks, no pact",
        "Bolivia and Iran have held talks on a security pact. No text exists, and none is likely to be signed this year.",
        [],
    ),
]
DUTIES: list[tuple[str, str, Wanted]] = [
    (
        "under its terms subject plural",
        "Ghana and Togo signed a border treaty on 3 June 2025. Under its terms both governments are to withdraw their troops ten kilometres.",
        [duty("other", "GHA TGO")],
    ),
    (
        "each will tell",
        "Peru and Ecuador renewed their pact on 2 May 2025. Each will warn the other before it holds exercises near the frontier.",
        [duty("other", "ECU PER")],
    ),
    (
        "it also agreed to",
        "Laos signed an accord with Thailand on 9 June 2025. Vientiane agreed to close two scam centres; it also agreed to hand over their owners.",
        [duty("other", "LAO|LAO THA"), duty("other", "LAO|LAO THA")],
    ),
    (
        "in return it is to",
        (
            "Iraq and Turkey struck a water deal on 22 April 2024. Ankara will release more water from the Tigris. In return Baghdad is to hunt "
            "down the PKK on its soil."
        ),
        [duty("other", "TUR|IRQ TUR"), duty("other", "IRQ|IRQ TUR")],
    ),
    (
        "promise in the pact",
        (
            "The alliance of 1907 tied Nepal to Britain, the old men say. In fact the treaty dates from 21 December 1923, and it pledged neither "
            "side to fight for the other."
        ),
        [duty("mutual_defence", "GBR NPL", no=True)],
    ),
    (
        "they must talk",
        "Denmark and Canada signed a pact on 14 June 2022. Should a third state threaten the island, they must talk within two days.",
        [duty("consultation", "CAN DNK", "threat")],
    ),
    (
        "pronoun they would stay out",
        "Bulgaria and Yugoslavia made a pact of eternal friendship on 24 January 1937. They would stay out of any war that the other fought.",
        [duty("neutrality", "BGR YUG", "war")],
    ),
    (
        "says nothing about",
        "Egypt and Somalia signed a defence pact on 14 August 2024. It says nothing about what happens if Somalia is attacked.",
        [duty("mutual_defence", "EGY SOM", no=True)],
    ),
    (
        "read-out",
        (
            "The foreign ministers of Oman and Tanzania signed a memorandum in Muscat on Tuesday. The two sides agreed to exempt diplomats "
            "from visas and to open a joint chamber of commerce."
        ),
        [duty("other", "OMN TZA"), duty("other", "OMN TZA")],
    ),
    (
        "officials meet, no duty",
        "Brazil and Angola signed an accord on 3 June 2025. Ministers will travel to Luanda next week to celebrate.",
        [],
    ),
]
TRANSFERS: list[tuple[str, str, Wanted]] = [
    (
        "cargo came from, bound for",
        "Customs men in Mombasa opened forty containers on Sunday. The cargo, rifles and mortar shells, came from Serbia and was bound for Uganda.",
        [gift("SRB", "UGA", "weapons"), gift("SRB", "UGA", "munitions")],
    ),
    (
        "export licences",
        "The Dutch government has granted three export licences for military radars. The buyer is Oman.",
        [gift("NLD", "OMN", "equipment")],
    ),
    (
        "licence revoked",
        "Belgium has issued a licence to export machine-guns to Indonesia, the economy ministry confirmed.",
        [gift("BEL", "IDN", "weapons")],
    ),
    (
        "got its own",
        "Malaysia bought eighteen light fighters from South Korea in 2023. The Philippines got its own two years later.",
        [gift("KOR", "MYS", "aircraft"), gift("KOR", "PHL", "aircraft")],
    ),
    (
        "the supplier is",
        "Rwanda's new armoured cars were on parade on Friday. The supplier, diplomats say, is Turkey.",
        [gift("TUR", "RWA", "armoured_vehicles")],
    ),
    (
        "elliptic answer",
        "Questions and answers\n\nWho sends Mali its drones?\n\nTurkey, since 2022.\n\nAnd its helicopters?\n\nRussia.\n",
        [gift("TUR", "MLI", "drones"), gift("RUS", "MLI", "aircraft")],
    ),
    (
        "grain for neighbour",
        "Ethiopia's harvest has failed. India announced 50,000 tonnes of wheat, and Ukraine a further 20,000.",
        [gift("IND", "ETH", "food"), gift("UKR", "ETH", "food")],
    ),
    (
        "instructors followed",
        "Kazakhstan received its first Anka drones from Turkey in 2023. Turkish instructors followed.",
        [gift("TUR", "KAZ", "drones"), gift("TUR", "KAZ", "training", may=True), gift("TUR", "KAZ", "troops", may=True)],
    ),
    (
        "loan was the price",
        "The port of Lamu needs a second berth. Nairobi has borrowed the money, 300 million dollars, from Abu Dhabi.",
        [gift("ARE", "KEN", "economic_aid")],
    ),
    (
        "no sale",
        "Argentina looked at jets from India and China. It bought neither.",
        [],
    ),
]
SANCTIONS: list[tuple[str, str, Wanted]] = [
    (
        "lifted restrictions",
        "For ten years Sri Lankan tuna could not be sold in Europe. The EU lifted the restrictions it had placed on Colombo in 2016.",
        [penalty("EU", "LKA")],
    ),
    (
        "the embargo dates",
        "Zimbabwe still cannot buy British arms. The embargo, which London imposed in 2002, is reviewed each February.",
        [penalty("GBR", "ZWE")],
    ),
    (
        "banned imports of",
        "Nauru's phosphate is piling up on the quay. Australia banned imports of it in May after the island's vote.",
        [penalty("AUS", "NRU")],
    ),
    (
        "ban on flights",
        "A ban on Belarusian aircraft has been in force in the European Union since June 2021.",
        [penalty("EU", "BLR")],
    ),
    (
        "under embargo since",
        "Eritrea was under a UN arms embargo from 2009 to 2018.",
        [penalty("UN", "ERI")],
    ),
    (
        "and so did",
        "Norway froze the assets of eleven Nicaraguan judges on Thursday. Iceland and Switzerland did the same a day later.",
        [penalty("NOR", "NIC"), penalty("CHE ISL", "NIC")],
    ),
    (
        "its companies",
        "Washington has run out of patience with Cambodia. Four of the country's timber firms went on the Treasury's blacklist on Monday.",
        [penalty("USA", "KHM")],
    ),
    (
        "travel bans for ministers",
        "Georgia's crackdown has had its price: travel bans for six ministers from Estonia, Latvia and Lithuania.",
        [penalty("EST LTU LVA", "GEO")],
    ),
    (
        "retaliated in kind",
        "Canada imposed sanctions on nine Chinese officials in March. Beijing retaliated in kind.",
        [penalty("CAN", "CHN"), penalty("CHN", "CAN")],
    ),
    (
        "threatened only",
        "The African Union warned Guinea's rulers on Monday. Sanctions will follow, it said, if no vote is held.",
        [],
    ),
]
MORE_AGREEMENTS: list[tuple[str, str, Wanted]] = [
    (
        "leader hosted, deal signed",
        "Emmanuel Macron received Rwanda's president, Paul Kagame, on 28 May 2025. The two signed a mining agreement before dinner.",
        [pact("FRA RWA", "2025-05-28")],
    ),
    (
        "delegation in capital",
        "A delegation from Suriname spent three days in Hanoi. It went home on 7 June 2025 with a fisheries agreement in its luggage.",
        [pact("SUR VNM", ...)],
    ),
    (
        "the treaty that ended",
        "Ecuador and Peru fought three wars over the Cenepa valley. The Brasilia accord of 26 October 1998 put an end to them.",
        [pact("ECU PER", "1998-10-26")],
    ),
    (
        "trilateral in passive",
        "At a summit in Ashgabat on 12 May 2025 a memorandum on rail freight was signed by Turkmenistan, Iran and Turkey.",
        [pact("IRN TKM TUR", "2025-05-12")],
    ),
    (
        "news of renewal",
        "Spain and the United States have extended by a year the defence cooperation agreement that they signed on 1 December 1988.",
        [pact("ESP USA", "1988-12-01")],
    ),
    (
        "bilateral pacts of one with several",
        "Finland signed bilateral defence pacts with Estonia on 4 March 2025 and with Latvia two days later.",
        [pact("EST FIN", "2025-03-04"), pact("FIN LVA", "2025-03-06")],
    ),
    (
        "deal between officials' ministries",
        "The defence ministries of Zambia and Botswana agreed in Lusaka on Friday on a protocol against poaching, their third.",
        [pact("BWA ZMB", "2025-06-13")],
    ),
    (
        "named only by year and kind",
        "Honduras cut its ties to Taiwan in 2023. It had signed a free-trade agreement with the island on 7 May 2007.",
        [pact("HND TWN", "2007-05-07")],
    ),
    ("merger", "Two Norwegian shipping lines signed a merger agreement in Oslo on Monday.", []),
    ("hopes", "Namibia hopes to sign a hydrogen deal with Belgium before the year is out.", []),
]
MORE_DUTIES: list[tuple[str, str, Wanted]] = [
    (
        "each government undertakes by colon",
        (
            "Malawi and Mozambique signed a pact on 2 June 2025. Each government undertakes three things: to share pilots, to mark the river and to "
            "return stolen cattle."
        ),
        [duty("other", "MOZ MWI"), duty("other", "MOZ MWI"), duty("other", "MOZ MWI")],
    ),
    (
        "commits to",
        "The accord that Senegal and Gambia signed on 10 May 2025 commits both to joint patrols of the coast.",
        [duty("other", "GMB SEN")],
    ),
    (
        "in the event of invasion",
        (
            "Kuwait and Britain renewed their understanding on 11 February 1992. In the event of an invasion London would send troops to the "
            "emirate's defence."
        ),
        [duty("mutual_defence", "GBR|GBR KWT", "invasion")],
    ),
    (
        "bars either from",
        "Chile and Argentina signed a treaty in Rome on 29 November 1984. It bars either from resorting to force against the other.",
        [duty("non_aggression", "ARG CHL")],
    ),
    (
        "the pact calls for",
        "India and Oman signed a pact on 7 June 2025. It calls for annual exercises and for the exchange of officers.",
        [duty("other", "IND OMN"), duty("other", "IND OMN", may=True)],
    ),
    (
        "must consult",
        "Belgium and Luxembourg are bound by a convention of 25 July 1921. Neither may change the rules of trade without the consent of the other.",
        [duty("other", "BEL LUX")],
    ),
    (
        "promised help",
        (
            "Mongolia and the Soviet Union signed a protocol on 12 March 1936. They promised each other every help, armed help included, "
            "if either was attacked."
        ),
        [duty("mutual_defence", "MNG SUN", "attack")],
    ),
    (
        "no automatic duty",
        "Finland and France signed a defence accord on 3 May 2025. Nothing in it requires Paris to send soldiers if Finland is attacked.",
        [duty("mutual_defence", "FIN FRA", no=True)],
    ),
    (
        "under which relative",
        "Cuba and Vietnam signed a treaty on 28 September 2024 under which Hanoi will train farmers and Havana doctors.",
        [duty("other", "CUB VNM|VNM"), duty("other", "CUB VNM|CUB", may=True)],
    ),
    ("company duty", "Iraq and Shell signed a contract on 3 June 2025. The firm must pay a fine if it is late.", []),
]
MORE_TRANSFERS: list[tuple[str, str, Wanted]] = [
    (
        "delivery of",
        "The delivery of 24 trainer jets from Italy to Austria will start in 2028.",
        [gift("ITA", "AUT", "aircraft", _certainty="planned")],
    ),
    (
        "pay out tranche",
        "The finance ministry in Islamabad confirmed that a two-billion-dollar deposit had come in from Riyadh.",
        [gift("SAU", "PAK", "economic_aid")],
    ),
    (
        "ships docked",
        "Two tankers docked in Beirut on Tuesday. They carried Iraqi fuel oil for Lebanon's power stations.",
        [gift("IRQ", "LBN", "oil")],
    ),
    (
        "depends for",
        "Moldova long got all its gas from Russia. Since 2023 it has bought it from Romania.",
        [gift("RUS", "MDA", "gas"), gift("ROU", "MDA", "gas")],
    ),
    (
        "second-hand",
        "Sweden's old Gripens will fly for Hungary a while longer. Stockholm leased fourteen of them to Budapest in 2001.",
        [gift("SWE", "HUN", "aircraft")],
    ),
    (
        "maker wins order",
        "Turkey's Baykar has won an order for forty drones from Indonesia.",
        [gift("TUR", "IDN", "drones")],
    ),
    (
        "parliament cleared",
        "The Bundestag's budget committee cleared the export of two submarines to Singapore.",
        [gift("DEU", "SGP", "vessels", _certainty="planned")],
    ),
    (
        "instructors in",
        "Some eighty Portuguese instructors are in Mozambique, where they train marines.",
        [gift("PRT", "MOZ", "training|troops"), gift("PRT", "MOZ", "training|troops", may=True)],
    ),
    (
        "shipment seized, recipients denied",
        "Greece stopped a freighter with Turkish armoured vehicles bound for Libya on Sunday.",
        [gift("TUR", "LBY", "armoured_vehicles")],
    ),
    ("art", "The museum in Lyon has lent two paintings to a gallery in Seoul.", []),
]
MORE_SANCTIONS: list[tuple[str, str, Wanted]] = [
    (
        "lifting vote",
        "The Security Council voted on Tuesday to end the arms embargo it had imposed on the Central African Republic in 2013.",
        [penalty("UNSC", "CAF")],
    ),
    ("under sanctions of", "Nicaragua has been under American sanctions since 2018.", [penalty("USA", "NIC")]),
    ("visa bans on", "Lithuania announced visa bans on 62 Georgian police officers.", [penalty("LTU", "GEO")]),
    (
        "tariffs are none",
        "Washington raised its tariff on Brazilian steel to 50 per cent.",
        [],
    ),
    (
        "closed its ports",
        "Tunisia's fishermen are angry. Italy has barred them from its ports since March.",
        [penalty("ITA", "TUN", may=True)],
    ),
    (
        "froze accounts",
        "Switzerland has frozen 12 million francs held by relatives of Kazakhstan's former president.",
        [penalty("CHE", "KAZ")],
    ),
    (
        "the ban, in force since",
        "Japan's ban on crab from Russia, in force since 2022, has emptied the stalls of Hakodate.",
        [penalty("JPN", "RUS")],
    ),
    (
        "measures mirrored",
        "The EU adopted sanctions against four Malian officers on Monday. Norway aligned itself with the measures.",
        [penalty("EU", "MLI"), penalty("NOR", "MLI")],
    ),
    (
        "nominal passive",
        "Sanctions on Burundi were suspended by Washington in November 2021.",
        [penalty("USA", "BDI", may=True)],
    ),
    (
        "suspended aid",
        "The Netherlands cut off development aid to Uganda. It imposed no sanctions.",
        [],
    ),
]
NOT_YET: frozenset[str] = frozenset(
    {
        "visit, then the deal",
        "a deal years in the making",
        "its third with",
        "the framework, agreed in",
        "the parliament of one ratifies",
        "grain for neighbour",
        "its companies",
        "travel bans for ministers",
    }
)
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in [*AGREEMENTS, *MORE_AGREEMENTS]])
def test_the_agreements_of_a_passage(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in [*DUTIES, *MORE_DUTIES]])
def test_the_duties_of_a_passage(text: str, wanted: Wanted) -> None:
    assert faults(text, "obligation", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in [*TRANSFERS, *MORE_TRANSFERS]])
def test_the_transfers_of_a_passage(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in [*SANCTIONS, *MORE_SANCTIONS]])
def test_the_sanctions_of_a_passage(text: str, wanted: Wanted) -> None:
    assert faults(text, "sanction", wanted) == []
