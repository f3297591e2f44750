"""What requests ask by: days, states, viewpoints, facts, as the command line takes them."""

from datetime import date
from typing import Annotated

from fastapi import Query

from ....terms.actors import state
from ....terms.dates import parse_day
from ...asking import viewpoints

OnDay = Annotated[str | None, Query(description="The day asked about (YYYY-MM-DD).", examples=["2024-06-19"], max_length=10)]
StateName = Annotated[str | None, Query(description="A state: its code or one of its names.", examples=["PRK"], max_length=100)]
View = Annotated[str | None, Query(description="Whose map: a state's code, or unga for the UN majority.", examples=["unga"], max_length=100)]


def day_of(on: str | None) -> date | None:
    """Read a day, if one is asked about."""
    return parse_day(on) if on else None


def code_of(word: str | None) -> str | None:
    """Return the code of a state, if one is named."""
    return state(word).code if word else None


def view_of(word: str | None) -> str | None:
    """Return a viewpoint, if one is named."""
    return viewpoints([word])[0] if word else None
