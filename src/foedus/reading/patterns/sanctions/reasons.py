"""Why a measure is taken, and the slots of one."""

import re
from itertools import pairwise

from ...discourse.passages import Passage
from ...syntax.phrases import Mark, VerbGroup
from ..context import Context

WHY = re.compile(
    r"\b(?:over|because of|concerning|in response to|in retaliation for|in reaction to|following|after|due to|"
    r"as punishment for|to punish|on account of|aimed at|targeting|prompted by|for)\s+(?P<why>(?!which\b|whom\b|years|decades|"
    r"months|more than|now|the time being|the first|example|their part|good|"
    r"(?:at least\s+|about\s+|nearly\s+|an?\s+)?(?:further\s+|another\s+)?"
    r"(?:an?|another|one|two|three|four|five|six|nine|ten|twelve|several|many|\d+)\s+(?:more\s+|further\s+)?"
    r"(?:day|week|month|year|decade|quarter)s?\b)[^,.;]{4,120})",
    re.IGNORECASE,
)


def reason(passage: Passage, context: Context, start: int) -> str | None:
    """Why a measure is taken, from a character on: the words of its clause, without what its author did besides ("after the coup and lifted")."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    stop = next((t.start for t in tokens if t.text == ";" and t.start >= start), passage.end)
    why = WHY.search(context.text[start:stop].replace("\n", " "))
    if why is None:
        return None
    first, last = (start + place for place in why.span("why"))
    for link, verb in pairwise(elements):
        here = tokens[link.start].start
        if not first < here < last:
            continue
        if isinstance(link, VerbGroup):
            break
        acting = isinstance(verb, VerbGroup) and verb.finite and not verb.bare_participle
        if acting and isinstance(link, Mark) and link.text in {"and", "but", "then"}:
            last = here
            break
    return context.text[first:last].replace("\n", " ").strip()


def slots_of(on: list[str], by: list[str], why: str | None) -> dict[str, object]:
    """Who is punished, by whom if said, and why if the words that follow say so."""
    slots: dict[str, object] = {"on": sorted(on)}
    if by:
        slots["by"] = sorted(by)
    if why:
        slots["why"] = why
    return slots
