"""Passages of news prose with gold in a compact form: how they are read, how they are scored, and which of them judge.

A file holds passages one after the other::

    ### id
    published: 2024-03-08
    The text, with or without a publication day above it.
    ---
    transfer giver=RUS receiver=BLR goods=missiles|weapons certainty=planned anchor="station missiles"

Alternatives are joined by |, lists by commas; ``may`` ends a line on which careful readers differ. Only the five core kinds are annotated,
in ``reports`` and the g-files of ``whole`` (whole short reports of some 290 words) events too.
The files of ``whole`` are for fitting weights and for work; those of ``halves`` and ``reports`` are cut by a hash of the id: half A is for work, half
B judges, and its passages are not read by whoever writes rules. ``python -m tests.reading.passages`` prints the totals; ``--half A --misses`` what
half A misses; ``--folder reports`` keeps to one folder.
"""

import argparse
import re
import shlex
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.reading.reported import half

from foedus.reading import read_document
from foedus.terms.evidence import Document, Record

FOLDER = Path(__file__).parents[1] / "passages"
KINDS = {
    "agreement": ("parties", "signed", "name"),
    "obligation": ("duty", "parties", "trigger", "negated"),
    "transfer": ("giver", "receiver", "goods"),
    "sanction": ("by", "on"),
    "accession": ("who", "to"),
    "event": ("type", "actors", "recipients"),
}
CORE = frozenset(KINDS) - {"event"}
CODES = frozenset({"parties", "giver", "receiver", "by", "on", "who", "to", "actors", "recipients"})
OPTIONAL = frozenset({"name"})
BROADER = {
    **dict.fromkeys(("missiles", "drones", "aircraft", "vessels", "air_defence", "armoured_vehicles", "artillery"), "weapons"),
    **dict.fromkeys(("munitions", "weapons"), "arms"),
    **dict.fromkeys(("missile_technology", "submarine_technology"), "military_technology"),
    **dict.fromkeys(("military_technology", "nuclear_technology", "space_technology"), "technology"),
    **dict.fromkeys(("military_aid", "training", "intelligence"), "support"),
}
"""The category above each category of goods: what is told more closely fills a broader one."""


@dataclass(frozen=True)
class Wanted:
    """One record of the gold: each slot with the values that are as good as each other."""

    kind: str
    slots: Mapping[str, tuple[Any, ...]]
    anchor: str
    line: str
    may: bool = False
    certainty: tuple[str, ...] = ()

    def fits(self, slots: Mapping[str, Any]) -> bool:
        """Whether slots are those of the gold."""
        return all(any(_same(name, one, slots.get(name)) for one in values) for name, values in self.slots.items() if name not in OPTIONAL)


@dataclass(frozen=True)
class Piece:
    """One passage with its gold."""

    id: str
    folder: str
    text: str
    published: str | None
    wanted: tuple[Wanted, ...]
    judging: bool = field(default=False)
    """Whether it is of the half that judges."""

    @property
    def document(self) -> Document:
        """The passage as a report, with a title above it."""
        text = f"A short report\n\n{self.text}\n"
        return Document(id="short", path="short.txt", sha256="0" * 64, text=text, published=self.published)


def _same(name: str, wanted: Any, given: Any) -> bool:
    if name in CODES:
        return bool(set(wanted) == ({given} if isinstance(given, str) else set(given or ())))
    if name == "goods":
        return narrower(str(given), wanted)
    if name == "negated":
        return bool(bool(given) == (wanted == "true"))
    return str(wanted).casefold() == str(given).casefold()


def narrower(goods: str, wanted: str) -> bool:
    """Whether goods are of a category or of one below it."""
    given: str | None = goods
    while given and given != wanted:
        given = BROADER.get(given)
    return bool(given)


@cache
def pieces() -> tuple[Piece, ...]:
    """Every passage of the files."""
    return tuple(piece for path in sorted(FOLDER.glob("*/*.txt")) for piece in _pieces_of(path))


def _pieces_of(path: Path) -> Iterator[Piece]:
    for block in re.split(r"^### *", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        text, _, gold = rest.partition("\n---")
        day = re.match(r"\s*published: *(\S+)\n", text)
        judging = path.parent.name != "whole" and half(name.strip()) == "B"
        wanted = tuple(_wanted(line) for line in gold.strip().splitlines() if line.strip())
        yield Piece(name.strip(), path.parent.name, text[day.end() if day else 0 :].strip(), day[1] if day else None, wanted, judging)


def _wanted(line: str) -> Wanted:
    kind, *words = shlex.split(line)
    given = dict(word.partition("=")[::2] for word in words if word != "may")
    anchor, certainty = given.pop("anchor"), tuple(one for one in given.pop("certainty", "").split("|") if one)
    given = {slot: value for slot, value in given.items() if not slot.startswith("also")}
    slots = {slot: tuple(tuple(one.split(",")) if slot in CODES else one for one in value.split("|")) for slot, value in given.items()}
    return Wanted(kind, slots, anchor, line, "may" in words, certainty)


@dataclass
class Tally:
    """Records of a kind: of the gold, found, right."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.wanted + self.found)


def compare(piece: Piece, kind: str, records: list[Record]) -> tuple[Tally, list[str]]:
    """Count what is right of a kind in a passage; say what is missing and what is too much."""
    rest = [record for record in records if record.kind == kind]
    gold = sorted((one for one in piece.wanted if one.kind == kind), key=lambda one: one.may)
    tally, faults = Tally(), []
    for one in gold:
        match = next((record for record in rest if one.fits(record.slots)), None)
        if match is not None:
            rest.remove(match)
        if not one.may:
            tally.wanted += 1
            tally.right += match is not None
            if match is None:
                faults.append(f"missing  {one.line}")
    over = [record for record in rest if not any(one.fits(record.slots) for one in gold)]
    tally.found = tally.right + len(over)
    return tally, faults + [f"too much {record.kind} {record.slots} ({record.certainty})" for record in over]


def totals(chosen: Iterator[Piece] | list[Piece], *, misses: bool = False) -> dict[str, Tally]:
    """Read passages and add up their tallies by kind, and as ``core``."""
    sums: dict[str, Tally] = defaultdict(Tally)
    for piece in chosen:
        _, records = read_document(piece.document)
        told: list[str] = []
        for kind in KINDS:
            if kind not in CORE and not piece.id.startswith("g"):
                continue
            tally, faults = compare(piece, kind, list(records))
            told += faults
            for name in (kind, "core") if kind in CORE else (kind,):
                total = sums[name]
                total.wanted, total.found, total.right = total.wanted + tally.wanted, total.found + tally.found, total.right + tally.right
        if misses and told:
            print("#", piece.id, piece.text, *told, "", sep="\n")  # noqa: T201
    return sums


def main() -> None:
    """Print the totals of a half, or of the whole files."""
    parser = argparse.ArgumentParser(description="Score the reader on the passages with gold.")
    parser.add_argument("--half", choices=["A", "B"], default="B", help="A: all that is for work; B: what judges")
    parser.add_argument("--folder", help="only the files of this folder: whole, halves, reports")
    parser.add_argument("--misses", action="store_true", help="say what half A misses")
    args = parser.parse_args()
    chosen = [piece for piece in pieces() if piece.judging == (args.half == "B") and args.folder in (None, piece.folder)]
    for kind, tally in totals(chosen, misses=args.misses and args.half == "A").items():
        precision, recall = tally.right / max(1, tally.found), tally.right / max(1, tally.wanted)
        print(f"{kind:11}{tally.wanted:6}{tally.found:6}{tally.right:6}   {precision:.3f} {recall:.3f} {tally.f1:.3f}")  # noqa: T201


if __name__ == "__main__":
    main()
