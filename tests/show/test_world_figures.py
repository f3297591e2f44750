from pathlib import Path
from typing import Any

import pytest
from matplotlib.figure import Figure

from foedus.show.world_figures import DRAWINGS, Lever, draw_entries, draw_result, draw_rounds, draw_sizes, draw_tornado
from foedus.terms.errors import UnknownName, UsageError

from .test_worlds import made, result


def axes() -> Any:
    return Figure().add_subplot()


def test_entries_are_drawn_with_their_intervals_the_largest_at_the_top_and_without_those_who_began():
    ax: Any = draw_entries(made(), axes())

    assert [label.get_text() for label in ax.get_yticklabels()] == ["China", "Russia"]
    assert ax.get_xlim() == (0, 1)
    assert ax.get_xlabel() == "share of worlds in which the state enters the war (95 per cent interval)"
    intervals = ax.collections[1].get_segments()
    assert [round(float(one[0][0]), 2) for one in intervals] == [0.0, 0.24]


def test_sizes_are_drawn_as_shares_that_sum_to_one_with_their_mean():
    ax: Any = draw_sizes(made(), axes())

    assert [(bar.get_x() + bar.get_width() / 2, bar.get_height()) for bar in ax.patches] == [(2, 0.75), (3, 0.25)]
    assert ax.texts[0].get_text() == "mean 2.25"


def test_the_spread_is_drawn_by_round_and_says_that_rounds_are_not_dates():
    ax: Any = draw_rounds(made(), axes())

    (line,) = ax.lines
    assert list(line.get_ydata()) == [0, 0.25]
    assert ax.get_xlabel() == "round (what follows from what, not dates)"


def test_a_tornado_has_the_greatest_difference_at_the_top():
    ax: Any = draw_tornado([Lever("without the pact", -0.3, -0.32, -0.28), Lever("a state of war", 0.1, 0.08, 0.12)], axes(), of="Russia enters")

    assert [label.get_text() for label in ax.get_yticklabels()] == ["a state of war", "without the pact"]
    assert ax.get_xlabel() == "difference in the share of worlds in which\nRussia enters (95 per cent interval)"


@pytest.mark.parametrize("what", DRAWINGS)
@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_file_is_what_its_ending_says_and_the_same_each_time(tmp_path: Path, what: str, ending: str):
    one, other = tmp_path / f"one.{ending}", tmp_path / f"other.{ending}"

    draw_result(result(), what, one)
    draw_result(result(), what, other)

    assert one.read_bytes()[:5] in {b"<?xml", b"\x89PNG\r"}
    assert one.read_bytes() == other.read_bytes()


def test_a_viewpoint_that_the_result_lacks_is_unknown(tmp_path: Path):
    with pytest.raises(UnknownName, match="unknown viewpoint of the result 'USA': one of default"):
        draw_result(result(), "entries", tmp_path / "x.svg", "USA")


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path):
    with pytest.raises(UsageError, match="cannot be written: No such file or directory"):
        draw_result(result(), "entries", tmp_path / "nowhere" / "x.svg")
