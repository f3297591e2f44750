"""Whom a term of a pact binds and to whom it is promised: the states of its clause."""

from ...discourse.passages import Passage
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from ..agreements.told import Pact
from .provided import Term

TOWARDS = frozenset("promise assure guarantee pledge".split())
"""Verbs whose object is whom a promise is made to."""


def sides_of(passage: Passage, term: Term, pact: Pact, *, led: bool) -> dict[str, object]:
    """The states that a term binds and those it names besides, as slots for the assembly."""
    phrase = term.bearers
    if phrase and "or" in {t.low for t in passage.parse.tokens[phrase.start : phrase.end]}:
        phrase = None
    bearers = [c for m in phrase.mentions if not m.genitive and not m.adjective and not m.anaphor for c in m.actor.codes] if phrase else []
    if phrase and not bearers:
        bearers = named_again(passage, phrase)
    others = [
        c
        for e in _until_clause(passage.parse.elements[term.at :])
        if isinstance(e, NounPhrase) and e.preposition in {"", "of", "to"} and e is not phrase and passage.parse.tokens[e.start].start < term.end
        for m in e.mentions
        if m.actor.sort == "state" and not m.adjective
        for c in m.actor.codes
    ] + (pact.parties if len(pact.parties) == 1 else [])
    if len(pact.parties) < 2:
        others += _promised_to(passage, term.at)
    return {"_bearers": list(dict.fromkeys(bearers)), "_others": list(dict.fromkeys(others)), "_firm": term.firm or led}


def named_again(passage: Passage, phrase: NounPhrase) -> list[str]:
    """The several states that "they" means, if the sentence names them together before ("X and Y declared in May that they would")."""
    meant = {c for m in phrase.mentions if m.anaphor for c in m.actor.codes}
    joined = [m for m in passage.parse.mentions if m.actor.sort == "group" and not m.anaphor and m.end <= phrase.start]
    return next((list(m.actor.codes) for m in joined if len(meant) > 1 and set(m.actor.codes) == meant), [])


def _promised_to(passage: Passage, at: int) -> list[str]:
    """The states to which a promise is made that a clause tells ("promised Ukraine that they would respect its borders")."""
    elements = passage.parse.elements
    ruler = next((n for n in range(at - 1, -1, -1) if isinstance(v := elements[n], VerbGroup) and TOWARDS & set(v.lemmas)), None)
    whom = elements[ruler + 1] if ruler is not None else None
    if not isinstance(whom, NounPhrase) or whom.preposition or whom.head is None or whom.head.sort not in {"state", "group"}:
        return []
    return list(whom.head.codes)


def promisers(passage: Passage, terms: list[Term]) -> list[str]:
    """The states, several, that another term of the sentence binds, and those to which they promise it."""
    for one in terms:
        codes = (
            [c for m in one.bearers.mentions if not m.genitive and not m.adjective and not m.anaphor for c in m.actor.codes] if one.bearers else []
        )
        if len(codes) > 1:
            return list(dict.fromkeys([*codes, *_promised_to(passage, one.at)]))
    return []


def _until_clause(elements: list[Element]) -> list[Element]:
    """The elements before the next clause of condition or relative clause."""
    stop = next((n for n, e in enumerate(elements) if isinstance(e, Mark) and e.sort in {"subordinator", "relative"}), len(elements))
    return elements[:stop]


def states_named(passage: Passage, start: int, end: int) -> list[str]:
    """The states that a stretch of characters names."""
    tokens = passage.parse.tokens
    inside = [m for m in passage.parse.mentions if m.actor.sort in {"state", "group"} and not m.adjective and start <= tokens[m.start].start < end]
    return list(dict.fromkeys(c for m in inside for c in m.actor.codes))
