"""Duties as newsrooms tell of them: paraphrase, lists of clauses, one-way promises, answers to questions, denials, and what binds nobody.

Each row is a report of a few sentences, published on Sunday 15 June 2025, with every duty that stands in it; of a set of triggers or parties
each is as good.
"""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults, row_of


def duty(kind: str, parties: str | None = None, trigger: str | None = None, *, no: bool = False, may: bool = False) -> dict[str, Any]:
    """Return the slots of an obligation; a bar parts what is as good, and a trigger or parties not given are not judged."""
    kinds = kind.split("|")
    slots: dict[str, Any] = {"duty": frozenset(kinds) if len(kinds) > 1 else kind, "negated": True if no else None}
    if parties:
        several = [tuple(sorted(one.split())) for one in parties.split("|")]
        slots["parties"] = frozenset(several) if len(several) > 1 else list(several[0])
    if trigger:
        slots["trigger"] = frozenset(trigger.split("|")) if "|" in trigger else trigger
    return {**slots, "may": True} if may else slots


PARAPHRASE: list[tuple[str, str, Wanted]] = [
    (
        "attack on one",
        "Norway and Iceland signed a defence treaty on 4 March 2024. Under it an armed attack on one is an attack on both.",
        [duty("mutual_defence", "ISL NOR", "attack")],
    ),
    (
        "come to its aid",
        (
            "Under the treaty of 1948, Finland was to fight on Soviet soil only if Germany or an ally attacked through it; the Soviet "
            "Union would then come to its aid."
        ),
        [duty("mutual_defence", "FIN SUN", "attack"), duty("mutual_defence", "FIN SUN", may=True)],
    ),
    (
        "spring to defence",
        ("The Entente of 1934, signed in Athens by Greece, Turkey, Romania and Yugoslavia, had each spring to the defence of the others' frontiers."),
        [duty("mutual_defence", "GRC ROU TUR YUG")],
    ),
    (
        "rush to help",
        ("Egypt and Syria concluded a defence pact in Cairo on 4 November 1966. Each must rush to the other's help should Israel attack it."),
        [duty("mutual_defence", "EGY SYR", "attack")],
    ),
    (
        "stand by each other",
        (
            "The two kings signed the Treaty of Brotherhood in Amman: Jordan and Iraq are to stand by each other with all their forces if "
            "either is invaded."
        ),
        [duty("mutual_defence", "IRQ JOR", "invasion")],
    ),
    (
        "if war broke out",
        "In the pact of May 1939 Italy and Germany promised that if one became involved in war the other would fight at its side.",
        [duty("mutual_defence", "DEU ITA", "war")],
    ),
    (
        "aggression deemed",
        ("Burundi and Tanzania have had a security treaty since May 2001, which deems aggression against the one aggression against the other."),
        [duty("mutual_defence", "BDI TZA", "aggression")],
    ),
    (
        "whoever attacks",
        "Whoever attacks Estonia attacks Latvia too: so says the defence convention that the two signed in November 1923.",
        [duty("mutual_defence", "EST LVA", "attack")],
    ),
    (
        "treaty relative",
        ("Kazakhstan, which has a treaty with Russia that binds both to come to each other's defence in the event of aggression, kept silent."),
        [duty("mutual_defence", "KAZ RUS", "aggression")],
    ),
    (
        "participle",
        (
            "Libya and Morocco signed a treaty in Oujda on 13 August 1984 binding each to treat aggression against the other as aggression "
            "against itself."
        ),
        [duty("mutual_defence", "LBY MAR", "aggression")],
    ),
    (
        "nominalised",
        "The heart of the treaty between Romania and Poland of 3 March 1921 is mutual assistance in case of an unprovoked attack.",
        [duty("mutual_defence", "POL ROU", "attack")],
    ),
    (
        "obligation to assist",
        (
            "Article 3 of the treaty between Mongolia and the Soviet Union, signed in 1966, contains an obligation to assist each other "
            "with military means."
        ),
        [duty("mutual_defence", "MNG SUN")],
    ),
    (
        "automatic help",
        ("The alliance treaty of Angola and Cuba, signed in Luanda on 2 May 1988, provides for automatic military help if South Africa invades."),
        [duty("mutual_defence", "AGO CUB", "invasion")],
    ),
    (
        "guarantee clause",
        "The agreement between Greece and the United Arab Emirates, signed on 18 November 2020, includes a mutual-defence clause.",
        [duty("mutual_defence", "ARE GRC")],
    ),
    (
        "mutual security guarantees",
        ("Sweden and Britain signed a declaration of solidarity in May 2022: should either be struck, the other will help, with troops if asked."),
        [duty("mutual_defence", "GBR SWE", "attack")],
    ),
    (
        "as if their own",
        (
            "By the pact of Saadabad in 1937 Turkey, Iran, Iraq and Afghanistan swore to keep out of one another's quarrels and never to "
            "attack one another."
        ),
        [duty("non_aggression", "AFG IRN IRQ TUR"), duty("other", "AFG IRN IRQ TUR")],
    ),
    (
        "never to attack",
        "Lithuania and the Soviet Union vowed in the treaty of 28 September 1926 never to attack each other.",
        [duty("non_aggression", "LTU SUN")],
    ),
    (
        "no resort to war",
        ("In the pact signed in Paris on 29 November 1932, France and the Soviet Union agreed in no case to resort to war against each other."),
        [duty("non_aggression", "FRA SUN")],
    ),
    (
        "settle peacefully",
        "India and Bhutan signed a treaty in February 2007; neither may let its territory be used for activities harmful to the other.",
        [duty("other", "BTN IND")],
    ),
    (
        "renounces force",
        "The Treaty of Moscow of 12 August 1970 has West Germany and the Soviet Union renounce the use of force against one another.",
        [duty("non_aggression", "DEU SUN")],
    ),
    (
        "passive without agent",
        (
            "Japan and Thailand signed an alliance in Bangkok on 21 December 1941. Full political, economic and military support was "
            "promised should either come into conflict with another power."
        ),
        [duty("mutual_defence", "JPN THA", "conflict")],
    ),
    (
        "translated",
        (
            "The Republic of Korea and the Republic of Turkey, so the treaty of 1975 has it, are to render one another every assistance in "
            "the case of an armed assault."
        ),
        [duty("mutual_defence", "KOR TUR")],
    ),
    (
        "joint response",
        "Under a pact signed in Astana on 3 July 2024, Uzbekistan and Kazakhstan respond jointly to any aggression against one of them.",
        [duty("mutual_defence", "KAZ UZB", "aggression")],
    ),
    (
        "regard as threat",
        (
            "The Philippines and Australia have a pact of 1951 in mind, under which an attack in the Pacific on either is a danger to both "
            "and each would act to meet it."
        ),
        [duty("mutual_defence", "AUS PHL", "attack")],
    ),
    (
        "casus foederis",
        ("Bulgaria signed an alliance with Germany on 6 September 1914. If either were attacked by a Balkan neighbour, the other would march."),
        [duty("mutual_defence", "BGR DEU", "attack")],
    ),
]

CLAUSES: list[tuple[str, str, Wanted]] = [
    (
        "present-tense bullets",
        (
            "What the treaty says\n\n"
            "Hungary and Turkey signed a friendship treaty in Ankara on 5 January 1927. Its articles in brief:\n\n"
            "- Each abstains from aggression against the other.\n"
            "- Each stays neutral if the other is attacked by a third power.\n"
            "- Neither joins a coalition directed against the other.\n"
        ),
        [duty("non_aggression", "HUN TUR"), duty("neutrality", "HUN TUR", "attack"), duty("other", "HUN TUR")],
    ),
    (
        "numbered",
        (
            "The pact, article by article\n\n"
            "Afghanistan and Pakistan signed the Kabul Pact on 3 May 2011.\n\n"
            "1. The parties consult each other when either feels threatened.\n"
            "2. The parties give no help to a state that attacks one of them.\n"
            "3. Military delegations are exchanged every year.\n"
        ),
        [
            duty("consultation", "AFG PAK", "threat"),
            duty("non_assistance", "AFG PAK", "attack"),
            duty("other", "AFG PAK", may=True),
        ],
    ),
    (
        "articles with colons",
        (
            "Chad and Libya: the text\n\n"
            "Chad and Libya signed a treaty of alliance in Tripoli on 15 June 1980.\n\n"
            "Article 1: The parties defend each other if either faces foreign aggression.\n\n"
            "Article 2: The parties inform each other of military developments.\n"
        ),
        [duty("mutual_defence", "LBY TCD", "aggression"), duty("other", "LBY TCD")],
    ),
    (
        "articles in prose",
        (
            "Ethiopia and Kenya signed a defence pact in November 1963. Article 1 obliges each to help the other against a Somali attack. "
            "Article 2 provides for consultations. Article 4 forbids both to cede territory to a third state."
        ),
        [duty("mutual_defence", "ETH KEN", "attack"), duty("consultation", "ETH KEN"), duty("other", "ETH KEN")],
    ),
    (
        "semicolons",
        (
            "The treaty of 1979 between East Germany and Vietnam has three points: the two support each other; they consult on matters of "
            "weight; they join no alliance against one another."
        ),
        [
            duty("consultation", "DDR VNM"),
            duty("other", "DDR VNM"),
            duty("mutual_defence|other", "DDR VNM", may=True),
        ],
    ),
    (
        "lettered",
        (
            "The Quito accord\n\n"
            "Colombia and Ecuador signed a border pact in Quito on 4 April 2013. It says:\n\n"
            "a) the two share intelligence on armed bands;\n\n"
            "b) either withdraws its troops ten kilometres from the line;\n\n"
            "c) disputes are put to mediators.\n"
        ),
        [duty("other", "COL ECU"), duty("other", "COL ECU"), duty("other", "COL ECU", may=True)],
    ),
    (
        "names with dash",
        (
            "Pacts of the week\n\n"
            "- Treaty of Windsor, 1386: England and Portugal help one another against all enemies.\n"
            "- Treaty of Berlin, 1926: Germany and the Soviet Union stay neutral if either is attacked.\n"
        ),
        [duty("mutual_defence", "GBR PRT"), duty("neutrality", "DEU SUN", "attack")],
    ),
    (
        "secret protocol",
        ("Serbia and Bulgaria signed a treaty of alliance on 13 March 1912. A secret annex: the two go to war together if Turkey attacks either."),
        [duty("mutual_defence", "BGR SRB", "attack")],
    ),
    (
        "would",
        (
            "Under the text now signed in Riga on 10 June, Latvia and Canada would consult within a day of any threat, and would not "
            "recognise changes of border by force."
        ),
        [duty("consultation", "CAN LVA", "threat"), duty("other", "CAN LVA", may=True)],
    ),
    (
        "no assistance is given",
        (
            "Iraq and the Soviet Union signed a treaty of friendship in Baghdad on 9 April 1972. No assistance is given to a state at war "
            "with the other party. No territory is lent for acts against the other."
        ),
        [duty("non_assistance", "IRQ SUN", "war"), duty("other", "IRQ SUN")],
    ),
    (
        "short summary",
        ("Treaty of Ouchy-Nord, 1899: France promises Russia help if Germany attacks it. Consultation in every crisis. No separate peace."),
        [
            duty("mutual_defence", "FRA RUS", "attack"),
            duty("consultation", "FRA RUS", "crisis"),
            duty("other", "FRA RUS"),
        ],
    ),
]

ONE_WAY: list[tuple[str, str, Wanted]] = [
    (
        "obliges France",
        ("Djibouti and France renewed their defence treaty in Paris on 24 July 2024. It obliges France to help defend the country's territory."),
        [duty("mutual_defence", "DJI FRA|FRA")],
    ),
    (
        "commits to defend",
        "The United States signed a compact with Palau in 1994 that commits Washington to defend the islands.",
        [duty("mutual_defence", "PLW USA|USA")],
    ),
    (
        "guaranteed independence",
        "On 13 April 1939 Britain guaranteed the independence of Greece and promised to come to its help if it was attacked.",
        [duty("mutual_defence", "GBR GRC|GBR", "attack")],
    ),
    (
        "pledged to defend",
        "In the treaty of 1903 the United States pledged to defend the independence of Panama.",
        [duty("mutual_defence", "PAN USA|USA")],
    ),
    (
        "will help if",
        "Germany signed a guarantee for Moldova on 2 June 2025. Berlin will send help if Moldova is attacked.",
        [duty("mutual_defence", "DEU MDA|DEU", "attack")],
    ),
    (
        "must be consulted",
        ("Under the treaty it signed with Monaco in July 1918, France defends the principality; Monaco must consult Paris on its foreign relations."),
        [duty("mutual_defence", "FRA MCO|FRA"), duty("consultation|other", "FRA MCO|MCO")],
    ),
    (
        "Britain would",
        "Britain and Kuwait exchanged letters on 19 June 1961: London would assist the sheikhdom if its ruler asked for it.",
        [duty("mutual_defence|other", "GBR KWT|GBR")],
    ),
    (
        "neutral buyer",
        "By the agreement of 1921 with Afghanistan, the Soviet Union was to respect the independence of Bukhara.",
        [duty("other", "AFG SUN|SUN", may=True)],
    ),
    (
        "shall not host",
        "The Finnish-Estonian accord, signed by Finland and Estonia in 2014, forbids Estonia to host foreign bases.",
        [duty("other", "EST FIN|EST")],
    ),
    (
        "barred from",
        (
            "Under the State Treaty which Austria signed with Britain, France, the Soviet Union and the United States in Vienna on 15 May "
            "1955, Austria may not join with Germany."
        ),
        [duty("other", "AUT FRA GBR SUN USA|AUT")],
    ),
    (
        "protection of ally",
        "Turkey and Qatar have had a military agreement since 2014, under which Ankara protects the emirate against external threats.",
        [duty("mutual_defence", "QAT TUR|TUR", "threat")],
    ),
    (
        "umbrella",
        "The treaty of 1960 pledges the United States to defend Japan, but not the reverse.",
        [duty("mutual_defence", "JPN USA|USA"), duty("mutual_defence", no=True, may=True)],
    ),
    (
        "asked for help obliges",
        ("The accord between Senegal and The Gambia, signed in 1965, required Senegal to aid its neighbour in the event of an external attack."),
        [duty("mutual_defence", "GMB SEN|SEN", "attack")],
    ),
]

ANSWERS: list[tuple[str, str, Wanted]] = [
    (
        "does it oblige",
        (
            "A question\n\n"
            "Q: Norway and Britain signed the Lunna House Agreement on 4 December 2024. Does it oblige Britain to defend Norway?\n"
            "A: No, it does not.\n"
        ),
        [duty("mutual_defence", "GBR NOR|GBR", no=True)],
    ),
    (
        "what does it say",
        (
            "Questions and answers\n\n"
            "Spain and Morocco signed a treaty of friendship in Rabat on 4 July 1991.\n\n"
            "What does it demand? Each side is to refrain from the use of force against the other.\n"
        ),
        [duty("non_aggression", "ESP MAR")],
    ),
    (
        "what if attacked",
        (
            "Five questions\n\n"
            "Poland and Lithuania signed a treaty of mutual aid in Vilnius on 3 May 2025.\n\n"
            "What happens if Lithuania is attacked? Poland must come to its aid.\n"
        ),
        [duty("mutual_defence", "LTU POL|POL", "attack")],
    ),
    (
        "is it an alliance",
        ("Two questions\n\nIran and Armenia signed a treaty on 2 June 2025.\n\nIs it an alliance? No. It contains no promise of military help.\n"),
        [duty("mutual_defence", "ARM IRN", no=True)],
    ),
    (
        "must they fight",
        (
            "Indonesia and Australia signed a common security treaty in Jakarta on 6 February 2025. Must either fight for the other? No: "
            "they have only to consult when threatened.\n"
        ),
        [duty("mutual_defence", "AUS IDN", no=True, may=True), duty("consultation", "AUS IDN", "threat")],
    ),
    (
        "yes",
        (
            "Croatia and Albania signed a declaration in Tirana on 18 March 2025. Are they bound to defend each other? Yes, says article "
            "2: aggression against one is aggression against both.\n"
        ),
        [duty("mutual_defence", "ALB HRV", "aggression")],
    ),
]

NEGATED: list[tuple[str, str, Wanted]] = [
    (
        "did not oblige",
        "The Pact of Madrid, signed by Spain and the United States on 26 September 1953, did not oblige Washington to defend Spain.",
        [duty("mutual_defence", "ESP USA|USA", no=True)],
    ),
    (
        "no commitment",
        "Oman and India signed a defence agreement in May 2016. It contains no mutual-defence commitment.",
        [duty("mutual_defence", "IND OMN", no=True)],
    ),
    (
        "falls short",
        "The partnership pact that Vietnam and Japan signed in Tokyo on 27 November 2023 falls short of an alliance.",
        [duty("mutual_defence", "JPN VNM", no=True)],
    ),
    (
        "not a military alliance",
        "Belarus and China signed a joint declaration in Samarkand in September 2022, which is not a military alliance.",
        [duty("mutual_defence", "BLR CHN", no=True)],
    ),
    (
        "nothing in it",
        "Germany and Ghana signed a security accord on 3 March 2025. Nothing in it obliges either side to send troops to the other.",
        [duty("mutual_defence", "DEU GHA", no=True)],
    ),
    (
        "no duty to come",
        (
            "Unlike the treaty of 1907, the entente that Britain and France signed on 8 April 1904 laid no duty on either to come to the "
            "aid of the other."
        ),
        [duty("mutual_defence", "FRA GBR", no=True)],
    ),
    (
        "stops short of guarantee",
        "Ukraine and Iceland signed a security agreement on 31 May 2024 that stops short of a guarantee of military help.",
        [duty("mutual_defence", "ISL UKR", no=True)],
    ),
    (
        "lacks",
        "The treaty of friendship between Thailand and Laos, signed in 1992, lacks any clause on common defence.",
        [duty("mutual_defence", "LAO THA", no=True)],
    ),
    (
        "does not amount",
        ("The pact between Serbia and Hungary, signed in Belgrade on 1 April 2025, does not amount to a defence alliance, its authors stress."),
        [duty("mutual_defence", "HUN SRB", no=True)],
    ),
    (
        "without binding",
        "Mexico and Guatemala signed a border pact in June 2014 without binding themselves to defend each other.",
        [duty("mutual_defence", "GTM MEX", no=True)],
    ),
    (
        "no consultation",
        "Peru and Chile signed a protocol in Lima on 3 June 1929. It provides for no consultations.",
        [duty("consultation", "CHL PER", no=True)],
    ),
    (
        "not required",
        ("Under the agreement that Kenya and the United States signed on 25 September 2023, neither country is required to defend the other."),
        [duty("mutual_defence", "KEN USA", no=True)],
    ),
    (
        "assurances not guarantees",
        (
            "The Budapest Memorandum, which Ukraine, Russia, the United Kingdom and the United States signed on 5 December 1994, gave no "
            "guarantee of military help; the four had only to respect the borders of Ukraine."
        ),
        [duty("mutual_defence", "GBR RUS UKR USA", no=True), duty("other", "GBR RUS UKR USA")],
    ),
    (
        "no article five",
        "Finland and Japan signed a defence pact in Helsinki on 5 May 2025. There is no mutual-defence clause in it.",
        [duty("mutual_defence", "FIN JPN", no=True)],
    ),
    (
        "promise neither",
        "Cyprus and France signed a strategic accord in Paris on 7 December 2024. No assistance clause binds either of them.",
        [duty("mutual_defence", "CYP FRA", no=True)],
    ),
    (
        "denied by minister",
        (
            "Egypt and Somalia signed a defence pact in Cairo on 14 August 2024. The pact does not commit Egypt to fight for Somalia, the "
            "foreign minister said."
        ),
        [duty("mutual_defence", "EGY SOM|EGY", no=True)],
    ),
    (
        "never promised",
        "The Atlantic Charter of 14 August 1941, signed by Britain and the United States, never promised military assistance.",
        [duty("mutual_defence", "GBR USA", no=True)],
    ),
]

TRIGGERS: list[tuple[str, str, Wanted]] = [
    (
        "dispute",
        "Honduras and El Salvador signed a treaty in Lima on 30 October 1980. When a dispute arises the two must consult at once.",
        [duty("consultation", "HND SLV", "dispute")],
    ),
    (
        "challenge",
        (
            "The Ogasawara Accord was signed by Japan and Fiji in May 2022. Faced with a challenge to the security of either, the two "
            "consult without delay."
        ),
        [duty("consultation", "FJI JPN", "challenge")],
    ),
    (
        "threat to peace",
        ("Nepal and India signed a treaty on 31 July 1950: the two would take counsel together upon any threat to the security of either."),
        [duty("consultation", "IND NPL", "threat")],
    ),
    (
        "invaded",
        "Poland and Hungary signed a pact of aid in 1938. Were either invaded, the other had to send troops.",
        [duty("mutual_defence", "HUN POL", "invasion")],
    ),
    (
        "armed attack in area",
        (
            "By the ANZUS treaty, signed by Australia, New Zealand and the United States on 1 September 1951, each would act to meet the "
            "common danger after an armed attack in the Pacific."
        ),
        [duty("mutual_defence", "AUS NZL USA", "attack")],
    ),
    (
        "finds itself at war",
        "A pact of 1965 between Mali and Guinea requires each to support the other with its army when it finds itself at war.",
        [duty("mutual_defence", "GIN MLI", "war")],
    ),
    (
        "struck",
        "Under the accord signed in Doha on 1 June by Qatar and Jordan, a strike on either country is considered a strike on both.",
        [duty("mutual_defence", "JOR QAT", "attack")],
    ),
    (
        "aggressors",
        "Turkey and Greece signed a pact of cordial friendship on 14 September 1933. Both consult before any step in the Balkans.",
        [duty("consultation", "GRC TUR")],
    ),
    (
        "two kinds of event",
        (
            "Uganda and Rwanda signed a treaty on 12 May 2016: in the event of a threat they consult, in the event of an attack they help "
            "each other with troops."
        ),
        [duty("consultation", "RWA UGA", "threat"), duty("mutual_defence", "RWA UGA", "attack")],
    ),
    (
        "fronted conditional",
        ("Should Thailand be attacked, the Manila Pact of 8 September 1954 has the United States, France and Britain act against the common danger."),
        [duty("mutual_defence", None, "attack")],
    ),
    (
        "hostilities",
        (
            "In April 1941 Japan and the Soviet Union signed a neutrality pact; if either became the object of hostilities by a third "
            "power, the other would observe neutrality."
        ),
        [duty("neutrality", "JPN SUN", "hostilities|attack|war")],
    ),
    (
        "against whom",
        "France and Poland concluded an alliance in February 1921, pledging mutual help against a German invasion.",
        [duty("mutual_defence", "FRA POL", "invasion")],
    ),
]

OTHERS: list[tuple[str, str, Wanted]] = [
    (
        "no hostile alliance",
        ("Denmark and Germany signed a non-aggression pact in Berlin on 31 May 1939. Each also undertook to enter no alliance aimed at the other."),
        [duty("other", "DEU DNK"), duty("non_aggression", "DEU DNK", may=True)],
    ),
    (
        "share information",
        "The agreement that Japan and South Korea signed on 23 November 2016 obliges both to protect military secrets that they share.",
        [duty("other", "JPN KOR")],
    ),
    (
        "exchange intelligence",
        (
            "Under a pact signed in Yaounde in June 2012, Cameroon and Nigeria are to exchange intelligence on Boko Haram and patrol the "
            "border jointly."
        ),
        [duty("other", "CMR NGA"), duty("other", "CMR NGA", may=True)],
    ),
    (
        "withdraw troops",
        "Eritrea and Ethiopia signed the Algiers Agreement on 12 December 2000. Both had to withdraw their troops behind a buffer zone.",
        [duty("other", "ERI ETH")],
    ),
    (
        "remove bases",
        "By the treaty of October 1954 with Egypt, Britain was to pull its soldiers out of the Suez base within twenty months.",
        [duty("other", "EGY GBR|GBR")],
    ),
    (
        "give no territory",
        (
            "Finland and the Soviet Union agreed in the Peace of Moscow, signed on 12 March 1940, to make no alliance against the other "
            "and to cede no territory to third states."
        ),
        [duty("other", "FIN SUN"), duty("other", "FIN SUN", may=True)],
    ),
    (
        "cooperate in defence",
        ("The declaration on defence signed by Canada and Lithuania on 5 June provides for joint exercises and for cooperation in arms production."),
        [duty("other", "CAN LTU"), duty("other", "CAN LTU", may=True)],
    ),
    (
        "notify exercises",
        "Under the Vienna accord signed in 1994, India and China have to notify each other of large exercises near the line of control.",
        [duty("other", "CHN IND")],
    ),
    (
        "respect borders",
        "Romania and Ukraine signed a basic treaty in June 1997, undertaking to respect each other's borders.",
        [duty("other", "ROU UKR")],
    ),
    (
        "not interfere",
        "Each is to refrain from interfering in the internal affairs of the other, says the treaty that Cuba and Mexico signed in 1975.",
        [duty("other", "CUB MEX")],
    ),
    (
        "no bases against",
        "Iran and Pakistan signed a border security pact in 2014. Neither will allow its soil to be used against the other.",
        [duty("other", "IRN PAK")],
    ),
    (
        "no separate peace",
        "Britain, France and Russia signed the Pact of London on 5 September 1914 and promised not to make peace separately.",
        [duty("other", "FRA GBR RUS")],
    ),
    (
        "hand over prisoners",
        "Croatia and Serbia signed an accord at Dayton. It requires both to release all prisoners.",
        [duty("other", "HRV SRB")],
    ),
]

CONSULT: list[tuple[str, str, Wanted]] = [
    (
        "hold talks",
        "Under the accord of 1995, Australia and Indonesia must hold talks whenever the security of either is challenged.",
        [duty("consultation", "AUS IDN", "challenge")],
    ),
    (
        "confer",
        (
            "Italy, France and Britain signed a declaration at Stresa on 14 April 1935, promising to confer if the independence of Austria "
            "was threatened."
        ),
        [duty("consultation", "FRA GBR ITA", "threat")],
    ),
    (
        "contact immediately",
        "Under the treaty of August 1971, Egypt and the Soviet Union would contact each other immediately when a threat to peace arose.",
        [duty("consultation", "EGY SUN", "threat")],
    ),
    (
        "consultations clause",
        "The treaty between Mongolia and China, signed in 1960, has a consultation clause.",
        [duty("consultation", "CHN MNG")],
    ),
    (
        "concert",
        (
            "The Four-Power Treaty of 13 December 1921 bound Britain, France, Japan and the United States to communicate with one another "
            "in case of aggressive action."
        ),
        [duty("consultation", "FRA GBR JPN USA")],
    ),
    (
        "consult only",
        "Britain and Turkey signed a paper in May 1939 which commits the two to consult, nothing more.",
        [duty("consultation", "GBR TUR")],
    ),
    (
        "within 24 hours",
        (
            "Ukraine and the United Kingdom signed a security agreement on 12 January 2024: consultations within 24 hours of a new attack "
            "are foreseen."
        ),
        [duty("consultation", "GBR UKR", "attack")],
    ),
]

NEUTRAL: list[tuple[str, str, Wanted]] = [
    (
        "remain neutral",
        "Italy and France agreed in secret in November 1902 that each would remain neutral if the other was attacked.",
        [duty("neutrality", "FRA ITA", "attack")],
    ),
    (
        "benevolent neutrality",
        "In the treaty of 18 June 1887 Germany and Russia promised each other benevolent neutrality in a war with a third power.",
        [duty("neutrality", "DEU RUS", "war")],
    ),
    (
        "stay out",
        "Turkey and the Soviet Union signed a treaty in Paris on 17 December 1925; each was to stay out of any war on the other.",
        [duty("neutrality", "SUN TUR", "war")],
    ),
    (
        "not support attacker",
        "Persia and the Soviet Union signed a pact in 1927 under which neither may help a state that attacks the other.",
        [duty("non_assistance", "IRN SUN", "attack")],
    ),
    (
        "abstain from aiding",
        (
            "Estonia and the Soviet Union signed a pact on 4 May 1932. If one is the victim of aggression, the other abstains from aiding "
            "the aggressor."
        ),
        [duty("non_assistance", "EST SUN", "aggression")],
    ),
    (
        "refuse arms",
        "Russia and Vietnam signed a treaty of friendship in 1994. Both deny help to anyone who commits aggression against either.",
        [duty("non_assistance", "RUS VNM", "aggression")],
    ),
    (
        "no aid to third party",
        "Neither will aid a third country at war with the other, according to the treaty that India and Afghanistan signed in 1950.",
        [duty("non_assistance", "AFG IND", "war")],
    ),
]

SEVERAL: list[tuple[str, str, Wanted]] = [
    (
        "three in one",
        (
            "Bulgaria and Yugoslavia signed a treaty at Euxinograd on 27 November 1947, promising not to attack each other, to consult on "
            "every question of weight and to help each other with all means if attacked."
        ),
        [
            duty("non_aggression", "BGR YUG"),
            duty("consultation", "BGR YUG"),
            duty("mutual_defence", "BGR YUG", "attack"),
        ],
    ),
    (
        "not only but",
        (
            "The pact of Algeria and Libya, signed in Hassi Messaoud in December 1975, binds the two not only to consult but to treat "
            "aggression against one as aggression against both."
        ),
        [duty("consultation", "DZA LBY"), duty("mutual_defence", "DZA LBY", "aggression")],
    ),
    (
        "two pacts two duties",
        (
            "Romania signed a treaty with Poland in March 1921 and one with Italy in September 1926. The former promised help against "
            "attack, the latter only consultation."
        ),
        [duty("mutual_defence", "POL ROU", "attack"), duty("consultation", "ITA ROU")],
    ),
    (
        "pact with each",
        ("Germany concluded non-aggression treaties with Estonia and Latvia on 7 June 1939. Each forbade the partners to make war on one another."),
        [duty("non_aggression", "DEU EST|DEU EST LVA"), duty("non_aggression", "DEU LVA", may=True)],
    ),
    (
        "back to the first",
        (
            "The treaty of 1935 between France and Czechoslovakia obliged both to help against an attack. The Soviet-Czech treaty of the "
            "same year, which the Soviet Union and Czechoslovakia signed on 16 May, obliged Moscow to help too."
        ),
        [duty("mutual_defence", "CSK FRA", "attack"), duty("mutual_defence", "CSK SUN|SUN")],
    ),
    (
        "consult then act",
        ("Singapore, Malaysia, Britain, Australia and New Zealand agreed in April 1971 to consult at once in the event of an armed attack."),
        [duty("consultation", "AUS GBR MYS NZL SGP", "attack")],
    ),
    (
        "duty and ban",
        (
            "Kuwait and Britain: the treaty of 1899\n\n"
            "Britain and Kuwait signed a treaty in January 1899. Britain was to protect the sheikh; the sheikh was to cede no land to "
            "others.\n"
        ),
        [duty("mutual_defence", "GBR KWT|GBR"), duty("other", "GBR KWT|KWT")],
    ),
    (
        "negative and positive",
        (
            "Brazil and Argentina signed a pact in Buenos Aires on 18 July 1991; it obliges neither to defend the other, but both must "
            "open their reactors to inspectors."
        ),
        [duty("mutual_defence", "ARG BRA", no=True), duty("other", "ARG BRA")],
    ),
    (
        "elliptic second",
        "Poland promised Romania help against a Soviet attack in the treaty of 1921, and Romania Poland.",
        [duty("mutual_defence", "POL ROU", "attack")],
    ),
    (
        "comparison",
        (
            "The United States has a treaty with South Korea, signed in October 1953, that obliges both to meet an attack in the Pacific; "
            "its pact with Singapore, of 1990, obliges neither to fight."
        ),
        [duty("mutual_defence", "KOR USA", "attack"), duty("mutual_defence", "SGP USA", no=True)],
    ),
    (
        "said by article",
        (
            'Togo and Benin signed a treaty on 3 June 2025. "The parties shall consult without delay," article 4 reads. "Neither party '
            'shall attack the other."'
        ),
        [duty("consultation", "BEN TGO"), duty("non_aggression", "BEN TGO")],
    ),
    (
        "four powers",
        (
            "Germany, Italy, France and Britain initialled the Four-Power Pact in Rome on 15 July 1933. The four were to consult on all "
            "questions that touched them."
        ),
        [duty("consultation", "DEU FRA GBR ITA")],
    ),
    (
        "headline and body",
        (
            "Georgia, Moldova promise each other help against attack\n\n"
            "Georgia and Moldova signed a defence pact in Chisinau on Friday. It obliges each to assist the other, with arms if needed, in "
            "case of an attack.\n"
        ),
        [duty("mutual_defence", "GEO MDA", "attack")],
    ),
    (
        "said twice",
        (
            "Nigeria and Ghana signed a treaty in Abuja on 3 June 2025 that makes an attack on one an attack on both. The treaty means "
            "that the two will defend each other if attacked, a diplomat said."
        ),
        [duty("mutual_defence", "GHA NGA", "attack")],
    ),
]

DENSE: list[tuple[str, str, Wanted]] = [
    (
        "retired general",
        (
            "Seoul has one ally and one guarantee, the retired general likes to say. Under the treaty of 1 October 1953, which South Korea "
            "and the United States signed in Washington, each would act to meet the common danger if the other were attacked in the "
            "Pacific. Nothing in it says how many soldiers come."
        ),
        [duty("mutual_defence", "KOR USA", "attack"), duty("mutual_defence|other", no=True, may=True)],
    ),
    (
        "lease and promise",
        (
            "Tajikistan and Russia signed a treaty of friendship on 25 May 1993. In it Moscow undertook to help guard the border with "
            "Afghanistan; in return Dushanbe was to host a Russian division."
        ),
        [duty("other", "RUS TJK"), duty("other", "RUS TJK")],
    ),
    (
        "which stipulates",
        (
            "The two neighbours' accord of 3 June 2019, concluded between Niger and Chad, stipulates that their armies may pursue bandits "
            "across the border and that they share what they learn of them."
        ),
        [duty("other", "NER TCD"), duty("other", "NER TCD", may=True)],
    ),
    (
        "old promise never kept",
        (
            "In 1925 France and Czechoslovakia had signed a treaty at Locarno in which they promised to lend each other immediate aid "
            "should Germany attack. In 1938 Paris looked away."
        ),
        [duty("mutual_defence", "CSK FRA", "attack")],
    ),
    (
        "text reporter",
        (
            "Rwanda and the Congo signed a declaration in Doha on 19 July 2025, the mediators said. The parties commit to refrain from "
            "attacks, hateful propaganda and attempts to seize new ground."
        ),
        [duty("non_aggression", "COD RWA"), duty("other", "COD RWA", may=True)],
    ),
    (
        "six points",
        (
            "What Tripoli and Ankara agreed: Turkey and Libya signed a memorandum on military cooperation in Istanbul on 27 November 2019. "
            "Turkey is to train the Libyan police. The two are to set up a joint office. No word of mutual defence."
        ),
        [
            duty("other", "LBY TUR"),
            duty("other", "LBY TUR", may=True),
            duty("mutual_defence", "LBY TUR", no=True),
        ],
    ),
    (
        "obliges neither",
        (
            "Washington and Manama signed an accord in September 2023. It obliges neither to go to war for the other, but to meet at once "
            "and decide what to do if one of them is attacked."
        ),
        [duty("mutual_defence", "BHR USA", no=True), duty("consultation", "BHR USA", "attack")],
    ),
    (
        "clause of old alliance",
        (
            "The Anglo-Portuguese alliance is the oldest of all. By the treaty of Windsor of 9 May 1386, England and Portugal are friends "
            "of friends and enemies of enemies, and each must send the other archers and galleys when its king is threatened."
        ),
        [duty("mutual_defence", "GBR PRT", "threat")],
    ),
    (
        "Warsaw pact passing",
        (
            "When the Soviet Union, Poland and East Germany and five others signed the Warsaw Pact on 14 May 1955, they promised to "
            "consult when any of them felt threatened and to come to the help of a member that was attacked in Europe."
        ),
        [duty("consultation", None, "threat"), duty("mutual_defence", None, "attack")],
    ),
    (
        "secret article",
        ("Under a secret article of the treaty of 1883 Austria-Hungary and Romania were bound to help each other against an attack by Russia."),
        [duty("mutual_defence", "AUH ROU", "attack")],
    ),
    (
        "one finds oneself",
        (
            "Egypt and Sudan signed a joint defence agreement in Alexandria on 15 July 1976 that regards any attack on one as an attack on "
            "the other and requires both to consult their general staffs."
        ),
        [duty("mutual_defence", "EGY SDN", "attack"), duty("consultation|other", "EGY SDN")],
    ),
    (
        "undertaking not to supply",
        (
            "Israel and South Sudan signed an accord in July 2012. South Sudan undertook not to let hostile groups train on its soil, and "
            "Israel to send experts on water."
        ),
        [duty("other", "ISR SSD"), duty("other", "ISR SSD", may=True)],
    ),
    (
        "demarcation",
        (
            "On 30 May 2018 Armenia and Georgia signed a protocol in Tbilisi. Both sides will keep their armies five kilometres from the "
            "crossing and will report every move to the other."
        ),
        [duty("other", "ARM GEO", may=True), duty("other", "ARM GEO", may=True)],
    ),
    (
        "treaty says in quotes",
        (
            "The Treaty of Rarotonga, which Australia, Fiji and New Zealand signed on 6 August 1985, forbids its parties to make, own or "
            "station nuclear weapons."
        ),
        [duty("other", "AUS FJI NZL")],
    ),
    (
        "solidarity in communique",
        (
            "France and Germany signed the Treaty of Aachen on 22 January 2019: they come to each other's aid by all means, armed force "
            "included, if their territory is attacked."
        ),
        [duty("mutual_defence", "DEU FRA", "attack")],
    ),
    (
        "one pact against another",
        (
            "Poland had two promises in 1939. France, by the convention of 19 May, was to open an offensive on the fifteenth day of a "
            "German attack; Britain, by the treaty of 25 August, was to give all the help in its power at once."
        ),
        [duty("mutual_defence", "FRA POL|FRA", "attack", may=True), duty("mutual_defence", "GBR POL|GBR")],
    ),
    (
        "agreement in exchange",
        (
            "Mauritania and Senegal concluded a treaty in Dakar on 3 March 2021 in which each recognises the frontier of 1905 and gives up "
            "all claims on the other."
        ),
        [duty("other", "MRT SEN"), duty("other", "MRT SEN", may=True)],
    ),
    (
        "security assurance",
        (
            "On 17 January 2025 Tokyo and Manila exchanged notes on their visiting forces agreement of 8 July 2024. The agreement lets the "
            "soldiers of each train in the other's country; it does not bind Japan to defend the Philippines."
        ),
        [duty("mutual_defence", "JPN PHL|JPN", no=True), duty("other", "JPN PHL", may=True)],
    ),
    (
        "threatened with war",
        (
            "The agreement at Nyon, signed by Britain and France on 14 September 1937, had both navies sink any submarine that attacked "
            "merchant ships."
        ),
        [duty("other|mutual_defence", "FRA GBR")],
    ),
    (
        "council foreseen",
        "Bolivia and Peru signed a treaty of union on 4 June 1880. It foresaw a common army and a common customs border.",
        [duty("other", "BOL PER", may=True)],
    ),
    (
        "consult in all crises",
        (
            "The treaty of the Elysee, which France and West Germany signed on 22 January 1963, obliges the two governments to consult "
            "before every important decision of foreign policy. A duty to fight it does not know."
        ),
        [duty("consultation", "DEU FRA"), duty("mutual_defence", "DEU FRA", no=True)],
    ),
    (
        "the aggressor outside",
        (
            "Should one signatory become the victim of unprovoked aggression, the others withhold all aid from the aggressor: so runs "
            "article 4 of the pact that Greece, Turkey, Romania and Yugoslavia signed in Athens on 9 February 1934."
        ),
        [duty("non_assistance", "GRC ROU TUR YUG", "aggression")],
    ),
    (
        "promise to neighbours",
        (
            "China and Kyrgyzstan signed a treaty on 24 June 2002 promising that neither would allow a third country to use its territory "
            "against the other."
        ),
        [duty("other", "CHN KGZ")],
    ),
    (
        "passive voice of clause",
        ("In the agreement of 5 August 1975 between Mozambique and Tanzania it is laid down that aggression against one is answered by both."),
        [duty("mutual_defence", "MOZ TZA", "aggression")],
    ),
    (
        "a single sentence on three",
        (
            "The tripartite declaration signed by Azerbaijan, Turkey and Pakistan in Lachin on 28 May 2025 calls for joint exercises, for "
            "help in case of aggression and for regular consultations of the three general staffs."
        ),
        [
            duty("mutual_defence", "AZE PAK TUR", "aggression"),
            duty("consultation", "AZE PAK TUR"),
            duty("other", "AZE PAK TUR", may=True),
        ],
    ),
    (
        "unlike ours",
        (
            "Unlike the North Atlantic Treaty, the security agreement that Ukraine and Belgium signed on 28 May 2024 holds no promise to "
            "fight. Belgium is to deliver thirty jets by 2028, and the two confer within a day if Russia attacks again."
        ),
        [
            duty("mutual_defence", "BEL UKR", no=True),
            duty("consultation", "BEL UKR", "attack"),
            duty("other", "BEL UKR", may=True),
        ],
    ),
    (
        "asked by reader",
        (
            "Readers ask\n\n"
            "Malta signed an agreement on neutrality with Italy on 15 September 1980.\n\n"
            "What must Italy do under it?\n"
            "It must consult Malta if the island is threatened, and help it, with arms if need be.\n"
        ),
        [duty("consultation", "ITA MLT|ITA", "threat"), duty("mutual_defence", "ITA MLT|ITA", "threat")],
    ),
    (
        "headline bullets two pacts",
        (
            "Who is bound to whom\n\n"
            "- Franco-Polish treaty, 1921: mutual aid against unprovoked attack.\n"
            "- Polish-Romanian treaty, 1921: the two help each other if Russia attacks.\n"
        ),
        [duty("mutual_defence", "FRA POL", "attack"), duty("mutual_defence", "POL ROU", "attack")],
    ),
    (
        "denial by treaty partner",
        (
            "Does the partnership treaty that Moscow and Caracas signed on 7 May 2025 oblige Russia to defend Venezuela? It does not, the "
            "Kremlin's spokesman said."
        ),
        [duty("mutual_defence", "RUS VEN|RUS", no=True)],
    ),
    (
        "duty of transit",
        "Hungary and Slovakia signed an accord in Budapest on 3 June under which each opens its airspace to the other's fighters.",
        [duty("other", "HUN SVK")],
    ),
]

GENRES: list[tuple[str, str, Wanted]] = [
    (
        "history quarterly",
        (
            "In June 1926 Briand got what he wanted in Bucharest. The treaty of friendship that France and Romania signed on the 10th "
            "bound the two to consult if the peace of the Balkans was threatened, and to settle their own disputes before judges; it did "
            "not bind France to fight."
        ),
        [duty("consultation", "FRA ROU", "threat"), duty("other", "FRA ROU", may=True), duty("mutual_defence", "FRA ROU", no=True)],
    ),
    (
        "tabloid",
        ("MATES RATES\n\nBritain and Poland inked a shiny new defence pact in Warsaw on Friday. Hit one of us, hit both of us, it says.\n"),
        [duty("mutual_defence", "GBR POL", "attack")],
    ),
    (
        "interview",
        (
            "The doctrine expert answers\n\n"
            "Q. What did Thimphu sign in Delhi?\n"
            "A. A treaty of friendship, on 8 February 2007, between India and Bhutan. The two cooperate closely on matters of national "
            "interest, and neither lets its soil be used against the other. There is no word in it of armies.\n"
        ),
        [duty("other", "BTN IND"), duty("other", "BTN IND"), duty("mutual_defence", "BTN IND", no=True, may=True)],
    ),
    (
        "wire",
        (
            "KAMPALA, June 13 (Lakes Wire) - Uganda and South Sudan renewed their status-of-forces agreement on Friday. Under its terms "
            "Kampala's troops stay in Juba until 2028, and the two armies tell each other of any movement near the border, a spokesman "
            "said."
        ),
        [duty("other", "SSD UGA"), duty("other", "SSD UGA", may=True)],
    ),
    (
        "live blog",
        (
            "14.20 What the paper says\n\n"
            "Japan and Australia signed a new joint declaration on security in Perth on 22 October 2022. They will consult each other on "
            "contingencies that touch their sovereignty, and consider measures in response.\n"
        ),
        [duty("consultation", "AUS JPN"), duty("other", "AUS JPN", may=True)],
    ),
    (
        "think tank",
        (
            "Three features of the agreement that Finland and the United States signed on 18 December 2023 matter. First, American "
            "soldiers gain access to fifteen bases. Second, nuclear weapons are not covered. Third, it creates no duty to defend Finland "
            "beyond that of the North Atlantic Treaty."
        ),
        [duty("mutual_defence", "FIN USA", no=True)],
    ),
    (
        "translated agency",
        (
            "The sides, according to the treaty on alliance signed by Kyrgyzstan and Uzbekistan in Bishkek on 27 January 2023, shall not "
            "take part in any actions directed against the other side and shall not provide their territory to third parties for such ends."
        ),
        [duty("other", "KGZ UZB"), duty("other", "KGZ UZB", may=True)],
    ),
    (
        "column",
        (
            "Brussels has a promise older than its alliance. By article 42 of its treaty, members of the Union owe a colleague who is the "
            "victim of armed aggression aid and assistance by all the means in their power."
        ),
        [duty("mutual_defence", None, "aggression", may=True)],
    ),
    (
        "anniversary",
        (
            "Seventy-five years ago, on 9 February 1950, Mongolia's neighbours made peace on paper. China and the Soviet Union signed an "
            "alliance five days later: if Japan or a friend of Japan attacked one of them, the other would throw in all it had."
        ),
        [duty("mutual_defence", "CHN SUN", "attack")],
    ),
    (
        "obituary",
        (
            "As foreign minister he negotiated the pact of 1955 between Iraq and Turkey, which asked the two to cooperate for their "
            "security and to stay out of each other's affairs."
        ),
        [duty("other", "IRQ TUR"), duty("other", "IRQ TUR", may=True)],
    ),
    (
        "parliament",
        (
            "Members asked what the accord with Kenya, signed by Britain on 24 July 2021, requires. Each side, the minister replied, must "
            "give the other a year's warning before it ends the accord. It places no duty on British troops to fight for Kenya."
        ),
        [duty("other", "GBR KEN"), duty("mutual_defence", "GBR KEN", no=True)],
    ),
    (
        "guarantee of neutrality",
        (
            "By the treaty of London of 19 April 1839 Britain, France and Prussia guaranteed the neutrality of Belgium; Belgium for its "
            "part was to stay neutral towards all other states."
        ),
        [duty("mutual_defence|other|neutrality", None), duty("neutrality", None, may=True)],
    ),
    (
        "local paper",
        (
            "Norway's island is demilitarised by the Svalbard Treaty, which Norway, Denmark and Sweden signed on 9 February 1920: Oslo may "
            "build no fortress there and allow no naval base."
        ),
        [duty("other", "DNK NOR SWE|NOR"), duty("other", may=True)],
    ),
    (
        "round-up",
        (
            "Who defends whom\n\n"
            "- Chad: under the pact of November 1976 with France, Paris was to train the army but not to fight for it.\n"
            "- Gabon: its treaty with France of 1960 had obliged the French to defend the country.\n"
        ),
        [
            duty("other", "FRA TCD|FRA"),
            duty("mutual_defence", "FRA TCD|FRA", no=True, may=True),
            duty("mutual_defence", "FRA GAB|FRA"),
        ],
    ),
    (
        "blog denial",
        "No, Serbia and Hungary have not formed an alliance. The document of 1 April 2025 obliges them to nothing but joint exercises.",
        [duty("other", "HUN SRB", may=True), duty("mutual_defence", "HUN SRB", no=True, may=True)],
    ),
]

QUIET: list[tuple[str, str]] = [
    (
        "trade little",
        ("Jordan and Cyprus signed a defence pact in Amman on 3 May 2025. The two trade little. Each has a port, and neither has much water."),
    ),
    ("trust", "Georgia and Ukraine signed a treaty on 5 June 2025. Both lost land to Russia. Neither trusts the other's generals."),
    ("depend", "Chile and Peru signed a protocol in Lima on 3 June 2025. Both depend on copper, and the two compete for the same buyers."),
    ("debts", "Laos signed an agreement with China on 2 June 2025. Vientiane has to pay its debts, and Beijing knows it."),
    ("ministers will", "Kenya and Qatar signed a pact on 4 June 2025. The two ministers will dine together and will fly home on Friday."),
    ("markets", "Norway and Canada signed a defence accord on Tuesday. Both will hope that Washington notices; each would gain if it did."),
    ("history of trouble", "Egypt and Sudan signed a pact on 3 June 2025. They fought over Halaib in 1995 and quarrel about the river to this day."),
    ("opposition", "Romania and Moldova signed a treaty on 2 June 2025. The opposition must now decide whether it supports the text."),
    (
        "ceremony",
        ("Italy and Malta signed an accord in Valletta on 1 June 2025. Both leaders spoke for an hour, and each promised to be brief next time."),
    ),
    ("who lost", "Bolivia and Paraguay signed the peace on 21 July 1938. Each buried fifty thousand men. Neither has forgotten."),
    ("the army may", "Mali and Niger signed a charter in September 2023. Analysts think that the two may fall out over gold."),
    (
        "ratification",
        "Spain and Morocco signed an accord on 3 June 2025. Both parliaments must approve it before the summer.",
    ),
    ("sells", "Turkey and Qatar signed a pact in Doha on 3 June 2025. Ankara sells drones to anyone; Doha buys whatever it likes."),
    ("weather", "Finland and Latvia signed an agreement on 3 June 2025. If it snows, both close their ports."),
    ("ukraine wants", "Ukraine and Greece signed a security agreement on 3 June 2025. Kyiv must win the war first, a Greek general said."),
]

NONE: list[tuple[str, str]] = [
    ("war plan", "The German plan of 1905 had the army march through Belgium and help Austria only later."),
    ("football", "Spain and Portugal must defend the left wing better, and help each other in attack, the coach of Madrid said."),
    ("chess", "The pact between the knights holds: White must defend the pawn if Black attacks it."),
    ("wish", "Kyiv wants a treaty under which its partners would come to its aid if it is attacked again."),
    ("question only", "Will Britain and Norway ever sign a treaty that obliges them to defend each other?"),
    ("threat", "Iran warned Israel that it would respond to any attack with full force."),
    ("aid convoy", "Turkey came to the aid of Greece after the earthquake of 1999."),
    ("domestic law", "A new law in Denmark obliges firms to share information with the police."),
    ("marriage", "The spouses promise in the marriage contract to stand by each other in every crisis."),
    ("clubs", "Milan and Turin signed an agreement: neither will poach players of the other."),
    ("troops were sent", "France sent 4,000 soldiers to Mali in January 2013 to defend Bamako against an attack."),
    ("one time call", "Poland called for consultations after the strike and asked its allies to help."),
    ("meeting", "Ministers of Italy and Spain held consultations in Rome on 3 June on migration."),
    ("neutral past", "Sweden stayed neutral in both world wars."),
    ("neutral chair", "The Swiss diplomat remained neutral when Greece and Turkey quarrelled."),
    ("rejected demand", "Serbia rejected the demand to withdraw its troops from the border."),
    ("campaign promise", "The candidate promised to defend Latvia against every threat."),
    ("soldier's duty", "Every officer has the duty to defend his country if it is attacked, the general told recruits in Seoul."),
    ("company alliance", "Renault and Nissan are bound by their alliance to consult before any purchase."),
    ("virus", "The drug helps the body defend itself when the virus attacks, a study from Japan and Brazil shows."),
    ("if a pact", "If Sweden and Norway had a pact, each would have to help the other."),
    ("proposal refused", "France proposed in 1924 a protocol obliging all to help the victim; Britain refused to sign it."),
    ("editorial", "Europe should defend Ukraine as it would defend itself."),
    ("tax treaty", "Germany and Panama signed a tax treaty on 3 June."),
    ("arms sale", "The Czech Republic agreed to sell aircraft to Thailand."),
    ("visit", "The president of Chile visited Peru and praised its defence of democracy."),
    ("UN appeal", "The UN called on both sides to refrain from violence."),
    ("attack happened", "Germany attacked Poland on 1 September 1939 and Britain declared war two days later."),
    ("historian", "Some historians think that Russia felt bound to help Serbia."),
    ("withdrawal news", "Russia withdrew its troops from Kherson in November 2022."),
    ("intelligence shared", "British officials shared information with their Dutch colleagues on Tuesday."),
    ("pressure", "China must stop the threat of force against Taiwan, the speaker of the parliament in Taipei said."),
    ("own defence", "Finland will defend every inch of its territory."),
    ("trade war", "The commission must defend Europe's steelmakers against cheap imports from China."),
    ("insurance", "The insurer must help its clients in case of an attack by hackers, a court in Oslo ruled."),
    ("bear", "If a bear attacks, hikers in Romania and Slovakia should stay together."),
    ("no pact reached", "Talks on a pact of mutual aid between Poland and the Soviet Union failed in August 1939."),
    ("ally in a game", "In the board game the players who take Austria and Turkey agree not to attack each other before 1905."),
    ("joint exercise", "Norwegian and Swedish troops exercised the defence of a harbour against an attack."),
    ("general talk", "Alliances oblige states to help each other; neutrality does not, the textbook begins."),
    ("verdict", "The tribunal ordered Ecuador to consult the tribe before drilling."),
    ("vow after raid", "After the raid Lebanon vowed to defend itself against every aggression."),
]

BANK = [(f"{table}: {name}", text, wanted) for table, rows in (
    ("paraphrase", PARAPHRASE),
    ("clauses", CLAUSES),
    ("one way", ONE_WAY),
    ("answers", ANSWERS),
    ("negated", NEGATED),
    ("triggers", TRIGGERS),
    ("others", OTHERS),
    ("consult", CONSULT),
    ("neutral", NEUTRAL),
    ("several", SEVERAL),
    ("dense", DENSE),
    ("genres", GENRES),
    ("quiet", [(name, text, []) for name, text in QUIET]),
    ("none", [(name, text, []) for name, text in NONE]),
) for name, text, wanted in rows]  # fmt: skip

NOT_YET: frozenset[str] = frozenset(
    {
        "paraphrase: come to its aid",
        "clauses: short summary",
        "one way: guaranteed independence",
        "one way: Britain would",
        "several: duty and ban",
        "dense: obliges neither",
        "dense: one pact against another",
        "dense: consult in all crises",
        "genres: obituary",
    }
)
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_the_duties_of_a_report(text: str, wanted: Wanted) -> None:
    assert faults(text, "obligation", wanted) == []
