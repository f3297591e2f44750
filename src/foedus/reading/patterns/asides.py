"""Judgements without a word that marks them, where a text says that it is a column: maxims, rhetorical questions, what nobody will do."""

import re

from ..discourse.passages import Passage
from ..findings import Finding
from ..saying.attribution import Statement
from ..syntax.phrases import NounPhrase, VerbGroup
from .agreements.undertaken import ASKED
from .context import Context
from .judgement import PLAIN_ANSWER

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
    r"\W*(?:(?:our|my|the|desk|house|editors?[’']s?|analysts?[’']s?) (?:view|take|opinion|verdict|reading|comment)|verdict|assessment|comment"
    r"|in our view|what we think|what it means|why it matters|so what|the takeaway|takeaways?|(?:the )?bottom line)\W*",
    re.IGNORECASE,
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
VERDICT = re.compile(
    r"^\W*(?:(?:and|but|yet|so|still) )?(?:he|she|they|it|that|both|neither) (?:is|are|was|were|may be) "
    r"(?:quite |probably |surely |not |half |only half )?(?:right|wrong|mistaken|correct|unfair)\b"
    r"|^\W*(?:perhaps|maybe) \w+ [^?]+$"
    r"|\b(?:less|more|better|worse) than (?:it|they|he|she) (?:seem|look|sound|appear)\w*"
    r"|^\W*(?:nobody|no one|nothing|no (?:\w+ )?\w+) (?:is|are|was|were) so [\w -]{3,50} as\b"
    r"|^\W*not in (?:the|any|a) (?:\w+ )?sense (?:that|in which)\b",
    re.IGNORECASE,
)
"""What only a writer says who judges."""
LIKENING = re.compile(
    r"^\W*(?:(?:and|but|yet|so) )?(?:it|this|that|these|those) (?:is|are|was|were) (?:also |still |only |hardly |really )?(?:a|an|the) "
    r"(?!first|last|only|same|next)(?!\w+est\b)(?!(?:most|least|second|third|\w+th) )",
    re.IGNORECASE,
)
"""What "it" is likened to, if neither a name, a number nor a day follows."""
SUPERLATIVE = re.compile(r"\bthe (?:first|last|only|\w+est)\b", re.IGNORECASE)
BARE_MAXIM = re.compile(r"^\W*[A-Z][a-z]+ (?:is|are) (?:not|never|seldom|rarely|always) [a-z]+(?: [a-z]+)?\W*$")
TAUTOLOGY = re.compile(r"^\W*(?P<noun>\w{4,})(?: [\w'’-]+){0,5} (?:is|are) (?:still |always |only )?(?:an? |the )?(?P=noun)\W*$", re.IGNORECASE)
BIDDING = re.compile(r"^\W*let (?:it|them|him|her|us|there|nobody|no one|those) \w+", re.IGNORECASE)
TELLING = re.compile(
    r"^\W*(?:[^,.]{3,40}, )?(?:we|one (?:may|can|might|could|should|must)|consider|look|take|ask|note|imagine|remember"
    r"|see|think|recall|listen|watch|read|hear|turn|go back"
    r"|and then there|there (?:is|are)|here|it is tempting|the (?:writer|author))\b",
    re.IGNORECASE,
)
"""How a writer opens what he only tells or shows."""
SWEEPING = frozenset("every everybody everyone everything nobody nothing always never same twice no all anybody anything nowhere everywhere".split())
OF_TEXTS = frozenset(
    "promise bind oblige contain cover name mention provide stipulate commit run hold list define require allow forbid bar give".split()
)
"""What a text does, in a report of what stands in it."""
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
    wondering = wondering and not OF_FACT.match(text) and PLAIN_ANSWER.match(context.text, passage.end) is None
    refusing = column and REFUSAL.match(text) is not None and not dated
    maxim = column and opening and not known and words < 15 and (_timeless(passage) or _likens(passage))
    maxim = maxim or (not known and not dated and _judged_plainly(passage, text, column=column))
    judged = (
        wondering
        or refusing
        or MAXIM.search(text) is not None
        or VERDICT.search(text) is not None
        or maxim
        or (viewing and not known and not dated and words > 3)
    )
    return [Finding("opinion", {"holder": None}, passage.start, passage.end, "opinion/aside")] if judged else []


def _judged_plainly(passage: Passage, text: str, *, column: bool) -> bool:
    """Whether a sentence without a name, a number or a day likens "it" to something, or in a column says in the present what is so."""
    tokens = passage.parse.tokens
    if (
        text.rstrip().endswith(("?", ":"))
        or any(t.kind == "number" for t in tokens)
        or any(not m.anaphor and m.actor.codes for m in passage.parse.mentions)
    ):
        return False
    if any(isinstance(e, NounPhrase) and e.date for e in passage.parse.elements):
        return False
    if LIKENING.match(text) or BARE_MAXIM.match(text) or TAUTOLOGY.match(text):
        return True
    if any((t.capital and t.kind in {"word", "abbr"}) or t.low in {"which", "who"} for t in tokens[1:]):
        return False
    first = next((v for _, v in passage.parse.verbs() if v.finite), None)
    if tokens[0].low == "it" and first is not None and OF_TEXTS.intersection(first.lemmas):
        return False  # "It promises nobody a soldier": what stands in a text, or not
    present = (
        first is not None
        and not first.perfect
        and (first.form == "third" or tokens[first.start].low in {"is", "are", "does", "do", "has", "have"} or _of_many(passage, first))
    )
    return column and (BIDDING.match(text) is not None or (present and len(tokens) > 3 and not TELLING.match(text) and not SUPERLATIVE.search(text)))


def _of_many(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a bare plural does something in the simple present ("Countries, like families, buy used cars")."""
    opening = passage.parse.tokens[0].low
    return (
        verb.form == "base" and verb.modal is None and not verb.infinitive and verb.start > 0 and opening.endswith("s") and not opening.endswith("ss")
    )


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
