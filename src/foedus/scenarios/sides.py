"""The side-based encoding: one war, two sides, for systems too large for attacks by pair.

Two hundred states make 40,000 pairs, and every duty would be asked of each; on sides a duty is two rules. What is given up: the war is one, each
state in it faces the whole other side, and nobody changes sides. Where the pairs of a war are of that shape, both encodings give the same worlds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from ..sources.datasets import Atop, state_of
from ..terms.errors import UnknownName, UsageError
from .ground import StepProgram, capture

RULES = Path(__file__).parent / "rules" / "sides.lp"
Kind = Literal["defense", "offense", "neutrality", "nonaggression"]
KINDS: tuple[Kind, ...] = ("defense", "offense", "neutrality", "nonaggression")
"""Kinds of obligation that decide who enters on which side; to consult decides nothing."""


@dataclass(frozen=True, order=True)
class Duty:
    """What one state owes another under a norm."""

    norm: str
    bearer: str
    toward: str
    kind: Kind
    against: tuple[str, ...] = ()
    """The only states it is directed against; empty: against any."""


def coin(duty: Duty) -> str:
    """Return the name of the coin that says whether the bearer keeps its word.

    >>> coin(Duty("nato/5", "FRA", "POL", "defense"))
    'keeps("nato/5","FRA","POL")'
    """
    return f"keeps({quoted(duty.norm)},{quoted(duty.bearer)},{quoted(duty.toward)})"


def entered(state: str, side: int) -> str:
    """Return the name of the state atom of a state in the war on a side.

    >>> entered("FRA", 2)
    'in("FRA",2)'
    """
    return f"in({quoted(state)},{side})"


def quoted(name: str) -> str:
    """Return a name as a string of the rules."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def begin(attackers: Iterable[str], victims: Iterable[str]) -> dict[str, bool]:
    """Return the start of a war: the attackers on side 1, the victims on side 2.

    Raises
    ------
    UsageError
        If a side is empty or a state is on both.

    Examples
    --------
    >>> begin(["AUT"], ["SRB"])
    {'in("AUT",1)': True, 'in("SRB",2)': True}
    """
    first, second = list(attackers), list(victims)
    if not first or not second:
        raise UsageError("a war needs an attacker and a victim")
    if both := sorted(set(first) & set(second)):
        raise UsageError(f"{both[0]} cannot be on both sides")
    return {entered(state, 1): True for state in first} | {entered(state, 2): True for state in second}


def facts(states: Iterable[str], duties: Iterable[Duty]) -> str:
    """Return states and duties as facts for the rules.

    Raises
    ------
    UnknownName
        If a duty names a state that is not among the states, or a kind that decides nothing.
    UsageError
        If a norm is directed against some states in one duty and against others, or any, in another.

    Examples
    --------
    >>> print(facts(["FRA", "POL"], [Duty("n", "FRA", "POL", "defense")]))
    state("FRA"). state("POL").
    duty("n","FRA","POL",defense).
    """
    known = dict.fromkeys(states)
    lines = [" ".join(f"state({quoted(name)})." for name in known)]
    aims: dict[str, tuple[str, ...]] = {}
    for duty in duties:
        for name in (duty.bearer, duty.toward, *duty.against):
            if name not in known:
                raise UnknownName("state", name, known)
        if duty.kind not in KINDS:
            raise UnknownName("kind of duty", duty.kind, KINDS)
        if aims.setdefault(duty.norm, duty.against) != duty.against:
            raise UsageError(f"norm {duty.norm} is directed against different states in different duties; give each its own norm")
        lines.append(f"duty({quoted(duty.norm)},{quoted(duty.bearer)},{quoted(duty.toward)},{duty.kind}).")
    for norm, against in aims.items():
        if against:
            lines.append(f"named({quoted(norm)}). " + " ".join(f"against({quoted(norm)},{quoted(name)})." for name in against))
    return "\n".join(lines)


def sides(states: Iterable[str], duties: Iterable[Duty]) -> StepProgram:
    """Ground the side-based step program of some states and their duties.

    Its coins: ``keeps(norm,bearer,toward)``; ``provoked(bearer)``, the bearer judges that side 1 was provoked, so that defence is owed to side 1
    and not to side 2; ``leans(bearer)``, called by both sides it joins side 2.

    Raises
    ------
    UsageError
        As :func:`facts`.

    Examples
    --------
    >>> program = sides(["AUT", "SRB", "RUS"], [Duty("n", "RUS", "SRB", "defense")])
    >>> program.coins
    ('keeps("n","RUS","SRB")', 'leans("RUS")', 'provoked("RUS")')
    """
    return capture(facts(states, duties), RULES)


def from_atop(atop: Atop, on: date) -> tuple[list[str], list[Duty]]:
    """Return the states and duties that ATOP's tables have in force on a day.

    A member owes what its own row says, to every other member of that phase. A threat that the row names is the only adversary of the duty, if it
    is a member of some alliance on the day; where rows of one alliance name different threats each row is a norm of its own.

    Parameters
    ----------
    atop : Atop
        The tables, as read by :func:`foedus.sources.datasets.read_atop`.
    on : date

    Returns
    -------
    (list of str, list of Duty)
        Codes of the states, sorted; duties by norm ``atop/ID/KIND/BEARER``.

    Raises
    ------
    UsageError
        If no alliance is in force on the day.
    """
    here = [(alliance.atop_id, [row for row in alliance.rows if row.spell.covers(on)]) for alliance in atop.alliances.values()]
    names = {row.member: state_of(row.member, on) for _, rows in here for row in rows}
    if not names:
        raise UsageError(f"ATOP {atop.version} has no alliance in force on {on}")
    found: set[Duty] = set()
    for number, rows in here:
        for row in rows:
            against = tuple(sorted({names[code] for code in row.threats if code in names} - {names[one.member] for one in rows}))
            for kind in KINDS:
                if kind in row.duties:
                    norm = f"atop/{number}/{kind}/{names[row.member]}"
                    others = {names[one.member] for one in rows if one.member != row.member} - {names[row.member]}
                    found |= {Duty(norm, names[row.member], other, kind, against) for other in others}
    return sorted(set(names.values())), sorted(found)


def belligerents(states: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Return groups for a tally: all who enter, and those on each side.

    >>> belligerents(["FRA"])["all"]
    ('in("FRA",1)', 'in("FRA",2)')
    """
    by_side = {f"side {side}": tuple(entered(state, side) for state in states) for side in (1, 2)}
    return {"all": tuple(entered(state, side) for state in states for side in (1, 2)), **by_side}
