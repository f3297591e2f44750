"""Transfers as wires, tabloids, editorials, parliaments, histories and live blogs tell them, written before the rules were seen."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults, row_of

MONEY = "economic_aid"
AID = "military_aid|support|arms|weapons|economic_aid"
ARMS = "arms|weapons"
KIT = "equipment|military_aid"
TAUGHT = "training|military_aid|support"
MEN = "troops|training|military_aid|support"
KNOW_HOW = "technology|military_technology|missile_technology|nuclear_technology|space_technology|submarine_technology|drones"

BANK: list[tuple[str, str, Wanted]] = [
    # wires
    (
        "deliveries with of",
        "NICOSIA, March 3 (Reuters) - Deliveries of Israeli Barak missile batteries to Cyprus began in December, two defence sources said.",
        [gift("ISR", "CYP", "air_defence|missiles")],
    ),
    (
        "a package for",
        (
            "OTTAWA - Canada on Thursday unveiled a C$500 million package for Ukraine that includes armoured "
            "ambulances, winter clothing and drone cameras."
        ),
        [
            gift("CAN", "UKR", "economic_aid|military_aid|support", may=True),
            gift("CAN", "UKR", "armoured_vehicles|equipment|vehicles"),
            gift("CAN", "UKR", "equipment|textiles"),
            gift("CAN", "UKR", "equipment|drones"),
        ],
    ),
    (
        "a consignment landed",
        "BAMAKO - A second consignment of Turkish-made Akinci drones landed in Mali on Tuesday, a military source said.",
        [gift("TUR", "MLI", "drones")],
    ),
    (
        "a firm wins an order",
        "Swedish plane maker Saab has won an order from Thailand for four Gripen E fighters, the company said in a statement.",
        [gift("SWE", "THA", "aircraft")],
    ),
    (
        "is to acquire from a firm",
        "Peru's navy is to acquire two frigates from South Korea's HD Hyundai under a contract worth $463 million.",
        [gift("KOR", "PER", "vessels|warship")],
    ),
    (
        "the sale of to, approved",
        "The German security council has approved the sale of six submarines to Singapore, Der Spiegel reported on Friday.",
        [gift("DEU", "SGP", "vessels|submarine|warship")],
    ),
    (
        "tranche disbursed",
        "Saudi Arabia has disbursed the second tranche of a $1.2 billion facility to Yemen's government, the finance ministry in Aden said.",
        [gift("SAU", "YEM", MONEY)],
    ),
    (
        "rolled over",
        "The United Arab Emirates has rolled over a $2 billion deposit at the State Bank of Pakistan for another year.",
        [gift("ARE", "PAK", MONEY)],
    ),
    (
        "debt forgiven",
        (
            "Russia has written off more than $20 billion of debts owed by African states, including Ethiopia "
            "and Mozambique, President Vladimir Putin said."
        ),
        [gift("RUS", "ETH MOZ", MONEY)],
    ),
    (
        "a swap line",
        "Argentina has drawn a further $5 billion from its currency swap line with China.",
        [gift("CHN", "ARG", MONEY)],
    ),
    (
        "cargoes at a discount",
        "Indian refiners took 1.6 million barrels a day of Russian crude in May, at discounts of up to $8 a barrel.",
        [gift("RUS", "IND", "oil|crude_oil", terms="reduced_price")],
    ),
    (
        "halted deliveries",
        "Warsaw has halted deliveries of jet engines to Hungary over a payment dispute.",
        [gift("POL", "HUN", KIT, may=True)],
    ),
    (
        "refused to sell",
        "Bern has refused to sell Jordan any more of its old armoured vehicles.",
        [gift("CHE", "JOR", "armoured_vehicles", _certainty="denied")],
    ),
    (
        "never sent denied",
        "Kenya never sent soldiers to Sudan, its foreign minister told reporters in Nairobi.",
        [gift("KEN", "SDN", "troops", _certainty="denied")],
    ),
    (
        "denial of a minister of supplying",
        "Kazakhstan's trade minister denied that the country had been supplying Russia with microchips.",
        [gift("KAZ", "RUS", "equipment|technology|machinery|electrical_equipment|dual_use", _certainty="denied")],
    ),
    (
        "reports dismissed as",
        "Addis Ababa dismissed as fiction reports that it had received Emirati drones.",
        [gift("ARE", "ETH", "drones", _certainty="denied")],
    ),
    # tabloids
    (
        "tabloid ships in",
        "RED ALERT\n\nMad Kim is packing off another 6,000 troops to prop up Putin's war, South Korean spies fear.\n",
        [gift("PRK", "RUS", "troops")],
    ),
    (
        "tabloid gets its hands on",
        "Tehran could soon get its hands on Russian Su-35 jets, a defence source told The Sun.",
        [gift("RUS", "IRN", "aircraft")],
    ),
    (
        "tabloid flogs",
        "Britain flogged the Turks twenty Typhoons for eight billion quid.",
        [gift("GBR", "TUR", "aircraft")],
    ),
    (
        "tabloid squaddies",
        "Nearly a thousand British squaddies are dug in at Tapa in Estonia, an hour and a half from the Russian border.",
        [gift("GBR", "EST", "troops")],
    ),
    (
        "tabloid cash",
        "Taxpayers here have already shelled out £3bn a year to arm Ukraine, and ministers promise to keep coughing up.",
        [gift("GBR", "UKR", AID, may=True)],
    ),
    (
        "tabloid splurge",
        "The Qataris have splurged £6bn on 24 British-built jets.",
        [gift("GBR", "QAT", "aircraft")],
    ),
    # editorials
    (
        "arsenal owed to",
        "Egypt owes its air force to three patrons: Washington supplied the F-16s, Paris the Rafales and Moscow the MiG-29s.",
        [gift("USA", "EGY", "aircraft"), gift("FRA", "EGY", "aircraft"), gift("RUS", "EGY", "aircraft")],
    ),
    (
        "editorial weaned off",
        "Vietnam has begun to wean itself off Russian arms, which still make up four fifths of what its army owns.",
        [gift("RUS", "VNM", ARMS)],
    ),
    (
        "editorial cheap gas",
        "For three decades Armenia has enjoyed cheap Russian gas. The bill is now due.",
        [gift("RUS", "ARM", "gas", terms="reduced_price")],
    ),
    (
        "editorial despite",
        "Despite the United Nations embargo, the Emirates have gone on shipping armoured cars and drones to Libya.",
        [gift("ARE", "LBY", "armoured_vehicles"), gift("ARE", "LBY", "drones")],
    ),
    (
        "editorial depends on",
        "Slovakia, landlocked and cautious, depends on Russia for two thirds of its crude and on Ukraine's goodwill for the pipe.",
        [gift("RUS", "SVK", "oil|crude_oil")],
    ),
    (
        "editorial what is in it",
        "What does Minsk get for its loyalty? Cheap oil, soft loans and a Russian garrison.",
        [
            gift("RUS", "BLR", "oil"),
            gift("RUS", "BLR", MONEY),
            gift("RUS", "BLR", "troops"),
        ],
    ),
    # think-tank briefs
    (
        "brief procurement since",
        (
            "Since 2015 Senegal has diversified its procurement: patrol vessels from France, armoured personnel "
            "carriers from South Africa, trainers from South Korea."
        ),
        [
            gift("FRA", "SEN", "vessels|warship"),
            gift("ZAF", "SEN", "armoured_vehicles"),
            gift("KOR", "SEN", "aircraft"),
        ],
    ),
    (
        "brief recipient of",
        "Jordan remains one of the largest recipients of American assistance, receiving $1.45 billion a year under the current memorandum.",
        [gift("USA", "JOR", MONEY + "|support|military_aid"), gift("USA", "JOR", MONEY, may=True)],
    ),
    (
        "brief customer",
        "Azerbaijan, long a customer of Russia's, has turned since 2011 to Israel for loitering munitions and air-defence radars.",
        [
            gift("RUS", "AZE", "arms|weapons", may=True),
            gift("ISR", "AZE", "drones|munitions"),
            gift("ISR", "AZE", "air_defence|equipment"),
        ],
    ),
    (
        "brief transfer of technology",
        "The contract provides for the transfer of engine technology from France to India.",
        [gift("FRA", "IND", KNOW_HOW)],
    ),
    (
        "brief licence",
        "Ankara granted Kazakhstan a licence to build the Anka drone at a plant near Astana.",
        [gift("TUR", "KAZ", KNOW_HOW + "|access")],
    ),
    (
        "brief kits",
        "Bangladesh assembles the patrol boats at Khulna from kits supplied by China.",
        [gift("CHN", "BGD", "vessels|equipment|machinery")],
    ),
    (
        "brief know-how",
        "Western analysts believe that Russian know-how lies behind North Korea's latest reconnaissance satellite.",
        [gift("RUS", "PRK", KNOW_HOW)],
    ),
    (
        "brief advisers posted",
        "An estimated 200 Russian instructors are posted to the Central African Republic, where they guard the president.",
        [gift("RUS", "CAF", MEN)],
    ),
    (
        "brief accounts for share",
        "Between 2019 and 2023 Israel received 69 per cent of its major arms imports from the United States and 30 per cent from Germany.",
        [gift("USA", "ISR", ARMS), gift("DEU", "ISR", ARMS)],
    ),
    (
        "brief satellite data",
        "Paris shares satellite imagery with Chad and flies reconnaissance missions on its behalf.",
        [gift("FRA", "TCD", "intelligence")],
    ),
    # parliament
    (
        "hansard my department",
        (
            "The Minister for Defence said that New Zealand had trained more than 600 Ukrainian recruits and had "
            "given the Ukrainian army two Hercules aircraft."
        ),
        [gift("NZL", "UKR", TAUGHT), gift("NZL", "UKR", "aircraft")],
    ),
    (
        "hansard asked how many",
        (
            "Asked by a Green deputy how many Leopards had gone to Ukraine, the Finnish defence minister said "
            "six mine-clearing vehicles had been handed over and no battle tanks."
        ),
        [
            gift("FIN", "UKR", "armoured_vehicles|equipment|vehicles|vehicle"),
            gift("FIN", "UKR", "armoured_vehicles|battle_tank", _certainty="denied"),
        ],
    ),
    (
        "parliament voted credits",
        "The Storting voted by 121 to nine to lend Latvia 400 million kroner.",
        [gift("NOR", "LVA", MONEY)],
    ),
    (
        "parliament ratified bases",
        "Lawmakers in Manila ratified an accord under which Japanese troops may use Philippine bases for exercises.",
        [gift("PHL", "JPN", "access")],
    ),
    (
        "parliament asked to approve",
        "The Romanian government has asked parliament to approve the donation of a Patriot system to Ukraine.",
        [gift("ROU", "UKR", "air_defence")],
    ),
    # history features
    (
        "history gold and guns",
        "In the winter of 1936 Madrid's gold went to Odessa, and in return came Soviet tanks, aircraft and two thousand advisers.",
        [
            gift("ESP", "SUN", "metals|economic_aid|raw_materials", may=True),
            gift("SUN", "ESP", "armoured_vehicles|tanks|battle_tank"),
            gift("SUN", "ESP", "aircraft"),
            gift("SUN", "ESP", MEN),
        ],
    ),
    (
        "history destroyers",
        "In September 1940 Roosevelt let Churchill have fifty old destroyers in return for bases in Newfoundland and the Caribbean.",
        [gift("USA", "GBR", "vessels|warship"), gift("GBR", "USA", "access")],
    ),
    (
        "history loan of 1906",
        "The loan of 1888, floated in Paris, was the first of many that tied Russia to France.",
        [gift("FRA", "RUS", MONEY)],
    ),
    (
        "history garrison",
        "Under the armistice the Soviet Union kept a garrison at Porkkala in Finland until 1956.",
        [gift("SUN", "FIN", "troops", may=True), gift("FIN", "SUN", "access", may=True)],
    ),
    (
        "history engineers withdrawn",
        "Khrushchev had sent China 10,000 engineers and the blueprints of whole factories. In 1960 he called them home.",
        [gift("SUN", "CHN", "labour|troops|support|technology|training"), gift("SUN", "CHN", KNOW_HOW)],
    ),
    (
        "history credits from",
        "Nasser turned to Moscow, which lent him $100m for the dam at Aswan and sent engineers to build it.",
        [
            gift("RUS", "EGY", MONEY, may=True),
            gift("SUN", "EGY", MONEY, may=True),
            gift("RUS", "EGY", "troops|labour", may=True),
            gift("SUN", "EGY", "troops|labour", may=True),
        ],
    ),
    (
        "history subsidies",
        "Frederick lived on English subsidies, £670,000 a year, until Bute cut them off.",
        [],
    ),
    (
        "history by the shipload",
        "Through the port of Haiphong came Soviet rice, Chinese rifles and Polish machinery, all for North Vietnam.",
        [
            gift("SUN", "VNM VDR", "food", may=True),
            gift("SUN", "VDR", "food", may=True),
            gift("SUN", "VNM", "food", may=True),
            gift("CHN", "VNM", ARMS, may=True),
            gift("CHN", "VDR", ARMS, may=True),
            gift("POL", "VNM", "machinery", may=True),
            gift("POL", "VDR", "machinery", may=True),
        ],
    ),
    (
        "history volunteers",
        "Some 2,000 Cuban soldiers, sent by Castro, fought for Ethiopia in the Ogaden.",
        [gift("CUB", "ETH", "troops")],
    ),
    (
        "history equipped by",
        "The Yugoslav army of the 1950s drove American tanks and flew American jets; both had been given under the aid programme.",
        [gift("USA", "YUG", "armoured_vehicles|battle_tank|tanks"), gift("USA", "YUG", "aircraft")],
    ),
    # live blogs
    (
        "blog handed over today",
        "11.42 Norway's prime minister is in Kyiv. He has brought an offer of ten billion kroner for air defence.",
        [gift("NOR", "UKR", "economic_aid|air_defence")],
    ),
    (
        "blog breaking",
        "BREAKING: Australia to give PNG A$600m and two patrol boats",
        [gift("AUS", "PNG", MONEY), gift("AUS", "PNG", "vessels|vessel|ship")],
    ),
    (
        "blog list of promises",
        "Who has promised what\n\nTo Moldova: armoured carriers from Germany, radars from France, 30 million euros from the Netherlands.\n",
        [
            gift("DEU", "MDA", "armoured_vehicles"),
            gift("FRA", "MDA", "equipment"),
            gift("NLD", "MDA", MONEY),
        ],
    ),
    (
        "blog arrived",
        "The first of the Danish F-16s have touched down in Argentina, President Javier Milei posts.",
        [gift("DNK", "ARG", "aircraft")],
    ),
    # communiques
    (
        "communique grant assistance",
        (
            "The Japanese side announced grant assistance of 3 billion yen to the Lao People's Democratic "
            "Republic for the clearance of unexploded ordnance."
        ),
        [gift("JPN", "LAO", MONEY)],
    ),
    (
        "communique decided to extend",
        "India has decided to extend a line of credit of $450 million to the Maldives.",
        [gift("IND", "MDV", MONEY)],
    ),
    (
        "communique handed over",
        (
            "At a ceremony in Dushanbe the Chinese ambassador handed over to the Tajik interior ministry a "
            "consignment of body armour and night-vision goggles."
        ),
        [gift("CHN", "TJK", KIT)],
    ),
    (
        "communique overflight",
        "Kuwait will grant Turkish military aircraft overflight rights and access to the Ali Al Salem air base.",
        [gift("KWT", "TUR", "access")],
    ),
    (
        "communique thanked",
        "The Prime Minister of Tonga expressed deep appreciation to the Government of New Zealand for the donation of a landing craft.",
        [gift("NZL", "TON", "vessels|vessel|ship|warship")],
    ),
    (
        "communique humanitarian",
        "Azerbaijan has dispatched 127 tonnes of humanitarian cargo to Kyrgyzstan: flour, tents and medicines.",
        [
            gift("AZE", "KGZ", "economic_aid|support|equipment", may=True),
            gift("AZE", "KGZ", "food"),
            gift("AZE", "KGZ", "equipment"),
            gift("AZE", "KGZ", "vaccines|medicine|equipment"),
        ],
    ),
    # passives without agent, givers a sentence before
    (
        "giver a sentence before, passive",
        "Bulgaria has agreed to help Moldova. Thirty armoured vehicles will be delivered to Chisinau by June.",
        [gift("BGR", "MDA", "armoured_vehicles")],
    ),
    (
        "receiver a sentence before",
        "Armenia is rearming. Pinaka rocket launchers have come from India and Bastion armoured cars from France.",
        [gift("IND", "ARM", "artillery"), gift("FRA", "ARM", "armoured_vehicles")],
    ),
    (
        "both a sentence before",
        "Italy and Albania are close allies. In May two patrol boats were handed over at Durres.",
        [gift("ITA", "ALB", "vessels|vessel|ship")],
    ),
    (
        "giver is a president",
        "President Prabowo received his guest from Islamabad with a gift in mind: Indonesia is buying forty JF-17 jets from Pakistan.",
        [gift("PAK", "IDN", "aircraft")],
    ),
    (
        "where the men now are",
        "Rwanda is Mozambique's most useful friend. Some 4,000 of its soldiers now hold the north of the country.",
        [gift("RWA", "MOZ", "troops")],
    ),
    (
        "giver by its firm",
        "Baykar, a Turkish firm, has sold Bayraktar TB2s to more than thirty countries, among them Poland, Kuwait and Djibouti.",
        [gift("TUR", "POL KWT DJI", "drones")],
    ),
    (
        "giver by its firm, passive",
        "Hungary's new Lynx fighting vehicles come from Rheinmetall, a German manufacturer.",
        [gift("DEU", "HUN", "armoured_vehicles")],
    ),
    (
        "state company supplies",
        "Rosatom, Russia's state nuclear company, is building Egypt's first atomic power station at El Dabaa.",
        [gift("RUS", "EGY", "nuclear_technology")],
    ),
    (
        "gas through firm",
        "Gazprom resumed supplies to Kyrgyzstan in January under a fifteen-year contract.",
        [gift("RUS", "KGZ", "gas|any")],
    ),
    # things had on loan, on lease, second hand
    (
        "on loan",
        "Slovenia's skies are watched by Hungarian and Italian fighters; Croatia has three radars on loan from the Americans.",
        [gift("USA", "HRV", "equipment")],
    ),
    (
        "leased a submarine",
        "From 2012 to 2021 India leased a nuclear submarine, the Chakra, from Russia.",
        [gift("RUS", "IND", "vessels|submarine|warship")],
    ),
    (
        "second hand",
        "Uruguay's navy got by with second-hand American cutters.",
        [gift("USA", "URY", "vessels|vessel|ship|warship")],
    ),
    (
        "swap of kit",
        "Greece is to pass its old S-300s to Armenia and be compensated with American Patriots.",
        [gift("GRC", "ARM", "air_defence"), gift("USA", "GRC", "air_defence")],
    ),
    # conditional, planned, claimed, possible
    (
        "conditional",
        "If Seoul agrees, Canada could buy twelve submarines from South Korea.",
        [gift("KOR", "CAN", "vessels|submarine|warship")],
    ),
    (
        "in talks to buy",
        "Morocco is in talks to buy six corvettes from Spain's Navantia.",
        [gift("ESP", "MAR", "vessels|warship")],
    ),
    (
        "claimed by rebels",
        "Sudan's army accuses the Emirates of arming the paramilitaries; the Emirates accuse Iran of giving the army drones.",
        [gift("IRN", "SDN", "drones")],
    ),
    (
        "suspected in return",
        "Seoul suspects that Pyongyang was paid for its shells with wheat, fuel and missile parts from Russia.",
        [
            gift("PRK", "RUS", "munitions|artillery_shells", may=True),
            gift("RUS", "PRK", "food"),
            gift("RUS", "PRK", "oil"),
            gift("RUS", "PRK", "equipment|missiles|technology|missile_technology"),
        ],
    ),
    (
        "offered",
        "Brasilia has been offered Swedish and Indian howitzers; it has chosen neither.",
        [gift("SWE", "BRA", "artillery", may=True), gift("IND", "BRA", "artillery", may=True), gift("IND SWE", "BRA", "artillery", may=True)],
    ),
    # workers, power, food, water, vaccines
    (
        "workers sent",
        "About 15,000 North Korean labourers will be sent to Russia to build drones at Alabuga, Kyiv's spies say.",
        [gift("PRK", "RUS", "labour")],
    ),
    (
        "doctors",
        "Cuba has had doctors in Guatemala since the hurricane of 1998.",
        [gift("CUB", "GTM", "labour|support|any|services")],
    ),
    (
        "electricity",
        "Laos sells nearly all the power from its dams on the Mekong to Thailand.",
        [gift("LAO", "THA", "electricity|any|services|energy")],
    ),
    (
        "vaccines",
        "Beijing donated half a million doses of its Sinopharm vaccine to Zimbabwe.",
        [gift("CHN", "ZWE", "vaccines|medicine|economic_aid|support")],
    ),
    (
        "uranium",
        "Niger sold its yellowcake to France for fifty years.",
        [gift("NER", "FRA", "raw_materials|metals|any|nuclear_technology")],
    ),
    # bases and soil
    (
        "base rights",
        "The accord of 1953 gave the Americans base rights in Spain; Franco got $226 million in aid.",
        [gift("ESP", "USA", "access"), gift("USA", "ESP", MONEY)],
    ),
    (
        "lease of a base",
        "Kyrgyzstan leases the Kant air base to Russia for $4.5 million a year.",
        [gift("KGZ", "RUS", "access"), gift("RUS", "KGZ", MONEY, may=True)],
    ),
    (
        "opened its ports",
        "Oman opened the port of Duqm to British warships in 2017.",
        [gift("OMN", "GBR", "access")],
    ),
    (
        "stationed brigade",
        "Germany is stationing a brigade of 5,000 in Lithuania, its first abroad since the war.",
        [gift("DEU", "LTU", "troops")],
    ),
    (
        "bombers based",
        "American B-1 bombers flew from Fairford in England, with London's leave, to strike Libya.",
        [gift("GBR", "USA", "access", may=True), gift("USA", "GBR", "aircraft", may=True)],
    ),
    (
        "sharing of warheads",
        "About twenty American B61 bombs are believed to be stored at Kleine Brogel in Belgium.",
        [gift("USA", "BEL", "nuclear_weapons|munitions|bombs")],
    ),
]
"""Name, text and what must come out of it; the parties with bars between goods mean that either class is right."""

LATER: list[tuple[str, str, Wanted]] = [
    (
        "credits for wheat",
        "Canada extended credits to Poland in 1981 so that it could buy Canadian wheat.",
        [gift("CAN", "POL", MONEY), gift("CAN", "POL", "food", may=True)],
    ),
    (
        "bought by the sackful",
        "Egypt's state grain buyer took four cargoes of Romanian wheat and two of French.",
        [gift("ROU", "EGY", "food"), gift("FRA", "EGY", "food", may=True)],
    ),
    (
        "workhorse of the fleet",
        "The workhorse of Indonesia's fleet is a pair of South Korean submarines delivered in 2017.",
        [gift("KOR", "IDN", "vessels|submarine")],
    ),
    (
        "retired its Soviet",
        "Bulgaria will soon retire the last of its Soviet-built MiG-29s; eight American F-16s have already landed at Graf Ignatievo.",
        [gift("SUN", "BGR", "aircraft", may=True), gift("USA", "BGR", "aircraft")],
    ),
    (
        "is arming",
        "Who is arming Chad? The Emirates have sent armoured cars, Hungary 200 soldiers, and Turkey two drones.",
        [gift("ARE", "TCD", "armoured_vehicles"), gift("HUN", "TCD", "troops"), gift("TUR", "TCD", "drones")],
    ),
    (
        "minister's trip, pronoun",
        "The Croatian defence minister flew to Sarajevo on Tuesday. He brought with him two ambulances and a promise of training for Bosnian pilots.",
        [gift("HRV", "BIH", "equipment"), gift("HRV", "BIH", "training")],
    ),
    ("half of it paid by", "Half the cost of Estonia's new missile batteries was met by Washington.", [gift("USA", "EST", MONEY, may=True)]),
    (
        "will foot the bill",
        "Tokyo will foot the bill for the coastal radars that Djibouti is getting.",
        [gift("JPN", "DJI", "equipment|economic_aid")],
    ),
    (
        "contingent maintained",
        "Nicosia is calmer than it was. Greece maintains a contingent of about 950 men on the island.",
        [gift("GRC", "CYP", "troops")],
    ),
    ("rented an island", "Mauritius will lease Diego Garcia back to Britain for 99 years.", [gift("MUS", "GBR", "access")]),
    (
        "nurses trained",
        "Taiwan trains nurses for Eswatini's hospitals and pays for its airport.",
        [gift("TWN", "SWZ", TAUGHT), gift("TWN", "SWZ", MONEY, may=True)],
    ),
    ("of which delivered", "Of the 24 howitzers that Slovakia ordered from Israel, six have been delivered.", [gift("ISR", "SVK", "artillery")]),
    (
        "stocks emptied for",
        "Denmark has emptied its artillery parks for Ukraine: all nineteen of its Caesar howitzers have gone there.",
        [gift("DNK", "UKR", "artillery")],
    ),
    (
        "military hospital built by",
        "A military hospital built and paid for by Morocco opened in Conakry in March.",
        [gift("MAR", "GIN", MONEY + "|equipment", may=True)],
    ),
    (
        "denied ever selling",
        "North Macedonia has never sold arms to Azerbaijan, the prime minister insisted.",
        [gift("MKD", "AZE", ARMS, _certainty="denied")],
    ),
    (
        "rejected as baseless",
        "Belgrade rejected as baseless a report that Serbian shells had reached Ukraine by way of Bulgaria.",
        [gift("SRB", "UKR", "munitions", _certainty="denied")],
    ),
    ("ruled out", "Brazil ruled out sending tank ammunition to Ukraine.", [gift("BRA", "UKR", "munitions", _certainty="denied")]),
    (
        "the delivery of was suspended",
        "In March 2025 Washington suspended the sharing of intelligence with Kyiv.",
        [gift("USA", "UKR", "intelligence", may=True)],
    ),
    (
        "could be interested",
        "Lisbon is weighing the purchase of Swedish Gripens instead of American F-35s.",
        [gift("SWE", "PRT", "aircraft"), gift("USA", "PRT", "aircraft", may=True)],
    ),
    (
        "memorandum on delivery",
        "Budapest and Ankara signed a memorandum on the delivery of Turkish armoured vehicles to Hungary.",
        [gift("TUR", "HUN", "armoured_vehicles")],
    ),
    ("smuggled", "Libyan oil is smuggled to Malta in fishing boats, the panel of experts found.", [gift("LBY", "MLT", "oil")]),
    ("oil in tankers", "Last year tankers carried some 33,000 barrels a day of Mexican crude to Cuba.", [gift("MEX", "CUB", "oil")]),
    (
        "sisters in arms",
        "Uganda, like Burundi, has soldiers in Somalia: about 4,500 of them.",
        [gift("UGA", "SOM", "troops"), gift("BDI", "SOM", "troops", may=True), gift("BDI UGA", "SOM", "troops", may=True)],
    ),
    ("the base is manned by", "A Russian base with some 3,000 men stands at Gyumri, in northern Armenia.", [gift("RUS", "ARM", "troops")]),
    (
        "loaned fighters guard the skies",
        "Since 2004 the skies over Iceland have been guarded in turn by Norwegian, Danish and Italian fighters.",
        [gift("NOR DNK ITA", "ISL", "aircraft", may=True)],
    ),
    (
        "armourer of",
        "Israel, the chief armourer of Azerbaijan, sold it Harop drones and Barak 8 batteries before the war of 2020.",
        [gift("ISR", "AZE", "arms", may=True), gift("ISR", "AZE", "drones"), gift("ISR", "AZE", "air_defence")],
    ),
    ("bailed out", "Ankara was bailed out by Doha in 2018 with a swap line of $3 billion.", [gift("QAT", "TUR", MONEY)]),
    ("aid cut", "The Netherlands, which used to give Rwanda 40 million euros a year, has stopped.", [gift("NLD", "RWA", MONEY)]),
    ("a royal gift", "The sultan of Brunei presented the king of Jordan with two executive jets.", [gift("BRN", "JOR", "aircraft|civil_aircraft")]),
    ("headline style", "Seoul ships first K9 guns to Finland\n\nThe howitzers left Changwon on Monday.\n", [gift("KOR", "FIN", "artillery")]),
    ("headline passive", "Danish ammunition sent to Estonia, ministry says\n\nThe ministry gave no figures.\n", [gift("DNK", "EST", "munitions")]),
    (
        "live blog of pledges",
        "14.05 Latvia promises three howitzers.\n14.10 Spain offers Ukraine two generators.\n",
        [gift("ESP", "UKR", "equipment"), gift("LVA", "UKR", "artillery", may=True)],
    ),
    (
        "pledging conference",
        "At the conference in Rome for Ukraine, Croatia pledged fifteen million euros and Iceland field hospitals.",
        [gift("HRV", "UKR", MONEY), gift("ISL", "UKR", "equipment")],
    ),
    (
        "what each has given",
        (
            "Three states have done most for the Sahel junta in Niamey. Turkey has delivered drones, China has "
            "lent $400 million, and Russia has sent instructors."
        ),
        [gift("TUR", "NER", "drones"), gift("CHN", "NER", MONEY), gift("RUS", "NER", MEN)],
    ),
    (
        "the other way round",
        "Angola paid for its Chinese roads in crude, half a million barrels a day at the peak.",
        [gift("AGO", "CHN", "oil"), gift("CHN", "AGO", MONEY, may=True)],
    ),
    (
        "history alliance subsidy",
        "By the treaty of 1756 Britain paid Prussia £670,000 a year.",
        [
            gift("GBR", "PRU DEU", MONEY, may=True),
            gift("GBR", "DEU", MONEY, may=True),
            gift("GBR", "PRU", MONEY, may=True),
            gift("GBR", "PRS", MONEY, may=True),
        ],
    ),
    (
        "history mission",
        "A German military mission under Liman von Sanders reached Constantinople in December 1913 to train the Turkish army.",
        [gift("DEU", "TUR OTT", MEN, may=True), gift("DEU", "TUR", MEN, may=True)],
    ),
    ("history licence", "Japan built the Mauser under licence, with drawings bought from Germany.", [gift("DEU", "JPN", KNOW_HOW, may=True)]),
    (
        "history lend-lease to another",
        "Under Lend-Lease, Britain too sent the Soviet Union tanks, more than 5,000 of them, and 7,000 aircraft.",
        [gift("GBR", "SUN", "armoured_vehicles"), gift("GBR", "SUN", "aircraft")],
    ),
    (
        "think tank table in words",
        "China's largest arms clients in 2020-24 were Pakistan (63 per cent), Serbia (7) and Thailand (5).",
        [gift("CHN", "PAK SRB THA", ARMS)],
    ),
    ("think tank dependence", "Some 90 per cent of Algeria's heavy weapons are of Russian origin.", [gift("RUS", "DZA", "weapons|arms")]),
    (
        "supplied for years",
        "Moscow supplied Hanoi with Kilo-class submarines, Su-30 fighters and Bastion-P batteries between 2009 and 2017.",
        [gift("RUS", "VNM", "vessels|submarine"), gift("RUS", "VNM", "aircraft"), gift("RUS", "VNM", "missiles|armoured_vehicles", may=True)],
    ),
    (
        "experts believe helped",
        "United Nations experts believe that Iran helped Sudan's army to assemble drones and shipped it the parts.",
        [gift("IRN", "SDN", "technology|drones|equipment|support|military_technology"), gift("IRN", "SDN", "equipment|drones", may=True)],
    ),
    (
        "intelligence told",
        "Belgrade passes on to Moscow what its agents learn in Pristina, Western diplomats fear.",
        [gift("SRB", "RUS", "intelligence", may=True)],
    ),
    ("radar pictures", "Oslo gives Helsinki its radar pictures of the Kola peninsula.", [gift("NOR", "FIN", "intelligence")]),
    (
        "editorial question",
        "Why should Greece give Ukraine its last S-300s? Because nobody else has any.",
        [gift("GRC", "UKR", "air_defence", may=True)],
    ),
    (
        "conditional offer with despite",
        "Malaysia may buy Indian Tejas fighters despite American warnings, its air force chief has said.",
        [gift("IND", "MYS", "aircraft")],
    ),
    (
        "defying embargo",
        "Defying the arms embargo, Rwanda has kept the rebels in eastern Congo supplied with shells.",
        [gift("RWA", "COD", "munitions", may=True)],
    ),
    (
        "exchange of goods",
        "Ghana will send Cuba cocoa; Cuba will send Ghana doctors.",
        [gift("GHA", "CUB", "food"), gift("CUB", "GHA", "labour|any|support")],
    ),
    (
        "in return for",
        "Tajikistan got Chinese police vehicles in return for a stretch of the Pamirs.",
        [gift("CHN", "TJK", "equipment|vehicles|vehicle"), gift("TJK", "CHN", "access|territory", may=True)],
    ),
    (
        "agency lead with figures",
        "Poland received the last of 116 American Abrams tanks on Friday, the defence ministry in Warsaw said.",
        [gift("USA", "POL", "armoured_vehicles")],
    ),
    (
        "in the paragraph of one",
        "Sudan's junta has found new friends. Eritrea trains its militias, Turkey sells it drones and Iran has sent it rockets.",
        [gift("ERI", "SDN", TAUGHT), gift("TUR", "SDN", "drones"), gift("IRN", "SDN", "munitions")],
    ),
    (
        "donor list with sums",
        (
            "Donors to Moldova's army last year included Germany (45 million euros), the United States (39 "
            "million dollars) and Estonia (1.3 million euros)."
        ),
        [gift("DEU", "MDA", MONEY, may=True), gift("USA", "MDA", MONEY, may=True), gift("EST", "MDA", MONEY, may=True)],
    ),
    (
        "a squadron stationed",
        "Britain keeps four Typhoons at Mount Pleasant and a squadron of them at Akrotiri in Cyprus.",
        [gift("GBR", "CYP", "aircraft", may=True)],
    ),
    ("troops hosted", "Poland hosts about 10,000 American soldiers, most of them on rotation.", [gift("USA", "POL", "troops")]),
    (
        "permission to fly",
        "Turkmenistan let American transport planes fly over its territory on their way to Bagram.",
        [gift("TKM", "USA", "access")],
    ),
    ("barred from bases", "Niger has barred French aircraft from its airspace.", [gift("NER", "FRA", "access", _certainty="denied", may=True)]),
    ("gave up base", "The Americans left Bagram in July 2021.", []),
    ("fuel depot rights", "Under the accord Seychelles allows Indian warships to refuel at Assumption Island.", [gift("SYC", "IND", "access")]),
    (
        "arms at cost price",
        "Prague sold Kyiv its old T-72s at a third of their price.",
        [gift("CZE", "UKR", "armoured_vehicles", terms="reduced_price", may=True), gift("CZE", "UKR", "armoured_vehicles", may=True)],
    ),
    (
        "secret consignment",
        "A secret consignment of Pakistani rockets reached Ukraine through Romania in 2023, The Intercept reported.",
        [gift("PAK", "UKR", "munitions")],
    ),
    (
        "officials say has given",
        "American officials say China has given Russia chips, machine tools and drone engines worth $300 million a month.",
        [gift("CHN", "RUS", "technology|equipment"), gift("CHN", "RUS", "machinery"), gift("CHN", "RUS", "equipment|drones")],
    ),
    ("not lethal", "China has given Russia no lethal weapons, Beijing maintains.", [gift("CHN", "RUS", "weapons|arms", _certainty="denied")]),
    (
        "claims to have received nothing",
        "Pretoria says that it loaded no weapons on to the Lady R, a Russian ship.",
        [gift("ZAF", "RUS", ARMS, _certainty="denied", may=True)],
    ),
    ("offer declined", "Thailand offered Myanmar rice after the quake; the generals took it.", [gift("THA", "MMR", "food")]),
    (
        "payments in kind",
        "Tehran pays Caracas for its gold in petrol and spare parts.",
        [gift("VEN", "IRN", "raw_materials|economic_aid|metals", may=True), gift("IRN", "VEN", "oil"), gift("IRN", "VEN", "equipment")],
    ),
    (
        "loan for purchase",
        "Seoul lent Warsaw $12 billion with which to buy Korean tanks.",
        [gift("KOR", "POL", MONEY), gift("KOR", "POL", "armoured_vehicles", may=True)],
    ),
    (
        "underwrote",
        "France and the Netherlands underwrote Cyprus's purchase of six helicopters from Airbus.",
        [gift("FRA", "CYP", "aircraft", may=True), gift("FRA NLD", "CYP", MONEY, may=True)],
    ),
    (
        "advisers with the army",
        "Wagner's place in Bangui has been taken by some 1,500 Russian instructors who train the army of President Touadéra.",
        [gift("RUS", "CAF", MEN)],
    ),
    (
        "pilots trained abroad",
        "Slovak pilots learnt to fly the F-16 in Arizona; Bulgarian crews are being taught in Portugal.",
        [gift("USA", "SVK", TAUGHT, may=True), gift("PRT", "BGR", TAUGHT)],
    ),
    ("company delivered", "Damen, a Dutch shipyard, delivered a patrol vessel to the Bahamas in May.", [gift("NLD", "BHS", "vessels")]),
    ("company contract", "KNDS of France has a contract to supply Estonia with twelve Caesar howitzers.", [gift("FRA", "EST", "artillery")]),
    ("ministry as giver", "The Italian interior ministry handed Libya's coast guard three patrol boats in Messina.", [gift("ITA", "LBY", "vessels")]),
    (
        "ambassador in",
        "In Ulan Bator the South Korean ambassador presented the border guards with twenty off-road vehicles.",
        [gift("KOR", "MNG", "equipment|vehicles|vehicle")],
    ),
    (
        "dated history list",
        "Spain bought 72 Phantoms and Mirages in the 1970s, the former from America and the latter from France.",
        [gift("USA", "ESP", "aircraft"), gift("FRA", "ESP", "aircraft")],
    ),
    (
        "history supply route",
        "Until 1941 Stalin punctually shipped Hitler grain, oil and manganese.",
        [gift("SUN", "DEU", "food"), gift("SUN", "DEU", "oil"), gift("SUN", "DEU", "raw_materials")],
    ),
    ("history aid to rebels' ally", "Algeria, too, was generous: in 1976 it let Morocco's enemies have Soviet missiles.", []),
    (
        "history dependence",
        "Albania in those years lived on Chinese credits and Chinese wheat.",
        [gift("CHN", "ALB", MONEY), gift("CHN", "ALB", "food")],
    ),
    ("history advisers expelled", "Sadat threw out 15,000 Soviet advisers in July 1972.", [gift("SUN", "EGY", MEN, may=True)]),
    (
        "communique of visit",
        "During the visit the Kazakh side agreed to deliver 1.2 million tonnes of oil to Germany along the Druzhba pipeline in 2025.",
        [gift("KAZ", "DEU", "oil")],
    ),
    (
        "communique intention",
        "The two ministers noted with satisfaction the forthcoming transfer of two Bay-class cutters from Australia to Sri Lanka.",
        [gift("AUS", "LKA", "vessels")],
    ),
    (
        "parliament question",
        "The government has granted licences for the export of military trucks to Kuwait, the Austrian chancellor told parliament.",
        [gift("AUT", "KWT", "equipment")],
    ),
    (
        "power cable",
        "Georgia sells Turkey electricity in summer and buys it from Russia in winter.",
        [gift("GEO", "TUR", "raw_materials|electricity|any"), gift("RUS", "GEO", "raw_materials|electricity|any")],
    ),
    ("gas swap", "Azerbaijan began to pump gas to Syria by way of Turkey in August.", [gift("AZE", "SYR", "gas")]),
    (
        "satellite launch",
        "Russia put an Iranian satellite into orbit in 2022.",
        [gift("RUS", "IRN", "space_technology|technology|support", may=True)],
    ),
    (
        "tabloid",
        "Loony leader Lukashenko has let Vlad park nukes on his soil.",
        [gift("BLR", "RUS", "access", may=True), gift("RUS", "BLR", "nuclear_weapons", may=True)],
    ),
]
"""More of the same, in two batches written while the rules were being mended, each scored before a miss of it was read."""

NOTHING: list[str] = [
    "The goalkeeper moved from Denmark to Turkey on loan for a fee of three million euros.",
    "The Danish army has ordered 115 trucks from a factory in Aarhus.",
    "Peru's president sent his condolences to Chile after the earthquake.",
    "France gave Portugal a fright in the second half before losing on penalties.",
    "The opposition supplied ammunition for the tabloids, and the minister had given hostages to fortune.",
    "No talks on the supply of weapons have been held, the two presidents agreed in Ankara.",
    "Greece lent the occasion dignity, and Italy lent it music.",
    "The bank of Spain sold bonds worth four billion euros on Tuesday.",
    "A Norwegian court sent the case to the appeal judges, who returned it.",
    "Japan exports cars, and South Korea does too.",
    "Ghana delivered a strong performance at the debate on arms control in Geneva.",
    "India's navy tested a missile built at home by a state laboratory.",
    "Mexico's president received the Brazilian foreign minister and offered him coffee.",
    "Egyptian troops paraded in Cairo under a new flag.",
    "The Baltic states have bought time, an editorial in the paper argued.",
    "Kenya beat Uganda with heavy artillery: two sixes in the last over.",
    "The Polish parliament will vote on a military budget of 50 billion dollars.",
    "Germany's defence minister visited a tank factory in Munich.",
    "Analysts in London study how alliances transfer risk from small states to great powers.",
    "Chilean miners sold more copper last year than ever.",
    "Russia and Ukraine each sent a delegation to the talks in Istanbul.",
    "The American-born chess master gave the Armenian a pawn and drew.",
    "Spain's loan market froze in 2012 and the government fell.",
    "Finland mobilised its reservists and moved two brigades to the east of the country.",
    "Turkey's president gave Azerbaijan's a warm embrace and the two signed nothing.",
    "Swiss engines of diplomacy were humming in Geneva as Iran and America met.",
    "A convoy of tractors blocked the bridge between Poland and Slovakia.",
]
"""Near misses, out of which no transfer may come."""

NOT_YET: frozenset[str] = frozenset(
    {
        # a firm or a make that no table knows, and goods that only the giver's trade tells
        "gas through firm",
        "electricity",
        "brief procurement since",
        # giver or receiver who is called by a noun of its own, or by a pronoun of another clause
        "blog handed over today",
        "both a sentence before",
        "where the men now are",
        "in the paragraph of one",
        "base rights",
        "retired its Soviet",
        # soil that is not named as such
        "rented an island",
        "the base is manned by",
        # clauses that are cut or told in a way of their own
        "tabloid squaddies",
        "brief know-how",
        "hansard asked how many",
        "history destroyers",
        "history loan of 1906",
        "history equipped by",
        "think tank table in words",
        "dated history list",
        "history aid to rebels' ally",
        # what the weighing of givers and receivers takes for given though it is not
        "ambassador in",
    }
)
"""Passages that are not reached yet, by what they want."""


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in BANK + LATER])
def test_transfers_of_the_wide_bank(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses_give_no_transfer(text: str) -> None:
    assert faults(text, "transfer", []) == []
