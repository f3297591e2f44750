"""Kill -9 while documents come in: what was told as safe is there, nothing is half there, and the chain holds.

A process adds made-up documents one after the other, with a review after every tenth, and prints each name once it is told that it is safe. It is
killed at a random moment, again and again, and started again on the same store, which then goes on. Run it with ``python -m benchmarks.killed``;
``--store`` names the engine, as for ``foedus store``.
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from foedus.records.store import open_store
from foedus.terms.evidence import Document, Record, Span

ROOT = Path(__file__).resolve().parents[1]
SEED = 20240619
RECORDS = 5
"""Of each document."""
EVERY = 10
"""One document in so many is reviewed."""


def made_up(number: int) -> tuple[Document, list[Record]]:
    """One document and its records."""
    text = " ".join(f"State {number + n} gives state {n} munitions." for n in range(RECORDS)) + " And so on." * 60
    name = f"d{number:05}"
    document = Document(id=name, path=f"{name}.txt", sha256=sha256(text.encode()).hexdigest(), text=text)
    records = []
    for n in range(RECORDS):
        words = f"State {number + n} gives state {n} munitions."
        start = text.index(words)
        span = Span(start=start, end=start + len(words), text=words)
        slots = {"giver": [f"S{number + n}"], "receiver": [f"S{n}"], "goods": "munitions"}
        records.append(Record(id=f"{name}:transfer{n + 1}", kind="transfer", doc=name, slots=slots, spans=(span,), rule="made up"))
    return document, records


def ingest(place: str, number: int) -> None:
    """Add what the store lacks of so many documents, and say of each when it is safe."""
    with open_store(place, create=True) as store:
        held = set(store.known().values())
        for n in range(number):
            document, records = made_up(n)
            if document.id not in held:
                store.add(document, records, by="writer", reader="made up")
            print(document.id, flush=True)
            if n % EVERY == 0 and not store.held(records[0].id).reviews:
                store.review(records[0].id, "accept", by="writer")
            if n % EVERY == 0:
                print(f"review {records[0].id}", flush=True)


def killed_once(place: str, number: int, wait: float) -> tuple[list[str], bool]:
    """Start the writer, kill it so many seconds after its first line unless it is done; return what it told as safe, and whether it was done."""
    words = [sys.executable, "-m", "benchmarks.killed", "--store", place, "--documents", str(number), "--write"]
    process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = [process.stdout.readline().strip()]
    with suppress(subprocess.TimeoutExpired):
        process.wait(wait)
    process.send_signal(signal.SIGKILL)
    told += process.stdout.read().splitlines()
    process.stdout.close()
    return [line for line in told if line], process.wait() == 0


def whole(line: str) -> bool:
    """Whether a line was printed to its end."""
    return len(line) == len("d00000") or (line.startswith("review d") and line.endswith("transfer1"))


def look(place: str, told: list[str]) -> tuple[list[str], int]:
    """Return what is wrong with a store of which so much was told as safe, and how many documents it has."""
    with open_store(place) as store:
        found = store.verify()
        faults = list(found.faults)
        held = {one.id: one.records for one in store.documents(limit=10**9)}
        reviewed = {one.record for one in store.reviews(limit=10**9)}
    faults += [f"{line} was told as safe and is lost" for line in told if not line.startswith("review") and line not in held]
    faults += [f"{line} was told as safe and is lost" for line in told if line.startswith("review") and line.split()[1] not in reviewed]
    faults += [f"{name} has {records} of its {RECORDS} records" for name, records in held.items() if records != RECORDS]
    return faults, len(held)


def run(place: str, number: int, times: int, longest: float, seed: int = SEED) -> tuple[list[str], int, int]:
    """Kill so many times, after up to ``longest`` seconds; return faults, documents held at the end, and kills that met the writer at work."""
    rng = random.Random(seed)
    told: list[str] = []
    faults: list[str] = []
    met = held = 0
    for _ in range(times):
        some, done = killed_once(place, number, rng.uniform(0, longest))
        told += filter(whole, some)
        met += not done
        wrong, held = look(place, told)
        faults += wrong
    return faults, held, met


def main() -> None:
    """Write, or kill those who write and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", metavar="FILE|URL", help="an empty store (default: a file of SQLite that is removed afterwards)")
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--longest", type=float, default=1.5, help="seconds before the kill, at most (default: 1.5)")
    parser.add_argument("--write", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        ingest(given.store, given.documents)
        return
    with tempfile.TemporaryDirectory() as folder:
        place = given.store or str(Path(folder) / "store.db")
        begin = time.perf_counter()
        faults, held, met = run(place, given.documents, given.times, given.longest)
        seconds = time.perf_counter() - begin
        ingest_rest = subprocess.run(
            [sys.executable, "-m", "benchmarks.killed", "--store", place, "--documents", str(given.documents), "--write"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        wrong, all_held = look(place, ingest_rest.stdout.splitlines())
    print(
        f"killed {given.times} times, {met} of them at work, in {seconds:.0f} s; {held} documents by then, {all_held} of {given.documents} at the end"
    )
    print("no fault" if not faults + wrong else "\n".join(faults + wrong))
    raise SystemExit(bool(faults + wrong))


if __name__ == "__main__":
    main()
