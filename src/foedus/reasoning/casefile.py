"""Case files: the questions that lawyers and historians write down."""

from collections.abc import Iterator
from datetime import date
from math import inf
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from ..terms.actors import NON_STATE, no_state, states
from ..terms.dates import Day
from ..terms.errors import CaseError, did_you_mean
from ..terms.events import FACT_KEYS, Event, Fact, Transfer
from ..terms.goods import goods_tree
from ..terms.norms import Duty, Strength, Strict
from ..terms.strict_yaml import Place, check, read_yaml, where
from .answers import MeasureVerdict, NormVerdict, Reason

ANYONE = "anyone"
"""An attacker who is no state that any treaty names: for the question "if someone attacked"."""
UNGA = "unga"
CURRENCIES = frozenset(
    "aud brl cad chf cny dkk eur gbp huf idr ils inr irr jpy kpw krw mxn nok nzd pkr pln rub sar sek sgd try twd uah usd zar".split()
)
UNITS = CURRENCIES | frozenset(
    "aircraft animal barrel bbl box bundle cargo case centimetre container cubic_metre dose drone flight gallon gram head hectare hour hull item "
    "kiloton kilogram kilometre kilowatt_hour lakh licence litre loan loan_tranche load megawatt megawatt_hour metre million_barrels million_tons "
    "missile pair pallet payment person piece platform pound rocket round sample set share shell ship shipment square_metre "
    "standard_cubic_metre system tank terawatt_hour thousand_barrels ton tonne tranche unit vehicle vessel visit wagon worker "
    "bag car crate engine gun kg kit liter megaton metric_ton month plane rifle student ticket truck "
    "battery bottle carton consignment crew dozen launcher module ounce package reactor soldier tanker troop turbine unknown".split()
)
"""Units in which an amount may be given; `transfers.TO_BASE` says which of them convert."""
HOSTILE = frozenset(("armed_attack", "invasion", "aggression", "threat", "declaration_of_war", "blockade", "cyber_attack"))
"""Kinds of event that one state does to another, never to itself."""


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class Expectation(Strict):
    """What the writer of a case holds to be right."""

    who: str
    toward: str | None = None
    norm: str | None = None
    event: str | None = None
    duty: Duty | None = None
    strength: Strength | None = None
    verdict: NormVerdict | MeasureVerdict | None = None
    reason: Annotated[tuple[Reason, ...], BeforeValidator(_one_or_more, json_schema_input_type=Reason | tuple[Reason, ...])] = ()
    by_viewpoint: dict[str, NormVerdict | MeasureVerdict] = Field(default_factory=dict)
    depends_on: tuple[str, ...] = ()
    measure: str | None = None
    transfer: str | None = None
    conflict: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one_question(self) -> "Expectation":
        if not self.conflict and self.verdict is None:
            raise ValueError("an expectation needs a verdict (or a conflict)")
        if sum(map(bool, (self.norm, self.measure, self.conflict))) != 1:
            raise ValueError("an expectation asks about one of: norm, measure, conflict")
        if self.norm and not self.toward:
            raise ValueError("an expectation on a norm needs `toward`")
        if self.measure and not self.transfer:
            raise ValueError("an expectation on a measure needs `transfer`")
        return self


class Case(Strict):
    """Events, transfers and facts on a day, and perhaps what is expected of the answer."""

    id: str
    title: str = ""
    today: Day
    known_by: Day | None = None
    events: tuple[Event, ...] = ()
    facts: tuple[Fact, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    viewpoints: tuple[str, ...] = ()
    expect: tuple[Expectation, ...] = ()
    note: str | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> "Case":
        if not self.events and not self.transfers:
            raise ValueError("a case needs events or transfers")
        return self

    def event(self, identifier: str) -> Event:
        """Return one event by its id."""
        return next(e for e in self.events if e.id == identifier)

    def transfer(self, identifier: str) -> Transfer:
        """Return one transfer by its id."""
        return next(t for t in self.transfers if t.id == identifier)

    def states(self) -> tuple[str, ...]:
        """States that the events touch, or whose request a fact names, in order of appearance."""
        seen = [s for e in self.events for s in (*e.by, *e.on)] + [f.by for f in self.facts if f.by]
        return tuple(dict.fromkeys(s for s in seen if s not in {NON_STATE, ANYONE}))


def read_case(path: Path, places: frozenset[str]) -> Case:
    """Read one case file and check every name in it.

    Parameters
    ----------
    path
        A YAML file in the format of case files.
    places
        Ids of the places that the library knows.

    Raises
    ------
    CaseError
        With file, line, place, what is wrong and what was probably meant.
    """
    file = read_yaml(path, CaseError)
    case = check(file, Case, CaseError)
    for place, problem, fix in faults_of(case, places):
        raise CaseError(path, where(place), problem, fix, line=file.line(place))
    return case


def check_case(case: Case, places: frozenset[str]) -> Case:
    """Check the names in a case that comes from no file; raise CaseError for the first that means nothing."""
    for place, problem, fix in faults_of(case, places):
        raise CaseError(case.id, where(place), problem, fix)
    return case


def strangers(case: Case) -> Iterator[str]:
    """Yield a line for each state that acts, receives or sees in a case on a day on which it was none, once each.

    Such a state is bound by nothing, which may be what the case asks; more often another state was meant.
    """
    days: dict[str, tuple[Place, date]] = {}
    for n, event in enumerate(case.events):
        for key, group in (("by", event.by), ("on", event.on)):
            for m, state in enumerate(group):
                days.setdefault(state, (("events", n, key, m), event.date))
    for n, transfer in enumerate(case.transfers):
        days.setdefault(transfer.giver, (("transfers", n, "from"), transfer.date))
        days.setdefault(transfer.receiver, (("transfers", n, "to"), transfer.date))
    for n, view in enumerate(case.viewpoints):
        days.setdefault(view, (("viewpoints", n), case.today))
    for n, fact in enumerate(case.facts):
        for view in fact.value if isinstance(fact.value, dict) else ():
            days.setdefault(view, (("facts", n, "value", view), case.today))
    for state, (spot, day) in days.items():
        if state in states() and (fault := no_state(state, day)):
            yield f"{where(spot)}: {fault}"


Fault = tuple[tuple[str | int, ...], str, str]


def faults_of(case: Case, places: frozenset[str]) -> list[Fault]:
    """Return what is wrong with the names and days in a case: place in the file, what is wrong, what was probably meant."""
    faults: list[Fault] = []

    def name(spot: tuple[str | int, ...], what: str, given: str | None, known: Any) -> None:
        if given is not None and given not in known:
            faults.append((spot, f"unknown {what} '{given}'", did_you_mean(given, known)))

    actors = {*states(), NON_STATE, ANYONE}
    views = {*states(), UNGA}
    ids = [e.id for e in case.events] + [t.id for t in case.transfers]
    last: date | None = None
    for n, event in enumerate(case.events):
        spot: tuple[str | int, ...] = ("events", n)
        for key, group in (("by", event.by), ("on", event.on)):
            for m, state in enumerate(group):
                name((*spot, key, m), "state", state, actors)
        name((*spot, "place"), "place", event.place, places)
        both = event.kind in HOSTILE and next((state for state in event.by if state in event.on and state not in {NON_STATE, ANYONE}), None)
        if both:
            faults.append(((*spot, "on"), f"{both} stands on both sides of event {event.id}", "a state does not attack itself"))
        if event.date > case.today:
            faults.append(((*spot, "date"), f"event {event.id} ({event.date}) lies after today ({case.today})", ""))
        if last and event.date < last:
            faults.append(((*spot, "date"), f"event {event.id} stands after a later one", "write events in time order"))
        last = event.date
        if ids.count(event.id) > 1:
            faults.append(((*spot, "id"), f"the id '{event.id}' is used twice", ""))
    for n, transfer in enumerate(case.transfers):
        spot = ("transfers", n)
        name((*spot, "from"), "state", transfer.giver, states())
        name((*spot, "to"), "state", transfer.receiver, states())
        name((*spot, "goods"), "goods", transfer.goods, goods_tree())
        if transfer.giver == transfer.receiver:
            faults.append(((*spot, "to"), f"{transfer.giver} both gives and receives", "name two states"))
        if transfer.unit is not None and transfer.unit not in UNITS:
            near = did_you_mean(transfer.unit, UNITS) or "write barrel, ton, piece, person, cargo or the like"
            faults.append(((*spot, "unit"), f"unknown unit '{transfer.unit}'", near))
        currency, per, unit = (transfer.price_unit or "").partition("_per_")
        if transfer.price_unit and (currency not in CURRENCIES or (per and unit not in UNITS)):
            faults.append(((*spot, "price_unit"), f"unknown unit of a price '{transfer.price_unit}'", "write it as usd_per_barrel"))
        if transfer.date > case.today:
            faults.append(((*spot, "date"), f"transfer {transfer.id} ({transfer.date}) lies after today ({case.today})", ""))
        for key, amount in (("quantity", transfer.quantity), ("before", transfer.before), ("price", transfer.price)):
            if isinstance(amount, float) and not 0 <= amount < inf:
                faults.append(((*spot, key), f"{key} {amount:g} is no amount", "write a number from 0 up, or unknown"))
        if ids.count(transfer.id) > 1:
            faults.append(((*spot, "id"), f"the id '{transfer.id}' is used twice", ""))
    said: dict[tuple[str, ...], Any] = {}
    for n, fact in enumerate(case.facts):
        spot = ("facts", n)
        wanted, given = set(FACT_KEYS[fact.fact]), fact.model_fields_set - {"fact", "value"}
        given = {"as" if key == "as_" else key for key in given}
        if wanted != given:
            faults.append((spot, f"fact {fact.fact} wants {', '.join(sorted(wanted))} and value", f"it has {', '.join(sorted(given)) or 'nothing'}"))
            continue
        name((*spot, "event"), "event", fact.event, [e.id for e in case.events])
        name((*spot, "transfer"), "transfer", fact.transfer, [t.id for t in case.transfers])
        name((*spot, "place"), "place", fact.place, places)
        for key, who in (("of", fact.of), ("by", fact.by), ("who", fact.who), ("toward", fact.toward), ("as", fact.as_)):
            name((*spot, key), "state", who, actors)
        if said.setdefault((fact.fact, *fact.about()), fact.value) != fact.value:
            faults.append((spot, f"fact {fact.fact} is given twice, with two values", "keep one of them"))
        if isinstance(fact.value, dict):
            for view in fact.value:
                name((*spot, "value", view), "viewpoint", view, views)
    for n, view in enumerate(case.viewpoints):
        name(("viewpoints", n), "viewpoint", view, views)
    for n, expected in enumerate(case.expect):
        name(("expect", n, "event"), "event", expected.event, [e.id for e in case.events])
        name(("expect", n, "transfer"), "transfer", expected.transfer, [t.id for t in case.transfers])
        name(("expect", n, "who"), "state", expected.who, actors)
        name(("expect", n, "toward"), "state", expected.toward, actors)
        for view in expected.by_viewpoint:
            name(("expect", n, "by_viewpoint", view), "viewpoint", view, {*views, "default"})
    return faults
