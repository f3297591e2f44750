"""The Union of a paper of the European Union, which need not say which one it means."""

import re

from ..words.tokens import Token

UNION = "union"
UNIONS = {UNION: ("EU",)}
"""Which organisation the word may stand for by itself."""
EUROPE = re.compile(r"\bEuropean (?:Commission|Council|Parliament|External Action|Peace Facility|Union)\b|\bHigh Representative\b")
OTHERS = re.compile(r"\b(?:Soviet|African|Customs|Economic|Trade|State|Arab|Credit) Union\b|\bUnion of\b")


def of_europe(text: str) -> bool:
    """Whether "the Union" means the European Union in a text that names its bodies, and no other union.

    >>> of_europe("The High Representative said that the Union has paid."), of_europe("The Soviet Union fell. The Union was sixty years old.")
    (True, False)
    """
    return "he Union" in text and EUROPE.search(text) is not None and OTHERS.search(text) is None


def may_stand(tokens: list[Token], place: int) -> bool:
    """Whether a word is not "Union", or stands there as "the Union" and as no part of a longer name."""
    if tokens[place].low != UNION:
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return place > 0 and tokens[place - 1].low == "the" and not (following is not None and following.capital and following.kind == "word")
