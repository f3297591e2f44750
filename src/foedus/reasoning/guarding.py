"""How well the casebook guards a library: what is missing, and the numbers of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..library.catalogue import Catalogue
from .conditions import conditions
from .coverage import Covered, asked_of, casebook, coverage
from .mutation import known_unguarded, unguarded

PASSING, NEAR = "a passing case", "a near miss"
"""What every norm and measure needs, by the names under which the list of exceptions has them."""


@dataclass(frozen=True)
class Guarding:
    """What the cases of a library guard, and what they do not."""

    agreements: int
    norms: int
    measures: int
    cases: int
    checked: dict[str, int]
    """Norms and measures by how they were checked."""
    covered: tuple[Covered, ...]
    conditions: int = 0
    """How many conditions were tried; 0 if the mutation check was not asked for."""
    open: tuple[tuple[str, str], ...] = ()
    """Norm and condition (or what else it lacks), not guarded and not known to be beyond any case."""
    beyond: tuple[tuple[str, str], ...] = ()
    """The same, known to be beyond any case."""
    stale: tuple[tuple[str, str], ...] = field(default=())
    """Said to be beyond any case, and guarded, or no longer there."""

    @property
    def both(self) -> int:
        """How many norms and measures have a passing case and a near miss."""
        return sum(bool(one.passing and one.near) for one in self.covered)

    @property
    def guarded(self) -> int:
        """How many conditions at least one case guards."""
        return self.conditions - sum(what not in {PASSING, NEAR} for _, what in (*self.open, *self.beyond))

    def warnings(self) -> Iterator[str]:
        """Yield a line for each thing that is missing, and for each exception that is none."""
        for of, what in self.open:
            yield f"{of}: {what} is missing" if what in {PASSING, NEAR} else f"{of}: no case guards the condition '{what}'"
        for of, what in self.stale:
            yield f"{of}: '{what}' stands in the list of what no case can guard, and is guarded or not there"


def guarding(library: Catalogue, *, mutate: bool = False) -> Guarding:
    """Look how well the casebook of a library guards it.

    Parameters
    ----------
    library
        The library, with its casebook.
    mutate
        Also take away each condition in turn and ask the cases again (half a minute).

    Raises
    ------
    FoedusError
        For a file of the casebook that is no case, or a list of exceptions that is wrong.
    """
    cases = casebook(library)
    covered = coverage(library, asked_of(library, cases))
    missing = [(one.of, what) for one in covered for what, ids in ((PASSING, one.passing), (NEAR, one.near)) if not ids]
    tried = list(conditions(library)) if mutate else []
    missing += [(one.of, one.name) for one in unguarded(library, cases, tried)]
    known = {(one.id, one.condition) for one in known_unguarded(library)}
    judged = known if mutate else {(of, what) for of, what in known if what in {PASSING, NEAR}}
    checked = Counter([norm.checked for norm in library.norms.values()] + [measure.checked for measure in library.measures.values()])
    return Guarding(
        agreements=len(library.agreements),
        norms=len(library.norms),
        measures=len(library.measures),
        cases=len(cases),
        checked={level: checked[level] for level in ("text", "summary", "press", "memory")},
        covered=tuple(covered),
        conditions=len(tried),
        open=tuple(one for one in missing if one not in known),
        beyond=tuple(one for one in missing if one in known),
        stale=tuple(sorted(judged - set(missing))),
    )
