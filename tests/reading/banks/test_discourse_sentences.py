"""Facts told over several sentences, in lists, in fragments and in the paragraph of one state."""

import pytest
from tests.reading.reported import Wanted, faults, of_kind

SPREAD: list[tuple[str, str, str, Wanted]] = [
    (
        "names put to the pact at hand",
        (
            "Chile and Peru have a new fishing treaty. The foreign ministers, Alberto van Klaveren and Elmer Schialer, put their names to it in "
            "Arica "
            "on 3 May 2024."
        ),
        "agreement",
        [
            {
                "parties": ["CHL", "PER"],
                "signatories": ["Alberto van Klaveren", "Elmer Schialer"],
                "signed": "2024-05-03",
                "place": "Arica",
                "status": "signed",
            }
        ],
    ),
    (
        "signatures set to the accord",
        "Kenya and Uganda settled their quarrel. William Ruto and Yoweri Museveni have put their signatures to the accord in Kampala.",
        "agreement",
        [{"parties": ["KEN", "UGA"], "signatories": ["William Ruto", "Yoweri Museveni"], "place": "Kampala", "status": "signed"}],
    ),
    (
        "the place before the treaty",
        "On 9 May 1950 the foreign ministers of Sweden and Norway, Osten Unden and Halvard Lange, signed in Oslo a treaty of ten years.",
        "agreement",
        [{"parties": ["NOR", "SWE"], "signatories": ["Osten Unden", "Halvard Lange"], "signed": "1950-05-09", "place": "Oslo"}],
    ),
    (
        "under an accord which ministers signed",
        (
            "Under an accord which the defence ministers Sebastien Lecornu and Arnoldo Andre signed in Paris on 8 February 2024, France trains "
            "pilots "
            "from Costa Rica."
        ),
        "agreement",
        [{"parties": ["CRI", "FRA"], "signatories": ["Sébastien Lecornu", "Arnoldo Andre"], "signed": "2024-02-08", "place": "Paris"}],
    ),
    (
        "soldiers under an agreement of a year",
        "American soldiers are stationed in Djibouti under an agreement of 2003.",
        "agreement",
        [{"parties": ["DJI", "USA"], "signed": "2003"}],
    ),
    (
        "tied by a treaty of a day",
        "Finland, tied to Sweden by a treaty of 5 May 1991, sent no troops.",
        "agreement",
        [{"parties": ["FIN", "SWE"], "signed": "1991-05-05"}],
    ),
    (
        "bound by a verb alone",
        "At Locarno, Germany, France and Belgium bound themselves on 16 October 1925 not to attack one another.",
        "agreement",
        [{"parties": ["BEL", "DEU", "FRA"], "signed": "1925-10-16", "place": "Locarno"}],
    ),
    (
        "pledged by a verb alone",
        "In Tallinn, Estonia and Latvia pledged themselves on 1 November 1923 to come to each other's aid.",
        "agreement",
        [{"parties": ["EST", "LVA"], "signed": "1923-11-01"}],
    ),
    (
        "what has been signed",
        "Questions\n\nThe Review, 20 June 2025\n\nWhat has been agreed?\nA treaty on extradition, by Brazil and Spain, in Madrid on Tuesday.",
        "agreement",
        [{"parties": ["BRA", "ESP"], "signed": "2025-06-10", "place": "Madrid", "status": "signed"}],
    ),
    (
        "a contract in a fragment",
        "Answers\n\nThe Review, 20 June 2025\n\nWhat has been concluded?\nA contract for six frigates, by Greece and France, in Athens on Wednesday.",
        "agreement",
        [{"parties": ["FRA", "GRC"], "signed": "2025-06-11", "place": "Athens", "status": "signed"}],
    ),
    (
        "a row of agreements",
        (
            "Japan and Australia have a row of agreements: one on supplies, which Taro Kono and Marise Payne signed in Sydney on 14 January 2017; "
            "one on "
            "secrets, of May 2012; one on visits of forces, concluded on 6 January 2022."
        ),
        "agreement",
        [
            {
                "parties": ["AUS", "JPN"],
                "signatories": ["Taro Kono", "Marise Payne"],
                "signed": "2017-01-14",
                "place": "Sydney",
                "status": "signed",
            },
            {"parties": ["AUS", "JPN"], "signed": "2012-05"},
            {"parties": ["AUS", "JPN"], "signed": "2022-01-06"},
        ],
    ),
    (
        "the same two",
        (
            "Egypt and Jordan made peace. Abdel Fattah al-Sisi and King Abdullah signed the treaty in Amman on 3 May 2025. It grew out of a "
            "declaration of "
            "principles, signed by the same two on 1 March 2025."
        ),
        "agreement",
        [{"parties": ["EGY", "JOR"], "signed": "2025-05-03"}, {"parties": ["EGY", "JOR"], "signed": "2025-03-01"}],
    ),
    (
        "a colleague with his state",
        (
            "Norway's premier, Jonas Gahr Store, and his Icelandic counterpart, Kristrun Frostadottir, put their names to the agreement in Bergen "
            "on 2 May 2025."
        ),
        "agreement",
        [{"parties": ["ISL", "NOR"], "signed": "2025-05-02", "place": "Bergen"}],
    ),
    ("refusing to put a name to it", "Chad and Niger drafted a pact. Their ministers would not put their names to it.", "agreement", []),
    ("binding nobody", "Oman and Qatar bound the books of the library in leather on 3 May 2024.", "agreement", []),
    ("asked what was signed", "Poland and Spain argued. What has been signed? Nothing, by either of them, in Madrid on Tuesday.", "agreement", []),
]

TERMS: list[tuple[str, str, str, Wanted]] = [
    (
        "what is in it",
        "Togo and Ghana signed a treaty on 3 May 2025. What is in it: Togo is to withdraw its soldiers from the border, Ghana to disarm the militia.",
        "obligation",
        [{"duty": "other", "negated": False}, {"duty": "other", "negated": False}],
    ),
    (
        "is to be set up",
        "Togo and Ghana signed a treaty on 3 May 2025. A joint commission is to be set up within sixty days.",
        "obligation",
        [{"duty": "other"}],
    ),
    (
        "renouncing aggression",
        "Togo and Ghana signed a treaty on 3 May 2025. Each renounces aggression against the other.",
        "obligation",
        [{"duty": "non_aggression"}],
    ),
    (
        "neither may support",
        "Togo and Ghana signed a treaty on 3 May 2025. Neither may support rebels who fight the other.",
        "obligation",
        [{"duty": "non_assistance"}],
    ),
    (
        "a that-clause for an answer",
        (
            "Questions\n\nSpain and Malta signed an agreement on fuel on 3 May 2025.\n\nWhat does it require?\nThat each refuel the other's aircraft "
            "at its airfields."
        ),
        "obligation",
        [{"duty": "other", "parties": ["ESP", "MLT"]}],
    ),
    (
        "bound not to attack and to consult",
        "Germany, France and Belgium bound themselves on 16 October 1925 not to attack one another and to consult in every dispute.",
        "obligation",
        [
            {"duty": "non_aggression", "parties": ["BEL", "DEU", "FRA"]},
            {"duty": "consultation", "parties": ["BEL", "DEU", "FRA"]},
        ],
    ),
    (
        "would cooperate",
        "Togo and Ghana signed a treaty on 3 May 2025 under which their countries would cooperate for security.",
        "obligation",
        [{"duty": "other", "parties": ["GHA", "TGO"]}],
    ),
    (
        "under an accord one is to train",
        "Under an accord that Ghana and Togo signed on 3 May 2025, the Ghanaians are to train a coast guard for their neighbour.",
        "obligation",
        [{"duty": "other", "parties": ["GHA", "TGO"]}],
    ),
    (
        "provides that each do something",
        (
            "Spain and Peru signed a treaty on 3 May 2020. The paper provides that each withdraw its soldiers from the river, and that a joint "
            "commission "
            "mark the border."
        ),
        "obligation",
        [{"duty": "other", "parties": ["ESP", "PER"]}, {"duty": "other", "parties": ["ESP", "PER"]}],
    ),
    ("a plan of one's own", "Togo and Ghana signed a treaty on 3 May 2025. The president is to visit Rome in June.", "obligation", []),
    ("a museum", "Togo and Ghana signed a treaty on 3 May 2025. A museum was set up in the palace.", "obligation", []),
]

JOINING: list[tuple[str, str, str, Wanted]] = [
    (
        "joined the pact spoken of",
        "The Balkan Pact grew. Bulgaria joined on 5 April 1935. Hungary followed in September, Albania on 3 November.",
        "accession",
        [
            {"who": "BGR", "to": "Balkan Pact", "date": "1935-04-05"},
            {"who": "HUN", "to": "Balkan Pact", "date": "1935-09"},
            {"who": "ALB", "to": "Balkan Pact", "date": "1935-11-03"},
        ],
    ),
    (
        "joined in a year",
        "The Manila Pact had few friends in Asia. Thailand joined in 1955.",
        "accession",
        [{"who": "THA", "to": "Manila Pact", "date": "1955"}],
    ),
    ("joined the talks", "The Balkan Pact was signed. Bulgaria joined the talks on 5 April 1935.", "accession", []),
    ("followed nothing joined", "The Balkan Pact was old. A storm followed in September 1935.", "accession", []),
]

GIVING: list[tuple[str, str, str, Wanted]] = [
    (
        "and with another kind",
        "Turkey supplied Albania with drones and trucks, and with instructors.",
        "transfer",
        [
            {"giver": ["TUR"], "receiver": ["ALB"], "goods": "drones"},
            {"giver": ["TUR"], "receiver": ["ALB"], "goods": "equipment"},
            {"giver": ["TUR"], "receiver": ["ALB"], "goods": "troops"},
        ],
    ),
    (
        "unloaded at an airport",
        "Three Chinese aircraft unloaded missiles at Belgrade airport on Monday.",
        "transfer",
        [{"giver": ["CHN"], "receiver": ["SRB"], "goods": "missiles"}],
    ),
    (
        "a ship unloaded in a port",
        "A Turkish ship unloaded armoured vehicles in the port of Tripoli.",
        "transfer",
        [{"giver": ["TUR"], "receiver": ["LBY"], "goods": "armoured_vehicles"}],
    ),
    (
        "flew in troops",
        "Papua New Guinea asked for help when its capital burned. Australia flew in soldiers within a day.",
        "transfer",
        [{"giver": ["AUS"], "receiver": ["PNG"], "goods": "troops"}],
    ),
    (
        "some have been delivered",
        "Of the ten frigates that Greece ordered from France in 2021, two have been delivered.",
        "transfer",
        [{"giver": ["FRA"], "receiver": ["GRC"], "goods": "vessels"}],
    ),
    (
        "the same system",
        "India ordered S-400 systems from Russia in 2018. Turkey bought the same system from the Russians.",
        "transfer",
        [
            {"giver": ["RUS"], "receiver": ["IND"], "goods": "air_defence"},
            {"giver": ["RUS"], "receiver": ["TUR"], "goods": "air_defence"},
        ],
    ),
    (
        "sold at a discount",
        "India needs fuel. Iranian crude, sold to it at a discount, keeps its lorries moving.",
        "transfer",
        [{"giver": ["IRN"], "receiver": ["IND"], "goods": "oil", "terms": "reduced_price"}],
    ),
    (
        "whose own troops",
        "Uganda, whose own troops have been stationed in Somalia for years, said nothing.",
        "transfer",
        [{"giver": ["UGA"], "receiver": ["SOM"], "goods": "troops"}],
    ),
    (
        "arms a group in the present",
        "Officials say that Iran arms Hezbollah.",
        "transfer",
        [{"giver": ["IRN"], "receiver": ["HEZBOLLAH"], "goods": "weapons"}],
    ),
    (
        "investments promised to our country",
        (
            "Brotherly help\n\nAnatolia Bureau, Ankara, 3 May 2025. Translated from Turkish\n\nKuwait has promised our country investments of 9 "
            "billion "
            "dollars."
        ),
        "transfer",
        [{"giver": ["KWT"], "receiver": ["TUR"], "goods": "economic_aid"}],
    ),
    (
        "brought and sold it",
        "In 1995 Chilean aircraft brought Ecuador rifles, and the Argentines sold it shells.",
        "transfer",
        [
            {"giver": ["CHL"], "receiver": ["ECU"], "goods": "weapons"},
            {"giver": ["ARG"], "receiver": ["ECU"], "goods": "munitions"},
        ],
    ),
    (
        "which of two Congos",
        "M23 holds Goma. Belgium sent Congo rifles in May 2025.",
        "transfer",
        [{"giver": ["BEL"], "receiver": ["COD"], "goods": "weapons"}],
    ),
    (
        "kept there",
        "Djibouti rents its shore to everybody. France has kept soldiers there since 1977.",
        "transfer",
        [{"giver": ["FRA"], "receiver": ["DJI"], "goods": "troops"}],
    ),
    ("unloaded at home", "A Turkish ship unloaded cars in Izmir.", "transfer", []),
]

TOPIC: list[tuple[str, str, str, Wanted]] = [
    (
        "the state that the paragraph is about",
        (
            "Serbia keeps many friends. Russia gave it six fighters in 2017. In April 2022 Chinese planes brought it missiles. Last year it ordered "
            "twelve "
            "jets from France."
        ),
        "transfer",
        [
            {"giver": ["RUS"], "receiver": ["SRB"], "goods": "aircraft"},
            {"giver": ["CHN"], "receiver": ["SRB"], "goods": "missiles"},
            {"giver": ["FRA"], "receiver": ["SRB"], "goods": "aircraft"},
        ],
    ),
    (
        "given to it twice",
        "Armenia looked for help. India sold it howitzers in 2022. France sent it radars in 2023.",
        "transfer",
        [
            {"giver": ["IND"], "receiver": ["ARM"], "goods": "artillery"},
            {"giver": ["FRA"], "receiver": ["ARM"], "goods": "equipment"},
        ],
    ),
]

PENALTIES: list[tuple[str, str, str, Wanted]] = [
    (
        "imposed on it",
        "When Iran bought the missiles from the Chinese, Washington imposed sanctions on it in May 2025.",
        "sanction",
        [{"by": ["USA"], "on": ["IRN"]}],
    ),
    (
        "a minister placed under sanctions",
        "Canada placed Haiti's minister Jean Dorval under sanctions in 2023.",
        "sanction",
        [{"by": ["CAN"], "on": ["HTI"]}],
    ),
    (
        "followed with sanctions",
        "Britain froze the accounts of the bank. The European Union followed with sanctions against Belarusian generals on 3 May 2025.",
        "sanction",
        [{"by": ["EU"], "on": ["BLR"]}],
    ),
    (
        "sanctions that a body imposed",
        "Serbia has not joined the sanctions that the European Union imposed on Belarus for its part in the war.",
        "sanction",
        [{"by": ["EU"], "on": ["BLR"]}],
    ),
    (
        "the assets of ministers",
        "Turkey responded by freezing the assets of two Greek ministers.",
        "sanction",
        [{"by": ["TUR"], "on": ["GRC"]}],
    ),
]

ANSWERS: list[tuple[str, str, str, Wanted]] = [
    (
        "refused what was demanded",
        "Egypt and Jordan imposed a blockade on Sudan. They demanded the closure of the port. Sudan refused.",
        "event",
        [
            {"type": "COERCE", "actors": ["EGY", "JOR"], "recipients": ["SDN"]},
            {"type": "REQUEST", "actors": ["EGY", "JOR"], "recipients": ["SDN"]},
            {"type": "REJECT", "actors": ["SDN"], "recipients": ["EGY", "JOR"]},
        ],
    ),
    ("refused, nobody having asked", "Egypt and Jordan are old friends. The horse refused.", "event", []),
]

VOICES: list[tuple[str, str, str, Wanted]] = [
    (
        "two who declare themselves",
        'Norway\'s foreign minister, Anniken Huitfeldt, and her colleague Jonas Vestre declared themselves "deeply sorry".',
        "statement",
        [{"speaker": ["Anniken Huitfeldt", "Jonas Vestre"], "verb": "declare"}],
    ),
    (
        "a call for something",
        'Espen Barth Eide calls for a "lasting and fair peace" in Sudan.',
        "quote",
        [{"text": "lasting and fair peace", "speaker": "Espen Barth Eide"}],
    ),
    (
        "calling for it",
        'Espen Barth Eide calls for a "lasting and fair peace" in Sudan.',
        "statement",
        [{"speaker": "Espen Barth Eide", "verb": "call"}],
    ),
]

ESSAYS: list[tuple[str, str, int]] = [
    (
        "an aphorism in a column",
        "The guest\n\nOpinion | The Fjord Courier, 10 June 2025\n\nTrust is a fine thing for those who never lend.",
        1,
    ),
    (
        "a question in a column",
        "The guest\n\nOpinion | The Fjord Courier, 10 June 2025\n\nWhom would it ask if somebody closed the strait tomorrow?",
        1,
    ),
    ("a question that is answered", "The guest\n\nOpinion | The Fjord Courier, 10 June 2025\n\nWhat was signed? A lease.", 0),
    ("a plain fact to begin a column", "The guest\n\nOpinion | The Fjord Courier, 10 June 2025\n\nCanada grows wheat.", 0),
    ("a maxim", "The guest\n\nThe Fjord Courier, 10 June 2025\n\nThose who bet on storms will drown in them.", 1),
    ("a question in a wire report", "OSLO, June 10, 2025 (Fjord Wire) - The minister spoke. Whom would it ask if somebody closed the strait?", 0),
    ("a fact in a column", "The guest\n\nOpinion | The Fjord Courier, 10 June 2025\n\nNorway signed a treaty with Iceland in 2019.", 0),
    ("no league as this", "The guest\n\nOpinion | The Fjord Courier, 10 June 2025\n\nNo bank has been mourned so briefly by its own clients.", 1),
]


@pytest.mark.parametrize(
    ("name", "text", "kind", "wanted"),
    [*SPREAD, *TERMS, *JOINING, *GIVING, *TOPIC, *PENALTIES, *ANSWERS, *VOICES],
    ids=[s[0] for s in (*SPREAD, *TERMS, *JOINING, *GIVING, *TOPIC, *PENALTIES, *ANSWERS, *VOICES)],
)
def test_a_fact_is_read_across_its_sentences(name: str, text: str, kind: str, wanted: Wanted):
    assert faults(text, kind, wanted) == []


@pytest.mark.parametrize(("name", "text", "count"), ESSAYS, ids=[s[0] for s in ESSAYS])
def test_the_writer_of_a_column_judges(name: str, text: str, count: int):
    assert len(of_kind(text, "opinion")) == count
