"""Ground once, then ask: what is certain in every world, what is possible in some, and which unknown fact can change a verdict."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, product
from typing import Any

import clingo

from .ground_facts import Facts
from .program import RULES

MOST_UNKNOWN = 12
"""With more unknown facts than this behind one question, each is only tried alone against all-true and all-false."""


class Worlds:
    """All worlds that a program leaves open.

    >>> from foedus.reasoning.ground_facts import Facts
    >>> facts = Facts()
    >>> facts.say('awake(0). gives(0,obliged). needs(0,war). toward(0,"RUS").')
    >>> facts.put('state_of_war("RUS")', "unknown", "state_of_war", 0)
    >>> worlds = Worlds(facts)
    >>> sorted(worlds.possible[0]), worlds.turns_on(0)
    (['not_triggered', 'obliged'], ['state_of_war'])
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._control = clingo.Control(["--warn=none"], logger=lambda *_: None)
        self._control.load(str(RULES))
        self._control.add("case", [], "\n".join(facts.lines))
        self._control.ground([("base", []), ("case", [])])
        self.possible: dict[int, set[str]] = defaultdict(set)
        """Verdicts of each question in some world."""
        self.fails_somewhere: dict[int, set[str]] = defaultdict(set)
        """Conditions of each question that fail in some world."""
        self.fails_everywhere: dict[int, set[str]] = defaultdict(set)
        for atom in self._consequences("brave"):
            (self.possible if atom.name == "verdict" else self.fails_somewhere)[atom.arguments[0].number].add(atom.arguments[1].name)
        for atom in self._consequences("cautious") if facts.names else self._consequences("brave"):
            if atom.name == "unmet":
                self.fails_everywhere[atom.arguments[0].number].add(atom.arguments[1].name)
        atoms = self._control.symbolic_atoms
        self._open = {name: atom.literal for name in facts.names if (atom := atoms[clingo.parse_term(f"holds({name})")]) is not None}
        self._turning: dict[tuple[object, ...], list[str]] = {}
        """Questions with the same unknown facts behind them and the same conditions open turn on the same."""
        self._verdicts: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for atom in atoms.by_signature("verdict", 2):
            self._verdicts[atom.symbol.arguments[0].number].append((atom.symbol.arguments[1].name, atom.literal))

    def _consequences(self, mode: str) -> list[Any]:
        self._control.configuration.solve.enum_mode = mode  # type: ignore[union-attr]
        last: list[Any] = []
        with self._control.solve(yield_=True) as handle:
            for model in handle:
                last = list(model.symbols(shown=True))
        return last

    def _verdict(self, question: int, truth: Iterable[tuple[str, bool]]) -> str:
        """The verdict in the world in which these open facts are as said and every other open fact is false."""
        said = dict(truth)
        assumptions = [literal if said.get(name, False) else -literal for name, literal in self._open.items()]
        self._control.configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
        with self._control.solve(assumptions=assumptions, yield_=True) as handle:
            for model in handle:
                return next((name for name, literal in self._verdicts[question] if model.is_true(literal)), "")
        return ""

    def settled_by(self, question: int) -> list[tuple[str, dict[str, bool]]]:
        """Return the smallest sets of facts that would settle a verdict, whatever the other unknown facts are.

        For each verdict that is possible, every set of the least size that forces it. With more unknown facts than :data:`MOST_UNKNOWN`
        behind the question there is no short answer, and the list is empty.
        """
        atoms = self._facts.atoms_behind(question)
        if len(atoms) > MOST_UNKNOWN:
            return []
        worlds = {world: self._verdict(question, zip(atoms, world, strict=True)) for world in product((False, True), repeat=len(atoms))}
        found: dict[str, list[dict[str, bool]]] = {}
        for size in range(len(atoms) + 1):
            sets: dict[str, list[dict[str, bool]]] = defaultdict(list)
            for chosen in combinations(range(len(atoms)), size):
                groups: dict[tuple[bool, ...], set[str]] = defaultdict(set)
                for world, verdict in worlds.items():
                    groups[tuple(world[k] for k in chosen)].add(verdict)
                for truth, verdicts in groups.items():
                    if len(verdicts) == 1 and (verdict := next(iter(verdicts))) not in found:
                        sets[verdict].append({atoms[k].replace('"', ""): yes for k, yes in zip(chosen, truth, strict=True)})
            found |= sets
        return [(verdict, facts) for verdict in sorted(found) for facts in found[verdict]]

    def turns_on(self, question: int) -> list[str]:
        """Return the bare names of the unknown facts that can change the verdict of a question.

        A fact can change it if, for some truth of the other unknown facts, the verdict with it differs from the verdict without it.
        """
        atoms = self._facts.atoms_behind(question)
        alike = (tuple(atoms), *map(frozenset, (self.possible[question], self.fails_somewhere[question], self.fails_everywhere[question])))
        if alike not in self._turning:
            self._turning[alike] = self._turns_on(question, atoms)
        return self._turning[alike]

    def _turns_on(self, question: int, atoms: list[str]) -> list[str]:
        found: set[str] = set()
        if len(atoms) > MOST_UNKNOWN:
            for atom in atoms:
                for rest in (True, False):
                    others = [(other, rest) for other in atoms if other != atom]
                    if self._verdict(question, [*others, (atom, True)]) != self._verdict(question, [*others, (atom, False)]):
                        found.add(atom)
        else:
            verdicts = {world: self._verdict(question, zip(atoms, world, strict=True)) for world in product((False, True), repeat=len(atoms))}
            for k, atom in enumerate(atoms):
                if any(verdict != verdicts[(*world[:k], not world[k], *world[k + 1 :])] for world, verdict in verdicts.items()):
                    found.add(atom)
        return sorted({name for atom in found for name in self._facts.names[atom]})
