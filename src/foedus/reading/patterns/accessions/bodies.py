"""Which body a state joins: the one named, or the one that "the alliance", "it" or nothing at all means."""

from ....sources.gazetteer import fold
from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase
from ..context import Context

MEMBER = frozenset("member members".split())
BODIES = frozenset("alliance bloc union organisation organization club group league pact treaty charter convention community regime".split())
OF_BODIES = frozenset("organisation organization alliance community council league union".split())
"""Last words of names that are those of a body, not of a pact."""
TREATY = "treaty_of_body"
"""The table of the treaties by which a body binds its members ("acceded to the North Atlantic Treaty")."""
WHOLE = {"UNGA": "UN", "UNSC": "UN"}
"""The body whose organ takes its members in."""
PARTIAL = frozenset("customs currency monetary banking postal".split())


def body_in(context: Context, passage: Passage, phrases: list[NounPhrase], prepositions: tuple[str, ...]) -> str | None:
    """Return the body that the first of some phrases with one of the prepositions names."""
    for phrase in phrases:
        if phrase.preposition in prepositions and not phrase.date:
            for mention in phrase.mentions:
                if mention.actor.sort == "organisation" and mention.actor.codes:
                    return WHOLE.get(mention.actor.codes[0], mention.actor.codes[0])
                if mention.actor.members and mention.actor.members[0].sort == "organisation" and mention.actor.members[0].codes:
                    return mention.actor.members[0].codes[0]
            if phrase.pacts:
                words = [t.text for t in passage.parse.tokens[phrase.pacts[0].start : phrase.pacts[0].end]]
                if named := as_body(context, words) or phrase.pacts[0].name:
                    return named
    return None


def as_body(context: Context, words: list[str]) -> str | None:
    """Return the code of a body whose name reads like a pact's ("the Atlantic alliance", "the Collective Security Treaty Organisation")."""
    named = [fold(w) for w in words if w.casefold() != "the"]
    if bound := context.lexicon.find(TREATY, named):
        return bound[0].entry.codes[0]
    if not named or named[-1] not in OF_BODIES:
        return None
    return next((entry.code for entry in context.names.find(named) if entry.sort == "organisation" and entry.code), None)


def meant_body(passage: Passage, phrase: NounPhrase, preposition: str = "") -> bool:
    """Whether a phrase means the body at hand ("the alliance")."""
    tokens = passage.parse.tokens
    named = tokens[phrase.start].low == "the" and tokens[phrase.end - 1].low in BODIES
    return phrase.preposition == preposition and (named or tokens[phrase.start].low == "it")


def of_paragraph(context: Context) -> str | None:
    """The body that "joined" alone means: the one joined last, the pact or the body that the paragraph names, or the pact told before."""
    forum = context.body.codes[0] if context.body and context.body.codes else None
    return (
        context.joined or _told(context) or forum or (as_body(context, context.pact_told.split()) or context.pact_told if context.pact_told else None)
    )


def body_of(passage: Passage, context: Context, phrase: NounPhrase | None) -> str | None:
    """The body that "the pact", "the organisation", "it" means."""
    if phrase is None or not meant_body(passage, phrase, phrase.preposition):
        return None
    noun = passage.parse.tokens[phrase.end - 1].low
    if noun in {"pact", "treaty", "charter", "convention"}:
        return _told(context) or context.pact_told or context.joined
    return context.joined or _told(context) or (context.body.codes[0] if context.body and context.body.codes else None)


def body_here(passage: Passage) -> str | None:
    """The one body that a sentence names as a whole or as an owner ("NATO's border", "the council of NATO"), if it names one alone."""
    named = {m.actor.codes[0] for m in passage.parse.mentions if m.actor.sort == "organisation" and m.actor.codes and not m.anaphor}
    return named.pop() if len(named) == 1 else None


def of_something(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether what is joined is but something of a body ("joined the European Union's sanctions", "the NATO mission")."""
    last = passage.parse.tokens[phrase.end - 1].low
    body = next((m for m in phrase.mentions if m.actor.sort == "organisation"), None)
    part = not PARTIAL.isdisjoint(t.low for t in passage.parse.tokens[phrase.start : phrase.end])
    return body is not None and body.end < phrase.end and (last not in BODIES or part) and not phrase.pacts


def as_its_member(passage: Passage, complements: list[NounPhrase]) -> str | None:
    """The body of "was let in as the World Trade Organization's 158th member"."""
    named = [c for c in complements if c.preposition == "as" and passage.parse.tokens[c.end - 1].low in MEMBER]
    return next((m.actor.codes[0] for c in named for m in c.mentions if m.actor.sort == "organisation" and m.actor.codes), None)


def _told(context: Context) -> str | None:
    """The pact that the paragraph names, or the body whose name it is."""
    return as_body(context, context.named_pact.split()) or context.named_pact if context.named_pact else None
