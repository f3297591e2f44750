"""The program of a scenario: in round 0 it is the law that the judge knows, and a world's course is what clingo gives step by step."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from foedus.library import catalogue
from foedus.reasoning import judge
from foedus.reasoning.answers import STRONGEST
from foedus.reasoning.casefile import Case
from foedus.reasoning.program import RULES
from foedus.scenarios.answers import parts
from foedus.scenarios.counting import Worlds, ready
from foedus.scenarios.course import coins_of, rounds_of
from foedus.scenarios.files import Scenario
from foedus.scenarios.ground import StepProgram, capture
from foedus.scenarios.program import SPREAD, scenario_program, sides_of
from foedus.scenarios.trace import step

from .made import scenario, small, strike, worlds_of
from .stepping import ByClingo

GIVEN: dict[str, dict[str, Any]] = {
    "an attack on North Korea": {},
    "an attack by North Korea that the case calls aggression": {
        "events": [{"id": "raid", "date": "2025-03-01", "kind": "invasion", "by": ["PRK"], "on": ["KOR"], "place": "south-korea"}],
        "facts": [{"fact": "provoked", "event": "raid", "value": False}, {"fact": "aggressor", "who": "PRK", "value": True}],
        "states": ["KOR", "PRK", "RUS", "USA"],
    },
    "an incident that may be an armed attack": {
        "events": [{"id": "raid", "date": "2025-03-01", "kind": "incident", "by": ["KOR"], "on": ["PRK"]}],
        "states": ["KOR", "PRK", "RUS", "CHN"],
    },
    "July 1914, with help that hangs on help": {
        "today": "1914-07-29",
        "events": [{"id": "raid", "date": "1914-07-29", "kind": "armed_attack", "by": ["RUS"], "on": ["AUH"], "place": "galicia"}],
        "states": ["AUH", "RUS", "DEU", "FRA", "ITA", "ROU", "SRB"],
    },
    "an attack upon a member of an alliance whose organ decides": {
        "today": "1965-03-01",
        "events": [{"id": "raid", "date": "1965-03-01", "kind": "armed_attack", "by": ["CUB"], "on": ["VEN"]}],
        "states": ["CUB", "VEN", "USA", "BRA"],
    },
}


@cache
def made(name: str) -> tuple[Worlds, StepProgram]:
    worlds = worlds_of(scenario(**GIVEN[name]))
    return worlds, capture(worlds.program.text, RULES, SPREAD, watch=["verdict/2"])


def as_case(given: Scenario, coins: Mapping[str, bool], texts: Iterator[str]) -> Case:
    """The case that a lawyer would be given of one world: what is open in the scenario is said, as this world has it."""
    facts: dict[tuple[Any, ...], dict[str, Any]] = {}
    for text in texts:
        if text.startswith("may_help("):
            _, who, toward = parts(text.split(".")[0])
            facts["helps", who, toward] = {"fact": "helps", "who": who, "toward": toward, "value": False}
    for name, held in coins.items():
        kind, _, rest = name.partition("(")
        if kind == "decides":
            agreement, event = (one.strip('"') for one in rest.rstrip(")").split(","))
            if event in {e.id for e in given.events}:
                facts["decision", agreement] = {"fact": "decision", "under": agreement, "value": held}
        elif kind == "fact":
            fact, *about = parts(rest[:-1])
            if fact == "inside":
                assert about[2] not in {e.id for e in given.events}, "where the file's own events took place is known"
                continue
            keys = {
                "state_of_war": ("of",),
                "aggressor": ("who",),
                "armed_attack": ("event",),
                "request": ("by", "under"),
                "consent": ("by", "under"),
            }
            facts[fact, *about] = {"fact": fact, **dict(zip(keys[fact], about, strict=True)), "value": held}
    said = [fact.model_dump(by_alias=True, exclude_none=True) for fact in given.facts]
    told = {key: value for key, value in given.model_dump(by_alias=True, exclude_none=True).items() if key in {"id", "today", "events"}}
    return Case.model_validate({**told, "facts": [*said, *facts.values()]})


@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize("world", range(4))
def test_what_the_law_answers_in_round_0_is_what_the_judge_answers_in_a_case_of_the_same_facts(name: str, world: int):
    worlds, program = made(name)
    given = worlds.program.scenario
    drawn = coins_of(worlds, 7, world)
    coins = {coin: drawn.get(coin, False) for coin in program.coins}
    truth, _ = step(program, {f"coin({coin})": held for coin, held in coins.items()}, dict.fromkeys(program.states, False))

    found: dict[tuple[str, str, str, str], str] = {}
    for n, question in enumerate(worlds.program.possible.questions):
        if question.event in {e.id for e in given.events}:
            (verdict,) = [parts(atom)[2] for atom, held in truth.items() if held and atom.startswith(f"verdict({n},")]
            key = (question.bearer, question.beneficiary, question.norm.id, question.event)
            found[key] = min(verdict, found.get(key, verdict), key=STRONGEST.index)
    law = judge(as_case(given, coins, iter(worlds.program.text.splitlines())), catalogue())
    answers = {(a.who, a.toward, a.norm, a.event): a.verdict for a in law.answers}

    assert found
    assert {key: answers[key] for key in found} == found


@pytest.mark.parametrize("world", range(12))
def test_a_world_runs_its_course_as_clingo_has_it_step_by_step(world: int):
    worlds = small()
    text = "\n".join([worlds.program.text, RULES.read_text(), SPREAD.read_text()])
    coins = coins_of(worlds, 3, world)

    happened, _ = ByClingo(text).world(coins, worlds.program.start, worlds.step.states)

    ours = [set(worlds.program.start)]
    for new, _ in rounds_of(worlds, coins):
        ours.append(ours[-1] | new)
    assert ours[:-1] == happened, "the last round adds nothing"
    assert ours[-1] == happened[-1]


def course(given: Scenario, viewpoint: str = "default", **fallen: bool) -> set[str]:
    """What has happened in the end of the world in which every coin with a chance falls true but those named, by the beginning of their names."""
    worlds = worlds_of(given, viewpoint)
    coins = {
        name: worlds.chances.chance[name] > 0 and not any(name.startswith(start) and not so for start, so in fallen.items())
        for name in worlds.step.coins
    }
    happened = set(worlds.program.start)
    for new, _ in rounds_of(worlds, coins):
        happened |= new
    return happened


ALONE = {"default": 0.5, "norms": {"un-charter-1945/51": 0}}
NO_AGGRESSOR = [{"fact": "aggressor", "who": "KOR", "value": False}]


def test_a_promise_kept_makes_the_ally_attack_the_attacker_and_take_the_other_side():
    happened = course(scenario(states=["KOR", "PRK", "RUS"], chances=ALONE, facts=NO_AGGRESSOR))

    assert {'attack("RUS","KOR")', 'side("RUS",2)', 'in_war("RUS")'} <= happened


def test_a_promise_not_kept_leaves_the_ally_out():
    happened = course(scenario(states=["KOR", "PRK", "RUS"], chances=ALONE, facts=NO_AGGRESSOR), keeps=False)

    assert 'in_war("RUS")' not in happened


def test_an_ally_owes_nothing_where_its_friend_is_the_aggressor():
    given = scenario(
        events=[{"id": "raid", "date": "2025-03-01", "kind": "armed_attack", "by": ["PRK"], "on": ["KOR"]}],
        facts=[{"fact": "aggressor", "who": "PRK", "value": True}, {"fact": "provoked", "event": "raid", "value": False}],
        states=["KOR", "PRK", "USA", "RUS", "CHN"],
        chances=ALONE,
    )

    happened = course(given)

    assert 'attack("USA","PRK")' in happened
    assert not any(name.startswith(('attack("RUS"', 'attack("CHN"')) for name in happened)


def test_where_nobody_is_held_to_be_the_aggressor_the_allies_of_both_come_in():
    given = scenario(
        events=[{"id": "raid", "date": "2025-03-01", "kind": "armed_attack", "by": ["PRK"], "on": ["KOR"]}],
        facts=[{"fact": "aggressor", "who": "PRK", "value": False}],
        states=["KOR", "PRK", "USA", "RUS"],
        chances=ALONE,
    )

    happened = course(given)

    assert {'attack("USA","PRK")', 'attack("RUS","USA")', 'side("USA",2)', 'side("RUS",1)'} <= happened


def test_a_will_breaks_the_promises_against_it_and_one_that_a_promise_holds_back_does_not():
    will = {"id": "plan", "who": "RUS", "attacks": "KOR", "chance": 0.5}
    given = scenario(
        today="1941-06-22",
        events=[{"id": "raid", "date": "1941-06-22", "kind": "invasion", "by": ["DEU"], "on": ["SUN"]}],
        states=["DEU", "SUN", "JPN"],
        wills=[{**will, "who": "JPN", "attacks": "SUN"}],
        chances=ALONE,
    )
    held = given.model_copy(update={"wills": (given.wills[0].model_copy(update={"held_back_by": ("sun-jpn-1941",)}),)})

    assert {'attack("JPN","SUN")', 'broken("sun-jpn-1941/1","JPN","SUN")'} <= course(given)
    assert 'attack("JPN","SUN")' not in course(held)
    assert 'attack("JPN","SUN")' in course(held, keeps=False, refrains=False)


def test_a_will_waits_for_what_it_comes_after():
    will = {"id": "plan", "who": "CHN", "attacks": "USA", "after": ["USA:PRK"], "chance": 0.5}
    given = scenario(wills=[will], chances=ALONE, facts=NO_AGGRESSOR, states=["KOR", "PRK", "CHN", "USA"])

    assert 'attack("CHN","USA")' not in course(given, keeps=False)


def in_1914(*wills: dict[str, Any], by: str = "AUH", on: str = "RUS", states: str = "AUH RUS DEU FRA ITA") -> Scenario:
    attack = {"id": "raid", "date": "1914-08-01", "kind": "armed_attack", "by": [by], "on": [on]}
    return scenario(today="1914-08-01", events=[attack], states=states.split(), wills=wills, chances=ALONE)


def test_a_duty_that_hangs_on_help_bites_once_the_helper_fights():
    helper = {"id": "plan", "who": "DEU", "attacks": "RUS", "chance": 0.5}

    assert 'in_war("FRA")' not in course(in_1914(), keeps=False)
    assert 'attack("FRA","DEU")' in course(in_1914(helper))


def test_neutrality_that_is_kept_holds_a_will_back_and_neutrality_that_is_broken_does_not():
    will = {"id": "plan", "who": "ITA", "attacks": "FRA", "chance": 0.5, "held_back_by": ["fra-ita-1902"]}
    given = in_1914(will, by="DEU", on="FRA", states="DEU FRA ITA")

    assert 'attack("ITA","FRA")' not in course(given)
    assert {'attack("ITA","FRA")', 'broken("fra-ita-1902/1a","ITA","FRA")'} <= course(given, keeps=False)


def test_who_was_attacked_first_answers_and_is_no_attacker_without_provocation():
    answer = {"id": "plan", "who": "KOR", "attacks": "RUS", "after": ["RUS:KOR"], "chance": 0.5}

    happened = course(scenario(states=["KOR", "PRK", "RUS"], chances=ALONE, facts=NO_AGGRESSOR, wills=[answer]))

    assert {'attack("KOR","RUS")', 'earlier("RUS>KOR","KOR>RUS")'} <= happened
    assert 'broken("un-charter-1945/2.4","KOR","RUS")' not in happened, "Russia used force against it before"


@pytest.mark.parametrize(("viewpoint", "comes"), [("RUS", True), ("UKR", False)])
def test_whose_map_is_asked_decides_who_comes(viewpoint: str, comes: bool):
    given = scenario(
        today="2026-03-01",
        events=[{"id": "raid", "date": "2026-03-01", "kind": "armed_attack", "by": ["UKR"], "on": ["RUS"], "place": "crimea"}],
        facts=[
            {"fact": "state_of_war", "of": "RUS", "value": True},
            {"fact": "aggressor", "who": "UKR", "value": False},
            {"fact": "provoked", "event": "raid", "value": False},
        ],
        states=["RUS", "UKR", "PRK"],
        viewpoints=["RUS", "UKR"],
        chances=ALONE,
    )

    assert ('in_war("PRK")' in course(given, viewpoint)) is comes


def test_an_organ_decides_once_for_each_agreement_and_event_not_for_each_bearer():
    worlds, _ = made("an attack upon a member of an alliance whose organ decides")
    decisions = [name for name in worlds.step.coins if name.startswith("decides(")]

    assert 'decides("rio-1947","raid")' in decisions
    assert len(decisions) == len({tuple(parts(name)[1:]) for name in decisions})
    assert not any(name.startswith("fact(decision(") for name in worlds.step.coins)


def test_coins_bear_names_of_norms_and_states_and_no_numbers_of_questions():
    assert not any(any(part.isdigit() for part in parts(name)) for name in strike().step.coins)


def test_the_program_and_its_digest_are_the_same_each_time():
    one, other = (ready(scenario_program(scenario(states=["KOR", "PRK", "RUS"]), catalogue())) for _ in range(2))

    assert one.step.digest == other.step.digest
    assert one.digest == other.digest


def test_another_chance_is_another_digest_of_the_same_rules():
    one, other = (worlds_of(scenario(states=["KOR", "PRK", "RUS"], chances={"default": p})) for p in (0.5, 0.6))

    assert one.step.digest == other.step.digest
    assert one.digest != other.digest


def test_the_first_attacker_is_on_side_1_and_the_attacked_on_side_2():
    assert sides_of(scenario()) == {"KOR": 1, "PRK": 2}
    assert strike().program.start == ('side("KOR",1)', 'in_war("KOR")', 'side("PRK",2)', 'in_war("PRK")')
