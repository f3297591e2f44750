"""How far allies keep their word: a logit with covariates, and a chance for each state from its own record and everybody's.

The logit is the published model: ``P(kept) = 1 / (1 + exp(-(b0 + x b)))``, by maximum likelihood.

The chance of a state is hierarchical. State *i* kept its word in y of n tests; its chance is drawn from a Beta distribution that all states share,
with mean m and spread ``u = (a + b)^(-1/2)``, on both of which the prior is flat (Gelman et al., Bayesian Data Analysis, section 5.3). The posterior
is summed over a grid of (m, u), so that a state's interval carries what is not known about the others, too; a state without a record gets the spread
of all states. Why not a mixed logit by variational Bayes: it tends to too narrow intervals where, as here, most states have one or two tests; and why
not one Beta fitted once (empirical Bayes): it takes the fitted spread for known.

A test of an alliance does not say whose word was kept. One test therefore counts as one, shared equally among its members: a bilateral alliance gives
each half a test, one of twenty members a twentieth.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betainc, betaln  # type: ignore[import-untyped]

from ..sources.datasets import AllianceRow, state_of
from ..terms.actors import states
from ..terms.errors import UsageError
from .published import AllianceTest

GRID = 30
"""Points on either side of the grid."""
SPREAD = (0.05, 1.4)
"""Least and greatest u: from 400 tests' worth of agreement between states to half of one."""
LEVEL = 0.95


@dataclass(frozen=True, eq=False)
class LogitFit:
    """A fitted logit; the constant comes first.

    Attributes
    ----------
    names
        ``constant`` and the covariates.
    coefficients, errors : (k,) float64
        Estimates and their standard errors.
    log_likelihood
        At the estimates.
    fitted : (n,) float64
        Chances of the rows that it was fitted to.
    correct
        How many of them it classifies correctly at .5.
    """

    names: tuple[str, ...]
    coefficients: NDArray[np.float64]
    errors: NDArray[np.float64]
    log_likelihood: float
    fitted: NDArray[np.float64]
    correct: int

    def chance(self, covariates: ArrayLike) -> NDArray[np.float64]:
        """Return the chances of rows (n, k - 1)."""
        table = np.atleast_2d(np.asarray(covariates, float))
        found: NDArray[np.float64] = 1 / (1 + np.exp(-(self.coefficients[0] + table @ self.coefficients[1:])))
        return found


def fit_logit(kept: ArrayLike, covariates: ArrayLike, names: Sequence[str]) -> LogitFit:
    """Fit a logit by maximum likelihood.

    Parameters
    ----------
    kept : (n,) 0 or 1
        Whether the word was kept.
    covariates : (n, k)
        Without the constant.
    names
        Of the covariates.

    Raises
    ------
    UsageError
        If outcomes are all alike, a covariate says nothing beyond the others, or covariates tell the outcomes apart wholly: no estimate exists.
    """
    import statsmodels.api as sm  # type: ignore[import-untyped]
    from statsmodels.tools.sm_exceptions import PerfectSeparationError, PerfectSeparationWarning  # type: ignore[import-untyped]

    y, x = np.asarray(kept, float), np.asarray(covariates, float)
    if len(set(y.tolist())) < 2:
        raise UsageError("a logit needs outcomes of both kinds; all of these are alike")
    design = np.column_stack([np.ones(len(y)), x])
    for n in range(1, design.shape[1]):
        if np.linalg.matrix_rank(design[:, : n + 1]) < n + 1:
            raise UsageError(f"the covariate '{names[n - 1]}' says nothing that the constant and those before it do not; leave it out")
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", PerfectSeparationWarning)
            warnings.simplefilter("ignore", RuntimeWarning)
            warnings.simplefilter("ignore", sm.tools.sm_exceptions.ConvergenceWarning)
            fit = sm.Logit(y, design).fit(disp=0, maxiter=100)
    except (PerfectSeparationError, PerfectSeparationWarning, np.linalg.LinAlgError):
        raise UsageError("the covariates tell the outcomes apart wholly, so the logit has no estimate; leave one out") from None
    if not fit.mle_retvals["converged"] or not np.isfinite(fit.bse).all() or np.abs(fit.params).max() > 15:
        raise UsageError("the logit does not converge: some covariates tell the outcomes apart almost wholly; leave one out")
    fitted = np.asarray(fit.predict(design), float)
    correct = int(((fitted > 0.5) == (y == 1)).sum())
    return LogitFit(("constant", *names), np.asarray(fit.params), np.asarray(fit.bse), float(fit.llf), fitted, correct)


@dataclass(frozen=True, slots=True)
class Reliability:
    """The chance that a state keeps its word, with a 95 per cent interval; `kept` of `tests`, in shares of tests."""

    state: str
    kept: float
    tests: float
    chance: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Reliabilities:
    """The hierarchical model, fitted to the records of states.

    >>> model = Reliabilities({"AAA": (6.0, 6.0), "BBB": (0.0, 6.0)})
    >>> model.chance("AAA") > model.chance("CCC") > model.chance("BBB")
    True
    """

    records: Mapping[str, tuple[float, float]]
    """State: (kept, tests)."""
    notes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        wrong = [state for state, (kept, tests) in self.records.items() if not 0 <= kept <= tests + 1e-9]
        if wrong:
            raise UsageError(f"{wrong[0]} keeps its word in {self.records[wrong[0]][0]:g} of {self.records[wrong[0]][1]:g} tests")
        if not any(tests > 0 for _, tests in self.records.values()):
            raise UsageError("there is no test of an alliance to learn from")

    @cached_property
    def _grid(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Beta parameters a and b at the points of the grid, and their weights."""
        mean = (np.arange(GRID) + 0.5) / GRID
        low, high = SPREAD
        size = (low + (high - low) * (np.arange(GRID) + 0.5) / GRID) ** -2
        a, b = np.outer(mean, size).ravel(), np.outer(1 - mean, size).ravel()
        kept, failed = (np.array(column) for column in zip(*((y, n - y) for y, n in self.records.values()), strict=True))
        fit = (betaln(a[:, None] + kept, b[:, None] + failed) - betaln(a, b)[:, None]).sum(1)
        weights = np.exp(fit - fit.max())
        return a, b, weights / weights.sum()

    def chance(self, state: str) -> float:
        """Return the posterior mean of a state's chance; of one without a record, that of all states."""
        a, b, weights = self._grid
        kept, tests = self.records.get(state, (0.0, 0.0))
        return float((weights * (a + kept) / (a + b + tests)).sum())

    def reliability(self, state: str) -> Reliability:
        """Return a state's chance with its interval."""
        kept, tests = self.records.get(state, (0.0, 0.0))
        tail = (1 - LEVEL) / 2
        return Reliability(state, kept, tests, self.chance(state), self._quantile(kept, tests, tail), self._quantile(kept, tests, 1 - tail))

    def table(self) -> tuple[Reliability, ...]:
        """Return every state with a record, the most reliable first."""
        return tuple(sorted((self.reliability(state) for state in self.records), key=lambda one: (-one.chance, one.state)))

    def chances(self, digits: int = 3) -> dict[str, object]:
        """Return what a scenario file may have under ``chances``: the chance of any state as `default` and `kept`, and each state's own.

        Members that are no states of ours (ATOP has one outside the state system) are left out.
        """
        anyone, known = round(self.chance(""), digits), states()
        return {"default": anyone, "kept": anyone, "states": {one: round(self.chance(one), digits) for one in sorted(self.records) if one in known}}

    def _quantile(self, kept: float, tests: float, share: float) -> float:
        a, b, weights = self._grid
        heavy = weights > weights.max() * 1e-6
        a, b, weights = a[heavy] + kept, b[heavy] + tests - kept, weights[heavy] / weights[heavy].sum()
        low, high = 0.0, 1.0
        for _ in range(30):
            middle = (low + high) / 2
            if float((weights * betainc(a, b, middle)).sum()) < share:
                low = middle
            else:
                high = middle
        return (low + high) / 2


def members_of(test: AllianceTest, alliances: Mapping[int, AllianceRow]) -> tuple[str, ...]:
    """Return who was in the alliance on the first day of the war, or, if it was concluded later, on its own first day; empty if ATOP lacks it."""
    alliance = alliances.get(test.atop_id or -1)
    if alliance is None or test.start is None:
        return ()
    day: date = test.start
    if not any(row.spell.covers(day) for row in alliance.rows):
        later = [row.entry for row in alliance.rows if row.entry > day]
        day = min(later, default=alliance.begin)
    return tuple(sorted({state_of(row.member, day) for row in alliance.rows if row.spell.covers(day)}))


def records_of(tests: Iterable[AllianceTest], alliances: Mapping[int, AllianceRow], *, lenient: bool = False) -> Reliabilities:
    """Fit the model to the tests of alliances, each shared equally among the members.

    Raises
    ------
    UsageError
        If no test names an alliance of ATOP.
    """
    kept: defaultdict[str, float] = defaultdict(float)
    number: defaultdict[str, float] = defaultdict(float)
    lost: Counter[int | None] = Counter()
    for test in tests:
        if not test.arose:
            continue
        members = members_of(test, alliances)
        if not members:
            lost[test.atop_id] += 1
        for state in members:
            number[state] += 1 / len(members)
            kept[state] += bool(test.lenient if lenient else test.honoured) / len(members)
    if not number:
        raise UsageError("no test names an alliance of these ATOP files and the first day of its war, so no state has a record")
    notes = tuple(f"alliance {name}: {times} tests without members in these ATOP files, left out" for name, times in lost.items())
    return Reliabilities({state: (kept[state], number[state]) for state in sorted(number)}, notes)
