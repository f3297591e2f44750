"""Would the reliability models have known? Forecasts out of sample: trained before 1945 and tested after; and with one war left out at a time.

Four forecasters, from dull to informed. The base rate forecasts the share of the tests it was trained on. The logit knows the duties of the alliance
and whether it has more than two members. The record of states forecasts the mean of the members' chances (:mod:`.reliability`); an alliance whose
members ATOP does not give gets the chance of any state. The mixed logit (:mod:`.mixed_logit`) knows both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..sources.datasets import AllianceRow
from ..terms.errors import UsageError
from .mixed_logit import MixedLogit
from .published import ERAS, AllianceTest, Performance
from .reliability import fit_logit, members_of, records_of
from .scoring import Score, score

Forecaster = Callable[[Sequence[AllianceTest], Sequence[AllianceTest]], NDArray[np.float64]]
"""From tests to learn from and tests to forecast to the chances of the latter."""
COVARIATES = ("offence", "neutrality", "nonaggression", "multilateral")
"""Defence is what the others are compared with."""


@dataclass(frozen=True, eq=False)
class Forecasts:
    """One forecaster out of sample.

    Attributes
    ----------
    scheme
        ``era`` or ``war``: what was left out.
    model
        ``base rate``, ``logit``, ``states`` or ``mixed logit``.
    chance, outcome : (n,) float64
        What it said of each test, and what came.
    note
        Why a forecaster fell back on the base rate, if it did.
    """

    scheme: str
    model: str
    chance: NDArray[np.float64]
    outcome: NDArray[np.float64]
    note: str = ""

    @property
    def score(self) -> Score:
        """Brier score, log score, AUC."""
        return score(self.chance, self.outcome)


def base_rate(known: Sequence[AllianceTest], asked: Sequence[AllianceTest]) -> NDArray[np.float64]:
    """Forecast the share that was honoured, one more of each kind added so that it is never certain."""
    return np.full(len(asked), (sum(bool(one.honoured) for one in known) + 1) / (len(known) + 2))


def by_duties(known: Sequence[AllianceTest], asked: Sequence[AllianceTest]) -> NDArray[np.float64]:
    """Forecast by a logit on the duties, and on being multilateral where the table says so; what is the same in all known tests is left out."""
    with_members = all(one.multilateral is not None for one in (*known, *asked))
    possible = COVARIATES if with_members else COVARIATES[:-1]
    names = [name for name in possible if len({_covariates(one, [name])[0] for one in known}) > 1]
    if not names:
        raise UsageError("all alliances of the known tests have the same duties, so a logit has nothing to go by")
    fit = fit_logit([bool(one.honoured) for one in known], [_covariates(one, names) for one in known], names)
    return fit.chance([_covariates(one, names) for one in asked])


def by_states(alliances: Mapping[int, AllianceRow]) -> Forecaster:
    """Return the forecaster that knows the records of states."""

    def forecast(known: Sequence[AllianceTest], asked: Sequence[AllianceTest]) -> NDArray[np.float64]:
        model = records_of(known, alliances)
        return np.array([np.mean([model.chance(state) for state in members_of(one, alliances) or ("",)]) for one in asked])

    return forecast


def by_both(alliances: Mapping[int, AllianceRow]) -> Forecaster:
    """Return the forecaster that knows duties and members."""

    def forecast(known: Sequence[AllianceTest], asked: Sequence[AllianceTest]) -> NDArray[np.float64]:
        kept = np.array([float(bool(one.honoured)) for one in known])
        told = np.array([_covariates(one, COVARIATES) for one in known])
        model = MixedLogit(kept, told, tuple(members_of(one, alliances) for one in known))
        return model.chance([_covariates(one, COVARIATES) for one in asked], [members_of(one, alliances) for one in asked])

    return forecast


def out_of_sample(tests: Sequence[AllianceTest], alliances: Mapping[int, AllianceRow] | None = None) -> tuple[Forecasts, ...]:
    """Forecast out of sample by every scheme and model that the table allows: wars need their numbers, states need ATOP.

    Raises
    ------
    UsageError
        If the casus arose in no test, or in none of one era.
    """
    arose = [one for one in tests if one.arose]
    models: dict[str, Forecaster] = {"base rate": base_rate, "logit": by_duties}
    if alliances is not None:
        models |= {"states": by_states(alliances), "mixed logit": by_both(alliances)}
    before, after = ([one for one in arose if one.era == era] for era in ERAS)
    if not before or not after:
        raise UsageError(f"the casus arose {len(before)} times in {ERAS[0]} and {len(after)} times in {ERAS[1]}; both eras are needed")
    found = [_forecasts("era", name, model, [(before, after)]) for name, model in models.items()]
    wars = sorted({one.war for one in arose if one.war})
    if len(wars) > 2 and all(one.war for one in arose):
        folds = [([one for one in arose if one.war != war], [one for one in arose if one.war == war]) for war in wars]
        found += [_forecasts("war", name, model, folds) for name, model in models.items()]
    return tuple(found)


def one_row_out(table: Performance) -> Forecasts:
    """Forecast each row of Leeds and Anac's table by their logit on all others (their wars are not in the table, so none can be left out)."""
    rows = np.arange(len(table.kept))
    chance = np.empty(len(rows))
    names = [str(n) for n in range(table.covariates.shape[1])]
    for n in rows:
        others = rows != n
        chance[n] = fit_logit(table.kept[others], table.covariates[others], names).chance(table.covariates[n])[0]
    return Forecasts("row", "logit", chance, table.kept)


def _forecasts(scheme: str, name: str, model: Forecaster, folds: Sequence[tuple[Sequence[AllianceTest], Sequence[AllianceTest]]]) -> Forecasts:
    chances, notes = [], []
    for known, asked in folds:
        try:
            chances.append(model(known, asked))
        except UsageError as fault:
            chances.append(base_rate(known, asked))
            notes.append(str(fault))
    outcome = np.array([float(bool(one.honoured)) for _, asked in folds for one in asked])
    note = f"base rate in {len(notes)} of {len(folds)} folds: {notes[0]}" if notes else ""
    return Forecasts(scheme, name, np.concatenate(chances), outcome, note)


def _covariates(one: AllianceTest, names: Sequence[str]) -> list[float]:
    return [float(bool(one.multilateral) if name == "multilateral" else name in one.duties) for name in names]
