"""Events in forms and words beyond those of the first bank: seizures, refusals without an object, those acting together, soldiers who leave."""

import pytest
from tests.reading.banks.test_event_bank import deed
from tests.reading.reported import Wanted, faults, row_of

BANK: list[tuple[str, str, Wanted]] = [
    # violence, in further words
    ("seized a town", "Rwandan troops seized Bukavu from the Congolese army on Friday.", [deed("ASSAULT|COERCE", "RWA", "COD")]),
    ("shot down a drone", "Algeria shot down a Malian drone on 1 April.", [deed("ASSAULT", "DZA", "MLI")]),
    ("shooting down, accused", "Seoul accuses Pyongyang of shelling one of its islands in 2010.", [deed("ASSAULT", "PRK", "KOR")]),
    ("accused of bombing", "Khartoum accused Chad of bombing two villages in Darfur.", [deed("ASSAULT", "TCD", None)]),
    ("sank a ship", "In March 2010 North Korea sank a South Korean corvette.", [deed("ASSAULT", "PRK", "KOR")]),
    ("opened fire on", "Tajik border guards opened fire on Kyrgyz troops on Wednesday.", [deed("ASSAULT", "TJK", "KGZ")]),
    ("pounded", "Turkish jets pounded targets in Iraq for a week.", [deed("ASSAULT", "TUR", "IRQ")]),
    ("went to war with", "Britain went to war with Argentina in 1982.", [deed("ASSAULT", "GBR", "ARG")]),
    ("captured", "Azerbaijan recaptured the town of Shusha from Armenia in 2020.", [deed("ASSAULT", "AZE", "ARM")]),
    ("conquered", "Italy conquered Albania in five days in April 1939.", [deed("ASSAULT", "ITA", "ALB")]),
    ("killed soldiers", "Ethiopian shells killed three Eritrean soldiers on Sunday.", [deed("ASSAULT", "ETH", "ERI")]),
    ("came under attack from", "Kuwait came under attack from Iraq in August 1990.", [deed("ASSAULT", "IRQ", "KWT")]),
    ("moved its troops into", "Belgrade moved its tanks into Slovenia in June 1991.", [deed("ASSAULT", "YUG", "SVN")]),
    (
        "adjective invasion with a memory",
        "Georgia has not forgotten. Since the Russian invasion of 2008 it has sought friends.",
        [deed("ASSAULT", "RUS")],
    ),
    (
        "bare adjective invasion",
        "Poland sent tanks to Ukraine. For a year after the Russian invasion Warsaw had hesitated.",
        [deed("ASSAULT", "RUS")],
    ),
    ("seizure nominal", "China's seizure of the reef from the Philippines in 2012 still rankles.", [deed("ASSAULT|COERCE", "CHN", None)]),
    ("troops of the object", "Ankara was punished after its troops attacked Kurdish forces in Syria.", [deed("ASSAULT", "TUR", "SYR")]),
    (
        "its troops after a placing",
        "Norway wants an end to the embargo that Austria had placed on Serbia after its troops attacked Kosovo.",
        [deed("ASSAULT", "SRB", "XKX")],
    ),
    # asking
    (
        "they, of two sentences",
        "Jordan is a member of the WTO. Oman joined in 2000. They had applied together in 1996.",
        [deed("REQUEST", "JOR OMN", "WTO")],
    ),
    ("asked for leave", "Tallinn asked Berlin in January for permission to pass on its howitzers.", [deed("REQUEST", "EST", "DEU")]),
    ("asked, dated inside", "Vilnius asked Warsaw on 4 May 2021 for help at the border.", [deed("REQUEST", "LTU", "POL")]),
    ("turned to for help", "Bamako turned to Moscow for help in 2021.", [deed("REQUEST", "MLI", "RUS")]),
    ("demanded a withdrawal", "Baghdad demanded that Turkey withdraw its soldiers.", [deed("REQUEST", "IRQ", "TUR")]),
    ("demanded nominal object", "Niger demanded the withdrawal of French troops.", [deed("REQUEST", "NER", None)]),
    ("called for help", "Tripoli called for Turkish help in December.", [deed("REQUEST", "LBY", None)]),
    ("made a request", "Bangui made a request to Moscow for instructors.", [deed("REQUEST", "CAF", None)]),
    ("was asked by", "Egypt was asked by Somalia to send arms.", [deed("REQUEST", "SOM", "EGY")]),
    ("sought permission", "Manila sought Washington's help in May.", [deed("REQUEST", "PHL", "USA")]),
    ("filed its application", "Kosovo filed its application to the Council of Europe in 2022.", [deed("REQUEST", "XKX", None)]),
    # refusing
    (
        "parliament said no",
        "In 2003 Washington asked to send a division through Anatolia, and Turkey's parliament said no.",
        [deed("REJECT", "TUR", None), deed("REQUEST", "USA", None, may=True)],
    ),
    ("said no to", "Bern said no to Kyiv.", [deed("REJECT", "CHE", "UKR")]),
    ("blocked the sale", "Switzerland has blocked the sale of ammunition to Denmark since 2022.", [deed("REJECT", "CHE", "DNK")]),
    (
        "blocked the way",
        "Sweden applied to join NATO in 2022. Hungary blocked the way for a year.",
        [deed("REQUEST", "SWE", "NATO"), deed("REJECT", "HUN", "SWE")],
    ),
    ("held up the export", "Berlin held up the export of Typhoons to Saudi Arabia for years.", [deed("REJECT", "DEU", "SAU")]),
    ("passive, by the other side", "The peace plan was rejected by Armenia.", [deed("REJECT", "ARM", None)]),
    ("passive, the other side of a pact", "The treaty of 2005 between Chad and Libya was long rejected by the other side.", []),
    ("refused to endorse it", "China sent a draft to the islands. Samoa refused to endorse it.", [deed("REJECT", "WSM")]),
    ("president refused", "The president of Palau warned his peers of Beijing's plan and refused to endorse it.", [deed("REJECT", "PLW")]),
    ("walked out of", "In 2003 North Korea walked out of the Non-Proliferation Treaty.", [deed("REJECT", "PRK", None)]),
    ("opposes the accession", "Hungary opposed Ukraine's accession to NATO at the summit.", [deed("REJECT", "HUN", "UKR")]),
    ("ruled out", "Denmark ruled out the sale of Greenland to the United States.", [deed("REJECT", "DNK", "USA")]),
    ("threw out", "Iraq threw out its treaty with Britain in 1958.", [deed("REJECT", "IRQ", "GBR")]),
    ("tore up a deal", "Mali has torn up its defence accord with France.", [deed("REJECT", "MLI", "FRA")]),
    ("pulled out of", "Burundi pulled out of the pact with Uganda in May.", [deed("REJECT", "BDI", "UGA")]),
    ("withheld consent", "Greece withheld its consent to Macedonia's membership.", [deed("REJECT", "GRC", "MKD")]),
    # leaving
    ("handed back a base", "France handed back its base at Dakar to Senegal in July.", [deed("RETREAT", "FRA", "SEN")]),
    ("gave back a camp", "Britain gave back the Chagos Islands to Mauritius in May.", [deed("RETREAT", "GBR", "MUS")]),
    ("handed over its base in", "American forces vacated their base in Niger in August.", [deed("RETREAT", "USA", "NER")]),
    ("label gives the side", "- Chad: the French were gone by January.", [deed("RETREAT", "FRA", "TCD")]),
    ("label and a camp", "- Gabon: France returned Camp de Gaulle, its only base, in July.", [deed("RETREAT", "FRA", "GAB")]),
    ("people went home", "The Russians left Syria in December.", [deed("RETREAT", "RUS", "SYR")]),
    ("closed its base", "Russia closed its base in Cuba in 2001.", [deed("RETREAT", "RUS", "CUB")]),
    ("departed", "The last American soldiers departed from Chad in May.", [deed("RETREAT", "USA", "TCD")]),
    ("brought its soldiers home", "Burundi brought its soldiers home from Congo in January.", [deed("RETREAT", "BDI", "COD")]),
    # force short of war
    ("nationalised", "Bolivia nationalised the gas fields of the Brazilian group Petrobras in 2006.", [deed("COERCE", "BOL", "BRA")]),
    ("nationalised, taking it from", "Mali nationalised the mine in May, taking it from the Canadian group Barrick.", [deed("COERCE", "MLI", "CAN")]),
    ("confiscated", "Estonia confiscated two Russian tankers.", [deed("COERCE", "EST", "RUS")]),
    ("arrested a national", "Niger has arrested two French nationals.", [deed("COERCE", "NER", "FRA")]),
    (
        "surrounded the island",
        "Taiwan held an election. Days later China surrounded the island with warships.",
        [deed("MOBILIZE|COERCE|THREATEN", "CHN", "TWN")],
    ),
    ("encircled", "Chinese coastguard ships encircled the Philippine outpost.", [deed("MOBILIZE|COERCE|THREATEN", "CHN", "PHL")]),
    ("froze assets", "Tehran detained three German citizens.", [deed("COERCE", "IRN", "DEU")]),
    ("expelled diplomats", "Prague expelled eighteen Russian diplomats.", [deed("COERCE", "CZE", "RUS")]),
    # protest, threats, forces
    ("called its ambassador home", "Paris called its ambassador home from Canberra.", [deed("PROTEST", "FRA", "AUS")]),
    ("summoned the envoy", "Ottawa summoned the Indian high commissioner.", [deed("PROTEST", "CAN", "IND")]),
    ("promised a response", "Moscow vowed to retaliate against Finland.", [deed("THREATEN", "RUS", "FIN")]),
    ("threatened with war", "Egypt threatened Ethiopia with war over the dam.", [deed("THREATEN", "EGY", "ETH")]),
    ("massed troops", "Rwanda has massed troops on the border with Burundi.", [deed("MOBILIZE", "RWA", "BDI")]),
    ("sent the fleet", "Beijing sent two warships towards Taiwan.", [deed("MOBILIZE", "CHN", "TWN", may=True)]),
    # nothing told
    ("sank a bid", "The vote sank the Spanish bid for the games.", []),
    ("captured hearts", "France captured Italian hearts in the final.", []),
    ("seized the chance", "Norway seized the chance that Sweden offered.", []),
    ("said no more", "Japan said no more about it.", []),
    ("no word", "The minister said no Japanese company was involved.", []),
    ("left for", "The French left for Oslo in the morning, and their keeper stayed in Madrid.", []),
    ("gone off", "The Italians were gone from the tournament within a week.", []),
    ("shot down an idea", "Germany shot down the idea of a French bond.", [deed("REJECT", "DEU", "FRA", may=True)]),
    ("nationalised medicine", "Britain nationalised its coal mines in 1947.", []),
    ("surrounded by hills", "Lesotho is surrounded by South Africa.", []),
    ("closed the gap", "Canada closed the gap with Mexico.", []),
    ("blocked the shot", "Croatia's keeper blocked the shot of the Brazilian captain.", []),
    ("gave back the cup", "Spain gave back the cup to Portugal.", []),
    ("conquered the market", "Korean cars conquered the Indian market.", []),
]

NOT_YET = frozenset({"its troops after a placing"})
"""The names of the rows that the reader does not reach."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_events_in_further_forms(text: str, wanted: Wanted) -> None:
    assert faults(text, "event", wanted) == []
