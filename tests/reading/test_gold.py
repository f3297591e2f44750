"""How much of the gold is found; the scorer is that of the shared folder."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from foedus.reading import read_document
from foedus.sources import load_document

ROOT = Path(__file__).resolve().parents[2]


def score(shared: Path, gold: Path, reports: list[Path], out: Path) -> dict[str, Any]:
    read = [read_document(load_document(path)) for path in reports]
    records = [record.model_dump(mode="json") for _, found in read for record in found]
    out.write_text(json.dumps({"documents": [d.model_dump(mode="json") for d, _ in read], "records": records, "disagreements": []}), encoding="utf-8")
    run = subprocess.run([sys.executable, shared / "gold" / "score.py", gold, out, "--json"], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_the_seeds_are_read(shared: Path, tmp_path: Path):
    found = score(shared, shared / "gold", sorted((shared / "seeds").glob("*.txt")), tmp_path / "out.json")

    assert found["grounding"]["fatal"] == []
    assert found["total"]["f1"] >= 0.95


def test_the_practice_reports_are_read(shared: Path, tmp_path: Path):
    practice = shared / "gold" / "practice"
    found = score(shared, practice, sorted((practice / "reports").glob("*.txt")), tmp_path / "out.json")

    assert found["total"]["f1"] >= 0.9
    assert found["forbidden"] == []


@pytest.mark.parametrize(("part", "least"), [("dev", 0.9), ("heldout", 0.85), ("wide", 0.85), ("broad", 0.85), ("closed", 0.75), ("fifth", 0.8)])
def test_our_own_reports_are_read(shared: Path, tmp_path: Path, part: str, least: float):
    folder = ROOT / "tests" / "gold" / part
    found = score(shared, folder, sorted(folder.glob("*.txt")), tmp_path / "out.json")

    assert found["total"]["f1"] >= least
    assert found["forbidden"] == []
