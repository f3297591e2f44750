"""What one question comes to in one viewpoint, before it is told."""

from typing import NamedTuple

from .answers import Reason


class Finding(NamedTuple):
    """What one question comes to in one viewpoint."""

    verdict: str
    reasons: tuple[Reason, ...]
    depends_on: tuple[str, ...]
    failed: frozenset[str]
    """Conditions that fail in every world."""
    open: frozenset[str]
    """Conditions that fail in some world only."""
    settled_by: tuple[tuple[str, dict[str, bool]], ...] = ()
    """Smallest sets of unknown facts that would settle the verdict, if asked for."""
