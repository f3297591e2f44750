"""Hold answers against what the writer of a case expects."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..library.catalogue import Catalogue
from ..terms.errors import CaseError, did_you_mean
from ..terms.strict_yaml import Place, read_yaml, where
from .answers import STRONGEST, Answer, Judgement, MeasureAnswer
from .casefile import Case, Expectation, read_case
from .judge import judge
from .questions import parts
from .viewpoint import names_norm


class Outcome(NamedTuple):
    """How a case came out: what was missed, and which agreements or measures the library does not have."""

    case: str
    missed: tuple[str, ...]
    absent: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether every expectation was met."""
        return not self.missed and not self.absent


class Combined(NamedTuple):
    """Several answers (over events, or parts of an article) taken together: in each viewpoint the strongest counts."""

    verdict: str
    by_viewpoint: dict[str, str]
    reasons: frozenset[str]
    depends_on: frozenset[str]
    chosen: tuple[Answer | MeasureAnswer, ...]
    """The answers that count: those as strong as the verdict in some viewpoint."""


def run_case(case: Case, law: Catalogue) -> Outcome:
    """Answer a case and compare; a case that names an agreement or measure not in the library is not judged."""
    gone = absent(case, law)
    if gone:
        return Outcome(case.id, (), gone)
    given = judge(case, law, only_expected=not any(e.conflict for e in case.expect))
    return Outcome(case.id, tuple(fault for wanted in case.expect for fault in misses(wanted, given)), ())


def read_asked(path: Path, law: Catalogue) -> Case:
    """Read one case file, and refuse articles and paragraphs that an agreement or resolution of the library does not have.

    Agreements and resolutions that the library does not have at all are no fault: :func:`absent` names them.

    Raises
    ------
    CaseError
        With file, line, place, what is wrong and what was probably meant.
    """
    case = read_case(path, frozenset(law.places))
    for place, given in _named(case):
        whole, slash, _ = given.partition("/")
        if not slash:
            continue
        if whole in law.agreement_ids and not parts(law, given):
            what, known = "article", [norm.id for norm in law.agreement(whole).norms]
        elif whole in law.measure_sets and not any(names_norm(given, one.id) for one in law.measure_sets[whole].measures):
            what, known = "paragraph", [one.id for one in law.measure_sets[whole].measures]
        else:
            continue
        raise CaseError(path, where(place), f"unknown {what} '{given}'", did_you_mean(given, known), line=read_yaml(path, CaseError).line(place))
    return case


def _named(case: Case) -> Iterator[tuple[Place, str]]:
    """Every agreement, article, resolution and paragraph that a case names, with its place in the file."""
    for n, fact in enumerate(case.facts):
        if fact.under:
            yield ("facts", n, "under"), fact.under
    for n, wanted in enumerate(case.expect):
        for key, given in (("norm", wanted.norm), ("measure", wanted.measure)):
            if given:
                yield ("expect", n, key), given
        for m, given in enumerate(wanted.conflict):
            yield ("expect", n, "conflict", m), given


def not_yet(case: Case, law: Catalogue) -> str:
    """Name what a case asks about and the library does not have, with what was perhaps meant; empty if there is nothing.

    >>> from ..library import catalogue
    >>> not_yet(Case.model_validate({"id": "a", "today": "2024-01-01", "events": [
    ...     {"id": "e", "date": "2024-01-01", "kind": "invasion", "by": ["BLR"], "on": ["POL"]}],
    ...     "expect": [{"who": "USA", "toward": "POL", "norm": "nato-1948/5", "verdict": "obliged"}]}), catalogue())
    "not yet in the library: nato-1948 (did you mean 'nato-1949'?)"
    """
    gone = absent(case, law)
    if not gone:
        return ""
    known = [*law.agreement_ids, *law.measure_sets]
    hints = [did_you_mean(one.split("/")[0], known, cutoff=0.85) for one in gone]
    return "not yet in the library: " + ", ".join(f"{one} ({hint})" if hint else one for one, hint in zip(gone, hints, strict=True))


def absent(case: Case, law: Catalogue) -> tuple[str, ...]:
    """Return the agreements and measures that a case names and the library does not have."""
    agreements = [e.norm for e in case.expect if e.norm] + [f.under for f in case.facts if f.under]
    for wanted in case.expect:
        agreements += [n for n in wanted.conflict if n.split("/")[0] not in law.measure_sets]
    gone = [a.split("/")[0] for a in agreements if a.split("/")[0] not in law.agreement_ids]
    gone += [e.norm for e in case.expect if e.norm and e.norm.split("/")[0] in law.agreement_ids and not parts(law, e.norm)]
    gone += [e.measure for e in case.expect if e.measure and not any(m == e.measure or names_norm(e.measure, m) for m in law.measures)]
    return tuple(dict.fromkeys(gone))


def misses(wanted: Expectation, given: Judgement) -> list[str]:
    """Say, one line each, where the answer falls short of one expectation."""
    if wanted.conflict:
        met = any(c.who == wanted.who and all(any(n == w or names_norm(w, n) for n in c.norms) for w in wanted.conflict) for c in given.conflicts)
        return [] if met else [f"{wanted.who}: expected a conflict of {' and '.join(wanted.conflict)}, found none"]
    answers: Sequence[Answer | MeasureAnswer]
    if wanted.norm:
        what = f"{wanted.who} toward {wanted.toward}, {wanted.norm}"
        answers = [
            a
            for a in given.answers
            if (a.who, a.toward) == (wanted.who, wanted.toward) and names_norm(wanted.norm, a.norm) and wanted.event in {None, a.event}
        ]
    else:
        what = f"{wanted.who}, {wanted.measure}, {wanted.transfer}"
        answers = [m for m in given.measures if m.who == wanted.who and m.transfer == wanted.transfer and names_norm(wanted.measure or "", m.measure)]
    if not answers:
        return [f"{what}: no answer"]
    got = combine(answers)
    faults: list[str] = []
    if got.verdict != wanted.verdict:
        faults.append(
            f"{what}: expected {wanted.verdict}, got {got.verdict}"
            + (f" ({', '.join(sorted(got.reasons))})" if got.reasons else "")
            + (f" by viewpoint {got.by_viewpoint}" if got.by_viewpoint else "")
        )
    elif wanted.reason and not set(wanted.reason) & got.reasons:
        faults.append(f"{what}: {got.verdict}, expected for {' or '.join(wanted.reason)}, got {', '.join(sorted(got.reasons)) or 'no reason'}")
    faults += [
        f"{what}: expected {v} in the view of {k}, got {got.by_viewpoint.get(k)}"
        for k, v in wanted.by_viewpoint.items()
        if got.by_viewpoint.get(k) != v
    ]
    lacking = set(wanted.depends_on) - got.depends_on
    if lacking:
        faults.append(f"{what}: expected it to turn on {', '.join(sorted(lacking))}, got {', '.join(sorted(got.depends_on)) or 'nothing'}")
    strongest = [a for a in got.chosen if isinstance(a, Answer)]
    if wanted.duty and strongest and wanted.duty not in {a.duty for a in strongest}:
        faults.append(f"{what}: expected the duty {wanted.duty}, got {strongest[0].duty}")
    if wanted.strength and strongest and wanted.strength not in {a.strength for a in strongest}:
        faults.append(f"{what}: expected the strength {wanted.strength}, got {strongest[0].strength}")
    return faults


def combine(answers: Iterable[Answer | MeasureAnswer]) -> Combined:
    """Take several answers together."""
    given = list(answers)
    views = list(dict.fromkeys(v for a in given for v in a.by_viewpoint))
    if not views:
        verdict = min((a.verdict for a in given), key=_rank)
        chosen = [a for a in given if a.verdict == verdict]
        by_viewpoint: dict[str, str] = {}
    else:
        by_viewpoint = {v: min((str(a.by_viewpoint.get(v, a.verdict)) for a in given), key=_rank) for v in views}
        verdicts = set(by_viewpoint.values())
        verdict = verdicts.pop() if len(verdicts) == 1 else "disputed"  # type: ignore[assignment]
        chosen = [a for a in given if any(a.by_viewpoint.get(v, a.verdict) == strongest for v, strongest in by_viewpoint.items())]
    reasons = frozenset(r for a in chosen for r in a.reasons)
    return Combined(str(verdict), by_viewpoint, reasons, frozenset(d for a in chosen for d in a.depends_on), tuple(chosen))


ORDER = ("breach", *STRONGEST[:-1], "exempt", "no_breach", STRONGEST[-1])
"""Verdicts on norms and on measures, from the strongest down; not in force comes last."""


def _rank(verdict: str) -> int:
    return ORDER.index(verdict)
