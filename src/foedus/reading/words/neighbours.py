"""What stands around a doubtful word: plurals that open its clause, names, parentheses, the verb before it."""

from .tokens import Token
from .words import BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, Tag


def is_plural(token: Token) -> bool:
    """Whether a word has the ending of a plural."""
    return token.low.endswith("s") and not token.low.endswith(("ss", "us", "is"))


def plural_opens(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether a plural opens the clause of a word, and tells more of itself up to it ("Officers loyal to the king say")."""
    start = next((k + 1 for k in range(n - 1, -1, -1) if before[k].pos in ".CS"), 0)
    governed = next((k for k in range(start, n) if before[k].pos == "P" or before[k].verb), None)
    if governed is None or start == governed or before[start].pos not in "DNJ#" or any(one.pos in "BHMT" for one in before[start:n]):
        return False
    if any(before[k].verb and (before[k].form == "third" or before[k + 1].pos != "P") for k in range(governed, n - 1)):
        return False
    return any(is_plural(tokens[k]) and before[k].pos == "N" for k in range(start, governed))


def two_named(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether "A and B" stands before a word."""
    for k in range(n - 1, max(-1, n - 7), -1):
        if before[k].pos == "C" and tokens[k].low in {"and", "&"}:
            return True
        if before[k].pos not in "NJD":
            return False
    return False


def past_parenthesis(tokens: list[Token], before: list[Tag], comma: int) -> int:
    """Where the parenthesis that a comma closes was opened, if it looks like one; else the comma itself."""
    for k in range(comma - 1, 0, -1):
        if tokens[k].text in {";", ":"}:
            return comma
        if tokens[k].text == ",":
            first = before[k + 1]
            if (first.verb and first.form in {"past", "participle", "gerund"}) or first.pos in "WDP":
                return k
            if not tokens[k + 1].capital:
                return comma  # else a name in a list
    return comma


def ends_in_name(tokens: list[Token], n: int) -> bool:
    """Whether a name, or a person described, and then the end or more about it follows a word (", reckons Elif Sarp, an analyst")."""
    k = n + 1
    while k < len(tokens) and (tokens[k].capital or tokens[k].low in DETERMINERS) and tokens[k].kind in {"word", "abbr"}:
        k += 1
    named = k > n + 1 and tokens[k - 1].capital
    return named and (
        k >= len(tokens) or tokens[k].text in {",", ".", ";", "—", "–", "("} or tokens[k].low in {"of", "at", "from", "who", "in", "for"}
    )


def verb_before(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether the clause of a word has its finite verb before it."""
    for k in range(n - 1, -1, -1):
        if before[k].pos in "SW" or tokens[k].text in {",", ";", ":", "—", "–", "(", ")"} or (tokens[k].low == "that" and k and before[k - 1].verb):
            return False
        if before[k].pos in "BHM" or (before[k].verb and before[k].form != "gerund"):
            return True
    return False


def noun_may_follow(tokens: list[Token], n: int) -> bool:
    """Whether a word follows that may be a noun."""
    low = tokens[n + 1].low if n + 1 < len(tokens) and tokens[n + 1].kind == "word" else "the"
    return low not in DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS | BE | HAVE | MODALS and not low.endswith("ly")


def is_year(tokens: list[Token], n: int) -> bool:
    """Whether a number ends a date ("of 1971", "17 June 1950") rather than counts what follows it."""
    text = tokens[n].text
    return (
        len(text) == 4
        and text.isdigit()
        and text[:2] in {"15", "16", "17", "18", "19", "20"}
        and n > 0
        and (tokens[n - 1].low in {"of", "in"} or tokens[n - 1].capital or _ends_a_day(tokens, n - 1))
    )


def _ends_a_day(tokens: list[Token], n: int) -> bool:
    """Whether a comma stands between the day and the year of a date ("on June 15, 2021 signed")."""
    return n > 1 and tokens[n].text == "," and tokens[n - 1].kind == "number" and tokens[n - 2].capital
