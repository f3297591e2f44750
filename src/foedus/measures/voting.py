"""Votes in the General Assembly as dyad-years: how alike two states voted in a year, and on how many resolutions both did."""

import numpy as np

from ..sources.datasets.polars_extra import pl
from ..sources.datasets.typed_table import Table
from ..terms.errors import UsageError
from .portfolios import vote_portfolios
from .similarity import similarity


def vote_dyad_years(votes: Table, first: int | None = None, last: int | None = None) -> Table:
    """Return a row for each pair of states that voted in a year, ready for :meth:`foedus.measures.frames.Frame.add_votes`.

    Parameters
    ----------
    votes
        A row a roll call and state, as :func:`foedus.sources.datasets.votes.read_votes` gives it.
    first, last
        Years wanted, both included; those of the table, if not given.

    Returns
    -------
    Table
        ccode1 (the lower code), ccode2, year, vote_s (S of their votes, from -1 to 1; missing if no roll call has a vote of both), votes_shared (how
        many have).

    Raises
    ------
    UsageError
        If one row of the table is no vote, or it has none in the years wanted.

    Examples
    --------
    >>> rows = pl.DataFrame({"rcid": [1, 1, 2, 2], "ccode": [2, 365, 2, 365], "year": [1990] * 4, "vote": [1, 3, 1, 1]})
    >>> table = Table(rows, "vote", "cow", "UN votes", "not stated", (1990, 1990), ("rcid", "ccode"))
    >>> vote_dyad_years(table).frame.rows()
    [(2, 365, 1990, 0.0, 2)]
    """
    votes.wanted("vote", votes.codes)
    low, high = max(first or votes.years[0], votes.years[0]), min(last or votes.years[1], votes.years[1])
    cast = votes.frame.filter(pl.col("year").is_between(low, high))
    if not cast.height:
        raise UsageError(f"{votes.title} has no votes of {first or votes.years[0]} to {last or votes.years[1]}; it has some of {_span(votes.years)}")
    parts = []
    for (year,), rows in sorted(cast.partition_by("year", as_dict=True).items()):
        found = similarity(vote_portfolios(rows, rows["ccode"].unique().sort().to_list(), year), "s")
        one, other = np.triu_indices(len(found.states), 1)
        codes = np.array(found.states, np.int32)
        values = pl.Series("vote_s", found.values[one, other]).fill_nan(None)
        shared = pl.Series("votes_shared", found.shared[one, other].astype(np.int32))
        parts.append(
            pl.DataFrame({"ccode1": codes[one], "ccode2": codes[other], "year": np.full(len(one), year, np.int32)}).with_columns(values, shared)
        )
    key = ("ccode1", "ccode2", "year")
    return Table(pl.concat(parts).sort(key), "dyad-year", votes.codes, votes.dataset, votes.version, votes.years, key, votes.path, votes.notices)


def _span(years: tuple[int, int]) -> str:
    return f"{years[0]} to {years[1]}"
