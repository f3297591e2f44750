"""What one question comes to, in one viewpoint and in all, before it is told."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from .answers import Reason, Settling
from .viewpoint import DEFAULT


class Finding(NamedTuple):
    """What one question comes to in one viewpoint."""

    verdict: str
    reasons: tuple[Reason, ...] = ()
    depends_on: tuple[str, ...] = ()
    failed: frozenset[str] = frozenset()
    """Conditions that fail in every world."""
    open: frozenset[str] = frozenset()
    """Conditions that fail in some world only."""
    settled_by: tuple[tuple[str, dict[str, bool]], ...] = ()
    """Smallest sets of unknown facts that would settle the verdict, if asked for."""


class Findings:
    """What one question comes to in each viewpoint; bearers of whom the same is asked share it."""

    def __init__(self, by_viewpoint: Mapping[str, Finding]) -> None:
        self.by_viewpoint = by_viewpoint

    @cached_property
    def alike(self) -> list[list[str]]:
        """Viewpoints in groups that agree in the verdict and its grounds."""
        groups: dict[tuple[str, frozenset[str], frozenset[str]], list[str]] = {}
        for name, finding in self.by_viewpoint.items():
            groups.setdefault((finding.verdict, finding.failed, finding.open), []).append(name)
        return list(groups.values())

    @cached_property
    def told(self) -> dict[str, Any]:
        """What an answer says of them, by the names of its fields."""
        found = self.by_viewpoint
        verdicts = {f.verdict for f in found.values()}
        return {
            "verdict": verdicts.pop() if len(verdicts) == 1 else "disputed",
            "reasons": tuple(dict.fromkeys(r for f in found.values() for r in f.reasons)),
            "by_viewpoint": {} if list(found) == [DEFAULT] else {name: f.verdict for name, f in found.items()},
            "depends_on": tuple(sorted({d for f in found.values() for d in f.depends_on})),
            "settled_by": tuple(
                Settling(verdict=verdict, facts=facts, viewpoint=None if name == DEFAULT else name)
                for name, f in found.items()
                for verdict, facts in f.settled_by
            ),
        }
