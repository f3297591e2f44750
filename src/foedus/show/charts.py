"""Figures of measures, drawn by matplotlib: a heatmap of similarity, trends, the network of a year, calibration, the index of a bloc."""

from collections.abc import Mapping, Sequence
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

import networkx as nx  # type: ignore[import-untyped]
import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import NDArray

if TYPE_CHECKING:
    from ..measures.blocs import BlocIndex
    from ..measures.networks import Network
    from ..measures.scoring import CalibrationGroup

INK, ACCENT, FAINT, HOSTILE = "#1f2a36", "#1f5f99", "#b8c1cb", "#b03a2e"
GROUPS = ("#1f5f99", "#b5651d", "#3a7d44", "#7d4a91", "#8a6d1f", "#4a6572", "#99284f", "#2f7f86")
"""Colours of communities, told apart also by their labels."""
LABELLED = 60
"""As many states as a heatmap or a network can name; of a larger network, those that most paths run through."""
LABEL = (20.0, 9.0)
"""Width and height of a label of three letters, in points."""
PANELS = 9
"""As many years as one figure of networks holds."""


def heatmap(values: NDArray[np.float64], names: Sequence[str], title: str) -> Figure:
    """Draw a matrix of similarity (n, n), states in the order in which like stand beside like; undefined cells are left white.

    The scale runs from 0 to 1, or from -1 to 1 if a value is negative.
    """
    order = _alike(values)
    figure = Figure(figsize=(max(4.0, min(10.0, 0.32 * len(names) + 1.6)),) * 2, layout="constrained")
    axes = figure.add_subplot()
    negative = bool(np.nanmin(values, initial=1) < 0)
    cells = values[np.ix_(order, order)]
    shown = axes.imshow(cells, vmin=-1 if negative else 0, vmax=1, cmap="RdBu" if negative else "Blues", interpolation="nearest")
    if len(names) <= LABELLED:
        ordered = [names[n] for n in order]
        size = 8 if len(names) <= LABELLED // 2 else 5
        axes.set_xticks(range(len(names)), ordered, rotation=90, fontsize=size)
        axes.set_yticks(range(len(names)), ordered, fontsize=size)
    else:
        axes.set_xticks([])
        axes.set_yticks([])
        axes.set_xlabel(f"{len(names)} states, like beside like", color=INK)
    axes.set_title(title, color=INK)
    figure.colorbar(shown, ax=axes, shrink=0.8)
    return figure


def trend(lines: Mapping[str, Sequence[tuple[int, float | None]]], label: str, title: str = "") -> Figure:
    """Draw values by year, a line each; a year without a value leaves a gap."""
    figure = Figure(figsize=(7.5, 4), layout="constrained")
    axes = figure.add_subplot()
    for n, (name, points) in enumerate(lines.items()):
        years = list(range(points[0][0], points[-1][0] + 1))
        known = dict(points)
        values = [np.nan if (value := known.get(year)) is None else value for year in years]
        axes.plot(years, values, color=GROUPS[n % len(GROUPS)], marker="o" if len(years) < 25 else "", ms=3, lw=1.4, label=name)
    axes.set_xlabel("year")
    axes.set_ylabel(label)
    axes.set_title(title, color=INK)
    axes.legend(frameon=False, fontsize=8)
    _plain(axes)
    return figure


def network_map(networks: Sequence["Network"], names: Mapping[tuple[int, Any], str]) -> Figure:
    """Draw networks, a panel a year: states with a tie, coloured by community, cut states ringed; hostile ties are dashed.

    `names` has the label of each (year, state). A state whose label would lie over that of a more central one on every side has none.
    """
    columns = ceil(sqrt(len(networks)))
    rows = ceil(len(networks) / columns)
    side = 6.5 if len(networks) == 1 else 4.2
    figure = Figure(figsize=(side * columns, side * rows), layout="constrained")
    for n, one in enumerate(networks):
        _panel(figure.add_subplot(rows, columns, n + 1), one, names, side * 72)
    keys = [Line2D([], [], color=FAINT, lw=1, label="allied")]
    if any(sign < 0 for one in networks for *_, sign in one.graph.edges(data="sign")):
        keys.append(Line2D([], [], color=HOSTILE, lw=1, ls="--", label="hostile"))
    dot: Any = {"marker": "o", "ls": "", "color": GROUPS[0], "ms": 6}
    keys += [Line2D([], [], **dot, label="colour: community, size: partners"), Line2D([], [], **dot, mec=INK, mew=1.2, label="ringed: cut state")]
    figure.legend(handles=keys, loc="outside lower center", ncols=2 if columns == 1 else 4, frameon=False, fontsize=8)
    return figure


def _panel(axes: Any, one: "Network", names: Mapping[tuple[int, Any], str], side: float) -> None:
    graph = one.graph.subgraph([state for state in one.graph if one.graph.degree(state)])
    axes.set_title(f"{one.year}", color=INK)
    axes.set_axis_off()
    if not len(graph):
        axes.text(0.5, 0.5, "no tie", ha="center", va="center", color=INK, transform=axes.transAxes)
        return
    friendly = [(a, b) for a, b, sign in graph.edges(data="sign") if sign > 0]
    pull = nx.Graph()
    pull.add_nodes_from(graph)
    pull.add_edges_from((a, b, {"weight": 1.0 if sign > 0 else 0.05}) for a, b, sign in graph.edges(data="sign"))
    at = nx.spring_layout(pull, seed=1, k=2.5 / sqrt(len(graph)), iterations=200, method="energy")
    told = {row["state"]: row for row in one.states.iter_rows(named=True)}
    central = sorted(graph, key=lambda state: (-told[state]["betweenness"], -told[state]["degree"], str(state)))
    labels = _readable(central[:LABELLED], at, side)
    for pairs, colour, style in ((friendly, FAINT, "-"), ([(a, b) for a, b, sign in graph.edges(data="sign") if sign < 0], HOSTILE, "--")):
        for a, b in pairs:
            axes.plot(*np.array([at[a], at[b]]).T, color=colour, ls=style, lw=0.7, zorder=1)
    for state in graph:
        colour = GROUPS[told[state]["community"] % len(GROUPS)]
        ring = INK if told[state]["cut"] else "white"
        axes.scatter(*at[state], s=30 + 6 * told[state]["degree"], color=colour, edgecolors=ring, linewidths=1.2, zorder=2)
        if state in labels:
            axes.annotate(names[one.year, state], at[state], xytext=labels[state], textcoords="offset points", fontsize=7, color=INK, zorder=3)


def _readable(states: Sequence[Any], at: Mapping[Any, Any], side: float) -> dict[Any, tuple[float, float]]:
    """Return where to write each label, in points from its state, on a panel so many points wide and high.

    A state whose label lies over one before it on all four sides has none.
    """
    spots = np.array([at[state] for state in states], float)
    span = np.ptp(spots, axis=0)
    points = (spots - spots.min(0)) / np.where(span > 0, span, 1) * side * 0.8
    found: dict[Any, tuple[float, float]] = {}
    written: list[NDArray[np.float64]] = []
    for state, spot in zip(states, points, strict=True):
        corners = [(x, y) for x in (4.0, -LABEL[0]) for y in (4.0, -LABEL[1] - 1)]
        free = (corner for corner in corners if all((np.abs(spot + corner - other) >= LABEL).any() for other in written))
        if (corner := next(free, None)) is not None:
            found[state] = corner
            written.append(spot + corner)
    return found


def calibration_plot(groups: Mapping[str, Sequence["CalibrationGroup"]]) -> Figure:
    """Draw mean forecast against the share that came true, a panel a forecaster, with 95 per cent intervals; on the diagonal a forecast is right."""
    columns = min(3, len(groups))
    rows = ceil(len(groups) / columns)
    figure = Figure(figsize=(3.2 * columns + 0.4, 3.2 * rows + 0.6), layout="constrained")
    for n, (name, points) in enumerate(groups.items()):
        axes = figure.add_subplot(rows, columns, n + 1)
        axes.plot([0, 1], [0, 1], color=FAINT, lw=1)
        x, y = np.array([one.forecast for one in points]), np.array([one.observed for one in points])
        reach = np.array([[one.observed - one.low for one in points], [one.high - one.observed for one in points]])
        axes.errorbar(x, y, yerr=np.maximum(reach, 0), color=ACCENT, marker="o", ms=4, lw=0, elinewidth=1.2, capsize=2, clip_on=False, zorder=3)
        axes.set_title(name, fontsize=8, color=INK)
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1)
        axes.set_aspect("equal")
        axes.spines[["top", "right"]].set_visible(False)
    figure.supxlabel("forecast chance that the word is kept", fontsize=9)
    figure.supylabel("share that was kept (95 per cent interval)", fontsize=9)
    return figure


def bloc_plot(index: "BlocIndex", title: str) -> Figure:
    """Draw the index of a bloc by year with its 95 per cent interval, and each source's own where there are several."""
    figure = Figure(figsize=(7.5, 4), layout="constrained")
    axes = figure.add_subplot()
    years = [one.year for one in index.years]
    axes.axhline(0, color=FAINT, lw=1)
    low, high = [one.low for one in index.years], [one.high for one in index.years]
    axes.errorbar(years, [one.index for one in index.years], yerr=None, color=INK, marker="o", ms=3, lw=1.8, label="index")
    axes.fill_between(years, low, high, color=FAINT, alpha=0.4, lw=0, label="95 per cent interval")
    sources = sorted({name for one in index.years for name in one.by_source})
    for n, name in enumerate(sources if len(sources) > 1 else ()):
        values = [one.by_source.get(name, np.nan) for one in index.years]
        axes.plot(years, values, color=GROUPS[n % len(GROUPS)], lw=1, ls="--", label=name)
    axes.set_xlabel("year")
    axes.set_ylabel("closer inside than across")
    axes.set_title(title, color=INK)
    axes.legend(frameon=False, fontsize=8)
    _plain(axes)
    return figure


def _plain(axes: Any) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    axes.xaxis.get_major_locator().set_params(integer=True)


def _alike(values: NDArray[np.float64]) -> NDArray[np.intp]:
    """An order in which like stand beside like: by the leading direction of the matrix; undefined cells count as the mean."""
    if len(values) < 3 or np.isnan(values).all():
        return np.arange(len(values))
    filled = np.where(np.isnan(values), np.nanmean(values), values)
    _, vectors = np.linalg.eigh(filled - filled.mean())
    leading = vectors[:, -1]
    return np.argsort(leading if leading[0] >= 0 else -leading, kind="stable")
