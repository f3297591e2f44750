"""Brave and cautious consequences against the slow obvious thing: every world by itself."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.reasoning.ground_facts import Facts
from foedus.reasoning.solve import MOST_UNKNOWN, Worlds, worlds_of

TRUTH = st.sampled_from(["true", "false", "unknown"])


def program(known: dict[str, str], wanted: list[str], alternatives: int) -> Facts:
    """One question with some conditions; `known` says of each atom whether it is true, false or unknown."""
    facts = Facts()
    facts.say('awake(0). gives(0,obliged). toward(0,"V"). bearer(0,"B"). upon(0,"e"). event("e"). by("e","A"). on("e","V"). kind("e",armed_attack).')
    facts.say("trigger(0,armed_attack). side(0,victim).")
    for condition in wanted:
        facts.say(f"needs(0,{condition}).")
    for n in range(alternatives):
        facts.say(f"leave(0,request({n})).")
    facts.say('ally(0,"W").')
    for atom, truth in known.items():
        facts.put(atom, truth, atom.split("(")[0], 0)  # type: ignore[arg-type]
    return facts


ATOMS = ['armed_attack("e")', 'provoked("e","V")', 'state_of_war("V")', "request(0)", "request(1)", 'helps("W","V")', 'aggressor("V")']
CONDITIONS = ["kind", "role", "bearer", "unprovoked", "innocent", "war", "leave", "ally"]


@settings(max_examples=120, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(ATOMS, TRUTH)), st.lists(st.sampled_from(CONDITIONS), unique=True), st.integers(1, 2))
def test_what_is_possible_and_what_it_turns_on_is_what_all_worlds_together_say(known, wanted, alternatives):
    together = Worlds(program(known, wanted, alternatives))
    unknown = [atom for atom, truth in known.items() if truth == "unknown"]
    verdicts, failing = {}, {}
    for world in product(("true", "false"), repeat=len(unknown)):
        alone = Worlds(program({**known, **dict(zip(unknown, world, strict=True))}, wanted, alternatives))
        (verdicts[world],) = alone.possible[0]
        failing[world] = alone.fails_everywhere[0]

    assert together.possible[0] == set(verdicts.values())
    assert together.fails_somewhere[0] == set().union(*failing.values())
    assert together.fails_everywhere[0] == set.intersection(*failing.values())
    deciding = {
        unknown[k].split("(")[0]
        for world in verdicts
        for k in range(len(unknown))
        if verdicts[world] != verdicts[(*world[:k], "false" if world[k] == "true" else "true", *world[k + 1 :])]
    }
    assert together.turns_on(0) == sorted(deciding)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.fixed_dictionaries(dict.fromkeys(ATOMS, TRUTH)), min_size=1, max_size=4),
    st.lists(st.sampled_from(CONDITIONS), unique=True),
)
def test_viewpoints_that_share_a_grounding_find_what_each_finds_alone(views, wanted):
    facts = {str(n): program(known, wanted, 2) for n, known in enumerate(views)}
    for name, together in worlds_of(facts).items():
        alone = Worlds(facts[name])
        assert together.possible[0] == alone.possible[0]
        assert (together.fails_somewhere[0], together.fails_everywhere[0]) == (alone.fails_somewhere[0], alone.fails_everywhere[0])
        assert (together.turns_on(0), together.settled_by(0)) == (alone.turns_on(0), alone.settled_by(0))


def test_viewpoints_that_say_the_same_share_their_worlds():
    known = dict.fromkeys(ATOMS, "unknown")
    shared = worlds_of({"a": program(known, ["war"], 1), "b": program(known, ["war"], 1), "c": program({**known, ATOMS[2]: "true"}, ["war"], 1)})

    assert shared["a"] is shared["b"]
    assert shared["a"] is not shared["c"]


def test_a_verdict_that_is_the_same_in_every_world_turns_on_nothing():
    facts = Facts()
    facts.say('awake(0). gives(0,obliged). needs(0,war). needs(0,means). toward(0,"V").')
    facts.put('state_of_war("V")', "unknown", "state_of_war", 0)
    worlds = Worlds(facts)

    assert worlds.possible[0] == {"not_triggered"}
    assert worlds.turns_on(0) == []
    assert worlds.fails_everywhere[0] == {"means"}
    assert worlds.fails_somewhere[0] == {"means", "war"}


def test_two_questions_do_not_mix():
    facts = Facts()
    facts.say('awake(0). gives(0,obliged). needs(0,war). toward(0,"V"). awake(1). gives(1,permitted).')
    facts.put('state_of_war("V")', "unknown", "state_of_war", 0)
    worlds = Worlds(facts)

    assert (worlds.possible[0], worlds.possible[1]) == ({"obliged", "not_triggered"}, {"permitted"})
    assert (worlds.turns_on(0), worlds.turns_on(1)) == (["state_of_war"], [])


def test_with_many_unknown_facts_each_one_that_decides_alone_is_still_named():
    facts = Facts()
    facts.say('awake(0). gives(0,obliged). needs(0,leave). toward(0,"V").')
    for n in range(MOST_UNKNOWN + 2):
        facts.say(f"leave(0,request({n})).")
        facts.put(f"request({n})", "unknown", f"request {n}", 0)
    facts.put("decision", "unknown", "decision", 0)
    worlds = Worlds(facts)

    assert worlds.possible[0] == {"obliged", "awaits"}
    assert worlds.turns_on(0) == sorted(f"request {n}" for n in range(MOST_UNKNOWN + 2))


def test_an_atom_may_stand_for_several_facts_and_names_them_all():
    facts = Facts()
    facts.say('awake(0). measures(0,"t"). given(covers(0)). given(happened("t")).')
    facts.put("over(0)", "unknown", ("quantity", "goods"), 0)
    worlds = Worlds(facts)

    assert worlds.possible[0] == {"breach", "no_breach"}
    assert worlds.turns_on(0) == ["goods", "quantity"]
