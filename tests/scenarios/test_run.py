from pathlib import Path

import pytest

from foedus.library import catalogue
from foedus.scenarios.estimate import share
from foedus.scenarios.files import read_scenario
from foedus.scenarios.results import Result
from foedus.scenarios.run import check_worlds, needed, run_scenario, views_of
from foedus.terms.errors import UnknownName, UsageError

from .made import scenario

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples" / "scenarios").glob("*.yaml"))
SMALL = {"states": ["KOR", "PRK", "RUS"], "chances": {"default": 0.5, "discretion": 0}}


def run(worlds: int = 4000, **more: object) -> Result:
    return run_scenario(scenario(**SMALL), catalogue(), worlds=worlds, **more)  # type: ignore[arg-type]


def test_the_answers_are_counts_of_worlds_with_their_intervals():
    result = run()
    (spread,) = result.spreads
    entries = {entry.state: entry for entry in spread.entries}

    assert spread.worlds == 4000 == sum(spread.sizes)
    assert [entries[s].from_start for s in ("KOR", "PRK", "RUS")] == [True, True, False]
    russia = entries["RUS"]
    assert (russia.enters.low, russia.enters.high) == share(russia.enters.worlds, 4000)[2:]
    assert russia.enters.low < 0.25 < russia.enters.high, "a state of war and a promise kept, one half each"
    assert (russia.side_1.worlds, russia.side_2.worlds) == (0, russia.enters.worlds)
    assert sum(russia.by_round) == russia.enters.worlds
    assert spread.sizes == (0, 0, 4000 - russia.enters.worlds, russia.enters.worlds)
    assert spread.mean_size == pytest.approx(2 + russia.enters.chance)
    assert sum(outcome.chance.worlds for outcome in spread.outcomes) == 4000
    assert spread.outcomes[0].side_2 == ("PRK",)


def test_a_promise_owed_and_left_undone_is_counted_as_broken_and_one_not_owed_is_not():
    (spread,) = run().spreads
    broken = {(b.norm, b.who): b.chance for b in spread.broken}

    left = broken["rus-prk-2024/4", "RUS"]
    assert left.low < 0.25 < left.high, "owed in half of the worlds, where there is a state of war, and left undone in half of these"
    assert broken["un-charter-1945/2.4", "KOR"].chance == 1


def test_the_same_seed_gives_the_same_result_whatever_the_threads():
    assert run(threads=2) == run()


def test_a_run_stops_when_the_intervals_are_narrow_enough():
    wide, fine = run(worlds=10**7, precision=0.01), run(worlds=10**7, precision=0.002)

    assert wide.spreads[0].worlds <= fine.spreads[0].worlds < 10**7
    assert all(entry.enters.high - entry.enters.low <= 2 * 0.002 for entry in fine.spreads[0].entries)


@pytest.mark.parametrize("precision", [0, -1, 1, 3])
def test_a_precision_that_cannot_be_reached_is_refused(precision: float):
    with pytest.raises(UsageError, match="cannot be reached; write a number between 0 and 1"):
        run(precision=precision)


def test_no_world_is_refused():
    with pytest.raises(UsageError, match="0 worlds: at least one is needed"):
        check_worlds(0)


def test_more_worlds_than_one_machine_counts_are_refused_with_the_time_that_they_would_take():
    with pytest.raises(
        UsageError,
        match=r"10,000,000,000,000,000 worlds would take about \d+ (days|years) .* ask for fewer worlds, for a precision, or give a cluster",
    ):
        run(worlds=10**16)


def test_a_precision_says_how_many_worlds_may_be_needed():
    assert needed(10**16, None) == 10**16
    assert needed(1000, 0.001) == 1000
    assert run(worlds=10**16, precision=0.01).spreads[0].worlds < needed(10**16, 0.01)


def test_a_viewpoint_that_the_scenario_does_not_have_is_unknown():
    with pytest.raises(UnknownName, match="unknown viewpoint of the scenario 'USA': one of default"):
        views_of(scenario(), catalogue(), "USA")


def test_a_more_reliable_state_is_never_in_fewer_worlds_where_it_has_nothing_else_to_keep():
    entered = []
    for chance in (0.1, 0.5, 0.9):
        given = scenario(**{**SMALL, "chances": {**SMALL["chances"], "states": {"RUS": chance}}})  # type: ignore[dict-item]
        (spread,) = run_scenario(given, catalogue(), worlds=4000, sample=0).spreads
        entered.append(next(entry.enters.worlds for entry in spread.entries if entry.state == "RUS"))

    assert entered == sorted(entered)
    assert entered[0] < entered[-1]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_runs_and_says_that_its_chances_are_assumptions(path: Path):
    text = path.read_text(encoding="utf-8")
    given = read_scenario(path, catalogue())
    view = views_of(given, catalogue())[0]

    result = run_scenario(given, catalogue(), worlds=2000, viewpoint=view)

    assert "Every chance is an assumption of this file" in text
    assert f"foedus scenario run examples/scenarios/{path.name}" in text
    assert result.notes[0].startswith("every chance is an assumption of the scenario file")
    assert sum(result.spreads[0].sizes) == 2000
    assert any(0 < entry.enters.worlds < 2000 for entry in result.spreads[0].entries)


def test_whose_map_is_asked_changes_what_follows_from_a_strike_on_crimea():
    path = next(path for path in EXAMPLES if path.stem == "pyongyang-russia")
    given = read_scenario(path, catalogue())

    chances = {}
    for view in ("RUS", "UKR"):
        (spread,) = run_scenario(given, catalogue(), worlds=2000, viewpoint=view, sample=0).spreads
        chances[view] = next(entry.enters.chance for entry in spread.entries if entry.state == "PRK")

    assert chances["UKR"] == 0 < chances["RUS"]
