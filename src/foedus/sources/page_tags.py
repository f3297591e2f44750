"""What a web page's tags say of it: title, day of publication, publisher."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .extracts import day_of

_TITLES = "og:title", "twitter:title", "dc.title", "citation_title"
_PUBLISHERS = "og:site_name", "application-name", "dc.publisher", "citation_journal_title"
_DAYS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.created", "dc.date",
    "citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "date",
)  # fmt: skip
_ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle blogposting liveblogposting report webpage".split()
)


@dataclass(frozen=True, slots=True)
class Tags:
    """Title, day of publication and publisher as a page's tags give them."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None


def read_tags(page: Any) -> Tags:
    """Return what the tags of a parsed page say: ``<meta>`` (OpenGraph and others) and JSON-LD, then ``<time>``, ``<h1>`` and ``<title>``.

    The days of a change (``modified``) are never taken; a time stamp counts as the day that is written in it.

    >>> from lxml.html import document_fromstring
    >>> read_tags(document_fromstring('<title>A pact</title><meta property="og:site_name" content="Fjord Press"><time datetime="2024-05-03">3 May'))
    Tags(title='A pact', published='2024-05-03', publisher='Fjord Press')
    """
    linked = [thing for script in page.iter("script") if "ld+json" in (script.get("type") or "") for thing in _things(script.text)]
    about = [thing for thing in linked if _kinds(thing) & _ARTICLES]
    said: dict[str, str] = {}
    for meta in page.iter("meta"):
        name, content = meta.get("property") or meta.get("name") or meta.get("itemprop"), meta.get("content")
        if name and content and content.strip():
            said.setdefault(name.strip().lower(), content.strip())
    stamps = [*(str(thing.get("datePublished") or "") for thing in about), *(said[name] for name in _DAYS if name in said), *_times(page)]
    titles = [
        *(said[name] for name in _TITLES if name in said),
        *(thing.get("headline") for thing in about),
        *_first(page, "h1"),
        *_first(page, "title"),
    ]
    publishers = [*(said[name] for name in _PUBLISHERS if name in said), *(_name(thing.get("publisher")) for thing in about)]
    return Tags(
        next((title for title in titles if isinstance(title, str) and title.strip()), None),
        next((day for stamp in stamps if (day := day_of(stamp))), None),
        next((name for name in publishers if name), None),
    )


def _things(text: str | None) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD script, however deep in ``@graph`` or a list; none if the script is broken."""
    try:
        queue = [json.loads(text or "")]
    except (ValueError, RecursionError):
        return
    while queue:
        thing = queue.pop(0)
        if isinstance(thing, list):
            queue += thing
        elif isinstance(thing, dict):
            yield thing
            queue += [thing["@graph"]] if "@graph" in thing else []


def _kinds(thing: dict[str, Any]) -> set[str]:
    kinds = thing.get("@type")
    return {str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _name(publisher: Any) -> str | None:
    if isinstance(publisher, list) and publisher:
        publisher = publisher[0]
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return name if isinstance(name, str) and name.strip() and "://" not in name else None


def _times(page: Any) -> list[str]:
    """The stamps of ``<time>``: those marked as publication first, of the others only the first of the page; none of a change."""
    found = [
        (t.get("datetime") or "".join(t.itertext()), f"{t.get('itemprop') or ''} {t.get('class') or ''} {t.get('pubdate', '-')}")
        for t in page.iter("time")
    ]
    kept = [(stamp, mark.lower()) for stamp, mark in found if "modif" not in mark.lower() and "updat" not in mark.lower()]
    return [stamp for stamp, mark in kept if "publi" in mark or not mark.endswith("-")] + [stamp for stamp, _ in kept[:1]]


def _first(page: Any, tag: str) -> list[str]:
    return ["".join(element.itertext()) for element in page.iter(tag)][:1]
