"""A judgement in plain words: who owes what to whom, why and why not, what is unknown, and which duties clash."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from ..reasoning.answers import STRONGEST, Answer, Conflict, Judgement, MeasureAnswer, MeasureVerdict, NormVerdict, Step
from ..terms.actors import name_of
from ..terms.dates import in_words, parse_day
from .ink import PLAIN, Ink
from .wording import answer, capital, label, plain, reason, series, states

Titles = Callable[[str], str]
"""Gives the title of an agreement or a resolution by its id."""

MEASURES: tuple[MeasureVerdict, ...] = ("breach", "disputed", "undetermined", "exempt", "no_breach", "not_in_force")
MEASURE_HEADS = {
    "breach": "breach of {}", "disputed": "whether this is a breach of {} is disputed",
    "undetermined": "whether this is a breach of {} is undetermined", "exempt": "exempt from {}", "no_breach": "no breach of {}",
    "not_in_force": "{} is not in force here",
}  # fmt: skip
IDLE = frozenset(("permitted", "not_triggered", "exempt", "no_breach", "not_in_force"))
"""Verdicts that ask nothing of anybody, and are not in doubt."""
STEP_MARKS = {"yes": "✓", "no": "✗", "unknown": "?"}
STEP_TONES = {"yes": "good", "no": "bad", "unknown": "open"}


def judgement_lines(judgement: Judgement, titles: Titles = str, ink: Ink = PLAIN, *, everything: bool = False) -> list[str]:
    """Return a judgement as lines of text.

    Parameters
    ----------
    judgement
        The answers to one case.
    titles
        Gives an agreement's title by its id; by default the id itself.
    ink
        Width and colour.
    everything
        Also what is not in force, and every step of what is not triggered.
    """
    named = [view for view in judgement.viewpoints if view != "default"]
    views = f"; viewpoints: {', '.join(named)}" if named else ""
    lines = ink.wrap(f"Case {judgement.case}, as of {in_words(parse_day(judgement.today))}{views}")
    answers = [a for a in judgement.answers if everything or a.verdict != "not_in_force"]
    for verdict in STRONGEST:
        of_verdict = sorted((a for a in answers if a.verdict == verdict), key=lambda a: a.strength or "", reverse=True)
        if of_verdict:
            lines += _heading(verdict, len(of_verdict), ink)
            for group in fold(of_verdict):
                lines += _answer(group, titles, ink, everything)
    measures = [m for m in judgement.measures if everything or m.verdict != "not_in_force"]
    for kind in MEASURES:
        found = [m for m in measures if m.verdict == kind]
        if found:
            lines += _heading(kind, len(found), ink)
            if kind == "no_breach" and not everything:
                lines += _no_breach(found, ink)
                continue
            for measure in found:
                lines += _measure(measure, titles, ink, everything)
    if judgement.conflicts:
        lines += ink.heading(f"Duties that clash ({len(judgement.conflicts)})")
        for conflict in judgement.conflicts:
            lines += conflict_lines(conflict, ink)
    lines += _unknown(answers, measures, ink)
    if not answers and not measures:
        lines += ["", *ink.wrap("No norm in the library that is in force speaks to this case.")]
    hidden = len(judgement.answers) + len(judgement.measures) - len(answers) - len(measures)
    if hidden:
        lines += ["", *[ink.paint(line, "quiet") for line in ink.wrap(f"{hidden} more that were not in force on the day; --all shows them.")]]
    return lines


def short_lines(judgement: Judgement, ink: Ink = PLAIN) -> list[str]:
    """Return a judgement in brief: one entry for each duty that binds, awaits something or is open, and each measure breached or in doubt."""
    lines = ink.wrap(f"Case {judgement.case}, as of {in_words(parse_day(judgement.today))}")
    for verdict in STRONGEST:
        of_verdict = [a for a in judgement.answers if a.verdict == verdict and verdict not in IDLE]
        if of_verdict:
            lines += _heading(verdict, len(of_verdict), ink)
            told = (_brief(verdict, group) for group in fold(of_verdict))
            lines += [line for words in dict.fromkeys(told) for line in ink.wrap(words, "  ", "    ")]
    for kind in MEASURES:
        of_kind = [m for m in judgement.measures if m.verdict == kind and kind not in IDLE]
        if of_kind:
            lines += _heading(kind, len(of_kind), ink)
            for m in of_kind:
                lines += ink.wrap(f"{capital(name_of(m.who))}{_which(m.transfer)}: {MEASURE_HEADS[kind].format(m.measure)}", "  ", "    ")
    for conflict in judgement.conflicts:
        lines += ["", *conflict_lines(conflict, ink)]
    hidden = sum(a.verdict in IDLE for a in judgement.answers) + sum(m.verdict in IDLE for m in judgement.measures)
    if hidden:
        lines += ["", *[ink.paint(line, "quiet") for line in ink.wrap(f"{hidden} more bind nobody here; without --short their reasons are shown.")]]
    return lines


def _brief(verdict: NormVerdict, group: list[Answer]) -> str:
    one = group[0]
    return f"{answer(verdict, states(a.who for a in group), one.duty, one.modality, name_of(one.toward))} [{one.norm}]"


def fold(answers: Iterable[Answer]) -> list[list[Answer]]:
    """Group answers that differ in the bearer only, in their order of appearance."""
    groups: dict[tuple[object, ...], list[Answer]] = {}
    for a in answers:
        key = (a.norm, a.toward, a.event, a.duty, a.modality, a.strength, a.reasons, tuple(a.by_viewpoint.items()), a.depends_on)
        groups.setdefault(key, []).append(a)
    return list(groups.values())


def viewpoints(by_viewpoint: dict[str, str]) -> str:
    """Write who holds what, viewpoints of one mind together.

    >>> viewpoints({"RUS": "obliged", "PRK": "obliged", "UKR": "not_triggered"})
    'RUS, PRK: obliged; UKR: not triggered'
    """
    held: dict[str, list[str]] = {}
    for view, verdict in by_viewpoint.items():
        held.setdefault(verdict, []).append(view)
    return "; ".join(f"{', '.join(views)}: {label(verdict).words}" for verdict, views in held.items())


def step_lines(steps: Iterable[Step], ink: Ink, indent: str) -> list[str]:
    """Return an explanation, a step a line, with its article in brackets and what it rests on below; nothing is said to rest on one thing twice."""
    lines: list[str] = []
    told: set[str] = set()
    for step in steps:
        mark = ink.paint(STEP_MARKS[step.holds], STEP_TONES[step.holds])
        article = f" [{step.article}]" if step.article else ""
        first, *rest = ink.wrap(step.text + article, indent + "  ")
        lines += [indent + mark + " " + first.lstrip(), *rest]
        for cause in step.because:
            if cause in told:
                continue
            told.add(cause)
            lines += ink.wrap(cause, indent + "    · ", indent + "      ")
    return lines


def conflict_lines(conflict: Conflict, ink: Ink) -> list[str]:
    """Return one clash of duties."""
    text = f"{capital(name_of(conflict.who))}: {series(conflict.norms)} cannot all be kept: {conflict.why}"
    return ink.wrap(text, "  ! ", "    ")


def _heading(verdict: str, number: int, ink: Ink) -> list[str]:
    shown = label(verdict)
    return ["", ink.paint(f"{shown.mark} {shown.words.upper()} ({number})", "strong" if shown.tone == "quiet" else shown.tone)]


def _answer(group: list[Answer], titles: Titles, ink: Ink, everything: bool) -> list[str]:
    one = group[0]
    agreement, _, article = one.norm.partition("/")
    bearers = states(a.who for a in group)
    strength = f", {one.strength}" if one.strength else ""
    lines = ["", *ink.wrap(answer(one.verdict, bearers, one.duty, one.modality, name_of(one.toward)), "  ", "    ")]
    lines += _quiet(f"{titles(agreement)}, Article {article} [{one.norm}]{strength}, event {one.event}", ink)
    if one.by_viewpoint and (one.verdict == "disputed" or len(set(one.by_viewpoint.values())) > 1):
        lines += ink.wrap(f"Viewpoints: {viewpoints(dict(one.by_viewpoint))}", "    ", "      ")
    if one.depends_on:
        lines += ink.wrap(f"Turns on: {', '.join(map(plain, one.depends_on))}", "    ", "      ")
    lines += _settling(one, ink)
    steps = one.explanation if len(group) == 1 else tuple(_of_each(step, name_of(one.who)) for step in one.explanation)
    return lines + _why(steps, one.reasons, one.verdict, ink, everything)


def _settling(one: Answer | MeasureAnswer, ink: Ink) -> list[str]:
    """The smallest sets of unknown facts that would settle an answer, one line for each."""
    lines: list[str] = []
    for settling in one.settled_by:
        facts = " and ".join(f"{fact} is {'true' if yes else 'false'}" for fact, yes in settling.facts.items())
        view = f" in the view of {settling.viewpoint}" if settling.viewpoint else ""
        lines += ink.wrap(f"{capital(label(settling.verdict).words)}{view} if {facts}", "    → ", "      ")
    return lines


def _of_each(step: Step, name: str) -> Step:
    """A step of one bearer's explanation as it reads for all who share it."""
    each = [" ".join(words.replace(name, "each of them").split()) for words in (step.text, *step.because)]
    return replace(step, text=each[0], because=tuple(each[1:]))


def _no_breach(found: list[MeasureAnswer], ink: Ink) -> list[str]:
    """Measures that are not breached, those of one reason in one line."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for one in found:
        causes = [cause for step in one.explanation for cause in step.because[1:]] or list(map(reason, one.reasons))
        groups.setdefault((one.who, one.transfer, "; ".join(causes)), []).append(one.measure)
    lines: list[str] = []
    for (who, transfer, why), measures in groups.items():
        lines += ["", *ink.wrap(f"{capital(name_of(who))}{_which(transfer)}: no breach of {series(measures)}", "  ", "    ")]
        lines += ink.wrap(why, "    ") if why else []
    return lines


def _which(transfer: str) -> str:
    return "" if transfer == "transfer" else f", transfer {transfer}"


def _measure(one: MeasureAnswer, titles: Titles, ink: Ink, everything: bool) -> list[str]:
    body, _, paragraph = one.measure.partition("/")
    lines = ["", *ink.wrap(f"{capital(name_of(one.who))}{_which(one.transfer)}: {MEASURE_HEADS[one.verdict].format(one.measure)}", "  ", "    ")]
    lines += _quiet(f"{titles(body)}, paragraph {paragraph}", ink)
    if one.by_viewpoint and (one.verdict == "disputed" or len(set(one.by_viewpoint.values())) > 1):
        lines += ink.wrap(f"Viewpoints: {viewpoints(dict(one.by_viewpoint))}", "    ", "      ")
    if one.depends_on:
        lines += ink.wrap(f"Turns on: {', '.join(map(plain, one.depends_on))}", "    ", "      ")
    lines += _settling(one, ink)
    return lines + _why(one.explanation, one.reasons, one.verdict, ink, everything)


def _why(steps: tuple[Step, ...], reasons: tuple[str, ...], verdict: str, ink: Ink, everything: bool) -> list[str]:
    """The steps; of what is not triggered or not in force only those that fail, unless everything is asked for."""
    if verdict in {"not_triggered", "not_in_force"} and not everything:
        steps = tuple(step for step in steps if step.holds != "yes") or steps
    steps = tuple(dict.fromkeys(steps))
    if steps:
        return step_lines(steps, ink, "    ")
    return ink.wrap("Because: " + "; ".join(map(reason, reasons)), "    ", "      ") if reasons else []


def _unknown(answers: list[Answer], measures: list[MeasureAnswer], ink: Ink) -> list[str]:
    turns: dict[str, list[str]] = {}
    for one in answers:
        for fact in one.depends_on:
            turns.setdefault(fact, []).append(one.norm)
    for measure in measures:
        for fact in measure.depends_on:
            turns.setdefault(fact, []).append(measure.measure)
    if not turns:
        return []
    lines = ink.heading("What is unknown")
    for fact, norms in sorted(turns.items()):
        lines += ink.wrap(f"{plain(fact)}: would settle {series(norm for norm, _ in groupby(sorted(norms)))}", "  ? ", "    ")
    return lines


def _quiet(words: str, ink: Ink) -> list[str]:
    return [ink.paint(line, "quiet") for line in ink.wrap(words, "    ", "      ")]
