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
    bare = [c for c in complements[:2] if not c.preposition and not c.date]
    if len(bare) > 1 and bare[0].head is not None:
        bare = bare[1:]  # "lent the United States twenty sites"
    phrase = moved if verb.passive else next(iter(bare), None)
    if phrase is None or not (LEASING | {"lend"}) & set(verb.lemmas) or phrase.head is not None:
        return []
    words = [t for t in passage.parse.tokens[phrase.start : phrase.end] if t.low != "the"]
    if not SITES.isdisjoint({t.low for t in words[-2:]}):  # "twenty sites free of rent"
        return [Found(phrase.start, phrase.end, context.lexicon.goods("access"), "sites")]
    named = "lend" not in verb.lemmas and bool(words) and all(t.capital and t.kind == "word" for t in words)
    named = named and not any(m.actor.codes for m in phrase.mentions)
    return [Found(phrase.start, phrase.end, context.lexicon.goods("access"), "place")] if named else []
