"""Places in words: who is sovereign in whose view, who governs, in which treaty areas they lie."""

from collections.abc import Callable, Iterable
from datetime import date

from ..terms.actors import name_of
from ..terms.dates import Spell, in_words
from ..terms.places import Area, Held, Place
from .ink import PLAIN, Ink
from .wording import CHECKED, capital

DEFAULT = "default"
VIEWS = {DEFAULT: "Everyone else", "unga": "The UN majority"}
HOLDERS = {"none": "nobody", "disputed": "changing hands"}
Titles = Callable[[str], str]


def place_lines(place: Place, areas: dict[str, Area], ink: Ink = PLAIN, *, on: date | None = None, viewpoint: str | None = None) -> list[str]:
    """Return a place as lines of text.

    Parameters
    ----------
    place
        The place.
    areas
        The treaty areas by id.
    ink
        Width and colour.
    on
        A day: only what holds on it is said.
    viewpoint
        A state's code or ``unga``: only this view of the sovereign is given.
    """
    lines = [ink.paint(line, "strong") for line in ink.wrap(capital(place.name))] + [ink.paint(place.id, "quiet")]
    lines += ink.wrap(f"On {in_words(on)}" if on else "Over time")
    lines += ["  Sovereign:"]
    for view in views(place, viewpoint):
        lines += ink.wrap(f"{viewer(view)}: {sovereign(place, view, on)}", "    ", "      ")
    if viewpoint and viewpoint not in place.sovereign:
        lines += ink.wrap(f"({capital(name_of(viewpoint) if viewpoint != 'unga' else VIEWS['unga'])} has no view of its own here.)", "    ")
    lines += ink.wrap(f"Governed by: {holder(place, on)}", "  ", "    ")
    inside = [words for entry in place.areas if (words := _area(entry, areas, on))]
    lines += ink.wrap(f"Treaty areas: {'; '.join(inside) or 'none'}", "  ", "    ")
    if place.borders:
        lines += ink.wrap(f"Borders: {', '.join(map(name_of, place.borders))}", "  ", "    ")
    lines += ink.wrap(f"Note: {place.note}", "  ", "    ") if place.note else []
    return lines + [ink.paint(line, "quiet") for line in ink.wrap(CHECKED[place.checked], "  ")]


def views(place: Place, viewpoint: str | None = None) -> list[str]:
    """Return the viewpoints that differ on a place, the general one last; only the one asked for, if one is."""
    if viewpoint:
        return [viewpoint if viewpoint in place.sovereign else DEFAULT]
    named = [view for view in place.sovereign if view != DEFAULT]
    return [*named, *([DEFAULT] if DEFAULT in place.sovereign or not named else [])]


def viewer(view: str) -> str:
    """Name whose view it is."""
    return VIEWS.get(view) or f"{capital(name_of(view))} ({view})"


def sovereign(place: Place, view: str, on: date | None = None) -> str:
    """Write whose a place is in a view, on a day or over time."""
    if on:
        return _who(place.owner(view, on))
    held = place.sovereign.get(view)
    return _who(held) if isinstance(held, str) else _over_time(held or ())


def holder(place: Place, on: date | None = None) -> str:
    """Write who governs a place in fact, on a day or over time."""
    return _who(place.holder(on)) if on else _over_time(place.admin)


def row(place: Place, on: date | None, viewpoint: str) -> dict[str, object]:
    """Return a place as it stands, or on a day in a viewpoint, for programs."""
    if on is None:
        return place.model_dump(mode="json", by_alias=True)
    return {
        "id": place.id,
        "name": place.name,
        "on": on.isoformat(),
        "viewpoint": viewpoint,
        "sovereign": place.owner(viewpoint, on),
        "by_viewpoint": {view: place.owner(view, on) for view in views(place)},
        "admin": place.holder(on),
        "areas": sorted({name for name in (e if isinstance(e, str) else e.area for e in place.areas) if place.lies_in(name, on)}),
    }


def table(places: Iterable[Place], on: date | None = None, viewpoint: str = DEFAULT) -> list[str]:
    """Return places as a table: id, name; with a day also whose they are and who governs them."""
    rows = []
    for place in places:
        others = sorted({owner for view in place.sovereign if on and (owner := place.owner(view, on)) not in {None, place.owner(viewpoint, on)}})
        claims = f"claimed: {' '.join(others)}" if others else ""
        rows.append((place.id, place.name, *((place.owner(viewpoint, on) or "?", f"held by {place.holder(on) or '?'}", claims) if on else ())))
    widths = [max((len(row[n]) for row in rows), default=0) for n in range(len(rows[0]) if rows else 0)]
    return ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _who(code: str | None) -> str:
    return "no entry" if code is None else HOLDERS.get(code) or f"{name_of(code)} ({code})"


def _over_time(held: Iterable[Held]) -> str:
    return "; ".join(_who(one.state) + (f" from {in_words(one.start)}" if one.start else "") for one in held) or "no entry"


def _area(entry: object, areas: dict[str, Area], on: date | None) -> str:
    if isinstance(entry, str):
        name, spell = entry, Spell()
    else:
        name, spell = getattr(entry, "area", ""), Spell(start=getattr(entry, "start", None), last=getattr(entry, "last", None))
    if on and not spell.covers(on):
        return ""
    words = f"{areas[name].name} ({name})" if name in areas else name
    words += f" from {in_words(spell.start)}" if spell.start and not on else ""
    return words + (f" to {in_words(spell.last)}" if spell.last and not on else "")
