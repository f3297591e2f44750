"""Worlds as people read them: who enters, how wide the war grows, how it spreads, which promises break, and a few worlds told."""

from collections.abc import Iterable

from ..scenarios.results import Chance, Outcome, Result, Spread, World
from ..terms.actors import name_of
from .ink import PLAIN, Ink, visible
from .wording import capital, count, states

MOST = 8
"""Attacks, broken promises and ends shown, unless everything is asked for."""
BAR = 30


def number(chance: float) -> str:
    """Write a chance: three places, or two figures where it is small.

    >>> number(0.5), number(0.00004213), number(0.0)
    ('0.500', '4.2e-05', '0.000')
    """
    return f"{chance:.3f}" if chance == 0 or chance >= 0.0005 else f"{chance:.1e}"


def interval(chance: Chance) -> str:
    """Write a chance with its interval.

    >>> interval(Chance(worlds=5, chance=0.5, low=0.237, high=0.763))
    '0.500 (0.237 to 0.763)'
    """
    return f"{number(chance.chance)} ({number(chance.low)} to {number(chance.high)})"


def result_lines(result: Result, ink: Ink = PLAIN, *, everything: bool = False) -> list[str]:
    """Write a result as lines of text."""
    lines = [ink.paint(visible(result.title or result.scenario), "strong")]
    for spread in result.spreads:
        if len(result.spreads) > 1:
            lines += ink.heading(f"In the view of {view_name(spread.viewpoint)}")
        lines += spread_lines(result, spread, ink, everything=everything)
    lines.append("")
    for note in result.notes:
        lines += ink.wrap(note, "note: ", "      ")
    return lines


def view_name(viewpoint: str) -> str:
    """Name a viewpoint.

    >>> view_name("RUS"), view_name("unga")
    ('Russia', "the General Assembly's majority")
    """
    return {"default": "everyone else", "unga": "the General Assembly's majority"}.get(viewpoint) or name_of(viewpoint)


def spread_lines(result: Result, spread: Spread, ink: Ink, *, everything: bool = False) -> list[str]:
    """Write what may follow in one viewpoint."""
    most = None if everything else MOST
    rounds = count(spread.rounds, "round")
    lines = ink.wrap(f"{spread.worlds:,} world{'' if spread.worlds == 1 else 's'}, seed {result.seed}; after {rounds} nothing changed in any of them")
    lines += ink.heading("Who fights (share of worlds, 95 per cent interval by Wilson)")
    sides = sides_of(spread)
    lines += ink.wrap(f"side 1: {sides[0]} and who joins; side 2: {sides[1]} and who joins")
    for entry in spread.entries:
        name = capital(name_of(entry.state))
        if entry.from_start:
            lines.append(f"  {name:<24} from the start")
        elif not entry.enters.worlds:
            lines.append(f"  {name:<24} in no world")
        else:
            where = f"side 1 {number(entry.side_1.chance)}, side 2 {number(entry.side_2.chance)}"
            where += f", both {number(entry.both.chance)}" if entry.both.worlds else ""
            lines.append(f"  {name:<24} {interval(entry.enters):<26} {where}")
    lines += ink.heading(f"States in the war (mean {spread.mean_size:.2f})")
    lines += _bars(((str(n), worlds) for n, worlds in enumerate(spread.sizes) if worlds), spread.worlds)
    lines += ink.heading("Worlds in which something new happens, by round")
    lines += _bars(((str(n), worlds) for n, worlds in enumerate(spread.changed) if n), spread.worlds)
    if spread.attacks:
        lines += ink.heading("Attacks that follow")
        for attack in spread.attacks[:most]:
            lines.append(f"  {capital(name_of(attack.by))} attacks {name_of(attack.on)}: {interval(attack.chance)}")
        lines += _rest(len(spread.attacks), most)
    if spread.broken:
        lines += ink.heading("Promises broken (something forbidden done, or something owed left undone)")
        for broken in spread.broken[:most]:
            lines.append(f"  {capital(name_of(broken.who))} toward {name_of(broken.toward)}, {broken.norm}: {interval(broken.chance)}")
        lines += _rest(len(spread.broken), most)
    lines += ink.heading(f"Likeliest ends (counted over the first {spread.outcomes_of:,} worlds)")
    for outcome in spread.outcomes[:most]:
        lines += ink.wrap(f"{interval(outcome.chance)}: {end(outcome)}", "  ", "    ")
    for world in spread.sample:
        lines += world_lines(world, ink)
    return lines


def sides_of(spread: Spread) -> tuple[str, str]:
    """Name the states that stand on either side from the start."""
    first = [entry for entry in spread.entries if entry.from_start]
    return (
        states(entry.state for entry in first if entry.side_1.chance == 1) if first else "the first attackers",
        states(entry.state for entry in first if entry.side_2.chance == 1) if first else "those attacked",
    )


def end(outcome: Outcome) -> str:
    """Say who fights whom in the end.

    >>> end(Outcome(side_1=("UKR",), side_2=("RUS", "PRK"), chance=Chance(worlds=1, chance=0.1, low=0, high=0.2)))
    'Ukraine against Russia and North Korea'
    """
    if not outcome.side_1 and not outcome.side_2:
        return "no war"
    return f"{states(outcome.side_1)} against {states(outcome.side_2)}"


def world_lines(world: World, ink: Ink = PLAIN) -> list[str]:
    """Tell one world."""
    lines = ink.heading(f"World {world.number}")
    for n, happenings in enumerate(world.rounds, 1):
        for happening in happenings:
            lines += ink.wrap(capital(happening.text), f"  round {n}: ", "           ")
    if not world.rounds:
        lines.append("  nothing follows")
    for happening in world.left_undone:
        lines += ink.wrap(capital(happening.text), "  in the end: ", "           ")
    return lines


def _rest(number_of: int, most: int | None) -> list[str]:
    return [f"  and {number_of - most} more (--all shows them)"] if most is not None and number_of > most else []


def _bars(rows: Iterable[tuple[str, int]], worlds: int) -> list[str]:
    return [f"  {name:>4} {number(n / worlds):>8} {'█' * round(BAR * n / worlds)}".rstrip() for name, n in rows]


def comparison_lines(one: Result, other: Result, ink: Ink = PLAIN) -> list[str]:
    """Write two results side by side, viewpoint by viewpoint: each state's chance of entry, and the difference."""
    lines = ink.wrap(f"{one.scenario} (seed {one.seed}) beside {other.scenario} (seed {other.seed})")
    others = {spread.viewpoint: spread for spread in other.spreads}
    for spread in one.spreads:
        beside = others.get(spread.viewpoint)
        if beside is None:
            lines += ink.wrap(f"only the first was run in the view of {view_name(spread.viewpoint)}")
            continue
        lines += ink.heading(f"Who fights, in the view of {view_name(spread.viewpoint)}")
        entries = {entry.state: entry.enters for entry in beside.entries}
        for entry in spread.entries:
            if entry.state not in entries:
                lines.append(f"  {capital(name_of(entry.state)):<24} {number(entry.enters.chance)}, not in the other")
                continue
            low, high, difference = _difference(entry.enters, entries[entry.state])
            words = "the same" if difference == 0 else f"{difference:+.3f} ({low:+.3f} to {high:+.3f})"
            lines.append(f"  {capital(name_of(entry.state)):<24} {number(entry.enters.chance)}  {number(entries[entry.state].chance)}  {words}")
        lines += [f"  {capital(name_of(s))} is in the second alone" for s in sorted(entries.keys() - {e.state for e in spread.entries})]
        lines.append(f"  mean size of the war     {spread.mean_size:.2f}  {beside.mean_size:.2f}")
    lines.append("")
    lines += ink.wrap(
        "the intervals of differences take the two runs as drawn apart from each other (Newcombe); with one seed they are too wide", "note: "
    )
    return lines


def _difference(one: Chance, other: Chance) -> tuple[float, float, float]:
    """The other chance less the one, with Newcombe's interval from the two of Wilson."""
    difference = other.chance - one.chance
    below = ((other.chance - other.low) ** 2 + (one.high - one.chance) ** 2) ** 0.5
    above = ((other.high - other.chance) ** 2 + (one.chance - one.low) ** 2) ** 0.5
    return difference - below, difference + above, difference
