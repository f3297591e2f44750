"""Sanctions as reports tell of them: who lays them on whom, and why."""

import pytest
from tests.reading.reported import Wanted, faults, of_kind

SENTENCES: list[tuple[str, str, Wanted]] = [
    ("imposed over something", "Japan imposed sanctions on Myanmar over the coup.", [{"by": ["JPN"], "on": ["MMR"], "why": "the coup"}]),
    (
        "two imposers",
        "The United States and the European Union imposed sanctions on Iran for supplying drones to Russia.",
        [{"by": ["EU", "USA"], "on": ["IRN"], "why": "supplying drones to Russia"}],
    ),
    ("new sanctions after", "Britain announced new sanctions against Russia after the invasion of Ukraine.", [{"by": ["GBR"], "on": ["RUS"]}]),
    ("sanctioned countries", "Russia and Belarus, both sanctioned countries, trade in roubles.", [{"on": ["BLR", "RUS"], "by": None}]),
    ("a sanctioned state", "Iran is one of the most heavily sanctioned countries in the world.", [{"on": ["IRN"], "by": None}]),
    ("faces sanctions", "Venezuela faces American sanctions because of its elections.", [{"by": ["USA"], "on": ["VEN"], "why": "its elections"}]),
    ("both face sanctions", "Both Iran and Russia face Western sanctions.", [{"on": ["IRN", "RUS"]}]),
    ("under sanctions", "Sudan remains under a UN arms embargo.", [{"by": ["UN"], "on": ["SDN"]}]),
    ("under heavy sanctions", "North Korea, under UN sanctions since 2006, has no legal market for its arms.", [{"by": ["UN"], "on": ["PRK"]}]),
    ("hit by sanctions", "Belarus was hit by EU sanctions in 2020.", [{"by": ["EU"], "on": ["BLR"]}]),
    ("slapped", "Washington slapped sanctions on Nicaragua on Tuesday.", [{"by": ["USA"], "on": ["NIC"]}]),
    ("embargo on", "The UN Security Council imposed an arms embargo on Somalia in 1992.", [{"by": ["UNSC"], "on": ["SOM"]}]),
    ("passive", "Sanctions were imposed on Mali by ECOWAS.", [{"by": ["ECOWAS"], "on": ["MLI"]}]),
    ("froze assets", "The European Union froze the assets of the Russian central bank.", [{"by": ["EU"], "on": ["RUS"]}]),
    ("asset freeze", "Canada imposed an asset freeze on Haiti.", [{"by": ["CAN"], "on": ["HTI"]}]),
    (
        "blacklisted companies",
        "The United States blacklisted four Chinese companies for selling chips to Iran.",
        [{"by": ["USA"], "on": ["CHN"], "why": "selling chips to Iran"}],
    ),
    ("sanctioned companies", "Britain sanctioned two North Korean shipping firms.", [{"by": ["GBR"], "on": ["PRK"]}]),
    ("treasury", "The US Treasury imposed sanctions on three banks in Turkey.", [{"by": ["USA"], "on": ["TUR"]}]),
    ("price cap", "The G7 imposed a price cap on Russian oil.", [{"by": ["G7"], "on": ["RUS"]}]),
    ("banned imports", "The European Union banned imports of Russian coal.", [{"by": ["EU"], "on": ["RUS"]}]),
    ("banned exports", "Japan banned the export of chips to Russia.", [{"by": ["JPN"], "on": ["RUS"]}]),
    ("possessive target", "The West's sanctions on Russia have not ended the war.", [{"on": ["RUS"]}]),
    ("possessive imposer", "Australia's sanctions against Zimbabwe are twenty years old.", [{"by": ["AUS"], "on": ["ZWE"]}]),
    ("adjective imposer", "American sanctions on Cuba date from 1962.", [{"by": ["USA"], "on": ["CUB"]}]),
    ("boycott", "Saudi Arabia, Bahrain and Egypt imposed a boycott on Qatar in 2017.", [{"by": ["BHR", "EGY", "SAU"], "on": ["QAT"]}]),
    (
        "in response to",
        "The EU adopted sanctions against Russia in response to the annexation of Crimea.",
        [{"by": ["EU"], "on": ["RUS"], "why": "annexation of Crimea"}],
    ),
    ("extended", "The European Union extended its sanctions against Russia by six months.", [{"by": ["EU"], "on": ["RUS"]}]),
    ("each pair once", "The EU imposed sanctions on Belarus. The EU sanctions on Belarus hit potash.", [{"by": ["EU"], "on": ["BLR"]}]),
    (
        "two targets of two imposers",
        "The EU imposed sanctions on Belarus, and the United States imposed sanctions on Nicaragua.",
        [{"by": ["EU"], "on": ["BLR"]}, {"by": ["USA"], "on": ["NIC"]}],
    ),
    ("lifted", "The European Union lifted its sanctions on Syria in May 2025.", [{"on": ["SYR"], "by": ["EU"]}]),
    ("were lifted", "UN sanctions on Libya were lifted in September 2003.", [{"on": ["LBY"]}]),
    ("called for lifting", "Turkey called for the lifting of sanctions on Syria.", [{"on": ["SYR"], "by": None}]),
    ("a threat", "Donald Trump threatened to impose sanctions on India.", []),
    ("a threat with a noun", "Washington threatened Iraq with sanctions.", []),
    ("a veto", "Russia vetoed a resolution that would have imposed sanctions on Mali.", []),
    ("no sanctions", "China has imposed no sanctions on Russia.", []),
    ("did not join", "Turkey has not joined the sanctions against Russia.", [{"on": ["RUS"], "by": None}]),
    ("evaded", "Ships help North Korea to evade sanctions.", [{"on": ["PRK"]}]),
    ("considering", "The European Union is considering sanctions on Georgia.", [{"by": ["EU"], "on": ["GEO"], "_certainty": "planned"}]),
    ("will impose", "Canada will impose sanctions on Georgia.", [{"by": ["CAN"], "on": ["GEO"], "_certainty": "planned"}]),
    (
        "said that it had imposed",
        "Seoul said that it had imposed sanctions on four North Korean officials.",
        [{"by": ["KOR"], "on": ["PRK"], "_certainty": "claimed"}],
    ),
    ("the verb in the sense of allowing", "Parliament sanctioned the marriage of the prince.", []),
    ("sanctions of a club", "The league imposed sanctions on the club for its debts.", []),
    ("a panel", "The UN sanctions panel on North Korea ended its work in April 2024.", []),
    (
        "tightened",
        "The Security Council tightened sanctions on North Korea in 2017 because of its missile tests.",
        [{"by": ["UNSC"], "on": ["PRK"], "why": "its missile tests"}],
    ),
    ("blockade", "Azerbaijan has imposed a blockade on Armenia.", [{"by": ["AZE"], "on": ["ARM"]}]),
    ("despite", "Iran exports oil to China despite American sanctions.", [{"by": ["USA"], "on": ["IRN"]}]),
    ("in violation of", "Russia buys shells from North Korea in violation of UN sanctions.", [{"by": ["UN"], "on": ["PRK"]}]),
    ("cut off from SWIFT", "Kyiv wants more sanctions on Moscow.", [{"on": ["RUS"], "_certainty": "planned"}]),
    # other voices
    ("put under embargo", "In 1963 the Security Council put South Africa under an arms embargo.", [{"by": ["UNSC"], "on": ["ZAF"]}]),
    (
        "hit with sanctions",
        "The United States hit Turkey with sanctions for buying Russian missiles.",
        [{"by": ["USA"], "on": ["TUR"], "why": "buying Russian missiles"}],
    ),
    ("sanctions by", "Sanctions by the European Union and Britain against Iran came into force.", [{"by": ["EU", "GBR"], "on": ["IRN"]}]),
    ("whose", "Syria, whose banks are under American sanctions, paid in kind.", [{"by": ["USA"], "on": ["SYR"]}]),
    ("a round of sanctions", "Brussels approved a new package of sanctions against Belarus.", [{"on": ["BLR"]}]),
    ("the nth package", "The EU adopted its fourteenth package of sanctions against Russia in June 2024.", [{"by": ["EU"], "on": ["RUS"]}]),
    ("relative", "The sanctions that Washington has imposed on Myanmar hurt its generals.", [{"by": ["USA"], "on": ["MMR"]}]),
    ("sanctions against officials", "Canada imposed sanctions on nine Georgian officials.", [{"by": ["CAN"], "on": ["GEO"]}]),
    ("an oil embargo", "Saudi Arabia imposed an oil embargo on the Netherlands in 1973.", [{"by": ["SAU"], "on": ["NLD"]}]),
    ("to punish", "To punish Niger for the coup, ECOWAS imposed sanctions on the country.", [{"by": ["ECOWAS"], "on": ["NER"]}]),
    ("a pronoun for the target", "Iran enriched uranium, and the United Nations imposed sanctions on it.", [{"by": ["UN"], "on": ["IRN"]}]),
    ("renewed each year", "Every year the EU renews its arms embargo on Myanmar.", [{"by": ["EU"], "on": ["MMR"]}]),
    ("would be lifted", "Under the deal American sanctions on Iran would be lifted.", [{"by": ["USA"], "on": ["IRN"]}]),
    ("refused to join", "Serbia refused to impose sanctions on Russia.", []),
    ("a bill", "A bill in Congress would impose sanctions on Hungary.", [{"on": ["HUN"], "by": None, "_certainty": "planned"}]),
    ("in the passive of adding", "Three Syrian ministers were sanctioned by Switzerland.", [{"by": ["CHE"], "on": ["SYR"]}]),
    ("tariffs are none", "The United States imposed tariffs on India.", []),
    ("a person, then officials", "The EU has imposed sanctions on a banker and on seven Moldovans.", [{"by": ["EU"], "on": ["MDA"]}]),
    ("a cap at home", "The price cap on electricity in Norway remains.", []),
    ("exports prohibited", "Exports of chips to Russia and Belarus are prohibited.", [{"on": ["BLR", "RUS"], "by": None}]),
    ("imports banned by", "Imports of Russian coal were banned by Poland in 2022.", [{"by": ["POL"], "on": ["RUS"]}]),
    ("exports banned from nowhere", "Exports of rice were banned in the summer.", []),
    (
        "what its author did besides is no reason",
        "ECOWAS imposed sanctions on Niger after the coup and lifted most of them in February.",
        [{"by": ["ECOWAS"], "on": ["NER"]}],
    ),
    (
        "a reason with two verbs",
        "Canada imposed sanctions on Belarus after it forced down a jet and arrested a journalist.",
        [{"by": ["CAN"], "on": ["BLR"], "why": "it forced down a jet and arrested a journalist"}],
    ),
    (
        "no reason behind a semicolon",
        "Washington has lifted its sanctions on Syria; and Iraq paid for gas that comes through Iran.",
        [{"by": ["USA"], "on": ["SYR"], "why": None}],
    ),
    (
        "its own list, not that of those on it",
        "The European Union added two RSF commanders to its sanctions list; Britain did the same.",
        [{"by": ["EU"], "on": ["SDN"]}, {"by": ["GBR"], "on": ["SDN"]}],
    ),
    ("a proposal vetoed", "Hungary vetoed a proposal to blacklist the Georgian prime minister.", []),
    ("a vote to do it", "Hungary voted to blacklist the Georgian prime minister.", [{"by": ["HUN"], "on": ["GEO"]}]),
    (
        "a year since when something stands is not the year of what follows",
        "The Treasury lifted a ban that dates from 1984. Moscow has sanctioned two Japanese editors.",
        [{"by": ["RUS"], "on": ["JPN"]}],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_sanctions_of_a_sentence(text: str, wanted: Wanted) -> None:
    assert faults(text, "sanction", wanted) == []


def test_the_reason_of_a_measure_ends_with_its_clause() -> None:
    text = "ECOWAS imposed sanctions on Niger after the coup and lifted most of them in February."

    assert [record.slots["why"] for record in of_kind(text, "sanction")] == ["the coup"]


def test_who_is_punished_for_supplying_is_the_giver_and_not_who_punishes() -> None:
    text = "The United States and the European Union imposed sanctions on Iran for supplying drones to Russia."

    assert faults(text, "transfer", [{"giver": ["IRN"], "receiver": ["RUS"], "goods": "drones"}]) == []


def test_a_company_punished_for_sending_is_the_giver_through_its_state() -> None:
    text = "Britain sanctioned Iran for sending missiles to Russia."

    assert faults(text, "transfer", [{"giver": ["IRN"], "receiver": ["RUS"], "goods": "missiles"}]) == []
