"""Pacts whose parties stand elsewhere than in their clause: in a heading, a question, the title, the sentences beside; and how pacts end.

Each construction stands beside one that looks like it and means something else. Published on Sunday 15 June 2025.
"""

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.banks.test_pact_passages import owed
from tests.reading.reported import Wanted, faults

ASKED: list[tuple[str, str, Wanted]] = [
    (
        "two states of the question above",
        (
            "What Oman signs\n\nWhat ties Oman to India?\n\nThe Muscat Declaration of 15 June 2021. "
            "It rests on a treaty of friendship from August 2010.\n"
        ),
        [pact("IND OMN", "2021-06-15"), pact("IND OMN", "2010-08")],
    ),
    (
        "one state of the question, with that of the report",
        (
            "What Oman signs\n\nWhat ties Oman to India?\n\nThe Muscat Declaration of 15 June 2021.\n\nAnd with Kenya?\n\n"
            "A trade agreement was signed in 2003.\n"
        ),
        [pact("IND OMN", "2021-06-15"), pact("KEN OMN", "2003")],
    ),
    (
        "the two presidents are those of the question",
        (
            "What Oman signs\n\nAnd with Kenya?\n\nThe presidents of Oman and Kenya signed a pact in May 2020.\n\nAnd with Peru?\n\n"
            "In April 2024 the two presidents signed an accord on fishing.\n"
        ),
        [pact("KEN OMN", "2020-05"), pact("OMN PER", "2024-04")],
    ),
    (
        "a treaty asked about is not the one told before",
        "What Oman signs\n\nWhat ties Oman to India?\n\nA treaty of August 2010.\n\nIs there a treaty with Yemen?\n\nNot yet.\n",
        [pact("IND OMN", "2010-08")],
    ),
    (
        "a title in capitals",
        (
            "JOINT STATEMENT ON THE VISIT OF THE PRESIDENT OF THE REPUBLIC OF PERU TO THE REPUBLIC OF CHILE\n\n"
            "The Presidents signed a treaty on 3 May 2021.\n"
        ),
        [pact("CHL PER", "2021-05-03")],
    ),
]

BESIDE: list[tuple[str, str, Wanted]] = [
    (
        "the sentence before",
        "Ghana and Benin came to terms in the summer. The accord on the river dates from 4 July 1998.",
        [pact("BEN GHA", "1998-07-04")],
    ),
    (
        "several beside it, in doubt",
        "Ghana met Benin, while Mali spoke with Niger. The accord dates from 4 July 1998.",
        [],
    ),
    (
        "a treaty of the whole world",
        "Ghana and Benin spoke. The Geneva Conventions of 1949 are on every shelf.",
        [{"signed": "1949", "parties": None}],
    ),
    (
        "the members of a body",
        "The six members of the Gulf Cooperation Council have had a joint defence agreement since December 2000.",
        [pact("GCC", "2000-12")],
    ),
    (
        "the ministers of two states, parted by an article",
        "The foreign ministers of Kenya and the Democratic Republic of Congo signed a peace agreement on 3 May 2021.",
        [pact("COD KEN", "2021-05-03")],
    ),
    (
        "lent under an agreement",
        "Oman lent its ports to the Americans in 1980 under a facilities agreement.",
        [pact("OMN USA", "1980")],
    ),
    ("lent under protest", "Oman lent its ports to the Americans in 1980 under protest.", []),
    (
        "bound by the pact with another",
        "The 1948 agreement with the Soviet Union obliged Finland to keep out of blocs.",
        [pact("FIN SUN", "1948")],
    ),
    (
        "called by a name alone",
        "Australia has bound Tuvalu by the Falepili Union, which came into force on 28 August 2024.",
        [pact("AUS TUV", status="in_force", signed=None)],
    ),
    ("a name that binds nobody", "Australia has bound Tuvalu by kindness. The Falepili Choir sang on 28 August 2024.", []),
]

APART: list[tuple[str, str, Wanted]] = [
    (
        "an older one of the same two",
        "Peru and Chile signed a treaty last summer. A 1961 treaty between Lima and Santiago had a similar clause; it lapsed in 1996.",
        [pact("CHL PER", "2024"), pact("CHL PER", "1961", status="lapsed")],
    ),
    (
        "two papers of one verb, each with its day",
        "In 1953 Greece and Turkey concluded a treaty of friendship in Ankara, and at Bled, on 9 August 1954, an alliance.",
        [pact("GRC TUR", "1953", place="Ankara"), pact("GRC TUR", "1954-08-09", place="Bled")],
    ),
    (
        "two treaties in one breath",
        "On 3 May 2021 Peru and Chile signed the Treaty on Trade and the Treaty on Borders.",
        [pact("CHL PER", "2021-05-03", name="Treaty on Trade"), pact("CHL PER", "2021-05-03", name="Treaty on Borders")],
    ),
    (
        "an alliance and its charter",
        "Mali, Niger and Chad have formed an alliance. Its founding document, the Gao Charter of 16 September 2023, is short.",
        [pact("MLI NER TCD", "2023-09-16")],
    ),
    (
        "what was signed before another deed",
        "Kenya delivered rice in August 2020, weeks after Kenya and Ghana had signed a protocol on grain.",
        [pact("GHA KEN", signed=None)],
    ),
]

ENDED: list[tuple[str, str, Wanted]] = [
    ("torn up", "Peru tore up its trade accord with Chile of 2009 after a vote.", [pact("CHL PER", "2009", status="denounced")]),
    ("not torn up", "Peru did not tear up its trade accord with Chile of 2009.", [pact("CHL PER", "2009", status="signed")]),
    ("to be torn up", "Peru may tear up its trade accord with Chile of 2009.", [pact("CHL PER", "2009", status="signed")]),
    ("scrapped", "Peru scrapped the 2009 trade accord with Chile.", [pact("CHL PER", "2009", status="terminated")]),
    (
        "ratified by one, in a relative clause",
        "Peru and Chile concluded an accord in April 2014, which Chile's parliament ratified a year later.",
        [pact("CHL PER", "2014-04", status="ratified")],
    ),
    (
        "in force, said of it in the same sentence",
        "Peru concluded an accord with Chile in April 2014; it entered into force in May.",
        [pact("CHL PER", "2014-04", status="in_force")],
    ),
    (
        "in force one day",
        "Peru and Chile signed an accord on 3 May 2021. It shall enter into force after ratification.",
        [pact("CHL PER", "2021-05-03", status="signed")],
    ),
    ("unsigned", "The Tacna agreement between Peru and Chile remains unsigned.", []),
    ("what a treaty would be", "A treaty with Chile would be wiser than another with Peru.", []),
    (
        "left by others too, which makes no pact",
        "Peru and Chile signed a pact in 1947. Mexico denounced it in 2002, and Ecuador did so in 2014.",
        [pact("CHL PER", "1947")],
    ),
]

ROWS = [*ASKED, *BESIDE, *APART, *ENDED]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_whose_a_pact_is(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


def test_duties_under_a_question_are_those_of_its_states() -> None:
    text = (
        "What Oman signs\n\nWhat ties Oman to India?\n\nThe Muscat Declaration of 15 June 2021. It says that if either side is attacked, "
        "the other gives it help.\n"
    )

    assert faults(text, "obligation", [owed("mutual_defence", "IND OMN", "attack")]) == []
