"""Three sentences, from templates."""

import re
from datetime import date

import pytest
from tests.records.builders import Records, document

from foedus.brief import Dossier, compose
from foedus.records import corroborate

from .seeds import seed_dossier


def dossier(made: Records, asked: date = date(2024, 6, 20)) -> Dossier:
    return compose(corroborate([document("a", publisher="Alpha"), document("b", publisher="Beta")], made.made), asked)


@pytest.fixture(scope="module")
def seeds(shared) -> Dossier:
    return seed_dossier(shared, date(2024, 6, 20))


def test_the_first_sentence_says_what_was_agreed_by_whom_and_when(seeds):
    text = seeds.headline[0].text

    assert text.startswith("North Korea and Russia signed an agreement on 19 June 2024")
    assert "(rus-prk-2024), signed, not in force on 20 June 2024" in text


def test_the_second_sentence_says_what_it_obliges_by_the_reports_and_on_record(seeds):
    line = seeds.headline[1]

    assert line.text.startswith("By the reports it provides mutual defence (trigger: “attack” or “aggression”); article 4 on record")
    assert line.text.endswith("and binds nobody yet on 20 June 2024.")
    assert line.articles == ("rus-prk-2024/4",)


def test_the_third_sentence_keeps_facts_told_and_wishes_apart(seeds):
    line = seeds.headline[2]
    told, wished = line.text.split("; only wished, planned or thought possible: ")

    assert "munitions from North Korea to Russia (breach by North Korea and Russia)" in told
    assert "(if so, breach by Russia)" in wished
    assert told.endswith(" more")
    assert wished.endswith(" more.")
    assert "unsc-" not in line.text
    assert "unsc-1718/8b" in line.articles
    assert 1 <= len(line.articles) <= 3


def test_the_third_sentence_names_three_flows_and_counts_the_others():
    made = Records()
    for goods in ("munitions", "oil", "coal", "seafood"):
        made.flow("a", goods)
    for goods in ("arms", "iron", "machinery"):
        made.flow("a", goods, "RUS", "PRK", certainty="suspected")
    made.flow("a", "textiles", certainty="planned")
    made.flow("a", "workers", certainty="denied")
    text = dossier(made).headline[2].text

    assert text.count(" to ") == 3
    assert re.findall(r"\d+ more", text) == ["3 more", "2 more", "1 more"]
    assert text.endswith("; denied: 1 more.")


def test_the_headline_is_three_lines_that_rest_on_records(seeds):
    assert len(seeds.headline) == 3
    assert all(line.evidence for line in seeds.headline)
    assert not any(word in line.text for line in seeds.headline for word in (" will ", " would "))


def test_what_is_told_and_denied_is_said_to_be_denied_too():
    made = Records()
    made.flow("a", "munitions")
    made.flow("b", "munitions", certainty="denied", said_by="Moscow")

    assert "(breach by North Korea and Russia; denied, too)" in dossier(made).headline[2].text


def test_reports_of_nothing_say_so_in_three_sentences():
    assert [line.text for line in dossier(Records()).headline] == [
        "The reports tell of no agreement.",
        "So there is no duty of an agreement to tell of.",
        "The reports tell of nothing that goes from one state to another.",
    ]


def test_an_agreement_that_the_library_lacks_is_said_to_be_lacking():
    made = Records()
    made.pact("a", "2021-05", ("FRA", "BRA"))

    assert dossier(made).headline[0].text == "Brazil and France signed an agreement in 2021-05, which the library does not hold."


def test_an_agreement_that_is_only_claimed_is_not_told_as_a_fact():
    made = Records()
    made.pact("a", certainty="claimed", said_by="Moscow")
    made.pact("a", "2000-02-09", certainty="claimed", said_by="Moscow")
    text = dossier(made).headline[0].text

    assert "are said to have signed an agreement" in text
    assert text.endswith("; 1 other agreement is named.")


def test_a_denied_duty_is_not_told_as_one():
    made = Records()
    made.pact("a", "2025-01-17", ("IRN", "RUS"))
    made("a", "obligation", duty="mutual_defence", parties=["IRN", "RUS"], negated=True)
    alone = dossier(made, date(2025, 1, 18)).headline[1].text
    made("b", "obligation", duty="mutual_defence", parties=["IRN", "RUS"], trigger="attack")
    disputed = dossier(made, date(2025, 1, 18)).headline[1].text

    assert alone.startswith("By the reports it provides no mutual defence; article 3 on record")
    assert disputed.startswith("By the reports it provides mutual defence (trigger: “attack”), which another report denies; ")
