"""A service's answer is taken apart; what is wrong in it is counted, and costs nothing else."""

import json

import pytest

from foedus.reading.backends.proposals import MOST, Unusable, proposals

OPINION = {"kind": "opinion", "quote": "It is bad."}
ANSWER = json.dumps({"records": [OPINION]})


@pytest.mark.parametrize(
    "answer", [ANSWER, f"```json\n{ANSWER}\n```", f"```\n{ANSWER}```", f"Here you are:\n\n{ANSWER}\n\nAnything else?", f"<think>So.</think>{ANSWER}"]
)
def test_json_is_found_bare_in_a_fence_or_among_words(answer: str):
    assert [one.quote for one in proposals(answer)[0]] == ["It is bad."]


@pytest.mark.parametrize(
    "answer", ["", "I cannot help with that.", ANSWER[:-3], "[]", "null", '{"records": {}}', '{"facts": []}', "{" * 5000, "[" * 99999]
)
def test_an_answer_of_another_form_is_unusable(answer: str):
    with pytest.raises(Unusable):
        proposals(answer)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"kind": "rumour", "quote": "x"}, "a kind that does not exist"),
        ({"quote": "x"}, "a kind that does not exist"),
        ({**OPINION, "certainty": {"value": "sure", "quote": "x"}}, "a certainty that does not exist"),
        ({"kind": "opinion"}, "a record not of the asked form"),
        ({**OPINION, "slots": {"holder": "Ann"}}, "a record not of the asked form"),
        ({**OPINION, "slots": {"holder": {"value": {"name": "Ann"}, "quote": "x"}}}, "a record not of the asked form"),
        ({**OPINION, "slots": []}, "a record not of the asked form"),
        ("opinion", "a record not of the asked form"),
        (None, "a record not of the asked form"),
    ],
)
def test_a_wrong_record_costs_only_itself(record: object, reason: str):
    found, wrong = proposals(json.dumps({"records": [record, OPINION]}))

    assert len(found) == 1
    assert dict(wrong) == {reason: 1}


def test_what_was_not_asked_for_is_left_behind():
    found, _ = proposals(json.dumps({"records": [{**OPINION, "url": "http://127.0.0.1/"}], "run": "rm"}))

    assert "url" not in found[0].model_dump()


def test_no_more_records_are_taken_than_a_report_can_state():
    found, wrong = proposals(json.dumps({"records": [OPINION] * (MOST + 7)}))

    assert len(found) == MOST
    assert dict(wrong) == {"records beyond the most that are taken": 7}
