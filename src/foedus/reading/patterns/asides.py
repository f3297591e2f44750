"""Judgements without a word that marks them, where a text says that it is a column: maxims, rhetorical questions, what nobody will do."""

import re

from ..attribution import Statement
from ..context import Context
from ..findings import Finding
from ..passages import Passage
from ..phrases import NounPhrase
from .undertaken import ASKED

COLUMN = re.compile(
    r"^\W*(?:opinion|comment|commentary|column|essay|op-ed|editorial|viewpoint|perspective)\b(?! (?:polls?|of|by the|from the)\b)"
    r"|^\W*(?:leader|leading article|our view)\s*$"
    r"|[|/·—–-]\s*(?:opinion|comment|commentary|column|essay|op-ed|viewpoint)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
HEAD = 500
MAXIM = re.compile(
    r"^\W*(?:no|few|never has an?|seldom has an?|rarely has an?) (?:other )?\w+(?: \w+)? (?:has|have|had|was|were|can|could) (?:ever )?(?:been )?"
    r"\w+ (?:so|more|less|quite as|as) \w+"
    r"|^\W*(?:(?:those|they|he|nations|states|countries) who|whoever|anyone who) (?:trust|rel[iy]|believe|think|hope|doubt|live|sleep|feed|ride"
    r"|play|sow|forget|expect|bet|count|put|build)\w*\b[^.;]{2,60}\b(?:will|must|should|cannot|can only|has only|have only|may)\b"
    r"|\b(?:is|are|was|were) (?:an? )?(?:\w+ )?(?:fine|good|poor|cheap|costly|dangerous|lonely|cold|thin|strange|easy|odd|luxury|virtue|art|habit)\b"
    r"[^.;]{0,30}\b(?:for|to) those (?:who|that)\b",
    re.IGNORECASE,
)
WONDER = re.compile(
    r"^\W*(?:(?:and|but|so|yet|then)\W+)?(?:who|whom|whose|what|why|where|how|which|when|since when|for whom|with what|on whom)\b",
    re.IGNORECASE,
)
SWEEPING = frozenset("every everybody everyone everything nobody nothing always never same twice no all anybody anything nowhere everywhere".split())
REFUSAL = re.compile(r"^\W*(?:and |but |yet )?(?:the )?[A-Z]\w+(?: \w+)? (?:will not|will never|won['’]t) \w+")


def is_column(text: str) -> bool:
    r"""Say whether the head of a text calls it an opinion.

    >>> is_column("Nobody's ally\n\nOpinion | The Courier, 3 May 2025"), is_column("Opinion polls fell.")
    (True, False)
    """
    return COLUMN.search(text[:HEAD]) is not None


def find_asides(
    passage: Passage, statements: list[Statement], context: Context, known: list[Finding], *, column: bool, opening: bool
) -> list[Finding]:
    """Return the writer's judgement in a sentence that has no cue for one; ``opening``: it is the first sentence of the text."""
    text = context.text[passage.start : passage.end].replace("\n", " ")
    spoken = bool(statements) or bool(passage.quotations) or any(s.start < passage.end and passage.start < s.end for s in context.scopes)
    if passage.sentence.heading or passage.speaker is not None or spoken or any(f.kind in {"opinion", "forecast", "obligation"} for f in known):
        return []
    words = len(text.split())
    dated = any(isinstance(e, NounPhrase) and e.date and e.date.value for e in passage.parse.elements)
    wondering = column and not ASKED.match(text) and text.rstrip().endswith("?") and words > 3 and WONDER.match(text) is not None
    refusing = column and REFUSAL.match(text) is not None and not dated
    judged = wondering or refusing or MAXIM.search(text) is not None or (column and opening and not known and words < 15 and _timeless(passage))
    return [Finding("opinion", {"holder": None}, passage.start, passage.end, "opinion/aside")] if judged else []


def _timeless(passage: Passage) -> bool:
    """Whether a sentence says in the simple present, of everybody or never, without a number, what always is."""
    first = next((v for _, v in passage.parse.verbs() if v.finite), None)
    tokens = passage.parse.tokens
    numbers = any(t.kind == "number" or t.text.isdigit() for t in tokens)
    sweeping = any(t.low in SWEEPING for t in tokens)
    return first is not None and first.form == "third" and first.end - first.start == 1 and sweeping and not numbers
