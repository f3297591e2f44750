"""Worlds counted by worker processes: two against one, in one run, and one of them killed midway.

July 1914 by default, 1e7 worlds, less than a second of work; with ``--system sparse`` the made-up system of states, twenty times that, and with
``--system hot`` more again.
Workers are warm: each has loaded the machine code, counting worlds of another seed. The machine may be shared: both are timed in turn, several times.
Beside the clock stands the processor time of the workers and of this process, which is client and scheduler. The counts of all runs must be the same
to the bit.
"""

import argparse
import os
import platform
import signal
import statistics
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped, unused-ignore]
from benchmarks.bench_worlds import REGIMES, chances_of
from benchmarks.made_up_world import duties

from foedus.library import catalogue
from foedus.scenarios.counting import SPAN, Countable, Counted, count_worlds
from foedus.scenarios.crowd import Crowd
from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import Course, prepare
from foedus.scenarios.files import read_scenario
from foedus.scenarios.ground import StepProgram
from foedus.scenarios.run import prepared, views_of
from foedus.scenarios.sides import begin, belligerents, sides
from foedus.scenarios.tally import Sheet

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "scenarios" / "july-1914.yaml"
WARM = 8 * SPAN
"""Worlds of another seed that are counted before any are timed."""
MADE_UP = 7
"""Seed of the made-up system."""


@dataclass(frozen=True, eq=False)
class System:
    """A made-up system of states, ready to be counted."""

    step: StepProgram
    chances: Chances
    start: Mapping[str, bool]
    counted: Sheet

    @property
    def digest(self) -> str:
        """There is one set of chances here, so the rules tell it."""
        return self.step.digest

    def sheet(self) -> Sheet:
        """How many are in the war, and on which side."""
        return self.counted

    def course(self, seed: int) -> Course:
        """Make ready for one seed."""
        return prepare(self.step, self.chances, seed=seed, start=self.start, tally=self.counted)


@dataclass(frozen=True)
class Spent:
    """Seconds that a count took: by the clock, of the workers' processors, of this process."""

    clock: float
    workers: float
    client: float


def system(regime: str, seed: int = MADE_UP) -> System:
    """The made-up system in one of its regimes."""
    states, owed = duties(seed)
    step = sides(states, owed)
    return System(step, chances_of(step.coins, REGIMES[regime], 3), begin([states[10]], [states[20]]), Sheet(groups=belligerents(states)))


def processor(numbers: list[int]) -> float:
    """Seconds of processor that some processes have had."""
    return sum(sum(psutil.Process(number).cpu_times()[:2]) for number in numbers)


def timed(worlds: Countable, wanted: int, seed: int, crowd: Crowd) -> tuple[Spent, Counted]:
    """What it takes to count by a crowd, and the counts."""
    numbers = [*crowd.workers.values()]
    before, own, begun = processor(numbers), time.process_time(), time.perf_counter()
    counted = count_worlds(worlds, seed=seed, wanted=wanted, elsewhere=crowd.count)
    return Spent(time.perf_counter() - begun, processor(numbers) - before, time.process_time() - own), counted


def killed_midway(worlds: Countable, wanted: int, seed: int) -> Counted:
    """Count by two workers of which one is killed by the number of its process, halfway."""
    victims: list[int] = []
    with Crowd("local:2") as crowd:

        def told(number: int) -> None:
            if number >= wanted // 2 and not victims:
                victims.append(next(iter(crowd.workers.values())))
                os.kill(victims[0], signal.SIGKILL)

        counted = count_worlds(worlds, seed=seed, wanted=wanted, elsewhere=crowd.count, told=told)
    print(f"process {'was' if victims else 'was NOT'} killed after {wanted // 2:,} worlds")
    return counted


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--worlds", type=float, default=1e7)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--repetitions", type=int, default=3)
    asked.add_argument("--scenario", type=Path, default=EXAMPLE)
    asked.add_argument("--system", choices=sorted(REGIMES), help="the made-up system of states in one of its regimes, instead of a scenario")
    given = asked.parse_args()
    wanted, law = int(given.worlds), catalogue()
    if given.system:
        worlds: Countable = system(given.system)
        name = f"made-up system of seed {MADE_UP}, {given.system}"
    else:
        scenario = read_scenario(given.scenario, law)
        worlds, name = prepared(scenario, law, views_of(scenario, law)[0]), scenario.id
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(f"{name}, {wanted:,} worlds, seed {given.seed}; {platform.machine()}, {os.cpu_count()} processors, load {load:.1f}")
    spent: dict[int, list[Spent]] = {1: [], 2: []}
    counts: list[Counted] = []
    with Crowd("local:1") as one, Crowd("local:2") as two:
        for crowd in (one, two):
            timed(worlds, WARM, given.seed + 1, crowd)
        for n in range(given.repetitions):
            for workers, crowd in ((1, one), (2, two)):
                took, counted = timed(worlds, wanted, given.seed + 2 + n, crowd)
                spent[workers].append(took)
                counts.append(counted)
                print(f"  {workers}: {took.clock:.2f} s; of the processor {took.workers:.2f} by workers, {took.client:.2f} by client and scheduler")
    ratios = [a.clock / b.clock for a, b in zip(spent[1], spent[2], strict=True)]
    for workers, all_of in spent.items():
        middle = statistics.median(took.clock for took in all_of)
        print(f"{workers} worker{'s' if workers > 1 else ' '}: median {middle:.2f} s, {wanted / middle:,.0f} worlds/s")
    print(f"two against one: {statistics.median(ratios):.2f} times, median of {', '.join(f'{ratio:.2f}' for ratio in ratios)}")
    same = all(counts[n] == counts[n + 1] for n in range(0, len(counts), 2))
    alone = count_worlds(worlds, seed=given.seed, wanted=wanted)
    print(f"counts of one and two workers {'the same' if same else 'DIFFERENT'}")
    print(f"with a worker killed midway {'the same' if killed_midway(worlds, wanted, given.seed) == alone else 'DIFFERENT'}")


if __name__ == "__main__":
    main()
