"""Correlates of War state codes, by date: which of them stands for which of our states."""

from datetime import date

from ...terms.actors import bearers, states
from ...terms.dates import Spell
from .table import Row

CHANGED: tuple[tuple[str, tuple[tuple[int, Spell], ...]], ...] = (
    (
        "Germany",
        (
            (255, Spell(last=date(1945, 12, 31))),
            (260, Spell(start=date(1946, 1, 1), last=date(1990, 12, 31))),
            (255, Spell(start=date(1990, 10, 1))),
        ),
    ),
    ("Yemen", ((678, Spell(last=date(1990, 12, 31))), (679, Spell(start=date(1990, 5, 1))))),
    ("Korea", ((730, Spell(last=date(1910, 12, 31))), (731, Spell(start=date(1945, 8, 15))), (732, Spell(start=date(1945, 8, 15))))),
    ("Austria", ((300, Spell(last=date(1918, 12, 31))), (305, Spell(start=date(1918, 11, 1))))),
    ("Vietnam", ((817, Spell(last=date(1976, 7, 2))), (816, Spell()))),
)
"""Names that stood under one code and then another, with the days (the turn of the year taken widely) on which each may be used."""
NOT_OURS = {340: (345, "Serbia"), 529: (530, "Ethiopia"), 711: (710, "China"), 818: (816, "Vietnam")}
"""Codes of the Gleditsch-Ward list, and slips, with what the Correlates of War have in their place."""
UNLISTED = 1000
"""From here on a code stands for no state of the system (ATOP has one such member)."""


def state_of(code: int, day: date) -> str:
    """Return our code of the state that a COW code means on a day, or nearest to it; ``COW8152`` for a code outside the state system.

    >>> state_of(365, date(1914, 8, 1)), state_of(365, date(1941, 6, 22)), state_of(260, date(1955, 5, 6)), state_of(8152, date(2000, 1, 1))
    ('RUS', 'SUN', 'DEU', 'COW8152')
    """
    group = bearers("cow", code)
    return min(group, key=lambda one: _away(one[1], day))[0].code if group else f"COW{code}"


def cow_of(code: str, day: date) -> int | None:
    """Return the COW code of one of our states on a day, or on the nearest on which it has one.

    >>> cow_of("DEU", date(1960, 1, 1)), cow_of("DEU", date(1914, 8, 1)), cow_of("VNM", date(1962, 7, 23)), cow_of("VDR", date(1962, 7, 23))
    (260, 255, 817, 816)
    """
    numbers = list(states()[code].numbers("cow")) if code in states() else []
    return min(numbers, key=lambda one: _away(one[1], day))[0] if numbers else None


def _away(spell: Spell, day: date) -> tuple[bool, int]:
    """How far a spell lies from a day, by its first day, after those that cover it."""
    return not spell.covers(day), abs((day - (spell.start or date.min)).days)


def check_code(row: Row, column: str, day: date | None) -> int:
    """Return the COW code in a cell; raise DatasetError if there is no such code, or none on that day."""
    code = row.needed(column)
    known = bool(bearers("cow", code))
    if code in NOT_OURS and not known:
        right, name = NOT_OURS[code]
        raise row.fault(f"{column}: {code} is no COW code", f"{name} is {right} there; are these Gleditsch-Ward codes?")
    if not known and code < UNLISTED:
        raise row.fault(f"{column}: {code} is no COW state code")
    for name, spells in CHANGED if day else ():
        mine = [spell for one, spell in spells if one == code]
        if day and mine and not any(spell.covers(day) for spell in mine):
            then = next((one for one, spell in spells if spell.covers(day)), None)
            fix = f"{name} is {then} then; was the table recoded?" if then else "COW has no such state then"
            raise row.fault(f"{column}: COW code {code} was not in use on {day}", fix)
    return code
