"""The dossier as text for a terminal."""

from ..brief.dossier import Dossier, Evidence
from ..terms.dates import in_words, parse_day
from .blocks import Badge, Block, Bullets, Cite, Entry, Facts, Figure, Inline, Law, Notes, Para, Quote, Section, Strong, Table, Title, Words
from .ink import PLAIN, Ink, visible
from .outline import legend, outline, title_of
from .shortening import shortened
from .wording import certainty, count, label

LONGEST_QUOTE = 90
MOST_SPANS = 3


def dossier_text(dossier: Dossier, ink: Ink = PLAIN) -> str:
    """Return the dossier as text; evidence is numbered, and listed at the end with its place in its report."""
    dossier = shortened(dossier)
    notes = Notes()
    lines = [ink.paint(line, "strong") for line in ink.wrap(title_of(dossier))]
    lines += ink.wrap(f"As of {in_words(parse_day(dossier.asked_on))}: {dossier.asked_because}")
    lines += [line for name, words in legend(dossier) for line in ink.wrap(f"{name}: {words}", "", "  ")]
    for section in outline(dossier):
        lines += _section(section, notes, ink)
    if notes.cited:
        lines += ink.heading("Evidence, by report and character")
        names = {source.id: source.name for source in dossier.sources}
        for evidence in notes.cited:
            lines += _evidence(evidence, notes, names.get(evidence.doc, evidence.doc), ink)
    return "\n".join(lines) + "\n"


def _section(section: Section, notes: Notes, ink: Ink) -> list[str]:
    lines = ink.heading(section.title)
    for block in section.blocks:
        lines += _block(block, notes, ink)
    return lines


def _block(block: Block, notes: Notes, ink: Ink) -> list[str]:
    match block:
        case Para(words, quiet):
            return [ink.paint(line, "quiet") if quiet else line for line in ink.wrap(_plain(words, notes))]
        case Title(words, minor, badge):
            shown = visible(words) + (f"  {_inline(badge, notes)}" if badge else "")
            return ["", shown if minor else ink.paint(shown, "strong")]
        case Facts(pairs):
            return [line for name, value in pairs for line in ink.wrap(f"{name}: {_plain(value, notes)}", "  ", "    ")]
        case Bullets(entries):
            return [line for entry in entries for line in _entry(entry, notes, ink)]
        case Table():
            return [] if block.summary else ["", block.caption, *(line for row in block.rows for line in _row(block, row, notes, ink))]
        case Figure():
            return []


def _entry(entry: Entry, notes: Notes, ink: Ink) -> list[str]:
    lines = ink.wrap(_plain(entry.words, notes), "  - ", "    ")
    for below in entry.below:
        lines += ink.wrap(_plain(below, notes), "      · ", "        ")
    return lines


def _row(table: Table, row: tuple[Words, ...], notes: Notes, ink: Ink) -> list[str]:
    leads = table.leads or tuple(f"{name.lower()} " for name in table.head)
    first, *cells = [(lead + shown, shown) for lead, cell in zip(leads, row, strict=True) if (shown := _plain(cell, notes)) != "–"]
    return ink.wrap(f"{first[0]}: {'; '.join(cell.rstrip('.') for cell, _ in cells)}", "  - ", "    ")


def _plain(words: Words, notes: Notes) -> str:
    return "".join(_inline(part, notes) for part in words)


def _inline(part: Inline, notes: Notes) -> str:
    match part:
        case Badge(value, "certainty"):
            return f"({certainty(value).words})"
        case Badge(value):
            shown = label(value)
            return f"[{shown.mark} {shown.words}]"
        case Cite(evidence):
            return f"[{notes.number(evidence)}]"
        case Law(identifier):
            return identifier
        case Strong(words):
            return words
        case Quote(words):
            return f"“{words.strip('“”')}”"
        case str():
            return part


def _evidence(evidence: Evidence, notes: Notes, name: str, ink: Ink) -> list[str]:
    lines: list[str] = []
    number = f"[{notes.number(evidence)}]"
    for n, span in enumerate(evidence.spans[:MOST_SPANS]):
        words = " ".join(span.text.split())
        words = words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
        lead = f"{number:>6} {name}, " if n == 0 else "       "
        lines += ink.wrap(f"{span.start}–{span.end}: “{words}”", lead, "       ")
    if len(evidence.spans) > MOST_SPANS:
        lines.append(f"       and {count(len(evidence.spans) - MOST_SPANS, 'further place')}")
    return lines or [f"{number:>6} {name}"]
