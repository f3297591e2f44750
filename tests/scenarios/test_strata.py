"""The linter: what it lets through, and how it names a circle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.scenarios.strata import Rules, strata
from foedus.terms.errors import ProgramError

ATOMS = [f"a{n}" for n in range(6)]
BODY = st.lists(st.tuples(st.sampled_from([*ATOMS, "coin(c)"]), st.booleans()), max_size=3).map(tuple)
PROGRAMS = st.dictionaries(st.sampled_from(ATOMS), st.lists(BODY, min_size=1, max_size=3), min_size=1)


def hangs_on(rules: Rules) -> dict[str, set[str]]:
    """Every atom and all that it hangs on, by going round until nothing changes."""
    below = {head: {atom for body in bodies for atom, _ in body if atom in rules} for head, bodies in rules.items()}
    while True:
        more = {head: seen.union(*(below[atom] for atom in seen)) if seen else seen for head, seen in below.items()}
        if more == below:
            return below
        below = more


@given(PROGRAMS)
def test_a_program_is_refused_if_and_only_if_an_atom_hangs_on_its_own_negation(rules: Rules):
    below = hangs_on(rules)
    circle = any(
        not positive and atom in rules and (head == atom or head in below[atom])
        for head, bodies in rules.items()
        for body in bodies
        for atom, positive in body
    )
    if circle:
        with pytest.raises(ProgramError, match="a circle through `not`"):
            strata(rules)
        return
    groups = strata(rules)
    seen: set[str] = set()
    for group in groups:
        seen |= set(group)
        assert all(below[atom] <= seen for atom in group)
        assert all(below[atom] >= set(group) for atom in group if len(group) > 1)
    assert seen == set(rules)


def test_the_circle_is_named_atom_by_atom():
    rules: Rules = {"a": [(("b", True),)], "b": [(("coin(x)", True), ("c", True))], "c": [(("a", False),)]}

    with pytest.raises(ProgramError, match="c hangs on `not a`, a hangs on b, b hangs on c; say in a round what follows"):
        strata(rules)


def test_an_atom_on_its_own_negation_is_the_shortest_circle():
    with pytest.raises(ProgramError, match="a circle through `not`: a hangs on `not a`;"):
        strata({"a": [(("a", False),)]})


def test_a_long_chain_needs_no_recursion():
    rules: Rules = {f"a{n:05}": [((f"a{n + 1:05}", True),)] for n in range(20_000)} | {"a20000": [()]}

    assert strata(rules)[0] == ("a20000",)
