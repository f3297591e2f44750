"""States that are called sanctioned, or "sanctions-hit", whoever struck them."""

import re

from ...discourse.passages import Passage
from ...findings import Finding
from ..context import Context

MARKED = re.compile(
    r"\b(?:sanctioned|blacklisted|embargoed)\s+(?:countries|states|nations|regimes|economies|powers|country|state|nation|regime)\b", re.IGNORECASE
)
HIT = re.compile(
    r"\b(?:sanctions?|embargo)[-‑](?:hit|stricken|battered|ridden|bound|plagued|weary|squeezed|laden|struck|wracked|choked)\b", re.IGNORECASE
)


def marked_states(passage: Passage, context: Context) -> list[Finding]:
    """States that are called sanctioned: those named last before, or after "such as"."""
    found = []
    for match in (*MARKED.finditer(context.text, passage.start, passage.end), *HIT.finditer(context.text, passage.start, passage.end)):
        named = [m for m in passage.parse.mentions if m.actor.codes and m.actor.sort in {"state", "group"} and not m.adjective]
        spots = [(*passage.place(m.start, m.end), m.actor) for m in named]
        if match.re is HIT:
            near = next((spot for spot in spots if 0 <= spot[0] - match.end() < 12), None)
        elif context.text[match.end() :].lstrip(" ,").startswith(("such as", "like", "including")):
            near = next((spot for spot in spots if spot[0] >= match.end()), None)
        else:
            near = next((spot for spot in reversed(spots) if spot[1] <= match.start()), None)
        if near:
            judged = context.judge(passage, None, match.start())
            start, end = min(near[0], match.start()), max(near[1], match.end())
            found.append(Finding("sanction", {"on": sorted(near[2].codes)}, start, end, "sanction/marked", **judged))
    return found
