"""What counts for and against a giver, a receiver, a pair of them, and nobody: fitted, and kept as a table beside this module."""

from functools import cache
from pathlib import Path

SURE = 0.6
"""The share of all weight that a pair must have to be meant; below it nothing is told to be given."""
TABLE = Path(__file__).with_name("weights.tsv")


@cache
def load_weights() -> dict[str, float]:
    """Read the table: a name, a tab and a weight in each line; lines that begin with # are notes."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
