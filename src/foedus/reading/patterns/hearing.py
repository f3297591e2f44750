"""Receivers that only the report as a whole shows: each clause that leaves out who gets something is looked at again when all is read."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from ..discourse.passages import Passage
from ..findings import Finding

FADE = 0.7
"""What is left of the weight of a mention one sentence away."""
BESIDE = 3
"""How many sentences away somebody who gives is no receiver."""
REACH = 4
"""How many sentences before and after are asked."""
WHOLE = 0.2
"""What the mentions in the rest of the report count for."""
GETS = 1.2
"""What each transfer to a state counts for, up to three."""
LEAD = 1.3
"""How many times the score of the next the receiver must have."""
THEME = 1.5
"""What it counts for that a paragraph began with a state."""
FAR = 2.2
"""How many times the score of who was supposed to get something another must have to take his place."""
MUCH = 3
"""How many times what any other state has the usual giver or receiver of a report has."""
ENOUGH = 1.0
"""The least score of a receiver."""


@dataclass(slots=True)
class Guess:
    """A clause of giving whose receiver was supposed, or left open."""

    passage: Passage
    givers: tuple[str, ...]
    findings: list[Finding] = field(default_factory=list)
    """What it was read as; nothing yet, if it was left open."""


@dataclass(slots=True)
class Hearing:
    """Whom each sentence names, and with what weight."""

    weights: dict[int, dict[str, float]] = field(default_factory=dict)
    paragraphs: dict[int, int] = field(default_factory=dict)
    themes: dict[int, str] = field(default_factory=dict)
    """By paragraph: the state that it is about."""

    def take(self, passage: Passage, weights: Collection[tuple[str, float]]) -> None:
        """Take in a sentence."""
        here = self.weights.setdefault(passage.index, {})
        self.paragraphs[passage.index] = passage.sentence.paragraph
        for code, weight in weights:
            here[code] = here.get(code, 0.0) + weight

    def near(self, index: int) -> dict[str, float]:
        """Return the weights of the states around a sentence: those before it, and those after it in its paragraph."""
        found: dict[str, float] = {}
        for k in range(max(0, index - REACH), index + REACH + 1):
            if k > index and self.paragraphs.get(k) != self.paragraphs.get(index):
                break
            apart = abs(k - index) + (self.paragraphs.get(k) != self.paragraphs.get(index))
            for code, weight in self.weights.get(k, {}).items():
                found[code] = found.get(code, 0.0) + weight * FADE**apart
        return found

    def told_of(self, code: str, passage: Passage) -> bool:
        """Whether the paragraph of a sentence names a state."""
        return any(code in named for k, named in self.weights.items() if self.paragraphs.get(k) == passage.sentence.paragraph)

    def just_told(self, code: str, passage: Passage) -> bool:
        """Whether a sentence or the one before it names a state."""
        return any(code in self.weights.get(k, {}) for k in (passage.index - 1, passage.index))

    def whole(self) -> Counter[str]:
        """Return how often each state is spoken of, weighed."""
        told: Counter[str] = Counter()
        for one in self.weights.values():
            told.update(dict.fromkeys(one, 1))
        return told


def usual(told: Counter[str]) -> str | None:
    """Return the state that gets, or gives, what most transfers are of, if there are some and few of any other."""
    first, *rest = told.most_common(2) or [("", 0)]
    return first[0] if first[1] > 1 and (not rest or first[1] >= MUCH * rest[0][1]) else None


def givers_near(guess: Guess, told: list[tuple[tuple[str, ...], tuple[str, ...], int]]) -> set[str]:
    """Return who gives something to others a few sentences from a clause; ``told`` are giver, receiver and sentence of each transfer."""
    near = [(givers, receivers) for givers, receivers, index in told if abs(index - guess.passage.index) < BESIDE]
    return {code for givers, receivers in near if not set(receivers) & set(guess.givers) for code in givers}


def best_receiver(guess: Guess, hearing: Hearing, got: Counter[str], giving: Collection[str], than: str = "") -> str | None:
    """Return the state to which a clause gives, as the whole report has it, if one stands out, and far above another, if that is named.

    ``got`` counts the transfers to each state, ``giving`` are the states that give something hereabouts.
    """
    near, whole = hearing.near(guess.passage.index), hearing.whole()
    titled = hearing.weights.get(0, {})
    theme = hearing.themes.get(guess.passage.sentence.paragraph, "")
    scores = {
        code: near.get(code, 0.0) + WHOLE * whole[code] + GETS * min(got[code], 3) + (1.0 if code in titled else 0.0) + THEME * (code == theme)
        for code in {*near, *got, *titled}
        if code not in guess.givers and (code not in giving or got[code]) and len(code) == 3
    }
    ranked = sorted(((score, code) for code, score in scores.items()), reverse=True)
    if not ranked or ranked[0][0] < ENOUGH or (len(ranked) > 1 and ranked[0][0] < LEAD * ranked[1][0]):
        return None
    return ranked[0][1] if not than or ranked[0][0] > FAR * scores.get(than, 0.0) else None
