"""Strategies and slow formulas that the tests of portfolios and similarity share."""

from collections import Counter
from itertools import combinations
from math import sqrt

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from foedus.measures.portfolios import Portfolios


@st.composite
def portfolios(draw: st.DrawFn, *, missing: bool = False) -> Portfolios:
    """Two to six states over one to seven columns, with levels 0 to 3 and weights of which one at least is positive."""
    rows, columns = draw(st.integers(2, 6)), draw(st.integers(1, 7))
    level = st.integers(-1 if missing else 0, 3)
    levels = draw(st.lists(st.lists(level, min_size=columns, max_size=columns), min_size=rows, max_size=rows))
    weights = draw(st.lists(st.sampled_from([0.0, 0.01, 0.2, 1.0]), min_size=columns, max_size=columns).filter(any))
    return Portfolios(1900, tuple(range(1, rows + 1)), np.array(levels, np.int8), 3, np.array(weights), weighted=True)


def slow(measure: str, one: NDArray[np.int8], other: NDArray[np.int8], weights: NDArray[np.float64], top: int = 3) -> float | None:
    """A measure of one pair, as its definition reads."""
    both = [(int(a), int(b), float(w)) for a, b, w in zip(one, other, weights, strict=True) if a >= 0 and b >= 0]
    if not both:
        return None
    if measure == "s":
        total = sum(w for *_, w in both)
        return 1 - 2 * sum(w * abs(a - b) for a, b, w in both) / (top * total) if total else None
    if measure == "tau-b":
        return _tau_b([(a, b) for a, b, _ in both])
    n = len(both)
    seen = Counter((a, b) for a, b, _ in both)
    levels = range(top + 1)
    p = [sum(seen[a, b] for b in levels) / n for a in levels]
    q = [sum(seen[a, b] for a in levels) / n for b in levels]
    if measure == "pi":
        p = q = [(left + right) / 2 for left, right in zip(p, q, strict=True)]
    observed = sum((a - b) ** 2 * seen[a, b] / n for a in levels for b in levels)
    expected = sum((a - b) ** 2 * p[a] * q[b] for a in levels for b in levels)
    return 1 - observed / expected if expected > 1e-12 else None


def _tau_b(pairs: list[tuple[int, int]]) -> float | None:
    balance = left = right = 0
    for (a, b), (c, d) in combinations(pairs, 2):
        balance += ((a > c) - (a < c)) * ((b > d) - (b < d))
        left += a != c
        right += b != d
    return balance / sqrt(left * right) if left * right else None
