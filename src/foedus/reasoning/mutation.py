"""The mutation check: take one condition out of the law and ask its cases again. If none comes out otherwise, no case guards the condition."""

from collections.abc import Iterable, Iterator

from pydantic import Field

from ..library.catalogue import Catalogue
from ..terms.errors import LibraryError
from ..terms.norms import Strict
from ..terms.strict_yaml import read_models
from .casefile import Case
from .conditions import Condition, conditions
from .coverage import Asked, asked_of
from .expectations import misses
from .judge import judge


class Unguarded(Strict):
    """A condition that no case can guard, and why."""

    id: str
    condition: str = Field(min_length=3)
    why: str = Field(min_length=10)

    def __str__(self) -> str:
        return f"{self.id}: {self.condition}"


def unguarded(library: Catalogue, cases: Iterable[Case], among: Iterable[Condition] | None = None) -> Iterator[Condition]:
    """Yield the conditions without which every case comes out as before.

    Parameters
    ----------
    library
        The library whose conditions are tried, one at a time.
    cases
        The cases; only those that name the norm (for a condition of a whole agreement: any of its norms) are asked again, and only on it.
    among
        The conditions to try; all of the library if not given.
    """
    asked = asked_of(library, cases)
    of_whole: dict[str, list[Asked]] = {}
    for norm in library.norms.values():
        of_whole.setdefault(norm.agreement, []).extend(asked.get(norm.id, []))
    for condition in conditions(library) if among is None else among:
        touched = [one for one in (asked if "/" in condition.of else of_whole).get(condition.of, []) if _concerns(condition, one.case)]
        changed = library.with_one_changed(condition.without)
        touched.sort(key=lambda one: (any(e.conflict for e in one.case.expect), len(one.case.expect)))
        if not any(comes_out_otherwise(one.case, changed) for one in touched):
            yield condition


def comes_out_otherwise(case: Case, library: Catalogue) -> bool:
    """Whether a case misses one of its expectations."""
    given = judge(case, library, only_expected=not any(e.conflict for e in case.expect))
    return any(misses(wanted, given) for wanted in case.expect)


def _concerns(condition: Condition, case: Case) -> bool:
    return not condition.touches or any({e.who, e.toward} & condition.touches for e in case.expect)


def known_unguarded(library: Catalogue) -> list[Unguarded]:
    """Read the library's list of what no case can guard; an empty list if it has none.

    Raises
    ------
    LibraryError
        Where the list is wrong.
    """
    path = library.home / "unguarded.yaml"
    return read_models(path, Unguarded, LibraryError) if path.exists() else []
