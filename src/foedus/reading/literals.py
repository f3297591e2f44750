"""The words that a regular expression cannot do without, so that most texts need not be searched."""

from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as syntax  # type: ignore[attr-defined]
from typing import Any

SHORTEST = 2
"""Shorter runs of letters tell too little."""


def needed(pattern: str) -> frozenset[str]:
    r"""Return runs of small letters of which every match of a pattern holds at least one; none if there are no such runs.

    >>> sorted(needed(r"\b(?:pledge|vow)s? (?:to )?help\b"))
    ['help']
    >>> sorted(needed(r"\b(?:attack|invade)\w*")), sorted(needed(r"\d+"))
    (['attack', 'invade'], [])
    """
    return _of_sequence(list(syntax.parse(pattern))) or frozenset()


def _of_sequence(items: list[tuple[Any, Any]]) -> frozenset[str] | None:
    """The best of what the parts of a sequence need: the one whose shortest run is longest."""
    found: list[frozenset[str]] = []
    run = ""
    for operation, argument in [*items, (None, None)]:
        if operation is code.LITERAL and chr(argument).isascii():
            run += chr(argument).lower()
            continue
        if len(run) >= SHORTEST:
            found.append(frozenset({run}))
        run = ""
        inner = _of_item(operation, argument)
        if inner:
            found.append(inner)
    return max(found, key=lambda runs: (min(map(len, runs)), -len(runs)), default=None)


def _of_item(operation: Any, argument: Any) -> frozenset[str] | None:
    if operation is code.SUBPATTERN:
        return _of_sequence(list(argument[-1]))
    if operation is code.BRANCH:
        each = [_of_sequence(list(branch)) for branch in argument[1]]
        return frozenset().union(*(one for one in each if one)) if all(each) else None
    if operation in {code.MAX_REPEAT, code.MIN_REPEAT} and argument[0] > 0:
        return _of_sequence(list(argument[2]))
    return None
