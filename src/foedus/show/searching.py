"""Agreements found by words: title and names first, then parties, then what the articles say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..terms.actors import folded, states
from ..terms.norms import Agreement

FILLERS = frozenset({"a", "an", "and", "by", "for", "in", "of", "on", "or", "to", "with"})
TITLE, FEW_PARTIES, PARAPHRASE, MANY_PARTIES, REST = 6.0, 4.0, 2.0, 1.5, 1.0
"""Weights of where a word stands; that a pact of thirty names a state says less than that a pact of two does."""
SMALL = 4
"""As many parties as a pact may have for a party's name to mark it."""
STEM = 4
"""Letters from which on the beginning of a word will do."""


@dataclass(frozen=True)
class Hit:
    """An agreement found: its score, and the article whose paraphrase has most of the words."""

    agreement: Agreement
    score: float
    norm: str | None = None


def search(agreements: Iterable[Agreement], query: str) -> list[Hit]:
    """Return the agreements in which every word of the query stands, or, if there is none, any word; best first."""
    words = [word for word in folded(query).split() if word not in FILLERS]
    found = [(pact, [_score(word, pact) for word in words]) for pact in agreements]
    whole = [(pact, scores) for pact, scores in found if scores and all(scores)]
    part = [(pact, scores) for pact, scores in found if any(scores)]
    hits = [Hit(pact, sum(scores) + _together(words, pact), _article(words, pact)) for pact, scores in whole or part]
    return sorted(hits, key=lambda hit: (-hit.score, hit.agreement.id))


def _score(word: str, pact: Agreement) -> float:
    return max((weight * _meets(word, text) for weight, text in _fields(pact)), default=0.0)


def _meets(word: str, text: set[str]) -> float:
    if word in text:
        return 1.0
    return 0.6 if len(word) >= STEM and any(other.startswith(word) for other in text) else 0.0


def _fields(pact: Agreement) -> Iterator[tuple[float, set[str]]]:
    yield TITLE, set(folded(" ".join([pact.id, pact.title, *pact.names])).split())
    named = [word for one in pact.members if (s := states().get(one.state)) for word in (s.code, s.name, *s.names, *s.demonyms)]
    yield FEW_PARTIES if len(pact.members) <= SMALL else MANY_PARTIES, set(folded(" ".join(named)).split())
    yield PARAPHRASE, set(folded(" ".join([norm.paraphrase for norm in pact.norms])).split())
    yield REST, set(folded(" ".join(filter(None, [pact.place, pact.note, pact.end_note, pact.citation, pact.form, *pact.kinds]))).split())


def _together(words: list[str], pact: Agreement) -> float:
    """More for words that stand in the title, or a name, in just this order."""
    phrase = f" {' '.join(words)} "
    return TITLE if len(words) > 1 and any(phrase in f" {folded(title)} " for title in (pact.title, *pact.names)) else 0.0


def _article(words: list[str], pact: Agreement) -> str | None:
    counted = [(sum(_meets(word, set(folded(norm.paraphrase).split())) for word in words), norm.id) for norm in pact.norms]
    best = max(counted, key=lambda one: one[0], default=(0.0, None))
    return best[1] if best[0] else None
