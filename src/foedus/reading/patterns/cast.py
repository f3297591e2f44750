"""The states of a report by how much it speaks of each, once all of it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .hearing import Hearing

FOREMOST = 3
"""As many of the states that a report, or the text around a sentence, speaks of most may be meant without being named."""


def ranked(weights: Mapping[str, float]) -> dict[str, int]:
    """Return the place of each state by its weight, from 1, counted to four; of equals the one named first comes first.

    >>> ranked({"UKR": 5.0, "POL": 2.5, "NATO": 3.0, "DEU": 0.0})
    {'UKR': 1, 'POL': 2}
    """
    states = sorted((code for code, weight in weights.items() if len(code) == len("UKR") and weight > 0), key=lambda code: -weights[code])
    return {code: min(n, 4) for n, code in enumerate(states, 1)}


@dataclass
class Cast:
    """The states of a report."""

    hearing: Hearing
    whole: dict[str, int] = field(init=False)
    """By state: its place among those of whom the most sentences speak."""
    shares: dict[str, int] = field(init=False)
    """By state: in how many tenths of the sentences that speak of states it is spoken of, counted to five."""

    def __post_init__(self) -> None:
        told, sentences = self.hearing.whole(), max(1, sum(bool(named) for named in self.hearing.weights.values()))
        self.whole = ranked(told)
        self.shares = {code: min(5, 10 * times // sentences) for code, times in told.items()}

    def near(self, sentence: int) -> dict[str, int]:
        """By state: its place among those spoken of in a sentence and around it."""
        acting, besides = self.hearing.near(sentence, {})
        return ranked({code: acting.get(code, 0.0) + besides.get(code, 0.0) for code in dict.fromkeys([*acting, *besides])})

    def foremost(self, near: Mapping[str, int]) -> list[str]:
        """The states that the report, or the text around a sentence, speaks of most."""
        return [code for ranks in (self.whole, near) for code, rank in ranks.items() if rank <= FOREMOST]

    def titled(self, code: str) -> bool:
        """Whether the title names a state."""
        return self.hearing.first != 0 and code in self.hearing.weights.get(0, ())

    def leads(self, code: str) -> bool:
        """Whether the first sentence below the title names a state."""
        return code in self.hearing.weights.get(self.hearing.first, ())
