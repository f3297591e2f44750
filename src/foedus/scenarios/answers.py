"""From counts to answers: each chance with its interval."""

from collections.abc import Iterator, Mapping

from ..reasoning.ground_facts import word
from .counting import Counted, Worlds
from .estimate import Share, share
from .program import SIDES
from .results import Attack, Broken, Chance, Entry, Outcome, Spread, World

MOST_OUTCOMES = 10
"""Outcomes told."""
BROKEN = frozenset(("broken", "unkept"))
"""Atoms of broken promises: something forbidden done, something owed left undone."""


def chance(one: Share) -> Chance:
    """Return a share of worlds as it is told."""
    return Chance(worlds=one.held, chance=one.chance, low=one.low, high=one.high)


def spread(worlds: Worlds, counted: Counted, sample: tuple[World, ...] = ()) -> Spread:
    """Turn counts into answers."""
    tally, total = counted.tally, counted.tally.worlds
    held = tally.held

    def told(count: int) -> Chance:
        return chance(share(count, total))

    names = _named(worlds)
    outcomes = sorted(counted.outcomes.items(), key=lambda one: (-one[1], one[0]))[:MOST_OUTCOMES]
    return Spread(
        viewpoint=worlds.program.viewpoint,
        digest=worlds.digest,
        worlds=total,
        rounds=tally.rounds,
        entries=tuple(sorted(_entries(worlds, counted), key=lambda e: (-e.from_start, -e.enters.chance, e.state))),
        sizes=tuple(tally.sizes["war"].tolist()),
        sides={str(n): tuple(tally.sizes[f"side {n}"].tolist()) for n in SIDES},
        changed=tuple(tally.changed[: tally.rounds + 1].tolist()),
        attacks=tuple(
            sorted(
                (Attack(by=names[x][1], on=names[x][2], chance=told(held[x])) for x in tally.states if names[x][0] == "attack" and held[x]),
                key=lambda a: (-a.chance.chance, a.by, a.on),
            )
        ),
        broken=_broken({**{x: held[x] for x in tally.states}, **tally.watched}, total),
        outcomes=tuple(_outcome(text, count, counted.outcome_worlds) for text, count in outcomes),
        outcomes_of=counted.outcome_worlds,
        sample=sample,
    )


def _broken(held: Mapping[str, int], total: int) -> tuple[Broken, ...]:
    """Promises by how often they are broken: what was forbidden and done, what was owed and left undone."""
    found = []
    for name, count in held.items():
        kind, *about = parts(name)
        if kind in BROKEN and count:
            found.append(Broken(norm=about[0], who=about[1], toward=about[2], chance=chance(share(count, total))))
    return tuple(sorted(found, key=lambda b: (-b.chance.chance, b.norm, b.who, b.toward)))


def parts(name: str) -> tuple[str, ...]:
    """Read a state atom of a scenario.

    >>> parts('broken("nato-1949/5","POL","EST")')
    ('broken', 'nato-1949/5', 'POL', 'EST')
    """
    head, _, rest = name.partition("(")
    return head, *(part.strip('"') for part in rest.rstrip(")").split(",") if part)


def _named(worlds: Worlds) -> Mapping[str, tuple[str, ...]]:
    return {name: parts(name) for name in worlds.step.states}


def _entries(worlds: Worlds, counted: Counted) -> Iterator[Entry]:
    tally, held, total = counted.tally, counted.tally.held, counted.tally.worlds
    rows = dict(zip(tally.states, tally.first.tolist(), strict=True))
    for state in worlds.program.states:
        entered = f"in_war({word(state)})"
        sides = [held.get(f"side({word(state)},{n})", 0) for n in SIDES]
        both = next((n for atoms, n in tally.joint.items() if f"now(side({word(state)},1))" in atoms), 0)
        yield Entry(
            state=state,
            from_start=entered in worlds.program.start,
            enters=chance(share(held.get(entered, 0), total)),
            side_1=chance(share(sides[0], total)),
            side_2=chance(share(sides[1], total)),
            both=chance(share(both, total)),
            by_round=tuple(rows.get(entered, [0])[: tally.rounds + 1]),
        )


def _outcome(text: str, count: int, worlds: int) -> Outcome:
    fighting = [parts(name) for name in text.split()]
    sides = [tuple(sorted(state for _, state, side in fighting if side == str(n))) for n in SIDES]
    return Outcome(side_1=sides[0], side_2=sides[1], chance=chance(share(count, worlds)))
