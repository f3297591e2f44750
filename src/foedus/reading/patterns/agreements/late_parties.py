"""The states that each sentence of a report speaks of."""

import re
from collections.abc import Container, Iterable, Set
from dataclasses import dataclass

from ....sources.gazetteer import Names, fold
from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase
from .focus import feared

WORLDWIDE = tuple(frozenset(one.split()) for one in ("un", "united nations", "npt", "non-proliferation", "geneva conventions"))
"""Words in the names of the treaties of the whole world, whose parties no sentence lists."""


def worldwide(words: Set[str]) -> bool:
    """Whether a pact with these words in its name is a treaty of the whole world ("the UN Charter")."""
    return any(one <= words for one in WORLDWIDE)


def for_no_state(text: str, people: Iterable[str], names: Names) -> bool:
    """Whether one of those who signed is said to lead what is no state ("Muse Bihi Abdi, the leader of breakaway Somaliland")."""
    for person in people:
        told = re.search(rf"\b{re.escape(person)}(?: of|, (?:the )?(?:[\w-]+ ){{1,4}}of) (?:the )?(?:[a-z][\w-]+ )?(?P<place>[A-Z]\w{{4,}})", text)
        if told and not names.find([fold(told["place"])]):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Named:
    """The states that one sentence names: those joined by "and", and all that act in it."""

    start: int
    end: int
    paragraph: int
    groups: tuple[frozenset[str], ...]
    states: frozenset[str]


def named_in(passage: Passage, states: Iterable[str], known: Container[str]) -> Named | None:
    """Return the states that a sentence names, of those that are known as states; ``states`` are those that act in it."""
    if passage.speaker is not None or passage.sentence.heading:
        return None
    placed = {
        id(m) for e in passage.parse.elements if isinstance(e, NounPhrase) and e.preposition in {"in", "at", "from", "near"} for m in e.mentions
    }
    groups = [
        frozenset(m.actor.codes)
        for m in passage.parse.mentions
        if id(m) not in placed
        and not feared(passage, m)
        and len(m.actor.codes) > 1
        and m.actor.sort in {"group", "crowd"}
        and not m.anaphor
        and all(c in known for c in m.actor.codes)
    ]
    told = {c for m in passage.parse.mentions if id(m) not in placed and not m.anaphor and not feared(passage, m) for c in m.actor.codes}
    acting = frozenset(c for c in states if c in known and c in told)
    return Named(passage.start, passage.end, passage.sentence.paragraph, tuple(groups), acting)
