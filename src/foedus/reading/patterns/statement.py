"""Statements and quotations, each with its speaker."""

from ..discourse.passages import Passage
from ..findings import Finding
from ..naming.actors import Actor
from ..saying.attribution import Statement
from ..saying.speakers import described
from ..syntax.phrases import NounPhrase, VerbGroup
from ..words.quotations import Quotation
from ..words.tokens import tokenize
from .context import Context
from .echoes import echo

ANSWERS = frozenset("reply answer response retort verdict comment word words message view warning advice conclusion".split())
PACT_WORDS = frozenset("treaty agreement pact accord text document charter article clause protocol".split())


def statement_findings(passage: Passage, statements: list[Statement], context: Context) -> list[Finding]:
    """Turn the statements of a passage into findings."""
    found = []
    for one in statements:
        slots: dict[str, object] = {"speaker": one.speaker.names if one.speaker.members else one.speaker.name, "verb": one.verb}
        if one.speaker.of:
            slots["of"] = one.speaker.of
        if one.content:
            slots["content"] = context.text[one.content[0] : one.content[1]].strip(" ,.;:\n\r\t")
        outer = tuple(
            s.actor
            for s in context.scopes
            if s.start <= one.verb_at < s.end and s.actor != one.speaker and not (one.content and s.start == one.content[0])
        )
        if passage.speaker is not None and passage.speaker != one.speaker:
            outer = (passage.speaker,)
        found.append(Finding("statement", slots, one.start, one.end, "statement/verb", chain=outer[:1]))
    return found + echo(passage, context, found, "statement", "speaker")


def quote_speaker(quotation: Quotation, statements: list[Statement], passage: Passage, last: Actor | None) -> Actor | None:
    """Whose words a quotation holds: of the statement whose content it is, else of the nearest one in the sentence, else of the last speaker."""
    holding = [s for s in statements if s.content and s.content[0] <= quotation.start and quotation.end <= s.content[1] + 2]
    named = before_colon(quotation, passage)
    if named and not holding:
        return named
    if not statements and passage.parse.tokens[0].low != "q" and (label := _labelled(quotation, passage)):
        return label
    if not statements and (replying := _answers(quotation, passage)):
        return replying
    if not statements and (thinking := _to_whom(quotation, passage)):
        return thinking
    if holding:
        return max(holding, key=lambda s: (s.content[0] if s.content else 0, s.verb_at)).speaker
    if statements:
        return min(statements, key=lambda s: abs(s.verb_at - quotation.start)).speaker
    return last


def doer(quotation: Quotation, passage: Passage) -> Actor | None:
    """Who does what the clause of a quotation tells, where nobody is said to say it ("ordered them to wait “until the rain ceases”")."""
    tokens = passage.parse.tokens
    at = max((n for n, v in passage.parse.verbs() if v.finite and tokens[v.start].start < quotation.start), default=None)
    subject = passage.parse.subject(at) if at is not None else None
    verb = passage.parse.elements[at] if at is not None else None
    acts = isinstance(verb, VerbGroup) and not verb.passive and not verb.copula
    person = subject is not None and subject.head is not None and subject.head.sort in {"person", "crowd"} and not subject.preposition
    return subject.head if subject is not None and acts and person else None


def _to_whom(quotation: Quotation, passage: Passage) -> Actor | None:
    """To whom a thing is what he calls it ("To Senator Lund the treaty was a “birthday card”")."""
    first = next(iter(passage.parse.mentions), None)
    tokens = passage.parse.tokens
    opens = tokens[0].low in {"to", "for"} and first is not None and first.start == 1 and not first.genitive and not first.adjective
    verb = next((e for e in passage.parse.elements if isinstance(e, VerbGroup)), None)
    called = verb is not None and verb.copula and tokens[verb.end - 1].start < quotation.start
    return first.actor if first is not None and opens and called and first.actor.sort in {"person", "crowd", "state", "body"} else None


def _answers(quotation: Quotation, passage: Passage) -> Actor | None:
    """Whose answer a quotation is said to be (“Nonsense,” was the reply of the Danish envoy)."""
    tokens, elements = passage.parse.tokens, passage.parse.elements
    verb = next((n for n, e in enumerate(elements) if isinstance(e, VerbGroup) and tokens[e.start].start >= quotation.stop), None)
    after = [e for e in elements[verb + 1 : verb + 3] if isinstance(e, NounPhrase)] if verb is not None else []
    if len(after) < 2 or tokens[after[0].end - 1].low not in ANSWERS or after[1].preposition not in {"of", "from", "by"}:
        return None
    told = described(passage, after[1])
    return after[1].head or (told[0] if told else None)


def _labelled(quotation: Quotation, passage: Passage) -> Actor | None:
    """Whose words stand in a line that his name and a colon open ("Tehran: the strait “is not for sale”")."""
    tokens, mentions = passage.parse.tokens, passage.parse.mentions
    first = mentions[0] if mentions else None
    plain = first is not None and first.start <= 1 and not first.genitive and not first.adjective and first.end < len(tokens)
    return first.actor if plain and first and tokens[first.end].text == ":" and tokens[first.end].start < quotation.start else None


def before_colon(quotation: Quotation, passage: Passage) -> Actor | None:
    """Whoever speaks after a colon: the one named before it, a person first ("Ask Ruth Lund, who teaches in Kuwait: ...")."""
    tokens = passage.parse.tokens
    colon = next((n for n, t in enumerate(tokens) if t.text == ":" and t.end <= quotation.start <= t.end + 2), None)
    if colon is None:
        return None
    opening = next((n for n in range(colon - 1, -1, -1) if tokens[n].text in {";", ":", "."}), -1)
    leading = [m for m in passage.parse.mentions if opening < m.start and m.end <= colon and not m.genitive and not m.adjective]
    people = [m for m in leading if m.actor.sort == "person"]
    free = [m for m in people if m.start == 0 or passage.parse.tags[m.start - 1].pos != "P"]
    last = next((m for m in leading if m.end == colon), None)
    found = next(iter(free[-1:] or people[-1:]), last)
    return found.actor if found else None


def is_quote(quotation: Quotation, passage: Passage, context: Context, speaker: Actor | None) -> bool:
    """Whether the words in quotation marks are somebody's, and no name, title or irony of the writer."""
    inner = context.text[quotation.inner : quotation.stop]
    words = [t for t in tokenize(inner) if t.kind in {"word", "abbr", "number"}]
    if not words:
        return False
    capitals = [w for w in words if w.capital or w.low in {"of", "and", "the", "for", "on", "in", "to", "a"}]
    titled = len(capitals) == len(words) and words[0].capital and sum(w.capital for w in words) > 1
    if titled and not passage.sentence.heading:
        return False
    if passage.sentence.heading:
        return len(words) > 1 or speaker is not None
    before = context.text[max(passage.start, quotation.start - 25) : quotation.start].rstrip().casefold()
    if before.endswith(("so-called", "known as", "dubbed", "named", "code-named", "codenamed", "nicknamed", "titled", "entitled", "headlined")):
        return False
    if speaker is not None:
        return True
    ironic = before.endswith((" the", " a", " an", " this", " their", " its", " his", " her")) or before in {"the", "a", "this", "their", "its"}
    return len(words) > 3 and not (ironic and len(words) < 6)


def quote_finding(quotation: Quotation, speaker: Actor | None, context: Context) -> Finding:
    """Make a finding of a quotation."""
    slots: dict[str, object] = {"text": context.text[quotation.inner : quotation.stop]}
    if speaker:
        slots["speaker"] = speaker.names if speaker.members else speaker.name
    return Finding("quote", slots, quotation.inner, quotation.stop, "quote/marks")


def document_speaker(passage: Passage, quotation: Quotation, context: Context) -> Actor | None:
    """The pact whose word is quoted ("if either country faces “aggression”")."""
    if passage.parse.pacts and not passage.sentence.heading:
        text = context.text[quotation.inner : quotation.stop]
        if len(text.split()) <= 8:
            return Actor("body", passage.parse.pacts[0].noun)
    return None
