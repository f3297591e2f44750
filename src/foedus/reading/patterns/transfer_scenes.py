"""What a sentence says around something that may be given, kept until the whole report is read: only then is it weighed who gives it to whom."""

from dataclasses import dataclass, field

from ..discourse.passages import Passage
from ..words.lexicon import Found
from .transfer_roles import Roles


@dataclass(frozen=True, slots=True)
class Item:
    """Something that may be given: the words that name it, and the place of their phrase or verb among the elements."""

    goods: Found
    at: int
    """The place among the elements of the sentence."""
    service: bool = False
    """Whether it is a verb that tells of it."""


@dataclass(slots=True)
class Tie:
    """Somebody who may give or get something, with all that is said of how he stands to it."""

    codes: tuple[str, ...]
    names: set[str] = field(default_factory=set)
    coarse: set[str] = field(default_factory=set)
    """What counts together with what is said of the other end."""
    first: int = 10**6
    """The first word that names him."""


@dataclass(slots=True)
class Scene:
    """What a sentence says around something that may be given."""

    item: Item
    ties: list[Tie]
    about: tuple[str, ...]
    """The names of what counts for and against its being given at all."""
    kind: str
    verb: int | None
    """The place of its verb among the elements, if it has one."""


@dataclass(slots=True)
class Noted:
    """A scene with where it stands: the sentence, what patterns read in it, and the states of the pact or meeting at hand."""

    passage: Passage
    scene: Scene
    told: list[Roles]
    pair: tuple[str, ...]


@dataclass(slots=True)
class Doubted:
    """What a pattern reads with an end that its sentence does not name, and a scene of the same goods to weigh it by."""

    roles: Roles
    noted: Noted
    named: frozenset[str]
    """Which of its sides, ``giver`` and ``receiver``, the sentence names."""
