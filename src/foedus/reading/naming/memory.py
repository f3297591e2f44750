"""What a reader remembers of the people and states named so far."""

from dataclasses import dataclass, field
from typing import Any

from ..words.tokens import Token
from ..words.words import Tag
from .actors import Actor, Mention


@dataclass(slots=True)
class Heard:
    """A sentence that was heard: its words, whom they name, and its paragraph."""

    tokens: list[Token]
    tags: list[Tag]
    mentions: list[Mention]
    paragraph: int
    row: list[Any] | None = None
    """What a pronoun may mean by it, once one has asked."""


@dataclass
class Memory:
    """What a reader remembers at a place in a document."""

    person: Actor | None = None
    """Subject of the last sentence that had a person for its subject."""
    people: list[Actor] = field(default_factory=list)
    cast: tuple[Actor, ...] = ()
    """Everybody whom the document names in full."""
    titles: dict[str, set[str]] = field(default_factory=dict)
    """Offices by which the document calls people, besides those they are known for."""
    states: list[Actor] = field(default_factory=list)
    speaker: Actor | None = None
    hearer: Actor | None = None
    """Whom the lines of an interview ask, for "you"."""
    home: Actor | None = None
    """The state of the outlet, for "our country"."""
    pair: tuple[str, ...] = ()
    """The states between whom the pact at hand, or the last meeting, was."""
    leaders: tuple[Actor, ...] = ()
    crowd: Actor | None = None
    """The people, not named one by one, who were spoken of in this sentence or the last."""
    crowd_age: int = 0
    body: Actor | None = None
    """The organisation named last."""
    about_pact: bool = False
    """Whether the last sentence had a pact for its subject."""
    recent: tuple[str, ...] = ()
    """The states of the last sentence, if they were two."""
    subject: Actor | None = None
    """The state or body that was the subject of the last sentence that had one."""
    subject_age: int = 9
    """How many sentences ago it was."""
    last_named: tuple[str, ...] = ()
    """The states that the last sentence named."""
    places: tuple[Actor, ...] = ()
    """The states whose capitals the last sentence named as places only."""
    dateline: str | None = None
    """The state of the place from which a report is sent."""
    earlier: Actor | None = None
    """Whom "he" meant before this sentence."""
    sentence: tuple[list[Token], list[Tag], list[Mention]] = field(default_factory=lambda: ([], [], []))
    """The words, tags and mentions of the last sentence."""
    acting_group: Actor | None = None
    """The states that acted together in the last sentence, for "they"."""
    acted: tuple[Actor, ...] = ()
    """The states that were the subjects of the last two sentences, for "they"."""
    voice: Actor | None = None
    """The body, organisation or state whose words the last sentences gave, for "it said"."""
    voice_age: int = 0
    heard: Actor | None = None
    """The person named in full whose words this sentence or the last gave."""
    couple: tuple[Actor, ...] = ()
    """The two people named together last, for "the former" and "the latter"."""
    bodies: list[Actor] = field(default_factory=list)
    """The bodies and outlets named in full, in their order."""
    heads: int = 0
    """How many of them only the lines above the text have named."""
    trio: tuple[str, ...] = ()
    """The three states named together last, for "the three"."""
    paragraph: int = 0
    """The paragraph of this sentence."""
    opening: Heard | None = None
    """The first sentence of the paragraph."""
    told: list[Heard] = field(default_factory=list)
    """The last sentences."""

    def note(self, mention: Mention, *, nominative: bool) -> None:
        """Remember a mention."""
        actor = mention.actor
        members = actor.members or (actor,)
        persons = [m for m in members if m.sort == "person"]
        for one in persons:
            self.people.append(one)
        if nominative and len(members) == 1 and persons:
            self.person = persons[0]
        if len(persons) == 2 and persons[0].codes != persons[1].codes:
            self.leaders = tuple(persons)
        if len(persons) == 1 and actor.codes and " " in actor.name and not actor.name.casefold().endswith((actor.role or "?").casefold()):
            self.leaders = tuple(actor if one.codes == actor.codes and _of_office(one) else one for one in self.leaders)
        if len(persons) == 1 and len(self.people) > 1 and not self.leaders:
            before = next((p for p in reversed(self.people[:-1]) if p.codes and p.codes != actor.codes), None)
            if before and actor.codes:
                self.leaders = (before, actor)
        if actor.sort in {"state", "body", "group"} and actor.codes and not persons:
            self.states += [m for m in members if len(m.codes) == 1]
            if len(actor.codes) == 2 and actor.sort == "group":
                self.pair = actor.codes
        if actor.sort in {"group", "crowd"} and len(actor.codes) == 3:
            self.trio = actor.codes
        if actor.sort in {"body", "organisation", "media"} or actor.role == "seat":
            self.bodies.append(actor)
        if actor.sort == "crowd":
            self.crowd, self.crowd_age = actor, 0
        if actor.sort == "organisation" and actor.codes:
            self.body = actor

    def turn(self) -> None:
        """Go on to the next sentence: a crowd is forgotten after one that does not speak of it."""
        self.crowd_age += 1
        self.earlier = self.person
        self.heard = None
        self.voice_age += 1
        if self.voice_age > 2:
            self.voice = None
        if self.crowd_age > 1:
            self.crowd = None

    def hear(self, speaker: Actor) -> None:
        """Remember who was heard last: a person or a crowd is no "it"; somebody only described may be "he" or "she", several "they"."""
        if speaker.sort == "person" and not speaker.members:
            if all(one.name != speaker.name for one in self.people):
                self.people.append(speaker)
            self.person = self.heard = self.earlier = speaker
        if speaker.sort == "crowd" or (speaker.members and all(one.sort == "person" for one in speaker.members)):
            self.crowd, self.crowd_age = speaker, 0
        self.voice = speaker if speaker.sort in {"body", "organisation", "state", "media"} and not speaker.members else None
        self.voice_age = 0

    def other(self, code: str | None) -> str | None:
        """The other state of the pair at hand."""
        rest = [c for c in self.pair if c != code]
        return rest[0] if code in self.pair and len(rest) == 1 else None


def _of_office(actor: Actor) -> bool:
    """Whether somebody is known by an office alone ("Iraqi Prime Minister")."""
    return bool(actor.role) and actor.name.casefold().endswith(str(actor.role).casefold())


def known_state(memory: Memory, code: str) -> Actor:
    """The state of a code as it was named last."""
    return next((a for a in reversed(memory.states) if a.codes == (code,)), Actor("state", code, (code,)))


def state_actor(codes: tuple[str, ...], text: str) -> Actor:
    """Make a group of states that are known by code alone."""
    if len(codes) == 1:
        return Actor("state", text, codes)
    return Actor("group", text, codes)
