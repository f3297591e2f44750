"""What the reader finds, set by set and kind by kind, and which records came and went since the last landed run.

``make findings`` prints it; ``python benchmarks/findings.py --keep`` also writes ``benchmarks/findings.json``, which a landing takes along.
The scorer lies beside the checkout, in ../shared/gold; without it there is nothing to print.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "gold" / "score.py"
KEPT = Path(__file__).with_name("findings.json")
FOEDUS = Path(sys.executable).with_name("foedus")


@dataclass(frozen=True)
class ReportSet:
    """A folder of reports with the folder of their gold."""

    name: str
    gold: Path
    reports: Path


CLOSED = "closed"
"""Name of the empty file by which a folder of reports says that nobody is to open, read or score it."""


def report_sets() -> Iterator[ReportSet]:
    """Yield the shared sets, then our own that are open."""
    yield ReportSet("seeds", SHARED / "gold", SHARED / "seeds")
    yield ReportSet("practice", SHARED / "gold" / "practice", SHARED / "gold" / "practice" / "reports")
    for folder in sorted(path for path in (ROOT / "tests" / "gold").iterdir() if path.is_dir() and not (path / CLOSED).exists()):
        yield ReportSet(folder.name, folder, folder)


def score(one: ReportSet) -> dict[str, Any]:
    """Read the reports of a set and return the scorer's account."""
    with tempfile.TemporaryDirectory() as folder:
        reading = Path(folder) / "reading.json"
        printed = subprocess.run(
            [FOEDUS, "read", *sorted(one.reports.glob("*.txt")), "--format", "json"], capture_output=True, text=True, check=False
        )
        reading.write_text(printed.stdout, encoding="utf-8")
        judged = subprocess.run(
            [sys.executable, SCORER, one.gold, reading, "--texts", one.reports, "--json"], capture_output=True, text=True, check=False
        )
    account: dict[str, Any] = json.loads(judged.stdout)
    if account["grounding"]["fatal"]:
        raise SystemExit(f"{one.name}: spans differ from their slices: {account['grounding']['fatal'][0]}")
    return account


def table(account: dict[str, Any]) -> list[str]:
    """The lines of one set: kind, gold, found, extracted, precision, recall, F1."""
    rows = [*account["kinds"].items(), ("core", account["core"]), ("total", account["total"])]
    figures = [[f"{row[name]:.3f}" if row[name] is not None else "-" for name in ("precision", "recall", "f1")] for _, row in rows]
    return [
        f"{kind:12}{row['gold']:6}{row['found']:6}{row['extracted']:6}{shown[0]:>8}{shown[1]:>8}{shown[2]:>8}"
        for (kind, row), shown in zip(rows, figures, strict=True)
    ]


def faults(account: dict[str, Any]) -> dict[str, list[str]]:
    """The gold records missed, by document, id and kind, and the records that gold does not have, by document, kind and slots."""
    return {
        "missed": sorted(" ".join(line.split()[:3]) for line in account["missed"]),
        "spurious": sorted(f"{doc} {about[:90]}" for doc, _, about in (line.split(" at '")[0].split(" ", 2) for line in account["spurious"])),
    }


def compared(name: str, now: dict[str, Any], before: dict[str, Any] | None) -> list[str]:
    """The lines that say what came and went in one set since the kept run."""
    if before is None:
        return [f"{name}: not in the kept run"]
    lines = []
    for fault, gain, loss in (("missed", "found now", "lost"), ("spurious", "no longer made up", "made up now")):
        then, today = set(before[fault]), set(now[fault])
        lines += [f"  + {gain}: {one}" for one in sorted(then - today)] + [f"  - {loss}: {one}" for one in sorted(today - then)]
    return [f"{name}: F1 {before['f1']:.3f} -> {now['f1']:.3f}, core {before['core']:.3f} -> {now['core']:.3f}", *lines]


def main() -> None:
    """Print the tables and the differences."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--keep", action="store_true", help="write findings.json")
    keep = asked.parse_args().keep
    if not SCORER.is_file():
        raise SystemExit("../shared is not beside this checkout: nothing to score with")
    before: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    now: dict[str, Any] = {}
    for one in report_sets():
        account = score(one)
        now[one.name] = {"f1": account["total"]["f1"], "core": account["core"]["f1"] or 0.0, **faults(account)}
        print(f"== {one.name}: {account['documents']} reports\nkind          gold found extr.   prec.  recall      F1")
        print("\n".join(table(account)))
        sure, voices, apart = account["certainty"], account["attribution"], account["disagreements"]
        print(f"certainty {sure['right']}/{sure['judged']}, attribution {voices['right']}/{voices['judged']}", end="")
        print(f", disagreements {apart['found']}/{apart['gold']}, forbidden kinds {len(account['forbidden'])}\n")
    print("== since the kept run")
    for name, figures in now.items():
        print("\n".join(compared(name, figures, before.get(name))))
    if keep:
        KEPT.write_text(json.dumps(now, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
