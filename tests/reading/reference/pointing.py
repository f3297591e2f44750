"""Who is meant by the pointing words of the reports with gold: the labels, and how often the reader is right.

A line of ``pointing.txt`` names a report and its labels: the number of the pointing word in the report, and the codes of the states meant
("KOR+USA"), the surnames of the people, "~" and a word of somebody without a name, or "-" for a thing and for an "it" that means nothing;
"/" stands between answers that are as good. ``python -m tests.reading.reference.pointing`` prints the accuracy by word.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from foedus.reading.naming.actors import Mention
from foedus.reading.rules import Reading, _tables
from foedus.terms.evidence import Document

HERE = Path(__file__).parent
GOLD = HERE.parents[1] / "gold"
NOUNS = (
    r"(?:countr(?:y|ies)|kingdoms?|nations?|republics?|blocs?|group|alliance|sides?|leaders|presidents|premiers|ministers|neighbou?rs?|partners?"
    r"|pair|former|latter|two|three|governments?|capitals|emirate|sultanate|island|allies|ally|powers?|state|states|part(?:y|ies)|union|trio|duo"
    r"|monarchy|signatories|members|men|junta|association|organi[sz]ation)"
)
POINTING = re.compile(
    r"\b(?:(?:it|its|itself|they|their|them|themselves|he|she|him|his|her|himself|herself|we|our|ours|ourselves)\b|us\b(?<!US)"
    r"|(?:the|this|that|both|either|each|these|those|neither)(?: of the)?"
    r"(?: (?:two|three|four|other|same|[a-z]+an|[a-z]+-[a-z]+|foreign|defence|defense|small|poor|rich|oil|gulf|western|eastern|northern|southern"
    r"|island|hermit))* " + NOUNS + r"\b(?! of [A-Z])|both\b(?= (?:said|have|had|are|were|signed|deny|denied|insist)))",
    re.IGNORECASE,
)


class Noting(Reading):
    """A reading that keeps what each word pointed back at."""

    def __init__(self, *rest: Any) -> None:
        super().__init__(*rest)
        self.meant: dict[int, Mention] = {}

    def _read(self, passage: Any) -> None:
        self._note(passage)
        super()._read(passage)

    def _read_inside(self, passage: Any) -> None:
        self._note(passage)
        super()._read_inside(passage)

    def _note(self, passage: Any) -> None:
        self.meant |= {passage.parse.tokens[m.start].start: m for m in passage.parse.mentions if m.anaphor}


@dataclass(frozen=True)
class Row:
    """One pointing word with its label and what the reader takes it for."""

    stem: str
    number: int
    word: str
    label: str
    meant: Mention | None

    @property
    def half(self) -> str:
        """The half that its report belongs to: on one the weights were fitted, the other judges."""
        return "AB"[crc32(self.stem.rpartition("/")[2].encode()) % 2]

    @property
    def right(self) -> bool:
        """Whether the reader takes it for one of those who are meant."""
        return any(_fits(label, self.meant) for label in self.label.split("/"))

    @property
    def wrong(self) -> bool:
        """Whether the reader takes it for somebody else, which is worse than for nobody."""
        return self.meant is not None and not self.right


def meant_in(text: str) -> list[tuple[str, Mention | None]]:
    """Return the pointing words of a text with what the reader takes each for."""
    reading = Noting(Document(id="a", path="a.txt", sha256="", text=text), *_tables())
    reading.run()
    return [(m.group().casefold(), reading.meant.get(m.start())) for m in POINTING.finditer(text)]


def rows() -> Iterator[Row]:
    """Yield the labelled words of every report."""
    for line in (HERE / "pointing.txt").read_text(encoding="utf-8").splitlines():
        stem, *labels = line.split()
        found = meant_in((GOLD / f"{stem}.txt").read_text(encoding="utf-8"))
        for number, _, label in (one.partition(":") for one in labels):
            word, meant = found[int(number)]
            yield Row(stem, int(number), word, label, meant)


def _fits(label: str, meant: Mention | None) -> bool:
    if label == "-" or meant is None:
        return label == "-" and meant is None
    actor = meant.actor
    if label.startswith("~"):
        return label[1:].casefold() in actor.name.casefold()
    wanted = label.split("+")
    if wanted[0].isupper():
        return set(wanted) == set(actor.codes)
    names = [one.name.casefold() for one in actor.members or (actor,)]
    return len(wanted) == len(names) and all(any(w.casefold() in name for name in names) for w in wanted)


def tallies(found: list[Row]) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Return how many words there are, how many are right and how many wrong, by word and half."""
    by_word: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in found:
        for word in (row.word if " " not in row.word else "the country", "all"):
            by_word[word, row.half].append(row)
    return {key: (len(of), sum(r.right for r in of), sum(r.wrong for r in of)) for key, of in sorted(by_word.items())}


if __name__ == "__main__":
    for (word, half), (count, right, wrong) in tallies(list(rows())).items():
        print(f"{word:12} {half}  {count:4}  right {right / count:.2f}  wrong {wrong / count:.2f}")  # noqa: T201
