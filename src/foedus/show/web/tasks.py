"""What the worker processes do: answer cases and read reports, within limits."""

import gc
import json
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ...library import catalogue
from ...terms.errors import CaseError

if TYPE_CHECKING:  # the reasoner is imported where it works
    from ...reasoning import Case, Judgement

MOST_EVENTS, MOST_TRANSFERS, MOST_FACTS, MOST_VIEWS, MOST_SIDE = 200, 500, 2_000, 20, 60
"""As many events, transfers, facts and viewpoints as one case may have here, and states on one side of an event."""


def judge_text(text: str, as_json: bool, settle: bool) -> "Judgement":
    """Answer a case file, YAML or JSON, as ``foedus casus FILE`` does.

    Raises
    ------
    CaseError
        If it is no case file, names what is not there, or is too large to be answered here.
    """
    from ...reasoning.expectations import read_asked

    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.yaml"
        path.write_text(json.dumps(_parsed(text), ensure_ascii=False, indent=1) if as_json else text, encoding="utf-8")
        case = read_asked(path, catalogue())
    return judge_case(case, settle=settle)


def judge_case(case: "Case", *, settle: bool) -> "Judgement":
    """Answer a case, if it is not too large."""
    from ...reasoning import judge

    check_size(case)
    return judge(case, catalogue(), settle=settle)


def check_size(case: "Case", instead: str = "foedus casus") -> None:
    """Refuse a case whose answer would take too long; ``instead`` is the command that takes larger ones.

    Raises
    ------
    CaseError
        With what there is too much of.
    """
    sides = [len(side) for event in case.events for side in (event.by, event.on)]
    views = {*case.viewpoints, *(view for fact in case.facts if isinstance(fact.value, dict) for view in fact.value)}
    for where, number, most, what in (
        ("$.events", len(case.events), MOST_EVENTS, "events"),
        ("$.transfers", len(case.transfers), MOST_TRANSFERS, "transfers"),
        ("$.facts", len(case.facts), MOST_FACTS, "facts"),
        ("$.viewpoints", len(views), MOST_VIEWS, "viewpoints"),
        ("$.events", max(sides, default=0), MOST_SIDE, "states on one side of an event"),
    ):
        if number > most:
            raise CaseError("case", where, f"{number:,} {what} are more than the {most:,} that are answered here", f"use {instead}")


def _parsed(text: str) -> Any:
    """JSON in which no key stands twice and every number is one."""

    def once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise CaseError("case", "", f"'{key}' is given twice", "keep one of them")
            found[key] = value
        return found

    def no_number(word: str) -> Any:
        raise CaseError("case", "", f"{word} is no number")

    try:
        return json.loads(text, object_pairs_hook=once, parse_constant=no_number)
    except ValueError as fault:
        raise CaseError("case", "", f"this is no JSON: {fault}") from None
    except RecursionError:
        raise CaseError("case", "", "nested too deep") from None


def warm() -> str:
    """Import what the first question needs, and read the library."""
    for needed in ("...reasoning", "...brief", "..html"):
        import_module(needed, __package__)
    read = str(len(catalogue().agreements))
    settle()
    return read


def settle() -> None:
    """Leave what stays for good out of later collections of garbage: a look through the whole library takes longer than a page does."""
    gc.collect()
    gc.freeze()


def judge_settled(case: "Case") -> "Judgement":
    """Answer a case, and say what would settle its open answers."""
    return judge_case(case, settle=True)


def judge_plainly(case: "Case") -> "Judgement":
    """Answer a case."""
    return judge_case(case, settle=False)
