"""The parts a shown dossier is made of, before they become text, Markdown or HTML."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..brief.dossier import Evidence


@dataclass(frozen=True)
class Badge:
    """A verdict or a certainty, shown by its label: words, mark and tone."""

    value: str
    sort: str = "verdict"
    """``verdict`` or ``certainty``."""


@dataclass(frozen=True)
class Cite:
    """A reference to the evidence that something rests on."""

    evidence: Evidence


@dataclass(frozen=True)
class Law:
    """The id of a norm or a measure."""

    id: str


@dataclass(frozen=True)
class Strong:
    """Words that matter most in their line."""

    words: str


@dataclass(frozen=True)
class Quote:
    """Words of a report, shown in quotation marks."""

    words: str


Inline = str | Badge | Cite | Law | Strong | Quote
Words = tuple[Inline, ...]


@dataclass(frozen=True)
class Para:
    """A paragraph; a quiet one is of lesser weight."""

    words: Words
    quiet: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list; an entry may have entries of its own."""

    entries: tuple["Entry", ...]


@dataclass(frozen=True)
class Entry:
    """One entry of a list, with entries below it."""

    words: Words
    below: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table: the first cell of a row names the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    leads: tuple[str, ...] = ()
    """Words before each cell where the row is written as one line."""
    summary: bool = False
    """Whether what follows it tells the same at length; left out where there is no room for both."""


@dataclass(frozen=True)
class Title:
    """A heading inside a section; a minor one stands below another."""

    words: str
    minor: bool = False
    badge: Badge | None = None


@dataclass(frozen=True)
class Facts:
    """A short list of names and values."""

    pairs: tuple[tuple[str, Words], ...]


@dataclass(frozen=True)
class Figure:
    """The place of a figure, ``flows`` or ``network``; shown where pictures can be."""

    name: str


Block = Para | Bullets | Table | Title | Facts | Figure


@dataclass(frozen=True)
class Section:
    """One part of the dossier."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass
class Notes:
    """Numbers for records, in the order in which they are first cited."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    cited: list[Evidence] = field(default_factory=list)

    def number(self, evidence: Evidence) -> int:
        """Return the number of a record, a new one at its first citation."""
        key = (evidence.doc, evidence.record)
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            self.cited.append(evidence)
        return self.numbers[key]


def bullets(entries: Sequence[Words | Entry]) -> tuple[Bullets, ...]:
    """Return a list as a block, or nothing if it has no entries."""
    if not entries:
        return ()
    return (Bullets(tuple(entry if isinstance(entry, Entry) else Entry(entry) for entry in entries)),)


def facts(*pairs: tuple[str, str]) -> tuple[Facts, ...]:
    """Return names and values as a block, without those that have no value; or nothing.

    >>> facts(("Place", "Pyongyang"), ("Signed", ""))
    (Facts(pairs=(('Place', ('Pyongyang',)),)),)
    """
    kept = tuple((name, (value,)) for name, value in pairs if value)
    return (Facts(kept),) if kept else ()


def parted(groups: Sequence[Words], between: str = ", ") -> Words:
    """Join groups of words.

    >>> parted([("a",), ("b", Law("x/1"))])
    ('a', ', ', 'b', Law(id='x/1'))
    """
    joined: list[Inline] = []
    for group in groups:
        joined += [between, *group] if joined else group
    return tuple(joined)
