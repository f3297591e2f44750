"""How alike the portfolios of states are: S, Cohen's kappa, Scott's pi, Kendall's tau-b, for all pairs of a year at once.

With levels 0 to D, columns k, weights w and both rows present:

- ``S = 1 - 2 * sum_k w_k |x_i(k) - x_j(k)| / (D * sum_k w_k)``, from -1 to 1.
- ``kappa = 1 - sum W O / sum W p q'``, where O(a,b) is the share of columns with x_i = a and x_j = b, p and q its margins, W(a,b) = (a-b)^2.
- ``pi``: the same with both margins replaced by their mean.
- ``tau-b = (C - D) / sqrt((n0 - n1)(n0 - n2))`` over pairs of columns: concordant less discordant, ties allowed for.

With squared weights the sums over O need only moments, ``sum W O = E[(x_i - x_j)^2]`` and ``sum W p q' = E[x_i^2] + E[x_j^2] - 2 E[x_i] E[x_j]``,
so a whole matrix of kappa or pi costs one matrix product; the distance of S is a sum over the thresholds 1 to D, one product each. All sums are of
whole numbers (but for the weights) and exact.

A value without a denominator is missing, with a reason: kappa and pi if both rows are the same constant, tau-b if either row is constant, any of
them if the two share no column.

References
----------
Signorino & Ritter (1999), International Studies Quarterly 43(1), 115-144. Hage (2011), Political Analysis 19(3), 287-305 (kappa and pi).
Cohen (1968), Psychological Bulletin 70(4). Scott (1955), Public Opinion Quarterly 19(3). Kendall (1945), Biometrika 33(3).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..sources.datasets.polars_extra import pl
from ..terms.errors import UnknownName, UsageError
from .portfolios import ABSENT, Portfolios

Matrix = NDArray[np.float64]
Measure = Literal["s", "kappa", "pi", "tau-b"]
NO_COLUMN = "the two share no column that both have"
NO_WEIGHT = "no column that both have weighs anything"
SAME_CONSTANT = "both portfolios are the same constant, so chance alone agrees wholly"
ONE_CONSTANT = "a portfolio that is constant has no order"


@dataclass(frozen=True, eq=False)
class Similarity:
    """One measure between all states of a year.

    Attributes
    ----------
    values : (n, n) float64
        Symmetric; nan where undefined.
    """

    year: int
    measure: Measure
    weighted: bool
    states: tuple[int | str, ...]
    values: Matrix
    shared: NDArray[np.int64]
    """(n, n): how many columns both states have."""
    notes: tuple[str, ...] = ()

    def reason(self, one: int | str, other: int | str) -> str | None:
        """Say why a value is missing; None if it is there."""
        a, b = self._place(one), self._place(other)
        if not np.isnan(self.values[a, b]):
            return None
        if self.shared[a, b] == 0:
            return NO_COLUMN
        return {"s": NO_WEIGHT, "tau-b": ONE_CONSTANT}.get(self.measure, SAME_CONSTANT)

    def between(self, one: int | str, other: int | str) -> float | None:
        """Return the value of a pair, None where it is undefined; raise UsageError for a state that the year lacks."""
        value = float(self.values[self._place(one), self._place(other)])
        return None if np.isnan(value) else value

    def _place(self, state: int | str) -> int:
        if state not in self.states:
            raise UsageError(f"{state} is no state of {self.year} in this table; is the code of another system, or of another year?")
        return self.states.index(state)

    def frame(self, among: Sequence[int | str] | None = None) -> pl.DataFrame:
        """Return one row for each unordered pair: year, state1, state2, measure, value (null where undefined), reason.

        `among` keeps the pairs between these states only; fewer than two of them is a UsageError.
        """
        if among is not None and len(set(among)) < 2:
            raise UsageError(f"{len(set(among))} state is no pair; name two or more")
        rows = np.arange(len(self.states)) if among is None else np.array(sorted({self._place(code) for code in among}))
        first, second = np.triu_indices(len(rows), 1)
        a, b = rows[first], rows[second]
        values = self.values[a, b]
        reason = np.where(self.shared[a, b] == 0, NO_COLUMN, {"s": NO_WEIGHT, "tau-b": ONE_CONSTANT}.get(self.measure, SAME_CONSTANT))
        codes = pl.Series([str(code) for code in self.states]) if any(isinstance(code, str) for code in self.states) else pl.Series(self.states)
        return pl.DataFrame(
            {
                "year": np.full(len(values), self.year),
                "state1": codes.gather(a),
                "state2": codes.gather(b),
                "measure": [self.measure] * len(values),
                "value": pl.Series(values, nan_to_null=True),
                "reason": pl.Series(reason, dtype=pl.String).set(pl.Series(~np.isnan(values)), None),
            }
        )


def similarity(portfolios: Portfolios, measure: str = "s") -> Similarity:
    """Compare all states of a year by one measure: ``s``, ``kappa``, ``pi`` or ``tau-b``.

    Weights enter S only.

    Raises
    ------
    UnknownName
        If there is no such measure.

    Examples
    --------
    >>> from .portfolios import alliance_portfolios
    >>> ties = pl.DataFrame({"year": [1900, 1900], "bearer": [220, 365], "beneficiary": [365, 220], "level": [3, 3]})
    >>> found = similarity(alliance_portfolios(ties, [200, 220, 365], 1900))
    >>> found.between(220, 365), round(found.between(200, 220), 4)
    (1.0, -1.0)
    """
    for known, formula in FORMULAS.items():
        if known == measure:
            values = formula(portfolios)
            weighted = portfolios.weighted and known == "s"
            return Similarity(portfolios.year, known, weighted, portfolios.states, values, _shared(portfolios), portfolios.notes)
    raise UnknownName("measure of similarity", measure, FORMULAS)


def s_matrix(portfolios: Portfolios) -> Matrix:
    """Return Signorino and Ritter's S between all rows: (n, n), from -1 to 1, 1 if identical; nan where no shared column weighs anything."""
    present = (portfolios.levels != ABSENT).astype(np.float64)
    weighed = present * portfolios.weights
    total = weighed @ present.T
    total = np.full_like(total, portfolios.weights.sum()) if present.all() else (total + total.T) / 2  # equal sums, whatever order they were added in
    distance = np.zeros_like(total)
    for threshold in range(1, portfolios.top + 1):
        above = (portfolios.levels >= threshold).astype(np.float64)
        distance += (above * portfolios.weights) @ (present - above).T
    distance += distance.T.copy()
    return np.clip(_divided(total - 2 * distance / portfolios.top, total, total <= 0), -1, 1)


def kappa_matrix(portfolios: Portfolios) -> Matrix:
    """Return Cohen's kappa with squared weights between all rows: (n, n), at most 1; nan where both are the same constant."""
    count, one, other, squares, product = _moments(portfolios)
    observed = count * (squares - 2 * product)
    expected = count * squares - 2 * one * other
    return _divided(expected - observed, expected, expected == 0)


def pi_matrix(portfolios: Portfolios) -> Matrix:
    """Return Scott's pi with squared weights between all rows: (n, n), from -1 to 1; nan where both are the same constant."""
    count, one, other, squares, product = _moments(portfolios)
    observed = 2 * count * (squares - 2 * product)
    expected = 2 * count * squares - (one + other) ** 2
    return _divided(expected - observed, expected, expected == 0)


def tau_b_matrix(portfolios: Portfolios) -> Matrix:
    """Return Kendall's tau-b between all rows: (n, n), from -1 to 1; nan where either is constant."""
    levels = range(portfolios.top + 1)
    at = [(portfolios.levels == level).astype(np.float64) for level in levels]
    table = np.array([[one @ other.T for other in at] for one in at])
    count = table.sum((0, 1))
    rows, columns = table.sum(1), table.sum(0)
    pairs = count * (count - 1) / 2
    balance = np.zeros_like(count)
    for a in levels:
        for b in levels:
            balance += table[a, b] * (table[a + 1 :, b + 1 :].sum((0, 1)) - table[a + 1 :, :b].sum((0, 1)))
    untied = (pairs - (rows * (rows - 1) / 2).sum(0)) * (pairs - (columns * (columns - 1) / 2).sum(0))
    return np.clip(_divided(balance, np.sqrt(np.maximum(untied, 0)), untied <= 0), -1, 1)


FORMULAS: dict[Measure, Callable[[Portfolios], Matrix]] = {"s": s_matrix, "kappa": kappa_matrix, "pi": pi_matrix, "tau-b": tau_b_matrix}


def _shared(portfolios: Portfolios) -> NDArray[np.int64]:
    present = (portfolios.levels != ABSENT).astype(np.float64)
    shared: NDArray[np.int64] = (present @ present.T).astype(np.int64)
    return shared


def _moments(portfolios: Portfolios) -> tuple[Matrix, Matrix, Matrix, Matrix, Matrix]:
    """Over the columns that both rows have: their number, the sums of either row, the sum of both rows' squares, the sum of products."""
    present = (portfolios.levels != ABSENT).astype(np.float64)
    levels = portfolios.levels * present
    product = levels @ levels.T
    if present.all():
        count = np.full_like(product, levels.shape[1])
        sums, squares = levels.sum(1), (levels**2).sum(1)
        one = np.broadcast_to(sums[:, None], product.shape)
        return count, one, one.T, squares[:, None] + squares[None, :], product
    count, one, square = present @ present.T, levels @ present.T, levels**2 @ present.T
    return count, one, one.T, square + square.T, product


def _divided(above: Matrix, below: Matrix, undefined: NDArray[np.bool_]) -> Matrix:
    """Divide, and put nan where the value is undefined."""
    return np.where(undefined, np.nan, above / np.where(undefined, 1.0, below))
