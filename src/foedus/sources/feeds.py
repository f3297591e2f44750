"""Feed exports in JSON Lines: one report a line."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from ..terms.errors import DocumentError
from .extracts import Extract, cleaned, day_of, named
from .web_pages import read_markup

TEXTS = "text", "body", "content"
TITLES = "title", "headline"
DAYS = "published", "date", "published_at", "pubdate", "datepublished"
PUBLISHERS = "source", "publisher"
NAMES = "id", "url", "link"
_TAGS = re.compile(r"</(?:p|div|li|h[1-6]|article|body)>|<(?:br|p)\s*/?>", re.IGNORECASE)


def read_lines(file: BinaryIO, path: Path | str, limit: int) -> Iterator[tuple[int, bytes | DocumentError]]:
    """Give each line with something on it and its number; a line of more than ``limit`` bytes as an error."""
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        if len(line) <= limit or line.endswith(b"\n"):
            if line.strip(b" \t\r\n\0\xef\xbb\xbf"):
                yield number, line.removeprefix(b"\xef\xbb\xbf").strip()
            continue
        while (rest := file.readline(limit)) and not rest.endswith(b"\n"):
            pass
        yield number, DocumentError(f"{path}:{number}", f"the line has more than the {limit // 2**20} MB that are read")


def read_line(line: bytes, place: str) -> tuple[Extract, str | None]:
    r"""Read one line of a feed: the report, and the name that the line gives it (``id``, else ``url``).

    Parameters
    ----------
    line
        A JSON object with ``text`` (or ``body``, ``content``), and where known ``title``, ``published`` (``date``), ``source`` (``publisher``).
    place
        File and line, for errors.

    Raises
    ------
    DocumentError
        If the line is no JSON object or holds no text.

    >>> extract, name = read_line(b'{"id": "7", "title": "A pact", "text": "They met.", "date": "2024-05-03", "source": "Fjord Press"}', "f.jsonl:1")
    >>> extract.text, extract.published, extract.publisher, name
    ('A pact\n\nThey met.\n', '2024-05-03', 'Fjord Press', '7')
    """
    try:
        entry = json.loads(line.decode("utf-8", errors="replace"))
    except (ValueError, RecursionError) as fault:
        where = f" at column {fault.colno}" if isinstance(fault, json.JSONDecodeError) else ""
        raise DocumentError(place, f"the line is no JSON{where}", "write one JSON object a line") from None
    if not isinstance(entry, dict):
        raise DocumentError(place, "the line is no JSON object", "write one JSON object a line")
    entry = {name.lower(): value for name, value in entry.items()}
    text = _first(entry, TEXTS)
    if text is None:
        raise DocumentError(place, "the line holds no text", f"put the report's text under one of {', '.join(TEXTS)}")
    notes = ["the text was taken out of a feed; offsets count in that text"]
    title = named(_first(entry, TITLES))
    body = read_markup(text, place).text if len(_TAGS.findall(text)) > 1 else cleaned(text).strip("\n") + "\n"
    if title and not body.lstrip().startswith(title):
        body = f"{title}\n\n{body}"
    stamp = named(_first(entry, DAYS))
    published = day_of(stamp) if stamp else None
    if stamp and not published:
        notes.append(f"'{stamp[:40]}' is no day (YYYY-MM-DD)")
    return Extract(body, title, published, named(_source(entry)), tuple(notes)), named(_first(entry, NAMES))


def _first(entry: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    """The first of the fields that holds words or a number."""
    found = (entry[key] for key in keys if isinstance(entry.get(key), str | int) and not isinstance(entry[key], bool))
    return next((str(value) for value in found if str(value).strip()), None)


def _source(entry: dict[str, Any]) -> str | None:
    """The publisher: a name, or an object with a name in it."""
    inner = next((entry[key] for key in PUBLISHERS if isinstance(entry.get(key), dict)), None)
    return _first(inner, ("name", "title", "id")) if inner else _first(entry, PUBLISHERS)
