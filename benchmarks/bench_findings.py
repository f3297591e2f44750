"""What is found, not how fast: the shared scorers over the shared reports, and the shared cases. Needs ../shared beside the checkout."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FOEDUS = Path(sys.executable).with_name("foedus")


def printed(*words: str | Path) -> str:
    """Run one command and return what it printed."""
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False).stdout


def score(gold: Path, reports: list[Path]) -> str:
    """Read the reports and return the scorer's table."""
    with tempfile.TemporaryDirectory() as folder:
        reading = Path(folder) / "reading.json"
        reading.write_text(printed(FOEDUS, "read", *reports, "--format", "json"), encoding="utf-8")
        return printed(sys.executable, SHARED / "gold" / "score.py", gold, reading, "--texts", reports[0].parent)


def main() -> None:
    """Print the tables."""
    if not SHARED.is_dir():
        raise SystemExit("../shared is not beside this checkout; there is nothing to score against")
    for name, gold, reports in (
        ("the two seeds", SHARED / "gold", SHARED / "seeds"),
        ("practice", SHARED / "gold" / "practice", SHARED / "gold" / "practice" / "reports"),
    ):
        print(f"== {name}\n{score(gold, sorted(reports.glob('*.txt')))}")
    print("== cases")
    print("\n".join(printed(FOEDUS, "cases", SHARED / "cases").splitlines()[-3:]))


if __name__ == "__main__":
    main()
