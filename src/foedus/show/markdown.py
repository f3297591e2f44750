"""The dossier as Markdown, with evidence as footnotes."""

import re

from ..brief.dossier import Dossier, Evidence
from ..terms.dates import in_words, parse_day
from .blocks import Badge, Block, Bullets, Cite, Facts, Figure, Inline, Law, Notes, Para, Quote, Strong, Table, Title, Words
from .ink import visible
from .outline import legend, outline, title_of
from .shortening import shortened
from .wording import certainty, label

SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$])")
LINE_START = re.compile(r"^(\d*)([-+=.)])(?=\s|$)")


def dossier_markdown(dossier: Dossier) -> str:
    """Return the dossier as Markdown (CommonMark with tables and footnotes); nothing in a report can become markup."""
    dossier = shortened(dossier)
    notes = Notes()
    parts = [f"# {escaped(title_of(dossier))}", escaped(f"As of {in_words(parse_day(dossier.asked_on))}: {dossier.asked_because}")]
    parts += ["\n".join(f"- **{escaped(name)}:** {escaped(words)}" for name, words in legend(dossier))] if dossier.sources else []
    for section in outline(dossier):
        parts.append(f"## {escaped(section.title)}")
        parts += [shown for block in section.blocks if (shown := _block(block, notes))]
    if dossier.sources:
        parts.append("## The reports")
        parts.append("\n".join(f"- {escaped(source.name)}: {escaped(source.path)}, sha256 `{source.sha256}`" for source in dossier.sources))
    names = {source.id: source.name for source in dossier.sources}
    parts += [_footnote(evidence, notes, names.get(evidence.doc, evidence.doc)) for evidence in notes.cited]
    return "\n\n".join(parts) + "\n"


def escaped(words: str) -> str:
    r"""Return words in which nothing is markup, on one line.

    >>> print(escaped("<script> *now* | a_b"))
    \<script\> \*now\* \| a\_b
    """
    return LINE_START.sub(r"\1\\\2", SPECIAL.sub(r"\\\1", " ".join(visible(words).split())))


def _block(block: Block, notes: Notes) -> str:
    match block:
        case Para(words, quiet):
            shown = _inlines(words, notes)
            return f"*{shown}*" if quiet and "*" not in shown else shown
        case Title(words, minor, badge):
            return f"{'####' if minor else '###'} {escaped(words)}" + (f" ({_inline(badge, notes)})" if badge else "")
        case Facts(pairs):
            return "\n".join(f"- **{escaped(name)}:** {_inlines(value, notes)}" for name, value in pairs)
        case Bullets(entries):
            lines: list[str] = []
            for entry in entries:
                lines.append(f"- {_inlines(entry.words, notes)}")
                lines += [f"  - {_inlines(below, notes)}" for below in entry.below]
            return "\n".join(lines)
        case Table(_, head, rows, _, _):
            cells = [" | ".join(_inlines(cell, notes) for cell in row) for row in rows]
            return "\n".join([f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}", *(f"| {row} |" for row in cells)])
        case Figure():
            return ""


def _inlines(words: Words, notes: Notes) -> str:
    return "".join(_inline(part, notes) for part in words).strip()


def _inline(part: Inline, notes: Notes) -> str:
    match part:
        case Badge(value, "certainty"):
            return f"({certainty(value).words})"
        case Badge(value):
            shown = label(value)
            return f"**{shown.mark} {shown.words}**"
        case Cite(evidence):
            return f"[^{notes.number(evidence)}]"
        case Law(identifier):
            return f"`{identifier}`"
        case Strong(words):
            body = words.rstrip()
            return f"**{escaped(body)}**{words[len(body) :]}"
        case Quote(words):
            return f"“{escaped(words.strip('“”'))}”"
        case str():
            return _spaced(part)


def _spaced(words: str) -> str:
    """Escape words and keep one space at either end where there was one."""
    if not words.strip():
        return " " if words else ""
    return (" " if words[0].isspace() else "") + escaped(words.strip()) + (" " if words[-1].isspace() else "")


def _footnote(evidence: Evidence, notes: Notes, name: str) -> str:
    places = "; ".join(f"characters {span.start}–{span.end}: “{escaped(span.text)}”" for span in evidence.spans)
    return f"[^{notes.number(evidence)}]: {escaped(name)}" + (f", {places}" if places else "")
