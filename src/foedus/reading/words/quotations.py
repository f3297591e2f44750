"""Words in quotation marks: curly, straight, low or guillemets, closed or left open."""

import re
from dataclasses import dataclass

MARK = re.compile("[“„«‹‘\"']")
PARAGRAPH_END = re.compile(r"\n\s*\n|\r\n\s*\r\n|\n(?=[^\n]{0,400})")
PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: ``start`` and ``end`` with the marks, ``inner`` and ``stop`` without them."""

    start: int
    end: int
    inner: int
    stop: int
    closed: bool = True


def find_quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of a text, in order.

    A quotation that is not closed ends with its paragraph.

    >>> [(q.inner, q.stop) for q in find_quotations('He said “no” and "yes".')]
    [(9, 11), (18, 21)]
    """
    found: list[Quotation] = []
    place = 0
    for match in MARK.finditer(text):
        if match.start() < place or (match[0] == "'" and not _opens(text, match.start())):
            continue
        quotation = _close(text, match.start())
        if quotation:
            found.append(quotation)
            place = quotation.end
    return found


def _opens(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-:") and (after.isalnum() or after in "$£€")


def _paragraph_end(text: str, place: int) -> int:
    match = PARAGRAPH_END.search(text, place)
    return match.start() if match else len(text)


def _close(text: str, place: int) -> Quotation | None:
    mark = text[place]
    end_of_paragraph = _paragraph_end(text, place)
    if mark in "‘'":
        close = "’" if mark == "‘" else "'"
        for at in range(place + 1, end_of_paragraph):
            if text[at] == close and _ends_single(text, at):
                return _quotation(text, place, at)
        return None
    closers = PAIRS.get(mark, '"')
    for at in range(place + 1, end_of_paragraph):
        if text[at] in closers or (mark == "“" and text[at] == '"'):
            return _quotation(text, place, at)
    if mark == '"' and not _opens(text, place):
        return None
    stop = end_of_paragraph
    while stop > place and text[stop - 1].isspace():
        stop -= 1
    return Quotation(place, stop, place + 1, stop, closed=False) if stop > place + 3 else None


def _ends_single(text: str, at: int) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isalnum() and text[at - 1] not in " \n"


def _quotation(text: str, place: int, at: int) -> Quotation | None:
    inner, stop = place + 1, at
    while stop > inner and (text[stop - 1].isspace() or text[stop - 1] in ".,;:"):
        stop -= 1
    while inner < stop and text[inner].isspace():
        inner += 1
    return Quotation(place, at + 1, inner, stop) if stop > inner else None
