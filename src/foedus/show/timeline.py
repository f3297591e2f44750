"""What bound a state, or two to one another, and when: bars on a scale of years."""

from dataclasses import dataclass
from datetime import date

from ..library import Catalogue
from ..terms.dates import Spell
from .ink import PLAIN, Ink
from .norms import DUTIES

FROM = date(1815, 1, 1)
"""Bars begin no earlier; what is older comes in from the left."""
BAR, SIGNED, ASLEEP, GOES_ON, CAME_IN = "█", "·", "░", "▶", "◀"


@dataclass(frozen=True)
class Bond:
    """One agreement's hold on a state, or on two at once, in one spell."""

    agreement: str
    title: str
    signed: date | None
    """Day from which all had signed; None where one came later."""
    start: date | None
    """First day bound; None where it was only signed."""
    last: date | None
    asleep: tuple[Spell, ...]
    """Spells in which a leg between the states, or of the one, was suspended."""
    duties: tuple[str, ...]


def bonds(law: Catalogue, codes: list[str]) -> list[Bond]:
    """Return what bound all of these states, in order of time; agreements signed and never in force included."""
    found = []
    for pact in law.agreements.values():
        each = [law.memberships(pact.id, code) for code in codes]
        if not all(each):
            continue
        duties = tuple(dict.fromkeys(DUTIES[norm.duty] for norm in pact.norms))
        pauses = tuple(
            Spell(start=one.start, last=one.last)
            for one in pact.suspensions
            if all(code in {*one.bearers, *one.toward} for code in codes)
        )  # fmt: skip
        own = [m.signed or (pact.signed if m.start in {None, pact.start} else None) for m in (times[0] for times in each)]
        signed = max(filter(None, own)) if all(own) else None
        for start, last in _together([[(m.start, m.last) for m in times] for times in each]):
            asleep = tuple(one for one in pauses if start and (last is None or (one.start or start) <= last))
            found.append(Bond(pact.id, pact.title, signed if start in {None, pact.start} else None, start, last, asleep, duties))
    return sorted(found, key=lambda one: (one.start or one.signed or FROM, one.agreement))


def timeline_lines(found: list[Bond], ink: Ink = PLAIN) -> list[str]:
    """Return bonds as bars over a scale of years, a line each: id, days, bar, duties."""
    if not found:
        return []
    known = [day for one in found for day in (one.signed, one.start, one.last) if day]
    left, right = max(FROM, min(known)), max(known)
    first, last = left.year - left.year % 10, right.year + 10 - right.year % 10
    name = max(len(one.agreement) for one in found)
    wide = max(20, ink.width - name - 24 - 26)
    lines = [" " * (name + 26) + _scale(first, last, wide)]
    for one in found:
        days = f"{one.start or f'signed {one.signed}'}" + (f" to {one.last}" if one.last else "")
        bar = "".join(_cell(one, *_days(n, first, last, wide)) for n in range(wide))
        bar = _edges(bar, one, first)
        lines.append(f"{one.agreement:<{name}}  {days:<24}{ink.paint(bar, 'note')}  {', '.join(one.duties)}")
    legend = [(SIGNED, "signed"), (BAR, "bound"), (ASLEEP, "in part suspended"), (GOES_ON, "goes on"), (CAME_IN, "older")]
    drawn = "".join(lines)
    return [*lines, ink.paint("  ".join(f"{mark} {words}" for mark, words in legend if mark in drawn), "quiet")]


def _together(times: list[list[tuple[date | None, date | None]]]) -> list[tuple[date | None, date | None]]:
    """Cut the spells of several states to those that all share; where the agreement never came into force, once without days."""
    common = times[0]
    for other in times[1:]:
        both: list[tuple[date | None, date | None]] = []
        for a, b in common:
            for c, d in other:
                if a is None or c is None:
                    both.append((None, None))
                    continue
                start, last = max(a, c), min(filter(None, (b, d)), default=None)
                if last is None or start <= last:
                    both.append((start, last))
        common = both
    return sorted(set(common), key=lambda one: one[0] or date.min)


def _days(cell: int, first: int, last: int, wide: int) -> tuple[date, date]:
    """The first and last day that a cell of the bar stands for."""
    start, end = date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal()
    return date.fromordinal(start + (end - start) * cell // wide), date.fromordinal(start + (end - start) * (cell + 1) // wide - 1)


def _cell(one: Bond, start: date, last: date) -> str:
    def meets(spell: Spell) -> bool:
        return (spell.start or date.min) <= last and (spell.last or date.max) >= start

    if one.start and meets(Spell(start=one.start, last=one.last)):
        return ASLEEP if any(meets(spell) for spell in one.asleep) else BAR
    if one.signed is None:
        return " "
    waiting = one.signed <= last and (one.start > last if one.start else one.signed >= start)
    return SIGNED if waiting else " "


def _edges(bar: str, one: Bond, first: int) -> str:
    if one.start and one.start.year < first:
        bar = CAME_IN + bar[1:]
    return bar[:-1] + GOES_ON if one.start and one.last is None else bar


def _scale(first: int, last: int, wide: int) -> str:
    """Write years over the bars, as many as there is room for."""
    years = last - first
    step = next((s for s in (10, 20, 50, 100, 200) if wide * s // years >= 6), years)
    line = [" "] * (wide + 4)
    for year in range(first, last, step):
        at = wide * (year - first) // years
        line[at : at + 4] = str(year)
    return "".join(line).rstrip()
