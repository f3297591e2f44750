"""Which two states the heading or the question above a sentence is about."""

from collections import Counter

from ....sources.gazetteer import fold
from ...discourse.passages import Passage
from .hand import PactsAtHand
from .home import home_of
from .standing import Asked

JOINT = frozenset("joint communique communiqué visit talks treaty agreement protocol memorandum".split())
"""In the title of what two states have made or done together."""


class Asking(PactsAtHand):
    """Keeps the states of headings and questions."""

    joint: frozenset[str] = frozenset()
    """The two states of a title of what they made or did together."""

    def note_question(self, passage: Passage) -> None:
        """Take in the states that a heading or a question is about: two, or one with the state that the report is about."""
        asks = self.context.text[passage.start : passage.end].rstrip().endswith("?")
        if not (passage.sentence.heading or asks):
            return
        title = passage.sentence.heading and not (passage.sentence.paragraph and (asks or self.named))
        codes = self._spelt_out(passage) if title and passage.parse.tokens[0].text.isupper() else self._acting(passage)
        named = frozenset(c for c in codes if c in self.context.names.states)
        if len(named) == 1 and not title and (home := home_of(self.named, self.pacts, self.titled) or self._asked_most(named)):
            named |= {home}
        self.questions.append(Asked(passage.start, passage.sentence.paragraph, named))
        joint = not title or not JOINT.isdisjoint(t.low for t in passage.parse.tokens)
        if len(named) == 2 and joint and (passage.sentence.heading or passage.sentence.first):
            self.context.pair = tuple(sorted(named))
            self.joint = named if title else self.joint

    def _spelt_out(self, passage: Passage) -> list[str]:
        """The states of a title in capitals, whose words do not tell where a name begins."""
        words = [fold(t.text) for t in passage.parse.tokens]
        runs = [words[n : n + size] for size in (1, 2, 3, 4) for n in range(len(words) - size + 1)]
        return [e.code for run in runs for e in self.context.names.find(run) if e.sort == "state" and e.code]

    def asked_of(self, passage: Passage) -> tuple[str, ...]:
        """The two states that the heading or the question right above a sentence is about."""
        last = self.questions[-1] if self.questions else None
        near = last is not None and last.paragraph and passage.sentence.paragraph - last.paragraph < 2
        return tuple(sorted(last.states)) if last is not None and near and len(last.states) == 2 else ()

    def _asked_most(self, named: frozenset[str]) -> str | None:
        """The state that most headings and questions are about, other than some."""
        most = Counter(c for one in self.questions for c in one.states - named).most_common(2)
        return most[0][0] if most and most[0][1] > 1 and (len(most) == 1 or most[0][1] > most[1][1]) else None
