"""An OpenAI-compatible service: one question, one answer, with a deadline, retries, a rate, a budget, and no word of the key."""

import ipaddress
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

from ...terms.errors import ServiceError, UsageError

if TYPE_CHECKING:
    import httpx

TRIES = 4
"""How often one question is put before it is given up."""
FIRST_PAUSE = 1.0
"""Seconds before the second try; each further pause is twice as long."""
LONGEST_PAUSE = 60.0
"""Seconds beyond which a service that asks for patience is not waited for."""
LARGEST = 2_000_000
"""Bytes of an answer; one that is larger is no answer to a question about a report."""
PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
"""Status codes after which the same question may be answered."""
REFUSING = frozenset({401, 402, 403, 404, 405, 407})
"""Status codes that every further question would meet, too."""
PER_TOKEN = 4
"""Characters that are counted as one token where the service does not say."""

Message = dict[str, str]


class _Passing(Exception):
    """A try has failed in a way that another may not; ``asked`` is how many seconds the service wants to be left alone."""

    def __init__(self, problem: str, asked: float | None = None) -> None:
        self.problem, self.asked = problem, asked
        super().__init__(problem)


@dataclass(frozen=True)
class Answer:
    """What the service said, and whether it was cut off before it had said all."""

    text: str
    cut_off: bool = False


@dataclass(frozen=True)
class Access:
    """Where the service is and on what terms it is asked.

    ``timeout`` is in seconds for one try, answer included; ``per_minute`` is how many questions are put in a minute at most; ``budget`` is a
    number of tokens, of questions and answers together, that no further question may go beyond.

    >>> Access("https://llm.example.org/v1", "small", key="secret")
    Access(base_url='https://llm.example.org/v1', model='small', timeout=120.0, per_minute=60, budget=None)
    """

    base_url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 120.0
    per_minute: int = 60
    budget: int | None = None

    def __post_init__(self) -> None:
        """Raise UsageError where the address or the key cannot be used; neither is ever shown with the other."""
        try:
            parts = urlsplit(self.base_url)
            host, port = parts.hostname, parts.port
        except ValueError:
            parts, host, port = urlsplit(""), None, None
        if parts.scheme not in {"http", "https"} or not host or not re.fullmatch(r"[\w.:%-]+", host) or port == 0:
            raise UsageError("--base-url: this is no address of a service; write it as https://HOST/v1")
        if parts.username or parts.password or parts.query or parts.fragment:
            raise UsageError(f"--base-url: the address of {host} carries more than a path; give a key with --api-key-env, never in the address")
        if self.key is not None and not re.fullmatch(r"[!-~]+", self.key):
            raise UsageError(
                "the key is empty or holds a character that no key has, such as a space or a line's end; look at the variable that holds it"
            )
        if self.key is not None and parts.scheme == "http" and not _is_here(host):
            raise UsageError(f"--base-url: a key is sent to {host} over https only; write https://")

    @property
    def host(self) -> str:
        """The host to which reports are sent, with its port if it has one."""
        parts: SplitResult = urlsplit(self.base_url)
        return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""

    @property
    def question_url(self) -> str:
        """Where questions are put."""
        return self.base_url.rstrip("/") + "/chat/completions"


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Service:
    """Puts questions to a service, one at a time; ``clock`` and ``sleep`` are the machine's unless a test gives its own."""

    def __init__(self, access: Access, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep) -> None:
        try:
            import httpx
        except ImportError:
            raise UsageError("--backend llm needs httpx: install foedus with the extra 'llm'") from None
        self.access, self._clock, self._sleep = access, clock, sleep
        self.spent = 0
        """Tokens spent so far, as the service counts them, or by length where it does not."""
        self._next = clock()
        self._closed: ServiceError | None = None
        self._trusted = httpx.create_ssl_context()

    def ask(self, messages: list[Message]) -> Answer:
        """Put one question; try again, with growing pauses, where that may help.

        Raises
        ------
        ServiceError
            If there is no answer. Its message names the host, never the key. Once a service has refused for good, it is not asked again.
        """
        if self._closed:
            raise self._closed
        pause = FIRST_PAUSE
        for tries_left in reversed(range(TRIES)):
            try:
                return self._try(messages)
            except _Passing as fault:
                asked = fault.asked or 0.0
                if asked > LONGEST_PAUSE:
                    raise ServiceError(self.access.host, f"{fault.problem} and asks to wait {asked:.0f} s", "try again later") from None
                if not tries_left:
                    raise ServiceError(self.access.host, f"{fault.problem}, {TRIES} times", "try again later") from None
            except ServiceError as fault:
                self._closed = fault if fault.lasting else None
                raise
            self._sleep(max(asked, pause))
            pause *= 2
        raise AssertionError("the last try answers or raises")

    def _try(self, messages: list[Message]) -> Answer:
        """Put a question once."""
        import httpx

        self._allow(messages)
        wait = self._next - self._clock()
        if wait > 0:
            self._sleep(wait)
        self._next = self._clock() + 60 / self.access.per_minute
        try:
            status, headers, body = self._exchange(messages)
        except httpx.TimeoutException:
            raise _Passing(f"it gave no answer within {self.access.timeout:g} s") from None
        except httpx.RequestError as fault:
            raise _Passing(f"the connection failed ({type(fault).__name__})") from None
        except (httpx.InvalidURL, UnicodeError):
            raise ServiceError(self.access.host, "this is no name of a host", "is --base-url right?", lasting=True) from None
        if status == 200:
            return self._understood(body, messages)
        what = f"it answered {status}{self._reason(body)}"
        if status in PASSING:
            raise _Passing(what, _asked_pause(headers))
        fix = "is the key right?" if status in {401, 403} else "are the address and the model's name right?" if status == 404 else ""
        raise ServiceError(self.access.host, what, fix, lasting=status in REFUSING)

    def _exchange(self, messages: list[Message]) -> tuple[int, "httpx.Headers", bytes]:
        """Send a question and take in what comes back, until the deadline and up to the largest size."""
        import httpx

        deadline = self._clock() + self.access.timeout
        question = json.dumps({"model": self.access.model, "messages": messages, "temperature": 0}).encode()
        headers = {"Accept-Encoding": "identity", "Content-Type": "application/json"} | (
            {"Authorization": f"Bearer {self.access.key}"} if self.access.key else {}
        )
        body = bytearray()
        with (
            httpx.Client(timeout=self.access.timeout, follow_redirects=False, headers=headers, verify=self._trusted) as client,
            client.stream("POST", self.access.question_url, content=question) as response,
        ):
            for piece in response.iter_bytes():
                body += piece
                if len(body) > LARGEST:
                    raise ServiceError(self.access.host, f"its answer is larger than {LARGEST:,} bytes and was not read")
                if self._clock() > deadline:
                    raise httpx.ReadTimeout("the answer came too slowly")
            return response.status_code, response.headers, bytes(body)

    def _understood(self, body: bytes, messages: list[Message]) -> Answer:
        try:
            said: Any = json.loads(body)
            choice = said["choices"][0]
            text = choice["message"]["content"]
            if not isinstance(text, str):
                raise TypeError
        except (ValueError, KeyError, IndexError, TypeError, RecursionError):
            self.spent += (_length(messages) + len(body)) // PER_TOKEN
            raise ServiceError(self.access.host, "its answer is no chat completion", "is --base-url right?") from None
        usage = said.get("usage")
        total = usage.get("total_tokens") if isinstance(usage, dict) else None
        self.spent += total if isinstance(total, int) and total > 0 else (_length(messages) + len(text)) // PER_TOKEN
        return Answer(self._hushed(text), choice.get("finish_reason") == "length")

    def _allow(self, messages: list[Message]) -> None:
        """See whether the budget allows a question."""
        budget = self.access.budget
        if budget is not None and self.spent + _length(messages) // PER_TOKEN > budget:
            raise ServiceError(
                self.access.host,
                f"the budget of {budget:,} tokens allows no further question ({self.spent:,} are spent)",
                "give more with --budget-tokens",
            )

    def _reason(self, body: bytes) -> str:
        """What the service says of its refusal, on one line."""
        try:
            said = json.loads(body)["error"]
            words = said["message"] if isinstance(said, dict) else said
        except (ValueError, KeyError, TypeError, RecursionError):
            return ""
        plain = "".join(c if c.isprintable() else " " for c in str(words))
        return f" ({self._hushed(' '.join(plain.split()))[:160]})"

    def _hushed(self, text: str) -> str:
        return text.replace(self.access.key, "***") if self.access.key else text


def _length(messages: list[Message]) -> int:
    return sum(len(message["content"]) for message in messages)


def _asked_pause(headers: "httpx.Headers") -> float | None:
    """The seconds that a service asks to wait: a number, or the time until a day and hour."""
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,9}(?:\.\d+)?", value):
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
