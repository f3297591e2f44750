"""What patterns hand on: facts found in one place, before they are assembled into records."""

from dataclasses import dataclass, field
from typing import Any

from ..terms.evidence import Certainty, Kind
from .naming.actors import Actor


@dataclass(slots=True)
class Finding:
    """One fact as one place states it; ``start`` and ``end`` are characters of the document."""

    kind: Kind
    slots: dict[str, Any]
    start: int
    end: int
    rule: str
    certainty: Certainty = "asserted"
    chain: tuple[Actor, ...] = ()
    date: tuple[str, str] | None = None
    pact: int | None = None
    """Number of the pact it belongs to, where it belongs to one."""
    further: list[tuple[int, int]] = field(default_factory=list)
    """Other places that say the same."""


@dataclass(slots=True)
class Scope:
    """A stretch of text that somebody is said to say, think or deny."""

    start: int
    end: int
    actor: Actor
    voice: str
    verb: str
