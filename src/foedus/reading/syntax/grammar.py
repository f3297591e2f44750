"""The grammar of a sentence: what its words are, and who does what in its clauses. A back end may bring its own."""

from dataclasses import dataclass
from typing import Protocol

from ..naming.actors import Mention
from ..naming.dates import DateMention
from ..naming.pacts import PactMention
from ..words.lexicon import Lexicon
from ..words.tagging import tag
from ..words.tokens import Token
from ..words.words import Tag
from .clauses import Parse


class Grammar(Protocol):
    """Tags words and finds the clauses of a sentence."""

    def tags(self, tokens: list[Token]) -> list[Tag]:
        """Return a tag for each word."""
        ...

    def parse(
        self, tokens: list[Token], tags: list[Tag], mentions: list[Mention], pacts: list[PactMention], dates: list[tuple[int, int, DateMention]]
    ) -> Parse:
        """Return the groups and clauses of a sentence."""
        ...


@dataclass(frozen=True)
class OwnGrammar:
    """The grammar of the rules: closed classes of words, the lexicon's verbs, and the order of groups."""

    lexicon: Lexicon

    def tags(self, tokens: list[Token]) -> list[Tag]:
        """Tag words by lists and by their neighbours."""
        return tag(tokens, self.lexicon)

    def parse(
        self, tokens: list[Token], tags: list[Tag], mentions: list[Mention], pacts: list[PactMention], dates: list[tuple[int, int, DateMention]]
    ) -> Parse:
        """Cut the sentence into groups; subjects and complements follow from their order."""
        return Parse(tokens, tags, mentions, pacts, dates)
