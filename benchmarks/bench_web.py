"""How fast the workplace is: the first page after the start, memory, and the dossier page for ten users among ten thousand documents.

Run it with ``python -m benchmarks.bench_web``. It begins ``foedus serve`` as a process of its own, with a store of made-up documents (the example
reports under other names), and asks it over HTTP; ten users ask at once and without a pause. A page that was asked for before is kept, so pages
seen before and pages never seen are told apart.
"""

import argparse
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import httpx

from foedus.brief import read_each
from foedus.records.store import open_store
from foedus.terms.evidence import Document, Record

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ("russia-iran-column.txt", "russia-iran-wire.txt")
SEED = 20240619


def made_up(number: int) -> Iterator[tuple[Document, list[Record]]]:
    """The example reports, again and again, each time under another name and hash, and of another day of ten years: the law is asked anew of each."""
    read = [outcome for outcome in read_each([ROOT / "examples" / name for name in REPORTS]) if isinstance(outcome, tuple)]
    for n in range(number):
        document, records = read[n % len(read)]
        name = f"{document.id}-{n}"
        day = (date(2015, 1, 1) + timedelta(n % 3650)).isoformat()
        yield (
            document.model_copy(update={"id": name, "published": day, "sha256": sha256(name.encode()).hexdigest()}),
            [one.model_copy(update={"doc": name, "id": one.id.replace(document.id, name, 1)}) for one in records],
        )


def resident(process: int) -> float:
    """Megabytes of a process that are in memory."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text(encoding="utf-8"))
    return int(found[1]) / 1024 if found else float("nan")


def first_page(store: Path) -> tuple[subprocess.Popen[str], str, float]:
    """Begin a server; return it, its address and the seconds until its first page was there."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [str(Path(sys.executable).with_name("foedus")), "serve", "--port", "0", "--store", str(store)], stdout=subprocess.PIPE, text=True, bufsize=1
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    address = line.split()[3]
    assert httpx.get(address + "/", timeout=30).status_code == 200
    return process, address, time.perf_counter() - begun


def ask_at_once(address: str, names: list[str], users: int, each: int, seed: int) -> list[float]:
    """Seconds that each page took, for so many users who ask one page after the other."""
    took: list[float] = []
    lock = threading.Lock()

    def user(number: int) -> None:
        drawn = random.Random(seed + number)
        with httpx.Client(base_url=address, timeout=60) as client:
            for _ in range(each):
                name = drawn.choice(names)
                begun = time.perf_counter()
                answer = client.get("/dossier/of", params={"doc": name})
                seconds = time.perf_counter() - begun
                assert answer.status_code == 200, answer.status_code
                with lock:
                    took.append(seconds)

    threads = [threading.Thread(target=user, args=(number,)) for number in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took


def told(what: str, took: list[float]) -> None:
    """Print one line."""
    print(f"{what:<44} median {median(took) * 1000:7.1f} ms   95th percentile {quantiles(took, n=20)[-1] * 1000:7.1f} ms   {len(took)} pages")


def main() -> None:
    """Measure, and print."""
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=10_000)
    options.add_argument("--users", type=int, default=10)
    options.add_argument("--seen", type=int, default=200)
    given = options.parse_args()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        begun = time.perf_counter()
        with open_store(path, create=True) as store:
            names = [one.id for one in store.add_many(made_up(given.documents), by="bench", reader="bench")]
        print(f"{len(names):,} documents kept in {time.perf_counter() - begun:.1f} s")
        starts = []
        for turn in range(4):
            process, address, seconds = first_page(path)
            if turn:
                starts.append(seconds)
            if turn < 3:
                process.kill()
                process.wait()
        print(f"first page after the start of the process: {', '.join(f'{one:.2f}' for one in starts)} s")
        try:
            some = random.Random(SEED).sample(names, given.seen)
            told("alone, a dossier never seen", ask_at_once(address, names, 1, 40, SEED))
            told(f"{given.users} users at once, dossiers never seen", ask_at_once(address, names, given.users, 12, SEED + 1000))
            with httpx.Client(base_url=address, timeout=60) as client:
                for name in some:
                    client.get("/dossier/of", params={"doc": name})
            told(f"{given.users} users at once, dossiers seen before", ask_at_once(address, some, given.users, 60, SEED))
            print(f"resident, the server: {resident(process.pid):.0f} MB")
        finally:
            process.kill()
            process.wait()


if __name__ == "__main__":
    main()
