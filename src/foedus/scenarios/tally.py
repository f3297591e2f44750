"""Counts over worlds: what is asked, and integer counts that add up to the bit whoever counted them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ..terms.errors import UsageError

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Sheet:
    """What to count beside each state atom's worlds.

    Parameters
    ----------
    groups : mapping of str to sequence of str
        Name to state atoms X: in how many worlds have 0, 1, 2, ... of them happened.
    joint : sequence of tuples of str
        Conjunctions of atoms, ``now(X)``, ``coin(C)`` or a watched atom, each with ``not`` before it if it must be false.
    keep : sequence of str
        Atoms whose worlds are kept, one bit a world.
    """

    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    joint: Sequence[tuple[str, ...]] = ()
    keep: Sequence[str] = ()


@dataclass(frozen=True, eq=False)
class Tally:
    """Integer counts over some worlds; ``+`` adds those of other worlds.

    Attributes
    ----------
    digest : str
        The program's.
    seed : int
    worlds : int
        How many were counted.
    states : tuple of str
        State atoms, in the order of ``first``.
    first : (states, rounds + 1) int64
        Worlds in which the atom first held in each round; round 0 is the start.
    changed : (rounds + 1,) int64
        Worlds in which anything new happened in each round; all worlds in round 0.
    sizes : mapping of str to (members + 1,) int64
        Worlds by how many members of each group have happened.
    joint : mapping of tuples of str to int
        Worlds in which each conjunction holds.
    watched : mapping of str to int
        Worlds in which each watched atom holds in the end.
    kept : mapping of str to (words,) uint64
        Worlds of each kept atom, from word ``first_world // 64``.
    first_world : int
        Where ``kept`` begins.
    drawn : int
        Words of coins that were drawn: a measure of work that hangs on the blocks, no result.
    """

    digest: str
    seed: int
    worlds: int
    states: tuple[str, ...]
    first: Counts
    changed: Counts
    sizes: Mapping[str, Counts]
    joint: Mapping[tuple[str, ...], int]
    watched: Mapping[str, int]
    kept: Mapping[str, NDArray[np.uint64]]
    first_world: int
    drawn: int = 0

    @property
    def rounds(self) -> int:
        """After how many rounds nothing changed in any world."""
        return int(np.flatnonzero(self.changed)[-1])

    @property
    def held(self) -> dict[str, int]:
        """Worlds in which each state atom holds in the end."""
        return dict(zip(self.states, self.first.sum(axis=1).tolist(), strict=True))

    def chance(self, state: str) -> float:
        """Share of worlds in which a state atom holds in the end."""
        return self.held[state] / self.worlds

    def __add__(self, other: "Tally") -> "Tally":
        """Add the counts of other worlds; the worlds must not be counted twice, which a tally cannot know.

        Raises
        ------
        UsageError
            If the tallies are of different programs, seeds or sheets, or words are kept and the worlds do not follow one another.
        """
        same = (self.digest, self.seed, self.states, [*self.sizes], [*self.joint], [*self.watched], [*self.kept])
        if same != (other.digest, other.seed, other.states, [*other.sizes], [*other.joint], [*other.watched], [*other.kept]):
            raise UsageError("two tallies are of different programs, seeds or questions and cannot be added")
        if self.kept and (self.first_world + self.worlds != other.first_world or other.first_world % 64):
            raise UsageError(f"words are kept from world {self.first_world} and {other.first_world}; add them in order, cut at multiples of 64")
        return replace(
            self,
            worlds=self.worlds + other.worlds,
            first=_together(self.first, other.first),
            changed=_together(self.changed, other.changed),
            sizes={name: sizes + other.sizes[name] for name, sizes in self.sizes.items()},
            joint={name: n + other.joint[name] for name, n in self.joint.items()},
            watched={name: n + other.watched[name] for name, n in self.watched.items()},
            kept={name: np.concatenate([bits, other.kept[name]]) for name, bits in self.kept.items()},
            drawn=self.drawn + other.drawn,
        )

    def __eq__(self, other: object) -> bool:
        """Whether all counts are the same; ``drawn`` is no result."""
        return isinstance(other, Tally) and self._plain() == other._plain()

    __hash__ = None  # type: ignore[assignment]

    def _plain(self) -> tuple[object, ...]:
        rounds = self.rounds + 1
        sizes = {name: counts.tolist() for name, counts in self.sizes.items()}
        kept = {name: bits.tobytes() for name, bits in self.kept.items()}
        first = self.first[:, :rounds].tolist()
        return self.digest, self.seed, self.worlds, first, self.changed[:rounds].tolist(), sizes, dict(self.joint), dict(self.watched), kept


def _together(one: Counts, other: Counts) -> Counts:
    """Add counts by round, of which one may have fewer rounds."""
    long, short = (one, other) if one.shape[-1] >= other.shape[-1] else (other, one)
    found = long.copy()
    found[..., : short.shape[-1]] += short
    return found
