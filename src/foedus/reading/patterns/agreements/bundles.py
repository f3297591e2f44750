"""Pacts told together as one: "they signed agreements on Thursday on police training and on border control"."""

from ...discourse.passages import Passage
from ...naming.pacts import PactMention
from ...syntax.phrases import NounPhrase
from .sighted import Sighting
from .sightings import SightingReader

SHARED = frozenset("trilateral tripartite three-way four-way multilateral joint common".split())
"""Said of pacts that several share."""


def bundled(passage: Passage, reader: SightingReader) -> list[Sighting]:
    """Return what a sentence says of several pacts that the same two signed on one day, without telling them apart."""
    found = []
    for n, phrase in enumerate(passage.parse.elements):
        if not isinstance(phrase, NounPhrase) or phrase.preposition or passage.sentence.heading:
            continue
        for mention in phrase.pacts:
            if several := _one_each(passage, reader, n, phrase, mention):
                return several
            if not mention.plural or mention.name or mention.determiner in {"no", "any", "its", "their", "all", "these", "those"}:
                continue
            seen = reader.sight(passage, n, phrase, mention)
            day = seen.signed.value if seen.signed else None
            full = day is not None and len(day) == 10 and not (seen.background and mention.determiner not in {"the", "these", "those"})
            if seen.signing and len(set(seen.parties)) == 2 and ((seen.today and not seen.background) or full):
                found.append(seen)
    return found[:1]


def _one_each(passage: Passage, reader: SightingReader, n: int, phrase: NounPhrase, mention: PactMention) -> list[Sighting]:
    """As in "Kenya signed agreements with Uganda, Rwanda and Burundi": one with each, if they were signed by one side with several others."""
    if not mention.plural or mention.name or mention.determiner in {"no", "any", "its", "their"} or SHARED & set(mention.modifiers):
        return []
    seen = reader.sight(passage, n, phrase, mention)
    others = list(dict.fromkeys(seen.partner))
    holder = [c for c in dict.fromkeys(seen.parties) if c not in others]
    if not seen.signing or seen.refused or seen.planned or len(holder) != 1 or len(others) < 2 or len(others) > 6:
        return []
    return [seen.copy([*holder, one]) for one in others]
