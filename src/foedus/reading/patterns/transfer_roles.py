"""Who gives what to whom in one clause."""

from dataclasses import dataclass

from ...terms.evidence import Certainty
from ..naming.actors import Actor
from ..words.lexicon import Found


@dataclass(slots=True)
class Roles:
    """Who gives what to whom in one clause.

    >>> Roles(Actor("state", "Chad", ("TCD",)), None, [], None, 0, 4, "transfer/giving").receiver is None
    True
    """

    giver: Actor | None
    receiver: Actor | None
    goods: list[Found]
    at: int | None
    """The place of its verb among the elements of the sentence."""
    start: int
    end: int
    rule: str
    certainty: Certainty | None = None
    """Where the construction itself says how sure it is."""
    guessed: bool = False
    """Whether its receiver is taken from the sentences around it."""
    filled: bool = False
    """Whether an end that its clause does not name is taken from the sentence or the pact around it."""
