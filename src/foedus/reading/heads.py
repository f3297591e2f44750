"""What a report says of itself: its title, its day and outlet, and the reports it retells."""

import re
from datetime import date

from ..terms.evidence import Document
from .naming.dates import find_dates
from .patterns.provenance import clean, retold_in
from .words.lexicon import Lexicon

_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,}(?:,| \()")
_OUTLET = re.compile(r"\((?P<name>[A-Z][\w&.’' -]{2,40})\)\s*(?:[-—–:]|$)")
_BYLINE = re.compile(r"^\s*(?:[Bb]y|BY)\s+[^,|]{3,60}(?:,|\||\bfor\b)\s*(?P<name>[A-Z][\w&.’' -]{2,40})")
_CREDIT = re.compile(r"^(?:[Bb]y|BY|[Ff]rom|FROM)\s+[^.,:|]{3,60}\.\s+(?=[A-Z])")
"""A byline that ends as a sentence ("From our parliamentary staff.")."""
_NAME = re.compile(r"^(?:The\s+)?[A-Z][\w&.’'-]*(?:\s+(?:of|and|the|&|[A-Z][\w&.’'-]*)){0,5}$")
_UPDATED = re.compile(r"\b(?:published|updated|posted|issued|last updated|filed|date|as of)\b", re.IGNORECASE)
_LABELLED = re.compile(r"^(?P<label>title|headline|subject|date|sent|published|source|publisher|outlet|from)\s*:\s+(?P<value>\S.*)$", re.IGNORECASE)
_TITLES, _DAYS, _OUTLETS = ("headline", "title", "subject"), ("published", "date", "sent"), ("publisher", "outlet", "source", "from")
_MASTHEAD = re.compile(r"^(?P<name>[^|·•,]{3,60}?)\s*[|·•,]\s*(?:issue|no\.|number|vol\.?|volume|edition|bulletin no\.)\s*\d", re.IGNORECASE)
_NO_OUTLET = re.compile(r"(?:By|BY|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)\b|\w+day$")
LINES = 8


def read_head(document: Document, lexicon: Lexicon) -> Document:
    r"""Return the document with title, day of publication, publisher and the reports it retells, as far as its text tells them.

    >>> text = "A pact is signed\n\nOSLO, 3 May 2024 (Fjord Press) - It is done.\n"
    >>> from foedus.reading.words.lexicon import load_lexicon
    >>> found = read_head(Document(id="a", path="a.txt", sha256="", text=text), load_lexicon())
    >>> found.title, found.published, found.publisher
    ('A pact is signed', '2024-05-03', 'Fjord Press')
    """
    lines = [line.strip("\ufeff \t\r#*_") for line in document.text.split("\n")]
    head = [line for line in lines if line][:LINES]
    title, day, outlet = _labels(head)
    if (masthead := _MASTHEAD.match(head[0]) if len(head) > 1 else None) and not title:
        title, outlet = head[1][:300], masthead["name"].title() if masthead["name"].isupper() else masthead["name"]
    published, publisher = document.published or day, document.publisher or outlet
    for n, line in enumerate(head):
        day, name = _from_line(line, first=n == 0)
        published = published or day
        publisher = publisher or name
        if published and publisher:
            break
    tail = [line for line in lines if line][-3:]
    if not published:
        published = next((d for line in tail if len(line) < 90 and _UPDATED.search(line) for d in _days(line)), None)
    given = document.published_else
    unused = (f"the day given for reports without one ({given}) is not used: this report gives {published}",) if given and published else ()
    return document.model_copy(
        update={
            "title": document.title or title or (head[0][:300] if head else None),
            "published": published or given,
            "publisher": publisher,
            "derived_from": document.derived_from or tuple(derived_from(document.text, lexicon, publisher)),
            "notes": (*document.notes, *(unused if given != published else ())),
        }
    )


def _labels(head: list[str]) -> tuple[str | None, str | None, str | None]:
    """Title, day and outlet of a report whose first lines are labelled, as those of a letter are ("Subject: ..."); at least two of them."""
    found: dict[str, str] = {}
    for line in head:
        if match := _LABELLED.match(line):
            found.setdefault(match["label"].casefold(), match["value"].strip())
        elif ":" not in line[:20]:
            break
    if len(found) < 2:
        return None, None, None
    title, day, outlet = (next((found[label] for label in labels if label in found), None) for labels in (_TITLES, _DAYS, _OUTLETS))
    days = _days(day) if day else []
    name = re.sub(r"\s*<[^>]*>?$|\S+@\S+", "", outlet).strip(' "') if outlet else None
    return title[:300] if title else None, days[0] if days else None, name or None


def _days(line: str) -> list[str]:
    return [d.value for d in find_dates(line) if d.value and len(d.value) == 10 and _possible(d.value)]


def _possible(value: str) -> bool:
    return date.fromisoformat(value).year > 1800


def _from_line(line: str, *, first: bool) -> tuple[str | None, str | None]:
    """The day and the outlet in a dateline or a head line."""
    opening = _CREDIT.sub("", line)[:140]
    days = _days(opening)
    outlet = _OUTLET.search(opening)
    byline = _BYLINE.search(opening)
    if _DATELINE.match(opening):
        return days[0] if days else None, clean(outlet.group("name")) if outlet and not outlet.group("name").isdigit() else None
    if first and not days:
        return None, None
    short = len(line) < 130 and not re.search(r"[a-z]\.\s", opening)
    if not short or re.search(r"\b(?:signed|met|agreed|was|were|has|have|will|said|is)\b", line):
        return None, None
    if byline:
        return days[0] if days else None, clean(byline.group("name"))
    if not days:
        return None, None
    mention = next(d for d in find_dates(opening) if d.value == days[0])
    before = re.split(r"\s*[|·•—–-]\s+|,\s*|:\s*", opening[: mention.start].strip(" ,|·•—–-:("))
    after = re.split(r"\s*[|·•—–-]\s+|,\s*", opening[mention.end :].strip(" ,|·•—–-)"))
    names = [p.strip() for p in [*before, *after] if _NAME.match(p.strip()) and not _UPDATED.search(p) and not _NO_OUTLET.match(p.strip())]
    outlets = [n for n in names if n.casefold().split()[-1] not in {"correspondent", "editor", "staff", "writer"}]
    return days[0], outlets[0] if outlets and not first else None


def derived_from(text: str, lexicon: Lexicon, publisher: str | None) -> list[str]:
    """Return the names of the reports that this one says it retells."""
    flat = text.replace("\n", " ").replace("\r", " ")
    names = [name for _, names in retold_in(flat, lexicon) for name in names]
    return [n for n in dict.fromkeys(names) if n and n != publisher]
