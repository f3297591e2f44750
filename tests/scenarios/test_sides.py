"""The side-based encoding of large systems: what it takes, and that it agrees with pairs where both can say."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import run
from foedus.scenarios.ground import capture
from foedus.scenarios.sides import KINDS, RULES, Duty, begin, belligerents, coin, entered, facts, from_atop, sides
from foedus.scenarios.tally import Sheet
from foedus.sources.datasets import read_atop
from foedus.terms.errors import UnknownName, UsageError

PAIRS = Path(__file__).parent / "pairs.lp"
STATES = ["a", "b", "c", "d", "e", "f"]


@st.composite
def systems(draw: st.DrawFn) -> list[Duty]:
    """Up to ten duties among six states, some against a named state."""
    found = []
    for n in range(draw(st.integers(1, 10))):
        bearer, toward, *_ = draw(st.permutations(STATES))
        against = tuple(draw(st.lists(st.sampled_from(sorted(set(STATES) - {bearer, toward})), max_size=1)))
        found.append(Duty(f"n{n}", bearer, toward, draw(st.sampled_from(KINDS)), against))
    return found


@settings(max_examples=80, deadline=None)
@given(systems(), st.integers(0, 1000))
def test_sides_and_pairs_give_the_same_worlds_where_the_war_is_one(duties: list[Duty], seed: int):
    by_side = sides(STATES, duties)
    by_pair = capture(facts(STATES, duties) + '\nbegan("a").', PAIRS)
    chances = Chances({name: 0.7 if name.startswith("keeps") else 0.4 for name in {*by_side.coins, *by_pair.coins}})
    pairs = [(x, y) for x in STATES for y in STATES if x != y]
    fights = {pair: f'now(fights("{pair[0]}","{pair[1]}"))' for pair in pairs}
    ins = {(s, side): f"now({entered(s, side)})" for s in STATES for side in (1, 2)}
    wide = run(
        by_pair,
        chances,
        seed=seed,
        worlds=64,
        start={'fights("a","b")': True, 'fights("b","a")': True},
        tally=Sheet(keep=[fights[pair] for pair in pairs]),
    )
    narrow = run(by_side, chances, seed=seed, worlds=64, start=begin(["a"], ["b"]), tally=Sheet(keep=list(ins.values())))

    at = {key: int(narrow.kept[name][0]) for key, name in ins.items()}
    for x, y in pairs:
        assert int(wide.kept[fights[x, y]][0]) == at[x, 1] & at[y, 2] | at[x, 2] & at[y, 1]
    assert wide.rounds == narrow.rounds


def test_nobody_is_ever_on_both_sides():
    duties = [Duty(f"n{b}{v}", b, v, "defense") for b in STATES for v in STATES if b != v]
    program = sides(STATES, duties)
    chances = Chances(dict.fromkeys(program.coins, 0.5))
    both = [(f"now({entered(s, 1)})", f"now({entered(s, 2)})") for s in STATES]
    found = run(program, chances, seed=1, worlds=5000, start=begin(["a"], ["b"]), tally=Sheet(groups=belligerents(STATES), joint=both))

    assert set(found.joint.values()) == {0}
    assert found.sizes["all"][:2].sum() == 0
    assert found.sizes["all"][6] > 0


@pytest.mark.parametrize(
    ("duty", "also", "coins", "expected"),
    [
        (Duty("n", "c", "b", "defense"), [], {}, 2),
        (Duty("n", "c", "a", "defense"), [], {}, None),
        (Duty("n", "c", "a", "defense"), [], {'provoked("c")': True}, 1),
        (Duty("n", "c", "a", "offense"), [], {}, 1),
        (Duty("n", "c", "b", "defense", ("a",)), [], {}, 2),
        (Duty("n", "c", "b", "defense", ("d",)), [], {}, None),
        (Duty("n", "c", "b", "defense"), [Duty("m", "c", "a", "nonaggression")], {}, None),
        (Duty("n", "c", "b", "defense"), [Duty("m", "c", "a", "neutrality", ("b",))], {}, None),
        (Duty("n", "c", "b", "defense"), [Duty("m", "c", "a", "neutrality", ("d",))], {}, 2),
        (Duty("n", "c", "b", "defense"), [Duty("m", "c", "b", "neutrality")], {}, 2),
        (Duty("n", "c", "b", "defense"), [Duty("m", "c", "a", "offense")], {'leans("c")': True}, 2),
        (Duty("n", "c", "b", "defense"), [Duty("m", "c", "a", "offense")], {'leans("c")': False}, 1),
    ],
)
def test_a_state_that_keeps_its_word_enters_on_the_side_that_its_duties_say(
    duty: Duty, also: list[Duty], coins: dict[str, bool], expected: int | None
):
    program = sides(STATES, [duty, *also])
    fixed = {name: coins.get(name, name.startswith("keeps")) for name in program.coins}
    found = run(program, Chances({}), seed=1, worlds=1, start=begin(["a"], ["b"]), fixed=fixed)

    assert [side for side in (1, 2) if found.held[entered("c", side)]] == ([expected] if expected else [])


def test_a_broken_word_brings_nobody_in():
    duty = Duty("n", "c", "b", "defense")
    found = run(
        sides(STATES, [duty]), Chances(dict.fromkeys(['provoked("c")', 'leans("c")', coin(duty)], 0.0)), seed=1, worlds=99, start=begin("a", "b")
    )

    assert sum(found.held.values()) == 2 * 99


def test_atop_gives_the_duties_in_force_on_a_day(shared: Path):
    data = shared / "data"
    if not (data / "atop-4.01-alliance.csv").exists():
        pytest.skip("ATOP's files are not beside this checkout")
    atop = read_atop(data / "atop-4.01-alliance.csv", data / "atop-4.01-member.csv")
    states, duties = from_atop(atop, date(1914, 7, 28))

    assert {"AUH", "DEU", "ITA", "FRA", "RUS"} <= set(states)
    assert any((duty.bearer, duty.toward, duty.kind) == ("DEU", "AUH", "defense") for duty in duties)
    assert all(duty.bearer != duty.toward for duty in duties)
    program = sides(states, duties)
    chances = Chances({name: 0.7 if name.startswith("keeps") else 0.2 for name in program.coins})
    found = run(program, chances, seed=1, worlds=2000, start=begin(["AUH"], [next(s for s in states if s not in {"AUH", "DEU"})]))
    assert found.held[entered("AUH", 1)] == 2000
    with pytest.raises(UsageError, match="has no alliance in force on 1700-01-01"):
        from_atop(atop, date(1700, 1, 1))


def test_what_is_wrong_is_said():
    with pytest.raises(UnknownName, match="unknown state 'FRB': did you mean 'FRA'"):
        facts(["FRA", "POL"], [Duty("n", "FRB", "POL", "defense")])
    with pytest.raises(UnknownName, match="unknown kind of duty 'defence': did you mean 'defense'"):
        facts(["FRA", "POL"], [Duty("n", "FRA", "POL", "defence")])  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="norm n is directed against different states in different duties"):
        facts(STATES, [Duty("n", "a", "b", "defense"), Duty("n", "b", "a", "defense", ("c",))])
    with pytest.raises(UsageError, match="a war needs an attacker and a victim"):
        begin([], ["b"])
    with pytest.raises(UsageError, match="b cannot be on both sides"):
        begin(["a", "b"], ["b"])


def test_names_with_quotes_stay_names():
    odd = 'x"y\\z'
    program = sides([odd, "b"], [Duty("n", odd, "b", "defense")])

    assert len(program.coins) == 3
    assert RULES.exists()
    assert run(program, Chances(dict.fromkeys(program.coins, 0.0)), seed=1, worlds=1, start=begin([odd], ["b"])).held[entered(odd, 1)] == 1
