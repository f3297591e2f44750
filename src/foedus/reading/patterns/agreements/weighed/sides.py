"""Which states together are the parties of a pact: of all sets of those around it, the one that outweighs the others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import exp, fsum, log

from .grounds import Grounds, Ruled
from .places import Named

Set = tuple[str, ...]
FIRST = 6
"""Sets are made of as many of the likeliest states."""
LARGEST = 3
"""So large are sets that nothing in the text joins."""
MANY = 6
"""Lists of as many states are not made longer."""
SCARCE = 1e-4
"""No state is likelier or less likely than this."""
ABSENT = -3.0
"""The logit of a state that stands nowhere around."""
COUNTING = frozenset("bilateral trilateral three-way tripartite regional multilateral mutual joint four-power quadrilateral".split())
"""Words before a pact's noun that tell of how many it is."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A set of states as parties: the names of its weights, and the sum of the logits of its states, each by itself."""

    codes: Set
    names: frozenset[str]
    odds: float


def sides_of(one: Named, grounds: Grounds, odds: Mapping[str, float]) -> list[Sides]:
    """Return the sets of states that may be the parties of a pact; ``odds``: how probable each state is by itself."""
    logits = {code: log(p / (1 - p)) for code, p in ((c, min(max(p, SCARCE), 1 - SCARCE)) for c, p in odds.items())}
    top = sorted(logits, key=lambda code: -logits[code])[:FIRST]
    order = {code: n for n, code in enumerate(logits)}
    ruled = grounds.ruled.get(id(one.pact), Ruled())
    here, near = _lists(one, grounds)
    found = {_set(some) for size in range(1, LARGEST + 1) for some in combinations(top, size)}
    found |= {*here, *near, _set(ruled.parties), _set(code for code, p in odds.items() if p >= 0.5)}
    found |= {_set((*some, code)) for some in (*here, _set(ruled.parties)) if 0 < len(some) < MANY for code in top[:4]}
    before, others = _other_pacts(one, grounds)
    teller = _Teller(one, ruled, here, near, before, others)
    return [
        Sides(some, frozenset(teller.names(some)), fsum(logits.get(code, ABSENT) for code in some))
        for some in sorted(found, key=lambda some: [order.get(code, len(order)) for code in some])
        if some and not {"RUS", "SUN"} <= set(some)
    ]


def weighed_sides(choices: Iterable[Sides], weights: Mapping[str, float]) -> tuple[Set, float]:
    """Return the set that weighs most, and its share of the weight of all.

    >>> weighed_sides([Sides(("FJI", "TON"), frozenset({"size 2"}), 1.0), Sides(("FJI",), frozenset(), 1.0)], {"size 2": 2.0, "odds": 1.0})[0]
    ('FJI', 'TON')
    """
    weighed = {one.codes: weights.get("odds", 1.0) * one.odds + fsum(weights.get(name, 0.0) for name in one.names) for one in choices}
    if not weighed:
        return (), 0.0
    best = max(weighed, key=lambda codes: weighed[codes])
    return best, 1 / sum(exp(weight - weighed[best]) for weight in weighed.values())


def _set(codes: Iterable[str]) -> Set:
    return tuple(sorted(set(codes)))


def _lists(one: Named, grounds: Grounds) -> tuple[set[Set], set[Set]]:
    """The states that lists join in the sentences of a pact, and in those around its first."""
    here = {_set(m.actor.codes) for p in one.places for m in p.passage.parse.mentions if len(m.actor.codes) > 1}
    here |= {_set(p.mention.parties) for p in one.places if p.mention.parties}
    near = {_set(m.actor.codes) for p in one.places[:1] for _, told in grounds.around(p) for m in told.parse.mentions if len(m.actor.codes) > 1}
    return here, near - here


def _other_pacts(one: Named, grounds: Grounds) -> tuple[Set, set[Set]]:
    """The parties, by the rules, of the pact told before one, and of all others."""
    start = one.places[0].passage.start
    others = [o for o in grounds.named if o is not one and len(o.pact.parties) > 1]
    before = [o for o in others if o.places and o.places[0].passage.start < start]
    return _set(before[-1].pact.parties) if before else (), {_set(o.pact.parties) for o in others}


@dataclass(frozen=True, slots=True)
class _Teller:
    """Says what counts for and against a set of states."""

    one: Named
    ruled: Ruled
    here: set[Set]
    near: set[Set]
    before: Set
    others: set[Set]

    def names(self, some: Set) -> Iterator[str]:
        states, told, size = set(some), "told" if self.ruled.told else "untold", min(len(some), 5)
        yield from (f"size {size}", f"size {size} {told}")
        if self.ruled.parties:
            relation = self._to_ruled(states)
            yield from (relation, f"{relation} of {min(len(self.ruled.parties), 3)}", f"{relation} {told}")
        if some in self.here:
            yield from ("a list here", f"a list here of {min(len(some), 3)}")
        elif some in self.near:
            yield "a list near"
        if any(set(one) > states for one in self.here):
            yield "part of a list here"
        if any(set(one) & states and not set(one) <= states for one in self.here):
            yield "cuts a list"
        if some in self.others:
            yield "of another pact"
        if some == self.before:
            yield "of the pact before"
        if len(some) == 1 and len(some[0]) == 3:
            yield "one state"
        yield from (f"{word} {min(len(some), 4)}" for word in COUNTING & set(self.one.places[0].mention.modifiers))

    def _to_ruled(self, states: set[str]) -> str:
        """How a set stands to the parties by the rules."""
        ruled = set(self.ruled.parties)
        if states == ruled:
            return "ruled"
        return (
            "more than ruled" if states > ruled else "less than ruled" if states < ruled else "meets ruled" if states & ruled else "apart from ruled"
        )
