"""The judge: a case goes in, every verdict comes out, by viewpoint, with reasons and what it turns on."""

from collections.abc import Iterable, Sequence
from typing import cast

from ..library.catalogue import Catalogue
from .answers import STRONGEST, Answer, Judgement, MeasureAnswer, MeasureVerdict, NormVerdict, Reason, Settling
from .casefile import Case
from .conflicts import conflicts
from .explain import explain, explain_transfer
from .finding import Finding
from .program import hangs_on_help, write
from .questions import Question, expected, raised, triggers
from .solve import Worlds
from .transfers import TransferQuestion, asleep_measure, expected_of_transfers, over, raised_by_transfers
from .viewpoint import DEFAULT, View, viewpoints

WHY_NOT: dict[str, tuple[Reason, ...]] = {
    "bearer": ("bearer_is_attacker",),
    "unprovoked": ("provoked",),
    "innocent": ("beneficiary_is_attacker",),
    "area": ("outside_area",),
    "war": ("not_state_of_war",),
    "attackers": ("too_few_attackers",),
    "ally": ("condition_on_ally",),
    "means": ("wrong_kind",),
    "pair": ("wrong_kind",),
    "unwelcome": ("wrong_kind",),
    "undecided": ("wrong_kind",),
    "provocation": ("wrong_kind",),
}
"""Condition that fails -> reason in the answer, where the condition alone says it."""


def judge(case: Case, law: Catalogue, *, only_expected: bool = False, settle: bool = False) -> Judgement:
    """Answer a case.

    Parameters
    ----------
    case
        Events, transfers, facts, viewpoints, the day asked.
    law
        The library.
    only_expected
        Answer only the questions that the case's expectations ask by name (quicker).
    settle
        Also say, for each undetermined answer, which smallest sets of unknown facts would settle it.

    Returns
    -------
    Judgement
        One answer for each norm, pair and event, one for each measure, state and transfer, and the conflicts of duties.

    Examples
    --------
    >>> from datetime import date
    >>> from foedus.library import catalogue
    >>> from foedus.terms.events import Event
    >>> raid = Event(id="raid", date=date(2025, 3, 1), kind="armed_attack", by=("UKR",), on=("RUS",), place="belgorod")
    >>> case = Case(id="raid", today=date(2025, 3, 2), events=(raid,))
    >>> answer = next(a for a in judge(case, catalogue()).answers if a.norm == "rus-prk-2024/4")
    >>> answer.who, answer.verdict, answer.depends_on
    ('PRK', 'undetermined', ('state_of_war',))
    """
    views = viewpoints(case, law)
    chosen = list(expected(case, law)) if case.events else []
    if case.events and not only_expected:
        chosen += raised(case, law)
    questions = _distinct(chosen)
    asked = list(dict.fromkeys((q.measure.id, q.who, q.transfer.id) for q in expected_of_transfers(case, law)))
    if not only_expected:
        asked += [key for q in raised_by_transfers(case, law) if (key := (q.measure.id, q.who, q.transfer.id)) not in asked]
    transfers = [TransferQuestion(law.measures[m], who, case.transfer(t)) for m, who, t in asked]
    seen = {name: View(case, name) for name in views}
    findings = {name: _findings(case, law, view, questions, transfers, settle=settle) for name, view in seen.items()}
    answers = tuple(_answer(case, law, question, seen, {name: findings[name][n] for name in views}) for n, question in enumerate(questions))
    measures = tuple(_measure_answer(one, {name: findings[name][n] for name in views}) for n, one in enumerate(transfers, start=len(questions)))
    merged = _merge_legs(answers)
    return Judgement(
        case=case.id, today=case.today.isoformat(), viewpoints=views, answers=merged, measures=measures, conflicts=conflicts(case, law, merged)
    )


def _distinct(questions: Iterable[Question]) -> list[Question]:
    seen: dict[tuple[str, int, str, str, str], Question] = {}
    for q in questions:
        seen.setdefault((q.norm.id, id(q.leg), q.bearer, q.beneficiary, q.event), q)
    return list(seen.values())


def _findings(
    case: Case, law: Catalogue, view: View, questions: Sequence[Question], transfers: Sequence[TransferQuestion], *, settle: bool = False
) -> list[Finding]:
    facts = write(case, law, view, questions, transfers)
    worlds = Worlds(facts)
    found: list[Finding] = []
    for n in range(len(questions) + len(transfers)):
        possible, failed = worlds.possible[n], frozenset(worlds.fails_everywhere[n])
        some = frozenset(worlds.fails_somewhere[n]) - failed
        if n >= len(questions):
            found.append(_of_transfer(case, law, view, transfers[n - len(questions)], possible, worlds, n))
            continue
        question = questions[n]
        if question.asleep:
            found.append(Finding("not_in_force", question.asleep, (), failed, some))
        elif len(possible) > 1:
            found.append(Finding("undetermined", ("unknown_fact",), tuple(worlds.turns_on(n)), failed, some))
        else:
            verdict = next(iter(possible))
            reasons = _reasons(case, law, question, failed or some) if verdict in {"not_triggered", "awaits"} else ()
            found.append(Finding(verdict, reasons, (), failed, some))
    if settle:
        return [f._replace(settled_by=tuple(worlds.settled_by(n))) if f.verdict == "undetermined" else f for n, f in enumerate(found)]
    return found


def _of_transfer(case: Case, law: Catalogue, view: View, one: TransferQuestion, possible: set[str], worlds: Worlds, n: int) -> Finding:
    sleeping = asleep_measure(law, one, view)
    if sleeping:
        return Finding("not_in_force", sleeping, (), frozenset(), frozenset())
    if len(possible) > 1:
        return Finding("undetermined", ("unknown_fact",), tuple(worlds.turns_on(n)), frozenset(), frozenset())
    verdict = next(iter(possible))
    reasons: tuple[Reason, ...] = ()
    if one.measure.cap and verdict in {"breach", "no_breach", "exempt"}:
        beyond = over(law, one.measure, one.who, one.transfer, case.transfers, view).over
        reasons = ("above_cap",) if beyond else ("below_cap",) if beyond is False else ()
    return Finding(verdict, reasons, (), frozenset(), frozenset())


def _reasons(case: Case, law: Catalogue, question: Question, failed: frozenset[str]) -> tuple[Reason, ...]:
    event = case.event(question.event)
    reasons: list[Reason] = []
    for condition in sorted(failed):
        if condition in {"role", "act"}:
            reasons.append("beneficiary_is_attacker" if question.beneficiary in event.by else "wrong_kind")
        elif condition == "kind":
            armed = {"armed_attack", "aggression", "invasion", "war"} & set(triggers(question.norm, question.leg))
            reasons += ["not_armed_attack", "wrong_kind"] if armed else ["wrong_kind"]
        elif condition == "adversary":
            reasons.append("adversary_not_named")
            reasons += ["condition_on_ally"] if hangs_on_help(law, case, question) else []
        elif condition == "leave":
            awaits = question.norm.awaits
            reasons += ["no_request"] if "request" in awaits else []
            reasons += ["no_decision"] if {"decision", "consent"} & set(awaits) else []
        else:
            reasons += WHY_NOT[condition]
    return tuple(dict.fromkeys(reasons))


def _answer(case: Case, law: Catalogue, q: Question, views: dict[str, View], found: dict[str, Finding]) -> Answer:
    by_viewpoint = {name: cast(NormVerdict, f.verdict) for name, f in found.items()}
    verdicts = set(by_viewpoint.values())
    return Answer(
        who=q.bearer,
        toward=q.beneficiary,
        norm=q.norm.id,
        event=q.event,
        duty=q.norm.duty,
        modality=q.norm.modality,
        strength=q.norm.strength,
        verdict=verdicts.pop() if len(verdicts) == 1 else "disputed",
        reasons=tuple(dict.fromkeys(r for f in found.values() for r in f.reasons)),
        by_viewpoint={} if list(by_viewpoint) == [DEFAULT] else by_viewpoint,
        depends_on=tuple(sorted({d for f in found.values() for d in f.depends_on})),
        settled_by=_settling(found),
        explanation=explain(case, law, q, views, found),
    )


def _settling(found: dict[str, Finding]) -> tuple[Settling, ...]:
    return tuple(
        Settling(verdict=verdict, facts=facts, viewpoint=None if name == DEFAULT else name)
        for name, f in found.items()
        for verdict, facts in f.settled_by
    )


def _measure_answer(one: TransferQuestion, found: dict[str, Finding]) -> MeasureAnswer:
    by_viewpoint = {name: cast(MeasureVerdict, f.verdict) for name, f in found.items()}
    verdicts = set(by_viewpoint.values())
    return MeasureAnswer(
        who=one.who,
        measure=one.measure.id,
        transfer=one.transfer.id,
        verdict=verdicts.pop() if len(verdicts) == 1 else "disputed",
        reasons=tuple(dict.fromkeys(r for f in found.values() for r in f.reasons)),
        by_viewpoint={} if list(by_viewpoint) == [DEFAULT] else by_viewpoint,
        depends_on=tuple(sorted({d for f in found.values() for d in f.depends_on})),
        settled_by=_settling(found),
        explanation=explain_transfer(one, found),
    )


def _merge_legs(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Where two legs of one norm join the same pair, keep the stronger answer."""
    best: dict[tuple[str, str, str, str], Answer] = {}
    for answer in answers:
        key = (answer.who, answer.toward, answer.norm, answer.event)
        if key not in best or STRONGEST.index(answer.verdict) < STRONGEST.index(best[key].verdict):
            best[key] = answer
    return tuple(best.values())
