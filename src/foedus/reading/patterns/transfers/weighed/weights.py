"""What counts for and against a giver, a receiver, a pair of them, and nobody: fitted, and kept as a table beside this module."""

from functools import cache
from pathlib import Path

from ...fitted import read_table

SURE = 0.4
"""The share of all weight that a pair must have to be meant; below it nothing is told to be given."""
TABLE = Path(__file__).with_name("weights.tsv")


@cache
def load_weights() -> dict[str, float]:
    """Return the weights by name."""
    return read_table(TABLE)
