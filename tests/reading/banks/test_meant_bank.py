"""Who is meant from one sentence to the next: descriptions, offices, styles, "the latter", "they", whoever answers a charge."""

from typing import Any

import pytest
from tests.reading.banks.test_statement_bank import quoted, said
from tests.reading.reported import Wanted, faults, row_of

VISIT = """Jordanian King receives Iraqi Prime Minister

King Abdullah II received the Prime Minister of Iraq, Mustafa Al-Kadhimi. The two leaders stressed that the border was open.
"""
TALK = """A talk about the sea

Sweden's former envoy Hedvig Lood explains why her country changed its mind.

When did you change yours?

I woke at five that day. Olof Palme denied it to my face.

Did it help?

My husband thinks that it did. I believe that it will.

And now?

I shall open a bottle.
"""
SPOKEN: list[tuple[str, str, Wanted, Wanted]] = [
    (
        "the trade by which somebody was introduced",
        "Ruth Lund, a historian from Bergen, wrote a book. The treaty was a trick, the historian said.",
        [said("Ruth Lund", "say")],
        [],
    ),
    (
        "the trade of nobody named",
        "Ruth Lund, a historian from Bergen, wrote a book. The treaty was a trick, a lawyer said.",
        [said("lawyer", "say")],
        [],
    ),
    (
        "the trade of whoever was heard last",
        "Nadia Osman, back from Juba, blamed the army. “It was planned,” the lawmaker said.",
        [said("Nadia Osman", "blame"), said("Nadia Osman", "say")],
        [quoted("It was planned", "Nadia Osman")],
    ),
    (
        "an office that one person holds",
        "Nadia Osman, back from Juba, blamed the army. “It was planned,” the minister said.",
        [said("Nadia Osman", "blame"), said("minister", "say")],
        [quoted("It was planned", "minister")],
    ),
    (
        "the rank in short",
        "Lt. Gen. Omar Siddiq told a news conference that a drone had come. “We will answer,” the general said.",
        [said("Omar Siddiq", "tell"), said("Omar Siddiq", "say")],
        [quoted("We will answer", "Omar Siddiq")],
    ),
    (
        "the leader of a state",
        "Hun Manet wrote to the Council. The Cambodian leader accused Bangkok of aggression.",
        [said("Hun Manet", "accuse", "KHM")],
        [],
    ),
    (
        "the leader of another state",
        "Hun Manet wrote to the Council. The Laotian leader accused Bangkok of aggression.",
        [said("Laotian leader", "accuse", "LAO")],
        [],
    ),
    (
        "by age",
        "Opposition lawmaker Joel Okello called the pact illegal. The 45-year-old, who sits for Gulu, warned that it would fail.",
        [said("Joel Okello", "call"), said("Joel Okello", "warn")],
        [],
    ),
    (
        "by age and trade",
        "Muhammad Yunus spoke to students. The 84-year-old economist warned that it would fail.",
        [said("Muhammad Yunus", "warn", "BGD")],
        [],
    ),
    (
        "a thing by age",
        "Opposition lawmaker Joel Okello called the pact illegal. The 45-year-old treaty says otherwise.",
        [said("Joel Okello", "call"), said("treaty", "say", may=True)],
        [],
    ),
    (
        "acting",
        "Anwar Ibrahim said he had listened. Thailand's acting prime minister, Phumtham Wechayachai, then spoke in Surin. It could grow, he warned.",
        [said("Anwar Ibrahim", "say", "MYS"), said("Phumtham Wechayachai", "warn", "THA")],
        [],
    ),
    (
        "the surname of the one named so far",
        "The guest was received by General Raul Castro. Comrade Castro affirmed that Cuba would help. Fidel Castro stayed at home.",
        [said("Raúl Castro|Raul Castro", "affirm", "CUB")],
        [],
    ),
    (
        "the office in brackets",
        "The Secretary of State for Defence (Mr. John Tolland) replied at ten. He denied the charge. The Minister said that it was false.",
        [said("John Tolland", "reply", may=True), said("John Tolland", "deny"), said("John Tolland", "say")],
        [],
    ),
    (
        "the peer with a seat and an office",
        "Baroness Marsh of Selby (Minister of State) rose. The Minister said that it was false.",
        [said("Marsh|Baroness Marsh", "say")],
        [],
    ),
    (
        "members of a house",
        "Mr. Harcombe said that the Government must answer. The right hon. Gentleman recalled that it had not.",
        [said("Harcombe", "say"), said("Harcombe", "recall")],
        [],
    ),
    (
        "a majesty",
        "King Abdullah II received Mustafa al-Kadhimi in Amman. His Majesty stressed that the border was open.",
        [said("Abdullah II", "stress", "JOR")],
        [],
    ),
    (
        "a headline gives the office, the text the name",
        VISIT,
        [said(["Abdullah II", "Mustafa al-Kadhimi"], "stress")],
        [],
    ),
    (
        "its president, named later",
        "Colombia has stopped the flights, its president said on Tuesday. Gustavo Petro wrote that it was over.",
        [said("Gustavo Petro", "say", "COL"), said("Gustavo Petro", "write", "COL")],
        [],
    ),
    (
        "the latter of two people",
        "Former premier Thaksin Shinawatra once lived near Hun Manet. The two were friends. The latter called the former a traitor in June.",
        [said("Hun Manet", "call", "KHM")],
        [],
    ),
    (
        "the latter of two states",
        "Norway stopped the sale and Denmark went on with it. The latter said that it was bound to.",
        [said("Denmark|latter", "say", "DNK")],
        [],
    ),
    (
        "one of the two, and the other",
        "Two officials say that the text is short. One of the two called it dull. The other said it was wise.",
        [said("Two officials", "say"), said("one of the two officials", "call"), said("other of the two officials", "say")],
        [],
    ),
    (
        "of whom he speaks",
        "Nicolas Maduro told a rally that the border was shut. Ivan Duque, he said, was to blame.",
        [said("Nicolás Maduro|Nicolas Maduro", "tell", "VEN"), said("Nicolás Maduro|Nicolas Maduro", "say", "VEN")],
        [],
    ),
    (
        "who speaks of a thing",
        "Nicolas Maduro told a rally that the border was shut. Ivan Duque said the bridge, he feared, was lost.",
        [
            said("Nicolás Maduro|Nicolas Maduro", "tell", "VEN"),
            said("Iván Duque|Ivan Duque", "say", "COL"),
            said("Iván Duque|Ivan Duque", "fear", may=True),
        ],
        [],
    ),
    (
        "a people, then they",
        "The Turks want the jets. They also demanded that Sweden hand over ten men.",
        [said("Turks", "demand", "TUR")],
        [],
    ),
    (
        "the ministry with a capital",
        "The Ministry of Trade of Vietnam met on Monday. The Ministry expects that rice will be dear. It said that exports would fall.",
        [said("Ministry of Trade of Vietnam", "expect", "VNM"), said("Ministry of Trade of Vietnam", "say", "VNM")],
        [],
    ),
    (
        "a charge it denies",
        "Washington accuses Tehran of arming rebels, a charge it denies.",
        [said("Washington", "accuse", "USA"), said("Tehran", "deny", "IRN")],
        [],
    ),
    (
        "a charge somebody has always denied",
        "Rwanda stands accused of backing the rebels, a charge Kigali has always denied.",
        [said("Kigali", "deny", "RWA")],
        [],
    ),
    (
        "a charge that somebody makes",
        "Rwanda stands accused of backing the rebels, a charge Kinshasa has always made.",
        [],
        [],
    ),
    (
        "which it disputes",
        "Uganda was blamed for the raid, which it disputes.",
        [said("Uganda", "dispute", "UGA")],
        [],
    ),
    (
        "a truce is close, and it denies that",
        "A ceasefire was close before Bangkok changed its mind. It denies that.",
        [said("Bangkok|Thailand", "deny", "THA")],
        [],
    ),
    (
        "among the first to condemn",
        "Cuba was among the first to condemn the raid.",
        [said("Cuba", "condemn", "CUB")],
        [],
    ),
    (
        "among the first to leave",
        "Cuba was among the first to condemn no one.\n\nPeru was among those asked to condemn the raid.",
        [said("Cuba", "condemn", may=True)],
        [],
    ),
    (
        "said so",
        "Olaf Scholz said so. Emmanuel Macron said so too.",
        [said("Olaf Scholz", "say", "DEU"), said("Emmanuel Macron", "say", "FRA")],
        [],
    ),
    (
        "asked whether, and what",
        "Did Paris say that the pact was dead? What does Tokyo want that it does not have?",
        [],
        [],
    ),
    (
        "asked why, said",
        "An official at the palace, asked why, said that the British had not come.",
        [said("official at the palace", "say")],
        [],
    ),
    (
        "confirm reports",
        "The minister could not confirm reports that Oman had asked for crews. The ministry rejected claims that it had paid.",
        [said("minister", "confirm", may=True), said("ministry", "reject", may=True)],
        [],
    ),
    (
        "officers say fewer",
        "Turkish officers say fewer than half of them ever came.",
        [said("Turkish officers", "say", "TUR")],
        [],
    ),
    (
        "two offices of one person",
        "The chairman of ECOWAS, Nigerian President Bola Tinubu, said no option was off the table.",
        [said("Bola Tinubu", "say", "NGA")],
        [],
    ),
    (
        "ordered, with words of his own",
        "Gustavo Petro wrote a letter. He stopped the flights “until the missile attacks at sea have ceased”.",
        [],
        [quoted("until the missile attacks at sea have ceased", "Gustavo Petro")],
    ),
    (
        "for a state",
        "Ulrika Sandell, for the United States, said that the Government had gone.",
        [said("Ulrika Sandell", "say", "USA")],
        [],
    ),
    (
        "for a reason",
        "Ulrika Sandell, for the third time, said that the Government had gone.",
        [said("Ulrika Sandell", "say", None)],
        [],
    ),
    (
        "the leader of whom nothing else is said",
        "Sixto Duran-Ballen has asked the guarantors for help. The Ecuadorean leader wrote that his men would hold the hill.",
        [said("Sixto Duran-Ballen", "write")],
        [],
    ),
    (
        "an envoy recalled",
        "Boris Tadic told a paper that he had recalled his ambassador from Rome. He recalled that Rome had been warned.",
        [said("Boris Tadić", "tell", "SRB"), said("Boris Tadić", "recall", "SRB")],
        [],
    ),
    (
        "what somebody is to declare",
        "Boris Tadic demanded that the chairman declare the act void.",
        [said("Boris Tadić", "demand", "SRB")],
        [],
    ),
    (
        "an interview without letters",
        TALK,
        [
            said("Hedvig Lood", "explain", may=True),
            said("Olof Palme", "deny"),
            said("husband|My husband", "think"),
            said("Hedvig Lood", "believe", "SWE"),
        ],
        [],
    ),
]
DONE: list[tuple[str, str, str, Wanted]] = [
    (
        "a government called after its head",
        "Caracas lost the case. The Trump administration imposed sanctions on Venezuela.",
        "sanction",
        [{"by": ["USA"], "on": ["VEN"]}],
    ),
    (
        "a government called after a town",
        "Caracas lost the case. The Lisbon government imposed sanctions on Venezuela.",
        "sanction",
        [{"by": ["PRT"], "on": ["VEN"]}],
    ),
    (
        "an embargo on a region",
        "The Security Council extended the arms embargo on Darfur.",
        "sanction",
        [{"by": ["UNSC"], "on": ["SDN"]}],
    ),
    (
        "imposed by nobody named",
        "Sanctions on Iran had been imposed over its drones for Russia.",
        "sanction",
        [{"on": ["IRN"]}],
    ),
    (
        "the sky shut in return",
        "Pakistan has shut its airspace to Indian airlines in return.",
        "sanction",
        [{"by": ["PAK"], "on": ["IND"]}],
    ),
    (
        "the sky shut for a storm",
        "Pakistan has shut its airspace to Indian airlines until the storm has passed.",
        "sanction",
        [],
    ),
    (
        "the former of two that act",
        "Norway helped Chad and Denmark paid for it. The former imposed sanctions on Chad.",
        "sanction",
        [{"by": ["NOR"], "on": ["TCD"]}],
    ),
    (
        "of both",
        "Peru and Ecuador signed a protocol in 1942. The United States suspended arms sales to both on Tuesday.",
        "sanction",
        [{"by": ["USA"], "on": ["ECU", "PER"]}],
    ),
    (
        "of both its ports",
        "Peru and Ecuador signed a protocol in 1942. The United States reopened both ports on Tuesday.",
        "sanction",
        [],
    ),
    (
        "they, of whoever announced it",
        "Mali and Niger announced that they were quitting ECOWAS.",
        "event",
        [{"type": "REJECT", "actors": ["MLI", "NER"], "recipients": ["ECOWAS"]}],
    ),
    (
        "a pact in abeyance",
        "Delhi put the treaty with Pakistan in abeyance.",
        "event",
        [{"type": "REJECT", "actors": ["IND"], "recipients": ["PAK"]}],
    ),
    (
        "a pact in a drawer",
        "Delhi put the treaty with Pakistan in a drawer.",
        "event",
        [],
    ),
    (
        "revoked by those who rule in a place",
        "The junta in Niamey revoked five military agreements with Paris.",
        "event",
        [{"type": "REJECT", "actors": ["NER"], "recipients": ["FRA"]}],
    ),
    (
        "a licence revoked",
        "The junta in Niamey revoked his licence.",
        "event",
        [],
    ),
    (
        "declared void",
        "Somalia declared the memorandum with Ethiopia null and void.",
        "event",
        [{"type": "REJECT", "actors": ["SOM"], "recipients": ["ETH"]}],
    ),
    (
        "said to have shelled",
        "Bishkek says Tajik tanks shelled the town of Batken on Friday.",
        "event",
        [{"type": "ASSAULT", "actors": ["TJK"]}],
    ),
    (
        "the paper that told it first",
        "Jeune Afrique, which first reported the talks, has closed.",
        "provenance",
        [{"role": "original", "source": "Jeune Afrique"}],
    ),
    (
        "pictures from a town",
        "You have all seen the pictures from Singapore.",
        "provenance",
        [],
    ),
    (
        "no war is expected",
        "We do not expect a war this year.",
        "forecast",
        [{"holder": None}],
    ),
]
NOT_YET: frozenset[str] = frozenset()


@pytest.mark.parametrize(("text", "statements", "quotes"), [row_of(one, NOT_YET) for one in SPOKEN])
def test_a_speaker_is_known_again(text: str, statements: Wanted, quotes: Wanted) -> None:
    assert faults(text, "statement", statements) + faults(text, "quote", quotes) == []


@pytest.mark.parametrize(("text", "kind", "wanted"), [row_of(one, NOT_YET) for one in DONE])
def test_a_state_is_known_again(text: str, kind: str, wanted: list[dict[str, Any]]) -> None:
    assert faults(text, kind, wanted) == []
