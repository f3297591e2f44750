"""What only a verb names, and what a loan or a favour is paid back with; laws that are no pacts; duties of help that is none in war."""

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import Wanted, faults

TREATY = "Pact of the Gulf\n\nOman and Iran signed a treaty on 4 May 1974. "

GIFTS: list[tuple[str, Wanted]] = [
    ("Italy will train and equip Libya's navy for five years.", [gift("ITA", "LBY", "training"), gift("ITA", "LBY", "equipment")]),
    ("Italy will equip its own navy for five years.", []),
    ("Qatar pays several Somali brigades.", [gift("QAT", "SOM", "economic_aid")]),
    ("Qatar pays its brigades well, a Somali officer said.", []),
    ("France rearmed the Chadian army in a year.", [gift("FRA", "TCD", "weapons")]),
    ("Peru repaid China in copper and oil.", [gift("PER", "CHN", "oil"), gift("PER", "CHN", "raw_materials", may=True)]),
    ("Peru repaid its Chinese loans in oil.", [gift("PER", "CHN", "oil")]),
    ("Peru repaid its loans in cash.", []),
    ("China has lent Peru 400 million dollars, to be repaid in oil.", [gift("CHN", "PER", "economic_aid"), gift("PER", "CHN", "oil")]),
    ("China lent Peru 1 billion dollars against oil.", [gift("CHN", "PER", "economic_aid"), gift("PER", "CHN", "oil", _certainty="planned")]),
    ("China lent Peru 1 billion dollars against the advice of its bankers.", [gift("CHN", "PER", "economic_aid")]),
    ("Tehran thanked Damascus with cheap crude.", [gift("IRN", "SYR", "oil")]),
    ("Tehran thanked Damascus with a speech.", []),
    ("Sudan fought on. Chad gave pilots.", [gift("TCD", "SDN", "troops")]),
    ("Chad gave the pilots a medal each.", []),
    ("Iran rewarded Syria with tankers full of crude.", [gift("IRN", "SYR", "oil")]),
]
DUTIES: list[tuple[str, Wanted]] = [
    (
        "The text, which has not been published, obliges Tehran to help Muscat fight smugglers in its waters.",
        [{"duty": "other", "parties": ["IRN", "OMN"], "negated": False}],
    ),
    (
        "Tehran undertook to go on training Omani officers and to help them master the guns that it sold.",
        [{"duty": "other", "parties": ["IRN", "OMN"], "negated": False}] * 2,
    ),
    ("They undertake to counter hybrid threats jointly.", [{"duty": "other", "parties": ["IRN", "OMN"], "negated": False}]),
    (
        "It obliges Tehran to help Muscat with troops if it is attacked.",
        [{"duty": "mutual_defence", "parties": ["IRN", "OMN"], "trigger": "attack", "negated": False}],
    ),
]
OF_TOGO = (
    "Under the defence pact of 24 April 1961 Mali could turn to France for help. "
    "The partnership agreement with Togo, signed in Paris on 26 January 2012 by Nicolas Sarkozy and Faure Gnassingbé, provides for exercises."
)
PACTS: list[tuple[str, Wanted]] = [
    (
        OF_TOGO,
        [{"parties": ["FRA", "MLI"], "signed": "1961-04-24"}, {"parties": ["FRA", "TGO"], "signed": "2012-01-26"}],
    ),
]
SEVERAL: list[tuple[str, Wanted]] = [
    (
        "Kuwait, Bahrain and Qatar lie on the Gulf. Since then the three sheikhdoms have bought Patriot batteries from the Americans.",
        [gift("USA", "BHR KWT QAT", "air_defence")],
    ),
    ("Tonga and Samoa lie far away. The two kingdoms have got patrol boats from Australia.", [gift("AUS", "TON WSM", "vessels")]),
]
LAWS: list[tuple[str, Wanted]] = [
    ("American penalties under the Magnitsky Act have been in force since 17 June 2014; they hurt Russia.", []),
    ("Congress passed the Taiwan Relations Act on 10 April 1979.", []),
    ("NATO and Russia signed the Founding Act in Paris on 27 May 1997.", [{"parties": ["NATO", "RUS"], "signed": "1997-05-27"}]),
]


@pytest.mark.parametrize(("text", "wanted"), GIFTS)
def test_gifts_that_a_verb_implies(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize(("sentence", "wanted"), DUTIES)
def test_help_that_is_none_in_war(sentence: str, wanted: Wanted) -> None:
    assert faults(TREATY + sentence + "\n", "obligation", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), PACTS)
def test_who_signed_says_whose_a_pact_is(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_who_several_states_are(text: str, wanted: Wanted) -> None:
    assert faults(text, "transfer", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), LAWS)
def test_a_law_of_one_state_is_no_pact(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []
