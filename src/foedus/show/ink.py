"""Words on a terminal: width, wrapping, and colour where colour is wanted."""

import os
import shutil
import textwrap
from dataclasses import dataclass
from typing import TextIO

CODES = {"strong": "1", "quiet": "2", "bad": "31", "good": "32", "open": "33", "note": "36"}
NARROWEST, WIDEST = 60, 110


@dataclass(frozen=True)
class Ink:
    """How to write: in colour or not, and how wide.

    >>> Ink().paint("owed", "strong")
    'owed'
    """

    colour: bool = False
    width: int = 100

    def paint(self, words: str, tone: str) -> str:
        """Return the words in a tone: strong, quiet, bad, good, open or note; plain where there is no colour."""
        code = CODES.get(tone)
        return f"\x1b[{code}m{words}\x1b[0m" if self.colour and code and words else words

    def heading(self, words: str) -> list[str]:
        """Return the lines of a heading, ruled off, with an empty line before."""
        return ["", self.paint(words, "strong"), self.paint("─" * min(len(words), self.width), "quiet")]

    def wrap(self, words: str, indent: str = "", hang: str | None = None) -> list[str]:
        """Break words into lines no wider than the page; ``hang`` indents every line but the first.

        >>> Ink(width=24).wrap("a duty to give help at once", "- ", "  ")
        ['- a duty to give help at', '  once']
        """
        hang = indent if hang is None else hang
        return textwrap.wrap(
            " ".join(visible(words).split()),
            self.width,
            initial_indent=indent,
            subsequent_indent=hang,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [indent.rstrip()]


PLAIN = Ink()
UNSEEN = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r"}
"""Control characters: a terminal obeys them, and nobody sees them."""


def visible(words: str) -> str:
    r"""Return words without control characters, which could move the cursor or change colours.

    >>> visible("an\x1b[31m attack\x07")
    'an[31m attack'
    """
    return words.translate(UNSEEN)


def ink_for(stream: TextIO) -> Ink:
    """Return the ink that suits a stream: no colour into a pipe, a file, a dumb terminal, or where NO_COLOR is set."""
    terminal = stream.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
    return Ink(colour, max(NARROWEST, min(WIDEST, width)))
