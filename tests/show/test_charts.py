"""Figures of measures: what they show, read back from matplotlib, and that nothing breaks on the smallest input."""

import numpy as np
import polars as pl
import pytest

from foedus.measures.blocs import bloc_index
from foedus.measures.networks import network
from foedus.measures.scoring import calibration
from foedus.show.charts import bloc_plot, calibration_plot, heatmap, network_map, trend


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


def test_calibration_has_a_panel_a_forecaster():
    groups = calibration([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 2)

    assert [axes.get_title() for axes in calibration_plot({"logit": groups, "states": groups}).axes] == ["logit", "states"]


def test_a_bloc_is_drawn_with_each_source():
    index = bloc_index(["A", "B"], ["C"], {"votes": {2000: {("A", "B"): 0.9, ("A", "C"): 0.1, ("B", "C"): 0.2}}}, [2000])
    axes = bloc_plot(index, "A, B against C").axes[0]
    legend = axes.get_legend()

    assert legend is not None
    assert sorted(text.get_text() for text in legend.get_texts()) == ["index", "votes"]
