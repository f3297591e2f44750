"""Every pact of a report with all the places that name it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ....discourse.passages import Passage
from ....naming.pacts import PactMention
from ....syntax.phrases import NounPhrase
from ..told import Pact


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of a pact: its sentence, by number among those kept, and its phrase among the elements."""

    passage: Passage
    number: int
    at: int
    mention: PactMention


@dataclass(slots=True)
class Named:
    """A pact with the places that name it."""

    pact: Pact
    places: list[Place] = field(default_factory=list)
    loose: bool = False
    """Whether no rule took it for a pact of states."""
    declined: bool = False
    """Whether a rule took it for a pact that was not made: planned, wished, refused."""


def places_in(passages: Sequence[Passage]) -> Iterator[Place]:
    """Yield every mention of a pact outside headings."""
    for number, passage in enumerate(passages):
        for at, one in enumerate(passage.parse.elements):
            if isinstance(one, NounPhrase) and not passage.sentence.heading:
                yield from (Place(passage, number, at, mention) for mention in one.pacts)


def named_pacts(
    passages: Sequence[Passage], pacts: Sequence[Pact], known: Mapping[tuple[int, int], Pact], declined: Container[tuple[int, int]] = ()
) -> list[Named]:
    """Return the pacts with their places, those that no rule knows behind the others.

    ``known``: which pact the characters of a mention mean. A later mention of the same noun with "the" or "it" means the loose pact told last.
    """
    found = {id(pact): Named(pact) for pact in pacts}
    loose: list[Named] = []
    for place in places_in(passages):
        span = place.passage.place(place.mention.start, place.mention.end)
        pact = known.get(span)
        if pact is not None and id(pact) in found:
            found[id(pact)].places.append(place)
            continue
        if pact is not None:
            continue
        last = loose[-1] if loose else None
        if last is not None and not place.mention.indefinite and not place.mention.name and place.mention.noun in last.pact.nouns:
            last.places.append(place)
            continue
        mention = place.mention
        pact = Pact(-1, name=mention.name, words=mention.words, year=mention.year, spans=[span], nouns={mention.noun})
        loose.append(Named(pact, [place], loose=True, declined=span in declined))
    return [*found.values(), *loose]
