"""How far a pact has come, or that it has ended, after the verbs said of it."""

import re

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase, VerbGroup
from .sighted import IN_FORCE, NOT_YET, STATUSES, Sighting

DENOUNCING = frozenset("denounce revoke abrogate repudiate tear rip renounce".split())
ENDING = frozenset("terminate cancel annul rescind nullify scrap dissolve void".split())
LAPSING = frozenset("lapse lapsed expire".split())
UNSIGNED = re.compile(r"(?:remain|is|are|was|stay|lie|went|goes?)\w* (?:still |so far |as yet )?(?:unsigned|unfinished|on ice|in limbo|a draft)\b")
CLOSING = DENOUNCING | ENDING | LAPSING
ENDS = frozenset({"lapsed", "terminated", "denounced"})
STAGING = frozenset({"ratify", "approve"}) | DENOUNCING | ENDING
TOLD_AS = {
    "initialled": re.compile(r"\binitial(?:l?ed|s|l?ing)?\b", re.IGNORECASE),
    "signed": re.compile(r"\b(?:signatures?|conclusion)\b", re.IGNORECASE),
    "approved": re.compile(r"\bapprov\w+\b", re.IGNORECASE),
    "ratified": re.compile(r"\bratif\w+\b", re.IGNORECASE),
    "lapsed": re.compile(r"\b(?:laps|expir)\w+\b", re.IGNORECASE),
    "terminated": re.compile(r"\b(?:terminat|cancel|annul|rescind|nullif|scrap|dissol|void)\w*\b", re.IGNORECASE),
    "denounced": re.compile(r"\b(?:denounc\w+|revok\w+|abrogat\w+|repudiat\w+|t[eo]ar\w*|tore|torn|ripp?\w*|renounc\w+)\b", re.IGNORECASE),
    "in_force": re.compile(r"\b(?:in(?:to)? (?:force|effect)|t(?:ook|akes?|aken) effect|effective)\b", re.IGNORECASE),
}
"""By what words each stage is told; "signed" by many more, which are verbs."""


def stage(verb: VerbGroup, text: str, before: str, seen: Sighting) -> None:
    """Take in how far a pact has come: approved, ratified, in force."""
    if NOT_YET.search(before) or verb.negated:
        return
    if IN_FORCE.search(text) and {"enter", "come", "take", "go", "be", "remain", "become"} & set(verb.lemmas):
        seen.status = "in_force"
    elif "ratify" in verb.lemmas:
        seen.status = "ratified"
    elif "approve" in verb.lemmas:
        seen.status = "approved"


def end_of(passage: Passage, at: int, phrase: NounPhrase | None) -> str | None:
    """How a verb tells that a pact has ended, of which it says so ("tore up the accord", "was revoked", "it lapsed")."""
    parse = passage.parse
    verb = parse.elements[at]
    if not isinstance(verb, VerbGroup) or not CLOSING & set(verb.lemmas) or verb.negated or verb.modal or verb.infinitive:
        return None
    if {"tear", "rip"} & set(verb.lemmas) and parse.tokens[min(verb.end, len(parse.tokens) - 1)].low != "up":
        return None
    if phrase is None or verb.passive or LAPSING & set(verb.lemmas):
        undergone = parse.subject(at)
    else:
        undergone = next((c for c in parse.complements(at) if c is phrase and c.preposition in {"", "up"}), None)
    if phrase is not None and undergone is not phrase:
        return None
    return "lapsed" if LAPSING & set(verb.lemmas) else "denounced" if DENOUNCING & set(verb.lemmas) else "terminated"


def later(status: str | None, than: str | None) -> bool:
    """Whether one stage comes after another; that a pact ended counts for one that nothing else is told of ("tore up the accord of 1985")."""
    if status in ENDS and than is not None:
        return False
    return status is not None and (than is None or STATUSES.index(status) > STATUSES.index(than))


def supposed(verb: VerbGroup, seen: Sighting) -> bool:
    """Whether a verb tells what a pact that is not there yet would be ("A treaty with India would be wiser")."""
    return verb.modal in {"would", "could", "might"} and seen.mention.indefinite and seen.signed is None and seen.mention.year is None


NONE = re.compile(r"\b(?:none|neither|not one)(?: of (?:them|these|which|those))?(?: (?:was|were|is|being))?(?: an?| the)?$")
"""Before what several papers, or those that somebody signed, are not."""


def none_of_them(passage: Passage, at: int, start: int) -> bool:
    """Whether the words between a verb and a pact say that none of what was signed is such ("left with papers signed, none of them a pact")."""
    tokens = passage.parse.tokens
    return NONE.search(" ".join(t.low for t in tokens[passage.parse.elements[at].end : start + 1])) is not None
