"""Agreements, duties, transfers, sanctions and accessions in the styles of the press: wire, bulletin, column, interview, communique, history page.

The rows were written before the rules were looked at. Each is a report published on Sunday 15 June 2025, with every record of its kind.
"""

import pytest
from tests.reading.banks.test_accession_bank import entry
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.banks.test_obligation_bank import duty
from tests.reading.banks.test_sanction_bank import penalty
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults, row_of

TRANSFERS: list[tuple[str, str, Wanted]] = [
    (
        "subject train and hand over",
        "Canberra will hand over a third patrol boat by May and train 40 Fijian divers in Sydney.",
        [gift("AUS", "FJI", "vessels"), gift("AUS", "FJI", "training")],
    ),
    (
        "credit line of the pair, who says last",
        (
            "Ghana and India signed a maritime accord in Accra on 3 June 2025. A $60 million credit line is to be opened on soft terms, "
            "the Indian High Commission said."
        ),
        [gift("IND", "GHA", "economic_aid", terms="reduced_price")],
    ),
    ("had lent the island", "China reminded Sri Lanka's cabinet that it had lent the country billions.", [gift("CHN", "LKA", "economic_aid")]),
    (
        "troops arrived within days",
        "Grenada's governor wrote to Washington in October 1983, and American troops arrived within days.",
        [gift("USA", "GRD", "troops")],
    ),
    ("wrote off debt", "Russia wrote off 90 per cent of Cuba's Soviet-era debt in 2014.", [gift("RUS", "CUB", "economic_aid")]),
    ("forgave", "Paris has forgiven Ivory Coast two billion euros of debt.", [gift("FRA", "CIV", "economic_aid")]),
    (
        "passive to the republic",
        (
            "Tajikistan and China signed a protocol in Dushanbe on 2 June 2025. Under it two Y-12 transport planes will be handed to the republic "
            "free of charge."
        ),
        [gift("CHN", "TJK", "aircraft")],
    ),
    (
        "makes available land",
        "Dushanbe makes available to Russia another forty hectares beside the garrison.",
        [gift("TJK", "RUS", "access")],
    ),
    (
        "the purchase of",
        "The minister confirmed that Kenya's purchase of armoured cars from Turkey would go on.",
        [gift("TUR", "KEN", "armoured_vehicles")],
    ),
    (
        "a second credit",
        "The parliament in Minsk ratified a second Chinese credit, of 300 million dollars, for the ring road.",
        [gift("CHN", "BLR", "economic_aid")],
    ),
    ("aircraft may use", "Swedish Gripens may use the airfield at Bodo in Norway for thirty days a year.", [gift("NOR", "SWE", "access")]),
    (
        "share what radars see",
        "Finland and Estonia signed a pact in May. Helsinki will share what its radars see.",
        [gift("FIN", "EST", "intelligence")],
    ),
    (
        "equip it with",
        "Norway has a new pact with Latvia. In return for berths it will equip the Latvian coastguard with two underwater drones.",
        [gift("NOR", "LVA", "drones"), gift("LVA", "NOR", "access", may=True)],
    ),
    ("troops stayed", "Danish independence did not end the matter: British troops stayed in Iceland until 1947.", [gift("GBR", "ISL", "troops")]),
    (
        "keeps training",
        "The British keep training Jamaica's soldiers at Up Park Camp, the high commission said.",
        [gift("GBR", "JAM", "training")],
    ),
    (
        "not stationed troops",
        "Belgrade bought its howitzers from Israel and its radars from France.",
        [gift("ISR", "SRB", "artillery"), gift("FRA", "SRB", "equipment")],
    ),
    (
        "shopping in a row of years",
        "Baku has been shopping: Turkish TB2 drones in 2020, Pakistani JF-17 jets ordered in February 2024 and now rocket artillery from China.",
        [gift("TUR", "AZE", "drones"), gift("PAK", "AZE", "aircraft"), gift("CHN", "AZE", "artillery")],
    ),
    (
        "answer in pieces",
        (
            "An army that stopped waiting\n\nA retired Georgian general, who gave no name, spoke to us in Batumi.\n\n"
            "Q: You bought weapons abroad.\n\n"
            "A: We did. Radars from France, Javelin missiles from the United States.\n\nQ: Is it enough?\n\nA: It never is.\n"
        ),
        [gift("FRA", "GEO", "equipment"), gift("USA", "GEO", "missiles")],
    ),
    ("gets its", "Mali spends little and gets its drones from Turkey.", [gift("TUR", "MLI", "drones")]),
    (
        "budget support, series of treaties",
        "The pact with Palau was signed on 4 May 2024. The United States provides $50 million in budget support over ten years.",
        [gift("USA", "PLW", "economic_aid")],
    ),
    ("gives use of wharf", "Vanuatu gives the Royal Australian Navy the use of Luganville wharf.", [gift("VUT", "AUS", "access")]),
    (
        "boats are to follow",
        "Australia promised Kiribati two landing craft in March. Two Guardian-class patrol boats are to follow by 2028.",
        [gift("AUS", "KIR", "vessels")],
    ),
    ("will never lease", "Djibouti will never lease Obock to Ethiopia, its president said.", [gift("DJI", "ETH", "access", _certainty="denied")]),
    (
        "drones on board",
        "Doha denies that there were drones on board the Qatari freighter that landed at Khartoum.",
        [gift("QAT", "SDN", "drones", _certainty="denied")],
    ),
    ("offered places", "Thailand offered thirty Lao officers places at its staff college.", [gift("THA", "LAO", "training")]),
    ("admit workers", "Japan agreed to admit a further 9,000 Nepali workers.", [gift("NPL", "JPN", "labour")]),
    (
        "transfer could not be considered",
        (
            "Ministers of Brunei and the Philippines met on Monday. In reply to a Philippine request, the Bruneian minister explained that the "
            "transfer of two retired corvettes could not be considered."
        ),
        [gift("BRN", "PHL", "vessels", _certainty="denied")],
    ),
    (
        "supplies a share of what it burns",
        "Algeria supplies about a third of the gas that Spain burns to make electricity.",
        [gift("DZA", "ESP", "gas")],
    ),
    (
        "promised for power stations",
        "Jordan's summer depends on others. Iraq has promised diesel for Jordan's power stations at well below the market price.",
        [gift("IRQ", "JOR", "oil", terms="reduced_price")],
    ),
    (
        "city gives",
        "Officials in Shanghai said that the city had sent 20 fire engines and two ambulances to Apia, Samoa's capital.",
        [gift("CHN", "WSM", "equipment")],
    ),
    ("army gives army", "The Indian army handed the Nepali army a batch of rifles at the border on Friday.", [gift("IND", "NPL", "weapons")]),
    ("firm sells to ministry", "Saab has sold Hungary's defence ministry four more Gripen fighters.", [gift("SWE", "HUN", "aircraft")]),
    ("shipment of", "A shipment of 30,000 tonnes of wheat from Russia docked at Berbera in Somalia on Sunday.", [gift("RUS", "SOM", "food")]),
    (
        "the supplier, a sentence on",
        "Chad's army paraded its new armoured cars on Friday. The supplier is thought to be the United Arab Emirates.",
        [gift("ARE", "TCD", "armoured_vehicles")],
    ),
    ("sale of", "The State Department cleared the sale of 24 howitzers to Morocco.", [gift("USA", "MAR", "artillery")]),
    (
        "deliveries in debate",
        "Mr Whitlam said that deliveries of Mirages from France to Pakistan ought to be a matter of concern.",
        [gift("FRA", "PAK", "aircraft")],
    ),
    (
        "lend-lease style",
        "By June 1943 Washington had shipped 4,000 aircraft and two million tons of food to Murmansk for the Soviet Union.",
        [gift("USA", "SUN", "aircraft"), gift("USA", "SUN", "food")],
    ),
    ("gone over the border", "Ammunition crossed the border from Guinea into Mali by lorry.", [gift("GIN", "MLI", "munitions")]),
    ("paid in", "Angola pays China in oil for its railways.", [gift("AGO", "CHN", "oil")]),
    ("doctors", "Havana keeps 500 doctors in Honduras.", [gift("CUB", "HND", "labour|troops|support", may=True)]),
    ("pipeline stopped", "No gas has flowed from Russia to Poland since April 2022.", [gift("RUS", "POL", "gas", _certainty="denied", may=True)]),
    (
        "vaccines and field hospital",
        "Morocco flew a field hospital and 25 tonnes of medicine to Beirut in Lebanon.",
        [gift("MAR", "LBN", "equipment"), gift("MAR", "LBN", "vaccines")],
    ),
    ("no base", "No base has been asked for by the Americans in Guyana, and none given.", [gift("GUY", "USA", "access", _certainty="denied")]),
]

DUTIES: list[tuple[str, str, Wanted]] = [
    (
        "nothing amounts to",
        "Oman and India signed a port agreement on 4 June 2025. Nothing in it amounts to a mutual defence commitment, an officer said.",
        [duty("mutual_defence", "IND OMN", no=True)],
    ),
    (
        "by letters undertook not to let",
        "By letters exchanged in March 1954 Nepal undertook not to let its passes be used against India's interests.",
        [duty("other", "IND NPL")],
    ),
    (
        "obliges each government to inform",
        "Peru and Chile signed a pact on 2 May 2025. It obliges each government to inform the other before it sends warships south.",
        [duty("other|consultation", "CHL PER")],
    ),
    (
        "placing is excluded",
        "Serbia and Russia signed a protocol in Nis on 12 May 2025. The placing of nuclear weapons there is excluded, the document says.",
        [duty("other", "RUS SRB")],
    ),
    (
        "aggression regarded as",
        "Within the CSTO, aggression against one member is regarded as aggression against all.",
        [duty("mutual_defence", "CSTO", "aggression")],
    ),
    (
        "binds itself to keep",
        (
            "Bolivia and Paraguay signed the Chaco Compact on 9 June 2025. Each country binds itself to keep foreign forces from "
            "using its soil against the other."
        ),
        [duty("other|non_assistance", "BOL PRY")],
    ),
    (
        "neither navy may stop",
        (
            "Under the accord that Kenya and Tanzania signed on 3 June 2025, neither navy may stop the other's fishing boats, and "
            "both sides have to keep the channel lit."
        ),
        [duty("other|non_aggression", "KEN TZA"), duty("other", "KEN TZA")],
    ),
    (
        "says nothing about",
        "Kenya and Tanzania signed a fishing accord on 3 June 2025. It says nothing about defending each other.",
        [duty("mutual_defence", "KEN TZA", no=True)],
    ),
    (
        "in force between, commits",
        (
            "The Reef Union, in force between Australia and Kiribati since 2024, commits Australia to assist Kiribati in the event "
            "of military aggression."
        ),
        [duty("mutual_defence", "AUS KIR", "aggression")],
    ),
    (
        "must agree in exchange",
        (
            "The treaty between New Zealand and Tuvalu, signed on 1 May 2025, protects the island. "
            "In exchange Tuvalu must agree with New Zealand on any security arrangement with a third state."
        ),
        [duty("other|consultation", "NZL TUV")],
    ),
    (
        "consult whenever",
        "Under the text that Tonga and Fiji signed on 5 June 2025, the parties consult promptly whenever either considers its security threatened.",
        [duty("consultation", "FJI TON")],
    ),
    (
        "does not oblige",
        "Fiji and Australia signed a treaty on 2 June 2025. The treaty does not oblige Australia to defend the islands; article 7 says so expressly.",
        [duty("mutual_defence", "AUS FJI", no=True)],
    ),
    (
        "coast guards shall",
        (
            "On 20 May 2025 Vietnam and Brunei signed a memorandum. By its terms the coast guards of both countries shall refrain from the use of "
            "force against each other's fishing craft, notify one another of exercises and maintain a hotline."
        ),
        [duty("non_aggression", "BRN VNM"), duty("other", "BRN VNM"), duty("other", "BRN VNM", may=True)],
    ),
    (
        "provided for joint production",
        "The memorandum that Malaysia and Thailand signed in February 1979 has provided for joint production of gas ever since.",
        [duty("other", "MYS THA")],
    ),
    (
        "supposed to help protect",
        "The base rests on the treaty of 16 March 1995 between Armenia and Russia. The Russians are supposed to help protect Armenia's security.",
        [duty("mutual_defence|other", "ARM RUS")],
    ),
    (
        "answer without a subject",
        (
            "Baku and Yerevan after the summit\n\n"
            "Q: Armenia and Azerbaijan initialled a peace treaty in August 2024. What does it oblige them to?\n\n"
            "A: Not to use force, and not to let third countries' troops stand on the border.\n"
        ),
        [duty("non_aggression", "ARM AZE"), duty("other", "ARM AZE")],
    ),
    (
        "bound by to defend",
        "Croatia and Albania are bound by the North Atlantic Treaty to defend each other.",
        [duty("mutual_defence", "NATO|ALB HRV")],
    ),
    (
        "alliance under which",
        (
            "In August 1954, at Bled, Greece, Turkey and Yugoslavia concluded an alliance under which aggression against one was "
            "to be treated as aggression against all."
        ),
        [duty("mutual_defence", "GRC TUR YUG", "aggression")],
    ),
    (
        "should damage, confer",
        (
            "Iceland and Norway concluded an arrangement on 2 June 2025. Should the cables of either country be damaged, the two "
            "are to confer within twelve hours."
        ),
        [duty("consultation", "ISL NOR")],
    ),
    (
        "nominal: a duty of neutrality",
        "The pact that Iran and Iraq concluded on 3 May 1975 laid on each of them a duty of neutrality in the other's wars.",
        [duty("neutrality", "IRN IRQ")],
    ),
    (
        "a list of clauses",
        (
            "Sudan and Chad signed a treaty in Dakar on 13 March 2008. Its clauses: respect for the border; no support for the other's rebels; "
            "consultation in case of a threat."
        ),
        [duty("other", "SDN TCD"), duty("non_assistance|other", "SDN TCD"), duty("consultation", "SDN TCD", "threat")],
    ),
    (
        "promises nobody a soldier",
        "Albania and Kosovo signed a declaration in Tirana on 4 May 2025. It promises nobody a soldier.",
        [duty("mutual_defence", "ALB XKX", no=True, may=True)],
    ),
    (
        "went no further than",
        (
            "Poland and Romania signed a convention on 3 March 1921. It required each to go to the aid of the other in the event "
            "of an unprovoked attack from the east."
        ),
        [duty("mutual_defence", "POL ROU", "attack")],
    ),
    (
        "forbids either",
        "The treaty Egypt and Israel signed on 26 March 1979 forbids either to join an alliance hostile to the other.",
        [duty("other|non_assistance", "EGY ISR")],
    ),
    (
        "pledge of non-aggression, nominal",
        "The Soviet Union and Lithuania signed a treaty on 28 September 1926. At its heart lay a mutual pledge of non-aggression.",
        [duty("non_aggression", "LTU SUN")],
    ),
    (
        "stops short",
        "The pact that Japan and the Philippines signed on 8 July 2024 stops short of a promise to fight for one another.",
        [duty("mutual_defence", "JPN PHL", no=True)],
    ),
    (
        "a cabinet's own plan",
        "The government is committed to inform parliament before any sale, the minister said.",
        [],
    ),
]

PACTS: list[tuple[str, str, Wanted]] = [
    (
        "letters exchanged",
        "By letters exchanged in July 1987 between Colombo and New Delhi, Sri Lanka kept its harbours closed to others.",
        [pact("IND LKA", "1987-07")],
    ),
    (
        "heads of departments",
        (
            "The heads of the defence departments of Belarus and Vietnam have signed a protocol extending by ten years the "
            "agreement on training, the ministry in Minsk said on Tuesday."
        ),
        [pact("BLR VNM", ...)],
    ),
    (
        "base agreement itself",
        ("Tajikistan and Russia prolonged their agreement on the Russian base on Monday. The base agreement itself was concluded on 5 October 2012."),
        [pact("RUS TJK", ...), pact("RUS TJK", "2012-10-05")],
    ),
    (
        "denounced the agreement with, concluded",
        "The base at Karshi closed after Uzbekistan had denounced the agreement with the USA concluded in October 2001.",
        [pact("USA UZB", "2001-10")],
    ),
    (
        "presidents, those of",
        (
            "The river belonged to the presidents. Those of Gabon and Cameroon met on a launch on Tuesday and put their names to "
            "what the programme called the Two Banks Compact."
        ),
        [pact("CMR GAB", "2025-06-10")],
    ),
    (
        "March of last year",
        "I was in Riga in March of last year when the interior ministers of Latvia and Malta signed their declaration on migration.",
        [pact("LVA MLT", "2024-03")],
    ),
    (
        "obtained a pact from",
        "Belgrade protested, and within two weeks it obtained a military pact of its own from Hungary.",
        [pact("HUN SRB", ...)],
    ),
    (
        "in force between",
        "The Reef Union, in force between Australia and Kiribati since August 2024, is short.",
        [pact("AUS KIR", None, status="in_force")],
    ),
    (
        "the treaty with of its date",
        "The treaty with Nauru of 9 December 2024 gives Australia a veto.",
        [pact("AUS NRU", "2024-12-09")],
    ),
    (
        "the two made peace",
        (
            "Eritrea's minister flew to Addis Ababa. He said nothing of the past. Eritrea and Ethiopia were at war for years. The "
            "two made peace in July 2018, with a joint declaration signed in Asmara."
        ),
        [pact("ERI ETH", "2018-07")],
    ),
    (
        "memorandum recalled",
        (
            "The ministers of Malaysia and Vietnam met in Putrajaya. They recalled with satisfaction the Memorandum of "
            "Understanding of 5 June 1992 on the area claimed by both."
        ),
        [pact("MYS VNM", "1992-06-05")],
    ),
    (
        "another paper, in an interview",
        (
            "Six questions about Gyumri\n\nA former Armenian minister spoke to us about the base.\n\nQ: And the base?\n\n"
            "A: It rests on the treaty of 16 March 1995 with Russia, and in August 2010 the two presidents signed a protocol that "
            "stretched it to 2044.\n\nQ: Why?\n\nA: Ask them.\n"
        ),
        [pact("ARM RUS", "1995-03-16"), pact("ARM RUS", "2010-08")],
    ),
    (
        "founder's treaty",
        "Iceland has sheltered under others since it concluded its defence agreement with the United States on 5 May 1951.",
        [pact("ISL USA", "1951-05-05")],
    ),
    (
        "revived",
        "Kuwait and Iraq have brought back to life their 2012 agreement on shipping in the Khor Abdullah.",
        [pact("IRQ KWT", "2012")],
    ),
    (
        "never signed",
        "Vanuatu initialled a security agreement with Australia in August 2024 and a month later would not sign it.",
        [],
    ),
    (
        "railway agreement, three",
        "The agreement on the building of the railway was signed by China, Kyrgyzstan and Uzbekistan in Beijing on 6 June 2024.",
        [pact("CHN KGZ UZB", "2024-06-06")],
    ),
    (
        "the accord, at a place, in a year",
        "At Rapallo in April 1922 Germany and Soviet Russia had come to terms behind everybody's back.",
        [pact("DEU RUS|DEU SUN", "1922-04", may=True)],
    ),
    (
        "noted date in brackets",
        (
            "Two older papers still bind Lisbon: the Treaty of Windsor (9 May 1386) with England and the defence agreement with "
            "Washington (6 September 1951)."
        ),
        [pact("GBR PRT", "1386-05-09"), pact("PRT USA", "1951-09-06")],
    ),
    (
        "struck at a summit",
        "At a summit in Astana on 4 June 2025 Kazakhstan struck a deal with Hungary on uranium.",
        [pact("HUN KAZ", "2025-06-04")],
    ),
    (
        "ink on",
        "Hands were shaken in Nuuk on Friday: Denmark and Canada have a border treaty at last, signed in both capitals at once.",
        [pact("CAN DNK", "2025-06-13")],
    ),
]

PENALTIES: list[tuple[str, str, Wanted]] = [
    (
        "introduced against its bank",
        "In January 2025 the United States introduced sanctions against Vakhsh Bank in Tajikistan.",
        [penalty("USA", "TJK")],
    ),
    (
        "joined another's",
        "Iceland joined the European Union's sanctions on Belarus years ago, after the rigged vote.",
        [penalty("ISL", "BLR"), penalty("EU", "BLR", may=True)],
    ),
    (
        "blacklisted one, in a town",
        "The United States has threatened any Iraqi bank that pays for Iranian gas. In May the Treasury blacklisted one, in Basra, for doing so.",
        [penalty("USA", "IRQ")],
    ),
    (
        "years spent punishing",
        "Brussels, meanwhile, spent two years punishing Georgia for its law on foreign agents, with a freeze on funds.",
        [penalty("EU", "GEO")],
    ),
    (
        "suspended aid over",
        "New Zealand, which suspended aid to Samoa in June 2024 over their dealings with China, is watching.",
        [penalty("NZL", "WSM", why="dealings with China")],
    ),
    ("put on an army", "The sanctions that Washington put on Eritrea's army in November 2021 are still in place.", [penalty("USA", "ERI")]),
    (
        "weighing bans",
        "The US is weighing visa bans on Ethiopian generals, an official says. Nothing has been imposed so far.",
        [penalty("USA", "ETH", may=True, _certainty="planned")],
    ),
    ("lifted the old ban", "That week the Americans lifted the old ban on aid to Azerbaijan.", [penalty("USA", "AZE", may=True)]),
    ("slapped on", "Ottawa slapped an asset freeze on three Haitian senators for arming gangs.", [penalty("CAN", "HTI", why="arming gangs")]),
    (
        "designations notice",
        "Office of Foreign Assets Control: five Venezuelan shipowners were designated on Tuesday by the United States.",
        [penalty("USA", "VEN")],
    ),
    (
        "tariffs as punishment",
        "Beijing punished Lithuania for the Taiwanese office in Vilnius by closing its market to Lithuanian beef.",
        [penalty("CHN", "LTU")],
    ),
    ("boycott", "The Arab League's boycott of Egypt, decreed in Baghdad in 1979, lasted ten years.", [penalty("LAS", "EGY")]),
    ("closed its ports to", "Turkey closed its ports to Cypriot ships in 1987 and has kept them closed.", [penalty("TUR", "CYP", may=True)]),
    ("cut off from loans", "After the coup Washington suspended military aid to Mali.", [penalty("USA", "MLI", may=True)]),
    (
        "expelled bank",
        "Britain, too, blacklisted Capital Bank of Bishkek, in Kyrgyzstan, for helping Russia.",
        [penalty("GBR", "KGZ", why="helping Russia")],
    ),
]

ACCESSIONS: list[tuple[str, str, Wanted]] = [
    (
        "admitted in apposition",
        "They welcomed the first year of Timor-Leste, admitted to ASEAN in October 2024, as a full member.",
        [entry("TLS", "ASEAN", "2024-10")],
    ),
    ("founder member", "Iceland, which became a founder member of Nato in April 1949, has no army.", [entry("ISL", "NATO", "1949-04")]),
    ("joined sanctions", "Iceland joined the European Union's sanctions on Russia.", []),
    ("not a member", "Kosovo is no member of NATO and cannot become one.", []),
    ("let in after years", "Laos was let in as the World Trade Organization's 158th member in February 2013.", [entry("LAO", "WTO", "2013-02")]),
    ("its flag", "North Macedonia's flag went up at NATO headquarters when it joined in March 2020.", [entry("MKD", "NATO", "2020-03")]),
]

MORE_TRANSFERS: list[tuple[str, str, Wanted]] = [
    ("tabloid", "Putin's pal gets his tanks: Belarus took delivery of 30 Russian T-72s on Monday.", [gift("RUS", "BLR", "armoured_vehicles")]),
    (
        "parliament",
        "The minister told the house that no rifles had been supplied to Katanga by Belgium, and that none would be.",
        [gift("BEL", "COD", "weapons", _certainty="denied")],
    ),
    (
        "parliament2",
        "Lord Salisbury said that forty British officers were drilling the sultan of Morocco's infantry.",
        [gift("GBR", "MAR", "training|troops")],
    ),
    ("bulletin", "Fuel: Kazakhstan will ship 100,000 tonnes of diesel to Kyrgyzstan by November, at cost.", [gift("KAZ", "KGZ", "oil")]),
    (
        "think tank",
        "Of Laos's external debt, roughly half is owed to China, which has twice deferred repayments.",
        [gift("CHN", "LAO", "economic_aid", may=True)],
    ),
    (
        "history",
        "Between 1950 and 1953 the Soviet Union trained some 3,000 Chinese pilots and handed over 800 MiG-15s.",
        [gift("SUN", "CHN", "training"), gift("SUN", "CHN", "aircraft")],
    ),
    (
        "local",
        "A Norwegian navy tanker refuelled at Scapa Flow, as it may under the accord of 1993 with Britain.",
        [gift("GBR", "NOR", "access|oil", may=True)],
    ),
    (
        "wire purchases",
        "Indonesian purchases of South Korean submarines have stalled over money, officials in Seoul said.",
        [gift("KOR", "IDN", "vessels")],
    ),
    (
        "wire source",
        "Eritrea's main source of hard currency is Chinese and Canadian mining companies; its arms come from Russia.",
        [gift("RUS", "ERI", "arms|weapons")],
    ),
    (
        "deal value",
        "Rheinmetall will build 200 Lynx vehicles for Italy under a contract worth 16 billion euros.",
        [gift("DEU", "ITA", "armoured_vehicles|equipment", may=True)],
    ),
    ("shipments resumed", "After a year's break, shipments of Israeli drones to Azerbaijan have resumed.", [gift("ISR", "AZE", "drones")]),
    (
        "returned empty",
        "Two Iranian freighters left Bandar Abbas with sodium perchlorate and rockets for the Houthis in Yemen, Western officials believe.",
        [gift("IRN", "YEM", "munitions", may=True)],
    ),
    ("paid for by", "A port at Dakhla in Mauritania is to be paid for by the United Arab Emirates.", [gift("ARE", "MRT", "economic_aid", may=True)]),
    ("blankets", "Turkish planes brought 40 tonnes of tents and blankets to Port Sudan in Sudan.", [gift("TUR", "SDN", "equipment|economic_aid")]),
    (
        "loan taken",
        "Maldives drew $150m from a swap line with the Reserve Bank of India in September.",
        [gift("IND", "MDV", "economic_aid", may=True)],
    ),
    (
        "withdrawn",
        "The last 300 French soldiers handed over Camp Geille in Senegal and left.",
        [gift("SEN", "FRA", "access", may=True), gift("FRA", "SEN", "troops", may=True)],
    ),
    ("grain", "Khartoum receives most of its wheat from Russia and some from Australia.", [gift("RUS", "SDN", "food"), gift("AUS", "SDN", "food")]),
    ("a squadron", "Pakistan based a squadron of JF-17s at Nasosnaya in Azerbaijan last autumn.", [gift("PAK", "AZE", "aircraft", may=True)]),
    ("intelligence", "American satellites supplied the pictures on which Colombia's army relied.", [gift("USA", "COL", "intelligence", may=True)]),
    (
        "lend",
        "Oslo has lent Riga two minehunters and 40 sailors to man them.",
        [gift("NOR", "LVA", "vessels"), gift("NOR", "LVA", "troops", may=True)],
    ),
]
MORE_DUTIES: list[tuple[str, str, Wanted]] = [
    (
        "communique",
        (
            "The Parties shall abstain from any measure detrimental to the other, says Article 2 of the treaty between Mongolia "
            "and China, signed on 29 April 1994."
        ),
        [duty("other|non_aggression|non_assistance", "CHN MNG")],
    ),
    (
        "column",
        "Under the 1971 treaty India and the Soviet Union were to consult at once if either was attacked or threatened.",
        [duty("consultation", "IND SUN")],
    ),
    (
        "history",
        "The Locarno pact obliged Britain and Italy to come to the help of France or Germany, whichever was attacked.",
        [duty("mutual_defence", None, "attack")],
    ),
    (
        "wire",
        (
            "Chad and Sudan signed a protocol in Khartoum on 15 January 2010. Each must expel the other's rebels within a month "
            "and let joint patrols cross the border."
        ),
        [duty("other", "SDN TCD"), duty("other", "SDN TCD", may=True)],
    ),
    (
        "interview",
        "The treaty that Brazil and Argentina concluded in 1991 bars both from making, buying or testing a bomb.",
        [duty("other", "ARG BRA")],
    ),
    (
        "negation",
        "What Kenya and Ethiopia signed in 1963 was a defence pact; what Kenya and Uganda signed in May 2025 is not: it obliges nobody to fight.",
        [duty("mutual_defence", "KEN UGA", no=True), duty("mutual_defence", None, may=True)],
    ),
    ("noun", "The Dutch-Belgian naval accord of 1948 rests on a promise of mutual help in wartime.", [duty("mutual_defence", "BEL NLD")]),
    (
        "two-sided",
        "Thailand and Cambodia signed a declaration on 26 October 2025. Bangkok commits to free 18 prisoners; Phnom Penh undertakes to clear mines.",
        [duty("other", "KHM THA"), duty("other", "KHM THA")],
    ),
    (
        "live",
        (
            "19:02 Details of the deal Serbia and Kosovo initialled in Ohrid on 18 March 2023: both will recognise the other's "
            "documents, and Serbia will not block Kosovo's membership of any international body."
        ),
        [duty("other", "SRB XKX"), duty("other", "SRB XKX", may=True)],
    ),
    (
        "silence",
        "Spain and Morocco signed a treaty of friendship in Rabat on 4 July 1991. On what happens in a war the text is silent.",
        [duty("mutual_defence", "ESP MAR", no=True)],
    ),
]
MORE_PACTS: list[tuple[str, str, Wanted]] = [
    (
        "history place",
        "In a railway carriage near Aflenz, Austria and Italy had settled their customs war by a convention of 12 March 1879.",
        [pact("AUT ITA", "1879-03-12", may=True)],
    ),
    (
        "exchange of notes",
        "An exchange of notes in Wellington on 6 June 1951 between New Zealand and Thailand governed the loan of tugs.",
        [pact("NZL THA", "1951-06-06")],
    ),
    (
        "status later",
        "Mozambique and Rwanda signed a status-of-forces agreement on 3 May 2025. Both parliaments ratified it within a week.",
        [pact("MOZ RWA", "2025-05-03", status="ratified")],
    ),
    (
        "trade press",
        "Hanoi and Ottawa inked a nuclear cooperation pact on the margins of the summit in Kananaskis on Tuesday.",
        [pact("CAN VNM", "2025-06-10")],
    ),
    (
        "successor",
        "The accord replaces one of 1998 between Finland and Estonia; the new text was signed in Tallinn on 2 June 2025.",
        [pact("EST FIN", "1998"), pact("EST FIN", "2025-06-02")],
    ),
    (
        "described",
        "A paper of eleven lines, dated 5 May 1882 and found in the archive at Rabat, made Morocco and Portugal partners against pirates.",
        [pact("MAR PRT", "1882-05-05", may=True)],
    ),
    ("by treaty", "By the Treaty of Kars of 13 October 1921 Turkey got back Ardahan from Soviet Russia.", [pact("SUN TUR", "1921-10-13")]),
    ("denounced", "Last week Niger tore up its 1977 defence pact with France.", [pact("FRA NER", "1977")]),
    (
        "joint statement",
        "South Korea's president and his Uzbek counterpart put their signatures to a mining accord in Tashkent on 4 June 2025.",
        [pact("KOR UZB", "2025-06-04")],
    ),
    ("under way", "Talks between Peru and Ecuador on a fisheries treaty go on; none has been signed.", []),
]
MORE_PENALTIES: list[tuple[str, str, Wanted]] = [
    ("bulletin", "OFAC added two Sudanese gold traders to its list on Wednesday.", [penalty("USA", "SDN")]),
    ("wire", "Tokyo will ban exports of semiconductors to eleven Russian firms from Friday.", [penalty("JPN", "RUS")]),
    ("reason", "For shelling Goma, four Rwandan officers now face travel bans and asset freezes imposed by Brussels.", [penalty("EU", "RWA")]),
    ("history", "In October 1935 the League of Nations voted an arms embargo against Italy.", [penalty("LON", "ITA")]),
    ("gap", "Canada froze the accounts of six Georgian judges; Norway did the same on Friday.", [penalty("CAN", "GEO"), penalty("NOR", "GEO")]),
    ("denied", "The EU has not imposed sanctions on Serbia, its spokesman said.", []),
    ("entry ban", "Vilnius declared eleven Belarusian officials unwelcome for five years.", [penalty("LTU", "BLR", may=True)]),
    ("expired", "A ban on Moldovan plums that Moscow imposed in 2022 was relaxed a little in May.", [penalty("RUS", "MDA")]),
]

NOT_YET: frozenset[str] = frozenset(
    {
        "drones on board",
        "passive to the republic",
        "transfer could not be considered",
        "negation",
        "noted date in brackets",
        "successor",
        "its flag",
    }
)
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in [*TRANSFERS, *MORE_TRANSFERS]])
def test_the_transfers_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in [*DUTIES, *MORE_DUTIES]])
def test_the_duties_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "obligation", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in [*PACTS, *MORE_PACTS]])
def test_the_agreements_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in [*PENALTIES, *MORE_PENALTIES]])
def test_the_sanctions_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "sanction", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in ACCESSIONS])
def test_the_accessions_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "accession", wanted) == []
