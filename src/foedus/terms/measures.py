"""Sanctions measures as code: whom they bind, which goods, which way, up to what amount, from when to when."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from .dates import Day, Spell
from .norms import Checked, Strict


class Amount(Strict):
    """A ceiling, or one of several equal forms of it."""

    amount: float
    unit: str
    bound: str | None = None
    """Class of bearers for whom it holds; None: all."""
    start: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")


class Cap(Strict):
    """How much may go; beyond it the measure is breached."""

    of: Literal["quantity", "price"] = "quantity"
    amounts: tuple[Amount, ...]
    window: Literal["none", "calendar_year", "year_from_22_december"] = "none"
    """Time over which amounts add up, over all suppliers together."""


class LeftFree(Strict):
    """Goods that the measure itself leaves free, perhaps on a condition."""

    goods: tuple[str, ...]
    when: Literal["notified"] | None = None


class Measure(Strict):
    """One paragraph of a sanctions measure, made executable."""

    id: str = Field(pattern=r"^[a-z0-9-]+/[A-Za-z0-9.]+$")
    paragraph: str
    verb: Literal["decides", "calls_upon", "prohibits"]
    """The binding word: `calls_upon` binds nobody."""
    start: Day = Field(alias="in_force")
    last: Day | None = Field(default=None, alias="until")
    more_spells: tuple[Spell, ...] = ()
    """Further days in force, when it was lifted and came back."""
    contested_from: Day | None = None
    """From this day on viewpoints differ on whether it is in force."""
    void_for: tuple[str, ...] = ()
    """Viewpoints for which it is not in force from `contested_from` on."""
    bound: str = "un_member"
    """Class of states that it binds; `any` for all."""
    also_bound: tuple[str, ...] = ()
    side: Literal["supplier", "recipient", "both"]
    """Whose act it forbids."""
    towards: tuple[str, ...] = Field(default=(), alias="to")
    """Target as recipient of the goods."""
    out_of: tuple[str, ...] = Field(default=(), alias="from")
    """Target as origin of the goods."""
    goods: tuple[str, ...]
    excepted: tuple[LeftFree, ...] = ()
    cap: Cap | None = None
    conditions: tuple[Literal["notified", "no_listed_party", "livelihood"], ...] = ()
    """Conditions on what stays below the cap."""
    acts_from: Day | None = None
    """First day on which the act is a breach, if a period of grace ran before."""
    exempted_by: str | None = None
    """Who may grant an exemption, and under which paragraph."""
    paraphrase: str
    citation: str | None = None
    checked: Checked
    note: str | None = None

    @model_validator(mode="after")
    def _whole(self) -> "Measure":
        if bool(self.towards) == bool(self.out_of):
            raise ValueError("a measure names its target once: `to` (goods to it) or `from` (goods out of it)")
        if self.last and self.last < self.start:
            raise ValueError(f"ends ({self.last}) before it is in force ({self.start})")
        return self

    @property
    def spells(self) -> tuple[Spell, ...]:
        """The days on which it is in force, in order of time."""
        return tuple(sorted((Spell(start=self.start, last=self.last), *self.more_spells), key=lambda one: one.start or date.min))


class MeasureSet(Strict):
    """One resolution or regulation with its paragraphs."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str
    body: str
    adopted: Day
    citation: str
    sources: tuple[str, ...] = ()
    checked: Checked
    note: str | None = None
    measures: tuple[Measure, ...]
