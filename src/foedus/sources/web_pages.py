"""Web pages: the main text without menus, scripts and notices, and what the page's tags say of it."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..terms.errors import DocumentError
from .extracts import Extract, cleaned, in_blocks, named
from .page_tags import Tags, read_tags
from .plain_text import decode

MOST_ELEMENTS = 200_000
"""Elements of the largest page that is read."""

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_WIDE = codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE
_NOTE = "the text was taken out of a web page; offsets count in that text"
_NO_TEXT = "script", "style", "noscript", "template", "svg", "object", "iframe", "textarea", "select", "button"
_AROUND = "nav", "footer", "aside", "form", "menu"
_LINES = frozenset(
    "p div article section main header li ul ol dl dt dd h1 h2 h3 h4 h5 h6 head item list quote row table tr blockquote pre figure"
    " figcaption address center body html".split()
)
_CELLS = frozenset({"td", "th", "cell"})
_APPEAL = re.compile(
    r"(?:©|(?:read more|read also|also read|see also|sign up|subscribe|follow us|share this|listen to this|click here|all rights reserved)\b"
    r"|(?:related(?: (?:stories|articles))?|recommended|advertisement|copyright)\s*(?::|$|\(c\)|©|\d{4}))",
    re.IGNORECASE,
)
"""How lines begin that only call for a click, or claim rights."""


def read_page(raw: bytes, path: Path | str) -> Extract:
    """Return the main text of a saved web page, headed by its title, with the captions of its pictures at the end.

    The main text is found by trafilatura (Barbaresi 2021, *Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and
    Extraction*, ACL-IJCNLP demonstrations, 122-131); title, day and publisher come from the page's tags. Nothing in the page is run or fetched.

    Raises
    ------
    DocumentError
        If trafilatura is not installed, the page is too large or holds no text.
    """
    markup, notes = decode_markup(raw if raw.startswith(_WIDE) else raw.replace(b"\0", b""), path)
    return read_markup(markup, path, notes)


def read_markup(markup: str, path: Path | str, notes: tuple[str, ...] = ()) -> Extract:
    """Return the main text of a page that has been decoded; raises as `read_page`."""
    try:
        from lxml.etree import LxmlError  # type: ignore[import-untyped]
        from lxml.html import document_fromstring  # type: ignore[import-untyped]
        from trafilatura import bare_extraction
    except ImportError as fault:
        needed = fault.name or "one that trafilatura asks for"
        raise DocumentError(path, f"web pages need a package that is not installed ({needed})", "pip install 'foedus[documents]'") from None
    try:
        page = document_fromstring(_DECLARED.sub("", cleaned(markup)))
    except (LxmlError, ValueError):
        raise DocumentError(path, "the web page holds no text", "is it the right file?") from None
    if (size := sum(1 for _ in page.iter())) > MOST_ELEMENTS:
        raise DocumentError(path, f"the web page has {size:,} elements, more than the {MOST_ELEMENTS:,} that are read", "save the article alone")
    tags = read_tags(page)
    captions = [words for figure in page.iter("figcaption") if (words := " ".join(_words(figure).split()))]
    _clean(page)
    for element in [e for e in page.iter() if not isinstance(e.tag, str) or e.tag in {*_NO_TEXT, "head"}]:
        with suppress(AttributeError):
            element.drop_tree()
    found = bare_extraction(page, include_comments=False, with_metadata=False)
    body = getattr(found, "body", None)
    blocks = [*_blocks(body)] if body is not None else []
    if len(blocks) < 2:
        blocks, more = _taken_whole(page, " ".join(" ".join(blocks).split()))
        notes += more
    return _put_together(tags, blocks, captions, (_NOTE, *notes), path)


def _clean(page: Any) -> None:
    """Take control characters, which may stand in a page as numbers (``&#1;``), out of its text."""
    for element in page.iter():
        if isinstance(element.tag, str) and element.text:
            element.text = cleaned(element.text).replace("\f", " ")
        if element.tail:
            element.tail = cleaned(element.tail).replace("\f", " ")


def _taken_whole(page: Any, main: str) -> tuple[list[str], tuple[str, ...]]:
    """The paragraphs of a page whose main text was found run together, or not at all."""
    every = [" ".join(block.split()) for block in _blocks(page, without=(*_AROUND, "figcaption"))]
    within = [block for block in every if block in main]
    if main and " ".join(within) == main:
        return within, ()
    if len(main.split()) > 3:
        return [main], ()
    return every, ("no main text stood out in the page, so that all of it was taken",)


def _put_together(tags: Tags, blocks: list[str], captions: list[str], notes: tuple[str, ...], path: Path | str) -> Extract:
    """Title, paragraphs and captions as one text; lines that only call for a click are left out."""
    title = named(tags.title)
    kept = [block for block in blocks if not (_APPEAL.match(block) and len(block) < 120)]
    if not kept:
        raise DocumentError(path, "the web page holds no text", "if the page is built by a script, save it as text from a browser")
    if title and " ".join(kept[0].split()).casefold() != title.casefold():
        kept.insert(0, title)
    whole = "\n".join(kept)
    told = [f"Caption: {caption}" for caption in dict.fromkeys(captions) if caption not in whole]
    return Extract(in_blocks([*kept, *told]), title, tags.published, named(tags.publisher), notes)


def decode_markup(raw: bytes, path: Path | str) -> tuple[str, tuple[str, ...]]:
    r"""Decode a page: by its byte order mark, else by the encoding that it declares and that fits, else as plain text is decoded.

    >>> decode_markup('<meta charset="windows-1252"><p>caf\xe9'.encode("cp1252"), "a.html")[0][-4:]
    'café'
    """
    if raw.startswith(_WIDE):
        return raw.decode("utf-16", errors="replace"), ()
    raw = raw.removeprefix(codecs.BOM_UTF8)
    declared = _CHARSET.search(raw[:4096])
    if declared and not declared[1].lower().startswith(b"utf-16"):
        with suppress(LookupError, UnicodeError):
            name = codecs.lookup(declared[1].decode()).name
            return raw.decode("cp1252" if name in {"iso8859-1", "ascii"} else name), ()
    return decode(raw, path)


def _words(element: Any) -> str:
    """The text in and under an element."""
    return "".join(element.itertext())


def _blocks(root: Any, without: tuple[str, ...] = ()) -> Iterator[str]:
    """The paragraphs, headings and list items under an element, in order; items begin with a dash; some elements are left out whole."""
    from lxml.etree import iterwalk

    words: list[str] = []
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and (not tag or tag in without or tag in _NO_TEXT):
            walk.skip_subtree()
            continue
        skipped = not tag or tag in without or tag in _NO_TEXT
        if tag in _LINES and not skipped and "".join(words).strip(" -"):
            yield "".join(words)
        if tag in _LINES and not skipped:
            words = ["- "] if event == "start" and tag in {"item", "li"} else []
        if event == "start":
            between = " | " if tag in _CELLS and any(map(str.strip, words)) else " " if tag in {"lb", "br"} else ""
            words.append(between + (element.text or ""))
        elif element is not root:
            words.append(element.tail or "")
    if "".join(words).strip(" -"):
        yield "".join(words)
