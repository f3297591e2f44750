"""What a service proposes: its JSON taken apart, record by record, so that one that is wrong costs only itself."""

import json
import re
from collections import Counter
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from ...terms.evidence import Certainty, Kind

MOST = 400
"""Records taken from one answer; no part of a report states more."""
_FENCED = re.compile(r"```(?:json)?\s*(.*?)```", re.DOTALL | re.IGNORECASE)


class Said(BaseModel, frozen=True, extra="ignore"):
    """A value and the words of the report that it is said to stand in."""

    value: str | bool = Field(union_mode="left_to_right")
    quote: str = ""


class Sure(Said, frozen=True):
    """A certainty and the words that make it so."""

    value: Certainty


class Proposal(BaseModel, frozen=True, extra="ignore"):
    """One record as a service proposes it."""

    kind: Kind
    quote: str
    slots: dict[str, Said | list[Said] | None] = Field(default_factory=dict)
    certainty: Sure | None = None
    date: Said | None = None
    attribution: list[Said] = Field(default_factory=list)


class Unusable(ValueError):
    """An answer is not of the asked form as a whole; the text says how, in words meant for the service."""


def proposals(answer: str) -> tuple[list[Proposal], Counter[str]]:
    r"""Return the records that an answer proposes, and how often what was wrong with the others.

    >>> found, wrong = proposals('```json\n{"records": [{"kind": "opinion", "quote": "It is bad."}, {"kind": "rumour", "quote": "x"}]}\n```')
    >>> [one.kind for one in found], dict(wrong)
    (['opinion'], {'a kind that does not exist': 1})

    Raises
    ------
    Unusable
        If the answer holds no JSON object with a list of records.
    """
    listed = _object(answer).get("records")
    if not isinstance(listed, list):
        raise Unusable("it has no list named records")
    found, wrong = [], Counter({"records beyond the most that are taken": len(listed) - MOST} if len(listed) > MOST else {})
    for one in listed[:MOST]:
        try:
            found.append(Proposal.model_validate(one))
        except ValidationError as fault:
            wrong[_reason(fault)] += 1
    return found, wrong


def _object(answer: str) -> dict[str, Any]:
    """The JSON object in an answer: bare, in a code fence, or with words around it."""
    fenced = _FENCED.search(answer)
    first, last = answer.find("{"), answer.rfind("}")
    for text in (answer, fenced.group(1) if fenced else "", answer[first : last + 1] if first >= 0 else ""):
        try:
            read = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(read, dict):
            return read
    raise Unusable("it is no JSON object")


def _reason(fault: ValidationError) -> str:
    place = fault.errors()[0]["loc"]
    if place == ("kind",):
        return "a kind that does not exist"
    if place[:1] == ("certainty",) and place[-1] == "value":
        return "a certainty that does not exist"
    return "a record not of the asked form"
