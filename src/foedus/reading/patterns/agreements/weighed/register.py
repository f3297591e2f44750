"""What weighing needs of the register of pacts."""

from typing import Protocol

from ....discourse.passages import Passage
from ...context import Context
from ..told import Pact


class Register(Protocol):
    """The sentences read, the pacts told in them, and which pact each mention means."""

    context: Context
    passages: list[Passage]
    pacts: list[Pact]
    by_mention: dict[tuple[int, int], Pact]
    declined: set[tuple[int, int]]
