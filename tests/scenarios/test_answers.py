from foedus.scenarios.answers import parts, spread
from foedus.scenarios.counting import count_worlds
from foedus.scenarios.estimate import share

from .made import small


def test_an_atom_is_read_with_its_articles_and_states():
    assert parts('broken("nato-1949/5","POL","EST")') == ("broken", "nato-1949/5", "POL", "EST")
    assert parts("peace") == ("peace",)


def test_every_answer_is_a_count_of_the_same_worlds():
    worlds = small()
    counted = count_worlds(worlds, seed=2, wanted=3000)

    told = spread(worlds, counted)

    assert (told.worlds, told.outcomes_of, told.digest) == (3000, 3000, worlds.digest)
    assert told.attacks[0].chance.worlds == counted.tally.held['attack("RUS","KOR")']
    assert told.attacks[0].chance.low == share(told.attacks[0].chance.worlds, 3000).low
    assert told.rounds == counted.tally.rounds == len(told.changed) - 1
    assert [b.chance.worlds for b in told.broken] == sorted((b.chance.worlds for b in told.broken), reverse=True)
    assert told.sides["1"][1] == 3000, "South Korea alone stands on side 1"
