"""A bank of events as newsrooms tell them, written before the rules were looked at; halves by the hash of the name, see ``reported.half``."""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults, row_of


def deed(kind: str, actors: str, recipients: str | None = None, **more: Any) -> dict[str, Any]:
    """Return the slots of an event; several states are parted by spaces, types that are as good by bars, None leaves the recipients open."""
    told = {} if recipients is None else {"recipients": sorted(recipients.split())}
    return {"type": frozenset(kind.split("|")), "actors": sorted(actors.split()), **told, **more}


BANK: list[tuple[str, str, Wanted]] = [
    # attacks
    ("forces crossed the border", "At dawn on 24 August Turkish forces crossed the border into Syria.", [deed("ASSAULT", "TUR", "SYR")]),
    (
        "invaded, passive without agent",
        "Ethiopia had been invaded once before. In October 1935 Italian troops marched into it again.",
        [deed("ASSAULT", "ITA", "ETH")],
    ),
    ("was attacked by", "Finland was attacked by the Soviet Union on 30 November 1939.", [deed("ASSAULT", "SUN", "FIN")]),
    ("participle invaded by", "Kuwait, invaded by Iraq in August 1990, was free again by March.", [deed("ASSAULT", "IRQ", "KWT")]),
    (
        "relative clause which attacked",
        "Egypt, which attacked Israel on Yom Kippur in 1973, got its canal back by treaty.",
        [deed("ASSAULT", "EGY", "ISR")],
    ),
    ("since the invasion", "Since the full-scale Russian invasion of Ukraine the price of shells has tripled.", [deed("ASSAULT", "RUS", "UKR")]),
    ("air strikes on", "Iranian officials were silent about Pakistan's air strikes on Iran in January 2024.", [deed("ASSAULT", "PAK", "IRN")]),
    ("bombed two cities", "Israeli jets bombed targets in Iran for a third night, the army said.", [deed("ASSAULT", "ISR", "IRN")]),
    ("fired missiles at", "Iran fired some 180 ballistic missiles at Israel on 1 October 2024.", [deed("ASSAULT", "IRN", "ISR")]),
    ("shelled across", "Thai artillery shelled Cambodian positions near the temple on Thursday.", [deed("ASSAULT", "THA", "KHM")]),
    ("launched an attack on", "In the small hours North Korea launched an all-out attack on South Korea.", [deed("ASSAULT", "PRK", "KOR")]),
    ("annexed", "Russia annexed Crimea from Ukraine in 2014.", [deed("ASSAULT|COERCE", "RUS", "UKR")]),
    ("declared war on", "On 28 July 1914 Austria-Hungary declared war on Serbia.", [deed("ASSAULT", "AUH", "SRB")]),
    (
        "ellipsis of the verb",
        "Germany invaded Denmark on 9 April 1940 and Belgium on 10 May.",
        [deed("ASSAULT", "DEU", "DNK"), deed("ASSAULT", "DEU", "BEL")],
    ),
    ("headline strikes", "Iran strikes Israeli airbases overnight\n\nSirens sounded in three cities.\n", [deed("ASSAULT", "IRN", "ISR")]),
    ("pronoun of the next sentence", "Vietnam had warned of it for a year. On Christmas Day it invaded Cambodia.", [deed("ASSAULT", "VNM", "KHM")]),
    ("gerund after", "After attacking Georgia in 2008, Russia recognised two breakaway provinces.", [deed("ASSAULT", "RUS", "GEO")]),
    ("overran", "The Wehrmacht overran Poland in five weeks: Germany had signed the pact with its back covered.", [deed("ASSAULT", "DEU", "POL")]),
    # asking
    ("asked for help", "Somalia has formally asked Egypt for military help.", [deed("REQUEST", "SOM", "EGY")]),
    ("appealed to", "Qatar appealed to its neighbours, and to Turkey above all, for troops.", [deed("REQUEST", "QAT", None)]),
    ("applied to join", "Sweden applied to join NATO on 18 May 2022.", [deed("REQUEST", "SWE", "NATO")]),
    ("application nominal", "Malaysia's application to join BRICS went in on Monday.", [deed("REQUEST", "MYS", None)]),
    ("requested consultations", "Poland requested consultations under Article 4 after the drones fell.", [deed("REQUEST", "POL", None)]),
    ("urged to stop", "Beijing urged Manila to stop building on the reef.", [deed("REQUEST", "CHN", "PHL")]),
    ("called on to withdraw", "Kinshasa has called on Rwanda to withdraw its soldiers.", [deed("REQUEST", "COD", "RWA")]),
    ("sought aid passive", "Help was requested by Tajikistan on Tuesday, the secretariat said.", [deed("REQUEST", "TJK", None)]),
    (
        "request turned down",
        "Ukraine asked Israel for Iron Dome batteries; Israel refused.",
        [deed("REQUEST", "UKR", "ISR"), deed("REJECT", "ISR", None)],
    ),
    # refusing
    (
        "rejected the request",
        "Switzerland rejected Germany's request to re-export the shells.",
        [deed("REJECT", "CHE", "DEU"), {"type": "REQUEST", "may": True}],
    ),
    ("vetoed", "Russia vetoed the resolution in the Security Council on 28 March.", [deed("REJECT", "RUS", None)]),
    ("veto of", "A Russian veto ended the mandate of the experts.", [deed("REJECT", "RUS", None)]),
    ("refused to sign", "Belgium refused to sign a military agreement with France.", [deed("REJECT", "BEL", "FRA")]),
    ("denounced the treaty", "In June 1960 Cuba denounced its treaty of 1934 with the United States.", [deed("REJECT", "CUB", "USA")]),
    ("tore up", "Egypt's parliament tore up the 1936 treaty with Britain in October 1951.", [deed("REJECT", "EGY", "GBR")]),
    ("pulled out of treaty", "The United States pulled out of the INF treaty in August 2019.", [deed("REJECT|RETREAT", "USA", None)]),
    ("turned down the offer", "Armenia turned down an offer of Russian mediators.", [deed("REJECT", "ARM", "RUS")]),
    ("would not let", "Hungary blocked a further loan to Ukraine at the summit.", [deed("REJECT", "HUN", None)]),
    # threats and force
    ("threatened with tariffs", "Washington threatened India with tariffs over its Russian oil.", [deed("THREATEN", "USA", "IND")]),
    ("threatened to", "Moscow has threatened to hit British targets if the missiles are used.", [deed("THREATEN", "RUS", None)]),
    ("warned of consequences", "China warned Lithuania of serious consequences.", [deed("THREATEN", "CHN", "LTU")]),
    ("ultimatum", "Austria-Hungary handed Serbia an ultimatum on 23 July.", [deed("THREATEN", "AUH", "SRB")]),
    ("blockade", "Azerbaijan has blockaded the only road from Armenia for nine months.", [deed("COERCE", "AZE", None)]),
    ("seized a ship", "Iran seized a Greek tanker in the Gulf of Oman.", [deed("COERCE", "IRN", "GRC")]),
    ("expelled diplomats", "Poland expelled three Russian diplomats on Friday.", [deed("COERCE|REJECT|PROTEST", "POL", "RUS")]),
    ("water cannon", "Chinese coastguard ships turned water cannon on a Philippine supply boat.", [deed("COERCE|ASSAULT", "CHN", "PHL")]),
    # armies on the move
    ("mobilised", "Russia mobilised on 30 July, a day before Germany did.", [deed("MOBILIZE", "RUS", None), deed("MOBILIZE", "DEU", None, may=True)]),
    ("massed troops", "Venezuela has massed troops on the border with Guyana.", [deed("MOBILIZE", "VEN", "GUY")]),
    ("alert", "Finland put its air force on alert.", [deed("MOBILIZE", "FIN", None)]),
    ("withdrew soldiers", "France withdrew its last soldiers from Niger in December 2023.", [deed("RETREAT", "FRA", None)]),
    ("withdrawal nominal", "The American withdrawal from Afghanistan took two weeks.", [deed("RETREAT", "USA", "AFG")]),
    ("pulled out troops", "By August the last Soviet soldiers had left Hungary.", [deed("RETREAT", "SUN", "HUN")]),
    # protest
    ("protested", "Japan protested to China over the drilling.", [deed("PROTEST", "JPN", "CHN")]),
    ("summoned ambassador", "Ottawa summoned the Indian ambassador on Tuesday.", [deed("PROTEST|REJECT|COERCE", "CAN", "IND")]),
    ("note of protest", "Seoul lodged a protest with Tokyo about the shrine.", [deed("PROTEST", "KOR", "JPN")]),
    ("demonstrators", "Demonstrators took to the streets of Tbilisi against the law on foreign agents.", [{"type": "PROTEST", "may": True}]),
    # certainty
    ("denied attack", "Rwanda denied that it had attacked Congo.", [deed("ASSAULT", "RWA", "COD", _certainty="denied")]),
    ("claimed attack", "Sudan accused Ethiopia of attacking its border posts.", [deed("ASSAULT", "ETH", "SDN", _certainty="claimed")]),
    (
        "reported attack",
        "Armenia attacked two posts of Azerbaijan overnight, Baku's defence ministry claimed.",
        [deed("ASSAULT", "ARM", "AZE", _certainty=frozenset({"claimed", "reported"}))],
    ),
    # two in one passage
    (
        "chain of three sentences",
        "Baku moved on 19 September. Azerbaijani troops attacked the enclave. Armenia appealed to the United Nations for help.",
        [deed("ASSAULT", "AZE", None), deed("REQUEST", "ARM", "UN")],
    ),
    (
        "both facts in a sentence",
        "When Iraq invaded Iran in 1980, Kuwait asked Moscow for help.",
        [deed("ASSAULT", "IRQ", "IRN"), deed("REQUEST", "KWT", None)],
    ),
    # nothing told
    ("treaty trigger", "If Japan is attacked, the United States must come to its aid.", []),
    ("an attack on one", "Under the pact an attack on Saudi Arabia is an attack on Pakistan.", []),
    ("war plan", "The plan had Germany attack France through Belgium within six weeks.", []),
    ("striker attacks", "Argentina attacked from the first minute, and Brazil's defence fell back.", []),
    ("chess", "Norway's champion attacked on the queen's side and threatened mate in two.", []),
    ("heart", "The Danish minister died of a heart attack in Madrid.", []),
    ("market", "Germany's exporters invaded the Polish market in the nineties.", []),
    ("question", "Would China attack Taiwan in the next decade?", []),
    ("fear of", "Poles of every age fear a Russian attack.", []),
    ("exercise", "In the exercise, NATO troops repelled an attack by an invented country.", []),
    ("talks", "Indonesia and Australia held talks on fishing in Canberra.", []),
    ("supports", "Latvia supports Moldova's path to the European Union.", []),
    ("could", "Serbia could ask Hungary for gas, analysts believe.", [deed("REQUEST", "SRB", "HUN", may=True)]),
    ("withdraw support verbal", "Croatia's coach withdrew two players from the Italian match.", []),
    ("rejects cookies", "The Spanish court rejected the appeal of a Dutch bank.", []),
    ("critic attacked", "Poland's president attacked Germany's prime minister in a speech.", []),
    ("wish to", "Georgia has long wished to join NATO.", []),
]


NOT_YET = frozenset({"headline strikes"})
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_events_of_the_bank(text: str, wanted: Wanted) -> None:
    assert faults(text, "event", wanted) == []
