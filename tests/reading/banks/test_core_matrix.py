"""Pacts, duties, sanctions and accessions in plain sentences: ways of telling crossed with what is told, each cell of the table a report.

The banks test one sentence for each construction. Here every way of telling meets every thing told, so that a rule which carries
over from one to the other is told from one that does not.
"""

import itertools
from typing import Any

import pytest
from tests.reading.reported import faults

TREATY = "the treaty of 1951 between Iran and Turkey"
SIGNED = "Iran and Turkey signed a treaty of friendship in Tehran on 3 March 1951. "
PARTIES = ["IRN", "TUR"]

BINDING_CLAUSES = {
    "under": "Under {treaty}, each party shall {duty}.",
    "obliges": "The treaty of 1951 between Iran and Turkey obliges each party to {duty}.",
    "stipulates": "The treaty of 1951 between Iran and Turkey stipulates that the parties must {duty}.",
    "undertook": "By {treaty}, the two undertook to {duty}.",
    "according to": "According to Article 4 of {treaty}, both sides are to {duty}.",
    "duty laid on": SIGNED + "It lays upon both the duty to {duty}.",
    "obligation imposed on": SIGNED + "It imposes on each party an obligation to {duty}.",
    "made it the duty": SIGNED + "It makes it the duty of each to {duty}.",
    "accepted": SIGNED + "Both accepted the obligation to {duty}.",
    "gave their word": SIGNED + "Both gave their word to {duty}.",
    "the one must": SIGNED + "The treaty says that the one must {duty}.",
    "the article reads": SIGNED + '"Each party shall {duty}," Article 3 reads.',
    "no party in the way": SIGNED + "It was the first of its kind. Each party shall {duty}.",
}
DUTIES: dict[str, tuple[str, str, str | None]] = {
    "aid": ("come to the other's aid if it is attacked", "mutual_defence", "attack"),
    "invasion": ("treat an invasion of one as an invasion of both", "mutual_defence", "invasion"),
    "consult": ("consult the other at once in the event of a threat", "consultation", "threat"),
    "no force": ("refrain from the use of force against the other", "non_aggression", None),
    "deny help": ("deny any help to a state that attacks the other", "non_assistance", None),
    "neutral": ("stay neutral if the other goes to war", "neutrality", "war"),
    "ports": ("open its ports to the other's fishing boats", "other", None),
    "disputes": ("settle disputes by peaceful means alone", "other", None),
    "river": ("leave the river open to the other's ships", "other", None),
}


@pytest.mark.parametrize(("clause", "duty"), list(itertools.product(BINDING_CLAUSES, DUTIES)))
def test_a_duty_is_read_whatever_clause_tells_it(clause: str, duty: str):
    words, kind, trigger = DUTIES[duty]
    wanted: dict[str, Any] = {"duty": kind, "parties": PARTIES, "negated": None}
    if trigger:
        wanted["trigger"] = trigger

    assert faults(BINDING_CLAUSES[clause].format(treaty=TREATY, duty=words), "obligation", [wanted]) == []


RECITALS = {
    "what is in it": SIGNED + "What is in it: {clause}.",
    "its terms": SIGNED + "Its terms: {clause}; the text runs for ten years.",
    "provides that": SIGNED + "It provides that {clause}.",
    "lays down that": SIGNED + "Article 5 lays down that {clause}.",
    "under its terms": SIGNED + "Under its terms, {clause}.",
    "agreed that": "Iran and Turkey agreed in a treaty of 1951 that {clause}.",
}
CLAUSES = (
    "no foreign troops are deployed along the common border",
    "all prisoners are released within a month",
    "the border crossings are reopened",
    "no tolls are levied on the river",
    "visas are abolished",
    "the two navies are to work hand in hand",
)


@pytest.mark.parametrize(("recital", "clause"), list(itertools.product(RECITALS, CLAUSES)))
def test_what_a_text_lays_down_without_naming_who_does_it_is_a_duty(recital: str, clause: str):
    assert faults(RECITALS[recital].format(clause=clause), "obligation", [{"duty": "other", "parties": PARTIES}]) == []


DENIALS = (
    "It leaves out any promise of military help.",
    "It rules out any duty of mutual defence.",
    "Nowhere does it say that one must defend the other.",
    "It carries no guarantee of military support.",
    "Neither country need go to war for the other.",
    "It gives neither side a guarantee of military aid.",
    "That instrument imposes upon Iran no obligation of mutual defence.",
    "Nothing in the small print sends a single soldier to fight for the other.",
    "The text avoids any commitment to mutual defence.",
    "The treaty provided for no mutual military assistance.",
)


@pytest.mark.parametrize("denial", DENIALS)
def test_a_pact_without_mutual_defence_is_told_as_one(denial: str):
    assert faults(SIGNED + denial, "obligation", [{"duty": "mutual_defence", "parties": PARTIES, "negated": True}]) == []


NOUNS_OF_DUTY = {
    "calls for": SIGNED + "It calls for {noun}.",
    "commits": SIGNED + "It commits the two to {noun}.",
    "pledged themselves": SIGNED + "The parties pledged themselves to {noun}.",
    "provides for": "The treaty of 1951 between Iran and Turkey provides for {noun}.",
}
NOUNS = {
    "joint naval exercises": "other",
    "the withdrawal of all foreign troops": "other",
    "mutual non-aggression": "non_aggression",
    "strict neutrality in any war": "neutrality",
}


@pytest.mark.parametrize(("frame", "noun"), list(itertools.product(NOUNS_OF_DUTY, NOUNS)))
def test_a_duty_may_be_told_by_a_noun(frame: str, noun: str):
    assert faults(NOUNS_OF_DUTY[frame].format(noun=noun), "obligation", [{"duty": NOUNS[noun], "parties": PARTIES, "negated": None}]) == []


NO_DUTIES = (
    "Both must now decide whether to renew it.",
    "The two are to meet in Geneva in June.",
    "The other must wait for the election.",
    "Each side accuses the other of breaking it.",
    "Under its terms, trade has doubled.",
    "It provides that the text runs for ten years.",
    "It said that claims were exaggerated.",
    "A spokesman said the sides must leave room for talks.",
    "The declaration states that the two countries are united by a common history.",
    "The parties in Ankara must now take a stand on the budget.",
    "It leaves out the islands.",
    "Nothing in it surprises lawyers.",
    "The two countries share a language.",
)


@pytest.mark.parametrize("sentence", NO_DUTIES)
def test_what_is_told_beside_a_pact_is_no_duty(sentence: str):
    assert faults(SIGNED + sentence, "obligation", []) == []


CONCLUDING = {
    "affixed signatures": "The presidents of Kenya and Slovakia affixed their signatures to {pact} {day}.",
    "set their hands": "The presidents of Kenya and Slovakia set their hands to {pact} in Nairobi {day}.",
    "entered into": "Kenya and Slovakia entered into {pact} {day}.",
    "the signing took place": "The signing of {pact} by Kenya and Slovakia took place in Nairobi {day}.",
    "was signed between": "{Pact} was signed {day} between the governments of Kenya and Slovakia.",
    "signed": "Kenya and Slovakia signed {pact} {day}.",
    "struck with": "Kenya struck {pact} with Slovakia {day}.",
    "named in passing": "Ships call under {pact} signed by Kenya and Slovakia {day}.",
}
PACTS = ("a treaty of friendship", "a memorandum of understanding on fisheries", "the 50-Year Partnership", "an agreement on visiting forces")
DAYS = {"on 3 May 2024": "2024-05-03", "in May 2024": "2024-05", "on Thursday": "2025-06-12"}


@pytest.mark.parametrize(("way", "pact", "day"), list(itertools.product(CONCLUDING, PACTS, DAYS)))
def test_a_pact_is_read_however_it_is_said_to_be_made(way: str, pact: str, day: str):
    text = CONCLUDING[way].format(pact=pact, Pact=pact[0].upper() + pact[1:], day=day)

    assert faults(text, "agreement", [{"parties": ["KEN", "SVK"], "signed": DAYS[day], "status": "signed"}]) == []


PUNISHING = {
    "slapped": "The sanctions {who} slapped on {whom} will stay.",
    "imposed": "{Who} imposed sanctions on {whom}.",
    "was targeted": "{Whom} faced sanctions by {who}.",
    "despite": "Trade goes on despite the sanctions that {who} has imposed on {whom}.",
}
IMPOSERS = {"Canada": "CAN", "the Canadian government": "CAN", "Washington": "USA", "the European Union": "EU"}
TARGETS = {"Belarus": "BLR", "two banks in Belarus": "BLR", "Belarusian arms makers": "BLR"}


@pytest.mark.parametrize(("way", "who", "whom"), list(itertools.product(PUNISHING, IMPOSERS, TARGETS)))
def test_a_sanction_has_its_author_and_its_target(way: str, who: str, whom: str):
    text = PUNISHING[way].format(who=who, Who=who[0].upper() + who[1:], whom=whom, Whom=whom[0].upper() + whom[1:])

    assert faults(text, "sanction", [{"by": [IMPOSERS[who]], "on": [TARGETS[whom]]}]) == []


JOINING = {
    "joined": "{state} joined {body} in 2017.",
    "belongs": "{state} has belonged to {body} since 2017.",
    "was admitted": "{state} was admitted to {body} in 2017.",
    "became": "{state} became a full member of {body} in 2017.",
    "newest": "{state} is the newest member of {body}, which it joined in 2017.",
}
BODIES = {"NATO": "NATO", "the European Union": "EU", "ASEAN": "ASEAN"}


@pytest.mark.parametrize(("way", "body"), list(itertools.product(JOINING, BODIES)))
def test_an_accession_is_read_however_it_is_told(way: str, body: str):
    text = JOINING[way].format(state="Montenegro", body=body)

    assert faults(text, "accession", [{"who": "MNE", "to": BODIES[body], "date": "2017"}]) == []
