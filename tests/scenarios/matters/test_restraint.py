"""The smallest sets of decisions agree with trying all sets in all worlds."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.draws import Chances
from foedus.scenarios.evaluate import run
from foedus.scenarios.ground import capture
from foedus.scenarios.matters import restraint
from foedus.scenarios.matters.levers import System, coins_decided
from foedus.scenarios.matters.restraint import MOST_SETS, smallest
from foedus.scenarios.matters.whole import restraint as restraint_of
from foedus.scenarios.tally import Sheet
from foedus.terms.errors import UsageError

from ..made import CHAIN, end
from ..stepping import MadeUp, programs
from .weighed import small_board, system_of


def by_hand(system: System, peaceful: dict[str, bool], at_most: int) -> list[frozenset[str]]:
    """All smallest sets of decisions, by trying every set, the smallest first, in every world."""
    for size in range(len(peaceful) + 1):
        found = [frozenset(some) for some in combinations(sorted(peaceful), size) if holds(system, peaceful, some, at_most)]
        if found:
            return found
    return []


def holds(system: System, peaceful: dict[str, bool], decided: tuple[str, ...], at_most: int) -> bool:
    held = {name: p == 1 for name, p in system.chances.chance.items() if p in {0, 1}} | {name: peaceful[name] for name in decided}
    for fallen in product((False, True), repeat=len(system.step.coins)):
        coins = {**dict(zip(system.step.coins, fallen, strict=True)), **held}
        happened = end(system.step, coins, system.start)
        if sum(happened[name] for name in system.outcomes.values()) > at_most:
            return False
    return True


@settings(max_examples=60, deadline=None)
@given(made=programs(), data=st.data())
def test_the_smallest_sets_are_those_found_by_trying_all(made: MadeUp, data: st.DataObject):
    system = system_of(made)
    peaceful = {name: data.draw(st.booleans()) for name in system.step.coins if data.draw(st.booleans())}
    begun = sum(system.start[name] for name in system.step.states)
    at_most = data.draw(st.integers(begun, len(system.step.states)))

    found = smallest(system, peaceful, at_most=at_most)

    wanted = by_hand(system, peaceful, at_most)
    if found.all_told:
        assert sorted(found.sets, key=sorted) == sorted(wanted, key=sorted)
    else:
        assert len(found.sets) == MOST_SETS
        assert set(found.sets) <= set(wanted)


def test_a_long_chain_is_followed_to_its_end():
    links = 20
    rules = "\n".join(f"next(w{n + 1}) :- now(w{n}), coin(c{n})." for n in range(links))
    program = capture(f"{{ coin({';'.join(f'c{n}' for n in range(links))}) }}. {{ now({';'.join(f'w{n}' for n in range(links + 1))}) }}.\n{rules}")
    system = System(program, Chances({f"c{n}": 0.5 for n in range(links)}), {"w0": True}, {f"w{links}": f"w{links}"}, ())

    found = smallest(system, dict.fromkeys(program.coins, False), at_most=0)

    assert not found.all_told
    assert len(found.sets) == MOST_SETS
    assert all(len(one) == 1 for one in found.sets)


def test_where_two_ways_lead_to_war_both_must_be_closed():
    system = System(capture(CHAIN), Chances(dict.fromkeys("abcdef", 0.5)), {}, {"w1": "w1", "w2": "w2", "w3": "w3"}, ())

    assert [sorted(one) for one in smallest(system, dict.fromkeys("abc", False), at_most=0).sets] == [["a", "c"], ["b", "c"]]
    assert smallest(system, {"e": False}, at_most=1).sets == (frozenset("e"),)
    assert smallest(system, {"f": True}, at_most=1).sets == (), "what f stops is the third"


def test_a_war_that_grows_in_no_world_needs_no_decision():
    program = capture("{ coin(a) }. { now(war) }. next(war) :- coin(a), now(war).")
    system = System(program, Chances({"a": 0.5}), {}, {"war": "war"}, ())

    assert smallest(system, {"a": False}, at_most=0).sets == (frozenset(),)


def test_with_nothing_to_decide_a_war_that_grows_cannot_be_kept_small():
    program = capture("{ coin(a) }. { now(war) }. next(war) :- coin(a).")
    system = System(program, Chances({"a": 0.5}), {}, {"war": "war"}, ())

    assert smallest(system, {}, at_most=0).sets == ()


def test_a_war_of_three_cannot_stay_at_two():
    system = System(capture(CHAIN), Chances(dict.fromkeys("abcdef", 0.5)), {"w1": True, "w2": True}, {"w1": "w1", "w2": "w2"}, ())

    with pytest.raises(UsageError, match="2 states fight from the start, so the war cannot stay at 1"):
        smallest(system, {"a": False}, at_most=1)


def test_a_search_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(restraint, "MOST_COURSES", 1)
    system = System(capture(CHAIN), Chances(dict.fromkeys("abcdef", 0.5)), {}, {"w1": "w1"}, ())

    with pytest.raises(UsageError, match="1 ways to a wider war were met and there are more; name fewer states, or allow a wider war"):
        smallest(system, dict.fromkeys("abc", False), at_most=0)


def test_decisions_of_a_scenario_keep_the_war_small_in_every_drawn_world():
    board = small_board()
    found = restraint_of(board)
    assert found.at_most == 2
    assert found.sets

    for decisions in found.sets[:2]:
        fixed = {one.coin: one.held for one in decisions}
        assert fixed.items() <= dict(coins_decided(board)).items()
        worlds = board.worlds
        even = Chances({name: p if p in {0, 1} else 0.5 for name, p in worlds.chances.chance.items()})
        sheet = Sheet(groups={"war": tuple(worlds.entries.values())})
        tally = run(worlds.step, even, seed=1, worlds=20_000, start=worlds.start, fixed=fixed, tally=sheet)
        assert tally.sizes["war"][3:].sum() == 0
