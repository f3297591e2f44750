"""States in words: codes, days, names, capitals, who came before and after."""

from collections.abc import Iterable
from datetime import date

from ..terms.actors import NUMBERINGS, DatedName, Numbering, State, name_of, states
from ..terms.dates import in_words
from .ink import PLAIN, Ink
from .wording import capital

OLDEST = date(1816, 1, 1)
"""The table's first day; a spell that begins on it is older."""


def state_lines(one: State, ink: Ink = PLAIN) -> list[str]:
    """Return a state as lines of text."""
    lines = [ink.paint(capital(name_of(one.code)), "strong") + f"  {ink.paint(one.code, 'quiet')}"]
    for label, words in (
        ("Formally", one.formal or ""),
        ("A state", ", and ".join(_days(spell.start, spell.last) for spell in one.spells)),
        *((title, numbers(one, system)) for system, title in NUMBERINGS.items()),
        ("Also called", ", ".join(one.names)),
        ("Its people", ", ".join(one.demonyms)),
        ("Capital", ", ".join(map(_named, one.capitals))),
        ("Bywords for its government", ", ".join(one.seats)),
        ("Before it", _series(other for other in states().values() if other.successor == one.code)),
        ("Its treaties passed to", _series([states()[one.successor]]) if one.successor else ""),
        ("Note", one.note or ""),
    ):
        lines += ink.wrap(f"{label}: {words}", "  ", "    ") if words else []
    return lines


def numbers(one: State, system: Numbering) -> str:
    """Write a state's numbers in a list: today's, or its last, first; the others with their days.

    >>> numbers(states()["YEM"], "cow")
    '679; 678 from 30 October 1918 to 21 May 1990'
    """
    usual = one.cow if system == "cow" else one.gw
    others = []
    for entry in one.codes:
        if entry.system == system:
            note = f" ({entry.note})" if entry.note else ""
            others.append(f"{entry.code} {_days(entry.start, entry.last)}{note}")
    return "; ".join([*([str(usual)] if usual is not None else []), *others])


def row(one: State) -> dict[str, object]:
    """Return what a list shows of a state."""
    return {
        "code": one.code,
        "cow": one.cow,
        "gw": one.gw,
        "name": one.name,
        "spells": [{"from": spell.start.isoformat(), "until": spell.last.isoformat() if spell.last else None} for spell in one.spells],
    }


def table(found: list[State], on: date | None = None) -> list[str]:
    """Return states as a table: code, the two numbers (of the day, if one is asked about), days, name."""
    lines = [f"{'code':<4}  {'COW':>3}  {'GW':>3}  {'days':<24}  name"] if found else []
    for one in found:
        cow, gw = (one.number("cow", on), one.number("gw", on)) if on else (one.cow, one.gw)
        now = [spell for spell in one.spells if on is None or (spell.start <= on and (spell.last is None or on <= spell.last))]
        for n, spell in enumerate(now):
            days = f"{spell.start} to {spell.last}" if spell.last else str(spell.start)
            head = f"{one.code:<4}  {_cell(cow):>3}  {_cell(gw):>3}" if n == 0 else " " * 14
            lines.append(f"{head}  {days:<24}  {one.name if n == 0 else ''}".rstrip())
    return lines


def _cell(number: int | None) -> str:
    return "-" if number is None else str(number)


def _named(held: DatedName) -> str:
    return f"{held.name} ({_days(held.start, held.last)})" if held.start or held.last else held.name


def _days(start: date | None, last: date | None) -> str:
    words = ["from before 1816" if start == OLDEST else f"from {in_words(start)}"] if start else []
    return " ".join([*words, *([f"to {in_words(last)}"] if last else [])])


def _series(group: Iterable[State]) -> str:
    return ", ".join(f"{name_of(one.code)} ({one.code})" for one in group)
