"""The slow and obvious ways to run a step program: clingo itself, and made-up programs for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import clingo
from hypothesis import strategies as st


class ByClingo:
    """A step program solved by clingo, one world and one round at a time."""

    def __init__(self, text: str) -> None:
        self.control = clingo.Control(["--warn=none"])
        self.control.add("base", [], text)
        self.control.ground([("base", [])])
        self.literal = {str(atom.symbol): atom.literal for atom in self.control.symbolic_atoms}

    def step(self, coins: Mapping[str, bool], now: Mapping[str, bool]) -> set[str]:
        """What holds if these coins and states, by bare name, are as said."""
        said = [(f"coin({name})", so) for name, so in coins.items()] + [(f"now({name})", so) for name, so in now.items()]
        assumed = [self.literal[name] if so else -self.literal[name] for name, so in said if name in self.literal]
        models: list[set[str]] = []
        self.control.configuration.solve.models = 0  # type: ignore[union-attr]
        with self.control.solve(assumptions=assumed, yield_=True) as handle:
            models += [{name for name, literal in self.literal.items() if model.is_true(literal)} for model in handle]
        assert len(models) == 1, "a stratified step has one answer"
        return models[0]

    def world(self, coins: Mapping[str, bool], start: Iterable[str], states: Iterable[str]) -> tuple[list[set[str]], set[str]]:
        """What has happened after each round, until nothing changes, and what holds in the end."""
        happened = [set(start)]
        while True:
            true = self.step(coins, {state: state in happened[-1] for state in states})
            after = happened[-1] | {state for state in states if f"next({state})" in true}
            if after == happened[-1]:
                return happened, true
            happened.append(after)


@dataclass(frozen=True)
class MadeUp:
    """A small stratified program with chances and a start."""

    text: str
    chances: Mapping[str, float]
    start: tuple[str, ...]
    watched: tuple[str, ...]


@st.composite
def programs(draw: st.DrawFn, coins: int = 4, states: int = 4, layers: int = 3) -> MadeUp:
    """Stratified programs of up to 4 coins, 4 states, and layers of derived atoms that may support each other within a layer."""
    coin_names = [f"c{n}" for n in range(draw(st.integers(1, coins)))]
    state_names = [f"s{n}" for n in range(draw(st.integers(1, states)))]
    below = [f"coin({name})" for name in coin_names] + [f"now({name})" for name in state_names]
    lines = [f"{{ coin({';'.join(coin_names)}) }}.", f"{{ now({';'.join(state_names)}) }}."]
    watched: list[str] = []

    def rules(heads: list[str], same: list[str], most: int) -> list[str]:
        """Rules whose bodies may name all that lies below, negated or not, and atoms of their own layer."""
        low = st.lists(st.sampled_from([word + atom for atom in below for word in ("", "not ")]), min_size=0 if same else 1, max_size=3)
        own = st.lists(st.sampled_from(same), max_size=2) if same else st.just([])
        drawn = draw(st.lists(st.tuples(st.sampled_from(heads), low, own), min_size=1, max_size=most))
        return [f"{head} :- {', '.join(body)}." if (body := [*some, *others]) else f"{head}." for head, some, others in drawn]

    for layer in range(draw(st.integers(0, layers))):
        atoms = [f"d{layer}({n})" for n in range(draw(st.integers(1, 3)))]
        lines += rules(atoms, atoms, 5)
        below += atoms
        watched += atoms
    lines += rules([f"next({name})" for name in state_names], [], 6)
    chance = st.sampled_from([0.0, 0.25, 0.5, 0.7, 0.9, 1.0])
    start = draw(st.lists(st.sampled_from(state_names), unique=True))
    return MadeUp("\n".join(lines), {name: draw(chance) for name in coin_names}, tuple(start), tuple(watched))
