"""Base facts: what is given, what is open, what stands behind a question."""

from foedus.reasoning.ground_facts import Facts, word


def test_a_true_fact_is_given_an_unknown_one_is_open_and_a_false_one_is_not_said():
    facts = Facts()
    for atom, truth in (("a", "true"), ("b", "unknown"), ("c", "false"), ("d", None)):
        facts.put(atom, truth, atom)  # type: ignore[arg-type]

    assert list(facts.lines) == ["given(a).", "open(b)."]
    assert facts.names == {"b": ("b",)}


def test_only_open_atoms_stand_behind_a_question():
    facts = Facts()
    facts.put("a", "true", "a", 0)
    facts.put("b", "unknown", "b", 0)
    facts.put("c", "unknown", "c", 1)

    assert (facts.atoms_behind(0), facts.atoms_behind(1), facts.atoms_behind(2)) == (["b"], ["c"], [])


def test_what_holds_for_one_question_is_open_for_none():
    later, earlier = Facts(), Facts()
    later.put("a", "unknown", "a", 0)
    later.put("a", "true", "a", 1)
    earlier.put("a", "true", "a", 1)
    earlier.put("a", "unknown", "a", 0)

    for facts in (later, earlier):
        assert list(facts.lines) == ["given(a)."]
        assert facts.atoms_behind(0) == []


def test_open_atoms_of_a_kind_are_put_behind_a_question_by_their_beginning():
    facts = Facts()
    facts.put('armed_attack("one")', "unknown", "armed_attack")
    facts.put('armed_attack("two")', "unknown", "armed_attack")
    facts.put('provoked("one","V")', "unknown", "provoked")
    facts.behind_too(0, 'armed_attack("one")')
    facts.behind_too(1, "armed_attack(")

    assert facts.atoms_behind(0) == ['armed_attack("one")']
    assert facts.atoms_behind(1) == ['armed_attack("one")', 'armed_attack("two")']


def test_a_word_with_quotes_and_strokes_stays_one_constant():
    assert word('a"b\\c') == '"a\\"b\\\\c"'
