"""A step program: rules grounded once, captured from clingo and laid out flat, ready to be run over many worlds.

A step takes open atoms and gives what follows. Open are coins, ``coin(C)``, drawn once a world and fixed, and what has happened before, ``now(X)``.
What the step adds is ``next(X)``. Both kinds of open atom are choices whose bodies are facts, so clingo itself can say what one step gives::

    { coin(C) } :- chance(C).
    { now(X) }  :- may_happen(X).
    next(X)     :- now(Y), coin(C), not now(Z).

Everything that holds in all worlds is folded away, and so is what neither ``next`` nor a watched atom hangs on.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import clingo
import numpy as np
from numpy.typing import NDArray

from ..terms.errors import ProgramError
from .strata import Body, loops, strata

INPUTS = ("coin", "now")
"""Predicates of open atoms."""


@dataclass(frozen=True, eq=False)
class StepProgram:
    """Rules of one round as flat arrays; equal programs have one digest.

    An atom's number is its place in :attr:`atoms`: coins first, then ``now(X)`` of each state in the order of :attr:`states`, then what is
    derived, each after what it hangs on. A literal is the number plus one, negative under ``not``.
    """

    coins: tuple[str, ...]
    """Names C of ``coin(C)``, sorted."""
    states: tuple[str, ...]
    """Names X of ``now(X)`` and ``next(X)``, sorted."""
    watched: tuple[str, ...]
    """Other atoms that the caller wants back, sorted."""
    derived: tuple[str, ...]
    """Names of the derived atoms, each after what it hangs on."""
    groups: NDArray[np.int32]
    """(g + 1,) Where each group of derived atoms begins in :attr:`atoms`; a group of several is worked out until nothing changes."""
    loops: NDArray[np.bool_]
    """(g,) Whether a group must be worked out until nothing changes."""
    rules: NDArray[np.int32]
    """(d + 1,) Where the rules of each derived atom begin."""
    bodies: NDArray[np.int32]
    """(r + 1,) Where the body of each rule begins."""
    literals: NDArray[np.int32]
    """(l,) The bodies one after another."""
    digest: str
    """SHA-256 of the names and rules, in hexadecimal; it does not hang on how clingo numbers atoms."""

    @cached_property
    def atoms(self) -> tuple[str, ...]:
        """Names of all atoms, by number."""
        return (*(f"coin({c})" for c in self.coins), *(f"now({x})" for x in self.states), *self.derived)

    @cached_property
    def number(self) -> dict[str, int]:
        """Number of each atom, by name."""
        return {name: n for n, name in enumerate(self.atoms)}

    @property
    def inputs(self) -> int:
        """How many atoms are open."""
        return len(self.coins) + len(self.states)

    def told(self, rule: int) -> str:
        """Return a rule as text.

        >>> program = capture("{ coin(c) }. { now(x) }. next(x) :- coin(c), not now(x).")
        >>> program.told(0)
        'next(x) :- coin(c), not now(x).'
        """
        head = self.derived[int(np.searchsorted(self.rules, rule, side="right")) - 1]
        body = self.literals[self.bodies[rule] : self.bodies[rule + 1]].tolist()
        names = [f"{'not ' if literal < 0 else ''}{self.atoms[abs(literal) - 1]}" for literal in body]
        return f"{head} :- {', '.join(names)}." if names else f"{head}."


def capture(text: str, *files: Path, watch: Iterable[str] = ()) -> StepProgram:
    """Ground a program with clingo and lay it out.

    Parameters
    ----------
    text : str
        Rules and facts.
    files : Path
        Further files of rules.
    watch : iterable of str
        Atoms other than ``next(X)`` to keep, by name, ``verdict(3,obliged)``, or all of one predicate, ``verdict/2``. One that no rule can
        give is kept as never true.

    Returns
    -------
    StepProgram

    Raises
    ------
    ProgramError
        If clingo cannot ground it, or it is no step: an atom hangs on its own negation, a choice hangs on something open, an open atom is
        neither ``coin(C)`` nor ``now(X)``, there is a constraint, a sum, a disjunction, an anonymous ``_``, or nothing to happen.

    Examples
    --------
    >>> program = capture("chance(keeps). { coin(C) } :- chance(C). { now(war) }. next(war) :- coin(keeps).")
    >>> program.coins, program.states, program.digest[:8]
    (('keeps',), ('war',), '...')
    >>> capture("{ now(war) }. peace :- not unrest. unrest :- not peace. next(war) :- unrest.")
    Traceback (most recent call last):
        ...
    foedus.terms.errors.ProgramError: a circle through `not`: peace hangs on `not unrest`, unrest hangs on `not peace`; say in a round ...
    """
    heard, control = _ground(text, files)
    names = _names(control)
    outputs, states = _outputs(control, watch)
    coins = sorted(_inner(names[n]) for n in heard.open if n in names and names[n].startswith("coin("))
    inputs = {atom.literal for name in INPUTS for atom in control.symbolic_atoms.by_signature(name, 1)}
    bodies = _bodies(heard, names, inputs)
    open_names = {names[n] for n in heard.open}
    facts, rules = _fold(bodies, open_names)
    for group in (states, outputs):
        for name in group:
            rules.setdefault(name, [()] if name in facts else [])
    wanted = _reached([f"next({x})" for x in states if f"next({x})" in rules] + outputs, rules)
    kept = {head: rules[head] for head in wanted if head not in open_names}
    states = sorted({_inner(name) for name in open_names if name.startswith("now(")} | {_inner(name) for name in kept if name.startswith("next(")})
    if not states:
        raise ProgramError("nothing can happen: there is neither now(X) nor next(X)")
    return _lay_out(coins, states, outputs, kept)


class _Listener(clingo.Observer):
    """What clingo grounds, by its own numbers."""

    def __init__(self) -> None:
        self.rules: list[tuple[int, tuple[int, ...]]] = []
        self.open: set[int] = set()
        self.faults: list[tuple[str, str, tuple[int, ...]]] = []

    def rule(self, choice: bool, head: Sequence[int], body: Sequence[int]) -> None:
        """Hear a rule."""
        if choice and body:
            self.faults.append(("a choice hangs on what is open", "its body must be made of facts", (*head, *body)))
        elif choice:
            self.open.update(head)
        elif len(head) == 1:
            self.rules.append((head[0], tuple(body)))
        elif head:
            self.faults.append(("a disjunction leaves open which of its atoms holds", "make a coin decide", tuple(head)))
        else:
            self.faults.append(("a constraint would throw worlds away", "derive an atom and condition on it", tuple(sorted(body, key=abs))))

    def weight_rule(self, choice: bool, head: Sequence[int], lower_bound: int, body: Sequence[tuple[int, int]]) -> None:  # noqa: ARG002
        """Hear a count or a sum."""
        self.faults.append(("counts, sums and bounded choices are not run over worlds", "write the cases out", (*head, *(one for one, _ in body))))

    def external(self, atom: int, value: clingo.TruthValue) -> None:  # noqa: ARG002
        """Hear an external."""
        self.faults.append(("an external atom is neither a fact nor a coin", "write { coin(C) } :- ...", (atom,)))

    def minimize(self, priority: int, literals: Sequence[tuple[int, int]]) -> None:  # noqa: ARG002
        """Hear an optimisation."""
        self.faults.append(("a step has nothing to minimise or maximise", "leave it to the question", tuple(one for one, _ in literals)))


def _ground(text: str, files: Iterable[Path]) -> tuple[_Listener, clingo.Control]:
    told: list[str] = []
    control = clingo.Control(["--warn=none"], logger=lambda _, message: told.append(message))
    heard = _Listener()
    control.register_observer(heard, replace=True)
    try:
        for file in files:
            control.load(str(file))
        control.add("base", [], text)
        control.ground([("base", [])])
    except RuntimeError as fault:
        lines = [line.strip() for message in told or [str(fault)] for line in message.splitlines() if line.strip()]
        raise ProgramError(f"clingo cannot ground the rules: {' '.join(lines[:3])}") from None
    for problem, fix, atoms in heard.faults:
        names = _names(control)
        told_atoms = ", ".join(f"{'not ' if n < 0 else ''}{names[abs(n)]}" for n in atoms[:4] if abs(n) in names)
        raise ProgramError(f"{problem}: {told_atoms}", fix)
    return heard, control


def _names(control: clingo.Control) -> dict[int, str]:
    """The atoms by clingo's numbers."""
    return {atom.literal: str(atom.symbol) for atom in control.symbolic_atoms}


def _outputs(control: clingo.Control, watch: Iterable[str]) -> tuple[list[str], list[str]]:
    """The atoms that are watched, and the names X of ``next(X)``."""
    found: set[str] = set()
    for word in watch:
        predicate, _, arity = word.rpartition("/")
        if predicate.isidentifier() and arity.isdigit():
            found |= {str(atom.symbol) for atom in control.symbolic_atoms.by_signature(predicate, int(arity))}
            continue
        try:
            found.add(str(clingo.parse_term(word, logger=lambda *_: None)))
        except RuntimeError:
            raise ProgramError(f"'{word}' is no atom", "write it as in a rule, or as predicate/arity") from None
    if strange := [name for name in sorted(found) if name.startswith(("coin(", "now("))]:
        raise ProgramError(f"{strange[0]} is open and need not be watched", "a tally counts it under its own name")
    return sorted(found), sorted(str(atom.symbol.arguments[0]) for atom in control.symbolic_atoms.by_signature("next", 1))


def _bodies(heard: _Listener, names: dict[int, str], inputs: set[int]) -> dict[str, set[Body]]:
    """The rules by name; open atoms checked."""
    found: dict[str, set[Body]] = {}
    for n in sorted(heard.open):
        if n not in names or n not in inputs:
            raise ProgramError(f"the open atom {names.get(n, 'of a choice')} is neither a coin nor a state", "write { coin(C) } or { now(X) }")
    for head, body in heard.rules:
        if missing := [n for n in (head, *map(abs, body)) if n not in names]:
            others = [names[n] for n in (head, *map(abs, body)) if n in names]
            near = f" beside {', '.join(others[:3])}" if others and missing else ""
            raise ProgramError(f"an atom has no name{near}", "name the variables: an anonymous `_` or a condition makes atoms without name")
        literals = tuple(sorted((names[abs(n)], n > 0) for n in set(body)))
        if head in heard.open:
            raise ProgramError(f"{names[head]} is open and derived, too", "derive another atom")
        atoms = [atom for atom, _ in literals]
        if len(set(atoms)) == len(atoms) and (names[head], True) not in literals:  # neither `a and not a` nor `h from h`
            found.setdefault(names[head], set()).add(literals)
    return found


def _fold(bodies: dict[str, set[Body]], opened: set[str]) -> tuple[set[str], dict[str, list[Body]]]:
    """Work out what holds in all worlds and in none; return the facts and the rules over what is left.

    An atom is known once a rule of it has an empty body, and gone once it has no rule left; only rules that name one of these are looked at again.
    """
    users: dict[str, set[str]] = {}
    for head, options in bodies.items():
        for atom in {atom for body in options for atom, _ in body}:
            users.setdefault(atom, set()).add(head)
    left: dict[str, set[Body]] = dict(bodies)
    known: set[str] = set()
    gone = set(users) - opened - set(bodies)
    edge = set(bodies)
    while edge:
        decided = set()
        for head in edge:
            holding = (body for body in left[head] if not any(atom in (gone if so else known) for atom, so in body))
            left[head] = {tuple((atom, so) for atom, so in body if atom not in (known if so else gone)) for body in holding}
            if () in left[head]:
                left[head] = {()}
                known.add(head)
                decided.add(head)
            elif not left[head]:
                gone.add(head)
                decided.add(head)
        edge = set().union(*(users.get(head, ()) for head in decided)) - known - gone
    return known, {head: sorted(options) for head, options in left.items() if options}


def _reached(start: Iterable[str], rules: dict[str, list[Body]]) -> set[str]:
    seen = set(start)
    edge = list(seen)
    while edge:
        for body in rules.get(edge.pop(), ()):
            new = {atom for atom, _ in body} - seen
            seen |= new
            edge += new
    return seen


def _inner(name: str) -> str:
    """``keeps(a)`` of ``coin(keeps(a))``."""
    return name[name.index("(") + 1 : -1]


def _lay_out(coins: list[str], states: list[str], watched: list[str], rules: dict[str, list[Body]]) -> StepProgram:
    groups = strata(rules)
    derived = tuple(name for group in groups for name in group)
    order = [*(f"coin({c})" for c in coins), *(f"now({x})" for x in states), *derived]
    number = {name: n for n, name in enumerate(order)}
    first, body_ends, literals = [0], [0], []
    for head in derived:
        for body in rules[head]:
            literals += [(number[atom] + 1) * (1 if so else -1) for atom, so in body]
            body_ends.append(len(literals))
        first.append(len(body_ends) - 1)
    text = [f"coins {' '.join(coins)}", f"states {' '.join(states)}", f"watched {' '.join(watched)}"]
    text += sorted(f"{head} :- {', '.join(('' if so else 'not ') + atom for atom, so in body)}." for head, each in rules.items() for body in each)
    starts = np.cumsum([len(coins) + len(states), *(len(group) for group in groups)])
    return StepProgram(
        coins=tuple(coins),
        states=tuple(states),
        watched=tuple(watched),
        derived=derived,
        groups=starts.astype(np.int32),
        loops=np.array([loops(group, rules) for group in groups], np.bool_),
        rules=np.array(first, np.int32),
        bodies=np.array(body_ends, np.int32),
        literals=np.array(literals, np.int32),
        digest=hashlib.sha256("\n".join(text).encode()).hexdigest(),
    )
