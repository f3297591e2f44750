"""The catalogue: every agreement, measure, place and class of states, and what binds whom on a day."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from ..terms.dates import within
from ..terms.errors import LibraryError, UnknownName
from ..terms.measures import Measure, MeasureSet
from ..terms.norms import Agreement, Norm, Party
from ..terms.places import Area, Place, StateClass
from ..terms.strict_yaml import read_model, read_models

HOME = Path(__file__).parent


class Catalogue:
    """A library in a folder, read as it is asked for.

    >>> law = catalogue()
    >>> law.agreement("nato-1949").title
    'North Atlantic Treaty'
    >>> law.in_class("un_member", "PRK", date(2024, 6, 19))
    True
    """

    def __init__(self, home: Path = HOME) -> None:
        self.home = home
        self._agreements: dict[str, Agreement] = {}
        self._memberships: dict[str, dict[str, list[Party]]] = {}

    @cached_property
    def agreement_ids(self) -> tuple[str, ...]:
        """Ids of all agreements, sorted."""
        return tuple(sorted(p.stem for p in (self.home / "agreements").glob("*.yaml")))

    def agreement(self, identifier: str) -> Agreement:
        """Return one agreement; raise UnknownName if there is none of this id."""
        if identifier not in self._agreements:
            path = self.home / "agreements" / f"{identifier}.yaml"
            if identifier not in self.agreement_ids:
                raise UnknownName("agreement", identifier, self.agreement_ids)
            self._agreements[identifier] = read_model(path, Agreement, LibraryError)
        return self._agreements[identifier]

    @cached_property
    def agreements(self) -> dict[str, Agreement]:
        """All agreements by id."""
        return {i: self.agreement(i) for i in self.agreement_ids}

    @cached_property
    def case_files(self) -> tuple[Path, ...]:
        """The casebook: the case files that come with the library, in folders by subject, sorted."""
        return tuple(sorted((self.home / "cases").glob("*/*.yaml")))

    @cached_property
    def norms(self) -> dict[str, Norm]:
        """All norms by id."""
        return {norm.id: norm for agreement in self.agreements.values() for norm in agreement.norms}

    @cached_property
    def measure_sets(self) -> dict[str, MeasureSet]:
        """All resolutions and regulations by id."""
        paths = sorted((self.home / "measures").glob("*.yaml"))
        return {one.id: one for one in (read_model(p, MeasureSet, LibraryError) for p in paths)}

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """All measures by id."""
        return {measure.id: measure for one in self.measure_sets.values() for measure in one.measures}

    @cached_property
    def places(self) -> dict[str, Place]:
        """All places by id."""
        return {p.id: p for p in read_models(self.home / "places" / "places.yaml", Place, LibraryError)}

    @cached_property
    def areas(self) -> dict[str, Area]:
        """All treaty areas by id."""
        return {a.id: a for a in read_models(self.home / "places" / "areas.yaml", Area, LibraryError)}

    @cached_property
    def classes(self) -> dict[str, StateClass]:
        """All classes of states by id."""
        return {c.id: c for c in read_models(self.home / "actors" / "classes.yaml", StateClass, LibraryError)}

    def with_one_changed(self, one: Agreement | MeasureSet) -> "Catalogue":
        """Return this library with one agreement, or one resolution, as given in place of its own; all the rest is shared.

        >>> law = catalogue()
        >>> pact = law.agreement("nato-1949")
        >>> law.with_one_changed(pact.model_copy(update={"title": "A pact"})).agreement("nato-1949").title
        'A pact'
        """
        changed = copy(self)
        if isinstance(one, Agreement):
            changed._agreements = {**self.agreements, one.id: one}
            changed.agreements = changed._agreements
            changed.norms = {norm.id: norm for agreement in changed.agreements.values() for norm in agreement.norms}
            changed.agreement_ids = tuple(sorted(changed.agreements))
            changed._memberships = {pact: spells for pact, spells in self._memberships.items() if pact != one.id}
            for index in ("by_parties", "norms_toward", "norms_toward_class", "norms_upon"):
                changed.__dict__.pop(index, None)
        else:
            changed.measure_sets = {**self.measure_sets, one.id: one}
            changed.measures = {measure.id: measure for other in changed.measure_sets.values() for measure in other.measures}
        changed.__dict__.pop("_turns", None)
        return changed

    def place(self, identifier: str) -> Place:
        """Return one place, or raise UnknownName."""
        if identifier not in self.places:
            raise UnknownName("place", identifier, self.places)
        return self.places[identifier]

    @cached_property
    def by_parties(self) -> dict[frozenset[str], tuple[Agreement, ...]]:
        """Agreements by the states that are, were or will be parties.

        >>> [one.id for one in catalogue().by_parties[frozenset(("RUS", "PRK"))]][-1]
        'rus-prk-2024'
        """
        found: dict[frozenset[str], list[Agreement]] = defaultdict(list)
        for identifier, agreement in self.agreements.items():
            found[frozenset(self.states_of(identifier))].append(agreement)
        return {states: tuple(some) for states, some in found.items()}

    @cached_property
    def norms_toward(self) -> dict[str, frozenset[str]]:
        """Ids of the norms of which a state can be the beneficiary: one that is named, else a party.

        >>> sorted(one for one in catalogue().norms_toward["PRK"] if one.startswith("rus-prk-2024/"))[:2]
        ['rus-prk-2024/3', 'rus-prk-2024/4']
        """
        found: dict[str, set[str]] = defaultdict(set)
        for norm in self.norms.values():
            for leg in norm.legs:
                for state in () if leg.toward_class else leg.toward or self.states_of(norm.agreement):
                    found[state].add(norm.id)
        return {state: frozenset(norms) for state, norms in found.items()}

    @cached_property
    def norms_toward_class(self) -> dict[str, frozenset[str]]:
        """Ids of the norms whose beneficiary is any state of a class."""
        found: dict[str, set[str]] = defaultdict(set)
        for norm in self.norms.values():
            for group in (leg.toward_class for leg in norm.legs):
                if group:
                    found[group].add(norm.id)
        return {group: frozenset(norms) for group, norms in found.items()}

    @cached_property
    def norms_upon(self) -> dict[str, tuple[str, ...]]:
        """Ids of the norms that what befalls a state sets off for the good of another.

        >>> catalogue().norms_upon["AUH"]
        ('deu-ott-1914/2',)
        """
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for norm in self.norms.values():
            for leg in norm.legs:
                if leg.victim:
                    found[leg.victim][norm.id] = None
        return {state: tuple(norms) for state, norms in found.items()}

    def memberships(self, agreement: str, state: str) -> list[Party]:
        """Return the state's times under an agreement, with the agreement's own ends filled in."""
        return self._times(agreement).get(state, [])

    def states_of(self, agreement: str) -> tuple[str, ...]:
        """Return the states that are, were or will be parties, in the order of the agreement."""
        return tuple(self._times(agreement))

    def _times(self, agreement: str) -> dict[str, list[Party]]:
        if agreement not in self._memberships:
            pact = self.agreement(agreement)
            by_state: dict[str, list[Party]] = defaultdict(list)
            for party in pact.members:
                ends = {"start": party.start or pact.start, "last": min(filter(None, (party.last, pact.last)), default=None)}
                by_state[party.state].append(party.model_copy(update=ends))
            self._memberships[agreement] = dict(by_state)
        return self._memberships[agreement]

    def party(self, agreement: str, state: str, day: date) -> bool:
        """Whether the agreement binds the state on the day."""
        return any(m.start is not None and within(day, m.start, m.last) for m in self.memberships(agreement, state))

    def in_class(self, group: str, state: str, day: date) -> bool:
        """Whether a state is of a class on a day; `any_state` and `any` are every state."""
        if group in {"any_state", "any"}:
            return state != "non_state"
        if group not in self.classes:
            raise UnknownName("class of states", group, self.classes)
        members = self.classes[group]
        if members.agreement and self.party(members.agreement, state, day):
            return True
        return any(m == state if isinstance(m, str) else m.state == state and within(day, m.start, m.last) for m in members.members)

    def in_area(self, area: str, place: Place | None, victim: str, viewpoint: str, day: date) -> bool:
        """Whether a place lies in a treaty area on a day; without a place, whether the victim's own undisputed territory does."""
        zone = self.areas[area]
        if place is None:
            return (
                victim in zone.home
                or bool(zone.home_class and self.in_class(zone.home_class, victim, day))
                or bool(zone.home_agreement and self.party(zone.home_agreement, victim, day))
            )
        if not place.lies_in(area, day):
            return False
        owner = place.owner(viewpoint, day)
        return zone.members_only is None or owner == "none" or (owner is not None and self.party(zone.members_only, owner, day))

    def binding(self, day: date, state: str | None = None, other: str | None = None) -> Iterator[Agreement]:
        """Yield the agreements in force on a day, for a state, or between two states."""
        for agreement in self.agreements.values():
            if agreement.status(day) == "in_force" and all(self.party(agreement.id, s, day) for s in (state, other) if s):
                yield agreement

    def same_since(self, day: date, toward: str | None = None) -> date:
        """Return the first day since which nothing in the library began or ended: a question of law has the same answer on both.

        With ``toward``, only what bears on what is owed to one state: then nothing need have stayed the same but that.

        >>> catalogue().same_since(date(2024, 12, 20)) >= date(2024, 12, 4)  # the day on which rus-prk-2024 entered into force
        True
        >>> catalogue().same_since(date(2024, 12, 4), toward="PRK"), catalogue().same_since(date(2024, 12, 4), toward="FRA") < date(2024, 12, 4)
        (datetime.date(2024, 12, 4), True)
        """
        if toward not in self._turns:
            pacts = self.agreements if toward is None else self._owed_to(toward)
            measures = self.measure_sets if toward is None else {}
            self._turns[toward] = _turns([self.classes, self.places, self.areas, pacts, measures])
        return _last(self._turns[toward], day)

    def measures_same_since(self, day: date) -> date:
        """Return the first day since which no measure began or ended, and nobody came under one: a transfer is judged alike on both.

        >>> catalogue().measures_same_since(date(2024, 12, 4)) < date(2024, 12, 4)
        True
        """
        if "measures" not in self._turns:
            self._turns["measures"] = _turns([self.classes, self.measure_sets, self._defining()])
        return _last(self._turns["measures"], day)

    @cached_property
    def _turns(self) -> dict[str | None, tuple[date, ...]]:
        """Days on which something that bears on a question begins, or no longer holds, sorted; by the question."""
        return {}

    def _defining(self) -> dict[str, Agreement]:
        """The agreements whose members make up a class of states or the home of an area."""
        named = {c.agreement for c in self.classes.values()} | {n for a in self.areas.values() for n in (a.home_agreement, a.members_only)}
        return {name: self.agreement(name) for name in named if name}

    def _owed_to(self, state: str) -> dict[str, Agreement]:
        """The agreements under which a state, or a class of states, can be owed something, and those that say who is of a class."""
        norms = self.norms_toward.get(state, frozenset()).union(*self.norms_toward_class.values())
        return self._defining() | {name: self.agreement(name) for name in {self.norms[norm].agreement for norm in norms}}


def _turns(some: Iterable[Mapping[str, Any]]) -> tuple[date, ...]:
    """Return every day on which something begins or no longer holds, sorted."""
    days = set(_days(one for named in some for one in named.values())) - {date.max}
    return tuple(sorted(days | {day + timedelta(days=1) for day in days}))


def _last(turns: tuple[date, ...], day: date) -> date:
    """Return the last of some days that is not after a day."""
    before = bisect_right(turns, day)
    return turns[before - 1] if before else date.min


def _days(values: Iterable[Any]) -> Iterator[date]:
    """Every day that stands anywhere in some values."""
    rest = list(values)
    while rest:
        match rest.pop():
            case date() as day:
                yield day
            case BaseModel() as model:
                rest += vars(model).values()
            case tuple() | list() as some:
                rest += some
            case dict() as named:
                rest += named.values()


@cache
def catalogue() -> Catalogue:
    """Return the library that comes with foedus."""
    return Catalogue()
