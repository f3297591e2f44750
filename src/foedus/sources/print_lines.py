"""Printed lines: pages of lines become paragraphs; broken words and the lines at the edges of pages are dealt with."""

import re
import unicodedata
from collections import Counter

from .extracts import cleaned

_LIGATURE = re.compile("[\ufb00-\ufb06]")
_BROKEN = re.compile(r"(?P<head>[^\W\d_]{2,})(?P<mark>[-‐\u00ad])\n\f?(?P<tail>[a-zà-öø-ÿ]{2,})")
_ENDINGS = re.compile(
    r"(?:ments?|tions?|sions?|cations?|tional|tially|tive(?:ly)?|sive|ing(?:ly|s)?|ings|ities|ity|ties|ty|ness|ences?|ances?|ency|ancy|ency|cies|ers|ists|isms?|ised|ized|ical(?:ly)?"
    r"|ically|ary|aries|ery|ory|ories|ously|ous|ably|ible|ibly|ates|ated|ating|tary|ture|tures|dent|dents|ters|tic|tics|cial|tial|ned|ted|ded|sed|ced|ged|ved|red|led|ly)"
)
"""Ends of words that are no words themselves, so that a hyphen before them can only break one."""
_NUMBER = re.compile(r"\d+")
_FOLIO = re.compile(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_ITEM = re.compile(r"(?:[-*•–—·]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
EDGE = 2
"""How many lines at the top and at the bottom of a page may be a header or a footer."""


def from_pages(pages: list[str]) -> tuple[str, tuple[str, ...]]:
    r"""Make one text of pages of lines; a form feed stands for a new page. The notes say what was left out and mended.

    >>> from_pages(["The treaty binds both of the par-\nties", "to it. The parties met."])
    ('The treaty binds both of the parties\x0cto it. The parties met.\n', ('words broken at line ends were mended: par-ties',))
    """
    lined = [[" ".join(line.split()) for line in cleaned(_plain(page)).replace("\f", "\n").split("\n")] for page in pages]
    lined, left_out = without_edges([_trimmed(page) for page in lined])
    text, mended, kept = mend_words("\n\f".join("\n".join(page) for page in lined))
    notes = [
        *([f"left out at the edges of pages: {_some(left_out)}"] if left_out else []),
        *([f"words broken at line ends were mended: {_some(mended)}"] if mended else []),
        *([f"a hyphen at a line's end was kept where it may belong to the word: {_some(kept)}"] if kept else []),
    ]
    return paragraphs(text), tuple(notes)


def _plain(page: str) -> str:
    """The page with letters that are printed as one (fi, fl) apart; a soft hyphen at a line's end as a hyphen."""
    return _LIGATURE.sub(lambda m: unicodedata.normalize("NFKC", m.group()), re.sub("\u00ad[ \t]*(?=\r?\n)", "-", page))


def _trimmed(lines: list[str]) -> list[str]:
    """Lines without empty ones at both ends."""
    full = [number for number, line in enumerate(lines) if line]
    return lines[full[0] : full[-1] + 1] if full else []


def _some(things: list[str]) -> str:
    return "; ".join(dict.fromkeys(things[:20])) + (f"; {len(things) - 20} more" if len(things) > 20 else "")


def without_edges(pages: list[list[str]]) -> tuple[list[list[str]], list[str]]:
    """Leave out what stands, but for its numbers, at the same edge of two pages in three (and of two at least), and page numbers alone.

    >>> without_edges([["Fjord Press", "They met.", "1"], ["Fjord Press", "It rained.", "2"]])
    ([['They met.'], ['It rained.']], ['Fjord Press', '1', '2'])
    """
    needed = max(2, -(-2 * sum(map(bool, pages)) // 3))
    counts: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        counts.update({(top, _NUMBER.sub("#", line)) for top, line in _edges(page)})
    out: list[str] = []
    kept_pages = []
    for page in pages:
        lines = list(page)
        for top in (True, False):
            for _ in range(EDGE):
                lines = _trimmed(lines)
                line = lines[0 if top else -1] if lines else ""
                if not line or not (counts[top, _NUMBER.sub("#", line)] >= needed or (len(pages) > 1 and _FOLIO.fullmatch(line))):
                    break
                out.append(lines.pop(0 if top else -1))
        kept_pages.append(_trimmed(lines))
    return kept_pages, list(dict.fromkeys(out))


def _edges(page: list[str]) -> list[tuple[bool, str]]:
    full = [line for line in page if line]
    return [*((True, line) for line in full[:EDGE]), *((False, line) for line in full[-EDGE:])]


def mend_words(text: str) -> tuple[str, list[str], list[str]]:
    r"""Join words broken at a line's end: without the hyphen where that is sure, else with it; return the text and both lists of words.

    It is sure where the whole word stands elsewhere in the text and the hyphened one does not, or where the second part is an ending that is no word.

    >>> mend_words("an agree-\nment, well-\nknown")
    ('an agreement, well-known', ['agree-ment'], ['well-known'])
    """
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)}
    mended: list[str] = []
    kept: list[str] = []

    def join(match: re.Match[str]) -> str:
        head, tail = match["head"], match["tail"]
        hyphened = f"{head}-{tail}"
        whole = (head + tail).casefold() in words or _ENDINGS.fullmatch(tail)
        sure = whole and hyphened.casefold() not in words
        (mended if sure else kept).append(hyphened)
        return head + tail if sure else hyphened

    return _BROKEN.sub(join, text), mended, kept


def paragraphs(text: str) -> str:
    r"""Join the lines of paragraphs, with an empty line between paragraphs.

    A paragraph ends at an empty line, before an item of a list, after a line with a stop that falls short of the usual width, and after a short line
    without one, which is a heading.

    >>> paragraphs("A pact\nThe two states signed a treaty of\nmutual defence. They met.\nIt rained all day in the capital now.")
    'A pact\n\nThe two states signed a treaty of mutual defence. They met.\n\nIt rained all day in the capital now.\n'
    """
    lines = text.split("\n")
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[(len(lengths) * 9) // 10] if lengths else 0
    made: list[str] = []
    open_line = ""
    for line in lines:
        bare = line.removeprefix("\f")
        if made and open_line and bare and not _ITEM.match(bare) and _goes_on(open_line, bare, width):
            made[-1] += ("\f" if line.startswith("\f") else " ") + bare
        elif bare:
            made.append(line)
        elif line:  # an empty page
            made.append("\f")
        if bare or not line:
            open_line = bare
    return "\n\n".join(made) + "\n"


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether the paragraph of a line goes on in the line after it."""
    full = len(line) + len(after.split(" ", 1)[0]) >= 0.8 * width
    stopped = line[-1] in ".!?:…" or line[-2:] in {'."', ".”", ".)", '?"', "?”"}
    if after[0].islower():
        return full or not stopped
    return full
