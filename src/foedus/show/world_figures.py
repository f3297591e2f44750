"""Worlds as figures: chances of entry with intervals, size of the war, spread by round, and what matters as a tornado.

Each function draws on axes that it is given; :func:`draw_result` writes a file, SVG or PNG by its ending. What a figure shows is a share of worlds
under a file's assumptions, and its axis says so.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..scenarios.results import Matters, Result, Spread
from ..terms.actors import name_of
from ..terms.errors import UnknownName, UsageError
from .matters import end_of, lever_name
from .wording import capital
from .worlds import view_name

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK, ACCENT, PALE = "#333333", "#9c2f2f", "#b9c4cf"
STYLE: Any = {"svg.hashsalt": "foedus", "font.size": 9, "axes.edgecolor": INK}
"""Settings under which a figure is the same each time it is drawn."""


class Lever(NamedTuple):
    """One thing that may be changed, and what the change does to a chance: the difference with its interval."""

    name: str
    difference: float
    low: float
    high: float


def draw_entries(spread: Spread, ax: "Axes") -> "Axes":
    """Draw each state's chance of entering the war (0 to 1) with its interval, largest at the top."""
    rows = sorted((e for e in spread.entries if not e.from_start), key=lambda e: (e.enters.chance, e.state))
    names = [capital(name_of(e.state)) for e in rows]
    chances = [e.enters.chance for e in rows]
    ax.hlines(names, 0, chances, color=PALE, lw=1)
    ax.hlines(names, [e.enters.low for e in rows], [e.enters.high for e in rows], color=INK, lw=3)
    ax.scatter(chances, names, color=ACCENT, s=18, zorder=3)
    ax.set_xlim(0, 1)
    ax.set_xlabel("share of worlds in which the state enters the war (95 per cent interval)")
    return _bare(ax)


def draw_sizes(spread: Spread, ax: "Axes") -> "Axes":
    """Draw in which share of worlds so many states are in the war."""
    shown = [(n, worlds / spread.worlds) for n, worlds in enumerate(spread.sizes) if worlds]
    ax.bar([n for n, _ in shown], [part for _, part in shown], color=PALE, edgecolor=INK, linewidth=0.5)
    ax.axvline(spread.mean_size, color=ACCENT, lw=1)
    ax.annotate(f"mean {spread.mean_size:.2f}", (spread.mean_size, 1), xycoords=("data", "axes fraction"), color=ACCENT, va="top", ha="left")
    ax.set_xlabel("states in the war")
    ax.set_ylabel("share of worlds")
    ax.locator_params(axis="x", integer=True)
    return _bare(ax)


def draw_rounds(spread: Spread, ax: "Axes") -> "Axes":
    """Draw the share of worlds in which each state has entered by each round; rounds are not dates."""
    joined = [e for e in spread.entries if not e.from_start and e.enters.worlds]
    for n, entry in enumerate(sorted(joined, key=lambda e: (-e.enters.chance, e.state))):
        so_far, shares = 0, []
        for worlds in entry.by_round:
            so_far += worlds
            shares.append(so_far / spread.worlds)
        ax.step(range(len(shares)), shares, where="post", color=ACCENT if n == 0 else INK, alpha=max(0.25, 1 - n / 8), lw=1)
        ax.annotate(capital(name_of(entry.state)), (len(shares) - 1, shares[-1]), fontsize=7, va="center", ha="left")
    ax.set_ylim(0, 1)
    ax.set_xlabel("round (what follows from what, not dates)")
    ax.set_ylabel("share of worlds in which it has entered")
    ax.locator_params(axis="x", integer=True)
    return _bare(ax)


def draw_tornado(levers: Sequence[Lever], ax: "Axes", *, of: str) -> "Axes":
    """Draw what matters: for each thing changed the difference that it makes to a chance, with its interval, largest at the top.

    Parameters
    ----------
    levers
        What was changed, with the differences (-1 to 1).
    ax
        Axes to draw on.
    of
        Of which chance, in words, such as ``"Russia enters"``.
    """
    rows = sorted(levers, key=lambda one: (abs(one.difference), one.name))
    names = [one.name for one in rows]
    ax.barh(names, [one.difference for one in rows], color=[ACCENT if one.difference > 0 else PALE for one in rows], height=0.6)
    ax.hlines(names, [one.low for one in rows], [one.high for one in rows], color=INK, lw=1)
    ax.axvline(0, color=INK, lw=0.8)
    ax.set_xlabel(f"difference in the share of worlds in which\n{of} (95 per cent interval)")
    return _bare(ax)


DRAWINGS = {"entries": draw_entries, "sizes": draw_sizes, "rounds": draw_rounds}


def draw_result(result: Result, what: str, path: Path, viewpoint: str | None = None) -> None:
    """Draw one viewpoint of a result into a file, SVG or PNG by its ending.

    Raises
    ------
    UnknownName
        If the result has no such viewpoint.
    UsageError
        If matplotlib is missing, or the file cannot be written.
    """
    spreads = {spread.viewpoint: spread for spread in result.spreads}
    if viewpoint is not None and viewpoint not in spreads:
        raise UnknownName("viewpoint of the result", viewpoint, spreads, hint=f"one of {', '.join(spreads)}")
    spread = spreads[viewpoint] if viewpoint else result.spreads[0]
    title = result.title or result.scenario
    if len(result.spreads) > 1:
        title += f"\nin the view of {view_name(spread.viewpoint)}"
    rows = sum(not e.from_start for e in spread.entries) if what == "entries" else 12
    write_figure(path, lambda ax: DRAWINGS[what](spread, ax), title, height=1.2 + 0.22 * rows)


MOST_LEVERS = 16
"""Bars of a tornado."""


def draw_matters(matters: Matters, path: Path) -> None:
    """Draw the effects of what was asked for, and of every norm and will, as a tornado into a file, SVG or PNG by its ending.

    What makes no difference is left out, unless nothing does.

    Raises
    ------
    UsageError
        If matplotlib is missing, or the file cannot be written.
    """
    moving = [one for one in (*matters.asked, *matters.effects) if one.fired]
    shown = ([one for one in moving if one.chance.difference] or moving)[:MOST_LEVERS]
    levers = {lever_name(e.lever): Lever(lever_name(e.lever), e.chance.difference, e.chance.low, e.chance.high) for e in shown}
    title = f"{matters.title or matters.scenario}: what matters"
    write_figure(path, lambda ax: draw_tornado([*levers.values()], ax, of=end_of(matters)), title, height=1.4 + 0.24 * len(levers))


def write_figure(path: Path, draw: Any, title: str, *, height: float = 4.0) -> None:
    """Draw one set of axes and write it, SVG or PNG by the file's ending; the same drawing gives the same file."""
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError:
        raise UsageError("figures need matplotlib: pip install 'foedus[figures]'") from None
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(6.4, height), layout="constrained")
        ax = figure.add_subplot()
        draw(ax)
        ax.set_title(title, loc="left", fontsize=10)
        try:
            figure.savefig(path, dpi=150, metadata={"Date": None} if path.suffix.lower() == ".svg" else {"Software": None})
        except OSError as fault:
            raise UsageError(f"{path}: cannot be written: {fault.strerror or fault}") from None


def _bare(ax: "Axes") -> "Axes":
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.tick_params(left=False)
    return ax
