"""The dossier's figures as SVG: who gives what to whom, and who is bound to whom. The same input gives the same drawing, to the byte."""

from dataclasses import dataclass
from itertools import pairwise

from ..brief.dossier import Bond, Dossier, Flow
from ..terms.actors import name_of
from .bonds import FEW, bearers, duties, folded
from .outline import STANDINGS, law_on
from .svg import arrow, box, broken, drawing, label, width_of
from .wording import capital, count, plain, series, states
from .wording import label as verdict_label

WIDTH = 760.0
SIDE = 150.0
"""Width of a box that names states."""
LANE = 58.0
"""Height of one flow."""
ROW = 82.0
"""Height of one ally."""
GAP = 26.0
MOST_PARTIES = 6
"""More would make the figure too tall to read; the table has them all."""
BETWEEN = 92.0
"""Height left free between two parties for what they owe one another."""
LINES = {"told_as_fact": "firm", "claimed": "firm thin", "suspected": "dashed", "intended": "dotted", "denied": "dotted faint"}
TONES = {"breach": "bad", "prohibited": "bad", "disputed": "open", "undetermined": "open", "awaits": "open", "no_breach": "good", "exempt": "good"}


def flow_figure(dossier: Dossier) -> str:
    """Draw who gives what to whom: one panel a pair, one arrow a flow; empty if nothing flows.

    The line tells how firmly the reports tell it (firm, thin, dashed, dotted), colour and words what the law says.
    """
    panels: dict[frozenset[str], list[Flow]] = {}
    for flow in dossier.exchange:
        panels.setdefault(frozenset((_side(flow.giver), _side(flow.receiver))), []).append(flow)
    if not panels:
        return ""
    parts: list[str] = []
    top = 8.0
    for flows in panels.values():
        left, right = _side(flows[0].giver), _side(flows[0].receiver)
        height = LANE * len(flows) + 12
        for x, name in ((8.0, left), (WIDTH - SIDE - 8, right)):
            parts += [box(x, top, SIDE, height, "box state"), label(x + SIDE / 2, top + height / 2, broken(name, SIDE - 16, 15, 5), "label name", 15)]
        for n, flow in enumerate(flows):
            parts += _lane(flow, top + 6 + LANE * n, forward=_side(flow.giver) == left)
        top += height + GAP
    told = "; ".join(f"{flow.about}: {STANDINGS[flow.standing]}, {_law_words(flow)}" for flow in dossier.exchange)
    return drawing("flows", WIDTH, top - GAP + 8, "Who gives what to whom", told + ".", parts)


def _side(codes: tuple[str, ...]) -> str:
    return capital(states(codes)) if codes else "Not said"


def _law_words(flow: Flow) -> str:
    verdict, supposed = law_on(flow)
    if verdict is None:
        return "no measure speaks"
    words = verdict_label(verdict)
    return f"{words.mark} {words.words}" + (" if it happened" if supposed else " if as told")


def _lane(flow: Flow, y: float, *, forward: bool) -> list[str]:
    start, end = SIDE + 8 + 6, WIDTH - SIDE - 8 - 6
    verdict, _ = law_on(flow)
    room = end - start - 30
    points = [(start, y + 30), (end, y + 30)] if forward else [(end, y + 30), (start, y + 30)]
    small = f"{plain(flow.standing)} · {_law_words(flow)}"
    return [
        arrow(points, f"{LINES[flow.standing]} {TONES.get(verdict or '', 'calm')}"),
        label(WIDTH / 2, y + 14, broken(capital(flow.goods_name), room, 14, 1), "label goods"),
        label(WIDTH / 2, y + 45, broken(small, room, 12, 1), f"label small {TONES.get(verdict or '', 'calm')}", 12),
    ]


@dataclass(frozen=True)
class _Ally:
    """One state, or several of one mind, bound to a party."""

    name: str
    duty: str
    answer: str
    verdict: str


def network_figure(dossier: Dossier) -> str:
    """Draw who is bound to whom: the parties in the middle, one below the other, their allies on either side; empty if there are no parties.

    The line tells the answer: firm where the duty is owed, dashed where something is awaited or unknown, dotted where it is not in force.
    """
    cases = dossier.if_attacked[:MOST_PARTIES]
    parties = [case.party for case in cases]
    if not parties:
        return ""
    middle = WIDTH / 2
    parts: list[str] = []
    words: list[str] = []
    spots: dict[str, tuple[float, float, float]] = {}
    top = 8.0
    for case in cases:
        allies: list[_Ally] = []
        for group in folded(duties(case)):
            bond = group[0]
            words.append(f"{bearers(group)} to {case.party_name}: {plain(bond.duty)} under {bond.norm}, {verdict_label(bond.verdict).words}")
            outside = [one for one in group if one.who not in parties]
            if outside:
                answer = verdict_label(bond.verdict)
                allies.append(_Ally(bearers(outside, most=FEW), f"{plain(bond.duty)} · {bond.norm}", f"{answer.mark} {answer.words}", bond.verdict))
        allies = _joined(allies)
        rows = max(1, (len(allies) + 1) // 2)
        height = max(ROW, rows * ROW)
        y = top + height / 2
        spots[case.party] = (y - 26, y + 26, top + height)
        for n, ally in enumerate(allies):
            parts += _ally(ally, top + (n // 2) * ROW + ROW / 2, y, left=n % 2 == 0, rows=rows, row=n // 2)
        parts += [box(middle - 70, y - 26, 140, 52, "box party"), label(middle, y, broken(capital(case.party_name), 128, 15, 2), "label name", 15)]
        top += height + (BETWEEN if case is not cases[-1] else 0)
    parts = _between(dossier, spots, middle) + parts
    told = "; ".join(words) or f"no duty is owed to {series(case.party_name for case in cases)}"
    return drawing("network", WIDTH, top + 8, "Who is bound to whom", told + ".", parts)


def _joined(allies: list[_Ally]) -> list[_Ally]:
    """Join the duties of the same bearers, the firmest first; what does not fit is in the table."""
    by_name: dict[str, list[_Ally]] = {}
    for ally in allies:
        by_name.setdefault(ally.name, []).append(ally)
    return [
        _Ally(name, group[0].duty, group[0].answer + (f" · {count(len(group) - 1, 'further article')}" if len(group) > 1 else ""), group[0].verdict)
        for name, group in by_name.items()
    ]


def _style(verdict: str) -> str:
    line = {"obliged": "firm", "permitted": "firm thin", "not_in_force": "dotted faint"}.get(verdict, "dashed")
    return f"{line} {TONES.get(verdict, 'calm')}"


def _ally(ally: _Ally, y: float, party_y: float, *, left: bool, rows: int, row: int) -> list[str]:
    wide = 236.0
    x = 8.0 if left else WIDTH - wide - 8
    edge = x + wide if left else x
    goal = WIDTH / 2 - 70 if left else WIDTH / 2 + 70
    aim = party_y + (row - (rows - 1) / 2) * min(12.0, 40 / rows)
    out = abs(row - (rows - 1) / 2)
    bend = edge + (goal - edge) * (0.25 + 0.5 * out / max(1.0, (rows - 1) / 2))
    points = [(edge, y), (bend, y), (bend, aim), (goal, aim)] if abs(y - aim) > 1 else [(edge, y), (goal, aim)]
    name = broken(ally.name, wide - 16, 13, 2)
    small = [*broken(ally.duty, wide - 16, 11, 1), *broken(ally.answer, wide - 16, 11, 1)]
    return [
        arrow(points, _style(ally.verdict), 7),
        box(x, y - 36, wide, 72, "box ally"),
        label(x + wide / 2, y - 16 if len(name) == 1 else y - 18, name, "label", 13 if len(name) == 1 else 12),
        label(x + wide / 2, y + 17, small, "label small", 11),
    ]


def _between(dossier: Dossier, spots: dict[str, tuple[float, float, float]], middle: float) -> list[str]:
    """The duties of parties toward one another, between their boxes: those of the dossier's own agreements first."""
    own = {pact.on_record.id for pact in dossier.agreements if pact.on_record}
    parts: list[str] = []
    for upper, lower in pairwise(spots):
        ways: dict[str, list[tuple[str, Bond]]] = {}
        for case in dossier.if_attacked:
            for bond in duties(case):
                if {bond.who, case.party} == {upper, lower}:
                    ways.setdefault(bond.norm, []).append((bond.who, bond))
        if not ways:
            continue
        norms = sorted(ways, key=lambda norm: norm.partition("/")[0] not in own)
        held = ways[norms[0]]
        bearing = {who for who, _ in held}
        points = [(middle, spots[upper][1] + 2), (middle, spots[lower][0] - 2)]
        if bearing == {lower}:
            points.reverse()
        lines = [_in_short(ways[norm][0][1]) for norm in norms[:2]]
        lines += [f"and {count(len(norms) - 2, 'further article')}"] if len(norms) > 2 else []
        room = max(width_of(line, 12) for line in lines) + 16
        y, height = spots[upper][2] + BETWEEN / 2, 15 * len(lines) + 10
        parts += [arrow(points, _style(held[0][1].verdict), both=len(bearing) > 1), box(middle - room / 2, y - height / 2, room, height, "box paper")]
        parts.append(label(middle, y, lines, "label small", 12))
    return parts


def _in_short(bond: Bond) -> str:
    answer = verdict_label(bond.verdict)
    return f"{plain(bond.duty)} · {bond.norm} · {answer.mark} {answer.words}"


def undrawn(dossier: Dossier) -> list[str]:
    """Say what the network figure leaves to the table: parties past the sixth, and duties between parties that do not stand side by side."""
    order = [case.party for case in dossier.if_attacked[:MOST_PARTIES]]
    near = {frozenset(pair) for pair in pairwise(order)}
    found: dict[frozenset[str], str] = {}
    for case in dossier.if_attacked[:MOST_PARTIES]:
        for bond in duties(case):
            pair = frozenset((bond.who, case.party))
            if bond.who in order and bond.who != case.party and pair not in near:
                found.setdefault(pair, f"{capital(name_of(bond.who))} and {name_of(case.party)} ({bond.norm})")
    more = (
        [f"{count(len(dossier.if_attacked) - MOST_PARTIES, 'further party', 'further parties')}"] if len(dossier.if_attacked) > MOST_PARTIES else []
    )
    pairs = sorted(found.values())
    if len(pairs) > MOST_PARTIES:
        pairs = [f"{count(len(pairs), 'pair')} of parties that do not stand side by side"]
    return pairs + more
