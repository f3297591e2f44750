"""Provenance: the agencies, outlets and photographers a report names as its sources."""

import re
from collections.abc import Iterator

from ...sources.gazetteer import Outlet, load_names
from ..discourse.passages import Passage
from ..findings import Finding
from ..naming.actors import Actor
from ..naming.people import looks_like_body
from ..syntax.phrases import NounPhrase
from ..words.lexicon import Lexicon
from .context import Context

VOUCHES = (
    "says?|said|reports?|reported|writes?|wrote|quotes?|quoted|cites?|cited|finds|found|follow|followed|names|named|saw|seen|confirm|confirmed|puts"
)
"""What an outlet does that vouches for a report."""
OF_OUTLETS = "the (?:news )?(?:agency|newspaper|paper|daily|weekly|magazine|broadcaster|channel|site)"
AGENCIES = frozenset({"service", "agency", "press", "wire", "news"})
BY_KIND = re.compile(r"state(?:-run|-owned)? (?:media|television|tv|radio|news agency|broadcaster)", re.IGNORECASE)
"""Outlets that are named by their kind alone, and by no state."""
LANGUAGES = frozenset({"Arabic", "Farsi", "Hindi", "Mandarin", "Hebrew", "Pashto", "Swahili"})
SAYING = re.compile(
    r"\b(?:report|said|say|says|cit|quot|sourc|according|carri|publish|wrote|writes|told|announc|reveal|disclos|"
    r"news|cover|release|interview|dispatch|broadcast|confirm|note|descri|call|claim|show|obtain|leak|seen)\w*",
    re.IGNORECASE,
)

FIRST = re.compile(r"(?:,? (?:which|who))?\s+(?:(?:was|were) (?:the )?first to|first) (?:report|reveal|publish|disclos|br[eo]ak)", re.IGNORECASE)
"""How a sentence goes on about the outlet that told something before all others."""
_GOES_ON = re.compile(r"\s+(?!(?:via|of|for|and|or|on|in|at|from|courtesy)\b)[a-z]")
_CAPTION_ON = re.compile(r"\s+(?!(?:via|of|for|and|or|from|courtesy)\b)[a-z]|[^()\[\]\n]{0,200}[(\[][A-Z][^()\[\]\n]{3,60}[)\]]\W*$")
"""How the line goes on where "Photo: X" opens a caption and names no photographer; or who took it stands in brackets at its end."""


def find_provenance(passage: Passage, context: Context, publisher: str | None) -> list[Finding]:
    """Return the sources that a sentence names; the report's own outlet is none."""
    found: list[Finding] = []
    text = context.text[passage.start : passage.end].replace("\n", " ")
    photos: list[tuple[int, int]] = []
    for match, _ in context.lexicon.cues_in("photo", text):
        goes_on = _CAPTION_ON if ":" in match.group()[:-1] and match.end() < len(text) else _GOES_ON
        if goes_on.match(text, match.end()) or any(match.start() < end and start < match.end() for start, end in photos):
            continue
        source = _agency_of(match.group("source"), publisher)
        if any(e.sort in {"state", "capital"} for e in context.names.find(name_words(source))):
            continue  # "the pictures from Seoul"
        photos.append(match.span())
        found.append(_finding("photo", source, passage.start + match.start(), passage.start + match.end()))
    for match, sources in retold_in(text, context.lexicon):
        if any(s <= match.start() < e for s, e in photos):
            continue
        photos.append(match.span())
        found += [_finding("original", source, passage.start + match.start(), passage.start + match.end()) for source in sources]
    for match, _ in context.lexicon.cues_in("credit", text):
        source = clean(match.group("source"))
        if is_outlet(source):
            photos.append(match.span())
            found.append(_finding("agency", source, passage.start + match.start(), passage.start + match.end()))
    subjects = {id(phrase) for at, verb in passage.parse.verbs() if verb.finite and (phrase := passage.parse.subject(at))}
    acting = {m.start for e in passage.parse.elements if isinstance(e, NounPhrase) and id(e) in subjects for m in e.mentions}
    for mention in passage.parse.mentions:
        kind_alone = not mention.actor.codes and BY_KIND.fullmatch(mention.actor.name) is not None
        if mention.actor.sort != "media" or passage.sentence.heading or kind_alone:
            continue
        start, end = passage.place(mention.start, mention.end)
        if any(s <= start - passage.start < e for s, e in photos) or mention.actor.name == publisher:
            continue
        entries = [e for e in context.names.find(name_words(mention.actor.name)) if isinstance(e.thing, Outlet)]
        kind = entries[0].thing.kind if entries and isinstance(entries[0].thing, Outlet) else ""
        agency = kind == "agency" or re.search(
            r"\b(?:agency|wire)\b", context.text[max(passage.start, start - 30) : min(passage.end, end + 15)], re.IGNORECASE
        )
        if not SAYING.search(text) and mention.start not in acting:
            continue
        role = "original" if FIRST.match(context.text, end) else "agency" if agency else "outlet"
        found.append(_finding(role, mention.actor.name, start, end))
    return found


def retold_in(text: str, lexicon: Lexicon) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Yield the places where a text says which reports it re-tells, with their names."""
    for match, entry in lexicon.cues_in("derived", text):
        names = [clean(name) for key, name in match.groupdict().items() if name and key in {"source", "second"}]
        names = [n for n in names if not is_language(n) and (entry.id != "inquiry" or is_outlet(n))]
        if names:
            yield match, names


def retold(text: str, findings: list[Finding], lead: int, publisher: str | None) -> list[str]:
    """Return the outlets that a report re-tells without saying so: named in its lead (which ends at ``lead``), and vouching for what follows."""
    named = dict.fromkeys(
        str(f.slots["source"])
        for f in findings
        if f.kind == "provenance" and f.slots["role"] != "photo" and f.start < lead and f.slots["source"] != publisher
    )
    found = []
    for name in named:
        called = rf"(?:{re.escape(name)}|{re.escape(name.rpartition(' ')[2])}|{OF_OUTLETS})"
        told = rf"\b(?:told|tells|to|by|of) {called}\b"
        telling = rf"\b{called}(?: (?:also|itself|has|had|could|did))* (?:{VOUCHES})\b"
        about = rf"\bthe (?:report|investigation|story|account) (?:is|was|{VOUCHES})\b"
        if len(re.findall(f"{told}|{telling}|{about}", text[lead:], re.IGNORECASE)) > 1:
            found.append(name)
    return found


def is_outlet(name: str) -> bool:
    """Whether a name is that of an agency, a paper or a station.

    >>> is_outlet("Reuters"), is_outlet("Prairie News Service"), is_outlet("Lena Ruf")
    (True, True, False)
    """
    known = any(isinstance(e.thing, Outlet) for e in load_names().find(name_words(name)))
    return known or name.rpartition(" ")[2].casefold() in AGENCIES or looks_like_body(name.split()) == "media"


def is_language(name: str) -> bool:
    """Whether "translated from the Kazakh" names a language and no paper.

    >>> is_language("Kazakh"), is_language("Kazakh Herald")
    (True, False)
    """
    entries = load_names().find(name_words(name))
    return name in LANGUAGES or (bool(entries) and all(e.sort == "demonym" for e in entries))


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


def _agency_of(source: str, publisher: str | None) -> str:
    """Of "X of Agency" or "X/Agency", the agency; of the report's own outlet, X."""
    parts = re.split(r"\s*(?:/|\(|\bvia\b|—|–)\s*|\s+(?:of|for)\s+|,\s*", source)
    own = len(parts) > 1 and publisher is not None and clean(parts[-1]).casefold() == clean(publisher).casefold()
    return clean(parts[0] if own else parts[-1])


def _finding(role: str, source: str, start: int, end: int) -> Finding:
    return Finding("provenance", {"role": role, "source": source}, start, end, f"provenance/{role}")


def media_scope(passage: Passage, at: int) -> Actor | None:
    """The agency that reports what a verb says, if its subject is one."""
    actor = passage.parse.agent(at)
    return actor if actor is not None and actor.sort == "media" else None
