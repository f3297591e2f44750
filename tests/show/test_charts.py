"""Figures of measures: what they show, read back from matplotlib, and that nothing breaks on the smallest input."""

import numpy as np
import polars as pl
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from foedus.measures.blocs import Closeness, bloc_index
from foedus.measures.networks import network
from foedus.measures.scoring import calibration
from foedus.show.charts import bloc_plot, calibration_plot, heatmap, network_map, trend


def named(drawn: Figure | Axes) -> list[str]:
    """What the legend of a figure or of axes says."""
    legend = drawn.legends[0] if isinstance(drawn, Figure) else drawn.get_legend()
    assert legend is not None
    return sorted(text.get_text() for text in legend.get_texts())


def test_a_heatmap_puts_like_beside_like_and_leaves_the_undefined_white():
    values = np.array([[1.0, -0.5, 0.9, np.nan], [-0.5, 1.0, -0.4, 0.8], [0.9, -0.4, 1.0, -0.3], [np.nan, 0.8, -0.3, 1.0]])

    axes = heatmap(values, ["A", "B", "C", "D"], "S, 1914").axes[0]
    names = [label.get_text() for label in axes.get_yticklabels()]

    assert abs(names.index("A") - names.index("C")) == 1
    assert abs(names.index("B") - names.index("D")) == 1
    assert axes.images[0].get_clim() == (-1, 1)
    shown = axes.images[0].get_array()
    assert shown is not None
    assert np.ma.getmaskarray(shown).sum() == 2


def test_a_heatmap_without_negative_values_begins_at_zero():
    assert heatmap(np.array([[1.0, 0.2], [0.2, 1.0]]), ["A", "B"], "S").axes[0].images[0].get_clim() == (0, 1)


def test_a_trend_leaves_a_gap_where_there_is_no_value():
    (line,) = trend({"A B": [(1900, 0.5), (1901, None), (1903, 0.7)]}, "S").axes[0].get_lines()

    assert np.isnan(np.asarray(line.get_ydata(), float)).tolist() == [False, True, True, False]


@pytest.mark.parametrize("level", [1, 3])
def test_a_network_names_its_states_and_says_where_there_is_no_tie(level):
    ties = pl.DataFrame({"year": [1900], "bearer": ["A"], "beneficiary": ["B"], "level": [1]})
    found = network(ties, ["A", "B", "C"], 1900, least=level)

    (axes,) = network_map([found], {(1900, state): state for state in "ABC"}).axes

    assert sorted(text.get_text() for text in axes.texts) == (["A", "B"] if level == 1 else ["no tie"])


def test_a_crowd_is_named_by_its_most_central_state_alone():
    pairs = [(a, b) for n, a in enumerate("ABCDEFGHIJKLMN") for b in "ABCDEFGHIJKLMN"[n + 1 :]]
    ties = pl.DataFrame({"year": [1900] * (len(pairs) + 1), "bearer": ["Z", *(a for a, _ in pairs)], "beneficiary": ["A", *(b for _, b in pairs)]})
    names = [*"ABCDEFGHIJKLMN", "Z", *(f"{one}{n}" for n in range(30) for one in "PQ")]
    far = pl.DataFrame({"year": [1900] * 30, "bearer": [f"P{n}" for n in range(30)], "beneficiary": [f"Q{n}" for n in range(30)]})
    found = network(pl.concat([ties, far]).with_columns(level=3), names, 1900)

    figure = network_map([found], {(1900, state): state for state in names})
    figure.canvas.draw()
    boxes = [text.get_window_extent() for text in figure.axes[0].texts]

    assert "A" in [text.get_text() for text in figure.axes[0].texts]
    assert 10 < len(boxes) < len(names)
    assert not any(one.overlaps(other) for n, one in enumerate(boxes) for other in boxes[:n])


def test_a_network_explains_its_marks_and_names_wars_only_where_there_are_some():
    ties = pl.DataFrame({"year": [1900], "bearer": ["A"], "beneficiary": ["B"], "level": [1]})
    peace, war = (network(ties, ["A", "B", "C"], 1900, hostile=hostile) for hostile in ((), [("A", "C")]))

    marks = [named(network_map([one], {(1900, state): state for state in "ABC"})) for one in (peace, war)]

    assert marks[0] == ["allied", "colour: community, size: partners", "ringed: cut state"]
    assert marks[1] == sorted([*marks[0], "hostile"])


def test_calibration_has_a_panel_a_forecaster():
    groups = calibration([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 2)

    assert [axes.get_title() for axes in calibration_plot({"logit": groups, "states": groups}).axes] == ["logit", "states"]


def test_a_bloc_is_drawn_with_each_source():
    known: Closeness = {2000: {("A", "B"): 0.9, ("A", "C"): 0.1, ("B", "C"): 0.2}}
    both, one = (bloc_index(["A", "B"], ["C"], dict.fromkeys(sources, known), [2000]) for sources in (["votes", "alliances"], ["votes"]))

    assert named(bloc_plot(both, "A, B against C").axes[0]) == ["95 per cent interval", "alliances", "index", "votes"]
    assert named(bloc_plot(one, "A, B against C").axes[0]) == ["95 per cent interval", "index"]
