from foedus.scenarios.results import Chance, Difference, Effect, Learnt, Matters, Restraint
from foedus.show.matters import matters_lines

NOTHING = Difference(before=0.5, after=0.5, difference=0, low=-0.001, high=0.001)
LESS = Difference(before=0.5, after=0.25, difference=-0.25, low=-0.3, high=-0.2)
HALF = Chance(worlds=50, chance=0.5, low=0.4, high=0.6)


def effect(lever: str, fired: int, chance: Difference = NOTHING) -> Effect:
    return Effect(lever=lever, fired=fired, worlds=100, chance=chance, size=chance, states={"RUS": chance} if chance.difference else {})


def matters(**more: object) -> Matters:
    given = {"scenario": "raid", "title": "A raid", "viewpoint": "default", "of": "RUS", "digest": "d", "seed": 1, "worlds": 100, "chance": HALF}
    return Matters.model_validate({**given, **more})


def test_an_effect_is_told_with_its_interval_and_what_never_fired_is_counted():
    lines = matters_lines(matters(effects=(effect("remove:rus-prk-2024/4", 40, LESS), effect("remove:tac-1976/10", 3), effect("remove:x-1", 0))))

    text = "\n".join(lines)
    assert "Russia enters in 0.500 (0.400 to 0.600) of them" in text
    assert "without rus-prk-2024/4\n      -0.250 (-0.300 to -0.200); mean number of states that join -0.25; fired in 40 worlds" in text
    assert "without tac-1976/10\n      the same in every world" in text
    assert "1 other never moved a state nor held one back" in text
    assert "no prediction" in text


def test_what_is_asked_for_is_told_state_by_state():
    assert "      Russia                 -0.250 (-0.300 to -0.200)" in matters_lines(matters(asked=(effect("remove:CHN", 4, LESS),)))


def test_facts_that_move_nothing_are_counted_only():
    known = Learnt(fact='fact(aggressor("KOR"))', chance=0.5, if_so=HALF, if_not=HALF, expected=0, low=0, high=0.01)
    told = Learnt(fact='fact(state_of_war("PRK"))', chance=0.5, if_so=HALF, if_not=HALF, expected=0.1, low=0.05, high=0.15)

    text = "\n".join(matters_lines(matters(learnt=(told, known))))

    assert "0.1000 (0.0500 to 0.1500) state_of_war(PRK): 0.500 if so, 0.500 if not" in text
    assert "learning 1 other fact would move nothing" in text


def test_that_no_decision_helps_or_none_is_needed_is_said():
    none = matters_lines(matters(restraint=Restraint(at_most=2, sets=(), all_told=True)))
    empty = matters_lines(matters(restraint=Restraint(at_most=2, sets=((),), all_told=True)))

    assert "  no set of decisions can do it" in none
    assert "  none is needed: no course leads further" in empty


def test_only_the_first_effects_are_shown_unless_all_are_asked_for():
    many = matters(effects=tuple(effect(f"remove:n-{n}", 1) for n in range(20)))

    assert any(line.endswith("and 12 more (--all shows them)") for line in matters_lines(many))
    assert sum("without n-" in line for line in matters_lines(many, everything=True)) == 20
