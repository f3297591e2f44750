"""The rows that a frame begins with: state-years, dyad-years, state-days, and alliances, phases and members by year."""

from datetime import date

from ...sources.datasets.polars_extra import pl
from ...sources.datasets.typed_table import Codes, Table, Unit
from ...terms.errors import UsageError
from ..atop import KINDS
from .frame import Frame
from .keys import packed, unpacked
from .steps import Step
from .years import LATEST, Counted, years_of

CODE: dict[Codes, str] = {"cow": "ccode", "gw": "gwcode"}


def state_years(states: Table, first: int, last: int, counted: Counted = "any day") -> Frame:
    """Return a row for each state and year.

    Parameters
    ----------
    states
        Spells of states, of any list.
    first, last
        Years, both included. Past the year in which the list was closed, the states on it on its last day are carried on, and the log says so.
    counted
        Which day of the year counts; with ``any day`` both Germanys stand in 1990.

    Returns
    -------
    Frame
        ccode (or gwcode), year.

    Raises
    ------
    UsageError
        If the table has no spells of states, does not reach back to the first year, or the last year is past 2100.

    Examples
    --------
    >>> from foedus.sources.datasets.state_tables import our_states
    >>> germany = state_years(our_states(), 1988, 1992).frame.filter(pl.col("ccode").is_in([255, 260]))
    >>> germany.rows()
    [(255, 1990), (255, 1991), (255, 1992), (260, 1988), (260, 1989), (260, 1990)]
    >>> state_years(our_states(), 1988, 1992, "last day").frame.filter(pl.col("ccode").is_in([255, 260])).height
    5
    """
    states.wanted("state spell", states.codes)
    if first < states.years[0]:
        raise UsageError(f"{states.title} begins in {states.years[0]}: no state-years of {first} can be made")
    if last > LATEST:
        raise UsageError(
            f"{states.title} ends in {states.years[1]}, and its states are carried on to {LATEST} at most: no state-years of {last} can be made"
        )
    code, closed = CODE[states.codes], states.years[1]
    spells = states.frame.select(code, "start", pl.when(pl.col("last") >= date(closed, 12, 31)).then(None).otherwise(pl.col("last")).alias("last"))
    rows = years_of(spells, first, last, counted).unique().sort(code, "year")
    note = f"states of {closed} carried on to {last}" if last > closed else ""
    step = Step(f"{states.title}, {counted}", 0, rows.height, note=note)
    return Frame(rows, "state-year", states.codes, (code, "year"), (step,))


def dyad_years(states: Table, first: int, last: int, *, directed: bool = True, counted: Counted = "any day") -> Frame:
    """Return a row for each pair of states in each year in which both existed on one day: both directions, or the lower code first.

    The parameters and errors are those of :func:`state_years`; columns are ccode1 and ccode2 (or gwcode1 and gwcode2), year. Two states of a year
    that never met in it, as one Germany took the place of two in 1990, are no pair, and the log counts them.

    Examples
    --------
    >>> from foedus.sources.datasets.state_tables import our_states
    >>> both, once = (dyad_years(our_states(), 1900, 1900, directed=one).frame.height for one in (True, False))
    >>> both == 2 * once
    True
    """
    alone = state_years(states, first, last, counted)
    code = CODE[states.codes]
    key = (f"{code}1", f"{code}2", "year")
    pairs = alone.frame.rename({code: key[0]}).join(alone.frame.rename({code: key[1]}), on="year")
    differs = pl.col(key[0]) != pl.col(key[1]) if directed else pl.col(key[0]) < pl.col(key[1])
    apart = _never_met(states, first, last, key) if counted == "any day" else pairs.clear()
    rows = pairs.filter(differs).select(packed(key))
    met = rows.join(apart.select(packed(key)), on="__packed", how="anti").sort("__packed").select(unpacked(key))
    unit: Unit = "directed dyad-year" if directed else "dyad-year"
    strangers = rows.height - met.height
    note = f"{strangers} left out, of states that share a year and no day" if strangers else ""
    step = Step("pairs of them", alone.frame.height, met.height, note=note)
    return Frame(met, unit, states.codes, key, (*alone.log, step))


def _never_met(states: Table, first: int, last: int, key: tuple[str, str, str]) -> pl.DataFrame:
    """Return the pairs, in both directions, of states that share a year and none of its days; only states that lack a part of the year can."""
    spells = states.frame.select(CODE[states.codes], "start", "last", pl.col("start").alias("begun"), pl.col("last").alias("ended"))
    new_year, new_years_eve = pl.date(pl.col("year"), 1, 1), pl.date(pl.col("year"), 12, 31)
    parts = years_of(spells, first, last).filter((pl.col("begun") > new_year) | (pl.col("ended") < new_years_eve))
    others = parts.select(pl.col(CODE[states.codes]).alias(key[1]), "year", pl.col("begun").alias("begun2"), pl.col("ended").alias("ended2"))
    pairs = parts.rename({CODE[states.codes]: key[0]}).join(others, on="year")
    meet = (pl.col("begun") <= pl.col("ended2")) & (pl.col("begun2") <= pl.col("ended"))
    return pairs.group_by(key).agg(meet.any().alias("met")).filter(~pl.col("met")).select(key)


def alliance_years(alliances: Table, first: int, last: int) -> Frame:
    """Return a row for each alliance and year in which it was in force on some day: atop_id, year, the five kinds, bilateral, wartime, conditional.

    Raises
    ------
    UsageError
        If the table is none of alliances, or knows nothing of the years asked for.
    """
    alliances.wanted("alliance", alliances.codes)
    spells = alliances.frame.rename({"begin": "start", "end": "last"})
    return _yearly(spells, alliances, first, last, "alliance-year", ("atop_id",))


def phase_years(members: Table, first: int, last: int) -> Frame:
    """Return a row for each alliance, phase and year: atop_id, phase, year, the kinds that any member owes in it; phase 0: it has one only."""
    return _yearly(_member_spells(members), members, first, last, "phase-year", ("atop_id", "phase"))


def member_years(members: Table, first: int, last: int) -> Frame:
    """Return a row for each alliance, phase, member and year: atop_id, phase, ccode, year, the kinds that it owes.

    In a year in which a new phase begins a member has a row in both; never join these rows by alliance and member alone.
    """
    return _yearly(_member_spells(members), members, first, last, "member-year", ("atop_id", "phase", "ccode"))


def _member_spells(members: Table) -> pl.DataFrame:
    members.wanted("alliance member", members.codes)
    return members.frame.rename({"entry": "start", "exit": "last"})


def _yearly(spells: pl.DataFrame, table: Table, first: int, last: int, unit: Unit, names: tuple[str, ...]) -> Frame:
    if last < first:
        raise UsageError(f"from {first} to {last} there is no year; were the two swapped?")
    low, high = max(first, table.years[0]), min(last, table.years[1])
    if high < low:
        raise UsageError(f"{table.title} speaks of {table.years[0]} to {table.years[1]}, and {first} to {last} was asked: they share no year")
    kept = [name for name in (*KINDS, "bilateral", "wartime", "conditional") if name in spells.columns]
    every = years_of(spells, low, high)
    key = (*names, "year")
    rows = every.group_by(key).agg(pl.col(name).max().cast(pl.Int8) for name in kept).sort(key)
    cut = f"{first} to {last} was asked, {table.title} speaks of {low} to {high} of it" if (low, high) != (first, last) else ""
    steps = (
        Step(table.title, spells.height, every.height, note=cut),
        Step(f"one row {'a' if unit[0] not in 'aeiou' else 'an'} {unit}", every.height, rows.height),
    )
    return Frame(rows, unit, table.codes, key, steps)


def state_days(states: Table, first: date, last: date) -> Frame:
    """Return a row for each state and day, both days included: ccode (or gwcode), day, year.

    Raises
    ------
    UsageError
        If the days are the wrong way round, or lie outside the list.

    Examples
    --------
    >>> from foedus.sources.datasets.state_tables import our_states
    >>> frame = state_days(our_states(), date(1990, 10, 1), date(1990, 10, 4)).frame
    >>> frame.filter(pl.col("ccode").is_in([255, 260])).select("ccode", pl.col("day").dt.day()).rows()
    [(255, 3), (255, 4), (260, 1), (260, 2)]
    """
    states.wanted("state spell", states.codes)
    if last < first:
        raise UsageError(f"from {first} to {last} there is no day; were the two swapped?")
    if not (states.covers(first.year) and states.covers(last.year)):
        raise UsageError(f"{states.title} speaks of {states.years[0]} to {states.years[1]}; {first} to {last} was asked")
    code = CODE[states.codes]
    low, high = pl.max_horizontal("start", pl.lit(first)), pl.min_horizontal("last", pl.lit(last))
    spells = states.frame.select(code, low.alias("start"), high.alias("last")).filter(pl.col("start") <= pl.col("last"))
    days = spells.select(code, pl.date_ranges("start", "last").alias("day")).explode("day")
    rows = days.unique().sort(code, "day").with_columns(pl.col("day").dt.year().alias("year"))
    return Frame(rows, "state-day", states.codes, (code, "day"), (Step(states.title, 0, rows.height),))
