"""A bank of transfers as newsrooms tell them, written before the rules were looked at; halves by the hash of the name, see ``reported.half``."""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults


def gift(giver: str, receiver: str, goods: str, **more: Any) -> dict[str, Any]:
    """Return the slots of a transfer; several states are parted by spaces, goods that are as good by bars."""
    return {"giver": sorted(giver.split()), "receiver": sorted(receiver.split()), "goods": frozenset(goods.split("|")), **more}


BANK: list[tuple[str, str, Wanted]] = [
    # headlines and their kin
    ("headline hands", "Berlin hands Kyiv three more Patriot batteries.", [gift("DEU", "UKR", "air_defence")]),
    ("headline for from", "Another €1bn for Kyiv from Berlin\n\nThe cabinet met on Friday.\n", [gift("DEU", "UKR", "economic_aid")]),
    (
        "bullets of givers",
        "What Ukraine gets\n\nThe promises made to Ukraine on Friday:\n\n- Sweden: Archer howitzers\n- Finland: ammunition\n- Latvia: drones\n",
        [gift("SWE", "UKR", "artillery"), gift("FIN", "UKR", "munitions"), gift("LVA", "UKR", "drones")],
    ),
    (
        "question and answer",
        "Questions and answers\n\nDoes Switzerland supply weapons to Ukraine?\n\nNo. Its law forbids it.\n",
        [gift("CHE", "UKR", "weapons", _certainty="denied")],
    ),
    # passives, participles, relative clauses
    (
        "lent, after the main clause",
        "Three Patriot batteries, lent by Germany, have been on Polish soil since January.",
        [gift("DEU", "POL", "air_defence")],
    ),
    (
        "of those ordered",
        "Of the 180 K2 tanks that Warsaw ordered from Seoul in 2022, more than a hundred have arrived.",
        [gift("KOR", "POL", "armoured_vehicles")],
    ),
    (
        "which bought its",
        "Caracas, which bought its Su-30s from Moscow in 2006, now gets spare parts from Tehran.",
        [gift("RUS", "VEN", "aircraft"), gift("IRN", "VEN", "equipment")],
    ),
    (
        "bought from, replaced",
        "Croatia's twelve used Rafales, bought from France for a billion euros, replaced Soviet MiGs.",
        [gift("FRA", "HRV", "aircraft"), gift("SUN", "HRV", "aircraft", may=True)],
    ),
    (
        "first of which will arrive",
        "Indonesia signed up for forty-two Rafales, the first of which will arrive from France in 2026.",
        [gift("FRA", "IDN", "aircraft")],
    ),
    (
        "sent by a leader to help another",
        "The soldiers sent by Kim Jong Un to help Vladimir Putin number about 12,000.",
        [gift("PRK", "RUS", "troops")],
    ),
    (
        "bound for",
        "A cargo of Iranian missiles bound for Russia crossed the Caspian Sea in September, Ukrainian officials say.",
        [gift("IRN", "RUS", "missiles")],
    ),
    (
        "credit that was given",
        "The credit that France gave Poland in 1936 came to two billion francs.",
        [gift("FRA", "POL", "economic_aid")],
    ),
    (
        "subsidy that was paid",
        "In the 1980s the subsidy that the Soviet Union paid Cuba came to four billion dollars a year.",
        [gift("SUN", "CUB", "economic_aid")],
    ),
    (
        "financed and built by",
        "Manila's new patrol ships, ten of them, were financed and built by Japan.",
        [gift("JPN", "PHL", "vessels")],
    ),
    (
        "will be shipped under a contract",
        "Tanks worth $6 billion will be shipped from South Korea to Poland under a contract signed in July.",
        [gift("KOR", "POL", "armoured_vehicles", _certainty="planned")],
    ),
    (
        "half come from",
        "Half the shells that the Russian army fires come from North Korea.",
        [gift("PRK", "RUS", "munitions")],
    ),
    (
        "arrived from in",
        "Thirty-one Abrams tanks arrived in Ukraine from America in the autumn of 2023.",
        [gift("USA", "UKR", "armoured_vehicles")],
    ),
    ("taken delivery", "Turkey was thrown out of the programme after it took delivery of Russian S-400s.", [gift("RUS", "TUR", "air_defence")]),
    ("are armed by", "Myanmar's generals are armed chiefly by Russia and China.", [gift("CHN RUS", "MMR", "arms|weapons")]),
    ("made abroad and flown", "Ethiopia's army flies Iranian-made drones.", [gift("IRN", "ETH", "drones")]),
    (
        "supplied as an adjective",
        "Pakistan's Chinese-supplied J-10 fighters took off within minutes.",
        [gift("CHN", "PAK", "aircraft")],
    ),
    # coordination, gapping, lists
    (
        "gapped pledges",
        "Belgium has pledged thirty F-16s to Ukraine by 2028, Norway between twelve and twenty-two, Denmark nineteen.",
        [gift("BEL", "UKR", "aircraft"), gift("NOR", "UKR", "aircraft"), gift("DNK", "UKR", "aircraft")],
    ),
    (
        "followed",
        "Morocco took delivery of its first Turkish Bayraktar drones in September 2021; Niger followed in May 2022.",
        [gift("TUR", "MAR", "drones"), gift("TUR", "NER", "drones")],
    ),
    (
        "came from, its from, its from",
        "Ethiopia's Wing Loong drones came from China, its Bayraktars from Turkey and its Mohajers from Iran.",
        [gift("CHN", "ETH", "drones"), gift("TUR", "ETH", "drones"), gift("IRN", "ETH", "drones")],
    ),
    (
        "contributed, gapped, receiver before",
        "Azerbaijan's army has been rearmed from abroad. Israel contributed missiles, Turkey drones, and Belarus rocket launchers.",
        [gift("ISR", "AZE", "missiles"), gift("TUR", "AZE", "drones"), gift("BLR", "AZE", "artillery")],
    ),
    (
        "handed over and number alone",
        "Kyiv's neighbours were quick: Slovakia handed over thirteen MiG-29s, and Poland fourteen.",
        [gift("SVK", "UKR", "aircraft"), gift("POL", "UKR", "aircraft")],
    ),
    (
        "used in the fighting, gapped",
        "In May Pakistan used Chinese-built jets and Turkish drones, India Russian air defences and French Rafales.",
        [gift("CHN", "PAK", "aircraft"), gift("TUR", "PAK", "drones"), gift("RUS", "IND", "air_defence"), gift("FRA", "IND", "aircraft")],
    ),
    (
        "less from another",
        "Ukraine has got weapons worth $30 billion from Washington and somewhat less from Berlin.",
        [gift("USA", "UKR", "weapons"), gift("DEU", "UKR", "weapons")],
    ),
    (
        "lend-lease",
        "Under Lend-Lease the United States shipped 400,000 trucks and 11,000 aircraft to the Soviet Union.",
        [gift("USA", "SUN", "equipment"), gift("USA", "SUN", "aircraft")],
    ),
    (
        "republic supplied with",
        "The Soviet Union supplied the Spanish Republic with tanks, planes and advisers.",
        [gift("SUN", "ESP", "armoured_vehicles"), gift("SUN", "ESP", "aircraft"), gift("SUN", "ESP", "troops")],
    ),
    (
        "sold, on another's behalf",
        "In 1955 Czechoslovakia sold Egypt, on Moscow's behalf, fighters and T-34 tanks.",
        [gift("CSK", "EGY", "aircraft"), gift("CSK", "EGY", "armoured_vehicles")],
    ),
    (
        "many receivers, each",
        "Putin promised Burkina Faso, Zimbabwe, Mali, Somalia and Eritrea up to 50,000 tonnes of grain each, free of charge.",
        [gift("RUS", "BFA ZWE MLI SOM ERI", "food", _certainty="planned")],
    ),
    (
        "would be delivered to several",
        "The ministers agreed that Russian wheat would be delivered to Mali, Burkina Faso and Zimbabwe.",
        [gift("RUS", "BFA MLI ZWE", "food", _certainty="planned")],
    ),
    (
        "rents out to four",
        "Djibouti rents out land for bases to France, the United States, China and Japan.",
        [gift("DJI", "CHN FRA JPN USA", "access")],
    ),
    (
        "until then one, now another",
        "Moldova's gas, until 2022 all of it Russian, now comes from Romania.",
        [gift("RUS", "MDA", "gas"), gift("ROU", "MDA", "gas")],
    ),
    (
        "accepted and too",
        "Belgrade has accepted drones from Beijing, and missiles too.",
        [gift("CHN", "SRB", "drones"), gift("CHN", "SRB", "missiles")],
    ),
    (
        "to get and to pay in",
        "By the trade agreement of 1940 Germany was to get grain and oil from the Soviet Union, and to pay for them in machines and arms.",
        [gift("SUN", "DEU", "food"), gift("SUN", "DEU", "oil"), gift("DEU", "SUN", "machinery"), gift("DEU", "SUN", "arms")],
    ),
    (
        "paid in",
        "Tehran gave Caracas fuel; Caracas paid in gold.",
        [gift("IRN", "VEN", "oil"), gift("VEN", "IRN", "raw_materials|economic_aid")],
    ),
    # pronouns and the discourse
    (
        "cancelled, and sold them",
        "Paris cancelled the delivery of two Mistral warships to Russia in 2015 and sold them to Egypt.",
        [gift("FRA", "EGY", "vessels"), gift("FRA", "RUS", "vessels", may=True)],
    ),
    (
        "in return it has received",
        "North Korea has sent Russia 11,000 men. In return Pyongyang has received air-defence systems, the South Korean spy agency believes.",
        [gift("PRK", "RUS", "troops"), gift("RUS", "PRK", "air_defence")],
    ),
    (
        "asked whether, answered",
        "Asked whether Spain had sent Leopard tanks to Ukraine, the minister answered that ten had already been delivered.",
        [gift("ESP", "UKR", "armoured_vehicles", _certainty=frozenset(["claimed", "asserted", "reported"]))],
    ),
    (
        "we of a minister",
        "“We are giving Ukraine fourteen Leopards,” Germany's defence minister, Boris Pistorius, said.",
        [gift("DEU", "UKR", "armoured_vehicles")],
    ),
    (
        "oil has gone to it",
        "Pyongyang is paid in oil: more than a million barrels have gone to it from Russia since March 2024.",
        [gift("RUS", "PRK", "oil")],
    ),
    (
        "carried them",
        "Cuba sent 36,000 soldiers to Angola in 1975. Soviet ships carried them.",
        [gift("CUB", "AGO", "troops")],
    ),
    (
        "another is said to be next",
        "India handed over a BrahMos battery to the Philippines in April 2024; Vietnam is said to be next.",
        [gift("IND", "PHL", "missiles"), gift("IND", "VNM", "missiles", may=True)],
    ),
    (
        "the former and the latter",
        "China and India both court Nepal. The former has lent it money for an airport, the latter has given it helicopters.",
        [gift("CHN", "NPL", "economic_aid"), gift("IND", "NPL", "aircraft")],
    ),
    (
        "its planes from one, theirs from another",
        "Poland buys its jets in America. The Czechs lease theirs, fourteen Gripens, from Sweden.",
        [gift("USA", "POL", "aircraft"), gift("SWE", "CZE", "aircraft")],
    ),
    (
        "the island",
        "Nauru has a new friend. Beijing has promised the island loans and a port.",
        [gift("CHN", "NRU", "economic_aid", _certainty="planned"), gift("CHN", "NRU", "access", may=True)],
    ),
    (
        "the deal will bring",
        "Washington approved the sale in March. It will bring Morocco 25 F-16s.",
        [gift("USA", "MAR", "aircraft", _certainty="planned")],
    ),
    # nouns of giving, copulas, idioms
    ("a present from", "The howitzers were a present from Estonia to Ukraine.", [gift("EST", "UKR", "artillery")]),
    ("made a gift of", "Japan made a gift of radars to Manila.", [gift("JPN", "PHL", "equipment")]),
    (
        "transfer to of",
        "Lithuania's parliament approved the transfer to Ukraine of fifty M113 armoured personnel carriers.",
        [gift("LTU", "UKR", "armoured_vehicles")],
    ),
    ("thanked for", "Zelensky thanked Norway for six F-16s.", [gift("NOR", "UKR", "aircraft")]),
    ("followed with for", "The Dutch followed with eighteen F-16s for Ukraine.", [gift("NLD", "UKR", "aircraft")]),
    ("biggest buyer", "Egypt is the biggest buyer of German arms.", [gift("DEU", "EGY", "arms")]),
    (
        "replaced as supplier",
        "France has replaced Russia as Armenia's main supplier of arms.",
        [gift("FRA", "ARM", "arms"), gift("RUS", "ARM", "arms", may=True)],
    ),
    ("accounts for", "Russia accounts for 80 per cent of Serbia's gas.", [gift("RUS", "SRB", "gas")]),
    ("of what was imported", "Two-thirds of the arms that India imported between 2014 and 2018 were Russian.", [gift("RUS", "IND", "arms")]),
    ("covered a need", "Bulgaria covered a third of Ukraine's need for ammunition in the spring of 2022.", [gift("BGR", "UKR", "munitions")]),
    ("gas for", "Gas for Moldova comes from Russia by way of Ukraine.", [gift("RUS", "MDA", "gas")]),
    ("run on fuel from", "The four reactors at Paks in Hungary run on nuclear fuel from Russia.", [gift("RUS", "HUN", "nuclear_technology")]),
    ("kept afloat by", "Cuba was kept afloat by Soviet oil.", [gift("SUN", "CUB", "oil")]),
    (
        "lived on",
        "Assad's Syria had lived on Russian wheat and Iranian oil.",
        [gift("RUS", "SYR", "food"), gift("IRN", "SYR", "oil")],
    ),
    (
        "what one got was",
        "What Belarus got was S-400 batteries and Iskander missiles; what Russia got was a springboard.",
        [gift("RUS", "BLR", "air_defence"), gift("RUS", "BLR", "missiles")],
    ),
    ("it is from", "It is from India that Armenia now gets most of its arms.", [gift("IND", "ARM", "arms")]),
    (
        "once customer",
        "Iraq, once Moscow's customer, gets its tanks from Washington these days.",
        [gift("USA", "IRQ", "armoured_vehicles")],
    ),
    ("company of a state", "South Korea's Hanwha will supply Romania with 54 K9 howitzers.", [gift("KOR", "ROU", "artillery")]),
    ("company of", "Thales of France is to equip Indonesia with thirteen radars.", [gift("FRA", "IDN", "equipment")]),
    (
        "gratitude, in translation",
        "The Azerbaijani side expressed gratitude to the Pakistani side for the JF-17 aircraft delivered.",
        [gift("PAK", "AZE", "aircraft")],
    ),
    (
        "will render, in translation",
        "The Chinese side will render to the Tajik side gratuitous military assistance in the amount of 20 million yuan.",
        [gift("CHN", "TJK", "military_aid", _certainty="planned"), gift("CHN", "TJK", "economic_aid", may=True)],
    ),
    (
        "exported for the first time, to",
        "Tokyo for the first time exported finished Patriot missiles, to the United States.",
        [gift("JPN", "USA", "air_defence")],
    ),
    ("imported its grain", "Austria-Hungary bought its grain from Romania until 1916.", [gift("ROU", "AUH", "food")]),
    # money
    ("will deposit with", "Qatar will deposit $3 billion with the central bank of Egypt.", [gift("QAT", "EGY", "economic_aid")]),
    (
        "keeps on deposit",
        "Saudi Arabia has extended by a year the $3 billion it keeps on deposit at Pakistan's central bank.",
        [gift("SAU", "PAK", "economic_aid")],
    ),
    (
        "has agreed to lend the money",
        "Russia has agreed to lend Bangladesh the money for a nuclear plant at Rooppur.",
        [gift("RUS", "BGD", "economic_aid", _certainty="planned"), gift("RUS", "BGD", "nuclear_technology", may=True)],
    ),
    ("a body gives", "The European Union has given Moldova €1.6 billion since 2022.", [gift("EU", "MDA", "economic_aid")]),
    # troops, training, labour, access
    ("are fighting for", "More than 10,000 North Korean soldiers are fighting for Russia in Kursk.", [gift("PRK", "RUS", "troops")]),
    ("is stationing for good", "Germany is stationing a brigade of 5,000 in Lithuania for good.", [gift("DEU", "LTU", "troops")]),
    (
        "is to be based",
        "A brigade of 4,800 German soldiers is to be permanently based in Lithuania by 2027.",
        [gift("DEU", "LTU", "troops", _certainty="planned")],
    ),
    ("stationing of", "Vilnius celebrated the stationing of a German brigade in Lithuania.", [gift("DEU", "LTU", "troops")]),
    ("guard a president", "Rwandan soldiers guard the president of the Central African Republic.", [gift("RWA", "CAF", "troops")]),
    (
        "have been in since",
        "South African troops have been in Mozambique since July 2021 to help its army.",
        [gift("ZAF", "MOZ", "troops"), gift("ZAF", "MOZ", "support", may=True)],
    ),
    ("home to", "Jordan, home to 3,000 American soldiers, closed its sky for a night.", [gift("USA", "JOR", "troops")]),
    ("at the request of", "At the request of the government in Bamako, Moscow has sent instructors.", [gift("RUS", "MLI", "troops|training")]),
    (
        "received a system and men to work it",
        "On 10 April Niamey received a Russian air-defence system and a hundred instructors to work it.",
        [gift("RUS", "NER", "air_defence"), gift("RUS", "NER", "troops|training")],
    ),
    ("bombs are stored", "American nuclear bombs are stored at Büchel in Germany.", [gift("USA", "DEU", "nuclear_weapons")]),
    ("have been training", "Turkish officers have been training the Somali army in Mogadishu since 2017.", [gift("TUR", "SOM", "training")]),
    ("have been trained in", "More than fifty thousand Ukrainian recruits have been trained in Britain.", [gift("GBR", "UKR", "training")]),
    ("labourers are to work", "Up to 15,000 North Korean labourers are to work on Russian building sites.", [gift("PRK", "RUS", "labour")]),
    ("hosts the largest base", "Qatar hosts the largest American air base in the region.", [gift("QAT", "USA", "access")]),
    (
        "granted access to more bases",
        "The Philippines granted the United States access to four more bases in February 2023, on top of the five agreed in 2014.",
        [gift("PHL", "USA", "access")],
    ),
    ("let fly from", "Oman let British jets fly from its airfields during the campaign.", [gift("OMN", "GBR", "access")]),
    ("opened its airspace", "Poland has opened its airspace to American bombers.", [gift("POL", "USA", "access")]),
    # possible, planned, denied
    ("if it agrees", "If Congress agrees, Taipei will get 66 F-16s from the United States by 2026.", [gift("USA", "TWN", "aircraft")]),
    (
        "should it decide",
        "Should Tehran decide to hand ballistic missiles to Moscow, the consequences would be grave, the G7 warned.",
        [gift("IRN", "RUS", "missiles", _certainty="possible")],
    ),
    (
        "considered sending",
        "In the winter of 1939 Britain and France considered sending an expeditionary force to Finland.",
        [gift("FRA GBR", "FIN", "troops", _certainty=frozenset(["possible", "planned"]))],
    ),
    (
        "will not send its",
        "Greece will not send its S-300s to Ukraine, its prime minister has said.",
        [gift("GRC", "UKR", "air_defence", _certainty="denied")],
    ),
    (
        "no ammunition has been sold",
        "Belgrade says that no Serbian ammunition has been sold to Ukraine since the war began.",
        [gift("SRB", "UKR", "munitions", _certainty="denied")],
    ),
    ("not a single", "Seoul insists that it has not supplied a single shell to Kyiv.", [gift("KOR", "UKR", "munitions", _certainty="denied")]),
    (
        "there has been no delivery",
        "There has been no delivery of Taurus missiles from Germany to Ukraine.",
        [gift("DEU", "UKR", "missiles", _certainty="denied")],
    ),
    ("not a litre", "Not a barrel of Iranian oil has reached Syria since Assad fell.", [gift("IRN", "SYR", "oil", _certainty="denied")]),
    (
        "according to, had by then given",
        "According to Kyiv, Pyongyang had by then given Moscow 100 ballistic missiles.",
        [gift("PRK", "RUS", "missiles", _certainty="claimed")],
    ),
    (
        "denied the use of",
        "Madrid denied American ships carrying arms to Israel the use of its ports.",
        [gift("ESP", "USA", "access", _certainty="denied"), gift("USA", "ISR", "arms")],
    ),
    # nothing given
    ("striker sold", "Manchester City sold their Dutch striker to Bayern Munich for 60 million euros.", []),
    ("gift of a goal", "A Dutch defender gave Spain the gift of a goal, and Italy were out.", []),
    ("goalkeeper on loan", "The Greek club had offered Italy's Roma a loan of the goalkeeper.", []),
    ("exchanged barbs", "France and Italy exchanged barbs over the budget.", []),
    ("a plan of war", "Schlieffen's plan sent seven German armies through Belgium.", []),
    ("armies against", "Conrad's plan was to send three Austro-Hungarian armies against Serbia.", []),
    ("has asked for", "Ukraine has asked Poland for its MiG-29s.", []),
    ("a bare question", "Will Berlin ever send Taurus missiles to Kyiv?", []),
    ("a wish", "Kyiv wishes it had a navy like Turkey's.", []),
    ("a blow", "Norway delivered a blow to Sweden's hopes on Friday.", []),
    ("a stage", "The talks supplied Turkey with a stage and Russia with an audience.", []),
    ("deflation", "Germany exported deflation to its neighbours, France above all.", []),
    ("drones rained", "Russia rained drones and missiles on Ukraine all night.", []),
    ("troops into", "Russia sent 100,000 troops into Ukraine in February 2022.", []),
    ("struck with", "Israel struck Iran with F-35 jets and drones.", []),
    ("entered the sky", "Two Chinese drones entered Japanese airspace on Friday.", []),
    ("an exercise", "Polish and Latvian soldiers trained together near Riga, with tanks and helicopters.", []),
    ("a stake", "The Polish firm sold its stake in a German bank.", []),
    ("prices", "Brent crude rose in London while Russian oil stayed flat.", []),
    ("a duty", "The treaty commits Britain to help Poland.", []),
    ("tests", "India tested a missile on Monday, and Pakistan answered with a test of its own.", []),
    ("tanks rolled into", "Soviet tanks rolled into Prague in August 1968.", []),
    ("withdrawn", "France withdrew its last thousand soldiers from Senegal in July.", []),
    ("an umbrella", "Spain's foreign minister lent his Italian colleague an umbrella.", []),
    ("risk", "The insurer transfers part of its risk to a Swiss company under a mutual support pact.", []),
    ("prisoners", "Russia freed 300 Ukrainian soldiers and Ukraine 300 Russian ones in an exchange of prisoners.", []),
    ("a ship hit", "A ship carrying 20,000 tonnes of Ukrainian wheat was hit by a Russian missile.", []),
    ("nobody knows", "Nobody knows what Moscow would want in return.", []),
    ("last soldiers asked to leave", "Chad asked the last French soldiers to leave.", []),
    ("could have sent to a front", "Germany could have sent more troops to the Marne, historians argue.", []),
]


NOT_REACHED = frozenset(
    {
        "rents out to four",
        "until then one, now another",
        "according to, had by then given",
        "lend-lease",
    }
)
"""Names of sentences of the bank that the rules do not reach."""


LATER: list[tuple[str, Wanted]] = [
    ("Rwanda took in $310 million from Britain under the asylum plan.", [gift("GBR", "RWA", "economic_aid")]),
    ("Egypt took its first Rafales home from France in July 2015.", [gift("FRA", "EGY", "aircraft")]),
    ("Finland's order for 64 F-35s makes it one of America's largest customers in Europe.", [gift("USA", "FIN", "aircraft")]),
    ("Two British minehunters given to Ukraine cannot pass the straits.", [gift("GBR", "UKR", "vessels")]),
    ("The submarines Pakistan is getting from China will be built partly in Karachi.", [gift("CHN", "PAK", "vessels")]),
    (
        "Seoul has agreed to sell Warsaw a thousand tanks, 672 howitzers and 48 light fighters.",
        [gift("KOR", "POL", "armoured_vehicles"), gift("KOR", "POL", "artillery"), gift("KOR", "POL", "aircraft")],
    ),
    (
        "Mongolia depends on Russia for nearly all its fuel and on China for its electricity.",
        [gift("RUS", "MNG", "oil"), gift("CHN", "MNG", "raw_materials")],
    ),
    ("The Kremlin said wheat worth $100 million would go free to Syria.", [gift("RUS", "SYR", "food")]),
    ("Without French missiles the Argentine navy could not have sunk the destroyer.", [gift("FRA", "ARG", "missiles", may=True)]),
    ("Saudi Arabia stepped in with a loan of two billion dollars to Pakistan.", [gift("SAU", "PAK", "economic_aid")]),
    (
        "Sri Lanka's government received a credit line of a billion dollars from India for fuel and medicine.",
        [gift("IND", "LKA", "economic_aid"), gift("IND", "LKA", "oil", may=True), gift("IND", "LKA", "vaccines", may=True)],
    ),
    ("The first six of 28 helicopters bought from the United States were flown to Kabul in May.", [gift("USA", "AFG", "aircraft", may=True)]),
    ("Denmark donated its entire artillery, nineteen Caesar howitzers, to Ukraine.", [gift("DNK", "UKR", "artillery")]),
    ("Ottawa is sending the Ukrainians a further 800 drones, the minister said on Monday.", [gift("CAN", "UKR", "drones")]),
    ("North Macedonia has given Kyiv all its tanks and four Su-25 jets.", [gift("MKD", "UKR", "armoured_vehicles"), gift("MKD", "UKR", "aircraft")]),
    ("Israel's refusal to sell Ukraine its Iron Dome angered Zelensky.", [gift("ISR", "UKR", "air_defence", _certainty="denied")]),
    ("Brazil would not sell Germany ammunition for the Gepards.", [gift("BRA", "DEU", "munitions", _certainty="denied")]),
    ("China denies that it supplies Russia with weapons.", [gift("CHN", "RUS", "weapons", _certainty="denied")]),
    ("Beijing has repeatedly said it gives lethal aid to neither side.", []),
    (
        "Bolivia will get drones and training from Iran under a memorandum signed in Tehran.",
        [gift("IRN", "BOL", "drones"), gift("IRN", "BOL", "training")],
    ),
    ("Venezuelan crude sent to Cuba is paid for with doctors.", [gift("VEN", "CUB", "oil")]),
    ("Mexico has replaced Venezuela as Cuba's biggest supplier of oil.", [gift("MEX", "CUB", "oil"), gift("VEN", "CUB", "oil", may=True)]),
    ("After the earthquake Baku was quick to send Ankara rescue teams and generators.", [gift("AZE", "TUR", "equipment")]),
    ("Some 1,500 Italian soldiers serve in Lebanon.", [gift("ITA", "LBN", "troops")]),
    ("Ethiopian troops were deployed to Somalia in 2006 at the invitation of its government.", [gift("ETH", "SOM", "troops")]),
    ("America keeps 28,500 troops in South Korea and 54,000 in Japan.", [gift("USA", "KOR", "troops"), gift("USA", "JPN", "troops")]),
    ("Russia has a naval base at Tartus in Syria.", [gift("SYR", "RUS", "access")]),
    (
        "In exchange for loans Colombo leased China the port of Hambantota for 99 years.",
        [gift("LKA", "CHN", "access"), gift("CHN", "LKA", "economic_aid")],
    ),
    (
        "In exchange for credits Lomé leased Turkey a hangar at the airport of Kara.",
        [gift("TGO", "TUR", "access"), gift("TUR", "TGO", "economic_aid")],
    ),
    ("Kenya has let British troops train on its soil since independence.", [gift("KEN", "GBR", "access")]),
    ("The base at Diego Garcia is leased by Mauritius to Britain for 99 years.", [gift("MUS", "GBR", "access")]),
    (
        "The weapons, among them anti-tank missiles, were flown to Tallinn from London.",
        [gift("GBR", "EST", "weapons"), gift("GBR", "EST", "missiles", may=True)],
    ),
    ("Serbia surprised its neighbours by buying Chinese FK-3 air-defence missiles.", [gift("CHN", "SRB", "air_defence")]),
    (
        "Bulgaria's parliament voted to give Kyiv two Russian-made nuclear reactors.",
        [gift("BGR", "UKR", "nuclear_technology", may=True), gift("RUS", "BGR", "nuclear_technology", may=True)],
    ),
    ("Hanoi, long armed by Moscow, has begun to shop in Prague and Seoul.", [gift("RUS", "VNM", "weapons|arms")]),
    ("Iran’s oil goes almost entirely to China.", [gift("IRN", "CHN", "oil")]),
    ("Nearly all of Iran's oil exports go to Chinese refiners at a discount.", [gift("IRN", "CHN", "oil", terms="reduced_price")]),
    ("Minsk gets its oil from Moscow at prices far below those of the market.", [gift("RUS", "BLR", "oil", terms="reduced_price")]),
    ("Jets and helicopters for Myanmar's junta came from Russia and China.", [gift("CHN RUS", "MMR", "aircraft")]),
    ("Germany's chancellor ruled out the delivery of Taurus missiles to Ukraine.", [gift("DEU", "UKR", "missiles", _certainty="denied")]),
    ("Poland will hand over its MiGs once it has received American jets in their place.", [gift("USA", "POL", "aircraft")]),
    ("Tokyo sold Manila coast-guard ships and is thinking of selling it frigates too.", [gift("JPN", "PHL", "vessels")]),
    (
        "Turkey’s TB2 drones, sold to more than thirty countries, Poland and Kosovo among them, are cheap.",
        [gift("TUR", "POL KOS", "drones", may=True), gift("TUR", "POL XKX", "drones", may=True)],
    ),
    ("Asked about the tanks, the Spanish minister said that Kyiv already had them.", []),
    ("The Paris match ended with Italy giving away a penalty.", []),
    ("Russian missiles hit a power plant in Ukraine and a port in Romania's neighbourhood.", []),
    ("France's interior minister sent Britain's a letter.", []),
    ("Egypt launched tanks against Israel across the canal in 1973.", []),
    ("India and Pakistan exchanged lists of nuclear plants on New Year's Day.", []),
    ("Norway's oil fund sold its shares in a German arms maker.", []),
    ("American bombers flew over South Korea to warn the North.", []),
    ("Polish farmers dumped Ukrainian grain on the road.", []),
    ("Hitler's plan was to send three army groups into Russia.", []),
    ("Ukrainian drones struck an oil refinery in Russia.", []),
    ("A Russian submarine passed through Spanish waters on its way to Cuba.", []),
    (
        "In 2022 Slovakia gave Ukraine its only S-300 battery and got a Patriot unit from the Americans in its place.",
        [gift("SVK", "UKR", "air_defence"), gift("USA", "SVK", "air_defence")],
    ),
    (
        "France agreed in May to train and equip a Ukrainian brigade.",
        [gift("FRA", "UKR", "training", may=True), gift("FRA", "UKR", "equipment", may=True)],
    ),
    ("Every third drone over Kyiv now bears parts made in China.", []),
    (
        "Norway gave $80 million towards Ukrainian artillery shells.",
        [gift("NOR", "UKR", "economic_aid|munitions", may=True), gift("NOR", "UKR", "munitions", may=True)],
    ),
    ("The Philippine navy expects two South Korean frigates this year.", [gift("KOR", "PHL", "vessels")]),
    ("Two frigates built in South Korea joined the Philippine navy in 2020.", [gift("KOR", "PHL", "vessels")]),
    ("Manila took delivery of a corvette from Seoul, its second.", [gift("KOR", "PHL", "vessels")]),
    ("Spain’s foreign ministry confirmed the shipment of ten generators to Ukraine.", [gift("ESP", "UKR", "equipment")]),
    ("Washington has cleared the sale to Riyadh of 280 air-to-air missiles.", [gift("USA", "SAU", "missiles")]),
    ("The State Department approved a possible sale of Javelin missiles to Ireland.", [gift("USA", "IRL", "missiles")]),
    ("Congress blocked the sale of F-16s to Turkey for years.", []),
    ("Riyadh buys more than half of its arms from Washington, a tenth from Paris.", [gift("USA", "SAU", "arms"), gift("FRA", "SAU", "arms")]),
    ("Some 5,000 Ugandan soldiers are in Congo fighting the rebels alongside the Congolese army.", [gift("UGA", "COD", "troops")]),
    ("Uganda has deployed another thousand soldiers to eastern Congo.", [gift("UGA", "COD", "troops")]),
    ("Burundi sent at least 10,000 soldiers to Congo, according to the UN.", [gift("BDI", "COD", "troops")]),
    ("Belarus has denied that its soldiers have entered Ukraine.", []),
    (
        "Hungary rejected a German request to let weapons for Ukraine cross its territory.",
        [
            gift("HUN", "DEU", "access", may=True, _certainty="denied"),
            gift("HUN", "UKR", "access", may=True, _certainty="denied"),
            gift("DEU", "UKR", "weapons", may=True),
        ],
    ),
    ("The boats, a gift from Beijing, arrived in Honiara on Sunday.", [gift("CHN", "SLB", "vessels")]),
    (
        "Cuba's doctors went to Italy; Russia sent Italy masks and ventilators.",
        [gift("RUS", "ITA", "equipment", may=True), gift("CUB", "ITA", "labour", may=True)],
    ),
    ("Pakistan owes China, its largest lender, 29 billion dollars.", [gift("CHN", "PAK", "economic_aid", may=True)]),
    ("Beijing lent Zambia six billion dollars between 2000 and 2020.", [gift("CHN", "ZMB", "economic_aid")]),
    (
        "Kuwait said on Monday that it would put two billion dollars into Egypt’s central bank.",
        [gift("KWT", "EGY", "economic_aid", _certainty="planned")],
    ),
    ("Abu Dhabi is to invest 35 billion dollars in Egypt.", [gift("ARE", "EGY", "economic_aid")]),
    ("Bulgaria’s dependence on Russian gas ended in April 2022, when Gazprom turned off the tap.", [gift("RUS", "BGR", "gas", may=True)]),
    ("Lithuania no longer buys any Russian gas.", [gift("RUS", "LTU", "gas", _certainty="denied", may=True)]),
    ("Germany stopped importing Russian oil in January 2023.", [gift("RUS", "DEU", "oil", may=True)]),
    ("Turkey has become the biggest buyer of Russian diesel.", [gift("RUS", "TUR", "oil")]),
    ("India has overtaken China as the top buyer of Russian crude shipped by sea.", [gift("RUS", "IND", "oil"), gift("RUS", "CHN", "oil", may=True)]),
    (
        "In Seoul, officials said 8,000 containers, enough for millions of shells, had left North Korea for Russia.",
        [gift("PRK", "RUS", "munitions", may=True)],
    ),
    ("Washington accused Pyongyang of shipping Moscow shells by rail and by sea.", [gift("PRK", "RUS", "munitions", _certainty="claimed")]),
    ("The rebels' missiles, Riyadh says, come from Iran.", []),
    (
        "Algeria, Russia’s third-biggest arms client, is said to have bought Su-57 fighters.",
        [gift("RUS", "DZA", "aircraft", may=True), gift("RUS", "DZA", "arms", may=True)],
    ),
    (
        "“They promised us tanks and sent us helmets,” a Ukrainian deputy said of the Germans.",
        [gift("DEU", "UKR", "equipment", may=True), gift("DEU", "UKR", "armoured_vehicles", may=True)],
    ),
    ("Sofia sold shells to Kyiv by way of Poland.", [gift("BGR", "UKR", "munitions")]),
    ("London lent Lisbon a warship.", [gift("GBR", "PRT", "vessels")]),
    (
        "By 1916 the French were giving the Serbs rifles, uniforms and loans.",
        [gift("FRA", "SRB", "weapons"), gift("FRA", "SRB", "equipment"), gift("FRA", "SRB", "economic_aid")],
    ),
    ("Krupp guns had gone to Turkey and Greece before 1912.", [gift("DEU", "GRC TUR", "artillery")]),
    ("No American soldier will be sent to Ukraine, Trump said.", [gift("USA", "UKR", "troops", _certainty="denied")]),
    ("Tokyo does not export weapons to countries at war, Ukraine included.", [gift("JPN", "UKR", "weapons", _certainty="denied", may=True)]),
    (
        "Ecuador dropped a plan to give Ukraine its old Soviet weapons after Moscow stopped buying its bananas.",
        [gift("ECU", "UKR", "weapons", may=True, _certainty="denied"), gift("SUN", "ECU", "weapons", may=True)],
    ),
    ("A Norwegian-German consortium will build six submarines for Oslo and Berlin.", []),
    ("Greek Cypriots gave the visiting German minister flowers.", []),
    ("Moscow's support for Belgrade over Kosovo is unchanged.", [gift("RUS", "SRB", "support", may=True)]),
    ("Ankara gives Baku political support.", [gift("TUR", "AZE", "support")]),
    ("Athens signed for 24 Rafales in 2021 and 2022. All have since been delivered by France.", [gift("FRA", "GRC", "aircraft")]),
    ("Poland has bought 366 Abrams tanks. The first 28 were shipped from the United States in 2023.", [gift("USA", "POL", "armoured_vehicles")]),
    ("What has Iran given the Houthis? Missiles, says Washington. What has it given Russia? Drones.", [gift("IRN", "RUS", "drones", may=True)]),
    ("Mali used to buy its arms in Paris. It now buys them in Moscow and Ankara.", [gift("FRA", "MLI", "arms"), gift("RUS TUR", "MLI", "arms")]),
    (
        "Germany has supplied Ukraine with 18 Leopard 2 tanks. Portugal sent three, Sweden ten.",
        [gift("DEU", "UKR", "armoured_vehicles"), gift("PRT", "UKR", "armoured_vehicles"), gift("SWE", "UKR", "armoured_vehicles")],
    ),
    ("Israel is Azerbaijan's chief arms supplier; Turkey comes second.", [gift("ISR", "AZE", "arms"), gift("TUR", "AZE", "arms", may=True)]),
    ("Russia sells Turkey gas and is building it a nuclear plant at Akkuyu.", [gift("RUS", "TUR", "gas"), gift("RUS", "TUR", "nuclear_technology")]),
    (
        "Tunis turned to Rome for help. Italy handed it six patrol boats and trained its coast guard.",
        [gift("ITA", "TUN", "vessels"), gift("ITA", "TUN", "training", may=True)],
    ),
    ("Iraq, to which France had sold Mirages for years, paid in oil.", [gift("FRA", "IRQ", "aircraft"), gift("IRQ", "FRA", "oil")]),
    (
        "Kim got what he wanted: food, oil and, according to Seoul, help with his satellites.",
        [gift("RUS", "PRK", "food", may=True), gift("RUS", "PRK", "oil", may=True)],
    ),
    ("The drones, which Ankara had sold to Kyiv before the war, sank two boats.", [gift("TUR", "UKR", "drones")]),
    ("Both Armenia and Azerbaijan bought Russian tanks in those years.", [gift("RUS", "ARM AZE", "armoured_vehicles")]),
    ("China gave neither side weapons, Beijing insists.", []),
    ("Of Peru's 60 fighters, all but a dozen were made in Russia.", [gift("RUS", "PER", "aircraft", may=True)]),
    ("The Netherlands will buy ammunition worth 200 million euros for Ukraine from Rheinmetall.", [gift("NLD", "UKR", "munitions")]),
    ("American intelligence helped Kyiv's gunners find the cruiser, officials say.", [gift("USA", "UKR", "intelligence", may=True)]),
    ("The White House stopped sharing intelligence with Kyiv for a week in March.", [gift("USA", "UKR", "intelligence", may=True)]),
    (
        "Niger’s generals threw out the Americans and let in the Russians, a hundred of whom now train their army.",
        [gift("RUS", "NER", "training", may=True)],
    ),
    ("South Korea, for its part, is sending the Poles howitzers.", [gift("KOR", "POL", "artillery")]),
    ("Iceland provided the Americans with an airfield at Keflavik until 2006.", [gift("ISL", "USA", "access")]),
    (
        "Stalin got his tanks and trucks from Roosevelt, paid for with nothing but blood.",
        [gift("USA", "SUN", "armoured_vehicles"), gift("USA", "SUN", "equipment")],
    ),
    ("Rumania's oil kept the German army moving.", [gift("ROU", "DEU", "oil", may=True)]),
    ("Sweden sold Hitler iron ore throughout the war.", [gift("SWE", "DEU", "raw_materials")]),
    ("Australia shipped Ukraine 49 old Abrams tanks after Washington lifted its objections.", [gift("AUS", "UKR", "armoured_vehicles")]),
    (
        "Estonia wants to hand Ukraine its old artillery shells, its defence minister has said.",
        [gift("EST", "UKR", "munitions", _certainty="planned")],
    ),
    ("Cairo secretly planned to supply Russia with 40,000 rockets, leaked papers suggest.", [gift("EGY", "RUS", "munitions")]),
    ("Prague, with Danish and Dutch money, bought half a million shells abroad for Ukraine.", [gift("CZE", "UKR", "munitions")]),
    ("The Danes paid Ukrainian factories for howitzers that then went to Ukraine's own army.", [gift("DNK", "UKR", "economic_aid", may=True)]),
    ("Hungarian soldiers are to serve in Chad, Viktor Orbán has said.", [gift("HUN", "TCD", "troops", _certainty="planned")]),
    ("Turkey keeps about 35,000 soldiers on Cyprus.", [gift("TUR", "CYP", "troops", may=True)]),
    ("Egypt and Saudi Arabia stopped the flow of arms to the rebels.", []),
    (
        "Cyprus turned down an American request to hand its Russian-made T-80 tanks to Ukraine.",
        [gift("RUS", "CYP", "armoured_vehicles"), gift("CYP", "UKR", "armoured_vehicles", _certainty="denied", may=True)],
    ),
    ("The cargo plane, chartered by Tehran, landed at Addis Ababa with twenty drones for the Ethiopian air force.", [gift("IRN", "ETH", "drones")]),
    (
        "Ukraine's pilots learned on the F-16 in Romania. The jets themselves came from the Netherlands and Denmark.",
        [gift("NLD DNK", "UKR", "aircraft"), gift("ROU", "UKR", "training", may=True)],
    ),
    ("Under the contract Saab will deliver twelve Gripens to Hungary, four of them on lease, Stockholm said.", [gift("SWE", "HUN", "aircraft")]),
    (
        "In 1973 an airlift ordered by Nixon brought Israel 22,000 tons of tanks and ammunition.",
        [gift("USA", "ISR", "armoured_vehicles"), gift("USA", "ISR", "munitions")],
    ),
    ("Angola's MPLA was kept in power by 50,000 Cuban soldiers.", [gift("CUB", "AGO", "troops")]),
    ("Wagner's men in Mali have been replaced by soldiers of Russia's Africa Corps.", [gift("RUS", "MLI", "troops")]),
    ("Serbia’s new Rafales will cost it 2.7 billion euros; France will deliver the first in 2028.", [gift("FRA", "SRB", "aircraft")]),
    ("With Soviet credits India built the steel works at Bhilai.", [gift("SUN", "IND", "economic_aid")]),
]
"""Sentences written while the rules were being mended, each batch scored before its misses were read."""


NOT_YET: list[tuple[str, Wanted]] = [
    (
        "China has offered the Solomon Islands police boats and trucks, the prime minister said.",
        [gift("CHN", "SLB", "vessels", _certainty="planned"), gift("CHN", "SLB", "equipment", _certainty="planned")],
    ),
    ("The Tsar borrowed 2.25 billion francs from Paris in 1906.", [gift("FRA", "RUS", "economic_aid")]),
    ("Nigeria wanted attack helicopters. Washington hesitated, so it bought them from Russia.", [gift("RUS", "NGA", "aircraft")]),
    (
        "In the same month Spain promised Kyiv Patriot missiles, Italy a SAMP/T battery and Norway money for shells.",
        [gift("ESP", "UKR", "air_defence"), gift("ITA", "UKR", "air_defence"), gift("NOR", "UKR", "economic_aid|munitions")],
    ),
    ("A treaty of 1903 gave the United States the use of Guantánamo Bay in Cuba.", [gift("CUB", "USA", "access")]),
    ("Spain's king gave Morocco's a horse.", [gift("ESP", "MAR", "horses")]),
]
"""Those of them that the rules do not reach."""


def banked(name: str, text: str, wanted: Wanted) -> Any:
    """Return a row of the bank as a case; one that is not reached must fail."""
    return pytest.param(text, wanted, id=name, marks=[pytest.mark.xfail(strict=True, reason="not reached")] if name in NOT_REACHED else [])


@pytest.mark.parametrize(("text", "wanted"), [banked(*row) for row in BANK])
def test_transfers_of_the_bank(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), LATER)
def test_transfers_of_later_sentences(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), NOT_YET)
@pytest.mark.xfail(strict=True, reason="not reached")
def test_transfers_not_yet_reached(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []
