"""Several pacts told apart by nothing but their years: "the Anglo-Iraqi treaties of 1922 and 1930", "the Minsk agreements of 2014 and 2015"."""

from dataclasses import replace

from ...discourse.passages import Passage
from ...naming.dates import DateMention
from ...naming.pacts import PactMention
from ...syntax.phrases import Mark, NounPhrase
from ..context import codes_of
from .focus import linked
from .sighted import Sighting
from .sightings import SightingReader


def by_years(passage: Passage, reader: SightingReader, n: int, phrase: NounPhrase, mention: PactMention) -> list[Sighting]:
    """Return one sighting for each year that follows a plural noun, if its parties or its name are told."""
    days, after = _years_after(passage, n)
    tokens = passage.parse.tokens
    ends = [tokens[e.end - 1].end for e in passage.parse.elements[n + 1 : after] if isinstance(e, NounPhrase)]
    if not days or mention.unreal or reader.context.judge(passage, None, passage.start)["certainty"] == "denied":
        return []
    parties = list(mention.parties)
    following = passage.parse.elements[after] if after < len(passage.parse.elements) else None
    if isinstance(following, NounPhrase) and following.preposition in {"with", "between"} and not parties:
        owner = next((m.actor for m in phrase.mentions if m.genitive and m.end <= mention.head), None)
        parties = list(dict.fromkeys([*codes_of(owner), *codes_of(following.head)]))
    seen = reader.sight(passage, n, phrase, mention)
    parties = parties if len(parties) > 1 else seen.parties
    if not parties and reader.current is not None and linked(passage, mention):
        parties = list(reader.current.parties)  # "It goes back to treaties of 1960"
    named = mention.name is not None and len(parties) < 2
    apart = len(set(parties)) > 2 and len(days) > 1  # of three states, each two may have signed one
    if (len(set(parties)) < 2 and not named) or apart or seen.foreign:
        return []
    told = replace(seen, parties=list(parties), between=len(parties) > 1, place=None, status="signed")
    return [
        replace(told, parties=list(parties), signatories=list(seen.signatories), signed=day, end=end) for day, end in zip(days, ends, strict=True)
    ]


def _years_after(passage: Passage, n: int) -> tuple[list[DateMention], int]:
    """The days that follow a noun after "of", parted by commas and "and", and the element after them."""
    elements = passage.parse.elements
    days: list[DateMention] = []
    k = n + 1
    while k < len(elements):
        one = elements[k]
        if isinstance(one, NounPhrase) and one.date and one.date.value and (days or one.preposition == "of"):
            days.append(one.date)
        elif not (days and isinstance(one, Mark) and one.sort in {"comma", "and"} and _dated(passage, k + 1)):
            break
        k += 1
    return days, k


def _dated(passage: Passage, k: int) -> bool:
    elements = passage.parse.elements
    if k < len(elements) and isinstance(mark := elements[k], Mark) and mark.sort == "and":
        k += 1
    return k < len(elements) and isinstance(one := elements[k], NounPhrase) and one.date is not None
