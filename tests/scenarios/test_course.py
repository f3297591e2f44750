from foedus.scenarios.course import coins_of, rounds_of, world_in_words

from .made import small


def test_a_world_told_in_words_names_the_article_that_moved_each_state():
    worlds = small()
    told = [world_in_words(worlds, 1, number) for number in range(12)]
    texts = [h.text for world in told for happenings in world.rounds for h in happenings]

    assert "Russia attacks South Korea under rus-prk-2024/4" in texts
    undone = {h.text for world in told for h in world.left_undone}
    assert undone == {"Russia does not do what it owes North Korea under rus-prk-2024/4"}
    assert all(("Russia attacks" in str(world.rounds)) + bool(world.left_undone) <= 1 for world in told)


def test_a_world_is_followed_until_a_round_adds_nothing():
    worlds = small()

    rounds = [new for new, _ in rounds_of(worlds, coins_of(worlds, 1, 0))]

    assert not rounds[-1]
    assert all(rounds[:-1])
