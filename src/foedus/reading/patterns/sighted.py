"""What a mention of a pact may say, and the words it says it with."""

import re
from dataclasses import dataclass, field

from ..dates import DateMention
from ..pacts import PactMention
from ..passages import Passage
from ..phrases import NounPhrase, VerbGroup

STATUSES = ("signed", "approved", "ratified", "in_force")


IN_FORCE = re.compile(r"\b(?:in force|into force|take effect|took effect|taken effect|into effect|in effect)\b", re.IGNORECASE)


NOT_YET = re.compile(
    r"\b(?:yet to|not yet|has not|have not|will|would|must|awaits?|before it|still needs?|needs? to|expected to|once|until|when|if|due to|pending)\b",
    re.IGNORECASE,
)


WISHES = frozenset(
    "want seek propose offer discuss negotiate demand consider weigh plan explore pursue request reject oppose lack need draft "
    "debate mull suggest prepare urge await".split()
)


KEEPS = frozenset("replace have keep share enjoy celebrate renew extend update upgrade follow crown add put lean rely rest base".split())
"""Verbs whose subject is party to the pact among their objects."""
SOUGHT = re.compile(
    r"\b(?:talks|negotiations|plans?|ideas?|proposals?|prospects?|hopes?|bid|calls?|drafts?|push|work|discussions) (?:on|for|of"
    r"|about|over|towards?|to)(?: an?| any| some| \w+)?$",
    re.IGNORECASE,
)


SIGNED_NOUNS = re.compile(r"\b(?:signing|signature|conclusion|sealing)\b", re.IGNORECASE)


FOLLOWS = frozenset("follow come date go stem".split())


@dataclass(slots=True)
class Sighting:
    """What one mention of a pact, with its clause, says."""

    mention: PactMention
    start: int
    end: int
    parties: list[str] = field(default_factory=list)
    signatories: list[str] = field(default_factory=list)
    signed: DateMention | None = None
    place: str | None = None
    areas: list[str] = field(default_factory=list)
    status: str | None = None
    signing: bool = False
    refused: bool = False
    background: bool = False
    """Signed in a relative clause or a participle, as things of the past are told."""
    today: bool = False
    """Told as news: "have signed"."""
    planned: bool = False
    between: bool = False
    foreign: bool = False
    """Between or with others than states: "the agreement between the club and the player"."""


def lemmas_of(element: object) -> tuple[str, ...]:
    """The lemmas of an element; none for what is no verb."""
    return element.lemmas if isinstance(element, VerbGroup) else ()


def of_another(place: int, mention: PactMention, pacts: list[PactMention]) -> bool:
    """Whether "with X" stands beside another pact of the sentence: "a deal with Malaysia and an accord with Thailand"."""
    others = [p.start for p in pacts if p.start != mention.start and not p.plural]
    return any(mention.start < other < place or (place < mention.start and other < place) for other in others)


def adjacent(passage: Passage, n: int, k: int) -> bool:
    """Whether nothing but phrases that hang on the pact stand between it and a phrase."""
    between = passage.parse.elements[n + 1 : k + 1]
    return all(isinstance(e, NounPhrase) and e.preposition in {"of", "on", "between", "with", "from", "in"} for e in between)
