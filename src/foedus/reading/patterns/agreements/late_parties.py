"""Parties of a pact that its own clause does not name, by the states that its sentence and the ones beside it speak of."""

from collections.abc import Container, Iterable, Sequence, Set
from dataclasses import dataclass

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase
from .same_pact import PAPERS
from .told import Pact

WORLDWIDE = tuple(frozenset(one.split()) for one in ("un", "united nations", "npt", "non-proliferation", "geneva conventions"))
"""Words in the names of the treaties of the whole world, whose parties no sentence lists."""


def worldwide(words: Set[str]) -> bool:
    """Whether a pact with these words in its name is a treaty of the whole world ("the UN Charter")."""
    return any(one <= words for one in WORLDWIDE)


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
        and len(m.actor.codes) > 1
        and m.actor.sort in {"group", "crowd"}
        and not m.anaphor
        and all(c in known for c in m.actor.codes)
    ]
    told = {c for m in passage.parse.mentions if id(m) not in placed for c in m.actor.codes}
    acting = frozenset(c for c in states if c in known and c in told)
    return Named(passage.start, passage.end, passage.sentence.paragraph, tuple(groups), acting)


def parties_around(pact: Pact, told: Sequence[Named], others: Iterable[int], *, held: bool) -> list[str]:
    """Return the parties of a pact that was signed but of which no clause names both, or nothing.

    They are the states that "and" joins in the sentence of the pact, or the only two that act in it; failing those, the same of the
    sentences beside it in its paragraph. ``others`` are the places of the other pacts: states beside two of them may belong to either.
    ``held`` says that it has duties.
    """
    known = set(pact.parties)
    place = next((n for n, one in enumerate(told) if one.start <= pact.spans[0][0] < one.end), None)
    if place is None or worldwide(pact.words) or (pact.nouns and pact.nouns <= PAPERS):
        return []
    here = told[place]
    beside = [told[n] for n in (place + 1, place - 1) if 0 <= n < len(told) and told[n].paragraph == here.paragraph]
    places = list(others)
    alone = not any(here.start <= place < here.end for place in places)
    beside = [one for one in beside if known or not any(one.start <= place < one.end for place in places)] or beside
    for scope in ([here], *([one] for one in beside)):
        groups = {g for one in scope for g in one.groups if known <= g and (one.start <= here.start or held or (known | here.states) & g)}
        if len(groups) == 1:
            return sorted(groups.pop())
        if groups:
            return []
        if scope[0] is here and alone and len(here.states) == 2 and known <= here.states:
            return sorted(here.states)
    for one in beside if alone and (here.states or held) else []:
        both = here.states | one.states
        if len(both) == 2 and known <= both:
            return sorted(both)
    return []
