import pytest

from foedus.scenarios.results import Attack, Broken, Chance, Entry, Happening, Outcome, Result, Spread, World
from foedus.show.ink import PLAIN
from foedus.show.worlds import comparison_lines, end, number, result_lines, world_lines


def chance(worlds: int, of: int = 1000) -> Chance:
    part = worlds / of
    return Chance(worlds=worlds, chance=part, low=max(0.0, part - 0.01), high=min(1.0, part + 0.01))


def entry(state: str, worlds: int, side: int, *, start: bool = False, both: int = 0) -> Entry:
    return Entry(
        state=state,
        from_start=start,
        enters=chance(worlds),
        side_1=chance(worlds if side == 1 else both),
        side_2=chance(worlds if side == 2 else both),
        both=chance(both),
        by_round=(worlds, 0) if start else (0, worlds),
    )


def made(viewpoint: str = "default", russia: int = 250, attacks: int = 1) -> Spread:
    return Spread(
        viewpoint=viewpoint,
        digest="0" * 64,
        worlds=1000,
        rounds=1,
        entries=(entry("KOR", 1000, 1, start=True), entry("PRK", 1000, 2, start=True), entry("RUS", russia, 2, both=3), entry("CHN", 0, 2)),
        sizes=(0, 0, 1000 - russia, russia),
        sides={"1": (0, 1000), "2": (0, 1000 - russia, russia)},
        changed=(1000, russia),
        attacks=tuple(Attack(by="RUS", on="KOR", chance=chance(russia)) for _ in range(attacks)),
        broken=(Broken(norm="chn-prk-1961/2", who="CHN", toward="PRK", chance=chance(500)),),
        outcomes=(Outcome(side_1=("KOR",), side_2=("PRK",), chance=chance(750)),),
        outcomes_of=1000,
        sample=(World(number=0, rounds=((Happening(text="Russia attacks South Korea under rus-prk-2024/4", articles=("rus-prk-2024/4",)),),)),),
    )


def result(*spreads: Spread, seed: int = 1) -> Result:
    return Result(
        scenario="strike",
        title="A strike",
        seed=seed,
        worlds_asked=1000,
        precision=None,
        library="0" * 64,
        version="0",
        spreads=spreads or (made(),),
    )


def test_a_result_says_who_fights_and_that_it_is_no_prediction():
    text = "\n".join(result_lines(result()))

    assert "1,000 worlds, seed 1; after 1 round nothing changed in any of them" in text
    assert "side 1: South Korea and who joins; side 2: North Korea and who joins" in text
    assert "  South Korea              from the start" in text
    assert "  Russia                   0.250 (0.240 to 0.260)     side 1 0.003, side 2 0.250, both 0.003" in text
    assert "  China                    in no world" in text
    assert "  China toward North Korea, chn-prk-1961/2: 0.500 (0.490 to 0.510)" in text
    assert "no prediction" in text
    assert "rounds are not dates" in text


@pytest.mark.parametrize("word", ["will enter", "predicts", "forecast that"])
def test_a_result_never_says_that_something_will_be(word: str):
    assert word not in "\n".join(result_lines(result()))


def test_each_viewpoint_has_its_heading_if_there_are_several():
    lines = result_lines(result(made("RUS"), made("unga")))

    assert "In the view of Russia" in lines
    assert "In the view of the General Assembly's majority" in lines


def test_what_is_left_out_is_counted_and_shown_on_request():
    short, whole = ("\n".join(result_lines(result(made(attacks=12)), everything=all_)) for all_ in (False, True))

    assert "and 4 more (--all shows them)" in short
    assert short.count("Russia attacks South Korea:") == 8
    assert whole.count("Russia attacks South Korea:") == 12


def test_a_world_is_told_round_by_round_with_its_articles():
    assert world_lines(made().sample[0])[-1] == "  round 1: Russia attacks South Korea under rus-prk-2024/4"
    assert world_lines(World(number=7, rounds=()))[-1] == "  nothing follows"


def test_what_is_owed_and_left_undone_is_told_in_the_end():
    world = World(number=1, rounds=(), left_undone=(Happening(text="Russia does not do what it owes North Korea under rus-prk-2024/4"),))

    assert world_lines(world)[-1] == "  in the end: Russia does not do what it owes North Korea under rus-prk-2024/4"


def test_an_end_without_war_is_called_so():
    assert end(Outcome(side_1=(), side_2=(), chance=chance(1))) == "no war"


def test_small_chances_keep_their_figures():
    assert [number(one) for one in (0.0, 1.0, 0.12345, 0.00049, 1e-6)] == ["0.000", "1.000", "0.123", "4.9e-04", "1.0e-06"]


def test_two_results_stand_side_by_side_with_the_difference_and_its_interval():
    text = "\n".join(comparison_lines(result(), result(made(russia=450), seed=2)))

    assert "strike (seed 1) beside strike (seed 2)" in text
    assert "  South Korea              1.000  1.000  the same" in text
    assert "  Russia                   0.250  0.450  +0.200 (+0.186 to +0.214)" in text


def test_a_viewpoint_that_one_result_lacks_is_named():
    text = "\n".join(comparison_lines(result(made("RUS")), result(made("unga")), PLAIN))

    assert "only the first was run in the view of Russia" in text
