"""A bank of those who speak and act without a name: described speakers, pronouns of several, partitives, institutions, silences, soldiers who leave.

Written before the rules were looked at; no sentence is taken from a report.
"""

import pytest
from tests.reading.banks.test_event_bank import deed
from tests.reading.banks.test_statement_bank import quoted, said
from tests.reading.banks.test_visit_bank import trip
from tests.reading.reported import Wanted, faults, of_kind, row_of

SPOKEN: list[tuple[str, str, Wanted, Wanted]] = [
    # who speaks, with what tells of him after his name
    (
        "participle after the speaker",
        "Diplomats briefed on the draft feared that the clause would cost Suva its Chinese loans.",
        [said("Diplomats briefed on the draft|Diplomats", "fear")],
        [],
    ),
    (
        "participle after a person",
        "“A handshake with footnotes,” an envoy involved in the talks remarked.",
        [said("envoy involved in the talks|envoy", "remark")],
        [quoted("A handshake with footnotes", "envoy involved in the talks|envoy")],
    ),
    (
        "adjective after the speaker",
        "Merchants loyal to the old emir say that the port was never theirs.",
        [said("Merchants loyal to the old emir|Merchants", "say")],
        [],
    ),
    (
        "gerund after the speaker",
        "A lawyer representing the crew argued that the boat had been in Danish waters.",
        [said("lawyer representing the crew|lawyer", "argue")],
        [],
    ),
    (
        "mediators",
        "The mediators say a third round will be held “when the rains are over”.",
        [said("mediators", "say")],
        [quoted("when the rains are over", "mediators")],
    ),
    (
        "militias tell",
        "Militias allied with Damascus have told the envoy to stay at home.",
        [said("Militias allied with Damascus|Militias", "tell")],
        [],
    ),
    (
        "one of them",
        "Bishops met the president on Monday. One of them said that the church would not bless the pact.",
        [said("One of them|one of the bishops|One of the bishops|Bishops|bishops", "say")],
        [],
    ),
    (
        "the officer again",
        "A Maltese coastguard officer who has read the text said it has nine articles. It names no enemy, the officer added.",
        [said("Maltese coastguard officer|officer", "say", "MLT"), said("Maltese coastguard officer", "add", "MLT")],
        [],
    ),
    (
        "he is the interlocutor",
        "OSLO, 3 June 2025 (Fjord Press) - “The text is ready,” noted the interlocutor of the agency. He reminded that it has two annexes.",
        [said("interlocutor of the agency|interlocutor", "note"), said("interlocutor of the agency|interlocutor", "remind")],
        [quoted("The text is ready", "interlocutor of the agency|interlocutor")],
    ),
    (
        "did not exclude",
        "The Kazakh defence minister did not exclude that the drills would be repeated in autumn.",
        [said("Kazakh defence minister", "exclude|not exclude", "KAZ")],
        [],
    ),
    (
        "both ministers",
        "The foreign ministers of Chile and Peru met in Arica. Both ministers regretted the delay and urged patience.",
        [said("Both ministers", "regret"), said("Both ministers", "urge")],
        [],
    ),
    (
        "the two leaders recalled",
        "The two leaders recalled with satisfaction that the border had been quiet for a decade.",
        [said("two leaders|leaders", "recall")],
        [],
    ),
    (
        "the side concurred",
        "Malta asked for a pause of a year. The Tunisian side concurred.",
        [said("Tunisian side|Tunisia", "concur", "TUN")],
        [],
    ),
    (
        "the sides agreed on what they think",
        "The Turkish side stressed that the straits convention is not open to revision.",
        [said("Turkish side|Turkey", "stress", "TUR")],
        [],
    ),
    (
        "perfect participle",
        "Having accused Doha of buying the vote, Bahrain bought two frigates.",
        [said("Bahrain", "accuse", "BHR")],
        [],
    ),
    (
        "his own ministry denounces",
        "Minsk did answer. In a note read out on the evening news, its foreign ministry denounced the accord as “a fence with a price tag”.",
        [said("foreign ministry|Belarusian foreign ministry|Minsk|Belarus", "denounce", may=True)],
        [quoted("a fence with a price tag", "foreign ministry|Belarusian foreign ministry|Minsk|Belarus")],
    ),
    (
        "words before and after",
        "The bill was never sent, the treasury replied: Ottawa had written the loan off in 2014.",
        [said("treasury", "reply", content="The bill was never sent, the treasury replied: Ottawa had written the loan off in 2014")],
        [],
    ),
    (
        "key point with a colon",
        "Key points\n- Tunis and Algiers renew their border accord\n- Rabat: the road “leads to nowhere we wish to go”\n\nTunis and Algiers met.\n",
        [said("Rabat|Morocco", "say", may=True)],
        [quoted("leads to nowhere we wish to go", "Rabat|Morocco")],
    ),
    ("villagers", "Villagers along the Sava say that they heard the shots at dawn.", [said("Villagers along the Sava|Villagers", "say")], []),
    ("dockers", "Dockers in Koper doubt that the cranes can lift a tank.", [said("Dockers in Koper|Dockers", "doubt")], []),
    (
        "no one by name",
        "“We were promised radar and got a brochure,” grumbled one colonel.",
        [said("one colonel|colonel", "grumble")],
        [quoted("We were promised radar and got a brochure", "one colonel|colonel")],
    ),
    (
        "both opposition parties",
        "Both opposition parties called the deal premature.",
        [said("Both opposition parties|opposition parties", "call")],
        [],
    ),
    (
        "a union",
        "The seamen's union warned that its members would not unload the shells.",
        [said("seamen's union", "warn")],
        [],
    ),
    (
        "a wish is said",
        "The bank's chairman made clear that no further loan was planned.",
        [said("bank's chairman|chairman", "make|make clear|clear")],
        [],
    ),
    (
        "took the view",
        "The cabinet in Valletta took the view that neutrality forbids it.",
        [said("cabinet in Valletta", "take|take the view|view")],
        [],
    ),
    (
        "was quoted as saying",
        "The Qatari envoy was quoted by Al Jazeera as saying that the talks were not dead.",
        [said("Qatari envoy", "say", "QAT")],
        [],
    ),
    (
        "in its reading",
        "In Tehran's reading, the clause forbids any foreign base.",
        [said("Tehran|Iran", "believe|reading|read", "IRN")],
        [],
    ),
    (
        "voiced alarm",
        "Estonia's parliament voiced alarm at the drills.",
        [said("Estonia's parliament|parliament", "voice", "EST")],
        [],
    ),
    ("an answer after the quotation", "“Nonsense,” was the reply of the Danish envoy.", [], [quoted("Nonsense", "Danish envoy")]),
    (
        "took to the radio to warn",
        "The deputy speaker took to the radio to warn that the bases would become targets.",
        [said("deputy speaker", "warn")],
        [],
    ),
    (
        "issued a statement saying",
        "Chad's foreign ministry issued a statement saying the French had a month to go.",
        [said("Chad's foreign ministry", "say|issue", "TCD")],
        [],
    ),
    (
        "a participle in the lead is no clause",
        "In a letter seen by this newspaper, the general asks for 40 more tanks.",
        [said("general", "ask", content="for 40 more tanks")],
        [],
    ),
    ("called for, with an aside", "The king, in his Christmas address, called for patience.", [said("king", "call")], []),
    ("no secret", "President Prabowo, for his part, has made no secret of his doubts.", [said("Prabowo|Prabowo Subianto", "make", "IDN")], []),
    # nobody speaks
    ("wants in", "Tbilisi's government wants in, and has wanted in since 2008.", [], []),
    ("if it wanted to", "Suva could not send a ship if it wanted to: its only patrol boat is in dock.", [], []),
    ("wrote off a debt", "At that time, as is known, the French side wrote off two billion dollars of debt.", [], []),
    ("the accord says nothing", "Oman and Qatar signed an accord in May 2024. It says nothing about bases.", [], []),
    ("turned down a request", "Lima had again rejected Quito's request for a joint patrol.", [], []),
    ("looks back on", "The pact recalls an older one.", [], []),
    ("goes to show", "Both navies put on a show for the public.", [], []),
    ("spoke of by mistake", "The road speaks for itself.", [], []),
]

DEEDS: list[tuple[str, str, Wanted]] = [
    (
        "the last of them left",
        "Soviet troops stayed in Hungary after the war. The last of them left in June 1991.",
        [deed("RETREAT", "SUN", may=True), deed("RETREAT", "RUS", may=True)],
    ),
    (
        "the last of them left a country",
        "Cuban troops arrived in Angola in November 1975. The last of them left in May 1991.",
        [deed("RETREAT", "CUB", "AGO")],
    ),
    ("would not sign", "Fiji initialled the pact with Australia in May and a month later would not sign it.", [deed("REJECT", "FJI", "AUS")]),
    ("turned down the second", "Serbia's draft had three points. Kosovo struck out the third.", [deed("REJECT", "XKX", "SRB")]),
    ("froze its part", "Uzbekistan froze its membership of the CSTO in 2012.", [deed("REJECT|RETREAT", "UZB", "CSTO")]),
    (
        "suspended its participation",
        "Georgia suspended its participation in the CIS council of defence ministers.",
        [deed("REJECT|RETREAT", "GEO", "CIS")],
    ),
    ("a request granted", "In reply to a request by Lebanon, Cyprus sent two fire engines.", [deed("REQUEST", "LBN", None, may=True)]),
    (
        "note of protest handed",
        "A note of protest had been handed to the embassy of Iran in Baku on 2 May.",
        [{"type": "PROTEST", "recipients": ["IRN"]}],
    ),
    (
        "handed a note of protest to the ambassador",
        "Vietnam handed a note of protest to the Chinese ambassador on Monday.",
        [deed("PROTEST", "VNM", "CHN")],
    ),
    ("gathered outside an embassy", "Thousands gathered outside the Turkish embassy in Athens, chanting slogans.", [deed("PROTEST", "GRC", "TUR")]),
    ("marched on a consulate", "Students in Lahore marched on the Iranian consulate to protest.", [deed("PROTEST", "PAK", "IRN")]),
    ("drove off a rig", "In 1998 Turkish gunboats drove off a Greek survey ship.", [deed("COERCE|ASSAULT", "TUR", "GRC")]),
    ("chased away trawlers", "Argentine cutters chased away two Chinese trawlers in March.", [deed("COERCE|ASSAULT", "ARG", "CHN")]),
    ("turned back a convoy", "Eritrean guards turned back an Ethiopian convoy on Sunday.", [deed("COERCE", "ERI", "ETH")]),
    ("rammed and boarded", "The Chinese coastguard rammed a Philippine supply boat near the shoal.", [deed("COERCE|ASSAULT", "CHN", "PHL")]),
    (
        "sanctions after the invasion of",
        "Norway joined the sanctions on Iraq in 1990, after the invasion of Kuwait.",
        [deed("ASSAULT", "IRQ", "KWT")],
    ),
    ("called up reservists", "Armenia has called up reservists in Syunik.", [deed("MOBILIZE", "ARM")]),
    ("cancelled all leave", "Greece's chief of staff has cancelled all leave.", [deed("MOBILIZE", "GRC")]),
    (
        "parliament denounced",
        "Parliament in Bishkek denounced the base agreement with the United States in June 2013.",
        [deed("REJECT", "KGZ", "USA")],
    ),
    (
        "it applied, of whom the clause tells",
        "Armenia's government, by contrast, is keen: on Monday it applied for a seat in the council.",
        [deed("REQUEST", "ARM")],
    ),
    ("we asked them", "Georgia's parliament sat late. It asked NATO for help that night.", [deed("REQUEST", "GEO", "NATO")]),
    ("threatened to close a border", "Poland threatened to close its border with Belarus.", [deed("THREATEN", "POL", "BLR")]),
    ("ultimatum", "Serbia gave Kosovo an ultimatum on Friday.", [deed("THREATEN", "SRB", "XKX")]),
    (
        "rejected a request",
        "Lima had again rejected Quito's request for a joint patrol.",
        [deed("REJECT", "PER", "ECU"), deed("REQUEST", "ECU", "PER")],
    ),
    ("would have none of it", "Ankara turned the offer down; Athens had made it in May.", [deed("REJECT", "TUR", None)]),
    ("walked away from talks", "Sudan walked out of the treaty with Egypt in 1951.", [deed("REJECT", "SDN", "EGY")]),
    ("refused entry", "Turkey refused to let the American division cross its soil.", [deed("REJECT", "TUR", "USA")]),
    ("pulled its soldiers", "France pulled its last soldiers out of Niger in December 2023.", [deed("RETREAT", "FRA", "NER")]),
    ("recalled its ambassador", "Algeria recalled its ambassador from Paris in July 2024.", [deed("PROTEST", "DZA", "FRA")]),
    ("fired on a post", "Afghan forces fired on a Pakistani post near Torkham, killing two guards.", [deed("ASSAULT", "AFG", "PAK")]),
    ("moved troops to the border", "Venezuela has moved troops to the Guyanese border.", [deed("MOBILIZE", "VEN")]),
    ("appealed to its allies", "Estonia appealed to its allies for more air defence.", [deed("REQUEST", "EST")]),
    # nothing told
    ("moved house", "Venezuela moved the statue to the capital.", []),
    ("fired on all cylinders", "The Afghan team fired on all cylinders.", []),
    ("struck down by a court", "Kuwait's top court struck it down three years ago.", []),
    ("struck out at chess", "Poland's champion struck out the third move.", []),
    ("left for home", "The delegates met on Friday. The last of them left on Sunday.", []),
    ("drove off in a car", "The Turkish minister drove off in a car.", []),
    ("a gathering", "Hundreds gathered outside the stadium in Athens.", []),
    ("leave cancelled by the storm", "Norway cancelled all flights because of the storm.", []),
    ("froze over", "The lake froze over in January.", []),
    ("signed it", "Fiji would not say when it would sign.", []),
]

TRIPS: list[tuple[str, str, Wanted]] = [
    (
        "minister of a state, official visit",
        "The Minister of Defence of Brazil paid an official visit to Guyana from 3 to 5 May 2025.",
        [trip("Minister of Defence of Brazil", "GUY")],
    ),
    (
        "minister will visit a town",
        "The Minister of Foreign Affairs of Oman will visit Ankara in July.",
        [trip("Minister of Foreign Affairs of Oman", "TUR")],
    ),
    (
        "framework of the visit",
        "The signing took place in Dushanbe within the framework of the visit of the Chinese minister.",
        [trip("Chinese minister", "TJK")],
    ),
    (
        "foreign minister who flew",
        "Jordan's foreign minister, who flew to Damascus on Monday, was silent.",
        [trip("Jordan's foreign minister", "SYR")],
    ),
    ("king on a state visit", "The king of Spain arrived in Amman for a state visit on Tuesday.", [trip("king of Spain", "JOR")]),
    ("no visit, a minister at home", "The Minister of Defence of Brazil arrived in Brasília for talks.", []),
    ("no visit, ships", "Two Chinese frigates paid a port call in Colombo.", []),
]

SOURCES: list[tuple[str, str, list[str]]] = [
    (
        "state broadcaster of a capital",
        "Algeria has called up reservists, the state broadcaster in Algiers reports.",
        ["state broadcaster|state broadcaster in Algiers"],
    ),
    ("state television", "The talks are over, Syrian state television reported.", ["Syrian state television|state television"]),
]

JUDGED: list[tuple[str, str, str]] = [
    # what only a writer says who judges
    ("balanced", "The pact is short on promises and long on adjectives.", "opinion"),
    ("balanced with in", "The communique is modest in its aims and vast in its vanity.", "opinion"),
    ("plays the victim", "Budapest plays the victim, of course.", "opinion"),
    ("died of", "The entente did not end; it died of neglect.", "opinion"),
    ("cheap and dear", "Neutrality is cheap for a state without neighbours and dear for a state with four.", "opinion"),
    ("naive", "It would be naive to read the clause as a guarantee.", "opinion"),
    ("lesson", "The lesson is that a treaty without troops is a postcard.", "opinion"),
    ("matters because", "The clause matters because it is the only one with a deadline.", "opinion"),
    ("should worry", "That ought to worry Riga.", "opinion"),
    ("a gamble", "For a country without a navy this is a gamble.", "opinion"),
    ("no substitute", "A hotline is no substitute for an army.", "opinion"),
    ("price of", "Silence was the price of the loan, and it was too high.", "opinion"),
    ("says more about", "The ceremony said more about the guests than about the text.", "opinion"),
    ("as if", "The ministers behaved as if the frontier were somebody else's.", "opinion"),
    ("hardly the stuff", "This is hardly the stuff of alliances.", "opinion"),
    ("so much for", "So much for solidarity.", "opinion"),
    ("I blame", "I do not blame the Danes for selling; I blame them for pretending that they did not.", "opinion"),
    ("let them", "If they mean it, let them put it to a vote.", "opinion"),
    ("paradox", "The paradox is that the weakest member holds the key.", "opinion"),
    ("to its credit", "To its credit, the commission published the annex.", "opinion"),
    ("a far cry", "It is a far cry from the union that the founders had in mind.", "opinion"),
    ("what it lacks", "What the league lacks is not guns but nerve.", "opinion"),
    ("the cynic", "The cynic will note that the signatures came a week before the election.", "opinion"),
    ("very well, but", "All this is very well, but who mans the radar?", "opinion"),
    ("simile", "Alliances are like umbrellas: one forgets them until it rains.", "opinion"),
    ("in search of", "It is a treaty in search of an enemy.", "opinion"),
    # what the writer foresees
    ("do not expect", "Do not expect the ink to hold.", "forecast"),
    ("likeliest outcome", "The likeliest outcome is another year of drift.", "forecast"),
    ("likelier", "Wellington is likelier to copy the fee than the fine.", "forecast"),
    ("bet", "A safe bet is that the clause will never be used.", "forecast"),
    ("few would bet", "The quarrel over the fees will flare up again before the ink is dry.", "forecast"),
    ("we expect", "We expect Latvia to be next, within a year.", "forecast"),
    ("prospects", "The prospects for ratification this year are dim.", "either"),
    ("likely to be a", "The next round is bound to be harder.", "forecast"),
    ("stands to lose", "If the price falls, the deal will fall with it.", "forecast"),
    # neither
    ("officer added", "A Maltese officer read the text. Nothing in it amounts to a guarantee, the officer added.", "none"),
    ("must in exchange", "Malta and Italy signed a treaty in 2024. In exchange Malta must agree with Italy on any foreign base.", "none"),
    ("terms in the future", "Fishermen from Gozo will no longer need an Italian licence inside the strait.", "none"),
    ("promised round", "The mediators say there will be another round.", "none"),
    ("modest sum", "The loan is modest: two million euros.", "none"),
    ("died of wounds", "The sailor died of his wounds on Sunday.", "none"),
    ("plays in the cup", "Hungary plays the hosts on Saturday.", "none"),
    ("course", "The frigate changed its course.", "none"),
    ("price of oil", "The price of the fuel was too high for Malta, the minister said.", "none"),
    ("lesson at school", "The lesson was on the history of the treaty.", "none"),
    ("liked", "The allies like the new umbrella.", "none"),
    ("sought a place", "The trawler was in search of cod.", "none"),
    ("needed by law", "The pact must be ratified by both houses before it enters into force.", "none"),
]

ANSWERED = (
    "“Nobody asked us”: five questions\n\nNordic Observer, 3 June 2025\n\nA former Finnish colonel, who asked that his name be left out, spoke to us "
    "in Turku.\n\nQ: Is the brigade ready?\n\nA: No. A brigade is not a parade, it is a promise. It should have been ready in March.\n\n"
    "Q: Will it be ready?\n\nA: It will be ready one day, when nobody needs it.\n"
)

NOT_YET: frozenset[str] = frozenset()
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""
FITS: dict[str, list[list[str]]] = {"opinion": [["opinion"]], "forecast": [["forecast"]], "either": [["opinion"], ["forecast"]], "none": [[]]}


@pytest.mark.parametrize(("text", "statements", "quotes"), [row_of(row, NOT_YET) for row in SPOKEN])
def test_who_speaks_without_a_name(text: str, statements: Wanted, quotes: Wanted) -> None:
    assert faults(text, "statement", statements) + faults(text, "quote", quotes) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in DEEDS])
def test_what_is_done(text: str, wanted: Wanted) -> None:
    assert faults(text, "event", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in TRIPS])
def test_who_travels_by_office(text: str, wanted: Wanted) -> None:
    assert faults(text, "visit", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in SOURCES])
def test_a_source_named_by_its_kind(text: str, wanted: list[str]) -> None:
    assert faults(text, "provenance", [{"source": frozenset(one.split("|"))} for one in wanted]) == []


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in JUDGED])
def test_what_the_writer_judges_or_foresees(text: str, wanted: str) -> None:
    assert [record.kind for record in of_kind(text, "opinion", "forecast")] in FITS[wanted]


def test_the_answers_of_an_unnamed_interviewee_are_no_judgements_of_the_writer() -> None:
    found = {(one.kind, str(one.slots["holder"])) for one in of_kind(ANSWERED, "opinion", "forecast")}

    assert found <= {("forecast", "former Finnish colonel")}
