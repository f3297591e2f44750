"""Duties: what a pact makes its parties do or refrain from, and when."""

import re

from ..context import Context
from ..findings import Finding
from ..passages import Passage
from .agreement import Pact, PactRegister

TRIGGERS = (
    ("aggression", re.compile(r"\baggress(?:ion|or|ors|ive act)s?\b", re.IGNORECASE)),
    ("invasion", re.compile(r"\binva(?:sion|ded|des?|ding)\b", re.IGNORECASE)),
    ("attack", re.compile(r"\b(?:attack(?:s|ed|ing)?|strikes?|struck|hits?|assault(?:s|ed)?|fired upon)\b", re.IGNORECASE)),
    ("threat", re.compile(r"\b(?:threat(?:s|en|ens|ened|ening)?|menaced?|in danger|danger(?:ous)?|jeopard\w+|endangered)\b", re.IGNORECASE)),
    ("war", re.compile(r"\b(?:war|hostilities)\b", re.IGNORECASE)),
    ("conflict", re.compile(r"\b(?:armed conflict|conflict|crisis)\b", re.IGNORECASE)),
)
CONDITION = re.compile(
    r"\b(?:if|in the event of|in the event that|in case of|in case|should|when(?:ever)?|were|against|once|where|"
    r"after|facing|faces?|faced|in response to|any)\b",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:no|not|never|without|lacks?|falls? short|stops? short|nothing|nor|hardly|does ?n.t|doesn.t|isn.t|wasn.t|"
    r"don.t|rather than|instead of|absent|omits?)\b",
    re.IGNORECASE,
)
BINDING = re.compile(
    r"\b(?:treat(?:y|ies)|pact|agreement|accord|alliance|deal|article|clause|charter|convention|protocol|document|text|oblig\w+|pledg\w+|promis\w+|commit\w*|bind\w*|bound|undert\w+|shall|must|"
    r"swore|sworn|vow\w*|guarante\w+|agree[ds]?|requir\w+|provid\w+|stipulat\w+|parties|signator\w+|each|either|both|neither|two|duty|duties|declare[ds]?|undertak\w*|to come|partnership|entente|paragraph|compact|allies|ally|would|will|(?:is|are|was|were) to)\b",
    re.IGNORECASE,
)
IN_TITLE = re.compile(
    r"\b(?:treaty|treaties|pacts?|agreements?|accords?|declarations?|alliances?|protocols?) (?:of|on|for) [\w ,-]{0,60}$", re.IGNORECASE
)
"""What the title of a pact says it is about is no duty yet ("a treaty of friendship and mutual assistance")."""


PENDING = -1
"""Number of the pact of duties told before their pact is named."""


def find_obligations(passage: Passage, context: Context, register: PactRegister) -> list[Finding]:
    """Return the duties that a sentence states, each with the pact it belongs to."""
    if passage.sentence.heading:
        return []
    pact = pact_of(passage, register)
    text = context.text[passage.start : passage.end]
    flat = text.replace("\n", " ").replace("\r", " ")
    if not BINDING.search(flat):
        return []
    if pact is None:
        pact = Pact(PENDING)
    if len(pact.parties) < 2:
        named = next(
            (
                m.actor
                for m in passage.parse.mentions
                if m.actor.sort == "group" and not m.anaphor and len(m.actor.codes) > 1 and all(a.sort == "state" for a in m.actor.members)
            ),
            None,
        )
        if named:
            pact.parties += [c for c in named.codes if c not in pact.parties]
    found: list[Finding] = []
    taken: set[tuple[str, bool, int]] = set()
    denied = next(context.lexicon.cues_in("duty_denied", flat), None)
    if denied:
        match, entry = denied
        found.append(_finding(passage, context, pact, entry.duty or "other", True, flat, match.span()))
        taken.add(("mutual_defence", False, pact.number))
    for match, entry in context.lexicon.cues_in("duty", flat):
        duty = entry.duty or "other"
        pact = pact_of(passage, register, passage.start + match.start()) or pact
        if entry.id == "mutual_defence_named" and IN_TITLE.search(flat[: match.start()]):
            continue
        if _in_pact_name(passage, match.start() + passage.start, match.end() + passage.start):
            continue
        negated = _negated(flat, match.start(), duty)
        if (duty, negated, pact.number) in taken or (duty, not negated, pact.number) in taken:
            continue
        if duty == "mutual_defence" and any(
            f.slots["duty"] == "non_assistance" and f.start - passage.start < match.end() and match.start() < f.end - passage.start for f in found
        ):
            continue
        taken.add((duty, negated, pact.number))
        found.append(_finding(passage, context, pact, duty, negated, flat, match.span()))
    duties = {f.slots["duty"]: f for f in found}
    if (
        "non_assistance" in duties
        and "mutual_defence" in duties
        and not duties["mutual_defence"].slots["negated"]
        and _overlaps(duties["non_assistance"], duties["mutual_defence"])
    ):
        found.remove(duties["mutual_defence"])
    if (
        "non_aggression" in duties
        and "non_assistance" in duties
        and _overlaps(duties["non_aggression"], duties["non_assistance"])
        and not re.search(r"\bnot (?:to )?(?:attack|invade|use)|non-?aggression|refrain", flat, re.IGNORECASE)
    ):
        found.remove(duties["non_aggression"])
    return found


def pact_of(passage: Passage, register: PactRegister, place: int | None = None) -> Pact | None:
    """The pact a sentence is about at a place: the last one it names before, or else the first, or else the one at hand."""
    named = [(s, p) for (s, e), p in register.by_mention.items() if passage.start <= s and e <= passage.end]
    if not named:
        return register.current
    own = [one for one in named if one[1].parties] or named
    before = [one for one in own if place is not None and one[0] <= place]
    return max(before, key=lambda one: one[0])[1] if before else own[0][1]


def _overlaps(one: Finding, other: Finding) -> bool:
    return one.slots.get("_at", (0, 0))[0] < other.slots.get("_at", (0, 0))[1] and other.slots.get("_at", (0, 0))[0] < one.slots.get("_at", (0, 0))[1]


def _in_pact_name(passage: Passage, start: int, end: int) -> bool:
    for pact in passage.parse.pacts:
        first, last = passage.place(pact.start, pact.end)
        if first <= start and end <= last:
            return True
    return False


def _negated(text: str, at: int, duty: str) -> bool:
    if duty in {"non_aggression", "non_assistance", "neutrality"}:
        return False
    before = re.split(r"[.;:]|, (?:but|and) |\bbut\b", text[:at])[-1][-60:]
    if duty == "other":
        return False
    return bool(NEGATION.search(before)) and not re.search(
        r"\b(?:not only|no doubt|not (?:the )?first|if (?:it|they|he) (?:does|do) not)\b", before, re.IGNORECASE
    )


def trigger_of(text: str, at: tuple[int, int], duty: str) -> str | None:
    """Return the trigger that a sentence names for a duty, in its own word as a noun.

    >>> trigger_of("If either is invaded, the other comes to its aid.", (0, 40), "mutual_defence")
    'invasion'
    """
    best: tuple[int, str] | None = None
    if duty == "mutual_defence" and " as " in text[at[0] : at[1]] and (first := re.match(r"\w+", text[at[0] :])):
        named = next((name for name, pattern in TRIGGERS if pattern.match(first.group())), None)
        if named:
            return named
    for name, pattern in TRIGGERS:
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 60) : match.start()]
            conditional = CONDITION.search(before)
            distance = 0 if at[0] <= match.start() < at[1] else min(abs(match.start() - at[1]), abs(at[0] - match.start()))
            score = distance + (0 if conditional else 80) + (40 if name in {"war", "conflict"} else 0)
            if name == "war" and re.search(r"\b(?:Cold|World|civil|to|declare|make) $", before, re.IGNORECASE):
                continue
            if best is None or score < best[0]:
                best = (score, name)
    return best[1] if best else None


def _finding(passage: Passage, context: Context, pact: Pact, duty: str, negated: bool, text: str, at: tuple[int, int]) -> Finding:
    place = passage.start + at[0]
    slots: dict[str, object] = {"duty": duty, "negated": negated, "_at": (place, passage.start + at[1])}
    trigger = trigger_of(text, at, duty) if not negated and duty != "non_aggression" else None
    if trigger:
        slots["trigger"] = trigger
    judged = context.judge(passage, None, place)
    if judged["certainty"] in {"planned", "possible", "suspected"}:
        judged["certainty"] = "asserted"
    return Finding("obligation", slots, passage.start, passage.end, f"obligation/{duty}", pact=pact.number, **judged)  # type: ignore[arg-type]
