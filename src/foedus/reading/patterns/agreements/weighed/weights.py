"""What counts for a state as party of a pact, states as its parties together, a date as its day, and its being told as one: a fitted table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ...fitted import read_table

TABLE = Path(__file__).with_name("weights.tsv")


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights by name, in four groups."""

    states: Mapping[str, float] = field(default_factory=dict)
    sides: Mapping[str, float] = field(default_factory=dict)
    days: Mapping[str, float] = field(default_factory=dict)
    being: Mapping[str, float] = field(default_factory=dict)


def grouped(table: Mapping[str, float]) -> Weights:
    """Part a table by the letter before each name.

    >>> grouped({"s party": -1.0, "d own day": 2.0, "b pact": 0.5})
    Weights(states={'party': -1.0}, sides={}, days={'own day': 2.0}, being={'pact': 0.5})
    """
    groups: dict[str, dict[str, float]] = {"s": {}, "p": {}, "d": {}, "b": {}}
    for name, weight in table.items():
        letter, _, rest = name.partition(" ")
        groups[letter][rest] = weight
    return Weights(groups["s"], groups["p"], groups["d"], groups["b"])


@cache
def load_weights() -> Weights:
    """Return the weights of the table, whose names begin with the letter of their group."""
    return grouped(read_table(TABLE))
