"""Portfolios: what each state of a year owes to every state, or how it voted on every resolution.

A portfolio is a row of levels. For alliances ``x_i(k)`` is 3 if state *i* owes *k* defence or offence, 2 if neutrality or consultation, 1 if
nonaggression only, 0 if nothing; the highest over all pacts that both share, and 3 towards itself. It is directed: what *i* owes *k* may differ
from what *k* owes *i*. For votes in the General Assembly it is 2 for yes, 1 for an abstention, 0 for no, and missing for who was absent.

References
----------
Signorino & Ritter (1999), International Studies Quarterly 43(1). Chiba, Johnson & Leeds (2015), Journal of Politics 77(4).
Bailey, Strezhnev & Voeten (2017), Journal of Conflict Resolution 61(2), for the coding of votes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..sources.datasets import Kind
from ..sources.datasets.polars_extra import pl
from ..sources.datasets.typed_table import Table
from ..terms.errors import UsageError
from .frames import state_years

LEVEL: dict[Kind, int] = {"defense": 3, "offense": 3, "neutrality": 2, "consultation": 2, "nonaggression": 1}
"""The level of each type of obligation."""
TIES = ("year", "bearer", "beneficiary", "level")
"""Columns of a frame of ties: what `bearer` owes `beneficiary` in a year, one row each, codes of one system in both."""
HIGHEST = 3
"""Level of defence and offence, and of every state towards itself."""
VOTES: dict[int, int] = {1: 2, 2: 1, 3: 0}
"""United Nations roll calls: 1 yes, 2 abstention, 3 no; whatever else (absent, no member) is missing."""
ABSENT = -1
"""A cell of a portfolio that nobody knows."""


@dataclass(frozen=True, eq=False)
class Portfolios:
    """The portfolios of all states of one year.

    Attributes
    ----------
    year
        The year that they are of.
    states
        Codes of the n states, in the order of the rows.
    levels : (n, k) int8
        One row a state; -1 is missing.
    top
        The highest level there is, 3 for alliances and 2 for votes.
    weights : (k,) float64
        Weight of each column in S; ones if none were given.
    notes
        What was read with a grain of salt, a line each: ties left out, weights that are missing.
    """

    year: int
    states: tuple[int | str, ...]
    levels: NDArray[np.int8]
    top: int
    weights: NDArray[np.float64]
    weighted: bool = False
    notes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.levels.ndim != 2 or self.levels.shape[0] != len(self.states) or self.weights.shape != (self.levels.shape[1],):
            shapes = f"{len(self.states)} states, levels {self.levels.shape}, weights {self.weights.shape}"
            raise UsageError(f"portfolios do not fit together: {shapes}; give one row a state and one weight a column")
        if self.levels.size and (self.levels.min() < ABSENT or self.levels.max() > self.top):
            raise UsageError(f"portfolios hold levels from 0 to {self.top}, or {ABSENT} for missing, not {self.levels.min()} to {self.levels.max()}")
        if not np.isfinite(self.weights).all() or (self.weights < 0).any():
            raise UsageError("weights must be numbers from 0 up; is -9 (missing) among them?")
        if self.levels.size and not (self.weights > 0).any():
            raise UsageError(f"all weights of {self.year} are zero, so a weighted S has no meaning; does the table of capabilities cover that year?")

    def place(self, state: int | str) -> int:
        """Return the row of a state; raise UsageError if it is none of the year's."""
        try:
            return self.states.index(state)
        except ValueError:
            raise UsageError(f"{state} is no state of {self.year} in this table; is the code of another system, or of another year?") from None


def ties_of(dyads: Table) -> pl.DataFrame:
    """Turn directed dyad-years of alliances, ATOP's or our library's, into ties.

    Parameters
    ----------
    dyads
        A row a directed pair and year: what ccode1 owes ccode2, as flags of the five kinds.

    Returns
    -------
    polars.DataFrame
        Columns :data:`TIES`; rows without any obligation are left out.

    Raises
    ------
    UsageError
        If the table has another unit of analysis, or other codes than the Correlates of War.
    """
    dyads.wanted("directed dyad-year", "cow")
    level = pl.max_horizontal(pl.col(kind).fill_null(0).cast(pl.Int8) * worth for kind, worth in LEVEL.items())
    return dyads.frame.select("year", bearer="ccode1", beneficiary="ccode2", level=level).filter(pl.col("level") > 0)


def states_in(states: Table, first: int, last: int) -> dict[int, list[int | str]]:
    """Return the codes of the states of each year, sorted: all that were states on any day of it, so both Germanys in 1990.

    Raises
    ------
    UsageError
        If the table has no spells of states, or does not reach back to the first year.
    """
    frame = state_years(states, first, last).frame
    code = frame.columns[0]
    return {year: group[code].sort().to_list() for (year,), group in frame.partition_by("year", as_dict=True).items()}


def capabilities_in(table: Table) -> dict[int, dict[int | str, float]]:
    """Return CINC by year and state, of the rows that have it."""
    table.wanted("state-year", "cow")
    found: dict[int, dict[int | str, float]] = {}
    for code, year, cinc in table.frame.select("ccode", "year", "cinc").drop_nulls().iter_rows():
        found.setdefault(year, {})[code] = cinc
    return found


def alliance_portfolios(
    ties: pl.DataFrame, states: Sequence[int | str], year: int, capability: Mapping[int | str, float] | None = None
) -> Portfolios:
    """Return the alliance portfolios of one year.

    Parameters
    ----------
    ties
        Columns :data:`TIES`, of this year or of many.
    states
        Codes of the states of the year, each once.
    capability
        Weight of each state, such as its CINC of the year; a state that it lacks weighs 0, and `notes` says so. Without it all weigh the same.

    Raises
    ------
    UsageError
        If there are no states, one stands twice, no tie of the year is between them although the year has ties, or all weights are zero.

    Examples
    --------
    >>> ties = pl.DataFrame({"year": [1900], "bearer": [220], "beneficiary": [365], "level": [3]})
    >>> alliance_portfolios(ties, [200, 220, 365], 1900).levels.tolist()
    [[3, 0, 0], [0, 3, 3], [0, 0, 3]]
    """
    return _portfolios(ties.filter(pl.col("year") == year), tuple(states), year, capability)


def alliance_portfolios_by_year(
    ties: pl.DataFrame, states: Mapping[int, Sequence[int | str]], capability: Mapping[int, Mapping[int | str, float]] | None = None
) -> Iterator[Portfolios]:
    """Yield the alliance portfolios of every year for which `states` lists states; arguments as :func:`alliance_portfolios`, by year."""
    parts = ties.partition_by("year", as_dict=True)
    empty = ties.clear()
    for year in sorted(states):
        yield _portfolios(parts.get((year,), empty), tuple(states[year]), year, None if capability is None else capability.get(year, {}))


def _portfolios(ties: pl.DataFrame, states: tuple[int | str, ...], year: int, capability: Mapping[int | str, float] | None) -> Portfolios:
    if not states:
        raise UsageError(f"there is no state in {year}; does the table of states cover that year?")
    place = {code: n for n, code in enumerate(states)}
    if len(place) < len(states):
        twice = next(code for n, code in enumerate(states) if place[code] != n)
        raise UsageError(f"state {twice} stands twice among the states of {year}")
    rows = [place.get(code, -1) for code in ties["bearer"].to_list()]
    columns = [place.get(code, -1) for code in ties["beneficiary"].to_list()]
    known = np.array([a >= 0 and b >= 0 for a, b in zip(rows, columns, strict=True)], bool)
    notes = []
    if len(known) and not known.any():
        raise UsageError(f"none of the {len(known)} ties of {year} is between the states given; are these codes of another system?")
    if not known.all():
        notes.append(f"{year}: {int((~known).sum())} of {len(known)} ties are with states outside the list, and left out")
    levels = np.zeros((len(states), len(states)), np.int8)
    np.maximum.at(levels, (np.array(rows, int)[known], np.array(columns, int)[known]), ties["level"].to_numpy()[known].astype(np.int8))
    np.fill_diagonal(levels, HIGHEST)
    weights = np.ones(len(states))
    if capability is not None:
        lacking = [code for code in states if code not in capability]
        weights = np.array([capability.get(code, 0.0) for code in states], float)
        if lacking:
            notes.append(f"{year}: no capability for {len(lacking)} of {len(states)} states, which weigh 0: {', '.join(map(str, lacking[:5]))}")
    return Portfolios(year, states, levels, HIGHEST, weights, capability is not None, tuple(notes))


def vote_portfolios(votes: pl.DataFrame, states: Sequence[int | str], year: int) -> Portfolios:
    """Return how each state voted on every resolution of a year.

    Parameters
    ----------
    votes
        Columns year, rcid (the roll call), ccode (the state) and vote: 1 yes, 2 abstention, 3 no, anything else is absent.
    states
        Codes of the states, each once; a state without a vote has a row of missing levels. Votes of others are left out, and `notes` names them
        (Ukraine and Byelorussia had seats long before they were states of the list).

    Raises
    ------
    UsageError
        If no state of the list voted in that year, or one voted twice on one resolution.

    Examples
    --------
    >>> votes = pl.DataFrame({"year": [1990] * 3, "rcid": [1, 1, 2], "ccode": [2, 365, 2], "vote": [1, 3, 2]})
    >>> vote_portfolios(votes, [2, 365], 1990).levels.tolist()
    [[2, 1], [0, -1]]
    """
    cast = votes.filter(pl.col("year") == year)
    mine = cast.filter(pl.col("ccode").is_in(list(states)))
    calls = mine["rcid"].unique().sort().to_list()
    if not calls:
        raise UsageError(f"no state of the list voted in {year}; does the table of votes cover that year, in the same code system?")
    if mine.select("rcid", "ccode").is_duplicated().any():
        raise UsageError(f"a state votes twice on one resolution of {year}; are two tables in one?")
    rows, columns = {code: n for n, code in enumerate(states)}, {call: n for n, call in enumerate(calls)}
    levels = np.full((len(rows), len(columns)), ABSENT, np.int8)
    for call, code, vote in mine.select("rcid", "ccode", "vote").iter_rows():
        levels[rows[code], columns[call]] = VOTES.get(vote, ABSENT)
    lost = sorted(set(cast["ccode"].to_list()) - set(states), key=str)
    note = f"{year}: the votes of {len(lost)} states outside the list are left out: {', '.join(map(str, lost[:5]))}"
    return Portfolios(year, tuple(states), levels, max(VOTES.values()), np.ones(len(columns)), notes=(note,) if lost else ())
