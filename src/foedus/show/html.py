"""The dossier as one HTML file: no script, no network, every line linked to the words it rests on and back."""

from base64 import b64encode
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from html import escape
from itertools import zip_longest
from pathlib import Path

from ..brief.dossier import Dossier, Evidence, Source
from ..terms.dates import in_words, parse_day
from .blocks import Badge, Block, Bullets, Cite, Entry, Facts, Figure, Inline, Law, Notes, Para, Quote, Section, Strong, Table, Title, Words
from .figures import flow_figure, network_figure, undrawn
from .marks import Piece, anchor, anchors, pieces
from .outline import legend, outline, title_of
from .shortening import shortened
from .wording import CERTAINTIES, capital, certainty, label

STYLE = Path(__file__).parent / "page.css"
SUMMARY = ' class="summary"'
QUIET = ' class="quiet"'
CAPTIONS = {
    "flows": "A full line: told as a fact; thin: claimed by a party with an interest; dashed: suspected; dotted: wished, planned or denied. "
    "Words and colour: what the measures on record say. The table below says the same.",
    "network": "A full line: the duty is owed; dashed: something is awaited or unknown; dotted: not in force on the day. "
    "The table below says the same; permissions to help bind nobody and are told further down.",
}


def dossier_html(dossier: Dossier) -> str:
    """Return the dossier as one HTML page that opens from disk."""
    return _Page(shortened(dossier)).whole()


@dataclass(frozen=True)
class DossierParts:
    """A dossier as HTML in parts, every word of it escaped, for a page that has more around it."""

    title: str
    """Plain words."""
    asked: str
    """Plain words: the day on which the law is asked, and why."""
    legend: str
    contents: tuple[tuple[str, str], ...]
    """Id and title of each section, plain words."""
    body: str
    reading: str
    """The reports, their evidence highlighted; empty where there is none."""
    places: dict[tuple[str, str], list[str]]
    """Ids of the highlighted stretches, by document and record."""


def dossier_parts(dossier: Dossier) -> DossierParts:
    """Return the parts of a dossier's page."""
    return _Page(shortened(dossier)).parts()


@cache
def style() -> str:
    """Return the page's style sheet."""
    return STYLE.read_text(encoding="utf-8").strip()


def policy() -> str:
    """Return the content security policy: nothing may load or run, and only the one style sheet, known by its hash, applies."""
    digest = b64encode(sha256(style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@dataclass
class _Page:
    dossier: Dossier
    notes: Notes = field(default_factory=Notes)
    shown: set[int] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    places: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """Ids of the highlighted stretches, by document and record."""

    def __post_init__(self) -> None:
        for position, source in enumerate(self.dossier.sources, 1):
            self.names[source.id] = source.name
            for record, ids in anchors(source, position).items():
                self.places[source.id, record] = ids

    def whole(self) -> str:
        parts = self.parts()
        links = "".join(f'<li><a href="#{anchor}">{escape(name)}</a></li>' for anchor, name in parts.contents)
        return (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy())}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
            f"<title>{escape(parts.title)}</title>\n<style>{style()}</style>\n</head>\n<body>\n"
            '<a class="skip" href="#main">Skip to the dossier</a>\n<div class="sheet">\n'
            f'<nav class="toc" aria-label="Contents"><p>Contents</p><ol>{links}</ol></nav>\n<main id="main" tabindex="-1">\n'
            f'<header><p class="kicker">Dossier</p><h1>{escape(parts.title)}</h1><p class="meta">{escape(parts.asked)}</p>{parts.legend}</header>\n'
            f'{parts.body}\n{parts.reading}\n<footer><p class="meta">What the reports say, what the law on record makes of it, and what people '
            "expect are kept apart here. A legal answer is never a prediction.</p></footer>\n</main>\n</div>\n</body>\n</html>\n"
        )

    def parts(self) -> "DossierParts":
        sections = outline(self.dossier)
        body = "\n".join(self.section(section) for section in sections)
        sources = "".join(self.source(source, position) for position, source in enumerate(self.dossier.sources, 1))
        return DossierParts(
            title=title_of(self.dossier),
            asked=f"As of {in_words(parse_day(self.dossier.asked_on))}: {self.dossier.asked_because}",
            legend=self.legend(),
            contents=tuple((section.id, section.title) for section in sections) + ((("sources", "The reports"),) if sources else ()),
            body=body,
            reading=f'<section id="sources" aria-labelledby="sources-title"><h2 id="sources-title">The reports</h2>{sources}</section>'
            if sources
            else "",
            places=self.places,
        )

    def legend(self) -> str:
        reports = enumerate(legend(self.dossier), 1)
        rows = "".join(f'<dt><a href="#source-{n}">{escape(name)}</a></dt><dd>{escape(words)}</dd>' for n, (name, words) in reports)
        return f'<dl class="meta">{rows}</dl>' if rows else ""

    def section(self, section: Section) -> str:
        blocks = "\n".join(self.block(block) for block in section.blocks)
        heading = f"{section.id}-title"
        return f'<section id="{section.id}" aria-labelledby="{heading}"><h2 id="{heading}">{escape(section.title)}</h2>\n{blocks}\n</section>'

    def block(self, block: Block) -> str:
        match block:
            case Para(words, quiet):
                return f"<p{QUIET if quiet else ''}>{self.inlines(words)}</p>"
            case Title(words, minor, verdict):
                shown = escape(words) + (f" {badge(verdict.value)}" if verdict else "")
                return f"<h4>{shown}</h4>" if minor else f"<h3>{shown}</h3>"
            case Facts(pairs):
                rows = "".join(f"<dt>{escape(name)}</dt><dd>{self.inlines(value)}</dd>" for name, value in pairs)
                return f"<dl>{rows}</dl>"
            case Bullets(entries):
                return f"<ul>{''.join(map(self.entry, entries))}</ul>"
            case Table():
                return self.table(block)
            case Figure(name):
                return self.figure(name)

    def entry(self, entry: Entry) -> str:
        below = "".join(f"<li>{self.inlines(words)}</li>" for words in entry.below)
        return f"<li>{self.inlines(entry.words)}{f'<ul>{below}</ul>' if below else ''}</li>"

    def table(self, table: Table) -> str:
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head)
        rows = ""
        for first, *cells in table.rows:
            rows += f'<tr><th scope="row">{self.inlines(first)}</th>{"".join(f"<td>{self.inlines(cell)}</td>" for cell in cells)}</tr>'
        caption = escape(table.caption)
        return (
            f'<div class="scroll" role="region" aria-label="{caption}" tabindex="0"><table{SUMMARY if table.summary else ""}>'
            f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
        )

    def figure(self, name: str) -> str:
        drawn = flow_figure(self.dossier) if name == "flows" else network_figure(self.dossier)
        if not drawn:
            return ""
        left = undrawn(self.dossier) if name == "network" else []
        caption = CAPTIONS[name] + (f" Not drawn: {'; '.join(left)}." if left else "")
        return f"<figure>{drawn}<figcaption>{escape(caption)}</figcaption></figure>"

    def inlines(self, words: Words) -> str:
        return "".join(self.inline(part) for part in words)

    def inline(self, part: Inline) -> str:
        match part:
            case Badge(value, sort):
                return badge(value, sort)
            case Cite(evidence):
                return self.cite(evidence)
            case Law(identifier):
                return f'<span class="law">{escape(identifier)}</span>'
            case Strong(words):
                return f"<strong>{escape(words)}</strong>"
            case Quote(words):
                return f"“{escape(words.strip('“”'))}”"
            case str():
                return escape(part)

    def cite(self, evidence: Evidence) -> str:
        number = self.notes.number(evidence)
        name = escape(self.names.get(evidence.doc, evidence.doc))
        own = "" if number in self.shown else f' id="e{number}"'
        self.shown.add(number)
        goals = self.places.get((evidence.doc, evidence.record))
        if not goals:
            return f'<span class="cite"{own} title="{name}">{number}</span>'
        return f'<a class="cite"{own} href="#{goals[0]}" title="{name}" aria-label="Evidence {number}, {name}">{number}</a>'

    def source(self, source: Source, position: int) -> str:
        shown = ""
        stretches = pieces(source.text, source.marks)
        for piece, after in zip_longest(stretches, stretches[1:], fillvalue=Piece(0, "")):
            if not piece.records:
                shown += escape(piece.text, quote=False)
                continue
            spot = anchor(position, piece.start)
            numbers = {record: self.notes.numbers.get((source.id, record)) for record in piece.records}
            shown += f'<mark id="{spot}">{escape(piece.text, quote=False)}</mark>'
            shown += "".join(
                f'<a class="back" href="#e{number}" aria-label="Where evidence {number} is used">{number}</a>'
                for record, number in numbers.items()
                if number and record not in after.records
            )
        facts = [source.publisher, f"published {source.published}" if source.published else "", source.path]
        facts += [f"re-tells {', '.join(source.derived_from)}"] if source.derived_from else []
        about = escape(" · ".join(fact for fact in facts if fact))
        title = source.title or source.name
        title = escape(title if title == source.name else f"{capital(source.name)}: {title}")
        return (
            f'<article aria-labelledby="source-{position}"><h3 id="source-{position}">{title}</h3><p class="meta">{about}<br>'
            f'<span class="hash">sha256 {escape(source.sha256)}</span></p><div class="source">{shown}</div></article>'
        )


def badge(value: str, sort: str = "verdict") -> str:
    """Return a verdict or a certainty as a badge: a mark, words and a colour, so that none of them carries it alone.

    >>> badge("breach")
    '<span class="badge bad"><b aria-hidden="true">✗</b>breach</span>'
    """
    shown = certainty(value) if sort == "certainty" else label(value)
    tone = {"quiet": "faded"}.get(shown.tone, shown.tone)
    soft = " soft" if sort == "certainty" and value in CERTAINTIES else ""
    return f'<span class="badge{soft} {tone}"><b aria-hidden="true">{escape(shown.mark)}</b>{escape(shown.words)}</span>'
