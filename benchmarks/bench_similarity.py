"""Similarity of portfolios: S for all pairs of one year of 191 states, and kappa, pi and S for every year from 1815 to 2018.

The plain double loop over pairs, in Python, runs beside it in the same run on the same portfolios (for the years: on a few of them, by the number of
their pairs); R's peacesciencer does not ship these functions, so R runs only a plain double loop of S, where ``Rscript`` is installed. Portfolios are
made up with a seed, or ATOP's where ``--dyads`` and ``--states`` name files. The exit code says nothing, the numbers do.

The linear algebra gets one thread unless ``OPENBLAS_NUM_THREADS`` says otherwise, as in ``foedus measure``: matrices of 200 rows are too small for
more, and on a busy machine threads that wait for each other cost ten times what they give.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from foedus.measures.portfolios import Portfolios, alliance_portfolios_by_year, states_in, ties_of
from foedus.measures.similarity import similarity
from foedus.sources.datasets.alliance_tables import read_atop_dyad_years
from foedus.sources.datasets.state_tables import read_cow_states

STATES = 191
ONE_YEAR, ALL_YEARS = 0.05, 5.0
"""Limits in seconds."""


def made_up(year: int, states: int, rng: np.random.Generator) -> Portfolios:
    """Portfolios in which one tie in five is there."""
    levels = np.where(rng.random((states, states)) < 0.2, rng.integers(1, 4, (states, states)), 0).astype(np.int8)
    np.fill_diagonal(levels, 3)
    return Portfolios(year, tuple(range(1, states + 1)), levels, 3, np.ones(states))


def loop_s(one: Portfolios) -> list[float]:
    """S of all pairs, as its definition reads."""
    rows, most = one.levels.tolist(), 3 * one.levels.shape[1]
    return [1 - 2 * sum(abs(a - b) for a, b in zip(first, second, strict=True)) / most for i, first in enumerate(rows) for second in rows[:i]]


def loop_all(one: Portfolios) -> list[float]:
    """S, kappa and pi of all pairs, as their definitions read."""
    rows, found, n = one.levels.tolist(), loop_s(one), len(one.states)
    for i, first in enumerate(rows):
        for second in rows[:i]:
            table = Counter(zip(first, second, strict=True))
            p, q = Counter(first), Counter(second)
            observed = sum((a - b) ** 2 * times for (a, b), times in table.items()) / n
            apart = sum((a - b) ** 2 * p[a] * q[b] for a in p for b in q) / n**2
            m = p + q
            both = sum((a - b) ** 2 * m[a] * m[b] for a in m for b in m) / (2 * n) ** 2
            found += [1 - observed / apart if apart else np.nan, 1 - observed / both if both else np.nan]
    return found


def timed(work: Callable[[], object], repetitions: int) -> list[float]:
    """Wall seconds of each repetition, after one that is not measured."""
    work()
    spent = []
    for _ in range(repetitions):
        begun = time.perf_counter()
        work()
        spent.append(time.perf_counter() - begun)
    return spent


def told(what: str, spent: list[float], limit: float | None = None) -> None:
    """Print a median with its range."""
    bound = f", limit {limit} s" if limit else ""
    print(f"{what}: median {statistics.median(spent):.4f} s ({min(spent):.4f} to {max(spent):.4f}){bound}")


def in_r(states: int) -> float | None:
    """Wall seconds of R's plain double loop of S over as many states, or None without Rscript."""
    if not shutil.which("Rscript"):
        return None
    script = (
        f"set.seed(1); n <- {states}; x <- matrix(sample(0:3, n*n, TRUE, c(.8,.07,.07,.06)), n); t <- proc.time()[3];"
        "for (i in 2:n) for (j in 1:(i-1)) s <- 1 - 2*sum(abs(x[i,]-x[j,]))/(3*n); cat(proc.time()[3]-t)"
    )
    done = subprocess.run(["Rscript", "-e", script], capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else None


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--dyads", type=Path, help="ATOP's directed dyad-years")
    options.add_argument("--states", type=Path, help="Correlates of War list of states")
    options.add_argument("--repetitions", type=int, default=5)
    asked = options.parse_args()
    rng = np.random.default_rng(1815)
    year = made_up(2000, STATES, rng)
    fast, slow = timed(lambda: similarity(year, "s"), asked.repetitions), timed(lambda: loop_s(year), 1)
    told(f"S, all {STATES * (STATES - 1) // 2} pairs of {STATES} states", fast, ONE_YEAR)
    told("  the plain double loop", slow)
    print(f"  ratio {min(slow) / statistics.median(fast):.0f}")
    r = in_r(STATES)
    print(f"  R's plain double loop: {r:.4f} s, ratio {r / statistics.median(fast):.0f}" if r else "  R: no Rscript here, so there is no ratio")
    years: list[Portfolios]
    begun = time.perf_counter()
    if asked.dyads and asked.states:
        listed = states_in(read_cow_states(asked.states), 1816, 2018)
        years = list(alliance_portfolios_by_year(ties_of(read_atop_dyad_years(asked.dyads)), listed))
        print(f"ATOP read and made into {len(years)} years of portfolios: {time.perf_counter() - begun:.2f} s")
    else:
        years = [made_up(1815 + n, 23 + round(n * 172 / 203), rng) for n in range(204)]
    whole = timed(lambda: [similarity(one, measure) for one in years for measure in ("kappa", "pi", "s")], asked.repetitions)
    told(f"kappa, pi and S, {years[0].year} to {years[-1].year}", whole, ALL_YEARS)
    some = years[10::60]
    loops = timed(lambda: [loop_all(one) for one in some], 1)
    share = sum(len(one.states) ** 3 for one in some) / sum(len(one.states) ** 3 for one in years)
    print(f"  the plain double loop: {min(loops):.2f} s for {len(some)} of the years, so about {min(loops) / share:.0f} s for all")
    print(f"  ratio about {min(loops) / share / statistics.median(whole):.0f}")


if __name__ == "__main__":
    main()
