"""Ground once, then ask: what is certain in every world, what is possible in some, and which unknown fact can change a verdict."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations, product

import clingo

from .ground_facts import Facts
from .program import RULES

MOST_UNKNOWN = 12
"""With more unknown facts than this behind one question, each is only tried alone against all-true and all-false."""

Literals = dict[int, list[tuple[str, int]]]
"""Question -> verdicts, or conditions, each with its literal in the ground program."""


class Ground:
    """The rules, grounded once on what several viewpoints say; where they differ the program is open, and each assumes its own.

    The viewpoints must say the same of all that is neither given nor open (:attr:`Facts.said`).
    """

    def __init__(self, viewpoints: Sequence[Facts]) -> None:
        first, *others = viewpoints
        given = dict.fromkeys(atom for atom in first.given if all(atom in facts.given for facts in others))
        perhaps = dict.fromkeys(atom for facts in viewpoints for atom in (*facts.given, *facts.names) if atom not in given)
        self.control = clingo.Control(["--warn=none"], logger=lambda *_: None)
        self.control.load(str(RULES))
        self.control.add("case", [], "\n".join([*first.said, *(f"given({atom})." for atom in given), *(f"open({atom})." for atom in perhaps)]))
        self.control.ground([("base", []), ("case", [])])
        atoms = self.control.symbolic_atoms
        self.open = {name: atom.literal for name in perhaps if (atom := atoms[clingo.parse_term(f"holds({name})")]) is not None}
        """Open atoms and their literals."""
        self.verdicts, self.unmet = self._literals("verdict"), self._literals("unmet")

    def _literals(self, predicate: str) -> Literals:
        found: Literals = defaultdict(list)
        for atom in self.control.symbolic_atoms.by_signature(predicate, 2):
            question, what = _arguments(atom.symbol)
            found[question].append((what, atom.literal))
        return found


class Worlds:
    """All worlds that a program leaves open, in one viewpoint.

    >>> from foedus.reasoning.ground_facts import Facts
    >>> facts = Facts()
    >>> facts.say('awake(0). gives(0,obliged). needs(0,war). toward(0,"RUS").')
    >>> facts.put('state_of_war("RUS")', "unknown", "state_of_war", 0)
    >>> worlds = Worlds(facts)
    >>> sorted(worlds.possible[0]), worlds.turns_on(0)
    (['not_triggered', 'obliged'], ['state_of_war'])
    """

    def __init__(self, facts: Facts, ground: Ground | None = None) -> None:
        self.facts, self._ground = facts, ground or Ground([facts])
        self._said = [literal if atom in facts.given else -literal for atom, literal in self._ground.open.items() if atom not in facts.names]
        some = self._consequences("brave")
        every = self._consequences("cautious") if facts.names else some
        self.possible = _named(self._ground.verdicts, some)
        """Verdicts of each question in some world."""
        self.fails_somewhere = _named(self._ground.unmet, some)
        """Conditions of each question that fail in some world."""
        self.fails_everywhere = _named(self._ground.unmet, every)
        """Conditions of each question that fail in every world."""

    def _consequences(self, mode: str) -> frozenset[int]:
        """What holds in some world (brave) or in all (cautious), of verdicts and unmet conditions."""
        with self._solve([], models=0, mode=mode) as handle:
            for _ in handle:
                pass
            last = handle.last()
            told = {literal for table in (self._ground.verdicts, self._ground.unmet) for row in table.values() for _, literal in row}
            return frozenset(literal for literal in told if last and last.is_true(literal))

    def settled_by(self, question: int) -> list[tuple[str, dict[str, bool]]]:
        """Return the smallest sets of facts that would settle a verdict, whatever the other unknown facts are.

        For each verdict that is possible, every set of the least size that forces it. With more unknown facts than :data:`MOST_UNKNOWN`
        behind the question there is no short answer, and the list is empty.
        """
        atoms = self.facts.atoms_behind(question)
        if len(atoms) > MOST_UNKNOWN:
            return []
        worlds = self._worlds(question, atoms)
        true = [_true_in(k, len(atoms)) for k in range(len(atoms))]
        everywhere = (1 << (1 << len(atoms))) - 1
        found: dict[str, list[dict[str, bool]]] = {}
        for size in range(len(atoms) + 1):
            sets: dict[str, list[dict[str, bool]]] = defaultdict(list)
            for chosen, truth in product(combinations(range(len(atoms)), size), product((False, True), repeat=size)):
                left = everywhere
                for k, yes in zip(chosen, truth, strict=True):
                    left &= true[k] if yes else ~true[k]
                for verdict, where in worlds.items():
                    if verdict not in found and not left & ~where:
                        sets[verdict].append({atoms[k].replace('"', ""): yes for k, yes in zip(chosen, truth, strict=True)})
            found |= sets
            if len(found) == len(worlds):
                break
        return [(verdict, facts) for verdict in sorted(found) for facts in found[verdict]]

    def turns_on(self, question: int) -> list[str]:
        """Return the bare names of the unknown facts that can change the verdict of a question.

        A fact can change it if, for some truth of the other unknown facts, the verdict with it differs from the verdict without it.
        """
        atoms = self.facts.atoms_behind(question)
        if len(atoms) > MOST_UNKNOWN:
            found = [atom for atom in atoms if any(self._changes(question, atom, dict.fromkeys(atoms, so)) for so in (True, False))]
        else:
            worlds = self._worlds(question, atoms)
            found = [
                atom for k, atom in enumerate(atoms) if any(((where >> (1 << k)) ^ where) & ~_true_in(k, len(atoms)) for where in worlds.values())
            ]
        return sorted({name for atom in found for name in self.facts.names[atom]})

    def _worlds(self, question: int, atoms: list[str]) -> dict[str, int]:
        """Verdict -> the worlds in which it is given, one bit a world: world w has the k-th atom if bit k of w is set. Other open facts are false."""
        others = [-self._ground.open[atom] for atom in self.facts.names if atom not in atoms]
        free = [self._ground.open[atom] for atom in atoms]
        found: dict[str, int] = defaultdict(int)
        with self._solve(others, models=0) as handle:
            for model in handle:
                world = sum(1 << k for k, literal in enumerate(free) if model.is_true(literal))
                found[self._verdict_in(model, question)] |= 1 << world
        return found

    def _changes(self, question: int, atom: str, rest: dict[str, bool]) -> bool:
        """Whether a fact changes the verdict where the rest is as said."""
        return self._verdict(question, rest | {atom: True}) != self._verdict(question, rest | {atom: False})

    def _verdict(self, question: int, said: dict[str, bool]) -> str:
        """The verdict in the world in which these open facts are as said and every other open fact is false."""
        world = [self._ground.open[atom] * (1 if said.get(atom) else -1) for atom in self.facts.names]
        with self._solve(world, models=1) as handle:
            return next(self._verdict_in(model, question) for model in handle)

    def _solve(self, also: list[int], *, models: int, mode: str = "auto") -> clingo.SolveHandle:
        """Solve under what this viewpoint says and some literals more; 0 models are all."""
        solving = self._ground.control.configuration.solve
        solving.enum_mode, solving.models = mode, models  # type: ignore[union-attr]
        return self._ground.control.solve(assumptions=[*self._said, *also], yield_=True)

    def _verdict_in(self, model: clingo.Model, question: int) -> str:
        return next(name for name, literal in self._ground.verdicts[question] if model.is_true(literal))


def worlds_of(by_viewpoint: Mapping[str, Facts]) -> dict[str, Worlds]:
    """Return the worlds of each viewpoint; viewpoints that say the same share them, and those that differ in what is true share the grounding."""
    alike: dict[frozenset[str], list[Facts]] = defaultdict(list)
    for facts in by_viewpoint.values():
        if facts not in alike[frozenset(facts.said)]:
            alike[frozenset(facts.said)].append(facts)
    made = [Worlds(facts, ground) for group in alike.values() for ground in (Ground(group),) for facts in group]
    return {name: next(one for one in made if one.facts == facts) for name, facts in by_viewpoint.items()}


@lru_cache(maxsize=65536)
def _arguments(atom: clingo.Symbol) -> tuple[int, str]:
    """The number of the question and the verdict, or condition, of an atom; the same ones come up in one case after the other.

    >>> _arguments(clingo.parse_term("unmet(3,area)"))
    (3, 'area')
    """
    question, what = atom.arguments
    return question.number, what.name


def _named(table: Literals, true: frozenset[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for question, row in table.items():
        found[question] = {name for name, literal in row if literal in true}
    return found


@cache
def _true_in(k: int, atoms: int) -> int:
    """The worlds, one bit each, in which the k-th of so many atoms is true.

    >>> bin(_true_in(1, 3))
    '0b11001100'
    """
    return sum(1 << world for world in range(1 << atoms) if world >> k & 1)
