"""One pact, as far as a document has told of it, and the fields of cooperation a sentence lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...naming.dates import DateMention
from ...syntax.phrases import NounPhrase
from .sighted import Sighting

AREA_WORDS = frozenset(
    """
        political politics economic economics cultural culture security defence defense military trade investment humanitarian energy
        technology science scientific education health space tourism agriculture transport finance financial nuclear intelligence commercial
        commerce diplomatic technological agricultural scientific social cyber maritime migration labour labor
    """.split()
)
LOOSE = frozenset("alliance contract lease partnership understanding plan statement cooperation relationship commitment one".split())
"""Nouns of what is no pact unless its parties are told."""
PLAIN = frozenset("new old first last commercial secret original earlier same later next final great".split())
"""Adjectives that do not tell one pact from another."""


@dataclass(slots=True)
class Pact:
    """One pact, as far as the document has told."""

    number: int
    name: str | None = None
    words: frozenset[str] = frozenset()
    parties: list[str] = field(default_factory=list)
    signatories: list[str] = field(default_factory=list)
    signed: DateMention | None = None
    year: str | None = None
    place: str | None = None
    areas: list[str] = field(default_factory=list)
    status: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    anchored: bool = False
    """Whether something more than a bare noun was said of it: a name, a date, a signature, two parties in one phrase."""
    unreal: bool = False
    chain: tuple[Actor, ...] = ()
    certainty: str = "asserted"
    mentions: int = 0
    today: bool = False
    news: str | None = None
    """The year of the report that tells of its signature as news."""
    namesakes: set[str] = field(default_factory=set)
    """The bodies that it is called after."""
    day_before: DateMention | None = None
    """The day of the sentence before the one that tells of its signature without a day."""
    kin: list[str] = field(default_factory=list)
    """The parties of the pact told before it in its paragraph, if no other state acts in its sentence."""
    for_no_state: bool = False
    """Whether one of its signers speaks for what is no state, so that its other side need not be told."""
    named_apart: str | None = None
    """The year with which its name or kind tells it apart, though its parties may not be told."""

    @property
    def told_by_name(self) -> bool:
        """Whether a pact without known parties is told apart by its name and its day."""
        return (
            self.named_apart is not None and self.named_apart == self.when and (not self.parties or (self.name is not None and len(self.parties) < 2))
        )

    def members(self, states: Mapping[str, object]) -> list[str]:
        """Return the parties, without the body that the pact is called after ("the Anzus pact, which three states signed")."""
        named = [c for c in self.parties if c in states]
        called = [c for c in self.parties if c not in named and c.casefold() in {w.casefold() for w in self.namesakes}]
        return [c for c in self.parties if c not in called] if len(named) > 1 else self.parties

    def shadows(self, other: "Pact") -> bool:
        """Whether another pact bears the same name or is of the same day, with parties."""
        named = bool(other.words) and other.words <= self.words and not (self.when and other.when and self.when != other.when)
        return other is not self and (named or (bool(other.parties) and other.when == self.when))

    @property
    def when(self) -> str | None:
        """Year of signature, if known."""
        return self.signed.year if self.signed and self.signed.value else self.year


def areas_in(passage: Passage) -> list[str]:
    """Return the fields of cooperation that a sentence lists, where it lists at least two beside each other."""
    tokens = passage.parse.tokens
    found: list[str] = []
    run: list[str] = []
    gap = 0
    for token in tokens:
        if token.low in AREA_WORDS:
            run.append(token.low)
            gap = 0
        elif token.low in {",", "and", "as", "well"}:
            continue
        else:
            gap += 1
            if gap > 0:
                if len(run) > 2:
                    found += run
                run = []
    if len(run) > 2:
        found += run
    return list(dict.fromkeys(found))


def fill_by_terms(passage: Passage, pact: Pact | None) -> None:
    """Give a pact without parties the two states of a sentence on its terms ("In it Romania gave Dobruja back to Bulgaria")."""
    first = passage.parse.elements[0] if passage.parse.elements else None
    if pact is None or pact.parties or not pact.anchored or not isinstance(first, NounPhrase) or first.preposition not in {"in", "under", "by"}:
        return
    opening = [t.low for t in passage.parse.tokens[first.start : first.end]]
    if opening != ["it"] and opening[-1:] not in (["terms"], ["provisions"]):
        return
    named = [m.actor for m in passage.parse.mentions if m.actor.sort in {"state", "group"} and not m.adjective and not m.genitive and not m.anaphor]
    states = list(dict.fromkeys(code for actor in named for code in actor.codes))
    if len(states) == 2:
        pact.parties = states
        pact.spans.append((passage.start, passage.end))


def told_apart_in(passage: Passage, seen: Sighting) -> str | None:
    """The year that tells a pact apart with its name or kind, whoever its parties are ("the Straits Convention of 1936")."""
    mention = seen.mention
    year = mention.year or (seen.signed.year if seen.signed else None)
    if seen.foreign or mention.plural or mention.noun in LOOSE or year is None:
        return None
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if isinstance(e, NounPhrase) and mention in e.pacts), len(elements))
    after = elements[n + 1] if n + 1 < len(elements) else None
    dated = mention.year is not None or (
        isinstance(after, NounPhrase) and after.date is not None and passage.parse.tokens[after.start - 1].low == "of"
    )
    kind = mention.determiner == "the" and any(m.isalpha() and m not in PLAIN | {mention.noun} for m in mention.modifiers)
    dated = dated or (mention.name is not None and mention.noun != "act" and seen.signed is not None)
    return year if dated and (kind or mention.name is not None) else None
