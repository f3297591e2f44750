"""A day's ties as a picture: states, hubs for agreements of many parties, lines between them; the same ties give the same picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import cos, hypot, pi, sin, sqrt
from typing import Any

from ..terms.actors import name_of, states
from ..terms.dates import in_words
from .svg import clean, drawing, number
from .ties import DUTIES, Tie
from .wording import STRENGTHS, capital, plain

WIDTH, HEIGHT, EDGE = 960.0, 680.0, 46.0
HUB = 5
"""An agreement that joins more states than this is drawn as a hub with a spoke to each."""
ROUNDS = 90
APART, TIDYING = 17.0, 14
"""Least distance between nodes in pixels, and how often those too near are moved apart."""
ROOM = 45
"""As many states as are written with their names; more are written with their codes."""
LINES = {"assist": "help", "consult": "consult", "neutrality": "neutral", "non_assistance": "neutral", "refrain": "refrain"}
"""How the line of a duty is drawn; the style sheet knows these words."""


@dataclass(frozen=True)
class Line:
    """What joins two nodes: the duty that commits most, and every norm behind it."""

    start: str
    end: str
    duty: str
    strength: str | None
    norms: tuple[str, ...]
    mutual: bool
    """Whether it is owed both ways."""


@dataclass(frozen=True)
class Constellation:
    """States and hubs with their places, and the lines between them."""

    states: tuple[str, ...]
    hubs: dict[str, str]
    """Title of each agreement that is drawn as a hub, by its id."""
    lines: tuple[Line, ...]
    places: dict[str, tuple[float, float]]


def constellation(ties: Sequence[Tie], everything: Sequence[Tie] = ()) -> Constellation:
    """Place a day's ties.

    Parameters
    ----------
    ties
        The ties to draw.
    everything
        Ties by which states are placed, so that a picture does not move when some of them are left out; by default those drawn.
    """
    drawn, hubs = _lines(ties)
    placed, all_hubs = _lines(everything or ties)
    all_hubs |= hubs
    every = {tuple(sorted((line.start, line.end), key=lambda end: (end in all_hubs, end))) for line in (*placed, *drawn)}
    nodes = sorted({end for pair in every for end in pair})
    where = _places(tuple(nodes), tuple((a, b) for a, b in sorted(every)), frozenset(all_hubs))
    shown = {end for line in drawn for end in (line.start, line.end)}
    return Constellation(
        tuple(node for node in nodes if node in shown and node not in hubs),
        {hub: title for hub, title in hubs.items() if hub in shown},
        tuple(drawn),
        {node: place for node, place in where.items() if node in shown},
    )


def _lines(ties: Iterable[Tie]) -> tuple[list[Line], dict[str, str]]:
    """Every line, those of large agreements to their hubs."""
    owed: dict[tuple[str, str], list[Tie]] = {}
    hubs: dict[str, str] = {}
    for tie in ties:
        if len(tie.states) > HUB and len(tie.bearers) > 2 and len(tie.toward) > 2:
            hubs[tie.agreement.id] = tie.agreement.title
            for state in tie.states:
                owed.setdefault((state, tie.agreement.id), []).append(tie)
        else:
            for pair in tie.pairs():
                owed.setdefault(pair, []).append(tie)
    lines = []
    for (start, end), behind in owed.items():
        back = owed.get((end, start), [])
        if back and end < start:
            continue
        first = min((*behind, *back), key=lambda tie: (DUTIES.index(tie.norm.duty), -int((tie.norm.strength or "L0")[1])))
        norms = tuple(dict.fromkeys(tie.norm.id for tie in (*behind, *back)))
        lines.append(Line(start, end, first.norm.duty, first.norm.strength, norms, bool(back) or end in hubs))
    return sorted(lines, key=lambda line: (line.start, line.end)), hubs


@lru_cache(maxsize=64)
def _places(nodes: tuple[str, ...], joined: tuple[tuple[str, str], ...], hubs: frozenset[str]) -> dict[str, tuple[float, float]]:
    """Place nodes by springs (Fruchterman and Reingold 1991), each state held near its home, so that days resemble one another.

    A state's home is its place on an ellipse in the order of its Correlates of War number, which goes round the world by continents.
    """
    homes = _homes()
    at = {node: homes.get(node, (WIDTH / 2, HEIGHT / 2)) for node in nodes}
    for hub in hubs & set(nodes):
        members = [at[a] for a, b in joined if b == hub]
        at[hub] = (sum(x for x, _ in members) / len(members), sum(y for _, y in members) / len(members))
    ideal = 0.95 * sqrt((WIDTH - 2 * EDGE) * (HEIGHT - 2 * EDGE) / max(1, len(nodes)))
    for turn in range(ROUNDS):
        push = {node: [0.0, 0.0] for node in nodes}
        for n, one in enumerate(nodes):
            x, y = at[one]
            mine = push[one]
            for other in nodes[n + 1 :]:
                dx, dy = x - at[other][0], y - at[other][1]
                square = dx * dx + dy * dy + 0.01
                if square < 9 * ideal * ideal:
                    force = ideal * ideal / square
                    theirs = push[other]
                    mine[0] += dx * force
                    mine[1] += dy * force
                    theirs[0] -= dx * force
                    theirs[1] -= dy * force
        for a, b in joined:
            dx, dy = at[a][0] - at[b][0], at[a][1] - at[b][1]
            pull = hypot(dx, dy) / ideal * (0.35 if b in hubs else 0.8)
            for node, way in ((a, -1), (b, 1)):
                push[node][0] += way * dx * pull
                push[node][1] += way * dy * pull
        step = 0.16 * ideal * (1 - turn / ROUNDS) + 1
        for node in nodes:
            home = homes.get(node, (WIDTH / 2, HEIGHT / 2))
            dx = push[node][0] + 0.12 * (home[0] - at[node][0])
            dy = push[node][1] + 0.12 * (home[1] - at[node][1])
            far = hypot(dx, dy) or 1.0
            x, y = at[node][0] + dx / far * min(far, step), at[node][1] + dy / far * min(far, step)
            at[node] = (min(WIDTH - EDGE, max(EDGE, x)), min(HEIGHT - EDGE / 2, max(EDGE / 2, y)))
    for _ in range(TIDYING):
        for n, one in enumerate(nodes):
            for other in nodes[n + 1 :]:
                _part(at, one, other)
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in at.items()}


def _part(at: dict[str, tuple[float, float]], one: str, other: str) -> None:
    """Move two nodes apart that stand too near, inwards at the edges."""
    (x, y), (u, v) = at[one], at[other]
    far = hypot(u - x, v - y)
    if far >= APART:
        return
    dx, dy = ((u - x) / far, (v - y) / far) if far > 0.1 else (1.0, 0.0)
    step = (APART - far) / 2 + 0.5
    for node, (a, b), way in ((one, (x, y), -1), (other, (u, v), 1)):
        at[node] = (min(WIDTH - EDGE, max(EDGE, a + way * dx * step)), min(HEIGHT - EDGE / 2, max(EDGE / 2, b + way * dy * step)))


@lru_cache(maxsize=1)
def _homes() -> dict[str, tuple[float, float]]:
    """Every state's place on an ellipse, by its number in the Correlates of War list."""
    order = sorted(states().values(), key=lambda one: (one.cow or one.gw or 999, one.code))
    turn = 2 * pi / len(order)
    return {
        one.code: (WIDTH / 2 - (WIDTH / 2 - EDGE) * cos(n * turn), HEIGHT / 2 - (HEIGHT / 2 - EDGE) * sin(n * turn)) for n, one in enumerate(order)
    }


def drawn(found: Constellation, on: date) -> str:
    """Draw a constellation as SVG."""
    by_name = len(found.states) <= ROOM
    parts = [_line(line, found.places) for line in found.lines]
    for hub, title in found.hubs.items():
        x, y = found.places[hub]
        parts.append(
            f'<g class="hub"><title>{clean(title)}</title><rect x="{number(x - 6)}" y="{number(y - 6)}" width="12" height="12" rx="2"/>'
            f'<text class="label small" font-size="11" text-anchor="middle" x="{number(x)}" y="{number(y + 19)}">{clean(hub)}</text></g>'
        )
    for state in found.states:
        x, y = found.places[state]
        name = capital(name_of(state).removeprefix("the "))
        size, shown = (12.5, name) if by_name else (10.5, state)
        parts.append(
            f'<g class="state"><title>{clean(name)}</title><circle cx="{number(x)}" cy="{number(y)}" r="{5 if by_name else 4}"/>'
            f'<text class="label" font-size="{number(size)}" text-anchor="middle" x="{number(x)}" y="{number(y - 9)}">{clean(shown)}</text></g>'
        )
    told = f"{len(found.states)} states and {len(found.lines)} lines on {in_words(on)}; the table says the same."
    return drawing("constellation", WIDTH, HEIGHT, "Who is bound to whom", told, parts)


def _line(line: Line, places: dict[str, tuple[float, float]]) -> str:
    (x, y), (u, v) = places[line.start], places[line.end]
    far = hypot(u - x, v - y) or 1.0
    dx, dy = (u - x) / far, (v - y) / far
    path = f"M{number(x + 6 * dx)} {number(y + 6 * dy)} L{number(u - 7 * dx)} {number(v - 7 * dy)}"
    kind = f"tie {LINES[line.duty]}" + (" strong" if (line.strength or "") >= "L3" else "")
    tip = ""
    if not line.mutual:
        ends = [(u - 7 * dx, v - 7 * dy), (u - 14 * dx - 4 * dy, v - 14 * dy + 4 * dx), (u - 14 * dx + 4 * dy, v - 14 * dy - 4 * dx)]
        tip = f'<polygon points="{" ".join(f"{number(a)},{number(b)}" for a, b in ends)}"/>'
    told = f"{line.start} {'and' if line.mutual else 'to'} {line.end}: {plain(line.duty)}"
    told += f" ({STRENGTHS[line.strength]})" if line.strength else ""
    return f'<g class="{kind}"><title>{clean(told)}, {clean(", ".join(line.norms[:4]))}</title><path d="{path}"/>{tip}</g>'


def constellation_row(found: Constellation) -> dict[str, Any]:
    """Return a constellation for programs: nodes with their places in pixels of a picture of 960 by 680, and lines."""
    return {
        "nodes": [
            {"id": node, "name": found.hubs.get(node) or capital(name_of(node)), "hub": node in found.hubs, "x": x, "y": y}
            for node, (x, y) in sorted(found.places.items())
        ],
        "lines": [
            {"from": line.start, "to": line.end, "duty": line.duty, "strength": line.strength, "norms": list(line.norms), "mutual": line.mutual}
            for line in found.lines
        ],
    }
