"""Pacts told together as one: "they signed agreements on Thursday on police training and on border control"."""

from ..passages import Passage
from ..phrases import NounPhrase
from .sighted import Sighting
from .sightings import SightingReader


def bundled(passage: Passage, reader: SightingReader) -> list[Sighting]:
    """Return what a sentence says of several pacts that the same two signed on one day, without telling them apart."""
    found = []
    for n, phrase in enumerate(passage.parse.elements):
        if not isinstance(phrase, NounPhrase) or phrase.preposition or passage.sentence.heading:
            continue
        for mention in phrase.pacts:
            if not mention.plural or mention.name or mention.determiner in {"no", "any", "its", "their", "all", "these", "those"}:
                continue
            seen = reader.sight(passage, n, phrase, mention)
            day = seen.signed.value if seen.signed else None
            if seen.signing and not seen.background and len(set(seen.parties)) == 2 and (seen.today or (day and len(day) == 10)):
                found.append(seen)
    return found[:1]
