"""How much the whole report, and the text around a pact, speaks of each state that may be party to it."""

from collections.abc import Iterator, Mapping

from ...cast import Cast
from .places import Named

OPENING = 2
"""Pacts told in as many sentences after the first are those that the report opens with."""


def spoken_names(cast: Cast, one: Named, found: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Return the names of the weights of the states that may be party to a pact; ``found``: those of the states that stand around it."""
    first = one.places[0].passage
    near = cast.near(first.index)
    here = {c for m in first.parse.mentions for c in m.actor.codes if len(c) == 3}
    told = {code: {"far"} for code in cast.foremost(near) if code not in found} | {code: set() for code in found}
    opening = "order first" if first.index <= cast.hearing.first + OPENING else "order later"
    for code, names in told.items():
        place = f"{'here' if code in here else 'away'} of {min(len(here), 3)}"
        names |= {opening, *_told(cast, near, code, place)}
    return told


def _told(cast: Cast, near: Mapping[str, int], code: str, place: str) -> Iterator[str]:
    where = place.split(maxsplit=1)[0]
    for name in (f"whole {cast.whole.get(code, 0)}", f"near {near.get(code, 0)}", f"share {cast.shares.get(code, 0)}"):
        yield from (name, f"{name} {where}", f"{name} {place}")
    if cast.titled(code):
        yield from ("titled", f"titled {where}")
    if cast.leads(code):
        yield from ("led", f"led {place}")
    if code == cast.hearing.dateline:
        yield from ("dateline", f"dateline {where}")
