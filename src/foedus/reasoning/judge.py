"""The judge: a case goes in, every verdict comes out, by viewpoint, with reasons and what it turns on."""

import gc
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from ..library.catalogue import Catalogue
from .answers import STRONGEST, Answer, Judgement, MeasureAnswer, Reason
from .casefile import Case
from .conflicts import conflicts
from .explain import Explaining, explain_transfer
from .finding import Finding, Findings
from .program import adversaries, hangs_on_help, is_from_within, write
from .questions import Key, Question, alike, expected, raised, triggers
from .solve import Worlds, worlds_of
from .transfers import TransferQuestion, asleep_measure, expected_of_transfers, over, raised_by_transfers
from .viewpoint import View, viewpoints

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
NUMBERED = re.compile(r"^(inside|covers|over|free_if_notified)\(\d+\)$")
"""Facts of one question alone, as the program has them."""


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
    with _uncollected():
        return _judged(case, law, only_expected=only_expected, settle=settle)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of cycles from looking, again and again, at answers as they are made: they hold no cycle, and nearly all of them stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _judged(case: Case, law: Catalogue, *, only_expected: bool, settle: bool) -> Judgement:
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
    as_put = alike(case, questions)
    put = _distinct(q for q in as_put if not q.asleep)
    found = _findings(case, law, seen, put, transfers, settle=settle) if put or transfers else []
    answers = tuple(_answers(case, law, seen, questions, as_put, dict(zip((q.key for q in put), found[: len(put)], strict=True))))
    measures = tuple(_measure_answer(one, findings) for one, findings in zip(transfers, found[len(put) :], strict=True))
    merged = _merge_legs(answers)
    return Judgement(
        case=case.id, today=case.today.isoformat(), viewpoints=views, answers=merged, measures=measures, conflicts=conflicts(case, law, merged)
    )


def _distinct(questions: Iterable[Question]) -> list[Question]:
    seen: dict[Key, Question] = {}
    for q in questions:
        seen.setdefault(q.key, q)
    return list(seen.values())


def _findings(
    case: Case, law: Catalogue, views: Mapping[str, View], questions: Sequence[Question], transfers: Sequence[TransferQuestion], *, settle: bool
) -> list[Findings]:
    """What each question comes to, first those on norms, then those on measures, in each viewpoint; those with the same facts share their worlds."""
    found: list[dict[str, Finding]] = [{} for _ in (*questions, *transfers)]
    for name, open_to in worlds_of({name: write(case, law, view, questions, transfers) for name, view in views.items()}).items():
        for n, question in enumerate(questions):
            found[n][name] = _of_norm(case, law, question, open_to, n)
        for n, one in enumerate(transfers, start=len(questions)):
            found[n][name] = _of_transfer(case, law, views[name], one, open_to, n)
        if settle:
            asked: list[Question | TransferQuestion] = [*questions, *transfers]
            for n, row in enumerate(found):
                if row[name].verdict == "undetermined":
                    row[name] = row[name]._replace(settled_by=tuple(_told(open_to.settled_by(n), asked[n])))
    return [Findings(one) for one in found]


def _told(settling: Iterable[tuple[str, dict[str, bool]]], one: Question | TransferQuestion) -> Iterator[tuple[str, dict[str, bool]]]:
    """Name the norm and the event, or the measure and the transfer, in facts that the program knows by the number of the question."""
    about = f"({one.norm.id},{one.event})" if isinstance(one, Question) else f"({one.measure.id},{one.transfer.id})"
    for verdict, facts in settling:
        yield verdict, {NUMBERED.sub(lambda name: name[1] + about, fact): yes for fact, yes in facts.items()}


def _of_norm(case: Case, law: Catalogue, question: Question, open_to: Worlds, n: int) -> Finding:
    possible, failed = open_to.possible[n], frozenset(open_to.fails_everywhere[n])
    some = frozenset(open_to.fails_somewhere[n]) - failed
    if len(possible) > 1:
        return Finding("undetermined", ("unknown_fact",), tuple(open_to.turns_on(n)), failed, some)
    verdict = next(iter(possible))
    reasons = _reasons(case, law, question, failed or some) if verdict in {"not_triggered", "awaits"} else ()
    return Finding(verdict, reasons, (), failed, some)


def _of_transfer(case: Case, law: Catalogue, view: View, one: TransferQuestion, open_to: Worlds, n: int) -> Finding:
    possible, sleeping = open_to.possible[n], asleep_measure(law, one, view)
    if sleeping:
        return Finding("not_in_force", sleeping)
    if len(possible) > 1:
        return Finding("undetermined", ("unknown_fact",), tuple(open_to.turns_on(n)))
    verdict = next(iter(possible))
    reasons: tuple[Reason, ...] = ()
    if one.measure.cap and verdict in {"breach", "no_breach", "exempt"}:
        beyond = over(law, one.measure, one.who, one.transfer, case.transfers, view).over
        reasons = ("above_cap",) if beyond else ("below_cap",) if beyond is False else ()
    return Finding(verdict, reasons)


def _reasons(case: Case, law: Catalogue, question: Question, failed: frozenset[str]) -> tuple[Reason, ...]:
    event = case.event(question.event)
    reasons: list[Reason] = []
    for condition in sorted(failed):
        if condition in {"role", "act"}:
            reasons += ["beneficiary_is_attacker"] if question.beneficiary in event.by else []
            reasons += ["wrong_kind"] if condition == "act" or question.beneficiary not in event.by else []
        elif condition == "kind":
            armed = {"armed_attack", "aggression", "invasion", "war"} & set(triggers(question.norm, question.leg))
            reasons += ["not_armed_attack", "wrong_kind"] if armed else ["wrong_kind"]
        elif condition == "adversary":
            reasons.append("adversary_not_named")
            reasons += ["condition_on_ally"] if hangs_on_help(law, case, question) else []
            reasons += ["wrong_kind"] if any(is_from_within(option, event) for option in adversaries(question.norm, question.leg, case)) else []
        elif condition == "leave":
            awaits = question.norm.awaits
            reasons += ["no_request"] if "request" in awaits else []
            reasons += ["no_decision"] if {"decision", "consent"} & set(awaits) else []
        else:
            reasons += WHY_NOT[condition]
    return tuple(dict.fromkeys(reasons))


def _answers(
    case: Case, law: Catalogue, views: Mapping[str, View], questions: Sequence[Question], as_put: Sequence[Question], found: Mapping[Key, Findings]
) -> Iterator[Answer]:
    """Answer every question from what was found on the question as it was put, or say why its norm is asleep."""
    explaining = Explaining(case, law, views)
    asleep = {why: Findings(dict.fromkeys(views, Finding("not_in_force", why))) for why in {q.asleep for q in questions if q.asleep}}
    for q, put in zip(questions, as_put, strict=True):
        findings = asleep[q.asleep] if q.asleep else found[put.key]
        yield Answer(
            who=q.bearer,
            toward=q.beneficiary,
            norm=q.norm.id,
            event=q.event,
            duty=q.norm.duty,
            modality=q.norm.modality,
            strength=q.norm.strength,
            explanation=explaining.explain(q, findings, put),
            **findings.told,
        )


def _measure_answer(one: TransferQuestion, found: Findings) -> MeasureAnswer:
    return MeasureAnswer(who=one.who, measure=one.measure.id, transfer=one.transfer.id, explanation=explain_transfer(one, found), **found.told)


def _merge_legs(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Where two legs of one norm join the same pair, keep the stronger answer; where both fail, each for its reasons, with the reasons of both."""
    best: dict[tuple[str, str, str, str], Answer] = {}
    for answer in answers:
        key = (answer.who, answer.toward, answer.norm, answer.event)
        if (other := best.setdefault(key, answer)) is answer:
            continue
        if STRONGEST.index(answer.verdict) < STRONGEST.index(other.verdict):
            best[key] = answer
        elif answer.verdict == other.verdict == "not_triggered" and answer.reasons != other.reasons:
            best[key] = replace(other, reasons=tuple(dict.fromkeys((*other.reasons, *answer.reasons))))
    return tuple(best.values())
