"""A bank of statements and quotes as newsrooms give them, written before the rules were looked at; halves as in ``reported.half``."""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults, row_of


def said(speaker: str | list[str], verb: str, of: str | None = "", **more: Any) -> dict[str, Any]:
    """Return the slots of a statement; spellings that are as good are parted by bars, ``of`` is left open where it is empty."""
    who = frozenset(speaker.split("|")) if isinstance(speaker, str) else speaker
    return {"speaker": who, "verb": frozenset(verb.split("|")), **({} if of == "" else {"of": of}), **more}


def quoted(text: str, speaker: str | None = "", **more: Any) -> dict[str, Any]:
    """Return the slots of a quote; the speaker is left open where it is empty."""
    who: Any = frozenset(speaker.split("|")) if speaker else speaker
    return {"text": text, **({} if speaker == "" else {"speaker": who}), **more}


BANK: list[tuple[str, str, Wanted, Wanted]] = [
    # where the speaker stands
    (
        "inverted, with a role",
        "Deliveries will begin in March, said Ulf Brandt, who runs the ministry's export office.",
        [said("Ulf Brandt", "say", content="Deliveries will begin in March")],
        [],
    ),
    (
        "colon before the words",
        "Lithuania's president put it bluntly: “We cannot wait for Washington.”",
        [said("Lithuania's president", "put", may=True)],
        [quoted("We cannot wait for Washington", "Lithuania's president|Gitanas Nausėda|president")],
    ),
    (
        "quote first, comma, role and name",
        "“Nobody asked us,” complained Jamila Osei, Ghana's deputy foreign minister.",
        [said("Jamila Osei", "complain", "GHA")],
        [quoted("Nobody asked us", "Jamila Osei")],
    ),
    (
        "broken in the middle",
        "“The text is public,” the spokeswoman for the Dutch foreign ministry said, “and anyone may read it.”",
        [said("spokeswoman for the Dutch foreign ministry|Dutch foreign ministry", "say", "NLD")],
        [
            quoted("The text is public", "spokeswoman for the Dutch foreign ministry|Dutch foreign ministry"),
            quoted("and anyone may read it", "spokeswoman for the Dutch foreign ministry|Dutch foreign ministry"),
        ],
    ),
    (
        "broken, the pronoun in the middle",
        "Petr Fiala was in no hurry. “We shall read it,” he said, “and then we shall see.”",
        [said("Petr Fiala", "say", "CZE")],
        [quoted("We shall read it", "Petr Fiala"), quoted("and then we shall see", "Petr Fiala")],
    ),
    (
        "quote in two sentences around the speaker",
        "“It is a good text,” said Alexander Stubb. “It binds nobody.”",
        [said("Alexander Stubb", "say", "FIN")],
        [quoted("It is a good text", "Alexander Stubb"), quoted("It binds nobody", "Alexander Stubb")],
    ),
    (
        "according to at the head",
        "According to two people familiar with the talks, Doha offered to pay half.",
        [said("two people familiar with the talks", "according to")],
        [],
    ),
    (
        "according to in the middle",
        "The first battery, according to the Romanian defence ministry, will stand near Constanta.",
        [said("Romanian defence ministry", "according to", "ROU")],
        [],
    ),
    (
        "according to a document",
        "The base cost 90 million dollars, according to a report by the Swedish National Audit Office.",
        [said("Swedish National Audit Office|National Audit Office|report by the Swedish National Audit Office", "according to")],
        [],
    ),
    (
        "as X put it",
        "The pact is, as Anwar Ibrahim put it, “a fence with a gate”.",
        [said("Anwar Ibrahim", "put", may=True)],
        [quoted("a fence with a gate", "Anwar Ibrahim")],
    ),
    (
        "as X noted",
        "As the analyst Ruth Adler notes, neither army has a bridge strong enough.",
        [said("Ruth Adler", "note")],
        [],
    ),
    (
        "in the view of",
        "In the view of Maria Kovac, a lawyer in Zagreb, the clause means nothing.",
        [said("Maria Kovac", "view|in the view of|according to", may=True)],
        [],
    ),
    (
        "parenthetic surname later",
        "General Otto Lind commands the brigade. The bridges, Lind told reporters, are too weak.",
        [said("Otto Lind", "tell")],
        [],
    ),
    (
        "surname only later",
        "Ines Duarte of the Iberian Institute has read all four drafts. Duarte thinks the third was the best.",
        [said("Ines Duarte", "think")],
        [],
    ),
    (
        "she after a full name",
        "Kaja Kallas arrived late. She called on member states to pay and warned that time was short.",
        [said("Kaja Kallas", "call", "EU"), said("Kaja Kallas", "warn", "EU")],
        [],
    ),
    (
        "the minister later",
        "Radoslaw Sikorski met reporters in Lublin. The minister rejected the idea of a Polish-German brigade.",
        [said("Radosław Sikorski|Radoslaw Sikorski", "reject", "POL")],
        [],
    ),
    (
        "the president's words",
        "Finland's Alexander Stubb was asked about the border. The president replied that it would stay shut.",
        [said("Alexander Stubb", "reply", "FIN")],
        [],
    ),
    (
        "two speakers jointly",
        "Antonio Costa and Ursula von der Leyen said in a joint statement that the door was open.",
        [said(["António Costa", "Ursula von der Leyen"], "say")],
        [],
    ),
    (
        "two speakers, two verbs",
        "Warsaw welcomed the vote; Budapest called it a mistake.",
        [said("Warsaw", "welcome", "POL"), said("Budapest", "call", "HUN")],
        [],
    ),
    (
        "while clause with other speaker",
        "While Paris insists that the treaty covers cyberattacks, Berlin argues that it does not.",
        [said("Paris", "insist", "FRA"), said("Berlin", "argue", "DEU")],
        [],
    ),
    ("both governments", "Both governments deny that money changed hands.", [said("Both governments|both governments", "deny")], []),
    ("neither side", "Neither side would say how many shells were fired.", [], []),
    # unnamed and described
    (
        "on condition of anonymity",
        "A senior NATO diplomat, speaking on condition of anonymity, said the plan was dead.",
        [said("senior NATO diplomat", "say", "NATO")],
        [],
    ),
    (
        "one official",
        "“They lost our trust,” one Israeli official said.",
        [said("one Israeli official|Israeli official", "say", "ISR")],
        [quoted("They lost our trust", "one Israeli official|Israeli official")],
    ),
    (
        "sources in",
        "Sources in the Greek navy say the frigates lack radar.",
        [said("Sources in the Greek navy|sources in the Greek navy", "say")],
        [],
    ),
    (
        "officials in capital",
        "Officials in Islamabad dismissed the report as fiction.",
        [said("Officials in Islamabad|officials in Islamabad", "dismiss", "PAK")],
        [],
    ),
    ("critics", "Critics point out that the text names no enemy.", [said("Critics|critics", "point out|point")], []),
    (
        "aid groups",
        "Aid groups accuse the junta of selling the rice.",
        [said("Aid groups|aid groups", "accuse")],
        [],
    ),
    (
        "opposition",
        "The Georgian opposition says the ministers lied about the price.",
        [said("Georgian opposition", "say", "GEO")],
        [],
    ),
    (
        "an ambassador to",
        "Japan's ambassador to Manila, Endo Kazuya, praised the troops for their patience.",
        [said("Endo Kazuya", "praise", "JPN")],
        [],
    ),
    (
        "former office",
        "Former defence secretary Ben Wallace described the cuts as reckless.",
        [said("Ben Wallace", "describe")],
        [],
    ),
    (
        "the head of",
        "The head of Ukraine's military intelligence, Kyrylo Budanov, estimated that a third of the shells were duds.",
        [said("Kyrylo Budanov", "estimate", "UKR")],
        [],
    ),
    (
        "foreign ministry spokesman Chinese",
        "Lin Jian, a spokesman for China's foreign ministry, told a briefing that Beijing was not a party to the conflict.",
        [said("Lin Jian", "tell", "CHN")],
        [],
    ),
    (
        "a think tank",
        "The Stockholm International Peace Research Institute estimates that imports doubled.",
        [said("Stockholm International Peace Research Institute|SIPRI", "estimate")],
        [],
    ),
    (
        "a report finds",
        "A report by UN experts found that the gold had gone to Dubai.",
        [said("report by UN experts|UN experts|A report by UN experts", "find")],
        [],
    ),
    # verbs of more colour
    ("conceded", "Mr Babis conceded that the ammunition scheme had worked.", [said("Babis|Andrej Babiš|Andrej Babis", "concede", "CZE")], []),
    ("joked", "“I brought my own pen,” joked Edi Rama.", [said("Edi Rama", "joke", "ALB")], [quoted("I brought my own pen", "Edi Rama")]),
    ("hit back", "Ankara hit back, calling the resolution null and void.", [said("Ankara", "call|hit back|hit", "TUR")], []),
    (
        "lashed out",
        "Viktor Orban lashed out at the Commission, accusing it of blackmail.",
        [said("Viktor Orbán", "accuse", "HUN"), said("Viktor Orbán", "lash|lash out", may=True)],
        [],
    ),
    ("hinted", "Taipei hinted that more launchers would follow.", [said("Taipei", "hint", "TWN")], []),
    ("reiterated", "Seoul reiterated its call for talks.", [said("Seoul", "reiterate", "KOR")], []),
    (
        "pledged in a quote",
        "“We will pay every krona,” pledged Ulf Kristersson.",
        [said("Ulf Kristersson", "pledge", "SWE")],
        [quoted("We will pay every krona", "Ulf Kristersson")],
    ),
    ("ruled out", "Giorgia Meloni ruled out sending Italian soldiers to Ukraine.", [said("Giorgia Meloni", "rule out|rule", "ITA")], []),
    ("played down", "Canberra played down the delay.", [said("Canberra", "play down|play", "AUS")], []),
    ("cast doubt", "Two French generals cast doubt on the figures.", [said("Two French generals", "cast|cast doubt", may=True)], []),
    ("voiced", "Tokyo voiced alarm at the launch.", [said("Tokyo", "voice", "JPN")], []),
    ("thanked", "Maia Sandu thanked Bucharest for the gas.", [said("Maia Sandu", "thank", "MDA")], []),
    ("protested", "Nicosia protested that it had not been told.", [said("Nicosia", "protest", "CYP")], []),
    (
        "hailed as",
        "State television in Minsk hailed the treaty as a triumph.",
        [said("State television in Minsk|state television in Minsk", "hail")],
        [],
    ),
    (
        "tweeted",
        "“Not one metre,” Nikol Pashinyan wrote on Facebook.",
        [said("Nikol Pashinyan", "write", "ARM")],
        [quoted("Not one metre", "Nikol Pashinyan")],
    ),
    ("posted", "Donald Trump posted on Truth Social that the deal was done.", [said("Donald Trump", "post", "USA")], []),
    ("boasted", "Kim Jong Un boasted that the new destroyer had no equal.", [said("Kim Jong Un", "boast", "PRK")], []),
    ("assured", "Modi assured his guest that the oil would keep flowing.", [said("Modi|Narendra Modi", "assure", "IND")], []),
    ("swore", "The general swore that no Chadian soldier would cross the river.", [said("general", "swear")], []),
    ("predicted", "Mette Frederiksen predicted a long winter.", [said("Mette Frederiksen", "predict", "DNK")], []),
    ("disputed", "Khartoum disputes the figure.", [said("Khartoum", "dispute", "SDN")], []),
    ("blamed", "Belgrade blamed Pristina for the explosion.", [said("Belgrade", "blame", "SRB")], []),
    ("likened", "Robert Fico likened the sanctions to a bullet in one's own foot.", [said("Robert Fico", "liken", "SVK")], []),
    ("agreed that", "Analysts agree that the ships are old.", [said("Analysts|analysts", "agree")], []),
    # grammar
    ("passive, agent", "The deal was hailed by Hun Manet as a new chapter.", [said("Hun Manet", "hail", "KHM")], []),
    ("passive, accused", "Rwanda was accused by UN experts of arming the rebels.", [said("UN experts", "accuse")], []),
    ("passive, quoted", "The admiral was quoted by Xinhua as saying that the drills would go on.", [said("admiral", "say")], []),
    ("passive, expected without agent", "The treaty is expected to be ratified in May.", [], []),
    ("it is believed", "It is believed that 10,000 shells were moved.", [], []),
    ("relative clause with says", "The frigate, which Athens says was in Greek waters, turned away.", [said("Athens", "say", "GRC")], []),
    ("who speaker", "Penny Wong, who called the visit historic, flew on to Suva.", [said("Penny Wong", "call", "AUS")], []),
    (
        "what he called",
        "Lavrov complained of what he called “creeping encirclement”.",
        [said("Lavrov|Sergey Lavrov", "complain"), said("Lavrov|Sergey Lavrov", "call", may=True)],
        [quoted("creeping encirclement", "Lavrov|Sergey Lavrov")],
    ),
    ("participle before", "Speaking in Baku, Ilham Aliyev said the corridor would open in spring.", [said("Ilham Aliyev", "say", "AZE")], []),
    ("participle after", "The envoy left the room, muttering that he had been lied to.", [said("envoy", "mutter")], []),
    ("to-infinitive after refused", "Bern refused to comment on the export licence.", [said("Bern", "refuse", "CHE")], []),
    ("date between", "Penny Wong on Tuesday urged Beijing to be open about its fleet.", [said("Penny Wong", "urge", "AUS")], []),
    ("perfect", "The African Union has repeatedly condemned the coup.", [said("African Union", "condemn", "AU")], []),
    ("denied knowing", "The Kremlin has denied any knowledge of the cable.", [said("Kremlin", "deny", "RUS")], []),
    ("nominal denial", "Moscow's denial that it sent tanks convinced nobody.", [said("Moscow", "deny", "RUS", may=True)], []),
    ("nominal insistence", "Despite Warsaw's insistence that the bill be paid, nothing came.", [said("Warsaw", "insist", may=True)], []),
    (
        "past perfect chain",
        "Earlier Mark Rutte had told parliament that no jets were left. He later admitted that six were.",
        [said("Mark Rutte", "tell"), said("Mark Rutte", "admit")],
        [],
    ),
    ("did not deny", "Asked about the drones, the Iranian envoy did not deny that they were Iranian.", [said("Iranian envoy", "deny", may=True)], []),
    ("historical said", "In 1949 Ernest Bevin told the Commons that the treaty was no threat to anyone.", [said("Ernest Bevin", "tell")], []),
    ("historical thought", "Bismarck thought the Austrian alliance worth a quarrel with Russia.", [said("Bismarck", "think", may=True)], []),
    ("negative thinking", "Few historians believe that the letter was genuine.", [said("Few historians|historians", "believe", may=True)], []),
    (
        "ellipsis of second saying",
        "Oslo says the cable was cut by an anchor, Tallinn by a saboteur.",
        [said("Oslo", "say", "NOR"), said("Tallinn", "say", "EST", may=True)],
        [],
    ),
    # live blog, questions and answers, lists
    ("live blog present", "14:20 Rutte tells reporters the allies are united. 14:05 Erdogan lands.", [said("Rutte|Mark Rutte", "tell")], []),
    (
        "live blog colon",
        "Live\n\n12:31 Macron: “France will not yield.”\n12:10 The leaders arrive.\n",
        [],
        [quoted("France will not yield", "Macron|Emmanuel Macron")],
    ),
    (
        "bullet speaker",
        "What they said\n\nVoices on the deal:\n\n- Tomas Hruby, economist: “A costly toy.”\n- Leyla Kaya, retired general: “About time.”\n",
        [],
        [quoted("A costly toy", "Tomas Hruby"), quoted("About time", "Leyla Kaya")],
    ),
    ("answer begins", "Is it binding?\nYes, says Carla Rossi, who teaches law in Bologna.", [said("Carla Rossi", "say")], []),
    ("headline colon", "Seoul: no shells for Kyiv\n\nThe cabinet met on Friday.\n", [said("Seoul", "say", may=True)], []),
    ("headline says", "Treaty is worthless, says ex-envoy\n\nThe two leaders signed it on Friday.\n", [said("ex-envoy", "say", may=True)], []),
    # quotes
    ("single word with document", "The text speaks of “mutual respect” and little else.", [], [quoted("mutual respect", may=True)]),
    ("scare quotes", "The “coalition of the willing” met again in Paris.", [], []),
    ("a ship's name", "The tanker “Eventin” drifted off Rügen.", [], []),
    ("title of a book", "His memoir, “A Fence of Paper”, sold well.", [], []),
    ("name of operation", "Turkey began operation “Peace Spring” in 2019.", [], []),
    (
        "fragment within a report",
        "Hakan Fidan said the talks had been “frank and useful”.",
        [said("Hakan Fidan", "say", "TUR")],
        [quoted("frank and useful", "Hakan Fidan")],
    ),
    (
        "two fragments",
        "Xi Jinping praised the “rock-solid” friendship and spoke of a “shared future”.",
        [said("Xi Jinping", "praise", "CHN"), said("Xi Jinping", "speak", may=True)],
        [quoted("rock-solid", "Xi Jinping"), quoted("shared future", "Xi Jinping")],
    ),
    (
        "single quotation marks",
        "Mr Vucic said Serbia ‘will never join’ the sanctions.",
        [said("Vucic|Aleksandar Vučić|Vučić", "say", "SRB")],
        [quoted("will never join", "Vucic|Aleksandar Vučić|Vučić")],
    ),
    ("guillemets", "«Nous verrons», said a French colonel.", [said("French colonel", "say", "FRA")], [quoted("Nous verrons", "French colonel")]),
    (
        "quote inside a quote",
        "“He told me ‘never again’ and left,” recalled Jan Novak, the interpreter.",
        [said("Jan Novak", "recall")],
        [quoted("He told me ‘never again’ and left", "Jan Novak"), quoted("never again", may=True)],
    ),
    (
        "who wrote in a letter",
        "In a letter to the Council, Cyprus called the drilling “piracy”.",
        [said("Cyprus", "call", "CYP")],
        [quoted("piracy", "Cyprus")],
    ),
    (
        "speaker from the sentence before",
        "Wang Yi left no doubt. “There is no limit to this friendship.”",
        [],
        [quoted("There is no limit to this friendship", "Wang Yi")],
    ),
    (
        "question quoted",
        "“Why should we pay?” asked Matteo Salvini.",
        [said("Matteo Salvini", "ask")],
        [quoted("Why should we pay?", "Matteo Salvini")],
    ),
    (
        "statement inside a quotation",
        "“Our partners say the grain is stolen,” said Annalena Baerbock.",
        [said("Annalena Baerbock", "say"), said("partners|Our partners", "say", may=True)],
        [quoted("Our partners say the grain is stolen", "Annalena Baerbock")],
    ),
    # no statement at all
    ("verbs of doing", "The minister arrived at noon, inspected the guard and left.", [], []),
    ("a rule says", "The treaty says that either party may leave after a year.", [said("treaty", "say", may=True)], []),
    ("says nothing", "Article 3 says nothing of nuclear arms.", [], []),
    ("clause call", "The plan calls for three brigades.", [said("plan", "call", may=True)], []),
    ("telephone call", "Starmer called Zelensky on Sunday evening.", [], []),
    ("a vote called", "The president called an election for June.", [], []),
    ("charges of guns", "The crew charged the guns and waited.", [], []),
    ("a ship was claimed", "The storm claimed nine lives off Malta.", [], []),
    ("noted as adjective", "The noted historian died in 2011.", [], []),
    ("reported as adjective", "The reported deal would cost a billion euros.", [], []),
    ("so-called", "The so-called security committee met twice.", [], []),
    ("maintain a force", "Britain maintains two bases on Cyprus.", [], []),
    ("observe a truce", "Both armies observed the truce.", [], []),
    ("recognise", "Norway and Spain recognised the state of Palestine in May 2024.", [], []),
    ("ask as a quest", "The navy is looking for two missing sailors.", [], []),
    ("a claim to land", "Guyana's claim to the river is a century old.", [], []),
    ("promises as a noun", "Promises of aid fill three volumes.", [], []),
    ("stress test", "The bridge passed its stress test in May.", [], []),
    ("pledge as a noun", "The pledge covers two years.", [], []),
    ("answer a fire", "Indian guns answered within the hour.", [], []),
    ("state as a noun", "The state of the roads is poor.", [], []),
    ("describe a circle", "The drone described a circle over the port.", [], []),
    ("note changed hands", "A note changed hands in the corridor.", [], []),
    ("estimated as adjective", "An estimated 4,000 soldiers took part.", [], []),
]


CHAINS: list[tuple[str, str, str, Wanted]] = [
    # what a record's certainty is and who vouches for it
    (
        "state agency says minister said",
        "TASS reported that North Korea had sent 2,000 sappers to Russia.",
        "transfer",
        [{"_certainty": "reported", "_attribution": ["TASS"]}],
    ),
    (
        "agency citing ministry",
        "North Korea has shipped rockets to Russia, Yonhap reported, citing the South Korean defence ministry.",
        "transfer",
        [{"_certainty": frozenset({"reported", "claimed"}), "_attribution": ["Yonhap", "South Korean defence ministry"]}],
    ),
    (
        "ministry told agency",
        "Iran has sent Russia ballistic missiles, a Ukrainian official told Reuters.",
        "transfer",
        [{"_certainty": frozenset({"claimed", "reported"}), "_attribution": frozenset({("Reuters", "Ukrainian official"), ("Ukrainian official",)})}],
    ),
    (
        "suspected",
        "Western intelligence services suspect that China is sending Russia drones.",
        "transfer",
        [{"_certainty": "suspected", "_attribution": ["Western intelligence services"]}],
    ),
    ("denied", "Beijing denies that it supplies Russia with weapons.", "transfer", [{"_certainty": "denied", "_attribution": ["Beijing"]}]),
    (
        "rejects the charge",
        "Iran rejected the charge that it had sent drones to Russia as baseless.",
        "transfer",
        [{"_certainty": "denied", "_attribution": ["Iran"]}],
    ),
    ("flat", "Poland sent Ukraine 14 tanks in February 2023.", "transfer", [{"_certainty": "asserted", "_attribution": []}]),
    ("may", "Iran may have sent missiles to Russia.", "transfer", [{"_certainty": "possible", "_attribution": []}]),
    (
        "reportedly",
        "North Korea has reportedly sent engineers to Russia.",
        "transfer",
        [{"_certainty": frozenset({"reported", "suspected"}), "_attribution": []}],
    ),
    (
        "allegedly",
        "The Emirates allegedly sent drones to Sudan's rebels through Chad.",
        "transfer",
        [{"_certainty": frozenset({"claimed", "suspected"}), "may": True}],
    ),
    ("will", "Norway will give Ukraine six fighter jets.", "transfer", [{"_certainty": "planned", "_attribution": []}]),
    (
        "is said to",
        "Pakistan is said to have sold Ukraine shells.",
        "transfer",
        [{"_certainty": frozenset({"reported", "suspected"}), "_attribution": []}],
    ),
    (
        "believed to",
        "North Korea is believed to have sent Russia about 12,000 soldiers.",
        "transfer",
        [{"_certainty": "suspected", "_attribution": []}],
    ),
    (
        "according to the service",
        "According to South Korea's spy agency, Pyongyang has sent Moscow 200 long-range guns.",
        "transfer",
        [{"_certainty": frozenset({"claimed", "reported"}), "_attribution": ["South Korea's spy agency"]}],
    ),
    (
        "Kyiv says",
        "Russia gave North Korea Pantsir air-defence systems, Kyiv says.",
        "transfer",
        [{"_certainty": frozenset({"claimed", "reported"}), "_attribution": ["Kyiv"]}],
    ),
    ("claims", "Minsk claims that Poland has given weapons to Ukraine.", "transfer", [{"_certainty": "claimed", "_attribution": ["Minsk"]}]),
    (
        "chain over two sentences",
        "KCNA carried a statement by the foreign ministry on Tuesday. In it the ministry said that North Korea had never exported shells to Russia.",
        "transfer",
        [{"_certainty": "denied"}],
    ),
    ("no evidence", "Tehran says it has given Russia no missiles.", "transfer", [{"_certainty": "denied", "_attribution": ["Tehran"]}]),
    (
        "Xinhua quotes the spokesman",
        "Xinhua quoted a foreign ministry spokesman as saying that Japan had signed a pact with Australia in 2022.",
        "agreement",
        [{"signed": "2022", "_attribution": ["Xinhua", "foreign ministry spokesman"]}],
    ),
    (
        "speaker's own statement chain",
        "The ministry said the drills were over, TASS reported.",
        "statement",
        [{"speaker": "ministry", "verb": "say", "_attribution": ["TASS"]}],
    ),
    (
        "told the agency",
        "“It is over,” the mayor told the Interfax agency.",
        "statement",
        [{"speaker": "mayor", "verb": "tell", "_attribution": frozenset({("Interfax",), ()})}],
    ),
    (
        "quoted by",
        "The Kremlin spokesman, quoted by RIA Novosti, called the move hostile.",
        "statement",
        [{"speaker": "Kremlin spokesman", "verb": "call", "_attribution": ["RIA Novosti"]}],
    ),
]

NOT_YET: frozenset[str] = frozenset({"Xinhua quotes the spokesman"})
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


def marked(row: tuple[Any, ...]) -> Any:
    """Return a row as a parameter, marked where the reader does not reach it."""
    return row_of(row, NOT_YET)


@pytest.mark.parametrize(("text", "statements", "quotes"), [marked(row) for row in BANK])
def test_the_statements_and_quotes_of_a_report(text: str, statements: Wanted, quotes: Wanted) -> None:
    assert faults(text, "statement", statements) + faults(text, "quote", quotes) == []


@pytest.mark.parametrize(("text", "kind", "wanted"), [marked(row) for row in CHAINS])
def test_who_vouches_for_a_record_and_how_surely(text: str, kind: str, wanted: Wanted) -> None:
    assert faults(text, kind, wanted) == []
