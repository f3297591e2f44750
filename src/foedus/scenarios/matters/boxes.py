"""Boxes: a few coins that tell the worlds with an end from those without, by the patient rule induction method (extra ``boxes``)."""

import warnings
from typing import Any

import numpy as np

from ...terms.errors import UsageError
from ..results import Box
from .again import bases
from .levers import System

SAMPLE = 4096
"""Worlds that are looked at."""
MOST_COINS = 24
"""Coins that are looked at: those that go most with the end."""
MOST_BOXES = 3
NAMES = ("no", "yes")


def boxes(system: System, *, worlds: int = SAMPLE) -> tuple[Box, ...]:
    """Find boxes of worlds in which the end comes more often than elsewhere.

    Parameters
    ----------
    system
        The program, its chances and the question.
    worlds
        How many worlds to look at, from world 0.

    Returns
    -------
    tuple of Box
        At most :data:`MOST_BOXES`, each found in what the ones before it leave; of the boxes on its way, the method's own peeling, the one with the
        highest harmonic mean of density and coverage is taken. None if the end comes in all worlds or in none.

    Raises
    ------
    UsageError
        If ema_workbench is not installed.

    References
    ----------
    Friedman & Fisher (1999), Bump hunting in high-dimensional data. Statistics and Computing 9(2), 123-143.
    Bryant & Lempert (2010), Technological Forecasting and Social Change 77(1), 34-49 (density and coverage).
    Kwakkel (2017), The Exploratory Modeling Workbench. Environmental Modelling & Software 96, 239-250.
    """
    prim, pandas = _workbench()
    (basis,) = bases(system, worlds, span=-(-worlds // 64) * 64)
    ends = basis.reached(basis.ends).astype(np.bool_)
    if ends.all() or not ends.any():
        return ()
    coins = basis.coins.astype(np.float64)
    going = np.abs((coins * (ends - ends.mean())).mean(axis=1))
    order = sorted(range(len(going)), key=lambda n: (-going[n], n))
    chosen = [n for n in order[:MOST_COINS] if 0 < coins[n].mean() < 1]
    names = [system.step.coins[n] for n in chosen]
    table = pandas.DataFrame(
        {str(k): pandas.Categorical.from_codes(basis.coins[n].astype(np.int8), categories=list(NAMES)) for k, n in enumerate(chosen)}
    )
    search = prim.Prim(table, ends, threshold=float(ends.mean()), peel_alpha=0.1, mass_min=0.02)
    found: list[Box] = []
    inside = np.zeros(worlds, np.bool_)
    for _ in range(MOST_BOXES):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            box = search.find_box()
        if box is None:
            break
        best = _best(box.peeling_trajectory)
        box.select(best)
        limits = _limits(box.box_lims[best], names)
        if not limits:
            break
        held = np.logical_and.reduce([basis.coins[system.step.coins.index(name)] == so for name, so in limits.items()])
        new = held & ~inside
        inside |= held
        if not new.any():
            break
        found.append(Box(limits=limits, density=float(ends[new].mean()), coverage=float(ends[new].sum() / ends.sum()), mass=float(new.mean())))
    return tuple(found)


def _workbench() -> tuple[Any, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import pandas  # type: ignore[import-untyped]
            from ema_workbench.analysis import prim  # type: ignore[import-untyped]
        except ImportError:
            raise UsageError("boxes need ema_workbench: pip install 'foedus[boxes]'") from None
    return prim, pandas


def _best(trajectory: Any) -> int:
    density, coverage = trajectory["density"].to_numpy(), trajectory["coverage"].to_numpy()
    return int(np.argmax(2 * density * coverage / np.maximum(density + coverage, 1e-12)))


def _limits(lims: Any, names: list[str]) -> dict[str, bool]:
    allowed = {names[int(column)]: lims[column].iloc[0] for column in lims.columns}
    return {name: "yes" in values for name, values in allowed.items() if len(values) == 1}
