"""Verb groups, noun phrases and marks: the elements a sentence is cut into."""

from dataclasses import dataclass, field

from ..naming.actors import Actor, Mention
from ..naming.dates import DateMention
from ..naming.pacts import PactMention


@dataclass(slots=True)
class NounPhrase:
    """Words ``start`` to ``end`` (not included) with the preposition before them ("" if none)."""

    start: int
    end: int
    preposition: str = ""
    mentions: list[Mention] = field(default_factory=list)
    pacts: list[PactMention] = field(default_factory=list)
    date: DateMention | None = None
    relative: bool = False

    @property
    def head(self) -> Actor | None:
        """The actor that the phrase as a whole names, if its last word belongs to one."""
        for mention in reversed(self.mentions):
            if mention.end == self.end and not mention.genitive and not mention.adjective:
                return mention.actor
        return None

    @property
    def owner(self) -> Actor | None:
        """The actor in the genitive, or as an adjective, before the head."""
        for mention in self.mentions:
            if mention.genitive or mention.adjective or mention.end < self.end:
                return mention.actor
        return None


@dataclass(slots=True)
class VerbGroup:
    """One verb with its auxiliaries."""

    start: int
    end: int
    lemmas: tuple[str, ...]
    form: str
    finite: bool = True
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    perfect: bool = False
    infinitive: bool = False
    gerund: bool = False
    bare_participle: bool = False
    copula: bool = False
    preposition: str = ""
    """Of a gerund: the preposition before it ("by supplying")."""


@dataclass(slots=True)
class Mark:
    """Punctuation, a conjunction, a relative or subordinating word, a quotation taken as one."""

    start: int
    end: int
    sort: str
    text: str


Element = NounPhrase | VerbGroup | Mark
