"""What the reasoner answers: the JSON form of these classes is the public contract of ``foedus casus``.

A case may have thousands of answers and steps, which the reasoner alone makes, so these are plain data classes; pydantic writes and reads their JSON.
"""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from pydantic import ConfigDict

from ..terms.norms import Duty, Modality, Strength, Strict

NormVerdict = Literal["obliged", "permitted", "prohibited", "not_triggered", "awaits", "undetermined", "disputed", "not_in_force"]
MeasureVerdict = Literal["breach", "no_breach", "exempt", "undetermined", "disputed", "not_in_force"]
Reason = Literal[
    "outside_area",
    "adversary_not_named",
    "provoked",
    "bearer_is_attacker",
    "beneficiary_is_attacker",
    "not_armed_attack",
    "not_state_of_war",
    "no_request",
    "no_decision",
    "too_few_attackers",
    "condition_on_ally",
    "wrong_kind",
    "before_entry_into_force",
    "terminated",
    "suspended",
    "not_party",
    "text_secret",
    "below_cap",
    "above_cap",
    "unknown_fact",
]
STRONGEST: tuple[NormVerdict, ...] = ("obliged", "awaits", "undetermined", "permitted", "prohibited", "disputed", "not_triggered", "not_in_force")
"""Verdicts from the strongest down: over several events, or parts of one article, the strongest counts."""
STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of an explanation: what holds or fails, under which article, and because of what."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    text: str
    article: str | None = None
    holds: Literal["yes", "no", "unknown"] = "yes"
    because: tuple[str, ...] = ()


class Settling(Strict):
    """A smallest set of facts, unknown today, that would settle a verdict."""

    verdict: str
    facts: dict[str, bool]
    """The fact and what it would have to be, e.g. ``{"state_of_war(RUS)": true}``."""
    viewpoint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one norm asks of one bearer toward one beneficiary, given one event."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    who: str
    toward: str
    norm: str
    event: str
    duty: Duty
    modality: Modality = "must"
    strength: Strength | None = None
    verdict: NormVerdict
    reasons: tuple[Reason, ...] = ()
    by_viewpoint: dict[str, NormVerdict] = field(default_factory=dict)
    depends_on: tuple[str, ...] = ()
    settled_by: tuple[Settling, ...] = ()
    """On request: the smallest sets of unknown facts that would settle it."""
    explanation: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureAnswer:
    """What one measure says of one state's part in one transfer."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    who: str
    measure: str
    transfer: str
    verdict: MeasureVerdict
    reasons: tuple[Reason, ...] = ()
    by_viewpoint: dict[str, MeasureVerdict] = field(default_factory=dict)
    depends_on: tuple[str, ...] = ()
    settled_by: tuple[Settling, ...] = ()
    explanation: tuple[Step, ...] = ()


class Conflict(Strict):
    """Norms that one state cannot all keep."""

    who: str
    norms: tuple[str, ...]
    why: str


class Judgement(Strict):
    """All answers to one case."""

    case: str
    today: str
    viewpoints: tuple[str, ...]
    answers: tuple[Answer, ...]
    measures: tuple[MeasureAnswer, ...]
    conflicts: tuple[Conflict, ...]
