"""How fast the workplace is: the first page after the start, memory, and the dossier page for ten users among ten thousand documents.

Run it with ``python -m benchmarks.bench_web``. It begins ``foedus serve`` as a process of its own, with a store of made-up documents (the example
reports under other names), and asks it over HTTP; ten users ask at once and without a pause. A page that was asked for before is kept, so pages
seen before and pages never seen are told apart; the first of these also wait for what the law says, which is asked once.
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
from http.client import HTTPConnection
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


def ask_at_once(address: str, names: list[str], users: int) -> list[float]:
    """Seconds that each page took, for so many users at once who ask for one page after the other."""
    took: list[float] = []
    asked = iter(names)
    lock = threading.Lock()

    def user() -> None:
        client = HTTPConnection(address.removeprefix("http://"), timeout=60)  # asks for little of the processors that the server needs
        while True:
            with lock:
                name = next(asked, None)
            if name is None:
                return client.close()
            begun = time.perf_counter()
            client.request("GET", f"/dossier/of?doc={name}")
            answer = client.getresponse()
            answer.read()
            seconds = time.perf_counter() - begun
            assert answer.status == 200, answer.status
            with lock:
                took.append(seconds)

    threads = [threading.Thread(target=user) for _ in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took


def told(what: str, took: list[float]) -> None:
    """Print one line."""
    print(f"{what:<56} median {median(took) * 1000:7.1f} ms   95th percentile {quantiles(took, n=20)[-1] * 1000:7.1f} ms   {len(took)} pages")


def main() -> None:
    """Measure, and print."""
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=10_000)
    options.add_argument("--users", type=int, default=10)
    options.add_argument("--seen", type=int, default=200)
    options.add_argument("--seed", type=int, default=SEED)
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
            drawn = random.Random(given.seed).sample(names, len(names))
            told("one user, from the start on, dossiers never seen", ask_at_once(address, [drawn.pop() for _ in range(40)], 1))
            took = []
            for when, pages in (("at first", 120), ("then", 180), ("after", 400), ("after", 400), ("after", 400)):
                took += (now := ask_at_once(address, [drawn.pop() for _ in range(pages)], given.users))
                told(f"{given.users} users at once, dossiers never seen, {when}", now)
            told(f"{given.users} users at once, dossiers never seen, all of these", took)
            some = [drawn.pop() for _ in range(given.seen)]
            ask_at_once(address, some, 2)
            told(f"{given.users} users at once, dossiers seen before", ask_at_once(address, some * 3, given.users))
            print(f"resident, the server: {resident(process.pid):.0f} MB")
        finally:
            process.kill()
            process.wait()


if __name__ == "__main__":
    main()
