"""Levers: what they hold fixed, and that a norm taken away by its switch is a norm that is not there."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from foedus.library import catalogue
from foedus.scenarios.counting import Worlds, ready
from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import run
from foedus.scenarios.matters.levers import Board, Lever, System, board, coins_decided, lever, waivers
from foedus.scenarios.program import ScenarioProgram, scenario_program
from foedus.terms.errors import UnknownName, UsageError

from ..made import scenario
from .weighed import SMALL, small_board

PROMISE = "rus-prk-2024/4"


@pytest.fixture(scope="module")
def program() -> ScenarioProgram:
    return scenario_program(scenario(**SMALL), catalogue())


@pytest.fixture(scope="module")
def strike() -> Board:
    return small_board()


def war(worlds: Worlds, fixed: Mapping[str, bool]) -> dict[str, list[int]]:
    """In how many worlds each state entered, attacked and took sides, by round."""
    tally = run(worlds.step, worlds.chances, seed=2, worlds=4000, start=worlds.start, fixed=fixed)
    rows = dict(zip(tally.states, tally.first.tolist(), strict=True))
    return {name: row for name, row in rows.items() if name.startswith(("in_war(", "attack(", "side(")) and sum(row)}


def padded(rows: dict[str, list[int]]) -> dict[str, list[int]]:
    return {name: row[: max(n for n, count in enumerate(row) if count) + 1] for name, row in rows.items()}


def cut(program: ScenarioProgram, norm: str, fact: str) -> str:
    """The program's text without the facts, of a form, about the questions of one norm."""
    mine = {n for n, question in enumerate(program.possible.questions) if question.norm.id == norm}
    return re.sub(fact, lambda match: "" if int(match[1]) in mine else match[0], program.text)


def test_with_every_norm_standing_the_worlds_are_those_of_the_plain_program(program: ScenarioProgram, strike: Board):
    assert padded(war(strike.worlds, {})) == padded(war(ready(program), {}))


def test_a_norm_whose_switch_is_off_is_a_norm_that_binds_nobody(program: ScenarioProgram, strike: Board):
    for norm in strike.norms:
        without = ready(replace(program, text=cut(program, norm, r"\bawake\((\d+)\)\.")))

        assert padded(war(strike.worlds, strike.without_norms(norm, [norm]).fixed)) == padded(war(without, {})), norm


def test_a_waived_condition_is_a_condition_that_is_not_asked(program: ScenarioProgram):
    words = f"waive:{PROMISE}:war"
    on = board(program, [words])
    text = cut(program, PROMISE, r"\bneeds\((\d+),war\)\.")

    waived = war(on.worlds, lever(on, words).fixed)

    assert padded(waived) == padded(war(ready(replace(program, text=text)), {}))
    assert sum(waived['in_war("RUS")']) > sum(war(on.worlds, {})['in_war("RUS")'])
    assert padded(war(on.worlds, {})) == padded(war(ready(program), {}))


def test_a_whole_agreement_an_article_and_a_norm_may_be_taken_away(strike: Board):
    assert PROMISE in strike.norms
    assert lever(strike, "remove:rus-prk-2024").fixed == {f'stands("{norm}")': False for norm in strike.norms if norm.startswith("rus-prk-2024/")}
    assert lever(strike, f"remove:{PROMISE}").fixed == {f'stands("{PROMISE}")': False}
    assert lever(strike, f"remove:{PROMISE}").fired == (f'now(fired("{PROMISE}"))',)


def test_a_states_part_is_all_that_it_decides_but_what_it_refrains_from(strike: Board):
    fixed = lever(strike, "remove:RUS").fixed
    coins = strike.program.coins

    assert f'keeps("{PROMISE}","RUS","PRK")' in fixed
    assert {coins[name].bearer for name in fixed} == {"RUS"}
    assert set(fixed.values()) == {False}
    assert not any(name.startswith("refrains(") for name in fixed)


def test_a_will_is_taken_away_by_its_id():
    on = small_board(wills=[{"id": "for-pride", "who": "CHN", "attacks": "KOR", "chance": 0.5}])
    found = lever(on, "remove:for-pride")

    assert found == Lever("remove:for-pride", {'will("for-pride")': False}, ('now(attack("CHN","KOR"))',))
    assert on.wills == ("for-pride",)


def test_a_fact_is_supposed_with_or_without_its_quotation_marks(strike: Board):
    assert lever(strike, "suppose:aggressor(KOR)=yes").fixed == {'fact(aggressor("KOR"))': True}
    assert lever(strike, 'suppose:fact(aggressor("KOR"))=no').fixed == {'fact(aggressor("KOR"))': False}
    assert lever(strike, f"suppose:keeps({PROMISE},RUS,PRK)=no").fired == (f'coin(keeps("{PROMISE}","RUS","PRK"))',)


def test_a_norm_that_raises_questions_and_can_move_nobody_may_be_taken_away_and_changes_nothing(strike: Board):
    idle = Board(strike.worlds)
    vars(idle)["norms"] = ()

    assert lever(idle, f"remove:{PROMISE}") == Lever(f"remove:{PROMISE}", {}, ())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("remove:", "'remove:' says nothing to change; write remove:ID"),
        ("without:RUS", "'without:RUS' says nothing to change; write remove:ID"),
        ("suppose:aggressor(KOR)", "says nothing to change"),
        ("suppose:aggressor(KOR)=maybe", "says nothing to change"),
        ("suppose:agressor(KOR)=no", r"unknown fact or coin 'agressor\(KOR\)': did you mean 'aggressor\(KOR\)'\?"),
        ("remove:rus-prk-2042", "unknown agreement, norm, will or state of the scenario 'rus-prk-2042': did you mean 'rus-prk-2024'?"),
        ("remove:FRA", "unknown state of the scenario 'FRA'"),
    ],
)
def test_a_change_that_means_nothing_is_told(strike: Board, words: str, message: str):
    with pytest.raises(UsageError, match=message):
        lever(strike, words)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (f"waive:{PROMISE}:wra", f"unknown condition of {PROMISE} 'wra': one of .*war"),
        ("waive:nato-1949/5:area", "unknown norm of the scenario 'nato-1949/5'"),
    ],
)
def test_a_condition_that_is_none_is_told(program: ScenarioProgram, words: str, message: str):
    with pytest.raises(UnknownName, match=message):
        waivers(program, [words])


def test_asking_of_a_state_that_began_it_or_is_not_there_is_refused(strike: Board):
    with pytest.raises(UsageError, match="KOR stands in the events of the file, so there is no chance of its entry; ask of another state"):
        strike.system(1, "KOR")
    with pytest.raises(UnknownName, match="unknown state of the scenario 'FRA'"):
        strike.system(1, "FRA")


def test_a_war_that_nobody_can_join_has_nothing_that_matters():
    on = small_board(states=["KOR", "PRK"])

    with pytest.raises(UsageError, match="nobody else can enter this war, so nothing matters to how it spreads"):
        on.system(1)


def test_an_end_that_is_no_outcome_is_unknown(strike: Board):
    with pytest.raises(UnknownName, match="unknown outcome 'war'"):
        System(strike.worlds.step, Chances({}), {}, {"peace": "peace"}, ("war",))


def test_restraint_is_peaceful_if_kept_and_help_if_not_given(strike: Board):
    decided = dict(coins_decided(strike))

    assert {name.split("(")[0] for name, held in decided.items() if held} <= {"refrains"}
    assert decided[f'keeps("{PROMISE}","RUS","PRK")'] is False
    assert not any(name.startswith(("fact(", "stands(")) for name in decided)
