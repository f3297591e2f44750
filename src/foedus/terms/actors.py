"""States by their codes and names, dated; the table is ``tables/states.yaml``.

Codes are ISO 3166-1 alpha-3, for states that are gone ISO 3166-3, and a few of our own where ISO has none (AUH, OTT, PRS ...).
Beside them stand the numbers of two research lists, by date: the Correlates of War state system (COW) and Gleditsch and Ward's (GW).
The table is ours because the common libraries fail on what matters here (see the explanation in the docs).
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field

from .dates import Day, Spell, day_before, in_words, within
from .errors import LibraryError, UnknownName, UsageError
from .strict_yaml import read_models

TABLE = Path(__file__).parent / "tables" / "states.yaml"
TERRITORIES = Path(__file__).parent / "tables" / "territories.yaml"
NON_STATE = "non_state"
Numbering = Literal["cow", "gw"]
NUMBERINGS: dict[Numbering, str] = {"cow": "Correlates of War", "gw": "Gleditsch-Ward"}
"""The research lists whose numbers the table knows."""
FEW = 4
"""As many states as a word may mean and still be told apart in one line."""


class DatedName(BaseModel, frozen=True, extra="forbid"):
    """A name that holds only for a time, such as a capital's."""

    name: str
    start: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")

    def on(self, day: date | None) -> bool:
        """Whether the name held on the day; always, if no day is asked."""
        return day is None or within(day, self.start, self.last)


class DatedSpell(BaseModel, frozen=True, extra="forbid"):
    """Days between which a state existed; both ends included."""

    start: Day = Field(alias="from")
    last: Day | None = Field(default=None, alias="until")


class DatedCode(BaseModel, frozen=True, extra="forbid"):
    """A number that a list uses for a state in these days only, perhaps on days when we count no such state."""

    system: Numbering
    code: int
    start: Day = Field(alias="from")
    last: Day = Field(alias="until")
    note: str | None = None
    """Why the list differs."""


class State(BaseModel, frozen=True, extra="forbid"):
    """One state: codes, spells of existence, names."""

    code: str = Field(pattern=r"^[A-Z]{3}$")
    name: str
    """The short name in common use: North Korea."""
    the: bool = False
    """Whether the short name takes the article: the United States."""
    formal: str | None = None
    """The full name, which is as good as any of ``names``: Democratic People's Republic of Korea."""
    names: tuple[str, ...] = ()
    """Other names that mean the state itself: DPRK."""
    demonyms: tuple[str, ...] = ()
    """Adjectives and people: North Korean, North Koreans."""
    capitals: tuple[DatedName, ...] = ()
    seats: tuple[str, ...] = ()
    """Seats and bywords of its government: the Kremlin, Downing Street."""
    cow: int | None = None
    """Its number in the Correlates of War state system, unless ``codes`` has another for the day; of a state that exists, today's."""
    gw: int | None = None
    """Its number in Gleditsch and Ward's list, likewise."""
    codes: tuple[DatedCode, ...] = ()
    spells: tuple[DatedSpell, ...]
    successor: str | None = None
    """The state to which its treaties passed, unless an agreement says otherwise."""
    note: str | None = None
    """Why its days differ from those of a research list, where the head of the table does not say it already."""

    def existed(self, day: date) -> bool:
        """Whether it was a state on the day."""
        return any(within(day, s.start, s.last) for s in self.spells)

    def numbers(self, system: Numbering) -> Iterator[tuple[int, Spell]]:
        """Yield each number that a list has for it, with the days on which it holds; both ends included.

        >>> [(number, str(spell.start)) for number, spell in state("YEM").numbers("cow")]
        [(678, '1918-10-30'), (679, '1990-05-22')]
        """
        dated = sorted((one for one in self.codes if one.system == system), key=lambda one: one.start)
        found = [(one.code, Spell(start=one.start, last=one.last)) for one in dated]
        usual = self.cow if system == "cow" else self.gw
        for spell in self.spells if usual is not None else ():
            start, last = spell.start, spell.last or date.max
            for one in dated:
                if start <= last and one.start <= last and one.last >= start:
                    if one.start > start:
                        found.append((usual or 0, Spell(start=start, last=day_before(one.start))))
                    start = one.last + timedelta(days=1)
            if start <= last:
                found.append((usual or 0, Spell(start=start, last=spell.last)))
        yield from sorted(found, key=lambda one: one[1].start or date.min)

    def number(self, system: Numbering, day: date) -> int | None:
        """Return its number in a list on a day; None if it has none.

        >>> state("DEU").number("cow", date(1960, 1, 1)), state("DEU").number("gw", date(1914, 8, 1))
        (260, 255)
        """
        return next((number for number, spell in self.numbers(system) if spell.covers(day)), None)


@cache
def states() -> dict[str, State]:
    """Return every state by code.

    >>> states()["PRK"].name
    'North Korea'
    """
    table: dict[str, State] = {}
    for state in read_models(TABLE, State, LibraryError):
        if state.code in table:
            raise LibraryError(TABLE, state.code, "this state stands twice in the table")
        table[state.code] = state
    return table


@cache
def territories() -> dict[str, State]:
    """Return the territories that deal with states of their own accord, by code; they have no days as states.

    >>> territories()["GRL"].name, territories()["GRL"].spells
    ('Greenland', ())
    """
    return {one.code: one for one in read_models(TERRITORIES, State, LibraryError)}


def state(code: str, day: date | None = None) -> State:
    """Return one state by code or by one of its names, or raise :class:`UnknownName`.

    Where several states bore the name one after the other, the one of the day is meant, or, if no day is given, the present one.
    Part of a name will do where only one state of the day has it in its name.

    >>> state("PRK").code, state("North Korea").code, state("Korea, Republic of").code, state("Korea", date(1900, 1, 1)).code
    ('PRK', 'PRK', 'KOR', 'KOE')
    >>> state("RUZ")
    Traceback (most recent call last):
    foedus.terms.errors.UnknownName: unknown state 'RUZ': did you mean 'RUS'?
    >>> state("Congo")
    Traceback (most recent call last):
    foedus.terms.errors.UnknownName: unknown state 'Congo': it may mean the Democratic Republic of the Congo (COD) or the Republic of the Congo (COG)
    """
    found = named(code)
    if found:
        return next((one for one in found if day and one.existed(day)), found[0])
    meant = [one for one in partly_named(code) if day is None or one.existed(day)]
    if len(meant) == 1 and day:
        return meant[0]
    if 1 < len(meant) <= FEW:
        raise UnknownName("state", code, hint="it may mean " + " or ".join(f"{name_of(one.code)} ({one.code})" for one in meant))
    table = states()
    one_letter_off = [known for known in table if len(code) == len(known) and sum(a != b for a, b in zip(code.upper(), known, strict=True)) == 1]
    turned = [known for known in table if sorted(known) == sorted(code.upper())]
    raise UnknownName("state", code, turned or one_letter_off or [*table, *(name for s in table.values() for name in (s.name, *s.names))])


def named(words: str) -> tuple[State, ...]:
    """Return the states that bear a code or a name, those of today first; case, accents, points and the article do not matter.

    A name may be turned round (``Korea, Republic of``) and may carry another in brackets or after a stroke (``Iran (Persia)``).

    >>> [one.code for one in named("Cote d'Ivoire")], [one.code for one in named("Turkey (Ottoman Empire)")], named("Atlantis")
    (['CIV'], ['TUR', 'OTT'], ())
    """
    if words in states():
        return (states()[words],)
    for forms in _forms(words):
        found = {one.code: one for form in forms for one in _by_name().get(folded(form), ())}
        if found:
            return tuple(found.values())
    return ()


def partly_named(words: str) -> list[State]:
    """Return the states in whose name these words stand, if they are no state's whole name; sorted by name.

    >>> [one.code for one in partly_named("Korea")]
    ['KOE', 'PRK', 'KOR']
    """
    part = f" {folded(words)} "
    if len(part) < 6 or named(words):
        return []
    found = {one.code: one for name, group in _by_name().items() if part in f" {name} " for one in group}
    return sorted(found.values(), key=lambda one: one.name)


def _forms(words: str) -> Iterator[list[str]]:
    """The words as they stand, then what stands before, between and in brackets and strokes; each also turned round."""
    outside, inside = re.sub(r"\s*\([^)]*\)", "", words), re.findall(r"\(([^)]*)\)", words)
    for group in ([words], [*outside.split("/"), *inside]):
        turned = [f"{after} {before}" for form in group for before, comma, after in [form.partition(",")] if comma and after.strip()]
        yield [*group, *turned]


def folded(words: str) -> str:
    """Write a name without case, accents, points and articles.

    >>> folded("St. Vincent & the Grenadines"), folded("Côte d’Ivoire")
    ('saint vincent and grenadines', 'cote divoire')
    """
    letters = unicodedata.normalize("NFKD", words.casefold().replace("&", " and "))
    plain = re.sub(r"[^a-z0-9]+", " ", re.sub(r"[.'’ʻ`\u0300-\u036f]", "", letters))
    return " ".join({"st": "saint"}.get(word, word) for word in plain.split() if word != "the")


@cache
def _by_name() -> dict[str, tuple[State, ...]]:
    found: dict[str, dict[str, State]] = {}
    for one in states().values():
        for name in (one.code, one.name, one.formal or "", *one.names):
            if name:
                found.setdefault(folded(name), {})[one.code] = one
    return {name: tuple(group.values()) for name, group in found.items()}


def by_cow(code: int, day: date) -> State:
    """Return the state that a Correlates of War number means on a day.

    Raises
    ------
    UnknownName
        If no state ever had the number.
    UsageError
        If none had it on that day; the message says who had it when.

    Examples
    --------
    >>> by_cow(255, date(1914, 8, 1)).code, by_cow(260, date(1960, 1, 1)).code, by_cow(365, date(1941, 6, 22)).code
    ('DEU', 'DEU', 'SUN')
    >>> by_cow(260, date(2000, 1, 1))
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: no state has the COW code 260 on 1 January 2000: Germany had it from ... to 2 October 1990 and has 255 then
    """
    return _by_number("cow", code, day)


def by_gw(code: int, day: date) -> State:
    """Return the state that a Gleditsch-Ward number means on a day; the errors are those of :func:`by_cow`.

    >>> by_gw(340, date(1900, 1, 1)).code, by_gw(99, date(1825, 1, 1)).code, by_gw(240, date(1869, 1, 1)).code
    ('SRB', 'COL', 'HAN')
    """
    return _by_number("gw", code, day)


def bearers(system: Numbering, code: int) -> tuple[tuple[State, Spell], ...]:
    """Return who had a number in a list, and when, in order of time.

    >>> [(one.code, str(spell.last)) for one, spell in bearers("cow", 816)]
    [('VDR', '1976-07-01'), ('VNM', 'None')]
    """
    return _numbers(system).get(code, ())


@cache
def _numbers(system: Numbering) -> dict[int, tuple[tuple[State, Spell], ...]]:
    found: dict[int, list[tuple[State, Spell]]] = {}
    for one in states().values():
        for number, spell in one.numbers(system):
            found.setdefault(number, []).append((one, spell))
    return {number: tuple(sorted(group, key=lambda one: one[1].start or date.min)) for number, group in found.items()}


def _by_number(system: Numbering, code: int, day: date) -> State:
    group = bearers(system, code)
    if not group:
        raise UnknownName(f"{system.upper()} code", str(code), hint=_elsewhere(system, code))
    for one, spell in group:
        if spell.covers(day):
            return one
    times = []
    for one, spell in group:
        now = one.number(system, day)
        until = f" to {in_words(spell.last)}" if spell.last else ""
        other = f" and has {now} then" if now else ""
        times.append(f"{name_of(one.code)} had it from {in_words(spell.start or date.min)}{until}{other}")
    raise UsageError(f"no state has the {system.upper()} code {code} on {in_words(day)}: {'; '.join(times)}")


def no_state(code: str, day: date) -> str:
    """Say that a state was none on a day, when it was one, and which one was perhaps meant; empty if it was one.

    >>> no_state("UKR", date(1955, 5, 14)), no_state("SUN", date(1955, 5, 14))
    ('Ukraine (UKR) was no state on 14 May 1955; it was one from 24 August 1991', '')
    >>> no_state("SUN", date(2025, 1, 10)).partition("; did")[2]
    ' you mean RUS?'
    """
    one = states()[code]
    if one.existed(day):
        return ""
    days = " and ".join(f"from {in_words(s.start)}" + (f" to {in_words(s.last)}" if s.last else "") for s in one.spells)
    kin = [other.code for other in states().values() if (code == other.successor or one.successor == other.code) and other.existed(day)]
    meant = [f"did you mean {' or '.join(kin)}?"] if kin else []
    return "; ".join([f"{name_of(code)} ({code}) was no state on {in_words(day)}", f"it was one {days}", *meant])


def _elsewhere(system: Numbering, code: int) -> str:
    """Say whose number it is in the other list, if it is one there."""
    for other, title in NUMBERINGS.items():
        if other != system and bearers(other, code):
            return f"it is {name_of(bearers(other, code)[-1][0].code)}'s in the {title} list"
    return ""


def name_of(code: str) -> str:
    """Return the short name of a state, or the code itself for what is no state.

    >>> name_of("GBR"), name_of("non_state")
    ('the United Kingdom', 'a non-state actor')
    """
    if code == NON_STATE:
        return "a non-state actor"
    known = states().get(code) or territories().get(code)
    if known is None:
        return code
    return f"the {known.name}" if known.the else known.name
