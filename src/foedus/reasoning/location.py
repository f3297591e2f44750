"""Did it happen where the norm looks? Territory by viewpoint, areas by date, forces abroad."""

from typing import NamedTuple

from ..library.catalogue import Catalogue
from ..terms.actors import name_of
from ..terms.dates import in_words
from ..terms.events import Event
from ..terms.norms import Norm, Scope
from ..terms.places import Place
from .viewpoint import VIEWS, View

FORCES = {"forces", "vessel", "aircraft"}
ANYWHERE = Scope()


class Where(NamedTuple):
    """The answer, the name of the fact on which it turns if unknown, and why in words."""

    inside: bool | None
    unknown: str = ""
    why: str = ""


def locate(law: Catalogue, norm: Norm, bearer: str, victim: str, event: Event, view: View) -> Where:
    """Say whether an event against a victim lies where the norm protects it, in one viewpoint."""
    scope = norm.scope or ANYWHERE
    found = _locate(law, norm, scope, bearer, victim, event, view)
    if scope.outside and found.inside is not None:
        return found._replace(inside=not found.inside)
    return found


def _locate(law: Catalogue, norm: Norm, scope: Scope, bearer: str, victim: str, event: Event, view: View) -> Where:
    day, name = event.date, view.name
    place = law.place(event.place) if event.place else None
    abroad = event.target in FORCES
    if place is None:
        if norm.duty == "refrain" and norm.scope is None:
            return Where(True)
        if abroad and scope.forces is None:
            return Where(True, why="forces of the beneficiary count anywhere")
        if event.target != "territory":
            return Where(None, "place")
        if scope.bordering:
            return Where(None, "place")
        inside = scope.territory is None or any(law.in_area(a, None, victim, name, day) for a in scope.territory)
        return Where(inside, why="no place is given, so the beneficiary's own undisputed territory is meant")
    owner = place.owner(name, day)
    if norm.duty == "refrain" and norm.scope is None:
        actor = bearer if bearer in event.by else ""
        return Where(owner != actor, why=f"{place.name} is {_owned(owner, name)}") if owner else _unsaid("sovereignty", place, event)
    if not abroad and owner != victim and owner in event.on:
        abroad = True  # struck on an ally's soil: what is the victim's there is its forces
    held = _held(scope, place, bearer, victim, event, view)
    if held.inside is None:
        return held
    areas = _with_recognised(law, scope, view.truth("recognises", bearer, place.id, victim) == "true")
    in_territory = areas is None or any(law.in_area(a, place, victim, name, day) for a in areas)
    if held.inside and in_territory:
        if scope.bordering and scope.bordering not in place.borders:
            return Where(False, why=f"{place.name} does not border {name_of(scope.bordering)}")
        return Where(True, why=held.why)
    if abroad:
        counts = scope.forces is None or any(law.in_area(a, place, victim, name, day) for a in scope.forces)
        return Where(counts, why=f"{place.name} lies {'inside' if counts else 'outside'} the area in which forces count")
    return Where(False, why=held.why if in_territory else f"{place.name} lies outside {_areas(law, scope)}")


def _with_recognised(law: Catalogue, scope: Scope, recognised: bool) -> tuple[str, ...] | None:
    """The areas in which territory counts, with the wider ones in which what the bearer recognises as the victim's counts, too."""
    if not recognised or scope.territory is None:
        return scope.territory
    return (*scope.territory, *(wider for a in scope.territory if (wider := law.areas[a].when_recognised)))


def _held(scope: Scope, place: Place, bearer: str, victim: str, event: Event, view: View) -> Where:
    if scope.held == "any":
        return Where(True, why=f"{place.name} counts whoever holds it")
    recognised = view.truth("recognises", bearer, place.id, victim)
    if recognised == "unknown":
        return Where(None, "recognises")
    if recognised == "false":
        return Where(False, why=f"{name_of(bearer)} does not recognise {place.name} as territory of {name_of(victim)}")
    if scope.held == "administered":
        holder = place.holder(event.date)
        if holder is None:
            return _unsaid("administration", place, event)
        return Where(holder == victim, why=f"{place.name} is governed in fact by {name_of(holder)}")
    owner = place.owner(view.name, event.date)
    if owner is None and recognised == "true":
        return Where(True, why=f"{name_of(bearer)} recognises {place.name} as territory of {name_of(victim)}")
    if owner is None:
        return _unsaid("sovereignty", place, event)
    return Where(owner == victim or recognised == "true", why=f"{place.name} is {_owned(owner, view.name)}")


def _unsaid(datum: str, place: Place, event: Event) -> Where:
    who = {"sovereignty": "who is sovereign over", "administration": "who governs"}[datum]
    return Where(None, datum, f"the library does not say {who} {place.name} on {in_words(event.date)}")


def _owned(owner: str, viewpoint: str) -> str:
    whose = "nobody's territory" if owner == "none" else f"territory of {name_of(owner)}"
    return whose if viewpoint == "default" else f"{whose} in the view of {VIEWS.get(viewpoint) or name_of(viewpoint)}"


def _areas(law: Catalogue, scope: Scope) -> str:
    return " and ".join(law.areas[a].name for a in scope.territory or ())
