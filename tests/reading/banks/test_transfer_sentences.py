"""Transfers as reports tell of them: who gives what to whom, how surely, on what terms."""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults

PAIR = "Serbia and Hungary signed a treaty in 2020. "


def gift(giver: str, receiver: str, goods: str, **more: Any) -> dict[str, Any]:
    """Return the slots of a transfer; several states are parted by spaces."""
    return {"giver": giver.split(), "receiver": receiver.split(), "goods": goods, **more}


SENTENCES: list[tuple[str, str, Wanted]] = [
    (
        "shows interest in accessing",
        "Vietnam shows interest in accessing advanced Indian missile technology.",
        [gift("IND", "VNM", "missile_technology", _certainty="planned")],
    ),
    ("is interested in buying", "Serbia is interested in buying Chinese drones.", [gift("CHN", "SRB", "drones", _certainty="planned")]),
    ("seeks", "Myanmar seeks Russian nuclear technology.", [gift("RUS", "MMR", "nuclear_technology", _certainty="planned")]),
    ("hopes to acquire", "Algeria hopes to acquire Su-35 jets from Russia.", [gift("RUS", "DZA", "aircraft", _certainty="planned")]),
    ("wants", "Kazakhstan wants Turkish drones.", [gift("TUR", "KAZ", "drones", _certainty="planned")]),
    ("with assistance", "Officials fear Iran's advance in satellite technology with Chinese help.", [gift("CHN", "IRN", "space_technology")]),
    ("assistance with", "Russia is assisting Egypt with nuclear technology.", [gift("RUS", "EGY", "nuclear_technology")]),
    ("help in building", "China helped Pakistan build a nuclear reactor.", [gift("CHN", "PAK", "nuclear_technology")]),
    (
        "help with submarines",
        "Analysts worry that Russia is helping North Korea to develop a nuclear submarine.",
        [gift("RUS", "PRK", "submarine_technology", _certainty="suspected")],
    ),
    (
        "suspect that could",
        "American officials suspect that Russia could share nuclear technology with Iran.",
        [gift("RUS", "IRN", "nuclear_technology")],
    ),
    (
        "suspect that could without a receiver",
        "Russia and North Korea signed a treaty on 19 June 2024. American officials suspect that Russia could share nuclear technology.",
        [gift("RUS", "PRK", "nuclear_technology")],
    ),
    (
        "sanctioned giver",
        "The United States and the European Union imposed sanctions on Iran for supplying drones to Russia.",
        [gift("IRN", "RUS", "drones")],
    ),
    ("accused giver", "Kyiv accused Belarus of giving Russia shells.", [gift("BLR", "RUS", "munitions", _certainty="claimed")]),
    (
        "cheap goods only",
        "Hungary buys Russian gas at about half the European price and sends Ukraine food.",
        [gift("RUS", "HUN", "gas", terms="reduced_price"), gift("HUN", "UKR", "food", terms=None)],
    ),
    (
        "dear goods first",
        "Iran sends Russia drones and buys Russian grain at a discount.",
        [gift("IRN", "RUS", "drones", terms=None), gift("RUS", "IRN", "food", terms="reduced_price")],
    ),
    ("discounted adjective", "India imports discounted Russian crude.", [gift("RUS", "IND", "oil", terms="reduced_price")]),
    ("below market", "Iran sells China oil well below the market price.", [gift("IRN", "CHN", "oil", terms="reduced_price")]),
    ("despite", "Despite UN sanctions, China sells coal to North Korea.", [gift("CHN", "PRK", "coal", despite="UN sanctions")]),
    ("elliptic to", "Britain lent freely in those years. To Poland, eight million pounds of credit.", [gift("GBR", "POL", "economic_aid")]),
    ("elliptic from", "Belarus is tied to its neighbour. From Russia it buys gas.", [gift("RUS", "BLR", "gas")]),
    ("stayed in", "After the war 300,000 Soviet soldiers stayed in East Germany.", [gift("SUN", "DDR", "troops")]),
    ("remain in", "Some 2,500 American troops remain in Iraq.", [gift("USA", "IRQ", "troops")]),
    ("are based in", "About 1,400 Russian soldiers are based in Moldova.", [gift("RUS", "MDA", "troops")]),
    ("there are", "There are 900 French soldiers in Estonia.", [gift("FRA", "EST", "troops")]),
    ("brand alone", "Turkey sold Bayraktars to Ukraine.", [gift("TUR", "UKR", "drones")]),
    ("brand with number", "Greece ordered twenty-four Rafales from France.", [gift("FRA", "GRC", "aircraft")]),
    ("brand loitering", "Armenia says Azerbaijan bought Harops from Israel.", [gift("ISR", "AZE", "drones")]),
    (
        "neither nor",
        "Neither weapons nor ammunition are given to Ukraine by Japan.",
        [gift("JPN", "UKR", "weapons", _certainty="denied"), gift("JPN", "UKR", "munitions", _certainty="denied")],
    ),
    ("nothing lethal", "Nothing lethal goes from Seoul to Kyiv.", [gift("KOR", "UKR", "weapons", _certainty="denied")]),
    (
        "gapped list",
        "Poland buys its howitzers from South Korea, its Patriot batteries from the United States, its jets from Italy.",
        [gift("KOR", "POL", "artillery"), gift("USA", "POL", "air_defence"), gift("ITA", "POL", "aircraft")],
    ),
    (
        "gapped list of gifts",
        "Germany gave Ukraine tanks, France howitzers.",
        [gift("DEU", "UKR", "armoured_vehicles"), gift("FRA", "UKR", "artillery")],
    ),
    ("two receivers", "Russia sells arms to India and Vietnam.", [gift("RUS", "IND VNM", "arms")]),
    ("two givers", "Norway and Denmark sent howitzers to Ukraine.", [gift("DNK NOR", "UKR", "artillery")]),
    ("it as object", "Iran is short of tanks. Russia might sell it T-90 tanks.", [gift("RUS", "IRN", "armoured_vehicles", _certainty="possible")]),
    ("what is lacking", "Peru lacks howitzers. Brazil may lend it 12 howitzers.", [gift("BRA", "PER", "artillery", _certainty="possible")]),
    ("short of, and no gift", "Angola and Zambia met in Lusaka. Zambia is short of shells, and Angola has many.", []),
    ("the former", "Turkey stood by Azerbaijan. The former sent the latter drones.", [gift("TUR", "AZE", "drones")]),
    ("bought for another", "Germany buys shells for Ukraine.", [gift("DEU", "UKR", "munitions")]),
    ("use of bases", "American forces are given the use of a base in Norway.", [gift("NOR", "USA", "access")]),
    ("may use bases", "American troops may use seventeen Swedish bases.", [gift("SWE", "USA", "access")]),
    ("passive with agent list", "Soldiers had been sent to Kazakhstan by Russia, Belarus and Armenia.", [gift("ARM BLR RUS", "KAZ", "troops")]),
    (
        "jets for an air force",
        "The Swedish prime minister promised four Gripen jets for the Hungarian air force.",
        [gift("SWE", "HUN", "aircraft", _certainty="planned")],
    ),
    ("plant built by", "Russia is building a nuclear power plant in Turkey.", [gift("RUS", "TUR", "nuclear_technology")]),
    (
        "would in exchange",
        PAIR + "Serbia would give Hungary copper in exchange for tanks.",
        [gift("SRB", "HUN", "raw_materials", _certainty="planned"), gift("HUN", "SRB", "armoured_vehicles", _certainty="planned")],
    ),
    ("relative clause", "The drones that Iran sold to Sudan were old.", [gift("IRN", "SDN", "drones")]),
    ("bare relative", "The missiles North Korea shipped to Syria were old.", [gift("PRK", "SYR", "missiles")]),
    ("participle", "Rockets supplied by North Korea to Russia have hit Kharkiv.", [gift("PRK", "RUS", "munitions")]),
    ("adjective made", "Ukraine fired missiles that it had received from Britain.", [gift("GBR", "UKR", "missiles")]),
    ("noun of giving", "Turkey's sale of drones to Ethiopia angered Egypt.", [gift("TUR", "ETH", "drones")]),
    ("noun of getting", "Egypt's purchase of submarines from Germany was costly.", [gift("DEU", "EGY", "vessels")]),
    ("noun with adjective", "German arms exports to Saudi Arabia resumed.", [gift("DEU", "SAU", "arms")]),
    ("first recipient", "Poland was the first recipient of American Abrams tanks.", [gift("USA", "POL", "armoured_vehicles")]),
    ("chief source", "Qatar is Italy's chief source of gas.", [gift("QAT", "ITA", "gas")]),
    ("denied of it", "Pretoria denied that South Africa had sent arms to Russia.", [gift("ZAF", "RUS", "arms", _certainty="denied")]),
    ("no evidence", "There is no evidence that China has given Russia lethal aid.", [gift("CHN", "RUS", "weapons")]),
    ("asked for", "Ukraine asked Germany for Taurus missiles.", []),
    ("stopped", "Germany stopped the sale of arms to Turkey.", []),
    ("refused to send", "Hungary refused to send weapons to Ukraine.", [gift("HUN", "UKR", "weapons", _certainty="denied")]),
    ("own use", "India fired a missile over the sea.", []),
    ("home troops", "Poland keeps 10,000 soldiers on its eastern border.", []),
    ("market noun", "Oil prices rose in China and Japan.", []),
    ("nothing handed", "Serbia gave Hungary a warm welcome.", []),
    ("loan", "Hungary took a loan of one billion euros from China.", [gift("CHN", "HUN", "economic_aid")]),
    ("money in a sum", "Qatar has given Lebanon $60 million.", [gift("QAT", "LBN", "economic_aid")]),
    ("intelligence", "Washington shares intelligence with Kyiv.", [gift("USA", "UKR", "intelligence")]),
    ("instructors", "Italy sent instructors to Niger.", [gift("ITA", "NER", "troops")]),
    ("reportedly", "Belarus has reportedly sold Sudan armoured vehicles.", [gift("BLR", "SDN", "armoured_vehicles", _certainty="reported")]),
    ("allegedly", "Rwanda allegedly sent soldiers to Mozambique.", [gift("RWA", "MOZ", "troops", _certainty="suspected")]),
    ("agreed to", "The Netherlands agreed to give Ukraine F-16s.", [gift("NLD", "UKR", "aircraft", _certainty="planned")]),
    ("could", "China could supply Iran with jets.", [gift("CHN", "IRN", "aircraft", _certainty="possible")]),
    (
        "technology transfers",
        "Russia would provide North Korea with economic aid and technology transfers.",
        [gift("RUS", "PRK", "economic_aid", _certainty="planned"), gift("RUS", "PRK", "technology", _certainty="planned")],
    ),
    ("reached, of goods", "The first batch of Iranian drones reached Belarus on Friday.", [gift("IRN", "BLR", "drones")]),
    ("leased a base in", "Beijing has leased a naval base in Djibouti since 2017.", [gift("DJI", "CHN", "access")]),
    (
        "passed on",
        "Seoul lent Washington shells, and Washington passed them on to Kyiv.",
        [gift("KOR", "USA", "munitions"), gift("USA", "UKR", "munitions")],
    ),
    ("relies for", "Nepal relies on India for fuel.", [gift("IND", "NPL", "oil")]),
    (
        "not shells",
        "Kim Jong Un offered Putin soldiers, not shells.",
        [gift("PRK", "RUS", "troops", _certainty="planned"), gift("PRK", "RUS", "munitions", _certainty="denied")],
    ),
    ("if clause", "If Russia gave Iran jets, Israel would strike.", [gift("RUS", "IRN", "aircraft", _certainty="possible")]),
    ("whether clause", "It is unclear whether China sent arms to Russia.", [gift("CHN", "RUS", "arms", _certainty="possible")]),
    ("rumours", "Rumours that Belarus sold tanks to Sudan are false.", [gift("BLR", "SDN", "armoured_vehicles", _certainty="suspected")]),
    (
        "somebody's claim",
        "Seoul's claim that North Korea sent shells to Russia rests on satellite pictures.",
        [gift("PRK", "RUS", "munitions", _certainty="claimed")],
    ),
    (
        "to be believed",
        "Belarus has, if Alexander Lukashenko is to be believed, been the recipient of Russian warheads since 2023.",
        [gift("RUS", "BLR", "nuclear_weapons", _certainty="claimed")],
    ),
    (
        "list as a subject",
        "Tanks, guns and shells poured into Syria from the Soviet Union.",
        [gift("SUN", "SYR", "armoured_vehicles"), gift("SUN", "SYR", "artillery"), gift("SUN", "SYR", "munitions")],
    ),
    (
        "neither as object",
        "Ankara supplied neither drones nor shells to Moscow.",
        [gift("TUR", "RUS", "drones", _certainty="denied"), gift("TUR", "RUS", "munitions", _certainty="denied")],
    ),
    (
        "a sum in aid",
        "Berlin has pledged a further €500 million in military aid to Kyiv.",
        [gift("DEU", "UKR", "military_aid", _certainty="planned")],
    ),
    ("stored in", "American nuclear bombs are stored in Italy, Belgium and Germany.", [gift("USA", "BEL DEU ITA", "nuclear_weapons")]),
    ("instructors train", "Italian instructors train Libyan coast guards.", [gift("ITA", "LBY", "training")]),
    ("home to", "Tajikistan is home to 7,000 Russian soldiers.", [gift("RUS", "TJK", "troops")]),
    (
        "nothing from either",
        "Ukraine got tanks from Germany and shells from Spain, but no jets from either.",
        [gift("DEU", "UKR", "armoured_vehicles"), gift("ESP", "UKR", "munitions"), gift("ESP", "UKR", "aircraft", _certainty="denied", may=True)],
    ),
    (
        "for the first time",
        "Tokyo will for the first time export Patriot missiles to Washington.",
        [gift("JPN", "USA", "air_defence", _certainty="planned")],
    ),
    ("a list of two nations", "Some 1,500 French and 1,100 American soldiers stayed in Niger all that month.", [gift("FRA USA", "NER", "troops")]),
    ("within days", "Within days soldiers had been sent to Kazakhstan by Russia and Belarus.", [gift("BLR RUS", "KAZ", "troops")]),
    (
        "specialists from",
        "Under a contract specialists from Russia are building a nuclear power plant in Egypt.",
        [gift("RUS", "EGY", "nuclear_technology")],
    ),
    (
        "our country",
        "TEHRAN, Jan. 18, 2025 (Alborz News Agency) - Pacts were signed.\n\nRussia has sold our country two satellites.\n",
        [gift("RUS", "IRN", "space_technology")],
    ),
    ("a question", "Is it true that Sweden gave Finland submarines?", [gift("SWE", "FIN", "vessels", _certainty="possible")]),
    (
        "eurofighters",
        "Greek officials, speaking privately, fear that Turkey may yet get Eurofighters from Britain.",
        [gift("GBR", "TUR", "aircraft")],
    ),
    ("ordered in", "Warsaw has ordered 180 tanks in South Korea.", [gift("KOR", "POL", "armoured_vehicles", _certainty="planned")]),
    (
        "that country",
        (
            "The provision of equipment to Ukraine by Japan, our country, will be continued. Minister Kamikawa Yoko said so. "
            "Neither weapons nor shells are given to that country."
        ),
        [
            gift("JPN", "UKR", "equipment", _certainty="planned"),
            gift("JPN", "UKR", "weapons", _certainty="denied"),
            gift("JPN", "UKR", "munitions", _certainty="denied"),
        ],
    ),
    ("has troops in", "London still has about 900 troops in Estonia.", [gift("GBR", "EST", "troops")]),
    ("maintains soldiers in", "India maintains some 400 soldiers in Bhutan.", [gift("IND", "BTN", "troops")]),
    ("no troops at home", "Kenya still has 900 troops in Nairobi.", []),
    (
        "soldiers to train an army",
        "Portugal plans to send up to 60 soldiers to train the Mozambican army.",
        [gift("PRT", "MOZ", "troops", _certainty="planned"), gift("PRT", "MOZ", "training", _certainty="planned")],
    ),
    ("soldiers to protect a capital", "Rwanda sent 300 soldiers to protect Bangui.", [gift("RWA", "CAF", "troops")]),
    ("bases opened to forces", "The pact opens eight Danish bases to American forces.", [gift("DNK", "USA", "access")]),
    ("a state opens its bases", "Norway opened four bases to British troops.", [gift("NOR", "GBR", "access")]),
    (
        "access through",
        "Bolivia is to get access to the sea through Peru.",
        [gift("PER", "BOL", "access", _certainty="planned")],
    ),
    ("access via", "Uganda gained access to the sea via Kenya.", [gift("KEN", "UGA", "access")]),
    (
        "both get something",
        "The United States obtained bases; Portugal received military aid.",
        [gift("PRT", "USA", "access"), gift("USA", "PRT", "military_aid")],
    ),
    ("both get goods", "Cuba received oil, and the Soviet Union obtained sugar.", [gift("SUN", "CUB", "oil"), gift("CUB", "SUN", "food")]),
    ("its army", "Ghana signed a pact with Italy, under which the Italians train and equip its army.", [gift("ITA", "GHA", "training")]),
    ("planes landed weapons", "Libyan planes landed weapons in Kampala.", [gift("LBY", "UGA", "weapons")]),
    ("within days planes landed", "Oman signed, and within two days Omani planes had landed weapons in Sanaa.", [gift("OMN", "YEM", "weapons")]),
    ("second-hand at no said price", "Norway sold Jordan two second-hand Hercules.", [gift("NOR", "JOR", "aircraft", terms=None)]),
    ("it sold", "Australia is a neighbour. In 2013 it sold Fiji two second-hand Hercules.", [gift("AUS", "FJI", "aircraft")]),
    (
        "ordered there",
        "Vietnam signed a pact with Russia in 2001. Eight Su-35 fighters that Hanoi ordered there in 2018 never arrived.",
        [gift("RUS", "VNM", "aircraft")],
    ),
    ("let jets operate", "Jordan let French jets operate from three bases.", [gift("JOR", "FRA", "access")]),
    ("let warships operate", "Bahrain lets British warships operate from two ports.", [gift("BHR", "GBR", "access")]),
    ("a stretch of coast", "Tanzania would lease Zambia a stretch of coast.", [gift("TZA", "ZMB", "access")]),
    ("no coast in coast guards", "Malta lent Libya two coast guards.", []),
]


@pytest.mark.parametrize(("name", "text", "wanted"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_transfers_of_a_sentence(name: str, text: str, wanted: Wanted):
    assert faults(text, "transfer", wanted) == []
