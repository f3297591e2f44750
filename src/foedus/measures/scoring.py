"""How good forecasts are: Brier score, log score, area under the ROC curve, and calibration.

With forecasts p and outcomes o (1 or 0):

- Brier ``mean((p - o)^2)``, lower is better, .25 for always one half.
- log score ``-mean(o ln p + (1 - o) ln(1 - p))`` in nats, lower is better, .693 for always one half.
- AUC: the chance that a case that came true had a higher forecast than one that did not, ties counting half; .5 tells nothing.
- calibration: forecasts in groups of near equal size, mean forecast beside the share that came true, with its 95 per cent Wilson interval.

References
----------
Brier (1950), Monthly Weather Review 78. Good (1952), JRSS B 14. Hanley & McNeil (1982), Radiology 143. Wilson (1927), JASA 22.
"""

from dataclasses import asdict, dataclass
from math import sqrt

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..terms.errors import UsageError

SURE = 1e-6
"""A forecast nearer to 0 or 1 than this counts as this near in the log score, which one wrong certainty would make infinite."""
Z = 1.959963984540054
"""Half width of a 95 per cent interval, in standard deviations."""


@dataclass(frozen=True, slots=True)
class Score:
    """The scores of one forecaster."""

    n: int
    brier: float
    log_score: float
    auc: float | None
    """None if all outcomes are alike."""

    def rows(self) -> dict[str, object]:
        """Return the scores by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class CalibrationGroup:
    """Forecasts of near equal size: how many, their mean, the share that came true and its 95 per cent interval."""

    n: int
    forecast: float
    observed: float
    low: float
    high: float


def score(forecast: ArrayLike, outcome: ArrayLike) -> Score:
    """Score forecasts.

    Raises
    ------
    UsageError
        If there are none, their numbers differ, a forecast is outside 0 to 1, or an outcome is neither 0 nor 1.

    Examples
    --------
    >>> found = score([0.8, 0.4], [1, 0])
    >>> round(found.brier, 3), found.auc
    (0.1, 1.0)
    """
    p, o = _checked(forecast, outcome)
    near = np.clip(p, SURE, 1 - SURE)
    log_score = -float(np.mean(o * np.log(near) + (1 - o) * np.log(1 - near)))
    return Score(len(p), float(np.mean((p - o) ** 2)), log_score, _auc(p, o))


def calibration(forecast: ArrayLike, outcome: ArrayLike, groups: int = 5) -> tuple[CalibrationGroup, ...]:
    """Group forecasts by size, equal ones together, and set each group's mean beside what came true; errors as :func:`score`.

    >>> [(one.n, round(one.forecast, 2), one.observed) for one in calibration([0.1, 0.1, 0.9, 0.9], [0, 0, 1, 0], groups=2)]
    [(2, 0.1, 0.0), (2, 0.9, 0.5)]
    """
    p, o = _checked(forecast, outcome)
    order = np.argsort(p, kind="stable")
    cuts = [round(n * len(p) / groups) for n in range(1, groups)]
    edges = sorted({int(np.searchsorted(p[order], p[order][cut])) for cut in cuts if 0 < cut < len(p)} - {0})
    parts = [part for part in np.split(order, edges) if len(part)]
    return tuple(CalibrationGroup(len(part), float(p[part].mean()), float(o[part].mean()), *wilson(int(o[part].sum()), len(part))) for part in parts)


def wilson(kept: int, of: int, z: float = Z) -> tuple[float, float]:
    """Return Wilson's score interval of a share, of 95 per cent by default.

    With the share p = kept / of and n = of its ends are ``(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)``; they stay within 0 and 1 and are no
    points even for none or all.

    >>> tuple(round(one, 3) for one in wilson(5, 10))
    (0.237, 0.763)
    """
    p, add = kept / of, z * z / of
    middle = (p + add / 2) / (1 + add)
    reach = z * sqrt(p * (1 - p) / of + add / of / 4) / (1 + add)
    return 0.0 if kept == 0 else max(0.0, middle - reach), 1.0 if kept == of else min(1.0, middle + reach)


def _checked(forecast: ArrayLike, outcome: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    p, o = np.asarray(forecast, float), np.asarray(outcome, float)
    if p.shape != o.shape or p.ndim != 1:
        raise UsageError(f"{p.size} forecasts and {o.size} outcomes do not fit together")
    if not p.size:
        raise UsageError("there is no forecast to score")
    if not ((p >= 0) & (p <= 1)).all():
        raise UsageError("a forecast is a chance from 0 to 1")
    if not np.isin(o, (0, 1)).all():
        raise UsageError("an outcome is 0 or 1")
    return p, o


def _auc(p: NDArray[np.float64], o: NDArray[np.float64]) -> float | None:
    true, false = int(o.sum()), int((1 - o).sum())
    if not true or not false:
        return None
    _, inverse, counts = np.unique(p, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    return float((ranks[o == 1].sum() - true * (true + 1) / 2) / (true * false))
