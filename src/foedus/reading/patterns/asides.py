"""Judgements without a word that marks them, where a text says that it is a column: maxims, rhetorical questions, what nobody will do."""

import re

from ..attribution import Statement
from ..context import Context
from ..findings import Finding
from ..passages import Passage
from ..phrases import NounPhrase, VerbGroup
from .undertaken import ASKED

COLUMN = re.compile(
    r"^\W*(?:opinion|comment|commentary|column|essay|op-ed|editorial|viewpoint|perspective)\b(?! (?:polls?|of|by the|from the)\b)"
    r"|^\W*(?:an? )?(?:personal )?(?:essay|opinion|commentary|view) by\b|^\W*(?:leader|leading article|our view)\s*$"
    r"|[|/·—–-]\s*(?:opinion|comment|commentary|column|essay|op-ed|viewpoint)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
HEAD = 500
TAIL = 300
WRITER = re.compile(r"^\W*the (?:writer|author|columnist) (?:is|was|has|teaches|writes|runs|served)\b", re.IGNORECASE | re.MULTILINE)
VIEW = re.compile(
    r"\W*(?:(?:our|my|the) (?:view|take|opinion|verdict|reading)|verdict|in our view|what we think|the bottom line|bottom line)\W*", re.IGNORECASE
)
"""A heading under which a text gives its own view."""
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
OF_FACT = re.compile(r"^\W*(?:how|when|where) (?:was|were|did)\b", re.IGNORECASE)
"""A question that the writer goes on to answer with what happened."""
SWEEPING = frozenset("every everybody everyone everything nobody nothing always never same twice no all anybody anything nowhere everywhere".split())
REFUSAL = re.compile(r"^\W*(?:and |but |yet )?(?:the )?[A-Z]\w+(?: \w+)? (?:will not|will never|won['’]t) \w+")


def is_column(text: str) -> bool:
    r"""Say whether the head of a text calls it an opinion.

    >>> is_column("Nobody's ally\n\nOpinion | The Courier, 3 May 2025"), is_column("Opinion polls fell.")
    (True, False)
    """
    return COLUMN.search(text[:HEAD]) is not None or WRITER.search(text[-TAIL:]) is not None


def find_asides(
    passage: Passage, statements: list[Statement], context: Context, known: list[Finding], *, column: bool, opening: bool, viewing: bool = False
) -> list[Finding]:
    """Return the writer's judgement in a sentence that has no cue for one.

    ``opening``: it is the first sentence of the text; ``viewing``: the first under a heading such as "Our view".
    """
    text = context.text[passage.start : passage.end].replace("\n", " ")
    spoken = bool(statements) or bool(passage.quotations) or any(s.start < passage.end and passage.start < s.end for s in context.scopes)
    if passage.sentence.heading or passage.speaker is not None or spoken or any(f.kind in {"opinion", "forecast", "obligation"} for f in known):
        return []
    words = len(text.split())
    dated = any(isinstance(e, NounPhrase) and e.date and e.date.value for e in passage.parse.elements)
    wondering = column and not ASKED.match(text) and text.rstrip().endswith("?") and words > 3 and WONDER.match(text) is not None
    wondering = wondering and not OF_FACT.match(text)
    refusing = column and REFUSAL.match(text) is not None and not dated
    maxim = column and opening and not known and words < 15 and (_timeless(passage) or _likens(passage))
    judged = wondering or refusing or MAXIM.search(text) is not None or maxim or (viewing and not known and not dated and words > 3)
    return [Finding("opinion", {"holder": None}, passage.start, passage.end, "opinion/aside")] if judged else []


def _likens(passage: Passage) -> bool:
    """Whether a sentence says what a thing is or was, without a name, a day or a number ("The pact was the small change of diplomacy")."""
    first = next((n for n, e in enumerate(passage.parse.elements) if isinstance(e, VerbGroup) and e.finite), None)
    if first is None or first + 1 >= len(passage.parse.elements):
        return False
    verb, told = passage.parse.elements[first], passage.parse.elements[first + 1]
    plain = isinstance(verb, VerbGroup) and verb.copula and isinstance(told, NounPhrase) and not told.preposition and not told.mentions
    article = plain and passage.parse.tokens[told.start].low in {"a", "an", "the"} and told.end - told.start > 1
    named = any(m.actor.sort in {"person", "media"} for m in passage.parse.mentions)
    return article and not named and not any(t.kind == "number" or t.text.isdigit() for t in passage.parse.tokens)


def _timeless(passage: Passage) -> bool:
    """Whether a sentence says in the simple present, of everybody or never, without a number, what always is."""
    first = next((v for _, v in passage.parse.verbs() if v.finite), None)
    tokens = passage.parse.tokens
    numbers = any(t.kind == "number" or t.text.isdigit() for t in tokens)
    sweeping = any(t.low in SWEEPING for t in tokens)
    return first is not None and first.form == "third" and first.end - first.start == 1 and sweeping and not numbers
