"""Words and marks of a text, with their places in it."""

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    (?P<abbr>(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Adm|Sen|Rep|Gov|St|Jr|Sr|Prof|No|Art|Arts|vs|cf|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.(?=\s|\w|,))
  | (?P<gen>['’](?:s|S)\b)
  | (?P<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|bn|m|km|mm|%|[-‑](?:million|billion|trillion))?\b|\d+)
  | (?P<word>[^\W\d_]+(?:['’](?!s\b|S\b)[^\W\d_]+)*(?:[-‑][^\W_]+(?:['’](?!s\b|S\b)[^\W\d_]+)*)*(?:\d+)?)
  | (?P<mark>\.{3}|[^\w\s]|_)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One word, number or mark; ``start`` and ``end`` are characters of the whole text."""

    text: str
    start: int
    end: int
    kind: str
    low: str
    capital: bool = False
    """Whether it begins with a capital letter."""


_ARTICLE = re.compile(r"(?:al|el|an|ash|as|ad|at|bin|ben)-[A-Z]")


@lru_cache(maxsize=1 << 14)
def _form(word: str) -> tuple[str, bool]:
    """A word in small letters with straight apostrophes, and whether it begins with a capital letter."""
    capital = word[0].isupper() or (word[0].islower() and _ARTICLE.match(word) is not None)
    return word.casefold().replace("’", "'"), capital


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Split a stretch of a text into tokens.

    >>> [t.text for t in tokenize("The U.S. didn’t sign Kim’s pact.")]
    ['The', 'U.S.', 'didn’t', 'sign', 'Kim', '’s', 'pact', '.']
    """
    found = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        low, capital = _form(word)
        found.append(Token(word, *match.span(), match.lastgroup or "mark", low, capital))
    return found
