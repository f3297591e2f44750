"""The linter of ground programs: what can be worked out in one pass, atom after atom, and what goes round in a circle.

A program is stratified if no atom hangs on its own negation. Its atoms can then be put in an order in which each comes after all it hangs on;
only atoms that support each other positively (`p` from `q` and `q` from `p`) stand together and are worked out until nothing changes. Such a
program has exactly one answer for each choice of its open atoms (its perfect model, which is its only stable model).

References
----------
Apt, Blair & Walker (1988), in Minker (ed.), Foundations of Deductive Databases and Logic Programming, 89-148.
Tarjan (1972), SIAM Journal on Computing 1(2), 146-160.
"""

from collections.abc import Mapping, Sequence

from ..terms.errors import ProgramError

Body = tuple[tuple[str, bool], ...]
"""The literals of a rule: an atom's name, and whether it stands there without `not`."""
Rules = Mapping[str, Sequence[Body]]
"""An atom's name and the bodies of its rules."""


def strata(rules: Rules) -> list[tuple[str, ...]]:
    """Return the derived atoms in an order in which each comes after what it hangs on.

    Atoms that support each other stand in one tuple; all other tuples hold one atom. The order depends on names and rules only.

    Raises
    ------
    ProgramError
        If an atom hangs on its own negation; the message names the circle.

    Examples
    --------
    >>> strata({"b": [(("a", False),)], "a": [(("coin(x)", True),)]})
    [('a',), ('b',)]
    >>> strata({"a": [(("b", True),)], "b": [(("a", True),), (("coin(x)", True),)]})
    [('a', 'b')]
    >>> strata({"a": [(("b", False),)], "b": [(("a", True),)]})
    Traceback (most recent call last):
        ...
    foedus.terms.errors.ProgramError: a circle through `not`: a hangs on `not b`, b hangs on a; say in a round what follows: next(X) from now(X)
    """
    below = {head: sorted({atom for body in bodies for atom, _ in body if atom in rules}) for head, bodies in sorted(rules.items())}
    groups = _components(below)
    for group in groups:
        _refuse_circle(group, rules)
    return groups


def loops(group: Sequence[str], rules: Rules) -> bool:
    """Whether the atoms of a group must be worked out until nothing changes.

    >>> loops(["a"], {"a": [(("coin(x)", True),)]}), loops(["a", "b"], {"a": [(("b", True),)], "b": [(("a", True),)]})
    (False, True)
    """
    return len(group) > 1 or any(atom == group[0] for body in rules[group[0]] for atom, _ in body)


def _components(below: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Strongly connected components by Tarjan's algorithm, without recursion; each after those that it reaches."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    open_atoms: dict[str, None] = {}
    found: list[tuple[str, ...]] = []
    for root in below:
        if root in number:
            continue
        number[root] = low[root] = len(number)
        open_atoms[root] = None
        path = [(root, iter(below[root]))]
        while path:
            atom, rest = path[-1]
            for other in rest:
                if other not in number:
                    number[other] = low[other] = len(number)
                    open_atoms[other] = None
                    path.append((other, iter(below[other])))
                    break
                if other in open_atoms:
                    low[atom] = min(low[atom], number[other])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[atom])
                if low[atom] == number[atom]:
                    group: list[str] = []
                    while not group or group[-1] != atom:
                        group.append(open_atoms.popitem()[0])
                    found.append(tuple(sorted(group)))
    return found


def _refuse_circle(group: Sequence[str], rules: Rules) -> None:
    inside = set(group)
    for head in group:
        for body in rules[head]:
            for atom, positive in body:
                if atom in inside and not positive:
                    steps = _way(atom, head, inside, rules)
                    told = ", ".join(f"{one} hangs on {other if so else f'`not {other}`'}" for one, other, so in [(head, atom, False), *steps])
                    raise ProgramError(f"a circle through `not`: {told}", "say in a round what follows: next(X) from now(X)")


def _way(start: str, goal: str, inside: set[str], rules: Rules) -> list[tuple[str, str, bool]]:
    """The shortest way from an atom to another that it hangs on, inside one group."""
    came: dict[str, tuple[str, str, bool]] = {}
    seen, edge = {start}, [start]
    while goal not in seen:
        step: list[str] = []
        for head in edge:
            for atom, positive in sorted({literal for body in rules[head] for literal in body}, key=lambda literal: (literal[0], not literal[1])):
                if atom in inside and atom not in seen:
                    seen.add(atom)
                    came[atom] = (head, atom, positive)
                    step.append(atom)
        edge = step
    way: list[tuple[str, str, bool]] = []
    while goal != start:
        way.append(came[goal])
        goal = came[goal][0]
    return way[::-1]
