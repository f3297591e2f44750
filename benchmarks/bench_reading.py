"""Reading and bringing together: reports a second on one core, the first report, memory, and how the cost of bringing together grows.

The reports are made up of paragraphs of the example reports and of those with gold (`made_up`), 450 words each. Rates are of processor time, so
that what else the machine does counts little; wall time stands beside. spaCy's blank English tokenizer, which finds words and nothing else, runs on
the same texts in turn, if it is installed. Run by ``make bench``; the exit code says nothing, the numbers do.
"""

import argparse
import hashlib
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from foedus.reading import read_document
from foedus.records import corroborate
from foedus.terms.evidence import Document, Record

from .bench_start import FOEDUS, Start, processor
from .made_up import WORDS, invented, mixed, write

SIZES = 10, 100, 1000


def document(number: int, text: str) -> Document:
    """A made-up report as a document."""
    return Document(id=f"r{number}", path=f"r{number}.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), text=text)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Processor and wall seconds of some work."""
    begun, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - begun, time.perf_counter() - wall


def tokenizer() -> Callable[[str], object] | None:
    """SpaCy's blank English pipeline, if it is installed."""
    try:
        import spacy  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        return None
    blank: Callable[[str], object] = spacy.blank("en")
    return blank


def reading(reports: list[Document], repetitions: int) -> None:
    """Print the rate of reading, and of tokenizing alone."""
    tokenize = tokenizer()
    for one in reports[:5]:
        read_document(one)
    rates, walls, peers = [], [], []
    records = 0
    for _ in range(repetitions):
        found: list[int] = []
        cpu, wall = timed(lambda found=found: found.extend(len(read_document(one)[1]) for one in reports))  # type: ignore[misc]
        records = sum(found)
        rates.append(len(reports) / cpu)
        walls.append(len(reports) / wall)
        if tokenize:
            cpu, _ = timed(lambda: [tokenize(one.text) for one in reports])
            peers.append(len(reports) / cpu)
    words = statistics.mean(len(one.text.split()) for one in reports)
    print(f"reading, warm: {len(reports)} reports of {words:.0f} words, {records / len(reports):.1f} records each")
    print(f"  reports/s by processor time: median {statistics.median(rates):.1f} ({min(rates):.1f} to {max(rates):.1f})")
    print(f"  reports/s by the clock:      median {statistics.median(walls):.1f} ({min(walls):.1f} to {max(walls):.1f})")
    if peers:
        ratio = statistics.median(peer / own for peer, own in zip(peers, rates, strict=True))
        print(f"  spaCy's blank tokenizer: median {statistics.median(peers):.1f} reports/s, {ratio:.1f} times the rate of reading")
    else:
        print("  spaCy's blank tokenizer: spaCy is not installed, so there is no ratio")


def cold(text: str, repetitions: int) -> None:
    """Print the time of a whole process that reads one report."""
    with tempfile.TemporaryDirectory() as folder:
        (file,) = write(Path(folder), iter([text]), 1)
        start = Start("foedus read", [str(FOEDUS), "read", str(file)])
        for turn in range(repetitions + 1):
            start.run(keep=turn > 0)
    print(f"one report, cold: median {start.median:.2f} s ({min(start.seconds):.2f} to {max(start.seconds):.2f}), peak {start.peak:.0f} MB")


def together(largest: int, repetitions: int, seed: int) -> None:
    """Print what bringing reports together costs as they grow in number."""
    print("bringing together (invented reports: claims shared by many, one report in twenty a re-telling)")
    rows: list[tuple[Document, list[Record]]] = [read_document(document(n, text)) for n, text in enumerate(islice(invented(seed), largest))]
    for size in (size for size in SIZES if size <= largest):
        documents = [one for one, _ in rows[:size]]
        records = [record for _, found in rows[:size] for record in found]
        seconds = statistics.median(timed(lambda: corroborate(documents, records))[0] for _ in range(repetitions))  # noqa: B023
        print(f"  {size:5} reports, {len(records):6} records: {seconds:8.3f} s, {seconds / size * 1000:6.2f} ms a report")


def stream(number: int, seed: int) -> None:
    """Print the memory of reading a folder report by report into JSON Lines."""
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "reports"
        write(reports, mixed(seed), number)
        command = [str(FOEDUS), "read", str(reports), "-o", str(Path(folder) / "out.jsonl"), "--apart"]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    print(f"streaming {number} reports to JSON Lines, --apart: peak {peak:.0f} MB, exit code {process.returncode}")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=5, help="measured runs of each part (default: 5)")
    parser.add_argument("--reports", type=int, default=100, help="reports to read (default: 100)")
    parser.add_argument("--largest", type=int, default=1000, help="most reports to bring together (default: 1000)")
    parser.add_argument("--seed", type=int, default=7, help="seed of the made-up reports (default: 7)")
    asked = parser.parse_args()
    texts = list(islice(mixed(asked.seed), asked.reports))
    print(f"machine: {processor()}, {os.cpu_count()} cores; Python {platform.python_version()}; {platform.system()} {platform.machine()}")
    print(f"seed {asked.seed}, {asked.repetitions} repetitions, about {WORDS} words a report\n")
    reading([document(n, text) for n, text in enumerate(texts)], asked.repetitions)
    cold(texts[0], asked.repetitions)
    for number in (asked.reports, asked.reports * 4):
        stream(number, asked.seed)
    together(asked.largest, asked.repetitions, asked.seed)
    print(f"peak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
