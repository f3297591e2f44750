"""Which cases a norm or a measure passes, and which it nearly does."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..library.catalogue import Catalogue
from ..terms.measures import Measure
from ..terms.norms import Norm
from .answers import Answer
from .casefile import Case, Expectation, read_case
from .expectations import combine
from .judge import judge
from .program import GIVES
from .questions import parts
from .viewpoint import names_norm, viewpoints

NEAR = {"not_triggered", "awaits", "undetermined"}
"""Verdicts of a case that a norm nearly passes."""
SPARED = {"no_breach", "exempt", "undetermined", "not_in_force"}
"""Verdicts of a transfer that a measure nearly forbids."""


class Asked(NamedTuple):
    """What a case expects of one norm or measure, and the case cut down to it, with all its viewpoints kept."""

    case: Case
    norm: str

    @property
    def verdicts(self) -> set[str]:
        """Every verdict that is expected, in any viewpoint."""
        return {str(v) for e in self.case.expect for v in (e.verdict, *e.by_viewpoint.values()) if v}


class Covered(NamedTuple):
    """The ids of the cases that a norm or a measure passes, and of those that it nearly does."""

    of: str
    passing: tuple[str, ...]
    near: tuple[str, ...]


def casebook(library: Catalogue) -> list[Case]:
    """Read the cases that come with a library.

    Raises
    ------
    CaseError
        For the first file that is no case.
    """
    places = frozenset(library.places)
    return [read_case(path, places) for path in library.case_files]


def asked_of(library: Catalogue, cases: Iterable[Case]) -> dict[str, list[Asked]]:
    """Return, for each norm and measure, what the cases expect of it: of it alone, or of an article of which it is a part."""
    found: dict[str, list[Asked]] = {}
    for case in cases:
        named: dict[str, list[Expectation]] = {}
        for wanted in case.expect:
            for norm in _named(library, wanted):
                named.setdefault(norm, []).append(wanted)
        if named:
            views = viewpoints(case, library)
            for norm, expect in named.items():
                found.setdefault(norm, []).append(Asked(case.model_copy(update={"expect": tuple(expect), "viewpoints": views}), norm))
    return found


def _named(library: Catalogue, wanted: Expectation) -> Iterator[str]:
    if wanted.norm:
        yield from (norm.id for norm in parts(library, wanted.norm))
    elif wanted.measure:
        yield from (measure for measure in library.measures if measure == wanted.measure or names_norm(wanted.measure, measure))
    else:
        for name in wanted.conflict:
            yield from (norm.id for norm in parts(library, name))


def coverage(library: Catalogue, asked: dict[str, list[Asked]]) -> list[Covered]:
    """Return what the cases cover of each norm and each measure, in the order of the library.

    A case passes a norm if the norm's own verdict (obliged, permitted or prohibited) is expected of it; it is a near miss if the norm is in force
    and the verdict is another. Of an article in parts, the part counts that gives the expected verdict. What was never in force can only be found
    not to be, and what speaks of means that no event shows can only be missed: there one case is enough. A ceiling that the text does not put in
    figures leaves every quantity open, so a case passes it that says so. Which duty comes first is no duty itself, so articles that say only that
    are left out.
    """
    found = []
    for norm in (one for one in library.norms.values() if one.duty != "priority"):
        given = [(one, _verdicts(library, one, norm)) for one in asked.get(norm.id, [])]
        hits, near = ({"not_in_force"}, {"not_in_force"}) if library.agreement(norm.agreement).start is None else ({GIVES[norm.modality]}, NEAR)
        found.append(Covered(norm.id, _ids(given, NEAR if norm.only_by else hits), _ids(given, near)))
    for name in library.measures:
        given = [(one, one.verdicts) for one in asked.get(name, [])]
        found.append(Covered(name, _ids(given, {_at_most(library.measures[name])}), _ids(given, SPARED)))
    return found


def _at_most(measure: Measure) -> str:
    """The verdict on a transfer that meets every condition of a measure."""
    if measure.verb == "calls_upon":
        return "no_breach"
    return "undetermined" if measure.cap and not measure.cap.amounts else "breach"


def _ids(given: Iterable[tuple[Asked, set[str]]], wanted: set[str]) -> tuple[str, ...]:
    return tuple(one.case.id for one, verdicts in given if verdicts & wanted)


def _verdicts(library: Catalogue, asked: Asked, norm: Norm) -> set[str]:
    """The verdicts that the cases expect of a norm; a conflict is one that it is party to as a duty that is owed."""
    found: set[str] = set()
    shared = False
    for wanted in asked.case.expect:
        if wanted.conflict:
            found.add(GIVES[norm.modality])
        elif wanted.norm == norm.id or len(parts(library, wanted.norm or "")) == 1:
            found |= {str(v) for v in (wanted.verdict, *wanted.by_viewpoint.values()) if v}
        else:
            shared = True
    if shared:
        given = judge(asked.case, library, only_expected=True)
        for wanted in (e for e in asked.case.expect if e.norm and e.norm != norm.id):
            answers = [
                a
                for a in given.answers
                if (a.who, a.toward) == (wanted.who, wanted.toward) and names_norm(wanted.norm or "", a.norm) and wanted.event in {None, a.event}
            ]
            for answer in combine(answers).chosen if answers else ():
                if isinstance(answer, Answer) and answer.norm == norm.id:
                    found |= {answer.verdict, *answer.by_viewpoint.values()}
    return found
