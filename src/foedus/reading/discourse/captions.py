"""Captions: lines that say what a picture shows, and whose picture it is."""

import re

from ..words.lexicon import Lexicon

_OPENING = re.compile(
    r"\s*[(\[]?(?:(?:(?:photo |picture |image )?caption|(?:file |archive |pool |handout )?(?:photo(?:graph)?s?|pictures?|images?)|pictured)"
    r"(?:,? (?:left|right|top|bottom|above|below))*\s*[:—–-]\s|in this (?:\w+ ){0,2}(?:photo(?:graph)?|picture|image)\b|FILE\s*[:—–-]\s)",
    re.IGNORECASE,
)
_CREDIT_ENDS = re.compile(r"[\s.)\]]*")
STAMPS = frozenset({"photo_stamp", "photo_agency_first", "photo_agency_last"})
"""Entries of the lexicon for credits that stand under pictures only ("Anna Berg/AFP")."""
LONGEST = 400
"""Letters of the longest line that is taken for a caption."""


def find_captions(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    r"""Return the lines of a text that are captions: those that open as one, or end with a credit in brackets or an agency's stamp.

    A caption says what a picture shows, which may be years old; what it tells is taken for no fact, only its credit is kept.

    >>> from foedus.reading.words.lexicon import load_lexicon
    >>> text = "They met in Oslo.\n\nThe ministers in Oslo on Friday. (Photo: Kari Lund/Northlight)\nFile photo: a drone over Kyiv."
    >>> [text[start:end] for start, end in find_captions(text, load_lexicon())]
    ['The ministers in Oslo on Friday. (Photo: Kari Lund/Northlight)', 'File photo: a drone over Kyiv.']
    """
    return [line.span() for line in re.finditer(r"[^\r\n]+", text) if line.end() - line.start() <= LONGEST and _is_caption(line.group(), lexicon)]


def _is_caption(line: str, lexicon: Lexicon) -> bool:
    if _OPENING.match(line):
        return True
    ending = [(match, entry) for match, entry in lexicon.cues_in("photo", line) if _CREDIT_ENDS.fullmatch(line, match.end())]
    return any(entry.id in STAMPS or line[: match.start()].rstrip().endswith(("(", "[")) for match, entry in ending)
