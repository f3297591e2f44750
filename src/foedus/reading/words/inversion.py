"""Auxiliaries that stand before their subject: in questions, in conditions, and after "never", "only then", "not until March"."""

from collections.abc import Sequence

from .tokens import Token
from .words import Tag

INVERTED = frozenset("should will would can could may".split())
"""Modals that open a question or a condition."""
DENYING = frozenset("nor neither never nowhere rarely seldom".split())
"""Words that, put first, turn a clause round and deny it."""
AFFIRMING = frozenset("only".split())
"""Words that, put first, turn a clause round and leave it as it is."""
NOT_YET = frozenset("until till only since even".split())
"""What may follow "not" at the head of a clause, with no denial of it."""
NO_WAY = frozenset("time circumstances account point condition case way stage".split())
"""What is denied by "at no ...", "under no ..."."""
ONCE = frozenset("once one a".split())
"""What may follow "not" at the head of a clause that it denies."""
STOPS = frozenset({";", ":", "."})


def opening(tokens: Sequence[Token], k: int) -> str:
    """Say what stands before an auxiliary and turns its clause round: "denied", "told", or nothing.

    >>> from foedus.reading.words.tokens import tokenize
    >>> def said(text, k):
    ...     return opening(tokenize(text), k)
    >>> said("Not until March did Rome agree", 3), said("At no time will Oslo pay", 3), said("In May did Rome agree", 2)
    ('told', 'denied', '')
    """
    first = next((n + 1 for n in range(k - 1, -1, -1) if tokens[n].text in STOPS), 0)
    first += first < k and tokens[first].low in {"and", "but", "yet", "for"}
    words = [t.low for t in tokens[first:k]]
    if not words:
        return ""
    second = words[1] if len(words) > 1 else ""
    if words[0] in DENYING and (len(words) == 1 or words[0] != "neither"):
        return "denied"
    if words[0] == "not" and (second in NOT_YET or second in ONCE):
        return "told" if second in NOT_YET else "denied"
    if words[0] in {"at", "under", "on", "in"} and second == "no" and words[2:3] and words[2] in NO_WAY:
        return "denied"
    return "told" if words[0] in AFFIRMING and second else ""


def after_inversion(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether a word follows a subject whose auxiliary stands before it ("Does Norway supply", "Only then did Oslo station troops")."""
    k = next((k for k in range(n - 2, max(-1, n - 7), -1) if before[k].pos in "MO"), None)
    if k is None or not (k == 0 or opening(tokens, k)):
        return False
    if k == 0 and before[k].pos == "M" and tokens[k].low not in INVERTED:
        return False
    if tokens[n - 1].low in {"first", "second", "third", "other", "foreign", "single"}:
        return False
    named = tokens[n - 1].capital or before[n - 1].pos == "W" or before[k + 1].pos == "D"
    return named and all(t.pos in "NDJGWRP" if k else t.pos in "NDJGWR" for t in before[k + 1 : n])
