"""Wars are put together from the two lists: who attacked whom, when, where, and in answer to what."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.measures.tables import cow, iwd

from foedus.measures import War, assemble
from foedus.sources.datasets import read_attacks, read_cow_wars

Spell = tuple[int, str, int, int, str, str, int, int]
Dyad = tuple[int, int, str, int, str, str, str]
GERMANY, FRANCE, BRITAIN, POLAND = (
    (255, "Germany", 2, 1, "1939-9-1", "1945-5-7", 14, 9),
    (220, "France", 1, 2, "1939-9-3", "1940-6-22", 2, 9),
    (200, "United Kingdom", 1, 2, "1939-9-3", "1945-8-14", 15, 9),
    (290, "Poland", 1, 2, "1939-9-1", "1939-9-27", 2, 9),
)


def wars(folder: Path, spells: Sequence[Spell], attacks: Sequence[Dyad] = ()) -> tuple[War, ...]:
    return assemble(read_cow_wars(cow(folder / "cow.csv", *spells)), read_attacks(iwd(folder / "iwd.csv", *attacks)) if attacks else ())


def dyads(war: War) -> list[tuple[int, int]]:
    return [(f.attacker, f.victim) for f in war.fights]


def test_the_lists_are_joined_by_belligerents_and_days_not_by_number(tmp_path):
    (war,) = wars(tmp_path, [GERMANY, POLAND], [(53, 255, "Germany", 290, "Poland", "1939-9-1", "1939-9-27")])

    assert (war.id, war.cow) == ("53", (9,))
    assert dyads(war) == [(255, 290)]


def test_a_war_that_only_one_list_knows_keeps_the_number_of_that_list(tmp_path):
    later = (255, "Germany", 2, 1, "1914-8-1", "1918-11-11", 2, 3), (365, "Russia", 1, 2, "1914-8-1", "1917-12-5", 2, 3)

    found = wars(tmp_path, [GERMANY, POLAND, *later], [(53, 255, "Germany", 290, "Poland", "1939-9-1", "1939-9-27")])

    assert [war.id for war in found] == ["53", "cow:3"]


def test_without_dyads_the_initiator_attacked_those_who_stood_against_it_from_the_first_day(tmp_path):
    (war,) = wars(tmp_path, [GERMANY, POLAND])

    assert dyads(war) == [(255, 290)]
    assert war.start == date(1939, 9, 1)


def test_a_belligerent_whom_the_dyads_leave_out_is_added_from_the_sides(tmp_path):
    (war,) = wars(tmp_path, [GERMANY, POLAND, FRANCE], [(53, 255, "Germany", 290, "Poland", "1939-9-1", "1939-9-27")])

    assert dyads(war) == [(255, 290), (220, 255)]
    assert war.fights[1].source == "COW"


def test_who_comes_in_later_came_of_itself_on_whichever_side(tmp_path):
    italy = (325, "Italy", 2, 2, "1940-6-10", "1943-9-2", 14, 9)

    (war,) = wars(tmp_path, [GERMANY, POLAND, FRANCE, italy])

    assert dyads(war) == [(255, 290), (220, 255), (325, 220)]


def test_who_fought_from_the_first_day_and_comes_back_is_no_newcomer(tmp_path):
    again = (290, "Poland", 1, 2, "1940-5-1", "1940-6-1", 2, 9)

    (war,) = wars(tmp_path, [GERMANY, POLAND, again])

    assert dyads(war) == [(255, 290), (255, 290)]


def test_who_joins_the_attacked_answers_the_attacker(tmp_path):
    dyad = [(53, 255, "Germany", 290, "Poland", "1939-9-1", "1939-9-27"), (53, 200, "United Kingdom", 255, "Germany", "1939-9-3", "1939-12-31")]

    (war,) = wars(tmp_path, [GERMANY, POLAND, BRITAIN], dyad)

    assert [(f.attacker, f.answer) for f in war.fights] == [(255, False), (200, True)]


def test_a_code_that_does_not_fit_the_name_is_corrected_by_the_other_list(tmp_path):
    (war,) = wars(
        tmp_path,
        [GERMANY, POLAND, BRITAIN],
        [(53, 255, "Germany", 290, "Poland", "1939-9-1", "1939-9-27"), (53, 200, "United Kingdom", 365, "Germany", "1939-9-3", "1939-12-31")],
    )

    assert (200, 255) in dyads(war)


def test_a_dyad_between_two_of_one_side_is_a_slip(tmp_path):
    dyad = [(53, 255, "Germany", 290, "Poland", "1939-9-1", "1939-9-27"), (53, 220, "France", 200, "United Kingdom", "1939-9-4", "1939-12-31")]

    (war,) = wars(tmp_path, [GERMANY, POLAND, BRITAIN, FRANCE], dyad)

    assert (220, 200) not in dyads(war)


def test_an_opening_that_the_dyads_begin_too_late_is_taken_from_the_sides(tmp_path):
    spells = (645, "Iraq", 2, 1, "1990-8-2", "1991-4-11", 6, 8), (690, "Kuwait", 1, 2, "1990-8-2", "1991-4-11", 6, 8)

    (war,) = wars(tmp_path, spells, [(82, 690, "Kuwait", 645, "Iraq", "1991-1-16", "1991-4-11")])

    assert [(f.attacker, f.victim, f.start.year) for f in war.fights] == [(645, 690, 1990), (690, 645, 1991)]


def test_a_war_in_another_part_of_the_world_is_not_fought_at_home(tmp_path):
    spells = (160, "Argentina", 2, 1, "1982-3-25", "1982-6-20", 1, 2), (200, "United Kingdom", 1, 2, "1982-3-25", "1982-6-20", 1, 2)

    (war,) = wars(tmp_path, spells)

    assert not war.fights[0].at_home(200)
    assert war.fights[0].at_home(160)


def test_a_state_fights_only_in_its_days(tmp_path):
    (war,) = wars(tmp_path, [GERMANY, POLAND])

    assert war.fought(290, date(1939, 9, 27))
    assert not war.fought(290, date(1939, 10, 27))
