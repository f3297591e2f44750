"""Is a counter-bloc forming? An index for any set of states and years, from alliances, votes and recorded transfers, with its uncertainty.

Each source gives every pair of states and year a closeness c from 0 to 1:

- alliances: the higher of what either owes the other, over 3 (1/3 nonaggression, 2/3 neutrality or consultation, 1 defence or offence);
- votes: ``(S + 1) / 2`` of their votes in the General Assembly that year;
- transfers: 1 if a transfer between them is recorded that year, else 0.

The index of a source in a year is how much closer the bloc's members are to each other than to the states they are set against,

    I = mean of c over pairs inside - mean of c over pairs across,    from -1 to 1,

and the index of the year is the mean over the sources that cover it. The trend is the least-squares slope of a source's index on the year, times ten,
averaged over the sources with at least two years. A pair that a source does not know in a year (a state that did not vote) is left out of that mean.

The intervals are percentiles (95 per cent) of a bootstrap over dyads and sources: each draw takes the inside pairs, the pairs across and the sources
anew, with replacement, the same pairs in all years, so that a trend compares like with like. Pairs that share a state are not independent, so the
intervals are, if anything, too narrow; with four members there are six pairs inside. What no source records is not in them.

References
----------
Walt (1987), The Origins of Alliances, for balancing. Efron & Tibshirani (1993), An Introduction to the Bootstrap. Snijders & Borgatti (1999),
Connections 22(2), on the bootstrap of networks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from ..sources.datasets.polars_extra import pl
from ..terms.errors import UsageError
from .similarity import Similarity

Closeness = Mapping[int, Mapping[tuple[int | str, int | str], float]]
"""By year, then by pair (either order): from 0 to 1. A year that is not there is not covered; a pair that is not there is not known."""
PERCENTILES = (2.5, 97.5)
DECADE = 10
SMALL = 1e-9
"""What is no further from zero than this is zero but for rounding."""


@dataclass(frozen=True, slots=True)
class BlocYear:
    """The index of a year: of all sources, its interval, and of each source that covers the year."""

    year: int
    index: float
    low: float
    high: float
    by_source: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class BlocIndex:
    """The index over time.

    Attributes
    ----------
    trend
        Change a decade with its interval; None with one year only.
    reading
        What it comes to in words: forming, standing, rising but not yet apart, dissolving, or no sign.
    """

    bloc: tuple[int | str, ...]
    against: tuple[int | str, ...]
    years: tuple[BlocYear, ...]
    trend: tuple[float, float, float] | None
    draws: int
    seed: int
    notes: tuple[str, ...] = ()

    @property
    def reading(self) -> str:
        """Say what the last year and the trend come to; a thing counts as there if its whole interval says so."""
        apart = self.years[-1].low > SMALL
        rising = self.trend is not None and self.trend[1] > SMALL
        falling = self.trend is not None and self.trend[2] < -SMALL
        if rising:
            return "forming: its members are closer to each other than to the others, and ever more so" if apart else "rising, but not yet apart"
        if falling:
            return "dissolving: its members are less and less closer to each other than to the others"
        return "standing: its members are closer to each other than to the others, with no clear trend" if apart else "no sign of a bloc"

    def frame(self) -> pl.DataFrame:
        """Return a row a year: year, index, low, high, and a column for each source (null where it does not cover the year)."""
        sources = sorted({name for one in self.years for name in one.by_source})
        rows = [
            {"year": one.year, "index": one.index, "low": one.low, "high": one.high, **{s: one.by_source.get(s) for s in sources}}
            for one in self.years
        ]
        return pl.DataFrame(rows, infer_schema_length=None, schema_overrides=dict.fromkeys(sources, pl.Float64))


def bloc_index(
    bloc: Sequence[int | str],
    against: Sequence[int | str],
    sources: Mapping[str, Closeness],
    years: Sequence[int],
    *,
    draws: int = 2000,
    seed: int = 1,
) -> BlocIndex:
    """Work out the index.

    Parameters
    ----------
    bloc, against
        The states asked about, at least two, and those they are set against, at least one; no state in both.
    sources
        Closeness by name of the source.
    years
        Those asked about.
    draws, seed
        Of the bootstrap.

    Raises
    ------
    UsageError
        If the sets are too small or overlap, or no source knows pairs inside and across in any of the years.

    Examples
    --------
    >>> alliances = {1900: {("A", "B"): 0.0, ("A", "C"): 0.0, ("B", "C"): 0.0}, 1910: {("A", "B"): 1.0, ("A", "C"): 0.0, ("B", "C"): 0.0}}
    >>> found = bloc_index(["A", "B"], ["C"], {"alliances": alliances}, [1900, 1910])
    >>> [one.index for one in found.years], found.trend[0]
    ([0.0, 1.0], 1.0)
    """
    bloc, against = tuple(dict.fromkeys(bloc)), tuple(dict.fromkeys(against))
    if len(bloc) < 2:
        raise UsageError(f"{len(bloc)} state makes no bloc; name two or more")
    if not against:
        raise UsageError("there is no state that the bloc is set against; name one or more")
    if both := set(bloc) & set(against):
        raise UsageError(f"{min(map(str, both))} stands in the bloc and against it; keep one of them")
    if draws < 1:
        raise UsageError(f"at least one draw is needed, not {draws}")
    inside, across = list(combinations(bloc, 2)), list(product(bloc, against))
    asked, names = tuple(sorted(set(years))), tuple(sources)
    within, between = (_table([sources[name] for name in names], asked, pairs) for pairs in (inside, across))
    ones = np.ones((1, 1))
    index = _mean(within, ones * np.ones(len(inside))) - _mean(between, ones * np.ones(len(across)))
    covered = ~np.isnan(index[0])
    if not covered.any():
        listed = ", ".join(names) or "no source"
        raise UsageError(
            f"{listed}: no pair inside and across the bloc is known in {_span(asked)}; are the years covered, and the codes of one system?"
        )
    rng = np.random.default_rng(seed)
    drawn = _mean(within, _resampled(rng, draws, len(inside))) - _mean(between, _resampled(rng, draws, len(across)))
    weights = _resampled(rng, draws, len(names))
    point, cloud = _over_sources(index, np.ones((1, len(names))))[0], _over_sources(drawn, weights)
    found = []
    for n, year in enumerate(asked):
        if np.isnan(point[n]):
            continue
        low, high = _interval(cloud[:, n], float(point[n]))
        told = {name: float(index[0, k, n]) for k, name in enumerate(names) if covered[k, n]}
        found.append(BlocYear(year, float(point[n]), low, high, told))
    lost = [year for n, year in enumerate(asked) if np.isnan(point[n])]
    notes = [f"{_span(lost)}: covered by no source, left out"] if lost else []
    notes += [f"{name}: covers {int(covered[k].sum())} of {len(asked)} years" for k, name in enumerate(names) if not covered[k].all()]
    return BlocIndex(bloc, against, tuple(found), _trend(index, drawn, weights, asked), draws, seed, tuple(notes))


def alliance_closeness(
    ties: pl.DataFrame, states: Mapping[int, Sequence[int | str]], wanted: Iterable[int | str]
) -> dict[int, dict[tuple[int | str, int | str], float]]:
    """Return the closeness by alliances between wanted states, of each year for which states are listed; a state that did not exist has no pairs."""
    asked = set(wanted)
    parts = ties.filter(pl.col("bearer").is_in(list(asked)) & pl.col("beneficiary").is_in(list(asked))).partition_by("year", as_dict=True)
    found: dict[int, dict[tuple[int | str, int | str], float]] = {}
    for year, listed in states.items():
        there = sorted(asked & set(listed), key=str)
        pairs: dict[tuple[int | str, int | str], float] = dict.fromkeys(combinations(there, 2), 0.0)
        for bearer, beneficiary, level in parts[(year,)].select("bearer", "beneficiary", "level").iter_rows() if (year,) in parts else ():
            pair = (bearer, beneficiary) if (bearer, beneficiary) in pairs else (beneficiary, bearer)
            if pair in pairs:
                pairs[pair] = max(pairs[pair], level / 3)
        found[year] = pairs
    return found


def vote_closeness(similarities: Iterable[Similarity]) -> dict[int, dict[tuple[int | str, int | str], float]]:
    """Return the closeness by votes from S of each year; pairs without a common vote are not known."""
    return {
        one.year: {
            (a, b): (float(one.values[i, j]) + 1) / 2 for (i, a), (j, b) in combinations(enumerate(one.states), 2) if not np.isnan(one.values[i, j])
        }
        for one in similarities
    }


def transfer_closeness(
    transfers: Iterable[tuple[int, int | str, int | str]], years: Iterable[int], wanted: Iterable[int | str]
) -> dict[int, dict[tuple[int | str, int | str], float]]:
    """Return 1 for each pair of wanted states with a transfer (year, giver, receiver) in a year that the record covers, and 0 for the others."""
    pairs = list(combinations(sorted(set(wanted), key=str), 2))
    found: dict[int, dict[tuple[int | str, int | str], float]] = {year: dict.fromkeys(pairs, 0.0) for year in years}
    for year, giver, receiver in transfers:
        first, second = sorted((giver, receiver), key=str)
        if (first, second) in found.get(year, {}):
            found[year][first, second] = 1.0
    return found


def _table(sources: Sequence[Closeness], years: Sequence[int], pairs: Sequence[tuple[int | str, int | str]]) -> NDArray[np.float64]:
    """(sources, years, pairs), nan where nothing is known."""
    table = np.full((len(sources), len(years), len(pairs)), np.nan)
    for k, source in enumerate(sources):
        for n, year in enumerate(years):
            known = source.get(year, {})
            for m, (a, b) in enumerate(pairs):
                table[k, n, m] = known.get((a, b), known.get((b, a), np.nan))
    return table


def _resampled(rng: np.random.Generator, draws: int, number: int) -> NDArray[np.float64]:
    """(draws, number): how often each is drawn."""
    return rng.multinomial(number, np.full(number, 1 / number), draws).astype(float)


def _mean(table: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """(draws, sources, years): means over the pairs that are known, weighted by how often each was drawn."""
    known = ~np.isnan(table)
    total = np.einsum("dp,syp->dsy", weights, np.where(known, table, 0))
    number = np.einsum("dp,syp->dsy", weights, known.astype(float))
    return np.where(number > 0, total / np.where(number > 0, number, 1), np.nan)


def _over_sources(index: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """(draws, years): means over the sources that cover the year."""
    known = ~np.isnan(index)
    number = np.einsum("ds,dsy->dy", weights, known.astype(float))
    total = np.einsum("ds,dsy->dy", weights, np.where(known, index, 0))
    return np.where(number > 0, total / np.where(number > 0, number, 1), np.nan)


def _trend(
    index: NDArray[np.float64], drawn: NDArray[np.float64], weights: NDArray[np.float64], years: Sequence[int]
) -> tuple[float, float, float] | None:
    point = _over_sources(_slopes(index, years)[:, :, None], np.ones((1, index.shape[1])))[0, 0]
    if np.isnan(point):
        return None
    cloud = _over_sources(_slopes(drawn, years)[:, :, None], weights)[:, 0]
    return float(point), *_interval(cloud, float(point))


def _slopes(index: NDArray[np.float64], years: Sequence[int]) -> NDArray[np.float64]:
    """(draws, sources): least-squares slopes a decade over the years that are known; nan with fewer than two."""
    known = (~np.isnan(index)).astype(float)
    number = known.sum(2)
    x = np.asarray(years, float)[None, None, :] / DECADE
    y = np.where(known > 0, index, 0)
    safe = np.where(number > 0, number, 1)
    centred = (x - ((x * known).sum(2) / safe)[:, :, None]) * known
    spread = (centred**2).sum(2)
    told = (number > 1) & (spread > 0)
    return np.where(told, (centred * y).sum(2) / np.where(told, spread, 1), np.nan)


def _interval(cloud: NDArray[np.float64], point: float) -> tuple[float, float]:
    known = cloud[~np.isnan(cloud)]
    if not len(known):
        return point, point
    low, high = np.percentile(known, PERCENTILES)
    return float(low), float(high)


def _span(years: Sequence[int]) -> str:
    return f"{years[0]}" if len(years) == 1 else f"{years[0]} to {years[-1]}"
