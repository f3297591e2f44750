"""The library's agreements as directed dyad-years: who owed whom what in each year, also where ATOP has ended.

A kind of obligation binds whom its articles name (their legs), toward whom they name; an article for a class of states, and a kind that
no article encodes, binds every party toward every other. Days are those in force, of each party; a leg that slept is left out of the years
through which it slept. States stand under their Correlates of War numbers of the day.

A universal agreement, to which at some time more than half of all states were parties (the League's Covenant, the Charter, the pact of Paris),
ties nearly everybody to everybody and is left out unless it is asked for; ATOP's files do not hold such agreements either.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...library.catalogue import Catalogue
from ...sources.datasets import Kind
from ...sources.datasets.polars_extra import pl
from ...sources.datasets.typed_table import Table
from ...terms.actors import states
from ...terms.dates import within
from ...terms.norms import Agreement, Leg, Norm
from ..atop import KINDS
from ..treaty import kind_of
from .years import years_of

Since = Literal["in force", "signed"]
"""From which day an agreement counts: when it binds in law, or, as ATOP mostly has it, when it was signed."""
FIRST_YEAR = 1816
MANY = 20
"""Fewer parties were never more than half of all states since 1816."""
KEY = ("ccode1", "ccode2", "year")
SCHEMA = {
    "agreement": pl.String,
    "kind": pl.String,
    "ccode1": pl.Int32,
    "ccode2": pl.Int32,
    "start": pl.Date,
    "last": pl.Date,
}


@dataclass(frozen=True, slots=True)
class Time:
    """Days on which a party is bound, under one number."""

    state: str
    code: int
    start: date
    last: date


def obligations(law: Catalogue, until: date, only: Iterable[str] | None = None, since: Since = "in force") -> pl.DataFrame:
    """Return every obligation between two parties of an agreement, as spells.

    Parameters
    ----------
    law
        The library.
    until
        Day on which what is in force without an end is cut off.
    only
        Ids of the agreements wanted; all that are not universal, if not given.
    since
        Whether days are those in force, or begin with the signature; a party of which only the first day bound is known keeps that.

    Returns
    -------
    DataFrame
        agreement, kind, ccode1 (who owes), ccode2 (who is owed), start, last (days, both included).

    Examples
    --------
    >>> from foedus.library import catalogue
    >>> rows = obligations(catalogue(), date(2026, 12, 31), ["rus-prk-2024"]).filter(pl.col("kind") == "defense")
    >>> rows.select("ccode1", "ccode2", "start").rows()
    [(365, 731, datetime.date(2024, 12, 4)), (731, 365, datetime.date(2024, 12, 4))]
    """
    wanted = only if only is not None else [name for name in law.agreement_ids if not is_universal(law, name)]
    rows = [row for name in wanted for row in _of_agreement(law, law.agreement(name), until, since)]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row").unique(maintain_order=True)


def library_dyad_years(law: Catalogue, last: int, only: Iterable[str] | None = None, since: Since = "in force") -> Table:
    """Return the library as directed dyad-years, from 1816.

    Returns
    -------
    Table
        ccode1 (who owes), ccode2 (who is owed), year, and the five kinds as 0 or 1. A dyad-year that is not there has none of the library's
        agreements, which is not to say that it has none.
    """
    yearly = years_of(obligations(law, date(last, 12, 31), only, since), FIRST_YEAR, last)
    owed = (pl.col("kind").eq(kind).any().cast(pl.Int8).alias(kind) for kind in KINDS)
    frame = yearly.group_by(KEY).agg(owed).sort(KEY)
    return Table(frame, "directed dyad-year", "cow", "foedus library", "of this version", (FIRST_YEAR, last), KEY)


def is_universal(law: Catalogue, name: str) -> bool:
    """Whether more than half of all states were parties to an agreement at some time, counted on 1 July of the years in which one came in.

    >>> from foedus.library import catalogue
    >>> [name for name in ("covenant-1919", "nato-1949", "un-charter-1945") if is_universal(catalogue(), name)]
    ['covenant-1919', 'un-charter-1945']
    """
    spells = [party for state in law.states_of(name) for party in law.memberships(name, state) if party.start]
    if len(spells) < MANY:
        return False
    days = {date(party.start.year + 1, 7, 1) for party in spells if party.start}
    return any(
        2 * sum(party.start is not None and within(day, party.start, party.last) for party in spells)
        > sum(one.existed(day) for one in states().values())
        for day in days
    )


Cells = tuple[str, Kind, int, int, date, date]


def _of_agreement(law: Catalogue, pact: Agreement, until: date, since: Since) -> Iterator[Cells]:
    if pact.start is None or not pact.kinds:
        return
    times = {state: list(_times(law, pact, state, until, since)) for state in law.states_of(pact.id)}
    norms: dict[Kind, list[Norm]] = {}
    for norm in pact.norms:
        kind = kind_of(norm, pact)
        if kind in pact.kinds and kind:
            norms.setdefault(kind, []).append(norm)
    for kind in pact.kinds:
        legs: list[tuple[Norm | None, Leg]] = [(norm, leg) for norm in norms.get(kind, ()) for leg in norm.legs]
        for source, leg in legs or [(None, Leg())]:
            yield from _of_leg(pact, kind, source, leg, times, until)


def _of_leg(pact: Agreement, kind: Kind, norm: Norm | None, leg: Leg, times: dict[str, list[Time]], until: date) -> Iterator[Cells]:
    low, high = (norm.start if norm else None) or date.min, (norm.last if norm else None) or until
    for bearer in leg.bearers or times:
        for owed in leg.toward or times:
            for one in times.get(bearer, ()):
                for two in times.get(owed, ()):
                    start, last = max(one.start, two.start, low), min(one.last, two.last, high)
                    if one.code != two.code and start <= last:
                        for awake in _awake(pact, bearer, owed, start, last):
                            yield pact.id, kind, one.code, two.code, *awake


def _awake(pact: Agreement, bearer: str, owed: str, start: date, last: date) -> Iterator[tuple[date, date]]:
    """The days of a spell on which the leg did not sleep."""
    asleep = sorted(
        (pause.start, pause.last or date.max)
        for pause in pact.suspensions
        if (not pause.bearers or bearer in pause.bearers) and (not pause.toward or owed in pause.toward)
    )
    for begins, ends in asleep:
        if begins <= last and start <= ends:
            if start < begins:
                yield start, date.fromordinal(begins.toordinal() - 1)
            if ends >= last:
                return
            start = date.fromordinal(ends.toordinal() + 1)
    yield start, last


def _times(law: Catalogue, pact: Agreement, state: str, until: date, since: Since) -> Iterator[Time]:
    numbers = list(states()[state].numbers("cow")) if state in states() else []
    for party in law.memberships(pact.id, state):
        first = party.start
        if first is None:
            continue
        if since == "signed":
            first = min(first, party.signed or (pact.signed if first == pact.start else first))
        for code, spell in numbers:
            start = max(first, spell.start or date.min)
            last = min(party.last or until, spell.last or until, until)
            if start <= last:
                yield Time(state, code, start, last)
