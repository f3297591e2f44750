"""How well event coding agrees with coded sentences: root type, countries, source, target, in parts.

PLOVER's own examples (322 sentences of the Open Event Data Alliance, CC BY-SA 4.0) lie beside the checkout, in ../shared/data/plover; without them
their table is left out. They are cut by a hash of the id: the rules were written with half A in view, and looked over with quarter B; quarter C was
only scored at first, and read later.
The 200 sentences of tests/reading/coded_sentences.tsv, written and coded for this project by somebody who had not seen the rules, are cut in two
halves by the same hash: A is worked on, B judges and is never named.
Compared is the first event of a sentence's main clause, or the first there is; "any" says whether any event of the sentence has the type.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foedus.reading.coding import code_document
from foedus.sources.gazetteer import load_names
from foedus.terms.coding import CodedEvent, Party
from foedus.terms.evidence import Document

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT.parent / "shared" / "data" / "plover" / "PLOVER_GSR_CAMEO.txt"
OWN = ROOT / "tests" / "reading" / "coded_sentences.tsv"
TYPES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
"""Types of the file that the present sixteen take in."""
CODES = {"JAP": "JPN", "IND ": "IND", "VTN": "VNM", "ITL": "ITA", "KSV": "XKX", "ROM": "ROU", "BUR": "MMR"}
"""Codes of the file that are not those of ISO 3166-1."""
BODIES = {"IGO", "NGO", "IMG", "ISM", "NGM", "MNC"}
"""Codes of the file for bodies of no country."""


@dataclass(frozen=True)
class Example:
    """One sentence with the coding that a file gives it, and the part of the file that it belongs to."""

    id: str
    text: str
    type: str
    source: frozenset[str]
    target: frozenset[str]
    part: str


def part(name: str, parts: str) -> str:
    """Choose the part of a sentence by the hash of its id: of "ABAC" half of all are A, and a quarter each B and C.

    >>> part("s001", "AB")
    'A'
    """
    return parts[int(hashlib.sha256(name.encode()).hexdigest(), 16) % len(parts)]


def countries(codes: Iterable[str]) -> frozenset[str]:
    """The countries among codes, in the codes of ISO 3166-1."""
    return frozenset(CODES.get(code, code) for code in codes if code) - BODIES


def plain(text: str) -> str:
    """Take the marks of LaTeX out of a sentence."""
    return " ".join(text.replace("``", '"').replace("''", '"').strip("{} ").split())


def examples(path: Path = FILE) -> list[Example]:
    """Read PLOVER's examples; the first record of the file is a note."""

    def coded(side: Any) -> frozenset[str]:
        return countries(actor.get("code", "") for actor in ([side] if isinstance(side, dict) else side or []) if isinstance(actor, dict))

    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        Example(
            row["id"],
            plain(row["text"]),
            TYPES.get(row["event"], row["event"]),
            coded(row.get("source")),
            coded(row.get("target")),
            part(row["id"], "ABAC"),
        )
        for row in rows
        if row["event"] != "DOCUMENT"
    ]


def own_examples(path: Path = OWN) -> list[Example]:
    """Read the sentences coded for this project: id, type, source, target, sentence; codes stand with commas, "-" is nobody."""

    def coded(cell: str) -> frozenset[str]:
        return frozenset(cell.split(",")) if cell != "-" else frozenset()

    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [Example(name, text, kind, coded(source), coded(target), part(name, "AB")) for name, kind, source, target, text in rows]


def events_of(example: Example) -> list[CodedEvent]:
    """Code a sentence as the only one of a report of our day, for the codings have the states of our day (Belgrade is Serbia's)."""
    text = f"An example\n\n{example.text}\n"
    return code_document(Document(id=example.id, path=f"{example.id}.txt", sha256="0" * 64, text=text, published="2024-01-01"))[1]


def states(parties: Iterable[Party]) -> frozenset[str]:
    """The states among parties."""
    return countries(p.code for p in parties if p.code in load_names().states)


@dataclass
class Score:
    """Sums over sentences."""

    n: int = 0
    coded: int = 0
    root: int = 0
    any: int = 0
    same: int = 0
    source: int = 0
    target: int = 0
    hit: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, example: Example, events: list[CodedEvent]) -> None:
        """Count one sentence."""
        first = next((e for e in events if e.main), events[0] if events else None)
        self.n += 1
        self.wanted += len(example.source | example.target)
        self.any += any(e.type == example.type for e in events)
        if first is None:
            self.same += not example.source | example.target
            self.source += not example.source
            self.target += not example.target
            return
        source, target = states(first.actors), states(first.recipients)
        both, wanted = source | target, example.source | example.target
        self.coded += 1
        self.root += first.type == example.type
        self.source += source == example.source
        self.target += target == example.target
        self.same += both == wanted
        self.hit += len(both & wanted)
        self.given += len(both)

    def line(self, name: str) -> str:
        """One line of the table."""

        def share(number: int) -> str:
            return f"{number / self.n:6.3f}" if self.n else "     -"

        precision, recall = self.hit / max(1, self.given), self.hit / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        shares = " ".join(share(x) for x in (self.coded, self.root, self.any, self.same, self.source, self.target))
        return f"{name:12}{self.n:4}  {shares}  {precision:6.3f} {recall:6.3f} {f1:6.3f}"


HEAD = f"{'':12}{'n':>4}   coded   root    any   same source target     P      R     F1   (P, R, F1: codes of countries)"


def main() -> None:
    """Print the tables; with ``--misses`` the sentences that come out wrong, but for the half that judges."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--part", choices=["A", "B", "C"], help="score one part only")
    parser.add_argument("--misses", action="store_true", help="name what comes out wrong")
    parser.add_argument("--types", action="store_true", help="one line for each type")
    parser.add_argument("--set", choices=["plover", "own"], help="score one set of sentences only")
    args = parser.parse_args()
    if not FILE.is_file():
        print(f"{FILE}: not there, so there is nothing to compare with")
    elif args.set != "own":
        print("PLOVER's examples")
        table(examples(), args, judging="")
    if args.set != "plover":
        print("Sentences coded for this project")
        table(own_examples(), args, judging="B")


def table(rows: list[Example], args: argparse.Namespace, *, judging: str) -> None:
    """Score the sentences of a set and print a line for each part; those of the part that judges are not named."""
    scores: dict[str, Score] = {}
    for example in rows:
        if args.part and example.part != args.part:
            continue
        events = events_of(example)
        for name in (f"part {example.part}", "all", *([example.type] if args.types else [])):
            scores.setdefault(name, Score()).add(example, events)
        if args.misses and example.part != judging:
            report(example, events)
    print(HEAD)
    for name, score in sorted(scores.items(), key=lambda row: (not row[0].startswith("part"), row[0] != "all", row[0])):
        print(score.line(name))


def report(example: Example, events: list[CodedEvent]) -> None:
    """Print a sentence that comes out wrong, with what came out."""
    first = next((e for e in events if e.main), events[0] if events else None)
    right = first and (first.type, states(first.actors), states(first.recipients)) == (example.type, example.source, example.target)
    if not right:
        print(f"{example.id}  {example.type} {sorted(example.source)} > {sorted(example.target)}\n    {example.text}")
        for e in events:
            told = f"{[(p.span.text, p.code, p.sector) for p in e.actors]} > {[(p.span.text, p.code, p.sector) for p in e.recipients]}"
            print(f"    {'*' if e is first else ' '} {e.type} {told} {'neg' if e.negated else ''}")


if __name__ == "__main__":
    main()
