"""Cold starts: wall time and peak memory of whole `foedus` processes, beside two peers that do none of its work.

Every command runs once unmeasured, then seven times, the commands taking turns so that a busy moment of the machine
touches all of them. Run by ``make bench``; the exit code says nothing, the numbers do.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FOEDUS = Path(sys.executable).with_name("foedus")
PEAK_LIMIT = 400.0
BARE = "python, nothing imported"
LIBRARIES = "python, clingo + pydantic + typer"


@dataclass
class Start:
    """One command, its limits, and what was measured."""

    name: str
    words: list[str]
    seconds_limit: float | None = None
    good_exits: tuple[int, ...] = (0,)
    seconds: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    exit_code: int = 0
    """Of the latest run; `foedus cases` ends with 1 when a case is missed."""

    def run(self, *, keep: bool) -> None:
        """Run the command once, as a process of its own; with ``keep`` its time (s) and peak memory (MB) are kept."""
        begin = time.perf_counter()
        process = subprocess.Popen(self.words, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        self.exit_code = process.returncode
        if keep:
            self.seconds.append(seconds)
            self.peaks.append(usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024))

    @property
    def median(self) -> float:
        """Median wall seconds."""
        return statistics.median(self.seconds)

    @property
    def peak(self) -> float:
        """Highest resident memory of any run, MB."""
        return max(self.peaks)


def places() -> tuple[list[Path], list[Path]]:
    """The reports and the case files to run on: the shared ones when they lie beside the checkout, else the examples."""
    reports = sorted((SHARED / "seeds").glob("*.txt")) or sorted((ROOT / "examples").glob("*.txt"))
    cases = sorted((SHARED / "cases").glob("*.yaml")) or sorted((ROOT / "examples").glob("*.yaml"))
    return reports, cases


def starts(reports: list[Path], cases: list[Path]) -> list[Start]:
    """Return the commands, peers first."""
    foedus = str(FOEDUS)
    return [
        Start(BARE, [sys.executable, "-c", "pass"]),
        Start(LIBRARIES, [sys.executable, "-c", "import clingo, pydantic, typer"]),
        Start("foedus --version", [foedus, "--version"], 0.3),
        Start("foedus treaties show nato-1949", [foedus, "treaties", "show", "nato-1949"], 0.8),
        Start(f"foedus brief ({len(reports)} reports)", [foedus, "brief", *map(str, reports)], 3.0),
        Start(f"foedus cases ({len(cases)} cases)", [foedus, "cases", *map(str, cases)], good_exits=(0, 1)),
    ]


def processor() -> str:
    """Return the processor's name, as far as the system tells."""
    listing = Path("/proc/cpuinfo")
    if listing.exists():
        for line in listing.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def verdict(start: Start) -> str:
    """Say whether the limits of one command are met."""
    if start.name in (BARE, LIBRARIES):
        return "peer"
    if start.exit_code not in start.good_exits:
        return f"FAILED with exit code {start.exit_code}"
    parts = []
    if start.seconds_limit is not None:
        parts.append(f"{start.seconds_limit} s {'met' if start.median <= start.seconds_limit else 'MISSED'}")
    parts.append(f"{PEAK_LIMIT:.0f} MB {'met' if start.peak <= PEAK_LIMIT else 'MISSED'}")
    return ", ".join(parts)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=7, help="measured runs of each command (default: 7)")
    repetitions = parser.parse_args().repetitions
    if not FOEDUS.exists():
        raise SystemExit("no `foedus` beside this Python; run `make setup` and then `make bench`")
    reports, cases = places()
    table = starts(reports, cases)
    size = sum(path.stat().st_size for path in reports)
    print(f"machine: {processor()}, {os.cpu_count()} cores; Python {platform.python_version()}; {platform.system()} {platform.machine()}")
    print(f"{len(reports)} reports of {size:,} bytes, {len(cases)} case files; 1 unmeasured and {repetitions} measured runs of each, taking turns\n")
    for turn in range(repetitions + 1):
        for start in table:
            start.run(keep=turn > 0)
    bare, libraries = table[0].median, table[1].median
    print(f"{'command':36} {'median s':>9} {'min':>7} {'max':>7} {'peak MB':>8} {'x bare':>7} {'x libs':>7}  limits")
    for start in table:
        numbers = f"{start.median:9.3f} {min(start.seconds):7.3f} {max(start.seconds):7.3f} {start.peak:8.1f}"
        print(f"{start.name:36} {numbers} {start.median / bare:7.1f} {start.median / libraries:7.1f}  {verdict(start)}")


if __name__ == "__main__":
    main()
