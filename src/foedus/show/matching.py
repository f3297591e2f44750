"""Which state a word or a number in a user's table means: its code, its number in a research list, or its name, in a year."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from ..terms.actors import NUMBERINGS, Numbering, State, bearers, name_of, named, partly_named, states
from ..terms.dates import Spell, in_words
from ..terms.errors import FoedusError, UnknownName, UsageError

Scheme = Literal["iso", "cow", "gw", "name"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
Problem = Literal["blank", "unknown", "not_then", "ambiguous", "no_year"]
PROBLEMS: dict[Problem, str] = {
    "blank": "blank", "unknown": "unknown", "not_then": "no such state then", "ambiguous": "ambiguous", "no_year": "no year",
}  # fmt: skip
BLANK = frozenset({"", "NA", "N/A", "NaN", "nan", "."})
EVER = Spell()
FAR = date.max


@dataclass(frozen=True)
class Mismatch:
    """One row of a table that does not match the list of states."""

    row: int
    value: str
    year: str
    problem: Problem
    why: str


class NoMatch(FoedusError):
    """A value means no state, or more than one."""

    def __init__(self, problem: Problem, why: str) -> None:
        self.problem: Problem = problem
        super().__init__(why)


def year_of(number: int) -> Spell:
    """Return the days of a year."""
    return Spell(start=date(number, 1, 1), last=date(number, 12, 31))


def match(value: str, scheme: Scheme, when: Spell = EVER) -> State:
    """Return the state that a value means; in a year of change the one that had it longer, and without a time today's.

    With a time, part of a name will do where only one state of that time has it in its name.

    Raises
    ------
    NoMatch
        If it means none, or several; the message says what was probably meant.

    Examples
    --------
    >>> match("255", "cow", year_of(1866)).code, match("365.0", "cow", year_of(1991)).code
    ('PRS', 'SUN')
    >>> match("Congo", "name", year_of(1900))
    Traceback (most recent call last):
    foedus.show.matching.NoMatch: no state of that name in 1900; later the Democratic Republic of the Congo (COD) and the Republic of the Congo (COG)
    """
    word = value.strip()
    if word in BLANK:
        raise NoMatch("blank", "no value")
    times = list(_times(word, scheme))
    found = [(_days(spell, when), spell.last is None, one) for one, spell in times]
    there = [one for one in found if one[0]]
    if there:
        return max(there, key=lambda one: (one[1], one[0]) if when == EVER else (one[0], one[1]))[2]
    if times:
        raise NoMatch("not_then", _then(times, scheme) + _stand_in([one for one, _ in times], scheme, when))
    partly = _partly(word, when) if scheme == "name" and when != EVER else []
    if len(partly) == 1:
        return partly[0]
    raise _unknown(word, scheme, when)


def convert(one: State, scheme: Scheme, when: Spell = EVER) -> str:
    """Write a state in a scheme; in a year of change the number that held longer, and without a time today's.

    Raises
    ------
    NoMatch
        If the state has no number in the list.

    Examples
    --------
    >>> convert(states()["DEU"], "cow"), convert(states()["DEU"], "cow", year_of(1960)), convert(states()["DEU"], "name")
    ('255', '260', 'Germany')
    """
    if scheme == "iso":
        return one.code
    if scheme == "name":
        return one.name
    usual = one.cow if scheme == "cow" else one.gw
    held = [(_days(spell, when), number) for number, spell in one.numbers(scheme)]
    if when != EVER and any(days for days, _ in held):
        return str(max(held)[1])
    if usual is None:
        raise NoMatch("unknown", f"{name_of(one.code)} has no {scheme.upper()} code")
    return str(usual)


def scheme_of(values: Iterable[str]) -> Scheme:
    """Guess what a column holds: numbers are COW codes, words of three capitals ISO codes, anything else names.

    >>> scheme_of(["2", "200", ""]), scheme_of(["USA", "GBR"]), scheme_of(["USA", "United Kingdom"])
    ('cow', 'iso', 'name')
    """
    words = [word for value in values if (word := value.strip()) not in BLANK]
    if words and all(_number(word) is not None for word in words):
        return "cow"
    return "iso" if words and all(len(word) == 3 and word.isalpha() for word in words) else "name"


def mismatches(rows: Iterable[tuple[int, str, str | None]], scheme: Scheme) -> Iterator[Mismatch]:
    """Yield the rows (line, value, year if there is one) that do not match the list of states."""
    known: dict[tuple[str, str | None], tuple[Problem, str] | None] = {}
    for line, value, year in rows:
        if (value, year) not in known:
            known[value, year] = _fault(value, year, scheme)
        fault = known[value, year]
        if fault:
            yield Mismatch(line, value.strip(), (year or "").strip(), *fault)


def grouped(found: Iterable[Mismatch]) -> list[tuple[list[Mismatch], Problem]]:
    """Bring together the rows that have one value and one problem, in the order of the table."""
    groups: dict[tuple[str, Problem], list[Mismatch]] = {}
    for one in found:
        groups.setdefault((one.value, one.problem), []).append(one)
    return [(rows, problem) for (_, problem), rows in groups.items()]


def counts(found: Iterable[Mismatch]) -> dict[Problem, int]:
    """Count rows by problem, in the order of :data:`PROBLEMS`."""
    number = Counter(one.problem for one in found)
    return {problem: number[problem] for problem in PROBLEMS if number[problem]}


def _fault(value: str, year: str | None, scheme: Scheme) -> tuple[Problem, str] | None:
    when = EVER
    if year is not None:
        number = _number(year.strip())
        if number is None or not 1 <= number <= 9999:
            return "no_year", f"'{year.strip()}' is no year"
        when = year_of(number)
    try:
        match(value, scheme, when)
    except NoMatch as fault:
        return fault.problem, str(fault)
    return None


def _times(word: str, scheme: Scheme) -> Iterator[tuple[State, Spell]]:
    """Who may be meant, and when."""
    if scheme in {"cow", "gw"}:
        number = _number(word)
        yield from bearers(scheme, number) if number is not None else ()
        return
    group = named(word) if scheme == "name" else [states()[word.upper()]] if word.upper() in states() else []
    for one in group:
        yield from ((one, Spell(start=spell.start, last=spell.last)) for spell in one.spells)


def _unknown(word: str, scheme: Scheme, when: Spell) -> NoMatch:
    if scheme == "name":
        possible = partly_named(word)
        there = _partly(word, when)
        if len(there) > 1:
            return NoMatch("ambiguous", f"it may mean {' or '.join(f'{name_of(one.code)} ({one.code})' for one in there)}")
        if len(there) == 1:
            return NoMatch("unknown", f"it may mean {name_of(there[0].code)} ({there[0].code})")
        if possible:
            named_later = " and ".join(f"{name_of(one.code)} ({one.code})" for one in possible)
            return NoMatch("not_then", f"no state of that name{_year(when)}; {_side(possible, when)} {named_later}")
    elif scheme != "iso":
        system: Numbering = scheme
        other: Numbering = "gw" if system == "cow" else "cow"
        number = _number(word)
        if number is None:
            return NoMatch("unknown", f"a number is wanted{_name_hint(word)}")
        theirs = bearers(other, number)
        hint = f"; {name_of(theirs[-1][0].code)} has it in the {other.upper()} list" if theirs else ""
        return NoMatch("unknown", f"no state has this {system.upper()} code{hint}")
    known = list(states()) if scheme == "iso" else [name for one in states().values() for name in (one.name, *one.names)]
    near = str(UnknownName("state", word, known)).partition(": ")[2]
    return NoMatch("unknown", (near or f"no state has this {'code' if scheme == 'iso' else 'name'}") + (_name_hint(word) if scheme == "iso" else ""))


def _partly(word: str, when: Spell) -> list[State]:
    """The states of that time in whose name a word stands."""
    return [one for one in partly_named(word) if any(_days(Spell(start=s.start, last=s.last), when) for s in one.spells)]


def _name_hint(word: str) -> str:
    found = named(word)
    return f"; the name is that of {found[0].code}" if found else ""


def _then(times: list[tuple[State, Spell]], scheme: Scheme) -> str:
    """Say when it would have matched."""
    parts = []
    for one in dict.fromkeys(one for one, _ in times):
        spells = [_span(spell) for state, spell in times if state is one]
        has = f"{name_of(one.code)} ({one.code})"
        parts.append(f"{has} {'had it' if scheme in {'cow', 'gw'} else 'was a state'} {' and '.join(spells)}")
    return "; ".join(parts)


def _stand_in(group: list[State], scheme: Scheme, when: Spell) -> str:
    """Say who stood in its place at that time, by its numbers, or which number it had itself."""
    found: dict[str, str] = {}
    for system in NUMBERINGS:
        for one in group:
            own = [number for number, spell in one.numbers(system) if _days(spell, when)]
            if own and system == scheme:
                found[one.code] = f"its {system.upper()} code is {own[-1]}"
            for other, spell in bearers(system, (one.cow if system == "cow" else one.gw) or 0):
                if other not in group and _days(spell, when):
                    found[other.code] = f"{name_of(other.code)} ({other.code})"
    return f";{_year(when)} {' and '.join(found.values())}" if found else ""


def _side(group: list[State], when: Spell) -> str:
    return "later" if all(one.spells[0].start > (when.last or FAR) for one in group) else "at other times"


def _span(spell: Spell) -> str:
    start = f"from {in_words(spell.start)}" if spell.start else ""
    return f"{start} to {in_words(spell.last)}" if spell.last else start


def _year(when: Spell) -> str:
    return f" in {when.start.year}" if when.start else ""


def _days(spell: Spell, when: Spell) -> int:
    """How many days two spells share."""
    start = max(spell.start or date.min, when.start or date.min)
    last = min(spell.last or FAR, when.last or FAR)
    return max(0, (last - start).days + 1)


def _number(word: str) -> int | None:
    """Read a whole number, also where a table program made a decimal of it."""
    whole, _, rest = word.partition(".")
    return int(whole) if whole.isascii() and whole.isdigit() and not rest.strip("0") else None


def check_scheme(word: str) -> Scheme:
    """Return the scheme of that name; raise UnknownName if there is none."""
    for scheme in SCHEMES:
        if word.lower() == scheme:
            return scheme
    raise UnknownName("scheme", word, SCHEMES, hint="use one of " + ", ".join(SCHEMES))


def check_year(number: int) -> Spell:
    """Return the days of a year between 1 and 9999; raise UsageError for another."""
    if not 1 <= number <= 9999:
        raise UsageError(f"{number} is no year")
    return year_of(number)
