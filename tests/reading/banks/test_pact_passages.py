"""Pacts and their duties in passages such as stand in reports: long sentences with asides, dates told apart, parties named next door.

Written to try what carries over from plain sentences to the manner of newspapers, communiques, live blogs, briefs and history pages.
Each row has every duty and every agreement of its passage (None: not looked at); what careful analysts may see differently is ``maybe``.
"""

from typing import Any

import pytest
from tests.reading.reported import Wanted, faults, row_of


def owed(kind: str, parties: str, trigger: str | None = None, *, no: bool = False) -> dict[str, Any]:
    """A duty; kinds and triggers parted by bars are as good as each other, a trigger of two words has both."""
    wanted: dict[str, Any] = {"duty": frozenset(kind.split("|")), "parties": parties.split(), "negated": no or None}
    if trigger:
        wanted["trigger"] = frozenset(tuple(one.split()) if " " in one else one for one in trigger.split("|"))
    return wanted


def made(parties: str, signed: str | None = None, **slots: Any) -> dict[str, Any]:
    """An agreement between parties, signed on a day."""
    return {"parties": parties.split(), **({"signed": signed} if signed else {}), **slots}


def maybe(wanted: dict[str, Any]) -> dict[str, Any]:
    """A record that is neither missed nor too much."""
    return {**wanted, "may": True}


ROWS: list[tuple[str, str, Wanted | None, Wanted | None, str]] = [
    (
        "long before the war poland and",
        (
            "Long before the war Poland and Romania had found each other. By the convention concluded in Bucharest on 3 March 1921 "
            "each was to come to the other's help if its eastern frontier was attacked without provocation; the staffs met every "
            "year, and neither could make peace alone."
        ),
        [owed("mutual_defence", "POL ROU", "attack"), owed("other", "POL ROU")],
        [made("POL ROU", "1921-03-03", place="Bucharest")],
        "2025-11-15",
    ),
    (
        "the treaty of mutual cooperation and",
        (
            "The treaty of mutual cooperation and security, signed in Washington on 19 January 1960, is lopsided by design: an "
            "armed attack on either party in the territories under Japanese administration obliges both to act, but Japan need not "
            "lift a finger if Hawaii is hit. In exchange for protection Tokyo lets American forces use bases on its soil."
        ),
        [owed("mutual_defence", "JPN USA", "attack")],
        [made("JPN USA", "1960-01-19")],
        "2025-11-15",
    ),
    (
        "seoul's own pact with washington of",
        (
            "Seoul's own pact with Washington, of 1 October 1953, says something similar, only more softly. Each party, it reads, "
            '"would act to meet the common danger in accordance with its constitutional processes" if the other were the victim of '
            "an armed attack in the Pacific area. The two must also consult whenever either of them feels menaced from outside."
        ),
        [owed("mutual_defence", "KOR USA", "attack"), owed("consultation", "KOR USA", "threat")],
        [made("KOR USA", "1953-10-01")],
        "2025-11-15",
    ),
    (
        "the philippine and japanese defence ministers",
        (
            "The Philippine and Japanese defence ministers put their signatures to a Reciprocal Access Agreement at Malacañang on "
            "Monday, July 8, 2024. The deal, which needs the consent of both legislatures, lets each side's troops train on the "
            "other's soil. It contains no commitment to fight, a Japanese official told reporters on the flight home, and does not "
            "oblige Tokyo to take part in any war over the shoals."
        ),
        [owed("mutual_defence", "JPN PHL", no=True), maybe(owed("other", "JPN PHL"))],
        [made("JPN PHL", "2024-07-08", status="signed")],
        "2025-11-15",
    ),
    (
        "baku three months after the guns",
        (
            "BAKU - Three months after the guns fell silent, the presidents of Turkey and Azerbaijan, Recep Tayyip Erdogan and "
            "Ilham Aliyev, met in the ruined town of Shusha and on June 15, 2021 signed a declaration that raised their relations "
            "to an alliance. If, in the opinion of either, its independence or borders are threatened by a third state, the two "
            "will consult and, in line with the UN Charter, give each other the necessary help."
        ),
        [owed("consultation", "AZE TUR", "threat"), maybe(owed("mutual_defence", "AZE TUR"))],
        [made("AZE TUR", "2021-06-15", signatories=["Recep Tayyip Erdoğan", "Ilham Aliyev"])],
        "2025-11-15",
    ),
    (
        "under the memorandum on security and",
        (
            "Under the memorandum on security and military cooperation which Ankara concluded with the government in Tripoli on 27 "
            "November 2019, Turkey may be asked for vehicles, instructors and planes. What it does not contain is a promise of "
            "defence. A second memorandum, of the same day, drew a sea border between the two that Greece and Egypt have never "
            "accepted."
        ),
        [owed("mutual_defence", "LBY TUR", no=True)],
        [made("LBY TUR", "2019-11-27"), made("LBY TUR", "2019-11-27")],
        "2025-11-15",
    ),
    (
        "athens september greece's prime minister and",
        (
            "Athens, 28 September 2021. Greece's prime minister and the French president announced a strategic partnership in the "
            "Élysée today that comes with three frigates and, unusually, a clause of its own: if both governments agree that an "
            "armed attack is taking place on the territory of one of them, they shall assist each other with every appropriate "
            "means, armed force included."
        ),
        [owed("mutual_defence", "FRA GRC", "attack")],
        [made("FRA GRC", "2021-09-28")],
        "2021-09-28",
    ),
    (
        "the kingston dispensation as lawyers call",
        (
            'The Kingston Dispensation, as lawyers call it, was never a treaty. "We too have our obligations as a good friendly '
            'neighbour," Mackenzie King answered the president in August 1938. No clause bound anybody.'
        ),
        [],
        [],
        "2025-11-15",
    ),
    (
        "honiara and beijing have yet to",
        (
            "Honiara and Beijing have yet to publish the security agreement they signed in April 2022. A leaked draft would let the"
            " Solomon Islands ask China for police and soldiers to restore order; nothing in it, Mr Sogavare insisted, allows a "
            "base. Canberra was told that each party must obtain the consent of the other before it speaks to the press about it."
        ),
        [maybe(owed("other", "CHN SLB"))],
        [made("CHN SLB", "2022-04", status="signed")],
        "2025-11-15",
    ),
    (
        "canberra december nauru will not sign",
        (
            "CANBERRA, 9 December 2024 - Nauru will not sign a security, banking or telecommunications deal with any other country "
            "without Australia's agreement, under a treaty that the two leaders signed in Parliament House on Monday. Australia, "
            "for its part, is to pay A$100 million into the island's budget and keep a bank open there."
        ),
        [owed("consultation|other", "AUS NRU"), maybe(owed("other", "AUS NRU"))],
        [made("AUS NRU", "2024-12-09", status="signed")],
        "2024-12-09",
    ),
    (
        "palau the marshall islands and micronesia",
        (
            "Palau, the Marshall Islands and Micronesia are independent, but their defence is Washington's business. The compacts "
            "of free association, renewed in 2023, oblige the United States to defend each of the three as it would its own "
            "territory and let it keep everybody else's forces out."
        ),
        [maybe(owed("mutual_defence", "FSM MHL PLW USA"))],
        [],
        "2025-11-15",
    ),
    (
        "article of the tripartite pact which",
        (
            "Article 3 of the Tripartite Pact, which Germany, Italy and Japan signed in Berlin on 27 September 1940, bound the "
            "three to assist one another with all political, economic and military means if one of them was attacked by a power not"
            " then at war. It did not bind Tokyo to follow Hitler into Russia, and Tokyo did not."
        ),
        [owed("mutual_defence", "DEU ITA JPN", "attack")],
        [made("DEU ITA JPN", "1940-09-27", place="Berlin")],
        "2025-11-15",
    ),
    (
        "australia's prime minister invoked the anzus",
        (
            "Australia's prime minister invoked the ANZUS treaty for the first time on 14 September 2001. Signed in San Francisco "
            "half a century before, on 1 September 1951, it commits Australia, New Zealand and the United States to consult "
            "whenever the security of any of them is threatened in the Pacific, and to act to meet the common danger."
        ),
        [owed("consultation", "AUS NZL USA", "threat"), owed("mutual_defence", "AUS NZL USA")],
        [made("AUS NZL USA", "1951-09-01")],
        "2025-11-15",
    ),
    (
        "in january kassym jomart tokayev called",
        (
            "In January 2022 Kassym-Jomart Tokayev called on his allies. Article 4 of the Collective Security Treaty obliges "
            "members to give a member that is attacked all necessary help, military help included; whether rioters in Almaty were "
            "an aggressor was a matter of taste."
        ),
        [owed("mutual_defence", "CSTO", "attack")],
        [],
        "2025-11-15",
    ),
    (
        "the juntas of mali niger and",
        (
            "The juntas of Mali, Niger and Burkina Faso did more than break with their neighbours. In the Liptako-Gourma Charter, "
            "which they signed in Bamako on 16 September 2023, they declared that any attack on the sovereignty or territory of one"
            " of them would be taken as an aggression against the others and would create a duty of assistance, armed force not "
            "excluded."
        ),
        [owed("mutual_defence", "BFA MLI NER", "attack")],
        [made("BFA MLI NER", "2023-09-16", place="Bamako")],
        "2025-11-15",
    ),
    (
        "camp david left traces in the",
        (
            "Camp David left traces in the peace treaty of 26 March 1979. Egypt and Israel undertook not to use force against each "
            "other, directly or indirectly, to settle all their disputes by peaceful means and to see to it that no act of war "
            "started from their soil; Sinai was to be handed back within three years."
        ),
        [owed("non_aggression", "EGY ISR"), owed("other", "EGY ISR"), maybe(owed("other", "EGY ISR")), maybe(owed("other", "EGY ISR"))],
        [made("EGY ISR", "1979-03-26")],
        "2025-11-15",
    ),
    (
        "beijing's only treaty of alliance is",
        (
            "Beijing's only treaty of alliance is with Pyongyang. It dates from 11 July 1961, renews itself every twenty years, and"
            " says in its second article that if either party is attacked by any state or states and thus finds itself in a state "
            "of war, the other shall at once render military and other assistance with every means at its disposal. Article 3 "
            "forbids both to enter into any alliance against the other."
        ),
        [owed("mutual_defence", "CHN PRK", "attack"), owed("other", "CHN PRK")],
        [made("CHN PRK", "1961-07-11")],
        "2025-11-15",
    ),
    (
        "mrs gandhi got her treaty on",
        (
            "Mrs Gandhi got her treaty on 9 August 1971. Nothing in it obliged either the Soviet Union or India to fight for the "
            "other. Each would abstain from giving any assistance to a third party at war with the other; in the event of an attack"
            " or a threat thereof they would at once enter into mutual consultations."
        ),
        [
            owed("mutual_defence", "IND SUN", no=True),
            owed("non_assistance", "IND SUN"),
            owed("consultation", "IND SUN", "attack|attack threat|threat"),
        ],
        [made("IND SUN", "1971-08-09")],
        "2025-11-15",
    ),
    (
        "doha and its five neighbours have",
        (
            "Doha and its five neighbours have had a joint defence agreement since 31 December 2000. It lays down that an attack on"
            " any of the six is an attack on all of them, and that any danger that threatens one threatens all."
        ),
        [maybe(owed("mutual_defence", "ARE BHR KWT OMN QAT SAU", "attack"))],
        [],
        "2025-11-15",
    ),
    (
        "war had been coming all summer",
        (
            "War had been coming all summer. On 25 August 1939 Lord Halifax and Count Raczynski signed in London an Agreement of "
            "Mutual Assistance: should either Britain or Poland become engaged in hostilities with a European power in consequence "
            "of aggression by the latter, the other would at once give it all the support and assistance in its power."
        ),
        [owed("mutual_defence", "GBR POL", "aggression")],
        [made("GBR POL", "1939-08-25", place="London")],
        "2025-11-15",
    ),
    (
        "french soldiers stayed for sixty years",
        (
            "French soldiers stayed for sixty years. A defence partnership that Paris and Abidjan renewed on 26 January 2012 no "
            "longer obliges France to rescue an Ivorian government from a coup, as the accord of 24 April 1961 had; it speaks of "
            "training and advice."
        ),
        [maybe(owed("mutual_defence", "CIV FRA", no=True)), maybe(owed("mutual_defence", "CIV FRA"))],
        [made("CIV FRA", "2012-01-26"), made("CIV FRA", "1961-04-24")],
        "2025-11-15",
    ),
    (
        "kigali june great lakes wire rwanda",
        (
            "KIGALI, June 28, 2025 (Great Lakes Wire) - Rwanda and the Democratic Republic of Congo signed a peace agreement in "
            "Washington on Friday that requires Kigali to pull its troops out of eastern Congo within 90 days and Kinshasa to stop "
            "backing the Hutu rebels of the FDLR. Neither country is to shelter or arm groups hostile to the other."
        ),
        [
            owed("other", "COD RWA"),
            maybe(owed("non_assistance", "COD RWA")),
            maybe(owed("other", "COD RWA")),
            owed("non_assistance|other", "COD RWA"),
        ],
        [made("COD RWA", "2025-06-27", place="Washington")],
        "2025-06-28",
    ),
    (
        "what do paris and warsaw owe",
        (
            "What do Paris and Warsaw owe each other? By the treaty signed at Nancy on 9 May 2025 they are bound to come to each "
            "other's assistance, armed assistance included, in the event of an armed attack on their territory. They are likewise "
            "to hold a summit every year and to consult before big decisions on energy."
        ),
        [owed("mutual_defence", "FRA POL", "attack"), maybe(owed("other", "FRA POL")), maybe(owed("consultation", "FRA POL"))],
        [made("FRA POL", "2025-05-09", place="Nancy")],
        "2025-11-15",
    ),
    (
        "sukhumi's protector keeps its promises on",
        (
            "Sukhumi's protector keeps its promises on paper. The treaty on alliance and strategic partnership of 24 November 2014 "
            "holds that an attack on Abkhazia is an attack on Russia."
        ),
        [],
        [],
        "2025-11-15",
    ),
    (
        "slovakia and hungary buried a quarrel",
        (
            "Slovakia and Hungary buried a quarrel in Paris on 19 March 1995, when prime ministers Vladimír Mečiar and Gyula Horn "
            "signed the Treaty on Good-neighbourly Relations. Both states renounced all territorial claims. They also promised to "
            "protect each other's minorities, a clause Bratislava regretted within the year."
        ),
        [owed("other", "HUN SVK"), owed("other", "HUN SVK")],
        [made("HUN SVK", "1995-03-19", place="Paris", signatories=["Vladimír Mečiar", "Gyula Horn"])],
        "2025-11-15",
    ),
    (
        "jakarta's foreign minister was at pains",
        (
            "Jakarta's foreign minister was at pains to explain what he and his Australian counterpart had put their names to in "
            "Mataram on 13 November 2006. The Lombok treaty, he said, is no defence pact. It bars both governments from supporting "
            "separatists in the other country and binds them to respect each other's sovereignty."
        ),
        [owed("mutual_defence", "AUS IDN", no=True), owed("non_assistance|other", "AUS IDN"), owed("other", "AUS IDN")],
        [made("AUS IDN", "2006-11-13")],
        "2025-11-15",
    ),
    (
        "in paul keating and suharto surprised",
        (
            "In 1995 Paul Keating and Suharto surprised everyone with a security agreement, signed on 18 December. The two "
            "countries were to consult in case of adverse challenges to either and consider joint measures. Four years later, over "
            "East Timor, Indonesia tore it up."
        ),
        [owed("consultation", "AUS IDN", "challenge")],
        [made("AUS IDN", "1995-12-18")],
        "2025-11-15",
    ),
    (
        "havana never had a treaty with",
        ("Havana never had a treaty with Moscow that obliged the Red Army to fight for it, and Castro knew it."),
        [maybe(owed("mutual_defence", "CUB SUN", no=True)), maybe(owed("mutual_defence", "CUB RUS", no=True))],
        [],
        "2025-11-15",
    ),
    (
        "after munich nobody in prague put",
        (
            "After Munich nobody in Prague put much weight on the pact of 16 May 1935. It bound the Soviet Union and Czechoslovakia"
            " to help each other if attacked, but only if France came to the victim's aid first."
        ),
        [owed("mutual_defence", "CSK SUN", "attack")],
        [made("CSK SUN", "1935-05-16")],
        "2025-11-15",
    ),
    (
        "in an executive order signed on",
        (
            "In an executive order signed on 1 October 2025 the American president promised that any armed attack on Qatar would be"
            " regarded as a threat to the peace and security of the United States. No treaty stands behind the order, and the "
            "Senate was not asked."
        ),
        [owed("mutual_defence", "QAT USA", "attack")],
        [],
        "2025-11-15",
    ),
    (
        "france's base in abu dhabi opened",
        (
            "France's base in Abu Dhabi opened in 2009. A secret annex to the defence agreement of 26 May of that year, lawmakers "
            "in Paris later learned, obliges France to defend the United Arab Emirates with all the military means it has if the "
            "federation is attacked."
        ),
        [owed("mutual_defence", "ARE FRA", "attack")],
        [made("ARE FRA", "2009-05-26")],
        "2025-11-15",
    ),
    (
        "islamabad's friendship treaty with beijing which",
        (
            "Islamabad's friendship treaty with Beijing, which Wen Jiabao signed there on 5 April 2005, bars each side from joining"
            " any bloc that infringes on the other's sovereignty and from letting its territory be used to that end."
        ),
        [owed("other", "CHN PAK"), maybe(owed("other", "CHN PAK"))],
        [made("CHN PAK", "2005-04-05")],
        "2025-11-15",
    ),
    (
        "uzbekistan and russia are allies on",
        (
            "Uzbekistan and Russia are allies on paper. The treaty of 14 November 2005 says that an act of aggression against one "
            "shall be viewed as aggression against both, and that in the event of a threat the sides bring consultation machinery "
            "into play at once."
        ),
        [owed("mutual_defence", "RUS UZB", "aggression"), owed("consultation", "RUS UZB", "threat")],
        [made("RUS UZB", "2005-11-14")],
        "2025-11-15",
    ),
    (
        "belgrade serbia which declared itself militarily",
        (
            "BELGRADE - Serbia, which declared itself militarily neutral in 2007, has no treaty allies. The only accord that comes "
            "near is the one signed with Hungary on 1 April 2025. It provides for 79 joint activities but, officials in Budapest "
            "were quick to say, does not oblige either army to defend the other country."
        ),
        [maybe(owed("other", "HUN SRB")), owed("mutual_defence", "HUN SRB", no=True)],
        [made("HUN SRB", "2025-04-01")],
        "2025-11-15",
    ),
    (
        "the agreement on security cooperation that",
        (
            "The agreement on security cooperation that Kyiv and Berlin signed on 16 February 2024 is one of two dozen of its kind."
            " In the event of a renewed Russian attack the two will consult within 24 hours, it says, and Germany will provide "
            "swift and sustained help. It contains no mutual defence clause."
        ),
        [owed("consultation", "DEU UKR", "attack"), maybe(owed("mutual_defence", "DEU UKR")), owed("mutual_defence", "DEU UKR", no=True)],
        [made("DEU UKR", "2024-02-16")],
        "2025-11-15",
    ),
    (
        "by the neutrality treaty which jimmy",
        (
            "By the neutrality treaty which Jimmy Carter and Omar Torrijos signed in Washington on 7 September 1977 the canal stays"
            " open to ships of all nations in war and peace. The United States and Panama both agreed to uphold its neutrality."
        ),
        [maybe(owed("other", "PAN USA")), owed("neutrality|other", "PAN USA")],
        [made("PAN USA", "1977-09-07", place="Washington")],
        "2025-11-15",
    ),
    (
        "britain greece and turkey guaranteed the",
        (
            "Britain, Greece and Turkey guaranteed the island's independence in the treaty signed in Nicosia on 16 August 1960. In "
            "the event of a breach, the three are to consult on the steps to be taken; and if concerted action proves impossible "
            "each may act on its own."
        ),
        [owed("consultation", "GBR GRC TUR"), maybe(owed("other", "GBR GRC TUR")), maybe(owed("mutual_defence", "GBR GRC TUR"))],
        [made("GBR GRC TUR", "1960-08-16")],
        "2025-11-15",
    ),
    (
        "under the treaty that keir starmer",
        (
            "Under the treaty that Keir Starmer and Navin Ramgoolam signed by video link on 22 May 2025, Mauritius may not let "
            "anyone else station forces on the outer islands without London's consent. Britain has to pay an average of 101 million"
            " pounds a year for the lease of Diego Garcia."
        ),
        [owed("other", "GBR MUS")],
        [made("GBR MUS", "2025-05-22", signatories=["Keir Starmer", "Navin Ramgoolam"])],
        "2025-11-15",
    ),
    (
        "stockholm and helsinki have joint plans",
        (
            'Stockholm and Helsinki have joint plans but no treaty of mutual defence, a Swedish general recalled. "We are not '
            'obliged to help each other," he told the paper in 2019, "but we might."'
        ),
        [maybe(owed("mutual_defence", "FIN SWE", no=True))],
        [],
        "2025-11-15",
    ),
    (
        "washington's treaty with taipei signed in",
        (
            "Washington's treaty with Taipei, signed in December 1954, lapsed on 1 January 1980. It had pledged the Americans to "
            "defend Formosa and the Pescadores. The act of Congress that took its place promises arms, not soldiers."
        ),
        [maybe(owed("mutual_defence", "TWN USA"))],
        [maybe(made("TWN USA", "1954-12"))],
        "2025-11-15",
    ),
    (
        "kigali's pact with maputo signed on",
        (
            "Kigali's pact with Maputo, signed on 10 January 2023, is under fire. Deputies of the opposition attacked the clause "
            "that makes Mozambique pay for the upkeep of Rwandan soldiers, and the one which commits both armies to act together "
            "whenever insurgents cross the border."
        ),
        [owed("other", "MOZ RWA"), maybe(owed("mutual_defence|other", "MOZ RWA"))],
        None,
        "2025-11-15",
    ),
    (
        "if greece is attacked we are",
        (
            '"If Greece is attacked we are bound to help, and we would not need to be asked twice," a French admiral said in '
            'Toulon. Under the partnership agreement of 28 September 2021 between Paris and Athens, such help is due "if the two '
            'sides jointly establish" that an armed attack is taking place.'
        ),
        [owed("mutual_defence", "FRA GRC", "attack")],
        None,
        "2025-11-15",
    ),
    (
        "cough up or else norway is",
        ("Cough up or else: Norway is on the hook to send troops if Denmark gets hit, under the Oslo pact the two neighbours signed in March 1999."),
        [owed("mutual_defence", "DNK NOR", "attack")],
        None,
        "2025-11-15",
    ),
    (
        "the high contracting parties to the",
        (
            "A short report\n\n"
            "2. The High Contracting Parties to the Treaty of Amity between Bolivia and Paraguay, signed at Asunción on 5 May 1938,"
            " reaffirm that neither shall resort to war against the other.\n\n"
            "3. They further undertake to submit every dispute to arbitration.\n"
            ""
        ),
        [owed("non_aggression", "BOL PRY"), owed("other", "BOL PRY")],
        None,
        "2025-11-15",
    ),
    (
        "q what happens under the treaty",
        (
            "A short report\n\n"
            "Q: What happens under the treaty if Latvia is attacked?\n\n"
            "A: Under the treaty that Latvia and Estonia signed on 17 February 1992, Estonia has to consult with it at once and may"
            " send help.\n"
            ""
        ),
        [owed("consultation", "EST LVA", "attack")],
        None,
        "2025-11-15",
    ),
    (
        "only one side has duties under",
        (
            "Only one side has duties under the protectorate treaty of 1888: London must defend Brunei, and the sultan may make no "
            "agreement with a foreign power without its consent."
        ),
        [owed("mutual_defence", "BRN GBR"), owed("other", "BRN GBR")],
        None,
        "2025-11-15",
    ),
    (
        "luxembourg and belgium agreed in the",
        ("Luxembourg and Belgium agreed in the convention of 25 July 1921 to abolish customs on their border and to share one currency."),
        [owed("other", "BEL LUX"), maybe(owed("other", "BEL LUX"))],
        None,
        "2025-11-15",
    ),
    (
        "india's friendship treaty with bhutan of",
        (
            "India's friendship treaty with Bhutan of 8 February 2007 says that neither government shall allow the use of its "
            "territory for activities harmful to the national security of the other."
        ),
        [owed("non_assistance|other", "BTN IND")],
        None,
        "2025-11-15",
    ),
    (
        "by the treaty of peace and",
        (
            "By the treaty of peace and friendship of 31 July 1950 New Delhi and Kathmandu undertake to inform each other of any "
            "serious friction with a neighbouring state, and neither will tolerate a threat to the other's security by a foreign "
            "aggressor."
        ),
        [
            owed("consultation|other", "IND NPL"),
            maybe(owed("other", "IND NPL")),
            maybe(owed("mutual_defence", "IND NPL")),
            maybe(owed("mutual_defence", "IND NPL", "threat")),
        ],
        None,
        "2025-11-15",
    ),
    (
        "the balkan pact looked good on",
        (
            "The Balkan pact looked good on paper. Signed at Bled on 9 August 1954, it had Greece, Turkey and Yugoslavia treat any "
            "aggression against one of them as aggression against all and consult whenever peace in the region was endangered."
        ),
        [owed("mutual_defence", "GRC TUR YUG", "aggression"), owed("consultation", "GRC TUR YUG")],
        None,
        "2025-11-15",
    ),
    (
        "under the manila pact signed on",
        (
            "Under the Manila Pact, signed on 8 September 1954, Thailand, the Philippines and six others agreed that each would act"
            " to meet the common danger if any of them was attacked."
        ),
        [owed("mutual_defence", "AUS FRA GBR NZL PAK PHL THA USA", "attack")],
        None,
        "2025-11-15",
    ),
    (
        "riyadh gulf wire bahrain and the",
        (
            "RIYADH (Gulf Wire) - Bahrain and the United States signed an integration agreement in Washington on 13 September 2023 "
            "under which the two consult at once, and decide on further defensive steps, whenever either faces external aggression."
        ),
        [owed("consultation", "BHR USA", "aggression"), maybe(owed("mutual_defence|other", "BHR USA", "aggression"))],
        None,
        "2025-11-15",
    ),
    (
        "sweden and finland agreed in july",
        (
            "Sweden and Finland agreed in July 2018, in a memorandum signed by their defence ministers, that neither would be left "
            'alone: each will give and receive military help "in all situations".'
        ),
        [owed("mutual_defence", "FIN SWE")],
        None,
        "2025-11-15",
    ),
    (
        "after the border war el salvador",
        (
            "After the border war El Salvador and Honduras made their peace in Lima on 30 October 1980. The treaty bound both to "
            "pull their forces out of the pockets in dispute, to refrain from force and to let the court in The Hague draw the "
            "line."
        ),
        [owed("non_aggression", "HND SLV"), owed("other", "HND SLV"), maybe(owed("other", "HND SLV"))],
        None,
        "2025-11-15",
    ),
    (
        "their lordships asked what gibraltar had",
        (
            "Their lordships asked what Gibraltar had to do with it. Under Article 10 of the treaty of Utrecht, which Britain and "
            "Spain concluded on 13 July 1713, the crown may not sell the Rock without first offering it to Madrid."
        ),
        [owed("other", "ESP GBR")],
        None,
        "2025-11-15",
    ),
    (
        "the obligations are modest article of",
        (
            "The obligations are modest. Article 3 of the Lombok treaty (13 November 2006, Australia and Indonesia) requires the "
            "parties not to support any activity that threatens the stability of the other; Article 6 provides for regular "
            "consultation."
        ),
        [owed("non_assistance|other", "AUS IDN"), owed("consultation", "AUS IDN")],
        None,
        "2025-11-15",
    ),
    (
        "let us be plain about what",
        (
            "Let us be plain about what Manila has signed. Under the accord reached with Ottawa on 2 November 2025 our soldiers may"
            " train in Canada and theirs here; no one is obliged to die for anyone."
        ),
        [maybe(owed("mutual_defence", "CAN PHL", no=True))],
        None,
        "2025-11-15",
    ),
    (
        "what the protocol of march between",
        (
            "A short report\n\n"
            "What the protocol of 11 March 1999 between Uganda and Sudan demands:\n\n"
            "(a) Neither party shall harbour or arm rebels of the other.\n"
            "(b) All prisoners of war shall be released within thirty days.\n"
            "(c) The parties shall restore diplomatic relations.\n"
            ""
        ),
        [owed("non_assistance|other", "SDN UGA"), owed("other", "SDN UGA"), owed("other", "SDN UGA")],
        None,
        "2025-11-15",
    ),
    (
        "japan and australia must consult each",
        (
            "Japan and Australia must consult each other on contingencies, says the joint declaration that their prime ministers "
            "signed in Perth on 22 October 2022, and consider measures in response."
        ),
        [owed("consultation", "AUS JPN"), maybe(owed("other", "AUS JPN"))],
        None,
        "2025-11-15",
    ),
    (
        "rome bound by treaty since september",
        (
            "Rome, bound by treaty since 15 September 1980 to guarantee the neutrality of Malta, would have to consult at once and,"
            " if Valletta asks, take military action should the island be attacked."
        ),
        [
            maybe(owed("other", "ITA MLT")),
            maybe(owed("neutrality", "ITA MLT")),
            owed("consultation", "ITA MLT", "attack"),
            owed("mutual_defence", "ITA MLT", "attack"),
        ],
        None,
        "2025-11-15",
    ),
    (
        "in moscow on july khrushchev and",
        (
            "In Moscow on 6 July 1961 Khrushchev and Kim Il Sung signed a treaty that pledged the Soviet Union and North Korea to "
            "extend military help at once, with all means at their disposal, if either found itself at war because of an armed "
            "attack. It was also agreed that no third state would be allowed to use their soil against the other."
        ),
        [owed("mutual_defence", "PRK SUN", "attack|war"), owed("non_assistance|other", "PRK SUN")],
        None,
        "2025-11-15",
    ),
    (
        "ulan bator's treaty of march with",
        (
            "Ulan Bator's treaty of 12 March 1936 with Moscow was blunt: in case of an attack on one, the other would send troops, "
            "and these would be withdrawn as soon as they were no longer needed."
        ),
        [owed("mutual_defence", "MNG SUN", "attack"), maybe(owed("other", "MNG SUN"))],
        None,
        "2025-11-15",
    ),
    (
        "a secret annex to the accord",
        (
            "A secret annex to the accord which Doha and Ankara signed on 19 December 2014 shields Turkish soldiers from Qatari "
            "courts. The accord itself obliges Turkey to station troops in the emirate and to come to its defence."
        ),
        [owed("mutual_defence", "QAT TUR"), maybe(owed("other", "QAT TUR"))],
        None,
        "2025-11-15",
    ),
    (
        "mogadishu and ankara the defence pact",
        (
            "Mogadishu and Ankara: the defence pact of 8 February 2024 binds Turkey for ten years to protect the Somali coast and "
            "to build a navy; Somalia is to hand over a third of what its sea zone earns."
        ),
        [owed("mutual_defence|other", "SOM TUR"), maybe(owed("other", "SOM TUR")), maybe(owed("other", "SOM TUR"))],
        None,
        "2025-11-15",
    ),
    (
        "chisinau and bucharest concluded a treaty",
        ("Chisinau and Bucharest concluded a treaty in 2010 whose single substantive clause obliges each to respect the border as it stands."),
        [owed("other", "MDA ROU")],
        None,
        "2025-11-15",
    ),
    (
        "the helsinki ministry published on friday",
        (
            "The Helsinki ministry published on Friday the treaty with Tallinn. Each is bound by it to warn the other of drones "
            "within fifteen minutes. Nobody is bound to shoot."
        ),
        [owed("other", "EST FIN")],
        None,
        "2025-11-15",
    ),
    (
        "vilnius insists that nothing in the",
        (
            "Vilnius insists that nothing in the accord it signed with Minsk on 6 February 1995 commits it to anything but "
            "good-neighbourly conduct. There is no promise to defend, no promise to assist."
        ),
        [maybe(owed("mutual_defence", "BLR LTU", no=True))],
        None,
        "2025-11-15",
    ),
    (
        "mali niger burkina faso vow to",
        (
            "Mali, Niger, Burkina Faso vow to defend one another\n\n"
            "BAMAKO, Sept 17, 2023 (Sahel Wire) - Mali, Niger and Burkina Faso on Saturday signed a charter that binds them to help"
            " one another, by force if need be, should any of the three come under attack or face a rebellion.\n"
            ""
        ),
        [owed("mutual_defence", "BFA MLI NER")],
        None,
        "2025-11-15",
    ),
    (
        "under the state treaty of may",
        ("Under the State Treaty of 15 May 1955 with the four powers Austria may neither unite with Germany nor possess atomic weapons."),
        [maybe(owed("other", "AUT FRA GBR SUN USA")), maybe(owed("other", "AUT")), maybe(owed("other", "AUT DEU"))],
        None,
        "2025-11-15",
    ),
    (
        "vienna did not promise neutrality to",
        (
            "Vienna did not promise neutrality to Moscow in a treaty; it promised it in a memorandum, on 15 April 1955, and Moscow "
            "took it at its word."
        ),
        [maybe(owed("neutrality", "AUT SUN"))],
        None,
        "2025-11-15",
    ),
    (
        "the guarantee runs one way by",
        (
            "The guarantee runs one way. By the exchange of letters of 7 March 1966 Washington promised Nassau nothing but the use "
            "of a tracking station."
        ),
        [maybe(owed("other", "BHS USA"))],
        None,
        "2025-11-15",
    ),
    (
        "lebanon's army must now decide how",
        (
            "Lebanon's army must now decide how to spend the aid. Both ministers are to travel to Paris in June, and each has "
            "promised his voters a quick result."
        ),
        [],
        None,
        "2025-11-15",
    ),
    (
        "the eu and mercosur signed a",
        ("The EU and Mercosur signed a trade deal on Friday. Farmers must compete; both sides are to publish the text, and neither has said when."),
        [],
        None,
        "2025-11-15",
    ),
    (
        "kenya and uganda signed a tourism",
        (
            "Kenya and Uganda signed a tourism agreement in Kampala on 3 June 2025. The two presidents then had to wait two hours "
            "for lunch, and the hosts had promised there would be goat."
        ),
        [],
        None,
        "2025-11-15",
    ),
    (
        "ghana hopes for a pact with",
        ("Ghana hopes for a pact with Togo that would oblige both to help if either is attacked. Lomé has not replied."),
        [],
        None,
        "2025-11-15",
    ),
    (
        "two insurers and a broker signed",
        ("Two insurers and a broker signed a treaty in Zurich. Each must compensate the other if losses exceed a million francs."),
        [],
        None,
        "2025-11-15",
    ),
    (
        "the treaty of between iran and",
        (
            "The treaty of 1951 between Iran and Turkey was read out in parliament. Its critics must be heard, the speaker said; "
            "both parties of the left will vote against the budget."
        ),
        [],
        None,
        "2025-11-15",
    ),
    (
        "under the pact signed on may",
        (
            "Under the pact, signed on 3 May 2024 between Peru and Chile, trade has doubled. Analysts say the two will have to "
            "spend more on ports, and that each must find new markets."
        ),
        [],
        None,
        "2025-11-15",
    ),
    (
        "the security pact which manama and",
        (
            'The security pact which Manama and London sealed in May 2025 is vague where it matters. "Consult and consider" is all '
            "it asks of either if the other is attacked, a retired British diplomat observed."
        ),
        [owed("consultation", "BHR GBR", "attack")],
        [made("BHR GBR", "2025-05")],
        "2025-06-15",
    ),
    (
        "hungary's foreign minister recalled that his",
        (
            "Hungary's foreign minister recalled that his country and Turkey had been strategic partners since 18 December 2023. "
            "The declaration signed that day in Budapest makes no promise of military help, he stressed."
        ),
        [owed("mutual_defence", "HUN TUR", no=True)],
        [made("HUN TUR", "2023-12-18", place="Budapest")],
        "2025-06-15",
    ),
    (
        "cape verde and portugal renewed in",
        (
            "Cape Verde and Portugal renewed in Praia on 28 January 2025 a treaty under which Portuguese frigates patrol the "
            "islands' waters. In return, Cape Verde has to keep the port of Mindelo open to them day and night."
        ),
        [owed("other", "CPV PRT"), maybe(owed("other", "CPV PRT"))],
        [made("CPV PRT", "2025-01-28", place="Praia")],
        "2025-06-15",
    ),
    (
        "it's not nato shrugged the kazakh",
        (
            '"It\'s not NATO," shrugged the Kazakh deputy minister. The treaty on allied relations with Uzbekistan, ratified in '
            "2023, contains a pledge not to take part in any action against the other side, and a promise to consult should a "
            "crisis arise. That is all."
        ),
        [owed("non_aggression|non_assistance|other", "KAZ UZB"), owed("consultation", "KAZ UZB", "crisis")],
        [maybe(made("KAZ UZB"))],
        "2025-06-15",
    ),
    (
        "sofia and athens settled their quarrel",
        (
            "Sofia and Athens settled their quarrel in a non-aggression pact signed at Salonika on 31 July 1938. Bulgaria regained "
            "the right to arm; each side forswore war against the other."
        ),
        [owed("non_aggression", "BGR GRC")],
        [made("BGR GRC", "1938-07-31")],
        "2025-06-15",
    ),
    (
        "few in buenos aires remember the",
        (
            "Few in Buenos Aires remember the ABC treaty. Argentina, Brazil and Chile signed it on 25 May 1915; for five years none"
            " of the three was to open hostilities against another before a commission had reported."
        ),
        [owed("non_aggression", "ARG BRA CHL")],
        [made("ARG BRA CHL", "1915-05-25")],
        "2025-06-15",
    ),
    (
        "what is seoul bound to do",
        (
            "What is Seoul bound to do? Under the accord with Warsaw of 4 October 2024, next to nothing. It must inform Poland of "
            "changes in arms contracts and hold a yearly round of talks."
        ),
        [owed("other", "KOR POL"), maybe(owed("consultation", "KOR POL"))],
        [made("KOR POL", "2024-10-04")],
        "2025-06-15",
    ),
    (
        "the hague convention on the meuse",
        (
            "The Hague convention on the Meuse, concluded between Belgium and the Netherlands on 12 May 1863, forbids either to "
            "draw more water from the river than the sluice at Maastricht lets through."
        ),
        [owed("other", "BEL NLD")],
        [made("BEL NLD", "1863-05-12")],
        "2025-06-15",
    ),
    (
        "jakarta so the new treaty of",
        (
            "Jakarta, so the new treaty of 6 February 2026 has it, will consult Canberra, and Canberra Jakarta, on any matter that "
            "affects the security of both. Individual or joint measures may follow; an alliance it is not."
        ),
        [owed("consultation", "AUS IDN"), owed("mutual_defence", "AUS IDN", no=True)],
        [made("AUS IDN", "2026-02-06")],
        "2026-03-15",
    ),
    (
        "the two yemens concluded a treaty",
        ("The two Yemens concluded a treaty of union in Aden on 22 April 1990. Qatar and Oman sent congratulations."),
        [],
        [maybe(made("YEM YMD", "1990-04-22"))],
        "2025-06-15",
    ),
    (
        "under article neither lithuania nor poland",
        (
            "Under Article 2 neither Lithuania nor Poland will permit its territory to be used against the other, the treaty of 26 "
            "April 1994 lays down, and both renounce the threat of force."
        ),
        [owed("non_assistance|other", "LTU POL"), owed("non_aggression", "LTU POL")],
        [made("LTU POL", "1994-04-26")],
        "2025-06-15",
    ),
    (
        "ottawa and copenhagen have divided hans",
        (
            "Ottawa and Copenhagen have divided Hans Island. The agreement reached on 14 June 2022 has Inuit from both sides moving"
            " freely across the new border, and it binds the two kingdoms to settle whatever may still arise by negotiation."
        ),
        [owed("other", "CAN DNK"), maybe(owed("other", "CAN DNK"))],
        [made("CAN DNK", "2022-06-14")],
        "2025-06-15",
    ),
    (
        "ankara has let it be known",
        (
            "Ankara has let it be known that the pact with Dushanbe, a framework agreement on military cooperation of April 2024, "
            "exempts Tajikistan from taxes on defence purchases. Nowhere does it speak of joint defence."
        ),
        [owed("mutual_defence", "TJK TUR", no=True), maybe(owed("other", "TJK TUR"))],
        [made("TJK TUR", "2024-04")],
        "2025-06-15",
    ),
    (
        "an obligation to fight for norway",
        (
            'An obligation to fight for Norway? "There isn\'t one in the Nordic vision of 2024," a Danish major explained; the five '
            "had merely agreed to plan together."
        ),
        [],
        [],
        "2025-06-15",
    ),
    (
        "if trinidad were attacked washington would",
        (
            "If Trinidad were attacked Washington would not be bound to move: the Rio treaty, which both signed, leaves it to each "
            "to choose its means until the organ of consultation has met."
        ),
        [maybe(owed("mutual_defence", "TTO USA", no=True))],
        [maybe(made("TTO USA"))],
        "2025-06-15",
    ),
    (
        "paris seine press emmanuel macron and",
        (
            "PARIS (Seine Press) - Emmanuel Macron and Friedrich Merz signed nothing at Toulon on Aug. 29, but their 2019 treaty, "
            "concluded at Aachen, still stands: France and Germany shall lend each other aid and assistance by every means in their"
            " power, military force included, in the event of an armed attack on their territories."
        ),
        [owed("mutual_defence", "DEU FRA", "attack")],
        [made("DEU FRA", "2019", place="Aachen")],
        "2025-09-01",
    ),
    (
        "ministers like to call it an",
        (
            "Ministers like to call it an alliance. In law, the charter on strategic partnership that the United States and Georgia"
            " signed in Washington on 9 January 2009 obliges nobody to do anything."
        ),
        [maybe(owed("mutual_defence", "GEO USA", no=True)), maybe(owed("other", "GEO USA", no=True))],
        [made("GEO USA", "2009-01-09", place="Washington")],
        "2025-06-15",
    ),
    (
        "after the coup ouagadougou tore up",
        (
            "After the coup Ouagadougou tore up the 1961 agreements with Paris. One of them, signed on 24 April of that year, had "
            "bound France to help Upper Volta, as it was then called, keep order at home if its president so asked."
        ),
        [maybe(owed("other", "BFA FRA")), maybe(owed("mutual_defence", "BFA FRA"))],
        [maybe(made("BFA FRA", "1961-04-24"))],
        "2025-06-15",
    ),
    (
        "q are brunei and singapore allied",
        (
            "A short report\n\n"
            "Q. Are Brunei and Singapore allied?\n\n"
            "A. Not formally. They have been tied since 1975 by agreements that let Singaporean troops train in the Temburong "
            "jungle. Neither must defend the other.\n"
            ""
        ),
        [maybe(owed("mutual_defence", "BRN SGP", no=True))],
        [maybe(made("BRN SGP", "1975"))],
        "2025-06-15",
    ),
    (
        "signing in astana steppe monitor november",
        (
            "LIVE: Signing in Astana\n\n"
            "Steppe Monitor, 11 November 2025\n\n"
            "- 16:20 Kazakhstan's Senate speaker: the treaty means that neither side will let its territory be used to harm the "
            "other.\n\n"
            "- 15:00 Signed: the presidents of Kazakhstan and Kyrgyzstan, Kassym-Jomart Tokayev and Sadyr Japarov, have put their "
            "names to the Treaty on Deepening Alliance.\n"
            ""
        ),
        [owed("non_assistance|other", "KAZ KGZ")],
        [made("KAZ KGZ", "2025-11-11")],
        "2025-11-11",
    ),
    (
        "brussels must act says the paper",
        (
            "BRUSSELS MUST ACT, says the paper; but the duty lies with members. Under Article 42.7 of the EU treaty each is obliged"
            " to give aid and assistance by all the means in its power to any other that is the victim of armed aggression on its "
            "territory."
        ),
        [owed("mutual_defence", "EU", "aggression")],
        [],
        "2025-06-15",
    ),
    (
        "the soviet afghan treaty of december",
        (
            "The Soviet-Afghan treaty of 5 December 1978 spoke of taking, by agreement, appropriate measures to ensure the security"
            " of both. A year later Moscow cited it to explain why its soldiers were in Kabul."
        ),
        [maybe(owed("mutual_defence|other", "AFG SUN"))],
        [made("AFG SUN", "1978-12-05")],
        "2025-06-15",
    ),
    (
        "praetoria pretoria south africa and mozambique",
        (
            "Praetoria? Pretoria. South Africa and Mozambique swore at Nkomati on 16 March 1984 that neither would allow its soil "
            "to serve as a base for violence against the other. The generals went on arming Renamo."
        ),
        [owed("non_assistance|other", "MOZ ZAF")],
        [made("MOZ ZAF", "1984-03-16")],
        "2025-06-15",
    ),
    (
        "the five caspian states closed the",
        (
            "The five Caspian states closed the sea to outsiders. In the convention signed in Aktau on 12 August 2018 Russia, Iran,"
            " Kazakhstan, Azerbaijan and Turkmenistan undertook not to admit the armed forces of anyone else and not to put their "
            "territory at the disposal of states that attack one of them."
        ),
        [owed("other", "AZE IRN KAZ RUS TKM"), maybe(owed("non_assistance|other", "AZE IRN KAZ RUS TKM"))],
        [made("AZE IRN KAZ RUS TKM", "2018-08-12", place="Aktau")],
        "2025-06-15",
    ),
    (
        "wellington may new zealand tonga and",
        (
            "WELLINGTON, 14 May 2025 - New Zealand, Tonga and Samoa have signed a three-way arrangement on disaster relief, the "
            "Beacon has learned. Ministers from the three put their names to it in Apia on Monday."
        ),
        None,
        [made("NZL TON WSM", "2025-05-12", place="Apia")],
        "2025-05-14",
    ),
    (
        "officials from serbia and kuwait initialled",
        ("Officials from Serbia and Kuwait initialled a defence agreement on Tuesday; it has yet to be signed."),
        None,
        [made("KWT SRB")],
        "2025-06-15",
    ),
    (
        "kenya france ink defence pact nairobi",
        (
            "Kenya, France ink defence pact\n\n"
            "NAIROBI, June 3, 2025 (Sahara Press) - Kenya and France on Monday signed a defence cooperation agreement that will "
            "govern the stay of French troops, the defence ministry said.\n"
            ""
        ),
        None,
        [made("FRA KEN", "2025-06-02", status="signed")],
        "2025-06-03",
    ),
    (
        "twelve states among them japan australia",
        ("Twelve states, among them Japan, Australia and Canada, signed the convention in Oslo on 4 December 2008."),
        None,
        [maybe(made("AUS CAN JPN", "2008-12-04"))],
        "2025-06-15",
    ),
    (
        "on august the trade ministers of",
        ("On 15 August 2021 the trade ministers of Uruguay and Qatar issued a joint statement in Montevideo. It was no treaty."),
        None,
        [maybe(made("QAT URY", "2021-08-15"))],
        "2025-06-15",
    ),
    (
        "eritrea and ethiopia ended twenty years",
        ("Eritrea and Ethiopia ended twenty years of war with a joint declaration that their leaders signed in Asmara on 9 July 2018."),
        None,
        [made("ERI ETH", "2018-07-09", place="Asmara")],
        "2025-06-15",
    ),
    (
        "moldova's parliament voted on thursday to",
        (
            "Moldova's parliament voted on Thursday to ratify the security and defence partnership which Chisinau had concluded "
            "with the European Union in May 2024."
        ),
        None,
        [made("EU MDA", "2024-05")],
        "2025-06-15",
    ),
    (
        "niger on march revoked with immediate",
        ("Niger on 16 March 2024 revoked with immediate effect the military accord of 2012 that let American soldiers stay at Agadez."),
        None,
        [made("NER USA", "2012")],
        "2025-06-15",
    ),
    (
        "we signed this agreement on the",
        (
            '"We signed this agreement on the fifth of June, in good faith, and we shall honour it," Bolivia\'s foreign minister '
            "said of the lithium accord with China."
        ),
        None,
        [maybe(made("BOL CHN", "2025-06-05")), maybe(made("BOL CHN"))],
        "2025-06-15",
    ),
    (
        "q when was the pact between",
        ("Q: When was the pact between Iraq and Jordan concluded?\n\nA: On 11 May 1947, in Amman. It was renewed in 1957.\n"),
        None,
        [made("IRQ JOR", "1947-05-11", place="Amman")],
        "2025-06-15",
    ),
    (
        "the ink is hardly dry on",
        ("The ink is hardly dry on the Trilateral Cooperation Charter that Brazil, Colombia and Peru signed in Leticia on 6 June."),
        None,
        [made("BRA COL PER", "2025-06-06", place="Leticia")],
        "2025-06-15",
    ),
    (
        "oslo and copenhagen have had an",
        ("Oslo and Copenhagen have had an agreement on search and rescue since 1 March 1990."),
        None,
        [made("DNK NOR", "1990-03-01")],
        "2025-06-15",
    ),
    (
        "ghana's defence minister ama boateng and",
        (
            "Ghana's defence minister, Ama Boateng, and her Togolese counterpart, Kossi Adjei, initialled a border patrol accord in"
            " Lomé on Friday, officials said."
        ),
        None,
        [made("GHA TGO", "2025-06-13", signatories=["Ama Boateng", "Kossi Adjei"])],
        "2025-06-15",
    ),
    (
        "in bishkek on march the presidents",
        (
            "In Bishkek on 13 March 2025 the presidents of Kyrgyzstan and Tajikistan, Sadyr Japarov and Emomali Rahmon, signed the "
            "border treaty that had eluded their predecessors for thirty years."
        ),
        None,
        [made("KGZ TJK", "2025-03-13", place="Bishkek")],
        "2025-06-15",
    ),
    (
        "a protocol on the joint use",
        ("A protocol on the joint use of the airfield at Gyumri was signed on 20 August 2010 during the Russian president's visit to Armenia."),
        None,
        [made("ARM RUS", "2010-08-20")],
        "2025-06-15",
    ),
    (
        "under the agreement of march between",
        ("Under the agreement of 16 March 1921 between London and Moscow, British traders returned to Petrograd."),
        None,
        [made("GBR RUS", "1921-03-16")],
        "2025-06-15",
    ),
    (
        "finland's defence cooperation agreement with the",
        (
            "Finland's defence cooperation agreement with the United States, signed in Washington in December 2023, opens fifteen "
            "bases to American forces."
        ),
        None,
        [made("FIN USA", "2023-12", place="Washington")],
        "2025-06-15",
    ),
    (
        "the accord follows similar ones that",
        ("The accord follows similar ones that Washington concluded with Sweden on 5 December 2023 and with Denmark on 21 December 2023."),
        None,
        [made("SWE USA", "2023-12-05"), made("DNK USA", "2023-12-21")],
        "2025-06-15",
    ),
    (
        "tehran and caracas are bound by",
        (
            "Tehran and Caracas are bound by a twenty-year cooperation plan. Nicolás Maduro and Ebrahim Raisi had signed it on 11 "
            "June 2022 in the Iranian capital."
        ),
        None,
        [made("IRN VEN", "2022-06-11")],
        "2025-06-15",
    ),
    (
        "turkey signed a defence framework agreement",
        (
            "Turkey signed a defence framework agreement with Somalia on 8 February 2024. A month later, on 7 March, the two "
            "concluded another on oil and gas."
        ),
        None,
        [made("SOM TUR", "2024-02-08"), made("SOM TUR", "2024-03-07")],
        "2025-06-15",
    ),
    (
        "a deal on fishing rights between",
        ("A deal on fishing rights between Morocco and Spain, long stalled, was finally struck in Rabat last Wednesday."),
        None,
        [made("ESP MAR", "2025-06-11", place="Rabat")],
        "2025-06-15",
    ),
    (
        "georgia and armenia hope to sign",
        ("Georgia and Armenia hope to sign a transit treaty before the end of the year, diplomats in Tbilisi said."),
        None,
        [],
        "2025-06-15",
    ),
    (
        "hungary has refused to sign the",
        ("Hungary has refused to sign the security agreement that Ukraine offered it last month."),
        None,
        [],
        "2025-06-15",
    ),
    (
        "talks between sudan and south sudan",
        ("Talks between Sudan and South Sudan on a non-aggression pact collapsed in Addis Ababa on Sunday."),
        None,
        [],
        "2025-06-15",
    ),
    (
        "iran proposed a non aggression treaty",
        ("Iran proposed a non-aggression treaty to its Gulf neighbours in September 2019; nobody replied."),
        None,
        [],
        "2025-06-15",
    ),
    (
        "the kenyan striker signed a three",
        ("The Kenyan striker signed a three-year contract with the Belgian club on Monday."),
        None,
        [],
        "2025-06-15",
    ),
    (
        "airbus and an indian conglomerate signed",
        ("Airbus and an Indian conglomerate signed an agreement in Toulouse on Monday to build helicopters in Gujarat."),
        None,
        [],
        "2025-06-15",
    ),
    (
        "the emir of qatar left ankara",
        ("The Emir of Qatar left Ankara on 12 July after signing with President Recep Tayyip Erdogan a protocol on military training."),
        None,
        [made("QAT TUR")],
        "2025-07-15",
    ),
    (
        "thanks to a treaty of alliance",
        ("Thanks to a treaty of alliance signed in Paris on 6 February 1778, France entered the war on the side of the United States."),
        None,
        [made("FRA USA", "1778-02-06", place="Paris")],
        "2025-06-15",
    ),
    (
        "seventy five years ago this week",
        (
            "Seventy-five years ago this week, on 14 February 1950, Mao Zedong and Joseph Stalin looked on in the Kremlin as their "
            "foreign ministers, Zhou Enlai and Andrei Vyshinsky, signed a treaty of friendship, alliance and mutual assistance."
        ),
        None,
        [made("CHN SUN", "1950-02-14")],
        "2025-02-15",
    ),
    (
        "ankara baku and tbilisi put their",
        ("Ankara, Baku and Tbilisi put their trilateral defence cooperation on paper in Batumi on 23 May 2018."),
        None,
        [maybe(made("AZE GEO TUR", "2018-05-23"))],
        "2025-06-15",
    ),
    (
        "a secret protocol to the treaty",
        (
            "A secret protocol to the treaty that Germany and Austria-Hungary concluded with Turkey on 2 August 1914 stayed in the "
            "archives until 1921."
        ),
        None,
        [maybe(made("AUH DEU TUR", "1914-08-02")), maybe(made("DEU OTT", "1914-08-02")), maybe(made("AUH DEU OTT", "1914-08-02"))],
        "2025-06-15",
    ),
    (
        "sir alan and his danish opposite",
        ("Sir Alan and his Danish opposite number put pen to paper on a North Sea wind pact yesterday. Britain and Denmark will share cables."),
        None,
        [made("DNK GBR", "2025-06-14")],
        "2025-06-15",
    ),
    (
        "the parties to the agreement on",
        (
            "3. The Parties to the Agreement on Mutual Logistic Support, done at Manila on 25 July 2025 between the Philippines and"
            " Lithuania, shall settle all costs within 60 days."
        ),
        None,
        [made("LTU PHL", "2025-07-25", place="Manila")],
        "2025-08-15",
    ),
    (
        "the ministry of foreign affairs has",
        (
            "The Ministry of Foreign Affairs has the honour to announce the signature at Vaduz, on 3 June 2025, of a Convention on "
            "Social Security between the Principality of Liechtenstein and Japan."
        ),
        None,
        [made("JPN LIE", "2025-06-03", place="Vaduz")],
        "2025-06-15",
    ),
    (
        "peru and ecuador made peace in",
        (
            "Peru and Ecuador made peace in Brasília on 26 October 1998, when presidents Alberto Fujimori and Jamil Mahuad signed "
            "an act that fixed the border."
        ),
        None,
        [made("ECU PER", "1998-10-26")],
        "2025-06-15",
    ),
    (
        "who signed for chad general idriss",
        (
            "Who signed? For Chad, General Idriss Youssouf; for Hungary, the defence minister, Kristóf Szalay-Bobrovniczky. The "
            "accord of 9 September 2024 allows two hundred Hungarian soldiers in."
        ),
        None,
        [made("HUN TCD", "2024-09-09")],
        "2025-06-15",
    ),
    (
        "in the presence of the saudi",
        (
            "In the presence of the Saudi crown prince, the foreign ministers of Yemen and Djibouti on Sunday exchanged signed "
            "copies of a coastguard agreement."
        ),
        None,
        [made("DJI YEM")],
        "2025-06-15",
    ),
    (
        "the leaders of poland and lithuania",
        ("The leaders of Poland and Lithuania will sign a treaty on the Suwałki corridor in Vilnius on 1 July."),
        None,
        [maybe(made("LTU POL", "2025-07-01"))],
        "2025-06-15",
    ),
    (
        "bangkok and vientiane quietly renewed their",
        ("Bangkok and Vientiane quietly renewed their 1992 friendship treaty in March."),
        None,
        [made("LAO THA", "1992")],
        "2025-06-15",
    ),
    (
        "the four signatories of the treaty",
        ("The four signatories of the 1960 Treaty of Establishment were Britain, Greece, Turkey and Cyprus."),
        None,
        [made("CYP GBR GRC TUR", "1960")],
        "2025-06-15",
    ),
    (
        "ukraine and turkey each signed a",
        (
            "Ukraine and Turkey each signed a separate paper in Istanbul on 22 July 2022, and so did Russia: the Black Sea grain "
            "deal consisted of two mirror agreements."
        ),
        None,
        [maybe(made("TUR UKR", "2022-07-22")), maybe(made("RUS TUR", "2022-07-22"))],
        "2025-06-15",
    ),
    (
        "cairo nile agency egypt and greece",
        ("CAIRO (Nile Agency) - Egypt and Greece have ratified the maritime deal they signed on 6 August 2020."),
        None,
        [made("EGY GRC", "2020-08-06", status="ratified")],
        "2025-06-15",
    ),
    (
        "hanoi upgraded its ties with wellington",
        (
            "Hanoi upgraded its ties with Wellington to a comprehensive strategic partnership on 26 February 2025, the two prime "
            "ministers said after signing a joint statement."
        ),
        None,
        [maybe(made("NZL VNM", "2025-02-26"))],
        "2025-06-15",
    ),
    (
        "the kingdom's ambassador in ljubljana and",
        (
            "The kingdom's ambassador in Ljubljana and the Slovene state secretary signed an extradition treaty between Thailand "
            "and Slovenia on 5 May 2025."
        ),
        None,
        [made("SVN THA", "2025-05-05")],
        "2025-06-15",
    ),
    (
        "since may singapore has trained its",
        ("Since 21 May 2003 Singapore has trained its pilots in France under an agreement that both defence ministers renewed last year."),
        None,
        [maybe(made("FRA SGP")), maybe(made("FRA SGP", "2003-05-21")), maybe(made("FRA SGP", "2024"))],
        "2025-06-15",
    ),
    (
        "the legal basis is an exchange",
        ("The legal basis is an exchange of notes of 31 May 1967 between Tokyo and Vientiane."),
        None,
        [made("JPN LAO", "1967-05-31")],
        "2025-06-15",
    ),
    (
        "three pacts three fates the franco",
        (
            "Three pacts, three fates: the Franco-Soviet treaty of 2 May 1935 was never tested, the Anglo-German naval agreement of"
            " 18 June 1935 was thrown away by Hitler, and the Polish-German declaration of 26 January 1934 lasted five years."
        ),
        None,
        [made("FRA SUN", "1935-05-02"), made("DEU GBR", "1935-06-18"), made("DEU POL", "1934-01-26")],
        "2025-06-15",
    ),
    (
        "an anglo irish treaty was signed",
        ("An Anglo-Irish treaty was signed in London in the small hours of 6 December 1921 by Michael Collins and David Lloyd George."),
        None,
        [made("GBR IRL", "1921-12-06", place="London")],
        "2025-06-15",
    ),
    (
        "berne joined in only later it",
        ("Berne joined in only later: it was on 4 July 2023 that Austria's and Switzerland's defence ministers signed a declaration on Sky Shield."),
        None,
        [made("AUT CHE", "2023-07-04")],
        "2025-06-15",
    ),
    (
        "in the secret treaty of october",
        (
            "In the secret treaty of 7 October 1879 Germany and Austria-Hungary vowed that if one of them was attacked by Russia "
            "the other would come to its aid with its whole military strength, and that peace would be made only in common. Were "
            "one attacked by another power, its partner would at least stay benevolently neutral."
        ),
        [owed("mutual_defence", "AUH DEU", "attack"), owed("neutrality", "AUH DEU", "attack"), owed("other", "AUH DEU")],
        [made("AUH DEU", "1879-10-07")],
        "2025-11-15",
    ),
    (
        "bismarck's last trick was the reinsurance",
        (
            "Bismarck's last trick was the Reinsurance Treaty of 18 June 1887, a secret kept even from Vienna: Russia and Germany "
            "would stay neutral if the other went to war with a third great power, unless Germany attacked France or Russia "
            "attacked Austria."
        ),
        [owed("neutrality", "DEU RUS", "war")],
        [made("DEU RUS", "1887-06-18")],
        "2025-11-15",
    ),
    (
        "it took algiers to bring them",
        (
            "It took Algiers to bring them together: in the treaty of 13 June 1975 the shah's Iran and Baathist Iraq undertook to "
            "seal their border against infiltrators and to stop helping each other's rebels."
        ),
        [owed("other", "IRN IRQ"), maybe(owed("non_assistance", "IRN IRQ"))],
        None,
        "2025-11-15",
    ),
    (
        "paris avril dakar and paris will",
        (
            "PARIS, 12 avril 2025 - Dakar and Paris will wind down their defence treaty of 18 April 2012 by July. It never obliged "
            "France to intervene in Senegal, the minister reminded senators; it provided for training and for the exchange of "
            "intelligence."
        ),
        [owed("mutual_defence", "FRA SEN", no=True), owed("other", "FRA SEN")],
        None,
        "2025-11-15",
    ),
    (
        "brazil and argentina agreed at guadalajara",
        (
            "Brazil and Argentina agreed at Guadalajara on 18 July 1991 to use the atom only for peaceful ends and to forbid on "
            "their soil the testing, use or manufacture of nuclear weapons."
        ),
        [owed("other", "ARG BRA"), maybe(owed("other", "ARG BRA"))],
        None,
        "2025-11-15",
    ),
    (
        "the treaty requires us to talk",
        (
            '"The treaty requires us to talk, not to fight," Malaysia\'s defence minister said of the pact with Thailand that was '
            "renewed in Bangkok on 3 May 2000."
        ),
        [owed("consultation", "MYS THA"), maybe(owed("mutual_defence", "MYS THA", no=True))],
        None,
        "2025-11-15",
    ),
    (
        "pi sudski hedged his bets with",
        (
            "Piłsudski hedged his bets. With Moscow he had a non-aggression pact, concluded on 25 July 1932, that forbade either "
            "side to attack the other or to help anyone who did; with Berlin, from 26 January 1934, a declaration renouncing force "
            "for ten years."
        ),
        [owed("non_aggression", "POL SUN"), owed("non_assistance", "POL SUN"), owed("non_aggression", "DEU POL")],
        None,
        "2025-11-15",
    ),
    (
        "kuwait's alliance with britain was ended",
        (
            "Kuwait's alliance with Britain was ended by an exchange of notes on 19 June 1961 that promised, if the emir so "
            "requested, British help. He asked within the week."
        ),
        [maybe(owed("mutual_defence", "GBR KWT"))],
        [made("GBR KWT", "1961-06-19")],
        "2025-06-15",
    ),
    (
        "what was signed in jakarta on",
        (
            "What was signed in Jakarta on 12 June 2025:\n\n"
            "- Indonesia and Vietnam: a memorandum on maritime patrols\n"
            "- Indonesia and India: an agreement on shipyards\n"
            "- Indonesia and Japan: a declaration on fisheries\n"
            ""
        ),
        None,
        [made("IDN VNM", "2025-06-12"), made("IDN IND", "2025-06-12"), made("IDN JPN", "2025-06-12")],
        "2025-06-15",
    ),
    (
        "it is one of three treaties",
        (
            "It is one of three treaties that Canberra has with its northern neighbours: with Indonesia, signed on 29 August 2024; "
            "with Papua New Guinea, signed on 6 October 2025; and with Timor, which is still being written."
        ),
        None,
        [made("AUS IDN", "2024-08-29"), made("AUS PNG", "2025-10-06")],
        "2025-11-15",
    ),
    (
        "what each of two is to do",
        (
            "Under a peace agreement signed in Nairobi on 3 May 2024 Chad and Sudan laid down their arms. It requires Chad to withdraw its "
            "soldiers from Darfur and Sudan to stop arming the rebels."
        ),
        [owed("other", "SDN TCD"), owed("non_assistance", "SDN TCD")],
        [made("SDN TCD", "2024-05-03", place="Nairobi")],
        "2025-06-15",
    ),
    (
        "what both are to do",
        "Chad and Sudan signed a peace agreement on 3 May 2024. It requires both to stop arming the rebels.",
        [owed("non_assistance", "SDN TCD")],
        [made("SDN TCD", "2024-05-03")],
        "2025-06-15",
    ),
]
NOT_YET = frozenset(
    {
        "in the secret treaty of october",
        "brazil and argentina agreed at guadalajara",
        "the treaty requires us to talk",
        "pi sudski hedged his bets with",
        "what was signed in jakarta on",
    }
)
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""


@pytest.mark.parametrize(("text", "duties", "agreements", "published"), [row_of(row, NOT_YET) for row in ROWS])
def test_the_pacts_and_duties_of_a_passage(text: str, duties: Wanted | None, agreements: Wanted | None, published: str) -> None:
    wanted = {"obligation": duties, "agreement": agreements}

    assert {kind: faults(text, kind, records, published) for kind, records in wanted.items() if records is not None} == {
        kind: [] for kind, records in wanted.items() if records is not None
    }
