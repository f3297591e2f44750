"""How fast a store takes rows in, beside plain sqlite3 that writes the same rows and keeps no chain; then how fast it verifies and gives back.

Both write to files of their own on the same disk, with the same journal (WAL, every transaction synced), taking turns. Run it with
``python -m benchmarks.bench_store``.
"""

import argparse
import os
import platform
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from foedus.records.store import open_store
from foedus.records.store.contents import added, rows_of
from foedus.terms.evidence import Document, Record, Span

DOCUMENTS, RECORDS = 5_000, 10
"""With the documents themselves, 55,000 rows."""
AT_ONCE = 200
LIMIT = 3.0
COLUMNS = {
    "document": ("sha256", "id", "path", "title", "publisher", "published", "reader", "head", "text", "act"),
    "record": ("id", "document", "place", "kind", "certainty", "day", "body", "act"),
}

Given = list[tuple[Document, list[Record]]]


def made_up(documents: int = DOCUMENTS, records: int = RECORDS) -> Given:
    """Documents of about 1,500 characters with records, always the same."""
    found = []
    for number in range(documents):
        sentences = [f"On 19 June state {number} gave state {number + n} munitions of class {n}." for n in range(records)]
        text = " ".join(sentences) + " Nothing else was said of it." * 30
        name = f"report-{number}"
        head = Document(id=name, path=f"{name}.txt", sha256=sha256(text.encode()).hexdigest(), title=sentences[0], publisher="Made up", text=text)
        rows = []
        for n, words in enumerate(sentences):
            start = text.index(words)
            span = Span(start=start, end=start + len(words), text=words)
            slots = {"giver": [f"S{number}"], "receiver": [f"S{number + n}"], "goods": "munitions", "terms": None}
            rows.append(Record(id=f"{name}:transfer{n}", kind="transfer", doc=name, slots=slots, spans=(span,), rule="made up"))
        found.append((head, rows))
    return found


def by_store(given: Given, path: Path) -> None:
    """Add everything to a new store."""
    with open_store(path, create=True) as store:
        for _ in store.add_many(given, by="bench", reader="made up", at_once=AT_ONCE):
            pass


def by_plain(rows: list[dict[str, list[tuple[object, ...]]]], path: Path) -> None:
    """Write rows that are ready, by executemany, in as many transactions."""
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode=WAL").close()
        plain.execute("PRAGMA synchronous=FULL").close()
        plain.execute(
            "CREATE TABLE document (sha256 TEXT PRIMARY KEY, id TEXT UNIQUE, path TEXT, title TEXT, publisher TEXT, published TEXT, reader TEXT,"
            " head TEXT, text BLOB, act INTEGER)"
        )
        plain.execute(
            "CREATE TABLE record (id TEXT PRIMARY KEY, document TEXT, place INTEGER, kind TEXT, certainty TEXT, day TEXT, body TEXT, act INTEGER)"
        )
        for turn in rows:
            with plain:
                plain.executemany(f"INSERT INTO document VALUES ({','.join('?' * 10)})", turn["document"])
                plain.executemany(f"INSERT INTO record VALUES ({','.join('?' * 8)})", turn["record"])


def ready(given: Given) -> list[dict[str, list[tuple[object, ...]]]]:
    """The rows that the store would write, in turns."""
    turns: list[dict[str, list[tuple[object, ...]]]] = []
    for number, (document, records) in enumerate(given, 1):
        if number % AT_ONCE == 1:
            turns.append({"document": [], "record": []})
        for table, rows in rows_of(number, "add", added(document, records, "made up")).items():
            turns[-1][table] += [tuple(row[name] for name in COLUMNS[table]) for row in rows]
    return turns


def seconds(work: Callable[[], object]) -> float:
    """Wall seconds of some work."""
    return timed(work)[0]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Wall seconds of some work, and seconds of the processor, which a busy machine does not stretch as much."""
    begin, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - begin, time.process_time() - used


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=3)
    repetitions = parser.parse_args().repetitions
    given = made_up()
    rows = ready(given)
    total = len(given) * (RECORDS + 1)
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; {total:,} rows, {AT_ONCE} documents at once")
    stores, plains = [], []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(repetitions):
            path = Path(folder) / f"store-{turn}.db"
            stores.append(timed(lambda path=path: by_store(given, path)))  # type: ignore[misc]
            plains.append(timed(lambda turn=turn: by_plain(rows, Path(folder) / f"plain-{turn}.db")))  # type: ignore[misc]
        with open_store(path) as store:
            proof = seconds(store.verify)
            export = seconds(lambda: store.export_to(Path(folder) / "all.jsonl"))
            listing = statistics.median(seconds(lambda: store.documents(newest=True)) for _ in range(20))
            one = statistics.median(seconds(lambda n=n: store.reading([f"report-{n}"])) for n in range(20))  # type: ignore[misc]
            size = path.stat().st_size
    store_s, plain_s = (statistics.median(wall for wall, _ in runs) for runs in (stores, plains))
    verdict = f"limit {LIMIT} s {'met' if store_s <= LIMIT else 'MISSED'}"
    store_cpu, plain_cpu = (statistics.median(cpu for _, cpu in runs) for runs in (stores, plains))
    print(f"store   {store_s:6.2f} s (best {min(stores)[0]:.2f}), {store_cpu:.2f} s of the processor; {verdict}")
    print(f"plain   {plain_s:6.2f} s (best {min(plains)[0]:.2f}), {plain_cpu:.2f} s of the processor; rows ready beforehand, two indexes, no chain")
    print(f"ratio   {store_s / plain_s:6.1f}")
    print(f"verify  {proof:6.2f} s, export {export:.2f} s, {size / 2**20:.0f} MB")
    print(f"a page of 50 documents {listing * 1e3:.1f} ms, the reading of one document {one * 1e3:.1f} ms")


if __name__ == "__main__":
    main()
