import pytest

from foedus.library import catalogue
from foedus.scenarios.matters.levers import board
from foedus.scenarios.matters.whole import MOST_TOP, what_matters
from foedus.scenarios.program import ScenarioProgram, scenario_program
from foedus.scenarios.results import Matters
from foedus.terms.errors import UsageError

from ..made import scenario
from .weighed import SMALL


@pytest.fixture(scope="module")
def program() -> ScenarioProgram:
    return scenario_program(scenario(**SMALL), catalogue())


@pytest.fixture(scope="module")
def found(program: ScenarioProgram) -> Matters:
    asked = ["remove:rus-prk-2024", "suppose:aggressor(KOR)=no", "waive:rus-prk-2024/4:war"]
    return what_matters(program, worlds=2000, seed=3, of="RUS", counterfactuals=asked)


def test_every_norm_is_taken_away_once_and_the_largest_effect_stands_first(program: ScenarioProgram, found: Matters):
    assert sorted(one.lever for one in found.effects) == [f"remove:{norm}" for norm in board(program).norms]
    assert found.effects[0].lever == "remove:rus-prk-2024/4"
    sizes = [abs(one.chance.difference) for one in found.effects]
    assert sizes == sorted(sizes, reverse=True)


def test_what_is_asked_for_is_answered_in_its_order(found: Matters):
    assert [one.lever for one in found.asked] == ["remove:rus-prk-2024", "suppose:aggressor(KOR)=no", "waive:rus-prk-2024/4:war"]
    assert found.asked[0].chance.after < found.chance.chance < found.asked[2].chance.after


def test_all_parts_speak_of_the_same_worlds(found: Matters):
    assert {one.chance.before for one in (*found.asked, *found.effects)} == {found.chance.chance}
    assert found.shares
    assert found.shares.before == found.chance.chance
    assert found.restraint
    assert found.restraint.at_most == 2
    assert found.boxes == ()


def test_it_is_the_same_each_time_and_as_json(program: ScenarioProgram, found: Matters):
    again = what_matters(program, worlds=2000, seed=3, of="RUS", counterfactuals=[one.lever for one in found.asked])

    assert again == found
    assert Matters.model_validate_json(found.model_dump_json()) == found


def test_the_whole_war_may_be_asked_about_and_nothing_shared(program: ScenarioProgram):
    found = what_matters(program, worlds=500, top=0, at_most=3)

    assert (found.of, found.shares) == ("spread", None)
    assert found.restraint
    assert found.restraint.at_most == 3


@pytest.mark.parametrize("top", [-1, MOST_TOP + 1])
def test_a_number_that_cannot_be_is_refused(program: ScenarioProgram, top: int):
    with pytest.raises(UsageError, match=f"{top} levers cannot share a chance; write a number from 0 to {MOST_TOP}"):
        what_matters(program, worlds=100, top=top)


def test_a_war_cannot_stay_smaller_than_it_begins(program: ScenarioProgram):
    with pytest.raises(UsageError, match="2 states fight from the start, so the war cannot stay at 1"):
        what_matters(program, worlds=100, top=0, at_most=1)
