"""Places that are leased or lent by their name or as sites ("will never lease Assab", "lent the United States twenty sites")."""

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from .access import SITES

LEASING = frozenset({"lease", "rent", "sublet"})
"""Verbs whose object is soil, also where it is but a name."""


def leased(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], moved: NounPhrase | None) -> list[Found]:
    """The place that is leased or ceded by its name ("will never lease Assab")."""
    phrase = moved if verb.passive else next((c for c in complements[:1] if not c.preposition and not c.date), None)
    if phrase is None or not (LEASING | {"lend"}) & set(verb.lemmas) or phrase.head is not None:
        return []
    words = [t for t in passage.parse.tokens[phrase.start : phrase.end] if t.low != "the"]
    if passage.parse.tokens[phrase.end - 1].low in SITES:
        return [Found(phrase.start, phrase.end, context.lexicon.goods("access"), "sites")]
    named = "lend" not in verb.lemmas and bool(words) and all(t.capital and t.kind == "word" for t in words)
    named = named and not any(m.actor.codes for m in phrase.mentions)
    return [Found(phrase.start, phrase.end, context.lexicon.goods("access"), "place")] if named else []
