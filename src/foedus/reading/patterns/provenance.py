"""Provenance: the agencies, outlets and photographers a report names as its sources."""

import re

from ...sources.gazetteer import Outlet
from ..actors import Actor
from ..context import Context
from ..findings import Finding
from ..passages import Passage

TOLD = frozenset("tell told inform show".split())
SAYING = re.compile(
    r"\b(?:report|said|say|says|cit|quot|sourc|according|carri|publish|wrote|writes|told|announc|reveal|disclos|"
    r"news|cover|release|dispatch|broadcast|confirm|note|descri|call|claim|show)\w*",
    re.IGNORECASE,
)


def find_provenance(passage: Passage, context: Context, publisher: str | None) -> list[Finding]:
    """Return the sources that a sentence names; the report's own outlet is none."""
    found: list[Finding] = []
    text = context.text[passage.start : passage.end].replace("\n", " ")
    photos: list[tuple[int, int]] = []
    for match, _ in context.lexicon.cues_in("photo", text):
        source = _agency_of(match.group("source"))
        photos.append(match.span())
        found.append(_finding("photo", source, passage.start + match.start(), passage.start + match.end()))
    for match, _ in context.lexicon.cues_in("derived", text):
        source = clean(match.group("source"))
        if any(s <= match.start() < e for s, e in photos):
            continue
        photos.append(match.span())
        found.append(_finding("original", source, passage.start + match.start(), passage.start + match.end()))
    for mention in passage.parse.mentions:
        if mention.actor.sort != "media" or passage.sentence.heading:
            continue
        start, end = passage.place(mention.start, mention.end)
        if any(s <= start - passage.start < e for s, e in photos) or mention.actor.name == publisher:
            continue
        entries = [e for e in context.names.find(name_words(mention.actor.name)) if isinstance(e.thing, Outlet)]
        kind = entries[0].thing.kind if entries and isinstance(entries[0].thing, Outlet) else ""
        agency = kind == "agency" or re.search(
            r"\b(?:agency|wire)\b", context.text[max(passage.start, start - 30) : min(passage.end, end + 15)], re.IGNORECASE
        )
        if not SAYING.search(text):
            continue
        found.append(_finding("agency" if agency else "outlet", mention.actor.name, start, end))
    return found


def name_words(name: str) -> list[str]:
    """A name as the gazetteer splits it."""
    from ...sources.gazetteer import fold, split_name

    return [fold(w) for w in split_name(name)]


def clean(name: str) -> str:
    """Strip what follows a name by accident.

    >>> clean("Business Insider. Read")
    'Business Insider'
    """
    return re.sub(r"^(?:The|the) (?=[A-Z]\w+ \w)|[’']s?$", "", re.split(r"\.(?:\s|$)|\s(?:The|This|In|It|On|Read)\b", name)[0].strip(" .,;:’'"))


def _agency_of(source: str) -> str:
    """Of "X of Agency" or "X/Agency", the agency."""
    parts = re.split(r"\s*(?:/|\(|\bvia\b|—|–)\s*|\s+(?:of|for)\s+|,\s*", source)
    return clean(parts[-1])


def _finding(role: str, source: str, start: int, end: int) -> Finding:
    return Finding("provenance", {"role": role, "source": source}, start, end, f"provenance/{role}")


def media_scope(passage: Passage, at: int) -> Actor | None:
    """The agency that reports what a verb says, if its subject is one."""
    actor = passage.parse.agent(at)
    return actor if actor is not None and actor.sort == "media" else None
