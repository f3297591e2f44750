"""The service is asked with patience, within its budget, and never told on."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from tests.reading.backends.serving import Reply, broken_off, dripping, endless, raw, says, serving, silent, status

from foedus.reading.backends import Access, Service
from foedus.reading.backends.service import FIRST_PAUSE, LARGEST, TRIES
from foedus.terms.errors import ServiceError, UsageError

QUESTION = [{"role": "user", "content": "What happened?"}]
KEY = "sk-do-not-show-me"


class Slept(list[float]):
    """A clock that stands still but for the pauses asked of it, which it keeps."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)

    def now(self) -> float:
        return sum(self)


def service(url: str, slept: Slept | None = None, **terms: Any) -> Service:
    slept = Slept() if slept is None else slept
    access = Access(url, "small", **{"timeout": 5.0, "per_minute": 60_000_000, **terms})
    return Service(access, sleep=slept) if terms.get("timeout") else Service(access, slept.now, slept)


def test_the_answer_is_what_the_service_says():
    with serving(says("Nothing.")) as log:
        answer = service(log.url, key=KEY).ask(QUESTION)

    assert (answer.text, answer.cut_off) == ("Nothing.", False)
    assert log.paths == ["/v1/chat/completions"]
    assert log.questions == [{"model": "small", "messages": QUESTION, "temperature": 0}]
    assert log.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_without_a_key_no_authorization_is_sent():
    with serving(says("Nothing.")) as log:
        service(log.url).ask(QUESTION)

    assert "Authorization" not in log.headers[0]


def test_an_answer_cut_off_says_so():
    with serving(says('{"records": [', finish="length")) as log:
        assert service(log.url).ask(QUESTION).cut_off


@pytest.mark.parametrize("code", [408, 429, 500, 502, 503])
def test_a_passing_fault_is_asked_again_after_growing_pauses(code: int):
    slept = Slept()
    with serving(status(code), status(code), says("Yes.")) as log:
        assert service(log.url, slept).ask(QUESTION).text == "Yes."

    assert [pause for pause in slept if pause >= FIRST_PAUSE] == [FIRST_PAUSE, 2 * FIRST_PAUSE]


def test_a_fault_that_does_not_pass_is_given_up_after_some_tries():
    with serving(status(500)) as log, pytest.raises(ServiceError, match=rf"127\.0\.0\.1:\d+: it answered 500, {TRIES} times; try again later"):
        service(log.url).ask(QUESTION)

    assert len(log.questions) == TRIES


@pytest.mark.parametrize(
    ("asked", "at_least", "at_most"),
    [
        ("7", 7, 7),
        ("0.5", FIRST_PAUSE, FIRST_PAUSE),
        ("soon", FIRST_PAUSE, FIRST_PAUSE),
    ],
)
def test_the_pause_that_a_service_asks_for_is_kept(asked: str, at_least: float, at_most: float):
    slept = Slept()
    with serving(status(429, Retry_After=asked), says("Yes.")) as log:
        service(log.url, slept).ask(QUESTION)

    assert at_least <= max(slept) <= at_most


def test_a_pause_may_be_asked_for_by_the_time_of_its_end():
    slept = Slept()
    end = format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)
    with serving(status(429, Retry_After=end), says("Yes.")) as log:
        service(log.url, slept).ask(QUESTION)

    assert 10 <= max(slept) <= 40


def test_a_service_that_asks_for_too_long_a_pause_is_not_waited_for():
    slept = Slept()
    with serving(status(429, Retry_After="3600")) as log, pytest.raises(ServiceError, match="asks to wait 3600 s"):
        service(log.url, slept).ask(QUESTION)

    assert max(slept, default=0) < FIRST_PAUSE
    assert len(log.questions) == 1


@pytest.mark.parametrize(("reply", "what"), [(silent(2), "no answer within 0.2 s"), (dripping(2), "no answer within 0.2 s")])
def test_a_slow_service_is_given_up(reply: Reply, what: str):
    with serving(reply) as log, pytest.raises(ServiceError, match=what):
        service(log.url, timeout=0.2).ask(QUESTION)

    assert len(log.questions) == TRIES


def test_a_connection_that_breaks_off_is_tried_again():
    with serving(broken_off, says("Yes.")) as log:
        assert service(log.url).ask(QUESTION).text == "Yes."


def test_a_service_that_is_not_there_is_named_in_the_error():
    with serving(says("")) as log:
        gone = log.url

    with pytest.raises(ServiceError, match=r"127\.0\.0\.1:\d+: the connection failed"):
        service(gone).ask(QUESTION)


def test_a_huge_answer_is_not_read():
    with serving(endless) as log, pytest.raises(ServiceError, match=f"larger than {LARGEST:,} bytes"):
        service(log.url).ask(QUESTION)

    assert len(log.questions) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Login</html>",
        b"[]",
        b"{}",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": {"0": 1}}',
        b"[" * 9999,
    ],
)
def test_an_answer_that_is_no_completion_is_refused(body: bytes):
    with serving(raw(body)) as log, pytest.raises(ServiceError, match="no chat completion"):
        service(log.url).ask(QUESTION)


def test_a_redirect_is_not_followed():
    with serving(status(302, Location="http://127.0.0.1:9/elsewhere")) as log, pytest.raises(ServiceError, match="it answered 302"):
        service(log.url, key=KEY).ask(QUESTION)

    assert log.fetched == []


@pytest.mark.parametrize(("code", "hint"), [(401, "is the key right"), (403, "is the key right"), (404, "model's name")])
def test_a_lasting_refusal_is_met_once_only(code: int, hint: str):
    with serving(status(code)) as log:
        asked = service(log.url)
        for _ in range(3):
            with pytest.raises(ServiceError, match=hint):
                asked.ask(QUESTION)

    assert len(log.questions) == 1


def test_a_service_may_refuse_one_question_and_answer_the_next():
    with serving(status(400), says("Yes.")) as log:
        asked = service(log.url)
        with pytest.raises(ServiceError, match="it answered 400"):
            asked.ask(QUESTION)
        assert asked.ask(QUESTION).text == "Yes."


def test_the_key_is_in_no_error_no_answer_and_no_representation():
    complaint = b'{"error": {"message": "Incorrect key: ' + KEY.encode() + b'\\u001b[31m"}}'
    with serving(status(401, complaint), says("nothing")) as log:
        asked = service(log.url, key=KEY)
        with pytest.raises(ServiceError) as caught:
            asked.ask(QUESTION)
    with serving(says(f"the key is {KEY}")) as log:
        answer = service(log.url, key=KEY).ask(QUESTION)

    shown = [str(caught.value), repr(caught.value), repr(asked.access), answer.text]
    assert [text for text in shown if KEY in text or "\x1b" in text] == []
    assert "Incorrect key: ***" in str(caught.value)


@pytest.mark.parametrize(
    ("url", "key", "why"),
    [
        ("llm.example.org/v1", None, "no address"),
        ("ftp://llm.example.org", None, "no address"),
        ("https://", None, "no address"),
        ("https://two words/v1", None, "no address"),
        ("https://[::1", None, "no address"),
        ("https://llm.example.org:99999", None, "no address"),
        ("https://user:sk-x@llm.example.org/v1", None, "never in the address"),
        ("https://llm.example.org/v1?key=sk-x", None, "never in the address"),
        ("http://llm.example.org/v1", KEY, "over https only"),
        ("https://llm.example.org/v1", "two words", "holds a character"),
        ("https://llm.example.org/v1", "line\n", "holds a character"),
        ("https://llm.example.org/v1", "", "is empty"),
    ],
)
def test_an_address_or_a_key_that_cannot_be_used_is_refused_without_showing_a_key(url: str, key: str | None, why: str):
    with pytest.raises(UsageError, match=why) as caught:
        Access(url, "small", key)

    assert "sk-" not in str(caught.value)


@pytest.mark.parametrize("url", ["http://localhost:8000/v1", "http://127.0.0.1/v1", "http://[::1]:8000/v1", "https://llm.example.org/v1/"])
def test_a_key_may_go_to_this_machine_or_over_https(url: str):
    assert Access(url, "small", KEY).question_url.endswith("/v1/chat/completions")


def test_no_more_questions_are_put_in_a_minute_than_allowed():
    slept = Slept()
    with serving(says("Yes.")) as log:
        asked = service(log.url, slept, per_minute=6)
        for _ in range(3):
            asked.ask(QUESTION)

    assert list(slept) == [10, 10]


def test_the_budget_stops_further_questions():
    with serving(says("Yes.", tokens=90)) as log:
        asked = service(log.url, budget=100)
        asked.ask(QUESTION)
        asked.ask([{"role": "user", "content": "x" * 20}])
        with pytest.raises(ServiceError, match=r"the budget of 100 tokens allows no further question \(180 are spent\)"):
            asked.ask(QUESTION)

    assert len(log.questions) == 2


@pytest.mark.parametrize("usage", [None, 0, -5])
def test_a_service_that_does_not_count_tokens_is_counted_by_length(usage: int | None):
    with serving(says("y" * 400, tokens=usage)) as log:
        asked = service(log.url)
        asked.ask([{"role": "user", "content": "x" * 400}])

    assert asked.spent == 200
