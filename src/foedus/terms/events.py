"""Events, transfers and facts: what a question about law is asked on."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from .dates import Day
from .norms import EventKind, Strict

Target = Literal["territory", "forces", "vessel", "aircraft", "infrastructure"]
FactName = Literal[
    "provoked",
    "armed_attack",
    "state_of_war",
    "request",
    "decision",
    "consent",
    "helps",
    "recognises",
    "aggressor",
    "exempted",
    "notified",
    "listed_party",
    "livelihood",
    "happened",
]
FACT_KEYS: dict[str, tuple[str, ...]] = {
    "provoked": ("event",),
    "armed_attack": ("event",),
    "state_of_war": ("of",),
    "request": ("by", "under"),
    "decision": ("under",),
    "consent": ("by", "under"),
    "helps": ("who", "toward"),
    "recognises": ("who", "place", "as"),
    "aggressor": ("who",),
    "exempted": ("transfer",),
    "notified": ("transfer",),
    "listed_party": ("transfer",),
    "livelihood": ("transfer",),
    "happened": ("transfer",),
}
"""What each fact is about."""

Truth = Literal["true", "false", "unknown"]


def _truth(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return {view: _truth(one) for view, one in value.items()}
    return value


Written = bool | Truth
Value = Annotated[Truth | dict[str, Truth], BeforeValidator(_truth, json_schema_input_type=Written | dict[str, Written])]
"""True, false, unknown, or one of these per viewpoint."""


class Event(Strict):
    """Something that happened, by some states, on others."""

    id: str
    date: Day
    kind: EventKind
    by: tuple[str, ...] = Field(min_length=1)
    on: tuple[str, ...] = Field(min_length=1)
    place: str | None = None
    target: Target = "territory"


class Fact(Strict):
    """Something the answer may turn on."""

    fact: FactName
    event: str | None = None
    of: str | None = None
    by: str | None = None
    under: str | None = None
    who: str | None = None
    toward: str | None = None
    place: str | None = None
    as_: str | None = Field(default=None, alias="as")
    transfer: str | None = None
    value: Value

    def about(self) -> tuple[str, ...]:
        """The fact's subject, in the order of :data:`FACT_KEYS`."""
        return tuple(str(getattr(self, "as_" if key == "as" else key)) for key in FACT_KEYS[self.fact])

    def given(self, viewpoint: str) -> Truth:
        """The fact's value in one viewpoint; a viewpoint that is not named finds it unknown."""
        return self.value.get(viewpoint, "unknown") if isinstance(self.value, dict) else self.value


PER = re.compile(r"\s*/\s*|\s+(?:per|a|an|each)\s+")
MANY = ("million_", "thousand_")
"""Units of many: their own names are plural."""
CODE = 3
"""Letters of the code of a currency, which has no plural (ILS)."""


def as_unit(given: Any) -> Any:
    """Return a unit as the tables have it, however it is spelt.

    >>> as_unit("USD/barrel"), as_unit("Barrels"), as_unit("metric tons"), as_unit("million barrels")
    ('usd_per_barrel', 'barrel', 'metric_ton', 'million_barrels')
    """
    if not isinstance(given, str):
        return given
    word = "_".join(PER.sub("_per_", given.strip().casefold()).split())
    return word if word.startswith(MANY) or len(word) == CODE else word.removesuffix("s")


Unit = Annotated[str | None, BeforeValidator(as_unit, json_schema_input_type=str | None)]


class Transfer(Strict):
    """Goods that went, or are said to have gone, from one state to another."""

    id: str
    date: Day
    giver: str = Field(alias="from")
    receiver: str = Field(alias="to")
    goods: str
    quantity: float | Literal["unknown"] = "unknown"
    unit: Unit = None
    before: float | Literal["unknown"] = 0
    """What all suppliers delivered earlier in the cap's window."""
    price: float | Literal["unknown"] | None = None
    price_unit: Unit = None
