"""A bank of what sentences leave to those around them, and of clauses within clauses: half of the rows must give nothing, or something else."""

import pytest
from tests.reading.reported import Wanted, faults, row_of

BANK: list[tuple[str, str, str, Wanted]] = [
    # "it said": the body heard last, not the state spoken of
    (
        "it said in a later sentence",
        "Kenya has shipped helmets to Haiti, the Nairobi Defence Institute said. If all were worn, it said, no head would be bare.",
        "statement",
        [
            {"speaker": "Nairobi Defence Institute", "verb": "say"},
            {"speaker": "Nairobi Defence Institute", "verb": "say"},
        ],
    ),
    (
        "it added at the opening",
        "Sudan has bought drones from Turkey, the Institute of Sahel Studies said. It added that the price was high.",
        "statement",
        [{"speaker": "Institute of Sahel Studies", "verb": "say"}, {"speaker": "Institute of Sahel Studies", "verb": "add"}],
    ),
    (
        "it denies is of the accused",
        "Chad has bought drones, the Institute of Sahel Studies said. It denies this.",
        "statement",
        [
            {"speaker": "Institute of Sahel Studies", "verb": "say"},
            {"speaker": frozenset({"Chad", "Institute of Sahel Studies"}), "verb": "deny"},
        ],
    ),
    (
        "after a person it is not he",
        "Bolivia has sold its tanks, said Rosa Quispe, an analyst. It said on Monday that they were old.",
        "statement",
        [{"speaker": "Rosa Quispe", "verb": "say"}, {"speaker": "Bolivia", "verb": "say"}],
    ),
    # a body by the noun of its name
    (
        "the institute again",
        "The Lagos Institute for Peace published a study on Friday. The institute believes that Mali will pay.",
        "statement",
        [{"speaker": "Lagos Institute for Peace", "verb": "believe"}, {"speaker": "Lagos Institute for Peace", "verb": "publish", "may": True}],
    ),
    (
        "an institute of another kind",
        "The Lagos Institute for Peace closed on Friday. The council believes that Mali will pay.",
        "statement",
        [{"speaker": "council", "verb": "believe"}],
    ),
    # an apposition with a clause of its own
    (
        "apposition with a clause before its verb",
        "A study by the Andes Centre, a body set up after Chile left the council, said that Peru had delivered shells to Ecuador.",
        "statement",
        [{"speaker": "Andes Centre", "verb": "say"}],
    ),
    (
        "the clause's own subject keeps its verb",
        "The Andes Centre, a body set up after Chile said that it was leaving, has closed.",
        "statement",
        [{"speaker": "Chile", "verb": "say"}],
    ),
    # a second verb after a clause in the present
    (
        "accused of what others call",
        "Ann Moloi accused the army of what the African Union calls a coup, and claimed that officers had been paid.",
        "statement",
        [
            {"speaker": "Ann Moloi", "verb": "accuse"},
            {"speaker": "African Union", "verb": "call", "may": True},
            {"speaker": "Ann Moloi", "verb": "claim"},
        ],
    ),
    (
        "thanked for help it had given and said",
        "Juan Mora thanked Bogota for the fuel it had sent and said that winter was over.",
        "statement",
        [{"speaker": "Juan Mora", "verb": "thank"}, {"speaker": "Juan Mora", "verb": "say"}],
    ),
    # adverbs between commas
    (
        "promised, gravely, to",
        "A spokesman for Gabon promised, gravely, to wait.",
        "statement",
        [{"speaker": "spokesman for Gabon", "verb": "promise"}],
    ),
    # regions
    (
        "all states of a region",
        "The three Baltic states signed a railway agreement with Finland on 3 May 2021.",
        "agreement",
        [{"parties": ["EST", "FIN", "LTU", "LVA"], "signed": "2021-05-03"}],
    ),
    (
        "a leader and the leaders of a region",
        "Narendra Modi and the leaders of the five Central Asian republics signed a declaration in Delhi on 27 January 2022.",
        "agreement",
        [{"parties": ["IND", "KAZ", "KGZ", "TJK", "TKM", "UZB"], "signed": "2022-01-27"}],
    ),
    ("some states of a region", "Two Baltic states have signed an agreement with Finland, officials said.", "agreement", []),
    ("a region's other things", "The five Nordic films and three Baltic songs won an agreement of taste in 2021.", "agreement", []),
    # one pact with each
    (
        "one agreement with each of several",
        "Kenya signed labour agreements with Qatar, Oman and Jordan on 4 April 2023.",
        "agreement",
        [
            {"parties": ["KEN", "QAT"], "signed": "2023-04-04"},
            {"parties": ["KEN", "OMN"], "signed": "2023-04-04"},
            {"parties": ["JOR", "KEN"], "signed": "2023-04-04"},
        ],
    ),
    (
        "one agreement of several together",
        "Kenya signed a labour agreement with Qatar, Oman and Jordan on 4 April 2023.",
        "agreement",
        [{"parties": ["JOR", "KEN", "OMN", "QAT"], "signed": "2023-04-04"}],
    ),
    (
        "a treaty followed",
        "Chile and Argentina came close to war in 1978; a peace treaty followed in November 1984.",
        "agreement",
        [{"parties": ["ARG", "CHL"], "signed": "1984-11"}],
    ),
    (
        "signed by, in a sentence of its own",
        "Ghana and Togo signed a roadmap on 9 May 2024. It was signed by Foreign Ministers Ama Mensah and Kofi Ade.",
        "agreement",
        [{"parties": ["GHA", "TGO"], "signatories": ["Ama Mensah", "Kofi Ade"], "signed": "2024-05-09"}],
    ),
    (
        "a minister of ours with a colleague",
        "On 16 April 2024, at the air base, the Argentine defence minister, Luis Petri, signed a pact with his Danish colleague, Troels Poulsen.",
        "agreement",
        [{"parties": ["ARG", "DNK"], "signatories": ["Luis Petri", "Troels Poulsen"]}],
    ),
    # a pact without its parties
    ("a convention of a year", "The Ottawa Convention of 1997 bans such mines.", "agreement", [{"parties": None, "signed": "1997"}]),
    ("the climate accord of a year", "Hardly anybody remembers the coffee accord of 1962.", "agreement", [{"parties": None, "signed": "1962"}]),
    ("an alliance of firms", "The Star Union alliance of 1997 sells cheap flights.", "agreement", []),
    ("a contract of a year", "The old contract of 1997 was burnt.", "agreement", []),
    # goods
    (
        "kroner beside kronor",
        "Sweden will give Moldova 90 million kronor in aid this year. Norway will give 70 million kroner.",
        "transfer",
        [
            {"giver": ["SWE"], "receiver": ["MDA"], "goods": "economic_aid"},
            {"giver": ["NOR"], "receiver": ["MDA"], "goods": "economic_aid"},
        ],
    ),
    (
        "a sum without a receiver",
        "Norway will spend 70 million kroner on its roads.",
        "transfer",
        [],
    ),
    (
        "what a package includes",
        "On Monday Berlin unveiled a package for Ghana. It includes six patrol boats and body armour.",
        "transfer",
        [
            {"giver": ["DEU"], "receiver": ["GHA"], "goods": "vessels"},
            {"giver": ["DEU"], "receiver": ["GHA"], "goods": frozenset({"equipment", "arms"}), "may": True},
        ],
    ),
    (
        "a package of tourists",
        "On Monday Berlin unveiled a holiday. It includes two boats.",
        "transfer",
        [],
    ),
    (
        "a shopping list after a colon",
        "Morocco buys where it can: Bayraktar drones from Turkey for 70 million dollars, Abrams tanks from the United States.",
        "transfer",
        [
            {"giver": ["TUR"], "receiver": ["MAR"], "goods": "drones"},
            {"giver": ["USA"], "receiver": ["MAR"], "goods": "armoured_vehicles"},
        ],
    ),
    (
        "most of them from",
        "Angola, which bought its rifles from Russia, now gets most of them from China.",
        "transfer",
        [
            {"giver": ["RUS"], "receiver": ["AGO"], "goods": "weapons"},
            {"giver": ["CHN"], "receiver": ["AGO"], "goods": "weapons"},
        ],
    ),
    (
        "the accused supplies",
        "Kigali accused a Ugandan trader of stabbing it in the back by supplying Burundi with ammunition.",
        "transfer",
        [{"giver": ["UGA"], "receiver": ["BDI"], "goods": "munitions"}],
    ),
    ("the accuser does not supply", "Kigali accused Kampala of lying by omission.", "transfer", []),
    (
        "the mandate of troops",
        "Parliament renewed the mandate of Kenyan troops in Haiti by a year.",
        "transfer",
        [{"giver": ["KEN"], "receiver": ["HTI"], "goods": "troops"}],
    ),
    ("the losses of troops", "Parliament debated the losses of Kenyan troops in Haiti.", "transfer", []),
    (
        "in a capital an ambassador hands over",
        "In Gaborone the American ambassador handed over six armoured vehicles.",
        "transfer",
        [{"giver": ["USA"], "receiver": ["BWA"], "goods": "armoured_vehicles"}],
    ),
    (
        "what another gave it, after a semicolon",
        "Tunisia asked Italy for a loan.\n\nPortugal gave Mozambique two patrol boats; Spain gave it radars.",
        "transfer",
        [
            {"giver": ["PRT"], "receiver": ["MOZ"], "goods": "vessels"},
            {"giver": ["ESP"], "receiver": ["MOZ"], "goods": "equipment"},
        ],
    ),
    ("in a capital an ambassador speaks", "In Gaborone the American ambassador spoke of six armoured vehicles.", "transfer", []),
    (
        "what a contract brings",
        "Peru was in debt. Its contracts with Seoul brought it six patrol boats.",
        "transfer",
        [{"giver": ["KOR"], "receiver": ["PER"], "goods": "vessels"}],
    ),
    (
        "the use of soil by an exchange of notes",
        "Washington obtained the use of the atoll by an exchange of notes with Britain.",
        "transfer",
        [{"giver": ["GBR"], "receiver": ["USA"], "goods": "access"}],
    ),
    ("the use of reason", "Washington obtained the use of reason by a quarrel with Britain.", "transfer", []),
    (
        "what it is said to have got",
        "Sudan is at war. Kenya said it had taken delivery of four Chinese helicopters.",
        "transfer",
        [{"giver": ["CHN"], "receiver": ["KEN"], "goods": "aircraft"}],
    ),
    (
        "Brussels pays for the Union",
        "Brussels has paid Kigali 40 million euros for its soldiers.",
        "transfer",
        [{"giver": ["EU"], "receiver": ["RWA"], "goods": "economic_aid"}],
    ),
    # events
    (
        "soldiers enter a state's soil",
        "Ethiopian soldiers entered Eritrean territory in May 1998.",
        "event",
        [{"type": "ASSAULT", "actors": ["ETH"], "recipients": ["ERI"]}],
    ),
    ("a firm enters a market", "Ethiopian firms entered Eritrean territory in May 1998.", "event", []),
    (
        "pressed for missiles",
        "Warsaw pressed for more interceptors.",
        "event",
        [{"type": "REQUEST", "actors": ["POL"]}],
    ),
    ("pressed for time", "Warsaw, pressed for time, gave in.", "event", []),
    (
        "the withdrawal of a state's forces",
        "The withdrawal of US forces from the airfield at Agadez in Niger is complete.",
        "event",
        [{"type": "RETREAT", "actors": ["USA"], "recipients": ["NER"]}],
    ),
    ("the withdrawal of a motion", "The withdrawal of a US motion from the paper is complete.", "event", []),
    (
        "a council votes a plea down",
        "Cuba had tried to win a delay, but the Security Council voted it down.",
        "event",
        [{"type": "REJECT", "actors": ["UNSC"], "recipients": ["CUB"]}],
    ),
    (
        "applied together with",
        "Albania joined NATO in April 2009. It applied together with Croatia in 2002.",
        "event",
        [{"type": "REQUEST", "actors": ["ALB", "HRV"], "recipients": ["NATO"]}],
    ),
    ("applied itself", "Albania joined NATO in April 2009. It applied itself to its roads.", "event", []),
    (
        "threatened by another with a strike",
        "Chad bought missiles but, threatened by Libya with a strike, sold them.",
        "event",
        [{"type": "THREATEN", "actors": ["LBY"], "recipients": ["TCD"]}],
    ),
    (
        "an ambassador withdrawn",
        "Algeria withdrew its ambassador from Paris in July.",
        "event",
        [{"type": "PROTEST", "actors": ["DZA"], "recipients": ["FRA"]}],
    ),
    ("an ambassador withdraws", "The ambassador withdrew from the race in Paris in July.", "event", []),
    (
        "a case taken to a body",
        "Guyana appealed to the Security Council in December.",
        "event",
        [{"type": "REQUEST", "actors": ["GUY"], "recipients": ["UNSC"]}],
    ),
    ("a film appeals", "The film appealed to the critics of Guyana in December.", "event", []),
    ("would not attack", "Egypt said it would not attack Libya.", "event", []),
    # sanctions
    (
        "others do likewise",
        "Britain imposed visa bans on two Maldivian officials, and Canada did likewise.",
        "sanction",
        [{"by": ["GBR"], "on": ["MDV"]}, {"by": ["CAN"], "on": ["MDV"]}],
    ),
    (
        "Congress alone",
        "In 1987 Congress had imposed an arms embargo on Cyprus.",
        "sanction",
        [{"by": ["USA"], "on": ["CYP"]}],
    ),
    (
        "reinstated its own",
        "Britain imposed sanctions on Myanmar in March. Canada introduced its own the next day.",
        "sanction",
        [{"by": ["GBR"], "on": ["MMR"]}, {"by": ["CAN"], "on": ["MMR"]}],
    ),
    ("its own of other things", "Britain opened a museum in March. Canada introduced its own the next day.", "sanction", []),
    (
        "on a list of terrorists",
        "Paraguay put Hezbollah on its list of terrorist organisations in August 2019.",
        "sanction",
        [{"by": ["PRY"], "on": ["LBN"]}],
    ),
    ("on a list of museums", "Paraguay put Hezbollah on its list of topics in August 2019.", "sanction", []),
    # judgements
    ("perhaps, in an essay", "Perhaps that is how most quarrels end.", "opinion", [{}]),
    ("perhaps, alone", "Perhaps.", "opinion", []),
    ("he is right", "He is right, but winters end.", "opinion", [{}]),
    ("it is likened", "It is a promise to do no harm.", "opinion", [{}]),
    ("it is the largest", "It is the largest order ever placed.", "opinion", []),
    ("less than it seemed", "What the prince promised was less than it seemed.", "opinion", [{}]),
    ("will then discover", "Its minister will then discover what it costs.", "forecast", [{}]),
    ("has discovered", "Its minister has discovered what it costs.", "forecast", []),
    # duties
    (
        "they will consult after holding",
        "Chile and Peru signed a pact on 5 May 2020. They will share maps and consult on common threats.",
        "obligation",
        [{"duty": "consultation", "parties": ["CHL", "PER"], "trigger": "threat"}, {"duty": "other", "parties": ["CHL", "PER"], "may": True}],
    ),
    (
        "it is no alliance",
        "Chile and Peru signed a pact on 5 May 2020. It opens ports, but it is no alliance.",
        "obligation",
        [{"duty": "mutual_defence", "negated": True, "parties": ["CHL", "PER"]}, {"duty": "other", "parties": ["CHL", "PER"], "may": True}],
    ),
    (
        "help to settle is no help in war",
        "Chile and Peru signed a pact on 5 May 2020. If either is attacked, the other shall help to settle the dispute.",
        "obligation",
        [{"duty": frozenset({"other"}), "parties": ["CHL", "PER"]}],
    ),
]


NOT_YET: frozenset[str] = frozenset()


@pytest.mark.parametrize(("text", "kind", "wanted"), [row_of(row, NOT_YET) for row in BANK])
def test_what_a_sentence_leaves_to_others_is_read(text: str, kind: str, wanted: Wanted):
    assert faults(text, kind, wanted) == []
