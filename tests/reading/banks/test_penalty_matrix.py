"""Sanctions, deeds against other states, and who is meant across sentences: ways of telling crossed with what is told.

Every frame meets every content, so that a rule which carries over from one to the other is told from one that does not.
"""

import itertools
from typing import Any

import pytest
from tests.reading.reported import faults, of_kind

IMPOSED: dict[str, str] = {
    "behind an aside": "{By}, which had long preferred quiet talks, last week imposed sanctions on {firm}, citing {why}.",
    "answer named first": "In response to {why}, {by} froze the assets of 14 {oadj} officials.",
    "hit with a round": "{On} was hit with a fresh round of {adj} sanctions on Thursday after {why}.",
    "decision to": "{Bys} decision to impose sanctions on {on} came as a surprise to traders, who had bet on a delay.",
    "bans announced by": "Visa bans on {oadj} judges, announced by {by} on Thursday, were the answer to {why}.",
    "subject to": "{On} is subject to an arms embargo by {by}, which was last extended on Thursday.",
    "without a relative word": "Traders in the port keep shipping timber despite the sanctions {by} placed on {on} last year.",
    "because of somebody's": "Because of {bys} sanctions, {on} has had to pay for its wheat in gold, a grain trader said.",
    "to circumvent": "Ships that help {on} to circumvent {adj} sanctions have been changing their flags every few weeks.",
    "a target of": "{On}, long a target of {adj} sanctions, has turned to barter.",
    "signed off on": "{By} signed off on sanctions against {firm} on Thursday over {why}.",
    "stopped buying": "{By} has stopped buying {oadj} gold over {why}.",
    "cut off from": "{By} cut {oadj} banks off from its payment system on Thursday after {why}.",
    "airspace": "{By} closed its airspace to {oadj} airlines on Thursday in protest at {why}.",
    "package that strikes": "{By} {day} announced new sanctions. They target {firm}.",
    "among those hit": "{By} unveiled a fresh round of sanctions {day}. Among those hit are {firm}.",
    "on the junta": "Soldiers took power in {on} in 2021. {By} has since imposed sanctions on the army and its banks.",
    "reinstated": "{By} reinstated the sanctions on {on} that it had lifted in 2016.",
    "refuses to lift": "{By} refuses to lift its sanctions on {on} as long as political prisoners are held.",
    "called on to lift": "{On} has called on {by} to lift its sanctions, which it says starve the poor.",
    "have cost it": "{Ocap} says that {adj} sanctions have cost it 30 billion dollars since 2014.",
    "shut out by": "Sanctions imposed by {by} over {why} have shut {on} out of the dollar market.",
    "under sanctions of": "Under sanctions imposed by {by} in 2019, {on} cannot sell its oil for dollars.",
    "between commas": "Sanctions, imposed by {by} in 2012 and tightened twice since, keep {on} out of the bond market.",
    "among those that": "{By} is among those that have imposed sanctions on {on}.",
    "line of a list": "What {by} has done since {why}:\n\n- imposed an arms embargo on {on};\n- recalled its ambassador for talks.",
    "noun in a list": "{By} took these steps {day}:\n\n- sanctions on {firm}\n- a ban on the import of {oadj} gold\n",
    "head of a line": "{On}: {adj} sanctions were extended on Thursday until the end of the year.",
    "answer was": "{Bys} answer to {why} was an embargo on {oadj} gold.",
    "moved to freeze": "{By} moved {day} to freeze the assets of {firm}.",
    "stripped of": "{By} stripped {on} of its trade preferences {day} over {why}.",
    "bite": "{Adj} sanctions have bitten deep in {on}, where a loaf costs a day's wage.",
    "relief from": "Relief from {adj} sanctions is what {on} wants most from the talks.",
    "broadened to include": "{By} has broadened its sanctions to include {firm}.",
    "in place since": "Norway imposed sanctions on Chad on Monday. {By} has had sanctions on {on} in place since 2020.",
    "whose sanctions": "{By}, whose sanctions on {on} date from 2014, is in no hurry to lift them.",
    "sanctions regime": "{Bys} sanctions regime against {on} now covers 340 people and 90 firms.",
    "designation of": "{By} announced the designation of {firm} {day}.",
    "headline and lead": "{By} slaps sanctions on {on}\n\nThe measures, announced on Monday, cover timber and gold.\n",
    "by the cabinet": "Ministers in {cap} met for nine hours {day}. The cabinet agreed on sanctions against {firm}.",
    "an order lifting": "{By} signed an order lifting sanctions on {on}.",
}
SIDES: dict[str, dict[str, str]] = {
    "exporters": {
        "by": "Canada",
        "cap": "Ottawa",
        "adj": "Canadian",
        "BY": "CAN",
        "on": "Belarus",
        "ocap": "Minsk",
        "oadj": "Belarusian",
        "ON": "BLR",
        "why": "the jailing of opposition leaders",
        "firm": "four Belarusian potash exporters",
        "day": "on Thursday",
    },
    "firms tied to": {
        "by": "Switzerland",
        "cap": "Bern",
        "adj": "Swiss",
        "BY": "CHE",
        "on": "Sudan",
        "ocap": "Khartoum",
        "oadj": "Sudanese",
        "ON": "SDN",
        "why": "the killing of civilians in Darfur",
        "firm": "five companies tied to Sudan's army",
        "day": "last week",
    },
}


def told(frame: str, content: dict[str, str]) -> str:
    """Return a frame filled with a content; a key with a capital begins a sentence, one that ends in "s" is a genitive."""
    words = dict(content)
    words |= {f"{key}s": f"{words[key]}'" if words[key].endswith("s") else f"{words[key]}'s" for key in ("by", "on", "a", "b") if key in words}
    words |= {key.capitalize(): words[key][0].upper() + words[key][1:] for key in list(words) if key.islower()}
    return frame.format(**words)


DANGLING = {("in place since", "exporters"), ("in place since", "firms tied to")}


@pytest.mark.parametrize(("frame", "side"), list(itertools.product(IMPOSED, SIDES)))
def test_who_punishes_whom_is_read_in_every_construction(frame: str, side: str):
    content = SIDES[side]
    wanted: list[dict[str, Any]] = [{"by": [content["BY"]], "on": [content["ON"]]}]
    if (frame, side) in DANGLING:
        wanted.append({"by": ["NOR"], "on": ["TCD"]})

    assert faults(told(IMPOSED[frame], content), "sanction", wanted) == []


NO_SANCTIONS = (
    "Canada has not imposed sanctions on Sudan and has no plan to do so, its foreign minister said on Thursday.",
    "The European Union has no embargo on Georgia.",
    "Norway is under pressure to impose sanctions on Kenya.",
    "The judge in Ottawa sanctioned the lawyer for missing two hearings.",
    "Canada imposed a speed limit on lorries from the United States after a bridge was damaged.",
    "Russia vetoed a resolution that would have imposed an arms embargo on Sudan.",
    "Canada ruled out sanctions on Georgia on Friday.",
    "The league imposed a transfer ban on the Russian club.",
    "New Zealand lifted restrictions on travellers from Fiji on Monday.",
    "The African Union suspended Sudan's membership after the coup.",
    "Sanctions rarely work, argues a historian in Tokyo.",
    "The bank blocked a payment to a firm in Kenya on Monday.",
)


@pytest.mark.parametrize("sentence", NO_SANCTIONS)
def test_what_is_not_taken_against_a_state_is_no_sanction(sentence: str):
    assert [one.slots for one in of_kind(sentence, "sanction") if one.certainty not in {"planned", "possible", "denied"}] == []


DEEDS: dict[str, tuple[str, str]] = {
    "drones launched from": ("ASSAULT", "Drones launched from {a} hit a power station in {b} on Thursday, the governor said."),
    "killed in a strike": ("ASSAULT", "Eleven {badj} soldiers were killed in a strike by the {aadj} army; {b} buried them on Friday."),
    "raid by": ("ASSAULT", "A raid by {aadj} commandos on a base in {b} on Thursday left nine dead."),
    "incursion into": ("ASSAULT", "{As} incursion into {b} on Thursday ended after two days."),
    "rained": ("ASSAULT", "{Aadj} rockets rained on a border town in {b} on Thursday."),
    "threatened by": ("THREATEN", "{B} was threatened by {a} with invasion on Thursday."),
    "threat to": ("THREATEN", "{As} threat to invade {b} brought the crisis to a head on Thursday."),
    "would pay": ("THREATEN", "{As} president warned on Thursday that {b} would pay a heavy price for the raid."),
    "request for its help": ("REQUEST", "{As} request for {badj} help was made in a letter on Thursday."),
    "pleaded with": ("REQUEST", "{As} president pleaded with {b} on Thursday to open the border to aid."),
    "demanded on a day that": ("REQUEST", "{A} demanded on Thursday that {b} hand over the officers."),
    "refusal to ratify": ("REJECT", "{As} refusal to ratify the treaty with {b} has angered traders."),
    "offer rejected by": ("REJECT", "The {badj} offer was rejected by {a} on Thursday."),
    "sent to the border": ("MOBILIZE", "{A} sent two brigades to the {badj} border on Thursday."),
    "arrested in": ("COERCE", "Two {badj} officers were arrested in {a} on Thursday on charges of spying."),
    "ordered to leave": ("COERCE", "{A} ordered eight {badj} diplomats to leave on Thursday."),
    "48 hours to leave": ("COERCE", "{A} gave the {badj} ambassador 48 hours to leave on Thursday."),
    "non gratae": ("COERCE", "{A} declared two {badj} envoys personae non gratae on Thursday."),
    "belonging to": ("COERCE", "{A} nationalised a mine belonging to a {badj} firm on Thursday."),
    "threw out": ("COERCE", "{A} threw out the {badj} military attaché on Thursday."),
    "expulsion of": ("COERCE", "{As} expulsion of eight {badj} diplomats on Thursday was the third this year."),
    "expelled from": ("COERCE", "Eight {badj} diplomats were expelled from {a} on Thursday."),
    "note of protest": ("PROTEST", "{A} handed {b} a note of protest on Thursday."),
    "whose army": ("ASSAULT", "{A}, whose army attacked {b} in May, denies it."),
    "head of a line": ("COERCE", "{A}: expelled eight {badj} diplomats in May."),
}
FOES: dict[str, dict[str, str]] = {
    "Rwanda, Burundi": {"a": "Rwanda", "aadj": "Rwandan", "A": "RWA", "b": "Burundi", "badj": "Burundian", "B": "BDI"},
    "Thailand, Cambodia": {"a": "Thailand", "aadj": "Thai", "A": "THA", "b": "Cambodia", "badj": "Cambodian", "B": "KHM"},
}


@pytest.mark.parametrize(("deed", "foes"), list(itertools.product(DEEDS, FOES)))
def test_what_one_state_does_to_another_is_read_in_every_construction(deed: str, foes: str):
    (kind, frame), content = DEEDS[deed], FOES[foes]

    assert faults(told(frame, content), "event", [{"type": kind, "actors": [content["A"]], "recipients": [content["B"]]}]) == []


NO_DEEDS = (
    "The cup tie between Rwanda and Burundi was delayed after fans invaded the pitch.",
    "If Rwanda invaded Burundi, nobody would come to help, a diplomat said.",
    "Rwanda has no intention of attacking Burundi, its minister insisted.",
    "An attack on Burundi would be treated as an attack on Tanzania under the pact.",
    "Prices in Burundi rose after a strike by lorry drivers from Rwanda.",
    "The company turned down an offer from a rival in Kenya.",
    "Rwanda's central bank warned of inflation on Friday.",
    "Warships crossed the Indian Ocean to hit a target.",
)


@pytest.mark.parametrize("sentence", NO_DEEDS)
def test_what_only_sounds_like_a_deed_is_none(sentence: str):
    assert [one.slots for one in of_kind(sentence, "event") if one.certainty not in {"planned", "possible", "denied"}] == []


LEADS = {
    "subject": "{state} held a vote on Sunday.",
    "place": "A vote was held in {state} on Sunday.",
    "genitive": "{state}'s economy has shrunk for three years in a row.",
    "adjective": "The {adjective} economy has shrunk for three years in a row.",
    "capital as a place": "Rain fell in {capital} for a week, and the roads were empty.",
}
PICKED_UP = ("the government", "the army", "the foreign ministry", "parliament", "the authorities", "the president", "the bankrupt country")
FACTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "gets": ("{One} bought 24 howitzers from Poland in March.", "transfer", {"giver": ["POL"], "receiver": ["?"], "goods": "artillery"}),
    "expels": ("{One} expelled 12 Polish diplomats in March.", "event", {"type": "COERCE", "actors": ["?"], "recipients": ["POL"]}),
}
STATES = itertools.cycle(
    (
        {"state": "Mali", "capital": "Bamako", "adjective": "Malian", "?": "MLI"},
        {"state": "Sri Lanka", "capital": "Colombo", "adjective": "Sri Lankan", "?": "LKA"},
        {"state": "Serbia", "capital": "Belgrade", "adjective": "Serbian", "?": "SRB"},
    )
)


@pytest.mark.parametrize(("lead", "one", "fact", "state"), [(*cell, next(STATES)) for cell in itertools.product(LEADS, PICKED_UP, FACTS)])
def test_who_acts_is_known_from_the_sentence_before(lead: str, one: str, fact: str, state: dict[str, str]):
    frame, kind, slots = FACTS[fact]
    text = LEADS[lead].format(**state) + " " + frame.format(One=one[0].upper() + one[1:])
    wanted = {name: [state["?"]] if value == ["?"] else value for name, value in slots.items()}

    assert faults(text, kind, [wanted]) == []


ACROSS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "dateline": (
        "NAIROBI, 3 May (Wire) — The foreign ministry summoned the Omani ambassador on Thursday over the flights.",
        "event",
        {"type": "PROTEST", "actors": ["KEN"], "recipients": ["OMN"]},
    ),
    "list with will": (
        "Under the deal signed on Friday, France will:\n\n- supply Armenia with 36 howitzers;\n- meet its minister twice a year.",
        "transfer",
        {"giver": ["FRA"], "receiver": ["ARM"], "goods": "artillery"},
    ),
    "the two": (
        "The presidents of Kenya and Oman met on 3 May 2024. The two signed a treaty of friendship.",
        "agreement",
        {"parties": ["KEN", "OMN"]},
    ),
    "one of the states that": (
        "Oman is one of the few states that have sold jets to Kenya.",
        "transfer",
        {"giver": ["OMN"], "receiver": ["KEN"], "goods": "aircraft"},
    ),
    "junta": (
        "Soldiers took power in Mali in 2021. In March Poland gave the junta 24 howitzers.",
        "transfer",
        {"giver": ["POL"], "receiver": ["MLI"], "goods": "artillery"},
    ),
    "opening place": (
        "In Serbia, the army attacked a base in Kosovo on Monday.",
        "event",
        {"type": "ASSAULT", "actors": ["SRB"]},
    ),
}


@pytest.mark.parametrize("way", ACROSS)
def test_who_is_meant_across_lines_and_sentences(way: str):
    text, kind, wanted = ACROSS[way]

    assert faults(text, kind, [wanted]) == []
