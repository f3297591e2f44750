"""The parties of a pact that is told without them, as the sentences around tell them.

"Australia must come to the archipelago's aid", in a paragraph on a treaty that names Tuvalu besides and no third state but the one that
might attack, binds those two. The states named on both sides of a duty are its parties; whom they fear, and whom they are compared with,
is none.
"""

import re

from ...discourse.passages import Passage
from ..agreements.focus import may_be_side

REACH = 3
"""How many sentences before a duty its parties may be told."""
PACT = re.compile(
    r"\b(?:treat(?:y|ies)|pacts?|agreements?|accords?|alliances?|conventions?|protocols?|charters?|entente|memorand(?:um|a)|declarations?|compacts?|unions?"
    r"|guarantees?|exchange of (?:notes|letters)|letters|sign(?:ed|s|ing)|initialled|concluded|deals?|arrangements?|articles? \w+|clauses?|allies)\b",
    re.IGNORECASE,
)
"""Words of a text that tells of a pact."""

RECIPROCAL = re.compile(
    r"\b(?:(?:will|shall|must|would|assur\w+|promis\w+|pledg\w+|undert\w+|guarante\w+|swore|vow\w*)\b[^.;,]{0,30}?\b(?:each other|one another)"
    r"|(?:assur|promis|pledg|guarante)\w+ (?:each other|one another))\b",
    re.IGNORECASE,
)
"""What two states promise each other is their pact, whether or not it is named."""
UNREAL = re.compile(
    r"\b(?:no (?:\w+ ){0,2}(?:treaty|pact|alliance|agreement|accord)|lapsed|expired"
    r"|propos\w+|refus\w+ to sign|drafts?|never signed|not signed|unsigned"
    r"|wants? an?|seeks? an?|sought an?|negotiat\w+)\b",
    re.IGNORECASE,
)
"""Words of a pact that there is not, or not yet, or no more."""


class Around:
    """The states that the last sentences named, and whether a pact was among what they told."""

    def __init__(self) -> None:
        self._heard: list[tuple[int, int, int, list[tuple[tuple[str, ...], bool]], bool]] = []
        """Of each sentence: its number, paragraph and start, the states of each mention and whether "with" leads it, whether it tells of a pact."""

    def hear(self, passage: Passage, text: str) -> None:
        """Take in a sentence."""
        tokens = passage.parse.tokens
        sides = [m for m in passage.parse.mentions if may_be_side(passage, m)]
        named = [(m.actor.codes, m.start > 0 and tokens[m.start - 1].low == "with") for m in sides]
        told = (bool(passage.parse.pacts) or PACT.search(text) is not None) and UNREAL.search(text) is None
        told = told or RECIPROCAL.search(text) is not None
        self._heard.append((passage.index, passage.sentence.paragraph, passage.start, named, told))
        del self._heard[: -2 * REACH]

    def parties(self, passage: Passage, bearers: list[str], *, apart: bool) -> list[str]:
        """The parties of a duty that a sentence tells: two states, or those that one phrase names together, or nobody.

        ``apart`` asks of two states that a sentence before tells of a pact.
        """
        window = [
            one
            for one in self._heard
            if 0 <= passage.index - one[0] <= REACH and one[2] <= passage.start and passage.sentence.paragraph - one[1] <= passage.sentence.first
        ]
        if not any(told for *_, told in window):
            return []
        phrases = [phrase for *_, named, _ in window for phrase in named]
        states = list(dict.fromkeys(c for codes, _ in phrases for c in codes))
        if len(states) == 2 and set(bearers) <= set(states):
            return sorted(states) if not apart or any(start < passage.start for _, _, start, _, told in window if told) else []
        widest, joined = max((p for p in phrases if len(p[0]) > 1), key=lambda p: len(p[0]), default=((), False))
        rest = [c for c in states if c not in widest]
        if len(rest) > 1 or not widest or (len(widest) == 2 and rest and not joined):
            return []
        here = {c for m in passage.parse.mentions if not m.adjective and not m.anaphor for c in m.actor.codes}
        joined = joined or (len(rest) == 1 and rest[0] in here)  # "The compacts oblige the United States to defend each of the three"
        own = [*rest, *widest] if joined else list(widest)  # "With Sweden and Finland it agreed"
        return sorted(own) if set(bearers) <= set(own) else []
