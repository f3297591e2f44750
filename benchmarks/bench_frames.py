"""Directed dyad-years 1816 to 2018 with ATOP, CINC, contiguity and wars joined: wall time and peak memory, beside plain pandas and R.

Each side is a process of its own, so that its memory is its own; the sides take turns. What they joined is compared before their times are.
R is measured if ``Rscript`` and the package peacesciencer are there, or the package's source folder is named: it joins the tables that the package
brings. From the source folder its functions run as they stand on the dplyr that is installed; below dplyr 1.1 contiguity is left out, and the line
says so. Run by ``python benchmarks/bench_frames.py [FOLDER] [--peacesciencer SOURCE]``; the exit code is 1 if a limit is missed or the sides differ.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT.parent / "shared" / "data"
STATES, ATOP = "cow-states.csv", "atop-5.1-directed-dyad-year.csv.gz"
NMC, CONTIGUITY, WARS = "nmc-5.0.csv", "cow-direct-contiguity.csv", "cow-interstate-war-4.0.csv"
FIRST, LAST = 1816, 2018
SECONDS_LIMIT, GIGABYTES_LIMIT = 10.0, 2.0
SUMS = ("defense", "nonaggression", "conttype", "war_ongoing", "cinc1")
IN_R = """
suppressMessages({library(peacesciencer); library(dplyr)})
d <- create_dyadyears(directed = TRUE, subset_years = 1816:2018)
d <- d %>% add_atop_alliance() %>% add_nmc() %>% add_contiguity() %>% add_cow_wars(type = "inter")
cat(nrow(d))
"""
FROM_SOURCE = """
suppressMessages({library(dplyr); library(tidyr); library(stringr)})
folder <- commandArgs(TRUE)[1]
tables <- c("atop_alliance", "cow_nmc", "cow_contdir", "cow_war_inter", "false_cow_dyads", "cow_states")
for (name in tables) load(file.path(folder, "data", paste0(name, ".rda")))
for (name in c("helpymchelperson", "create_dyadyears", "add_atop_alliance", "add_nmc", "add_contiguity", "add_cow_wars"))
  eval(parse(text = gsub("isard::", "", readLines(file.path(folder, "R", paste0(name, ".R"))), fixed = TRUE)))
day <- function(y, m, d) as.Date(sprintf("%d-%02d-%02d", y, m, d))
cw_system <- with(cow_states, data.frame(ccode, cw_name = statenme, start = day(styear, stmonth, stday), end = day(endyear, endmonth, endday)))
steps <- list(add_atop_alliance, add_nmc, function(d) add_cow_wars(d, type = "inter"))
if (packageVersion("dplyr") >= "1.1.0") steps <- c(steps, add_contiguity)
suppressWarnings(suppressMessages({d <- create_dyadyears(subset_years = 1816:2018); for (step in steps) d <- step(d)}))
cat(sum(d$year <= 2018), "rows,", length(steps), "of 4 joins")
"""


def with_foedus(folder: Path) -> dict[str, float]:
    """Join with foedus."""
    from foedus.measures.frames import dyad_years
    from foedus.sources.datasets.alliance_tables import read_atop_dyad_years
    from foedus.sources.datasets.capabilities import read_capabilities
    from foedus.sources.datasets.contiguity import read_contiguity
    from foedus.sources.datasets.state_tables import read_cow_states
    from foedus.sources.datasets.war_tables import read_war_table

    frame = (
        dyad_years(read_cow_states(folder / STATES), FIRST, LAST, directed=True)
        .add_alliances(read_atop_dyad_years(folder / ATOP))
        .add_capabilities(read_capabilities(folder / NMC))
        .add_contiguity(read_contiguity(folder / CONTIGUITY))
        .add_wars(read_war_table(folder / WARS))
        .frame
    )
    return {"rows": frame.height, **{name: round(float(frame[name].cast(float).sum()), 2) for name in SUMS}}


def with_pandas(folder: Path) -> dict[str, float]:
    """Join with pandas, as a script would; no check of any kind."""
    import pandas as pd  # type: ignore[import-untyped]

    states = pd.read_csv(folder / STATES)
    states.loc[states["endyear"] == 2016, "endyear"] = LAST
    numbers = (states[f"{end}year"] * 10000 + states[f"{end}month"] * 100 + states[f"{end}day"] for end in ("st", "end"))
    spells = zip(states["ccode"], *numbers, strict=True)
    parts = [
        (code, year, max(first, year * 10000), min(last, year * 10000 + 9999))
        for code, first, last in spells
        for year in range(max(first // 10000, FIRST), last // 10000 + 1)
    ]
    alone = pd.DataFrame(parts, columns=["ccode", "year", "from", "to"]).groupby(["ccode", "year"], as_index=False).agg({"from": "min", "to": "max"})
    one, two = (alone.rename(columns={name: f"{name}{n}" for name in ("ccode", "from", "to")}) for n in (1, 2))
    rows = one.merge(two, on="year")
    met = (rows["ccode1"] != rows["ccode2"]) & (rows["from1"] <= rows["to2"]) & (rows["from2"] <= rows["to1"])
    key = ["ccode1", "ccode2", "year"]
    rows = rows.loc[met, key].sort_values(key)
    atop = pd.read_csv(folder / ATOP).rename(columns={"atop_defense": "defense", "atop_nonagg": "nonaggression"})
    rows = rows.merge(atop, on=key, how="left").fillna({"defense": 0, "nonaggression": 0, "atop_offense": 0, "atop_neutral": 0, "atop_consul": 0})
    nmc = pd.read_csv(folder / NMC)[["ccode", "year", "cinc"]]
    for n in (1, 2):
        rows = rows.merge(nmc.rename(columns={"ccode": f"ccode{n}", "cinc": f"cinc{n}"}), on=[f"ccode{n}", "year"], how="left")
    near = pd.read_csv(folder / CONTIGUITY)
    near = near[near["conttype"] > 0]
    near["year"] = [list(range(int(first[:4]), int(last[:4]) + 1)) for first, last in zip(near["stdate"], near["enddate"], strict=True)]
    near = near.explode("year").astype({"year": "int64"}).groupby(key, as_index=False)["conttype"].min()
    rows = rows.merge(near, on=key, how="left")
    rows.loc[rows["year"] <= 2016, "conttype"] = rows.loc[rows["year"] <= 2016, "conttype"].fillna(0)
    rows = rows.merge(_wars_with_pandas(folder), on=key, how="left")
    rows.loc[rows["year"] <= 2007, "war_ongoing"] = rows.loc[rows["year"] <= 2007, "war_ongoing"].fillna(0)
    return {"rows": len(rows), **{name: round(float(rows[name].sum()), 2) for name in SUMS}}


def _wars_with_pandas(folder: Path) -> "object":
    import pandas as pd

    wars = pd.read_csv(folder / WARS, encoding="latin-1")
    spells = []
    for n in (1, 2):
        part = wars[wars[f"StartYear{n}"] > 0]
        for side in ("Start", "End"):
            names = {f"{side}Year{n}": "year", f"{side}Month{n}": "month", f"{side}Day{n}": "day"}
            parts = part[list(names)].rename(columns=names)
            parts["month"] = parts["month"].where(parts["month"] > 0, 1 if side == "Start" else 12)
            parts["day"] = parts["day"].where(parts["day"] > 0, 1 if side == "Start" else 28)
            part = part.assign(**{side.lower(): pd.to_datetime(parts)})
        spells.append(part[["WarNum", "ccode", "Side", "start", "end"]])
    whole = pd.concat(spells)
    pairs = whole.merge(whole, on="WarNum", suffixes=("1", "2"))
    pairs = pairs[(pairs["Side1"] != pairs["Side2"]) & (pairs["ccode1"] != pairs["ccode2"])]
    pairs = pairs[(pairs["start1"] <= pairs["end2"]) & (pairs["start2"] <= pairs["end1"])]
    begins, ends = pairs[["start1", "start2"]].max(axis=1).dt.year, pairs[["end1", "end2"]].min(axis=1).dt.year
    pairs["year"] = [list(range(first, last + 1)) for first, last in zip(begins, ends, strict=True)]
    fought = pairs.explode("year").astype({"year": "int64"})[["ccode1", "ccode2", "year"]].drop_duplicates()
    return fought.assign(war_ongoing=1)


SIDES: dict[str, Callable[[Path], dict[str, float]]] = {"foedus": with_foedus, "pandas": with_pandas}


@dataclass
class Side:
    """One way to do it, and what was measured of it."""

    name: str
    words: list[str]
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    answer: str = ""

    def run(self) -> None:
        """Run it once, as a process of its own: wall seconds, processor seconds, peak memory (GB)."""
        begin = time.perf_counter()
        process = subprocess.Popen(self.words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert process.stdout is not None
        self.answer = process.stdout.read().strip()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{self.name} ended with {process.returncode}")
        self.seconds.append(time.perf_counter() - begin)
        self.processor.append(usage.ru_utime + usage.ru_stime)
        self.peaks.append(usage.ru_maxrss / (1024**3 if sys.platform == "darwin" else 1024**2))

    def __str__(self) -> str:
        wall, processor = statistics.median(self.seconds), statistics.median(self.processor)
        return f"{self.name:<14} {wall:6.2f} s  {processor:6.2f} s of processor  {max(self.peaks):5.2f} GB"


def in_r(source: Path | None) -> Side | None:
    """Return the side of R, if it and its package, or the package's source, are there."""
    rscript = shutil.which("Rscript")
    if rscript is None:
        print("R: Rscript is not on this machine, so peacesciencer is not measured")
        return None
    if source is not None:
        return Side("peacesciencer", [rscript, "-e", FROM_SOURCE, str(source.resolve())])
    there = subprocess.run([rscript, "-e", "quit(status = !requireNamespace('peacesciencer', quietly = TRUE))"], capture_output=True, check=False)
    if there.returncode:
        print("R: the package peacesciencer is not installed, so it is not measured")
        return None
    return Side("peacesciencer", [rscript, "-e", IN_R])


def main() -> int:
    """Measure, compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=TABLES, help="where the tables lie")
    parser.add_argument("--peacesciencer", type=Path, metavar="SOURCE", help="source folder of the R package, where it is not installed")
    parser.add_argument("--runs", type=int, default=3, help="how often each side runs")
    parser.add_argument("--one", choices=SIDES, help="run one side in this process, and print what it joined")
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(SIDES[asked.one](asked.folder)))
        return 0
    if not (asked.folder / ATOP).is_file():
        print(f"the tables are not in {asked.folder.name}; name their folder")
        return 1
    sides = [Side(name, [sys.executable, str(Path(__file__).resolve()), str(asked.folder), "--one", name]) for name in SIDES]
    both = [*sides, *([r] if (r := in_r(asked.peacesciencer)) else [])]
    for _ in range(asked.runs):
        for side in both:
            side.run()
    for side in both:
        print(side)
    foedus, pandas = sides
    alike = json.loads(foedus.answer) == json.loads(pandas.answer)
    seconds, peak = statistics.median(foedus.seconds), max(foedus.peaks)
    print(f"joined the same: {'yes' if alike else 'no'}: {foedus.answer}" + ("" if alike else f" and {pandas.answer}"))
    for other in both[2:]:
        print(f"{other.name}: {other.answer}")
    for other in both[1:]:
        work = statistics.median(other.processor) / statistics.median(foedus.processor)
        wall, memory = statistics.median(other.seconds) / seconds, max(other.peaks) / peak
        print(f"{other.name}: {wall:.2f} times foedus's time, {work:.2f} times its processor time, {memory:.2f} times its memory")
    met = seconds <= SECONDS_LIMIT and peak <= GIGABYTES_LIMIT
    print(f"limits of {SECONDS_LIMIT:.0f} s and {GIGABYTES_LIMIT:.0f} GB: {'met' if met else 'missed'}")
    return 0 if met and alike else 1


if __name__ == "__main__":
    sys.exit(main())
