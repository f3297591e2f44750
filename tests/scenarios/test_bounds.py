from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.scenarios.bounds import Rails
from foedus.scenarios.ground import capture

from .made import CHAIN, end
from .stepping import MadeUp, programs


@settings(max_examples=30, deadline=None)
@given(made=programs(), data=st.data())
def test_the_rails_enclose_every_world_of_a_case(made: MadeUp, data: st.DataObject):
    program = capture(made.text, watch=made.watched)
    start = dict.fromkeys((name for name in made.start if name in program.states), True)
    held = data.draw(st.dictionaries(st.sampled_from(program.coins), st.booleans())) if program.coins else {}
    goal = data.draw(st.sampled_from(program.states))

    may, must = Rails(program, start).enclose([held, {}], [goal])

    for fallen in product((False, True), repeat=len(program.coins)):
        coins = dict(zip(program.coins, fallen, strict=True))
        happens = end(program, coins, start)[goal]
        for case, fixed in enumerate((held, {})):
            if all(coins[name] is so for name, so in fixed.items()):
                assert happens <= (may >> case & 1)
                assert happens >= (must >> case & 1)


def test_with_every_coin_held_the_rails_meet():
    program = capture(CHAIN)
    cases = [dict(zip(program.coins, fallen, strict=True)) for fallen in product((False, True), repeat=len(program.coins))]

    may, must = Rails(program, {}).enclose(cases, ["w3"])

    assert may == must
    assert may == sum(1 << k for k, case in enumerate(cases) if end(program, case, {})["w3"])
