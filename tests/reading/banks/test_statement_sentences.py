"""Statements and quotes as reports tell of them: who says it, for whom, with which verb, and what."""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults


def said(speaker: str | list[str], verb: str, of: str | None = "", **more: Any) -> dict[str, Any]:
    """Return the slots of a statement; ``of`` is left open where it is empty."""
    return {"speaker": speaker, "verb": verb, **({} if of == "" else {"of": of}), **more}


SENTENCES: list[tuple[str, str, Wanted]] = [
    (
        "apposition of a long title",
        "Anna Berg, who has taught the law of treaties at the University of Oslo for twenty years, said the pact was weak.",
        [said("Anna Berg", "say", content="the pact was weak")],
    ),
    ("apposition before", "Veteran analyst Karl Weiss said the deal was dead.", [said("Karl Weiss", "say", content="the deal was dead")]),
    (
        "postposed with apposition",
        "The pact is weak, said Anna Berg, an analyst at the Fjord Institute.",
        [said("Anna Berg", "say", "Fjord Institute", content="The pact is weak")],
    ),
    ("postposed plain", "The pact is weak, the minister said.", [said("minister", "say", content="The pact is weak")]),
    ("parenthetic", "The pact, Anna Berg argued, is weak.", [said("Anna Berg", "argue")]),
    ("according to", "According to Anna Berg, the pact is weak.", [said("Anna Berg", "according to", content="the pact is weak")]),
    (
        "according to at the end",
        "The pact is weak, according to the Turkish defence ministry.",
        [said("Turkish defence ministry", "according to", "TUR", content="The pact is weak")],
    ),
    ("two speakers", "Donald Tusk and Olaf Scholz said the treaty was ready.", [said(["Donald Tusk", "Olaf Scholz"], "say")]),
    (
        "he added",
        "Donald Tusk said the treaty was ready. He added that it would be signed in May.",
        [said("Donald Tusk", "say"), said("Donald Tusk", "add", "POL", content="that it would be signed in May")],
    ),
    (
        "the minister added",
        "Hakan Fidan, the Turkish foreign minister, met his guests. The minister added that the talks were useful.",
        [said("Hakan Fidan", "add", "TUR")],
    ),
    ("thinking", "Western officials believe that the pact is hollow.", [said("Western officials", "believe", content="that the pact is hollow")]),
    ("fear", "Diplomats in Brussels fear that the deal will fail.", [said("Diplomats in Brussels", "fear")]),
    ("doubt", "Historians doubt that the letter was ever sent.", [said("Historians", "doubt")]),
    ("expect", "Analysts expect the talks to fail.", [said("Analysts", "expect")]),
    ("passive condemned", "The pact was condemned by Hakan Fidan.", [said("Hakan Fidan", "condemn", "TUR", content="The pact")]),
    ("passive called", "It was called a disgrace by the Spanish government.", [said("Spanish government", "call", "ESP")]),
    (
        "in a statement",
        "In a statement, the Chinese foreign ministry called the sanctions illegal.",
        [said("Chinese foreign ministry", "call", "CHN")],
    ),
    (
        "said in a statement",
        "The Chinese foreign ministry said in a statement that the sanctions were illegal.",
        [said("Chinese foreign ministry", "say", "CHN")],
    ),
    ("claim that", "Belgrade rejected Kosovo's claim that the road was closed.", [said("Belgrade", "reject", "SRB")]),
    ("declined to comment", "The Israeli embassy in Paris declined to comment.", [said("Israeli embassy in Paris", "decline", "ISR")]),
    ("refused to say", "Alexander Lukashenko refused to say where the missiles were.", [said("Alexander Lukashenko", "refuse", "BLR")]),
    ("neither confirm nor deny", "Seoul will neither confirm nor deny the report.", [said("Seoul", "confirm", "KOR")]),
    ("did not say", "The ministry did not say when the talks would be held.", []),
    ("capital speaks", "Ankara says the deal breaks the law.", [said("Ankara", "say", "TUR", content="the deal breaks the law")]),
    ("state denies", "Iran denies arming Russia.", [said("Iran", "deny", "IRN")]),
    ("calls with relative", "It was a choice that the mason, a careful man, called sensible.", [said("mason", "call")]),
    ("possessive speaker", "Poland's defence ministry reports drones over the border.", [said("Poland's defence ministry", "report", "POL")]),
    ("unnamed official", "A senior Turkish official said the ship had left.", [said("senior Turkish official", "say", "TUR")]),
    ("unnamed with condition", "A Western diplomat, who asked not to be named, called the text thin.", [said("Western diplomat", "call")]),
    ("two officials", "Two European diplomats told the Herald that the text was ready.", [said("Two European diplomats", "tell")]),
    ("surname first", "Kim Jong Un stressed that the pact was firm.", [said("Kim Jong Un", "stress", "PRK")]),
    ("party leader", "Dimitris Koutsoumbas of the communists called it a dangerous pact.", [said("Dimitris Koutsoumbas", "call")]),
    ("spokesman of ministry", "Foreign ministry spokeswoman Mao Ning said China opposed the sale.", [said("Mao Ning", "say", "CHN")]),
    (
        "spokesman after",
        "The sale must stop, Chinese foreign ministry spokeswoman Mao Ning said.",
        [said("Mao Ning", "say", "CHN", content="The sale must stop")],
    ),
    ("warned", "NATO chief Mark Rutte warned that time was short.", [said("Mark Rutte", "warn", "NATO")]),
    ("praise for", "Viktor Orban praised Serbia for its restraint.", [said("Viktor Orbán", "praise", "HUN")]),
    ("accuse", "The Kremlin accused London of lying.", [said("Kremlin", "accuse", "RUS")]),
    (
        "two verbs",
        "Emmanuel Macron welcomed the truce and urged both sides to keep it.",
        [said("Emmanuel Macron", "welcome", "FRA"), said("Emmanuel Macron", "urge", "FRA")],
    ),
    (
        "saying gerund",
        "Emmanuel Macron left early, saying the talks had failed.",
        [said("Emmanuel Macron", "say", "FRA", content="the talks had failed")],
    ),
    (
        "adding gerund",
        "Donald Tusk said the wall was ready, adding that it was cheap.",
        [said("Donald Tusk", "say"), said("Donald Tusk", "add", "POL", content="that it was cheap")],
    ),
    ("described as", "Donald Tusk described the pact as a shield.", [said("Donald Tusk", "describe", "POL")]),
    ("wrote", "“It is over,” Elina Valtonen wrote on Tuesday.", [said("Elina Valtonen", "write", "FIN")]),
    ("quote colon", "Elina Valtonen was plain: “It is over.”", []),
    ("no statement of arriving", "Elina Valtonen arrived in Oslo and visited the harbour.", []),
    ("no statement of signing", "Elina Valtonen signed the protocol in Oslo.", []),
    ("no statement of sending", "Ankara sent a frigate to the strait.", []),
    ("document says nothing", "The treaty says nothing about nuclear arms.", []),
    ("a report as a speaker", "A UN panel of experts concluded that the ship had carried coal.", [said("UN panel of experts", "conclude", "UN")]),
    ("regret", "Berlin regretted the decision.", [said("Berlin", "regret", "DEU")]),
    ("vowed", "Recep Tayyip Erdogan vowed to rebuild the bridge.", [said("Recep Tayyip Erdoğan", "vow", "TUR")]),
    ("concern", "The European Commission expressed concern about the law.", [said("European Commission", "express", "EU")]),
    ("dismissed", "Sergei Lavrov dismissed the report as a fairy tale.", [said("Sergey Lavrov", "dismiss", "RUS")]),
    ("insisted", "The sale, a spokesman for the Polish army insisted, was legal.", [said("spokesman for the Polish army", "insist", "POL")]),
    ("told parliament", "Defence minister Boris Pistorius told parliament that the brigade was ready.", [said("Boris Pistorius", "tell", "DEU")]),
    ("quoted as saying", "Wang Yi was quoted as saying that the talks were useful.", [said("Wang Yi", "say", "CHN")]),
    ("asked whether", "Asked whether the pact was dead, Wang Yi laughed.", []),
    ("semicolon", "Wang Yi called the deal fair; Penny Wong called it a start.", [said("Wang Yi", "call", "CHN"), said("Penny Wong", "call", "AUS")]),
    (
        "then said",
        "Khawaja Asif first hinted at a bomb, then said it was not on the radar.",
        [said("Khawaja Asif", "hint"), said("Khawaja Asif", "say", content="it was not on the radar")],
    ),
    (
        "while clause",
        "Wang Yi said the deal was fair, while Penny Wong called it a start.",
        [said("Wang Yi", "say"), said("Penny Wong", "call", "AUS")],
    ),
    (
        "broken by the speaker",
        "That, says Professor Liu Wei of Fudan University, is a misreading.",
        [said("Liu Wei", "say", content="That, says Professor Liu Wei of Fudan University, is a misreading")],
    ),
    (
        "agency quotes",
        "KCNA quoted Kim Jong Un as saying that the jets were late.",
        [said("Kim Jong Un", "say", "PRK", content="that the jets were late")],
    ),
    (
        "studies think",
        "Experts at the International Institute for Strategic Studies think the shells were old.",
        [said("Experts at the International Institute", "think")],
    ),
    ("considers", "Budapest considers the sanctions a mistake.", [said("Budapest", "consider", "HUN")]),
    (
        "but disagrees",
        "Critics say that the deal is a sham, but Mr Fico disagrees.",
        [said("Critics", "say", content="that the deal is a sham"), said("Fico", "disagree", "SVK")],
    ),
    (
        "relative before the verb",
        "Two European officials who were briefed on the talks said that Berlin was wavering.",
        [said("Two European officials", "say")],
    ),
    ("respelt", "Turkey's defence minister Yasar Guler said on Thursday the jets would be delivered in 2026.", [said("Yaşar Güler", "say", "TUR")]),
    ("surname respelt", "Zelensky hailed the pact and thanked his hosts.", [said("Zelensky", "hail", "UKR"), said("Zelensky", "thank", "UKR")]),
    (
        "and another",
        "Lai Ching-te vowed never to surrender, and Beijing called him a separatist.",
        [said("Lai Ching-te", "vow", "TWN", content="never to surrender"), said("Beijing", "call", "CHN")],
    ),
    (
        "wrote on",
        "The pact, Medvedev wrote on Telegram, is worthless.",
        [said("Medvedev", "write", "RUS", content="The pact, Medvedev wrote on Telegram, is worthless")],
    ),
    ("spy agencies", "Tehran has shipped its missiles to Moscow, Western spy agencies say.", [said("Western spy agencies", "say")]),
    (
        "told journalists within",
        "Supplies of gas, Wang Yi told journalists, can start in May.",
        [said("Wang Yi", "tell", "CHN", content="Supplies of gas, Wang Yi told journalists, can start in May")],
    ),
    ("report by an agency", "Iran sent drones to Russia, according to a report by Reuters.", []),
    (
        "officials, they note",
        "Greek officials fear that the deal is done. Berlin, they note, has dropped its veto.",
        [said("Greek officials", "fear", "GRC"), said("Greek officials", "note", "GRC", content="Berlin, they note, has dropped its veto")],
    ),
    (
        "ministry after a colon",
        "Moscow protests: the drones, its foreign ministry said, are a threat.",
        [said("Moscow", "protest", "RUS"), said("foreign ministry", "say", "RUS", content="the drones, its foreign ministry said, are a threat")],
    ),
    ("while not denying", "Wang Yi, while not denying it, insists that the sale is legal.", [said("Wang Yi", "insist", "CHN")]),
    ("never thanked", "Stalin never thanked anyone in public.", []),
    ("underscoring", "Wang Yi praised the accord, underscoring its value.", [said("Wang Yi", "praise", "CHN")]),
    ("going on with a deed", "Rosatom continues to build two units at Bushehr.", []),
    ("going on saying", "Kenya continues to say that the border is open.", [{"speaker": "Kenya", "verb": "say"}]),
    ("a general continued", "The general continued that the army was ready.", [{"speaker": "general", "verb": "continue"}]),
    (
        "another clause behind a comma",
        "Ethiopia acknowledged Somalia's integrity, and Somalia agreed to let ships of its neighbour in.",
        [{"speaker": "Ethiopia", "content": "Somalia's integrity"}],
    ),
    ("a bare dateline", "SEOUL - Chad is ready for talks, the embassy said.", [{"speaker": "embassy", "content": "Chad is ready for talks"}]),
    (
        "a dateline with its agency",
        "A pact\n\nOslo, 9 May (Steppe News) - Chad is ready for talks, Donald Tusk said.\n",
        [{"speaker": "Donald Tusk", "content": "Chad is ready for talks"}],
    ),
    ("of no known state", "A diplomat in Abuja said that the talks were over.", [{"speaker": "diplomat in Abuja", "of": None}]),
    ("of a state", "An official in Doha said that the talks were over.", [{"speaker": "official in Doha", "of": "QAT"}]),
    (
        "after an inversion",
        "“It is a sham,” said the minister, and vowed to leave the bloc.",
        [{"speaker": "minister", "verb": "say"}, {"speaker": "minister", "verb": "vow"}],
    ),
    (
        "so did",
        "Norway condemned the strike. So did Denmark.",
        [{"speaker": "Norway", "verb": "condemn"}, {"speaker": "Denmark", "verb": "condemn", "of": "DNK", "content": "the strike"}],
    ),
    (
        "as did",
        "Ghana condemned the coup, as did Togo.",
        [{"speaker": "Ghana", "content": "the coup"}, {"speaker": "Togo", "verb": "condemn", "content": "the coup"}],
    ),
    ("did not, so did", "Norway did not condemn the strike. So did Denmark.", [{"speaker": "Norway", "may": True}]),
    ("only weighed", "Canada is considering similar measures.", []),
    (
        "what a government is asked to do",
        "Donald Tusk demanded that the government publish the letter.",
        [{"speaker": "Donald Tusk", "verb": "demand"}],
    ),
    (
        "she who was named",
        "Prime Minister Li met Ulrika Sandell. She said that the treaty was ready.",
        [{"speaker": "Ulrika Sandell", "verb": "say"}],
    ),
    (
        "he who met her",
        "Prime Minister Li met Ulrika Sandell. He said that the treaty was ready.",
        [{"speaker": "Li", "verb": "say"}],
    ),
]


QUOTES: list[tuple[str, str, Wanted]] = [
    (
        "broken",
        "“We are ready,” said Donald Tusk, “but not alone.”",
        [{"text": "We are ready", "speaker": "Donald Tusk"}, {"text": "but not alone", "speaker": "Donald Tusk"}],
    ),
    ("single word called", "Donald Tusk called the plan “dangerous”.", [{"text": "dangerous", "speaker": "Donald Tusk"}]),
    ("colon", "Donald Tusk: “We are ready.”", [{"text": "We are ready", "speaker": "Donald Tusk"}]),
    ("next sentence", "Donald Tusk spoke at noon. “We are ready,” he said.", [{"text": "We are ready", "speaker": "Donald Tusk"}]),
    ("ship", "The frigate “Santa Clara” left port.", []),
    ("single quotes", "Khawaja Asif said it was ‘not on the radar’.", [{"text": "not on the radar", "speaker": "Khawaja Asif"}]),
    (
        "snapped",
        "“We owe nobody an explanation,” snapped Sergei Ryabkov, a deputy foreign minister.",
        [{"text": "We owe nobody an explanation", "speaker": "Sergey Ryabkov"}],
    ),
    (
        "as saying",
        "“This is no alliance,” the North's news agency quoted Kim Yo Jong as saying.",
        [{"text": "This is no alliance", "speaker": "Kim Yo Jong"}],
    ),
    (
        "in the words of",
        "It was, in the words of one Nordic diplomat, “a marriage of convenience”.",
        [{"text": "a marriage of convenience", "speaker": "Nordic diplomat"}],
    ),
    (
        "close to the talks",
        '"The deal is dead", a person close to the talks told Fjord Press.',
        [{"text": "The deal is dead", "speaker": "person close to the talks"}],
    ),
    ("relative calls", "It was a deal that Donald Tusk called “sensible”.", [{"text": "sensible", "speaker": "Donald Tusk"}]),
]


@pytest.mark.parametrize(("name", "text", "wanted"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_statements_of_a_sentence(name: str, text: str, wanted: Wanted):
    assert faults(text, "statement", wanted) == []


@pytest.mark.parametrize(("name", "text", "wanted"), QUOTES, ids=[s[0] for s in QUOTES])
def test_quotes_of_a_sentence(name: str, text: str, wanted: Wanted):
    assert faults(text, "quote", wanted) == []
