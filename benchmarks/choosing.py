"""What the fits of the reader's weights have in common: choices with gold, the open reports of the tests, the conditional logistic fit, the table."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from foedus.terms.evidence import Document

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
CLOSED = "closed"
"""Name of the empty file by which a folder of reports says that nobody is to open, read or score it."""


@dataclass(frozen=True)
class Choice:
    """One choice: the options with the names of their weights, which of them are right, and how much the choice counts."""

    options: Sequence[Iterable[str]]
    right: frozenset[int]
    counts: float = 1.0
    odds: Sequence[float] = ()
    """What each option weighs before the names count; the weight of this, near one, is fitted as "odds"."""


def whether(names: Iterable[str], right: bool, counts: float = 1.0) -> Choice:
    """The choice between something and nothing."""
    return Choice([(), names], frozenset({int(right)}), counts)


@dataclass(frozen=True)
class Hold:
    """How closely a fit is held."""

    near: float
    """How strongly the weights are held near zero."""
    least: int
    """As many options must carry a name for it to have a weight."""
    cut: float
    """Weights nearer to zero than this are left out."""


def fitted(choices: Sequence[Choice], hold: Hold) -> dict[str, float]:
    """Return the weight of each name that enough options carry: those under which the right options are most probable."""
    told = Counter(name for choice in choices for option in choice.options for name in option)
    names = {name: n for n, name in enumerate(sorted(name for name, times in told.items() if times >= hold.least))}
    before = np.zeros(len(names))
    if any(choice.odds for choice in choices):
        names["odds"] = len(names)
        before = np.append(before, 1.0)
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    right: list[bool] = []
    ends = [0]
    for choice in choices:
        for k, option in enumerate(choice.options):
            at = len(right)
            entries = [(names[name], 1.0) for name in option if name in names]
            entries += [(names["odds"], choice.odds[k])] if choice.odds else []
            columns += [column for column, _ in entries]
            values += [value for _, value in entries]
            rows += [at] * len(entries)
            right.append(k in choice.right)
        ends.append(len(right))
    matrix = csr_matrix((values, (rows, columns)), shape=(len(right), len(names)))
    starts, good, counts = np.array(ends[:-1]), np.array(right, dtype=float), np.array([choice.counts for choice in choices])
    which = np.repeat(np.arange(len(starts)), np.diff(ends))

    def loss(w: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        score, apart = matrix @ w, w - before
        power = np.exp(score - np.maximum.reduceat(score, starts)[which])
        whole, part = np.add.reduceat(power, starts), np.add.reduceat(power * good, starts)
        slope = matrix.T @ (counts[which] * (power * good / part[which] - power / whole[which]))
        unlikely = (counts * np.log(whole)).sum() - (counts * np.log(part)).sum()
        return float(unlikely + hold.near / 2 * (apart @ apart)), hold.near * apart - slope

    found = minimize(loss, before, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {name: float(found[n]) for name, n in names.items() if abs(found[n]) >= hold.cut}


def open_reports() -> Iterator[tuple[Document, list[dict[str, Any]]]]:
    """Yield the whole reports of the folders that are open, each with the records of its gold."""
    for folder in sorted(path for path in GOLD.iterdir() if path.is_dir() and not (path / CLOSED).exists()):
        for path in sorted(folder.glob("*.json")):
            account = json.loads(path.read_text(encoding="utf-8"))
            day = str(account["document"].get("published") or "")
            yield (
                Document(
                    id="report",
                    path="report.txt",
                    sha256="0" * 64,
                    text=path.with_suffix(".txt").read_text(encoding="utf-8"),
                    published=f"{day}-01-01"[:10] if day else None,
                ),
                account["records"],
            )


def alternatives(record: Mapping[str, Any], slots: Iterable[str]) -> dict[str, tuple[Any, ...]]:
    """Return those of some slots that a record of the gold wants filled, each with the values that are as good as each other."""
    wanted = {slot: value for slot, value in record["slots"].items() if slot in slots and slot not in record.get("optional", ())}
    values = {slot: value["any_of"] if isinstance(value, dict) else [value] for slot, value in wanted.items()}
    return {slot: tuple(tuple(one) if isinstance(one, list) else one for one in some) for slot, some in values.items()}


def row(title: str, wanted: int, chosen: int, right: int) -> str:
    """How well a fit does: the line that says it."""
    return f"{title:42}{wanted:6} wanted{chosen:6} chosen{right:6} right   P {right / max(1, chosen):.3f} R {right / max(1, wanted):.3f}"


def keep(path: Path, head: str, table: Mapping[str, float]) -> None:
    """Write a table of the reader: a line that says what it is, then in each line a name, a tab and its weight."""
    path.write_text("".join([f"# {head}\n", *(f"{name}\t{table[name]:.2f}\n" for name in sorted(table))]), encoding="utf-8")
