"""How many worlds a second: July 1914, and the made-up system of states, sparse and hot, beside other ways to run it, and the machine's limits.

All ratios are of one run of this file, by processor time on one thread. The machine may be shared: each time is the best of several runs, by the
clock and by the processor, with the median beside it.
Mesa is not among the locked requirements; `pip install mesa` in the environment adds its line.
"""

import argparse
import os
import platform
import random
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import clingo
import numpy as np
from benchmarks.made_up_world import duties
from numpy.typing import NDArray

from foedus.library import catalogue
from foedus.scenarios.counting import ready
from foedus.scenarios.draws import Chances, fill, key, threshold
from foedus.scenarios.evaluate import BLOCK, Course, prepare
from foedus.scenarios.files import read_scenario
from foedus.scenarios.ground import StepProgram
from foedus.scenarios.lanes import WIDTH
from foedus.scenarios.program import scenario_program
from foedus.scenarios.sides import RULES, Duty, begin, belligerents, entered, facts, from_atop, sides
from foedus.scenarios.tally import Sheet
from foedus.sources.datasets import read_atop

JULY = Path(__file__).parents[1] / "examples" / "scenarios" / "july-1914.yaml"
REGIMES = {"sparse": 0.045, "hot": 0.092}
"""Mean chance that a word is kept: about 14 and about 100 belligerents a world in the made-up system of seed 7."""

BELLIGERENTS = {"sparse": 14, "hot": 100}
"""Belligerents a world for which the mean chance is sought in other systems."""


def best(run: Callable[[], object], repetitions: int) -> tuple[float, float, float]:
    """Seconds: the least of some runs, their median, and the least of the processor."""
    times, busy = [], []
    for _ in range(repetitions):
        begun, used = time.perf_counter(), time.process_time()
        run()
        times.append(time.perf_counter() - begun)
        busy.append(time.process_time() - used)
    return min(times), statistics.median(times), min(busy)


def chances_of(coins: tuple[str, ...], mean: float, seed: int) -> Chances:
    """A chance for each coin: words are kept with a chance between 0 and twice the mean."""
    rng = random.Random(seed)
    return Chances({name: 2 * mean * rng.random() if name.startswith("keeps") else 0.1 if name.startswith("provoked") else 0.5 for name in coins})


def foes_first(states: list[str], owed: list[Duty]) -> list[str]:
    """The states, with those to whom most defence is owed where the war's attacker and victim stand: two that owe each other nothing."""
    helped = Counter(duty.toward for duty in owed if duty.kind == "defense")
    bound = {(duty.bearer, duty.toward) for duty in owed}
    (victim, _), *others = helped.most_common()
    attacker = next(state for state, _ in others if not {(state, victim), (victim, state)} & bound)
    rest = [state for state in states if state not in {attacker, victim}]
    return [*rest[:10], attacker, *rest[10:19], victim, *rest[19:]]


def mean_for(program: StepProgram, states: list[str], wanted: float) -> float:
    """The mean chance that a word is kept with which so many states are in the war in a world, to a tenth; half if none is enough."""
    low, high = 0.0, 0.5
    sheet = Sheet(groups=belligerents(states))
    for _ in range(12):
        mean = (low + high) / 2
        sizes = (
            prepare(program, chances_of(program.coins, mean, 3), seed=1, start=begin([states[10]], [states[20]]), tally=sheet)
            .run(0, BLOCK)
            .sizes["all"]
        )
        found = (sizes * np.arange(len(sizes))).sum() / sizes.sum()
        if abs(found - wanted) < 0.1:
            break
        low, high = (mean, high) if found < wanted else (low, mean)
    return mean


def measure(course: Course, worlds: int, repetitions: int) -> float:
    """Print worlds a second on one thread and on two; return worlds a processor second on one."""
    course.run(0, BLOCK)
    rates = []
    for threads in (1, 2):
        least, middle, busy = best(lambda threads=threads: course.run(0, worlds, threads=threads), repetitions)  # type: ignore[misc]
        rates.append(worlds / busy)
        print(f"    {threads} thread{'s' if threads > 1 else ' '}: {worlds / least:>10,.0f} worlds/s (median {worlds / middle:,.0f}), ", end="")
        print(f"{worlds / busy:,.0f} a processor second")
    return rates[0]


def by_clingo(text: str, coins: list[dict[str, bool]], start: dict[str, bool], states: tuple[str, ...]) -> list[set[str]]:
    """Every world by clingo: one solve a round, under assumptions, on a program that is grounded once."""
    control = clingo.Control(["--warn=none"])
    control.load(str(RULES))
    control.add("base", [], text)
    control.ground([("base", [])])
    literal = {str(atom.symbol): atom.literal for atom in control.symbolic_atoms}
    found = []
    for world in coins:
        happened = set(start)
        drawn = [literal[f"coin({name})"] * (1 if so else -1) for name, so in world.items()]
        while True:
            now = [literal[f"now({name})"] * (1 if name in happened else -1) for name in states]
            with control.solve(assumptions=drawn + now, yield_=True) as handle:
                model = next(iter(handle))
                new = {name for name in states if (n := literal.get(f"next({name})")) and model.is_true(n)} - happened
            if not new:
                break
            happened |= new
        found.append(happened)
    return found


def by_mesa(states: list[str], owed: list[Duty], coins: list[dict[str, bool]]) -> list[set[str]]:
    """Every world by a Mesa model: an agent a state, duties indexed by whom they are owed, only states called upon act."""
    import mesa  # type: ignore[import-not-found, import-untyped, unused-ignore]

    class State(mesa.Agent):  # type: ignore[misc, unused-ignore]
        """A state and its duties."""

        def __init__(self, model: Any, name: str) -> None:
            super().__init__(model)
            self.name, self.side, self.joins = name, 0, 0
            self.helping = [duty for duty in owed if duty.bearer == name and duty.kind in {"defense", "offense"}]
            self.sparing = [duty for duty in owed if duty.bearer == name and duty.kind in {"neutrality", "nonaggression"}]

        def decide(self) -> None:
            """Look at the duties toward those at war."""
            self.joins = 0
            if self.side:
                return
            sides_of, coin = self.model.side, self.model.coin
            called = set()
            for duty in self.helping:
                side = sides_of[duty.toward]
                if not side or side in called or (duty.against and not any(sides_of[x] == 3 - side for x in duty.against)):
                    continue
                if duty.kind == "defense" and coin[f'provoked("{self.name}")'] != (side == 1):
                    continue
                if coin[f'keeps("{duty.norm}","{duty.bearer}","{duty.toward}")']:
                    called.add(side)
            if not called:
                return
            side = called.pop() if len(called) == 1 else 2 if coin[f'leans("{self.name}")'] else 1
            for duty in self.sparing:
                barred = sides_of[duty.toward] == 3 - side and (not duty.against or any(sides_of[x] == side for x in duty.against))
                if barred and coin[f'keeps("{duty.norm}","{duty.bearer}","{duty.toward}")']:
                    return
            self.joins = side

    class War(mesa.Model):  # type: ignore[misc, unused-ignore]
        """One war."""

        def __init__(self) -> None:
            super().__init__(seed=1)
            self.members = [State(self, name) for name in states]

        def play(self, coin: dict[str, bool]) -> set[str]:
            self.coin, self.side = coin, dict.fromkeys(states, 0)
            for member in self.members:
                member.side = 0
            for name, side in ((states[10], 1), (states[20], 2)):
                self.side[name] = side
            for member in self.members:
                member.side = self.side[member.name]
            changed = True
            while changed:
                self.agents.do("decide")
                changed = False
                for member in self.members:
                    if member.joins:
                        member.side = self.side[member.name] = member.joins
                        changed, member.joins = True, 0
            return {entered(name, side) for name, side in self.side.items() if side}

    model = War()
    return [model.play(world) for world in coins]


def by_booleans(course: Course, worlds: int, seed: int) -> NDArray[np.int64]:
    """The same ground rules by numpy, a byte a world and a column an atom: every rule every round; worlds of each state."""
    program, plan = course.program, course.plan
    rng = np.random.default_rng(seed)
    truth = np.zeros((len(program.atoms), worlds), np.bool_)
    levels = plan.levels[plan.row[: plan.coins]] / 2.0**53
    truth[: plan.coins] = rng.random((plan.coins, worlds)) < levels[:, None]
    states = slice(plan.coins, program.inputs)
    truth[states] = (plan.rest[states] == 1)[:, None]
    heads = np.repeat(np.arange(len(program.derived)), np.diff(program.rules)) + program.inputs
    pairs = [(program.number[f"next({x})"], plan.coins + n) for n, x in enumerate(program.states) if f"next({x})" in program.number]
    bodies = [program.literals[a:b].tolist() for a, b in zip(program.bodies[:-1].tolist(), program.bodies[1:].tolist(), strict=True)]
    changed = True
    while changed:
        truth[program.inputs :] = False
        for head, body in zip(heads.tolist(), bodies, strict=True):
            holds = truth[abs(body[0]) - 1] if body[0] > 0 else ~truth[abs(body[0]) - 1]
            for literal in body[1:]:
                holds = holds & (truth[literal - 1] if literal > 0 else ~truth[-literal - 1])
            truth[head] |= holds
        changed = False
        for head, now in pairs:
            if (truth[head] & ~truth[now]).any():
                changed = True
                truth[now] |= truth[head]
    return np.asarray(truth[states].sum(axis=1))


def a_million(path: Path, repetitions: int) -> None:
    """Print what a million worlds of a scenario take, its entries and the size of its war counted; outcomes are not."""
    law = catalogue()
    worlds = ready(scenario_program(read_scenario(path, law), law))
    begun, used = time.perf_counter(), time.process_time()
    sheet = Sheet(groups={"war": tuple(worlds.entries.values())})
    course = prepare(worlds.step, worlds.chances, seed=1, start=worlds.start, tally=sheet)
    spent, busy = time.perf_counter() - begun, time.process_time() - used
    print(f"{path.stem}: {len(worlds.step.bodies) - 1:,} ground rules, {len(worlds.step.coins)} coins, ", end="")
    print(f"unfolded to {len(course.plan.bodies) - 1:,} rules and made ready in {spent:.2f} s ({busy:.2f} of the processor)")
    found = course.run(0, BLOCK)
    for threads in (1, 2):
        least, middle, busy = best(lambda threads=threads: course.run(0, 1_000_000, threads=threads), repetitions)  # type: ignore[misc]
        print(f"    a million worlds, {threads} thread{'s' if threads > 1 else ' '}: {least:.3f} s (median {middle:.3f}), ", end="")
        print(f"{busy:.3f} of the processor; {found.rounds} rounds in the first block")


def drawn_coins(course: Course, worlds: int) -> list[dict[str, bool]]:
    """The coins of the first worlds, as all the slow ways take them."""
    names = course.program.coins
    out = {}
    for name, level in zip(names, course.plan.levels[course.plan.row[: len(names)]].tolist(), strict=True):
        rows = np.empty((1, WIDTH), np.uint64)
        a, b = key(course.seed, name)
        fill(rows, np.uint64(a), np.uint64(b), np.uint64(level), np.uint64(0))
        out[name] = np.unpackbits(rows[0].view(np.uint8), bitorder="little")
    return [{name: bool(bits[world]) for name, bits in out.items()} for world in range(worlds)]


def floors(course: Course, repetitions: int) -> float:
    """Print what the machine can do at most; return the worlds a second if only the coins were drawn, all of them."""
    rows = np.empty((8192, WIDTH), np.uint64)
    fill(rows, np.uint64(1), np.uint64(2), np.uint64(threshold(0.3)), np.uint64(0))
    _, _, least = best(lambda: fill(rows, np.uint64(1), np.uint64(2), np.uint64(threshold(0.3)), np.uint64(0)), 4 * repetitions)
    word = least / rows.size
    floor = 64 / (word * len(course.program.coins))
    source, target = np.ones(1 << 24), np.empty(1 << 24)
    least, _, _ = best(lambda: np.copyto(target, source), repetitions)
    print(f"  Bernoulli words: {1 / word / 1e6:,.0f} million a second on one thread; all {len(course.program.coins):,} coins: {floor:,.0f} worlds/s")
    print(f"  memory: {2 * source.nbytes / least / 1e9:.1f} GB/s copied")
    return floor


def peak() -> float:
    """Most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def beside(course: Course, states: list[str], owed: list[Duty], rate: float, worlds: int) -> None:
    """Print the other ways by processor time, on the same coins where they can take them, and check that they agree."""
    few = drawn_coins(course, worlds)
    program = course.program
    sheet = Sheet(keep=[f"now({x})" for x in program.states])
    kept = prepare(program, course.chances, seed=course.seed, start=begin([states[10]], [states[20]]), tally=sheet).run(0, worlds).kept
    ours = [{x for x in program.states if int(kept[f"now({x})"][n // 64]) >> n % 64 & 1} for n in range(worlds)]
    start = begin([states[10]], [states[20]])
    begun = time.process_time()
    assert by_clingo(facts(states, owed), few, start, program.states) == ours, "clingo disagrees"
    spent = time.process_time() - begun
    control = clingo.Control(["--warn=none"])
    begun = time.process_time()
    control.load(str(RULES))
    control.add("base", [], facts(states, owed))
    control.ground([("base", [])])
    spent = (spent - (time.process_time() - begun)) / worlds
    print(f"    clingo, grounded once, a solve a round: {1 / spent:>10,.1f} worlds/s, the same {worlds} worlds; ratio {rate * spent:,.0f}")
    if find_spec("mesa"):
        by_mesa(states, owed, few[:1])
        begun = time.process_time()
        assert by_mesa(states, owed, few) == ours, "Mesa disagrees"
        spent = (time.process_time() - begun) / worlds
        print(f"    Mesa, an agent a state, coins ready:    {1 / spent:>10,.1f} worlds/s, the same {worlds} worlds; ratio {rate * spent:,.0f}")
    else:
        print("    Mesa: not installed, line skipped (pip install mesa)")
    many = 2048
    begun = time.process_time()
    counts = by_booleans(course, many, 5)
    spent = (time.process_time() - begun) / many
    found = course.run(0, 1 << 16)
    far = max(abs(a / many - found.held[x] / (1 << 16)) for a, x in zip(counts.tolist(), program.states, strict=True))
    print(f"    numpy, booleans, {many} worlds at once:  {1 / spent:>10,.0f} worlds/s, chances within {far:.3f}; ratio {rate * spent:,.1f}")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worlds", type=int, default=131_072, help="worlds of each run (default: 131072)")
    parser.add_argument("--repetitions", type=int, default=5, help="runs of each measure (default: 5)")
    parser.add_argument("--most", type=int, default=10_000_000, help="most worlds for the measure of memory (default: 10000000)")
    parser.add_argument("--seed", type=int, default=7, help="seed of the made-up system (default: 7)")
    parser.add_argument("--atop", type=Path, nargs=2, metavar="FILE", help="ATOP's alliance and member files, instead of the made-up system")
    parser.add_argument("--day", type=datetime.fromisoformat, default="2016-12-31", help="day of ATOP's alliances (default: 2016-12-31)")
    parser.add_argument("--scenario", type=Path, default=JULY, help="a scenario of which a million worlds are run (default: July 1914)")
    parser.add_argument("--alone", action="store_true", help="leave the other ways out")
    asked = parser.parse_args()
    states, owed = duties(asked.seed)
    told = f"made-up system of seed {asked.seed}"
    if asked.atop:
        states, owed = from_atop(read_atop(*asked.atop), asked.day.date())
        states = foes_first(states, owed)
        told = f"ATOP on {asked.day.date()}, the war begun by {states[10]} against {states[20]}"
    print(f"machine: {platform.machine()}, {os.cpu_count()} cores; Python {platform.python_version()}, numpy {np.__version__}")
    a_million(asked.scenario, asked.repetitions)
    begun = time.perf_counter()
    program = sides(states, owed)
    print(f"{told}: {len(states)} states, {len({duty.norm for duty in owed}):,} norms, {len(owed):,} obligations")
    print(f"  {len(program.bodies) - 1:,} ground rules, {len(program.coins):,} coins; grounded and laid out in {time.perf_counter() - begun:.1f} s")
    for regime, given in REGIMES.items():
        mean = mean_for(program, states, BELLIGERENTS[regime]) if asked.atop else given
        start = begin([states[10]], [states[20]])
        course = prepare(program, chances_of(program.coins, mean, 3), seed=1, start=start, tally=Sheet(groups=belligerents(states)))
        sizes = course.run(0, 1 << 15).sizes["all"]
        found = course.run(0, 1 << 15)
        mean_size = (sizes * np.arange(len(sizes))).sum() / sizes.sum()
        print(f"{regime}: words kept with a mean chance of {mean:.3f}, {mean_size:.1f} belligerents a world, {found.rounds} rounds, ", end="")
        print(f"{64 * found.drawn / found.worlds:,.0f} coins drawn a world; {asked.worlds:,} worlds, best of {asked.repetitions}")
        rate = measure(course, asked.worlds, asked.repetitions)
        floor = floors(course, asked.repetitions)
        print(f"  share of the random-number floor, one thread: {rate / floor:.2f}")
        if not asked.alone:
            beside(course, states, owed, rate, 64)
    worlds = 10_000
    while worlds <= asked.most:
        begun = time.perf_counter()
        course.run(0, worlds, threads=2)
        print(f"memory: {worlds:>12,} worlds, peak {peak():.0f} MB, {time.perf_counter() - begun:.1f} s")
        worlds *= 10


if __name__ == "__main__":
    main()
