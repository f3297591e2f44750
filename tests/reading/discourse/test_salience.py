"""Which state a report speaks of most at a point."""

from tests.reading.reported import of_kind

from foedus.reading.discourse.salience import FADE, Salience


def test_mentions_fade_with_the_sentences_after_them() -> None:
    spoken_of = Salience()
    spoken_of.add("POL", 2.0)
    spoken_of.turn()
    assert spoken_of.weights["POL"] == 2.0 * FADE


def test_nobody_is_foremost_where_two_are_spoken_of_alike() -> None:
    spoken_of = Salience()
    spoken_of.add("POL", 2.0)
    spoken_of.add("LTU", 1.9)
    assert spoken_of.foremost(but=[]) is None
    assert spoken_of.foremost(but=["POL"]) is not None


def test_nobody_is_foremost_who_is_left_out() -> None:
    spoken_of = Salience()
    spoken_of.add("POL", 2.0)
    assert spoken_of.foremost(but=["POL"]) is None


def test_a_gift_without_a_receiver_goes_to_whom_the_report_is_about() -> None:
    found = of_kind("Ukraine has many friends. Norway will give at least 13.5 billion kroner this year.", "transfer")
    assert [(r.slots["giver"], r.slots["receiver"]) for r in found] == [(["NOR"], ["UKR"])]


def test_a_gift_to_somebody_who_is_no_state_goes_to_no_state() -> None:
    assert of_kind("Ukraine has many friends. Norway will give 10 million kroner to the museum in Bergen.", "transfer") == []
