"""The words that a regular expression cannot do without, so that most texts need not be searched.

What a match must hold is worked out from sets of strings, as in R. Cox, "Regular Expression Matching with a Trigram Index" (2012); here the
strings end at words, and no index is kept: a word tells by itself which patterns it leaves possible.
"""

import itertools
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import Any

# The standard library's own parser of patterns: no stub describes it, and which error a type checker then gives depends on its version.
code: Any = import_module("re._constants")
syntax: Any = import_module("re._parser")

SHORTEST = 3
"""Shorter parts of words, with the breaks around them, tell too little."""
MOST = 200
"""Of so many strings at most it is said that a match holds one."""
WORDS_KEPT = 1 << 14
"""Of so many words it is remembered what they hold."""
LETTERS = re.compile(r"[a-z]+")
OTHERS = re.compile(r"[^a-z]+")
BREAK = " "
"""Stands for whatever is no small letter of English, and for the edge of a word."""

Parts = frozenset[str]
"""Parts of words; those that begin or end with a break are the beginning or end of their word."""


def needed(pattern: str) -> frozenset[Parts]:
    r"""Return sets of parts of words, of each of which every match of a pattern holds one, whatever the case of its letters.

    >>> sorted(map(sorted, needed(r"\b(?:pledge|vow)s? (?:to )?help\b")))
    [[' help ']]
    >>> sorted(map(sorted, needed(r"\b(?:attack|invade)\w* it"))), sorted(needed(r"\d+"))
    ([[' attack', ' invade'], [' it']], [])
    """
    whole, found = _of_sequence(syntax.parse(pattern))
    return found if whole is None else _parts(whole)


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> tuple[frozenset[str] | None, frozenset[Parts]]:
    """All strings that a sequence matches, or None if there is no telling; and what its matches need then."""
    strings, found, exact = frozenset({""}), frozenset[Parts](), True
    for operation, argument in items:
        each, inner = _of_item(operation, argument)
        if each is not None and len(strings) * len(each) <= MOST:
            strings = frozenset(one + other for one, other in itertools.product(strings, each))
        else:
            found |= _parts(strings) | inner
            strings, exact = each or frozenset({""}), False
    return (strings, frozenset()) if exact else (None, found | _parts(strings))


def _of_item(operation: Any, argument: Any) -> tuple[frozenset[str] | None, frozenset[Parts]]:
    if operation is code.LITERAL:
        return frozenset({chr(argument).lower() if chr(argument).isascii() else BREAK}), frozenset()
    if operation is code.AT:
        return frozenset({BREAK if argument is code.AT_BOUNDARY else ""}), frozenset()
    if operation in {code.ASSERT, code.ASSERT_NOT}:
        return frozenset({""}), frozenset()
    if operation is code.IN and len(argument) < 4 and all(kind is code.LITERAL for kind, _ in argument):
        return frozenset(string for one in argument for string in _of_item(*one)[0] or ()), frozenset()
    if operation is code.SUBPATTERN:
        return _of_sequence(argument[-1])
    if operation is code.BRANCH:
        return _of_branches([_of_sequence(branch) for branch in argument[1]])
    if operation in {code.MAX_REPEAT, code.MIN_REPEAT}:
        least, most, repeated = argument
        strings, found = _of_sequence(repeated)
        if most == 1 and strings is not None:
            return strings | ({""} if least == 0 else set()), frozenset()
        return None, frozenset() if least == 0 else found if strings is None else _parts(strings)
    return None, frozenset()


def _of_branches(branches: list[tuple[frozenset[str] | None, frozenset[Parts]]]) -> tuple[frozenset[str] | None, frozenset[Parts]]:
    """All strings of some alternatives, or what they need: of each alternative the most telling parts."""
    strings: set[str] = set()
    parts: set[str] = set()
    exact, telling = True, True
    for own, found in branches:
        exact = exact and own is not None
        strings |= own or set()
        best = max(found if own is None else _parts(own), key=_telling, default=None)
        telling = telling and best is not None
        parts |= best or set()
    if exact and len(strings) <= MOST:
        return frozenset(strings), frozenset()
    return None, frozenset({frozenset(parts)}) if telling else frozenset()


def _telling(parts: Parts) -> tuple[int, int]:
    return min(len(part.strip()) for part in parts), -len(parts)


def _parts(strings: frozenset[str]) -> frozenset[Parts]:
    """What a text needs that holds one of some strings: of each string a part of a word, if all have one; the shorter strings choose first."""
    parts: set[str] = set()
    for string in sorted((OTHERS.sub(BREAK, string) for string in strings), key=len):
        if not any(part in string for part in parts):
            parts.add(_part(string))
    return frozenset() if "" in parts else frozenset({frozenset(parts)})


def _part(string: str) -> str:
    """The longest part of a word in a string.

    >>> _part("pledge to help "), _part(" "), _part(" a "), _part("a")
    ('pledge ', '', ' a ', '')
    """
    words = string.split(BREAK)
    last = len(words) - 1
    parts = (f"{BREAK if n else ''}{word}{BREAK if n < last else ''}" for n, word in enumerate(words) if word)
    best = max(parts, key=lambda part: (len(part.strip()), len(part)), default="")
    return best if len(best) >= SHORTEST else ""


class Sieve:
    r"""Tells from the words of a text which of many patterns may match it, so that the others need not be searched for.

    >>> sieve = Sieve([r"\bpledges? to\b", r"\d+ men", r"\d+"])
    >>> held = map(sieve.held, ("It pledged to come.", "It pledges to come.", "Ten men came."))
    >>> [[n for n, needs in enumerate(sieve.needs) if needs <= one] for one in held]
    [[2], [0, 2], [1, 2]]
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        several = [needed(pattern) for pattern in patterns]
        number = {parts: n for n, parts in enumerate(dict.fromkeys(parts for found in several for parts in found))}
        self.needs = [frozenset(number[parts] for parts in found) for found in several]
        """By pattern: the numbers of the sets of parts that it needs."""
        self.opening: dict[str, list[tuple[str, int]]] = {}
        """Parts of words by their first letters, each with the number of its set."""
        for parts, n in number.items():
            for part in parts:
                self.opening.setdefault(part[:SHORTEST], []).append((part, n))
        self._held_by = lru_cache(maxsize=WORDS_KEPT)(self._of_word)
        self.held = lru_cache(maxsize=8)(self._of_text)

    def _of_text(self, text: str) -> frozenset[int]:
        """The numbers of the sets of which a text holds a part."""
        return frozenset[int]().union(*map(self._held_by, set(LETTERS.findall(text.lower()))))

    def _of_word(self, word: str) -> frozenset[int]:
        """The numbers of the sets of which a word holds a part."""
        edged = f"{BREAK}{word}{BREAK}"
        places = range(len(edged) - SHORTEST + 1)
        return frozenset(n for at in places for part, n in self.opening.get(edged[at : at + SHORTEST], ()) if edged.startswith(part, at))
