"""The mixed logit: against a plain logit, a slow sum over a grid, and what must hold."""

import numpy as np
import pytest
import statsmodels.api as sm  # type: ignore[import-untyped]

from foedus.measures import mixed_logit
from foedus.measures.mixed_logit import PRIOR, SIGMAS, MixedLogit
from foedus.terms.errors import UsageError

RNG = np.random.default_rng(3)
X = RNG.integers(0, 2, (60, 2)).astype(float)
Y = (RNG.random(60) < 1 / (1 + np.exp(-(0.4 + X @ np.array([1.0, -1.2]))))).astype(float)
PAIRS = tuple((f"S{n % 5}", f"S{(n * 3 + 1) % 5}") if n % 5 != (n * 3 + 1) % 5 else (f"S{n % 5}",) for n in range(60))


def test_without_priors_and_states_it_is_the_plain_logit(monkeypatch):
    monkeypatch.setattr(mixed_logit, "PRIOR", 1e6)

    at, _, _ = MixedLogit(Y, X, ((),) * 60).mode(1.0)

    assert at == pytest.approx(sm.Logit(Y, sm.add_constant(X)).fit(disp=0).params, abs=1e-6)


@pytest.mark.parametrize("sigma", SIGMAS)
def test_the_mode_is_where_no_small_step_rises(sigma):
    model = MixedLogit(Y, X, PAIRS)
    at, curve, _ = model.mode(sigma)
    design = model.design(X, PAIRS)
    precision = np.array([PRIOR**-2] * 3 + [sigma**-2] * 5)

    for n in range(len(at)):
        for step in (1e-4, -1e-4):
            moved = at.copy()
            moved[n] += step
            assert model._height(design, precision, moved) <= model._height(design, precision, at) + 1e-12
    assert np.linalg.eigvalsh(curve).min() > 0


def test_the_marginal_likelihood_is_near_a_slow_sum():
    """One constant and one state: the integral over both, on a fine grid."""
    y, sigma = np.array([1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0]), 0.5
    members = (("A",),) * 4 + ((),) * 4
    b, u = np.meshgrid(np.linspace(-8, 8, 801), np.linspace(-3, 3, 301), indexing="ij")
    log = -(b**2) / (2 * PRIOR**2) - u**2 / (2 * sigma**2) - np.log(2 * np.pi * PRIOR * sigma)
    for kept, group in zip(y, members, strict=True):
        eta = b + (u if group else 0)
        log = log + kept * eta - np.logaddexp(0, eta)
    total = np.log(np.exp(log).sum() * (16 / 800) * (6 / 300))

    _, _, marginal = MixedLogit(y, np.zeros((8, 0)), members).mode(sigma)

    assert marginal == pytest.approx(total, abs=0.1)


def test_a_state_that_always_keeps_its_word_raises_the_chance_and_an_unknown_one_draws_it_to_the_middle():
    kept = np.array([1.0] * 8 + [0.0] * 8 + [1.0] * 6)
    model = MixedLogit(kept, np.zeros((22, 0)), (("A",),) * 8 + (("B",),) * 8 + (("C",),) * 6)

    good, bad, unknown = model.chance(np.zeros((3, 0)), [("A",), ("B",), ("Z",)])

    assert bad < unknown < good
    assert model.spread > 0.5


def test_states_that_do_not_differ_have_little_spread():
    kept = np.array([1.0, 0.0] * 20)
    alike = MixedLogit(kept, np.zeros((40, 0)), tuple((f"S{n // 2 % 5}",) for n in range(40)))
    apart = MixedLogit(kept, np.zeros((40, 0)), tuple((f"S{n % 2}",) for n in range(40)))

    assert alike.spread < apart.spread


def test_covariates_that_tell_the_outcomes_apart_wholly_do_no_harm():
    chance = MixedLogit(np.array([1.0, 1.0, 0.0, 0.0]), np.array([[1.0], [1.0], [0.0], [0.0]]), ((),) * 4).chance([[1.0], [0.0]], [(), ()])

    assert 0.5 < chance[0] < 1
    assert 0 < chance[1] < 0.5


def test_what_does_not_fit_together_is_refused():
    with pytest.raises(UsageError, match="2 outcomes, covariates \\(1, 1\\) and 2 groups do not fit together"):
        MixedLogit(np.array([1.0, 0.0]), np.array([[1.0]]), ((), ()))
    with pytest.raises(UsageError, match="there is no test of an alliance to learn from"):
        MixedLogit(np.zeros(0), np.zeros((0, 1)), ())
