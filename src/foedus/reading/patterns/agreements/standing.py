"""Whose a pact is that its own clause does not say: each pair of states that stands near it is weighed by where it stands."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .late_parties import Named, worldwide
from .same_pact import PAPERS
from .told import Pact

QUESTION, PACT, GROUP, NEAR, SENTENCE, COMMON, REPORT, HOME, CROWDED = 3.0, 2.0, 2.0, 1.5, 1.5, 2.0, 1.5, 0.8, 0.5
"""What a pair counts for that is asked about above, of the pact before, joined by "and", of a sentence beside, of the same sentence, of nearly
all pacts with the one known, of the report, of its state with the one known; and what one counts for beside which another pact stands."""
ENOUGH = 1.5
"""What the best pair must weigh."""
AHEAD = 0.4
"""By how much it must weigh more than the next."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The states of a heading or a question, which what follows is about."""

    start: int
    paragraph: int
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class Standing:
    """All that a report tells of states, sentence by sentence."""

    told: Sequence[Named]
    asked: Sequence[Asked]
    pacts: Sequence[Pact]
    home: str | None
    common: str | None
    joint: frozenset[str] = frozenset()
    """The two states whose joint paper the report is."""

    def parties(self, pact: Pact, least: float = ENOUGH) -> list[str]:
        """Return the pair that weighs most for a pact, at least so much, or nothing in doubt."""
        place = next((n for n, one in enumerate(self.told) if one.start <= pact.spans[0][0] < one.end), None)
        if place is None or worldwide(pact.words) or (pact.nouns and pact.nouns <= PAPERS):
            return []
        known = frozenset(pact.parties)
        weights: dict[frozenset[str], float] = defaultdict(float)
        for pair, weight in self._pairs(pact, place):
            if len(pair) > 1 and known <= pair:
                weights[pair] += weight
        ranked = sorted(weights.items(), key=lambda one: (-one[1], sorted(one[0])))
        if not ranked or ranked[0][1] < least or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < AHEAD):
            return []
        return sorted(ranked[0][0])

    def _pairs(self, pact: Pact, place: int) -> Iterator[tuple[frozenset[str], float]]:
        here, known = self.told[place], frozenset(pact.parties)
        base = known | here.states
        alone = not any(self._tells(here, p) for p in self.pacts if p is not pact)
        if len(base) > 2:
            yield from ((group, GROUP) for group in here.groups)
            yield from ((main, PACT) for main in self._main() if main < base and known <= main)
            return
        if len(base) == 2:
            yield base, SENTENCE if alone else CROWDED
        yield from ((group, GROUP) for group in here.groups if base <= group)
        question = next((one for one in reversed(self.asked) if one.start < pact.spans[0][0]), None)
        if question is not None and here.paragraph - question.paragraph < 2:
            if len(both := question.states | base) == 2:
                yield both, QUESTION
            elif len(both) == 1 and self.home is not None:
                yield both | {self.home}, QUESTION
        if base <= self.joint:
            yield self.joint, PACT
        yield from self._before(pact, here, base)
        yield from self._beside(pact, place, base)
        if len(base) == 1:
            yield base | ({self.common} if self.common else set()), COMMON
            yield base | ({self.home} if self.home else set()), HOME
            yield from ((base | {other}, REPORT) for other in self._leading(base))
        elif not base:
            most = Counter(c for one in self.told for c in one.states).most_common(3)
            if len(most) > 1 and most[1][1] > 1 and (len(most) == 2 or most[1][1] >= 2 * most[2][1]):
                yield frozenset(code for code, _ in most[:2]), REPORT

    def _main(self) -> list[frozenset[str]]:
        """The two states that have more than one pact of the report, if no other two have as many."""
        pairs = Counter(frozenset(p.parties) for p in self.pacts if len(p.parties) == 2 and p.anchored).most_common(2)
        ahead = bool(pairs) and (len(pairs) == 1 or pairs[0][1] > pairs[1][1])
        return [pairs[0][0]] if ahead else []

    def _leading(self, base: frozenset[str]) -> list[str]:
        """The state, other than one, that twice as many sentences name as any other."""
        most = Counter(c for one in self.told for c in one.states - base).most_common(2)
        ahead = bool(most) and most[0][1] > 2 and (len(most) == 1 or most[0][1] >= 2 * most[1][1])
        return [most[0][0]] if ahead else []

    def _before(self, pact: Pact, here: Named, base: frozenset[str]) -> Iterator[tuple[frozenset[str], float]]:
        """The parties of the pact told last before one, if the sentence names nobody else."""
        start = pact.spans[0][0]
        earlier = [p for p in self.pacts if p.spans and p.spans[0][0] < start and len(p.parties) > 1]
        if not earlier:
            return
        last = max(earlier, key=lambda p: max(first for first, _ in p.spans if first < start))
        beside = any(one.paragraph == here.paragraph and self._tells(one, last) for one in self.told)
        if base <= set(last.parties):
            yield frozenset(last.parties), PACT if beside else CROWDED

    def _beside(self, pact: Pact, place: int, base: frozenset[str]) -> Iterator[tuple[frozenset[str], float]]:
        """The states of the sentences beside a pact's in its paragraph, and of all of it."""
        here = self.told[place]
        for n in (place - 1, place + 1) if base else (place - 1,):
            if 0 <= n < len(self.told) and (one := self.told[n]).paragraph == here.paragraph:
                taken = any(self._tells(one, p) and not set(p.parties) <= base for p in self.pacts if p is not pact)
                if len(one.states | base) == 2:
                    yield one.states | base, CROWDED if taken else NEAR
                yield from ((group, GROUP) for group in one.groups if base <= group)
        around = frozenset(c for one in self.told if one.paragraph == here.paragraph and (base or one.start < here.start) for c in one.states)
        if len(around | base) == 2:
            yield around | base, NEAR

    @staticmethod
    def _tells(one: Named, pact: Pact) -> bool:
        return any(one.start <= first < one.end for first, _ in pact.spans)
