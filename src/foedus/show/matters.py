"""What matters in a scenario, as people read it: what each norm and will carries, what is worth knowing, what keeps a war small."""

import re
from collections.abc import Iterator

from ..scenarios.results import Box, Decision, Difference, Effect, Matters, Restraint
from ..terms.actors import name_of
from .ink import PLAIN, Ink, visible
from .wording import capital, count
from .worlds import interval, number, view_name

MOST = 8
"""Effects and facts shown, unless everything is asked for."""
MOST_SETS = 3
LACK = {
    "kept": "does not keep its word to {toward} under {norm}",
    "discretion": "makes no use of its right to help {toward} under {norm}",
    "force": "helps {toward} under {norm} by other means than force",
    "will": "gives up its will {norm} to attack {toward}",
    "organ": "no decision is taken under {norm}",
}


def end_of(matters: Matters) -> str:
    """Say which end is asked about.

    >>> end_of(Matters.model_construct(of="RUS")), end_of(Matters.model_construct(of="spread"))
    ('Russia enters', 'any state joins those who began')
    """
    return "any state joins those who began" if matters.of == "spread" else f"{name_of(matters.of)} enters"


def lever_name(words: str) -> str:
    """Name a change.

    >>> lever_name("remove:rus-prk-2024/4"), lever_name("remove:RUS"), lever_name("waive:nato-1949/5:area")
    ('without rus-prk-2024/4', 'without the part of Russia', 'nato-1949/5 without its condition area')
    >>> lever_name('suppose:aggressor("KOR")=no')
    'if not aggressor(KOR)'
    """
    kind, _, rest = words.partition(":")
    if kind == "remove":
        return f"without the part of {name_of(rest)}" if re.fullmatch("[A-Z]{3}", rest) else f"without {rest}"
    if kind == "waive":
        norm, _, condition = rest.rpartition(":")
        return f"{norm} without its condition {condition}"
    fact, _, so = rest.replace('"', "").rpartition("=")
    return f"if {'' if so == 'yes' else 'not '}{fact}"


def difference(one: Difference, places: int = 3) -> str:
    """Write a difference with its interval.

    >>> difference(Difference(before=0.5, after=0.25, difference=-0.25, low=-0.3, high=-0.2))
    '-0.250 (-0.300 to -0.200)'
    """
    return f"{one.difference:+.{places}f} ({one.low:+.{places}f} to {one.high:+.{places}f})"


def matters_lines(matters: Matters, ink: Ink = PLAIN, *, everything: bool = False) -> list[str]:
    """Write what matters as lines of text."""
    most = None if everything else MOST
    lines = [ink.paint(f"{visible(matters.title or matters.scenario)}: what matters", "strong")]
    if matters.viewpoint != "default":
        lines += ink.wrap(f"in the view of {view_name(matters.viewpoint)}")
    lines += ink.wrap(f"{matters.worlds:,} worlds, seed {matters.seed}; {end_of(matters)} in {interval(matters.chance)} of them")
    if matters.asked:
        lines += ink.heading("As asked: the difference over the same worlds (95 per cent interval)")
        for effect in matters.asked:
            lines += _effect_lines(effect, ink, in_full=True)
    lines += ink.heading("Each norm and will taken away alone (difference over the same worlds)")
    moving = [one for one in matters.effects if one.fired]
    for effect in moving[:most]:
        lines += _effect_lines(effect, ink, in_full=everything)
    lines += _rest(len(moving), most)
    if idle := len(matters.effects) - len(moving):
        lines += ink.wrap(
            f"{count(idle, 'other')} never moved a state nor held one back: without {'it' if idle == 1 else 'them'} every world is the same"
        )
    if matters.shares:
        shared = matters.shares
        lines += ink.heading(f"Shapley shares of those with the largest effect ({shared.method})")
        for one in sorted(shared.each, key=lambda s: (-abs(s.share), s.lever)):
            lines.append(f"  {one.share:+.3f} ({one.low:+.3f} to {one.high:+.3f})  {lever_name(one.lever).removeprefix('without ')}")
        lines += ink.wrap(
            f"together {shared.together:+.3f}: from {number(shared.before)} to {number(shared.without)} without all of them", "  ", "  "
        )
    lines += _learnt_lines(matters, ink, most)
    if matters.restraint:
        lines += _restraint_lines(matters.restraint, ink, everything=everything)
    if matters.boxes:
        lines += ink.heading("Boxes of worlds in which it comes to that (PRIM)")
        for box in matters.boxes:
            lines += ink.wrap(box_words(box), "  ", "    ")
    lines.append("")
    for note in matters.notes:
        lines += ink.wrap(note, "note: ", "      ")
    return lines


def _effect_lines(effect: Effect, ink: Ink, *, in_full: bool) -> Iterator[str]:
    same = not effect.chance.difference and not effect.size.difference and not effect.states
    yield f"  {lever_name(effect.lever)}"
    if same:
        yield "      the same in every world"
        return
    size = f"mean number of states that join {effect.size.difference:+.2f}"
    yield from ink.wrap(f"{difference(effect.chance)}; {size}; fired in {effect.fired:,} worlds", "      ", "      ")
    moved = sorted(effect.states.items(), key=lambda one: (-abs(one[1].difference), one[0]))
    for state, one in moved if in_full else ():
        yield f"      {capital(name_of(state)):<22} {difference(one)}"


def _learnt_lines(matters: Matters, ink: Ink, most: int | None) -> Iterator[str]:
    worth = [one for one in matters.learnt if one.expected > 0]
    if not matters.learnt:
        return
    yield from ink.heading("What would be worth knowing (expected change of the chance once it is learnt)")
    for one in worth[:most]:
        fact = one.fact.removeprefix("fact(").removesuffix(")").replace('"', "")
        yield from ink.wrap(
            f"{one.expected:.4f} ({one.low:.4f} to {one.high:.4f}) {fact}: {number(one.if_so.chance)} if so, {number(one.if_not.chance)} if not",
            "  ",
            "    ",
        )
    yield from _rest(len(worth), most)
    if len(worth) < len(matters.learnt):
        yield from ink.wrap(f"learning {count(len(matters.learnt) - len(worth), 'other fact')} would move nothing", "  ", "  ")


def _restraint_lines(found: Restraint, ink: Ink, *, everything: bool) -> Iterator[str]:
    yield from ink.heading(f"Smallest sets of decisions that keep the war at {count(found.at_most, 'state')}, whatever else falls")
    if not found.sets:
        yield "  no set of decisions can do it"
    elif not found.sets[0]:
        yield "  none is needed: no course leads further"
    shown = found.sets if everything else found.sets[:MOST_SETS]
    for n, decisions in enumerate(shown if found.sets and found.sets[0] else (), 1):
        yield f"  {n}. {count(len(decisions), 'decision')}"
        for one in decisions:
            yield from ink.wrap(decision_words(one), "     ", "       ")
    if len(shown) < len(found.sets):
        yield f"  and {len(found.sets) - len(shown)} more of that size (--all shows them)"
    if not found.all_told:
        yield "  there may be others of that size"


def decision_words(one: Decision) -> str:
    """Say a decision in words.

    >>> decision_words(Decision(coin="", held=False, kind="kept", bearer="RUS", norm="rus-prk-2024/4", toward="PRK"))
    'Russia does not keep its word to North Korea under rus-prk-2024/4'
    >>> decision_words(Decision(coin="", held=True, kind="kept", bearer="DEU", norm=None, toward="BEL"))
    'Germany keeps its promises not to attack Belgium'
    """
    who, toward = name_of(one.bearer) if one.bearer else "", name_of(one.toward) if one.toward and one.kind != "organ" else ""
    if one.held:
        return f"{capital(who)} keeps its promises not to attack {toward}"
    words = LACK[one.kind].format(toward=toward, norm=one.norm)
    return words if one.kind == "organ" else f"{capital(who)} {words}"


def box_words(box: Box) -> str:
    """Say a box in words.

    >>> box_words(Box(limits={'will("a")': True, "keeps(b)": False}, density=0.9, coverage=0.5, mass=0.2))
    'will(a) and not keeps(b): it comes to that in 0.900 of these worlds, which hold 0.500 of all such ends and 0.200 of all worlds'
    """
    held = " and ".join(f"{'' if so else 'not '}{name}".replace('"', "") for name, so in box.limits.items())
    return (
        f"{held}: it comes to that in {number(box.density)} of these worlds, "
        f"which hold {number(box.coverage)} of all such ends and {number(box.mass)} of all worlds"
    )


def _rest(number_of: int, most: int | None) -> list[str]:
    return [f"  and {number_of - most} more (--all shows them)"] if most is not None and number_of > most else []
