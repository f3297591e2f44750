"""A logit on what an alliance promises and who promises it: effects of covariates, and one of each state, drawn together.

For a test of an alliance with covariates x and members M,

    P(kept) = 1 / (1 + exp(-(b0 + x b + mean of u_s over s in M))),    u_s ~ Normal(0, sigma),

a logit with multiple membership. Coefficients have weak priors, Normal(0, 2.5), so covariates that tell the outcomes apart wholly do no harm. For
each sigma of a grid the posterior is taken as normal around its mode (Laplace); forecasts are means over the grid, weighted by its marginal
likelihoods and a half-normal prior on sigma. No sampling: the same data give the same answer.

References
----------
Browne, Goldstein & Rasbash (2001), Statistical Modelling 1(2), on multiple membership. Gelman et al. (2008), Annals of Applied Statistics 2(4), on
weak priors. MacKay (1992), Neural Computation 4(5), on the mean of a logistic of a normal.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..terms.errors import UsageError

SIGMAS = (0.05, 0.15, 0.3, 0.5, 0.8, 1.2, 1.8, 2.5)
"""Spreads of the states' effects that are weighed."""
PRIOR = 2.5
"""Standard deviation of the coefficients' prior."""
STEPS = 100
Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class MixedLogit:
    """The model, fitted to tests.

    Attributes
    ----------
    kept : (n,) 0 or 1
    covariates : (n, k)
        Without the constant; k may be 0.
    members
        The states of each test; a test may have none.
    """

    kept: Vector
    covariates: Vector
    members: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if self.covariates.ndim != 2 or not len(self.kept) == len(self.covariates) == len(self.members):
            raise UsageError(f"{len(self.kept)} outcomes, covariates {self.covariates.shape} and {len(self.members)} groups do not fit together")
        if not len(self.kept):
            raise UsageError("there is no test of an alliance to learn from")

    @cached_property
    def states(self) -> tuple[str, ...]:
        """All members, sorted: the order of the effects."""
        return tuple(sorted({state for group in self.members for state in group}))

    def design(self, covariates: ArrayLike, members: Sequence[Sequence[str]]) -> Vector:
        """Return rows of the constant, the covariates, and equal shares of the members; a state that was not known adds nothing."""
        x = np.asarray(covariates, float).reshape(len(members), -1)
        place = {state: n for n, state in enumerate(self.states)}
        shares = np.zeros((len(members), len(place)))
        for row, group in enumerate(members):
            for state in group:
                if state in place:
                    shares[row, place[state]] = 1 / len(group)
        return np.column_stack([np.ones(len(members)), x, shares])

    def mode(self, sigma: float) -> tuple[Vector, Vector, float]:
        """Return the posterior's mode, its precision matrix there, and the log marginal likelihood (Laplace), for one spread."""
        design = self.design(self.covariates, self.members)
        fixed = 1 + self.covariates.shape[1]
        precision = np.concatenate([np.full(fixed, PRIOR**-2), np.full(len(self.states), sigma**-2)])
        at = np.zeros(design.shape[1])
        value = self._height(design, precision, at)
        for _ in range(STEPS):
            chance = _logistic(design @ at)
            slope = design.T @ (self.kept - chance) - precision * at
            curve = (design * (chance * (1 - chance))[:, None]).T @ design + np.diag(precision)
            step, size = np.linalg.solve(curve, slope), 1.0
            while (reached := self._height(design, precision, at + size * step)) < value and size > 1e-6:
                size /= 2
            at, gained, value = at + size * step, reached - value, max(reached, value)
            if gained < 1e-12:
                break
        chance = _logistic(design @ at)
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + np.diag(precision)
        marginal = value + 0.5 * float(np.log(precision).sum() - np.linalg.slogdet(curve)[1])
        return at, curve, marginal

    def _height(self, design: Vector, precision: Vector, at: Vector) -> float:
        eta = design @ at
        return float((self.kept * eta - np.logaddexp(0, eta)).sum() - 0.5 * (precision * at * at).sum())

    @cached_property
    def _fits(self) -> tuple[tuple[float, Vector, Vector, float], ...]:
        """For each sigma: its weight, the mode, the covariance of what was known, and sigma."""
        found = [(*self.mode(sigma), sigma) for sigma in SIGMAS]
        worth = np.array([marginal - sigma * sigma / 2 for _, _, marginal, sigma in found])
        weights = np.exp(worth - worth.max())
        weights /= weights.sum()
        inverses: list[Vector] = [np.linalg.inv(curve).astype(np.float64) for _, curve, _, _ in found]
        return tuple((float(w), at, inverse, sigma) for w, (at, _, _, sigma), inverse in zip(weights, found, inverses, strict=True))

    @property
    def spread(self) -> float:
        """The posterior mean of sigma: how far states differ, on the scale of log odds."""
        return float(sum(weight * sigma for weight, *_, sigma in self._fits))

    def chance(self, covariates: ArrayLike, members: Sequence[Sequence[str]]) -> Vector:
        """Return the chances of tests (m, k) with these members; what a state that was not known would add widens the forecast."""
        design = self.design(covariates, members)
        known = set(self.states)
        strange = np.array([sum(state not in known for state in group) / max(len(group), 1) ** 2 for group in members])
        found = np.zeros(len(members))
        for weight, at, covariance, sigma in self._fits:
            variance = np.einsum("ij,jk,ik->i", design, covariance, design) + strange * sigma * sigma
            found += weight * _logistic((design @ at) / np.sqrt(1 + np.pi * variance / 8))
        return found


def _logistic(eta: Vector) -> Vector:
    return 1 / (1 + np.exp(-np.clip(eta, -700, 700)))
