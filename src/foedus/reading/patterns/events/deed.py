"""A verb that may tell of an event, with who acts and what stands around it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, Judged, codes_of, towns

HYPOTHETICAL = re.compile(
    r"\b(?:if|in case|in the event|whether|any|should|were(?= (?:it|they|he|she|[a-z]+ (?-i:[A-Z])\S* to)\b)|unless|would|could|"
    r"(?-i:may)|might|against an?|threat of|each|either|one)\b",
    re.IGNORECASE,
)
FORCES = frozenset(
    """
        forces troops soldiers divisions columns tanks aircraft jets planes bombers warships missiles army armies navy fleet drones gunboats
        guards marines units paratroopers ships vessels sailors police agents airmen pilots artillery gunners batteries
        coastguard gunboat cutter frigate destroyer warship brigade division battalion regiment squadron
        frigates destroyers corvettes submarines brigades boat boats patrol patrols helicopter helicopters warplane warplanes
        battalions regiments squadrons
        guardsmen coastguardsmen coastguards commandos cutters speedboats militiamen rangers gendarmes mercenaries
        force coalition expedition armada corps jet plane bomber tank missile drone
    """.split()
)
LEAVES = frozenset("troops forces soldiers army garrison fleet missiles advisers advisors peacekeepers tanks contingent guns units men".split())
SUPPOSING = frozenset({"if", "unless", "should", "whenever", "case"})
PHRASAL = frozenset("shoot hand give turn tear hold bring vote".split())
"""Verbs whose object may follow their "up" or "down" ("shot down a drone")."""


EJECTING = frozenset("throw kick boot turf".split())
"""Verbs whose object may follow their "out" ("threw out the envoy")."""


@dataclass
class Deed:
    """A verb that may tell of an event, with what stands around it."""

    passage: Passage
    context: Context
    verb: VerbGroup
    lemma: str
    complements: list[NounPhrase]
    following: VerbGroup | None
    """The verb that follows closely ("refused to sign")."""
    subject: NounPhrase | None
    actors: list[str]
    judging: Callable[[], Judged]
    """Says how certain it is and who says so; costly, so only asked of what else fits."""
    sort: str | None = None
    """How its entry in the lexicon is sorted, if it is."""
    unclaimed: bool = False
    """Whether something was done, but nobody is said to have done it."""
    supposed: dict[str, float] = field(default_factory=dict)
    """Of those who act where nobody says who: what speaks for each state."""

    @property
    def certainty(self) -> str:
        """How certain it is that it was done."""
        return self.judging()["certainty"]

    @property
    def target(self) -> NounPhrase | None:
        """The object."""
        phrasal = {"", "down", "up"} if self.lemma in PHRASAL else {"", "out"} if self.lemma in EJECTING else {""}
        return next((p for p in self.complements if p.preposition in phrasal and not p.date), None)

    @property
    def words(self) -> set[str]:
        """The words of the complements."""
        return {word for phrase in self.complements if not phrase.date for word in self.words_of(phrase)}

    def words_of(self, phrase: NounPhrase | None) -> set[str]:
        """The words of a phrase; none of nothing."""
        return {t.low for t in self.passage.parse.tokens[phrase.start : phrase.end]} if phrase else set()

    def after(self, words: int) -> str:
        """The words right after the verb."""
        return self.passage.parse.text(self.verb.end, min(len(self.passage.parse.tokens), self.verb.end + words))

    def beyond(self) -> list[NounPhrase]:
        """The complements of an infinitive that follows ("threatened to attack the South")."""
        if self.following is None or not self.following.infinitive:
            return []
        return self.passage.parse.complements(self.passage.parse.elements.index(self.following))

    def kept_from(self) -> NounPhrase | None:
        """Who is not let do something ("refused to let the division cross")."""
        if self.following is None or not {"let", "allow", "permit", "have"} & set(self.following.lemmas):
            return None
        elements = self.passage.parse.elements
        at = elements.index(self.following) + 1
        after = elements[at] if at < len(elements) else None
        return after if isinstance(after, NounPhrase) and not after.preposition else None

    def first_after(self, *prepositions: str) -> list[str]:
        """The states of the first phrase with one of the prepositions that names any."""
        return [c for p in self.complements if p.preposition in prepositions and p.mentions for c in states_of(p.mentions[0].actor)][:1]

    def first_of(self, preposition: str) -> bool:
        """Whether a phrase with a preposition follows the verb or its object at once."""
        told = [p for p in self.complements if not p.date]
        first = [p for p in told if p.preposition][:1]
        return bool(first) and first[0].preposition == preposition and told.index(first[0]) < 2

    def town(self, phrase: NounPhrase) -> list[str]:
        """The state of the town or region that a phrase names."""
        return towns(self.passage, self.context, phrase)[:1]

    def owners(self, *phrases: NounPhrase | None) -> list[str]:
        """The states, not those that act, to which what phrases name belongs ("a Malian drone", "one of its boats")."""
        named = [m.actor for p in phrases if p for m in p.mentions]
        return [c for actor in named for c in states_of(actor) if c not in self.actors][:1]

    def of_target(self) -> NounPhrase | None:
        """The phrase with "of" that goes on with the object."""
        after = zip(self.complements, self.complements[1:], strict=False)
        return next((q for p, q in after if p is self.target and q.preposition == "of"), None)

    def of_subject(self) -> NounPhrase | None:
        """The phrase with "of" that goes on with the subject."""
        return next((p for p in self.subject_phrases()[:1] if p.preposition == "of"), None)

    def subject_phrases(self) -> list[NounPhrase]:
        """The phrases with prepositions between the subject and the verb ("a note of protest", "students in Lahore")."""
        elements = self.passage.parse.elements
        at = next((n for n, e in enumerate(elements) if e is self.subject), len(elements))
        found = []
        for one in elements[at + 1 :]:
            if not isinstance(one, NounPhrase) or not one.preposition:
                break
            found.append(one)
        return found

    def lent(self) -> bool:
        """Whether the subject is something that its owner only gave to those who act ("Iran, whose drones have been hitting Lviv")."""
        before = self.passage.parse.tokens[self.subject.start - 1].low if self.subject is not None and self.subject.start else ""
        return before == "whose" or "whose" in self.words_of(self.subject)

    def forces(self) -> bool:
        """Whether the subject is somebody's forces or members ("Chinese troops", "NATO states")."""
        return self.subject is not None and self.passage.parse.tokens[self.subject.end - 1].low in FORCES


def supposed(deed: Deed) -> bool:
    """Whether a clause opened by "if", however far before its verb, tells of what only might happen ("if Chad, or Mali with its help, attacked")."""
    parse, verb = deed.passage.parse, deed.verb
    if parse.tokens[0].low == "had" and parse.tokens[-1].text != "?":
        return all(t.text not in {",", ";"} for t in parse.tokens[: verb.start])  # "Had Chad attacked Mali, Niger would have marched"
    if parse.words.isdisjoint(SUPPOSING):
        return False
    opening = next((n for n in range(verb.start - 1, -1, -1) if parse.tokens[n].low in SUPPOSING), None)
    if opening is None or (parse.tokens[opening].low == "case" and parse.tokens[max(0, opening - 1)].low != "in"):
        return False
    if any(t.text in {";", ":"} for t in parse.tokens[opening : verb.start]):
        return False
    between = [at for at, v in parse.verbs() if opening < v.start < verb.start and v.finite and not v.bare_participle]
    return not [at for at in between if not parse.relative(at)]


def states_of(actor: Actor | None) -> list[str]:
    """The states of whoever acts; a paper or an agency is none."""
    return codes_of(actor) if actor and actor.sort != "media" else []


def named(phrase: NounPhrase | None) -> list[str]:
    """The states that a phrase as a whole names, or that its first word names."""
    return states_of(phrase.head or (phrase.mentions[0].actor if phrase.mentions else None)) if phrase else []
