"""Small scenarios that several tests share."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from foedus.library import catalogue
from foedus.scenarios.counting import Worlds, ready
from foedus.scenarios.files import Scenario
from foedus.scenarios.ground import StepProgram
from foedus.scenarios.program import scenario_program
from foedus.scenarios.trace import step

PYONGYANG: dict[str, Any] = {
    "id": "strike",
    "title": "South Korea strikes North Korea",
    "today": "2025-03-01",
    "states": ["KOR", "PRK", "RUS", "CHN", "USA"],
    "events": [{"id": "raid", "date": "2025-03-01", "kind": "armed_attack", "by": ["KOR"], "on": ["PRK"]}],
    "chances": {"default": 0.5, "kept": 0.7},
}


def scenario(**changes: Any) -> Scenario:
    """The strike on North Korea, with some keys of the file changed."""
    return Scenario.model_validate({**PYONGYANG, **changes})


def worlds_of(given: Scenario, viewpoint: str = "default") -> Worlds:
    """A scenario made ready to be counted."""
    return ready(scenario_program(given, catalogue(), viewpoint))


@cache
def strike() -> Worlds:
    """The strike on North Korea, made ready once."""
    return worlds_of(scenario())


@cache
def small() -> Worlds:
    """A strike with few coins: Russia, North and South Korea, and nothing that is merely allowed."""
    return worlds_of(scenario(states=["KOR", "PRK", "RUS"], chances={"default": 0.5, "discretion": 0, "norms": {"un-charter-1945/51": 0}}))


CHAIN = """
{ coin(a;b;c;d;e;f) }. { now(w1;w2;w3) }.
next(w1) :- coin(a), coin(b).
next(w1) :- coin(c), not coin(a), coin(d).
next(w2) :- now(w1), coin(e).
next(w3) :- now(w2), not coin(f).
"""
"""A chain of three, with two ways to begin."""


def end(program: StepProgram, coins: Mapping[str, bool], start: Mapping[str, bool]) -> dict[str, bool]:
    """What has happened in the end of one world."""
    now = {name: start.get(name, False) for name in program.states}
    while True:
        truth, _ = step(program, {f"coin({name})": so for name, so in coins.items()}, now)
        after = {name: now[name] or truth.get(f"next({name})", False) for name in now}
        if after == now:
            return now
        now = after
