"""Duties of members of an alliance, of exchanges between the parties, of sheets of labels, and of two texts told at once; and what is none.

Each row is a report of a few sentences, published on Sunday 15 June 2025, with every duty that stands in it.
"""

import pytest
from tests.reading.banks.test_obligation_bank import duty
from tests.reading.reported import Wanted, faults

MEMBERS: list[tuple[str, Wanted]] = [
    ("NATO's Article 5 commits the allies to regard an attack on one of them as an attack on all.", [duty("mutual_defence", "NATO", "attack")]),
    ("An attack on one NATO ally is an attack on all, says Article 5 of the alliance's treaty.", [duty("mutual_defence", "NATO", "attack")]),
    ("Article 5 of the 1949 Washington Treaty treats an attack on any member as an attack on every one.", [duty("mutual_defence", "NATO", "attack")]),
    (
        "Finland joined NATO on 4 April 2023. Under the alliance's Article 5 an attack on one member is an attack on all.",
        [duty("mutual_defence", "NATO", "attack")],
    ),
    (
        "Armenia turned to the CSTO, whose charter obliges its members to come to the defence of any of them that is attacked.",
        [duty("mutual_defence", "CSTO", "attack")],
    ),
    ("Article 4 of the Tashkent treaty of 1992 equates aggression against one member with aggression against all.", [duty("mutual_defence", "CSTO")]),
    (
        "Under Article 42.7 of the EU treaty, member states must come to the aid of one that is the victim of armed aggression.",
        [duty("mutual_defence", "EU", "aggression")],
    ),
    (
        "The ECOWAS protocol on mutual defence, signed in Freetown on 29 May 1981, treats aggression against one member as aggression against all.",
        [duty("mutual_defence", "ECOWAS", "aggression")],
    ),
    (
        (
            "Denmark and the United States signed a defence agreement on 21 December 2023. Denmark has been in NATO since 1949, and an "
            "attack on any ally counts as an attack on Denmark."
        ),
        [duty("mutual_defence", "NATO", "attack")],
    ),
    (
        (
            "The Warsaw Pact, signed on 14 May 1955 by the Soviet Union, Poland, Hungary and Romania, obliged each to aid any of them "
            "that was attacked in Europe."
        ),
        [duty("mutual_defence", "HUN POL ROU SUN", "attack")],
    ),
    (
        "Greece and France signed a pact in Paris on 28 September 2021. Unlike NATO's Article 5, it obliges each to defend the other.",
        [duty("mutual_defence", "FRA GRC")],
    ),
    (
        "Norway, a NATO member, and Finland signed an agreement in Oslo on 1 May 2024 to help each other in a crisis.",
        [duty("mutual_defence|other", "FIN NOR")],
    ),
]
EXCHANGED: list[tuple[str, Wanted]] = [
    (
        (
            "Croatia, Hungary and Serbia signed a trilateral memorandum in Pecs on 28 March 2022. Croatia and Hungary undertook to give no "
            "shelter to wanted men and to answer Serbia's requests within a week. Serbia undertook to reopen two crossings."
        ),
        [duty("other|non_assistance", "HRV HUN SRB"), duty("other", "HRV HUN SRB"), duty("other", "HRV HUN SRB")],
    ),
    (
        "Sudan and Chad signed an accord in Dakar on 13 March 2008. Khartoum is to disarm the militias; in return Chad would close the camps.",
        [duty("other", "SDN TCD"), duty("other", "SDN TCD")],
    ),
    (
        "Rwanda and Uganda signed an agreement in Luanda on 21 August 2019. Kigali must release the prisoners it holds.",
        [duty("other", "RWA UGA")],
    ),
    (
        (
            "Azerbaijan and Armenia signed a treaty in Washington on 8 May 2025. The two renounce all territorial claims, will refrain "
            "from the use of force and will not station foreign troops along their border."
        ),
        [duty("other", "ARM AZE"), duty("non_aggression", "ARM AZE"), duty("other", "ARM AZE")],
    ),
    (
        (
            "On 11 May 2022 Boris Johnson flew to Harpsund and then to Helsinki to sign declarations, one with Magdalena Andersson and one "
            "with Sauli Niinistö. If either side were attacked, both texts said, the other would come to its assistance."
        ),
        [duty("mutual_defence", "GBR SWE", "attack"), duty("mutual_defence", "FIN GBR", "attack")],
    ),
    (
        (
            "India signed a treaty with Oman on 3 May 2025 and one with Bahrain on 5 May 2025. Both treaties oblige the parties to consult "
            "if either is threatened."
        ),
        [duty("consultation", "IND OMN", "threat"), duty("consultation", "BHR IND", "threat")],
    ),
    (
        "Turkey and Azerbaijan signed a declaration on 15 June 2021, which provides for joint action if either faces aggression from a third state.",
        [duty("mutual_defence", "AZE TUR", "aggression")],
    ),
    (
        "Under the compact that they signed in 1983, the United States is responsible for the defence of the Marshall Islands.",
        [duty("mutual_defence", "MHL USA")],
    ),
    (
        (
            "Pakistan and Saudi Arabia signed a pact on 17 September 2024. The kingdom and the United States signed an agreement on 18 "
            "November 2024. It does not oblige the United States to come to Saudi Arabia's defence."
        ),
        [duty("mutual_defence", "SAU USA", no=True)],
    ),
    (
        (
            "The ministers of Chad, Mali and Niger met in Bamako on Monday. By a charter signed on 16 September 2023 the three bound "
            "themselves to treat an attack on one as an attack on the others."
        ),
        [duty("mutual_defence", "MLI NER TCD", "attack")],
    ),
]
SHEETS: list[tuple[str, Wanted]] = [
    (
        (
            "Old papers\n\nPARTIES. Nepal; India.\nSIGNED. Kathmandu, 31 July 1950, by Mohan Shamsher and C. P. N. Singh.\n\n"
            "Art. I. The frontier is respected by both sides.\nArt. II. Each informs the other of any friction with a neighbour.\n"
            "Art. III. Neither attacks the other.\n\nWHAT IS MISSING. A promise to fight for one another.\n"
        ),
        [
            duty("other", "IND NPL"),
            duty("other|consultation", "IND NPL"),
            duty("non_aggression", "IND NPL"),
            duty("mutual_defence", "IND NPL", no=True),
        ],
    ),
    (
        (
            "From the files\n\nParties: Italy and Albania\nSigned: Tirana, 22 November 1927\n\n"
            "Article 1. Should either be attacked, the other comes to its aid with all its forces.\n"
            "Article 2. Neither makes a separate peace.\n"
        ),
        [duty("mutual_defence", "ALB ITA", "attack"), duty("other", "ALB ITA")],
    ),
]
NONE: list[str] = [
    "Sweden joined NATO on 7 March 2024. All allies must spend more, Mark Rutte said in Brussels.",
    "NATO members agreed on Tuesday to buy more shells together.",
    "The EU and ECOWAS signed a fishing agreement. Member states will send inspectors.",
    "Peru and Chile signed a treaty on 2 June 2025. Lima must now find the money for the road.",
    "Laos and China signed an agreement on 2 June 2025. Vientiane has to repay its loans first.",
    "Spain and Morocco signed a pact in Rabat on 4 June 2025. Those who hoped for Ceuta will be disappointed.",
    "Brazil and India signed an accord on 3 June 2025. Brazil agreed to meet again in August.",
    "Parties: what to wear and whom to bring. Signed: copies of the new cookbook are on sale in Lisbon.",
    "Kuwait obtained tanks from the Americans and Qatar promised to visit.",
    "A committee shall be set up, the club said. Ghana and Togo signed a cocoa accord on 1 June 2025.",
]
ROWS = [*MEMBERS, *EXCHANGED, *SHEETS, *((text, []) for text in NONE)]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_the_duties_of_a_passage_and_no_others(text: str, wanted: Wanted) -> None:
    assert faults(text, "obligation", wanted) == []
