"""Who is meant: actors as typed values, and the places in a sentence that mention them."""

from dataclasses import dataclass
from typing import Literal

from ...terms.evidence import Voice

Sort = Literal["state", "person", "body", "crowd", "organisation", "media", "group", "unknown"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts: ``codes`` are the states (or organisations) it stands for."""

    sort: Sort
    name: str
    codes: tuple[str, ...] = ()
    role: str | None = None
    members: tuple["Actor", ...] = ()
    affiliation: str | None = None

    @property
    def of(self) -> str | None:
        """State code or organisation it speaks for."""
        return self.codes[0] if len(self.codes) == 1 else self.affiliation

    @property
    def voice(self) -> Voice:
        """The actor as a link of an attribution chain."""
        return Voice(name=self.name, of=self.of, role=self.role)

    @property
    def names(self) -> list[str]:
        """The name, or those of the members of a group."""
        return [m.name for m in self.members] if self.members else [self.name]


def group(members: list[Actor]) -> Actor:
    """Join actors named together into one.

    >>> group([Actor("state", "Russia", ("RUS",)), Actor("state", "Belarus", ("BLR",))]).codes
    ('RUS', 'BLR')
    """
    flat = [one for m in members for one in (m.members or (m,))]
    codes = tuple(dict.fromkeys(code for m in flat for code in m.codes))
    return Actor("group", " and ".join(m.name for m in flat), codes, flat[0].role, tuple(flat))


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an actor is mentioned: words ``start`` to ``end`` (not included) of its sentence."""

    actor: Actor
    start: int
    end: int
    adjective: bool = False
    """Whether it is a state's adjective before some other noun ("Russian oil")."""
    genitive: bool = False
    anaphor: bool = False
    """Whether it is a pronoun or another word that points back."""
