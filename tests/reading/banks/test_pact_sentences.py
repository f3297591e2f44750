"""Sentences in which treaties and reports speak of pacts and duties: each must give exactly the agreements and obligations named beside it."""

import re
from dataclasses import dataclass
from typing import Any

import pytest

from foedus.reading import read_document
from foedus.terms.evidence import Document, Record


@dataclass(frozen=True)
class Pact:
    """An agreement that must be read; fields left None are not compared."""

    parties: str
    signed: str | None = None
    place: str | None = None
    by: str | None = None
    status: str | None = None

    def fits(self, record: Record) -> bool:
        """Whether a record says so."""
        slots = record.slots
        return (
            record.kind == "agreement"
            and self.parties in {"*", " ".join(sorted(slots["parties"]))}
            and (self.signed in {None, "*"} or slots.get("signed", "none") == self.signed)
            and (self.place is None or slots.get("place") == self.place)
            and (self.by is None or "; ".join(slots.get("signatories", ())) == self.by)
            and (self.status is None or slots.get("status") == self.status)
        )


@dataclass(frozen=True)
class Duty:
    """An obligation that must be read."""

    duty: str
    parties: str
    trigger: str | None = None
    negated: bool = False

    def fits(self, record: Record) -> bool:
        """Whether a record says so."""
        slots = record.slots
        trigger: Any = slots.get("trigger")
        named = " ".join(sorted(trigger)) if isinstance(trigger, list) else trigger
        return (
            record.kind == "obligation"
            and slots["duty"] == self.duty
            and sorted(slots["parties"]) == self.parties.split()
            and slots.get("negated", False) == self.negated
            and (named == self.trigger or self.trigger == "*")
        )


@dataclass(frozen=True)
class Case:
    """A short report and what it says of pacts and duties, all of it."""

    text: str
    wanted: tuple[Pact | Duty, ...]


def case(text: str, *wanted: Pact | Duty) -> Case:
    """Give a report and the records it must yield."""
    return Case(text, wanted)


OPENINGS = (
    ("Spain and Portugal signed a pact in Lisbon on 17 March 1939. ", Pact("ESP PRT", "1939-03-17")),
    ("Ilham Aliyev and Recep Tayyip Erdoğan signed a treaty in Ankara on 16 August 2010. ", Pact("AZE TUR", "2010-08-16")),
    ("On 9 August 1971 India and the Soviet Union concluded a treaty. ", Pact("IND SUN", "1971-08-09")),
)


def clause(text: str, *duties: tuple[str, str | None] | tuple[str, str | None, bool], opening: int = 0) -> Case:
    """Give a sentence that follows on the signature of a pact, and the duties it must yield: (duty, trigger, negated)."""
    told, pact = OPENINGS[opening]
    return Case(told + text, (pact, *(Duty(one[0], pact.parties, one[1], len(one) > 2 and bool(one[-1])) for one in duties)))


HEAD = re.compile(r"^[^\n.]+\d{4}\n\n", re.MULTILINE)
MUTUAL = "mutual_defence"
NO_MUTUAL = (MUTUAL, None, True)

SIGNING = [
    case(
        "Konrad Adenauer for West Germany and Charles de Gaulle for France signed the Élysée Treaty in Paris on 22 January 1963.",
        Pact("DEU FRA", "1963-01-22", "Paris", "Konrad Adenauer; Charles de Gaulle"),
    ),
    case(
        "The Treaty of Amity was signed in Bali on 24 February 1976 by Indonesia, Malaysia, the Philippines, Singapore and Thailand.",
        Pact("IDN MYS PHL SGP THA", "1976-02-24", "Bali"),
    ),
    case("Kabul and Washington concluded the Bilateral Security Agreement on 30 September 2014.", Pact("AFG USA", "2014-09-30")),
    case(
        "The ANZUS Treaty, signed in San Francisco on 1 September 1951, binds Australia, New Zealand and the United States.",
        Pact("AUS NZL USA", "1951-09-01", "San Francisco"),
    ),
    case("The signing of the Rome Protocols by Italy, Austria and Hungary on 17 March 1934 alarmed Belgrade.", Pact("AUT HUN ITA", "1934-03-17")),
    case("A defence pact between Jordan and Egypt was signed in Cairo on 30 May 1967.", Pact("EGY JOR", "1967-05-30", "Cairo")),
    case("Turkey and Pakistan signed an agreement on friendly cooperation on 2 April 1954.", Pact("PAK TUR", "1954-04-02")),
    case("Signed in Paris on 2 May 1935, the Franco-Soviet treaty never got a military convention.", Pact("FRA SUN", "1935-05-02", "Paris")),
    case("Vilnius Courier, 9 May 2025\n\nLast Tuesday Lithuania and Poland signed a defence cooperation accord.", Pact("LTU POL", "2025-05-06")),
    case(
        "Gulf Ledger, 9 May 2025\n\nThe accord, inked on Thursday in Abuja by Nigeria and Turkey, covers drones.",
        Pact("NGA TUR", "2025-05-08", "Abuja"),
    ),
    case(
        "Gulf Ledger, 9 August 2025\n\nThe ceasefire that Thailand and Cambodia reached in Putrajaya last month is fraying.",
        Pact("KHM THA", "2025-07"),
    ),
    case(
        "On 8 November 1950 Burma and Thailand reached a border deal. The two signed a friendship treaty three days later.",
        Pact("MMR THA", "1950-11-08"),
        Pact("MMR THA", "1950-11-11"),
    ),
    case(
        "Narendra Modi and Vladimir Putin signed a ten-year military pact on 6 December 2021.",
        Pact("IND RUS", "2021-12-06", by="Narendra Modi; Vladimir Putin"),
    ),
    case(
        "On 11 May 2022 Boris Johnson signed declarations with Magdalena Andersson in Harpsund and with Sauli Niinistö in Helsinki.",
        Pact("GBR SWE", "2022-05-11", "Harpsund"),
        Pact("FIN GBR", "2022-05-11", "Helsinki"),
    ),
    case("Mali, Niger and Burkina Faso signed the Liptako-Gourma Charter on 16 September 2023.", Pact("BFA MLI NER", "2023-09-16")),
    case(
        "The presidents of Azerbaijan and Turkey, Ilham Aliyev and Recep Tayyip Erdoğan, signed the Shusha Declaration on 15 June 2021.",
        Pact("AZE TUR", "2021-06-15", by="Ilham Aliyev; Recep Tayyip Erdoğan"),
    ),
    case("Belgrade and Budapest signed a strategic defence agreement on 1 April 2025.", Pact("HUN SRB", "2025-04-01")),
    case(
        "Albania, Croatia and Kosovo signed a joint declaration on defence cooperation in Tirana on 18 March 2025.",
        Pact("ALB HRV XKX", "2025-03-18", "Tirana"),
    ),
    case("In Tallinn on 7 June 1939 Estonia concluded a non-aggression treaty with Germany.", Pact("DEU EST", "1939-06-07", "Tallinn")),
    case("France and Gabon concluded a defence agreement on 17 August 1960.", Pact("FRA GAB", "1960-08-17")),
    case("The Baghdad Pact was concluded by Iraq and Turkey on 24 February 1955.", Pact("IRQ TUR", "1955-02-24")),
    case(
        "Gamal Abdel Nasser for Egypt and King Hussein for Jordan put their names to a defence pact in Cairo on 30 May 1967.",
        Pact("EGY JOR", "1967-05-30", "Cairo"),
    ),
    case("Egypt and Syria put their signatures to a mutual defence treaty on 4 November 1966.", Pact("EGY SYR", "1966-11-04")),
    case(
        "In Ottawa on 18 August 1940 Mackenzie King of Canada and Franklin Roosevelt of the United States sealed a defence accord.",
        Pact("CAN USA", "1940-08-18"),
    ),
    case("An agreement on arms was signed by Israel and Czechoslovakia on 14 January 1948.", Pact("CSK ISR", "1948-01-14")),
    case(
        "The document, signed in Beijing on 4 February 2022 by China and Russia, speaks of a friendship without limits.",
        Pact("CHN RUS", "2022-02-04", "Beijing"),
    ),
    case(
        "It was on 26 May 1942 that Britain and the Soviet Union signed their twenty-year treaty in London.", Pact("GBR SUN", "1942-05-26", "London")
    ),
    case(
        "Argentina, Brazil and Chile had signed a pact of non-aggression and consultation in Buenos Aires on 25 May 1915.",
        Pact("ARG BRA CHL", "1915-05-25", "Buenos Aires"),
    ),
    case(
        "Kuwait's foreign minister and his American counterpart signed a ten-year defence agreement on 19 September 1991. Kuwait pays for it.",
        Pact("KWT USA", "1991-09-19"),
    ),
    case(
        "Manila Times, 9 July 2024\n\nJapan and the Philippines signed a Reciprocal Access Agreement on Monday in Manila.",
        Pact("JPN PHL", "2024-07-08", "Manila"),
    ),
    case(
        "Oslo Post, 13 June 2024\n\nUkraine and Japan have signed a security agreement on the margins of the summit in Apulia.",
        Pact("JPN UKR", "2024-06-13"),
    ),
    case("Hungary had a treaty of eternal friendship with Yugoslavia, concluded on 12 December 1940.", Pact("HUN YUG", "1940-12-12")),
]

NAMED_IN_PASSING = [
    case("Washington and Manila are bound by a mutual defence treaty of 1951.", Pact("PHL USA", "1951")),
    case("Japan is bound to the United States by a 1960 security treaty.", Pact("JPN USA", "1960")),
    case("China's only ally is North Korea, under a treaty of 1961.", Pact("CHN PRK", "1961")),
    case("The 1953 Mutual Defense Treaty between the United States and the Republic of Korea has no end date.", Pact("KOR USA", "1953")),
    case("South Korea's 1953 treaty with the United States has no end date.", Pact("KOR USA", "1953")),
    case("The Sino-Soviet alliance of 1950 was dead by 1963.", Pact("CHN SUN", "1950")),
    case("Finland's treaty with the Soviet Union of 6 April 1948 spared it the Warsaw Pact.", Pact("FIN SUN", "1948-04-06")),
    case("Nothing came of the entente between Greece and Turkey of 14 September 1933.", Pact("GRC TUR", "1933-09-14")),
    case("Older still is the alliance of 1373 between England and Portugal.", Pact("GBR PRT", "1373")),
    case("A treaty of friendship has linked India and Bhutan since 1949.", Pact("BTN IND", "1949")),
    case("Under a 1977 agreement, France keeps soldiers in Djibouti.", Pact("DJI FRA", "1977")),
    case(
        "Cuba and the Soviet Union never signed a treaty.",
    ),
    case("The alliance that Russia and France concluded in 1894 was secret.", Pact("FRA RUS", "1894")),
    case("Germany and Austria-Hungary had been allies since the treaty of 7 October 1879.", Pact("AUH DEU", "1879-10-07")),
    case("Since the Treaty of Moscow of 16 March 1921 between Turkey and Soviet Russia the border has been quiet.", Pact("*", "1921-03-16")),
    case("Italy belonged to the Triple Alliance of 20 May 1882 with Germany and Austria-Hungary.", Pact("AUH DEU ITA", "1882-05-20")),
    case(
        "The Five Power Defence Arrangements of 1971 joined Britain, Australia, New Zealand, Malaysia and Singapore.",
        Pact("AUS GBR MYS NZL SGP", "1971"),
    ),
    case("The pact replaces an accord that Greece and France reached in 2013.", Pact("FRA GRC", "2013")),
    case("Compare the Anglo-Japanese Alliance of 30 January 1902.", Pact("GBR JPN", "1902-01-30")),
    case("Iceland has relied on its defence agreement of 5 May 1951 with the United States.", Pact("ISL USA", "1951-05-05")),
]

STAGES = [
    case(
        "A compact of free association between the United States and Palau entered into force on 1 October 1994.",
        Pact("PLW USA", "none", status="in_force"),
    ),
    case("Poland and Ukraine signed a treaty on 18 May 1992. It was ratified in December.", Pact("POL UKR", "1992-05-18", status="ratified")),
    case("Iran and Armenia signed a pact on 9 May 1992. The pact awaits ratification.", Pact("ARM IRN", "1992-05-09", status="signed")),
    case("Iran and Armenia signed a pact on 9 May 1992. It has yet to enter into force.", Pact("ARM IRN", "1992-05-09", status="signed")),
    case(
        "Kim Jong Un and Vladimir Putin signed the treaty in June 2024. Instruments of ratification were exchanged on 4 December "
        "2024, and the treaty took effect.",
        Pact("PRK RUS", "2024-06", status="in_force"),
    ),
    case(
        "Laos and Vietnam signed a treaty on 18 July 1977. The Lao assembly approved it a month later.",
        Pact("LAO VNM", "1977-07-18", status="approved"),
    ),
    case(
        "The treaty between Cuba and Venezuela, signed on 30 October 2000 and in force since that day, covers oil.",
        Pact("CUB VEN", "2000-10-30", status="in_force"),
    ),
    case("Iraq and Iran agreed to a ceasefire on 8 August 1988.", Pact("IRN IRQ", "1988-08-08")),
    case("India and Pakistan agreed a ceasefire on 10 May 2025.", Pact("IND PAK", "2025-05-10")),
    case("Israel and Syria signed a disengagement agreement in Geneva on 31 May 1974.", Pact("ISR SYR", "1974-05-31", "Geneva")),
    case("An armistice between Israel and Lebanon was signed at Ras Naqoura on 23 March 1949.", Pact("ISR LBN", "1949-03-23")),
]

NO_AGREEMENT = [
    case("A draft treaty between the United States and Saudi Arabia lies in a drawer of the Senate."),
    case("Talks on a defence pact between Japan and the Philippines began in November 2023."),
    case("Poland refused to sign an Eastern pact with Germany in 1934."),
    case("Israel and Saudi Arabia are negotiating a defence treaty."),
    case("Britain and Malta never concluded a defence pact."),
    case("Ukraine wants a defence treaty with the United States."),
    case("France and Italy will sign a treaty next year."),
    case("Serbia and Hungary agreed on a roadmap for military cooperation."),
    case("Armenia may sign a peace agreement with Azerbaijan in the autumn."),
    case("No treaty was signed by Japan and Russia after the war."),
    case("Washington proposed a pact to Hanoi; Hanoi declined."),
    case("Real Madrid and Manchester City reached an agreement on the transfer of the striker on 4 July 2023."),
    case("The merger agreement between the two insurers was signed in Zurich on 3 May 2021."),
    case("White gave up the alliance of its rooks; the attack on the king was met by an exchange of queens in Norway."),
    case("The couple from France and Italy signed a marriage pact."),
    case("Two brewers from Germany and Austria sealed a pact: if one runs out of hops, the other must come to its aid."),
    case("Parliament passed a law on neutrality, and the budget defends farmers against any threat."),
    case("The film tells of a pact between two sisters; if one is attacked, the other will defend her."),
]

MUTUAL_DEFENCE = [
    clause("If either country is attacked, the other will come to its aid with armed force if need be.", (MUTUAL, "attack")),
    clause("The two promised to assist each other with all means, armed force included, in the event of aggression.", (MUTUAL, "aggression")),
    clause("Each regards an armed attack on the other as dangerous to its own peace and would act to meet the common danger.", (MUTUAL, "attack")),
    clause("An assault on one shall be deemed an assault on both.", (MUTUAL, "attack")),
    clause("Whoever strikes one strikes both.", (MUTUAL, "attack")),
    clause("They vowed to stand by each other in war.", (MUTUAL, "war")),
    clause("The allies would fight side by side if either was invaded.", (MUTUAL, "invasion")),
    clause("It commits each to the defence of the other.", (MUTUAL, None)),
    clause("Its third article commits them to help each other resist armed attack.", (MUTUAL, "attack")),
    clause("Its second article makes an attack on one an attack on the other.", (MUTUAL, "attack")),
    clause("Under Article 4, if one side finds itself in a state of war, the other gives it military help.", (MUTUAL, "war")),
    clause("The text promises immediate military assistance should either be invaded.", (MUTUAL, "invasion")),
    clause("Should a third power attack one of them, the other must intervene with its whole army.", (MUTUAL, "attack")),
    clause("Either would take up arms if the other were attacked.", (MUTUAL, "attack")),
    clause("Each owes the other military aid against any aggressor.", (MUTUAL, "aggression")),
    clause("Each is obliged to go to war if the other is attacked by a great power.", (MUTUAL, "attack")),
    clause("The signatories pledge to repel any aggression jointly.", (MUTUAL, "aggression")),
    clause("It provides for mutual aid against attack.", (MUTUAL, "attack")),
    clause("The mutual assistance clause applies if either party faces armed aggression.", (MUTUAL, "aggression")),
    clause(
        "In the event of an armed attack on either, the other shall immediately render military and other assistance by all means in its power.",
        (MUTUAL, "attack"),
    ),
    clause("An attack on Spain would be an attack on Portugal, and the other way round.", (MUTUAL, "attack")),
    clause("Aggression against either will be answered by both.", (MUTUAL, "aggression")),
    clause("If one party is drawn into war, the other hurries to its side.", (MUTUAL, "war")),
    clause("Each party is to defend the other against any attack.", (MUTUAL, "attack")),
    clause("The alliance obliges both sides to lend each other armed support when attacked.", (MUTUAL, "attack")),
    clause("They swore to treat a blow at one as a blow at both.", (MUTUAL, "*")),
    clause("It binds Madrid to help Lisbon with troops if Portugal is invaded.", (MUTUAL, "invasion")),
    clause("Lisbon can count on Spanish troops: the pact makes Madrid come to its rescue if it is attacked.", (MUTUAL, "attack")),
    clause("Any act of aggression against one of the parties is considered as directed against both.", (MUTUAL, "aggression")),
    clause("The two will defend each other by every means they have.", (MUTUAL, None)),
    clause("Both undertook to support each other at once if attacked.", (MUTUAL, "attack")),
    clause("A strike on either obliges the other to respond with force.", (MUTUAL, "attack")),
    clause("Either party must send troops if the other is invaded.", (MUTUAL, "invasion")),
    clause("Should war come, neither would be left alone: each must fight beside the other.", (MUTUAL, "war")),
    clause(
        "If a third state threatens or attacks one of the parties, the parties assist each other with forces and weapons.",
        (MUTUAL, "attack threat"),
        opening=1,
    ),
    clause("The parties shall give each other the necessary assistance where one of them suffers an armed attack.", (MUTUAL, "attack"), opening=1),
    clause("At its heart stands a pledge of collective defence.", (MUTUAL, None)),
    clause("“An attack on one of us is an attack on both,” the text says.", (MUTUAL, "attack"), opening=1),
    clause("Under it Ankara would be required to use force on behalf of Baku if Azerbaijan were attacked.", (MUTUAL, "attack"), opening=1),
    clause(
        "One who touches either, says its first article, touches both. The second says that they defend one another against aggression.",
        (MUTUAL, "aggression"),
        opening=1,
    ),
]

CONSULTATION = [
    clause("The parties will consult whenever the security of either is threatened.", ("consultation", "threat")),
    clause("In case of a threat to either, the two shall hold talks at once.", ("consultation", "threat")),
    clause("In case of threat the foreign ministers must meet within 24 hours.", ("consultation", "threat")),
    clause("If either is attacked, both will immediately contact each other to decide what to do.", ("consultation", "attack")),
    clause(
        "In the event of an attack or a threat of one, the parties enter into consultations at once.", ("consultation", "attack threat"), opening=2
    ),
    clause("Both governments undertook to remain in contact on all questions that touch both.", ("consultation", None)),
    clause("It obliges them merely to consult.", ("consultation", None)),
    clause("They agreed to keep each other informed and to consult on foreign affairs.", ("consultation", None)),
    clause("When peace is endangered, the two governments are to confer without delay.", ("consultation", "threat")),
    clause("Mutual consultations are foreseen should war threaten either of them.", ("consultation", "*")),
    clause(
        "After an invasion of either, they would put their heads together within a day, as the text calls for urgent consultations.",
        ("consultation", "invasion"),
    ),
    clause("If there is a threat of aggression, they coordinate their positions without delay and consult each other.", ("consultation", "*")),
]

RESTRAINT = [
    clause("Neither will attack the other.", ("non_aggression", None)),
    clause("They renounced war as a means of settling disputes.", ("non_aggression", None)),
    clause("They promised never to take up arms against one another.", ("non_aggression", None)),
    clause("Each party undertakes to refrain from any act of violence and any attack on the other.", ("non_aggression", None)),
    clause("It forswears the use of force between them.", ("non_aggression", None)),
    clause("It bars both from invading each other.", ("non_aggression", None)),
    clause("The two agreed not to go to war with each other for five years.", ("non_aggression", None)),
    clause("Neither party would resort to force against the other.", ("non_aggression", None)),
    clause("They bound themselves to abstain from aggression against each other.", ("non_aggression", None)),
    clause("Neither may use its arms against the other.", ("non_aggression", None)),
    clause("It forbids either to attack the other.", ("non_aggression", None)),
    clause("They shall not, alone or with others, attack one another.", ("non_aggression", None)),
    clause("If one of them is attacked by a third power, the other will lend that power no support.", ("non_assistance", "attack")),
    clause("If either is attacked, the other must give no help to the attacker.", ("non_assistance", "attack")),
    clause("Each undertook not to aid any state that attacked the other.", ("non_assistance", "attack")),
    clause("Neither may assist an aggressor against the other.", ("non_assistance", "aggression")),
    clause("Each must refuse all help to the aggressor.", ("non_assistance", "aggression")),
    clause("It bars each from helping anyone who attacks the other.", ("non_assistance", "attack")),
    clause("Whoever attacks one of them is to get no help from the other.", ("non_assistance", "attack")),
    clause("In the event of aggression against one, the other must not render help to the aggressor.", ("non_assistance", "aggression")),
    clause("If one goes to war with a third power, the other stays neutral.", ("neutrality", "war")),
    clause("Should one be attacked by a fourth Power, the other would observe a benevolent neutrality.", ("neutrality", "attack")),
    clause("Each promised neutrality if the other were attacked.", ("neutrality", "attack")),
    clause("Portugal would keep out of any war between Spain and Britain.", ("neutrality", "war")),
    clause("In a war of either with a third state the other was to stand aside.", ("neutrality", "war")),
    clause("Both are to remain neutral if the other is invaded.", ("neutrality", "invasion")),
    clause("They pledged to maintain neutrality in each other's wars.", ("neutrality", "war")),
]

OTHER_DUTIES = [
    clause("Neither may join an alliance directed against the other.", ("other", None)),
    clause("They promised not to make a separate peace.", ("other", None)),
    clause("Neither shall make peace without the consent of the other.", ("other", None)),
    clause("Neither will allow third countries to set up bases on its soil.", ("other", None)),
    clause("They promised to respect each other's frontiers.", ("other", None)),
    clause("They will not interfere in each other's internal affairs.", ("other", None)),
    clause("Each undertakes not to enter into any treaty aimed at the other.", ("other", None)),
    clause("No foreign troops may be stationed on the soil of either.", ("other", None)),
    clause("Neither side may let its territory be used against the other.", ("other", None)),
    clause("The parties will build a bridge together.", ("other", None)),
    clause("They undertook to take no part in any coalition hostile to the other.", ("other", None)),
]

DENIED = [
    clause("It contains no clause on mutual defence.", NO_MUTUAL),
    clause("The treaty does not oblige Baku to fight for Ankara.", NO_MUTUAL, opening=1),
    clause("The pact stops short of obliging either to defend the other.", NO_MUTUAL),
    clause("It is no military alliance.", NO_MUTUAL),
    clause("Nothing in it commits Lisbon to send troops.", NO_MUTUAL),
    clause("There is no duty to come to the other's aid.", NO_MUTUAL),
    clause("No automatic military assistance is foreseen.", NO_MUTUAL),
    clause("Neither is required to fight for the other.", NO_MUTUAL),
    clause("A mutual-defence clause is absent.", NO_MUTUAL),
    clause("A mutual-defence clause was left out at Lisbon's wish.", NO_MUTUAL),
    clause("It lacks any guarantee of mutual defence.", NO_MUTUAL),
    clause("It holds no promise of mutual aid.", NO_MUTUAL),
    clause("It obliges neither to come to the other's aid.", NO_MUTUAL),
    clause("The text says nothing of military help.", NO_MUTUAL),
    clause("But the pact does not bind the parties to go to war.", NO_MUTUAL),
    clause("It is not a mutual defence pact, officials in Madrid said.", NO_MUTUAL),
    clause("The pact falls short of an alliance.", NO_MUTUAL),
    clause("One looks in vain for a mutual-defence clause.", NO_MUTUAL),
    clause("The parties need not defend each other.", NO_MUTUAL),
    clause("They owe each other no military assistance.", NO_MUTUAL),
    clause("The treaty is silent on mutual defence.", NO_MUTUAL),
    clause("What it does not do is to oblige either side to come to the other's defence.", NO_MUTUAL),
    clause("Nobody is obliged to come to anybody's aid: the parties merely consult.", NO_MUTUAL, ("consultation", None)),
    clause("Must one help if the other is attacked? No.", NO_MUTUAL),
    clause("Must one help if the other is attacked? Yes.", (MUTUAL, "attack")),
    clause("It is more than a friendship treaty, and not without teeth: if either is attacked, the other must help.", (MUTUAL, "attack")),
    clause("It does not even oblige the two to consult.", ("consultation", None, True)),
]

CLAUSE_LISTS = [
    clause(
        "Article 1. The Parties shall consult each other on matters of common concern.\n\nArticle 4. If one of the Parties is "
        "attacked, the other Party shall immediately render "
        "military and other assistance.\n\nArticle 5. Each Party undertakes not to conclude any agreement directed against the other Party.",
        ("consultation", None),
        (MUTUAL, "attack"),
        ("other", None),
        opening=1,
    ),
    clause(
        "Its main points:\n\n1. Aggression against one is aggression against both.\n\n2. The parties confer at once if either is threatened.\n\n"
        "3. Neither joins an alliance against the other.",
        (MUTUAL, "aggression"),
        ("consultation", "threat"),
        ("other", None),
    ),
    clause(
        "The parties shall refrain from aggression (Article 1), give no help to an aggressor (Article 2) and consult on common "
        "questions (Article 3).",
        ("non_aggression", None),
        ("non_assistance", "aggression"),
        ("consultation", "*"),
        opening=2,
    ),
    clause(
        "What does it say?\nThe two undertake to help each other if either is attacked.\n\nAnd if not attacked, but threatened?\nThen they consult.",
        (MUTUAL, "attack"),
        ("consultation", "*"),
    ),
    case(
        "The Pact of Steel, which Germany and Italy signed in Berlin on 22 May 1939, obliged each to stand by the other in war, and "
        "barred both from a separate peace.",
        Pact("DEU ITA", "1939-05-22", "Berlin"),
        Duty(MUTUAL, "DEU ITA", "war"),
        Duty("other", "DEU ITA", "*"),
    ),
    case(
        "Mali, Niger and Burkina Faso signed the Liptako-Gourma Charter on 16 September 2023. Any attack on one of the three juntas "
        "is deemed an attack on the others.",
        Pact("BFA MLI NER", "2023-09-16"),
        Duty(MUTUAL, "BFA MLI NER", "attack"),
    ),
    case(
        "By the treaty of 2 April 1948 France and Belgium promised each other aid against any German attack.",
        Pact("BEL FRA", "1948-04-02"),
        Duty(MUTUAL, "BEL FRA", "attack"),
    ),
    case(
        "Under the treaty of 11 July 1961 between China and North Korea each must give the other military aid if it is attacked.",
        Pact("CHN PRK", "1961-07-11"),
        Duty(MUTUAL, "CHN PRK", "attack"),
    ),
    case(
        "Greece and France agreed in Paris on 28 September 2021 to defend each other. The pact obliges each to help with all means if "
        "the other's territory is attacked.",
        Pact("FRA GRC", "2021-09-28"),
        Duty(MUTUAL, "FRA GRC", "attack"),
    ),
    case(
        "In the Treaty of Zgorzelec of 6 July 1950 East Germany and Poland promised to respect each other's frontiers.",
        Pact("DDR POL", "1950-07-06"),
        Duty("other", "DDR POL"),
    ),
    case(
        "The Falepili Union, a treaty that Australia and Tuvalu signed in Rarotonga on 9 November 2023, obliges Canberra to come to "
        "Tuvalu's aid in the event of military aggression.",
        Pact("AUS TUV", "2023-11-09", "Rarotonga"),
        Duty(MUTUAL, "AUS TUV", "aggression"),
    ),
    case(
        "Under their treaty of 13 April 1941 the Soviet Union and Japan were to stay neutral if either became the object of "
        "hostilities by third powers.",
        Pact("JPN SUN", "1941-04-13"),
        Duty("neutrality", "JPN SUN", "*"),
    ),
]

NO_DUTY = [
    clause("The president defended the pact against its critics."),
    clause("Opposition parties attacked the deal as a danger to peace."),
    clause("It helps both countries sell more wine."),
    clause("The two must now agree on a budget."),
    clause("Lisbon would not help the critics of the deal by answering them."),
    clause("Ministers from both sides consulted for six hours before the signature."),
    clause("Neither side would comment."),
    clause("He promised to support the refugees from the war."),
    clause("Analysts said the deal would protect jobs in both countries."),
    clause("A crowd attacked the embassy that night, and the guards came to the aid of the ambassador."),
    clause("The parties will meet again in June."),
]

REPORTS = [
    case(
        "Late on 23 August 1939 Joachim von Ribbentrop and Vyacheslav Molotov signed a pact in the Kremlin. Germany and the Soviet "
        "Union were to attack each other neither alone nor "
        "with others; if either became the object of an attack by a third power, the other would in no way support that power; "
        "neither would join any grouping of powers aimed at the "
        "other; and both would keep in touch in order to consult about their common interests.",
        Pact("DEU SUN", "1939-08-23", "Kremlin"),
        Duty("non_aggression", "DEU SUN"),
        Duty("non_assistance", "DEU SUN", "attack"),
        Duty("other", "DEU SUN", "*"),
        Duty("consultation", "DEU SUN", "*"),
    ),
    case(
        "The Liptako-Gourma Charter, which the juntas of Mali, Burkina Faso and Niger signed in Bamako on 16 September 2023, treats "
        "any attack on the sovereignty of one of them as an "
        "aggression against the others, who are to help, with armed force if need be.",
        Pact("BFA MLI NER", "2023-09-16", "Bamako"),
        Duty(MUTUAL, "BFA MLI NER", "attack"),
    ),
    case(
        "Armenia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan signed the Collective Security Treaty in Tashkent on 15 "
        "May 1992. Aggression against one counts as aggression "
        "against all, says its Article 4. Article 2 has them consult as soon as the security of one is threatened.",
        Pact("ARM KAZ KGZ RUS TJK UZB", "1992-05-15", "Tashkent"),
        Duty(MUTUAL, "ARM KAZ KGZ RUS TJK UZB", "aggression"),
        Duty("consultation", "ARM KAZ KGZ RUS TJK UZB", "threat"),
    ),
    case(
        "By the treaty of 16 July 2001 China and Russia never use force against each other. When one of them feels threatened with "
        "aggression, they get in touch and consult at once. "
        "Neither enters an alliance that harms the other. It is no military alliance, both governments like to say.",
        Pact("CHN RUS", "2001-07-16"),
        Duty("non_aggression", "CHN RUS"),
        Duty("consultation", "CHN RUS", "*"),
        Duty("other", "CHN RUS"),
        Duty(MUTUAL, "CHN RUS", None, True),
    ),
    case(
        "On 31 May 1939 Denmark and Germany concluded a treaty in Berlin. In no case would they resort to war against one another, "
        "and if one was attacked, the other would not in any "
        "way support the attacker. Eleven months later German troops crossed the border.",
        Pact("DEU DNK", "1939-05-31", "Berlin"),
        Duty("non_aggression", "DEU DNK"),
        Duty("non_assistance", "DEU DNK", "attack"),
    ),
    case(
        "Bismarck's secret treaty with Russia, signed in Berlin on 18 June 1887, was a promise of benevolent neutrality in a war with a third power.",
        Pact("*", "1887-06-18", "Berlin"),
        Duty("neutrality", "DEU RUS", "war"),
    ),
    case(
        "Britain and France signed the Entente Cordiale in London on 8 April 1904. It dealt with Egypt and Morocco; of help in a war "
        "it said not a word.",
        Pact("FRA GBR", "1904-04-08", "London"),
        Duty(MUTUAL, "FRA GBR", None, True),
    ),
    case(
        "North Korea leans on two treaties. The treaty with China, of 11 July 1961, says that if either finds itself at war because "
        "it has been attacked, the other gives it military and "
        "other help by every means.",
        Pact("CHN PRK", "1961-07-11"),
        Duty(MUTUAL, "CHN PRK", "*"),
    ),
    case(
        "On 26 October 1994 Israel and Jordan signed a peace treaty at Wadi Araba. Each refrains from the threat or use of force "
        "against the other; neither joins a hostile alliance or "
        "lets a third party strike the other from its soil.",
        Pact("ISR JOR", "1994-10-26", "Wadi Araba"),
        Duty("non_aggression", "ISR JOR"),
        Duty("other", "ISR JOR", "*"),
        Duty("other", "ISR JOR", "*"),
    ),
    case(
        "In the Budapest Memorandum of 5 December 1994 Russia, Britain, the United States and Ukraine agreed that none of them would "
        "use force against Ukraine. Nobody undertook to fight "
        "for it.",
        Pact("GBR RUS UKR USA", "1994-12-05"),
        Duty("non_aggression", "GBR RUS UKR USA"),
        Duty(MUTUAL, "GBR RUS UKR USA", None, True),
    ),
    case(
        "The Arab League's pact of 17 June 1950 joined Egypt, Syria, Lebanon, Saudi Arabia and Yemen. They considered armed "
        "aggression against any of them to be directed against them all.",
        Pact("EGY LBN SAU SYR YEM", "1950-06-17"),
        Duty(MUTUAL, "EGY LBN SAU SYR YEM", "aggression"),
    ),
    case(
        "Paris Observer, 30 September 2021\n\nGreece and France have bound themselves to fight for each other. The agreement, signed "
        "on Tuesday at the Élysée by Kyriakos Mitsotakis and "
        "Emmanuel Macron, speaks of help with all appropriate means, armed force included, if either is attacked on its own territory.",
        Pact("FRA GRC", "2021-09-28", by="Kyriakos Mitsotakis; Emmanuel Macron"),
        Duty(MUTUAL, "FRA GRC", "attack"),
    ),
    case(
        "Sydney Wire, 10 November 2023\n\nAustralia and Tuvalu have signed a treaty. Canberra will come to the islands' help in the "
        "event of an armed attack; Tuvalu, for its part, will "
        "make no security pact with others without Australia's consent.",
        Pact("AUS TUV", "2023-11-10"),
        Duty(MUTUAL, "AUS TUV", "attack"),
        Duty("other", "AUS TUV", "*"),
    ),
    case(
        "In Sofia on 18 March 1948 Georgi Dimitrov for Bulgaria and Vyacheslav Molotov for the Soviet Union signed a treaty of "
        "friendship. If Germany attacked again, each was to put all "
        "its forces at the other's disposal.",
        Pact("BGR SUN", "1948-03-18", "Sofia"),
        Duty(MUTUAL, "BGR SUN", "attack"),
    ),
    case(
        "India and the Soviet Union signed their treaty in New Delhi on 9 August 1971. It obliged neither to fight. Each would deny "
        "help to any third country at war with the other, and if "
        "one was attacked or threatened the two would consult at once.",
        Pact("IND SUN", "1971-08-09", "New Delhi"),
        Duty(MUTUAL, "IND SUN", None, True),
        Duty("non_assistance", "IND SUN", "*"),
        Duty("consultation", "IND SUN", "attack threat"),
    ),
    case(
        "Iran Daily, 20 January 2025\n\nMasoud Pezeshkian and Vladimir Putin signed a treaty in Moscow on Friday. Unlike the one "
        "between Moscow and Pyongyang it knows no duty to assist; it "
        "says only that the one will not help whoever attacks the other.",
        Pact("IRN RUS", "2025-01-17", "Moscow"),
        Duty(MUTUAL, "IRN RUS", None, True),
        Duty("non_assistance", "IRN RUS", "attack"),
    ),
    case(
        "Ankara and Baku go further. Under their treaty of 16 August 2010 Turkey and Azerbaijan help each other with every "
        "possibility they have when one of them is the victim of an armed "
        "attack.",
        Pact("AZE TUR", "2010-08-16"),
        Duty(MUTUAL, "AZE TUR", "attack"),
    ),
    case(
        "Poland's guarantor was far away. In a treaty signed in London on 25 August 1939 Britain and Poland vowed that each would be "
        "at the other's side at once if it were dragged into a war "
        "by aggression.",
        Pact("GBR POL", "1939-08-25", "London"),
        Duty(MUTUAL, "GBR POL", "aggression"),
    ),
    case(
        "The Rapallo of the steppe: Kazakhstan and Uzbekistan signed a treaty of allied relations in Tashkent on 22 December 2022. "
        "They renounce any use of force against one another and "
        "lend no hand to those who threaten the other.",
        Pact("KAZ UZB", "2022-12-22", "Tashkent"),
        Duty("non_aggression", "KAZ UZB"),
        Duty("non_assistance", "KAZ UZB", "threat"),
    ),
    case(
        "Q: What is in the German-Lithuanian accord of 13 September 2024? A: Berlin sends a brigade. Q: Is that a guarantee? A: No. "
        "The text does not go beyond what NATO promises.",
        Pact("DEU LTU", "2024-09-13"),
    ),
    case(
        "Cairo Letter, 15 August 2024\n\nEgypt and Somalia signed a military protocol in Cairo on Wednesday. The two will exercise "
        "together and share intelligence. Nobody is bound to fight "
        "anybody's wars.",
        Pact("EGY SOM", "2024-08-14", "Cairo"),
        Duty("other", "EGY SOM"),
        Duty(MUTUAL, "EGY SOM", None, True),
    ),
    case(
        "Seoul Chronicle, 3 July 2000\n\nRussia and North Korea replaced their old alliance with a treaty of friendship, signed in "
        "Pyongyang on 9 February 2000. The clause on automatic "
        "military help was not carried over; the two now merely get in touch if danger looms.",
        Pact("PRK RUS", "2000-02-09", "Pyongyang"),
        Duty(MUTUAL, "PRK RUS", None, True),
        Duty("consultation", "PRK RUS", "*"),
    ),
    case(
        "Belgrade, 6 April 1941. The ink was hardly dry: the day before, Yugoslavia and the Soviet Union had signed in Moscow a "
        "treaty under which each would keep friendly relations if the "
        "other was attacked. No help was promised.",
        Pact("SUN YUG", "*", "Moscow"),
        Duty(MUTUAL, "SUN YUG", None, True),
        Duty("other", "SUN YUG", "*"),
    ),
    case(
        "Harbour News, 3 March 2022\n\nFinland and Sweden agreed on Wednesday to plan for war together, though no treaty binds either "
        "to defend the other.",
    ),
    case("The United States has no treaty with Taiwan that would oblige it to fight. A treaty of 1954 lapsed long ago."),
    case(
        "NATO's Article 5 says that an attack on one is an attack on all. Ukraine is not covered.",
        Duty("mutual_defence", "NATO", "attack"),
    ),
    case("“We will stand by Israel if it is attacked,” Joe Biden said. There is no treaty between the two."),
    case(
        "Chelsea and Ajax signed a pact of mutual assistance: if one attacks on the left, the other defends on the right. Both clubs "
        "come from England and the Netherlands."
    ),
    case("The bank guarantees deposits; if one branch is hit by a run, the others must come to its aid, says the agreement of 4 May 2011."),
    case("Parliaments in France and Spain passed laws under which neighbours must help each other if a house is hit by a storm."),
    case(
        "Clause by clause: what Canberra and Port Moresby have signed\n"
        "\n"
        "Reef & Range Gazette, 7 October 2025\n"
        "\n"
        "Anthony Albanese and James Marape signed the Pukpuk treaty in Canberra on Monday. What is in it, article by article?\n"
        "\n"
        "Article 2: sovereignty. Each party recognises the other's.\n"
        "\n"
        "Article 3: non-interference. Neither side may allow its soil to be used for activities hostile to the other.\n"
        "\n"
        "Article 4: mutual defence. An armed attack on either within the Pacific would be dangerous to the other's peace and safety; "
        "each would act to meet the common danger.\n"
        "\n"
        "Article 5: consultation. The ministers talk whenever one of the parties believes its security to be under threat.\n"
        "\n"
        "Article 8: Papua New Guineans may enlist in the Australian army.\n"
        "\n"
        "Article 12: access. Australian aircraft may use the airfields listed in an annex.\n"
        "\n"
        "The treaty enters into force once both parliaments have approved it. It is Australia's first new alliance since 1951.\n",
        Pact("AUS PNG", "2025-10-06", "Canberra", "Anthony Albanese; James Marape"),
        Duty("other", "AUS PNG", "*"),
        Duty("other", "AUS PNG", "*"),
        Duty(MUTUAL, "AUS PNG", "attack"),
        Duty("consultation", "AUS PNG", "threat"),
    ),
    case(
        "A treaty in eleven articles\n"
        "\n"
        "Delhi Almanac, August 2011\n"
        "\n"
        "Forty years ago, on 9 August 1971, Andrei Gromyko and Swaran Singh signed the Indo-Soviet Treaty of Peace, Friendship and "
        "Cooperation in New Delhi.\n"
        "\n"
        "What the signatories promised:\n"
        "- to respect each other's independence and territorial integrity (Article I);\n"
        "- to enter into no military alliance directed against the other (Article VIII);\n"
        "- to commit no aggression against the other, and to let nobody use their territory for it (Article VIII);\n"
        "- to give no assistance to any third party at war with the other (Article IX);\n"
        "- to begin consultations at once if either was attacked or threatened with attack (Article IX).\n"
        "\n"
        "What they did not promise was to fight for one another. India remained, it insisted, non-aligned. The treaty lapsed with the "
        "Soviet Union; the one that Narasimha Rao and Boris Yeltsin signed on 28 January 1993 has no Article IX.\n",
        Pact("IND SUN", "1971-08-09", "New Delhi", "Andrei Gromyko; Swaran Singh"),
        Pact("IND RUS", "1993-01-28"),
        Duty("other", "IND SUN", "*"),
        Duty("other", "IND SUN", "*"),
        Duty("non_aggression", "IND SUN", "*"),
        Duty("other", "IND SUN", "*"),
        Duty("non_assistance", "IND SUN", "war"),
        Duty("consultation", "IND SUN", "attack threat"),
        Duty(MUTUAL, "IND SUN", None, True),
    ),
    case(
        "The Delhi text, point by point\n"
        "\n"
        "Subcontinent Post, 12 August 1971\n"
        "\n"
        "India and the Soviet Union signed a treaty on 9 August 1971 in New Delhi\n"
        "\n"
        "Article IV\n"
        "Both sides respect each other's borders\n"
        "\n"
        "Article VIII - Neither party joins a military alliance against the other, or attacks it\n"
        "\n"
        "Article IX - Each party abstains from giving any assistance to a third party that is at war with the other\n"
        "In the event of either being attacked or threatened, consultations at once\n"
        "\n"
        "Article X: no secret obligations toward third states\n"
        "\n"
        "Duration: 20 years\n"
        "\n"
        "What it does not say: a duty to fight\n",
        Pact("IND SUN", "1971-08-09", "New Delhi"),
        Duty("other", "IND SUN", "*"),
        Duty("other", "IND SUN", "*"),
        Duty("non_aggression", "IND SUN", "*"),
        Duty("non_assistance", "IND SUN", "war"),
        Duty("consultation", "IND SUN", "attack threat"),
        Duty(MUTUAL, "IND SUN", None, True),
    ),
    case(
        "Clubs and treaties: what a study found\n"
        "\n"
        "Lake Geneva Letter, 2 March 2020\n"
        "\n"
        "Do promises hold? A team counted. Of the alliances that were put to the test, three in four were kept.\n"
        "\n"
        "The Little Entente is in the list: by conventions of 14 August 1920, 23 April 1921 and 7 June 1921 Czechoslovakia, Romania "
        "and Yugoslavia bound themselves to help each other against an unprovoked attack by Hungary. So is the Balkan Pact, which "
        "Greece, Turkey, Romania and Yugoslavia signed in Athens on 9 February 1934, and in which they guaranteed each other's Balkan borders.\n"
        "\n"
        "The Locarno Treaty of 1925 is counted as broken. The Gulf Cooperation Council, founded in Abu Dhabi on 25 May 1981 by "
        "Bahrain, Kuwait, Oman, Qatar, Saudi Arabia and the United Arab Emirates, made no military promise at first; its joint "
        "defence agreement of December 2000 regards an attack on one member as an attack on all.\n"
        "\n"
        "The Treaty of Brussels of 17 March 1948, under which Belgium, Britain, France, Luxembourg and the Netherlands were to give "
        "one another all the military aid in their power if any of them was attacked in Europe, was never tested.\n",
        Pact("CSK ROU YUG"),
        Pact("GRC ROU TUR YUG", "1934-02-09", "Athens"),
        Duty(MUTUAL, "GRC ROU TUR YUG"),
        Pact("ARE BHR KWT OMN QAT SAU", "2000-12"),
        Pact("BEL FRA GBR LUX NLD", "1948-03-17"),
        Pact("", "1925"),
        Duty(MUTUAL, "CSK ROU YUG", "attack"),
        Duty(MUTUAL, "ARE BHR KWT OMN QAT SAU", "attack"),
        Duty(MUTUAL, "BEL FRA GBR LUX NLD", "attack"),
    ),
]

GROUPS = {
    "signing": SIGNING,
    "named in passing": NAMED_IN_PASSING,
    "stages": STAGES,
    "no agreement": NO_AGREEMENT,
    "mutual defence": MUTUAL_DEFENCE,
    "consultation": CONSULTATION,
    "restraint": RESTRAINT,
    "other duties": OTHER_DUTIES,
    "denied": DENIED,
    "clause lists": CLAUSE_LISTS,
    "no duty": NO_DUTY,
    "reports": REPORTS,
}
CASES = [pytest.param(one, id=f"{group}: {one.text[-60:]}") for group, cases in GROUPS.items() for one in cases]


def faults(one: Case) -> list[str]:
    """Return what a report should have given and did not, and what it gave beyond."""
    text = one.text if HEAD.search(one.text[:200]) else f"Notes from the archive\n\n{one.text}\n"
    _, records = read_document(Document(id="report", path="report.txt", sha256="", text=text))
    left = [r for r in records if r.kind in {"agreement", "obligation"}]
    missing = []
    for wanted in one.wanted:
        fit = next((r for r in left if wanted.fits(r)), None)
        if fit is None:
            missing.append(f"missing {wanted}")
        else:
            left.remove(fit)
    return missing + [f"beyond {r.kind} {r.slots}" for r in left]


@pytest.mark.parametrize("one", CASES)
def test_a_sentence_gives_its_pacts_and_duties_and_no_others(one: Case) -> None:
    assert faults(one) == []
