"""Wars as chains of attacks: who attacked whom on which day, on which side, where, and in answer to what.

Where the Interstate War Data are given they say who attacked whom; for belligerents that they leave out, and without them, the attacks
are worked out from sides, first days and initiators of the Correlates of War list.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from ..sources.datasets import Attack, Belligerent

SAME_OPENING = timedelta(days=30)
"""Both lists mean the same opening of a war if they date it no further apart than this."""
EARLIER = timedelta(days=400)
"""How much earlier one list may begin a war that both know."""
BLOCKS = ((2, 200, 1), (200, 400, 2), (400, 600, 4), (600, 700, 6), (700, 900, 7), (900, 1000, 9))
"""COW codes by region: the western hemisphere, Europe, Africa, the Middle East (with North Africa), Asia, Oceania."""
ASTRIDE = {365: (2, 7), 640: (2, 6), 651: (4, 6)}
"""States on two continents: Russia, Turkey, Egypt."""


@dataclass(frozen=True, slots=True)
class Fight:
    """One state's attack on another in a war; states by COW code."""

    attacker: int
    victim: int
    start: date
    end: date
    regions: frozenset[int] = frozenset()
    """Where the two can have met: COW region codes; empty if not known."""
    answer: bool = False
    """Whether the victim had attacked the attacker, or one on whose side the attacker stands, before."""
    source: str = "IWD"

    def at_home(self, state: int) -> bool:
        """Whether it was fought in the region of a state's own land; so presumed if not known."""
        return not self.regions or bool(self.regions & home_regions(state))


@dataclass(frozen=True)
class War:
    """One war: its number, its name, its fights in order of time."""

    id: str
    """Number in the Interstate War Data, or ``cow:`` and the COW number."""
    name: str
    cow: tuple[int, ...]
    fights: tuple[Fight, ...]

    @cached_property
    def states(self) -> frozenset[int]:
        """COW codes of all who fought."""
        return frozenset(state for fight in self.fights for state in (fight.attacker, fight.victim))

    @cached_property
    def start(self) -> date:
        """Its first day."""
        return min(fight.start for fight in self.fights)

    @cached_property
    def end(self) -> date:
        """Its last day."""
        return max(fight.end for fight in self.fights)

    def fought(self, state: int, day: date) -> bool:
        """Whether a state was fighting in it on a day."""
        return any(state in {f.attacker, f.victim} and f.start <= day <= f.end for f in self.fights)


def home_regions(state: int) -> frozenset[int]:
    """Return the COW regions in which a state's own land lies.

    >>> sorted(home_regions(200)), sorted(home_regions(365))
    ([2], [2, 7])
    """
    return frozenset(ASTRIDE.get(state) or (region for low, high, region in BLOCKS if low <= state < high))


def assemble(belligerents: Sequence[Belligerent], attacks: Sequence[Attack] = ()) -> tuple[War, ...]:
    """Put the lists of wars together.

    Parameters
    ----------
    belligerents
        Spells from the Correlates of War list.
    attacks
        First attacks from the Interstate War Data, if the user has them.

    Returns
    -------
    tuple of War
        Numbered as in the Interstate War Data; a war that only the Correlates of War know is ``cow:`` and its number.
    """
    by_cow: dict[int, list[Belligerent]] = {}
    for one in belligerents:
        by_cow.setdefault(one.war, []).append(one)
    by_iwd: dict[int, list[Attack]] = {}
    for attack in attacks:
        by_iwd.setdefault(attack.war, []).append(attack)
    mates = {number: _same_war(group, by_iwd) for number, group in by_cow.items()}
    wars = []
    for number, dyads in by_iwd.items():
        listed = tuple(cow for cow, mate in mates.items() if mate == number)
        spells = [one for cow in listed for one in by_cow[cow]]
        known = [
            Fight(a.attacker, a.victim, a.start, a.end, _where(spells, a.attacker, a.victim, a.start))
            for a in (_by_name(attack, spells) for attack in dyads)
            if not _same_side(a, spells)
        ]
        more = [fight for cow in listed for fight in _from_sides(by_cow[cow], known)]
        wars.append(War(str(number), dyads[0].name, listed, _in_order([*known, *more], spells)))
    for cow, group in by_cow.items():
        if mates[cow] is None:
            wars.append(War(f"cow:{cow}", group[0].name, (cow,), _in_order(list(_from_sides(group, [])), group)))
    return tuple(war for war in wars if war.fights)


def _same_war(spells: list[Belligerent], by_iwd: dict[int, list[Attack]]) -> int | None:
    """Find the war of the other list that has most belligerents in common and days in common."""
    mine = {one.state for one in spells}
    first, last = min(one.start for one in spells), max(one.end or one.start for one in spells)
    best: tuple[int, int, int] | None = None
    for number, dyads in by_iwd.items():
        shared = len(mine & {state for a in dyads for state in (a.attacker, a.victim)})
        begins, ends = min(a.start for a in dyads), max(a.end for a in dyads)
        if shared < 2 or begins > last or ends < first or abs(begins - first) > max(EARLIER, ends - begins):
            continue
        score = (shared, -abs((begins - first).days), -number)
        best = max(best, score) if best else score
    return -best[2] if best else None


def _by_name(attack: Attack, spells: Sequence[Belligerent]) -> Attack:
    """Correct a code by the state's name, where the other list has that very name in this war under another code."""
    codes = {one.called.casefold(): one.state for one in spells}
    attacker, victim = (codes.get(name.casefold(), code) for name, code in zip(attack.called, (attack.attacker, attack.victim), strict=True))
    return replace(attack, attacker=attacker, victim=victim)


def _same_side(attack: Attack, spells: Sequence[Belligerent]) -> bool:
    """Whether the other list has both on one side on that day: then the dyad is a slip, and sides tell whom they fought."""
    ours, theirs = _side(spells, attack.attacker, attack.start), _side(spells, attack.victim, attack.start)
    return bool(ours & theirs)


def _from_sides(spells: Sequence[Belligerent], known: Sequence[Fight]) -> Iterator[Fight]:
    """Yield the attacks that sides, first days and initiators show, where no dyad is known.

    Who initiated attacked those who stood against it from its first day. Who came in later, on whichever side, came of itself: on the
    initiator's it attacked the victims, on the other side the initiators.
    """
    opening = min(one.start for one in spells)
    joined = {one.state for one in spells} - {one.state for one in spells if one.start == opening}
    in_dyads = {state for fight in known for state in (fight.attacker, fight.victim)}
    late = bool(known) and min(fight.start for fight in known) > opening + SAME_OPENING
    leading = {one.side for one in spells if one.initiator}
    for one in spells:
        against = [other for other in spells if other.side != one.side and _overlap(one, other)]
        if one.initiator or (leading and one.side in leading and one.start > opening):
            for other in against:
                if other.initiator and not one.initiator:
                    continue
                begun = one.start == opening and other.start == opening
                if (one.state not in in_dyads or other.state not in in_dyads) or (late and begun):
                    yield _fight(other, one) if one.state not in joined and other.state in joined else _fight(one, other)
        elif leading and one.side in leading and one.state not in in_dyads:
            for other in against:
                yield _fight(one, other)


def _fight(one: Belligerent, other: Belligerent) -> Fight:
    start = max(one.start, other.start)
    end = min(one.end or date.max, other.end or date.max)
    return Fight(one.state, other.state, start, max(end, start), (one.regions & other.regions) or other.regions, source="COW")


def _overlap(one: Belligerent, other: Belligerent) -> bool:
    return max(one.start, other.start) <= min(one.end or date.max, other.end or date.max)


def _where(spells: Sequence[Belligerent], attacker: int, victim: int, day: date) -> frozenset[int]:
    def of(state: int) -> frozenset[int]:
        mine = [one for one in spells if one.state == state]
        near = [one.regions for one in mine if one.spell.covers(day)] or [one.regions for one in mine]
        return frozenset().union(*near)

    return (of(attacker) & of(victim)) or of(victim) or of(attacker)


def _side(spells: Iterable[Belligerent], state: int, day: date) -> set[tuple[int, int]]:
    return {(one.war, one.side) for one in spells if one.state == state and one.spell.covers(day)}


def _in_order(fights: list[Fight], spells: Sequence[Belligerent]) -> tuple[Fight, ...]:
    distinct: dict[tuple[int, int, date], Fight] = {}
    for fight in sorted(fights, key=lambda f: (f.start, f.source != "IWD", f.attacker, f.victim)):
        distinct.setdefault((fight.attacker, fight.victim, fight.start), fight)
    ordered = tuple(distinct.values())
    return tuple(replace(fight, answer=_answers(fight, ordered, spells)) for fight in ordered)


def _answers(fight: Fight, fights: Iterable[Fight], spells: Sequence[Belligerent]) -> bool:
    for earlier in fights:
        if earlier.attacker != fight.victim or earlier.start >= fight.start:
            continue
        if earlier.victim == fight.attacker:
            return True
        mine, theirs = _side(spells, fight.attacker, fight.start), _side(spells, earlier.victim, earlier.start)
        if (mine & theirs) or not mine or not theirs:
            return True
    return False
