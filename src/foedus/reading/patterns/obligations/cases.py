"""Duties of the parties of the pact at hand that a sentence tells by a case and what follows from it."""

import re

from ...discourse.passages import Passage
from ...findings import Finding
from ..agreements.told import Pact
from ..context import Context
from .binding import Clauses
from .obligation import WANTED, finding_of
from .supposed import CASES, masked, states_at, supposed, victims

ITSELF = re.compile(r"\b(?:it|its|itself|them)\b")


def duties_of_cases(
    passage: Passage, context: Context, pact: Pact, known: list[Finding], clauses: Clauses, *, near: bool, fresh: bool
) -> list[Finding]:
    """The duties told by a case and what follows from it, of kinds that the patterns of duties did not find."""
    if CASES.isdisjoint(passage.parse.words) or not (near or fresh or clauses.led or clauses.listing):
        return []
    text = masked(passage, context.text[passage.start : passage.end])
    found: list[Finding] = []
    for told in supposed(text):
        who, struck = states_at(passage, *told.who), victims(passage, told)
        if WANTED.search(text[: told.at[0]]):
            continue
        if who and not _befits(pact, who, struck, text[slice(*told.case)], fresh=fresh or clauses.led or bool(passage.parse.pacts)):
            continue
        if who and len(pact.parties) < 2 and 1 < len(allies := list(dict.fromkeys([*who, *struck]))) < 5:
            pact.parties += [c for c in allies if c not in pact.parties]
        start, end = (passage.start + place for place in told.at)
        same = next((f for f in known if f.slots["duty"] == told.duty and not f.slots["negated"]), None)
        if same is not None:
            same.slots["_at"] = (min(same.slots["_at"][0], start), max(same.slots["_at"][1], end))
        if same or any(f.slots["duty"] == told.duty or (f.slots["_at"][0] < end and start < f.slots["_at"][1]) for f in known):
            continue
        finding = finding_of(passage, context, pact, told.duty, negated=False, text=text, at=told.at)
        finding.slots.pop("trigger", None)
        if told.trigger:
            finding.slots["trigger"] = told.trigger
        finding.rule = "obligation/case"
        found.append(finding)
    return found


def _befits(pact: Pact, who: list[str], struck: list[str], case: str, *, fresh: bool) -> bool:
    """Whether named states that act in a case act as parties: for another party that is struck, or right after their pact was told."""
    if len(pact.parties) < 2:
        return fresh and bool(struck) and not set(who) & set(struck) and set(pact.parties) <= {*who, *struck}
    if not set(who) <= set(pact.parties):
        return False
    return len(who) > 1 or bool(set(struck) & set(pact.parties) - set(who)) or (fresh and not struck) or (fresh and ITSELF.search(case) is not None)
