"""Quotes are found as they stand; values are brought into the project's form, and what has no ground is named."""

from typing import Any

import pytest
from tests.reading.backends.proposed import AGREEMENT, DOCUMENT, REPORT, STATEMENT, said, transfer

from foedus.reading.backends.grounding import Grounder, Page, Ungrounded
from foedus.reading.backends.proposals import Proposal
from foedus.reading.derivation import Evidence
from foedus.terms.evidence import Record


def grounded(record: dict[str, Any]) -> Record:
    return Grounder(Evidence.of(DOCUMENT), "llm/small").ground(Proposal.model_validate(record), "1")[0]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("“if one of them is attacked”", "“if one of them is attacked”"),
        ('"if one of them is attacked"', "“if one of them is attacked”"),
        ("will enter into force", "will enter\ninto force"),
        ("  South Korea's spy agency ", "South Korea’s spy agency"),
        ("- North Korea", "- North Korea"),
    ],
)
def test_spaces_marks_and_dashes_do_not_matter(quote: str, found: str):
    span = Page(REPORT).find(quote)

    assert span is not None
    assert span.text == found == REPORT[span.start : span.end]


@pytest.mark.parametrize(
    "quote", ["", " \n", "north korea", "Korea ... shells", "orth Korea", "artillery shell", "North Korea has sent Russia 500 shells", "x" * 5000]
)
def test_words_that_do_not_stand_in_the_text_are_not_found(quote: str):
    assert Page(REPORT).find(quote) is None


def test_of_several_places_the_nearest_is_meant():
    second = REPORT.index("Pyongyang on 19")

    assert [Page(REPORT).find("Pyongyang", near).start for near in (0, second + 40)] == [0, second]  # type: ignore[union-attr]


def test_a_place_before_the_part_asked_about_is_meant_only_if_there_is_no_other():
    second = REPORT.index("Pyongyang on 19")

    assert [Page(REPORT).find("Pyongyang", near, forward=True).start for near in (5, second + 1)] == [second, second]  # type: ignore[union-attr]


@pytest.mark.parametrize("value", ["PRK", "prk", "North Korea", "DPRK", "North Korean"])
def test_a_state_is_written_as_its_code(value: str):
    assert grounded(transfer(slots={"giver": [said(value, "North Korea")]})).slots["giver"] == ["PRK"]


@pytest.mark.parametrize("value", ["munitions", "Munitions"])
def test_a_category_of_goods_is_written_as_its_id(value: str):
    assert grounded(transfer(slots={"goods": said(value, "artillery shells")})).slots["goods"] == "munitions"


def test_what_somebody_said_is_the_text_s_own_words():
    record = grounded(
        {**STATEMENT, "slots": {**STATEMENT["slots"], "content": said("it had given  Tehran submarine technology", STATEMENT["quote"])}}
    )

    assert record.slots["content"] == "it had given Tehran submarine technology"


def test_a_date_in_words_is_reckoned_and_keeps_its_words():
    record = grounded({**AGREEMENT, "date": said("19 June 2024", "on 19 June")})

    assert record.date is not None
    assert (record.date.value, record.date.text) == ("2024-06-19", "on 19 June")


def test_a_list_with_the_same_value_twice_holds_it_once():
    assert grounded(transfer(slots={"giver": [said("PRK", "North Korea"), said("PRK", "Pyongyang")]})).slots["giver"] == ["PRK"]


def test_the_voice_of_a_chain_carries_the_state_it_speaks_for():
    assert [(v.name, v.of) for v in grounded(transfer()).attribution] == [("South Korea’s spy agency", "KOR")]


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (transfer(quote="North Korea has sent Russia 500 tanks"), "a quote that is not in the text"),
        (transfer(slots={"giver": [said("PRK", "the DPRK's army")]}), "a quote that is not in the text"),
        (transfer(slots={"giver": [said("PRK")]}), "a value without a quote"),
        (transfer(certainty=said("claimed")), "a value without a quote"),
        (transfer(attribution=[said("Ann", "Ann")]), "a quote that is not in the text"),
        ({**AGREEMENT, "date": said("2024-06-19", "yesterday")}, "a quote that is not in the text"),
        ({"kind": "obligation", "quote": "Each must help", "slots": {"negated": said("perhaps", "must")}}, "a record not of the asked form"),
    ],
)
def test_a_proposal_without_ground_is_named_with_its_reason(record: dict[str, Any], reason: str):
    with pytest.raises(Ungrounded, match=reason):
        grounded(record)


def test_a_name_that_may_mean_several_states_is_not_guessed():
    text = "Rwanda gave Congo shells."
    document = DOCUMENT.model_copy(update={"text": text})
    slots = {"giver": said("RWA", "Rwanda"), "receiver": said("Congo", "Congo"), "goods": said("munitions", "shells")}
    proposal = Proposal.model_validate({"kind": "transfer", "quote": text, "slots": slots})

    with pytest.raises(Ungrounded, match="a name that may mean several"):
        Grounder(Evidence.of(document), "llm/small").ground(proposal, "1")


def test_a_quote_is_looked_for_in_the_records_own_words_first():
    text = "Iran is far. Iran sent Russia drones."
    document = DOCUMENT.model_copy(update={"text": text})
    proposal = Proposal.model_validate({"kind": "transfer", "quote": "Iran sent Russia drones", "slots": {"giver": said("IRN", "Iran")}})

    assert Grounder(Evidence.of(document), "llm/small").ground(proposal, "1")[1]["giver"][0].start == text.rindex("Iran")
