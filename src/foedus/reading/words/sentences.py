"""Paragraphs, headings and sentences, as stretches of the whole text."""

import re
from dataclasses import dataclass

ABBREVIATIONS = frozenset(
    """
        mr mrs ms dr gen lt col sgt maj adm sen rep gov st prof no art arts vs cf ca jan feb mar apr jun jul aug sep sept oct nov dec messrs
        capt cmdr e.g i.e fig vol ed p pp inc ltd co corp mt ft approx est dept brig cpl hon rev amb pres fmr ret
    """.split()
)
MAY_END = frozenset("inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec".split())
"""Abbreviations with which a sentence may end."""
_OPENING = re.compile(
    r"\.\s+(?:The|It|He|She|They|In|On|But|A|An|This|That|Moreover|However|We|There|These|Those|When|While|Meanwhile|According|Yet|His|Her|Their|Its)\b"
)
_INITIALS = re.compile(r"(?:^|[\s(“\"‘])(?:[A-Z]\.)+$")
_END = re.compile(r"(?:[.!?…]+)([\"”’»')\]]*)(?:\[\d{1,3}\])*(?=\s|$)")
_BULLET = re.compile(r"\s*(?:[-*•–—·]|\(?[0-9]{1,2}[.)]|\(?[a-z]\))\s+")
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]{2,}(?:,|\s\(|\s[—–-])[^\n]{0,70}?(?:--|[—–-])\s+(?=[A-ZÀ-Þ“\"‘])")
_SENT = re.compile(r"[A-ZÀ-Þ][\w.'’/ -]{2,25},[^\n().]{3,30}\([^)\n]{3,40}\)\s?(?:--|[—–-])\s+(?=[A-ZÀ-Þ“\"‘])")
"""A dateline with its agency ("Baku, 24 April (Caspian Wire) - ...")."""
HEAD = 6
"""Within how many lines of the top it stands."""
_BARE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]{2,}\s(?:--|[—–-])\s+(?=[A-ZÀ-Þ“\"‘][^\n]*[a-z][.”\"]$)", re.MULTILINE)
"""A dateline of nothing but a place ("SEOUL - The ministry said"), of which a report has one; several are the lines of a list."""
_LEAD = re.compile(r"[A-ZÀ-Þ][\w.’'/ -]{2,}(?:,|\s\()[^\n]{0,70}?[\d)][^\n]{0,40}?(?:--|[—–-])\s+(?=[A-ZÀ-Þ“\"‘])")
"""How the first sentence of a report without a title begins ("Baku, 24 April (Caspian Wire) - ...")."""
_SINGLE = re.compile(r"(?:(?<=\s)|^)[‘'](?=[A-Z])")
_SINGLE_CLOSED = re.compile(r"[.,!?…][’'](?!\w)")
"""Where a quotation in single marks opens, and closes: an apostrophe has no stop before it."""
_BREAK = re.compile(r"\r\n|\r|\n")
WRAPPED = 55
"""Letters of the shortest line that is taken to be broken for its length."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or heading: characters ``start`` to ``end``; ``paragraph`` counts from 0."""

    start: int
    end: int
    paragraph: int
    heading: bool = False
    first: bool = False
    bullet: bool = False


def split_sentences(text: str) -> list[Sentence]:
    """Split a text into sentences; a line that ends without a stop and is short is a heading.

    >>> [text for s in split_sentences("U.S. aid came. It helped.") for text in ["U.S. aid came. It helped."[s.start:s.end]]]
    ['U.S. aid came.', 'It helped.']
    """
    found: list[Sentence] = []
    lines = _lines(text)
    placed = [m for start, end in lines if (m := _BARE.match(text, start, end))]
    for number, (start, end) in enumerate(lines):
        bullet = _BULLET.match(text, start, end)
        body = bullet.end() if bullet else start
        if body >= end:
            continue
        last = text[end - 1]
        heading = last not in ".!?…:;,\"”’»')" and end - body < 160 and not bullet
        prose = re.search(r"\w[.!?]\s+[A-Z]", text[body:end]) or not text[end:].strip() or (last == "." and _LEAD.match(text, body, end))
        heading = heading or (number == 0 and end - body < 220 and not prose)
        heading = heading or (last == "?" and end - body < 90 and not bullet and len(_sentences(text, body, end)) == 1 and bool(text[end:].strip()))
        dateline = None if heading else _DATELINE.match(text, body, end) or (_SENT.match(text, body, end) if number < HEAD else None)
        if not dateline and not heading and len(placed) == 1 and placed[0].start() == body:
            dateline = placed[0]
        body = dateline.end() if dateline else body
        first = True
        for s, e in _sentences(text, body, end):
            found.append(Sentence(s, e, number, heading=heading, first=first, bullet=bool(bullet)))
            first = False
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the lines with words in them; a line broken inside a sentence, or after an abbreviation, is joined to the next."""
    rows: list[tuple[int, int]] = []
    place = 0
    for match in [*_BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        start = place
        place = match.end() if match else len(text)
        while start < end and (text[start].isspace() or text[start] == "\ufeff"):
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        if rows and _runs_on(text, rows[-1], start):
            rows[-1] = (rows[-1][0], end)
        else:
            rows.append((start, end))
    return rows


def _runs_on(text: str, row: tuple[int, int], start: int) -> bool:
    """Whether the line that begins at ``start`` goes on with the sentence of ``row``."""
    gap = text[row[1] : start]
    blank = len(_BREAK.findall(gap)) > 1
    tail = text[max(row[0], row[1] - 12) : row[1]]
    width = row[1] - (max(text.rfind("\n", row[0], row[1]), row[0] - 1) + 1)
    if _INITIALS.search(tail) and text[start].isupper():
        words = re.split(r"[.!?]\s+", text[row[0] : row[1]])[-1]
        return len(words.split()) <= 2 or (not blank and WRAPPED < width < 2 * WRAPPED)
    if blank or _BULLET.match(text, start):
        return False
    if text[start].islower():
        hanging = text[start - 1] in " \t" and _BULLET.match(text, row[0]) is not None
        return hanging or width > WRAPPED or (width > WRAPPED // 2 and text[row[1] - 1] not in '.!?:;”"’)')
    return width > WRAPPED and text[row[1] - 1] not in '.!?:;”"’)'


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    place = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop >= end:
            break
        answer = text[start : match.start()].rsplit(":", maxsplit=1)[-1].strip(" *_") == "No" or text[start : match.start()] in {"A. No", "A No"}
        if match.group(0)[0] == "." and not answer and _is_abbreviation(text, start, match.start()):
            continue
        after = stop
        while after < end and text[after].isspace():
            after += 1
        if after < end and not (text[after].isupper() or text[after].isdigit() or text[after] in "“\"‘'«(—–[•-$"):
            continue
        if _inside_quotation(text, place, stop, end):
            continue
        found.append((place, stop))
        place = after
    if place < end:
        found.append((place, end))
    return found


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    word = re.search(r"[^\s(“\"‘]*$", text[max(start, dot - 20) : dot])
    stem = word.group().casefold() if word else ""
    if stem in MAY_END or re.fullmatch(r"(?:[a-z]\.)+[a-z]", stem):
        return not _OPENING.match(text, dot)
    return stem in ABBREVIATIONS or (len(stem) == 1 and stem.isalpha() and stem not in {"i", "x"})


def _inside_quotation(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a stop stands inside a quotation that began in this sentence and is closed within the next 600 characters of the paragraph."""
    part, rest = text[start:stop], text[stop : min(end, stop + 600)]
    if part.count("“") > part.count("”"):
        return "”" in rest
    if part.count('"') % 2:
        return '"' in rest
    single = _SINGLE.search(part)
    return bool(single and not _SINGLE_CLOSED.search(part, single.end()) and _SINGLE_CLOSED.search(rest))
