"""The picture of a day's ties."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest

from foedus.library import catalogue
from foedus.show.constellation import EDGE, HEIGHT, WIDTH, constellation, constellation_row, drawn
from foedus.show.ties import ties_on

DAYS = [date(1830, 1, 1), date(1914, 7, 28), date(1939, 9, 1), date(2024, 12, 4)]


@pytest.mark.parametrize("day", DAYS)
def test_every_state_of_a_tie_stands_in_the_picture_and_within_it(day: date):
    ties = ties_on(catalogue(), day)

    found = constellation(ties)

    assert set(found.states) == {state for tie in ties for pair in tie.pairs() for state in pair} | {
        state for tie in ties if tie.agreement.id in found.hubs for state in tie.states
    }
    assert all(EDGE <= x <= WIDTH - EDGE and EDGE / 2 <= y <= HEIGHT - EDGE / 2 for x, y in found.places.values())
    assert {end for line in found.lines for end in (line.start, line.end)} == set(found.places)


@pytest.mark.parametrize("day", DAYS)
def test_the_same_ties_give_the_same_picture_whatever_is_left_out(day: date):
    everything = ties_on(catalogue(), day)
    some = ties_on(catalogue(), day, ["assist"], "L2")

    whole, part = constellation(everything), constellation(some, everything)

    assert drawn(whole, day) == drawn(constellation(everything), day)
    assert all(whole.places[node] == place for node, place in part.places.items())


def test_no_two_states_stand_on_one_spot():
    places = [*constellation(ties_on(catalogue(), date(2024, 12, 4), ["assist"])).places.values()]

    assert len(set(places)) == len(places)


def test_a_pact_of_many_is_a_hub_and_a_pact_of_two_a_line():
    found = constellation(ties_on(catalogue(), date(2024, 12, 4), ["assist"]))

    assert "nato-1949" in found.hubs
    assert ("FRA", "nato-1949") in {(line.start, line.end) for line in found.lines}
    (line,) = [line for line in found.lines if {line.start, line.end} == {"RUS", "PRK"}]
    assert line.mutual
    assert "rus-prk-2024/4" in line.norms


def test_a_duty_owed_one_way_has_a_direction():
    found = constellation(ties_on(catalogue(), date(2024, 12, 4), ["assist"]))

    (line,) = [line for line in found.lines if {line.start, line.end} == {"USA", "PLW"}]
    assert (line.start, line.end, line.mutual) == ("USA", "PLW", False)


def test_the_drawing_is_xml_without_styles_of_its_own_and_says_what_it_shows():
    svg = drawn(constellation(ties_on(catalogue(), date(1914, 7, 28))), date(1914, 7, 28))

    root = ElementTree.fromstring(svg)
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "Who is bound to whom"
    assert "style=" not in svg
    assert re.search(r"\d+ states and \d+ lines on 28 July 1914", svg)


def test_for_programs_a_node_has_a_name_and_a_place():
    row = constellation_row(constellation(ties_on(catalogue(), date(1914, 7, 28), ["assist"])))

    assert {k: v for n in row["nodes"] if n["id"] == "FRA" for k, v in n.items() if k not in "xy"} == {"id": "FRA", "name": "France", "hub": False}
