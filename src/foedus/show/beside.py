"""Two sides of reports as text: what both say, where they differ, what one alone says, and whose sources are whose."""

from collections.abc import Iterable, Mapping
from itertools import chain

from ..records.beside import Beside, Said
from ..records.slots import clipped, denies, name_documents
from ..terms.evidence import Reading, Record
from .ink import PLAIN, Ink
from .wording import count, plain

LEFT, RIGHT = "A", "B"
LONGEST = 160
FEW = 3
"""Records of one side that are shown with their words."""


def beside_lines(reading: Reading, found: Beside, ink: Ink = PLAIN) -> list[str]:
    """Return the comparison as lines: the two sides, their differences, what is told by both and by one, and who re-tells whom."""
    records = {record.id: record for record in reading.records}
    called = name_documents(reading.documents)
    lines: list[str] = []
    for side, docs in ((LEFT, found.left), (RIGHT, found.right)):
        lines += ink.wrap(f"{side}: {', '.join(called[doc] for doc in docs)}", "", "   ")
    lines += ink.heading(f"Where they differ ({len(found.differences)})")
    for one in found.differences:
        lines += ink.wrap(f"{one.about} ({plain(one.kind)}): {one.note}", "  - ", "    ")
        rows = [records[r] for r in one.records]
        lines += _words(LEFT, [row for row in rows if row.doc in found.left], ink)
        lines += _words(RIGHT, [row for row in rows if row.doc in found.right], ink)
    for words, claims in (
        ("Both say", found.both),
        (f"{LEFT} alone says", found.only_left),
        (f"{RIGHT} alone says", found.only_right),
    ):
        lines += ink.heading(f"{words} ({len(claims)})")
        lines += chain.from_iterable(_said(claim, records, ink) for claim in claims)
    return [*lines, *ink.heading("Sources"), *_sources(reading, found, called, ink)]


def _said(claim: Said, records: Mapping[str, Record], ink: Ink) -> list[str]:
    lines = ink.wrap(claim.about, "  - ", "    ")
    lines += _words(LEFT, [records[r] for r in claim.left], ink)
    return lines + _words(RIGHT, [records[r] for r in claim.right], ink)


def _words(side: str, rows: Iterable[Record], ink: Ink) -> list[str]:
    """The words of one side, quoted."""
    told = [(" … ".join(" ".join(span.text.split()) for span in row.spans), "denied: " if denies(row) else "") for row in rows]
    quotes = list(dict.fromkeys(told))
    more = [f"{side}: and {count(len(quotes) - FEW, 'more place')}"] if len(quotes) > FEW else []
    shown = [f"{side}: {denied}“{clipped(quote, LONGEST)}”" for quote, denied in quotes[:FEW]]
    return [ink.paint(line, "quiet") for words in (*shown, *more) for line in ink.wrap(words, "      ", "         ")]


def _sources(reading: Reading, found: Beside, called: Mapping[str, str], ink: Ink) -> list[str]:
    """Who re-tells whom, and which sources both sides rest on."""
    said = [
        f"{called[document.id]} says that it re-tells {', '.join(document.derived_from)}."
        for document in reading.documents
        if document.derived_from
    ]  # fmt: skip
    said += [f"{called[a]} ({LEFT}) and {called[b]} ({RIGHT}) go back to one telling." for a, b in found.one_telling if a != b]
    said += [f"{called[a]} stands on both sides." for a, b in found.one_telling if a == b]
    if not found.one_telling:
        said.append("Nothing shows that one side re-tells the other.")
    if found.shared_sources:
        said.append(f"Both sides name as a source: {', '.join(found.shared_sources)}. What rests on these alone is vouched for once.")
    else:
        said.append("The two sides name no source in common.")
    return [line for words in said for line in ink.wrap(words, "  - ", "    ")]
