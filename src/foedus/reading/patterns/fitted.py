"""Tables of fitted weights, as they lie beside the modules that weigh with them."""

from pathlib import Path


def read_table(path: Path) -> dict[str, float]:
    """Read a table: a name, a tab and a weight in each line; lines that begin with # are notes."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
