"""Which pact a clause about duties speaks of."""

import re

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase
from ..agreements.agreement import PactRegister
from ..agreements.focus import compared, of_number
from ..agreements.told import Pact
from .bearing import SEVERAL

FORMER = frozenset("former first".split())
COMPARING = frozenset("unlike beyond than like".split())
LATTER = frozenset("latter second".split())
TWO = frozenset("two either both".split())
NUMBERS = {word: n for n, word in enumerate("three four five six seven eight nine ten eleven twelve".split(), 3)}
ARTICLE = re.compile(r"\W*(?:(?:Under|By|In) )?(?:Article|Art\.|Clause) (?:\d|[IVX]|[A-Z])")
"""How a sentence opens that tells of an article without its treaty."""
TOLD_APART = FORMER | LATTER
STRANGE = -2
"""Number of a pact of which the report does not tell the parties."""


def pact_of(passage: Passage, register: PactRegister, place: int | None = None) -> Pact | None:
    """The pact a sentence is about at a place: the last one it names before, or else the first, or else the one at hand.

    Where it names none but states, the one at hand gives way to a pact of more of them.
    """
    meant = _of_two(passage, register, place)
    if meant is not None:
        return meant
    first, last = passage.start, passage.end
    told = [(s, p) for (s, e), p in register.by_mention.items() if first <= s and e <= last]
    named = [one for one in told if not _compared(passage, one[0])]
    if not named:
        states = {
            c for m in passage.parse.mentions if m.actor.sort in {"state", "group"} and not m.anaphor and not m.adjective for c in m.actor.codes
        }
        if register.articled is not None and ARTICLE.match(passage.parse.text(0, min(4, len(passage.parse.tokens)))):
            return register.articled
        counted = _so_many(passage)
        if counted is not None and (meant := of_number(register.pacts, register.current, counted)) is not None:
            return meant
        beside = [p for _, p in told]
        rivals = [p for p in register.pacts if p.anchored and len(p.parties) > 1 and p not in beside]
        if _of_many(register.current) and not TWO.isdisjoint(passage.parse.words) and _of_the_two(passage):
            pairs = [p for p in rivals if len(p.parties) == 2]
            return max(pairs, key=lambda p: (len(states & set(p.parties)), p.number), default=None)
        best = max(rivals, key=lambda p: (len(states & set(p.parties)), p is register.current, p.number), default=None)
        at_hand = register.current if register.current not in beside else best
        if at_hand is not None and _another(passage, at_hand):
            return Pact(STRANGE)
        if at_hand and best:
            here, there = len(states & set(at_hand.parties)), len(states & set(best.parties))
            if there > here and (there > 1 or not here):
                return best
        return at_hand
    own = [one for one in named if one[1].parties] or named
    before = [one for one in own if place is not None and one[0] <= place]
    meant = max(before, key=lambda one: one[0])[1] if before else own[0][1]
    return _instead(passage, register, meant) or meant


def _so_many(passage: Passage) -> int | None:
    """How many a sentence says the parties are, if three or more ("The four undertook to", "all five signatories")."""
    tokens = passage.parse.tokens
    for n in range(1, len(tokens) - 1):
        count = NUMBERS.get(tokens[n].low)
        if count is None or tokens[n - 1].low not in {"the", "all", "these", "those"}:
            continue
        after = passage.parse.tags[n + 1].pos
        if after in "VBHMOR.,P" or tokens[n + 1].low in SEVERAL | {"have", "had", "are", "were", "of"}:
            return count
    return None


def _instead(passage: Passage, register: PactRegister, meant: Pact) -> Pact | None:
    """Another pact that a bare "the treaty" means, where the sentence names but states that are no parties of the one told last."""
    states = {c for m in passage.parse.mentions if m.actor.sort in {"state", "group"} and not m.anaphor for c in m.actor.codes}
    if not states or states & set(meant.parties) or len(meant.parties) < 2 or any(p.determiner != "the" or p.name for p in passage.parse.pacts):
        return None
    last = register.named[-2] if len(register.named) > 1 else None
    around = states | (last.states if last is not None and last.paragraph == passage.sentence.paragraph else frozenset())
    rivals = [p for p in register.pacts if p.anchored and len(p.parties) > 1 and states & set(p.parties) and not p.unreal]
    return max(rivals, key=lambda p: (len(around & set(p.parties)), p.number), default=None)


def _another(passage: Passage, at_hand: Pact) -> bool:
    """Whether a sentence names a pact by its name and the year of its signature, which is not that of the pact at hand."""
    if at_hand.when is None:
        return False
    for pact in passage.parse.pacts:
        after = next((e for e in passage.parse.elements if isinstance(e, NounPhrase) and e.date and 0 <= e.start - pact.end < 2), None)
        dated = after.date.year if after is not None and after.date is not None else None
        if pact.name and dated is not None and dated != at_hand.when and after is not None and after.preposition == "of":
            return True
    return False


def _of_many(pact: Pact | None) -> bool:
    """Whether a pact has more than two parties."""
    return pact is not None and len(pact.parties) > 2


def _of_the_two(passage: Passage) -> bool:
    """Whether a sentence speaks of "the two", "either" or "both" as of parties."""
    words = [t.low for t in passage.parse.tokens]
    return any(w == "two" and words[n - 1] == "the" for n, w in enumerate(words) if n) or not {"either", "both"}.isdisjoint(words)


def _compared(passage: Passage, place: int) -> bool:
    """Whether a pact is named only to compare another with it ("no duty beyond that of the North Atlantic Treaty", "unlike the treaty of 1907")."""
    before = [t.low for t in passage.parse.tokens if t.start < place][-4:]
    if compared(passage, sum(t.start < place for t in passage.parse.tokens)):
        return True
    return not COMPARING.isdisjoint(before) or before[-3:-1] == ["that", "of"] or before[-2:] == ["that", "of"]


def _of_two(passage: Passage, register: PactRegister, place: int | None) -> Pact | None:
    """The pact that "the former" or "the latter" before a place means: one of the two told last."""
    if TOLD_APART.isdisjoint(passage.parse.words):
        return None
    tokens = passage.parse.tokens
    said = None
    for n in range(1, len(tokens)):
        if place is not None and tokens[n].start > place and said is not None:
            break
        if tokens[n - 1].low != "the" or tokens[n].low not in TOLD_APART:
            continue
        following = tokens[n + 1].low if n + 1 < len(tokens) else "."
        verb = n + 1 < len(tokens) and passage.parse.tags[n + 1].pos in "VBHMOR.,"
        if verb or following in {"only", "one", "treaty", "pact", "agreement", "accord"}:
            said = tokens[n].low
    told = [p for p in register.pacts if len(p.parties) > 1 and p.spans and min(p.spans)[0] < passage.start]
    if said is None or len(told) < 2:
        return None
    recent = sorted(told, key=lambda p: (max(s for s in p.spans if s[0] < passage.start), p.number))[-2:]
    recent.sort(key=lambda p: p.number)
    return recent[0 if said in FORMER else 1]
