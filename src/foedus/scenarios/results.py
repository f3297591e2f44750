"""What a run answers, as it is kept and printed: chances of entry, sides, size, spread by round, promises broken, ends and sample worlds.

A share of worlds says what follows from the assumptions of a file. It is no prediction, and no answer of the law: what is required and what is done
are kept apart, in types and in words.
"""

from ..terms.norms import Strict

NOTES = (
    "every chance is an assumption of the scenario file; a share of worlds is what follows from it, no prediction",
    "what the law requires and what a state does are two things: a promise owed is kept or broken by a coin",
    "rounds are not dates: they say what follows from what",
)
"""What stands below every answer."""


class Chance(Strict):
    """A share of worlds with its interval of 95 per cent (Wilson)."""

    worlds: int
    chance: float
    low: float
    high: float


class Entry(Strict):
    """How likely a state enters the war."""

    state: str
    from_start: bool
    """It fights in the events of the file."""
    enters: Chance
    side_1: Chance
    """It fights on the side of the first attacker."""
    side_2: Chance
    """It fights on the other side."""
    both: Chance
    """It fights on both, in different spells."""
    by_round: tuple[int, ...]
    """Worlds in which it entered in each round; round 0 is the start."""


class Attack(Strict):
    """How likely one state attacks another, beyond the events of the file."""

    by: str
    on: str
    chance: Chance


class Broken(Strict):
    """How likely a promise is broken."""

    norm: str
    who: str
    toward: str
    chance: Chance


class Outcome(Strict):
    """Who fights on which side in the end."""

    side_1: tuple[str, ...]
    side_2: tuple[str, ...]
    chance: Chance


class Happening(Strict):
    """One thing that happened in a world."""

    text: str
    articles: tuple[str, ...] = ()


class World(Strict):
    """One world, told round by round."""

    number: int
    rounds: tuple[tuple[Happening, ...], ...]
    left_undone: tuple[Happening, ...] = ()
    """Help that was owed and is not given in the end."""


class Spread(Strict):
    """What may follow, in one viewpoint."""

    viewpoint: str
    digest: str
    """SHA-256 of the rules and the chances."""
    worlds: int
    rounds: int
    """After so many rounds nothing changed in any world."""
    entries: tuple[Entry, ...]
    sizes: tuple[int, ...]
    """Worlds with 0, 1, 2 ... states in the war."""
    sides: dict[str, tuple[int, ...]]
    """The same for each side alone."""
    changed: tuple[int, ...]
    """Worlds in which something happened in each round."""
    attacks: tuple[Attack, ...]
    broken: tuple[Broken, ...]
    outcomes: tuple[Outcome, ...]
    """The likeliest ends, by counting whole outcomes in the first worlds."""
    outcomes_of: int
    """How many worlds these were."""
    sample: tuple[World, ...] = ()

    @property
    def mean_size(self) -> float:
        """Mean number of states in the war."""
        return sum(n * worlds for n, worlds in enumerate(self.sizes)) / self.worlds


class Difference(Strict):
    """What a change makes of a chance or a mean, over the same worlds, with an interval of 95 per cent."""

    before: float
    after: float
    difference: float
    low: float
    high: float


class Effect(Strict):
    """What would be otherwise with one thing changed: a norm, a will, a state's part, a condition, a fact."""

    lever: str
    fired: int
    """Worlds in which it may have changed anything; only these were run again."""
    worlds: int
    chance: Difference
    """Of the end that is asked about."""
    size: Difference
    """Of the mean number of states that enter."""
    states: dict[str, Difference]
    """Of the entry of each state for which it is not the same in all worlds."""


class ShapleyShare(Strict):
    """How much of a chance one thing carries among several."""

    lever: str
    share: float
    low: float
    high: float


class Shares(Strict):
    """A chance shared among several things by Shapley's value; the shares add up to ``together``."""

    each: tuple[ShapleyShare, ...]
    together: float
    """How much the chance falls if all of them are taken away."""
    before: float
    without: float
    worlds: int
    method: str


class Decision(Strict):
    """One thing that somebody decides, and how."""

    coin: str
    held: bool
    """Whether the coin holds: a promise of restraint is kept, or help is not given."""
    kind: str
    bearer: str | None
    norm: str | None
    toward: str | None


class Restraint(Strict):
    """The smallest sets of decisions with which the war stays as small as asked, however everything else falls."""

    at_most: int
    """States in the war."""
    sets: tuple[tuple[Decision, ...], ...]
    """None if no decisions can do it."""
    all_told: bool
    """Whether these are all sets of that size."""


class Learnt(Strict):
    """What learning an unknown fact is expected to do to a chance."""

    fact: str
    chance: float
    """That it is so, by the file."""
    if_so: Chance
    """The chance of the end if it is so."""
    if_not: Chance
    expected: float
    """By how much the chance of the end is expected to move, up or down, when the fact is learnt."""
    low: float
    high: float


class Box(Strict):
    """A few coins that tell the worlds with the end from those without."""

    limits: dict[str, bool]
    """Coin to how it falls."""
    density: float
    """Share of the box's worlds in which the end comes."""
    coverage: float
    """Share of the worlds with the end that are in the box."""
    mass: float
    """Share of all worlds that are in the box."""


class Matters(Strict):
    """What matters to one end, in one viewpoint."""

    scenario: str
    title: str
    viewpoint: str
    of: str
    """The state whose entry is asked about, or ``spread``: that any state enters beside those who began."""
    digest: str
    """SHA-256 of the rules, with their switches, and the chances."""
    seed: int
    worlds: int
    chance: Chance
    asked: tuple[Effect, ...] = ()
    """Of what was asked for by name."""
    effects: tuple[Effect, ...] = ()
    """Of each norm and will, taken away alone; the largest first."""
    shares: Shares | None = None
    learnt: tuple[Learnt, ...] = ()
    restraint: Restraint | None = None
    boxes: tuple[Box, ...] = ()
    notes: tuple[str, ...] = NOTES


class Result(Strict):
    """A run: its question and its answers, one for each viewpoint."""

    scenario: str
    title: str
    seed: int
    worlds_asked: int
    precision: float | None
    library: str
    """SHA-256 of the library's agreements."""
    version: str
    spreads: tuple[Spread, ...]
    matters: tuple[Matters, ...] = ()
    """What was found to matter, if that was asked and kept."""
    notes: tuple[str, ...] = NOTES
